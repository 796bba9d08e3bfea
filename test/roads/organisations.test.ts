import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listHolders } from '../../src/membership/queries.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

const page = async (name: string, path: string) => (await get(name, path)).text()
const postsOf = (personId: string) => as('ana', (tx) => listHolders(tx, '2019-05-20', { all: true, personId }))

test('the Secretariat adds and renames organisations; a main focal point the institutions of the state', async () => {
  const organisation = { kind: 'academia', 'name.es': 'Universidad de la Sierra', 'name.en': 'University of the Highlands', short: 'US', iso3: '' }
  expect((await post('ana', '/w/organisations', organisation)).status).toBe(303)
  expect((await post('carla', '/w/organisations', { ...organisation, kind: 'ministry', 'name.es': 'Ministerio de Salud', 'name.en': 'Ministry of Health', short: 'MS', iso3: 'CST' })).status).toBe(303)
  const listed = await page('carla', '/w/organisations')
  for (const name of ['Universidad de la Sierra', 'Ministerio de Salud']) expect(listed).toContain(name)
  expect((await post('carla', '/w/organisations', { ...organisation, kind: 'ministry', iso3: 'SRR' })).status).toBe(422)
  expect((await post('carla', '/w/organisations', organisation)).status).toBe(403)
  expect((await post('dora', '/w/organisations', organisation)).status).toBe(403)
  expect((await post('ana', '/w/organisations', { ...organisation, kind: 'ministry' })).status).toBe(422)
})

test('a renamed institution keeps its people, and a name that a colleague changed first is not overwritten', async () => {
  const path = `/w/organisations/${idOf('costa-labour')}`
  const name = { 'name.es': 'Ministerio de Trabajo y Seguridad Social', 'name.en': 'Ministry of Labour and Social Security', short: 'MTSS' }
  expect((await post('carla', path, { ...name, version: '1' })).status).toBe(303)
  expect((await postsOf(idOf('marta')))[0]!.organisation.es).toBe('Ministerio de Trabajo y Seguridad Social')
  expect((await post('ana', path, { ...name, short: 'Otro', version: '1' })).status).toBe(409)
  expect((await post('carla', path, { ...name, 'name.es': '', version: '2' })).status).toBe(422)
  expect((await post('sara', path, { ...name, version: '2' })).status).toBe(403)
  await expect(as('carla', (tx) => sql`update membership.organisation set kind = 'donor' where id = ${idOf('costa-labour')}`.execute(tx))).rejects.toThrow(/permission denied/)
})
