import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { release } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Holder } from '#membership/index.ts'
import { listAgenda } from '../agenda/queries.ts'
import type { Delegate } from '../guests/guests.ts'
import { confirmDay } from '../meeting/day.ts'
import { subjectOf } from '../meeting/actions.ts'
import { dayOf, type Meeting } from '../meeting/meeting.ts'
import { may as mayMeet } from '../meeting/policy.ts'
import type { Attends, Invitation } from './invitation.ts'
import { may } from './policy.ts'

/** A row for each: the letters and the shares follow from the event that names them. */
export const invite = (tx: Tx, meeting: Meeting, people: Holder[]) =>
  tx
    .insertInto('meetings.invitation')
    .values(people.map(({ personId, organisationId, role }) => ({ meetingId: meeting.id, holdingId: meeting.membersId, personId, organisationId, role })))
    .execute()

const convenedFor = { es: 'Para ese día se convocó la reunión.', en: 'The meeting was convened for that day.' }

/** From here on the day holds, members see the meeting and everyone invited has a letter; guests are let in by a job, until a day after it. */
export async function conveneMeeting(tx: Tx, me: Me, meeting: Meeting, people: Holder[]): Promise<void> {
  const post = mayMeet.convene(me, meeting) ?? refuse()
  if (!dayOf(meeting)) refuse('no day')
  if ((await listAgenda(tx, [meeting.id])).length === 0) refuse('no agenda')
  if (people.length === 0) refuse('nobody')

  await tx.insertInto('meetings.convening').values({ meetingId: meeting.id, holdingId: meeting.holdingId }).execute()
  await confirmDay(tx, me, meeting.milestone, convenedFor)
  await invite(tx, meeting, people)
  await release(tx, meeting.holdingId, 'members')
  await record(tx, post, 'meeting convened', { ...subjectOf(meeting), facts: { people: people.map((person) => person.personId) } })
}

/** More guests, by hand: any person who holds a post. */
export async function inviteMore(tx: Tx, me: Me, { meeting, now }: { meeting: Meeting; now: Date }, people: Holder[]): Promise<void> {
  const post = may.invite(me, { meeting, now }) ?? refuse()

  await invite(tx, meeting, people)
  await record(tx, post, 'guests invited', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { people: people.map((person) => person.personId) } })
}

/** Yes, no or maybe, with words; it can be changed and the last one counts. */
export async function replyToInvitation(tx: Tx, me: Me, { invitation, started }: { invitation: Invitation; started: boolean }, reply: { attends: Attends; words: string }): Promise<void> {
  const post = may.reply(me, { invitation, started }) ?? refuse()

  await tx.insertInto('meetings.reply').values({ invitationId: invitation.id, meetingId: invitation.meetingId, holdingId: invitation.holdingId, ...reply }).execute()
  await record(tx, post, 'invitation answered', { kind: 'invitation', id: invitation.id, facts: { meeting: invitation.meetingId, attends: reply.attends } })
}

type Room = { meeting: Meeting; now: Date; invitations: Invitation[]; delegates?: Delegate[] }

/** Who is there. Only what this form changed is written: what a colleague marked since it was opened stands. */
export async function markAttendance(tx: Tx, me: Me, { meeting, now, invitations, delegates = [] }: Room, { present, shown }: { present: string[]; shown: string[] }): Promise<void> {
  const post = may.attend(me, { meeting, now }) ?? refuse()

  const people = invitations.map(({ personId, organisationId, present: was }) => ({ personId, delegateId: null, organisationId, was }))
  const others = delegates.map(({ id, organisationId, present: was }) => ({ personId: null, delegateId: id, organisationId, was }))
  const said = (id: string, was: boolean) => (present.includes(id) === shown.includes(id) ? was : present.includes(id))
  const changed = [...people, ...others].filter(({ personId, delegateId, was }) => was !== said((personId ?? delegateId)!, was))
  if (changed.length === 0) return
  await tx.insertInto('meetings.attendance').values(changed.map(({ was, ...one }) => ({ meetingId: meeting.id, holdingId: meeting.membersId, ...one, present: !was }))).execute()
  await record(tx, post, 'attendance recorded', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { people: changed.flatMap((one) => one.personId ?? []), delegates: changed.flatMap((one) => one.delegateId ?? []) } })
}
