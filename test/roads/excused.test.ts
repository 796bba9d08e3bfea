import { expect, test } from 'vitest'
import { Refused } from '#base/stops.ts'
import { listDuties } from '#calls/index.ts'
import { calendars, pointers } from '../../src/calendar.ts'
import { remindState } from '../../src/calls/call/actions.ts'
import { findCall, listExcuses, listOwing } from '../../src/calls/call/queries.ts'
import { excuseState } from '../../src/calls/mending/actions.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, done, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// A7: what was agreed with one state is written down, so that it is neither waited for nor called missing.

const world = await openWorld()
const { as, get, post, owner, drain } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
const callId = await openPracticeCall(world)
const page = `/w/calls/${callId}`
const reason = 'Lo acordó con la Presidencia.'
const asked = async (name: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', locale: 'es-419', zone: 'America/Costa_Rica', now }, '2019-05-20'))).map(({ todo }) => todo).filter((todo) => /Empezar|Recordar/.test(todo))
const entry = (name: string) => as(name, async (tx, me) => (await Promise.all(calendars.map((list) => list(tx, me, 'es')))).flat().find((event) => event.uid === `call-${callId}`))
await handInPractice(world, callId, homes.costa, { answers: costaAnswers })

test('the Secretariat excuses a state that has not handed in, with its reason, and nobody else does', async () => {
  const form = await read('ana', `${page}/excuses`)
  expect(form).toContain('Llano')
  expect(form, 'it has handed in').not.toContain(`value="${idOf('costa')}"`)
  for (const name of ['luis', 'paz']) expect((await get(name, `${page}/excuses`)).status, name).toBe(403)
  const bare = await fill(world, 'ana')(`${page}/excuses`, `${page}/excuses`, { state: idOf('llano'), reason: '' })
  expect([bare.status, (await bare.text()).includes('Escriba el motivo')]).toEqual([422, true])
  const other = await post('ana', `${page}/excuses`, { state: idOf('costa'), reason })
  const html = await other.text()
  expect([other.status, html.includes('ya entregó o ya está eximido'), html.includes(reason)]).toEqual([422, true, true])
  await expect(as('ana', async (tx, me) => excuseState(tx, me, await findCall(tx, callId), { stateId: idOf('costa'), reason }))).rejects.toThrow(Refused)
  await expect(as('luis', async (tx, me) => excuseState(tx, me, await findCall(tx, callId), { stateId: idOf('llano'), reason }))).rejects.toThrow(Refused)
  expect(await asked('luis')).toEqual(['Empezar la entrega: «Prácticas para reducir el rezago»'])
  await done(fill(world, 'ana')(`${page}/excuses`, `${page}/excuses`, { state: idOf('llano'), reason }))
})

test('it is asked for nothing: not on its desk, not in its calendar, not by a reminder, while the others still are', async () => {
  expect([await asked('luis'), await asked('sara')]).toEqual([[], ['Empezar la entrega: «Prácticas para reducir el rezago»']])
  expect(await entry('luis')).toMatchObject({ status: 'cancelled', title: 'Eximido: Llano: entregar «Prácticas para reducir el rezago»' })
  expect(await entry('sara')).toMatchObject({ status: 'confirmed' })
  expect(await as('ana', (tx) => listOwing(tx, callId))).toEqual([idOf('sierra')])
  await expect(as('ana', async (tx, me) => remindState(tx, me, await findCall(tx, callId), idOf('llano')))).rejects.toThrow('nothing is missing')
  await world.walkTo('2019-06-25T12:00:00-06:00')
  expect(await asked('ana')).toEqual(['Recordar a un Estado que no ha entregado: «Prácticas para reducir el rezago»'])
})

test('the board, the state and the log say it; other states read nothing of it', async () => {
  for (const name of ['ana', 'paz']) {
    const board = await read(name, page)
    for (const said of [`Eximido el 20 de mayo de 2019: ${reason}`, 'Falta Sierra.', 'Eximido: Llano.']) expect(board, name).toContain(said)
  }
  const own = await read('luis', page)
  expect([own.includes('su país está eximido («Lo acordó con la Presidencia.»)'), own.includes('Llano: vence el')], 'nothing falls due for it').toEqual([true, false])
  for (const name of ['carla', 'sara', 'dora']) {
    expect(await read(name, page), name).not.toContain(reason)
    expect(await as(name, (tx) => listExcuses(tx, [callId])), name).toEqual([])
  }
  expect(await read('ana', '/w/history')).toMatch(/Eximió de la convocatoria.{0,300}Llano/s)
  await drain()
  const sent = await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'state excused').select(['address', 'text']).execute())
  expect(sent.map(({ address }) => address)).toEqual(['luis@example.org'])
  expect(sent[0]!.text.replace(/\s+/g, ' ')).toContain('está eximido de la convocatoria')
})

test('the meeting paper says that it is excused and not that it is missing', async () => {
  const id = (await post('ana', '/w/compilations', { 'kind': 'meeting paper', 'title.es': 'Documento de la reunión', 'title.en': 'Meeting paper', 'subtitle.es': '', 'subtitle.en': '', 'foreword.es': '', 'foreword.en': '', 'calls': callId, 'meetingId': '', 'year': '2019', 'version': '1' })).headers.get('location')
  expect(id, 'a compilation was begun').toMatch(/^\/w\/compilations\//)
  await done(post('ana', `${id}/runs`))
  const html = await read('ana', `${id}/preview`)
  expect(html).toContain('1 de 3 Estados convocados han entregado. Falta Sierra. Eximido: Llano.')
  expect(await read('ana', id!)).not.toContain('Llano')
})

test('when all the others have handed in the plan’s date is fulfilled, and who is excused may hand in all the same', async () => {
  const doneOn = async () => (await as('ana', (tx) => pointers(tx, [idOf('inputs')], 'es')))[0]!.doneOn
  expect(await doneOn()).toBeNull()
  await handInPractice(world, callId, homes.sierra, { answers: { ...costaAnswers, title: 'A shelter' } })
  expect(await doneOn()).toBe('2019-06-25')
  await world.walkTo('2019-06-26T12:00:00-06:00')
  await handInPractice(world, callId, homes.llano, { answers: { ...costaAnswers, title: 'Una ventanilla' } })
  expect(await read('ana', page)).toContain('Los 3 Estados entregaron.')
  expect(await entry('luis')).toMatchObject({ status: 'confirmed' })
  expect(await doneOn()).toBe('2019-06-26')
})
