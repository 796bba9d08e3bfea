import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { runFor } from '#base/queue.ts'
import { words } from '#base/words.ts'
import { findMilestone } from '#workplan/index.ts'
import { tick } from '../../src/tick.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, costaAnswers, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// Expectation 2: the whole sequence of reminders for national reports due at the end of August, day by day by the framework's clock.

const world = await openWorld()
const { as, drain } = world

const remindersOf = (name: string) => world.owner((tx) => tx.selectFrom('base.letter').select(['subject', 'text', 'at']).where('kind', '=', 'reminder').where('personId', '=', idOf(name)).orderBy('id').execute())
/** A day begins: the clock ticks in the night, and every hour of the morning. */
async function live(day: string, hours = ['03', '12', '13', '14']): Promise<void> {
  for (const hour of hours) {
    await world.walkTo(`${day}T${hour}:30:00Z`)
    await tick(runFor(world.marco, { id: `tick ${day} ${hour}` }))
    await drain()
  }
}
const day = (on: string, more: number) => new Date(Date.parse(on) + more * 86_400_000).toISOString().slice(0, 10)
const due = '2019-08-31'
let callId: string

test('the reports are called for with the end of August as their day', async () => {
  await as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('inputs')), { onDay: due, precision: 'day', reason: { es: 'Fin de agosto.', en: 'End of August.' } }))
  await world.walkTo('2019-07-15T12:00:00-06:00')
  callId = await openPracticeCall(world)
  await drain()
  // Costa celebrates on the day of its second reminder; Sierra celebrates too, on another day.
  const holiday = (state: string, on: string) => ({ stateId: idOf(state), kind: 'holiday' as const, firstDay: on, lastDay: on, title: asJson(words('Fiesta nacional', 'National day')), source: 'Ley' })
  await world.owner((tx) => tx.insertInto('workplan.occasion').values([holiday('costa', '2019-08-24'), holiday('sierra', '2019-08-25')]).execute())
})

test('thirty, seven and one days before, weekly after; Costa’s holiday is quiet, and Sierra is written to in its language', async () => {
  const days: Record<string, string[]> = { carla: [], sara: [] }
  // The days around each reminder; on those between nothing can fall due.
  for (const more of [-31, -30, -29, -8, -7, -6, -5, -2, -1, 0, 1, 6, 7, 8, 13, 14, 15]) {
    const on = day(due, more)
    const before = { carla: (await remindersOf('carla')).length, sara: (await remindersOf('sara')).length }
    await live(on, ['13'])
    for (const name of ['carla', 'sara'] as const) {
      const now = (await remindersOf(name)).length
      expect(now - before[name], `${name} on ${on}`).toBeLessThanOrEqual(1)
      if (now > before[name]) days[name]!.push(on)
    }
  }
  expect(days.sara).toEqual([day(due, -30), day(due, -7), day(due, -1), day(due, 7), day(due, 14)])
  expect(days.carla).toEqual([day(due, -30), day(due, -6), day(due, -1), day(due, 7), day(due, 14)])
  const [first] = await remindersOf('sara')
  expect(first!.subject).toBe('[MIRPS] Highlands: Begin the submission, due in 30 days · 31 Aug')
  expect(first!.text).toContain(`http://localhost:4000/w/calls/${callId}`)
  expect(first!.text).toContain('We write 30, 7 and 1 days before')
}, 90_000)

test('nobody is written to in the night, nor twice a day however often the clock ticks', async () => {
  await live('2019-09-21', ['06', '11'])
  expect((await remindersOf('sara')).length).toBe(5)
  await live('2019-09-21', ['13', '14', '20'])
  expect((await remindersOf('sara')).length).toBe(6)
})

test('two things due on one day are one letter with the address of each form', async () => {
  await as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('meeting')), { onDay: '2019-09-30', precision: 'day', reason: { es: 'Fin de septiembre.', en: 'End of September.' } }))
  const other = await openPracticeCall(world, { milestoneId: idOf('meeting') })
  await live('2019-09-29', ['13'])
  const letters = await remindersOf('luis')
  const last = letters.at(-1)!
  expect(last.subject).toBe('[MIRPS] Llano: Empezar la entrega, venció hace 29 días · 31 ago, y 1 más')
  expect(last.text).toContain(`/w/calls/${callId}`)
  expect(last.text).toContain(`/w/calls/${other}`)
})

test('what is handed in is reminded of no more', async () => {
  const item = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
  await acceptPractice(world, item)
  await drain()
  const before = (await remindersOf('carla')).filter((letter) => letter.text.includes(`/w/calls/${callId}`)).length
  await live('2019-10-05')
  expect((await remindersOf('carla')).filter((letter) => letter.text.includes(`/w/calls/${callId}`)).length).toBe(before)
  expect((await remindersOf('sara')).at(-1)!.text).toContain(`/w/calls/${callId}`)
  expect((await remindersOf('sara')).at(-1)!.text, 'what is due and not recalled today is counted').toContain('1 more thing is on your desk in Marco.')
})
