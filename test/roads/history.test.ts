import { expect, test } from 'vitest'
import { openCall, prepareCall, remindState } from '../../src/calls/call/actions.ts'
import { findCall } from '../../src/calls/call/queries.ts'
import { addItem, beginSubmission } from '../../src/calls/submission/actions.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

const states = [idOf('costa'), idOf('sierra'), idOf('llano')]
const data = { 'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.', formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states, version: 1 }
const page = async (name: string, path = '/w/history') => (await get(name, path)).text()
/** What the log says, without its markup: one line per event. */
const linesOf = (html: string): string[] => [...html.matchAll(/<ol class="timeline">.*<\/ol>/gs)].flatMap((list) => list[0].split('<li>').slice(1)).map((line) => line.replaceAll(/<[^>]+>/g, '').trim())
let callId: string

test('an empty log says so', async () => {
  expect(await page('ana')).toContain('Todavía no consta nada.')
  expect((await get('nobody', '/w/history')).status).toBe(303)
})

test('the log says who did what, under which post, and leads to it', async () => {
  callId = await as('ana', (tx, me) => prepareCall(tx, me, data))
  await as('beto', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  const html = await page('carla')
  expect(linesOf(html)[0]).toContain('Abrió la convocatoria: Prácticas para reducir el rezago, Beto Secretaría (Secretaría Técnica, Agencia de refugiados)')
  expect(html).toContain(`href="/w/calls/${callId}"`)
  expect(linesOf(await page('sara'))[0]).toContain('Opened the call: Practices to reduce the backlog, Beto Secretaría (Technical Secretariat, Refugee agency)')
})

test('what is nobody else’s business is in the log of its own people only', async () => {
  await as('carla', async (tx, me) => {
    const submission = await beginSubmission(tx, me, await findCall(tx, callId), states)
    await addItem(tx, me, submission, { call: await findCall(tx, callId), original: 'es', example: false })
  })
  expect((await linesOf(await page('ciro'))).join('\n')).toContain('Empezó la entrega: Costa, Prácticas para reducir el rezago')
  for (const name of ['ana', 'paz', 'luis', 'sara', 'rita', 'dora']) expect((await page(name)).toLowerCase(), name).not.toMatch(/empezó|began/)
  await post('carla', '/w/profile/address', { email: 'carla.nueva@example.org' })
  expect(await page('carla')).toContain('Pidió cambiar de correo')
  for (const name of ['ana', 'ciro', 'luis']) expect(await page(name), name).not.toContain('cambiar de correo')
})

test('a donor reads only of what was opened to everyone, and names only as far as they may be known', async () => {
  await post('ana', '/w/people', { name: 'Nadia Nueva', email: 'nadia@example.org', language: 'es', role: 'partner', organisationId: idOf('network'), since: '2019-05-20', until: '' })
  expect(linesOf(await page('luis'))[0]).toContain('Nombró para un puesto: Nadia Nueva')
  const donor = linesOf(await page('dora'))
  expect(donor.join('\n')).not.toContain('Nadia')
  expect(donor.some((line) => line.startsWith('Opened the call'))).toBe(true)
})

test('the log is narrowed by what it is about and by who did it', async () => {
  const people = linesOf(await page('luis', '/w/history?subject=post'))
  expect(people).toHaveLength(1)
  const ofAna = linesOf(await page('luis', `/w/history?person=${idOf('ana')}`))
  expect(ofAna.length).toBeGreaterThan(1)
  expect(ofAna.every((line) => line.includes('Ana Secretaría'))).toBe(true)
  expect(await page('luis', `/w/history?person=${idOf('omar')}`)).toContain('No consta nada con estos filtros.')
  expect((await get('luis', '/w/history?person=nadie&before=x&subject=%27')).status).toBe(200)
})

test('fifty lines at a time, and none is lost or said twice between two pages', async () => {
  for (let number = 0; number < 60; number += 1) await as('ana', (tx, me) => prepareCall(tx, me, { ...data, 'title.es': `Convocatoria número ${number}` }))
  const first = await page('ana', '/w/history?subject=call')
  expect(linesOf(first)).toHaveLength(50)
  const older = /href="(\/w\/history\?subject=call&amp;before=\d+)"/.exec(first)![1]!.replace('&amp;', '&')
  const second = linesOf(await page('ana', older))
  expect(second).toHaveLength(12)
  const numbers = [...linesOf(first), ...second].flatMap((line) => /número (\d+)/.exec(line)?.[1] ?? [])
  expect(new Set(numbers).size).toBe(60)
  expect(numbers).toHaveLength(60)
})

test('the page of a person shows what the log says of their posts', async () => {
  const { personId } = await world.owner((tx) => tx.selectFrom('membership.contact').select('personId').where('email', '=', 'nadia@example.org').executeTakeFirstOrThrow())
  expect(linesOf(await page('luis', `/w/people/${personId}`))[0]).toContain('Ana Secretaría')
})

test('what was done to a date of the plan, to an agenda item or to a list says to which, and leads to its own place', async () => {
  await post('ana', `/w/work-plan/milestones/${idOf('meeting')}/dates`, { 'precision': 'day', 'onDay': '2019-06-28', 'place.es': '', 'place.en': '', 'reason.es': 'Feriado nacional.', 'reason.en': 'National holiday.', 'version': '1' })
  const meeting = (await post('ana', '/w/meetings', { 'title.es': 'Reunión sobre el rezago', 'title.en': 'Meeting on the backlog', 'note.es': '', 'note.en': '', 'milestoneId': idOf('meeting'), 'startsAt': '10:00', 'zone': 'America/Mexico_City', 'minutes': '120', 'link': '', 'version': '1' })).headers.get('location')!
  await post('ana', `${meeting}/agenda`, { 'kind': 'decision', 'title.es': 'Validar las prácticas', 'title.en': 'Validate the practices' })
  const item = await world.owner((tx) => tx.selectFrom('meetings.agendaItem').select('id').where('meetingId', '=', meeting.split('/').at(-1)!).executeTakeFirstOrThrow())
  await post('ana', `/w/agenda-items/${item.id}/change`, { 'title.es': 'Validar las prácticas', 'title.en': 'Validate the practices', 'kind': 'decision', 'quorum': '2', 'sessionId': '', 'minutes': '', 'silenceDay': '', 'silenceHour': '', 'version': '1' })
  const desk = await page('ana', '/w')
  expect(desk, 'a date of the plan').toContain('Cambió una fecha o su lugar: <a href="/w/work-plan/practices#meeting">Reunión en línea</a>')
  expect(desk, 'an agenda item').toContain(`<a href="/w/agenda-items/${item.id}">Validar las prácticas</a>`)
  expect(await page('ana'), 'the log says the same').toContain('<a href="/w/work-plan/practices#meeting">Reunión en línea</a>')
  expect(desk).not.toContain('href="/w/work-plan">Reunión')
  expect(await page('carla'), 'what is still being prepared has no name for others').not.toContain('Validar las prácticas')
  expect(await page('ana', meeting), 'a meeting leads to its date').toContain('href="/w/work-plan/practices#meeting"')
})

test('a reminder and more time say to which state, to those who may know it', async () => {
  await as('ana', async (tx, me) => remindState(tx, me, await findCall(tx, callId), idOf('sierra')))
  await as('ana', async (tx, me) => remindState(tx, me, await findCall(tx, callId), idOf('costa')))
  await post('ana', `/w/work-plan/milestones/${idOf('inputs')}/extensions`, { stateId: idOf('sierra'), until: '2019-06-28', reason: 'Elecciones.', version: '1' })
  const lines = async (name: string) => linesOf(await page(name)).slice(0, 3).map((line) => line.split(':')[0]!)
  expect(await lines('paz')).toEqual(['Dio más plazo a Sierra', 'Envió un recordatorio a Costa', 'Envió un recordatorio a Sierra'])
  expect(await lines('sara')).toEqual(['Gave more time to Highlands', 'Sent a reminder', 'Sent a reminder to Highlands'])
  expect((await lines('luis')).slice(0, 2), 'a neighbour does not learn of it').toEqual(['Dio más plazo', 'Envió un recordatorio (2 veces)'])
})

test('who made an address of a calendar is read by that person and by the Secretariat, and by nobody else', async () => {
  await post('carla', '/w/calendar', { label: 'Teléfono' })
  const path = '/w/history?subject=calendar+address'
  for (const [name, seen] of [['carla', 1], ['ana', 1], ['luis', 0], ['paz', 0]] as const) expect(linesOf(await page(name, path)), name).toHaveLength(seen)
})
