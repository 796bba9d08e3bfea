import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// Who was invited by mistake, or need not come any more, is taken off again.

const world = await openWorld()
const { get, post, drain } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const lettersOf = (kind: string) => world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select('address').orderBy('address').execute()).then((rows) => rows.map(({ address }) => address))

const fields = { 'title.es': 'Taller de albergues', 'title.en': 'Workshop on shelters', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), kind: 'online', template: 'labour', startsAt: '09:00', zone: 'America/Costa_Rica', minutes: '120', days: '2', link: '', version: '1' }
const heads = { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') }
const meetingId = (await done(post('paz', '/w/meetings', fields))).headers.get('location')!.split('/').at(-1)!
const path = (place = '') => `/w/meetings/${meetingId}${place}`
await done(post('paz', path('/convening'), heads))
await drain()

test('who was invited by mistake, a person or a whole organisation, is taken off again: reads no more, is told, and may be invited anew', async () => {
  const invite = async () => {
    expect((await post('ana', path('/organisations'), { organisation: idOf('university') })).status).toBe(303)
    expect((await post('paz', path('/invitations'), { [`person.${idOf('donor')}`]: idOf('dora') })).status).toBe(303)
    await drain()
    for (const name of ['dora', 'omar']) expect((await get(name, path())).status, name).toBe(200)
  }
  await invite()
  expect((await post('dora', path('/replies'), { attends: 'yes', words: 'Con mucho gusto' })).status).toBe(303)
  expect((await post('omar', path('/delegates'), { delegationId: idOf('university'), delegateName: 'Profesora Vega', position: '' })).status).toBe(303)
  const back = { organisation: idOf('university'), [`person.${idOf('donor')}`]: idOf('dora') }
  for (const [name, status] of [['saul', 403], ['carla', 403], ['dora', 404]] as const) {
    expect((await get(name, path('/withdrawal'))).status, name).toBe(status)
    expect((await post(name, path('/withdrawals'), back)).status, name).toBe(403)
  }
  const asked = await post('paz', path('/withdrawals'), {})
  expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('Elija a quién retirar la invitación')])
  // Whoever reads by their organisation goes with it, and not alone: the letter would say what is not so.
  expect(await bodyOf('paz', path('/withdrawal'))).not.toContain('Omar Observador')
  expect((await post('paz', path('/withdrawals'), { [`person.${idOf('university')}`]: idOf('omar') })).status).toBe(422)

  expect((await post('paz', path('/withdrawals'), back)).status).toBe(303)
  await drain()
  for (const name of ['dora', 'omar']) expect((await get(name, path())).status, name).toBe(404)
  const [listed] = (await bodyOf('ana', path('/participants'))).split('Invitar a más personas')
  for (const gone of ['Con mucho gusto', 'Omar Observador', 'Profesora Vega']) expect(listed).not.toContain(gone)
  expect(await lettersOf('invitation withdrawn')).toEqual(expect.arrayContaining(['dora@example.org', 'omar@example.org']))
  // Pressed twice, or from an older page: nobody is left to take off.
  expect((await post('paz', path('/withdrawals'), back)).status).toBe(422)

  await invite()
  expect((await post('ana', path('/withdrawals'), back)).status).toBe(303)
  await drain()
})
