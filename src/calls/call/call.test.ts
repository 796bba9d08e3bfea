import { expect, test } from 'vitest'
import { timeLeft } from './call.ts'

const state = (handIns: number, onDay: string | null, zone = 'America/Costa_Rica') => ({ handIns, onDay, zone })

test('while a state that has not handed in still may, circulating is early, until its last day ends in its own zone', () => {
  const states = [state(1, '2019-06-14'), state(0, '2019-06-14'), state(0, '2019-06-21', 'America/Panama')]
  expect(timeLeft(states, new Date('2019-06-14T12:00:00Z'))).toEqual({ states: 2, until: '2019-06-21' })
  expect(timeLeft(states, new Date('2019-06-22T04:59:58Z'))).toEqual({ states: 1, until: '2019-06-21' })
  expect(timeLeft(states, new Date('2019-06-22T05:00:00Z'))).toBeUndefined()
})

test('once all have handed in, or where there is no date, nothing is early', () => {
  expect(timeLeft([state(1, '2019-06-14'), state(2, '2019-06-21')], new Date('2019-06-01T12:00:00Z'))).toBeUndefined()
  expect(timeLeft([state(0, null)], new Date('2019-06-01T12:00:00Z'))).toBeUndefined()
})
