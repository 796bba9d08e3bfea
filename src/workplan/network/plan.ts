import { isDropped, lastOfMonth, type Milestone, type Precision } from '../milestone.ts'
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

/** Circles are refused when a link is drawn; the plan itself has none. Nothing waits for what will not be done. */
export function networkOf(milestones: Milestone[], dependencies: Dependency[]): Network {
  const dropped = new Set(milestones.filter(isDropped).map(({ id }) => id))
  const built = buildNetwork(milestones.map(stepOf), dependencies.filter(({ before, after }) => !dropped.has(before) && !dropped.has(after)))
  if (!built.ok) throw new Error(`the plan waits for itself: ${built.cycle.join(', ')}`)
  return built.network
}

/** A day that was pushed: a month stays one where it ends it, otherwise the day is as exact as the plan computes it; what was tentative stays so. */
export function pushedDate(day: number, { precision }: { precision: Precision }): { onDay: string; precision: Precision } {
  const onDay = dayOfNumber(day)
  return { onDay, precision: precision === 'month' && lastOfMonth(onDay) !== onDay ? 'day' : precision }
}
