import type { Db, Tx } from './database/transaction.ts'
import { refuse } from './stops.ts'

/** How far a thing is released, each rung including those before it. The number is what the wall compares. */
const audiences = { team: 0, secretariat: 1, steering: 2, members: 3, everyone: 4 } as const
export type Audience = keyof typeof audiences

export const audienceOf = (rung: number): Audience => (Object.keys(audiences) as Audience[])[rung]!

/** How far a holding is released, as far as the reader may know of it. */
export async function findAudience(db: Db, holdingId: string): Promise<Audience> {
  const holding = await db.selectFrom('base.holding').select('audience').where('id', '=', holdingId).executeTakeFirst()
  return audienceOf(holding?.audience ?? 0)
}

/** A new holding of a team: what hangs on it is theirs, and seen as far as it is released. */
export async function holdFor(tx: Tx, kind: string, ownerId: string, audience: Audience = 'team'): Promise<string> {
  const { id } = await tx.insertInto('base.holding').values({ kind, ownerId, audience: audiences[audience] }).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function release(tx: Tx, holdingId: string | string[], audience: Audience): Promise<void> {
  const ids = [...new Set(Array.isArray(holdingId) ? holdingId : [holdingId])]
  if (ids.length === 0) return
  const { numUpdatedRows } = await tx.updateTable('base.holding').set({ audience: audiences[audience] }).where('id', 'in', ids).executeTakeFirstOrThrow()
  // The wall passes over what is not this person's to release; what was to circulate must not stay behind unsaid.
  if (Number(numUpdatedRows) < ids.length) refuse('not theirs to release')
}

type Beneficiary = { personId: string } | { organisationId: string } | { role: string }

/** Lets one person, one organisation's team or one role see (and, if said, write) a holding or one part of it, until a day. */
export async function share(tx: Tx, holdingId: string, to: Beneficiary, terms: { purpose: string; until: Date; part?: string; writes?: boolean }): Promise<string> {
  const { id } = await tx.insertInto('base.share').values({ holdingId, ...to, ...terms }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Ends shares now; what was seen was seen. */
export async function endShares(tx: Tx, where: { holdingId?: string; id?: string; purpose?: string; now: Date }): Promise<void> {
  await tx
    .updateTable('base.share')
    .set({ until: where.now })
    .where('until', '>', where.now)
    .$if(where.holdingId !== undefined, (query) => query.where('holdingId', '=', where.holdingId!))
    .$if(where.id !== undefined, (query) => query.where('id', '=', where.id!))
    .$if(where.purpose !== undefined, (query) => query.where('purpose', '=', where.purpose!))
    .execute()
}

/** The end of a share that lasts as long as the thing: a return letter stays with its state. */
export const forGood = new Date('9999-12-31T00:00:00Z')
