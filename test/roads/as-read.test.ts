import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { findMilestone } from '#workplan/index.ts'
import { listInvitations } from '../../src/meetings/invitation/queries.ts'
import { fill, formIn, formOn, asRead } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// What is circulated, adopted or closed is what whoever does it has read (0052); what one officer marks is not lost to the older page of another.

const world = await openWorld()
const { as, get, post, walkTo } = world
const fields = { 'title.es': 'Reunión sobre integración laboral', 'title.en': 'Meeting on labour integration', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1' }
const meeting = (await post('paz', '/w/meetings', fields)).headers.get('location')!
const meetingId = meeting.split('/').at(-1)!
for (const [es, en, kind] of [['Lo que cada país presenta', 'What each country presents', 'information'], ['Mecanismos de coordinación', 'Coordination mechanisms', 'decision']] as const) await post('ana', `${meeting}/agenda`, { 'title.es': es, 'title.en': en, kind })
await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul') })
await post('carla', `${meeting}/delegates`, { delegationId: idOf('costa'), delegateName: 'Viceministra Rojas', position: '' })
const [told, decided] = (await as('ana', (tx) => listAgenda(tx, [meetingId]))).map(({ id }) => `/w/agenda-items/${id}`)
const minutes = `${meeting}/minutes`
const bodyOf = async (name: Parameters<typeof get>[0], path: string) => (await get(name, path)).text()

const write = (es: string, en: string) => fill(world, 'ana')(minutes, `${told}/summary`, { 'summary.es': es, 'summary.en': en })
const rowsOf = async (table: 'meetings.adoption' | 'meetings.closure' | 'meetings.minutesCirculation') => (await world.owner((tx) => tx.selectFrom(table).selectAll().execute())).length

test('a state, or whoever is a member already, is not invited as an organisation', async () => {
  const invite = (organisation: string[]) => post('ana', `${meeting}/organisations`, { organisation })
  const guests = () => world.owner((tx) => tx.selectFrom('meetings.guestOrganisation').select('organisationId').execute()).then((rows) => rows.map((row) => row.organisationId))
  const presidency = (await world.owner((tx) => tx.selectFrom('membership.organisation').where('kind', '=', 'body').select('id').execute())).map(({ id }) => id)
  expect(presidency.length).toBeGreaterThan(0)
  for (const id of [idOf('sierra'), ...presidency, crypto.randomUUID()]) {
    const refused = await invite([idOf('network'), id])
    expect([refused.status, await refused.text()], id).toEqual([422, expect.stringContaining('Elija entre las organizaciones de la lista')])
  }
  expect(await guests()).toEqual([])
  expect((await post('carla', `${meeting}/organisations`, { organisation: [idOf('network')] })).status).toBe(403)
  expect((await invite([idOf('network')])).status).toBe(303)
  expect((await invite([idOf('network'), idOf('university')])).status, 'who is invited already is').toBe(303)
  expect((await guests()).toSorted()).toEqual([idOf('network'), idOf('university')].toSorted())
  await walkTo('2019-06-27T10:30:00-06:00')
})

test('the Presidency does not close an item on a position that its page did not show', async () => {
  await post('delia', `${decided}/positions`, { ...(await asRead(world, decided!)), stance: 'joins', words: '' })
  await post('saul', `${decided}/positions`, { ...(await asRead(world, decided!)), stance: 'joins', words: '' })
  const behalf = await post('ana', `${decided}/positions-on-behalf`, { [`seen.${idOf('costa')}`]: '', [`stance.${idOf('llano')}`]: 'objects', [`words.${idOf('llano')}`]: '' })
  expect([behalf.status, formIn(await behalf.text(), `${decided}/positions-on-behalf`)[`seen.${idOf('costa')}`]], 'nor is what was said meanwhile written over by a form that was given back').toEqual([422, ''])
  const open = await formOn(world, 'paz')(decided!, `${decided}/closure`)
  await post('saul', `${decided}/positions`, { ...(await asRead(world, decided!)), stance: 'joins', words: 'Con una reserva sobre el punto tres.' })
  const late = await post('paz', `${decided}/closure`, open)
  expect([late.status, await rowsOf('meetings.closure')]).toEqual([409, 0])
  expect((await post('paz', `${decided}/closure`)).status, 'nor without saying what was read').toBe(409)
  expect((await fill(world, 'paz')(decided!, `${decided}/closure`)).status).toBe(303)
  await post('ana', `${decided}/decisions`, { ...(await asRead(world, decided!)), outcome: 'validated', 'reason.es': 'Por consenso', 'reason.en': 'By consensus' })
})

test('what one officer unmarks stays so when another saves an older page, and both see what each marked', async () => {
  const present = async () => (await as('ana', (tx) => listInvitations(tx, meetingId))).filter((one) => one.present).map(({ personId }) => personId).toSorted()
  const save = (name: string, form: Parameters<typeof post>[2]) => post(name, `${meeting}/attendance`, form)
  const page = (name: string, ticked: Record<string, string[]>) => formOn(world, name)(`${meeting}/participants`, `${meeting}/attendance`, ticked)
  const [costa, sierra] = [`present.${idOf('costa')}`, `present.${idOf('sierra')}`]
  await save('ana', await page('ana', { [costa]: [idOf('delia'), idOf('carla')] }))
  expect(await present()).toEqual([idOf('delia'), idOf('carla')].toSorted())
  // Beto has the page open, and comes to tick Saul; meanwhile Ana takes Carla out.
  const older = await page('beto', { [sierra]: [idOf('saul')] })
  expect((await save('ana', await page('ana', { [costa]: [idOf('delia')] }))).status).toBe(303)
  expect((await save('beto', older)).status).toBe(303)
  expect(await present()).toEqual([idOf('delia'), idOf('saul')].toSorted())
  // Both take out the same person: it is said once.
  const again = await page('beto', { [costa]: [] })
  await save('ana', await page('ana', { [costa]: [] }))
  const events = () => world.owner((tx) => tx.selectFrom('base.event').where('kind', '=', 'attendance recorded').selectAll().execute()).then((rows) => rows.length)
  const before = await events()
  expect((await save('beto', again)).status).toBe(303)
  expect([await present(), await events()]).toEqual([[idOf('saul')], before])
})

test('a draft that a colleague rewrote meanwhile is not circulated unread', async () => {
  await walkTo('2019-06-28T10:00:00-06:00')
  await write('Cada país contó lo suyo.', 'Each country told its own.')
  const open = await formOn(world, 'beto')(minutes, `${minutes}/circulation`, { commentsUntil: '2019-06-29' })
  await write('Cada país contó lo suyo, y Sierra objetó.', 'Each country told its own, and Sierra objected.')
  const undated = await post('beto', `${minutes}/circulation`, { ...open, commentsUntil: '' })
  const back = formIn(await undated.text(), `${minutes}/circulation`)
  expect([undated.status, back['version.draft']], 'not by a form that was given back either').toEqual([422, open['version.draft']])
  const late = await post('beto', `${minutes}/circulation`, open)
  const answer = await late.text()
  expect([late.status, await rowsOf('meetings.minutesCirculation')]).toEqual([409, 0])
  expect(answer).toContain('2019-06-29')
  expect((await fill(world, 'beto')(minutes, `${minutes}/circulation`, { commentsUntil: '2019-06-29' })).status).toBe(303)
  await world.drain()
})

test('minutes are not adopted from a page that showed another text, though it circulated and its days have passed', async () => {
  await walkTo('2019-07-01T10:00:00-06:00')
  const open = await formOn(world, 'paz')(minutes, `${minutes}/adoption`, { how: 'silence' })
  await write('Cada país contó lo suyo. Lo que nadie leyó.', 'Each country told its own. What nobody read.')
  await fill(world, 'ana')(minutes, `${minutes}/circulation`, { commentsUntil: '2019-07-02' })
  await walkTo('2019-07-03T10:00:00-06:00')
  const late = await post('paz', `${minutes}/adoption`, open)
  expect([late.status, await rowsOf('meetings.adoption')]).toEqual([409, 0])
  expect((await post('paz', `${minutes}/adoption`, { how: 'silence' })).status, 'nor without saying what was read').toBe(409)
  expect((await fill(world, 'paz')(minutes, `${minutes}/adoption`, { how: 'silence' })).status).toBe(303)
  expect(await (await get('paz', minutes)).text()).toContain('Lo que nadie leyó.')
})

test('a draft that circulates again says so', async () => {
  await prepareTypesetter()
  await world.drain()
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'minutes circulated').where('address', '=', 'delia@example.org').orderBy('id').select('text').execute())
  expect(letters.map(({ text }) => text.includes('Circula de nuevo el borrador'))).toEqual([false, true])
})

test('a meeting whose minutes are adopted was held on its day, whatever becomes of its date in the plan', async () => {
  await walkTo('2020-01-06T10:00:00-06:00')
  const milestone = () => as('ana', (tx) => findMilestone(tx, idOf('meeting')))
  const before = await bodyOf('carla', meeting)
  expect(before).toContain('27 de junio de 2019')
  for (const change of [{ onDay: '2020-02-01', precision: 'day' as const }, { onDay: null, precision: 'dropped' as const }]) {
    const seen = await milestone()
    await as('ana', async (tx, me) => setDate(tx, me, seen, { ...change, reason: { es: 'Otra cosa', en: 'Something else' } }))
    await world.drain()
    const page = await bodyOf('carla', meeting)
    expect(page).toContain('27 de junio de 2019')
    for (const untrue of ['1 de febrero de 2020', 'No se hará', '¿Asistirá a la reunión?', 'se quedó sin día']) expect(page, untrue).not.toContain(untrue)
    const record = await (await world.get('nobody', '/es/reuniones/reunion-sobre-integracion-laboral')).text()
    expect(record).toContain('27 de junio de 2019')
    await walkTo('2020-01-07T10:00:00-06:00')
  }
  const told = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'dates moved').select('text').execute())
  for (const { text } of told) expect(text).not.toContain('no se hará. No hace falta que responda')
})
