import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { formatInstant } from '#base/ui/dates.ts'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { Option } from '#base/ui/field.tsx'
import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { langs, readText, type Words } from '#base/words.ts'
import { OneDecision } from '../decision/decisions.tsx'
import { minutedWords, PositionsTable } from '../decision/positions.tsx'
import { everyone, presentStates } from '../invitation/invitation.ts'
import { MeetingFrame } from '../meeting/frame.tsx'
import { isPastItsHour, type Meeting } from '../meeting/meeting.ts'
import { SpeakerWords } from '../programme/speakers.tsx'
import { SaidProse, TitleWords } from '../said.tsx'
import { type MinutesStage, stageOfMinutes, wordsMark } from './adoption.ts'
import { AdoptSection, ChangedSection, CommentsSection, FrozenSection } from './adoption-sections.tsx'
import { adoptionWords, presentIn } from './documents.ts'
import type { MinutedItem, Minutes } from './queries.ts'
import { text } from './text.ts'

const tones: Record<MinutesStage, Tone> = { draft: 'neutral', circulated: 'action', commented: 'attention', adopted: 'done' }

/** What a colleague wrote while somebody was writing: of an item, or the opening words. */
export type Stale = { of: string | undefined; words: Words; who: string | undefined; at: Date }
type Mend = { errors?: FormError[]; typed?: Typed; stale?: Stale }
type Props = { view: View; minutes: Minutes; /** where the adopted files stand */ edition: string | undefined; may: { open: boolean; circulate: boolean; comment: boolean; answer: boolean; adopt: boolean }; /** later meetings that may adopt */ adopting: Option[] } & Mend

/** The minutes to read, with the files and, for the Secretariat, the only words that are written by hand. */
export function MinutesPage({ view, minutes, edition, may, adopting, errors = [], typed, stale }: Props) {
  const say = text[view.lang]
  const { meeting, opening, complete, standing } = minutes
  const stage = stageOfMinutes(meeting, standing, view.now)
  const mend = { errors, typed, ...(stale && { stale }) }
  // What was typed of an item is not of the opening, nor is what was read of it.
  const ofOpening = typedText(typed, 'of') ? undefined : typed
  return (
    <MeetingFrame view={view} meeting={meeting} tab="minutes" errors={errors}>
      <p>
        {stage !== 'draft' && <Tag tone={tones[stage]}>{say.stages[stage]}</Tag>} {adoptionWords(minutes, view)}
      </p>
      {meeting.inside && <p>{standing.adoption ? say.leadAdopted : say.lead}</p>}
      {standing.adoption && <FrozenSection view={view} edition={edition} />}
      {standing.changed.length > 0 && <ChangedSection view={view} minutes={minutes} />}
      {may.adopt && <AdoptSection view={view} minutes={minutes} adopting={adopting} {...mend} />}
      {!complete && <p class="mute">{say.unfinished}</p>}
      <Downloads view={view} minutes={minutes} />
      {meeting.inside && <Attendance view={view} minutes={minutes} />}
      <Section id="opening" title={say.opening}>
        {opening ? <SaidProse view={view} words={opening} /> : <p class="mute">{standing.adoption ? say.noOpeningAdopted : say.noOpening}</p>}
        {may.open && <OpeningForm view={view} meetingId={meeting.id} opening={typedOver(ofOpening, 'opening', opening)} read={wordsMark(opening)} typed={ofOpening} errors={errors} stale={stale?.of === undefined ? stale : undefined} />}
      </Section>
      <Section id="items" title={say.agenda}>
        {minutes.items.map((one) => (
          <Minuted view={view} minutes={minutes} one={one} mayWrite={may.open} {...mend} />
        ))}
      </Section>
      {meeting.inside && (standing.circulated || may.circulate) && <CommentsSection view={view} minutes={minutes} may={may} {...mend} />}
    </MeetingFrame>
  )
}

/** What the delegations read until the draft circulates. */
export const UnreadMinutesPage = ({ view, meeting }: { view: View; meeting: Meeting }) => (
  <MeetingFrame view={view} meeting={meeting} tab="minutes">
    <EmptyState title={text[view.lang].beingWritten[isPastItsHour(meeting, view.now) ? 'title' : 'before']}>{text[view.lang].beingWritten.next}</EmptyState>
  </MeetingFrame>
)

function Downloads({ view, minutes: { meeting } }: { view: View; minutes: Minutes }) {
  const say = text[view.lang]
  const files = langs.flatMap((lang) => (['pdf', 'docx'] as const).map((ending) => ({ lang, ending })))
  return (
    <Section id="files" title={say.downloads}>
      <ul>
        {files.map(({ lang, ending }) => (
          <li>
            <a href={`/w/meetings/${meeting.id}/minutes.${ending}?language=${lang}`}>{say.file(ending === 'pdf' ? 'PDF' : 'Word', say.languages[lang])}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OpeningForm({ view, meetingId, opening, read, typed, errors, stale }: { view: View; meetingId: string; opening: Words | undefined; read: string; typed: Typed | undefined; errors: FormError[]; stale: Stale | undefined }) {
  const say = text[view.lang]
  return (
    <Details summary={opening ? say.rewrite : say.write} open={stale !== undefined || errors.some((error) => error.field.startsWith('opening'))}>
      {stale && <StaleNote view={view} stale={stale} />}
      <Form view={view} action={`/w/meetings/${meetingId}/minutes`} read={{ version: read }} typed={typed}>
        <PairField view={view} name="opening" label={say.opening} hint={say.openingHint} words={opening} rows={8} errors={{ es: errorOf(errors, 'opening.es'), en: errorOf(errors, 'opening.en') }} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

function Attendance({ view, minutes: { delegations, members } }: { view: View; minutes: Minutes }) {
  const say = text[view.lang]
  const people = everyone(delegations)
  if (!people.some((one) => one.present)) {
    return (
      <Section id="attendance" title={say.attendance}>
        <p class="mute">{say.nobody}</p>
      </Section>
    )
  }
  const shown = delegations.map((delegation) => ({ ...delegation, there: presentIn(delegation, view.lang) })).filter(({ isState, there }) => isState || there.length > 0)
  return (
    <Section id="attendance" title={say.attendance}>
      <p>{say.quorum(presentStates(people, members.map((state) => state.id)).length, members.length)}</p>
      <DataTable
        view={view}
        caption={say.people}
        columns={[
          { key: 'delegation', label: say.delegation },
          { key: 'people', label: say.people },
        ]}
        rows={shown.map(({ name, there }) => ({ delegation: readText(name, view.lang), people: there.length > 0 ? there.map((one) => <p>{one}</p>) : <span class="mute">{say.absent}</span> }))}
      />
    </Section>
  )
}

function StaleNote({ view, stale }: { view: View; stale: Stale }) {
  const say = text[view.lang].stale
  return (
    <Callout view={view} kind="warning" title={say.title}>
      <p>{say.lead(stale.who ?? say.someone, formatInstant(view, stale.at))}</p>
      <SaidProse view={view} words={stale.words} />
    </Callout>
  )
}

/** The few sentences on an item, and for the Secretariat the form to write them; the one that has to be mended stands open. */
function Summary({ view, one, mayWrite, errors = [], typed, stale: other }: { view: View; one: MinutedItem; mayWrite: boolean } & Mend) {
  const say = text[view.lang]
  const own = typedText(typed, 'of') === one.item.id ? typed : undefined
  const mends = own ? errors : []
  const stale = other?.of === one.item.id ? other : undefined
  return (
    <>
      {one.summary && <SaidProse view={view} words={one.summary} />}
      {mayWrite && (
        <Details summary={one.summary ? say.rewriteSummary : say.writeSummary} open={mends.length > 0 || stale !== undefined}>
          {stale && <StaleNote view={view} stale={stale} />}
          <Form view={view} action={`/w/agenda-items/${one.item.id}/summary`} read={{ version: wordsMark(one.summary) }} typed={own}>
            <HiddenField name="of" value={one.item.id} />
            <PairField view={view} name="summary" label={say.summary} hint={say.summaryHint} words={typedOver(own, 'summary', one.summary)} rows={5} errors={{ es: errorOf(mends, 'summary.es'), en: errorOf(mends, 'summary.en') }} />
            <ButtonRow>
              <Button kind="secondary">{say.save}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </>
  )
}

function Minuted({ view, minutes, one, mayWrite, ...mend }: { view: View; minutes: Minutes; one: MinutedItem; mayWrite: boolean } & Mend) {
  const say = text[view.lang]
  const { item, author, card, papers, decisions } = one
  const { meeting } = minutes
  return (
    <section class="section flow">
      <h3>
        <a href={`/w/agenda-items/${item.id}`}>
          {item.number}. <TitleWords view={view} words={item.title} />
        </a>
      </h3>
      <p>
        {say.for[item.kind]} {author && say.presents(readText(author.name, view.lang))} {card && say.upon}{card && <a href={card.href}><TitleWords view={view} words={card.title} /></a>} {card?.example && <ExampleMark view={view} />}
      </p>
      {one.speakers.map((speaker) => (
        <p>
          <SpeakerWords view={view} speaker={speaker} />
        </p>
      ))}
      <Summary view={view} one={one} mayWrite={mayWrite} {...mend} />
      {papers.length > 0 && (
        <p>
          {say.papers}: {papers.map((paper) => `${paper.title} (${say.languages[paper.language]})`).join('; ')}
        </p>
      )}
      {item.kind === 'decision' && meeting.inside && (one.positions.length > 0 || item.closed) && (
        <>
          <p>{minutedWords(view, meeting, one, view.now)}</p>
          <PositionsTable view={view} found={{ table: { meeting, item, members: one.states.map((state) => state.id), now: view.now }, states: one.states, positions: one.positions }} />
        </>
      )}
      {decisions.map((decision) => (
        <OneDecision view={view} decision={decision} decisions={decisions} />
      ))}
      {item.kind === 'decision' && decisions.length === 0 && <p class="mute">{say.noDecision}</p>}
    </section>
  )
}
