import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { initAssets } from '#base/assets.ts'
import { root } from '#base/config.ts'
import { endDelegation } from '../../src/calls/submission/actions.ts'
import { answersOf, findItem, listDelegations, listDraft } from '../../src/calls/item/queries.ts'
import { openBrowser } from '../browser.ts'
import { openWorld } from '../open.ts'
import { beginPractice, done, homes, openPracticeCall } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'
import { hear, type Site } from './site.ts'

// A section saves by itself while one writes: what its line says is true, whatever the line and the colleagues do meanwhile.

const out = join(root, 'dist/client')
const world = await openWorld()
const { as, post } = world
const itemId = await beginPractice(world, await openPracticeCall(world), homes.costa)
const stored = () => as('carla', async (tx) => answersOf(await listDraft(tx, itemId)))
let site: Site
let browser: Browser

beforeAll(async () => {
  initAssets(out)
  browser = await openBrowser()
  site = await hear(world, join(out, 'assets'))
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

async function open(name: string, section: string): Promise<{ page: Page; said: (words: string) => Promise<void> }> {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'marco', value: tokenOf(name), url: site.origin }])
  const page = await context.newPage()
  await page.goto(`${site.origin}/w/items/${itemId}/sections/${section}`)
  return { page, said: (words) => page.locator('[data-saved]', { hasText: words }).waitFor({ timeout: 5000 }) }
}

test('what is typed while a save is under way is not said to be saved, and is saved at once when it is left', async () => {
  const { page, said } = await open('carla', 'practice')
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  let saves = 0
  await page.route('**/sections/practice', async (route) => {
    if (route.request().method() === 'POST' && ++saves === 1) await held
    await route.continue()
  })
  await page.fill('#a\\.title', 'Registro')
  await page.locator('#a\\.title').blur()
  await expect.poll(() => saves).toBe(1)
  await page.focus('#a\\.title')
  await page.keyboard.type(' en la frontera')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  answer()
  await answered
  await said('Todavía sin guardar')
  await page.locator('#a\\.title').blur()
  await said('Guardado')
  expect((await stored()).title).toBe('Registro en la frontera')
  await page.context().close()
})

test('with the line down the button leaves the page as it is, and does its work when the line is back', async () => {
  const { page, said } = await open('carla', 'account')
  await page.context().setOffline(true)
  await page.fill('#a\\.summary', 'Se registra el mismo día.')
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await said('Sin conexión')
  expect(await page.inputValue('#a\\.summary')).toBe('Se registra el mismo día.')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/account'))
  expect((await stored()).summary).toBe('Se registra el mismo día.')
  await page.context().close()
})

test('on a line that was down and is slow when it is back, the button does its work with one press', async () => {
  const { page, said } = await open('carla', 'account')
  await page.context().setOffline(true)
  await page.fill('#a\\.summary', 'Se registra el mismo día, en tres idiomas.')
  await page.locator('#a\\.summary').blur()
  await said('Sin conexión')
  await page.route('**/sections/account', async (route) => {
    if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 5000))
    await route.continue()
  })
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/account'), { timeout: 20_000 })
  expect((await stored()).summary).toBe('Se registra el mismo día, en tres idiomas.')
  await page.context().close()
}, 40_000)

test('whoever is no longer asked for a section is told so, and it is not tried again', async () => {
  await done(post('carla', `/w/items/${itemId}/delegations`, { personId: idOf('marta'), sectionKey: 'practice', until: '2019-06-10' }))
  const { page, said } = await open('marta', 'practice')
  await as('carla', async (tx, me, now) => {
    const item = await findItem(tx, itemId)
    for (const { id } of await listDelegations(tx, item.draftId, { now, today: '2019-05-20' })) await endDelegation(tx, me, item, { shareId: id, now })
  })
  await page.fill('#a\\.title', 'Otro título')
  await page.locator('#a\\.title').blur()
  await said('Esto ya no está abierto para usted')
  await page.keyboard.type('s')
  await said('Esto ya no está abierto para usted')
  await page.context().close()
})

test('a file that is too large is said to be so at once, and the button sends nothing until another one is chosen', async () => {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'marco', value: tokenOf('carla'), url: site.origin }])
  const page = await context.newPage()
  await page.goto(`${site.origin}/w/items/${itemId}/offline`)
  let sent = 0
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0))
  const choose = (bytes: number) => page.setInputFiles('[name=file]', { name: 'respuestas.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(bytes, 'x') })
  await choose(5_000_001)
  const said = page.getByRole('alert').filter({ hasText: 'El archivo es demasiado grande y no se envía' })
  await said.waitFor()
  await page.getByRole('button', { name: 'Subir y revisar' }).click()
  expect(sent).toBe(0)
  await choose(500)
  await said.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Subir y revisar' }).click()
  await page.getByText('No es un documento de Word').first().waitFor()
  expect(sent).toBe(1)
})
