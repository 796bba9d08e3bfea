import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from './database/transaction.ts'

type Row = { seq: number; line: string }

// One line per event, made by the database so that sealing and checking read the same: in the same zone too, whatever the server's is.
async function unsealed(db: Tx, after: number, upTo?: number): Promise<{ rows: Row[] }> {
  await sql`set local timezone = 'UTC'`.execute(db)
  return sql<Row>`
    select seq, jsonb_build_array(seq, id, kind, subject_kind, subject_id, holding_id, person_id, post_id, facts, at, real_at)::text as line
    from base.event where seq > ${after} and (${upTo ?? null}::bigint is null or seq <= ${upTo ?? null}) order by seq limit 10000`.execute(db)
}

function chain(before: Buffer, rows: Row[]): Buffer {
  return rows.reduce((hash, row) => createHash('sha256').update(hash).update(row.line).digest(), before)
}

/**
 * Seals what happened since the last seal into the chain of hashes. Events younger than two minutes wait: a transaction that took a number
 * earlier may still commit behind them.
 */
export async function sealEvents(tx: Tx): Promise<number> {
  const last = await tx.selectFrom('base.seal').select(['upTo', 'chain']).orderBy('upTo', 'desc').limit(1).executeTakeFirst()
  const ripe = await sql<{ upTo: number | null }>`select max(seq) as up_to from base.event where real_at < now() - interval '2 minutes'`.execute(tx)
  const upTo = ripe.rows[0]?.upTo
  if (!upTo || upTo <= (last?.upTo ?? 0)) return 0
  const { rows } = await unsealed(tx, last?.upTo ?? 0, upTo)
  if (rows.length === 0) return 0
  await tx.insertInto('base.seal').values({ upTo: rows.at(-1)!.seq, chain: chain(last?.chain ?? Buffer.alloc(32), rows) }).execute()
  return rows.length
}

/** The first seal that no longer fits what is written: somebody changed or removed an event before it. */
export async function findBrokenSeal(tx: Tx): Promise<number | undefined> {
  const seals = await tx.selectFrom('base.seal').select(['upTo', 'chain']).orderBy('upTo').execute()
  let before: Buffer = Buffer.alloc(32)
  let after = 0
  for (const seal of seals) {
    const { rows } = await unsealed(tx, after, seal.upTo)
    if (!chain(before, rows).equals(seal.chain)) return seal.upTo
    before = seal.chain
    after = seal.upTo
  }
  return undefined
}

/** Once a day the whole chain is worked out again, and what was found is kept. */
export async function checkSealsDaily(tx: Tx): Promise<number | undefined> {
  const lately = await sql`select from base.seal_check where at > now() - interval '1 day'`.execute(tx)
  if (lately.rows.length > 0) return undefined
  const broken = await findBrokenSeal(tx)
  await tx.insertInto('base.sealCheck').values({ broken: broken ?? null }).execute()
  return broken
}

/** What the last look at history found. */
export async function stateOfHistory(db: Db): Promise<'whole' | 'changed' | 'not looked at yet'> {
  const last = await db.selectFrom('base.sealCheck').select('broken').orderBy('at', 'desc').limit(1).executeTakeFirst()
  if (!last) return 'not looked at yet'
  return last.broken === null ? 'whole' : 'changed'
}
