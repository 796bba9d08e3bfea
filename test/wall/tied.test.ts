import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldDay } from '../world.ts'
import { exchanges, isTied, mayStand, type Tie, tiesOf } from './crossed.ts'
import { openFullWorld } from './full-world.ts'
import { type Snapshot, takeSnapshot } from './oracle.ts'

// What belongs to a thing hangs on the thing's own holding or on a narrower one, whoever writes it: held by the database, and found in its
// catalogue, so that a new table is asked too.

/** What is named and not belonged to, with its reason; nothing else may hang loose. */
const loose: Record<string, string> = {
  'calls.hand_in clearance_id': 'known to all who are told of the hand-in; the clearance stays with the state and the Secretariat',
  'calls.version hand_in_id': 'a round goes as far as it is let out; that it was handed in is told by itself',
  'calls.taking_back item_id': 'known to those who knew of the hand-in, when the item is the team’s again',
  'calls.comment_answer comment_id': 'read where the item is read; the comment is the Secretariat’s',
}
/** Whatever is handed in to a call is narrower than its front, which is for everyone signed in. */
const forEverybody = ['calls.submission']

const { world } = await openFullWorld()
let owner: pg.Client
let snapshot: Snapshot
let ties: Tie[]

beforeAll(async () => {
  owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
  // A paper that is made for a meeting belongs to it.
  await owner.query('update compilations.compilation set meeting_id = (select id from meetings.meeting order by id limit 1)')
  snapshot = await takeSnapshot(owner)
  ties = await tiesOf(owner)
})
afterAll(() => owner.end())

const nameOf = ({ table, columns }: Tie): string => `${table} ${columns.join(', ')}`

test('every table that belongs to a thing is tied to it by the database', () => {
  expect(ties.length).toBeGreaterThan(60)
  expect(ties.filter((tie) => !isTied(tie)).map(nameOf)).toEqual(Object.keys(loose).toSorted())
})

test('whoever writes it, what belongs to a thing is for nobody whom the thing is not for', async () => {
  const faults: string[] = []
  for (const table of new Set(ties.filter(isTied).map((tie) => tie.table))) {
    const own = ties.filter((tie) => tie.table === table && isTied(tie))
    const tried = exchanges(snapshot, table, own[0]!.holdings)
    const answers = await answersTo(table, own[0]!.key, tried)
    const told = tried.map((one, index) => ({ one, may: mayStand(snapshot, worldDay, own, one), did: answers[index]! })).filter(({ did }) => did !== 'untold')
    for (const { one, may, did } of told) if (may !== (did === 'stands')) faults.push(`${table}: ${one.column} of ${own[0]!.key.map((key) => one.row[key]).join()} on ${String(one.holding)} ${did}`)
    if (!told.some(({ did }) => did === 'refused') && !forEverybody.includes(table)) faults.push(`${table}: nothing wider was tried; fill it in test/wall/full-*.ts`)
  }
  expect(faults).toEqual([])
}, 300_000)

/** Each tried in the database by its owner, before whom no wall stands; nothing kept. A thing that others hang on already does not move: not told. */
async function answersTo(table: string, key: string[], tried: ReturnType<typeof exchanges>): Promise<string[]> {
  const quoted = table.split('.').map((part) => pg.escapeIdentifier(part)).join('.')
  const changes = tried.map(({ row, column, holding }) => `update ${quoted} set ${pg.escapeIdentifier(column)} = ${pg.escapeLiteral(String(holding))} where ${key.map((one) => `${pg.escapeIdentifier(one)} = ${pg.escapeLiteral(String(row[one]))}`).join(' and ')}`)
  await owner.query(`begin; set constraints all immediate; do $try$ declare one text; answers text[] := '{}'; begin
    for one in select jsonb_array_elements_text(${pg.escapeLiteral(JSON.stringify(changes))}::jsonb) loop
      begin
        execute one;
        raise exception 'stands';
      exception when others then answers := answers || case when sqlerrm = 'stands' then sqlerrm when sqlstate = '23514' or (sqlstate = '23503' and sqlerrm like 'insert or update%') then 'refused' else 'untold' end;
      end;
    end loop;
    perform set_config('app.answers', to_jsonb(answers)::text, true);
  end $try$`)
  const { rows } = await owner.query<{ answers: string[] }>(`select current_setting('app.answers')::jsonb as answers`)
  await owner.query('rollback')
  return rows[0]!.answers
}
