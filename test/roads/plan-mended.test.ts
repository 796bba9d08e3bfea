import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { listMilestoneEvents } from '../../src/workplan/calendar/event.ts'
import { freezePlan, keepAdoption } from '../../src/workplan/edition/actions.ts'
import { memberStates } from '../../src/workplan/who.ts'
import { findProposal } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { done, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// What the plan says of whom, on which day, and before what is kept.

const world = await openWorld()
const { as, get, post, owner, drain } = world

const read = async (answer: Response | Promise<Response>) => (await answer).text()
const path = (key: string) => `/w/work-plan/milestones/${idOf(key)}`
const date = (fields: Record<string, string>) => ({ precision: 'day', 'place.es': '', 'place.en': '', 'reason.es': 'Los Estados pidieron más tiempo.', 'reason.en': 'States asked for more time.', ...fields })
const activity = { 'title.es': 'Mesa sobre apatridia', 'title.en': 'Round table on statelessness', 'description.es': 'Una mesa.', 'description.en': 'A round table.', 'section': 'C', 'codes': '', 'products.es': 'Informe de la mesa', 'products.en': 'Report of the round table' }
const added = { 'title.es': 'Mesa', 'title.en': 'Round table', 'precision': 'day', 'onDay': '2019-07-10', 'place.es': '', 'place.en': '' }
const made = (key: string) => owner((tx) => tx.selectFrom('workplan.activity').select(['id', 'responsible']).where('key', '=', key).executeTakeFirstOrThrow())
const rowOf = (page: string, what: string) => page.split('<tr').find((row) => row.includes(what)) ?? ''

test('“the member states” of an activity are whoever is a member on the day: one that leaves is not among them, one that joins is', async () => {
  await done(post('ana', '/w/work-plan/activities', { ...activity, responsible: ['members'] }))
  const { id, responsible } = await made('mesa-sobre-apatridia')
  expect(responsible).toEqual([memberStates])
  const said = async () => /<dt>Responsable[^]*?<\/dd>/.exec(await read(get('carla', '/w/work-plan/mesa-sobre-apatridia')))![0]
  expect(await said()).toContain('Estados miembros')
  await owner((tx) => tx.updateTable('membership.standing').set({ until: '2019-05-10' }).where('stateId', '=', idOf('costa')).execute())
  await owner((tx) => tx.updateTable('membership.standing').set({ standing: 'member' }).where('stateId', '=', idOf('isla')).execute())
  expect(await said()).toContain('Estados miembros')
  await done(post('ana', `/w/work-plan/activities/${id}/milestones`, added))
  const milestone = await owner((tx) => tx.selectFrom('workplan.milestone').select('id').where('activityId', '=', id).executeTakeFirstOrThrow())
  await done(post('ana', `/w/work-plan/milestones/${milestone.id}/dates`, date({ onDay: '2019-07-17', version: '1' })))
  await drain()
  const letters = await owner((tx) => tx.selectFrom('base.letter').select(['personId', 'text']).where('kind', '=', 'dates moved').execute())
  const told = letters.map(({ personId }) => personId)
  expect(told).toContain(idOf('ines'))
  expect(told).not.toContain(idOf('carla'))
  expect(letters.find(({ personId }) => personId === idOf('ines'))!.text).toContain('Mesa (Mesa sobre apatridia): del 10 de julio de 2019 al 17 de julio de 2019.')
  await owner((tx) => tx.updateTable('membership.standing').set({ until: null }).where('stateId', '=', idOf('costa')).execute())
  await owner((tx) => tx.updateTable('membership.standing').set({ standing: 'observer' }).where('stateId', '=', idOf('isla')).execute())
})

test('an activity without a code has none in any view', async () => {
  for (const view of ['gantt', 'month?on=2019-07', 'list']) {
    const page = await read(get('beto', `/w/work-plan/${view}`))
    expect(page, view).toContain('Round table')
    expect(page, view).not.toContain('undefined')
  }
})

test('a product of an activity added by hand may name any date of its activity', async () => {
  const { id } = await owner((tx) => tx.selectFrom('workplan.product').innerJoin('workplan.activity', 'workplan.activity.id', 'activityId').where('workplan.activity.key', '=', 'mesa-sobre-apatridia').select('workplan.product.id').executeTakeFirstOrThrow())
  const page = await read(get('ana', `/w/work-plan/products/${id}`))
  expect(page).toContain('La reunión de «Mesa»')
  const value = /<option value="(meeting at date:[^"]+)"/.exec(page)![1]!
  expect((await post('ana', `/w/work-plan/products/${id}`, { thing: value })).status).toBe(303)
})

test('a day years after the plan is asked about before it is kept, where a date is added and where it is moved', async () => {
  const { id } = await made('mesa-sobre-apatridia')
  const asked = await post('beto', `/w/work-plan/activities/${id}/milestones`, { ...added, 'title.en': 'Follow-up', 'onDay': '2029-05-10' })
  expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('The plan is of 2019.')])
  expect(await read(get('beto', '/w/work-plan/mesa-sobre-apatridia'))).not.toContain('Follow-up')
  const moved = await read(post('ana', `${path('meeting')}/dates`, date({ onDay: '2029-06-27', version: '1' })))
  expect(moved).toContain('El plan es de 2019.')
  expect(moved).not.toContain('Ese día ya pasó')
  expect((await post('ana', `/w/work-plan/activities/${id}/milestones`, { ...added, 'title.es': 'Seguimiento', 'onDay': '2020-02-10' })).status, 'the year after it').toBe(303)
})

test('whoever writes a reason in English first finds it so after an error', async () => {
  const order = (page: string) => page.indexOf('name="reason.en"') < page.indexOf('name="reason.es"')
  expect(order(await read(get('beto', `${path('meeting')}/dates`)))).toBe(true)
  const typed = date({ 'onDay': '2019-07-01', 'version': '1', 'reason.es': '', 'reason.en': '' })
  expect(order(await read(post('beto', `${path('meeting')}/dates`, typed)))).toBe(true)
  expect(order(await read(post('beto', `${path('meeting')}/dates`, { ...typed, 'onDay': '', 'reason.en': 'States asked.' })))).toBe(true)
})

test('the same advice stands before a date is set, in the list and on its page: of those who answer, and of those who owe something by it', async () => {
  await openPracticeCall(world)
  await owner((tx) => tx.insertInto('workplan.occasion').values({ stateId: idOf('costa'), kind: 'election', firstDay: '2019-06-16', lastDay: '2019-06-16', title: asJson(words('Elecciones generales', 'General election')), source: 'Decreto' }).execute())
  expect(await read(get('ana', '/w/work-plan/practices'))).toContain('Costa: elecciones generales')
  expect(rowOf(await read(get('ana', '/w/work-plan/list')), 'Entrega de prácticas')).toContain('Difícil para Costa')
  await owner((tx) => tx.insertInto('workplan.occasion').values({ stateId: idOf('costa'), kind: 'election', firstDay: '2019-05-03', lastDay: '2019-05-03', title: asJson(words('Segunda vuelta', 'Second round')), source: 'Decreto' }).execute())
  const asked = await read(post('ana', `${path('inputs')}/dates`, date({ onDay: '2019-05-02', version: '1' })))
  expect(asked).toContain('Costa: segunda vuelta')
  expect(asked).not.toContain('Costa: elecciones generales')
})

test('before a date is moved, as many are counted as are written to: not a state that has more time already', async () => {
  await done(post('ana', `${path('inputs')}/extensions`, { stateId: idOf('sierra'), until: '2019-07-28', reason: 'Cambio de gobierno.', version: '1' }))
  // Over already: so that the question is asked.
  const shown = await read(post('ana', `${path('inputs')}/dates`, date({ onDay: '2019-05-02', version: '2' })))
  const count = Number(/(\d+) personas?</.exec(shown.slice(shown.indexOf('Recibirán una sola carta')))![1])
  await owner((tx) => tx.deleteFrom('base.letter').execute())
  await done(post('ana', `${path('inputs')}/dates`, { ...date({ onDay: '2019-05-02', version: '2' }), confirm: 'together', seen: /name="seen" value="([^"]+)"/.exec(shown)![1]! }))
  await drain()
  const told = (await owner((tx) => tx.selectFrom('base.letter').select('personId').where('kind', '=', 'dates moved').execute())).map(({ personId }) => personId)
  expect(told).not.toContain(idOf('sara'))
  expect(told).toHaveLength(count)
})

test('a date that no adopted edition holds is not called as planned, and says who added it', async () => {
  const proposal = await owner(async (tx) => findProposal(tx, await freezePlan(tx, idOf('cycle'))))
  await owner((tx) => keepAdoption(tx, proposal, { onDay: '2019-05-20', wording: words('Adoptado', 'Adopted') }))
  const { id } = await made('mesa-sobre-apatridia')
  await done(post('ana', `/w/work-plan/activities/${id}/milestones`, { ...added, 'title.es': 'Cierre', 'title.en': 'Closing', 'onDay': '2019-12-10' }))
  const page = await read(get('carla', '/w/work-plan/mesa-sobre-apatridia'))
  const closing = page.slice(page.indexOf('id="cierre"'))
  expect(closing).toContain('Aún no está en un plan adoptado')
  expect(closing).toContain('10 de diciembre de 2019')
  const entry = (await as('carla', (tx, me) => listMilestoneEvents(tx, me, 'es'))).find(({ title }) => title.startsWith('Cierre'))
  expect(entry!.note, 'in a calendar too').toBe('Según el plan: Aún no está en un plan adoptado.')
  expect(closing.slice(0, closing.indexOf('</section'))).not.toContain('El plan dice: 10 de diciembre')
  expect(page.slice(page.indexOf('id="mesa"')), 'what was adopted is planned').toContain('17 de julio de 2019')
})

test('a date of a national calendar is not written down twice', async () => {
  const fields = { kind: 'transition', firstDay: '2019-06-10', lastDay: '2019-07-31', 'title.es': 'Cambio de gabinete', 'title.en': 'Change of cabinet', source: 'Decreto 5' }
  await done(post('carla', '/w/work-plan/national-calendar/CST', fields))
  await post('carla', '/w/work-plan/national-calendar/CST', fields)
  expect(await read(post('carla', '/w/work-plan/national-calendar/CST', { ...fields, source: 'Decreto 5, artículo 1' }))).toContain('Esa fecha ya está en el calendario')
  expect(await owner((tx) => tx.selectFrom('workplan.occasion').select('id').where('firstDay', '=', '2019-06-10').execute())).toHaveLength(1)
})

test('a plan of a later year is opened, filled and shown as itself', async () => {
  const typed = { 'year': '2022', 'title.es': 'Plan de trabajo 2022', 'title.en': 'Work plan 2022' }
  expect(await read(post('paz', '/w/work-plan/cycles', typed))).toContain('Elija el Estado que preside')
  const opened = await done(post('paz', '/w/work-plan/cycles', { ...typed, presidency: 'nobody' }))
  expect(opened.headers.get('location')).toBe('/w/work-plan?year=2022')
  expect(await read(get('paz', '/w/work-plan?year=2022'))).toContain('/w/work-plan/activities/new?year=2022')
  const form = await read(get('paz', '/w/work-plan/activities/new?year=2022'))
  expect(form).toContain('Al plan de trabajo 2022')
  await done(post('paz', /action="([^"]+activities[^"]*)"/.exec(form)![1]!, { ...activity, 'title.es': 'Algo de 2022', 'title.en': 'Something of 2022', 'responsible': ['members'] }))
  expect(await owner((tx) => tx.selectFrom('workplan.activity').innerJoin('workplan.cycle', 'workplan.cycle.id', 'cycleId').where('key', '=', 'algo-de-2022').select('year').executeTakeFirstOrThrow())).toEqual({ year: 2022 })
})

test('institutions say their country where work is given out', async () => {
  const page = await read(get('ana', '/w/work-plan/activities/new'))
  for (const said of ['Isla: Cancillería de Isla', 'Costa: Ministerio de Trabajo de Costa']) expect(page).toContain(said)
})

test('a date named as its activity is named once in the letter, and a place that is kept is not said to change', async () => {
  await owner(async (tx) => {
    const { codes } = await tx.selectFrom('workplan.activity').where('id', '=', idOf('activity')).select('codes').executeTakeFirstOrThrow()
    await tx.insertInto('workplan.activity').values({ id: idOf('workshop'), cycleId: idOf('cycle'), key: 'workshop', codes, section: 'A', title: asJson(words('Taller', 'Workshop')), description: asJson(words('Un taller.', 'A workshop.')), responsible: [idOf('costa')], contributors: [], position: 30 }).execute()
    await tx.insertInto('workplan.milestone').values({ id: idOf('workshop date'), activityId: idOf('workshop'), key: 'workshop-held', title: asJson(words('Taller', 'Workshop')), position: 0 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('workshop date'), onDay: '2019-09-02', precision: 'day', place: asJson(words('Isla Norte', 'North Island')) }).execute()
    await tx.deleteFrom('base.letter').execute()
  })
  await done(post('ana', `${path('workshop date')}/dates`, date({ 'onDay': '2019-09-05', 'place.es': 'Isla Norte', 'place.en': 'North Island', 'version': '1' })))
  await drain()
  const { text } = await owner((tx) => tx.selectFrom('base.letter').select('text').where('kind', '=', 'dates moved').where('text', 'like', '%Taller%').executeTakeFirstOrThrow())
  expect(text.replace(/\s+/g, ' ')).toContain('Taller (A7): del 2 de septiembre de 2019 al 5 de septiembre de 2019.')
  const page = await read(get('carla', /\/w\/work-plan\/moves\/[0-9a-f-]+/.exec(text)![0]))
  expect([page.includes('5 de septiembre de 2019'), page.includes('Isla Norte')]).toEqual([true, false])
})
