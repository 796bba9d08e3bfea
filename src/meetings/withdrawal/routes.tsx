import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look, type Looking } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { stopMeeting } from '../stopped.tsx'
import { withdrawInvitations } from './actions.ts'
import { WithdrawalForm } from './form.ts'
import { WithdrawalPage } from './pages.tsx'
import { may } from './policy.ts'
import { listWithdrawable } from './queries.ts'
import { text } from './text.ts'

export const withdrawalRoutes = new Hono<Env>()

const withdrawalPage = async ({ db, view, today }: Looking, meeting: Meeting, mend: { asked?: boolean; typed?: Typed } = {}) => <WithdrawalPage view={view} meeting={meeting} withdrawable={await listWithdrawable(db, meeting, today)} {...mend} />

withdrawalRoutes.get('/w/meetings/:id/withdrawal', (c) =>
  look(c, async (looking) => {
    const meeting = await findMeeting(looking.db, c.req.param('id'))
    found(meeting.inside && meeting.convenedAt ? meeting : undefined)
    if (!may.withdrawInvitations(looking.me, { meeting, now: looking.view.now })) refuse()
    return withdrawalPage(looking, meeting)
  }),
)

withdrawalRoutes.post('/w/meetings/:id/withdrawals', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    if (meeting.adopted) return stopMeeting(c, view, { meetingId: meeting.id, why: 'adopted' })
    const form = await readForm(c, WithdrawalForm)
    const count = await withdrawInvitations(tx, me, { meeting, now: view.now, today }, form.ok ? form.data : { organisations: [], people: [] })
    if (count === 0) return withdrawalPage({ db: tx, me, view, today }, meeting, { asked: true, typed: form.typed })
    return seeOther(c, `/w/meetings/${meeting.id}/participants`, text[view.lang].done(count))
  }),
)
