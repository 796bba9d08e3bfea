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
  if (!known.has(column)) known.set(column, /^(holding|draft|members|receipt|desk)_id$/.test(column) ? holdingsOf(snapshot) : spread([...new Set([...snapshot.tables.values()].flat().flatMap((row) => (column in row && row[column] !== null ? [row[column]] : [])))]))
  return known.get(column)!
}

function holdingsOf({ tables }: Snapshot): unknown[] {
  const kinds = new Map(tables.get('base.holding')!.map((row) => [[row.kind, row.owner_id, row.audience, row.embargo_until].join(), row.id]))
  return [...kinds.values()]
}

const spread = <T>(all: T[]): T[] => (all.length <= most ? all : all.filter((_, index) => index % Math.ceil(all.length / most) === 0))

export function crossed(snapshot: Snapshot, rows: Row[], { insert, update }: Grant): Crossed {
  const exchange = (columns: string[], row: Row): Row[] => columns.filter((column) => exchanged.test(column)).flatMap((column) => poolOf(snapshot, column).filter((value) => value !== row[column]).map((value) => ({ ...row, [column]: value })))
  const sample = spread(rows).slice(0, 8)
  return {
    add: sample.flatMap((row) => exchange(insert, row)),
    change: sample.flatMap((row) => exchange(update, row).map((moved) => ({ ...moved, [was]: row }))),
  }
}
