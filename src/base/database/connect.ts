import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Config } from '../config.ts'
import { derive, startEmbedded } from './embedded.ts'

// count() and bigint fit a JavaScript number here; a date is a day, not an instant at local midnight.
pg.types.setTypeParser(20, Number)
pg.types.setTypeParser(1082, (day) => day)

/** The roads into one database: the owner migrates, the web serves people, the clock does what is due. */
export type Database = {
  owner: pg.ClientConfig
  web: pg.Pool
  clock: pg.Pool
  clockConfig: pg.ClientConfig
  /** keys links and nothing stored: whoever has it can only make what the database would accept anyway */
  secret: string
  remark?: string
  joined: boolean
  stop: () => Promise<void>
}

type Reach = { owner: pg.ClientConfig; secret: string; remark?: string; joined: boolean; stop: () => Promise<void> }

export async function reach(config: Config, test = false): Promise<Reach> {
  if (!config.databaseUrl) {
    const embedded = await startEmbedded(config.data, { pgBin: config.pgBin, test })
    const owner = { host: embedded.host, port: 5432, user: embedded.user, password: derive(embedded.secret, 'postgres'), database: 'marco' }
    return { owner, secret: embedded.secret, remark: embedded.remark, joined: embedded.joined, stop: embedded.stop }
  }
  const url = new URL(config.databaseUrl)
  const owner: pg.ClientConfig = {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ...encryptionOf(url.searchParams),
  }
  return { owner, secret: derive(secretOf(config, decodeURIComponent(url.password)), 'marco'), joined: false, stop: async () => {} }
}

/** Everything is derived from this: what anybody could guess (an address without a password) is none. */
function secretOf({ secret }: Config, password: string): string {
  const kept = secret ?? password
  if (kept === '') throw new Error('DATABASE_URL no lleva contraseña: póngala, o dé a MARCO_SECRET un valor largo y al azar que solo esta instalación conozca. / DATABASE_URL has no password: add it, or give MARCO_SECRET a long random value that only this installation knows.')
  return kept
}

/** As libpq reads sslmode; what is not understood is refused rather than sent in the open. */
export function encryptionOf(asked: URLSearchParams): Pick<pg.ClientConfig, 'ssl'> {
  const mode = asked.get('sslmode') ?? 'disable'
  const root = asked.get('sslrootcert')
  const trusted = root ? { ca: readFileSync(root, 'utf8') } : {}
  if (mode === 'disable') return {}
  if (mode === 'require') return { ssl: { ...trusted, rejectUnauthorized: root !== null, checkServerIdentity: () => undefined } }
  if (mode === 'verify-ca') return { ssl: { ...trusted, rejectUnauthorized: true, checkServerIdentity: () => undefined } }
  if (mode === 'verify-full') return { ssl: { ...trusted, rejectUnauthorized: true } }
  throw new Error(`DATABASE_URL: sslmode=${mode} no se admite; use disable, require, verify-ca o verify-full. / sslmode=${mode} is not supported; use disable, require, verify-ca or verify-full.`)
}

export function openPools(at: Reach): Database {
  const login = (user: string): pg.ClientConfig => ({ ...at.owner, user, password: derive(at.secret, user) })
  const web = new pg.Pool({ ...login('marco_web'), max: 20, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5000 })
  const clock = new pg.Pool({ ...login('marco_clock'), max: 6, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5000 })
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  for (const pool of [web, clock]) pool.on('error', () => {})
  const stop = async () => {
    await Promise.all([web.end(), clock.end()])
    await at.stop()
  }
  return { owner: at.owner, web, clock, clockConfig: login('marco_clock'), secret: at.secret, remark: at.remark, joined: at.joined, stop }
}
