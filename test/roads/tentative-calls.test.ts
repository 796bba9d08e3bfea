import { expect, test } from 'vitest'
import { listDeadlines, listDuties } from '#calls/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { listReceipts } from '../../src/calls/submission/queries.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// F3: a tentative date of the plan is announced and falls due for nobody, until the plan says which day holds.

const world = await openWorld()
const { as, get, drain, post, walkTo } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
const say = (precision: 'tentative' | 'day' | 'month', onDay = '2019-06-14') => as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('inputs')), { onDay, precision, reason: { es: 'Así se acordó.', en: 'As agreed.' } }))
const asked = async (name: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', locale: 'es-419', zone: 'America/Costa_Rica', now }, '2019-06-20'))).filter(({ todo }) => /^(Empezar|Recordar)/.test(todo)).map(({ rank }) => rank)

await say('tentative')
const callId = await openPracticeCall(world)
const page = `/w/calls/${callId}`
await drain()

test('a call says that its date is tentative, without an hour, and so does its letter', async () => {
  for (const name of ['carla', 'ana']) {
    const html = await read(name, page)
    expect(html, name).toContain('(fecha tentativa)')
    expect(html, name).not.toContain('a las 23:59')
  }
  const desk = await read('carla', '/w')
  expect(desk).toContain('fecha tentativa: 14 jun')
  expect(desk).not.toContain('vence el 14 jun')
  const letter = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'call opened').where('address', '=', 'carla@example.org').select(['subject', 'text']).executeTakeFirstOrThrow())
  expect(letter.text.replace(/\s+/g, ' ')).toContain('La fecha es tentativa: 14 de junio de 2019.')
  expect(letter.subject + letter.text).not.toMatch(/vence/)
})

test('once it has gone by nobody is late by it: the call is open, and what comes in then is in time', async () => {
  await world.walkTo('2019-06-20T12:00:00-06:00')
  await drain()
  for (const [name, path, open, over] of [['carla', '/w/calls', 'Abierta', 'Vencida'], ['nobody', '/es/convocatorias', 'Abiertas', 'Vencidas'], ['ana', page, 'Sin entregar', 'Vencido']] as const) {
    expect(await read(name, path), path).toContain(open)
    expect(await read(name, path), path).not.toContain(over)
  }
  expect(await asked('luis')).toEqual([5])
  expect(await asked('ana'), 'nobody is to be reminded of it').toEqual([])
  expect(await read('ana', '/w')).toContain('Fijar en el plan la fecha de')
  expect(await read('nobody', '/es')).toContain('Fecha anunciada:')
  const itemId = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
  expect(await read('ana', page)).not.toContain('Entregado tarde')
  const [receipt] = await as('carla', async (tx) => listReceipts(tx, (await findItem(tx, itemId)).submissionId))
  expect(receipt!.dueAt).toBeNull()
})

test('as soon as the plan says that this day holds, who has not handed in is late', async () => {
  await say('day')
  expect(await read('carla', '/w/calls')).toContain('Vencida')
  expect(await read('ana', page)).toContain('a las 23:59 de la hora de cada país')
  expect(await read('ana', page)).toContain('Vencido')
  expect(await asked('luis')).toEqual([2])
  expect(await asked('ana')).toEqual([4])
  expect(await read('ana', '/w')).not.toContain('Fijar en el plan la fecha de')
})

test('a month binds by its last day, and its calendar does not call that tentative', async () => {
  await say('month', '2019-06-30')
  expect(await read('ana', page)).not.toContain('(fecha tentativa)')
  expect(await as('luis', (tx) => listDeadlines(tx, idOf('llano')))).toMatchObject([{ onDay: '2019-06-30', tentative: false }])
})

test('who joins when a tentative date has gone by is not told that it will be confirmed', async () => {
  await say('tentative')
  await walkTo('2019-08-01T12:00:00-06:00')
  expect((await post('ana', '/w/membership/standings', { id: '', stateId: idOf('isla'), standing: 'member', since: '2019-08-01', source: 'Decisión' })).status).toBe(303)
  await drain()
  const letter = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'call opened').where('address', '=', 'ines@example.org').select('text').executeTakeFirstOrThrow())
  const said = letter.text.replace(/\s+/g, ' ')
  expect(said).toContain('La fecha tentativa era el 14 de junio de 2019 y ya pasó')
  expect(said).not.toContain('Se le avisará')
})
