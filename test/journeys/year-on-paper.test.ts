import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { initAssets } from '#base/assets.ts'
import { readConfig, root } from '#base/config.ts'
import { openPools } from '#base/database/connect.ts'
import { migrate } from '#base/database/migrate.ts'
import { asOwner, createDatabase, dropDatabase } from '#base/database/owner.ts'
import { hashToken } from '#base/http/session.ts'
import { queues } from '#base/queue.ts'
import { loadCycle, seedId } from '../../seed/load.ts'
import { people } from '../../seed/people.ts'
import { makeApp } from '../../src/app.tsx'
import * as places from '../../src/places.ts'
import { openBrowser } from '../browser.ts'

// Expectation 1: the whole plan of 2019, every activity A–E with owner, date and status, on no more than two sheets of A4.

const { secret, ...server } = inject('server')
const owner: pg.ClientConfig = { ...server, database: `year_${randomBytes(6).toString('hex')}` }
const token = 'token-of-the-officer-who-prints-the-year'
const out = join(root, 'dist/client')
let browser: Browser
let app: ReturnType<typeof makeApp>
let stop: () => Promise<void>

beforeAll(async () => {
  initAssets(out)
  await createDatabase(owner)
  await migrate(owner, secret, queues)
  await asOwner(owner, (tx) => tx.insertInto('base.installation').values({ kind: 'test' }).execute())
  await loadCycle(owner)
  const officer = people.find((person) => person.posts.some((post) => post.role === 'secretariat'))!
  await asOwner(owner, (tx) => tx.insertInto('base.session').values({ tokenHash: hashToken(token), personId: seedId('person', officer.key), idle: '8 hours', expiresAt: new Date(Date.now() + 86_400_000) }).execute())
  const database = openPools({ owner, secret, joined: true, stop: async () => {} })
  stop = database.stop
  app = makeApp({ config: readConfig({ MARCO_DATA: '/nonexistent', LOG_LEVEL: 'silent' }), kind: 'test', database, log: pino({ level: 'silent' }), ...places })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await stop?.()
  await dropDatabase(owner)
})

/** What the browser asks for is answered in process: pages by the application, assets from the build. */
async function answer(path: string, lang: string): Promise<{ contentType: string; body: Buffer }> {
  if (path.startsWith('/assets/')) return { contentType: path.endsWith('.css') ? 'text/css' : 'font/woff2', body: readFileSync(join(out, path)) }
  const page = await app.request(path, { headers: { host: 'localhost:4000', cookie: `marco=${token}; lang=${lang}` } })
  return { contentType: 'text/html; charset=utf-8', body: Buffer.from(await page.arrayBuffer()) }
}

/** The page as it is printed from the browser's own menu, on A4 unless the page says otherwise. */
async function print(lang: 'es' | 'en'): Promise<{ html: string; pages: number }> {
  const page = await browser.newPage()
  await page.route('**/*', async (route) => route.fulfill(await answer(new URL(route.request().url()).pathname, lang)))
  await page.goto('http://localhost:4000/w/work-plan')
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const html = await page.content()
  await page.close()
  return { html, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 }
}

test.each([
  ['es', '2019-04-02'],
  ['es', '2019-12-20'],
  ['en', '2019-05-20'],
  ['en', '2019-12-31'],
] as const)('the year in %s, as it stands on %s, prints on two sheets of A4', async (lang, day) => {
  await asOwner(owner, (tx) => tx.deleteFrom('base.clock').execute())
  await asOwner(owner, (tx) => tx.insertInto('base.clock').values({ setTo: `${day}T12:00:00-06:00` }).execute())
  const { html, pages } = await print(lang)
  expect(html.match(/<tbody id="/g)).toHaveLength(33)
  for (const code of ['A1', 'B6', 'C5', 'D5', 'E9']) expect(html).toContain(code)
  expect(pages).toBeGreaterThan(0)
  expect(pages).toBeLessThanOrEqual(2)
})
