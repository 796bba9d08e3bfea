import type { Milestone, Precision } from '../milestone.ts'
import { lastOfMonth } from '../milestone.ts'
import type { Dependency } from '../queries.ts'
import { buildNetwork, dayNumber, dayOfNumber, type Network, type Step } from './network.ts'

/** A milestone of the plan as a step of the network. A month counts by its last day. */
export const stepOf = ({ id, days, current, fulfilment, anchored }: Milestone): Step => ({
  id,
  days,
  on: current.onDay ? dayNumber(current.onDay) : null,
  done: fulfilment ? dayNumber(fulfilment.onDay) : null,
  anchored: anchored !== null,
})

/** Circles are refused when a link is drawn; the plan itself has none. */
export function networkOf(milestones: Milestone[], dependencies: Dependency[]): Network {
  const built = buildNetwork(milestones.map(stepOf), dependencies)
  if (!built.ok) throw new Error(`the plan waits for itself: ${built.cycle.join(', ')}`)
  return built.network
}

/** A day that was pushed: a month stays one where it ends it, otherwise the day is as exact as the plan computes it; what was tentative stays so. */
export function pushedDate(day: number, { precision }: { precision: Precision }): { onDay: string; precision: Precision } {
  const onDay = dayOfNumber(day)
  return { onDay, precision: precision === 'month' && lastOfMonth(onDay) !== onDay ? 'day' : precision }
}
