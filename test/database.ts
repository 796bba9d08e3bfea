import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { readConfig } from '#base/config.ts'
import { reach } from '#base/database/connect.ts'
import { createDatabase, dropDatabase } from '#base/database/owner.ts'
import { migrate } from '#base/database/migrate.ts'
import { queues } from '#base/queue.ts'
import { foundWorld } from './world.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: { host: string; port: number; user: string; password: string; secret: string }
    /** what all files of the run share, gone with it */
    shared: string
  }
}

/** One real PostgreSQL for the whole run; every test file clones the world from a template in a few dozen milliseconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'marco-test-'))
  const config = readConfig({ MARCO_DATA: data, DATABASE_URL: process.env.TEST_DATABASE_URL, PG_BIN: process.env.PG_BIN })
  const { owner, secret, stop } = await reach(config, true)
  const template: pg.ClientConfig = { ...owner, database: 'world' }
  // A server keeps the world of the run before; the embedded database begins empty.
  await dropDatabase(template)
  await createDatabase(template)
  await migrate(template, secret, queues)
  await foundWorld(template)
  project.provide('server', { host: owner.host!, port: owner.port!, user: owner.user!, password: owner.password as string, secret })
  project.provide('shared', data)
  return async () => {
    await stop()
    rmSync(data, { recursive: true, force: true })
  }
}
