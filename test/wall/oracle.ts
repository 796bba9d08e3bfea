import type pg from 'pg'
import { type Lens, lensOf } from './oracle-lens.ts'
import { seesOf } from './oracle-sees.ts'
import { addsOf, changesOf } from './oracle-writes.ts'

// Who sees and writes what, told a second time: from the brief, in plain TypeScript over all rows, without looking at a policy.
// If this file and the database disagree, one of them is wrong.

export type Row = Record<string, unknown>
export type Snapshot = { today: string; now: Date; tables: Map<string, Row[]>; find: (table: string, id: unknown) => Row | undefined }

/** Every row of every table, as the owner sees them. */
export async function takeSnapshot(owner: pg.Client): Promise<Snapshot> {
  const named = await owner.query<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|pgboss)' order by 1`)
  const tables = new Map<string, Row[]>()
  for (const { name } of named.rows) tables.set(name, (await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`)).rows.map(({ row }) => row))
  const clock = await owner.query<{ now: Date; today: string }>(`select base.now() as now, base.today()::text as today`)
  const indexes = new Map<string, Map<unknown, Row>>()
  const find = (table: string, id: unknown) => {
    if (!indexes.has(table)) indexes.set(table, new Map((tables.get(table) ?? []).map((row) => [row.id, row])))
    return indexes.get(table)!.get(id)
  }
  return { ...clock.rows[0]!, tables, find }
}

type Rule = (table: string, row: Row) => boolean
export type Judge = { person: Lens['person']; sees: Rule; adds: Rule; changes: Rule }

/** What a person may do, for every row there is. Nobody is null. */
export function judgeFor(snapshot: Snapshot, personId: string | null): Judge {
  const lens = lensOf(snapshot, personId)
  const sees = seesOf(lens)
  const adds = addsOf(lens)
  return { person: lens.person, sees, adds, changes: changesOf(lens, { sees, adds }) }
}
