import fc from 'fast-check'
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
  const back = (n: number, itemId = 'a', round = 1, circulates = 0) => ({ at: day(n), itemId, round, circulates })
  expect(whatStands([], [])).toBeUndefined()
  expect(whatStands([{ at: day(1), items: 2 }], [])).toEqual({ firstAt: day(1), lastAt: day(1) })
  expect(whatStands([{ at: day(1), items: 2 }], [back(2)]), 'one of two stays').toEqual({ firstAt: day(1), lastAt: day(1) })
  expect(whatStands([{ at: day(1), items: 2 }], [back(2), back(3, 'b')])).toBeUndefined()
  expect(whatStands([{ at: day(1), items: 1 }, { at: day(5), items: 1 }], [back(2)])).toEqual({ firstAt: day(5), lastAt: day(5) })
  expect(whatStands([{ at: day(1), items: 1 }, { at: day(5), items: 1 }], [back(6, 'a', 2)]), 'the round that was returned goes with the one that is taken back').toBeUndefined()
  expect(whatStands([{ at: day(1), items: 1 }, { at: day(5), items: 1 }], [back(6, 'a', 2, 1)]), 'the round that circulates stays').toEqual({ firstAt: day(1), lastAt: day(5) })
})

type Part = { rounds: number; circulates: number; stage: 'draft' | 'handed in' | 'returned' | 'circulated' }
const isWritten = ({ stage }: Part) => stage !== 'handed in'

test('in whatever order a state hands in, is returned, takes back and hands in again, what stands is what one would count item by item', () => {
  const step = fc.tuple(fc.constantFrom('hand in', 'return', 'take back', 'circulate'), fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const items = Array.from({ length: 4 }, (): Part => ({ rounds: 0, circulates: 0, stage: 'draft' }))
      const [handIns, takenBack]: [Parameters<typeof whatStands>[0], Parameters<typeof whatStands>[1]] = [[], []]
      let firstAt: Date | undefined
      for (const [hour, [what, chosen]] of steps.entries()) {
        const at = new Date(Date.UTC(2019, 4, 1, hour))
        const own = [...new Set(chosen)].filter((n) => isWritten(items[n]!) === (what === 'hand in'))
        if (own.length === 0) continue
        if (what === 'hand in') handIns.push({ at, items: own.length })
        for (const n of own) {
          const item = items[n]!
          if (what === 'take back') takenBack.push({ at, itemId: String(n), round: item.rounds, circulates: item.circulates })
          const circulates = what === 'circulate' ? item.rounds : item.circulates
          items[n] = { rounds: item.rounds + (what === 'hand in' ? 1 : 0), circulates, stage: ({ 'hand in': 'handed in', 'return': 'returned', 'take back': 'draft', 'circulate': 'circulated' } as const)[what] }
        }
        firstAt = items.some((item) => item.stage !== 'draft' || item.circulates > 0) ? (firstAt ?? at) : undefined
      }
      expect(whatStands(handIns, takenBack)?.firstAt).toEqual(firstAt)
    }),
  )
})
