import { expect, test } from 'vitest'
import { listMembers, listPresidencies } from '../../src/membership/queries.ts'
import { memberStates } from '../../src/workplan/who.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

const page = async (name: string, path: string) => (await get(name, path)).text()
const rungOf = (name: string) => as(name, async (_, me) => me.rung)

test('the Secretariat makes an observer state a member from a day, and the state’s people become members on it', async () => {
  const change = { id: '', stateId: idOf('isla'), standing: 'member', since: '2019-07-01', source: 'Comunicado conjunto' }
  for (const name of ['paz', 'carla', 'ines']) expect((await post(name, '/w/membership/standings', change)).status, name).toBe(403)
  expect((await post('ana', '/w/membership/standings', { ...change, since: '2017-01-01' })).status).toBe(422)
  expect((await post('ana', '/w/membership/standings', { ...change, standing: 'observer' })).status).toBe(422)
  expect((await post('ana', '/w/membership/standings', change)).status).toBe(303)
  const on = (day: string) => as('ana', async (tx) => (await listMembers(tx, day, 'es')).map((state) => state.iso3))
  expect(await on('2019-06-30')).toEqual(['CST', 'LLN', 'SRR'])
  expect(await on('2019-07-01')).toEqual(['CST', 'ISL', 'LLN', 'SRR'])
  expect(await rungOf('ines')).toBe(4)
  expect(await page('ines', '/w/people')).not.toContain('Pablo Socio')
})

test('the day on which it joins can still be moved until it comes', async () => {
  const { id } = await world.owner((tx) => tx.selectFrom('membership.standing').select('id').where('stateId', '=', idOf('isla')).where('standing', '=', 'member').executeTakeFirstOrThrow())
  expect(await page('ana', `/w/membership/standing?id=${id}`)).toContain('value="2019-07-01"')
  expect((await post('ana', '/w/membership/standings', { id, stateId: idOf('isla'), standing: 'member', since: '2019-07-05', source: '' })).status).toBe(303)
  expect(await page('ana', '/w/membership')).toContain('5 de julio de 2019')
})

test('the Presidency records the next term, which must be of a state that is a member on that day', async () => {
  const term = { id: '', stateId: idOf('costa'), since: '2021-01-15', source: '' }
  expect((await post('carla', '/w/membership/presidencies', term)).status).toBe(403)
  expect((await post('paz', '/w/membership/presidencies', { ...term, since: '2019-12-01' })).status).toBe(422)
  expect((await post('paz', '/w/membership/presidencies', term)).status).toBe(303)
  const { id } = await world.owner((tx) => tx.selectFrom('membership.presidency').select('id').where('stateId', '=', idOf('sierra')).executeTakeFirstOrThrow())
  expect((await post('ana', '/w/membership/presidencies', { id, stateId: idOf('sierra'), since: '2020-01-10', source: '' })).status).toBe(303)
  const terms = await as('ana', (tx) => listPresidencies(tx))
  expect(terms.map(({ iso3, since, until }) => [iso3, since, until])).toEqual([['LLN', '2019-01-31', '2020-01-10'], ['SRR', '2020-01-10', '2021-01-15'], ['CST', '2021-01-15', null]])
})

test('nobody has to do anything when the day of a rotation or an accession comes', async () => {
  await world.owner((tx) => tx.updateTable('workplan.activity').set({ responsible: [memberStates] }).where('id', '=', idOf('activity')).execute())
  await world.walkTo('2019-07-04T12:00:00-06:00')
  expect([await rungOf('ines'), await rungOf('paz'), await rungOf('nora')]).toEqual([4, 2, 4])
  await world.walkTo('2019-07-05T00:00:00-06:00')
  expect(await rungOf('ines')).toBe(3)
  expect(await page('ana', '/w/work-plan/practices')).toContain('Estados miembros')
  expect(await page('ines', '/w/people')).toContain('Pablo Socio')
  await world.walkTo('2020-01-09T23:59:00-06:00')
  expect([await rungOf('paz'), await rungOf('nora')]).toEqual([2, 4])
  await world.walkTo('2020-01-10T00:00:00-06:00')
  expect([await rungOf('paz'), await rungOf('nora')]).toEqual([5, 2])
  expect((await get('nora', '/w/membership/presidency')).status).toBe(200)
  expect((await get('paz', '/w/membership/presidency')).status, 'her post is over with the term').toBe(303)
  await world.walkTo('2019-05-20T12:00:00-06:00')
})
