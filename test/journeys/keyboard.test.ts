import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionsOf, typedFrom, type Answers } from '#formats/index.ts'
import { guideline } from '../../seed/play.ts'
import { practices } from '../../seed/practices.ts'
import { text as drafts } from '../../src/calls/draft/text.ts'
import { text as duties } from '../../src/calls/duty/text.ts'
import { text as envelopes } from '../../src/calls/submission/text.ts'
import { text as demo } from '../../src/demo/text.ts'
import { openBrowser } from '../browser.ts'
import { type Running, startServer } from '../crash/server.ts'
import { layDemo } from '../demo.ts'

// Panama has begun: its focal point writes the rest, its validator clears it, and it is handed in. Nobody touches a mouse.

const data = mkdtempSync(join(tmpdir(), 'marco-keyboard-'))
let browser: Browser
let server: Running

beforeAll(async () => {
  await layDemo(data)
  server = await startServer(data)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

/** What has the focus, as somebody hears or sees it. Inputs by their field and value, the rest by their words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (at instanceof HTMLInputElement && (at.type === 'radio' || at.type === 'checkbox')) return `${at.name}=${at.value}`
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return at.name
    const words = at?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
    return at instanceof HTMLButtonElement ? `button: ${words}` : words
  })

/** Presses Tab until something has the focus; a radio group is one stop, its arrows choose. */
async function tabTo(page: Page, what: string | RegExp): Promise<void> {
  const wanted = (at: string) => (typeof what === 'string' ? at === what : what.test(at))
  const passed: string[] = []
  for (let press = 0; press < 250; press += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (wanted(at)) return
    passed.push(at)
  }
  throw new Error(`Tab never reaches ${String(what)} on ${page.url()}; it reaches ${[...new Set(passed)].join(' | ').slice(0, 800)}`)
}

async function enterOn(page: Page, what: string | RegExp): Promise<void> {
  await tabTo(page, what)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Steps through the choices of a group with the arrows until the wanted one is chosen. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, new RegExp(`^${name.replaceAll('.', '\\.')}=`))
  await page.keyboard.press('Space')
  for (let step = 0; step < 10 && (await focused(page)) !== `${name}=${value}`; step += 1) await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe(`${name}=${value}`)
}

async function tick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `${name}=${value}`)
  await page.keyboard.press('Space')
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto(`${server.origin}/demo/people`)
  await enterOn(page, `${demo.es.people.enter} ${name}`)
  await enterOn(page, 'button: Entrar')
}

async function writeSection(page: Page, key: string): Promise<void> {
  const section = guideline.sections.find((one) => one.key === key)!
  const answers = practices.find((one) => one.country === 'PAN')!.answers as Answers
  for (const question of questionsOf({ ...guideline, sections: [section] })) {
    const answer = answers[question.key]
    if (answer === undefined || question.kind === 'file') continue
    for (const [name, value] of Object.entries(typedFrom(question, answer))) {
      if (question.kind === 'choice' && !question.several) await choose(page, name, String(value))
      else if (value !== '') {
        await tabTo(page, name)
        await page.keyboard.insertText(String(value))
      }
    }
  }
  await choose(page, 'complete', 'yes')
  await enterOn(page, `button: ${drafts.es.section.save}`)
}

test('a practice is written, cleared and handed in with the keyboard only', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'es-PA' })).newPage()
  const call = 'Buenas prácticas para reducir el rezago en la determinación de la condición de refugiado'
  await enterAs(page, 'Yariela Batista Cedeño')
  await enterOn(page, duties.es.continueWith('Lista de verificación común antes de la sesión de admisión', call))
  const [, ...others] = guideline.sections
  await enterOn(page, others[0]!.title.es!)
  for (const section of others) await writeSection(page, section.key)
  await enterAs(page, 'Mitzila Vergara Castillo')
  await enterOn(page, duties.es.clear(call, 1))
  await tick(page, 'circulates', 'yes')
  await tick(page, 'publishes', 'yes')
  await choose(page, 'licence', 'CC-BY-4.0')
  await enterOn(page, `button: ${envelopes.es.clearance.give}`)
  await enterAs(page, 'Yariela Batista Cedeño')
  await enterOn(page, duties.es.handIn(call))
  await enterOn(page, `button: ${envelopes.es.handIn.button}`)
  await page.getByText(envelopes.es.handIn.done).waitFor()
}, 600_000)
