import { expect, test } from 'vitest'
import { runFor } from '#base/queue.ts'
import { byDelegation } from '../../src/meetings/invitation/invitation.ts'
import { listDelegates } from '../../src/meetings/guests/queries.ts'
import { presentIn } from '../../src/meetings/minutes/documents.ts'
import { tick } from '../../src/tick.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// The labour meeting: ministries sit with their state, and whoever takes up a post before the meeting is invited to it.

const world = await openWorld()
const { as, drain, get, owner, post, walkTo } = world
const fields = {
  'title.es': 'Reunión sobre integración laboral', 'title.en': 'Meeting on labour integration', milestoneId: idOf('meeting'), kind: 'online', template: 'labour', startsAt: '10:00', zone: 'America/Mexico_City', minutes: '140', version: '1',
}
const later = idOf('successor')
await owner(async (tx) => {
  await tx.insertInto('membership.person').values({ id: later, name: 'Sucesora de Sierra', language: 'es', zone: 'America/Costa_Rica' }).execute()
  await tx.insertInto('membership.contact').values({ personId: later, email: 'successor@example.org' }).execute()
  await tx.insertInto('membership.post').values({ personId: later, role: 'head of delegation', organisationId: idOf('sierra'), main: false, since: '2019-06-10', until: null }).execute()
})
const meeting = (await post('paz', '/w/meetings', fields)).headers.get('location')!
const id = meeting.split('/').at(-1)!
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const convened = await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('costa')}.others`]: idOf('marta'), [`person.${idOf('sierra')}`]: later })
await drain()

test('whom the Ministry of Labour of a state names sits with that state, and its ministry stands beside the name', async () => {
  expect(convened.status).toBe(303)
  const form = /name="delegationId"[^>]*value="([^"]*)"/.exec(await bodyOf('marta', meeting))![1]!
  expect((await post('marta', `${meeting}/delegates`, { back: meeting, delegationId: form, delegateName: 'Ana Flores', position: 'Viceministra' })).status).toBe(303)
  const delegations = byDelegation([], 'es', await as('ana', (tx) => listDelegates(tx, id)))
  expect(delegations.map(({ name, isState }) => [name.es, isState])).toEqual([['Costa', true]])
  expect(presentIn({ ...delegations[0]!, delegates: delegations[0]!.delegates.map((one) => ({ ...one, present: true })) }, 'es')).toEqual(['Ana Flores, Viceministra, Ministerio de Trabajo de Costa'])
  for (const name of ['delia', 'ana']) expect(await bodyOf(name, `${meeting}/participants`), name).toContain('Viceministra, Ministerio de Trabajo de Costa')
  expect(await bodyOf('delia', meeting)).toContain('Ana Flores')
})

test('the ministry takes off again whom it named; its state reads it and does not', async () => {
  const [delegate] = await as('ana', (tx) => listDelegates(tx, id))
  const removal = `/w/delegates/${delegate!.id}/removal`
  expect(await bodyOf('delia', meeting)).toMatch(new RegExp(`${removal}(?:(?!</form>)[^])*Ana Flores(?:(?!<button)[^])*</form>`))
  expect((await post('delia', removal, { back: meeting })).status).toBe(403)
  expect(await bodyOf('marta', meeting)).toContain(removal)
  expect((await post('marta', removal, { back: meeting })).status).toBe(303)
})

const letters = () => owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'meeting invitation').where('personId', '=', later).select('text').execute())
const clock = async () => {
  for (const _ of ['a minute', 'the next']) await tick(runFor(world.marco, { id: crypto.randomUUID() }))
  await drain()
}

test('whoever was invited to a post that had not begun is written to once it has, and once', async () => {
  await clock()
  expect(await letters()).toEqual([])
  await walkTo('2019-06-10T12:00:00-06:00')
  await clock()
  expect((await letters()).map(({ text }) => text)).toEqual([expect.stringContaining('Participa con: Sierra')])
  await clock()
  expect(await letters()).toHaveLength(1)
})
