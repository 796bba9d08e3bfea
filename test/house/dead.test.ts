import { expect, test } from 'vitest'
import { isTest, type Source, sources } from './sources.ts'

const ours = ['src', 'seed'].flatMap((folder) => sources(folder))
const all = [...ours, ...['test', 'bench', 'bin'].flatMap((folder) => sources(folder, /\.(ts|tsx|mjs)$/))].filter(({ path }) => path !== 'test/house/dead.test.ts')

/** The words of each file, and in how many files each stands: who speaks of a name has it among them. */
const wordsOf = ({ text }: Source): Set<string> => new Set(text.match(/[A-Za-z_$][\w$]*/g))
const files = new Map<string, number>()
for (const word of all.flatMap((source) => [...wordsOf(source)])) files.set(word, (files.get(word) ?? 0) + 1)
const elsewhere = (name: string): boolean => files.get(name)! > 1

const exported = /^export (?:async )?(?:const|function|class) ([\w$]+)/gm
// A file of an island is loaded for what it registers; its class makes it a module.
const loaded = ({ path }: Source): boolean => path.includes('/islands/')

test('no export that nobody imports', () => {
  const dead = ours.filter((source) => !isTest(source) && !loaded(source)).flatMap(({ path, text }) => [...text.matchAll(exported)].filter(([, name]) => !elsewhere(name!)).map(([, name]) => `${path}: ${name}`))
  expect(dead).toEqual([])
})

test('no type that nobody speaks of', () => {
  const types = /^export type ([\w$]+)/gm
  const unused = ours.flatMap(({ path, text }) => [...text.matchAll(types)].filter(([, name]) => !elsewhere(name!) && text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length === 1).map(([, name]) => `${path}: ${name}`))
  expect(unused).toEqual([])
})

test('no word that nobody says', () => {
  const isText = ({ path }: Source): boolean => /(^|[/-])text\.ts$/.test(path)
  const said = new Set(ours.filter((source) => !isText(source)).flatMap((source) => [...wordsOf(source)]))
  const keys = /(?:^|[{,])\s*([a-zA-Z]\w*): (?=['"`([{])/gm
  // Said by a name that is put together: `${kind}Hint`, `${share}Others`.
  for (const word of ['optionsHint', 'columnsHint', 'responsibleOthers', 'contributorsOthers']) said.add(word)
  const unsaid = ours.filter(isText).flatMap(({ path, text }) => [...new Set([...text.matchAll(keys)].map(([, key]) => key!))].filter((key) => !said.has(key)).map((key) => `${path}: ${key}`))
  expect(unsaid).toEqual([])
})
