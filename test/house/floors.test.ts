import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#base/config.ts'
import { floors } from '../../src/floors.ts'
import { importsOf, isTest, sources, target } from './sources.ts'

const parts: string[] = floors.flat()
const files = sources('src').filter((source) => !isTest(source))

const partOf = (path: string): string | undefined => {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1]
  return folder && parts.includes(folder) ? folder : undefined
}

const crossings = files.flatMap((source) =>
  importsOf(source).flatMap((specifier) => {
    const to = target(source, specifier)
    const [from, into] = [partOf(source.path), to && partOf(to)]
    return from && into && from !== into ? [{ from, into, path: source.path, to: to! }] : []
  }),
)

test('every folder of src is a part with a floor, or belongs to the roof', () => {
  const roof = ['commands', 'demo', 'founding']
  const folders = new Set(files.flatMap(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []))
  expect([...folders].filter((folder) => !parts.includes(folder) && !roof.includes(folder))).toEqual([])
})

test('a part opens only the doors of parts to its left', () => {
  const upward = crossings.filter(({ from, into }) => parts.indexOf(into) > parts.indexOf(from))
  expect(upward.map(({ path, to }) => `${path} → ${to}`)).toEqual([])
})

test('a part enters another by its door, and base by any of its files', () => {
  const windows = crossings.filter(({ into, to }) => into !== 'base' && to !== `src/${into}/index.ts`)
  expect(windows.map(({ path, to }) => `${path} → ${to}`)).toEqual([])
})

test('base has never heard of the parts', () => {
  expect(files.filter(({ path }) => path.startsWith('src/base/')).flatMap((source) => importsOf(source).filter((one) => parts.slice(1).some((part) => one.startsWith(`#${part}/`))))).toEqual([])
})

test('a door offers no actions, and nothing in a door writes', () => {
  const offered = parts.flatMap((part) => files.filter(({ path }) => path === `src/${part}/index.ts`).flatMap((door) => importsOf(door).filter((one) => one.endsWith('/actions.ts'))))
  expect(offered).toEqual([])
})

test('a part never writes the tables of another', () => {
  const written = files.flatMap(({ path, text }) => {
    const part = partOf(path)
    if (!part || part === 'base') return []
    const tables = [...text.matchAll(/(?:insertInto|updateTable|deleteFrom)\('([a-z]+)\.[a-zA-Z]+'/g)].map((match) => match[1]!)
    // What the public reads of editions is publishing's own; notices of all parts go through base.
    const own = part === 'publishing' ? [part, 'base', 'published'] : [part, 'base']
    return tables.filter((schema) => !own.includes(schema)).map((schema) => `${path} writes ${schema}`)
  })
  expect(written).toEqual([])
})

test('names say what a thing is: no drawers', () => {
  const drawers = files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|shared|types|constants|services?|managers?|handlers?|interfaces?)(\/|\.tsx?$)/.test(path.replace('src/base/services.ts', '')))
  expect(drawers.map(({ path }) => path)).toEqual([])
})

test('the README of each part names all of its folders', () => {
  const unnamed = parts.flatMap((part) => {
    const readme = readFileSync(join(root, 'src', part, 'README.md'), 'utf8')
    const folders = new Set(files.flatMap(({ path }) => new RegExp(`^src/${part}/([^/]+)/`).exec(path)?.[1] ?? []))
    return [...folders].filter((folder) => !readme.includes(`${folder}/`)).map((folder) => `src/${part}/README.md does not speak of ${folder}/`)
  })
  expect(unnamed).toEqual([])
})

/** What stands between the braces of an import or an export, without its types: the name here and the name given to it. */
const named = (braces: string): [own: string, given: string][] => braces.split(',').flatMap((one) => {
  const [own, given = own] = one.trim().split(' as ')
  return own && !own.startsWith('type ') ? [[own, given!]] : []
})

test('a door offers nothing that nobody outside its part takes; a type may lie beside what speaks of it', () => {
  const everybody = [...sources('src'), ...['seed', 'test', 'bench'].flatMap((folder) => sources(folder))]
  const taken = new Set(everybody.flatMap((source) => [...source.text.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)].flatMap(([, braces, specifier]) => {
    const door = target(source, specifier!)
    return door && !source.path.startsWith(dirname(door)) ? named(braces!).map(([own]) => `${door} ${own}`) : []
  })))
  const doors = files.filter(({ path }) => /^src\/[a-z]+\/index\.ts$/.test(path))
  const offered = doors.flatMap(({ path, text }) => [...text.matchAll(/^export \{([^}]*)\} from/gm)].flatMap(([, braces]) => named(braces!).map(([, given]) => `${path} ${given}`)))
  expect(offered.length).toBeGreaterThan(100)
  expect(offered.filter((one) => !taken.has(one))).toEqual([])
})
