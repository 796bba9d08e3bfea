import { afterAll, beforeAll, expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { closePaper } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { words } from '#base/words.ts'
import { listDuties as listCompilationDuties } from '#compilations/index.ts'
import { presidencyTeam } from '#membership/index.ts'
import { findMilestone, listDuties } from '#workplan/index.ts'
import { runFor } from '#base/queue.ts'
import { tick } from '../../src/tick.ts'
import { openWorld } from '../open.ts'
import { circulatePractice, decide, done, toAccepted } from '../story.ts'
import { asRead } from '../fill.ts'
import { idOf } from '../world.ts'

// F3: what an activity brings forth is there by fact: the paper that was circulated, what the meeting validated. The plan names the date, and whoever makes the thing fulfils it.

const world = await openWorld()
const { as, get, post, drain } = world
const { callId, costa, sierra } = await toAccepted(world)
beforeAll(() => prepareTypesetter())
afterAll(closePaper)

const page = async (name: string) => (await get(name, '/w/work-plan/practices')).text()
const link = async (key: string, kind: string, milestone: string) => done(post('ana', `/w/work-plan/products/${idOf(key)}`, { thing: `${kind} at date:${idOf(milestone)}` }))
const fulfilment = async (key: string) => (await as('ana', (tx) => findMilestone(tx, idOf(key)))).fulfilment
const asked = (name: string, today: string) => as(name, async (tx, me) => (await listDuties(tx, me, { lang: 'es' }, today)).map(({ todo, href }) => ({ todo, href })))

test('the plan says of a product at which date its thing will stand, before there is such a thing', async () => {
  await world.owner(async (tx) => {
    await tx.updateTable('workplan.activity').set({ responsible: [presidencyTeam] }).where('id', '=', idOf('activity')).execute()
    await tx.insertInto('workplan.milestone').values({ id: idOf('compilation'), activityId: idOf('activity'), key: 'compilation', kind: 'deliverable', title: asJson(words('Compilación', 'Compilation')), position: 5 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('compilation'), onDay: '2019-05-25', precision: 'day' }).execute()
    const product = (id: string, milestone: string, title: string, position: number) => ({ id: idOf(id), activityId: idOf('activity'), milestoneId: idOf(milestone), title: asJson(words(title, title)), position })
    await tx.insertInto('workplan.product').values([product('compiled', 'compilation', 'Compilación de prácticas', 1), product('validated', 'meeting', 'Prácticas validadas', 2)]).execute()
  })
  expect(await asked('paz', '2019-05-20')).toContainEqual(expect.objectContaining({ todo: expect.stringContaining('Preparar: Compilación'), href: '/w/work-plan/practices#compilation' }))
  const form = await (await get('ana', `/w/work-plan/products/${idOf('compiled')}`)).text()
  for (const kind of ['call', 'meeting', 'decision', 'paper', 'edition', 'consultants']) expect(form).toContain(`value="${kind} at date:${idOf('compilation')}"`)
  await link('compiled', 'paper', 'compilation')
  await link('validated', 'decision', 'meeting')
  expect(await page('carla')).toContain('El documento de reunión de la actividad de «Compilación»')
  expect(await page('carla')).toContain('Las prácticas que valide la reunión de «')
  const about = async (name: string, today: string) => (await asked(name, today)).filter(({ todo }) => todo.includes('Compilación'))
  for (const name of ['paz', 'ana']) expect(await about(name, '2019-05-20'), name).toEqual([])
  expect(await about('ana', '2019-06-20'), 'its day is over and it did not come').toEqual([expect.objectContaining({ todo: expect.stringContaining('Registrar lo que ocurrió') })])
  expect(await about('paz', '2019-06-20')).toEqual([])
})

test('the paper that the Secretariat circulates is the compilation: its date has happened, and nobody ticked anything', async () => {
  const path = (await done(post('ana', '/w/compilations', { 'kind': 'meeting paper', 'calls': callId, 'year': '2019', 'title.es': 'Prácticas para la reunión', 'title.en': '', 'subtitle.es': '', 'subtitle.en': '' }))).headers.get('location')!
  await done(post('ana', `${path}/runs`))
  await drain()
  expect(await fulfilment('compilation')).toBeNull()
  expect(await page('carla'), 'what is being made is not told to members').not.toContain('Prácticas para la reunión')
  for (const item of [costa, sierra]) await circulatePractice(world, item)
  await done(post('ana', `${path}/runs`))
  await done(post('ana', `${path}/circulation`))
  await drain()
  expect(await fulfilment('compilation')).toMatchObject({ onDay: '2019-05-20', source: 'El documento de reunión de la actividad de «Compilación»', byId: null })
  for (const name of ['dora', 'pablo', 'ines']) expect(await page(name), `${name} does not read the paper, nor its title`).not.toContain('Prácticas para la reunión')
  for (const name of ['pablo', 'carla']) for (const said of ['Está desde el 20 de mayo de 2019', 'el documento de reunión, que circuló']) expect(await page(name), name).toContain(said)
  expect(await page('carla')).toContain('Prácticas para la reunión')
})

test('what the meeting validates is there with the decision, also for a meeting that nobody linked', async () => {
  expect(await page('carla')).toContain('Todavía no')
  await decide(world, costa, 'validated')
  const shown = await page('carla')
  expect(shown).toMatch(/Decisión 1: /)
  expect(shown).not.toContain('Las prácticas que valide la reunión')
})

test('a date that a decision showed to have happened is open again once a later decision takes its place, and happens again with the next', async () => {
  await world.owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('chosen'), activityId: idOf('activity'), key: 'chosen', kind: 'deliverable', title: asJson(words('Prácticas elegidas', 'Practices chosen')), position: 8 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('chosen'), onDay: '2019-06-30', precision: 'day' }).execute()
    await tx.insertInto('workplan.product').values({ id: idOf('list'), activityId: idOf('activity'), milestoneId: idOf('chosen'), title: asJson(words('Lista', 'List')), position: 4 }).execute()
  })
  const lastDecision = () => world.owner((tx) => tx.selectFrom('meetings.decision').where('subjectId', '=', costa).orderBy('number', 'desc').select(['id', 'agendaItemId']).executeTakeFirstOrThrow())
  const linkLast = async () => { await done(post('ana', `/w/work-plan/products/${idOf('list')}`, { thing: `decision:${(await lastDecision()).id}` })); await drain() }
  await linkLast()
  expect(await fulfilment('chosen')).toMatchObject({ fact: 'decision', byId: null })
  const again = async (outcome: string) => {
    const last = await lastDecision()
    await done(post('ana', `/w/agenda-items/${last.agendaItemId}/decisions`, { ...(await asRead(world, last.agendaItemId)), after: last.id, outcome, 'reason.es': 'Se vio de nuevo.', 'reason.en': 'It was seen again.' }))
    await drain()
  }
  await again('returned')
  expect(await fulfilment('chosen')).toBeNull()
  expect(await page('carla')).toContain('La decisión que lo mostraba fue sustituida')
  await again('validated')
  await linkLast()
  expect(await fulfilment('chosen')).toMatchObject({ fact: 'decision' })
})

test('a meeting that is over has happened by the next minute, on its own day', async () => {
  expect(await fulfilment('meeting')).toBeNull()
  await world.walkTo('2019-06-27T11:30:00-06:00')
  for (const id of ['first', 'second']) await tick(runFor(world.marco, { id }))
  expect(await fulfilment('meeting')).toMatchObject({ onDay: '2019-06-27', byId: null })
  expect(await world.owner((tx) => tx.selectFrom('workplan.fulfilment').select('id').where('milestoneId', '=', idOf('meeting')).execute())).toHaveLength(1)
})

test('a date that states answer for, with no call, is on no desk until its day, and then the Secretariat’s to record', async () => {
  await world.owner((tx) => tx.updateTable('workplan.activity').set({ responsible: [idOf('costa'), idOf('sierra'), idOf('llano')] }).where('id', '=', idOf('activity')).execute())
  await world.owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('plans'), activityId: idOf('activity'), key: 'plans', title: asJson(words('Planes revisados', 'Plans reviewed')), position: 6 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('plans'), onDay: '2019-08-31', precision: 'day' }).execute()
  })
  const [before, after] = ['2019-08-20', '2019-09-10']
  const of = async (name: string, today: string) => (await asked(name, today)).filter(({ todo }) => todo.includes('Planes revisados'))
  for (const name of ['carla', 'paz', 'ana']) expect(await of(name, before), `${name} could do nothing about it`).toEqual([])
  expect(await of('carla', after)).toEqual([])
  expect(await of('ana', after)).toEqual([{ todo: expect.stringMatching(/^Registrar lo que ocurrió: /), href: `/w/work-plan/milestones/${idOf('plans')}/fulfilments` }])
})

test('while a meeting of their activity is to come, accepted practices that no paper gathers are the Secretariat’s to compile', async () => {
  const gather = async (name: string, today: string) => (await as(name, (tx, me) => listCompilationDuties(tx, me, { lang: 'es' }, today))).filter(({ todo }) => todo.startsWith('Compilar el documento'))
  expect(await gather('ana', '2019-05-20'), 'a paper gathers them').toEqual([])
  await world.owner((tx) => tx.updateTable('compilations.compilation').set({ calls: [] }).execute())
  expect(await gather('ana', '2019-05-20')).toEqual([expect.objectContaining({ todo: expect.stringContaining('tiene 1 práctica aceptada'), href: `/w/compilations/new?kind=meeting%20paper&calls=${callId}` })])
  expect(await gather('ana', '2019-12-20')).toEqual([])
  expect(await gather('carla', '2019-05-20')).toEqual([])
})

test('that each member has its consultant is seen by the plan on the first day of the last of them, and nobody ticks anything', async () => {
  await world.owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('hired'), activityId: idOf('activity'), key: 'hired', title: asJson(words('Consultorías contratadas', 'Consultants hired')), position: 7 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('hired'), onDay: '2019-04-30', precision: 'month' }).execute()
    await tx.insertInto('workplan.product').values({ id: idOf('consultants'), activityId: idOf('activity'), milestoneId: idOf('hired'), title: asJson(words('Consultorías', 'Consultants')), position: 3 }).execute()
  })
  await link('consultants', 'consultants', 'hired')
  expect(await page('carla')).toContain('Las consultorías de «Consultorías contratadas»: una por Estado miembro')
  const name = (state: string, since: string) =>
    done(post('ana', '/w/people', { name: `Consultoría de ${state}`, email: `${state}.consultoria@example.org`, language: 'es', role: 'consultant', organisationId: idOf('un-refugees'), coversId: idOf(state), since, until: '2019-11-01' }))
  await name('costa', '2019-06-27')
  await name('sierra', '2019-06-27')
  await name('llano', '2019-07-01')
  await drain()
  expect(await fulfilment('hired'), 'one of them begins in July').toBeNull()
  expect((await asked('ana', '2019-06-28')).map(({ todo }) => todo).join()).toContain('Consultorías contratadas')
  await world.walkTo('2019-07-01T09:00:00-06:00')
  await tick(runFor(world.marco, { id: 'july' }))
  expect(await fulfilment('hired')).toMatchObject({ onDay: '2019-07-01', source: 'Las consultorías de «Consultorías contratadas»: una por Estado miembro', byId: null })
  expect((await asked('ana', '2019-07-02')).map(({ todo }) => todo).join()).not.toContain('Consultorías contratadas')
})

test('where a meeting validates several, the product names all the decisions that hold, not the first', async () => {
  expect(await page('carla')).toMatch(/Decisión 3: /)
  await decide(world, sierra, 'validated')
  expect(await page('carla')).toMatch(/Decisiones 3 y 4: /)
})

test('that a state joined is there on its day, and of a month on its last', async () => {
  await world.owner(async (tx) => {
    const milestone = await tx.insertInto('workplan.milestone').values({ id: idOf('joins'), activityId: idOf('activity'), key: 'joins', title: asJson(words('Isla se une', 'The islands join')), position: 9 }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: milestone.id, precision: 'tentative' }).execute()
    await tx.insertInto('workplan.product').values({ id: idOf('member'), activityId: idOf('activity'), milestoneId: milestone.id, title: asJson(words('Isla, miembro', 'The islands, a member')), position: 5 }).execute()
    await tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2019-08-01', precision: 'month' }).execute()
  })
  await done(post('ana', `/w/work-plan/products/${idOf('member')}`, { thing: `membership:${idOf('isla')}` }))
  expect(await page('carla')).toContain('Isla, Estado miembro')
  for (const [on, fact] of [['2019-08-30', null], ['2019-08-31', { onDay: '2019-08-31', byId: null }]] as const) {
    await world.walkTo(`${on}T12:00:00-06:00`)
    await tick(runFor(world.marco, { id: on }))
    if (fact) expect(await fulfilment('joins')).toMatchObject(fact)
    else expect(await fulfilment('joins')).toBeNull()
  }
})
