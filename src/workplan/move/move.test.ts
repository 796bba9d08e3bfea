import { expect, test } from 'vitest'
import type { Milestone, Planned } from '../milestone.ts'
import type { Dependency } from '../queries.ts'
import { consequencesOf, fingerprintOf, hurriedBy, releasedBy } from './move.ts'

const milestone = (id: string, current: Pick<Planned, 'onDay' | 'precision'>): Milestone => ({ id, days: 0, anchored: null, fulfilment: null, version: 1, current }) as Milestone
const waits = [{ before: 'roadmap', after: 'inputs', lag: 0 }] as Dependency[]
const inputs = milestone('inputs', { onDay: '2019-06-14', precision: 'day' })

test('what would not be done leaves alone what waits for it, unless that is done or dropped itself', () => {
  const roadmap = milestone('roadmap', { onDay: '2019-05-10', precision: 'day' })
  const released = (...others: Milestone[]) => releasedBy({ milestones: [roadmap, ...others], dependencies: waits }, roadmap).map(({ id }) => id)
  expect(released(inputs)).toEqual(['inputs'])
  expect(released(milestone('inputs', { onDay: null, precision: 'dropped' }))).toEqual([])
  expect(released({ ...inputs, fulfilment: {} as Milestone['fulfilment'] })).toEqual([])
})

test('what was dropped moves what waits for it again, once it is given a day', () => {
  const dropped = milestone('roadmap', { onDay: null, precision: 'dropped' })
  expect(consequencesOf({ milestones: [dropped, inputs], dependencies: waits }, dropped, '2019-07-15')).toMatchObject([{ id: 'inputs', kind: 'moves' }])
  expect(consequencesOf({ milestones: [dropped, inputs], dependencies: waits }, dropped, null)).toEqual([])
})

test('a day before what it waits for is told with the days that are missing, counted from what happened where it did', () => {
  const [before, after] = [milestone('roadmap', { onDay: '2019-06-10', precision: 'day' }), { ...milestone('inputs', { onDay: '2019-07-01', precision: 'day' }), days: 3 }]
  const told = (onDay: string | null, earlier = before) => hurriedBy({ milestones: [earlier, after], dependencies: [{ before: 'roadmap', after: 'inputs', lag: 7 }] as Dependency[] }, after, onDay).map(({ margin }) => margin)
  expect(told('2019-05-06')).toEqual([{ was: 11, is: -45 }])
  expect(told('2019-06-19')).toEqual([{ was: 11, is: -1 }])
  expect(told('2019-06-20')).toEqual([])
  expect(told('2019-06-19', { ...before, fulfilment: { onDay: '2019-06-01' } as Milestone['fulfilment'] })).toEqual([])
  expect(told('2019-06-01', { ...before, current: { onDay: null, precision: 'dropped' } as Milestone['current'] }), 'what will not be done is waited for by nobody').toEqual([])
  expect(told(null)).toEqual([])
  expect(told('2019-07-01', milestone('roadmap', { onDay: '2019-07-01', precision: 'day' })), 'its day is not set anew').toEqual([])
})

test('whoever confirms says what was shown: what would be left without what it waits for as much as what moves', () => {
  const shown = fingerprintOf({ consequences: [], hurried: [], released: [inputs] })
  expect(fingerprintOf({ consequences: [], hurried: [], released: [] })).not.toBe(shown)
  expect(fingerprintOf({ consequences: [], hurried: [], released: [{ ...inputs, version: 2 }] })).not.toBe(shown)
  expect(fingerprintOf({ consequences: [], hurried: [], released: [{ ...inputs }] })).toBe(shown)
})
