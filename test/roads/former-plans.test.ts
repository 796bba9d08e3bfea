import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { enqueue } from '#base/history.ts'
import { words } from '#base/words.ts'
import { freezePlan, keepAdoption } from '../../src/workplan/edition/actions.ts'
import { findProposal } from '../../src/workplan/edition/queries.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// F3, F4: what was planned and what happened in a former year can be read by anybody, and found from the plan that holds now.

const world = await openWorld()
const ask = async (path: string) => world.app.request(path, { headers: { host: 'localhost:4000' } })
const read = async (path: string) => (await ask(path)).text()
const post = async () => {
  await world.owner((tx) => enqueue(tx, 'post all notices', {}))
  await world.drain()
}

test('while there is one plan nothing leads to others', async () => {
  await post()
  expect(await read('/es/plan-de-trabajo')).not.toContain('Los planes de otros años')
  expect((await ask('/es/plan-de-trabajo/2018')).status).toBe(404)
})

test('the public plan leads to that of a former year and back, in both languages; a plan still being made is not shown', async () => {
  await world.owner(async (tx) => {
    for (const year of [2018, 2020]) await tx.insertInto('workplan.cycle').values({ id: idOf(`cycle ${year}`), year, title: asJson(words(`Plan ${year}`, `Plan ${year}`)) }).execute()
    await tx.insertInto('workplan.activity').values({ id: idOf('first'), cycleId: idOf('cycle 2018'), key: 'first', codes: ['A1'], section: 'A', pillars: [], position: 1, title: asJson(words('Primer diagnóstico', 'First assessment')), description: asJson(words('Uno.', 'One.')), responsible: [idOf('costa')] }).execute()
    await tx.insertInto('workplan.milestone').values({ id: idOf('assessed'), activityId: idOf('first'), key: 'assessed', title: asJson(words('Diagnóstico', 'Assessment')), position: 1 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('assessed'), onDay: '2018-09-01', precision: 'day' }).execute()
  })
  await post()
  for (const [path, now, title, lead] of [['/es/plan-de-trabajo', 'Plan de trabajo 2019', 'Primer diagnóstico', 'se propuso para ese año'], ['/en/work-plan', 'Work plan 2019', 'First assessment', 'set out to do in that year']] as const) {
    const page = await read(path)
    expect(page).toContain(`href="${path}/2018"`)
    expect(page, 'it holds its own year only').not.toContain(title)
    expect(page).not.toContain('/2020')
    const former = await read(`${path}/2018`)
    for (const said of [title, lead, `<a href="${path}">${now}</a>`]) expect(former).toContain(said)
    for (const of of ['id="next"', 'id="calendar"']) expect([page.includes(of), former.includes(of)], of).toEqual([true, false])
    expect((await ask(`${path}/2020`)).status).toBe(404)
  }
  expect(await read('/en/work-plan/2018'), 'the twin is the same year').toContain('/es/plan-de-trabajo/2018')
})

test('a plan that no meeting adopted says that it is being prepared; the open data hold every year and say which was adopted', async () => {
  const rows = async () => new Set(((await (await ask('/es/datos/plan-de-trabajo.json')).json()) as { rows: { year: number; adopted: boolean }[] }).rows.map(({ year, adopted }) => `${year} ${adopted}`))
  expect(await read('/es/plan-de-trabajo')).toContain('Un plan en preparación')
  expect(await rows()).toEqual(new Set(['2019 false', '2018 false']))
  await world.owner(async (tx) => keepAdoption(tx, await findProposal(tx, await freezePlan(tx, idOf('cycle'))), { onDay: '2019-02-01', wording: words('En febrero', 'In February') }))
  await post()
  expect(await read('/es/plan-de-trabajo')).not.toContain('Un plan en preparación')
  expect(await rows()).toEqual(new Set(['2019 true', '2018 false']))
})
