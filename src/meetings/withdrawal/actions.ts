import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { may } from './policy.ts'
import { listWithdrawable } from './queries.ts'

/**
 * With an organisation go its people and whoever it had named to come; whoever reads by another one too, that stays, stays with it. How many
 * invitations went; a guest's access is ended, and each person told, by the jobs of the event.
 */
export async function withdrawInvitations(tx: Tx, me: Me, { meeting, now, today }: { meeting: Meeting; now: Date; today: string }, chosen: { organisations: string[]; people: string[] }): Promise<number> {
  const post = may.withdrawInvitations(me, { meeting, now }) ?? refuse()

  const all = await listWithdrawable(tx, meeting, today)
  const organisations = all.organisations.filter((one) => chosen.organisations.includes(one.organisationId))
  const ids = organisations.map(({ organisationId }) => organisationId)
  const asked = new Set([...all.people.filter((one) => chosen.people.includes(one.personId)), ...organisations.flatMap((one) => one.people)])
  const gone = [...asked].filter((one) => one.readsBy.every((id) => ids.includes(id)))
  const delegates = organisations.flatMap((one) => one.delegates.map(({ id }) => id))
  if (gone.length + ids.length === 0) return 0
  // What the database does not let go is not said to be gone.
  for (const { id } of gone) await tx.deleteFrom('meetings.invitation').where('id', '=', id).returning('id').executeTakeFirstOrThrow()
  for (const id of delegates) await tx.deleteFrom('meetings.delegate').where('id', '=', id).execute()
  for (const id of ids) await tx.deleteFrom('meetings.guestOrganisation').where('meetingId', '=', meeting.id).where('organisationId', '=', id).returning('organisationId').executeTakeFirstOrThrow()
  await record(tx, post, 'invitations withdrawn', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { people: gone.map(({ personId }) => personId), organisations: ids, delegates } })
  return gone.length + ids.length
}
