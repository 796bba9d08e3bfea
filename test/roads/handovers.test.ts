import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { listDuties } from '#handovers/index.ts'
import { listDuties as listPlanDuties } from '#workplan/index.ts'
import { listMembersFiles } from '#publishing/index.ts'
import { beginNextPlan } from '../../src/workplan/next/next.ts'
import { listHolders } from '#membership/index.ts'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
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
  expect((await post('ana', '/w/handovers', { presidencyId: term.id })).status).toBe(422)
})

test('until it is sealed the two bodies and those named to the next presidency read it, and nobody else', async () => {
  for (const name of ['paz', 'ana', 'nora']) expect((await get(name, `/w/handovers/${dossier}`)).status, name).toBe(200)
  for (const name of ['carla', 'luis', 'ines', 'pablo']) expect((await get(name, `/w/handovers/${dossier}`)).status, name).toBe(404)
  expect((await post('nora', `/w/handovers/${dossier}/texts`, { version: '1' })).status).toBe(403)
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
  const texts = { 'achieved.es': 'Se validaron prácticas.', 'achieved.en': 'Practices were validated.', 'priorities.es': 'Seguir con el rezago.', 'priorities.en': '', 'version': '1' }
  expect((await post('paz', `/w/handovers/${dossier}/texts`, { ...texts, 'achieved.es': 'x'.repeat(8001) })).status).toBe(422)
  expect((await post('paz', `/w/handovers/${dossier}/texts`, texts)).status).toBe(303)
  expect((await post('ana', `/w/handovers/${dossier}/texts`, { ...texts, 'achieved.es': 'Otra cosa' })).status).toBe(409)
  expect(await bodyOf('nora', `/w/handovers/${dossier}`)).toContain('Seguir con el rezago.')
})

test('it is not sealed while something is open without a word on it', async () => {
  expect((await choicesOn('paz')).length).toBeGreaterThan(0)
  expect((await post('paz', `/w/handovers/${dossier}/seal`)).status).toBe(403)
  expect(await choicesOn('nora')).toEqual([])
})

test('each open thing goes on, gets another day or is dropped, with the reason; a new day that is over is asked about', async () => {
  const [first, second, ...rest] = await choicesOn('paz')
  const reason = { 'reason.es': 'Falta acordarlo.', 'reason.en': '' }
  expect(await (await post('paz', first!, { ...reason, verdict: 're-planned', onDay: '' })).text()).toContain('Escriba la nueva fecha')
  const over = { ...reason, verdict: 're-planned', onDay: '2019-03-01' }
  const asked = await (await post('paz', first!, over)).text()
  for (const words of ['Ese día ya pasó', 'Falta acordarlo.', 'value="2019-03-01"', 'fulfilments?on=2019-03-01&amp;precision=day']) expect(asked).toContain(words)
  expect(await bodyOf('paz', `/w/handovers/${dossier}`)).not.toContain('Pasa a otra fecha')
  const back = await (await post('paz', first!, { ...over, confirm: 'back' })).text()
  for (const words of ['Falta acordarlo.', 'value="2019-03-01"', '¿Qué pasa con esto?']) expect(back).toContain(words)
  expect((await post('paz', first!, { ...over, confirm: 'past' })).status).toBe(303)
  expect(await (await post('paz', first!, { verdict: 'dropped', 'reason.es': '' })).text()).toContain('Diga por qué')
  expect((await post('paz', first!, { ...reason, verdict: 're-planned', onDay: '2020-03-01' })).status).toBe(303)
  expect((await post('ana', second!, { ...reason, verdict: 'dropped' })).status).toBe(303)
  for (const path of rest) expect((await post('paz', path, { ...reason, verdict: 'carried over' })).status).toBe(303)
  const page = await bodyOf('paz', `/w/handovers/${dossier}`)
  expect(page).not.toContain('Falta decidir')
  for (const words of ['Pasa a otra fecha', 'No pasa al próximo plan', '1 de marzo de 2020'.slice(0, 5)]) expect(page).toContain(words)
})

test('the presidency seals it: members read what was frozen, as PDF and Word in both languages, and it does not change', async () => {
  await prepareTypesetter()
  expect((await post('ana', `/w/handovers/${dossier}/seal`)).status).toBe(403)
  expect((await post('paz', `/w/handovers/${dossier}/seal`)).status).toBe(303)
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
  for (const path of ['', '/gantt', '/list', '/month', '/proposals']) {
    const page = await bodyOf('paz', `/w/work-plan${path}?year=2020`)
    expect(page, path).toContain(`href="/w/work-plan${path}?year=2019"`)
    expect(page, `${path}: the other views stay in the year`).toContain('href="/w/work-plan/list?year=2020"')
    if (path !== '/proposals') expect(page, path).toMatch(/<h1>[^<]*2020/)
  }
  expect(await bodyOf('paz', '/w/work-plan/gantt?year=2020')).toContain('<input type="hidden" name="year" value="2020"/>')
})

test('what a plan that was handed over left open is asked for in the next one only, where it waits for its day', async () => {
  const duties = () => as('ana', (tx, me) => listPlanDuties(tx, me, { lang: 'es' }, '2019-07-05'))
  expect(await duties(), 'what goes on has its day').toEqual([])
  const setDay = (onDay: string | null) => owner((tx) => tx.updateTable('workplan.milestoneDate').set({ onDay, precision: onDay ? 'day' : 'tentative' }).where('onDay', onDay ? 'is' : '=', onDay ? null : '2020-03-01').execute())
  await setDay(null)
  expect((await duties()).map(({ todo, href, more }) => [todo, href, more])).toEqual([['Poner día a una fecha que viene del plan anterior, en el plan 2020', '/w/work-plan?year=2020&status=undated', { href: `/w/handovers/${dossier}#priorities`, label: 'Las prioridades del traspaso y lo que decidió' }]])
  expect(await bodyOf('ana', `/w/handovers/${dossier}`)).toContain('id="priorities"')
  await world.walkTo('2019-07-05T12:00:00-06:00')
  for (const [name, said] of [['ana', 'Las prioridades del traspaso y lo que decidió'], ['beto', 'The priorities of the handover and what it decided']] as const) expect(await bodyOf(name, '/w')).toContain(`<a href="/w/handovers/${dossier}#priorities">${said}</a>`)
  await world.walkTo('2019-05-20T12:00:00-06:00')
  await setDay('2020-03-01')
  // What the handover did not decide upon is still asked for here.
  const [sealed] = await owner((tx) => tx.selectFrom('base.event').select(['id', 'facts']).where('kind', '=', 'handover sealed').execute())
  const without = (facts: object) => owner((tx) => tx.updateTable('base.event').set({ facts: asJson(facts) }).where('id', '=', sealed!.id).execute())
  await without({ presidency: term.id, goesOn: [], dropped: [] })
  expect((await duties()).map(({ href }) => href)).toContain(`/w/work-plan/milestones/${idOf('inputs')}/fulfilments`)
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
  expect((await post('paz', `/w/handovers/${dossier}/seal`)).status).toBe(303)
  expect((await get('carla', `/w/handovers/${dossier}`)).status).toBe(200)
})

test('three months before a term ends its dossier is on the desk of the two bodies', async () => {
  await owner((tx) => tx.updateTable('membership.presidency').set({ until: '2019-08-01' }).where('id', '=', term.id).execute())
  await owner((tx) => tx.deleteFrom('handovers.sealing').execute())
  const duties = (name: string) => as(name, (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))
  expect((await duties('paz'))[0]).toMatchObject({ due: '2019-07-31', href: `/w/handovers/${dossier}` })
  expect(await duties('carla')).toEqual([])
})
