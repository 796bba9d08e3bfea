import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersOf, listDraft } from '../../src/calls/item/queries.ts'
import { root } from '#base/config.ts'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { openBrowser } from '../browser.ts'
import { guideline } from '../formats.ts'
import { rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { beginPractice, homes, openPracticeCall, writeAnswers } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'
import { hear, type Site } from './site.ts'

// A focal point with no connection: takes the form along in Word, writes it where there is no line, and brings it back to a draft that a
// colleague went on writing. Without script, as on the oldest laptop of the office.

const world = await openWorld()
const { as } = world
let site: Site
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  site = await hear(world)
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

async function pageOf(name: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
  await context.addCookies([{ name: 'marco', value: tokenOf(name), url: site.origin }])
  return context.newPage()
}

async function takeAlong(page: Page, kind: 'Word' | 'Excel'): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: kind, exact: true }).first().click()])
  return readFileSync(await download.path())
}

async function bringBack(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: bytes })
  await page.getByRole('button', { name: 'Subir y revisar' }).click()
}

test('a focal point with no connection', async () => {
  const itemId = await beginPractice(world, await openPracticeCall(world), homes.costa)
  await writeAnswers(world, itemId, 'carla', { title: 'Registro en la frontera', theme: 'backlog', summary: 'Se registra y entrevista **el mismo día**.' })
  const stored = () => as('carla', async (tx) => answersOf(await listDraft(tx, itemId)))
  const page = await pageOf('carla')

  await page.goto(`${site.origin}/w/items/${itemId}/draft`)
  await page.getByRole('link', { name: 'Trabajar en Word o Excel' }).click()
  const form = await takeAlong(page, 'Word')

  await page.context().setOffline(true)
  await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
  const written = await rewritten(form, ['el mismo día', 'en un solo día'], ['Registro en la frontera</w:t></w:r><w:bookmarkEnd', 'Registro al llegar</w:t></w:r><w:bookmarkEnd'])
  await writeAnswers(world, itemId, 'ciro', { summary: 'Ciro siguió escribiendo.' })

  await page.context().setOffline(false)
  await page.goto(`${site.origin}/w/items/${itemId}/offline`)
  await bringBack(page, 'respuestas.docx', written)
  await page.getByRole('heading', { name: 'Revise lo que trae el archivo' }).waitFor()
  const shown = await page.locator('main').innerText()
  for (const words of ['Todavía no se guardó nada', 'Ciro siguió escribiendo.', 'en un solo día', 'al llegar']) expect(shown).toContain(words)
  expect((await stored()).title).toBe('Registro en la frontera')

  await page.getByRole('button', { name: /^Guardar/ }).click()
  await page.getByRole('link', { name: /Elija con cuál se queda/ }).waitFor()
  await page.getByRole('radio', { name: 'La del archivo' }).check()
  await page.getByRole('button', { name: /^Guardar/ }).click()
  await page.getByText('Se guardaron 2 respuestas del archivo').waitFor()
  expect(await stored()).toMatchObject({ title: 'Registro al llegar', summary: 'Se registra y entrevista **en un solo día**.', theme: 'backlog' })

  await page.getByRole('link', { name: 'Trabajar en Word o Excel' }).click()
  await bringBack(page, 'respuestas.xlsx', await takeAlong(page, 'Excel'))
  expect(await page.locator('main').innerText()).toContain('El archivo no trae ningún cambio')
  expect(await page.locator('main').innerText()).toContain('respuestas.docx')
})

test('on a phone, a figure is read whole in the cell in which it is written', async () => {
  const columns = ['before', 'after', 'aim'].map((key) => ({ key, label: words(key, key), kind: 'number' as const, required: false }))
  const definition = { ...guideline, sections: guideline.sections.map((one) => ({ ...one, questions: one.questions.map((question) => (question.kind === 'table' ? { ...question, columns: [...question.columns.filter(({ kind }) => kind !== 'number'), ...columns] } : question)) })) }
  await world.owner(async (tx) => {
    await tx.insertInto('formats.version').values({ id: idOf('with figures'), formatId: idOf('format'), number: 2, definition: asJson(definition) }).execute()
    await tx.insertInto('formats.issue').values({ versionId: idOf('with figures') }).execute()
  })
  const itemId = await beginPractice(world, await openPracticeCall(world, { formatVersionId: idOf('with figures') }), homes.costa)
  await writeAnswers(world, itemId, 'carla', { results: [{ measure: 'Días de espera', before: 1250000, after: 1200, aim: 12345.6 }] })
  const page = await pageOf('carla')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.route('**/src/**/*.css', (route) => route.fulfill({ path: join(root, new URL(route.request().url()).pathname) }))
  await page.goto(`${site.origin}/w/items/${itemId}/sections/account`)
  const cut = await page.locator('.entry input.number').evaluateAll((cells) => (cells as HTMLInputElement[]).filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.value))
  expect(cut).toEqual([])
})
