import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// E7: whoever prepares a meeting or a call finds its date among those of the whole year.

const world = await openWorld()
const { get, post } = world

type Group = { name: string; dates: string[] }
/** The list of dates as one sees it: under which name, in which order. */
const groupsOf = (html: string, field: string): Group[] => {
  const list = html.match(new RegExp(`<select[^>]*id="${field}".*?</select>`, 's'))![0]
  return [...list.matchAll(/<optgroup label="([^"]*)">(.*?)<\/optgroup>/gs)].map(([, name, own]) => ({ name: name!, dates: [...own!.matchAll(/<option[^>]*>([^<]*)</g)].map(([, label]) => label!) }))
}
const shown = async (name: string, path: string, field = 'milestoneId') => groupsOf(await (await get(name, path)).text(), field)

await world.owner(async (tx) => {
  await tx.insertInto('workplan.activity').values({ id: idOf('reports'), cycleId: idOf('cycle'), key: 'reports', codes: ['D3'], section: 'D', pillars: [], position: 2, title: asJson(words('Informes nacionales', 'National reports')), description: asJson(words('Informes.', 'Reports.')), responsible: [idOf('costa')] }).execute()
  await tx.insertInto('workplan.milestone').values([
    { id: idOf('handed'), activityId: idOf('reports'), key: 'handed', kind: 'deliverable', title: asJson(words('Informes entregados', 'Reports handed in')), position: 1 },
    { id: idOf('early'), activityId: idOf('reports'), key: 'early', title: asJson(words('Formato acordado', 'Format agreed')), position: 2 },
  ]).execute()
  await tx.insertInto('workplan.milestoneDate').values([{ milestoneId: idOf('handed'), onDay: '2019-08-31', precision: 'day' }, { milestoneId: idOf('early'), onDay: '2019-05-25', precision: 'day' }]).execute()
})

const practices = 'A7 · Buenas prácticas para reducir el rezago'

test('whoever prepares a meeting is offered the dates of meetings first, and the others under the name of their activity', async () => {
  const found = await shown('ana', '/w/meetings/new?template=none')
  expect(found).toEqual([
    { name: practices, dates: ['Reunión en línea · 27 de junio de 2019'] },
    { name: 'Otras fechas: D3 · Informes nacionales', dates: ['Formato acordado · 25 de mayo de 2019', 'Informes entregados · 31 de agosto de 2019'] },
    { name: `Otras fechas: ${practices}`, dates: ['Entrega de prácticas · 14 de junio de 2019'] },
  ])
  expect((await shown('beto', '/w/meetings/new?template=none')).map(({ name }) => name)).toContain('Other dates: D3 · National reports')
})

test('a date on which a meeting stands is one of the dates of meetings, and what was chosen stays chosen', async () => {
  const fields = { 'title.es': 'Reunión sobre informes', 'title.en': 'Meeting on reports', 'note.es': '', 'note.en': '', 'milestoneId': idOf('early'), 'startsAt': '10:00', 'zone': 'America/Mexico_City', 'minutes': '120', 'link': '', 'version': '1' }
  const bad = await (await post('ana', '/w/meetings', { ...fields, startsAt: '25:00' })).text()
  expect(bad).toMatch(new RegExp(`<option[^>]*value="${idOf('early')}"[^>]*selected`))
  expect((await post('ana', '/w/meetings', fields)).status).toBe(303)
  expect((await shown('ana', '/w/meetings/new?template=none'))[0]).toEqual({ name: 'D3 · Informes nacionales', dates: ['Formato acordado · 25 de mayo de 2019'] })
})

test('whoever prepares a call is offered first what the plan wants handed in', async () => {
  const [first, ...others] = await shown('ana', '/w/calls/new')
  expect(first).toEqual({ name: 'D3 · Informes nacionales', dates: ['Informes entregados · 31 de agosto de 2019'] })
  expect(others.every(({ name }) => name.startsWith('Otras fechas: '))).toBe(true)
})

test('what a date waits for is chosen by activity too', async () => {
  const found = await shown('ana', `/w/work-plan/milestones/${idOf('handed')}/dependencies`, 'before')
  expect(found.map(({ name }) => name)).toEqual([practices, 'D3 · Informes nacionales'])
})

test('dates of one name say of which activity they are, also where the list is closed and shows no group', async () => {
  await world.owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('same'), activityId: idOf('reports'), key: 'same', kind: 'deliverable', title: asJson(words('Entrega de prácticas', 'Practices handed in')), position: 3 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('same'), onDay: '2019-09-30', precision: 'day' }).execute()
  })
  for (const path of ['/w/calls/new', '/w/meetings/new?template=none']) {
    const labels = (await shown('ana', path)).flatMap(({ dates }) => dates)
    expect(labels, path).toContain('Entrega de prácticas · D3 · Informes nacionales · 30 de septiembre de 2019')
    expect(labels, path).toContain(`Entrega de prácticas · ${practices} · 14 de junio de 2019`)
    expect(labels.filter((label) => label.startsWith('Informes entregados')), path).toEqual(['Informes entregados · 31 de agosto de 2019'])
  }
  await world.owner(async (tx) => {
    await tx.deleteFrom('workplan.milestoneDate').where('milestoneId', '=', idOf('same')).execute()
    await tx.deleteFrom('workplan.milestone').where('id', '=', idOf('same')).execute()
  })
})

test('whoever prepares a meeting is offered only what is still to come, and keeps the date of a meeting that is over', async () => {
  const all = async (path: string) => (await shown('ana', path)).flatMap(({ dates }) => dates)
  await world.walkTo('2019-06-20T12:00:00-06:00')
  expect(await all('/w/meetings/new?template=none')).toEqual(['Reunión en línea · 27 de junio de 2019', 'Informes entregados · 31 de agosto de 2019'])
  expect(await all(`/w/meetings/new?template=none&milestone=${idOf('early')}`), 'from where one came').toContain('Formato acordado · 25 de mayo de 2019')
  await world.owner((tx) => tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('handed'), onDay: null, precision: 'dropped', reason: asJson(words('Ya no.', 'No longer.')) }).execute())
  expect(await all('/w/meetings/new?template=none')).toEqual(['Reunión en línea · 27 de junio de 2019'])
  expect(await shown('ana', '/w/calls/new'), 'where none is meant more than others, none is “other”').toEqual([{ name: practices, dates: ['Reunión en línea · 27 de junio de 2019'] }])
})
