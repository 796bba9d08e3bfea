import { expect, test } from 'vitest'
import { isAwaited, isExcused, timeLeft, whatStands } from './call.ts'

const state = (onDay: string | null, zone = 'America/Costa_Rica') => ({ onDay, zone })

test('while a state that has not handed in still may, circulating is early, until its last day ends in its own zone', () => {
  const states = [state('2019-06-14'), state('2019-06-21', 'America/Panama')]
  expect(timeLeft(states, new Date('2019-06-14T12:00:00Z'))).toEqual({ states: 2, until: '2019-06-21' })
  expect(timeLeft(states, new Date('2019-06-22T04:59:58Z'))).toEqual({ states: 1, until: '2019-06-21' })
  expect(timeLeft(states, new Date('2019-06-22T05:00:00Z'))).toBeUndefined()
})

test('once all have handed in, or where there is no date, nothing is early', () => {
  expect(timeLeft([], new Date('2019-06-01T12:00:00Z'))).toBeUndefined()
  expect(timeLeft([state(null)], new Date('2019-06-01T12:00:00Z'))).toBeUndefined()
})

test('a state is awaited until it hands in or is excused; one that hands in all the same is not said to be excused', () => {
  const [handedIn, excuse] = [new Date('2019-06-01T12:00:00Z'), { reason: 'Elecciones' }]
  expect([isAwaited({ firstAt: null, excused: undefined }), isAwaited({ firstAt: null, excused: excuse }), isAwaited({ firstAt: handedIn, excused: false })]).toEqual([true, false, false])
  expect([isExcused({ firstAt: null, excused: excuse }), isExcused({ firstAt: handedIn, excused: excuse }), isExcused({ firstAt: null, excused: false })]).toEqual([true, false, false])
})

test('what was taken back whole is handed in no more; what comes again counts from then', () => {
  const day = (n: number) => new Date(Date.UTC(2019, 4, n))
  expect(whatStands([], [])).toBeUndefined()
  expect(whatStands([{ at: day(1), items: 2 }], [])).toEqual({ firstAt: day(1), lastAt: day(1) })
  expect(whatStands([{ at: day(1), items: 2 }], [{ at: day(2) }]), 'one of two stays').toEqual({ firstAt: day(1), lastAt: day(1) })
  expect(whatStands([{ at: day(1), items: 2 }], [{ at: day(2) }, { at: day(3) }])).toBeUndefined()
  expect(whatStands([{ at: day(1), items: 1 }, { at: day(5), items: 1 }], [{ at: day(2) }])).toEqual({ firstAt: day(5), lastAt: day(5) })
  expect(whatStands([{ at: day(1), items: 1 }, { at: day(5), items: 1 }], [{ at: day(6) }]), 'of two rounds the first stays').toEqual({ firstAt: day(1), lastAt: day(5) })
})
