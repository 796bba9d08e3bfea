import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { root } from '#base/config.ts'
import { listMigrations } from '#base/database/migrate.ts'
import type { Env } from '#base/http/context.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const migration = listMigrations().at(-1)!.name

/** For a proxy or a watchman: which version this is, up to which migration, and whether the database answers. */
export const health = new Hono<Env>().get('/health', async (c) => {
  const database = await c
    .get('marco')
    .database.web.query('select 1')
    .then(() => true)
    .catch(() => false)
  c.header('Cache-Control', 'no-store')
  return c.json({ marco: version, migration, database }, database ? 200 : 503)
})
