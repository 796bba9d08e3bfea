import { expect, test } from 'vitest'
import type { Milestone, Planned } from '../milestone.ts'
import type { Dependency } from '../queries.ts'
import { consequencesOf, fingerprintOf, releasedBy } from './move.ts'

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

test('whoever confirms says what was shown: what would be left without what it waits for as much as what moves', () => {
  const shown = fingerprintOf({ consequences: [], released: [inputs] })
  expect(fingerprintOf({ consequences: [], released: [] })).not.toBe(shown)
  expect(fingerprintOf({ consequences: [], released: [{ ...inputs, version: 2 }] })).not.toBe(shown)
  expect(fingerprintOf({ consequences: [], released: [{ ...inputs }] })).toBe(shown)
})
