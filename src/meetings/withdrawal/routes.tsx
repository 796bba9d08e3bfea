import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look, type Looking } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import { guestName } from '../guests/guests.ts'
import { listGuestOrganisations } from '../guests/queries.ts'
import { byDelegation } from '../invitation/invitation.ts'
import { listInvitations } from '../invitation/queries.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { withdrawInvitations } from './actions.ts'
import { WithdrawalForm } from './form.ts'
import { WithdrawalPage } from './pages.tsx'
import { may } from './policy.ts'
import { text } from './text.ts'

export const withdrawalRoutes = new Hono<Env>()

async function withdrawalPage({ db, view }: Looking, meeting: Meeting, mend: { asked?: boolean; typed?: Typed } = {}) {
  const organisations = (await listGuestOrganisations(db, meeting.id)).map((one) => ({ value: one.organisationId, label: guestName(one, view.lang) }))
  const delegations = byDelegation((await listInvitations(db, meeting.id)).filter((one) => !one.present), view.lang)
  const errors = mend.asked ? [{ field: organisations.length > 0 ? 'organisation' : `person.${delegations[0]?.id}`, message: text[view.lang].nobody }] : []
  return <WithdrawalPage view={view} meeting={meeting} organisations={organisations} delegations={delegations} errors={errors} typed={mend.typed} />
}

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
    if (!may.withdrawInvitations(me, { meeting, now: view.now })) refuse()
    const form = await readForm(c, WithdrawalForm)
    const { organisations = [], people = [] } = form.ok ? form.data : {}
    const guests = (await listGuestOrganisations(tx, meeting.id)).filter((one) => organisations.includes(one.organisationId))
    const invitations = (await listInvitations(tx, meeting.id)).filter((one) => !one.present && (people.includes(one.personId) || guests.some((guest) => guest.organisationId === one.organisationId)))
    if (guests.length + invitations.length === 0) return withdrawalPage({ db: tx, me, view, today }, meeting, { asked: true, typed: form.typed })
    await withdrawInvitations(tx, me, { meeting, now: view.now }, { organisationIds: guests.map((one) => one.organisationId), invitations })
    return seeOther(c, `/w/meetings/${meeting.id}/participants`, text[view.lang].done(guests.length + invitations.filter((one) => !guests.some((guest) => guest.organisationId === one.organisationId)).length))
  }),
)
