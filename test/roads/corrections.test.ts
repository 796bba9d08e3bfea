import { expect, test } from 'vitest'
import type { Duty } from '#base/duty.ts'
import { listDuties } from '#calls/index.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { addComment, answerComment, returnItem } from '../../src/calls/review/actions.ts'
import { listComments } from '../../src/calls/review/queries.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, handInPractice, homes, openPracticeCall, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

// A state that handed in is not done while something of it is returned: the board says so, and after its day the Secretariat is asked to remind it.

const world = await openWorld()
const { as, get, post, walkTo, drain, owner } = world
const callId = await openPracticeCall(world)
const item = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
await as('ana', async (tx, me) => {
  const read = await findItem(tx, item)
  await addComment(tx, me, read, { questionKey: 'summary', kind: 'must change', text: '¿Desde cuándo?', quote: '' })
  await returnItem(tx, me, read, { dueOn: '2019-05-30', letter: 'Gracias; falta un dato.', read: read.latest!.id })
})

const pageOf = async (name: string, path: string) => (await get(name, path)).text()
const board = async (name: string) => /id="board"[\s\S]*?<\/section>/.exec(await pageOf(name, `/w/calls/${callId}`))![0].replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const asked = async (name: string): Promise<Duty[]> =>
  (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', locale: 'es-419', zone: 'America/Costa_Rica', now }, now.toISOString().slice(0, 10)))).filter((duty) => duty.todo.startsWith('Recordar lo devuelto'))
const letters = () => owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'reminder').where('personId', '=', idOf('carla')).select(['subject', 'text']).orderBy('id').execute())

test('the board says who has something to correct and until when; the Presidency reads only that it handed in', async () => {
  expect(await board('ana')).toContain('Por corregir: Costa (hasta el 30 de mayo de 2019).')
  expect(await board('ana')).toContain('Devuelto para corregir')
  expect(await board('paz')).not.toMatch(/corregir/i)
  expect(await asked('ana')).toEqual([])
})

test('past its day the Secretariat is asked to remind the state, which reads what is expected of it', async () => {
  await walkTo('2019-05-31T01:00:00-06:00')
  expect(await asked('ana')).toMatchObject([{ country: { es: 'Costa' }, href: `/w/calls/${callId}#board` }])
  for (const name of ['paz', 'carla']) expect(await asked(name), name).toEqual([])
  expect(await board('ana')).toContain('Corrección vencida')
  expect((await post('ana', `/w/calls/${callId}/reminders`, { stateId: idOf('costa') })).status).toBe(303)
  await drain()
  expect(await letters()).toMatchObject([{ subject: expect.stringContaining('Costa: recordatorio de lo que falta corregir, 30 de mayo de 2019'), text: expect.stringContaining(`/w/submissions/${(await as('carla', (tx) => findItem(tx, item))).submissionId}`) }])
  expect(await asked('ana'), 'a week goes by before it is asked again').toEqual([])
  await walkTo('2019-06-08T01:00:00-06:00')
  expect(await asked('ana')).toHaveLength(1)
})

test('once it is handed in again nobody is reminded of it', async () => {
  await as('carla', async (tx, me) => answerComment(tx, me, await findItem(tx, item), { comment: (await listComments(tx, { itemId: item }))[0]!, done: true, reason: '' }))
  await writePractice(world, item, homes.costa, { answers: { ...costaAnswers, summary: 'Desde 2017 se registra y entrevista el mismo día.' } })
  expect(await asked('ana')).toEqual([])
  expect(await board('ana')).not.toContain('corregir')
  const before = (await letters()).length
  const late = await post('ana', `/w/calls/${callId}/reminders`, { stateId: idOf('costa') })
  expect(decodeURIComponent(late.headers.get('set-cookie')!)).toContain('ya no falta nada')
  await drain()
  expect(await letters(), 'nobody is told that nothing was received').toHaveLength(before)
})
