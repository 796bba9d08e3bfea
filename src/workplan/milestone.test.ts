import { expect, test } from 'vitest'
import { isAhead } from './marks.tsx'
import { dayFor, deadline, isOver, lastOfMonth, type Milestone, type Precision, timingOf } from './milestone.ts'

const today = '2019-05-20'
const dated = (onDay: string | null, precision: Precision = 'day', happenedOn?: string) => ({ current: { onDay, precision }, fulfilment: happenedOn ? { onDay: happenedOn } : null })

test('a day that has gone by with nothing on record is late, the day itself is not', () => {
  expect(timingOf(dated('2019-05-19'), today)).toBe('late')
  expect(timingOf(dated('2019-05-20'), today)).toBe('due')
})

test('“end of April” is late from 1 May and not before', () => {
  expect(timingOf(dated('2019-04-30', 'month'), '2019-04-30')).toBe('due')
  expect(timingOf(dated('2019-04-30', 'month'), '2019-05-01')).toBe('late')
})

test('a tentative day is never late: once it has gone by, somebody has to say what holds', () => {
  expect(timingOf(dated('2019-05-01', 'tentative'), today)).toBe('unconfirmed')
  expect(timingOf(dated('2019-05-20', 'tentative'), today)).toBe('due')
})

test('what falls in the next thirty days is due, what comes after is later, what has no day has none', () => {
  expect(timingOf(dated('2019-06-19'), today)).toBe('due')
  expect(timingOf(dated('2019-06-20'), today)).toBe('later')
  expect(timingOf(dated(null, 'tentative'), today)).toBe('undated')
})

test('what happened is done, however late it was', () => {
  expect(timingOf(dated('2019-04-30', 'month', '2019-05-18'), today)).toBe('done')
  expect(timingOf(dated(null, 'tentative', '2019-05-18'), today)).toBe('done')
})

test('a deadline ends at 23:59 of each country, and an extension holds instead for its state', () => {
  const milestone = { current: { onDay: '2019-06-14' } } as Parameters<typeof deadline>[0]
  expect(deadline(milestone, 'America/Panama')?.toISOString()).toBe('2019-06-15T04:59:59.000Z')
  expect(deadline(milestone, 'America/Tegucigalpa', { until: '2019-06-21' })?.toISOString()).toBe('2019-06-22T05:59:59.000Z')
  const later = { current: { onDay: '2019-11-15', precision: 'day' as const } }
  expect(dayFor(later, '2019-06-21'), 'more time that was given before the date moved takes none away').toBe('2019-11-15')
})

test('what a handover let go on is asked for in the next plan: here it is neither late nor without a date, once its day is over', () => {
  const carried = (...args: Parameters<typeof dated>) => timingOf({ ...dated(...args), carriedTo: { year: 2020 } }, today)
  expect([carried('2019-04-30', 'month'), carried('2019-05-01', 'tentative'), carried(null, 'tentative')]).toEqual(['carried', 'carried', 'carried'])
  expect([carried('2019-05-21'), carried('2019-04-30', 'month', '2019-05-18'), carried(null, 'dropped')], 'what is still to come, happened or will not be done says so').toEqual(['due', 'done', 'dropped'])
})

test('what went on in the next plan is chosen there: here only what is still to come, until its day is over', () => {
  const ahead = (...args: Parameters<typeof dated>) => isAhead({ ...dated(...args), carriedTo: { year: 2020 } } as unknown as Milestone, today)
  expect([ahead(null, 'tentative'), ahead('2019-04-30', 'month'), ahead('2019-05-21')]).toEqual([false, false, true])
  expect(isAhead({ ...dated(null, 'tentative'), carriedTo: null } as unknown as Milestone, today), 'what has no day yet may come').toBe(true)
})

test('what was decided not to be done is neither late nor without a date, and binds nobody, whatever more time was given', () => {
  expect(timingOf(dated(null, 'dropped'), today)).toBe('dropped')
  expect(timingOf(dated(null, 'dropped', '2019-05-18'), today), 'it was done all the same').toBe('done')
  expect(deadline({ current: { onDay: null, precision: 'dropped' } } as Parameters<typeof deadline>[0], 'America/Panama', { until: '2019-06-21' })).toBeUndefined()
})

test('a day before today is over, a month only after its last day, and no day never', () => {
  expect([isOver({ onDay: '2019-05-19', precision: 'day' }, today), isOver({ onDay: today, precision: 'day' }, today), isOver({ onDay: null, precision: 'dropped' }, today)]).toEqual([true, false, false])
  expect([isOver({ onDay: '2019-05-01', precision: 'month' }, today), isOver({ onDay: '2019-04-30', precision: 'month' }, today)]).toEqual([false, true])
})

test('a month is kept as its last day', () => {
  expect(['2019-02-03', '2020-02-29', '2019-12-01', '2019-04-30'].map(lastOfMonth)).toEqual(['2019-02-28', '2020-02-29', '2019-12-31', '2019-04-30'])
})
