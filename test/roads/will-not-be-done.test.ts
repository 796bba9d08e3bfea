import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { listDuties as listCallDuties } from '#calls/index.ts'
import { calendars } from '../../src/calendar.ts'
import { findMilestone, listDuties } from '#workplan/index.ts'
import { listMilestoneEvents } from '../../src/workplan/calendar/event.ts'
import { openWorld } from '../open.ts'
import { openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// F3, F4: what was set out to be done and was decided not to be done says so wherever the plan is read, and may be taken up again.

const world = await openWorld()
const { as, get, post, owner, drain } = world
const roadmap = `/w/work-plan/milestones/${idOf('roadmap')}`
const read = async (name: string, path: string) => (await get(name, path)).text()
const milestone = () => as('ana', (tx) => findMilestone(tx, idOf('roadmap')))
const setDate = async (fields: Record<string, string>) =>
  post('ana', `${roadmap}/dates`, { 'precision': 'day', 'onDay': '', 'place.es': '', 'place.en': '', 'reason.es': 'Los Estados ya no la piden.', 'reason.en': 'States no longer ask for it.', 'version': String((await milestone()).version), ...fields })

const feed = async (path: string) => {
  const answer = await world.app.request(path, { headers: { host: 'localhost:4000' } })
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const event = events.find((one) => one.uid === `milestone-${idOf('roadmap')}@marco`)
  return event && { status: event.component.getFirstPropertyValue('status'), sequence: event.sequence, on: event.startDate.toString(), title: event.summary }
}
const publicFeed = () => feed('/es/plan-de-trabajo/calendario.ics')
const happenings = () => owner((tx) => tx.selectFrom('base.event').select('kind').where('subjectId', '=', idOf('roadmap')).orderBy('seq').execute()).then((rows) => rows.map(({ kind }) => kind))
const letterTo = async (name: string) => (await owner((tx) => tx.selectFrom('base.letter').select('text').where('personId', '=', idOf(name)).where('kind', '=', 'dates moved').orderBy('id', 'desc').limit(1).execute()))[0]?.text

await owner(async (tx) => {
  await tx.insertInto('workplan.activity').values({ id: idOf('strategy'), cycleId: idOf('cycle'), key: 'strategy', codes: ['C2'], section: 'C', pillars: [], position: 5, title: asJson(words('Estrategia regional', 'Regional strategy')), description: asJson(words('Una estrategia.', 'A strategy.')), responsible: [idOf('costa'), idOf('sierra'), idOf('llano')] }).execute()
  await tx.insertInto('workplan.milestone').values({ id: idOf('roadmap'), activityId: idOf('strategy'), key: 'roadmap', title: asJson(words('Hoja de ruta', 'Roadmap')), position: 1 }).execute()
  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('roadmap'), onDay: '2019-05-10', precision: 'day' }).execute()
})

test('whoever decides that it will not be done says so with the reason, in one line of the log', async () => {
  const typed = await setDate({ precision: 'dropped', onDay: '2019-05-10' })
  expect([typed.status, (await typed.text()).includes('Quite el día, o elija otra precisión')]).toEqual([422, true])
  const filled = await setDate({ precision: 'dropped', onDay: '2019-05-10', held: '2019-05-10', confirm: 'back' })
  expect([filled.status, (await filled.text()).includes('Quite el día')], 'the day that the page itself filled in is none that somebody typed').toEqual([200, false])
  // It is late; it gets another day first, so that calendars have something to take back.
  expect((await setDate({ onDay: '2019-06-03' })).status).toBe(303)
  await drain()
  expect(await publicFeed()).toMatchObject({ status: 'CONFIRMED', sequence: 1, on: '2019-06-03' })
  expect((await setDate({ precision: 'dropped' })).status).toBe(303)
  await drain()
  expect((await milestone()).current).toMatchObject({ onDay: null, precision: 'dropped', reason: { es: 'Los Estados ya no la piden.' } })
  expect(await happenings()).toEqual(['dates moved', 'date dropped'])
  expect(await read('ana', '/w/history')).toMatch(/Decidió que no se hará.{0,200}Hoja de ruta/s)
  expect(await read('beto', '/w/history')).toMatch(/Decided that it will not be done.{0,200}Roadmap/s)
})

test('the plan, the year on one page, the list and the Gantt chart say it, in both languages, beside what was planned', async () => {
  await world.walkTo('2019-06-10T12:00:00-06:00')
  for (const [name, said, planned] of [['carla', 'No se hará', '10 de mayo de 2019'], ['beto', 'Will not be done', '10 May 2019']] as const) {
    for (const path of ['/w/work-plan', '/w/work-plan/strategy', '/w/work-plan/list', '/w/work-plan/gantt']) expect(await read(name, path), `${name} ${path}`).toContain(said)
    for (const path of ['/w/work-plan', '/w/work-plan/strategy']) expect(await read(name, path), `${name} ${path}`).toContain(planned)
  }
  expect(await read('carla', '/w/work-plan')).toContain('; 1 no se hará.')
  expect(await read('beto', '/w/work-plan')).toContain('; 1 will not be done.')
  expect(await read('carla', '/w/work-plan/gantt')).toContain('1 hito no se hará: está en la tabla.')
  expect(await read('beto', '/w/work-plan/gantt')).toContain('1 milestone will not be done: it is in the table.')
  expect(await read('carla', '/w/work-plan/strategy')).toContain('Se decidió que no se hará')
})

test('it is neither late, nor without a date, nor open: nobody is asked for it, and the handover does not ask either', async () => {
  const shown = async (status: string) => (await read('carla', `/w/work-plan/list?status=${status}`)).includes('/w/work-plan/strategy#roadmap')
  expect([await shown('late'), await shown('undated'), await shown('unconfirmed'), await shown('dropped')]).toEqual([false, false, false, true])
  expect((await as('ana', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-06-10'))).filter(({ href }) => href.includes(idOf('roadmap')))).toEqual([])
  const { id: presidencyId } = await owner((tx) => tx.selectFrom('membership.presidency').select('id').where('stateId', '=', idOf('llano')).executeTakeFirstOrThrow())
  const dossier = (await post('paz', '/w/handovers', { presidencyId })).headers.get('location')!
  const page = await read('paz', dossier)
  const [open, planned] = [page.split('id="open"')[1]!.split('</section>')[0]!, page.split('id="plan"')[1]!.split('</section>')[0]!]
  expect(open).toContain('Entrega de prácticas')
  expect(open).not.toContain('Hoja de ruta')
  expect(planned).toMatch(/Hoja de ruta.{0,400}no se hará/is)
  expect((await read('beto', dossier)).split('id="plan"')[1]).toMatch(/Roadmap.{0,400}will not be done/is)
})

test('calendars cancel its entry on the day it had, and the public plan says it', async () => {
  expect(await publicFeed()).toEqual({ status: 'CANCELLED', sequence: 2, on: '2019-06-03', title: 'No se hará: Hoja de ruta' })
  expect(await feed('/en/countries/highlands/calendar.ics'), 'the calendar of a state that answers for it').toMatchObject({ status: 'CANCELLED', title: 'Will not be done: Roadmap' })
  const own = await as('ana', (tx, me) => listMilestoneEvents(tx, me, 'es'))
  expect(own.find((one) => one.uid === `milestone-${idOf('roadmap')}`)).toMatchObject({ status: 'cancelled', sequence: 2, onDay: '2019-06-03' })
  for (const [path, said] of [['/es/plan-de-trabajo', 'No se hará'], ['/en/work-plan', 'Will not be done']] as const) expect(await (await world.app.request(path, { headers: { host: 'localhost:4000' } })).text(), path).toContain(said)
})

test('those it touches are told once, that it will not be done and not that it moved', async () => {
  expect(await letterTo('carla')).toContain('Hoja de ruta (C2 · Estrategia regional): no se hará; tenía fecha, 3 de junio de 2019.')
  expect(await letterTo('sara')).toMatch(/Roadmap \(C2 · [^)]+\): it will not be done; its date was 3 June 2019\./)
})

test('it is taken up again by setting a date, and calendars follow', async () => {
  expect(await read('ana', '/w/work-plan/strategy')).toContain('Retomarla con una fecha')
  expect(await read('beto', '/w/work-plan/strategy')).toContain('Take it up again with a date')
  expect((await setDate({ onDay: '2019-07-15' })).status).toBe(303)
  await drain()
  expect(await publicFeed()).toEqual({ status: 'CONFIRMED', sequence: 3, on: '2019-07-15', title: 'Hoja de ruta' })
  expect(await letterTo('carla')).toContain('Hoja de ruta (C2 · Estrategia regional): se retoma (15 de julio de 2019).')
  expect(await happenings()).toEqual(['dates moved', 'date dropped', 'dates moved'])
  expect(await read('carla', '/w/work-plan')).not.toContain('no se hará.')
})

test('what never had a date can be said not to be done too, and the message says what was done', async () => {
  await owner(async (tx) => {
    await tx.insertInto('workplan.milestone').values({ id: idOf('links'), activityId: idOf('strategy'), key: 'links', title: asJson(words('Vínculos establecidos', 'Links established')), position: 2 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('links'), onDay: null, precision: 'tentative' }).execute()
  })
  const links = `/w/work-plan/milestones/${idOf('links')}`
  for (const [name, said] of [['ana', ['No se hará: decirlo en el plan', 'Todavía no: poner una fecha']], ['beto', ['It will not be done: say so in the plan', 'Not yet: set a date']]] as const) for (const words of said) expect(await read(name, `${links}/fulfilments`)).toContain(words)
  const drop = async (path: string) => {
    const { version } = await as('ana', (tx) => findMilestone(tx, path.split('/').at(-1)!))
    const saved = await post('ana', `${path}/dates`, { 'precision': 'dropped', 'onDay': '', 'place.es': '', 'place.en': '', 'reason.es': 'Los vínculos ya existen.', 'reason.en': 'The links exist already.', 'version': String(version) })
    return decodeURIComponent(/said=([^;]*)/.exec(saved.headers.get('set-cookie') ?? '')?.[1] ?? String(saved.status))
  }
  expect(await drop(links)).toBe('El plan ya dice que no se hará, con su motivo.')
  expect(await drop(roadmap), 'calendars had an entry to take back').toBe('El plan ya dice que no se hará, con su motivo. Los calendarios cancelarán su entrada en su próxima actualización.')
  for (const [name, label, reason] of [['carla', 'Por qué no se hará', 'Los vínculos ya existen.'], ['beto', 'Why it will not be done', 'The links exist already.']] as const) expect(await read(name, '/w/work-plan/strategy')).toMatch(new RegExp(`${label}.{0,200}${reason}`, 's'))
  await drain()
  const open = await (await world.app.request('/es/plan-de-trabajo', { headers: { host: 'localhost:4000' } })).text()
  expect(open).toContain('Vínculos establecidos')
  expect(open, 'reasons stay inside').not.toContain('Los vínculos ya existen.')
  expect(await read('ana', `${links}/fulfilments`), 'said already').not.toContain('No se hará: decirlo en el plan')
  expect((await setDate({ onDay: '2019-07-15' })).status).toBe(303)
})

test('a call that stands on it asks nobody any more, and its own entry is cancelled where it stood', async () => {
  const callId = await openPracticeCall(world, { milestoneId: idOf('roadmap') })
  const deadline = () => as('carla', async (tx, me) => (await Promise.all(calendars.map((list) => list(tx, me, 'es')))).flat().find((event) => event.uid === `call-${callId}`))
  const asked = () => as('carla', async (tx, me, now) => (await listCallDuties(tx, me, { lang: 'es', locale: 'es-419', zone: 'UTC', now }, '2019-06-10')).filter(({ href }) => href.includes(callId)).length)
  const before = await deadline()
  expect([before?.status, await asked()]).toEqual(['confirmed', 1])
  expect((await setDate({ precision: 'dropped' })).status).toBe(303)
  const after = await deadline()
  expect([after, await asked()]).toMatchObject([{ status: 'cancelled', onDay: '2019-07-15' }, 0])
  expect(after!.sequence).toBeGreaterThan(before!.sequence)
})

test('what waits for it is shown before, and afterwards nobody waits for it', async () => {
  expect((await setDate({ onDay: '2019-06-12' })).status).toBe(303)
  await owner(async (tx) => {
    await tx.insertInto('workplan.dependency').values({ beforeId: idOf('roadmap'), afterId: idOf('inputs'), lag: 0, basis: 'drawn', reason: asJson(words('Así se acordó.', 'As agreed.')) }).execute()
  })
  const before = await setDate({ precision: 'dropped' })
  const page = await before.text()
  expect([before.status, page.includes('Lo que la espera'), page.includes('Entrega de prácticas')]).toEqual([200, true, true])
  expect(await read('carla', '/w/work-plan/strategy')).toContain('Lo esperan')
  const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!
  expect((await setDate({ precision: 'dropped', confirm: 'together', seen })).status).toBe(303)
  expect(await read('carla', '/w/work-plan/strategy')).not.toContain('Lo esperan')
  const other = (await world.as('ana', async (tx) => findMilestone(tx, idOf('inputs')))).activityId
  const { key } = await owner((tx) => tx.selectFrom('workplan.activity').select('key').where('id', '=', other).executeTakeFirstOrThrow())
  expect(await read('carla', `/w/work-plan/${key}`)).toContain('(no se hará)')
})

test('of a call whose date will not be done no state is reminded, and the board offers it no more', async () => {
  const callId = await openPracticeCall(world)
  const offers = async () => (await read('ana', `/w/calls/${callId}`)).includes(`/w/calls/${callId}/reminders`)
  expect(await offers()).toBe(true)
  const { version } = await as('ana', (tx) => findMilestone(tx, idOf('inputs')))
  expect((await post('ana', `/w/work-plan/milestones/${idOf('inputs')}/dates`, { 'precision': 'dropped', 'onDay': '', 'place.es': '', 'place.en': '', 'reason.es': 'Ya no se piden.', 'reason.en': 'No longer asked for.', 'version': String(version) })).status).toBe(303)
  expect(await offers()).toBe(false)
  expect((await post('ana', `/w/calls/${callId}/reminders`, { stateId: idOf('costa') })).status).toBe(303)
  expect(await owner((tx) => tx.selectFrom('calls.reminder').where('callId', '=', callId).selectAll().execute())).toEqual([])
})
