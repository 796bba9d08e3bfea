import { sql } from 'kysely'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { stillWithin } from '#base/http/attempt.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { may } from '../policy.ts'
import type { Holder } from '../queries.ts'
import type { Invitation } from './queries.ts'

type Invited = { /** the posts held or to come */ holders: Holder[]; presiding: string[] }

const heldBy = ({ holders, presiding }: Invited) => ({ posts: holders.map(({ role, stateId }) => ({ role, organisationStateId: stateId, presiding })) })

export const mayInvite = (me: Me, invited: Invited): boolean => Boolean(may.inviteAgain(me, heldBy(invited)))

/** Letters to an address that somebody typed must not become a flood: five a day for one person, whoever corrects it. */
const calm = (tx: Tx, personId: string): Promise<boolean> => stillWithin(tx, 'correction', personId, { most: 5, span: '1 day' })

/** The address was mistyped: the old one gets nothing more, the new one gets the invitation. Only until the person first comes in. */
export async function correctAddress(tx: Tx, me: Me, invited: Invited, email: string): Promise<boolean> {
  const post = may.inviteAgain(me, heldBy(invited)) ?? refuse()
  const { personId, postId } = invited.holders[0]!
  if (!(await calm(tx, personId))) return false

  const corrected = await sql<{ done: boolean }>`select membership.correct_address(${personId}, ${email}) as done`.execute(tx)
  if (!corrected.rows[0]!.done) refuse('the person has come in')
  await record(tx, post, 'invitation corrected', { kind: 'post', id: postId, facts: { person: personId } })
  return true
}

/** The invitation did not arrive: it goes once more to the same address, at most once an hour. */
export async function inviteAgain(tx: Tx, me: Me, invited: Invited, invitation: Invitation): Promise<boolean> {
  const post = may.inviteAgain(me, heldBy(invited)) ?? refuse()
  if (invitation.wait > 0) return false

  const { personId, postId } = invited.holders[0]!
  await record(tx, post, 'invitation sent again', { kind: 'post', id: postId, facts: { person: personId } })
  return true
}
