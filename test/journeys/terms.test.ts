import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { initAssets } from '#base/assets.ts'
import { root } from '#base/config.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { addressNewMembers } from '../../src/calls/call/newcomers.ts'
import { openBrowser } from '../browser.ts'
import { openPracticeCall } from '../story.ts'
import { openWorld } from '../open.ts'
import { idOf, tokenOf } from '../world.ts'
import { expectAccessible, hear } from './site.ts'

// Posts over time (C3, F4): a state joins as El Salvador did in 2019, and an incoming presidency takes over. With scripts at a desk, without them on a narrow phone.

const out = join(root, 'dist/client')
let browser: Browser

beforeAll(async () => {
  initAssets(out)
  await prepareTypesetter()
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe.each([
  ['with scripts, at a desk', { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } }],
  ['without scripts, on a phone of 320 px', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }],
] as const)('%s', async (_, how) => {
  const world = await openWorld()
  const { drain, walkTo, owner } = world
  let origin: string
  let close: () => void
  const seats = new Map<string, BrowserContext>()

  beforeAll(async () => {
    ;({ origin, close } = await hear(world, join(out, 'assets')))
  })
  afterAll(() => close?.())

  async function as(name: string, path: string): Promise<Page> {
    const context = seats.get(name) ?? (await browser.newContext({ ...how, reducedMotion: 'reduce', locale: 'es' }))
    if (!seats.has(name)) await context.addCookies([{ name: 'marco', value: tokenOf(name), url: origin }])
    seats.set(name, context)
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(40_000)
    await page.goto(origin + path)
    return page
  }

  /** Nothing for axe to find, and nothing wider than the screen. */
  async function sound(page: Page): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(how.viewport.width)
    if (!how.javaScriptEnabled) return
    await expectAccessible(page)
  }

  const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).first().click()
  const says = async (page: Page, words: string) => expect(await page.locator('main').innerText(), page.url()).toContain(words)

  test('a state joins: dialogue, letter, membership from a day; on that day it has the open call, and nobody had to do anything', async () => {
    const callId = await openPracticeCall(world)
    const page = await as('ana', '/w/membership')
    await page.getByRole('link', { name: 'Ingresos y salidas, paso a paso' }).click()
    await sound(page)
    await page.getByRole('link', { name: 'Abrir un expediente' }).click()
    await page.getByLabel('Entra al marco', { exact: true }).check()
    await page.locator('#stateId').selectOption({ label: 'Isla' })
    await sound(page)
    await press(page, 'Abrir el expediente')
    const dossier = new URL(page.url()).pathname
    await says(page, '1 de 8 pasos. Sigue: Diálogo político')
    await page.locator('#onDay').fill('2019-05-10')
    await page.locator('#note').fill('Se reunieron las cancillerías.')
    await press(page, 'Anotar')
    await says(page, '2 de 8 pasos')
    await sound(page)

    const state = await as('ines', dossier)
    await state.locator('#key').selectOption('letter')
    await state.locator('#onDay').fill('2019-05-15')
    await state.locator('#note').fill('La cancillería pide entrar.')
    await state.locator('#file').setInputFiles({ name: 'carta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') })
    await press(state, 'Anotar')
    await says(state, 'carta.pdf')
    await sound(state)

    await page.goto(origin + dossier)
    await page.getByRole('link', { name: 'Registrar desde cuándo es miembro' }).click()
    await page.locator('#since').fill('2019-06-01')
    await press(page, 'Registrar')
    await says(page, 'Isla es miembro desde el 1 de junio de 2019')
    await as('ines', `/w/calls/${callId}`)
    expect(await owner((tx) => tx.selectFrom('calls.addressee').select('stateId').where('callId', '=', callId).where('stateId', '=', idOf('isla')).execute())).toEqual([])

    await walkTo('2019-06-01T09:00:00-06:00')
    await owner((tx) => addressNewMembers(tx, { today: '2019-06-01', now: new Date('2019-06-01T12:00:00-06:00') }))
    await drain()
    await state.goto(`${origin}/w`)
    await says(state, 'Empezar la entrega')
    await sound(state)
    await page.goto(`${origin}/w/membership`)
    await says(page, 'Hoy son miembros 4 Estados')
  })

  test('an incoming presidency takes over: it reads along, every open thing gets its word, the dossier is sealed and the next plan begins', async () => {
    const page = await as('paz', '/w/handovers')
    await sound(page)
    await page.getByRole('button', { name: /^Abrir el expediente: / }).first().click()
    const dossier = new URL(page.url()).pathname
    await page.getByRole('link', { name: /^Escribir.*Lo logrado$/ }).click()
    await page.locator('[name="achieved.es"]').fill('Se validaron buenas prácticas.')
    await page.locator('[name="priorities.es"]').fill('Terminar con el rezago.')
    await press(page, 'Guardar')
    await sound(page)

    const next = await as('nora', dossier)
    await says(next, 'Terminar con el rezago.')
    expect(await next.getByRole('link', { name: /^Decidir\b/ }).count()).toBe(0)
    await sound(next)

    await page.getByRole('link', { name: 'Decidir varias a la vez' }).click()
    await page.getByLabel('Sigue en el próximo plan', { exact: true }).check()
    await page.locator('[name="reason.es"]').fill('Todas pasan al próximo plan.')
    await sound(page)
    await press(page, 'Guardar para todo lo marcado')
    expect(await page.getByRole('link', { name: /^Decidir\b/ }).count()).toBe(0)
    await page.getByRole('link', { name: /^Cambiar ?:/ }).first().click()
    await page.getByLabel('Pasa a otra fecha', { exact: true }).check()
    await page.locator('#onDay').fill('2020-03-01')
    await page.locator('[name="reason.es"]').fill('Falta acordarlo con los Estados.')
    await sound(page)
    await press(page, 'Guardar la decisión')
    await press(page, 'Sellar y entregar')
    await says(page, 'Sellado')
    await drain()

    const member = await as('carla', dossier)
    await says(member, '.pdf')
    await sound(member)
    await next.goto(`${origin}/w/work-plan?year=2020`)
    await says(next, 'Plan de trabajo 2020')
    await sound(next)
  })
})
