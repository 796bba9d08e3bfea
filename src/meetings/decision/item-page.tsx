import type { ComponentChildren } from 'preact'
import { FileField, type Option, TextField } from '#base/ui/field.tsx'
import { RadioField } from '#base/ui/choice.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { FileLink, KeyValue } from '#base/ui/list.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { accepted, type AcceptedType } from '#base/accepted.ts'
import { typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { read, readText, type Words } from '#base/words.ts'
import { type AgendaItem, paperKinds } from '../agenda/agenda.ts'
import { text } from '../agenda/text.ts'
import { Badges, Circulated } from '../meeting/frame.tsx'
import { dayHasCome, instantWords } from '../meeting/meeting.ts'
import { text as meetingText } from '../meeting/text.ts'
import { SpeakersSection } from '../programme/speakers.tsx'
import type { Speaker } from '../programme/session.ts'
import type { Room } from './form.ts'
import { BehalfSection } from './behalf.tsx'
import { hindranceOf, quorumOf } from './consensus.ts'
import { DecisionsSection } from './decisions.tsx'
import { CloseHindered, CloseSection, CorrectSection, DecideSection, type Mend, TakeSection } from './forms.tsx'
import { PositionsSection } from './positions.tsx'
import { text as decisionText } from './text.ts'
import type { ItemFound } from './table.ts'

type Props = {
  view: View
  found: ItemFound
  own: { stateId: string; name: Words } | undefined
  /** who of the reader's delegation takes the position */
  speaks?: ComponentChildren
  may: { change: boolean; close: boolean; correct: boolean }
  /** who is not there, for whoever records what was said in the room */
  room: Room | undefined
  /** the Presidency closes where nothing can be validated and is asked a second time */
  asksAgain?: boolean | undefined
  speakers: Speaker[]
  /** who may be named as a speaker; absent for whoever does not prepare the meeting */
  people: Option[] | undefined
  /** who may be asked to follow up; absent for whoever does not record decisions */
  owners: Option[] | undefined
} & Mend

/** One item: its papers, what is decided upon, the positions of states, and what was decided. */
export function ItemPage({ view, found, own, speaks, may, room, asksAgain, owners, speakers, people, errors = [], typed, moved }: Props) {
  const { item, meeting } = found.table
  const { lang } = read(item.title, view.lang)
  const titleLang = lang === view.lang ? undefined : lang
  const deliberates = item.kind === 'decision' && meeting.inside && meeting.convenedAt !== null
  const mend = { errors, typed, moved }
  return (
    <WorkspacePage
      view={view}
      wide
      title={`${item.number}. ${readText(item.title, view.lang)}`}
      titleLang={titleLang}
      crumbs={[{ href: '/w/meetings', label: meetingText[view.lang].title }, { href: `/w/meetings/${meeting.id}`, label: readText(meeting.title, view.lang) }]}
      badge={<Badges view={view} meeting={meeting} example={meeting.example || found.card?.example} />}
      errors={errors}
    >
      {moved && (
        <Callout view={view} kind="warning" title={decisionText[view.lang].moved.title}>
          <p>{moved}</p>
        </Callout>
      )}
      {asksAgain && <CloseHindered view={view} found={found} hindrance={hindranceOf(found.weighed)!} again />}
      <Facts view={view} found={found} />
      {found.decisions.length > 0 && <DecisionsSection view={view} decisions={found.decisions} />}
      {deliberates && <PositionsSection view={view} found={found} />}
      {speaks && <p>{speaks}</p>}
      {may.close && !asksAgain && <CloseSection view={view} found={found} />}
      {own && <TakeSection view={view} found={found} own={own} {...mend} />}
      {room && <BehalfSection view={view} found={found} room={room} {...mend} />}
      {may.correct && <CorrectSection view={view} found={found} {...mend} />}
      {owners && <DecideSection view={view} found={found} owners={owners} {...mend} />}
      <SpeakersSection view={view} item={item} speakers={speakers} people={people} {...mend} />
      <PapersSection view={view} found={found} mayChange={may.change} {...mend} />
      <Neighbours view={view} found={found} mayChange={may.change} />
    </WorkspacePage>
  )
}

function Facts({ view, found: { table, card, author } }: { view: View; found: ItemFound }) {
  const say = text[view.lang]
  const { item, meeting, members } = table
  const upon = card ? (
    <>
      <SaidWords view={view} words={card.title} />
      <a href={card.href}>{say.facts.read}</a>
    </>
  ) : (
    <span class="mute">{say.notOpen}</span>
  )
  const needed = quorumOf(members.length, item.quorum)
  return (
    <KeyValue
      pairs={[
        { label: say.facts.for, value: say.kind[item.kind] },
        ...(author ? [{ label: say.facts.presents, value: readText(author.name, view.lang) }] : []),
        ...(item.subject ? [{ label: say.facts.upon, value: upon }] : []),
        ...(item.kind === 'decision' ? [{ label: say.facts.quorum, value: item.quorum ? say.quorumAsked(needed) : (dayHasCome(meeting, view.now) ? say.quorumUsual : say.quorumAhead)(needed, members.length) }] : []),
        ...(item.silenceUntil && !meeting.convenedAt ? [{ label: say.facts.silence, value: decisionText[view.lang].positions.silenceUntil(instantWords(view, meeting, item.silenceUntil)) }] : []),
      ]}
    />
  )
}

function PapersSection({ view, found, mayChange, errors = [], typed }: Pick<Props, 'view' | 'found'> & { mayChange: boolean } & Mend) {
  const say = text[view.lang]
  const { item } = found.table
  return (
    <Section id="papers" title={say.papers}>
      {found.circulated.length > 0 && <Circulated view={view} circulated={found.circulated} />}
      {found.papers.length + found.circulated.length === 0 && <p class="mute">{say.noPapers}</p>}
      {found.papers.map((paper) => (
        <div>
          <FileLink view={view} href={`/w/files/${paper.fileId}`} name={paper.title} kind={`${say.paperKinds[paper.kind]}, ${accepted[paper.type as AcceptedType].ending.toUpperCase()}, ${say.languages[paper.language]}`} bytes={paper.size} />
          {mayChange && (
            <Form view={view} action={`/w/papers/${paper.id}/removal`}>
              <Button kind="quiet">
                {say.removePaper}
                <span class="vh">: {paper.title}</span>
              </Button>
            </Form>
          )}
        </div>
      ))}
      {mayChange && (
        <Details summary={say.addPaper} open={errors.some((error) => ['paperTitle', 'language', 'file'].includes(error.field))}>
          <Form view={view} action={`/w/agenda-items/${item.id}/papers`} multipart>
            <TextField view={view} name="paperTitle" label={say.form.labels.paperTitle} hint={say.form.labels.paperHint} value={typedText(typed, 'paperTitle')} error={errorOf(errors, 'paperTitle')} />
            <RadioField view={view} name="paperKind" label={say.form.labels.paperKind} inline options={paperKinds.map((value) => ({ value, label: say.paperKinds[value] }))} value={typedText(typed, 'paperKind') ?? 'paper'} error={errorOf(errors, 'paperKind')} />
            <RadioField view={view} name="language" label={say.form.labels.language} inline options={(['es', 'en'] as const).map((value) => ({ value, label: say.languages[value] }))} value={typedText(typed, 'language')} error={errorOf(errors, 'language')} />
            <FileField view={view} name="file" label={say.form.labels.file} accept=".pdf,.docx,.xlsx,.odt,.png,.jpg" error={errorOf(errors, 'file')} />
            <ButtonRow>
              <Button>{say.form.labels.upload}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Section>
  )
}

/** On to the next item, as the meeting goes. */
function Neighbours({ view, found, mayChange }: { view: View; found: ItemFound; mayChange: boolean }) {
  const say = text[view.lang]
  const { item, meeting } = found.table
  const to = (label: string, neighbour: AgendaItem) => (
    <ButtonLink kind="secondary" href={`/w/agenda-items/${neighbour.id}`}>
      {label}: {readText(neighbour.title, view.lang)}
    </ButtonLink>
  )
  return (
    <ButtonRow>
      {found.next ? to(say.next, found.next) : found.previous && to(say.previous, found.previous)}
      <ButtonLink kind="quiet" href={`/w/meetings/${meeting.id}`}>
        {say.back}
      </ButtonLink>
      {mayChange && (
        <ButtonLink kind="quiet" href={`/w/agenda-items/${item.id}/change`}>
          {say.change}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}
