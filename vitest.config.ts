import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const project = (name: string, include: string[], extra: object = {}) => ({ extends: true as const, test: { name, include, ...extra } })

// Those that take longest begin first, so that no processor waits for the other's last file; what begins without the demonstration, before those that wait until it is made; how long the others took is kept beside, where anybody ran them before.
const long = ['wall/crawl', 'wall/matrix', 'journeys/start', 'journeys/story-without-scripts', 'journeys/story', 'journeys/crash', 'journeys/labour-meeting']
for (const name of long) if (!existsSync(new URL(`test/${name}.test.ts`, import.meta.url))) throw new Error(`test/${name}.test.ts, said to take long, is not there`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await super.sort(files)
    const is = (name: string) => (file: TestSpecification) => file.moduleId.endsWith(`/test/${name}.test.ts`)
    return [...long.flatMap((name) => known.filter(is(name))), ...known.filter((file) => !long.some((name) => is(name)(file)))]
  }
}

// Whole files typeset, packed and read again, by LibreOffice too: longer than `npm run check` may take.
const papers = ['src/base/documents/{paper,typed-text}.test.ts', 'src/formats/exchange/{exchange,libreoffice,word-edits}.test.ts', 'src/formats/guideline/document.test.ts']
// What a file loads of ours is loaded once per thread, which is a third of the time; a world, a server or a browser is each file's own.
const shared = { isolate: false }
const things = { ...shared, setupFiles: ['test/longer.ts'], testTimeout: process.env.MARCO_LONG ? 300_000 : 60_000 }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    pool: 'threads',
    sequence: { sequencer: LongestFirst },
    // Half of the time is the database's and the browser's, or spent waiting: one file more at once than there are processors.
    maxWorkers: availableParallelism() + 1,
    projects: [
      project('thing', ['src/**/*.test.{ts,tsx}', 'seed/**/*.test.ts'], { ...things, exclude: papers }),
      // Beside the roads, on two processors.
      project('paper', papers, { ...things, testTimeout: 300_000 }),
      project('house', ['test/house/**/*.test.ts'], { ...shared, testTimeout: 60_000 }),
      project('road', ['test/roads/**/*.test.ts', 'test/wall/**/*.test.ts'], { ...shared, globalSetup: ['test/database.ts'], testTimeout: 120_000, hookTimeout: 240_000 }),
      // The long ones, of `npm run proof` (bin/proof.mjs).
      project('proof', ['test/proof/**/*.test.ts'], { globalSetup: ['test/database.ts'], testTimeout: 600_000, hookTimeout: 120_000 }),
      project('journey', ['test/journeys/**/*.test.ts'], { globalSetup: ['test/database.ts'], testTimeout: 400_000, hookTimeout: 240_000 }),
    ],
  },
})
