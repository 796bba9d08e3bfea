import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { within } from '#base/database/transaction.ts'
import { openWorld } from '../open.ts'
import { idOf, people, tokenOf } from '../world.ts'
import { fillAnnual } from './full-annual.ts'
import { judgeFor, type Row, type Snapshot, takeSnapshot } from './oracle.ts'

// Person × table × verb for the tables of meetings of every kind, row by row against the oracle.

const tables = ['session', 'speaker', 'input', 'guest_organisation', 'delegate', 'priority', 'follow_up', 'follow_up_report', 'summary', 'minutes', 'attendance', 'minutes_circulation', 'minutes_comment', 'minutes_answer', 'adoption'].map((name) => `meetings.${name}`)
const names = Object.keys(people)

const world = await openWorld()
let snapshot: Snapshot
let fillable: Map<string, string[]>

beforeAll(async () => {
  await fillAnnual(world)
  const owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
  snapshot = await takeSnapshot(owner)
  const grants = await owner.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, coalesce(array_agg(a.attname::text) filter (where has_column_privilege('marco_app', c.oid, a.attnum, 'insert')), '{}') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where n.nspname = 'meetings' and c.relkind = 'r' group by 1, c.oid`,
  )
  fillable = new Map(grants.rows.map((row) => [row.name, row.columns]))
  await owner.end()
})

const keyOf = (row: Row): string => JSON.stringify([row.id, row.meeting_id, row.organisation_id, row.comment_id, row.call_id, row.language, row.ending])

describe.each(names)('%s', (name) => {
  test('sees and adds exactly what is theirs of a meeting', async () => {
    const { sees, adds } = judgeFor(snapshot, idOf(name))
    await within(world.marco.database.web, { who: { session: tokenOf(name) }, write: true, keep: () => false }, async ({ client }) => {
      for (const table of tables) {
        const rows = snapshot.tables.get(table)!
        const found = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`)
        expect(found.rows.map(({ row }) => keyOf(row)).sort(), `${name} in ${table}`).toEqual(rows.filter((row) => sees(table, row)).map(keyOf).sort())
        const columns = fillable.get(table)!
        for (const row of columns.length > 0 ? rows : []) {
          const list = columns.map((column) => `"${column}"`).join(', ')
          const copy = JSON.stringify({ ...row, ...(typeof row.id === 'string' ? { id: randomUUID() } : {}) })
          await client.query('savepoint question')
          const refused = await client.query(`insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1)`, [copy]).then(() => false, (error: { code?: string }) => error.code === '42501')
          await client.query('rollback to savepoint question')
          expect(refused, `${name} adds to ${table}: ${keyOf(row)}`).toBe(!adds(table, row))
        }
      }
    })
  })
})

test('each of these tables has rows, and what is restricted somebody may not see', () => {
  const judges = names.map((name) => judgeFor(snapshot, idOf(name)))
  for (const table of tables) {
    const rows = snapshot.tables.get(table)!
    expect(rows.some((row) => judges.some(({ sees }) => sees(table, row)) && judges.some(({ sees }) => !sees(table, row))), table).toBe(true)
  }
})
