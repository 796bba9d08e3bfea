import { expect, test } from 'vitest'
import { findItem } from '../../src/calls/item/queries.ts'
import { addComment, returnItem } from '../../src/calls/review/actions.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, costaAnswers, handInPractice, homes, openPracticeCall, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, drain } = world
const callId = await openPracticeCall(world)
const item = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
const read = async (name: string, path: string) => (await get(name, path)).text()

/** What a meeting does for a guest: lets this person read, for a time. */
const letIn = (name: string) =>
  world.owner(async (tx) => {
    const { holdingId } = await tx.selectFrom('calls.item').select('holdingId').where('id', '=', item).executeTakeFirstOrThrow()
    await tx.insertInto('base.share').values({ holdingId, personId: idOf(name), purpose: 'meeting', until: '2019-12-31' }).execute()
  })

test('a guest of a meeting reads what the practice says, and that it circulates; members see its rounds too', async () => {
  await acceptPractice(world, item)
  await circulatePractice(world, item)
  await drain()
  await letIn('pablo')
  for (const path of [`/w/items/${item}`, `/w/practices/${item}`]) {
    const page = await read('pablo', path)
    expect(page, path).toContain('Registro en la frontera')
    expect(page, path).not.toMatch(/ronda \d|Aceptado/i)
    expect(await read('sara', path), path).toMatch(/round 1/i)
  }
  expect(await read('pablo', `/w/practices/${item}`)).toContain('Circulado')
  for (const [name, said] of [['pablo', true], ['carla', false]] as const)
    for (const path of [`/w/practices/${item}`, `/w/items/${item}`]) expect((await read(name, path)).includes('y las personas invitadas'), `${name} reads who reads ${path}`).toBe(said)
})

test('while its state mends what circulated and the Secretariat returns it, a guest learns nothing of that', async () => {
  await writePractice(world, item, homes.costa, { answers: { ...costaAnswers, summary: 'Se registra el mismo día.' }, reason: 'Un dato nuevo' })
  await as('ana', async (tx, me) => addComment(tx, me, await findItem(tx, item), { questionKey: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' }))
  await as('ana', async (tx, me) => { const read = await findItem(tx, item); return returnItem(tx, me, read, { dueOn: '2019-07-30', letter: 'Falta un dato.', read: read.latest!.id }) })
  await drain()
  expect(await read('carla', `/w/items/${item}`)).toMatch(/Devuelto[\s\S]*ronda 2/)
  for (const path of [`/w/items/${item}`, `/w/practices/${item}`]) expect(await read('pablo', path), path).not.toMatch(/Devuelto|ronda \d|Falta/i)
  expect((await get('pablo', `/w/items/${item}/rounds/2`)).status).toBe(404)
})
