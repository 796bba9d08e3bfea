import { cityOf, formatDay, formatTime } from '#base/ui/dates.ts'
import { NumberField, TimeField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Callout, Details, EmptyState, Section as PageSection } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { quoted, readText } from '#base/words.ts'
import type { AgendaItem, Paper } from '../agenda/agenda.ts'
import { text as agendaText } from '../agenda/text.ts'
import { MeetingFrame } from '../meeting/frame.tsx'
import { type Meeting, sameClock } from '../meeting/meeting.ts'
import { text as meetingText } from '../meeting/text.ts'
import { TitleWords } from '../said.tsx'
import { hoursOf, outsideHours, overlaps, programmeOf, type Session, type Speaker, timeOfSession } from './session.ts'
import { SpeakerWords } from './speakers.tsx'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed }
type Props = { view: View; meeting: Meeting; sessions: Session[]; agenda: AgendaItem[]; speakers: Speaker[]; papers: Paper[]; mayArrange: boolean } & Mend

/** The programme as one holds it in the hand: each day, its sessions with their hour, their items, who speaks and what to read. */
export function ProgrammePage({ view, meeting, sessions, agenda, speakers, papers, mayArrange, errors = [], typed }: Props) {
  const say = text[view.lang]
  const { days, loose } = programmeOf(sessions, agenda)
  const city = cityOf(meeting.zone, view.lang)
  const { from, to } = hoursOf(meeting)
  const named = (some: Session[]) => some.map((one) => quoted(view.lang, readText(one.title, view.lang))).join(', ')
  const running = overlaps(sessions)
  const outside = outsideHours(meeting, sessions)
  const differs = sessions.some((session) => { const time = timeOfSession(meeting, session); return time && !sameClock(view, meeting.zone, time.start) })
  return (
    <MeetingFrame view={view} meeting={meeting} tab="programme" errors={errors}>
      {sessions.length === 0 ? <EmptyState title={say.none}>{mayArrange ? say.noneNext : say.noneGuest}</EmptyState> : <p class="mute">{differs ? say.hours(city) : say.hoursOwn(city)}</p>}
      {mayArrange && running.length > 0 && <Callout view={view}>{say.overlap(named(running))}</Callout>}
      {mayArrange && outside.length > 0 && <Callout view={view}>{say.outside(named(outside), from, to)}</Callout>}
      {days.map(({ day, sessions: own }) => (
        <DataTable
          view={view}
          caption={meeting.days > 1 || day > 1 ? say.day(day) : dayWords(view, meeting, own[0]!.session)}
          columns={(['when', 'session', 'who'] as const).map((key) => ({ key, label: say.column[key] }))}
          rows={own.map((one) => ({ when: <When view={view} meeting={meeting} session={one.session} />, session: <InSession view={view} {...one} papers={papers} mayArrange={mayArrange} />, who: <Who view={view} items={one.items} speakers={speakers} /> }))}
        />
      ))}
      {loose.length > 0 && sessions.length > 0 && (
        <PageSection id="loose" title={say.loose} lead={mayArrange ? say.looseLead : undefined}>
          <Items view={view} items={loose} papers={papers} />
        </PageSection>
      )}
      {mayArrange && (
        <Details summary={say.add} open={errors.length > 0 || sessions.length === 0}>
          <SessionFields view={view} meeting={meeting} action={`/w/meetings/${meeting.id}/sessions`} errors={errors} typed={typed} />
        </Details>
      )}
    </MeetingFrame>
  )
}

const dayWords = (view: View, meeting: Meeting, session: Session): string => {
  const time = timeOfSession(meeting, session)
  return time ? formatDay({ ...view, zone: meeting.zone }, time.start) : text[view.lang].caption
}

function When({ view, meeting, session }: { view: View; meeting: Meeting; session: Session }) {
  const time = timeOfSession(meeting, session)
  const say = text[view.lang]
  return (
    <>
      {session.startsAt} <span class="mute">· {say.minutes(session.minutes)}</span>
      {time && !sameClock(view, meeting.zone, time.start) && <p class="hint">{say.yours(formatTime(view, time.start))}</p>}
    </>
  )
}

function InSession({ view, session, items, papers, mayArrange }: { view: View; session: Session; items: AgendaItem[]; papers: Paper[]; mayArrange: boolean }) {
  return (
    <>
      <strong>{readText(session.title, view.lang)}</strong>{' '}
      {mayArrange && (
        <a href={`/w/sessions/${session.id}/change`}>
          {text[view.lang].changeShort}
          <span class="vh">: {readText(session.title, view.lang)}</span>
        </a>
      )}
      {items.length > 0 && <Items view={view} items={items} papers={papers} />}
    </>
  )
}

const Items = ({ view, items, papers }: { view: View; items: AgendaItem[]; papers: Paper[] }) => (
  <ul>
    {items.map((item) => (
      <li>
        <a href={`/w/agenda-items/${item.id}`}>
          {item.number}. <TitleWords view={view} words={item.title} />
        </a>{' '}
        <span class="mute">{[item.minutes && text[view.lang].minutes(item.minutes), agendaText[view.lang].for[item.kind]].filter(Boolean).join(' · ')}</span>
        {papers
          .filter((paper) => paper.agendaItemId === item.id)
          .map((paper) => (
            <p class="hint">
              <a href={`/w/files/${paper.fileId}`}>{paper.title}</a> ({agendaText[view.lang].paperKinds[paper.kind]}, {agendaText[view.lang].languages[paper.language]})
            </p>
          ))}
      </li>
    ))}
  </ul>
)

const Who = ({ view, items, speakers }: { view: View; items: AgendaItem[]; speakers: Speaker[] }) => (
  <>
    {speakers
      .filter((speaker) => items.some((item) => item.id === speaker.agendaItemId))
      .map((speaker) => (
        <p>
          <SpeakerWords view={view} speaker={speaker} />
        </p>
      ))}
  </>
)

function SessionFields({ view, meeting, session, action, errors = [], typed }: { view: View; meeting: Meeting; session?: Session; action: string } & Mend) {
  const labels = text[view.lang].form.labels
  return (
    <Form view={view} action={action} read={session ? { version: session.version } : {}} typed={typed}>
      <PairField both view={view} name="title" label={labels.title} hint={labels.titleHint} rows={1} words={typedOver(typed, 'title', session?.title)} errors={{ es: errorOf(errors, 'title.es'), en: errorOf(errors, 'title.en') }} />
      {meeting.days > 1 && <NumberField view={view} name="day" label={labels.day} value={typedText(typed, 'day') ?? String(session?.day ?? 1)} error={errorOf(errors, 'day')} />}
      <TimeField view={view} name="startsAt" label={labels.startsAt} zone={cityOf(meeting.zone, view.lang)} value={typedText(typed, 'startsAt') ?? session?.startsAt} error={errorOf(errors, 'startsAt')} />
      <NumberField view={view} name="minutes" label={labels.minutes} value={typedText(typed, 'minutes') ?? session?.minutes} error={errorOf(errors, 'minutes')} />
      <ButtonRow>
        <Button>{labels.save}</Button>
        {session && (
          <Button kind="quiet" formaction={`/w/sessions/${session.id}/removal`}>
            {text[view.lang].remove}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}

export function ChangeSessionPage({ view, meeting, session, errors = [], typed }: { view: View; meeting: Meeting; session: Session } & Mend) {
  const say = text[view.lang]
  const crumbs = [{ href: '/w/meetings', label: meetingText[view.lang].title }, { href: `/w/meetings/${meeting.id}/programme`, label: readText(meeting.title, view.lang) }]
  return (
    <WorkspacePage view={view} title={say.change} crumbs={crumbs} errors={errors}>
      <SessionFields view={view} meeting={meeting} session={session} action={`/w/sessions/${session.id}/change`} errors={errors} typed={typed} />
      <ButtonLink kind="quiet" href={`/w/meetings/${meeting.id}/programme`}>
        {say.title}
      </ButtonLink>
    </WorkspacePage>
  )
}
