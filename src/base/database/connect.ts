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
    ...(url.searchParams.get('sslmode')?.startsWith('verify') ? { ssl: true } : {}),
  }
  return { owner, secret: derive(decodeURIComponent(url.password) || config.databaseUrl, 'marco'), joined: false, stop: async () => {} }
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
