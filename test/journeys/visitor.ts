import type { Browser, Locator, Page } from 'playwright-core'
import type { Lang } from '#base/words.ts'
import { text as demo } from '../../src/demo/text.ts'
import { say } from '#base/ui/text.ts'
import { violationsOn } from './site.ts'

// Somebody at a browser: follows links, presses buttons, fills in fields by their labels. Every page passed is held to what every page must be.

export type Visitor = {
  page: Page
  lang: Lang
  /** what was wrong with pages passed */
  wrong: string[]
  /** how many different pages were passed */
  pages: () => number
  open: (path: string) => Promise<void>
  /** signs in as somebody of the demonstration, as its page offers */
  enterAs: (name: string) => Promise<void>
  walkTo: (day: string) => Promise<void>
  follow: (name: string | RegExp, within?: Locator) => Promise<void>
  press: (name: string | RegExp, within?: Locator) => Promise<void>
  /** fields by the names under which they are sent */
  type: (fields: Record<string, string | string[]>) => Promise<void>
  says: (words: string | RegExp) => Promise<void>
}

type Options = { origin: string; lang: Lang; script: boolean }

export async function visit(browser: Browser, { origin, lang, script }: Options): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: script, reducedMotion: 'reduce', viewport: wide, baseURL: origin, locale: lang === 'es' ? 'es-HN' : 'en-GB' })
  await context.addCookies([{ name: 'lang', value: lang, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  const passed = new Set<string>()
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (409|422)/.test(message.text())) wrong.push(`${place(page)}: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`${place(page)}: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && ![409, 422].includes(response.status())) wrong.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })

  // axe needs a script to run; where there is none, it reads the same page in a window beside, without the page's own scripts.
  const beside = script ? undefined : await (await browser.newContext({ viewport: wide })).newPage()
  const withoutScript = async (): Promise<Page> => {
    const body = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    await beside!.route('**/*', (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html; charset=utf-8', body }) : route.continue()))
    await beside!.goto(page.url())
    await beside!.unrouteAll()
    return beside!
  }

  const pass = async (): Promise<void> => {
    const kind = await page.locator('main').evaluate((main) => `${main.querySelectorAll('form').length} ${main.querySelectorAll('h2').length} ${main.querySelector('.error-summary') ? 'errors' : ''}`)
    const key = `${place(page)} ${kind}`
    if (passed.has(key)) return
    passed.add(key)
    wrong.push(...(await look(page, script ? page : await withoutScript())))
  }
  const going = async (go: () => Promise<unknown>): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), go()])
    await pass()
  }
  const open = async (path: string) => going(() => page.goto(path))
  const follow: Visitor['follow'] = async (name, within = page.locator('body')) => going(() => within.getByRole('link', { name }).first().click())
  const press: Visitor['press'] = async (name, within = page.locator('main')) => going(() => within.getByRole('button', { name }).first().click())

  return {
    page, lang, wrong, open, follow, press,
    pages: () => passed.size,
    enterAs: async (name) => {
      await open('/demo/people')
      await follow(`${demo[lang].people.enter} ${name}`)
      await going(() => page.locator('main button[type=submit]').click())
    },
    walkTo: async (day) => {
      const words = say({ lang })
      await page.locator('.demo summary').getByText(words.demoMove).click()
      await page.getByLabel(words.demoOn).fill(day)
      await going(() => page.getByRole('button', { name: words.demoGo }).click())
    },
    type: async (fields) => {
      for (const [name, value] of Object.entries(fields)) await fillIn(page, name, [value].flat())
    },
    says: async (words) => page.locator('main, [role=status], [role=alert]').getByText(words).first().waitFor(),
  }
}

const wide = { width: 1280, height: 900 }

/** Where one is, without ids. */
const place = (page: Page): string => new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

async function fillIn(page: Page, name: string, values: string[]): Promise<void> {
  const field = page.locator(`main [name="${name}"]`)
  const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName.toLowerCase()))
  if (kind === 'select') await field.first().selectOption(values[0]!)
  else if (kind === 'checkbox' || kind === 'radio') for (const value of values) await page.locator(`main [name="${name}"][value="${value}"]`).check()
  else await field.first().fill(values[0]!)
}

/** Held to on every page: axe finds nothing, and at 320 px nothing has to be pushed sideways. */
async function look(page: Page, read: Page): Promise<string[]> {
  const found = (await violationsOn(read)).flatMap(({ id, nodes }) => nodes.slice(0, 2).map((node) => `${place(page)}: ${id} ${String(node.target)}`))
  await page.setViewportSize({ width: 320, height: 800 })
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize(wide)
  return beyond > 0 ? [...found, `${place(page)}: ${beyond} px wider than 320`] : found
}
