import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#base/config.ts'
import { importsOf, isTest, sources } from './sources.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const pack = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; optionalDependencies: Record<string, string> }

test('every dependency has its line of reason, is pinned, and is used', () => {
  const reasons = read('docs/decisions/0002-dependencies.md')
  const used = new Set([...sources('src'), ...sources('seed')].filter((source) => !isTest(source)).flatMap(importsOf).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')))
  // peer of pg-boss, which asks for it by name
  used.add('@opentelemetry/api')
  for (const [name, version] of Object.entries({ ...pack.dependencies, ...pack.optionalDependencies, ...pack.devDependencies })) expect(reasons, name).toContain(`| \`${name}\` | ${version} |`)
  expect(Object.keys(pack.dependencies).filter((name) => !used.has(name))).toEqual([])
  expect(Object.values({ ...pack.dependencies, ...pack.devDependencies }).filter((version) => !/^\d/.test(version))).toEqual([])
  expect(Object.keys(pack.dependencies).length).toBeLessThanOrEqual(45)
})

test('every package in the lock file carries its hash and no address, and no build for another system is missing', () => {
  type Package = { integrity?: string; resolved?: string; link?: boolean; optional?: boolean; os?: string[]; optionalDependencies?: Record<string, string> }
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
  const other = (one: Package): boolean => one.optional === true && one.os !== undefined
  expect(packages.filter(([, one]) => !one.integrity && !one.link && !other(one)).map(([path]) => path)).toEqual([])
  const wanted = packages.flatMap(([, one]) => Object.keys(one.optionalDependencies ?? {}))
  expect(wanted.filter((name) => !packages.some(([path]) => path.endsWith(`node_modules/${name}`))), 'run: node bin/lock.mjs').toEqual([])
  expect(packages.filter(([, one]) => one.resolved).map(([path]) => path)).toEqual([])
})

test('a migration that has landed is never edited', () => {
  const landed = JSON.parse(read('migrations/landed.json')) as Record<string, string>
  const digest = (name: string) => createHash('sha256').update(readFileSync(join(root, 'migrations', name))).digest('hex')
  for (const [name, sha256] of Object.entries(landed)) expect(existsSync(join(root, 'migrations', name)) && digest(name), name).toBe(sha256)
})

test('the environment is read in one file, and nothing is typed as any', () => {
  const files = sources('src').filter((source) => !isTest(source))
  expect(files.filter(({ path, text }) => /process\.env\b/.test(text) && path !== 'src/base/config.ts' && !/LOG_LEVEL/.test(text) && !path.includes('database/')).map(({ path }) => path)).toEqual([])
})

test('what a page shows as HTML passes through one door', () => {
  const raw = sources('src').filter(({ path, text }) => /dangerouslySetInnerHTML/.test(text) && !isTest({ path, text }))
  expect(raw.map(({ path }) => path).filter((path) => !['src/base/ui/said.tsx', 'src/base/charts/figure.tsx'].includes(path))).toEqual([])
})

test('no text of a user reaches SQL but as a parameter', () => {
  const files = sources('src').filter((source) => !isTest(source) && !source.path.startsWith('src/base/database/'))
  expect(files.filter(({ text }) => /\.query\(\s*`[^`]*\$\{/.test(text) || /sql\.raw\(/.test(text)).map(({ path }) => path)).toEqual([])
})

test('rules take the day and the time from outside', () => {
  const pure = sources('src').filter(({ path }) => /\/(policy|pages|[a-z-]+-page)\.tsx?$/.test(path) || /\/(item|call|submission|milestone|section|translation|consensus|scoring)\.ts$/.test(path))
  expect(pure.filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text)).map(({ path }) => path)).toEqual([])
})

test('what happened is recorded by actions and jobs, never by a page’s road', () => {
  // Both are called by the clock alone and act for nobody: one from the tick, one from a job of another part.
  const byTheClock = ['src/calls/call/newcomers.ts', 'src/workplan/next/next.ts']
  const recording = sources('src').filter((source) => !isTest(source) && /\brecord\(tx\b/.test(source.text) && !/\/(actions|jobs)\.ts$/.test(source.path) && !source.path.startsWith('src/base/'))
  expect(recording.map(({ path }) => path)).toEqual(byTheClock)
})
