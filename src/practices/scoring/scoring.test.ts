import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareMeans, lackingOf, meanOf, scoreOf, type Scoring, summaryOf, tenths, writeMean } from './scoring.ts'

const criteria = ['replicable', 'tangible', 'partnership'].map((key) => ({ key }))
const scoring = (...points: (number | null)[]): Pick<Scoring, 'marks'> => ({ marks: criteria.map(({ key }, index) => ({ criterion: key, points: points[index] ?? null, sentence: 'Se ve.' })) })

// An independent way to the same figures: long division on whole numbers, the middle of the sorted marks for the ends.
const oracleTenths = (points: number[]): string => {
  const sum = points.reduce((total, one) => total + BigInt(one), 0n)
  const count = BigInt(points.length)
  const [whole, rest] = [(sum * 10n) / count, (sum * 10n) % count]
  return String(rest * 2n >= count ? whole + 1n : whole)
}
const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 })

test('a mean is shown with one decimal and is right to the last tenth', () => {
  fc.assert(fc.property(scores, (points) => String(tenths(meanOf(points)!)) === oracleTenths(points)))
  expect(writeMean('es-419', meanOf([2, 3])!)).toBe('2.5')
  expect(writeMean('en', meanOf([1, 1, 2])!)).toBe('1.3')
  expect(writeMean('en', { sum: 9, count: 4 })).toBe('2.3')
})

test('nobody’s marks are not a mean of zero', () => {
  expect(meanOf([])).toBeUndefined()
  expect(summaryOf(criteria, []).mean).toBeUndefined()
})

test('two means compare as fractions, never as rounded figures', () => {
  fc.assert(fc.property(scores, scores, (a, b) => {
    const [left, right] = [a.reduce((x, y) => x + y) / a.length, b.reduce((x, y) => x + y) / b.length]
    return Math.abs(left - right) < 1e-9 || Math.sign(compareMeans(meanOf(a)!, meanOf(b)!)) === Math.sign(left - right)
  }))
})

test('reviewers differ on a criterion from two points on', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }), (points) => {
    const sorted = points.toSorted((a, b) => a - b)
    const spread = sorted.at(-1)! - sorted[0]!
    const score = scoreOf('replicable', points.map((one) => scoring(one)))
    return score.spread === spread && score.differ === spread > 1
  }))
  expect(summaryOf(criteria, [scoring(4, 1, 2), scoring(2, 0, 2)])).toMatchObject({ differing: 1, mean: { sum: 11, count: 6 }, lowest: { sum: 4, count: 3 }, highest: { sum: 7, count: 3 } })
})

test('every criterion weighs the same, whoever marked it and in whatever order', () => {
  fc.assert(fc.property(fc.array(fc.tuple(...criteria.map(() => fc.integer({ min: 0, max: 4 }))), { minLength: 2, maxLength: 5 }), (given) => {
    const there = summaryOf(criteria, given.map((points) => scoring(...points)))
    const back = summaryOf(criteria, given.toReversed().map((points) => scoring(...points)))
    const flat = given.flat()
    return there.mean!.sum === flat.reduce((a, b) => a + b) && there.mean!.count === flat.length && compareMeans(there.mean!, back.mean!) === 0 && there.differing === back.differing
  }))
})

test('a mark on a criterion that the format does not ask counts nowhere', () => {
  const stray = { marks: [...scoring(4, 4, 4).marks, { criterion: 'charm', points: 0, sentence: 'No.' }] }
  expect(summaryOf(criteria, [stray])).toMatchObject({ mean: { sum: 12, count: 3 }, lowest: { sum: 12, count: 3 } })
})

test('handing over waits for a mark and a sentence on every criterion', () => {
  expect(lackingOf(criteria, scoring(0, 1, 2).marks)).toEqual([])
  expect(lackingOf(criteria, scoring(0, 1).marks)).toEqual([{ criterion: 'partnership', lacks: 'points' }])
  expect(lackingOf(criteria, [{ criterion: 'replicable', points: 3, sentence: ' ' }])).toEqual([
    { criterion: 'replicable', lacks: 'sentence' }, { criterion: 'tangible', lacks: 'points' }, { criterion: 'partnership', lacks: 'points' },
  ])
})
