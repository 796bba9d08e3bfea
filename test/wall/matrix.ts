import pg from 'pg'
import { type Who, within } from '#base/database/transaction.ts'
import type { World } from '../open.ts'
import { idOf, people, tokenOf } from '../world.ts'
import { overSessions } from './full-papers.ts'
import { type Crossed, crossed, type Moved, was } from './crossed.ts'
import { type Judge, judgeFor, type Row, type Snapshot, takeSnapshot } from './oracle.ts'

// Person × table × verb: what the database lets through against what the oracle expects, row by row.

export const verbs = ['see', 'add', 'change', 'remove'] as const
export type Verb = (typeof verbs)[number]

/** What the wall grants of a table before any row is looked at, and what tells its rows apart. */
export type Grant = { name: string; key: string[]; select: string[]; insert: string[]; update: string[]; remove: boolean }

export type Matrix = { world: World; snapshot: Snapshot; /** the rows of each table that are tried to be written */ written: Map<string, Row[]>; grants: Map<string, Grant>; names: string[]; judges: Map<string, Judge> }

/** Whoever stands before the wall: a person, nobody, a dead session, the public site, an errand of the clock on somebody's behalf. */
export const actors = [...Object.keys(people), 'nobody', ...overSessions, 'the public', 'an errand for carla', 'an errand for dora']

const errand = /^an errand for (\w+)$/
const personIn = (name: string): string | null => (name in people ? idOf(name) : errand.test(name) ? idOf(errand.exec(name)![1]!) : null)

function whoIs(name: string): Who {
  if (name === 'nobody') return 'nobody'
  if (name === 'the public') return 'public'
  return errand.test(name) ? { as: personIn(name)! } : { session: tokenOf(name) }
}

/** What the public site and the clock are granted beyond people, or not at all, is for the catalogue. */
function isAsked(name: string, table: string): boolean {
  if (name === 'the public') return table.startsWith('published.')
  return !errand.test(name) || !/^published\.|^base\.(letter|seal)$|^(membership\.address_change|workplan\.feed)$/.test(table)
}

const granting = `
  select n.nspname || '.' || c.relname as name,
    array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key,
    ${(['select', 'insert', 'update'] as const).map((verb) => `array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege('marco_app', c.oid, a.attnum, '${verb}') order by a.attnum) as "${verb}"`).join(', ')},
    has_table_privilege('marco_app', c.oid, 'delete') as remove
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|pgboss)'`

export async function openMatrix(world: World): Promise<Matrix> {
  const owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
  const [snapshot, granted] = [await takeSnapshot(owner), await owner.query<Grant>(granting)]
  await owner.end()
  return { world, snapshot, names: actors, grants: new Map(granted.rows.map((row) => [row.name, row])), written: new Map([...snapshot.tables].map(([table, rows]) => [table, sampled(rows, snapshot)])), judges: new Map(actors.map((name) => [name, judgeFor(snapshot, personIn(name))])) }
}

const telling = ['kind', 'role', 'part', 'audience', 'language', 'purpose', 'section_key', 'stage']

/** What a rule could ask of a row: of which things, people and teams it is, how far it is open, and from when until when. */
function asked(row: Row, { today, now }: Snapshot): string {
  const isPast = (value: string) => (value.length > 'yyyy-mm-dd'.length ? new Date(value) <= now : value <= today)
  const day = (value: unknown) => (value === null ? 'none' : isPast(String(value)) ? 'past' : 'to come')
  return JSON.stringify(
    Object.entries(row).flatMap(([name, value]) => {
      if (['since', 'until', 'embargo_until'].includes(name)) return [name, day(value)]
      return (name.endsWith('_id') && name !== 'subject_id') || typeof value === 'boolean' || telling.includes(name) ? [name, value] : []
    }),
  )
}

/** In the short run two of those that are alike in all of it are written; in the long one every row. */
function sampled(rows: Row[], snapshot: Snapshot): Row[] {
  if (process.env.MARCO_PROOF !== undefined) return rows
  return [...Map.groupBy(rows, (row) => asked(row, snapshot)).values()].flatMap((alike) => alike.slice(0, 2))
}

const cells = (key: string[], row: Row): string => key.map((column) => JSON.stringify(row[column])).join(' ')

/** No rule asks what a file says, and everybody tries every row: a file is told by its first byte. */
const brief = (row: Row | undefined): Row | undefined => (row && 'bytes' in row ? { ...row, bytes: String(row.bytes).slice(0, 4) } : row)

/** Every row of the table tried in the database itself, one after the other, nothing kept: what became of each. */
const trying = (table: string, rows: Row[], attempt: string): string => `
  do $try$ declare r ${table}; w ${table}; one jsonb; touched bigint; answers text[] := '{}'; begin
    for one in select jsonb_array_elements(${pg.escapeLiteral(JSON.stringify(rows.map((row) => ({ row: brief(row), was: brief((row as Moved)[was]) }))))}::jsonb) loop
      begin
        r := jsonb_populate_record(null::${table}, one->'row');
        w := jsonb_populate_record(null::${table}, coalesce(one->'was', one->'row'));
        ${attempt};
        get diagnostics touched = row_count;
        raise exception 'undo %', touched;
      exception when others then answers := answers || (sqlstate || ' ' || sqlerrm);
      end;
    end loop;
    perform set_config('app.answers', to_jsonb(answers)::text, true);
  end $try$;
  select current_setting('app.answers')::jsonb as answers`

/** Let through, kept out, or (a trigger that guards something else) not to be told. */
function verdict(answer: string): boolean | undefined {
  if (/^P0001 undo 1$/.test(answer)) return true
  if (/^P0001 undo 0$/.test(answer)) return false
  if (/frozen|title does not change|no such file in this draft/.test(answer)) return undefined
  // Any other complaint (a key that is taken, a reference) comes after the wall has let the row through.
  return !answer.startsWith('42501')
}

const quoted = (columns: string[], prefix = ''): string => columns.map((column) => `${prefix}"${column}"`).join(', ')

function attemptOf(grant: Grant, verb: Exclude<Verb, 'see'>): string | undefined {
  // Found where it stands: a part of the key may be moved too.
  const here = grant.key.map((column) => `t."${column}" = w."${column}"`).join(' and ')
  if (verb === 'add') return grant.insert.length === 0 ? undefined : `insert into ${grant.name} (${quoted(grant.insert)}) select ${quoted(grant.insert, 'r.')}`
  if (verb === 'change') return grant.update[0] && `update ${grant.name} t set (${quoted(grant.update)}) = row(${quoted(grant.update, 'r.')}) where ${here}`
  return grant.remove ? `delete from ${grant.name} t where ${here}` : undefined
}

/** Deep: rows that nobody has made, with somebody else's holding, item or part in them, are tried too. `first`: the first table with a difference is enough. */
export type Question = { tables?: string[]; verbs?: readonly Verb[]; deep?: boolean; first?: boolean }

/** Cells in which the database and the oracle disagree, in words. */
export async function differences(matrix: Matrix, name: string, { tables = [...matrix.grants.keys()], verbs: asked = verbs, deep = false, first = false }: Question = {}): Promise<string[]> {
  const judge = matrix.judges.get(name)!
  const found: string[] = []
  const pool = errand.test(name) ? matrix.world.marco.database.clock : matrix.world.marco.database.web
  await within(pool, { who: whoIs(name), write: true, keep: () => false }, async ({ client }) => {
    // All ask at once, also on a machine that has other things to do: how long it takes is not what is asked.
    await client.query('set local statement_timeout = 0')
    for (const table of tables.filter((one) => isAsked(name, one))) {
      if (first && found.length > 0) return
      const [rows, grant] = [matrix.snapshot.tables.get(table)!, matrix.grants.get(table)!]
      const written = matrix.written.get(table)!
      const made = deep ? crossed(matrix.snapshot, rows, grant) : { add: [], change: [] }
      for (const verb of name === 'the public' ? asked.filter((one) => one === 'see') : asked) found.push(...(verb === 'see' ? await unlikeSeen(client, { grant, rows, judge }) : await unlikeDone(client, { grant, rows: written, judge, verb, made })).map((words) => `${name}: ${words}`))
    }
  })
  return found
}

type Asked = { grant: Grant; rows: Row[]; judge: Judge }
type Doing = Asked & { verb: Exclude<Verb, 'see'>; made: Crossed }

async function unlikeSeen(client: pg.ClientBase, { grant, rows, judge }: Asked): Promise<string[]> {
  const read = grant.select.length === 0 ? [] : (await client.query<{ row: Row }>(`select to_jsonb(k) as row from (select ${quoted(grant.key)} from (select ${quoted(grant.select)} from ${grant.name}) t) k`)).rows
  const seen = new Set(read.map(({ row }) => cells(grant.key, row)))
  // The search of the library says the rule of the holdings a second time, to use its indexes: it must find these and no others.
  const searched = grant.name === 'practices.entry' ? (await client.query<{ id: string }>(`select practices.matching(null, '{}', 100000) as id`)).rows.map(({ id }) => id) : undefined
  if (searched && !(searched.length === seen.size && searched.every((id) => seen.has(JSON.stringify(id))))) return [`searches ${grant.name} otherwise than it sees it`]
  return rows.flatMap((row) => {
    const [is, should] = [seen.has(cells(grant.key, row)), judge.sees(grant.name, row)]
    return is === should ? [] : [`${is ? 'sees' : 'does not see'} ${grant.name} ${cells(grant.key, row)}`]
  })
}

async function unlikeDone(client: pg.ClientBase, { grant, rows: stored, judge, verb, made }: Doing): Promise<string[]> {
  const rows = verb === 'add' ? [...stored, ...made.add] : verb === 'change' ? [...stored, ...made.change] : stored
  const attempt = attemptOf(grant, verb)
  if (!attempt || rows.length === 0) return []
  const results = (await client.query(trying(grant.name, rows, attempt))) as unknown as { rows: { answers: string[] }[] }[]
  return results.at(-1)!.rows[0]!.answers.flatMap((answer, index) => {
    const [row, before] = [rows[index]!, (rows[index] as Moved)[was]]
    const should = verb === 'add' ? judge.adds(grant.name, row) : judge.changes(grant.name, before ?? row) && (!before || judge.changes(grant.name, row))
    // A stored row that is not theirs to change is not found; one that is theirs is changed. To be refused aloud is neither.
    if (verb !== 'add' && !before && /^42501 .*row-level security/.test(answer)) return [`is refused to ${verb} ${grant.name} ${cells(grant.key, row)}`]
    const through = verdict(answer)
    return through === undefined || through === should ? [] : [`${through ? 'may' : 'may not'} ${verb} ${grant.name} ${cells(grant.key, row)} (${answer})`]
  })
}
