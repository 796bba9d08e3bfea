import { expect, test } from 'vitest'
import { plain } from '#base/documents/paper.ts'
import { asJson } from '#base/database/columns.ts'
import { enqueue } from '#base/history.ts'
import { words } from '#base/words.ts'
import { listProposals } from '#workplan/index.ts'
import { handoverPaper } from '../../src/handovers/dossier/paper.ts'
import { findDossier, gatherDossier } from '../../src/handovers/dossier/queries.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// F3, F4: an activity that nobody gave a date is part of the plan: it is told wherever the plan is, until it has one or will not be done.

const world = await openWorld()
const { as, get, post, owner } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
await owner((tx) => tx.insertInto('workplan.activity').values({ id: idOf('bare'), cycleId: idOf('cycle'), key: 'bare', codes: ['E1'], section: 'E', pillars: [], position: 5, title: asJson(words('Feria solidaria', 'Solidarity fair')), description: asJson(words('Una conferencia.', 'A conference.')), responsible: [idOf('llano')] }).execute())
const add = `/w/work-plan/activities/${idOf('bare')}/milestones/new`
const rowOf = (page: string, title: string) => page.split(/<tr>/).find((row) => row.includes(title)) ?? ''
const first = (id: string, page: string) => page.split(`id="${id}"`)[1]?.split('<h2')[0] ?? ''

test('the year and the list show it without a date, with the way to add one for whoever may', async () => {
  for (const [name, title, undated, label] of [['ana', 'Feria solidaria', 'Sin fecha', 'Añadir una fecha'], ['beto', 'Solidarity fair', 'No date', 'Add a date']] as const)
    for (const path of ['/w/work-plan', '/w/work-plan/list', '/w/work-plan/list?status=undated']) for (const said of [undated, label, `href="${add}"`]) expect(rowOf(await read(name, path), title), `${name} ${path}`).toContain(said)
  for (const path of ['/w/work-plan', '/w/work-plan/list']) {
    const row = rowOf(await read('carla', path), 'Feria solidaria')
    expect([row.includes('Sin fecha'), row.includes(add)], path).toEqual([true, false])
  }
  expect(await read('ana', '/w/work-plan/list?kind=milestone')).not.toContain('Feria solidaria')
  for (const path of ['', '/list', '/gantt', '/month?on=2019-06']) expect([(await read('ana', `/w/work-plan${path}`)).includes('; 1 no tiene fecha.'), (await read('beto', `/w/work-plan${path}`)).includes('; 1 has no date.')], path).toEqual([true, true])
})

test('the public plan shows it without a date too, and so does a proposal', async () => {
  await owner((tx) => enqueue(tx, 'post all notices', {}))
  await world.drain()
  for (const [path, title, undated] of [['/es/plan-de-trabajo', 'Feria solidaria', 'Sin fecha'], ['/en/work-plan', 'Solidarity fair', 'No date']] as const) expect(rowOf(await read('nobody', path), title), path).toContain(undated)
  const proposal = (await post('ana', '/w/work-plan/proposals')).headers.get('location')!
  for (const [name, title, undated] of [['delia', 'Feria solidaria', 'Sin fecha'], ['beto', 'Solidarity fair', 'No date']] as const) expect(rowOf(await read(name, proposal), title), name).toContain(undated)
})

test('whoever freezes the plan is told before which activities have no date', async () => {
  const [es, en] = [first('freeze', await read('ana', '/w/work-plan/proposals')), first('freeze', await read('beto', '/w/work-plan/proposals'))]
  for (const said of ['1 actividad no tiene ninguna fecha', 'Feria solidaria', `href="${add}"`]) expect(es).toContain(said)
  for (const said of ['1 activity has no date at all', 'Solidarity fair', `href="${add}"`]) expect(en).toContain(said)
})

test('the handover tells it, on its page and in its paper, with the way to decide on it', async () => {
  const { id: presidencyId } = await owner((tx) => tx.selectFrom('membership.presidency').select('id').where('stateId', '=', idOf('llano')).executeTakeFirstOrThrow())
  const dossier = (await post('paz', '/w/handovers', { presidencyId })).headers.get('location')!
  const [es, en, next] = [first('open', await read('paz', dossier)), first('open', await read('beto', dossier)), first('open', await read('nora', dossier))]
  for (const said of ['1 actividad del plan no tiene ninguna fecha, y no pasa al próximo plan', 'Feria solidaria', `href="${add}"`]) expect(es).toContain(said)
  for (const said of ['1 activity of the plan has no date at all, and does not go into the next plan', 'Solidarity fair', `href="${add}"`]) expect(en).toContain(said)
  expect([next.includes('Feria solidaria'), next.includes(add)], 'the next Presidency reads it').toEqual([true, false])
  const content = await as('paz', async (tx) => (await gatherDossier(tx, await findDossier(tx, dossier.split('/').at(-1)!), { today: '2019-05-20', now: new Date('2019-05-20T18:00:00Z'), whole: true })).content)
  const said = (given: typeof content, lang: 'es' | 'en') => handoverPaper(given, lang, { draft: false }).body.flatMap((block) => (block.type === 'paragraph' ? [plain(block.children)] : []))
  expect(said(content, 'es')).toContain('1 actividad del plan no tiene ninguna fecha, y no pasa al próximo plan: E1 «Feria solidaria».')
  expect(es + (await read('paz', dossier)).split('id="seal"')[1]!).toContain('href="#undated"')
  expect(said(content, 'en')).toContain('1 activity of the plan has no date at all, and does not go into the next plan: E1 “Solidarity fair”.')
  const { undated: _, ...older } = content
  expect(said(older, 'es').join(), 'what was sealed before is read as it is').not.toContain('ninguna fecha')
})

test('whoever added it by mistake says that it will not be done, with the reason, and it stays in the history', async () => {
  const page = `/w/work-plan/activities/${idOf('bare')}/dropping`
  expect(await read('ana', '/w/work-plan/bare')).toContain(`href="${page}"`)
  expect(await read('carla', '/w/work-plan/bare')).not.toContain(page)
  for (const name of ['carla', 'nora']) expect([(await get(name, page)).status, (await post(name, page, { 'reason.es': 'Se añadió por error.', 'reason.en': 'Added by mistake.' })).status], name).toEqual([403, 403])
  const bare = await post('ana', page, { 'reason.es': '', 'reason.en': 'No.' })
  expect([bare.status, await bare.text()], 'one language is enough, and it says why').toEqual([422, expect.stringMatching(/Escriba el motivo.*No\./s)])
  expect((await fill(world, 'ana')(page, page, { 'reason.es': 'Se añadió por error.', 'reason.en': 'Added by mistake.' })).status).toBe(303)
  for (const [name, said] of [['carla', ['No se hará', 'Se añadió por error.']], ['beto', ['Will not be done', 'Added by mistake.']]] as const) for (const one of said) expect(await read(name, '/w/work-plan/bare')).toContain(one)
  expect(rowOf(await read('ana', '/w/work-plan'), 'Feria solidaria')).toContain('No se hará')
  expect(await read('ana', '/w/history')).toMatch(/Decidió que no se hará.{0,200}Feria solidaria/s)
  expect(first('freeze', await read('ana', '/w/work-plan/proposals'))).not.toContain('Feria solidaria')
  expect(await read('ana', page), 'once it has dates each of them says it').toContain('Esta actividad ya tiene fechas')
  const late = await post('beto', page, { 'reason.es': '', 'reason.en': 'It was planned twice.' })
  expect([late.status, await late.text()], 'whoever comes too late keeps what was typed').toEqual([409, expect.stringMatching(/This activity has dates already.*It was planned twice\./s)])
  await post('ana', '/w/work-plan/proposals')
  const [proposal] = await as('ana', (tx) => listProposals(tx))
  expect(proposal!.body.activities.find(({ key }) => key === 'bare')!.milestones).toMatchObject([{ precision: 'dropped', onDay: null }])
})

test('adding a date asks for no more than it offers, and a code that is none is named', async () => {
  const [es, en] = [await read('ana', add), await read('beto', add)]
  expect([es.includes('Déjelo vacío solo si elige «sin fecha».'), es.includes('no se hará'), en.includes('Leave it empty only if you choose “no date”.'), en.includes('will not be done')]).toEqual([true, false, true, false])
  const typed = { 'title.es': 'Reunión', 'title.en': 'Meeting', 'precision': 'day', 'onDay': '', 'place.es': '', 'place.en': '' }
  expect(await (await post('ana', `/w/work-plan/activities/${idOf('bare')}/milestones`, typed)).text()).toContain('Elija el día, o marque «sin fecha»<')
  const activity = { 'title.es': 'Otra', 'title.en': 'Other', 'description.es': 'Otra cosa.', 'description.en': 'Another thing.', 'section': 'A', 'codes': 'a7, z9; Q', 'responsible': idOf('llano') }
  expect(await (await post('ana', '/w/work-plan/activities', activity)).text()).toContain('No es un código: «Z9» y «Q». Cada código es una letra de la A a la F y un número del 1 al 9, como «A7, F3»')
  expect(await (await post('beto', '/w/work-plan/activities', activity)).text()).toContain('Not a code: “Z9” and “Q”.')
})

test('whoever freezes the plan is told how many of its dates have no day, as after a handover, and is led to them', async () => {
  const none = [first('freeze', await read('ana', '/w/work-plan/proposals')).includes('sin día')]
  await owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('open day'), activityId: idOf('bare'), key: 'open-day', title: asJson(words('Inauguración', 'Opening')), position: 0 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('open day'), onDay: null, precision: 'tentative' }).execute()
  })
  const link = /<a href="([^"]*status=undated)">1 fecha se propondrá sin día<\/a>/.exec(first('freeze', await read('ana', '/w/work-plan/proposals')))
  expect([none, first('freeze', await read('beto', '/w/work-plan/proposals')).includes('1 date will be proposed without a day')]).toEqual([[false], true])
  expect(rowOf(await read('ana', link![1]!.replace('&amp;', '&')), 'Feria solidaria')).toContain('Sin fecha')
})
