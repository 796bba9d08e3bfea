import { expect, test } from 'vitest'
import { listPresidencies, listStandings } from '../../src/membership/queries.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// Who presides and who is a member, set by several people at once: one after the other, each upon what the one before did.

const world = await openWorld()
const { as, owner, post } = world
const six = <T>(work: (turn: number) => T): T[] => [1, 2, 3, 4, 5, 6].map(work)
const statuses = async (answers: (Response | Promise<Response>)[]) => (await Promise.all(answers)).map(({ status }) => status).toSorted()

test('one Presidency is recorded however often the button is pressed, and no two preside on one day', async () => {
  const before = await as('ana', (tx) => listPresidencies(tx))
  const since = '2021-01-01'
  expect(await statuses(six((turn) => post(turn % 2 ? 'ana' : 'beto', '/w/membership/presidencies', { stateId: idOf(turn % 3 ? 'costa' : 'llano'), since, source: '' })))).toEqual([303, 422, 422, 422, 422, 422])
  const terms = await as('ana', (tx) => listPresidencies(tx))
  expect(terms.length).toBe(before.length + 1)
  for (const [index, term] of terms.entries()) if (index > 0) expect(terms[index - 1]!.until).toBe(term.since)
})

test('a term moved earlier or later is no second one', async () => {
  const last = (await as('ana', (tx) => listPresidencies(tx))).at(-1)!
  for (const since of ['2021-02-01', '2020-12-01']) {
    expect((await post('ana', '/w/membership/presidencies', { id: last.id, stateId: last.stateId, since, source: '' })).status).toBe(303)
    expect((await as('ana', (tx) => listPresidencies(tx))).slice(-2).map((term) => [term.since, term.until])).toEqual([[expect.anything(), since], [since, null]])
  }
})

test('whatever comes past the pages, the database keeps two from presiding and a state from becoming the same twice on one day', async () => {
  const [last] = (await as('ana', (tx) => listPresidencies(tx))).slice(-1)
  await expect(owner((tx) => tx.insertInto('membership.presidency').values({ stateId: idOf('costa'), since: last!.since }).execute())).rejects.toMatchObject({ code: '23P01' })
  await expect(owner((tx) => tx.insertInto('membership.standing').values({ stateId: idOf('costa'), standing: 'observer', since: '2017-10-26' }).execute())).rejects.toMatchObject({ code: '23505' })
})

test('a state joins once, however often the button is pressed', async () => {
  const own = async () => (await as('ana', (tx) => listStandings(tx))).filter(({ stateId }) => stateId === idOf('isla'))
  const join = { stateId: idOf('isla'), standing: 'member', since: '2019-06-01', source: '' }
  expect(await statuses(six(() => post('ana', '/w/membership/standings', join)))).toEqual([303, 422, 422, 422, 422, 422])
  expect((await own()).map(({ standing, since, until }) => [standing, since, until])).toEqual([['observer', '2017-10-26', '2019-06-01'], ['member', '2019-06-01', null]])
})
