import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { findMilestone, isDropped, listDependencies, listMilestones } from '#workplan/index.ts'
import { listMilestoneEvents } from '../../src/workplan/calendar/event.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// F4: what the plan of the next year takes along from a sealed handover, and what it says of what it cannot.

const world = await openWorld()
const { as, get, post, owner, drain } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
await owner(async (tx) => {
  await tx.insertInto('workplan.milestone').values({ id: idOf('left'), activityId: idOf('activity'), key: 'left', title: asJson(words('Repaso', 'Review')), position: 3 }).execute()
  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('left'), onDay: '2019-07-10', precision: 'day' }).execute()
})
const waits = (after: string, before: string, lag: string) => post('ana', `/w/work-plan/milestones/${idOf(after)}/dependencies`, { before: idOf(before), lag, 'basis': 'plan', 'reason.es': 'Hace falta leerlas.', 'reason.en': 'They have to be read.' })
await waits('meeting', 'inputs', '7')
await waits('left', 'meeting', '0')

test('what waits for what goes on with its days and its reason, where both go on', async () => {
  await prepareTypesetter()
  const { id: presidencyId } = await owner((tx) => tx.selectFrom('membership.presidency').select('id').where('stateId', '=', idOf('llano')).executeTakeFirstOrThrow())
  const dossier = (await post('paz', '/w/handovers', { presidencyId })).headers.get('location')!
  await post('paz', `${dossier}/texts`, { 'achieved.es': 'Se validaron prácticas.', 'achieved.en': '', 'priorities.es': 'Seguir.', 'priorities.en': '', 'version': '1' })
  const word = (key: string, said: Record<string, string>) => post('paz', `${dossier}/choices/milestone/${idOf(key)}`, { 'onDay': '', 'reason.es': 'Falta acordarlo.', 'reason.en': '', ...said })
  await word('inputs', { verdict: 're-planned', onDay: '2020-06-10' })
  await word('meeting', { verdict: 'carried over' })
  await word('left', { verdict: 'dropped' })
  await owner((tx) => tx.insertInto('membership.post').values({ personId: idOf('omar'), role: 'presidency', organisationId: idOf('sierra'), since: '2020-01-15', until: '2020-01-15' }).execute())
  expect((await fill(world, 'paz')(dossier, `${dossier}/seal`)).status).toBe(303)
  await drain()
  const told = await owner((tx) => tx.selectFrom('base.letter').select('personId').where('kind', '=', 'handover sealed').execute())
  expect(['nora', 'omar'].map((name) => told.some(({ personId }) => personId === idOf(name))), 'who was named and called off receives nothing').toEqual([true, false])
  const next = (await as('ana', (tx) => listMilestones(tx))).filter(({ id }) => ![idOf('inputs'), idOf('meeting'), idOf('left')].includes(id))
  const [inputs, meeting] = ['Entrega de prácticas', 'Reunión en línea'].map((title) => next.find((one) => one.title.es === title)!)
  const drawn = (await as('ana', (tx) => listDependencies(tx))).filter(({ after, before }) => next.some(({ id }) => id === after || id === before))
  expect(drawn).toMatchObject([{ before: inputs!.id, after: meeting!.id, lag: 7, basis: 'plan', reason: { es: 'Hace falta leerlas.', en: 'They have to be read.' } }])
  const [es, en] = [await read('ana', `/w/work-plan/milestones/${meeting!.id}/dependencies`), await read('beto', `/w/work-plan/milestones/${meeting!.id}/dependencies`)]
  for (const said of ['Entrega de prácticas', '7 días', 'Hace falta leerlas.']) expect(es).toContain(said)
  expect(es).not.toContain('No espera a ningún otro hito.')
  for (const said of ['Practices handed in', '7 days', 'They have to be read.']) expect(en).toContain(said)
  expect((await as('ana', (tx) => findMilestone(tx, idOf('meeting')))).current.onDay, 'the plan that ended stays as it was').toBe('2019-06-27')
  for (const year of [2019, 2020]) expect((await get('ana', `/w/work-plan/gantt?year=${year}`)).status, String(year)).toBe(200)

  const early = await post('ana', `/w/work-plan/milestones/${meeting!.id}/dates`, { 'precision': 'day', 'onDay': '2020-05-06', 'place.es': '', 'place.en': '', 'reason.es': 'La sala está libre.', 'reason.en': 'The room is free.', 'version': '1' })
  expect([early.status, await early.text()], 'in the next plan too').toEqual([200, expect.stringContaining('se pasa 42 días')])
})

test('what was let go on and happened in the former plan after all is not asked for again, until that record is taken back', async () => {
  const copied = async () => (await as('ana', (tx) => listMilestones(tx))).find(({ key }) => key === 'reunion-en-linea-2020')!
  const undated = async () => (await read('ana', '/w/work-plan/list?year=2020&status=undated')).includes('#reunion-en-linea-2020')
  const entries = async () => (await as('ana', (tx) => listMilestoneEvents(tx, {} as never, 'es'))).filter(({ title }) => title.startsWith('Reunión en línea')).length
  const before = [await entries(), await undated()]
  const { version } = await as('ana', (tx) => findMilestone(tx, idOf('meeting')))
  const path = `/w/work-plan/milestones/${idOf('meeting')}/fulfilments`
  expect((await post('ana', path, { 'precision': 'day', 'onDay': '2019-05-18', 'wording.es': 'Se reunieron antes.', 'wording.en': 'They met before.', 'place.es': '', 'place.en': '', 'source': 'Acta', 'confirm': 'yes', 'version': String(version) })).status).toBe(303)
  const copy = await copied()
  expect([before, await entries(), await undated(), copy.fulfilment?.onDay], 'and no calendar has it twice').toEqual([[1, true], 1, false, '2019-05-18'])
  expect((await post('ana', `${path}/taking-back`, { 'reason.es': 'Era otra reunión.', 'reason.en': 'It was another meeting.', 'version': String(version + 1) })).status).toBe(303)
  expect([await undated(), (await copied()).fulfilment], 'open again').toEqual([true, null])

  // With a day of its own in the next plan it is no entry there either; dropped there, it stays dropped.
  const again = { 'precision': 'day', 'onDay': '2019-05-18', 'wording.es': 'Se reunieron antes.', 'wording.en': 'They met before.', 'place.es': '', 'place.en': '', 'source': 'Acta', 'confirm': 'yes' }
  const set = (date: { onDay: string | null; precision: 'day' | 'dropped' }) => owner((tx) => tx.insertInto('workplan.milestoneDate').values({ milestoneId: copy.id, ...date, reason: asJson(words('Se acordó.', 'It was agreed.')) }).execute())
  await set({ precision: 'day', onDay: '2020-06-10' })
  expect(await entries()).toBe(2)
  await done(post('ana', path, { ...again, version: String(version + 2) }))
  expect([await entries(), (await copied()).before]).toEqual([1, true])
  await set({ precision: 'dropped', onDay: null })
  expect([isDropped(await copied()), (await copied()).before]).toEqual([true, false])
  await done(post('ana', `${path}/taking-back`, { 'reason.es': 'Era otra reunión.', 'reason.en': 'It was another meeting.', 'version': String(version + 3) }))
  await set({ onDay: '2020-06-10', precision: 'day' })
})

test('the next handover asks for what its own plan left open, and where the term ends within the year that plan goes on as it is', async () => {
  await owner(async (tx) => {
    await tx.updateTable('membership.presidency').set({ until: '2020-07-01' }).where('stateId', '=', idOf('sierra')).execute()
    await tx.insertInto('membership.presidency').values({ stateId: idOf('costa'), since: '2020-07-01' }).execute()
  })
  await world.walkTo('2020-06-01T12:00:00-06:00')
  const { id: presidencyId } = await owner((tx) => tx.selectFrom('membership.presidency').select('id').where('stateId', '=', idOf('sierra')).executeTakeFirstOrThrow())
  const dossier = (await post('nora', '/w/handovers', { presidencyId })).headers.get('location')!
  await post('nora', `${dossier}/texts`, { 'achieved.es': 'Se siguió.', 'achieved.en': '', 'priorities.es': 'Terminar.', 'priorities.en': '', 'version': '1' })
  const page = await read('nora', dossier)
  const open = [...new Set([...page.matchAll(/\/choices\/milestone\/([0-9a-f-]+)/g)].map(([, id]) => id!))]
  const next = (await as('ana', (tx) => listMilestones(tx))).filter(({ key }) => key.endsWith('2020'))
  expect(open.toSorted(), 'not what was handed over once').toEqual(next.map(({ id }) => id).toSorted())
  const { current: { onDay: had }, version } = next[0]!
  const [first, ...others] = next
  const word = (id: string, said: Record<string, string>) => post('nora', `${dossier}/choices/milestone/${id}`, { 'reason.es': 'Falta acordarlo.', 'reason.en': '', ...said })
  for (const [said, words] of [[{ verdict: 'carried over', onDay: '2020-08-10' }, 'Quite la fecha, o elija «Pasa a otra fecha»'], [{ verdict: 're-planned', onDay: '2020-06-20' }, 'escriba un día desde el 1 de julio de 2020']] as const) {
    const answer = await word(first!.id, said)
    expect([answer.status, (await answer.text()).includes(words)], words).toEqual([422, true])
  }
  await word(first!.id, { verdict: 're-planned', onDay: '2020-08-10' })
  for (const { id } of others) await word(id, { verdict: 'carried over', onDay: '' })
  expect((await fill(world, 'nora')(dossier, `${dossier}/seal`)).status).toBe(303)
  await drain()
  const told = await owner((tx) => tx.selectFrom('base.letter').select(['personId', 'subject', 'text']).where('kind', '=', 'handover sealed').where('subject', 'like', '%Sierra%').execute())
  const people = told.map(({ personId }) => personId)
  expect([new Set(people).size, ['carla', 'delia', 'nora', 'saul', 'ana'].every((name) => people.includes(idOf(name))), people.includes(idOf('pablo'))], 'one letter each').toEqual([people.length, true, false])
  expect(told.find(({ personId }) => personId === idOf('carla'))!.text, 'whoever sealed it').toContain('Se selló el expediente de traspaso de la Presidencia de Sierra (último día de su período: 30 de junio de 2020)')
  const after = await as('ana', (tx) => listMilestones(tx))
  expect(after.filter(({ key }) => key.endsWith('2020')).length, 'nothing stands there twice').toBe(next.length)
  expect(after.find(({ id }) => id === first!.id), 'whoever read the former day reads again').toMatchObject({ current: { onDay: '2020-08-10' }, version: version + 1 })
  const moved = await owner((tx) => tx.selectFrom('base.letter').select('text').where('kind', '=', 'dates moved').where('text', 'like', '%10 de agosto de 2020%').execute())
  expect([had, moved.length > 0], 'whom its day touches is told, as of any move').toEqual(['2020-06-10', true])
  expect(await owner((tx) => tx.selectFrom('workplan.cycle').select('year').orderBy('year').execute())).toEqual([{ year: 2019 }, { year: 2020 }])
})
