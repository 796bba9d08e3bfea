import type { Db } from '#base/database/transaction.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import type { Presidency } from '../queries.ts'

export type Slips = { /** standings and terms */ begun: string[]; /** standings that were ended by themselves: the state left */ ended: string[] }

/** What was written down today is still changed today, also where it has begun: a slip is found when it is read again. */
export async function listSlips(db: Db, today: string): Promise<Slips> {
  const events = await db.selectFrom('base.event').where('kind', 'in', ['standing set', 'standing ended', 'presidency set']).orderBy('seq', 'desc').limit(100).select(['kind', 'subjectId', 'at']).execute()
  const fresh = events.filter(({ at }) => dayIn(regionZone, at) === today)
  return { begun: fresh.filter(({ kind }) => kind !== 'standing ended').map((one) => one.subjectId), ended: fresh.filter(({ kind }) => kind === 'standing ended').map((one) => one.subjectId) }
}

/** Whether somebody has acted for the Presidency of a term since it was recorded. */
export async function hasActed(db: Db, term: Presidency): Promise<boolean> {
  const recorded = await db.selectFrom('base.event').where('kind', '=', 'presidency set').where('subjectId', '=', term.id).orderBy('seq', 'desc').limit(1).select('seq').executeTakeFirst()
  if (!recorded) return true
  const acted = await db
    .selectFrom('base.event as e')
    .innerJoin('membership.post as p', 'p.id', 'e.postId')
    .innerJoin('membership.organisation as o', 'o.id', 'p.organisationId')
    .where('p.role', '=', 'presidency')
    .where('o.stateId', '=', term.stateId)
    .where('e.seq', '>', recorded.seq)
    .select('e.id')
    .limit(1)
    .executeTakeFirst()
  return acted !== undefined
}
