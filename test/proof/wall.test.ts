import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, rules } from '../wall/catalogue.ts'
import { followItself } from '../wall/full-papers.ts'
import { openFullWorld } from '../wall/full-world.ts'
import { differences, type Matrix, openMatrix, type Question, type Verb, verbs } from '../wall/matrix.ts'
import { dropEach } from './mutate.ts'

// Every policy is weakened in every way that a careless edit could, and the tests of the wall must notice. What they do not notice, they do not hold.

const { world } = await openFullWorld()
let owner: pg.Client
let matrix: Matrix
const tally: Record<string, { killed: number; survived: string[] }> = {}

beforeAll(async () => {
  matrix = await openMatrix(world)
  owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
}, 120_000)

afterAll(async () => {
  await owner.end()
})

function count(kind: string, words: string, killed: boolean): void {
  const line = (tally[kind] ??= { killed: 0, survived: [] })
  if (killed) line.killed += 1
  else line.survived.push(words)
  if (!process.env.MARCO_PROOF) return
  mkdirSync(process.env.MARCO_PROOF, { recursive: true })
  writeFileSync(join(process.env.MARCO_PROOF, 'wall.json'), JSON.stringify(tally, null, 1))
}

/** `table` as the wall's tests call it, `quoted` as SQL wants it: `return` is a word of SQL. */
type Policy = { table: string; quoted: string; name: string; command: string; using: string | null; check: string | null; sees: string | null }

const policies = `
  select n.nspname || '.' || c.relname as "table", polrelid::regclass::text as quoted, quote_ident(polname) as name, polcmd::text as command, pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check,
    (select pg_get_expr(o.polqual, o.polrelid) from pg_policy o where o.polrelid = p.polrelid and o.polname = 'see') as sees
  from pg_policy p join pg_class c on c.oid = polrelid join pg_namespace n on n.oid = c.relnamespace
  where polname not in ('owner', 'clock') and n.nspname !~ '^(pg_|pgboss)' order by 1, 2`

const asked: Record<string, Verb[]> = { r: ['see'], a: ['add'], w: ['change'], d: ['remove'], '*': [...verbs] }

/** Whoever noticed the last ones is asked first. */
let order: string[] = []

/** A wall that answers with an error of its own is noticed; a connection that is lost or time that runs out proves nothing. */
function broken(error: Error & { code?: string }): string {
  if (!error.code || /^(08|53|57)/.test(error.code)) throw error
  return String(error)
}

/** A few at a time: the database answers one while the oracle judges another. */
const atOnce = (names: string[]): string[][] => [...Map.groupBy(names.entries(), ([index]) => Math.floor(index / 3)).values()].map((few) => few.map(([, name]) => name))

async function noticed(question: Question): Promise<boolean> {
  order = order.length ? order : [...matrix.names]
  for (const asked of atOnce(order)) {
    const found = await Promise.all(asked.map((name) => differences(matrix, name, { ...question, first: true }).catch((error: Error) => [broken(error)])))
    const name = asked.find((_, index) => found[index]!.length > 0)
    if (!name) continue
    order = [name, ...order.filter((one) => one !== name)]
    return true
  }
  return false
}

/** Mutants that change nothing, each with its reason. */
const nothingChanged: [pattern: RegExp, why: string][] = [
  [/^meetings\.(meeting|agenda_item) change check: (open to all|without \(\( SELECT base\.my_rung)/, 'a row moved to a holding that is not theirs is not seen by them, and `using` has asked for the post'],
  [/^membership\.organisation see using: without \(p\.person_id/, 'without a post, the posts one sees are one’s own'],
  [/^membership\.organisation change check: without \(kind/, 'the kind cannot be changed, and `using` has asked for it'],
  [/^base\.holding (convene|seal) check: without \(\( SELECT base\.my_rung/, 'whoever else may change a holding may release it as far'],
  [/^base\.holding seal check: without \(kind/, 'the kind cannot be changed, and `using` has asked for it'],
  [/^membership\.person see using: without \(id = \( SELECT base\.me/, 'whoever comes in holds or held a post, and sees the person of every post of one’s own'],
  [/^base\.file of_round using: without \(v\.holding_id/, 'an id of a file stands in the answers of one item only'],
  [/^base\.file of_round using: without \( SELECT base\.is_clock/, 'the clock reads every round, and so every file that a round names'],
  [/^base\.file of_round using: without \(by_id/, 'asked as a file is added, before the round that names it: the roads hand in files'],
  [/^practices\.entry see using: without \(stage/, 'what circulated is read by whoever reads its item: that it did spares the look at the round'],
  [/^base\.file attached using: without \(a\.draft_id/, 'an id of a file stands in the answers of one draft only'],
]

const alter = ({ quoted, name, using, check }: Policy): string => `alter policy ${name} on ${quoted}${using ? ` using (${using})` : ''}${check ? ` with check (${check})` : ''}`

/** Whoever changes a row has found it: to ask again whether it may be seen adds nothing. */
const seenBefore = ({ sees }: Policy, words: string): boolean => sees !== null && words.replace(/^without /, '').replace(/[()\s]/g, '') === sees.replace(/[()\s]/g, '')

async function tryPolicy(policy: Policy): Promise<void> {
  const variants = (['using', 'check'] as const).flatMap((side) => {
    const sql = policy[side]
    // What cannot be changed is not asked about a second time, once it was found.
    const asksTwice = policy.command === 'w' && side === 'using' ? policy.using === policy.sees : side === 'check' && policy.using === sql && !matrix.grants.get(policy.table)!.update.some((column) => new RegExp(`\\b${column}\\b`).test(sql ?? ''))
    return sql === null || sql === 'true' || asksTwice ? [] : [{ words: 'open to all', sql: 'true' }, ...dropEach(sql).filter(({ words }) => policy.command !== 'w' || !seenBefore(policy, words))].map((mutant) => ({ side, ...mutant }))
  })
  for (const { side, words, sql } of variants.filter((one) => !nothingChanged.some(([pattern]) => pattern.test(`${policy.table} ${policy.name} ${one.side}: ${one.words}`)))) {
    await owner.query(alter({ ...policy, [side]: sql }))
    try {
      const question = { tables: [policy.table], verbs: asked[policy.command]! }
      count('policies', `${policy.table} ${policy.name} ${side}: ${words}`, (await noticed(question)) || (await noticed({ ...question, deep: true })))
    } finally {
      await owner.query(alter(policy))
    }
  }
}

/** What a mutant opens is seen most often by who finds what, and who writes where: that is asked first, everything after. */
const telling = ['base.holding', 'base.share', 'calls.answer', 'membership.post', 'membership.person', 'practices.entry']
const soonest: Question[] = [{ tables: telling }, { verbs: ['see'] }, {}]

async function noticedSoon(): Promise<boolean> {
  for (const question of soonest) if (await noticed(question)) return true
  return false
}

test('rows that nobody has made are kept out, whoever tries; asked as the mutants are, the wall as it stands is not noticed', async () => {
  for (const names of atOnce(matrix.names)) expect((await Promise.all(names.map((name) => differences(matrix, name, { deep: true })))).flat()).toEqual([])
  for (const question of soonest) expect(await noticed(question)).toBe(false)
}, 2_700_000)

test('no policy can be opened, and no piece of one left out, unnoticed', async () => {
  for (const policy of (await owner.query<Policy>(policies)).rows) await tryPolicy(policy)
  expect(tally.policies!.survived).toEqual([])
}, 1_800_000)

/** The search puts its question together from words: what it says of the wall stands between these two. */
function mutantsOf(name: string, body: string): ReturnType<typeof dropEach> {
  if (name !== 'practices.matching') return dropEach(body)
  const [, before, rule, after] = /^([\s\S]*\(select )(h\.owner_id[\s\S]*?)( from base\.holding h[\s\S]*)$/.exec(body.replace(/\s+/g, ' '))!
  return dropEach(rule!).map(({ words, sql }) => ({ words, sql: `${before}${sql}${after}` }))
}

/** Mutants of functions that change nothing, each with its reason; the last number says which of the parts of a union. */
const sameFunction: [words: RegExp, why: string][] = [
  [/^base\.my_shares: without asks\.rung <= 4 #[23]$/, 'without a post there is neither team nor role'],
  [/^base\.my_parts: without s\.part is not null$/, 'what is shared whole is found whole: a part without a name opens nothing more'],
  [/^practices\.matching: without (h\.embargo_until <=|\(h\.embargo_until is null)/, 'only editions are under embargo, and the library holds none'],
  [/^calls\.my_readings: without \(select base\.my_rung\(\)\) <= 4/, 'a round is read with its item, and without a post no item is'],
  [/^membership\.follows: without t\.until is null$/, 'after a term without a last day none begins (one_at_a_time)'],
  [/^base\.my_writes: without \(select base\.my_rung\(\)\) <= 4/, 'what is written in has to be found first, and without a post nothing is'],
]
/** What the policies ask, and what that asks in turn, from the catalogue; the clock tells only what time it is, and the search puts its own question beside the wall. */
const wallFunctions = `with recursive asked(oid) as (
    select refobjid from pg_depend where classid = 'pg_policy'::regclass and refclassid = 'pg_proc'::regclass
    union select callee.oid from asked join pg_proc caller using (oid) join pg_proc callee on caller.prosrc ~ ('\\m' || replace(callee.oid::regproc::text, '.', '\\.') || '\\('))
  select p.oid::regproc::text as name, prosrc as body, pg_get_functiondef(p.oid) as whole from pg_proc p
  where (p.oid in (select oid from asked) or p.oid = 'practices.matching'::regproc) and p.pronamespace::regnamespace::text !~ '^pg_' and p.oid::regproc::text not in ('base.now', 'base.today') order by 1`

type Mutant = { called: string; weakened: string; whole: string }

function namedMutants({ name, body, whole }: { name: string; body: string; whole: string }): Mutant[] {
  const times = new Map<string, number>()
  const mutants = mutantsOf(name, body).map(({ words, sql }) => {
    times.set(words, (times.get(words) ?? 0) + 1)
    return { called: `${name}: ${words}${times.get(words)! > 1 ? ` #${times.get(words)}` : ''}`, weakened: whole.replace(body, () => sql), whole }
  })
  return mutants.filter(({ called }) => !sameFunction.some(([pattern]) => pattern.test(called)))
}

async function isNoticed({ weakened, whole }: Mutant): Promise<boolean> {
  await owner.query(weakened)
  try {
    return await noticedSoon()
  } finally {
    await owner.query(whole)
  }
}

test('no piece of the functions that the wall asks can be left out unnoticed', async () => {
  const { rows } = await owner.query<{ name: string; body: string; whole: string }>(wallFunctions)
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['base.my_shares', 'calls.reach_of', 'practices.matching']))
  const left: Mutant[] = []
  for (const mutant of rows.flatMap(namedMutants)) {
    if (await isNoticed(mutant)) count('functions', mutant.called, true)
    else left.push(mutant)
  }
  // What one world cannot show another may.
  const takeBack = await followItself(world)
  matrix = await openMatrix(world)
  for (const question of soonest) expect(await noticed(question)).toBe(false)
  for (const mutant of left) count('functions', mutant.called, await isNoticed(mutant))
  await takeBack()
  matrix = await openMatrix(world)
  expect(tally.functions!.survived).toEqual([])
}, 2_700_000)

test('no wall can be lowered and nothing granted unnoticed by the catalogue', async () => {
  const tables = (await owner.query<{ name: string }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relrowsecurity`)).rows.map(({ name }) => name)
  const lowered = tables.flatMap((table) => [
    [`alter table ${table} disable row level security`, `alter table ${table} enable row level security`],
    [`alter table ${table} no force row level security`, `alter table ${table} force row level security`],
    [`alter policy owner on ${table} to marco_app`, `alter policy owner on ${table} to marco_owner`],
    [`alter policy clock on ${table} using (true)`, `alter policy clock on ${table} using ((select base.is_clock()))`],
    [`grant truncate on ${table} to marco_public`, `revoke truncate on ${table} from marco_public`],
  ])
  for (const [lower, raise] of lowered) {
    await owner.query(lower!)
    const found = []
    for (const rule of rules) found.push(...(await faultsOf(owner, rule)))
    count('catalogue', lower!, found.length > 0)
    await owner.query(raise!)
  }
  expect(tally.catalogue!.survived).toEqual([])
}, 600_000)
