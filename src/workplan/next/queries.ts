import type { Db } from '#base/database/transaction.ts'
import type { Cycle } from '../queries.ts'
import { PlanBegun } from './next.ts'

export type Begun = Cycle & { handover: string }

/** The plans that a handover began, each with its dossier. */
export async function listBegun(db: Db, cycles: Cycle[]): Promise<Begun[]> {
  const begun = await db.selectFrom('base.event').select(['subjectId', 'facts']).where('kind', '=', 'plan begun').orderBy('seq').execute()
  return cycles.flatMap((cycle) => {
    const event = begun.findLast(({ subjectId }) => subjectId === cycle.id)
    return event ? [{ ...cycle, handover: PlanBegun.parse(event.facts).handover }] : []
  })
}
