import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { enqueue } from '#base/history.ts'
import { words } from '#base/words.ts'
import { findMilestone, listDuties } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const inputs = `/w/work-plan/milestones/${idOf('inputs')}`
const meeting = `/w/work-plan/milestones/${idOf('meeting')}`
const said = { 'reason.es': 'El feriado nacional cae ese día.', 'reason.en': 'The national holiday falls on that day.' }
const date = (more: Record<string, string> = {}) => ({ precision: 'day', onDay: '2019-06-21', 'place.es': '', 'place.en': '', ...said, version: '1', ...more })
const read = async (answer: Response | Promise<Response>) => (await answer).text()
const milestone = (key: string) => world.as('ana', (tx) => findMilestone(tx, idOf(key)))
const versionOf = async (key: string) => String((await milestone(key)).version)
const eventKinds = () => world.owner((tx) => tx.selectFrom('base.event').select('kind').orderBy('seq').execute()).then((rows) => rows.map((row) => row.kind))

test('everyone with a post reads the year: who, what, when, with the plan’s date beside the one that holds', async () => {
  for (const name of ['ana', 'carla', 'rita', 'dora', 'ines']) {
    const page = await read(world.get(name, '/w/work-plan'))
    expect(page, name).toContain(name === 'dora' ? 'Good practices to reduce the backlog' : 'Buenas prácticas para reducir el rezago')
    expect(page).toContain('A7')
    expect(page).toContain(name === 'dora' ? 'Plains' : 'Llano')
  }
  expect((await world.get('nobody', '/w/work-plan')).status).toBe(303)
})

test('the Presidency moves a date with its reason in both languages, and the plan’s own date stays in sight', async () => {
  const answer = await world.post('paz', `${inputs}/dates`, date())
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/w/work-plan/practices#inputs')
  const moved = await milestone('inputs')
  expect([moved.plan.onDay, moved.current.onDay, moved.sequence]).toEqual(['2019-06-14', '2019-06-21', 1])
  const page = await read(world.get('carla', '/w/work-plan/practices'))
  for (const words of ['14 de junio de 2019', '21 de junio de 2019', 'El feriado nacional cae ese día.', 'Paz Presidencia']) expect(page).toContain(words)
  expect(await read(world.get('dora', '/w/work-plan/practices'))).toContain('The national holiday falls on that day.')
  expect(await eventKinds(), 'one change is one line of the log').toEqual(['dates moved'])
})

test('a month is due when it ends, a tentative day is called so, and a date may be taken away', async () => {
  expect((await world.post('ana', `${meeting}/dates`, date({ precision: 'month', onDay: '2019-07-09' }))).status).toBe(303)
  expect((await milestone('meeting')).current).toMatchObject({ onDay: '2019-07-31', precision: 'month' })
  expect(await read(world.get('ana', '/w/work-plan/practices'))).toContain('julio de 2019')
  await world.post('ana', `${meeting}/dates`, date({ precision: 'none', onDay: '', version: '2' }))
  expect((await milestone('meeting')).current).toMatchObject({ onDay: null, precision: 'tentative' })
  await world.post('ana', `${meeting}/dates`, date({ precision: 'tentative', onDay: '2019-07-04', version: '3', 'place.es': 'En línea', 'place.en': 'Online' }))
  expect(await read(world.get('ana', '/w/work-plan/practices'))).toContain('4 de julio de 2019 (tentativa)')
})

test('what is missing is said beside its field, all at once, and what was typed stays', async () => {
  const before = await milestone('inputs')
  const answer = await world.post('ana', `${inputs}/dates`, { precision: 'day', onDay: '', 'place.es': '', 'place.en': 'Online', 'reason.es': '', 'reason.en': 'No', version: '2' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const words of ['Elija el día, o marque «sin fecha» o «no se hará»', 'Escriba el motivo, en una frase', 'Escriba el lugar también en español', '>No</textarea>', 'value="Online"']) expect(page).toContain(words)
  expect(await milestone('inputs')).toEqual(before)
})

test('the same date again is no change, and a year mistyped is asked about', async () => {
  const version = await versionOf('inputs')
  expect(await read(world.post('ana', `${inputs}/dates`, date({ version })))).toContain('La fecha ya es esa')
  expect(await read(world.post('ana', `${inputs}/dates`, date({ version, onDay: '0219-06-21' })))).toContain('Revise el año')
})

test('whoever read an older state is told, and nothing is overwritten', async () => {
  const answer = await world.post('ana', `${inputs}/dates`, date({ onDay: '2019-06-25', version: '1', held: '2019-06-14' }))
  const back = await answer.text()
  expect([answer.status, ...['<h3>Qué tan precisa es la fecha</h3><blockquote class="diff">Un día</blockquote>', '<h3>Día</h3><blockquote class="diff">2019-06-25</blockquote>', '<blockquote class="diff">2019-06-14'].map((words) => back.includes(words))], 'under what was asked, without what the form sent by itself').toEqual([409, true, true, false])
  expect((await milestone('inputs')).current.onDay).toBe('2019-06-21')
})

test('states, partners and next year’s Presidency read the plan and do not write it', async () => {
  for (const name of ['carla', 'nora', 'dora', 'omar']) {
    expect((await world.post(name, `${inputs}/dates`, date({ version: '2', onDay: '2019-06-28' }))).status, name).toBe(403)
    expect((await world.get(name, `${inputs}/dates`)).status, name).toBe(403)
    expect((await world.post(name, `${inputs}/fulfilments`, { precision: 'day', onDay: '2019-05-19', source: 'acta', version: '2' })).status, name).toBe(403)
    expect((await world.post(name, `${inputs}/extensions`, { stateId: idOf('sierra'), until: '2019-06-28', reason: 'Elecciones.', version: '2' })).status, name).toBe(403)
  }
  expect((await world.get('carla', '/w/work-plan/no-such-activity')).status).toBe(404)
  expect((await world.get('ana', '/w/work-plan/milestones/no-such-milestone/dates')).status).toBe(404)
})

test('a state is given more time: it is told, its neighbours do not learn of it', async () => {
  const give = (fields: Record<string, string>) => world.post('ana', `${inputs}/extensions`, { stateId: idOf('sierra'), until: '2019-06-28', reason: 'Elecciones nacionales.', ...fields })
  const early = await give({ until: '2019-06-20', version: await versionOf('inputs') })
  expect([early.status, (await early.text()).includes('debe ser posterior')]).toEqual([422, true])
  expect((await give({ version: await versionOf('inputs') })).status).toBe(303)
  await world.drain()
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').select(['personId', 'subject', 'text']).where('kind', '=', 'extension').execute())
  expect(letters.map((letter) => [letter.personId, letter.subject])).toEqual([[idOf('sara'), '[MIRPS] Highlands: more time, until 28 June 2019']])
  expect(letters[0]!.text).not.toContain('Elecciones')
  for (const [name, knows] of [['sara', true], ['paz', true], ['carla', false], ['rita', false]] as const) {
    expect((await read(world.get(name, '/w/work-plan/practices'))).includes('Elecciones nacionales.'), name).toBe(knows)
  }
})

test('whoever is led to an overdue date may also say that it is still to come, or that it will not be done', async () => {
  await world.owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('roadmap'), activityId: idOf('activity'), key: 'roadmap', title: asJson(words('Hoja de ruta', 'Roadmap')), position: 9 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('roadmap'), onDay: '2019-05-10', precision: 'day' }).execute()
  })
  const roadmap = `/w/work-plan/milestones/${idOf('roadmap')}`
  const asked = async () => (await world.as('ana', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))).map(({ href }) => href)
  expect(await asked()).toContain(`${roadmap}/fulfilments`)
  const page = await read(world.get('ana', `${roadmap}/fulfilments`))
  for (const way of [`href="${roadmap}/dates"`, `href="${roadmap}/dates?precision=dropped"`, 'Todavía no: cambiar la fecha', 'No se hará: decirlo en el plan']) expect(page).toContain(way)
  expect(await read(world.get('beto', `${roadmap}/fulfilments`))).toContain('It will not be done: say so in the plan')
  expect(await read(world.get('ana', `${roadmap}/dates`)), 'this date is there already').toContain('value="2019-05-10"')
  const dropping = await read(world.get('ana', `${roadmap}/dates?precision=dropped`))
  expect(dropping).toMatch(/<input[^>]*value="dropped"[^>]*checked/)
  expect(dropping).not.toContain('value="2019-05-10"')
  expect((await world.post('ana', `${roadmap}/dates`, date({ precision: 'none', onDay: '', version: await versionOf('roadmap') }))).status).toBe(303)
  expect(await asked()).not.toContain(`${roadmap}/fulfilments`)
  const undated = await read(world.get('ana', `${roadmap}/fulfilments`))
  for (const way of ['Todavía no: poner una fecha', `href="${roadmap}/dates?precision=dropped"`]) expect(undated, 'also without a day').toContain(way)
  expect((await world.get('carla', `${roadmap}/dates?precision=dropped`)).status).toBe(403)
})

test('what happened is recorded beside what was planned, never ahead of its day', async () => {
  const happened = { precision: 'day', onDay: '2019-05-18', 'wording.es': 'Se entregó antes.', 'wording.en': 'Handed in early.', 'place.es': '', 'place.en': '', source: 'Acta del 18 de mayo' }
  const ahead = await world.post('ana', `${inputs}/fulfilments`, { ...happened, onDay: '2019-05-21', version: await versionOf('inputs') })
  expect([ahead.status, (await ahead.text()).includes('no puede estar en el futuro')]).toEqual([422, true])
  const unsourced = await world.post('ana', `${inputs}/fulfilments`, { ...happened, source: '', version: await versionOf('inputs') })
  expect(await unsourced.text()).toContain('Diga de dónde se sabe')
  expect((await world.post('ana', `${inputs}/fulfilments`, { ...happened, version: await versionOf('inputs') })).status).toBe(303)
  const page = await read(world.get('carla', '/w/work-plan/practices'))
  for (const words of ['14 de junio de 2019', '18 de mayo de 2019', 'Se entregó antes.', 'Acta del 18 de mayo']) expect(page).toContain(words)
})

test('what was recorded by mistake is taken back with a reason, and both stay in the history', async () => {
  const sequence = (await milestone('inputs')).sequence
  const bare = await world.post('paz', `${inputs}/fulfilments/taking-back`, { 'reason.es': '', 'reason.en': '', version: await versionOf('inputs') })
  expect(bare.status).toBe(422)
  expect((await world.post('paz', `${inputs}/fulfilments/taking-back`, { 'reason.es': 'Era otra entrega.', 'reason.en': 'It was another one.', version: await versionOf('inputs') })).status).toBe(303)
  const back = await milestone('inputs')
  expect([back.fulfilment, back.sequence]).toEqual([null, sequence + 1])
  const page = await read(world.get('carla', '/w/work-plan/practices'))
  for (const words of ['Se retiró lo registrado', 'Era otra entrega.', 'Acta del 18 de mayo']) expect(page).toContain(words)
  expect((await world.post('ana', `${inputs}/fulfilments/taking-back`, { 'reason.es': 'Era otra entrega.', 'reason.en': 'It was another one.', version: await versionOf('inputs') })).status).toBe(403)
})

test('the list narrows by the address, which can be sent to a colleague', async () => {
  expect(await read(world.get('ana', '/w/work-plan?status=done'))).toContain('Ninguna actividad coincide')
  expect(await read(world.get('ana', '/w/work-plan?section=A&who=states'))).toContain('Buenas prácticas para reducir el rezago')
  expect(await read(world.get('ana', '/w/work-plan?section=%3Cscript%3E'))).toContain('Ninguna actividad coincide')
  for (const path of ['gantt', 'month', 'list', 'national-calendar', 'proposals']) expect((await world.get('ana', `/w/work-plan/${path}`)).status, path).toBe(200)
})

test('the public reads what was planned, what holds and what happened, and neither reasons nor extensions', async () => {
  await world.drain()
  for (const [path, words] of [['/es/plan-de-trabajo', '21 de junio de 2019'], ['/en/work-plan', '21 June 2019']] as const) {
    const answer = await world.get('nobody', path)
    const page = await answer.text()
    expect([answer.status, page.includes(words)], path).toEqual([200, true])
    for (const hidden of ['Elecciones', 'feriado', 'holiday', 'Paz Presidencia', '28 de junio']) expect(page, hidden).not.toContain(hidden)
  }
  expect(await read(world.get('nobody', '/es/plan-de-trabajo'))).toMatch(/rel="canonical" href="http:\/\/localhost:4000\/es\/plan-de-trabajo".+rel="alternate" hreflang="en" href="http:\/\/localhost:4000\/en\/work-plan"/)
})

test('a country’s page says what it is, since when it belongs and what the plan asks of it', async () => {
  const page = await read(world.get('nobody', '/es/paises/llano'))
  for (const words of ['Llano', 'Estado miembro desde el 26 de octubre de 2017', 'Presidencia Pro Témpore', '21 de junio de 2019', 'href="/en/countries/plains"']) expect(page).toContain(words)
  expect(await read(world.get('nobody', '/en/countries/island'))).toContain('Observer since 26 October 2017')
  expect(await read(world.get('nobody', '/es/paises'))).toContain('son Estados miembros Costa, Llano y Sierra')
  expect(await read(world.get('nobody', '/es/paises/sierra'))).not.toContain('Presidencia Pro Témpore')
  expect((await world.get('nobody', '/es/paises/atlantida')).status).toBe(404)
})

test('another part’s notices stand on the page of their country, under their own heading', async () => {
  await world.owner((tx) => tx.insertInto('published.notice').values([
    { address: '/es/buenas-practicas/registro', language: 'es', kind: 'practice', body: JSON.stringify({ heading: 'Buenas prácticas', title: 'Registro en frontera', example: true }), tags: ['country:CST'] },
    { address: '/es/otra', language: 'es', kind: 'other', body: JSON.stringify({ title: 'No pide ser listada' }), tags: ['country:CST'] },
  ]).execute())
  const page = await read(world.get('nobody', '/es/paises/costa'))
  expect(page).toContain('Buenas prácticas</h2>')
  expect(page).toContain('href="/es/buenas-practicas/registro">Registro en frontera')
  expect(page).toContain('Ejemplo')
  expect(page).not.toContain('No pide ser listada')
  expect(await read(world.get('nobody', '/es/paises/llano'))).not.toContain('Registro en frontera')
})

test('made again from the start, what the public reads is the same, row by row', async () => {
  const rows = () => world.owner(async (tx) => (await sql<{ row: string }>`select address || ' ' || language || ' ' || xmin as row from published.notice where kind in ('work plan', 'country') order by 1`.execute(tx)).rows)
  await world.drain()
  const before = await rows()
  expect(before.length).toBeGreaterThan(2)
  await world.owner((tx) => enqueue(tx, 'post all notices', {}))
  await world.drain()
  expect(await rows()).toEqual(before)
})

test('a date is moved to a day that is over only after one was asked, and what was typed is there', async () => {
  const asked = date({ onDay: '2019-05-10', version: await versionOf('inputs') })
  const before = (await milestone('inputs')).current.onDay
  const answer = await world.post('ana', `${inputs}/dates`, asked)
  const page = await answer.text()
  for (const words of ['Ese día ya pasó', `href="${inputs}/fulfilments?on=2019-05-10&amp;precision=day#happened"`, 'value="2019-05-10"', 'El feriado nacional cae ese día.']) expect(page).toContain(words)
  expect((await milestone('inputs')).current.onDay).toBe(before)
  expect(await read(world.get('ana', `${inputs}/fulfilments?on=2019-05-10&precision=day`)), 'the day was typed already').toMatch(/name="onDay"[^>]*value="2019-05-10"|value="2019-05-10"[^>]*name="onDay"/)
  expect((await world.get('ana', `${inputs}/fulfilments?on=ayer`)).status, 'an address written by hand asks for less').toBe(200)
  const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!
  const back = await read(world.post('ana', `${inputs}/dates`, { ...asked, confirm: 'back', seen }))
  for (const words of ['El feriado nacional cae ese día.', 'The national holiday falls on that day.', 'value="2019-05-10"']) expect(back).toContain(words)
  expect((await world.post('ana', `${inputs}/dates`, { ...asked, confirm: 'together', seen })).status).toBe(303)
  expect((await milestone('inputs')).current.onDay).toBe('2019-05-10')
})

test('whoever gives more time reads what waits for that date and comes before it', async () => {
  await world.owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values([{ key: 'drafts', position: 20, title: asJson(words('Borradores', 'Drafts')) }, { key: 'reading', position: 21, title: asJson(words('Lectura', 'Reading')) }].map((one) => ({ id: idOf(one.key), activityId: idOf('activity'), ...one }))).execute()
    await tx.insertInto('workplan.milestoneDate').values([{ milestoneId: idOf('drafts'), onDay: '2019-09-02', precision: 'day' }, { milestoneId: idOf('reading'), onDay: '2019-09-09', precision: 'day' }]).execute()
    await tx.insertInto('workplan.dependency').values({ beforeId: idOf('drafts'), afterId: idOf('reading'), lag: 0, basis: 'plan' }).execute()
  })
  const given = async (until: string) => decodeURIComponent((await world.post('ana', `/w/work-plan/milestones/${idOf('drafts')}/extensions`, { stateId: idOf('llano'), until, reason: 'Elecciones.', version: await versionOf('drafts') })).headers.get('set-cookie') ?? '')
  const say = 'Llano tiene plazo hasta el'
  expect([(await given('2019-09-06')).includes('Lo que espera'), await given('2019-09-16')]).toEqual([false, expect.stringContaining(`${say} 16 de septiembre de 2019. Se avisó a sus puntos focales. Lo que espera a esta fecha llega antes de ese día, y no se movió: «Lectura», 9 de septiembre de 2019.`)])
})
