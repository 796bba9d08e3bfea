import { endOfDay, regionZone } from '#base/zone.ts'
import { deadline, type Milestone } from '#workplan/index.ts'
import type { Words } from '#base/words.ts'
import type { FormatKind } from '#formats/index.ts'

/** What is wanted, in which format, from whom, by when, for which meeting. */
export type Call = {
  id: string
  holdingId: string
  membersId: string
  formatVersionId: string
  kind: FormatKind
  theme: string | null
  title: Words
  message: Words
  milestoneId: string
  version: number
  openedAt: Date | null
}

/** A state that may still hand in before its day. */
type Waiting = { handIns: number; onDay: string | null; zone: string }

/** How many states have time left, and until which day: whoever circulates before then circulates without them. */
export function timeLeft(states: Waiting[], now: Date): { states: number; until: string } | undefined {
  const days = states.flatMap(({ handIns, onDay, zone }) => (handIns === 0 && onDay && endOfDay(zone, onDay) > now ? [onDay] : []))
  return days.length > 0 ? { states: days.length, until: days.toSorted().at(-1)! } : undefined
}

export type CallStage = 'preparing' | 'open' | 'due passed'

/** A call whose day has gone by in the whole region, or will not be, is not opened any more: it would begin overdue, or for nothing. */
export const isCallOver = (milestone: Pick<Milestone, 'current'>, now: Date): boolean => {
  const due = deadline(milestone, regionZone)
  return milestone.current.precision === 'dropped' || (due !== undefined && due < now)
}

export function stageOfCall(call: Pick<Call, 'openedAt'>, lastDeadline: Date | undefined, now: Date): CallStage {
  if (!call.openedAt) return 'preparing'
  return lastDeadline && lastDeadline < now ? 'due passed' : 'open'
}
