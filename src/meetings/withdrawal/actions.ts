import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Invitation } from '../invitation/invitation.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { may } from './policy.ts'

/** With an organisation go its people and whoever it had named to come; a guest's access is ended, and each person told, by the jobs of the event. */
export async function withdrawInvitations(tx: Tx, me: Me, { meeting, now }: { meeting: Meeting; now: Date }, { organisationIds, invitations }: { organisationIds: string[]; invitations: Invitation[] }): Promise<void> {
  const post = may.withdrawInvitations(me, { meeting, now }) ?? refuse()

  const people = invitations.filter((one) => !one.present)
  if (people.length + organisationIds.length === 0) refuse('nobody')
  for (const { id } of people) await tx.deleteFrom('meetings.invitation').where('id', '=', id).execute()
  for (const organisationId of organisationIds) {
    await tx.deleteFrom('meetings.guestOrganisation').where('meetingId', '=', meeting.id).where('organisationId', '=', organisationId).execute()
    await tx.deleteFrom('meetings.delegate').where('meetingId', '=', meeting.id).where('delegationId', '=', organisationId).execute()
  }
  await record(tx, post, 'invitations withdrawn', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { people: people.map(({ personId }) => personId), organisations: organisationIds } })
}
