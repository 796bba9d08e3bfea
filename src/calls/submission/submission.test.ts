import { expect, test } from 'vitest'
import type { Item } from '../item/item.ts'
import { dueOfNext, stageOfSubmission } from './submission.ts'

const round = { id: 'v', round: 1 } as Item['latest']
const item = (more: Partial<Item> = {}): Item => ({ latest: null, takenBackAt: null, returned: null, acceptedAt: null, circulated: null, withdrawn: null, ...more }) as Item

test('a draft begun beside what was handed in does not take the envelope back to its beginning', () => {
  expect(stageOfSubmission([item({ latest: round }), item()], false)).toBe('handed in')
  expect(stageOfSubmission([item({ latest: round, acceptedAt: new Date() }), item()], false)).toBe('accepted')
  expect(stageOfSubmission([item(), item()], false)).toBe('draft')
  expect(stageOfSubmission([item()], true)).toBe('cleared')
})

test('what was returned comes first, and what was taken back is being written again', () => {
  expect(stageOfSubmission([item({ latest: round, returned: { at: new Date(), dueOn: '2019-06-12', letter: '' } }), item({ latest: round })], false)).toBe('returned')
  expect(stageOfSubmission([item({ latest: round, takenBackAt: new Date() })], false)).toBe('draft')
})

test('the first hand-in is due on the day of the call, a correction by the day it was asked for, and what is handed in besides by none', () => {
  const day = { dueAt: new Date('2019-06-01T05:59:59Z'), zone: 'America/Costa_Rica' }
  expect(dueOfNext([], day)).toEqual(day.dueAt)
  expect(dueOfNext([item()], day)).toEqual(day.dueAt)
  const returned = (dueOn: string) => item({ latest: round, returned: { at: new Date(), dueOn, letter: '' } })
  expect(dueOfNext([item(), returned('2019-06-20'), returned('2019-06-12')], day)).toEqual(new Date('2019-06-13T05:59:59Z'))
  expect(dueOfNext([item({ latest: round, acceptedAt: new Date() }), item()], day)).toBeUndefined()
  const besides = item()
  expect(dueOfNext([returned('2019-06-12'), besides], { ...day, leaving: [besides] }), 'what stays at home is not late with what leaves').toBeUndefined()
  expect(dueOfNext([item({ latest: round, takenBackAt: new Date() })], day), 'what was taken back whole is handed in for the first time').toEqual(day.dueAt)
})

test('what circulates and is written anew stands before its clearance again, and once cleared before it is handed in', () => {
  const circulating = item({ latest: round, circulated: { at: new Date(), versionId: 'v' } })
  expect(stageOfSubmission([circulating], false)).toBe('circulated')
  expect(stageOfSubmission([circulating], false, () => true)).toBe('returned')
  expect(stageOfSubmission([circulating], true, () => true)).toBe('cleared')
})
