// When the year will end at the pace of what is done (F3). Counted, not promised: what is known is how many dates there were to keep and how many were kept.

/** Days are numbers of calendar days (see network.ts). */
type Paced = { start: number; today: number; planned: readonly number[]; done: number }

/** `few`: too little has fallen due, or is done, to say anything. Otherwise the day, and the days between which it falls four times in five. */
export type Forecast = { few: true; due: number; done: number } | { few: false; due: number; done: number; pace: number; plannedEnd: number; /** the last day planned is over: there is nothing left to forecast */ over: boolean; end: number; from: number; /** nothing: it would stretch the plan by more than its own length, which is no estimate */ until: number | null }

const least = 3

/** P(X ≤ k) of a Poisson variable with this mean; k whole, mean up to about 700. */
function atMost(k: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0]
  for (let i = 0; i <= k; i += 1) {
    sum += term
    term *= mean / (i + 1)
  }
  return sum
}

function solve(holds: (mean: number) => boolean, high: number): number {
  let [low, top] = [0, high]
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + top) / 2
    if (holds(middle)) low = middle
    else top = middle
  }
  return (low + top) / 2
}

/** The exact limits between which the true count lies four times in five when `count` was seen (Garwood, Biometrika 1936). */
export function limits(count: number): { low: number; high: number } {
  const top = count * 3 + 20
  return { low: count === 0 ? 0 : solve((mean) => 1 - atMost(count - 1, mean) < 0.1, top), high: solve((mean) => atMost(count, mean) > 0.1, top) }
}

/**
 * The pace is what is done of what should be done by today. The plan's length, from its start to its last day, is stretched by it; a faster pace does not bring the last day forward,
 * since dates are kept and not overtaken. With n done, the error of the pace is about 1.3/√n: the limits say so.
 */
export function forecast({ start, today, planned, done }: Paced): Forecast {
  const due = planned.filter((day) => day <= today).length
  if (due < least || done < least) return { few: true, due, done }
  const plannedEnd = Math.max(...planned)
  const endAt = (count: number): number => Math.round(start + (plannedEnd - start) * Math.max(1, due / count))
  const { low, high } = limits(done)
  const slowest = endAt(low)
  return { few: false, due, done, pace: done / due, plannedEnd, over: today > plannedEnd, end: endAt(done), from: endAt(high), until: slowest - plannedEnd > plannedEnd - start ? null : slowest }
}
