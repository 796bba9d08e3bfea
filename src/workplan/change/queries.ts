import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Proposal } from '../edition/edition.ts'
import { listProposals } from '../edition/queries.ts'
import type { Change } from './change.ts'

/** What changed of an activity since it was made, oldest first. */
export async function listChanges(db: Db, where: { activityId: string } | { id: string }): Promise<Change[]> {
  const rows = await db
    .selectFrom('workplan.activityChange')
    .select(['id', 'activityId', 'was', 'became', 'reason', 'byId', 'at'])
    .where((at) => ('id' in where ? at('id', '=', where.id) : at('activityId', '=', where.activityId)))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, was: row.was as Change['was'], became: row.became as Change['became'] }))
}

export const findChange = async (db: Db, id: string): Promise<Change> => found((await listChanges(db, { id }))[0])

/** The edition that says what is planned: the last one a meeting adopted. */
export const findAdopted = async (db: Db, cycleId: string): Promise<Proposal | undefined> =>
  (await listProposals(db, { cycleId })).filter((one) => one.adoption).sort((a, b) => b.adoption!.at.getTime() - a.adoption!.at.getTime())[0]
