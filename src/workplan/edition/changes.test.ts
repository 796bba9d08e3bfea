import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { changesOf, editionBefore } from './changes.ts'
import { type Frozen, frozen, type FrozenMilestone, type Proposal } from './edition.ts'

const milestone = (key: string, onDay: string | null, more: Partial<FrozenMilestone> = {}): FrozenMilestone => ({ key, title: words(key), kind: 'milestone', days: 0, onDay, precision: 'day', wording: null, place: null, waitsFor: [], ...more })
const activity = (key: string, milestones: FrozenMilestone[], more: Partial<Frozen['activities'][number]> = {}): Frozen['activities'][number] => ({ key, codes: ['A7'], section: 'A', title: words(key), products: null, responsible: ['costa'], contributors: [], milestones, ...more })
const plan = (...activities: Frozen['activities']): Frozen => ({ year: 2019, title: words('Plan'), activities })
const said = (was: Frozen, is: Frozen) => changesOf(was, is).map((one) => [one.activity.key, one.milestone?.key, one.kind === 'changed' ? one.fields.map(({ field }) => field) : one.kind])

test('what is added, left out and said otherwise is told once each, in the order of the proposal', () => {
  const was = plan(activity('a', [milestone('a1', '2019-06-14'), milestone('a2', '2019-07-01')]), activity('b', [milestone('b1', '2019-06-01')]))
  const is = plan(activity('c', [milestone('c1', null)]), activity('a', [milestone('a1', '2019-06-21', { place: words('En línea') }), milestone('a3', '2019-08-01')], { title: words('Otro'), responsible: ['sierra'] }))
  expect(said(was, is)).toEqual([
    ['c', undefined, 'added'], ['c', 'c1', 'added'],
    ['a', undefined, ['title', 'responsible']], ['a', 'a1', ['place', 'date']], ['a', 'a3', 'added'], ['a', 'a2', 'left out'],
    ['b', undefined, 'left out'],
  ])
  expect(changesOf(was, was)).toEqual([])
})

test('a date that will not be done, that became exact, or that waits for something else has changed; an order has not', () => {
  const of = (more: Partial<FrozenMilestone>, onDay: string | null = '2019-06-14') => said(plan(activity('a', [milestone('m', '2019-06-14', { waitsFor: [{ key: 'x', lag: 0 }, { key: 'y', lag: 7 }] })])), plan(activity('a', [milestone('m', onDay, { waitsFor: [{ key: 'y', lag: 7 }, { key: 'x', lag: 0 }], ...more })]))).map(([, , fields]) => fields)
  expect(of({ precision: 'dropped' }, null)).toEqual([['date']])
  expect(of({ precision: 'tentative' })).toEqual([['date']])
  expect(of({ waitsFor: [{ key: 'y', lag: 8 }, { key: 'x', lag: 0 }] })).toEqual([['waits']])
  expect(of({ days: 3 })).toEqual([['days']])
  expect(of({})).toEqual([])
})

test('what is added later stands with its section, among the others in the order of the plan', () => {
  const made = (key: string, section: string) => ({ ...activity(key, []), section, id: key }) as never
  const body = frozen({ cycle: { id: 'c', year: 2019, title: words('Plan'), presidencyId: null }, activities: [made('b1', 'B'), made('a1', 'A'), made('e1', 'E'), made('b9', 'B')], milestones: [], dependencies: [] })
  expect(body.activities.map(({ key }) => key)).toEqual(['a1', 'b1', 'b9', 'e1'])
})

test('a proposal follows the last edition that was adopted before it, and the first follows none', () => {
  const proposal = (number: number, adopted?: string) => ({ id: String(number), number, adoption: adopted ? { at: new Date(adopted) } : null }) as Proposal
  const all = [proposal(1, '2019-03-25'), proposal(2), proposal(3, '2019-07-05'), proposal(4)]
  expect(all.map((one) => editionBefore(all, one)?.number)).toEqual([undefined, 1, 1, 3])
})
