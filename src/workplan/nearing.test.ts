import { expect, test } from 'vitest'
import type { Milestone } from './milestone.ts'
import { isAskedOfStates, isNear, type Nearing } from './nearing.ts'
import type { Activity, Dependency } from './queries.ts'

const milestone = (id: string, kind: Milestone['kind'] = 'deliverable') => ({ id, kind }) as Milestone
const own = [milestone('inputs'), milestone('compilation'), milestone('meeting', 'milestone')]
const dependencies = [{ before: 'inputs', after: 'compilation' }, { before: 'compilation', after: 'meeting' }, { before: 'guideline', after: 'inputs' }] as Dependency[]
const asked = (id: string, { responsible = [], contributors = [], waits = dependencies }: { responsible?: string[]; contributors?: string[]; waits?: Dependency[] }) =>
  isAskedOfStates({ milestone: own.find((one) => one.id === id)!, activity: { responsible, contributors } as unknown as Activity, own, dependencies: waits } as Nearing, ['costa', 'sierra'])

test('what governments send before a meeting is asked of them; what is compiled of it, and the meeting, are not', () => {
  expect(['inputs', 'compilation', 'meeting'].map((id) => asked(id, { responsible: ['presidency'], contributors: ['costa', 'sierra', 'secretariat'] }))).toEqual([true, false, false])
})

test('a deliverable that nothing waits for is asked of the states that answer for it, not of those that only contribute', () => {
  expect(asked('inputs', { responsible: ['sierra', 'costa'], waits: [] })).toBe(true)
  expect(asked('inputs', { contributors: ['sierra', 'costa'], waits: [] })).toBe(false)
  expect(asked('inputs', { responsible: ['costa'], waits: [] })).toBe(false)
})

test('a date is near from sixty days before until its day, while nothing is known to have happened', () => {
  const near = (onDay: string | null, fulfilment: Milestone['fulfilment'] = null) => isNear({ current: { onDay } as Milestone['current'], fulfilment }, '2019-05-20')
  expect([near('2019-05-19'), near('2019-05-20'), near('2019-07-19'), near('2019-07-20'), near(null), near('2019-06-01', { onDay: '2019-05-19' } as Milestone['fulfilment'])]).toEqual([false, true, true, false, false, false])
})
