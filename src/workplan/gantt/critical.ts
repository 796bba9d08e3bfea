import type { Milestone } from '../milestone.ts'
import { chainTo, dayNumber, expectedDays, latestDays } from '../network/network.ts'
import { networkOf } from '../network/plan.ts'
import type { Dependency } from '../queries.ts'

/** One step of the chain: the day set, the day to expect by what it waits for, and how many days it may slip before the target moves. */
type ChainStep = { milestone: Milestone; expected: number; margin: number }
export type Critical = { target: Milestone; steps: ChainStep[]; /** days the chain may slip; negative: missing */ margin: number | null }

/** The chain that decides the day of a milestone (F3). Nothing where it has no day, or is done. */
export function criticalTo(milestones: Milestone[], dependencies: Dependency[], { target, today }: { target: Milestone; today: string }): Critical | undefined {
  if (!target.current.onDay || target.fulfilment) return undefined
  const network = networkOf(milestones, dependencies)
  const expected = expectedDays(network, dayNumber(today))
  const latest = latestDays(network, target.id, expected)
  const of = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const steps = chainTo(network, target.id, expected).map((id) => {
    const i = network.place.get(id)!
    return { milestone: of.get(id)!, expected: expected[i]!, margin: latest[i]! - expected[i]! }
  })
  return { target, steps, margin: steps.length > 1 ? Math.min(...steps.slice(0, -1).map((step) => step.margin)) : null }
}

/** Whose chain is worth looking at: something waits before it, it has a day and has not happened; the last of the year first. */
export const targetsOf = (milestones: Milestone[], dependencies: Dependency[]): Milestone[] =>
  milestones.filter((one) => one.current.onDay && !one.fulfilment && dependencies.some((link) => link.after === one.id)).sort((a, b) => b.current.onDay!.localeCompare(a.current.onDay!))

/** What opens the page: the last thing that all the rest leads to, an anchored one before others of its day. */
export const chosenTarget = (targets: Milestone[], key: string | undefined): Milestone | undefined =>
  targets.find((one) => one.key === key) ?? targets.find((one) => one.anchored !== null) ?? targets[0]
