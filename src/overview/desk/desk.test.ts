import { expect, test } from 'vitest'
import type { Duty } from '#base/duty.ts'
import { inOrder, isLate, laidOut } from './desk.ts'

const duty = (rank: Duty['rank'], todo: string, due?: Date | string): Duty => ({ rank, todo, href: '/w', action: 'Ver', ...(due ? { due } : {}) })
const zone = 'America/Costa_Rica'

test('what was returned comes before what is overdue, and what is decided before what is later', () => {
  const duties = [duty(5, 'later'), duty(3, 'this week', '2019-05-22'), duty(1, 'returned', '2019-06-20'), duty(4, 'decide'), duty(2, 'overdue', '2019-05-10')]
  expect(inOrder(duties, zone).map((one) => one.todo)).toEqual(['returned', 'overdue', 'this week', 'decide', 'later'])
})

test('of two that weigh the same the one that is due first stands above, and what has no date below', () => {
  const duties = [duty(4, 'no date'), duty(4, 'June', new Date('2019-06-02T05:59:59Z')), duty(4, 'May', '2019-05-31')]
  expect(inOrder(duties, zone).map((one) => one.todo)).toEqual(['May', 'June', 'no date'])
})

test('seven lines are in sight and the rest is folded', () => {
  const { first, later } = laidOut(Array.from({ length: 9 }, (_, index) => duty(4, `n${index}`)), zone)
  expect(first).toHaveLength(7)
  expect(later.map((one) => one.todo)).toEqual(['n7', 'n8'])
})

test('what was returned is counted as overdue once its day is past', () => {
  const now = { now: new Date('2019-06-20T12:00:00Z'), zone }
  expect([duty(1, 'past', '2019-06-19'), duty(1, 'today', '2019-06-20'), duty(1, 'no day'), duty(2, 'overdue'), duty(3, 'soon', '2019-06-19')].filter((one) => isLate(one, now)).map((one) => one.todo)).toEqual(['past', 'overdue'])
})
