import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { writeCalendar } from './documents.ts'
import { secretariatTeam } from '#membership/index.ts'
import { memberStates } from '../who.ts'
import { type CalendarEvent, concerning, type Entered, entryTitle, milestoneEvent } from './event.ts'

const origin = 'https://marco.example.org'
const entered = (more: Partial<Entered> = {}): Entered => ({ id: 'm1', title: 'Reunión', plan: 'noviembre de 2019', current: { onDay: '2019-06-27', precision: 'day', example: false }, fulfilment: null, before: false, sequence: 0, changedAt: new Date('2019-04-24T15:00:00Z'), ...more })
const written = (events: (CalendarEvent | undefined)[]) => writeCalendar(events.flatMap((event) => event ?? []), { name: 'MIRPS · Año', lang: 'es', origin })

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}
const only = (more: Partial<Entered> = {}) => read(written([milestoneEvent('es', entered(more), '/es/plan-de-trabajo#m1')])).events[0]!

test('a calendar program reads what we wrote: published, all-day, with its place and its page', () => {
  const text = written([milestoneEvent('es', entered({ current: { onDay: '2019-06-27', precision: 'day', example: false, place: 'En línea' } }), '/es/plan-de-trabajo#m1')])
  const { calendar, events } = read(text)
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  const [event] = events
  expect(event!.startDate.isDate).toBe(true)
  expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2019-06-27', '2019-06-28'])
  expect(event!.location).toBe('En línea')
  expect(event!.component.getFirstPropertyValue('url')).toBe(`${origin}/es/plan-de-trabajo#m1`)
  expect(event!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  expect(event!.description).toContain('Según el plan: noviembre de 2019.')
})

test('a day is confirmed, a tentative day and a month are tentative and say so, and what has no day is no entry', () => {
  expect(only().component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  const tentative = only({ current: { onDay: '2019-06-27', precision: 'tentative', example: false } })
  expect([tentative.component.getFirstPropertyValue('status'), tentative.summary]).toEqual(['TENTATIVE', 'Reunión (fecha tentativa)'])
  const month = only({ current: { onDay: '2019-08-31', precision: 'month', example: false } })
  expect([month.component.getFirstPropertyValue('status'), month.summary]).toEqual(['TENTATIVE', 'Reunión (agosto de 2019)'])
  expect(milestoneEvent('es', entered({ current: { onDay: null, precision: 'tentative', example: false } }), '/')).toBeUndefined()
})

test('what will not be done is cancelled on the last day it had, and what never had a day is no entry', () => {
  const dropped = { onDay: null, precision: 'dropped' as const, example: false }
  const event = only({ current: dropped, lastOn: '2019-06-27', sequence: 3 })
  expect([event.component.getFirstPropertyValue('status'), event.summary, event.startDate.toString(), event.uid, event.sequence]).toEqual(['CANCELLED', 'No se hará: Reunión', '2019-06-27', 'milestone-m1@marco', 3])
  expect(event.description).toContain('Se decidió que no se hará.')
  expect(milestoneEvent('es', entered({ current: dropped, lastOn: null }), '/')).toBeUndefined()
  expect(only({ current: dropped, lastOn: '2019-06-27', fulfilment: { onDay: '2019-06-28', precision: 'day' } }).component.getFirstPropertyValue('status'), 'it was done all the same').toBe('CONFIRMED')
})

test('the meeting planned for Cancún moves to the day and the city where it was held, under the same uid', () => {
  const planned = only({ current: { onDay: '2019-11-30', precision: 'month', example: false, place: 'Cancún' }, sequence: 0 })
  const held = only({ current: { onDay: '2019-11-30', precision: 'month', example: false, place: 'Cancún' }, fulfilment: { onDay: '2019-11-08', precision: 'day', place: 'Ciudad de México' }, sequence: 1 })
  expect(held.uid).toBe(planned.uid)
  expect([held.startDate.toString(), held.location, held.sequence]).toEqual(['2019-11-08', 'Ciudad de México', 1])
  expect(held.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
})

test('an invented date is marked in the calendar too', () => {
  expect(only({ current: { onDay: '2019-06-27', precision: 'day', example: true } }).summary).toBe('[Ejemplo] Reunión')
})

test('lines are folded at 75 bytes without tearing an ñ, and read again whole', () => {
  const title = 'Señalización de niñas, niños y compañeras; año 2019, según lo convenido: '.repeat(6)
  const text = written([milestoneEvent('es', entered({ title }), '/x')])
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(read(text).events[0]!.summary).toBe(title)
})

test('nothing in a calendar depends on the hour at which it is made', () => {
  expect(written([milestoneEvent('es', entered(), '/x')])).toBe(written([milestoneEvent('es', entered(), '/x')]))
})

test('what one’s own state hands in stands in the place of the milestone of all states', () => {
  const milestone = milestoneEvent('es', entered(), '/x')!
  const own: CalendarEvent = { uid: 'call-1', sequence: 0, status: 'confirmed', title: 'Honduras: entregar', path: '/w/calls/1', changedAt: new Date(0), covers: milestone.uid, onDay: '2019-06-21' }
  expect(read(written([milestone, own])).events.map((event) => event.summary)).toEqual(['Honduras: entregar'])
})

test('a meeting has its hours, and takes them', () => {
  const meeting: CalendarEvent = { uid: 'meeting-1', sequence: 0, status: 'confirmed', title: 'Reunión', path: '/w/meetings/1', changedAt: new Date(0), from: new Date('2019-06-27T15:00:00Z'), until: new Date('2019-06-27T17:00:00Z') }
  const [event] = read(written([meeting])).events
  expect(event!.startDate.toJSDate().toISOString()).toBe('2019-06-27T15:00:00.000Z')
  expect(event!.duration.toSeconds()).toBe(7200)
  expect(event!.component.getFirstPropertyValue('transp')).toBe('OPAQUE')
})

test('inputs of two meetings are told apart, and a name is not said twice', () => {
  expect(entryTitle('Prácticas enviadas', 'Reunión sobre el rezago', true)).toBe('Prácticas enviadas · Reunión sobre el rezago')
  expect(entryTitle('Reunión sobre el rezago', 'Reunión sobre el rezago', true)).toBe('Reunión sobre el rezago')
  expect(entryTitle('Informes entregados', 'Informes nacionales', false)).toBe('Informes entregados')
})

/** A second reader, of our own: RFC 5545 §3.1 and §3.6 line by line, without a library. Throws at the first line that the grammar does not allow. */
function readStrictly(text: string): Map<string, string>[] {
  if (!text.endsWith('\r\n') && !text.endsWith('END:VCALENDAR')) throw new Error('the last line is not ended')
  if (/[^\r]\n|\r(?!\n)/.test(text)) throw new Error('a line is not ended by CRLF')
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean)
  const open: string[] = []
  const events: Map<string, string>[] = []
  for (const line of lines) {
    const content = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+)(?:,(?:"[^"]*"|[^";:,]+))*)*):(.*)$/.exec(line)
    if (!content) throw new Error(`no content line: ${line}`)
    const [, name, parameters, value] = content as unknown as [string, string, string, string]
    if (name === 'BEGIN') open.push(value)
    else if (name === 'END' && open.pop() !== value) throw new Error(`${value} ends and had not begun`)
    if (name === 'BEGIN' && value === 'VEVENT') events.push(new Map())
    if (open.at(-1) !== 'VEVENT' || name === 'BEGIN') continue
    if (events.at(-1)!.has(name)) throw new Error(`${name} twice in one entry`)
    if (['SUMMARY', 'DESCRIPTION', 'LOCATION'].includes(name) && /(^|[^\\])(?:\\\\)*[;,]/.test(value)) throw new Error(`a bare comma or semicolon: ${line}`)
    events.at(-1)!.set(name, `${parameters}:${value}`)
  }
  if (open.length > 0) throw new Error(`${open.join()} never ends`)
  for (const event of events) for (const needed of ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'STATUS']) if (!event.has(needed)) throw new Error(`an entry without ${needed}`)
  return events
}

test('a strict reader of lines by the grammar of RFC 5545 reads the same entries as the library', () => {
  const title = 'Niñas, niños; adolescentes\\y familias: «todo», dicho dos veces. '.repeat(3)
  const text = written([
    milestoneEvent('es', entered({ title, current: { onDay: '2019-08-31', precision: 'month', example: true, place: 'Cancún, Quintana Roo; México' } }), '/x'),
    { uid: 'meeting-1', sequence: 2, status: 'tentative', title: 'Reunión', path: '/w/meetings/1', changedAt: new Date(0), from: new Date('2019-06-27T15:00:00Z'), until: new Date('2019-06-27T17:00:00Z') },
    { uid: 'occasion-1', sequence: 0, status: 'confirmed', title: 'Panamá: cambio de gobierno', path: '/x', changedAt: new Date(0), onDay: '2019-05-06', untilDay: '2019-07-31' },
  ])
  const [strict, library] = [readStrictly(text), read(text).events]
  expect(strict.map((event) => event.get('UID'))).toEqual(library.map((event) => `:${event.uid}`))
  expect(strict.map((event) => event.get('DTSTART'))).toEqual([';VALUE=DATE:20190831', ':20190627T150000Z', ';VALUE=DATE:20190506'])
  expect(strict[2]!.get('DTEND')).toBe(';VALUE=DATE:20190801')
  expect(strict.map((event) => [event.get('STATUS'), event.get('SEQUENCE')])).toEqual([[':TENTATIVE', ':0'], [':TENTATIVE', ':2'], [':CONFIRMED', ':0']])
})

test('a calendar of one post carries what is asked of its body, its state or its institution, and what is the person’s own', () => {
  const about = (uid: string, concerns?: string[]): CalendarEvent => ({ uid, sequence: 0, status: 'confirmed', title: uid, path: '/', changedAt: new Date(0), onDay: '2019-06-27', ...(concerns ? { concerns } : {}) })
  const events = [about('of Costa', ['costa']), about('of Sierra', ['sierra']), about('of the Secretariat', [secretariatTeam]), about('own meeting'), about('of the members', [memberStates])]
  expect(concerning(events, { role: 'focal point', organisationId: 'migration', stateId: 'costa' }, ['costa']).map((event) => event.uid)).toEqual(['of Costa', 'own meeting', 'of the members'])
  expect(concerning(events, { role: 'focal point', organisationId: 'migration', stateId: 'costa' }, []).map((event) => event.uid), 'no member that day').toEqual(['of Costa', 'own meeting'])
  expect(concerning(events, { role: 'secretariat', organisationId: 'unhcr', stateId: null }, ['costa']).map((event) => event.uid)).toEqual(['of the Secretariat', 'own meeting'])
})
