import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
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
    /** whether a world may stay until the run is over */
    roomy: boolean
  }
}

/**
 * All worlds of a run take some 3 GB. Where a database is dropped, the file system looks through its dead files each time the next is made, which was a twentieth of the processors' time:
 * where there is room they all go with the folder, and only a server that outlives the run has them dropped one by one.
 */
function hasRoom(data: string): boolean {
  const { bavail, bsize } = statfsSync(data)
  return !process.env.TEST_DATABASE_URL && bavail * bsize > 20e9
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
  project.provide('roomy', hasRoom(data))
  return async () => {
    await stop()
    rmSync(data, { recursive: true, force: true })
  }
}
