import { expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, endOfDay, instantIn } from './zone.ts'

test('the last second of 31 August falls at different instants in Belize, Panama and Mexico', () => {
  expect(endOfDay('America/Belize', '2019-08-31').toISOString()).toBe('2019-09-01T05:59:59.000Z')
  expect(endOfDay('America/Panama', '2019-08-31').toISOString()).toBe('2019-09-01T04:59:59.000Z')
  // Mexico kept summer time until 2022: its centre was at UTC−5 in August 2019, at UTC−6 in August 2023.
  expect(endOfDay('America/Mexico_City', '2019-08-31').toISOString()).toBe('2019-09-01T04:59:59.000Z')
  expect(endOfDay('America/Mexico_City', '2023-08-31').toISOString()).toBe('2023-09-01T05:59:59.000Z')
})

test('an hour that summer time skips is read as the one after', () => {
  expect(instantIn('America/Mexico_City', '2019-04-07', '02:30').toISOString()).toBe('2019-04-07T08:30:00.000Z')
})

test('a day is the one that clocks show there', () => {
  expect(dayIn('America/Costa_Rica', new Date('2019-06-01T05:30:00Z'))).toBe('2019-05-31')
  expect(dayIn('America/Panama', new Date('2019-06-01T05:30:00Z'))).toBe('2019-06-01')
})

test('days are counted on the calendar, over the end of a year and of summer time', () => {
  expect(addDays('2019-12-31', 1)).toBe('2020-01-01')
  expect(addDays('2019-04-07', -7)).toBe('2019-03-31')
  expect(daysBetween('2019-03-31', '2019-04-07')).toBe(7)
  expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2)
})
