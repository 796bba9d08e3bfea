import type { ComponentChildren } from 'preact'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Callout, EmptyState, Section } from '#base/ui/note.tsx'
import { Prose } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { FormError, Typed } from '#base/http/form.ts'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { quoted, readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { type AgendaLine, AgendaTable } from '../agenda/table.tsx'
import { text as agendaText } from '../agenda/text.ts'
import type { Invitation } from '../invitation/invitation.ts'
import { ReplySection } from '../invitation/reply.tsx'
import type { CirculatedPaper } from '../subject.ts'
import { Circulated, MeetingFrame, MeetingTime, StageTag } from './frame.tsx'
import { dayOf, hasEnded, isCalledOff, type Meeting, stageOfMeeting, timeOf, whereWords } from './meeting.ts'
import { text } from './text.ts'

type ListProps = { view: View; meetings: Meeting[]; mayPrepare: boolean }

export function MeetingsPage({ view, meetings, mayPrepare }: ListProps) {
  const say = text[view.lang]
  const held = meetings.filter((meeting) => stageOfMeeting(meeting, view.now) === 'held')
  const dropped = meetings.filter((meeting) => stageOfMeeting(meeting, view.now) === 'dropped')
  const coming = meetings.filter((meeting) => !held.includes(meeting) && !dropped.includes(meeting)).toReversed()
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} wide>
      {mayPrepare && (
        <p>
          <ButtonLink href="/w/meetings/new" icon="plus">
            {say.prepare}
          </ButtonLink>
        </p>
      )}
      {meetings.length === 0 && <EmptyState title={mayPrepare ? say.noneYet : say.none} action={<ButtonLink kind="secondary" href={address('meetings', view.lang)}>{say.public}</ButtonLink>}>{mayPrepare ? say.noneYetNext : say.noneNext}</EmptyState>}
      {coming.length > 0 && <MeetingsTable view={view} meetings={coming} caption={say.comingTitle} />}
      {held.length > 0 && <MeetingsTable view={view} meetings={held} caption={say.heldTitle} />}
      {dropped.length > 0 && <MeetingsTable view={view} meetings={dropped} caption={say.droppedTitle} />}
    </WorkspacePage>
  )
}

function MeetingsTable({ view, meetings, caption }: { view: View; meetings: Meeting[]; caption: string }) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={caption}
      columns={[
        { key: 'meeting', label: say.column.meeting },
        { key: 'when', label: say.column.when },
        { key: 'stage', label: say.column.stage },
      ]}
      rows={meetings.map((meeting) => ({
        meeting: (
          <>
            <a href={`/w/meetings/${meeting.id}`}>{readText(meeting.title, view.lang)}</a> {meeting.example && <ExampleMark view={view} note="" />}
          </>
        ),
        when: <MeetingTime view={view} meeting={meeting} />,
        stage: <StageTag view={view} meeting={meeting} />,
      }))}
    />
  )
}

type MeetingProps = {
  view: View
  meeting: Meeting
  /** the activity of its date, as the plan's addresses say it */
  activity: string
  lines: AgendaLine[]
  noteHtml: string | undefined
  circulated: CirculatedPaper[]
  /** for decision, with nothing to decide upon and no paper */
  nothingToDecide: AgendaItem[]
  own: { invitation: Invitation; open: boolean } | undefined
  may: { change: boolean; convene: boolean }
  inputs: ComponentChildren
  delegates: ComponentChildren
  priorities: ComponentChildren
  errors?: FormError[]
  typed?: Typed
}

export function MeetingPage({ view, meeting, activity, lines, noteHtml, circulated, nothingToDecide, own, may, inputs, delegates, priorities, errors, typed }: MeetingProps) {
  const say = text[view.lang]
  return (
    <MeetingFrame view={view} meeting={meeting} tab="agenda" errors={errors}>
      {may.convene && <NextStep view={view} meeting={meeting} items={lines.length} nothingToDecide={nothingToDecide} />}
      <Facts view={view} meeting={meeting} activity={activity} />
      {own && <ReplySection view={view} meeting={meeting} {...own} ended={hasEnded(meeting, view.now)} timed={timeOf(meeting) !== undefined} errors={errors} typed={typed} />}
      {delegates}
      {inputs}
      {circulated.length > 0 && (
        <Section id="circulated" title={say.circulated}>
          <Circulated view={view} circulated={circulated} />
        </Section>
      )}
      {noteHtml && (
        <Section id="note" title={say.note}>
          <Prose html={noteHtml} />
        </Section>
      )}
      <Section id="agenda" title={agendaText[view.lang].title}>
        {lines.length === 0 ? <EmptyState title={agendaText[view.lang].none}>{may.change && agendaText[view.lang].noneNext}</EmptyState> : <AgendaTable view={view} lines={lines} />}
        {may.change && (
          <ButtonRow>
            {!meeting.adopted && (
              <ButtonLink kind="secondary" href={`/w/meetings/${meeting.id}/agenda`}>
                {agendaText[view.lang].arrange}
              </ButtonLink>
            )}
            <ButtonLink kind="quiet" href={`/w/meetings/${meeting.id}/change`}>
              {say.change}
            </ButtonLink>
          </ButtonRow>
        )}
      </Section>
      {priorities}
    </MeetingFrame>
  )
}

function Facts({ view, meeting, activity }: Pick<MeetingProps, 'view' | 'meeting' | 'activity'>) {
  const say = text[view.lang]
  return (
    <KeyValue
      pairs={[
        { label: say.kindOf, value: say.kinds[meeting.kind] },
        { label: say.where, value: <Where view={view} meeting={meeting} /> },
        { label: say.lasts, value: meeting.days > 1 ? `${say.days(meeting.days)}, ${say.eachDay(say.minutes(meeting.minutes))}` : say.minutes(meeting.minutes) },
        { label: say.planned, value: <a href={`/w/work-plan/${activity}#${meeting.milestone.key}`}>{readText(meeting.milestone.title, view.lang)}</a> },
      ]}
    />
  )
}

function Where({ view, meeting }: { view: View; meeting: Meeting }) {
  const say = text[view.lang]
  // Once it is over, or will not be, nobody joins, or waits for a link.
  const time = timeOf(meeting)
  const over = (time !== undefined && time.end < view.now) || isCalledOff(meeting)
  const join = meeting.link && !over && (
    <a href={meeting.link} rel="noreferrer">
      {say.join}
    </a>
  )
  const promised = over ? '' : say.noLink
  if (meeting.kind === 'online') return <>{say.online}{(join || promised) && ' · '}{join || promised}</>
  return (
    <>
      {whereWords(view.lang, meeting)}
      {meeting.address && <p>{meeting.address}</p>}
      {meeting.mapLink && (
        <p>
          <a href={meeting.mapLink} rel="noreferrer">
            {say.map}
          </a>
        </p>
      )}
      {join && (
        <p>
          {say.alsoOnline}: {join}
        </p>
      )}
    </>
  )
}

/** What is still missing before it can be convened, or the step itself. */
function NextStep({ view, meeting, items, nothingToDecide }: { view: View; meeting: Meeting; items: number; nothingToDecide: AgendaItem[] }) {
  const say = text[view.lang]
  if (!dayOf(meeting))
    return (
      <Callout view={view}>
        <p>{say.needsDay}</p>
        <ButtonLink kind="secondary" href={`/w/work-plan/milestones/${meeting.milestoneId}/dates`}>
          {say.setDay}
        </ButtonLink>
      </Callout>
    )
  if (items === 0) return <Callout view={view}>{say.needsAgenda}</Callout>
  if (nothingToDecide.length > 0)
    return (
      <Callout view={view}>
        <p>{say.needsSubject(sayList(view, nothingToDecide.map((item) => quoted(view.lang, `${item.number}. ${readText(item.title, view.lang)}`))), nothingToDecide.length > 1)}</p>
        <ButtonRow>
          <ButtonLink href={`/w/meetings/${meeting.id}/agenda`}>{agendaText[view.lang].arrange}</ButtonLink>
          <ButtonLink kind="secondary" href={`/w/meetings/${meeting.id}/convening`}>
            {say.convene}
          </ButtonLink>
        </ButtonRow>
      </Callout>
    )
  return (
    <Callout view={view}>
      <p>{say.conveneLead}</p>
      <ButtonLink href={`/w/meetings/${meeting.id}/convening`}>{say.convene}</ButtonLink>
    </Callout>
  )
}
