import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dated, Precision } from './milestone.ts'
import { choose, countBy, entryOf, inOrder, timings } from './year.ts'

const today = '2019-05-20'
const on = (onDay: string | null, { precision = onDay ? 'day' : 'tentative', happened }: { precision?: Precision; happened?: string } = {}): Dated => ({ current: { onDay, precision }, fulfilment: happened ? { onDay: happened } : null })
const activity = (position: number, more: { section?: string; pillars?: string[]; responsible?: string[] } = {}) => ({ key: `activity-${position}`, position, section: 'A', pillars: ['pillar-1'], responsible: ['mexico'], ...more })
const positions = (entries: { activity: { position: number } }[]) => entries.map((entry) => entry.activity.position)

test('late comes first, then what waits to be confirmed, then due, later, without a day, and done last', () => {
  const year = [on('2019-03-01', { happened: '2019-03-02' }), on(null), on('2019-12-16'), on('2019-06-01'), on('2019-05-01', { precision: 'tentative' }), on('2019-04-30', { precision: 'month' })]
  expect(positions(inOrder(year.map((milestone, position) => entryOf(activity(position), [milestone], today))))).toEqual([5, 4, 3, 2, 1, 0])
})

test('among those that are late the older comes first, and the plan’s own order decides between equals', () => {
  const entries = [on('2019-05-19'), on('2019-04-30'), on('2019-05-19'), on(null), on(null)].map((milestone, position) => entryOf(activity(position), [milestone], today))
  expect(positions(inOrder(entries.toReversed()))).toEqual([1, 0, 2, 3, 4])
})

test('an activity is as pressing as its most pressing date, and done only when all of it is', () => {
  expect(entryOf(activity(1), [on('2019-12-01'), on('2019-04-01'), on('2019-03-01', { happened: '2019-03-01' })], today).timing).toBe('late')
  expect(entryOf(activity(1), [on('2019-03-01', { happened: '2019-03-01' }), on(null)], today).timing).toBe('undated')
  expect(entryOf(activity(1), [on('2019-03-01', { happened: '2019-03-01' })], today).timing).toBe('done')
  expect(entryOf(activity(1), [], today).timing).toBe('undated')
})

test('what will not be done keeps no activity open, and stands after what is done', () => {
  const dropped = on(null, { precision: 'dropped' })
  const done = on('2019-03-01', { happened: '2019-03-02' })
  expect([entryOf(activity(1), [done, dropped], today).timing, entryOf(activity(1), [dropped, on(null)], today).timing, entryOf(activity(1), [dropped], today).timing]).toEqual(['done', 'undated', 'dropped'])
  const entries = [dropped, done, on(null)].map((milestone, position) => entryOf(activity(position), [milestone], today))
  expect(positions(inOrder(entries))).toEqual([2, 1, 0])
  expect(countBy(entries)).toMatchObject({ dropped: 1, undated: 1, late: 0 })
})

test('the plan keeps the order of the dates within an activity', () => {
  const entry = entryOf(activity(1), [on('2019-06-27'), on('2019-06-14')], today)
  expect(entry.lines.map((line) => line.milestone.current.onDay)).toEqual(['2019-06-27', '2019-06-14'])
})

test('choosing narrows by section, pillar, responsible and status, together', () => {
  const entries = [
    entryOf(activity(1, { section: 'A' }), [on('2019-04-01')], today),
    entryOf(activity(2, { section: 'B', pillars: ['pillar-3'] }), [on('2019-04-01')], today),
    entryOf(activity(3, { section: 'B', pillars: ['pillar-3'], responsible: ['secretariat'] }), [on(null)], today),
  ]
  expect(positions(choose(entries, {}, []))).toEqual([1, 2, 3])
  expect(positions(choose(entries, { section: 'B' }, []))).toEqual([2, 3])
  expect(positions(choose(entries, { pillar: 'pillar-1' }, []))).toEqual([1])
  expect(positions(choose(entries, { who: 'states' }, ['mexico', 'belize']))).toEqual([1, 2])
  expect(positions(choose(entries, { section: 'B', status: 'late' }, []))).toEqual([2])
  expect(positions(choose(entries, { who: 'nobody' }, []))).toEqual([])
})

const anyDay = fc.date({ min: new Date('2019-01-01'), max: new Date('2019-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const anyMilestone = fc.record({ day: fc.option(anyDay), precision: fc.constantFrom<Precision>('day', 'month', 'tentative'), happened: fc.option(anyDay) }).map(({ day, precision, happened }) => on(day, { precision: day ? precision : 'tentative', ...(happened ? { happened } : {}) }))

test('whatever the year, nothing is lost, nothing is shown twice and no group stands before a more pressing one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyMilestone, { maxLength: 3 }), { maxLength: 20 }), (year) => {
      const entries = inOrder(year.map((milestones, position) => entryOf(activity(position), milestones, today)))
      expect([...positions(entries)].sort((a, b) => a - b)).toEqual(year.map((_, position) => position))
      const ranks = entries.map((entry) => timings.indexOf(entry.timing))
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      expect(Object.values(countBy(entries)).reduce((a, b) => a + b, 0)).toBe(year.length)
    }),
  )
})
