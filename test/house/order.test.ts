import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#base/config.ts'
import { importsOf, isTest, type Source, sources } from './sources.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const pack = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; optionalDependencies: Record<string, string> }

const code = [...sources('src'), ...sources('seed')].filter((source) => !isTest(source))
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

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

test('what was read when a form was opened is carried by the form itself, so that one that is given back says the same', () => {
  const byHand = /<(?:HiddenField|input type="hidden") name=\{?["'`](?:version|piece|mark|after|read)\b/
  expect(code.filter(({ path, text }) => path !== 'src/base/ui/form.tsx' && byHand.test(text)).map(({ path }) => path)).toEqual([])
})

test('what is posted is never taken on trust: a form that is not as asked is mended or does not exist', () => {
  expect(code.filter(({ text }) => /\.parse\((?:[^()]*\btyped\b|.*readFields)/.test(text)).map(({ path }) => path)).toEqual([])
})

test('the environment is read in one file', () => {
  // Handed on whole to a program that we start, it is not read.
  const reads = ({ text }: Source): boolean => /process\.env|node:process/.test(text.replaceAll('{ ...process.env, ', ''))
  expect(sources('src').filter((source) => !isTest(source) && reads(source)).map(({ path }) => path)).toEqual(['src/base/config.ts'])
})

test('nothing is typed as any, and nobody looks away: the rule is on for every file, and no comment turns it off', () => {
  const { rules, overrides, ignorePatterns } = JSON.parse(read('.oxlintrc.json')) as { rules: Record<string, unknown>; overrides: { rules: Record<string, unknown> }[]; ignorePatterns: string[] }
  for (const rule of ['typescript/no-explicit-any', 'import/no-default-export', 'import/no-cycle']) expect(rules[rule], rule).toBe('error')
  expect(overrides.filter((one) => 'typescript/no-explicit-any' in one.rules)).toEqual([])
  expect(ignorePatterns).toEqual(['dist', 'node_modules', '/data', 'docs/generated'])
  const turnsOff = /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint)-disable(?!-next-line no-unmodified-loop-condition --)/
  expect(['src', 'seed', 'test', 'bench'].flatMap((folder) => sources(folder)).filter(({ path, text }) => turnsOff.test(text) && path !== 'test/house/order.test.ts').map(({ path }) => path)).toEqual([])
})

test('no class but the three stops and custom elements, no enum, no import inside a function, no barrel but the door', () => {
  const found = (pattern: RegExp, but: (source: Source) => boolean = () => false): string[] => code.filter((source) => !but(source) && pattern.test(withoutComments(source.text))).map(({ path }) => path)
  expect(found(/^\s*(?:export )?(?:abstract )?class /m, ({ path }) => path === 'src/base/stops.ts' || path.includes('/islands/'))).toEqual([])
  expect(found(/^\s*(?:export )?(?:declare )?(?:const )?enum /m)).toEqual([])
  expect(found(/(?<![.\w])(?:import|require)\(/)).toEqual([])
  // A file that hands on what others wrote; one that lends a type or two beside its own work is none.
  const barrel = ({ text }: Source): boolean => /^export \*/m.test(text) || text.split('\n').every((line) => line === '' || /^(?:import|export) .*from '/.test(line))
  expect(code.filter((source) => barrel(source) && !/^src\/[a-z]+\/index\.ts$/.test(source.path)).map(({ path }) => path)).toEqual([])
})

test('no line is longer than a screen can hold on three rows', () => {
  const long = code.filter(({ path }) => path.startsWith('src/') && !path.endsWith('text.ts')).flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => (line.length > 480 ? [`${path}:${index + 1}`] : [])))
  expect(long).toEqual([])
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
  // Each is called by the clock alone and acts for nobody: two from the tick, one from a job of another part.
  const byTheClock = ['src/calls/call/newcomers.ts', 'src/meetings/invitation/arrivals.ts', 'src/workplan/next/next.ts']
  const recording = sources('src').filter((source) => !isTest(source) && /\brecord\(tx\b/.test(source.text) && !/\/(actions|jobs)\.ts$/.test(source.path) && !source.path.startsWith('src/base/'))
  expect(recording.map(({ path }) => path)).toEqual(byTheClock)
})
