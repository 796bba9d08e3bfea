import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { findMilestone } from '#workplan/index.ts'
import { openCall, prepareCall } from '../../src/calls/call/actions.ts'
import { findCall } from '../../src/calls/call/queries.ts'
import { extendDeadline, setDate } from '../../src/workplan/actions.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const reason = { es: 'Se acordó en la reunión.', en: 'Agreed at the meeting.' }

const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const facts = (event: ICAL.Event) => ({ uid: event.uid, on: event.startDate.toString(), sequence: event.sequence, status: event.component.getFirstPropertyValue('status') })

/** A person makes an address; the page shows it once. */
async function subscribe(name: string, label = 'Outlook de la oficina'): Promise<string> {
  const page = await (await world.post(name, '/w/calendar', { label })).text()
  return page.match(/http:\/\/localhost:4000(\/calendar\/[\w-]+\.ics)/)![1]!
}
const fetchFeed = (path: string, headers: Record<string, string> = {}) => world.app.request(path, { headers: { host: 'localhost:4000', ...headers } })
const feed = async (path: string) => eventsOf(await (await fetchFeed(path)).text())
const move = (key: string, onDay: string | null, precision: 'day' | 'month' | 'tentative' = 'day') => world.as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf(key)), { onDay, precision, reason }))
const publicFeed = async (path = '/es/plan-de-trabajo/calendario.ics') => eventsOf(await (await fetchFeed(path)).text())

test('the public calendar says the plan in the language of its address, under the same uids', async () => {
  await move('meeting', '2019-06-27', 'tentative')
  await world.drain()
  const [es, en] = [await publicFeed(), await publicFeed('/en/work-plan/calendar.ics')]
  expect(es.map((event) => event.uid)).toEqual(en.map((event) => event.uid))
  expect(es.map((event) => event.summary)).toEqual(['Entrega de prácticas · Buenas prácticas para reducir el rezago', 'Reunión en línea · Buenas prácticas para reducir el rezago (fecha tentativa)'])
  expect(en[0]!.summary).toBe('Practices handed in · Good practices to reduce the backlog')
  expect(es.map(facts).map(({ status }) => status)).toEqual(['CONFIRMED', 'TENTATIVE'])
})

test('a date that moves moves its entry and counts up; one that is taken away leaves the calendar', async () => {
  const [before] = await publicFeed()
  await move('inputs', '2019-06-18')
  await world.drain()
  const [after] = await publicFeed()
  expect(facts(after!)).toEqual({ ...facts(before!), on: '2019-06-18', sequence: before!.sequence + 1 })
  await move('meeting', null, 'tentative')
  await world.drain()
  expect(await publicFeed()).toHaveLength(1)
  await move('meeting', '2019-06-27')
  await world.drain()
  expect((await publicFeed())[1]!.sequence).toBe(3)
})

test('a calendar that did not change is not sent again', async () => {
  const first = await fetchFeed('/es/plan-de-trabajo/calendario.ics')
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const tag = first.headers.get('etag')!
  const again = await fetchFeed('/es/plan-de-trabajo/calendario.ics', { 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await move('inputs', '2019-06-19')
  await world.drain()
  expect((await fetchFeed('/es/plan-de-trabajo/calendario.ics', { 'if-none-match': tag })).status).toBe(200)
})

test('a person makes a secret address, sees it once, and sees when it was last used', async () => {
  const path = await subscribe('carla', 'Portátil de Carla')
  expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
  const page = await (await world.get('carla', '/w/calendar')).text()
  expect(page).toContain('Portátil de Carla')
  expect(page).toContain('Aún sin usar')
  expect(page).not.toContain(path)
  expect((await fetchFeed(path)).status).toBe(200)
  expect(await (await world.get('carla', '/w/calendar')).text()).not.toContain('Aún sin usar')
  expect(await (await world.get('ciro', '/w/calendar')).text()).not.toContain('Portátil de Carla')
})

test('what is said of the address without a name comes back beside its field', async () => {
  const answer = await world.post('carla', '/w/calendar', { label: ' ' })
  expect([answer.status, (await answer.text()).includes('Escriba para qué calendario es')]).toEqual([422, true])
})

test('a personal calendar carries what its own state hands in, with the day that holds for that state', async () => {
  const paths = { carla: await subscribe('carla'), sara: await subscribe('sara'), dora: await subscribe('dora') }
  const call = {
    'title.es': 'Prácticas para el rezago', 'title.en': 'Practices for the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.',
    formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra')], version: 1,
  }
  const callId = await world.as('ana', (tx, me) => prepareCall(tx, me, call))
  expect((await feed(paths.carla)).some((event) => event.uid.startsWith('call-'))).toBe(false)
  await world.as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  const own = (events: ICAL.Event[]) => events.find((event) => event.uid === `call-${callId}@marco`)
  expect([own(await feed(paths.carla))!.summary, own(await feed(paths.carla))!.startDate.toString()]).toEqual(['Costa: entregar «Prácticas para el rezago»', '2019-06-19'])
  expect((await feed(paths.carla)).some((event) => event.summary.startsWith('Entrega de prácticas'))).toBe(false)
  await world.as('ana', async (tx, me) => extendDeadline(tx, me, await findMilestone(tx, idOf('inputs')), { stateId: idOf('sierra'), until: '2019-06-28', reason: 'Elecciones.' }))
  expect([own(await feed(paths.sara))!.summary, own(await feed(paths.sara))!.startDate.toString()]).toEqual(['Highlands: hand in “Practices for the backlog”', '2019-06-28'])
  expect(own(await feed(paths.carla))!.startDate.toString()).toBe('2019-06-19')
  expect(own(await feed(paths.dora))).toBeUndefined()
  expect((await feed(paths.dora)).length).toBeGreaterThan(0)
})

test('an address that was ended, guessed or left by somebody without a post opens nothing', async () => {
  const path = await subscribe('rita', 'Teléfono')
  const id = (await (await world.get('rita', '/w/calendar')).text()).match(/\/w\/calendar\/([\w-]+)\/ending/)![1]!
  expect((await world.post('raul', `/w/calendar/${id}/ending`)).status).toBe(404)
  expect((await world.post('rita', `/w/calendar/${id}/ending`)).status).toBe(303)
  expect((await fetchFeed(path)).status).toBe(404)
  expect((await world.post('rita', `/w/calendar/${id}/ending`)).status).toBe(403)
  for (const guess of ['/calendar/a.ics', `/calendar/${'A'.repeat(43)}.ics`, "/calendar/'or-1.ics"]) expect((await fetchFeed(guess)).status, guess).toBe(404)
  expect((await world.post('emil', '/w/calendar', { label: 'De antes' })).status).toBe(403)
})

test('whoever’s posts have ended keeps the address and finds nothing in it', async () => {
  const path = await subscribe('omar')
  expect((await feed(path)).length).toBeGreaterThan(0)
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-20' }).where('personId', '=', idOf('omar')).execute())
  expect(await feed(path)).toEqual([])
})

test('ten addresses are enough for one person', async () => {
  for (let n = 0; n < 10; n++) await subscribe('pablo', `Equipo ${n}`)
  expect(await (await world.get('pablo', '/w/calendar')).text()).toContain('Ya tiene diez direcciones')
  expect((await world.post('pablo', '/w/calendar', { label: 'Otro' })).status).toBe(403)
})
