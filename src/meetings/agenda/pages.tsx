import { CheckboxField, RadioField } from '#base/ui/choice.tsx'
import { cityOf } from '#base/ui/dates.ts'
import { DateField, NumberField, SelectField, TimeField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { type FormError, type Typed, typedList, typedText, typedWords } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { Badges } from '../meeting/frame.tsx'
import type { Meeting } from '../meeting/meeting.ts'
import type { Session } from '../programme/session.ts'
import { text as meetingText } from '../meeting/text.ts'
import { type SubjectCard, writeRef } from '../subject.ts'
import type { AgendaItem } from './agenda.ts'
import { type AgendaLine, ItemLink } from './table.tsx'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed }

const crumbs = (view: View, meeting: Meeting) => [
  { href: '/w/meetings', label: meetingText[view.lang].title },
  { href: `/w/meetings/${meeting.id}`, label: readText(meeting.title, view.lang) },
]

type ArrangeProps = { view: View; meeting: Meeting; lines: AgendaLine[]; offered: { card: SubjectCard; state: Words | undefined }[] } & Mend

/** Everything that prepares an agenda on one page: the order, what circulates, items of one's own. */
export function ArrangePage({ view, meeting, lines, offered, errors = [], typed }: ArrangeProps) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} wide title={say.arrangeTitle} crumbs={crumbs(view, meeting)} badge={<Badges view={view} meeting={meeting} />} errors={errors}>
      {lines.length === 0 ? <EmptyState title={say.none}>{say.noneNext}</EmptyState> : <OrderTable view={view} lines={lines} />}
      <Section id="bring" title={say.bring} lead={say.bringLead}>
        {offered.length === 0 ? <p class="mute">{say.nothingToBring}</p> : <BringForm view={view} meeting={meeting} offered={offered} errors={errors} typed={typed} />}
      </Section>
      <Section id="add" title={say.add}>
        <Form view={view} action={`/w/meetings/${meeting.id}/agenda`} mine={typed?.['title.es'] !== undefined}>
          <TitleAndKind view={view} words={typedWords(typed, 'title')} errors={errors} typed={typed} />
          <ButtonRow>
            <Button>{say.add}</Button>
            <ButtonLink kind="quiet" href={`/w/meetings/${meeting.id}`}>
              {say.back}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Section>
    </WorkspacePage>
  )
}

function TitleAndKind({ view, words, kind, errors, typed }: { view: View; words: Words | undefined; kind?: string } & Mend) {
  const labels = text[view.lang].form.labels
  const kinds = (['decision', 'information'] as const).map((value) => ({ value, label: labels[value] }))
  return (
    <>
      <PairField both view={view} name="title" label={labels.title} hint={labels.titleHint} words={words} rows={1} errors={{ es: errorOf(errors, 'title.es'), en: errorOf(errors, 'title.en') }} />
      <RadioField view={view} name="kind" label={labels.kind} options={kinds} value={typedText(typed, 'kind') ?? kind} error={errorOf(errors, 'kind')} />
    </>
  )
}

function OrderTable({ view, lines }: { view: View; lines: AgendaLine[] }) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={say.count(lines.length)}
      columns={[
        { key: 'item', label: say.column.item },
        { key: 'for', label: say.column.for },
        { key: 'place', label: say.column.place },
      ]}
      rows={lines.map(({ item, presents, example, spokenOn }) => ({
        item: <ItemLink view={view} item={item} example={example} />,
        for: (
          <>
            {say.kind[item.kind]}
            {presents && <p class="hint">{say.presents(readText(presents, view.lang))}</p>}
          </>
        ),
        place: <Places view={view} item={item} last={item.number === lines.length} stays={spokenOn} />,
      }))}
    />
  )
}

/** Up, down, away: one form, each button with its own address. */
function Places({ view, item, last, stays }: { view: View; item: AgendaItem; last: boolean; /** it was spoken on or closed */ stays: boolean }) {
  const say = text[view.lang]
  const name = <span class="vh">: {readText(item.title, view.lang)}</span>
  return (
    <Form view={view} action={`/w/agenda-items/${item.id}/order`}>
      <ButtonRow>
        {item.number > 1 && (
          <Button kind="quiet" name="to" value="up">
            {say.up}
            {name}
          </Button>
        )}
        {!last && (
          <Button kind="quiet" name="to" value="down">
            {say.down}
            {name}
          </Button>
        )}
        {!stays && (
          <Button kind="quiet" formaction={`/w/agenda-items/${item.id}/removal`}>
            {say.remove}
            {name}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}

function BringForm({ view, meeting, offered, errors, typed }: Pick<ArrangeProps, 'view' | 'meeting' | 'offered'> & Mend) {
  const say = text[view.lang]
  const option = ({ card, state }: ArrangeProps['offered'][number]) => ({ value: writeRef(card), label: `${state ? `${readText(state, view.lang)}: ` : ''}${readText(card.title, view.lang)}`, ...(card.assessment && { hint: readText(card.assessment, view.lang) }) })
  return (
    <Form view={view} action={`/w/meetings/${meeting.id}/agenda`} mine={typed?.['title.es'] === undefined}>
      <CheckboxField view={view} name="subject" label={say.form.labels.subject} options={offered.map(option)} value={typedList(typed, 'subject')} error={errorOf(errors, 'subject')} />
      <ButtonRow>
        <Button>{say.bringButton}</Button>
      </ButtonRow>
    </Form>
  )
}

type ChangeProps = { view: View; meeting: Meeting; item: AgendaItem; sessions: Session[] } & Mend

export function ChangeItemPage({ view, meeting, item, sessions, errors = [], typed }: ChangeProps) {
  const say = text[view.lang]
  const words = typedWords(typed, 'title', item.title) ?? item.title
  return (
    <WorkspacePage view={view} title={say.change} crumbs={[...crumbs(view, meeting), { href: `/w/agenda-items/${item.id}`, label: say.item(item.number) }]} errors={errors}>
      <Form view={view} action={`/w/agenda-items/${item.id}/change`} read={{ version: item.version }} typed={typed}>
        <TitleAndKind view={view} words={words} kind={item.kind} errors={errors} typed={typed} />
        <NumberField view={view} name="quorum" optional label={say.form.labels.quorum} hint={say.form.labels.quorumHint} value={typedText(typed, 'quorum') ?? item.quorum ?? ''} error={errorOf(errors, 'quorum')} />
        {sessions.length > 0 && (
          <SelectField view={view} name="sessionId" optional label={say.form.labels.session} options={sessions.map((session) => ({ value: session.id, label: `${session.startsAt} · ${readText(session.title, view.lang)}${meeting.days > 1 ? ` (${say.day(session.day)})` : ''}` }))} value={typedText(typed, 'sessionId') ?? item.sessionId ?? ''} error={errorOf(errors, 'sessionId')} />
        )}
        <NumberField view={view} name="minutes" optional label={say.form.labels.minutes} value={typedText(typed, 'minutes') ?? item.minutes ?? ''} error={errorOf(errors, 'minutes')} />
        <SilenceFields view={view} meeting={meeting} item={item} errors={errors} typed={typed} />
        <ButtonRow>
          <Button>{say.form.labels.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

/** Silence means nothing unless it is said here, with its hour. */
function SilenceFields({ view, meeting, item, errors, typed }: { view: View; meeting: Meeting; item: AgendaItem } & Mend) {
  const labels = text[view.lang].form.labels
  const until = item.silenceUntil
  const hour = until && new Intl.DateTimeFormat('en-GB', { timeZone: meeting.zone, hour: '2-digit', minute: '2-digit' }).format(until)
  return (
    <Details summary={labels.silence} open={until !== null || (errors ?? []).some((error) => error.field.startsWith('silence'))}>
      <p>{labels.silenceLead}</p>
      <DateField view={view} name="silenceDay" optional label={labels.silenceDay} value={typedText(typed, 'silenceDay') ?? (until ? dayIn(meeting.zone, until) : '')} error={errorOf(errors, 'silenceDay')} />
      <TimeField view={view} name="silenceHour" optional label={labels.silenceHour} zone={cityOf(meeting.zone, view.lang)} value={typedText(typed, 'silenceHour') ?? hour ?? ''} error={errorOf(errors, 'silenceHour')} />
    </Details>
  )
}
