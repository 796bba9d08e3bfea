import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Lang } from '#base/words.ts'
import { openBrowser } from '../browser.ts'
import { type Running, startServer } from '../crash/server.ts'
import { layDemo } from '../demo.ts'
import { acceptAndScore, handIn, meet, publishAndRead, returnAndCorrect } from './story.ts'
import { visit } from './visitor.ts'

const folders: string[] = []
const running: Running[] = []
let browser: Browser

/** A demonstration on its opening day, nobody having done anything yet. */
async function freshDemo(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'marco-journey-'))
  await layDemo(data)
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

/** The whole story, from the desk to the public library, in a demonstration of its own. */
export async function tellStory(how: { lang: Lang; script: boolean }): Promise<void> {
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
}
