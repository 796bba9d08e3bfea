import pg from 'pg'
import { kyselyOn, type Tx } from './transaction.ts'

/** One transaction of the owner, who is nobody's person: founding an installation, the demonstration's seed, tests. Never serves a request. */
export async function asOwner<T>(config: pg.ClientConfig, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  return asOwnerOn(client, work).finally(() => client.end())
}

/** The same on a connection of the owner that is open. */
export async function asOwnerOn<T>(client: pg.ClientBase, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    await client.query('begin; set local role marco_owner')
    const result = await work(kyselyOn(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Makes the installation's database where the server does not have it yet. */
export async function createDatabase(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...config, database: 'postgres' })
  await client.connect()
  try {
    const known = await client.query('select from pg_database where datname = $1', [config.database])
    if (known.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(config.database!)}`)
  } catch (error) {
    // Two first starts at the same instant: the other made it.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error
  } finally {
    await client.end()
  }
}

export async function dropDatabase(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...config, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(config.database!)} with (force)`)
  } finally {
    await client.end()
  }
}
