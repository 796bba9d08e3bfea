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
async function freshDemo(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'marco-journey-'))
  const server = await startServer(data)
  folders.push(data)
  running.push(server)
  return server
}

/** What the server could not do, in its own words. */
const failures = (demo: Running): string => demo.said().split('\n').filter((line) => line.startsWith('{')).join('\n')

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
  const demo = await freshDemo()
  const visitor = await visit(browser, { origin: demo.origin, ...how })
  for (const part of [handIn, returnAndCorrect, acceptAndScore, meet, publishAndRead]) {
    await part(visitor).catch((error: unknown) => {
      throw new Error(`${part.name}, at ${visitor.page.url()}: ${String(error)}\n${failures(demo)}`, { cause: error })
    })
  }
  expect(visitor.wrong).toEqual([])
  expect(visitor.pages()).toBeGreaterThan(40)
  expect(failures(demo)).toBe('')
}, 900_000)
