import { expect, test } from 'vitest'
import { findItem } from '../../src/calls/item/queries.ts'
import { listOwing } from '../../src/calls/call/queries.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, costaAnswers, handInPractice, homes, openPracticeCall, sierraAnswers, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

// What a state takes back is read no more: not where it was handed in, and not in what was compiled from it meanwhile.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const canary = 'CANARIO de lo que se retoma'
const accepted = async (summary: string) => {
  const item = await handInPractice(world, callId, homes.costa, { answers: { ...costaAnswers, title: `${canary}: título`, summary } })
  await acceptPractice(world, item)
  return item
}
await acceptPractice(world, await handInPractice(world, callId, homes.sierra, { answers: sierraAnswers }))
const beginPaper = async () => (await post('ana', '/w/compilations', { 'kind': 'meeting paper', 'calls': callId, 'year': '2019', 'title.es': 'Prácticas para la reunión', 'title.en': '', 'subtitle.es': '', 'subtitle.en': '' })).headers.get('location')!
const paper = await beginPaper()
const compile = async (path = paper) => expect((await post('ana', `${path}/runs`)).status).toBe(303)
const readings = ['preview?language=es', 'preview?language=en', 'preview.docx?language=es', 'preview.pdf?language=es']
const sections = () => world.owner((tx) => tx.selectFrom('compilations.section').select('body').execute())

test('a practice that was taken back stands in no paper that was compiled before, in no language and no file', async () => {
  const item = await accepted(`${canary}.`)
  await compile()
  expect(await (await get('ana', `${paper}/preview?language=es`)).text()).toContain(canary)
  expect((await post('carla', `/w/items/${item}/taking-back`)).status).toBe(303)
  expect((await get('ana', `/w/items/${item}`)).status).toBe(404)
  expect(JSON.stringify(await sections())).not.toContain(canary)
  for (const reading of readings) expect((await get('ana', `${paper}/${reading}`)).status, reading).toBe(404)
  const desk = await (await get('ana', paper)).text()
  expect(desk).not.toContain(canary)
  expect(desk).toContain(`action="${paper}/runs"`)
  await compile()
  const again = await (await get('ana', `${paper}/preview?language=en`)).text()
  expect([again.includes('Families find a roof on arrival.'), again.includes(canary)]).toEqual([true, false])
})

test('so is a round that was accepted before the one that is taken back', async () => {
  const item = await accepted(`${canary}, primera ronda.`)
  await compile()
  await post('carla', `/w/items/${item}/taking-back`)
  await writePractice(world, item, homes.costa, { answers: { summary: `${canary}, segunda ronda.` } })
  await acceptPractice(world, item)
  await compile()
  expect(JSON.stringify(await sections())).toContain('segunda ronda')
  expect((await post('carla', `/w/items/${item}/taking-back`)).status).toBe(303)
  expect(JSON.stringify(await sections())).not.toContain(canary)
})

test('compiling at the very moment at which a state takes back keeps nothing of it', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const item = await accepted(`${canary}, vez ${turn}.`)
    const [compiled, takenBack] = await Promise.all([post('ana', `${paper}/runs`), post('carla', `/w/items/${item}/taking-back`)])
    expect([compiled.status, takenBack.status]).toEqual([303, 303])
    expect((await as('carla', (tx) => findItem(tx, item))).takenBackAt).not.toBeNull()
    expect(JSON.stringify(await sections()), `vez ${turn}`).not.toContain(`vez ${turn}`)
  }
}, 120_000)

test('a round taken back leaves alone what tells another practice, or a round that circulates', async () => {
  const item = await accepted('La ronda que circula.')
  await circulatePractice(world, item)
  const alone = await beginPaper()
  await compile()
  await compile(alone)
  await writePractice(world, item, homes.costa, { answers: { summary: `${canary}, ronda nueva.` }, reason: 'Se añadió un dato.' })
  const before = await sections()
  expect((await post('carla', `/w/items/${item}/taking-back`)).status).toBe(303)
  expect(before.length).toBeGreaterThan(0)
  expect(await sections()).toEqual(before)
})

test('a practice that was returned, handed in again and taken back is handed in no more: it is waited for, and its reader is told', async () => {
  const call = await openPracticeCall(world)
  const item = await handInPractice(world, call, homes.llano, { answers: { ...costaAnswers, title: canary } })
  const lineOf = async (name: string) => /<tr[^>]*>(?:(?!<\/tr>)[^])*Llano[^]*?<\/tr>/.exec(await (await get(name, `/w/calls/${call}`)).text())![0]
  const review = `/w/items/${item}/review`
  expect((await post('ana', `/w/items/${item}/comments`, { question: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' })).status).toBe(303)
  expect((await fill(world, 'ana')(review, `/w/items/${item}/return`, { dueOn: '2019-06-10', letter: 'Falta un dato.' })).status).toBe(303)
  const { id } = await as('luis', (tx) => tx.selectFrom('calls.comment as c').innerJoin('calls.review as r', 'r.id', 'c.reviewId').where('r.itemId', '=', item).select('c.id').executeTakeFirstOrThrow())
  expect((await post('luis', `/w/items/${item}/comment-answers`, { comment: id, [`done-${id}`]: 'yes' })).status).toBe(303)
  await writePractice(world, item, homes.llano, { answers: { summary: `${canary}, con el año.` } })
  expect(await lineOf('ana')).not.toContain('Sin entregar')
  expect((await post('luis', `/w/items/${item}/taking-back`)).status).toBe(303)
  for (const name of ['ana', 'paz']) expect(await lineOf(name), name).toContain('Sin entregar')
  expect(await as('ana', (tx) => listOwing(tx, call))).toContain(idOf('llano'))
  const told = await get('ana', review)
  const page = await told.text()
  expect([told.status, page]).toEqual([200, expect.stringMatching(/El Estado la recuperó[^]*Llano la recuperó el /)])
  expect(page).not.toContain(canary)
  expect((await get('sara', review)).status).toBe(404)
  expect((await get('ana', `/w/items/${idOf('nothing')}/review`)).status).toBe(404)
})
