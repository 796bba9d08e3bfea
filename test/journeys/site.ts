import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Env } from '#base/http/context.ts'
import { serveAssets } from '#base/http/static.ts'
import type { World } from '../open.ts'

export type Site = { origin: string; close: () => void }

/** A world at an address of its own, with the assets that were built for it, where the journey looks at pages and not only at words. */
export function hear({ app }: World, assets?: string): Promise<Site> {
  const site = new Hono<Env>()
  if (assets) serveAssets(site, assets)
  site.route('/', app)
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ origin: `http://localhost:${port}`, close: () => server.close() }))
  })
}

// The small one: it is read anew on every page.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page that is open, without a list of all that is right; no page of ours has another within it. */
export const violationsOn = (page: Page): Promise<AxeResults['violations']> => page.evaluate(`${axe}; axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`)

/** axe finds nothing on the page that is open. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await violationsOn(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), page.url()).toEqual([])
}
