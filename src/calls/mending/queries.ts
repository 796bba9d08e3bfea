import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'
import type { Correction } from './mending.ts'

/** In the order in which they were made. */
export const listCorrections = (db: Db, callId: string): Promise<Correction[]> =>
  db.selectFrom('calls.correction').where('callId', '=', callId).select(['id', 'title', 'message', 'reason', 'byId', 'at']).orderBy('id').execute()

/** How often each of these calls was corrected, and the title under which it was opened. */
export async function listCorrected(db: Db, callIds: string[]): Promise<Map<string, { title: Words; corrections: number; lastAt: Date }>> {
  if (callIds.length === 0) return new Map()
  const rows = await db.selectFrom('calls.correction').where('callId', 'in', callIds).select(['callId', 'title', 'at']).orderBy('id').execute()
  return new Map([...Map.groupBy(rows, (row) => row.callId)].map(([callId, own]) => [callId, { title: own[0]!.title, corrections: own.length, lastAt: own.at(-1)!.at }]))
}
