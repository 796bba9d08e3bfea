import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { may } from './policy.ts'
import type { Withdrawable } from './queries.ts'

/** With an organisation go its people and whoever it had named to come; a guest's access is ended, and each person told, by the jobs of the event. */
export async function withdrawInvitations(tx: Tx, me: Me, { meeting, now }: { meeting: Meeting; now: Date }, { organisations, people }: Withdrawable): Promise<void> {
  const post = may.withdrawInvitations(me, { meeting, now }) ?? refuse()

  const gone = [...people, ...organisations.flatMap((one) => one.invitations)]
  const delegates = organisations.flatMap((one) => one.delegateIds)
  if (gone.length + organisations.length === 0) refuse('nobody')
  for (const { id } of gone) await tx.deleteFrom('meetings.invitation').where('id', '=', id).execute()
  for (const id of delegates) await tx.deleteFrom('meetings.delegate').where('id', '=', id).execute()
  for (const { organisationId } of organisations) await tx.deleteFrom('meetings.guestOrganisation').where('meetingId', '=', meeting.id).where('organisationId', '=', organisationId).execute()
  await record(tx, post, 'invitations withdrawn', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { people: gone.map(({ personId }) => personId), organisations: organisations.map(({ organisationId }) => organisationId), delegates } })
}
