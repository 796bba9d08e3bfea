import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { costaAnswers, handInPractice, homes } from '../story.ts'
import { idOf } from '../world.ts'

// F4: a deadline that falls in an election, a change of government or a holiday is flagged where it is set, read and extended.

const world = await openWorld()
const { get, post } = world

const read = async (answer: Response | Promise<Response>) => (await answer).text()
const call = {
  'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.',
  formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra')], version: '1',
}
const keep = (iso3: string, fields: Record<string, string>) => post('ana', `/w/work-plan/national-calendar/${iso3}`, { lastDay: '', source: 'Decreto', ...fields })
let page: string

test('from the national calendars, and from that of one country, every other view of the plan is one step away', async () => {
  for (const path of ['/w/work-plan/national-calendar', '/w/work-plan/national-calendar/CST']) {
    const shown = await read(get('carla', path))
    for (const href of ['/w/work-plan', '/w/work-plan/gantt', '/w/work-plan/month', '/w/work-plan/list', '/w/work-plan/proposals']) expect(shown, path).toContain(`<a href="${href}">`)
    expect(shown).toMatch(/<a href="\/w\/work-plan\/national-calendar"[^>]*aria-current/)
  }
})

test('whoever prepares a call sees beside each date of the plan in whose election or change of government it falls', async () => {
  await keep('CST', { kind: 'election', firstDay: '2019-06-16', 'title.es': 'Elecciones generales', 'title.en': 'General elections' })
  await keep('SRR', { kind: 'transition', firstDay: '2019-06-20', lastDay: '2019-07-05', 'title.es': 'Relevo de gobierno', 'title.en': 'Government handover' })
  await keep('LLN', { kind: 'holiday', firstDay: '2019-06-14', 'title.es': 'Día del maíz', 'title.en': 'Day of maize' })
  await keep('CST', { kind: 'holiday', firstDay: '2019-05-01', 'title.es': 'Día del Trabajo', 'title.en': 'Labour Day' })
  for (const path of ['/w/work-plan/national-calendar', '/w/work-plan/national-calendar/CST']) {
    const [ahead, over] = (await read(get('carla', path))).split(/Lo que ya pasó: 1 fecha</)
    expect([ahead!.includes('Elecciones generales'), ahead!.includes('Día del Trabajo'), over!.includes('Día del Trabajo')], `${path}: what is to come stands first, what is over is folded`).toEqual([true, false, true])
  }
  const form = await read(get('ana', '/w/calls/new'))
  expect(form).toContain('Entrega de prácticas · 14 de junio de 2019 · elecciones: Costa; feriado: Llano')
  expect(form).toContain('Reunión en línea · 27 de junio de 2019 · cambio de gobierno: Sierra')
  expect(form).not.toContain('Pida el visto bueno nacional')
  const mending = await read(post('ana', '/w/calls', { ...call, 'title.es': '', 'title.en': '' }))
  expect(mending).toContain('Costa: elecciones generales (16 de junio de 2019). Pida el visto bueno nacional antes de esa semana, o dé más plazo a ese Estado.')
})

test('before it opens, the call says what to do about the deadline of each state it is addressed to, and of no other', async () => {
  const made = await post('ana', '/w/calls', call)
  page = made.headers.get('location')!
  const shown = await read(get('ana', page))
  expect(shown).toContain('Cae en el calendario nacional')
  expect(shown).toContain('Costa: elecciones generales')
  for (const silent of ['Día del maíz', 'Relevo de gobierno']) expect(shown).not.toContain(silent)
})

test('once open the Secretariat and the Presidency read it on the board, and a focal point reads what its own country can do', async () => {
  await post('ana', `${page}/opening`, {})
  for (const name of ['ana', 'paz']) expect(await read(get(name, page)), name).toContain('o dé más plazo a ese Estado')
  expect(await read(get('carla', page))).toContain('Elecciones generales (16 de junio de 2019). Pida el visto bueno nacional antes de esa semana, o pida más plazo a la Secretaría.')
  for (const name of ['sara', 'dora']) expect(await read(get(name, page)), name).not.toContain('Falls in the national calendar')
})

test('more time that ends in a change of government is shown before it is given, with what was typed, and given when sent again', async () => {
  const place = `/w/work-plan/milestones/${idOf('inputs')}/extensions`
  expect(await read(get('ana', place))).toContain('Costa: elecciones generales')
  const given = { stateId: idOf('sierra'), until: '2019-06-21', reason: 'Pidió una semana más.' }
  const answer = await post('ana', place, given)
  expect(answer.status).toBe(200)
  const asked = await answer.text()
  for (const said of ['El nuevo vencimiento también cae en el calendario nacional', 'Sierra: relevo de gobierno', 'Pidió una semana más.', 'Dar más plazo hasta ese día']) expect(asked).toContain(said)
  expect(await read(get('sara', page))).not.toContain('Government handover')
  const seen = asked.match(/name="seen" value="([^"]+)"/)![1]!
  // Another day is another question.
  expect((await post('ana', place, { ...given, until: '2019-06-22', seen })).status).toBe(200)
  expect((await post('ana', place, { ...given, seen })).status).toBe(303)
  expect(await read(get('sara', page))).toContain('Government handover (20 June 2019 to 5 July 2019).')
})

test('a state that has handed in, or whose deadline is over, is not warned any more', async () => {
  await handInPractice(world, page.split('/').at(-1)!, homes.costa, { answers: costaAnswers })
  const shown = await read(get('ana', page))
  expect(shown).not.toContain('Elecciones generales')
  expect(shown).toContain('Sierra: relevo de gobierno')
  await world.walkTo('2019-06-22T12:00:00-06:00')
  expect(await read(get('ana', page))).not.toContain('Cae en el calendario nacional')
})
