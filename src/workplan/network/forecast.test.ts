import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast, limits } from './forecast.ts'

const planned = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]

test('with three dates kept or fewer due, nothing is forecast and the counts are said', () => {
  expect(forecast({ start: 0, today: 20, planned, done: 2 })).toEqual({ few: true, due: 2, done: 2 })
  expect(forecast({ start: 0, today: 60, planned, done: 1 })).toEqual({ few: true, due: 6, done: 1 })
})

test('who kept every date ends on the last day planned, and half the pace takes twice as long', () => {
  expect(forecast({ start: 0, today: 60, planned, done: 6 })).toMatchObject({ pace: 1, end: 100, from: 100 })
  expect(forecast({ start: 0, today: 60, planned, done: 3 })).toMatchObject({ pace: 0.5, end: 200, plannedEnd: 100 })
})

test('a range that would stretch the plan by more than its own length is no estimate, and a plan whose last day is over has nothing left to forecast', () => {
  const long = Array.from({ length: 40 }, (_, i) => (i + 1) * 10)
  expect(forecast({ start: 0, today: 60, planned, done: 3 })).toMatchObject({ until: null, over: false })
  expect(forecast({ start: 0, today: 300, planned: long, done: 24 })).toMatchObject({ from: 400, end: 500, until: Math.round(400 * 30 / limits(24).low) })
  expect(forecast({ start: 0, today: 300, planned: long, done: 18 }), 'more than twice the plan').toMatchObject({ until: null })
  expect(forecast({ start: 0, today: 100, planned, done: 6 })).toMatchObject({ over: false })
  expect(forecast({ start: 0, today: 101, planned, done: 6 })).toMatchObject({ over: true })
})

test('the limits are those of the tables (Garwood, 80 per cent)', () => {
  // Half the 10 and 90 per cent points of chi-square with 2n and 2n + 2 degrees of freedom.
  for (const [count, low, high] of [[0, 0, Math.LN10], [3, 1.1021, 6.6808], [5, 2.4326, 9.2747], [10, 6.2213, 15.4066]] as const) {
    expect(limits(count).low).toBeCloseTo(low, 3)
    expect(limits(count).high).toBeCloseTo(high, 3)
  }
})

test('the day lies between its limits, more done never means later, and the last day is never brought forward', () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 100 }), fc.integer({ min: 3, max: 9 }), (today, done) => {
      const [now, more] = [forecast({ start: 0, today, planned, done }), forecast({ start: 0, today, planned, done: done + 1 })]
      if (now.few || more.few) return
      expect(now.from).toBeLessThanOrEqual(now.end)
      expect(now.end).toBeLessThanOrEqual(now.until ?? Number.POSITIVE_INFINITY)
      expect(more.end).toBeLessThanOrEqual(now.end)
      expect(now.from).toBeGreaterThanOrEqual(now.plannedEnd)
    }),
  )
})
