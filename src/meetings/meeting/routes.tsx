import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import { markdownToHtml } from '#base/documents/html.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look, type Looking } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import { read, type Words } from '#base/words.ts'
import type { View } from '#base/view.ts'
import { listMilestones } from '#workplan/index.ts'
import { listLines } from '../decision/table.ts'
import { listInvitationsOf } from '../invitation/queries.ts'
import { changeMeeting, prepareMeeting } from './actions.ts'
import { MeetingForm } from './form.ts'
import { MeetingFormPage } from './form-page.tsx'
import { type Meeting, timeOf } from './meeting.ts'
import { MeetingPage, MeetingsPage } from './pages.tsx'
import { may } from './policy.ts'
import { findMeeting, listMeetings } from './queries.ts'
import { text } from './text.ts'

export const meetingRoutes = new Hono<Env>()

meetingRoutes.get('/w/meetings', (c) => look(c, async ({ db, me, view }) => <MeetingsPage view={view} meetings={await listMeetings(db)} mayPrepare={Boolean(may.prepare(me, null))} />))

/** Dates that still come first: a meeting is prepared for the future. */
async function milestonesFor(db: Db, today: string) {
  const milestones = await listMilestones(db)
  const day = (onDay: string | null) => (onDay && onDay >= today ? onDay : `9${onDay ?? '999'}`)
  return milestones.toSorted((a, b) => day(a.current.onDay).localeCompare(day(b.current.onDay)))
}

meetingRoutes.get('/w/meetings/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    if (!may.prepare(me, null)) refuse()
    return <MeetingFormPage view={view} action="/w/meetings" milestones={await milestonesFor(db, today)} />
  }),
)

meetingRoutes.post('/w/meetings', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const form = await readForm(c, MeetingForm(view.lang))
    if (!form.ok) return <MeetingFormPage view={view} action="/w/meetings" milestones={await milestonesFor(tx, today)} errors={form.errors} typed={form.typed} />
    const id = await prepareMeeting(tx, me, form.data)
    return seeOther(c, `/w/meetings/${id}`, text[view.lang].saved)
  }),
)

const noteHtml = (view: View, note: Words | null): string | undefined => {
  const said = note && read(note, view.lang)
  return said ? markdownToHtml(said.text, { lang: said.lang }) : undefined
}

/** One meeting as this person sees it, with what was typed and could not be accepted. */
export async function meetingPage({ db, me, view, today }: Looking, meeting: Meeting, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const [invitation] = await listInvitationsOf(db, me.id, [meeting.id])
  const open = (timeOf(meeting)?.start ?? view.now) >= view.now
  return (
    <MeetingPage
      view={view}
      meeting={meeting}
      lines={await listLines(db, me, meeting, { now: view.now, today, lang: view.lang })}
      noteHtml={noteHtml(view, meeting.note)}
      own={invitation && { invitation, open }}
      may={{ change: Boolean(may.prepare(me, null)), convene: Boolean(may.convene(me, meeting)) }}
      {...mend}
    />
  )
}

meetingRoutes.get('/w/meetings/:id', (c) => look(c, async (looking) => meetingPage(looking, await findMeeting(looking.db, c.req.param('id')))))

meetingRoutes.get('/w/meetings/:id/change', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const meeting = await findMeeting(db, c.req.param('id'))
    if (!may.prepare(me, null)) refuse()
    return <MeetingFormPage view={view} action={`/w/meetings/${meeting.id}/change`} meeting={meeting} milestones={await milestonesFor(db, today)} />
  }),
)

meetingRoutes.post('/w/meetings/:id/change', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, MeetingForm(view.lang))
    if (!form.ok) return <MeetingFormPage view={view} action={c.req.path} meeting={meeting} milestones={await milestonesFor(tx, today)} errors={form.errors} typed={form.typed} />
    await changeMeeting(tx, me, meeting, form.data)
    return seeOther(c, `/w/meetings/${meeting.id}`, text[view.lang].saved)
  }),
)
