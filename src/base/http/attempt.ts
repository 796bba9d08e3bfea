import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** Counts one more attempt, by real time, and says whether that is still within the limit. Of who makes it only the fingerprint is kept. */
export async function stillWithin(tx: Tx, kind: string, who: string, { most, span }: { most: number; span: string }): Promise<boolean> {
  const fingerprint = createHash('sha256').update(who).digest('hex')
  const counted = await sql<{ within: boolean }>`select base.count_attempt(${kind}, ${fingerprint}, ${most}, ${span}::interval) as within`.execute(tx)
  return counted.rows[0]!.within
}
