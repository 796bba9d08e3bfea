import { expect, test } from 'vitest'
import { changeCall, openCall, prepareCall } from '../../src/calls/call/actions.ts'
import { findCall } from '../../src/calls/call/queries.ts'
import { extendDeadline, setDate } from '../../src/workplan/actions.ts'
import { findMilestone } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, drain, get } = world
const data = {
  'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'CANARIO mensaje', 'message.en': 'CANARY message',
  formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra'), idOf('llano')], version: 1,
}
const page = async (path: string) => (await get('nobody', path)).text()
const letters = () => world.owner((tx) => tx.selectFrom('base.letter').select(['address', 'subject', 'text']).where('kind', '=', 'dates moved').orderBy('id').execute())
const setTo = (onDay: string | null) => as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('inputs')), { onDay, precision: 'day', reason: { es: 'CANARIO motivo', en: 'CANARY reason' } }))
let callId: string

test('a call in preparation is not public, not even its name', async () => {
  callId = await as('ana', (tx, me) => prepareCall(tx, me, data))
  await as('ana', async (tx, me) => changeCall(tx, me, await findCall(tx, callId), data))
  await drain()
  expect(await page('/es/convocatorias')).toContain('Todavía no se ha abierto ninguna convocatoria')
  expect((await get('nobody', '/es/convocatorias/practicas-para-reducir-el-rezago')).status).toBe(404)
})

test('once open, anybody reads what is asked, of whom, by when and by which guideline, and never the message', async () => {
  await as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  await drain()
  const spanish = await page('/es/convocatorias/practicas-para-reducir-el-rezago')
  for (const words of ['Prácticas para reducir el rezago', '14 de junio de 2019, a las 23:59 de la hora de cada país', 'Costa, Llano, Sierra', 'Reducir el rezago', '/es/guias/', '/es/plan-de-trabajo#inputs']) expect(spanish).toContain(words)
  const english = await page('/en/calls/practicas-para-reducir-el-rezago')
  for (const words of ['Practices to reduce the backlog', 'Coast, Highlands, Plains', '14 June 2019']) expect(english).toContain(words)
  expect(await page('/es/convocatorias')).toContain('Abiertas')
  for (const text of [spanish, english, await page('/es/convocatorias')]) expect(text).not.toMatch(/CANAR/)
})

test('the day after it fell due the public finds it among those that are past', async () => {
  await world.walkTo('2019-06-15T12:00:00-06:00')
  const list = await page('/es/convocatorias')
  expect(list).toContain('Vencidas')
  expect(list).not.toContain('Abiertas')
  await world.walkTo('2019-05-21T12:00:00-06:00')
})

test('when the day of an open call moves, its focal points have a letter with the new day, without the reason', async () => {
  await setTo('2019-06-21')
  await drain()
  const sent = await letters()
  expect(sent.map(({ address }) => address).sort()).toEqual(['carla', 'ciro', 'luis', 'sara'].map((name) => `${name}@example.org`))
  expect(sent.map(({ subject }) => subject)).toContain('[MIRPS] Cambia una fecha: Entrega de prácticas')
  expect(sent.map(({ subject }) => subject)).toContain('[MIRPS] A date changes: Practices handed in')
  expect(sent.find(({ address }) => address === 'carla@example.org')!.text).toContain('Entrega de prácticas (A7 · Buenas prácticas para reducir el rezago): del 14 de junio de 2019 al 21 de junio de 2019.')
  for (const { text } of sent) expect(text).not.toMatch(/CANAR/)
  expect(await page('/es/convocatorias')).toContain('21 de junio de 2019')
})

test('a state that has more time than the new day keeps its own, and the same day again is no news', async () => {
  await as('ana', async (tx, me) => extendDeadline(tx, me, await findMilestone(tx, idOf('inputs')), { stateId: idOf('sierra'), until: '2019-07-12', reason: 'Elecciones' }))
  const before = (await letters()).length
  await setTo('2019-06-28')
  await drain()
  expect((await letters()).slice(before).map(({ address }) => address).sort()).toEqual(['carla', 'ciro', 'luis'].map((name) => `${name}@example.org`))
  await setTo('2019-06-28')
  await drain()
  expect(await letters()).toHaveLength(before + 3)
  expect(await page('/es/convocatorias/practicas-para-reducir-el-rezago')).not.toContain('12 de julio')
})
