import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { changeOnce, look, type Looking } from '#base/http/road.ts'
import { namesOf } from '#membership/index.ts'
import { listMeetings } from '../meeting/queries.ts'
import { reportFollowUp } from './actions.ts'
import type { FollowUp } from './follow-up.ts'
import { ReportForm } from './form.ts'
import { FollowUpPage, FollowUpsPage, type Listed } from './pages.tsx'
import { may } from './policy.ts'
import { findFollowUp, listReports, listStandingFollowUps } from './queries.ts'
import { text } from './text.ts'

export const followUpRoutes = new Hono<Env>()

/** An owner who was a guest sees what was asked, not the meeting any more. */
async function withMeetings(db: Db, followUps: FollowUp[]): Promise<Listed[]> {
  const meetings = await listMeetings(db, { ids: [...new Set(followUps.map((one) => one.meetingId))] })
  return followUps.map((one) => ({ ...one, meeting: meetings.find((meeting) => meeting.id === one.meetingId) }))
}

followUpRoutes.get('/w/follow-ups', (c) => look(c, async ({ db, view }) => <FollowUpsPage view={view} followUps={await withMeetings(db, await listStandingFollowUps(db))} />))

async function followUpPage({ db, me, view }: Looking, id: string, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const followUp = await findFollowUp(db, id)
  const [listed] = await withMeetings(db, [followUp])
  const reports = await listReports(db, id)
  const names = await namesOf(db, reports.map((report) => report.byId))
  return <FollowUpPage view={view} followUp={listed!} reports={reports.map((report) => ({ ...report, by: names.get(report.byId ?? '') }))} mayReport={Boolean(may.report(me, followUp))} {...mend} />
}

followUpRoutes.get('/w/follow-ups/:id', (c) => look(c, (looking) => followUpPage(looking, c.req.param('id'))))

followUpRoutes.post('/w/follow-ups/:id/reports', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const followUp = await findFollowUp(tx, c.req.param('id'))
    const form = await readForm(c, ReportForm(view.lang))
    if (!form.ok) return followUpPage({ db: tx, me, view, today }, followUp.id, form)
    await reportFollowUp(tx, me, followUp, form.data)
    return seeOther(c, `/w/follow-ups/${followUp.id}`, text[view.lang].report.saved)
  }),
)
