import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { type Running, startServer } from '../crash/server.ts'
import { acceptAndScore, handIn, meet, publishAndRead, returnAndCorrect } from './story.ts'
import { visit } from './visitor.ts'

const folders: string[] = []
const running: Running[] = []
let browser: Browser

/** A demonstration on its opening day, nobody having done anything yet. */
async function freshDemo(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'marco-journey-'))
  const server = await startServer(data)
  folders.push(data)
  running.push(server)
  return server.origin
}

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  for (const server of running) await server.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['in Spanish', { lang: 'es', script: true }],
  ['in English and without JavaScript', { lang: 'en', script: false }],
] as const)('a practice of Honduras goes from the desk to the public library, %s', async (_, how) => {
  const visitor = await visit(browser, { origin: await freshDemo(), ...how })
  const at = Date.now()
  for (const part of [handIn, returnAndCorrect, acceptAndScore, meet, publishAndRead]) {
    await part(visitor).catch(async (error) => {
      await visitor.page.screenshot({ path: `/tmp/shots/journey-${how.lang}.png`, fullPage: true })
      throw new Error(`${part.name}, at ${visitor.page.url()}: ${String(error)}`)
    })
    console.log(part.name, Date.now() - at, visitor.pages(), visitor.wrong)
  }
  expect(visitor.wrong).toEqual([])
})
