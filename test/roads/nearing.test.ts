import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { done, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// F3: what the plan wants soon and nobody has begun stands on the desk of those who prepare it.

const world = await openWorld()
const { get, post } = world

const read = async (answer: Response | Promise<Response>) => (await answer).text()
const desk = (name: string) => read(get(name, '/w'))
const meeting = 'Preparar la reunión del plan: «Reunión en línea»'
const call = 'Preparar la convocatoria que pide el plan: «Entrega de prácticas» (Buenas prácticas para reducir el rezago)'

/** Where a line of the desk leads. */
async function linkFrom(name: string, todo: string): Promise<string> {
  const page = await desk(name)
  const at = page.indexOf(todo)
  expect(at, todo).toBeGreaterThan(0)
  return [...page.matchAll(/href="(\/w\/(?:meetings|calls)\/new[^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&')).find((href) => href.includes(todo === call ? idOf('inputs') : idOf('meeting')))!
}

test('a meeting of the plan that nears is asked of the Secretariat and the Presidency, and its form opens with its date and its template', async () => {
  for (const name of ['ana', 'paz']) {
    const form = await read(get(name, await linkFrom(name, meeting)))
    expect(form).toMatch(new RegExp(`<option value="${idOf('meeting')}" selected`))
    expect(form).toContain('name="template" value="rsd-practices"')
  }
  for (const name of ['carla', 'nora', 'dora', 'tomas']) expect(await desk(name), name).not.toContain('Preparar la reunión')
})

test('what governments hand in before it is asked by a call of the Secretariat, once the plan says that they hand it in', async () => {
  expect(await desk('ana')).not.toContain('Preparar la convocatoria')
  await done(post('paz', `/w/work-plan/milestones/${idOf('inputs')}/work`, { kind: 'deliverable', days: '0', 'anchored.es': '', 'anchored.en': '', version: '1' }))
  await done(post('paz', `/w/work-plan/milestones/${idOf('meeting')}/dependencies`, { before: idOf('inputs'), lag: '0', basis: 'plan', 'reason.es': 'Se envían antes.', 'reason.en': 'They are sent before.' }))
  expect(await desk('ana')).not.toContain('Preparar la convocatoria')
  await done(post('paz', `/w/work-plan/activities/${idOf('activity')}/change`, { version: '1', 'title.es': 'Buenas prácticas para reducir el rezago', 'title.en': 'Good practices to reduce the backlog', pillars: 'pillar-1', responsible: idOf('llano'), contributors: 'members' }))
  const form = await read(get('ana', await linkFrom('ana', call)))
  expect(form).toMatch(new RegExp(`<option value="${idOf('inputs')}" selected`))
  for (const name of ['paz', 'carla']) expect(await desk(name), name).not.toContain('Preparar la convocatoria')
})

test('done, it is gone: a call or a meeting in preparation is enough', async () => {
  await openPracticeCall(world)
  expect(await desk('ana')).not.toContain('Preparar la convocatoria')
  await done(post('paz', '/w/meetings', { 'version': '1', 'template': 'rsd-practices', 'kind': 'online', 'title.es': 'Reunión en línea', 'title.en': 'Online meeting', 'milestoneId': idOf('meeting'), 'startsAt': '10:00', 'zone': 'America/Costa_Rica', 'minutes': '90', 'days': '1', 'note.es': '', 'note.en': '', 'link': '', 'guestsUntil': '', 'place.es': '', 'place.en': '', 'venue': '', 'address': '', 'mapLink': '' }))
  for (const name of ['ana', 'paz']) expect(await desk(name), name).not.toContain('Preparar la reunión')
})

test('what is more than sixty days away, or over, is not asked yet or any more', async () => {
  const { get: see, walkTo } = await openWorld()
  const line = async () => (await read(see('ana', '/w'))).includes(meeting)
  const asked: boolean[] = []
  for (const day of ['2019-04-27', '2019-04-28', '2019-06-27', '2019-06-28']) {
    await walkTo(`${day}T12:00:00-06:00`)
    asked.push(await line())
  }
  expect(asked).toEqual([false, true, true, false])
})
