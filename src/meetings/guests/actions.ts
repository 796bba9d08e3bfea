import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { findOrganisation, type Holder } from '#membership/index.ts'
import { invite } from '../invitation/actions.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Delegate } from './guests.ts'
import { may } from './policy.ts'

type At = { meeting: Meeting; now: Date }

/** The organisation reads; those of its people who hold a post have a letter each. */
export async function inviteOrganisations(tx: Tx, me: Me, at: At, { organisationIds, people }: { organisationIds: string[]; people: Holder[] }): Promise<void> {
  const post = may.inviteOrganisations(me, at) ?? refuse()
  const { meeting } = at

  for (const organisationId of organisationIds) {
    await findOrganisation(tx, organisationId)
    await tx.insertInto('meetings.guestOrganisation').values({ meetingId: meeting.id, holdingId: meeting.membersId, organisationId }).onConflict((conflict) => conflict.doNothing()).execute()
  }
  if (people.length > 0) await invite(tx, meeting, people)
  await record(tx, post, 'organisations invited', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { organisations: organisationIds, people: people.map((person) => person.personId) } })
}

export async function nameDelegate(tx: Tx, me: Me, { meeting, now }: At, named: { delegationId: string; name: string; position: string }): Promise<void> {
  const post = may.nameDelegate(me, { meeting, now, delegationId: named.delegationId }) ?? refuse()

  const { id } = await tx.insertInto('meetings.delegate').values({ meetingId: meeting.id, holdingId: meeting.membersId, ...named }).returning('id').executeTakeFirstOrThrow()
  // A guest does not reach what stays among members: the event hangs on no holding, and names nobody.
  await record(tx, post, 'delegate named', { kind: 'meeting', id: meeting.id, facts: { delegate: id, delegation: named.delegationId } })
}

export async function removeDelegate(tx: Tx, me: Me, { meeting, now }: At, delegate: Delegate): Promise<void> {
  const post = may.nameDelegate(me, { meeting, now, delegationId: delegate.organisationId }) ?? refuse()

  await tx.deleteFrom('meetings.delegate').where('id', '=', delegate.id).execute()
  await record(tx, post, 'delegate removed', { kind: 'meeting', id: meeting.id, facts: { delegation: delegate.organisationId } })
}
