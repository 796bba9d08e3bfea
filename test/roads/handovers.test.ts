import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { plain } from '#base/documents/paper.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { listDuties } from '#handovers/index.ts'
import { findCall } from '#calls/index.ts'
import { findMilestone, listDuties as listPlanDuties } from '#workplan/index.ts'
import { listMembersFiles } from '#publishing/index.ts'
import { beginNextPlan } from '../../src/workplan/next/next.ts'
import { listHolders, listMembers, secretariatTeam } from '#membership/index.ts'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { handoverPaper } from '../../src/handovers/dossier/paper.ts'
import { findDossier, gatherDossier } from '../../src/handovers/dossier/queries.ts'
import { openCall, prepareCall } from '../../src/calls/call/actions.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, drain, owner } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const term = (await owner((tx) => tx.selectFrom('membership.presidency').select(['id', 'stateId', 'since', 'until']).orderBy('since').execute())).find((one) => one.since <= '2019-05-20' && (!one.until || one.until > '2019-05-20'))!
let dossier: string
const choicesOn = async (name: string): Promise<string[]> => [...new Set([...(await bodyOf(name, `/w/handovers/${dossier}`)).matchAll(/\/w\/handovers\/[0-9a-f-]+\/choices\/[a-z-]+\/[0-9a-f-]+/g)].map((match) => match[0]))]

test('the Presidency in office opens the dossier of its term, once; nobody else does', async () => {
  for (const name of ['carla', 'nora', 'pablo']) expect((await post(name, '/w/handovers', { presidencyId: term.id })).status, name).toBe(403)
  const made = await post('paz', '/w/handovers', { presidencyId: term.id })
  expect(made.status).toBe(303)
  dossier = /[0-9a-f-]{36}/.exec(made.headers.get('location')!)![0]
  expect((await post('paz', '/w/handovers', { presidencyId: term.id })).headers.get('location'), 'pressed twice it is one').toBe(made.headers.get('location'))
  expect((await post('ana', '/w/handovers', { presidencyId: term.id })).status).toBe(422)
})

test('until it is sealed the two bodies and those named to the next presidency read it, and nobody else', async () => {
  for (const name of ['paz', 'ana', 'nora']) expect((await get(name, `/w/handovers/${dossier}`)).status, name).toBe(200)
  for (const name of ['carla', 'luis', 'ines', 'pablo']) expect((await get(name, `/w/handovers/${dossier}`)).status, name).toBe(404)
  expect((await post('nora', `/w/handovers/${dossier}/texts`, { version: '1' })).status).toBe(403)
  expect(await (await get('pablo', '/w/handovers')).text(), 'and is not told that there is none').toContain('No hay expedientes de traspaso que pueda leer')
})

test('contacts say country, institution, post and name, and the address to whom the directory shows it', async () => {
  const rows = async (name: string) => [...(await bodyOf(name, `/w/handovers/${dossier}`)).split('id="contacts"')[1]!.split('</table>')[0]!.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim())
  const emails = new Map((await owner((tx) => tx.selectFrom('membership.contact').select(['personId', 'email']).execute())).map((one) => [one.personId, one.email]))
  const carla = (email: string) => `Costa — Punto focal Carla de Costa ${email}`
  expect(await rows('ana')).toContainEqual(expect.stringMatching(new RegExp(carla(emails.get(idOf('carla'))!), 'i')))
  expect(await rows('paz')).toContainEqual(expect.stringMatching(new RegExp(carla('—'), 'i')))
  const listed = await as('paz', (tx) => listHolders(tx, '2019-05-20'))
  const shown = (await rows('paz')).join('\n')
  for (const { personId, email } of listed) if (!email && emails.get(personId)) expect(shown).not.toContain(emails.get(personId))
  const called = (es: string, en: string) => owner((tx) => tx.updateTable('membership.organisation').set({ name: asJson(words(es, en)) }).where('id', '=', idOf('costa')).execute())
  await called('República de la Costa', 'Republic of the Coast')
  expect(await rows('paz')).toContainEqual(expect.stringMatching(new RegExp(carla('—'), 'i')))
  expect(await bodyOf('paz', `/w/handovers/${dossier}`)).not.toContain('República de')
  await called('Costa', 'Coast')
})

test('what was achieved and the priorities are written; whoever was second is told and overwrites nothing', async () => {
  const texts = { 'achieved.es': 'Se validaron prácticas.', 'achieved.en': 'Practices were validated.', 'priorities.es': 'Seguir con el rezago.\n\n1. Cuantificar\n2. Integrar', 'priorities.en': '', 'version': '1' }
  expect((await post('paz', `/w/handovers/${dossier}/texts`, { ...texts, 'achieved.es': 'x'.repeat(8001) })).status).toBe(422)
  expect(await Promise.all([1, 2].map(async () => (await post('paz', `/w/handovers/${dossier}/texts`, texts)).status)), 'pressed twice').toEqual([303, 303])
  const late = await post('ana', `/w/handovers/${dossier}/texts`, { ...texts, 'achieved.es': 'Otra cosa' })
  expect([late.status, await late.text()], 'under what was asked').toEqual([409, expect.stringContaining('<h3>Lo logrado</h3><blockquote class="diff">Otra cosa</blockquote>')])
  const page = await bodyOf('nora', `/w/handovers/${dossier}`)
  expect(page).toContain('Seguir con el rezago.')
  expect(page, 'a list is a list, as in the paper').toMatch(/<ol>.*Cuantificar.*<li>.*Integrar.*<\/ol>/s)
})

test('it is not sealed while something is open without a word on it', async () => {
  expect((await choicesOn('paz')).length).toBeGreaterThan(0)
  expect((await post('paz', `/w/handovers/${dossier}/seal`)).status).toBe(403)
  expect(await choicesOn('nora')).toEqual([])
})

test('each open thing goes on, gets another day or is dropped, with the reason; a new day that is over is asked about', async () => {
  const [first, second, ...rest] = await choicesOn('paz')
  const reason = { 'reason.es': 'Falta acordarlo.', 'reason.en': '' }
  expect(await bodyOf('paz', first!), 'whoever decides reads what it belongs to and which day it has').toContain('<p class="lead">Buenas prácticas para reducir el rezago · 14 de junio de 2019</p>')
  expect(await (await post('paz', first!, { ...reason, verdict: 're-planned', onDay: '' })).text()).toContain('Escriba la nueva fecha')
  const over = { ...reason, verdict: 're-planned', onDay: '2019-03-01' }
  const asked = await (await post('paz', first!, over)).text()
  for (const words of ['Ese día ya pasó', 'Falta acordarlo.', 'value="2019-03-01"', 'fulfilments?on=2019-03-01&amp;precision=day']) expect(asked).toContain(words)
  expect(await bodyOf('paz', `/w/handovers/${dossier}`)).not.toContain('Pasa a otra fecha')
  const back = await (await post('paz', first!, { ...over, confirm: 'back' })).text()
  for (const words of ['Falta acordarlo.', 'value="2019-03-01"', '¿Qué pasa con esto?']) expect(back).toContain(words)
  expect((await post('paz', first!, { ...over, confirm: 'past' })).status).toBe(303)
  expect(await (await post('paz', first!, { ...over, onDay: '2202-03-01' })).text(), 'a year typed wrong').toContain('Ese día queda lejos de este plan')
  expect(await (await post('paz', first!, { verdict: 'dropped', 'reason.es': '' })).text()).toContain('Diga por qué')
  const late = await post('paz', first!, { ...reason, verdict: 'dropped', version: '' })
  expect([late.status, await late.text()], 'whoever comes after a colleague is told, and gets back what they wrote').toEqual([409, expect.stringContaining('Falta acordarlo.')])
  expect((await fill(world, 'paz')(first!, first!, { ...reason, verdict: 're-planned', onDay: '2020-03-01' })).status).toBe(303)
  expect((await post('ana', second!, { ...reason, verdict: 'dropped' })).status).toBe(303)
  for (const path of rest) expect((await post('paz', path, { ...reason, verdict: 'carried over' })).status).toBe(303)
  const page = await bodyOf('paz', `/w/handovers/${dossier}`)
  expect(page).not.toContain('Falta decidir')
  for (const words of ['Pasa a otra fecha', 'No pasa al próximo plan', '1 de marzo de 2020'.slice(0, 5)]) expect(page).toContain(words)
  expect(await bodyOf('beto', `/w/handovers/${dossier}`), 'in the language that it has').toContain('<span lang="es">Falta acordarlo.</span> (Spanish)')
})

test('several open things get one word and one reason at once; what was decided meanwhile keeps its own, and each changes by itself', async () => {
  const page = `/w/handovers/${dossier}/choices`
  expect(await bodyOf('paz', page)).toContain('No falta decidir nada')
  await owner((tx) => tx.deleteFrom('handovers.choice').execute())
  const paths = await choicesOn('paz')
  expect(await bodyOf('paz', `/w/handovers/${dossier}`)).toContain(`href="${page}"`)
  for (const name of ['nora', 'carla']) expect((await get(name, page)).status, name).toBe(name === 'nora' ? 403 : 404)
  const items = paths.map((path) => path.split('/').slice(-2).join(':'))
  const form = await bodyOf('paz', page)
  for (const item of items) expect(form).toMatch(new RegExp(`<input[^>]*value="${item}"[^>]*checked`))
  const said = { 'verdict': 'carried over', 'reason.es': 'Todas pasan al próximo plan.', 'reason.en': 'All go into the next plan.' }
  const wrong = await (await post('paz', page, { ...said, 'reason.es': '', 'items': [items[0]!] })).text()
  expect(wrong).toContain('Diga por qué')
  expect([...wrong.matchAll(/name="items"[^>]*checked/g)], 'what was unticked stays so').toHaveLength(1)
  expect(await (await post('paz', page, said)).text()).toContain('Marque al menos una cosa')
  expect(await (await post('paz', page, { ...said, verdict: 're-planned', items })).text()).toContain('Elija qué pasa con esto')
  expect((await post('nora', page, { ...said, items })).status).toBe(403)

  expect((await post('ana', paths[0]!, { 'verdict': 'dropped', 'reason.es': 'Ya no hace falta.', 'reason.en': '' })).status).toBe(303)
  const decided = await post('paz', page, { ...said, items })
  expect([decided.status, decodeURIComponent(decided.headers.get('set-cookie')!)]).toEqual([303, expect.stringContaining('Ya se había decidido, y queda como estaba: «')])
  const kept = await as('paz', (tx) => tx.selectFrom('handovers.choice').select(['verdict', 'subjectId', 'reason']).orderBy('id').execute())
  expect(kept.map(({ verdict }) => verdict)).toEqual(['dropped', ...items.slice(1).map(() => 'carried over')])
  expect(kept.slice(1).every(({ reason }) => reason.es === 'Todas pasan al próximo plan.' && reason.en === 'All go into the next plan.')).toBe(true)
  expect((await post('paz', page, { ...said, items })).headers.get('location'), 'pressed twice it is one wish').toBe(decided.headers.get('location'))
  expect(await (await post('ana', page, { ...said, items })).text()).toContain('Lo marcado ya se decidió')

  for (const [path, choice] of [[paths[0]!, { verdict: 're-planned', onDay: '2020-03-01' }], [paths[1]!, { verdict: 'dropped' }]] as const) expect((await fill(world, 'paz')(path, path, { ...choice, 'reason.es': 'Por separado.', 'reason.en': '' })).status).toBe(303)
  expect(await bodyOf('paz', `/w/handovers/${dossier}`)).toContain('Por separado.')
})

test('all members are said as one, a name that says the same twice is said once, and a decision stands under its meeting', async () => {
  const gathered = () => as('paz', async (tx) => (await gatherDossier(tx, await findDossier(tx, dossier), { today: '2019-05-20', now: new Date('2019-05-20T18:00:00Z'), whole: true })).content)
  const asked = await owner((tx) => tx.selectFrom('workplan.activity').select(['id', 'responsible']).execute())
  const members = (await as('paz', (tx) => listMembers(tx, '2019-05-20', 'es'))).map((state) => state.id)
  const someOf = async (responsible: string[]) => owner((tx) => tx.updateTable('workplan.activity').set({ responsible }).execute())
  const namesOf = (content: Awaited<ReturnType<typeof gathered>>) => content.open.find((item) => item.kind === 'milestone')!.ownerNames.map((name) => name.es)
  await someOf([...members, secretariatTeam])
  const content = await gathered()
  expect(namesOf(content)).toEqual(['Estados miembros', 'Secretaría Técnica (ACNUR-OEA)'])
  await someOf(members.slice(1))
  expect(namesOf(await gathered())).toHaveLength(members.length - 1)
  for (const { id, responsible } of asked) await owner((tx) => tx.updateTable('workplan.activity').set({ responsible }).where('id', '=', id).execute())
  const [same, other] = [words('II Reunión Anual', 'II Annual Meeting'), words('Convocatoria', 'Call')]
  const item = (of: typeof same) => ({ ...content.open[0]!, of, title: same, onDay: null })
  const decision = (number: number, meeting: typeof same) => ({ number, meeting, on: '2019-06-27', title: other, outcome: 'validated', reason: other, example: false })
  const paper = handoverPaper({ ...content, open: [item(same), item(other)], decisions: [decision(1, same), decision(2, same), decision(1, other)] }, 'es', { draft: true })
  const rows = paper.body.flatMap((block) => (block.type === 'table' ? block.rows.map(({ kind, cells }) => [kind, ...cells.map(plain)]) : []))
  expect(rows.map((row) => row[1])).toContain('II Reunión Anual')
  expect(rows.map((row) => row[1])).toContain('Convocatoria: II Reunión Anual')
  const at = rows.findIndex(([kind]) => kind === 'group')
  expect(rows.slice(at, at + 5).map(([kind, first]) => (kind === 'group' ? first : Number(first)))).toEqual(['II Reunión Anual, 27 de junio de 2019', 1, 2, 'Convocatoria, 27 de junio de 2019', 1])
})

test('the presidency seals it: members read what was frozen, as PDF and Word in both languages, and it does not change', async () => {
  await prepareTypesetter()
  expect((await post('ana', `/w/handovers/${dossier}/seal`)).status).toBe(403)
  expect((await post('paz', `/w/handovers/${dossier}/seal`, { version: 'what was there yesterday' })).status).toBe(409)
  expect((await fill(world, 'paz')(`/w/handovers/${dossier}`, `/w/handovers/${dossier}/seal`)).status).toBe(303)
  await drain()
  const page = await bodyOf('carla', `/w/handovers/${dossier}`)
  const files = [...page.matchAll(/\/w\/editions\/[0-9a-f-]+\/(?:es|en)\.(?:pdf|docx)/g)].map((match) => match[0])
  expect(new Set(files).size).toBe(4)
  const kept = await as('carla', (tx) => listMembersFiles(tx, dossier))
  for (const { language, ending, sha256 } of kept) {
    const bytes = Buffer.from(await (await get('carla', `/w/editions/${dossier}/${language}.${ending}`)).arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  const edition = await bodyOf('carla', `/w/editions/${dossier}`)
  for (const said of ['Traspaso', 'Para los miembros', `/w/handovers/${dossier}`, kept[0]!.sha256.slice(0, 8)]) expect(edition).toContain(said)
  for (const path of [files[0]!, `/w/editions/${dossier}`]) for (const name of ['pablo', 'rita']) expect((await get(name, path)).status, `${name} ${path}`).toBe(404)
  expect(await bodyOf('carla', '/w/editions')).toContain(`/w/editions/${dossier}`)
  expect(await owner((tx) => tx.selectFrom('published.edition').select('id').execute())).toEqual([])
  for (const path of [`/w/handovers/${dossier}/texts`, `/w/handovers/${dossier}/seal`]) expect((await post('paz', path, { version: '2' })).status, path).toBe(403)
})

test('the next plan begins with what goes on, once, and both presidencies see both plans', async () => {
  const [next] = await owner((tx) => tx.selectFrom('workplan.cycle').select(['id', 'year', 'presidencyId']).where('year', '=', 2020).execute())
  expect(next).toBeDefined()
  const dates = await owner((tx) => tx.selectFrom('workplan.milestoneDate as d').innerJoin('workplan.milestone as m', 'm.id', 'd.milestoneId').innerJoin('workplan.activity as a', 'a.id', 'm.activityId').where('a.cycleId', '=', next!.id).select(['d.onDay', 'd.precision']).execute())
  const choices = await owner((tx) => tx.selectFrom('handovers.choice').select(['kind', 'subjectId', 'verdict']).where('dossierId', '=', dossier).orderBy('id').execute())
  const goesOn = [...new Map(choices.map((choice) => [choice.subjectId, choice])).values()].filter((choice) => choice.kind === 'milestone' && choice.verdict !== 'dropped')
  expect(dates.length).toBe(goesOn.length)
  expect(dates).toContainEqual({ onDay: '2020-03-01', precision: 'day' })
  expect(dates.filter((date) => date.onDay === null).every((date) => date.precision === 'tentative')).toBe(true)

  const [sealed] = await owner((tx) => tx.selectFrom('base.event').select('id').where('kind', '=', 'handover sealed').execute())
  await owner((tx) => beginNextPlan(tx, sealed!.id))
  expect(await owner((tx) => tx.selectFrom('workplan.activity').select('id').where('cycleId', '=', next!.id).execute())).toHaveLength(1)
  for (const name of ['paz', 'nora']) for (const year of [2019, 2020]) expect(await bodyOf(name, `/w/work-plan?year=${year}`), name).toContain(`/w/work-plan?year=${year === 2019 ? 2020 : 2019}`)
  expect(await bodyOf('nora', '/w/work-plan?year=2020'), 'a post that is not yet in office reads the dossier from its own desk').not.toContain('#priorities')
  expect(await bodyOf('paz', '/w/work-plan?year=2020')).toContain(`href="/w/handovers/${dossier}#priorities"`)
  for (const path of ['', '/gantt', '/list', '/month', '/proposals']) {
    const page = await bodyOf('paz', `/w/work-plan${path}?year=2020`)
    expect(page, path).toContain(`href="/w/work-plan${path}?year=2019"`)
    expect(page, `${path}: the other views stay in the year`).toContain('href="/w/work-plan/list?year=2020"')
    if (path !== '/proposals') expect(page, path).toMatch(/<h1>[^<]*2020/)
  }
  expect(await bodyOf('paz', '/w/work-plan/gantt?year=2020')).toContain('<input type="hidden" name="year" value="2020"/>')
})

test('each plan leads to where a date that went on stands in the other, and the former one does not call it overdue', async () => {
  const [copy] = await owner((tx) => tx.selectFrom('workplan.milestone as m').innerJoin('workplan.activity as a', 'a.id', 'm.activityId').where('m.carriedFrom', '=', idOf('inputs')).select(['m.key', 'a.key as activity']).execute())
  const former = await as('paz', (tx) => findMilestone(tx, idOf('inputs')))
  expect(former.carriedTo).toEqual({ year: 2020, href: `/w/work-plan/${copy!.activity}#${copy!.key}` })
  const next = await bodyOf('paz', `/w/work-plan/${copy!.activity}`)
  const back = /<a href="(\/w\/work-plan\/[^"]*)">Plan de trabajo 2019<\/a>/.exec(next)![1]!
  expect(back).toMatch(new RegExp(`#${former.key}$`))
  expect(await bodyOf('paz', back)).toContain(`<a href="${former.carriedTo!.href}">Plan de trabajo 2020</a>`)
  await world.walkTo('2020-01-20T12:00:00-06:00')
  const late = (await as('ana', (tx) => findMilestone(tx, idOf('inputs')))).current
  expect(late.onDay! < '2020-01-20').toBe(true)
  expect(await bodyOf('ana', back)).toContain('Pasó al plan 2020')
  expect(await bodyOf('ana', '/w/work-plan/list?year=2019&status=carried')).toContain(back)
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('what a plan that was handed over left open is asked for in the next one only, where it waits for its day', async () => {
  const duties = (today = '2020-01-20') => as('ana', (tx, me) => listPlanDuties(tx, me, { lang: 'es' }, today))
  expect(await duties(), 'what goes on has its day').toEqual([])
  const ofMeeting = `/w/work-plan/milestones/${idOf('meeting')}/fulfilments`
  expect((await duties('2019-07-05')).map(({ href }) => href), 'what was still to come when it was sealed is asked for until the term ends, but for what got another day').toEqual([ofMeeting])
  const setDay = (onDay: string | null) => owner((tx) => tx.updateTable('workplan.milestoneDate').set({ onDay, precision: onDay ? 'day' : 'tentative' }).where('onDay', onDay ? 'is' : '=', onDay ? null : '2020-03-01').execute())
  await setDay(null)
  expect((await duties('2019-07-05')).map(({ href }) => href), 'the next Presidency is to set it, and is not in office yet').toEqual([ofMeeting])
  expect((await duties()).map(({ todo, href, more }) => [todo, href, more])).toEqual([['Poner día a una fecha que viene del plan anterior, en el plan 2020', '/w/work-plan?year=2020&status=undated', { href: `/w/handovers/${dossier}#priorities`, label: 'Las prioridades del traspaso y lo que decidió' }]])
  expect(await bodyOf('ana', `/w/handovers/${dossier}`)).toContain('id="priorities"')
  await world.walkTo('2020-01-20T12:00:00-06:00')
  for (const [name, said] of [['ana', 'Las prioridades del traspaso y lo que decidió'], ['beto', 'The priorities of the handover and what it decided']] as const) expect(await bodyOf(name, '/w')).toContain(`<a href="/w/handovers/${dossier}#priorities">${said}</a>`)
  await world.walkTo('2019-05-20T12:00:00-06:00')
  await setDay('2020-03-01')
  // What the handover did not decide upon is still asked for here.
  const [sealed] = await owner((tx) => tx.selectFrom('base.event').select(['id', 'facts']).where('kind', '=', 'handover sealed').execute())
  const without = (facts: object) => owner((tx) => tx.updateTable('base.event').set({ facts: asJson(facts) }).where('id', '=', sealed!.id).execute())
  await without({ presidency: term.id, goesOn: [], dropped: [] })
  expect((await duties('2019-07-05')).map(({ href }) => href)).toContain(`/w/work-plan/milestones/${idOf('inputs')}/fulfilments`)
  await without(sealed!.facts as object)
})

test('a dossier that the Secretariat opened is sealed by the Presidency too, and the members read it', async () => {
  await owner(async (tx) => {
    for (const table of ['publishing.file', 'publishing.edition', 'handovers.choice', 'handovers.sealing', 'handovers.dossier'] as const) await tx.deleteFrom(table).execute()
  })
  dossier = /[0-9a-f-]{36}/.exec((await post('ana', '/w/handovers', { presidencyId: term.id })).headers.get('location')!)![0]
  expect((await post('ana', `/w/handovers/${dossier}/texts`, { 'achieved.es': 'Se validó.', 'achieved.en': '', 'priorities.es': 'Seguir.', 'priorities.en': '', 'version': '1' })).status).toBe(303)
  for (const path of await choicesOn('ana')) expect((await post('ana', path, { 'verdict': 'carried over', 'reason.es': 'Falta.', 'reason.en': '' })).status).toBe(303)
  expect((await get('carla', `/w/handovers/${dossier}`)).status).toBe(404)
  expect((await fill(world, 'paz')(`/w/handovers/${dossier}`, `/w/handovers/${dossier}/seal`)).status).toBe(303)
  expect((await get('carla', `/w/handovers/${dossier}`)).status).toBe(200)
})

test('three months before a term ends its dossier is on the desk of the two bodies', async () => {
  await owner((tx) => tx.updateTable('membership.presidency').set({ until: '2019-08-01' }).where('id', '=', term.id).execute())
  await owner((tx) => tx.deleteFrom('handovers.sealing').execute())
  const duties = (name: string) => as(name, (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))
  expect((await duties('paz'))[0]).toMatchObject({ due: '2019-07-31', href: `/w/handovers/${dossier}` })
  expect(await duties('carla')).toEqual([])
})

test('calls that still ask and minutes nobody adopted are told with whose turn it is, and need no word', async () => {
  const callId = await as('ana', (tx, me) => prepareCall(tx, me, { 'title.es': 'Prácticas sobre el rezago', 'title.en': 'Practices on the backlog', 'message.es': 'Cuenten.', 'message.en': 'Tell us.', formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa')], version: 1 }))
  const underWay = async (now: string) => (await as('paz', async (tx) => gatherDossier(tx, await findDossier(tx, dossier), { today: now.slice(0, 10), now: new Date(now), whole: true }))).content.underWay!.map(({ stage, onDay, title, href }) => [stage, onDay, title.es, href])
  expect(await underWay('2019-05-20T18:00:00Z'), 'nobody is asked yet').toEqual([])
  await as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  const due = (await as('ana', (tx) => findMilestone(tx, idOf('inputs')))).current.onDay!
  const call = ['asking', due, 'Prácticas sobre el rezago', `/w/calls/${callId}`]
  const choices = await choicesOn('paz')
  const made = await post('paz', '/w/meetings', { 'title.es': 'Reunión sobre el rezago', 'title.en': 'Meeting on the backlog', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '', version: '1' })
  const meeting = made.headers.get('location')!
  await post('ana', `${meeting}/agenda`, { 'title.es': 'Lo que cada país presenta', 'title.en': 'What each country presents', kind: 'information' })
  expect((await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia') })).status).toBe(303)
  expect(await underWay('2019-05-20T18:00:00Z'), 'a meeting that is to come has no minutes').toEqual([call])
  const minutes = (stage: string, until: string | null) => [stage, until, 'Reunión sobre el rezago', `${meeting}/minutes`]
  expect(await underWay('2019-06-28T18:00:00Z'), 'the call is over, the minutes are not').toEqual([minutes('draft', null)])
  await world.walkTo('2019-06-28T12:00:00-06:00')
  expect((await fill(world, 'ana')(`${meeting}/minutes`, `${meeting}/minutes/circulation`, { commentsUntil: '2019-07-05' })).status).toBe(303)
  expect(await underWay('2019-07-05T18:00:00Z')).toEqual([minutes('circulated', '2019-07-05')])
  expect(await underWay('2019-07-06T18:00:00Z')).toEqual([minutes('commented', '2019-07-05')])
  expect(await bodyOf('nora', `/w/handovers/${dossier}`), 'whom the meeting is hidden from is not told that there is none').toContain('Hasta que se selle, aquí se ve solo lo que su puesto ya lee.')
  const page = await bodyOf('paz', `/w/handovers/${dossier}`)
  expect(page).not.toContain('Hasta que se selle')
  expect(page).toContain(`href="${meeting}/minutes"`)
  expect(page).toContain('Acta en comentarios de las delegaciones, hasta el 5 de julio de 2019.')
  expect(await choicesOn('paz'), 'nothing of it asks for a word').toEqual(choices)
})

test('what is known to have happened in a month is said as a month, on the page and in the paper; what was sealed before says its day', async () => {
  await owner((tx) => tx.insertInto('workplan.fulfilment').values({ milestoneId: idOf('inputs'), onDay: '2019-05-31', precision: 'month', source: 'Acta' }).execute())
  await world.walkTo('2019-07-10T12:00:00-06:00')
  const planOf = async (name: string) => (await bodyOf(name, `/w/handovers/${dossier}`)).split('id="plan"')[1]!.split('</table>')[0]!
  for (const [name, month, day] of [['paz', 'mayo de 2019', '31 de mayo'], ['beto', 'May 2019', '31 May']] as const) expect([(await planOf(name)).includes(month), (await planOf(name)).includes(day)], name).toEqual([true, false])
  const content = await as('paz', async (tx) => (await gatherDossier(tx, await findDossier(tx, dossier), { today: '2019-07-10', now: new Date('2019-07-10T18:00:00Z'), whole: true })).content)
  const cells = (given: typeof content, lang: 'es' | 'en') => handoverPaper(given, lang, { draft: false }).body.flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row) => row.cells.map(plain)) : []))
  expect([cells(content, 'es').includes('mayo de 2019'), cells(content, 'en').includes('May 2019')]).toEqual([true, true])
  const older = { ...content, plan: content.plan.map((line) => ({ ...line, happenedPrecision: undefined })) }
  expect(cells(older, 'es')).toContain('31 de mayo de 2019')
})

test('a presidency that is over reads no dossier by a post that nobody ended, sealed or not; nor does one that does not follow', async () => {
  await owner(async (tx) => {
    await tx.insertInto('membership.presidency').values([{ stateId: idOf('isla'), since: '2017-01-01', until: '2018-01-01' }, { stateId: idOf('costa'), since: '2018-01-01', until: '2019-01-31' }]).execute()
    await tx.insertInto('membership.post').values([{ personId: idOf('omar'), role: 'presidency', organisationId: idOf('isla'), since: '2017-01-01' }, { personId: idOf('dora'), role: 'presidency', organisationId: idOf('costa'), since: '2018-01-01' }]).execute()
  })
  for (const name of ['omar', 'dora']) expect([(await get(name, `/w/handovers/${dossier}`)).status, await as(name, (tx) => tx.selectFrom('handovers.dossier').select('id').execute())], name).toEqual([404, []])
  // Of a term before: who follows is in office, and who comes after them is not named in it.
  const earlier = await owner((tx) => tx.selectFrom('membership.presidency').where('stateId', '=', idOf('costa')).select('id').executeTakeFirstOrThrow())
  const old = /[0-9a-f-]{36}/.exec((await post('ana', '/w/handovers', { presidencyId: earlier.id })).headers.get('location')!)![0]
  for (const [name, status] of [['ana', 200], ['paz', 200], ['nora', 404], ['omar', 404], ['dora', 404]] as const) expect((await get(name, `/w/handovers/${old}`)).status, name).toBe(status)
})
