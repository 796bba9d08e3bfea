import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, inject } from 'vitest'
import { readConfig } from '#base/config.ts'
import { openPools } from '#base/database/connect.ts'
import { asOwnerOn } from '#base/database/owner.ts'
import { type Tx, within } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import { drain } from '#base/queue.ts'
import type { Marco } from '#base/services.ts'
import { makeApp } from '../src/app.tsx'
import { openDoors } from '../src/doors.ts'
import * as places from '../src/places.ts'
import { jobs } from '../src/wiring.ts'
import { type people, tokenOf } from './world.ts'

export type Name = keyof typeof people | (string & {})

/** Beside every world: where worlds are made and dropped. */
export async function beside<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { secret: _, ...server } = inject('server')
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  return work(client).finally(() => client.end())
}

/** A clone of the world for one test file, closed when the file is done. */
export async function openWorld(template = 'world') {
  const database = `world_${randomBytes(6).toString('hex')}`
  const { close, ...world } = await cloneWorld(database, template)
  afterAll(async () => {
    await close()
    if (!inject('roomy')) await beside((client) => client.query(`drop database ${database} with (force)`))
  })
  return world
}

/** A world of its own name, open until it is closed. */
export async function cloneWorld(database: string, template: string) {
  const { secret, ...server } = inject('server')
  await beside(async (client) => {
    await client.query(`create database ${database} template ${template}`)
    // What is granted on a database is not cloned with it.
    await client.query(`revoke temporary on database ${database} from public; grant temporary on database ${database} to marco_owner`)
  })
  const owner: pg.ClientConfig = { ...server, database }
  const owners = new pg.Pool({ ...owner, max: 4 })
  owners.on('error', () => {})
  const pools = openPools({ owner, secret, joined: true, stop: async () => {} })
  const marco: Marco = { config: readConfig({ MARCO_DATA: '/nonexistent', LOG_LEVEL: 'silent' }), kind: 'test', database: pools, log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }), ...places }
  openDoors()
  const app = makeApp(marco)
  return {
    close: async () => void (await Promise.all([owners.end(), pools.stop()])),
    marco,
    owner: async <T>(work: (tx: Tx) => Promise<T>) => {
      const client = await owners.connect()
      return asOwnerOn(client, work).finally(() => client.release())
    },
    /** one transaction as a named person, through a real session and the real wall */
    as: <T>(name: Name, work: (tx: Tx, me: Me, now: Date) => Promise<T>) =>
      within(pools.web, { who: { session: tokenOf(name) }, write: true }, ({ tx, whoami }) => work(tx, whoami.me!, whoami.now)),
    get: (name: Name, path: string) => app.request(path, { headers: headersOf(name) }),
    /** a posted form, as a browser sends it from a page of ours */
    post: (name: Name, path: string, fields: Record<string, string | string[] | File> = {}) => app.request(path, { method: 'POST', headers: { ...headersOf(name), origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }, body: bodyOf(fields) }),
    app,
    /** works off the queue: letters, notices, papers */
    drain: () => drain(marco, jobs),
    walkTo: (instant: string) => within(pools.clock, { who: 'clock', write: true }, ({ client }) => client.query('select base.set_clock($1)', [instant])),
  }
}

const headersOf = (name: Name): Record<string, string> => ({ host: 'localhost:4000', ...(name === 'nobody' ? {} : { cookie: `marco=${tokenOf(name)}` }) })

function bodyOf(fields: Record<string, string | string[] | File>): FormData | URLSearchParams {
  const entries = Object.entries(fields).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
  const body = entries.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams()
  for (const [name, value] of entries) body.append(name, value as string)
  return body
}

export type World = Omit<Awaited<ReturnType<typeof cloneWorld>>, 'close'>
