import { expect, test } from 'vitest'
import { dayIn } from '../zone.ts'
import { cityOf, formatDay, formatDueInWords, formatInstant, formatShortDay, zoneName } from './dates.ts'

const es = { lang: 'es', locale: 'es-419', zone: 'America/Tegucigalpa' } as const
const en = { lang: 'en', locale: 'en', zone: 'America/Belize' } as const
const now = new Date('2019-08-28T15:00:00Z')

test('days are written as the framework writes them', () => {
  expect(formatDay(es, '2019-08-31')).toBe('31 de agosto de 2019')
  expect(formatDay(en, '2019-08-31')).toBe('31 August 2019')
  expect(formatShortDay(es, '2019-08-31', now)).toBe('31 ago')
  expect(formatShortDay(en, '2020-01-31', now)).toBe('31 Jan 2020')
})

test('an instant is shown in the zone of the reader', () => {
  const at = new Date('2019-09-01T04:30:00Z')
  expect(formatInstant(es, at)).toBe('31 de agosto de 2019, 22:30')
  expect(formatInstant({ ...en, zone: 'Europe/Madrid' }, at)).toBe('1 September 2019, 06:30')
  expect(zoneName(es, at)).toBe('GMT−6')
  expect(dayIn(es.zone, at)).toBe('2019-08-31')
})

test.each([
  ['2019-08-31', 'vence en 3 días · 31 ago', 'due in 3 days · 31 Aug'],
  ['2019-08-29', 'vence mañana · 29 ago', 'due tomorrow · 29 Aug'],
  ['2019-08-28', 'vence hoy · 28 ago', 'due today · 28 Aug'],
  ['2019-08-27', 'venció ayer · 27 ago', 'overdue since yesterday · 27 Aug'],
  ['2019-08-26', 'venció hace 2 días · 26 ago', '2 days overdue · 26 Aug'],
  ['2019-11-08', 'vence el 8 nov', 'due on 8 Nov'],
  ['2020-01-10', 'vence el 10 ene 2020', 'due on 10 Jan 2020'],
])('what is due on %s is said in words', (due, inSpanish, inEnglish) => {
  expect(formatDueInWords(es, due, now)).toBe(inSpanish)
  expect(formatDueInWords(en, due, now)).toBe(inEnglish)
})

test('a deadline late in the evening belongs to the day it has in the country', () => {
  expect(formatDueInWords(es, new Date('2019-08-29T05:00:00Z'), now)).toBe('vence hoy · 28 ago')
})

test('a zone is named by the city that a reader knows, in the language of the page; one that is on no list of ours by its own', () => {
  expect(['Europe/London', 'Asia/Tokyo', 'America/Panama', 'Africa/Nairobi'].map((zone) => cityOf(zone, 'es'))).toEqual(['Londres', 'Tokio', 'Ciudad de Panamá', 'Nairobi'])
  expect(['Europe/London', 'America/Panama', 'America/Indiana/Indianapolis'].map((zone) => cityOf(zone, 'en'))).toEqual(['London', 'Panama City', 'Indianapolis'])
})
