import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { root } from '#base/config.ts'
import { listMigrations } from '#base/database/migrate.ts'
import { within } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { stateOfHistory } from '#base/seal.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const migration = listMigrations().at(-1)!.name

/** For a proxy or a watchman: which version this is, up to which migration, whether the database answers, and whether history is as it was sealed. */
export const health = new Hono<Env>().get('/health', async (c) => {
  const { web, clock } = c.get('marco').database
  const database = await web
    .query('select 1')
    .then(() => true)
    .catch(() => false)
  // A changed history is said and does not stop the service: it is people who must look.
  const history = database ? await within(clock, { who: 'clock' }, ({ tx }) => stateOfHistory(tx)).catch(() => 'not known') : 'not known'
  c.header('Cache-Control', 'no-store')
  return c.json({ marco: version, migration, database, history }, database ? 200 : 503)
})
