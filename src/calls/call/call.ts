import { endOfDay, regionZone } from '#base/zone.ts'
import { dayFor, deadline, type Extension, type Milestone } from '#workplan/index.ts'
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
  withdrawnAt: Date | null
  withdrawnFor: Words | null
}

/** It was opened and not withdrawn: what it asks for is owed. */
export const asks = ({ openedAt, withdrawnAt }: Pick<Call, 'openedAt' | 'withdrawnAt'>): boolean => openedAt !== null && withdrawnAt === null

/** A state that may still hand in before its day. */
type Waiting = { handIns: number; onDay: string | null; zone: string }

/** How many states have time left, and until which day: whoever circulates before then circulates without them. */
export function timeLeft(states: Waiting[], now: Date): { states: number; until: string } | undefined {
  const days = states.flatMap(({ handIns, onDay, zone }) => (handIns === 0 && onDay && endOfDay(zone, onDay) > now ? [onDay] : []))
  return days.length > 0 ? { states: days.length, until: days.toSorted().at(-1)! } : undefined
}

/** A tentative day, unless the state was given more time: it is announced, and falls due for nobody until the plan confirms it. */
export const isTentativeFor = (milestone: Pick<Milestone, 'current'>, extension?: Pick<Extension, 'until'>): boolean =>
  milestone.current.precision === 'tentative' && dayFor(milestone, extension?.until) === milestone.current.onDay

/** By when one state owes it. A tentative day binds nobody: the plan has to say what holds. */
export const dueFor = (milestone: Pick<Milestone, 'current'>, { zone, extension }: { zone: string; extension?: Pick<Extension, 'until'> | undefined }): Date | undefined =>
  isTentativeFor(milestone, extension) ? undefined : deadline(milestone, zone, extension)

export type CallStage = 'preparing' | 'open' | 'due passed' | 'withdrawn'

/** A call whose day has gone by in the whole region, or will not be, is not opened any more: it would begin overdue, or for nothing. */
export const isCallOver = (milestone: Pick<Milestone, 'current'>, now: Date): boolean => {
  const due = deadline(milestone, regionZone)
  return milestone.current.precision === 'dropped' || (due !== undefined && due < now)
}

/** Whether an open call still asks: of a state that was forgotten, or that joins now. By a tentative day nobody is late, so it does not close it. */
export const isStillAsking = (call: Pick<Call, 'openedAt' | 'withdrawnAt'>, milestone: Pick<Milestone, 'current'>, now: Date): boolean =>
  milestone.current.precision !== 'dropped' && stageOfCall(call, milestone, now) === 'open'

export function stageOfCall(call: Pick<Call, 'openedAt' | 'withdrawnAt'>, milestone: Pick<Milestone, 'current'>, now: Date): CallStage {
  if (!call.openedAt) return 'preparing'
  if (call.withdrawnAt) return 'withdrawn'
  const due = dueFor(milestone, { zone: regionZone })
  return due && due < now ? 'due passed' : 'open'
}
