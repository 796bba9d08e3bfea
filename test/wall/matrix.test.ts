import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { within } from '#base/database/transaction.ts'
import { openWorld } from '../open.ts'
import { idOf, people, tokenOf } from '../world.ts'
import { buildFullWorld } from './full-world.ts'
import { judgeFor, personOf, type Row, type Snapshot, takeSnapshot } from './oracle.ts'

// Person × table × verb: what the database lets through against what the oracle expects, row by row.

const world = await openWorld()
const names = [...Object.keys(people), 'nobody']
let snapshot: Snapshot
let granted: Map<string, { insert: string[]; update: string[]; remove: boolean }>

beforeAll(async () => {
  await buildFullWorld(world)
  const owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
  snapshot = await takeSnapshot(owner)
  granted = new Map((await owner.query<{ name: string; insert: string[]; update: string[]; remove: boolean }>(grants)).rows.map((row) => [row.name, row]))
  await owner.end()
})

const grants = `
  select n.nspname || '.' || c.relname as name,
    coalesce(array_agg(a.attname::text) filter (where has_column_privilege('marco_app', c.oid, a.attnum, 'insert')), '{}') as insert,
    coalesce(array_agg(a.attname::text) filter (where has_column_privilege('marco_app', c.oid, a.attnum, 'update')), '{}') as update,
    has_table_privilege('marco_app', c.oid, 'delete') as remove
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|pgboss)' group by 1, c.oid`

const whoIs = (name: string) => (name === 'nobody' ? ('nobody' as const) : { session: tokenOf(name) })
const judge = (name: string) => judgeFor(snapshot, personOf(snapshot, name === 'nobody' ? null : idOf(name)))

type Ask = (sql: string, values?: unknown[]) => Promise<{ rows: { row: Row }[]; rowCount: number } | { refused: true } | { failed: string }>

/** One transaction as a person, every question in a savepoint, nothing kept. */
async function asking(name: string, work: (ask: Ask) => Promise<void>): Promise<void> {
  await within(world.marco.database.web, { who: whoIs(name), write: true, keep: () => false }, async ({ client }) => {
    await work(async (sql, values) => {
      await client.query('savepoint question')
      try {
        const result = await client.query(sql, values)
        return { rows: result.rows as { row: Row }[], rowCount: result.rowCount ?? 0 }
      } catch (error) {
        const code = (error as { code?: string }).code
        return code === '42501' ? { refused: true } : { failed: String(code) }
      } finally {
        await client.query('rollback to savepoint question')
      }
    })
  })
}

const keyOf = (row: Row): string => JSON.stringify([row.id, row.item_id, row.person_id, row.call_id, row.state_id, row.agenda_item_id, row.version_id, row.comment_id, row.file_id, row.question_key, row.section_key, row.language, row.key, row.iso3, row.address, row.edition_id, row.name, row.token_hash, row.compilation_id, row.meeting_id, row.translation_id, row.assignment_id, row.up_to, row.list])

describe.each(names)('%s', (name) => {
  test('sees exactly the rows that are theirs to see, in every table', async () => {
    const { sees } = judge(name)
    await asking(name, async (ask) => {
      for (const [table, rows] of snapshot.tables) {
        const answer = await ask(`select to_jsonb(t) as row from ${table} t`)
        const seen = 'rows' in answer ? answer.rows.map(({ row }) => keyOf(row)).sort() : []
        expect(seen, `${name} in ${table}`).toEqual(rows.filter((row) => sees(table, row)).map(keyOf).sort())
      }
    })
  })

  test('adds rows only where they may', async () => {
    const { adds } = judge(name)
    await asking(name, async (ask) => {
      for (const [table, rows] of snapshot.tables) {
        const columns = granted.get(table)!.insert
        if (columns.length === 0) continue
        for (const row of rows) {
          const copy = { ...row, ...(typeof row.id === 'string' ? { id: randomUUID() } : {}), ...('once' in row ? { once: null } : {}) }
          const list = columns.map((column) => `"${column}"`).join(', ')
          const answer = await ask(`insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(copy)])
          expect('refused' in answer, `${name} adds to ${table}: ${keyOf(row)}`).toBe(!adds(table, row))
        }
      }
    })
  })

  test('changes and removes rows only where they may', async () => {
    const { changes } = judge(name)
    await asking(name, async (ask) => {
      for (const [table, rows] of snapshot.tables) {
        const { update, remove } = granted.get(table)!
        const expected = rows.filter((row) => changes(table, row)).length
        if (update[0]) {
          const answer = await ask(`update ${table} set "${update[0]}" = "${update[0]}"`)
          if (!('failed' in answer)) expect('rowCount' in answer ? answer.rowCount : 0, `${name} changes ${table}`).toBe(expected)
        }
        if (remove) {
          const answer = await ask(`delete from ${table}`)
          if (!('failed' in answer)) expect('rowCount' in answer ? answer.rowCount : 0, `${name} removes from ${table}`).toBe(expected)
        }
      }
    })
  })
})

test('every restricted table has rows that somebody may see and somebody may not, or the matrix proves nothing', () => {
  const judges = names.map(judge)
  const blind = [...snapshot.tables].filter(([table, rows]) => granted.get(table)!.insert.length > 0 && !rows.some((row) => judges.some(({ sees }) => sees(table, row)) && judges.some(({ sees }) => !sees(table, row))))
  expect(blind.map(([table]) => table)).toEqual([])
})
