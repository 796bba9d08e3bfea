import { expect, test } from 'vitest'
import { findMilestone } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// F3, expectation 4: a date that would come before what it waits for is told before it is saved.

const world = await openWorld()
const { as, post, owner } = world
const path = (key: string) => `/w/work-plan/milestones/${idOf(key)}`
const milestone = (key: string) => as('ana', (tx) => findMilestone(tx, idOf(key)))
const setDate = async (key: string, onDay: string, more: Record<string, string> = {}, name = 'ana') =>
  post(name, `${path(key)}/dates`, { 'precision': 'day', onDay, 'place.es': '', 'place.en': '', 'reason.es': 'La sala está libre.', 'reason.en': 'The room is free.', 'version': String((await milestone(key)).version), ...more })
const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)![1]!
await post('ana', `${path('meeting')}/dependencies`, { 'before': idOf('inputs'), 'lag': '7', 'basis': 'plan', 'reason.es': 'Hay que leerlas.', 'reason.en': 'They have to be read.' })

test('it is said by how many days, and nothing is saved until it is confirmed', async () => {
  const [es, en] = [await setDate('meeting', '2019-06-01'), await setDate('meeting', '2019-06-01', {}, 'beto')]
  const [page, other] = [await es.text(), await en.text()]
  expect([es.status, en.status]).toEqual([200, 200])
  for (const said of ['Lo que espera y todavía no estará', 'Entrega de prácticas', '14 de junio de 2019', '7 días', '6 días → se pasa 20 días', 'Poner esa fecha aunque no alcance', 'value="La sala está libre."']) expect(page).toContain(said)
  for (const said of ['What it waits for and will not be there yet', 'Practices handed in', '6 days → 20 days over', 'Set that date although time is missing']) expect(other).toContain(said)
  expect((await milestone('meeting')).current.onDay).toBe('2019-06-27')
  const back = await (await setDate('meeting', '2019-06-01', { confirm: 'back', seen: seenIn(page) })).text()
  for (const said of ['value="2019-06-01"', 'La sala está libre.']) expect(back).toContain(said)
  expect((await setDate('meeting', '2019-06-21')).status, 'just in time is no question').toBe(303)
})

test('whoever confirms what they saw sets it; what changed meanwhile is shown again', async () => {
  const seen = seenIn(await (await setDate('meeting', '2019-06-01')).text())
  await owner((tx) => tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('inputs'), onDay: '2019-06-10', precision: 'day' }).execute())
  const again = await (await setDate('meeting', '2019-06-01', { confirm: 'together', seen })).text()
  for (const said of ['El plan cambió mientras usted lo miraba', 'se pasa 16 días']) expect(again).toContain(said)
  expect((await milestone('meeting')).current.onDay).toBe('2019-06-21')
  expect((await setDate('meeting', '2019-06-01', { confirm: 'together', seen: seenIn(again) })).status).toBe(303)
  expect((await milestone('meeting')).current.onDay).toBe('2019-06-01')
})

test('a date that moves along keeps saying of itself whether it was invented', async () => {
  expect((await setDate('meeting', '2019-06-20')).status).toBe(303)
  const asked = { example: 'yes' }
  const seen = seenIn(await (await setDate('inputs', '2019-06-20', asked)).text())
  expect((await setDate('inputs', '2019-06-20', { ...asked, confirm: 'together', seen })).status).toBe(303)
  expect([await milestone('inputs'), await milestone('meeting')].map(({ current: { onDay, example } }) => [onDay, example])).toEqual([['2019-06-20', true], ['2019-06-27', false]])
})
