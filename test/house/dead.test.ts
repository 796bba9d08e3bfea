import { expect, test } from 'vitest'
import { isTest, type Source, sources, target } from './sources.ts'

const ours = ['src', 'seed'].flatMap((folder) => sources(folder))
const all = [...ours, ...['test', 'bench', 'bin'].flatMap((folder) => sources(folder, /\.(ts|tsx|mjs)$/))].filter(({ path }) => path !== 'test/house/dead.test.ts')

const wordsOf = ({ text }: Source): Set<string> => new Set(text.match(/[A-Za-z_$][\w$]*/g))

/** What a file takes by its name from another, or passes on. */
const namesTaken = (source: Source): string[] =>
  [...source.text.matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(([, braces, specifier]) => braces!.split(',').map((one) => `${target(source, specifier!)}: ${/^(?:type )?([\w$]*)/.exec(one.trim())![1]}`))

/** Files of which another takes all that there is. */
const takenWhole = (source: Source): (string | undefined)[] => [...source.text.matchAll(/(?:\* as \w+ from |import\()'([^']+)'/g)].map(([, specifier]) => target(source, specifier!))

const exported = /^export (?:async )?(?:const|function|class|type) ([\w$]+)/gm
// A file of an island is loaded for what it registers; its class makes it a module.
const loaded = ({ path }: Source): boolean => path.includes('/islands/')

test('no export that nobody imports: neither a value nor a type', () => {
  const [taken, whole] = [new Set(all.flatMap(namesTaken)), new Set(all.flatMap(takenWhole))]
  const files = ours.filter((source) => !isTest(source) && !loaded(source) && !whole.has(source.path))
  const offered = files.flatMap(({ path, text }) => [...text.matchAll(exported)].map(([, name]) => `${path}: ${name}`))
  expect(offered.length).toBeGreaterThan(1000)
  expect(offered.filter((one) => !taken.has(one))).toEqual([])
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
