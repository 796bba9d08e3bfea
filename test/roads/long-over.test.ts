import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { listDuties } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// F3: what is overdue stays on the desk of whoever keeps the plan, until it is recorded, dropped or handed over.

const world = await openWorld()
const { as, owner } = world
const add = (key: string, onDay: string, precision: 'day' | 'tentative' = 'day') =>
  owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf(key), activityId: idOf('activity'), key, title: asJson(words(`Fecha ${key}`, `Date ${key}`)), position: 9 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf(key), onDay, precision }).execute()
  })
const duties = async (today: string, name = 'ana', lang: 'es' | 'en' = 'es') => (await as(name, (tx, me) => listDuties(tx, me, { lang }, today))).map(({ rank, href, due }) => [rank, href, due])
const recorded = (key: string, onDay: string) => [2, `/w/work-plan/milestones/${idOf(key)}/fulfilments`, onDay]
await add('first', '2019-03-01')

test('a date of the plan in office that nobody recorded is asked for after a season too, until it is', async () => {
  expect(await duties('2019-05-24'), '84 days').toContainEqual(recorded('first', '2019-03-01'))
  expect(await duties('2019-05-25'), '85 days').toContainEqual(recorded('first', '2019-03-01'))
  expect(await duties('2020-01-10'), 'the term that made the plan is still in office').toContainEqual(recorded('first', '2019-03-01'))
  expect(await duties('2019-12-01', 'carla')).toEqual([])
})

test('more than a few are one line that leads to all of them', async () => {
  await add('second', '2019-03-05')
  await add('third', '2019-03-08')
  expect((await duties('2019-06-10')).filter(([rank]) => rank === 2)).toEqual([recorded('first', '2019-03-01'), recorded('second', '2019-03-05'), recorded('third', '2019-03-08')])
  await add('fourth', '2019-02-20')
  await add('maybe', '2019-03-02', 'tentative')
  expect((await duties('2019-06-10')).filter(([rank]) => rank === 2)).toEqual([recorded('maybe', '2019-03-02'), [2, '/w/work-plan/list?year=2019&status=late', '2019-02-20']].toSorted())
  await world.walkTo('2019-06-10T12:00:00-06:00')
  expect(await (await world.get('ana', '/w')).text()).toContain('Registrar lo que ocurrió en 4 fechas que pasaron hace más de 12 semanas, en el plan 2019')
  expect(await (await world.get('beto', '/w')).text()).toContain('Record what happened on 4 dates that went by more than 12 weeks ago, in the plan of 2019')
  const list = await (await world.get('ana', '/w/work-plan/list?year=2019&status=late')).text()
  for (const key of ['first', 'second', 'third', 'fourth']) expect(list).toContain(`Fecha ${key}`)
})

test('once the next plan and the next term are in office, an older plan asks for no more than a season', async () => {
  await owner((tx) => tx.insertInto('workplan.cycle').values({ id: idOf('next'), year: 2020, title: asJson(words('Plan de trabajo 2020', 'Work plan 2020')), presidencyId: idOf('sierra') }).execute())
  expect((await duties('2020-01-10')).length, 'the term is still that of 2019').toBeGreaterThan(0)
  expect(await duties('2020-02-01')).toEqual([])
})
