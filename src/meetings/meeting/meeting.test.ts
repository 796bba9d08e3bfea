import { expect, test } from 'vitest'
import { dayOf, guestsUntil, dayHasCome, slugOf, stageOfMeeting, timeOf, timeWords } from './meeting.ts'

const meetingOn = (onDay: string | null, more: { precision?: 'day' | 'month' | 'tentative' | 'dropped'; startsAt?: string; zone?: string } = {}) => ({
  startsAt: more.startsAt ?? '10:00', zone: more.zone ?? 'America/Mexico_City', minutes: 120, convenedAt: new Date('2019-06-01T00:00:00Z'),
  milestone: { current: { onDay, precision: more.precision ?? ('day' as const), wording: null, reason: null, example: false, place: null, byId: null, at: new Date(0) } },
})
const june = meetingOn('2019-06-27')
const costa = { lang: 'es', locale: 'es-419', zone: 'America/Costa_Rica' } as const

test('each reads the hour of the own clock, with the host’s beside it and both cities named', () => {
  expect(timeWords(costa, june)).toBe('27 de junio de 2019, 09:00 en San José · 10:00 en Ciudad de México')
  expect(timeWords({ lang: 'en', locale: 'en', zone: 'America/Mexico_City' }, june)).toBe('27 June 2019, 10:00 in Mexico City')
  expect(timeWords({ ...costa, zone: 'Asia/Tokyo' }, june)).toBe('28 de junio de 2019, 00:00 en Tokio · 10:00 en Ciudad de México')
})

test('the summer time of the host counts: ten in Mexico City is ten in San José once it is over, and said once', () => {
  expect(timeWords(costa, meetingOn('2019-11-08'))).toBe('8 de noviembre de 2019, 10:00 en San José')
  // Where one meets in a place, it is named: nobody meets in San José.
  expect(timeWords(costa, { ...meetingOn('2019-11-08'), kind: 'annual' })).toBe('8 de noviembre de 2019, 10:00 en Ciudad de México')
})

test('a tentative date says so until it comes', () => {
  const tentative = meetingOn('2019-06-27', { precision: 'tentative' })
  expect(timeWords(costa, tentative, new Date('2019-06-20T12:00:00Z'))).toContain('(fecha tentativa)')
  expect(timeWords(costa, tentative, new Date('2019-06-27T12:00:00Z'))).not.toContain('tentativa')
})

test('a month is no day to meet on', () => {
  expect([dayOf(meetingOn('2019-11-30', { precision: 'month' })), dayOf(meetingOn(null, { precision: 'tentative' }))]).toEqual([null, null])
  expect(timeWords(costa, meetingOn(null))).toBe('Sin día todavía')
})

test('in preparation, convened, today, held: by the clocks of the host', () => {
  const at = (instant: string) => stageOfMeeting(june, new Date(instant))
  expect(stageOfMeeting({ ...june, convenedAt: null }, new Date('2019-06-27T15:00:00Z'))).toBe('preparing')
  expect(['2019-06-27T04:59:00Z', '2019-06-27T05:00:00Z', '2019-06-27T16:59:00Z', '2019-06-27T17:00:00Z'].map(at)).toEqual(['convened', 'today', 'today', 'held'])
  expect(stageOfMeeting(meetingOn(null), new Date())).toBe('without day')
  expect([stageOfMeeting(meetingOn(null, { precision: 'dropped' }), new Date()), timeWords(costa, meetingOn(null, { precision: 'dropped' }))]).toEqual(['dropped', 'No se hará'])
})

test('items may be closed from the day of the meeting on, as the host’s clocks show it', () => {
  expect([dayHasCome(june, new Date('2019-06-27T04:59:59Z')), dayHasCome(june, new Date('2019-06-27T05:00:00Z')), dayHasCome(meetingOn(null), new Date())]).toEqual([false, true, false])
})

test('a meeting past midnight ends on the next day, and its guests read a day longer', () => {
  const late = meetingOn('2019-06-27', { startsAt: '23:00', zone: 'America/Costa_Rica' })
  expect(timeOf(late)!.end).toEqual(new Date('2019-06-28T07:00:00Z'))
  expect(guestsUntil(late)).toEqual(new Date('2019-06-29T07:00:00Z'))
})

test('an address has the first words of the title, without accents', () => {
  expect(slugOf('Reunión en línea: el rezago, ¿cómo reducirlo en la región este año?')).toBe('reunion-en-linea-el-rezago-como-reducirlo-en-la')
  expect(slugOf('¡…!')).toBe('reunion')
})
