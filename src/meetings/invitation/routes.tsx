import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readButton, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look, type Looking } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import type { Option } from '#base/ui/field.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Holder, listMembers, listOrganisations, listStateNames, type Me } from '#membership/index.ts'
import { listAgenda } from '../agenda/queries.ts'
import { stopMeeting } from '../stopped.tsx'
import { text as stoppedText } from '../stopped-text.ts'
import { guestName, type GuestOrganisation } from '../guests/guests.ts'
import { may as mayGuests } from '../guests/policy.ts'
import { listDelegates, listGuestOrganisations } from '../guests/queries.ts'
import { quorumOf } from '../decision/consensus.ts'
import { dayOf, dayHasCome, isPastItsHour, type Meeting, membersDay, timeOf } from '../meeting/meeting.ts'
import { may as mayMeet } from '../meeting/policy.ts'
import { findMeeting } from '../meeting/queries.ts'
import { meetingPage } from '../meeting/routes.tsx'
import { findMembersThen } from '../minutes/queries.ts'
import { listSpeakers } from '../programme/queries.ts'
import { text as programmeText } from '../programme/text.ts'
import { may as mayWithdraw } from '../withdrawal/policy.ts'
import { conveneMeeting, inviteMore, markAttendance, replyToInvitation } from './actions.ts'
import { AttendanceForm, PeopleForm, ReplyForm } from './form.ts'
import { delegationIdOf, presentStates } from './invitation.ts'
import { ConvenePage, type Group, ParticipantsPage } from './pages.tsx'
import { may } from './policy.ts'
import { listCandidates, listInvitations, listInvitationsOf } from './queries.ts'
import { text } from './text.ts'

export const invitationRoutes = new Hono<Env>()

type Mend = { errors?: FormError[]; typed?: Typed }

/** People by the delegation they would sit with, in alphabetical order. */
async function groupsOf(db: Db, meeting: Meeting, holders: Holder[], view: View): Promise<Group[]> {
  const agenda = await listAgenda(db, [meeting.id])
  const speakers = await listSpeakers(db, agenda.map((item) => item.id))
  const speaks = (id: string) => speakers.filter((one) => one.personId === id).map((one) => text[view.lang].convene.speaks(programmeText[view.lang].part[one.part], agenda.find((item) => item.id === one.agendaItemId)!.number)).join('; ') || undefined
  const organisations = (await listOrganisations(db, view.lang)).filter((one) => one.kind !== 'state')
  const names = [...(await listStateNames(db, view.lang)), ...organisations.map(({ id, name }) => [id, name] as const)]
  const grouped = Map.groupBy(holders, (holder) => delegationIdOf(holder))
  return names.flatMap(([id, name]) => {
    const people = (grouped.get(id) ?? []).flatMap(({ personId, name: person, role, organisation }) => (person ? [{ personId, name: person, role, organisation, speaks: speaks(personId) }] : []))
    return people.length > 0 ? [{ id, name, people }] : []
  })
}

async function convenePage({ db, view, today }: Looking, meeting: Meeting, mend: Mend = {}) {
  const { proposed, others } = await listCandidates(db, meeting, today)
  return <ConvenePage view={view} meeting={meeting} proposed={await groupsOf(db, meeting, proposed, view)} others={await groupsOf(db, meeting, others, view)} {...mend} />
}

/** What keeps a meeting from being convened is said on its page. */
const isReady = async (db: Db, meeting: Meeting): Promise<boolean> => dayOf(meeting) !== null && (await listAgenda(db, [meeting.id])).length > 0

invitationRoutes.get('/w/meetings/:id/convening', (c) =>
  look(c, async (looking) => {
    const meeting = await findMeeting(looking.db, c.req.param('id'))
    if (meeting.convenedAt && mayMeet.convene(looking.me, { convenedAt: null })) return seeOther(c, `/w/meetings/${meeting.id}/participants`, stoppedText[looking.view.lang].convened.title)
    if (!mayMeet.convene(looking.me, meeting)) refuse()
    if (!(await isReady(looking.db, meeting))) return seeOther(c, `/w/meetings/${meeting.id}`)
    return convenePage(looking, meeting)
  }),
)

invitationRoutes.post('/w/meetings/:id/convening', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    if (meeting.convenedAt && mayMeet.convene(me, { convenedAt: null })) return stopMeeting(c, view, { meetingId: meeting.id, why: 'convened' })
    if (!(await isReady(tx, meeting))) return seeOther(c, `/w/meetings/${meeting.id}`)
    const form = await readForm(c, PeopleForm)
    const { proposed, others } = await listCandidates(tx, meeting, today)
    const people = [...proposed, ...others].filter((holder) => form.ok && form.data.people.includes(holder.personId))
    if (people.length === 0) {
      const [first] = await groupsOf(tx, meeting, proposed, view)
      return convenePage({ db: tx, me, view, today }, meeting, { errors: [{ field: `person.${first?.id}`, message: text[view.lang].convene.nobody }], typed: form.typed })
    }
    await conveneMeeting(tx, me, meeting, people)
    return seeOther(c, `/w/meetings/${meeting.id}`, text[view.lang].convene.done(people.length))
  }),
)

invitationRoutes.post('/w/meetings/:id/replies', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const invitation = found((await listInvitationsOf(tx, me.id, [meeting.id]))[0])
    if (!timeOf(meeting)) return stopMeeting(c, view, { meetingId: meeting.id, why: 'off' })
    const started = isPastItsHour(meeting, view.now)
    if (started) return stopMeeting(c, view, { meetingId: meeting.id, why: 'started' })
    const form = await readForm(c, ReplyForm(view.lang))
    if (!form.ok) return meetingPage({ db: tx, me, view, today }, meeting, form)
    await replyToInvitation(tx, me, { invitation, started }, form.data)
    return seeOther(c, `/w/meetings/${meeting.id}`, text[view.lang].reply.done)
  }),
)

/** Who comes, as this person may know it, with what was typed and could not be accepted. */
export async function participantsPage({ db, me, view, today }: Looking, meeting: Meeting, mend: Mend = {}) {
  const invitations = await listInvitations(db, meeting.id)
  const then = meeting.adopted ? await findMembersThen(db, meeting.id, await listAgenda(db, [meeting.id])) : undefined
  const members = then ?? (await listMembers(db, membersDay(meeting, today), view.lang)).map((state) => state.id)
  const delegates = await listDelegates(db, meeting.id)
  const guests = await listGuestOrganisations(db, meeting.id)
  const quorum = dayHasCome(meeting, view.now) ? { present: presentStates([...invitations, ...delegates], members).length, members: members.length, needed: quorumOf(members.length, null) } : undefined
  const mayInvite = may.invite(me, { meeting, now: view.now })
  return (
    <ParticipantsPage
      view={view}
      meeting={meeting}
      invitations={invitations}
      delegates={delegates}
      guests={guests}
      organisations={mayGuests.inviteOrganisations(me, { meeting, now: view.now }) ? await listInvitable(db, guests, view) : undefined}
      delegations={await nameableDelegations(db, me, { meeting, view, today, guests })}
      quorum={quorum}
      more={mayInvite ? await moreGroups(db, meeting, { view, today }) : undefined}
      mayAttend={Boolean(may.attend(me, { meeting, now: view.now }))}
      mayWithdraw={Boolean(mayWithdraw.withdrawInvitations(me, { meeting, now: view.now }))}
      {...mend}
    />
  )
}

/** Everyone who is not invited yet, but states and the two bodies, who are there as members. */
export async function listInvitable(db: Db, guests: GuestOrganisation[], { lang }: View): Promise<Option[]> {
  const others = (await listOrganisations(db, lang)).filter((one) => !['state', 'body'].includes(one.kind) && !guests.some((guest) => guest.organisationId === one.id))
  return others.map((one) => ({ value: one.id, label: guestName(one, lang) }))
}

type Nameable = { meeting: Meeting; view: View; today: string; guests: GuestOrganisation[] }

/** For whoever convenes every delegation, for a state its own. */
async function nameableDelegations(db: Db, me: Me, { meeting, view, today, guests }: Nameable): Promise<Option[]> {
  const states = await listMembers(db, today, view.lang)
  const all = [...states.map(({ id, name }) => ({ id, name })), ...guests.map(({ organisationId: id, name }) => ({ id, name }))]
  return all.filter(({ id }) => mayGuests.nameDelegate(me, { meeting, now: view.now, delegationId: id })).map(({ id, name }) => ({ value: id, label: readText(name, view.lang) }))
}

async function listMore(db: Db, meeting: Meeting, today: string): Promise<Holder[]> {
  const invited = new Set((await listInvitations(db, meeting.id)).map((invitation) => invitation.personId))
  const { proposed, others } = await listCandidates(db, meeting, today)
  return [...proposed, ...others].filter((holder) => !invited.has(holder.personId))
}

const moreGroups = async (db: Db, meeting: Meeting, { view, today }: { view: View; today: string }): Promise<Group[]> => groupsOf(db, meeting, await listMore(db, meeting, today), view)

invitationRoutes.get('/w/meetings/:id/participants', (c) =>
  look(c, async (looking) => {
    const meeting = await findMeeting(looking.db, c.req.param('id'))
    return participantsPage(looking, found(meeting.inside && meeting.convenedAt ? meeting : undefined))
  }),
)

invitationRoutes.post('/w/meetings/:id/invitations', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, PeopleForm)
    const people = (await listMore(tx, meeting, today)).filter((holder) => form.ok && form.data.people.includes(holder.personId))
    if (people.length === 0) {
      const [first] = await moreGroups(tx, meeting, { view, today })
      return participantsPage({ db: tx, me, view, today }, meeting, { errors: [{ field: `person.${first?.id}`, message: text[view.lang].convene.nobody }], typed: form.typed })
    }
    await inviteMore(tx, me, { meeting, now: view.now }, people)
    return seeOther(c, `/w/meetings/${meeting.id}/participants`, text[view.lang].participants.added(people.length))
  }),
)

invitationRoutes.post('/w/meetings/:id/attendance', (c) =>
  change(c, async ({ tx, me, view }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const invitations = await listInvitations(tx, meeting.id)
    await markAttendance(tx, me, { meeting, now: view.now, invitations, delegates: await listDelegates(tx, meeting.id) }, await readButton(c, AttendanceForm))
    return seeOther(c, `/w/meetings/${meeting.id}/participants`, text[view.lang].attendance.saved)
  }),
)
