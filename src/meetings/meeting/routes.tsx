import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import { markdownToHtml } from '#base/documents/html.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look, type Looking } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import { read, type Words } from '#base/words.ts'
import type { View } from '#base/view.ts'
import { isSecretariat, presides } from '#membership/index.ts'
import { currentCycle, findActivity, isAhead, listActivities, listCycles, listMilestones, type Milestone } from '#workplan/index.ts'
import { formatDay } from '#base/ui/dates.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { listPapers } from '../agenda/queries.ts'
import { delegationFor } from '../guests/guests.ts'
import { DelegatesSection } from '../guests/pages.tsx'
import { may as mayAgenda } from '../agenda/policy.ts'
import { may as mayGuests } from '../guests/policy.ts'
import { listDelegates } from '../guests/queries.ts'
import { InputsSection } from '../inputs/pages.tsx'
import { listInputs } from '../inputs/queries.ts'
import type { Invitation } from '../invitation/invitation.ts'
import { PrioritiesSection } from '../priority/pages.tsx'
import { may as mayPrioritise } from '../priority/policy.ts'
import { listPriorities } from '../priority/queries.ts'
import { listLines } from '../decision/table.ts'
import { listInvitationsOf } from '../invitation/queries.ts'
import { listCirculatedFor } from '../subject.ts'
import { changeMeeting, prepareMeeting } from './actions.ts'
import { type MeetingData, MeetingForm } from './form.ts'
import { ChooseTemplatePage, type Dates, MeetingFormPage } from './form-page.tsx'
import { hasEnded, isPastItsHour, lastDayOf, type Meeting, takesReplies } from './meeting.ts'
import { MeetingPage, MeetingsPage } from './pages.tsx'
import { may } from './policy.ts'
import { findMeeting, listMeetings } from './queries.ts'
import { findTemplate, type Template } from './templates.ts'
import { text } from './text.ts'
import { templateFor } from './unprepared.ts'

type Mend = { errors?: FormError[]; typed?: Typed }

export const meetingRoutes = new Hono<Env>()

meetingRoutes.get('/w/meetings', (c) => look(c, async ({ db, me, view }) => <MeetingsPage view={view} meetings={await listMeetings(db)} mayPrepare={Boolean(may.prepare(me, null))} />))

async function datesFor(db: Db, today: string, template?: Template): Promise<Dates> {
  const [milestones, activities] = [await listMilestones(db), await listActivities(db)]
  const held = (await listMeetings(db)).map((meeting) => meeting.milestoneId)
  const activityOf = (milestone: Milestone) => activities.find((one) => one.id === milestone.activityId)
  const wanted = (milestone: Milestone) => {
    const activity = activityOf(milestone)
    return activity && templateFor({ milestone, activity, own: milestones.filter((one) => one.activityId === activity.id) })
  }
  const current = await currentCycle(db, today)
  const cycles = (await listCycles(db)).toSorted((a, b) => Number(b.id === current?.id) - Number(a.id === current?.id) || b.year - a.year)
  const free = milestones.filter((milestone) => isAhead(milestone, today) && !held.includes(milestone.id) && activityOf(milestone)?.cycleId === current?.id)
  return { milestones, activities, cycles, meant: milestones.filter((milestone) => held.includes(milestone.id) || wanted(milestone)).map(({ id }) => id), kept: template && free.find((milestone) => wanted(milestone)?.key === template.key)?.id }
}

meetingRoutes.get('/w/meetings/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    if (!may.prepare(me, null)) refuse()
    const asked = c.req.query('template')
    if (!asked) return <ChooseTemplatePage view={view} />
    return <MeetingFormPage view={view} action="/w/meetings" template={findTemplate(asked)} chosen={c.req.query('milestone')} {...await datesFor(db, today, findTemplate(asked))} />
  }),
)

/** Whom a day before the end of the meeting would lock out without a word. */
async function guestsTooEarly(db: Db, view: View, data: MeetingData): Promise<FormError | undefined> {
  const [milestone] = await listMilestones(db, { ids: [data.milestoneId] })
  const last = milestone && lastDayOf({ ...data, milestone })
  return last && data.guestsUntil && data.guestsUntil < last ? { field: 'guestsUntil', message: text[view.lang].form.guestsTooEarly(formatDay(view, last)) } : undefined
}

meetingRoutes.post('/w/meetings', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const form = await readForm(c, MeetingForm(view.lang))
    if (!form.ok) return <MeetingFormPage view={view} action="/w/meetings" template={findTemplate(typedText(form.typed, 'template'))} {...await datesFor(tx, today)} errors={form.errors} typed={form.typed} />
    const early = await guestsTooEarly(tx, view, form.data)
    if (early) return <MeetingFormPage view={view} action="/w/meetings" template={findTemplate(typedText(form.typed, 'template'))} {...await datesFor(tx, today)} errors={[early]} typed={form.typed} />
    const id = await prepareMeeting(tx, me, form.data)
    return seeOther(c, `/w/meetings/${id}`, text[view.lang].saved)
  }),
)

const noteHtml = (view: View, note: Words | null): string | undefined => {
  const said = note && read(note, view.lang)
  return said ? markdownToHtml(said.text, { lang: said.lang }) : undefined
}

/** One meeting as this person sees it, with what was typed and could not be accepted. */
export async function meetingPage({ db, me, view, today }: Looking, meeting: Meeting, mend: Mend = {}) {
  const [invitation] = await listInvitationsOf(db, me.id, [meeting.id])
  const open = !isPastItsHour(meeting, view.now)
  const { inputs, linkable } = await listInputs(db, me, meeting, view.lang)
  const prepares = Boolean(may.prepare(me, null))
  const lines = await listLines(db, me, meeting, { now: view.now, today, lang: view.lang })
  const activity = await findActivity(db, { id: meeting.milestone.activityId })
  return (
    <MeetingPage
      view={view}
      meeting={meeting}
      activity={activity.key}
      lines={lines}
      nothingToDecide={await listNothingToDecide(db, lines.map((line) => line.item))}
      noteHtml={noteHtml(view, meeting.note)}
      circulated={await listCirculatedFor(db, meeting.id)}
      own={invitation && { invitation, open: takesReplies(meeting, view.now) }}
      inputs={<InputsSection view={view} meeting={meeting} inputs={inputs} linkable={prepares && open ? linkable : undefined} mayRemind={isSecretariat(me)} seesAll={isSecretariat(me) || presides(me)} errors={mend.errors} />}
      delegates={await delegatesOf({ db, me, view, today }, { meeting, invitation, mend })}
      priorities={await prioritiesOf({ db, me, view, today }, { meeting, agenda: lines.map((line) => line.item), mend })}
      may={{ change: prepares, convene: Boolean(may.convene(me, meeting)) }}
      {...mend}
    />
  )
}

/** Items for decision on which nobody could decide yet: neither a thing nor a paper. */
async function listNothingToDecide(db: Db, agenda: AgendaItem[]): Promise<AgendaItem[]> {
  const open = agenda.filter((item) => item.kind === 'decision' && !item.subject)
  const papers = await listPapers(db, open.map((item) => item.id))
  return open.filter((item) => !papers.some((paper) => paper.agendaItemId === item.id))
}

/** Each delegation names its own people here; whoever convenes does it on the page of participants. */
async function delegatesOf({ db, me, view }: Looking, { meeting, invitation, mend }: { meeting: Meeting; invitation: Invitation | undefined; mend: Mend }) {
  const delegationId = delegationFor(me, invitation)
  if (!delegationId || isSecretariat(me) || presides(me) || !mayGuests.nameDelegate(me, { meeting, now: view.now, delegationId })) return undefined
  const delegates = (await listDelegates(db, meeting.id)).filter((one) => [one.organisationId, one.delegation.id].includes(delegationId))
  return <DelegatesSection view={view} meeting={meeting} delegates={delegates} delegations={[{ value: delegationId, label: '' }]} back={`/w/meetings/${meeting.id}#delegates`} {...mend} />
}

async function prioritiesOf({ db, me, view }: Looking, { meeting, agenda, mend }: { meeting: Meeting; agenda: AgendaItem[]; mend: Mend }) {
  const onAgenda = new Map(agenda.flatMap((item) => (item.subject?.kind === 'priority' ? [[item.subject.id, item.id] as const] : [])))
  const mayPropose = Boolean(mayPrioritise.propose(me, { meeting, now: view.now }))
  return <PrioritiesSection view={view} meeting={meeting} priorities={await listPriorities(db, { meetingId: meeting.id })} onAgenda={onAgenda} mayPropose={mayPropose} mayArrange={Boolean(mayAgenda.arrange(me, meeting)) && !hasEnded(meeting, view.now)} {...mend} />
}

meetingRoutes.get('/w/meetings/:id', (c) => look(c, async (looking) => meetingPage(looking, await findMeeting(looking.db, c.req.param('id')))))

meetingRoutes.get('/w/meetings/:id/change', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const meeting = await findMeeting(db, c.req.param('id'))
    if (!may.prepare(me, null)) refuse()
    return <MeetingFormPage view={view} action={`/w/meetings/${meeting.id}/change`} meeting={meeting} {...await datesFor(db, today)} />
  }),
)

meetingRoutes.post('/w/meetings/:id/change', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, MeetingForm(view.lang))
    if (!form.ok) return <MeetingFormPage view={view} action={c.req.path} meeting={meeting} {...await datesFor(tx, today)} errors={form.errors} typed={form.typed} />
    if (meeting.adopted && form.data.milestoneId !== meeting.milestone.id) {
      return <MeetingFormPage view={view} action={c.req.path} meeting={meeting} {...await datesFor(tx, today)} errors={[{ field: 'milestoneId', message: text[view.lang].form.adopted }]} typed={form.typed} />
    }
    const early = await guestsTooEarly(tx, view, form.data)
    if (early) return <MeetingFormPage view={view} action={c.req.path} meeting={meeting} {...await datesFor(tx, today)} errors={[early]} typed={form.typed} />
    await changeMeeting(tx, me, meeting, form.data)
    return seeOther(c, `/w/meetings/${meeting.id}`, text[view.lang].saved)
  }),
)
