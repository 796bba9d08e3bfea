import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { endShares } from '#base/holding.ts'
import { refuse } from '#base/stops.ts'
import type { Me } from '#membership/index.ts'
import { may } from './policy.ts'
import type { Access } from './queries.ts'

/** From now on they no longer see it. What was seen was seen. */
export async function endAccess(tx: Tx, me: Me, access: Access & { ownerId: string }, now: Date): Promise<void> {
  const post = may.endAccess(me, access) ?? refuse()

  // Who translates reads and writes by two shares: to end one is to end what was given.
  await endShares(tx, access.purpose === 'translation' ? { holdingId: access.holdingId, purpose: 'translation', now } : { id: access.id, now })
  await record(tx, post, 'access ended', { kind: 'access', id: access.id, holdingId: access.holdingId, facts: { person: access.personId, role: access.role, purpose: access.purpose } })
}
