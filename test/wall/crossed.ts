import type pg from 'pg'
import type { Grant } from './matrix.ts'
import type { Row, Snapshot } from './oracle.ts'

// Rows that nobody has made: a stored one with one thing exchanged for somebody else's.

/** The row as it stands, of one that would be moved. */
export const was = Symbol('was')
export type Moved = Row & { [was]?: Row }
export type Crossed = { add: Row[]; change: Moved[] }

const exchanged = /_id$|^(section_key|side|on_behalf|role|kind|audience|until|purpose|part)$/
const most = 14

const pools = new WeakMap<Snapshot, Map<string, unknown[]>>()

/** What stands in a column of this name anywhere: things of every owner, holdings of every kind. */
function poolOf(snapshot: Snapshot, column: string): unknown[] {
  const known = pools.get(snapshot) ?? new Map<string, unknown[]>()
  pools.set(snapshot, known)
  const ids = (table: string) => snapshot.tables.get(table)!.map((row) => row.id)
  if (!known.has(column)) known.set(column, /^(holding|draft|members|receipt|desk)_id$/.test(column) ? holdingsOf(snapshot) : /^(proposer|delegation)_id$/.test(column) ? ids('membership.organisation') : spread([...new Set([...snapshot.tables.values()].flat().flatMap((row) => (column in row && row[column] !== null ? [row[column]] : [])))]))
  return known.get(column)!
}

function holdingsOf({ tables }: Snapshot): unknown[] {
  const kinds = new Map(tables.get('base.holding')!.map((row) => [[row.kind, row.owner_id, row.audience, row.embargo_until].join(), row.id]))
  return [...kinds.values()]
}

const spread = <T>(all: T[]): T[] => (all.length <= most ? all : all.filter((_, index) => index % Math.ceil(all.length / most) === 0))

export function crossed(snapshot: Snapshot, rows: Row[], { insert, update }: Grant): Crossed {
  const exchange = (columns: string[], row: Row): Row[] => columns.filter((column) => exchanged.test(column)).flatMap((column) => poolOf(snapshot, column).filter((value) => value !== row[column]).map((value) => ({ ...row, [column]: value })))
  const kinds = 'owner_id' in (rows[0] ?? {}) && 'embargo_until' in rows[0]! ? new Set(holdingsOf(snapshot)) : undefined
  const sample = kinds ? rows.filter((row) => kinds.has(row.id)) : spread(rows).slice(0, 8)
  return {
    add: sample.flatMap((row) => exchange(insert, row)),
    change: sample.flatMap((row) => exchange(update, row).map((moved) => ({ ...moved, [was]: row }))),
  }
}

// ---------------------------------------------------------------- what belongs to a thing, and hangs on somebody else's holding

/** A foreign key from one table whose rows hang on a holding to another: what belongs to a thing, as the catalogue has it. */
export type Tie = { table: string; key: string[]; holdings: string[]; parent: string; columns: string[]; parentColumns: string[]; parentHoldings: string[]; trigger: string | null }

const names = (keys: string, table: string): string => `array(select a.attname::text from unnest(${keys}) with ordinality u (n, o) join pg_attribute a on a.attrelid = ${table} and a.attnum = u.n order by u.o)`
const hangsOn = (table: string): string => `array(select a.attname::text from pg_constraint h join pg_attribute a on a.attrelid = h.conrelid and a.attnum = h.conkey[1] where h.contype = 'f' and h.conrelid = ${table} and h.confrelid = 'base.holding'::regclass and cardinality(h.conkey) = 1 order by a.attnum)`

export async function tiesOf(owner: pg.ClientBase): Promise<Tie[]> {
  const found = await owner.query<Tie>(`
    select n.nspname || '.' || c.relname as table, ${names(`(select i.indkey::int2[] from pg_index i where i.indrelid = f.conrelid and i.indisprimary)`, 'f.conrelid')} as key, ${hangsOn('f.conrelid')} as holdings,
      m.nspname || '.' || p.relname as parent, ${names('f.conkey', 'f.conrelid')} as columns, ${names('f.confkey', 'f.confrelid')} as "parentColumns", ${hangsOn('f.confrelid')} as "parentHoldings",
      (select pg_get_triggerdef(g.oid) from pg_trigger g where g.tgrelid = f.conrelid and g.tgname = 'tie' and g.tgenabled = 'O') as trigger
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class p on p.oid = f.confrelid join pg_namespace m on m.oid = p.relnamespace
    where f.contype = 'f' and f.confrelid <> 'base.holding'::regclass order by 1, f.conname`)
  return found.rows.filter(({ holdings, parentHoldings }) => holdings.length > 0 && parentHoldings.length > 0)
}

export const takesHoldingAlong = ({ columns, holdings }: Tie): boolean => columns.some((column) => holdings.includes(column))
export const isTied = (tie: Tie): boolean => takesHoldingAlong(tie) || (tie.trigger !== null && tie.columns.every((column) => tie.trigger!.includes(`($1).${column}`)) && tie.trigger.includes(tie.parent.split('.')[1]!))

const memberOn = ({ tables }: Snapshot, stateId: unknown, day: string): boolean => tables.get('membership.standing')!.some((row) => row.state_id === stateId && row.standing === 'member' && String(row.since) <= day && (row.until === null || String(row.until) > day))

/** Everybody who reads what hangs on the one reads what hangs on the other, as docs/decisions/0006 says it: rung by rung, owner by owner. */
export function readsNoFurther(snapshot: Snapshot, day: string, childId: unknown, parentId: unknown): boolean {
  if (childId === parentId) return true
  const [child, parent] = [childId, parentId].map((id) => snapshot.tables.get('base.holding')!.find((row) => row.id === id)!)
  const bodies: Record<string, number> = { '00000000-0000-7000-8000-000000000001': 1, '00000000-0000-7000-8000-000000000002': 2 }
  const reached = Number(parent!.audience) >= (bodies[String(child!.owner_id)] ?? (memberOn(snapshot, child!.owner_id, day) ? 3 : 4))
  const embargo = (row: Row) => (row.embargo_until === null ? -Infinity : Date.parse(String(row.embargo_until)))
  return (child!.owner_id === parent!.owner_id || reached) && Number(child!.audience) <= Number(parent!.audience) && embargo(child!) >= embargo(parent!)
}

export type Exchange = { row: Row; column: string; holding: unknown }

/** Rows of a table with one holding exchanged for one of every kind and owner there is, and for the one they have. */
export const exchanges = (snapshot: Snapshot, table: string, holdings: string[]): Exchange[] =>
  spread(snapshot.tables.get(table)!).slice(0, 4).flatMap((row) => holdings.flatMap((column) => [row[column], ...holdingsOf(snapshot)].map((holding) => ({ row, column, holding }))))

/** Whether a row may stand so, by every tie of its table. */
export function mayStand(snapshot: Snapshot, day: string, ties: Tie[], { row, column, holding }: Exchange): boolean {
  const moved: Row = { ...row, [column]: holding }
  return ties.every((tie) => {
    if (tie.columns.some((one) => moved[one] === null)) return true
    const parents = snapshot.tables.get(tie.parent)!
    const known = parents.find((parent) => tie.columns.every((one, index) => parent[tie.parentColumns[index]!] === moved[one]))
    if (takesHoldingAlong(tie)) return known !== undefined
    return tie.holdings.filter((mine) => moved[mine] !== null).every((mine) => tie.parentHoldings.some((theirs) => known![theirs] !== null && readsNoFurther(snapshot, day, moved[mine], known![theirs])))
  })
}
