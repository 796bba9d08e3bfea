import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideline } from '../../seed/play.ts'
import { chapters } from '../../seed/chapters.ts'
import { text as calls } from '../../src/calls/call/text.ts'
import { text as duties } from '../../src/calls/duty/text.ts'
import { text as envelopes } from '../../src/calls/submission/text.ts'
import { text } from '../../src/demo/text.ts'
import { openBrowser } from '../browser.ts'
import { type Running, startServer } from '../crash/server.ts'
import { call, cast } from '../journeys/story.ts'
import { visit } from '../journeys/visitor.ts'

// A visitor does a part by hand and has the story played on, in English and without JavaScript: what was done by hand is found again.

const data = mkdtempSync(join(tmpdir(), 'marco-joined-'))
let browser: Browser
let demo: Running

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([openBrowser(), startServer(data)])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  rmSync(data, { recursive: true, force: true })
})

test('the story goes on from what a visitor began: Honduras hands in what she wrote, under her own title', async () => {
  const visitor = await visit(browser, { origin: demo.origin, lang: 'en', script: false })
  const { enterAs, follow, open, press, type, says, page } = visitor
  const say = text.en.year
  const own = 'Registro de mano propia en Corinto'
  await enterAs(cast.focal)
  await follow(duties.en.begin(call.en))
  await press(calls.en.begin)
  await type({ original: 'es', example: 'yes' })
  await press(envelopes.en.add.practice)
  await follow(guideline.sections[0]!.title.en!)
  await type({ 'a.title': own, complete: 'no' })
  await press(/Save/)

  const chapter = chapters.find((one) => one.key === 'handing-in')!
  await open('/demo/year')
  await press(say.play, page.locator('section', { has: page.locator(`#${chapter.key}`) }))
  await says(say.playing(chapter.title.en))
  // Nobody can have it played a second time meanwhile; the page looks again by itself.
  expect(await page.getByRole('button', { name: say.play }).count()).toBe(0)
  await page.getByRole('heading', { name: say.ended(chapter.title.en), exact: true }).waitFor({ timeout: 150_000 })
  await page.locator('.demo-day time[datetime="2019-06-14"]').waitFor()

  await follow(chapter.look[0]!.label.en)
  await Promise.all([page.waitForEvent('load'), page.locator('main button[type=submit]').click()])
  await says(own)
  expect(await page.getByText('Jornadas móviles de registro', { exact: false }).count()).toBe(0)
  expect(visitor.wrong).toEqual([])
}, 240_000)
