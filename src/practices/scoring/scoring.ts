import type { Criterion } from '#formats/index.ts'

/** A sentence about the practice as a whole, beside the criteria: no question of a format can have this key. */
export const asAWhole = '*'

/** What one reviewer says of one criterion; half of it while it is being written. */
export type Mark = { criterion: string; points: number | null; sentence: string }

/** What one reviewer handed over. */
export type Scoring = { personId: string; at: Date; marks: Mark[] }

/** An exact mean, kept as the fraction it is: whatever is shown of it is rounded once, at the end. */
export type Mean = { sum: number; count: number }

export const meanOf = (points: readonly number[]): Mean | undefined => (points.length === 0 ? undefined : { sum: points.reduce((sum, one) => sum + one, 0), count: points.length })

/** In tenths, half away from zero: 2.25 is 23 tenths. No step through a binary fraction. */
export const tenths = ({ sum, count }: Mean): number => Math.floor((sum * 20 + count) / (2 * count))

export const compareMeans = (a: Mean, b: Mean): number => a.sum * b.count - b.sum * a.count

/** From this distance on, two reviewers read a criterion differently (A7: disagreement is visible). */
export const apart = 2

type CriterionScore = { criterion: string; points: number[]; mean: Mean | undefined; spread: number; differ: boolean }

export function scoreOf(criterion: string, scorings: readonly Pick<Scoring, 'marks'>[]): CriterionScore {
  const points = scorings.flatMap(({ marks }) => marks.find((mark) => mark.criterion === criterion)?.points ?? [])
  const spread = points.length === 0 ? 0 : Math.max(...points) - Math.min(...points)
  return { criterion, points, mean: meanOf(points), spread, differ: spread >= apart }
}

export type Summary = {
  criteria: CriterionScore[]
  /** of all marks together; every criterion weighs the same */
  mean: Mean | undefined
  /** the lowest and the highest of the reviewers' own means */
  lowest: Mean | undefined
  highest: Mean | undefined
  /** on how many criteria the reviewers differ */
  differing: number
}

export function summaryOf(criteria: readonly Pick<Criterion, 'key'>[], scorings: readonly Pick<Scoring, 'marks'>[]): Summary {
  const scores = criteria.map(({ key }) => scoreOf(key, scorings))
  const known = new Set(criteria.map(({ key }) => key))
  const own = scorings
    .flatMap(({ marks }) => meanOf(marks.flatMap((mark) => (known.has(mark.criterion) ? (mark.points ?? []) : []))) ?? [])
    .sort(compareMeans)
  return { criteria: scores, mean: meanOf(scores.flatMap((score) => score.points)), lowest: own[0], highest: own.at(-1), differing: scores.filter((score) => score.differ).length }
}

/** A practice may be put on the shortlist once two reviewers have handed over (A7: never one person's taste). */
export const needed = 2

type Lacking = { criterion: string; lacks: 'points' | 'sentence' }

/** What still keeps a reviewer from handing over, in the order of the criteria. */
export function lackingOf(criteria: readonly Pick<Criterion, 'key'>[], marks: readonly Mark[]): Lacking[] {
  return criteria.flatMap(({ key }): Lacking[] => {
    const mark = marks.find((one) => one.criterion === key)
    if (!mark || mark.points === null) return [{ criterion: key, lacks: 'points' }]
    return mark.sentence.trim().length < 3 ? [{ criterion: key, lacks: 'sentence' }] : []
  })
}

/** "2.5": one decimal, as the reader's language writes it. */
export const writeMean = (locale: string, mean: Mean): string => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths(mean) / 10)
