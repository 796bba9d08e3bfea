import { Kysely, CamelCasePlugin, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type DatabaseConnection, type Driver, type QueryResult, sql } from 'kysely'
import type pg from 'pg'
import type { Me, Whoami } from '../person.ts'
import type { DB } from './schema.ts'

/** What a page or a query may use: it reads, through its person. */
export type Db = Pick<Kysely<DB>, 'selectFrom' | 'with' | 'fn' | 'dynamic' | 'getExecutor'>
/** What an action may use. */
export type Tx = Kysely<DB>

/** Who opens a transaction: a session's secret, a person on whose behalf the clock runs an errand, the clock itself, nobody, the public. */
export type Who = { session: string } | { as: string } | 'clock' | 'nobody' | 'public'

type Within = { tx: Tx; whoami: Whoami; client: pg.PoolClient }

const plugin = new CamelCasePlugin({ maintainNestedObjectKeys: true })

// Planning behind the wall costs as much as running: what is asked again and again is planned once for each connection.
const names = new Map<string, string>()

/** The name of a statement that is kept; none for lists of every length, nor once there are too many: all pages together ask some 990, and a connection that has planned them all holds 64 MB. */
function nameOf(sql: string, parameters: readonly unknown[]): string | undefined {
  if (parameters.length > 12 || sql.length > 8000) return undefined
  const known = names.get(sql)
  if (known || names.size >= 1000) return known
  const name = `q${names.size}`
  names.set(sql, name)
  return name
}

/** Kysely over one connection that we hold: it never opens, begins or releases anything by itself. */
export function kyselyOn(client: pg.ClientBase): Kysely<DB> {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await client.query({ name: nameOf(sql, parameters), text: sql, values: parameters as unknown[] })
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('streaming is not used')
    },
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: async () => {},
    commitTransaction: async () => {},
    rollbackTransaction: async () => {},
    destroy: async () => {},
  }
  return new Kysely<DB>({
    dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => driver, createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() },
    plugins: [plugin],
  })
}

const secret = /^[A-Za-z0-9_-]{20,200}$/
const uuid = /^[0-9a-f-]{36}$/

// Nobody is nobody, whatever was said on this connection before.
const anonymous = `set local role marco_app; set local app.session = ''`

function identify(who: Who): string {
  if (who === 'public') return `set local role marco_public`
  if (who === 'clock') return `select 1`
  if (who === 'nobody') return anonymous
  if ('as' in who) {
    if (!uuid.test(who.as)) throw new Error('not a person id')
    return `set local app.person = '${who.as}'`
  }
  // The secret goes into SQL text to spare a round trip: only its own alphabet passes.
  return secret.test(who.session) ? `set local role marco_app; set local app.session = '${who.session}'` : anonymous
}

type Raw = Omit<Whoami, 'me' | 'now'> & { now: string; person: Me | null }

/**
 * One transaction through one person. Identity, time limit and "who am I" cost one round trip.
 * Whatever `work` throws rolls everything back, and so does a result that `keep` refuses.
 */
export async function within<T>(
  pool: pg.Pool,
  { who, write = false, keep = () => true }: { who: Who; write?: boolean; keep?: (result: T) => boolean },
  work: (within: Within) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const whoami = await begin(client, who, write)
    const result = await work({ tx: kyselyOn(client), whoami, client })
    await client.query(keep(result) ? 'commit' : 'rollback')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}

async function begin(client: pg.PoolClient, who: Who, write: boolean): Promise<Whoami> {
  const asks = who === 'public' ? `select jsonb_build_object('now', base.now()) as answer` : `select base.whoami() as answer`
  const text = `begin ${write ? 'read write' : 'read only'}; ${identify(who)}; set local statement_timeout = '5s'; ${asks}`
  const results = (await client.query(text)) as unknown as { rows: { answer: Raw }[] }[]
  const { person, now, ...rest } = results.at(-1)!.rows[0]!.answer
  return { ...rest, now: new Date(now), me: person ?? undefined }
}

/** The framework's clock, for whoever is not told the time at the head of the transaction. */
export async function nowOf(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select base.now() as now`.execute(db)
  return rows[0]!.now
}

/**
 * People who change the same thing do so one after the other, each seeing what the one before did: taking back and circulating, returning and
 * accepting are decided on what is there, not on what was there when the button was pressed. Always in the same order, so that nobody waits in a circle.
 */
export async function takeTurn(tx: Tx, ids: string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 9))`.execute(tx)
}
