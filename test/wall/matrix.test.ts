import { beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { buildFullWorld } from './full-world.ts'
import { actors, differences, type Matrix, openMatrix } from './matrix.ts'

const world = await openWorld()
let matrix: Matrix

beforeAll(async () => {
  await buildFullWorld(world)
  matrix = await openMatrix(world)
})

describe.each(actors)('%s', (name) => {
  test('sees exactly the rows that are theirs to see, in every table', async () => {
    expect(await differences(matrix, name, { verbs: ['see'] })).toEqual([])
  })

  test('adds, changes and removes rows only where they may', async () => {
    expect(await differences(matrix, name, { verbs: ['add', 'change', 'remove'] })).toEqual([])
  })
})

test('every table has rows, or the matrix proves nothing', () => {
  const behindGates = ['base.founding_link', 'base.sign_in_link', 'base.attempt', 'base.seal']
  const empty = [...matrix.snapshot.tables].filter(([table, rows]) => rows.length === 0 && !behindGates.includes(table)).map(([table]) => table)
  expect(empty).toEqual([])
})

test('every table has rows that somebody with a post may see and somebody with a post may not', () => {
  const judges = [...matrix.judges].filter(([, { person }]) => person.id !== null).map(([, judge]) => judge)
  const forEveryPost = new Set(['reference', 'published'])
  const blind = [...matrix.snapshot.tables].filter(([table, rows]) => matrix.grants.get(table)!.insert.length > 0 && !forEveryPost.has(table.split('.')[0]!) && !rows.some((row) => judges.some(({ sees }) => sees(table, row)) && judges.some(({ sees }) => !sees(table, row))))
  expect(blind.map(([table]) => table)).toEqual([])
})
