import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { type Fact, initPlan, type Pointer } from '../pointer.ts'
import { fulfilledOn, happenedOn, isUndone, notedOn, type Product } from './product.ts'

const open = { id: 'm', fulfilment: null, recorded: [] }
const pointer = (id: string, doneOn: string | null): Pointer => ({ milestoneId: 'm', id, kind: 'Reunión', title: id, href: '/', states: [], people: [], doneOn })
const product = (id: string, ...subjects: string[]): Product => ({ id, activityId: 'a', milestoneId: 'm', title: words(id), position: 1, links: subjects.map((subjectId) => ({ id: `link ${subjectId}`, kind: 'edition', subjectId })) })
const fact = (id: string, doneOn: string | null): Fact => ({ kind: 'edition', id, title: id, href: '/', doneOn })
const day = (given: Partial<Parameters<typeof happenedOn>[1]>) => happenedOn(open, { pointers: [], products: [], facts: [], ...given })?.onDay

test('a milestone has happened once every call and meeting on its day is over, on the last of their days', () => {
  expect(day({ pointers: [pointer('call', '2019-06-14'), pointer('meeting', null)] })).toBeUndefined()
  expect(day({ pointers: [pointer('call', '2019-06-17'), pointer('meeting', '2019-06-14')] })).toBe('2019-06-17')
})

test('what a meeting asked to follow does not keep its day open', () => {
  expect(day({ pointers: [pointer('meeting', '2019-06-27'), { ...pointer('follow-up', null), after: true }] })).toBe('2019-06-27')
})

test('where nothing hangs on its day, each of its products has to be there: one without a thing that shows it keeps it open', () => {
  const facts = [fact('es', '2019-07-08'), fact('later', '2019-09-10')]
  expect(day({ products: [product('compendium', 'es', 'later')], facts })).toBe('2019-07-08')
  expect(day({ products: [product('compendium', 'es'), product('recommendations')], facts })).toBeUndefined()
  expect(day({})).toBeUndefined()
})

test('a product is there with the first thing that fulfils it', () => {
  expect(fulfilledOn(product('p', 'b', 'a'), [fact('a', '2019-07-08'), fact('b', '2019-06-01')])).toBe('2019-06-01')
  expect(fulfilledOn(product('p', 'c'), [fact('c', null)])).toBeNull()
})

test('what nothing is said to fulfil is there once somebody recorded its date; what has a thing of its own waits for that', () => {
  const at = new Date(0)
  const recorded = [{ id: 'm', fulfilment: { onDay: '2019-10-31', precision: 'day' as const, wording: null, place: null, source: '', byId: 'ana', at } }]
  expect(notedOn(product('p'), recorded)).toBe('2019-10-31')
  expect(notedOn(product('p'), [open])).toBeNull()
  expect(notedOn(product('p', 'e'), recorded)).toBeNull()
})

test('what somebody recorded or took back is left to hands', () => {
  const at = new Date(0)
  const taken = { ...open, recorded: [{ onDay: null, precision: 'day' as const, wording: null, place: null, source: '', byId: null, at }] }
  expect(happenedOn(taken, { pointers: [pointer('call', '2019-06-14')], products: [], facts: [] })).toBeUndefined()
})

test('what a decision showed is undone once a later one took its place; what a meeting or a person showed is not', () => {
  const door = { describe: async () => [] }
  initPlan({ pointers: async () => [], facts: { decision: { ...door, comesUndone: true }, edition: door }, isForMeeting: () => false })
  const noted = (fact: string | null, byId: string | null = null) => ({ id: 'm', fulfilment: { onDay: '2019-06-27', precision: 'day' as const, wording: null, place: null, source: '', fact, factId: 'd', byId, at: new Date(0) } })
  const of = (kind: string) => [{ ...product('p', 'd'), links: [{ id: 'link', kind, subjectId: 'd' }] }]
  const [there, gone] = [[{ ...fact('d', '2019-06-27'), kind: 'decision' }], [{ ...fact('d', null), kind: 'decision' }]]
  expect(isUndone(noted('decision'), { products: of('decision'), facts: gone })).toBe(true)
  expect(isUndone(noted('decision'), { products: of('decision'), facts: there })).toBe(false)
  const elsewhere = [{ ...product('p', 'e'), links: [{ id: 'link', kind: 'decision', subjectId: 'e' }] }]
  expect(isUndone(noted('decision'), { products: elsewhere, facts: [{ ...fact('e', null), kind: 'decision' }] }), 'unlinked, and another one linked that is still to come').toBe(false)
  for (const kept of [noted('Reunión'), noted(null), noted('decision', 'ana')]) expect(isUndone(kept, { products: of('decision'), facts: gone })).toBe(false)
  expect(isUndone(noted('edition'), { products: of('edition'), facts: [fact('d', null)] })).toBe(false)
})
