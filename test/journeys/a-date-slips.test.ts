import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import { pino } from 'pino'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { initAssets } from '#base/assets.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { readConfig, root } from '#base/config.ts'
import { openPools } from '#base/database/connect.ts'
import { migrate } from '#base/database/migrate.ts'
import { asOwner, createDatabase, dropDatabase } from '#base/database/owner.ts'
import { hashToken } from '#base/http/session.ts'
import { drain, queues } from '#base/queue.ts'
import { listen } from '#base/server.ts'
import type { Marco } from '#base/services.ts'
import { loadCycle, seedId } from '../../seed/load.ts'
import { people } from '../../seed/people.ts'
import { makeApp } from '../../src/app.tsx'
import { openDoors } from '../../src/doors.ts'
import * as places from '../../src/places.ts'
import { jobs } from '../../src/wiring.ts'
import { openBrowser } from '../browser.ts'
import { expectAccessible } from './site.ts'

// A date slips: the Presidency moves the costing from September to October, sees what it breaks, and those touched are told once.

const { secret, ...server } = inject('server')
const owner: pg.ClientConfig = { ...server, database: `slip_${randomBytes(6).toString('hex')}` }
const port = 20_000 + Math.floor(Math.random() * 20_000)
const origin = `http://localhost:${port}`
const day = '2019-05-20'
const holder = (role: string, beginning = '') => people.find((person) => person.key.startsWith(beginning) && person.posts.some((post) => post.role === role && post.main !== false && post.since <= day && (!post.until || post.until > day)))!.key
const who = { leonor: holder('presidency'), focal: holder('focal point', 'hnd') }
const tokenOf = (key: string) => `token-of-${key}-in-the-journey`
let browser: Browser
let marco: Marco
let close: () => Promise<void>

beforeAll(async () => {
  await createDatabase(owner)
  await migrate(owner, secret, queues)
  await asOwner(owner, async (tx) => {
    await tx.insertInto('base.installation').values({ kind: 'test' }).execute()
    await tx.insertInto('base.clock').values({ setTo: `${day}T12:00:00-06:00` }).execute()
  })
  await loadCycle(owner)
  await asOwner(owner, (tx) => tx.insertInto('base.session').values(Object.values(who).map((key) => ({ tokenHash: hashToken(tokenOf(key)), personId: seedId('person', key), idle: '8 hours', expiresAt: new Date(Date.now() + 86_400_000) }))).execute())
  const database = openPools({ owner, secret, joined: true, stop: async () => {} })
  marco = { config: readConfig({ MARCO_DATA: '/nonexistent', LOG_LEVEL: 'silent', PORT: String(port) }), kind: 'test', database, log: pino({ level: 'silent' }), ...places }
  initAssets(join(root, 'dist/client'))
  await prepareTypesetter()
  openDoors()
  const listening = await listen(makeApp(marco), { port, host: 'localhost' })
  close = async () => {
    await listening.close()
    await database.stop()
  }
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await close?.()
  await dropDatabase(owner)
})

type How = { script?: boolean; lang?: 'es' | 'en'; width?: number }

async function open(person: string, { script = true, lang = 'es', width = 1280 }: How = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  await context.addCookies([{ name: 'marco', value: tokenOf(person), url: origin }, { name: 'lang', value: lang, url: origin }])
  return context.newPage()
}

async function fitsPhone(person: string, path: string): Promise<void> {
  const page = await open(person, { width: 320 })
  await page.goto(origin + path)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  await page.context().close()
}

/** Fills the form of a date as a person does and sends it. */
async function propose(page: Page, key: string, onDay: string): Promise<void> {
  await page.goto(`${origin}/w/work-plan/${key}`)
  await page.getByRole('link', { name: 'Cambiar la fecha' }).first().click()
  await page.getByLabel('Un día', { exact: true }).check()
  await page.getByLabel('Día', { exact: true }).fill(onDay)
  await page.locator('textarea[name="reason.es"]').fill('Los ministerios de finanzas piden un mes más.')
  await page.locator('textarea[name="reason.en"]').fill('Ministries of finance ask for one more month.')
  await page.getByRole('button', { name: 'Ver lo que se mueve y guardar' }).click()
}

const current = (key: string) => asOwner(owner, (tx) => tx.selectFrom('workplan.milestoneDate').select('onDay').where('milestoneId', '=', seedId('milestone', key)).orderBy('id', 'desc').executeTakeFirstOrThrow()).then((row) => row.onDay)

test('without script, the Presidency sees what a later costing breaks, and goes back without having moved anything', async () => {
  const page = await open(who.leonor, { script: false })
  await propose(page, 'e4-investment', '2019-10-31')
  const text = await page.locator('main').innerText()
  for (const said of ['Antes de mover la fecha', 'Lo que se mueve con ella', 'Documento regional compilado', 'noviembre de 2019', 'Lo que no se mueve', 'Conferencia de Solidaridad', 'Documento regional validado en la reunión anual', 'Recibirán una sola carta']) expect(text, said).toContain(said)
  await page.getByRole('button', { name: 'Volver sin mover' }).click()
  expect(await page.locator('main input[name=onDay]').inputValue(), 'what was typed is there').toBe('2019-10-31')
  expect(await current('e4-quantified')).toBe('2019-09-30')
  await page.context().close()
})

test('with script, she moves it further: the Conference stays on the eve of the Forum and comes short; everything else moves for one reason', async () => {
  const page = await open(who.leonor)
  await propose(page, 'e4-investment', '2019-11-15')
  await expectAccessible(page)
  const text = await page.locator('main').innerText()
  for (const said of ['Lo que no se puede mover y queda corto', 'Es la víspera del Foro Mundial sobre los Refugiados', '15 de diciembre de 2019', 'Conferencia de Solidaridad']) expect(text, said).toContain(said)
  await page.getByRole('button', { name: 'Mover todo' }).click()
  expect(await page.locator('main').innerText()).toContain('La fecha se guardó')
  expect([await current('e4-quantified'), await current('e6-compiled'), await current('e8-held')]).toEqual(['2019-11-15', '2019-12-15', '2019-12-16'])
  await expectAccessible(page)
  await page.context().close()
})

test('a focal point has one letter, and behind its link reads the reason and every date', async () => {
  await drain(marco, jobs)
  const letters = await asOwner(owner, (tx) => tx.selectFrom('base.letter').select(['personId', 'text']).where('kind', '=', 'dates moved').execute())
  expect(new Set(letters.map((letter) => letter.personId)).size).toBe(letters.length)
  const letter = letters.find((one) => one.personId === seedId('person', who.focal))!
  const link = /\/w\/work-plan\/moves\/[0-9a-f-]{36}/.exec(letter.text)![0]
  const page = await open(who.focal)
  await page.goto(origin + link)
  expect(await page.locator('main').innerText()).toContain('Los ministerios de finanzas piden un mes más.')
  await expectAccessible(page)
  await page.context().close()
  await fitsPhone(who.focal, link)
})

test.each(['es', 'en'] as const)('the four views, the national calendar and the editions read well in %s, for a screen reader and on a phone', async (lang) => {
  const page = await open(who.focal, { lang })
  for (const path of ['/w/work-plan', '/w/work-plan/gantt', '/w/work-plan/month?on=2019-06', '/w/work-plan/list', '/w/work-plan/national-calendar', '/w/work-plan/national-calendar/HND', '/w/work-plan/proposals', '/w/work-plan/e6-regional-document']) {
    await page.goto(origin + path)
    await expectAccessible(page)
    if (lang === 'es') await fitsPhone(who.focal, path)
  }
  await page.context().close()
})

test.each([['A4', 6], ['A3', 4]] as const)('the Gantt chart prints on %s with all its data, and takes the wide picture', async (format, most) => {
  const page = await open(who.leonor)
  await page.goto(`${origin}/w/work-plan/gantt`)
  const pdf = await page.pdf({ format, preferCSSPageSize: false })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(most)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.on-wide').isVisible()).toBe(true)
  expect(await page.locator('.on-narrow').isVisible()).toBe(false)
  await page.context().close()
})
