import { beforeAll, describe, expect, test } from 'vitest'
import { openFullWorld } from './full-world.ts'
import { actors, differences, type Matrix, openMatrix } from './matrix.ts'

const { world } = await openFullWorld()
let matrix: Matrix

beforeAll(async () => {
  matrix = await openMatrix(world)
})

// Whatever is tried is taken back, so that all may try at once.
describe.concurrent.each(actors)('%s', (name) => {
  test('sees exactly the rows that are theirs to see, in every table', async () => {
    expect(await differences(matrix, name, { verbs: ['see'] })).toEqual([])
  })

  test('adds, changes and removes rows only where they may', async () => {
    expect(await differences(matrix, name, { verbs: ['add', 'change', 'remove'] })).toEqual([])
  })
})

test('every table has rows, or the matrix proves nothing', () => {
  const behindGates = ['base.founding_link', 'base.sign_in_link', 'base.attempt', 'base.seal', 'base.seal_check']
  const empty = [...matrix.snapshot.tables].filter(([table, rows]) => rows.length === 0 && !behindGates.includes(table)).map(([table]) => table)
  expect(empty, 'let somebody of the world fill them, in test/wall/full-*.ts; how their rows are seen and written is judged by their holding, or by a rule of their own in test/wall/oracle-sees.ts and oracle-writes.ts').toEqual([])
})

test('every table has rows that somebody with a post may see and somebody with a post may not', () => {
  const judges = [...matrix.judges].filter(([, { person }]) => person.id !== null).map(([, judge]) => judge)
  const forEveryPost = new Set(['reference', 'published'])
  const blind = [...matrix.snapshot.tables].filter(([table, rows]) => matrix.grants.get(table)!.insert.length > 0 && !forEveryPost.has(table.split('.')[0]!) && !rows.some((row) => judges.some(({ sees }) => sees(table, row)) && judges.some(({ sees }) => !sees(table, row))))
  expect(blind.map(([table]) => table), 'add rows of another owner or audience, in test/wall/full-*.ts').toEqual([])
})
