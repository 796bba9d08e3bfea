import { endOfDay, regionZone } from '#base/zone.ts'
import { dayFor, deadline, type Extension, type Milestone } from '#workplan/index.ts'
import { langs, type Words } from '#base/words.ts'
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

/** What an event about it names. */
export const subjectOf = ({ id, holdingId }: Pick<Call, 'id' | 'holdingId'>) => ({ kind: 'call', id, holdingId })

/** It was opened and not withdrawn: what it asks for is owed. */
export const asks = ({ openedAt, withdrawnAt }: Pick<Call, 'openedAt' | 'withdrawnAt'>): boolean => openedAt !== null && withdrawnAt === null

/** The last round of an item, taken back; `circulates`: the last of the rounds before it that circulated, 0 where none did. */
export type TakenBack = { at: Date; itemId: string; round: number; circulates: number }

/**
 * What stands of all that a state handed in to a call: since when something of it does, and when it last handed in. A round taken back
 * takes those before it along, which were returned, down to one that circulates: what was taken back whole is handed in no more.
 */
export function whatStands(handIns: { at: Date; items: number }[], takenBack: TakenBack[]): { firstAt: Date; lastAt: Date } | undefined {
  const gone = new Map<string, number>()
  const less = takenBack.toSorted((a, b) => a.round - b.round).map(({ at, itemId, round, circulates }) => {
    const rounds = round - Math.max(gone.get(itemId) ?? 0, circulates)
    gone.set(itemId, round)
    return { at, items: -rounds }
  })
  let rounds = 0
  let firstAt: Date | undefined
  for (const { at, items } of [...handIns, ...less].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    rounds += items
    firstAt = rounds > 0 ? (firstAt ?? at) : undefined
  }
  return firstAt && { firstAt, lastAt: handIns.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime())[0]! }
}

/** Of a state that was called: since when something it handed in stands, and whether nothing is asked of it this once. */
type Called = { firstAt: Date | null; excused: object | boolean | undefined }

/** Something is still asked of it. */
export const isAwaited = ({ firstAt, excused }: Called): boolean => !firstAt && !excused

/** Nothing is asked of it, and it handed nothing in all the same. */
export const isExcused = ({ firstAt, excused }: Called): boolean => !firstAt && Boolean(excused)

/** Late is marked, never blocked: it counts from the first time something was handed in. */
export const wasLate = ({ firstAt, dueAt, tentative }: { firstAt: Date | null; dueAt: Date | undefined; tentative: boolean }): boolean => !tentative && Boolean(firstAt && dueAt && firstAt > dueAt)

export const isOverdue = (line: Called & { dueAt: Date | undefined; tentative: boolean }, now: Date): boolean => isAwaited(line) && !line.tentative && Boolean(line.dueAt && line.dueAt < now)

/** Until the end of its day in its own zone, a correction is not late. */
export const isCorrectionOverdue = (line: { correctBy: string | null; zone: string }, now: Date): boolean => line.correctBy !== null && endOfDay(line.zone, line.correctBy) < now

/** Of those who are awaited, how many have time left, and until which day: whoever circulates before then circulates without them. */
export function timeLeft(awaited: { onDay: string | null; zone: string }[], now: Date): { states: number; until: string } | undefined {
  const days = awaited.flatMap(({ onDay, zone }) => (onDay && endOfDay(zone, onDay) > now ? [onDay] : []))
  return days.length > 0 ? { states: days.length, until: days.toSorted().at(-1)! } : undefined
}

/** A tentative day, unless the state was given more time: it is announced, and falls due for nobody until the plan confirms it. */
export const isTentativeFor = (milestone: Pick<Milestone, 'current'>, extension?: Pick<Extension, 'until'>): boolean =>
  milestone.current.precision === 'tentative' && milestone.current.onDay !== null && dayFor(milestone, extension?.until) === milestone.current.onDay

/** By when one state owes it. A tentative day binds nobody: the plan has to say what holds. */
export const dueFor = (milestone: Pick<Milestone, 'current'>, { zone, extension }: { zone: string; extension?: Pick<Extension, 'until'> | undefined }): Date | undefined =>
  isTentativeFor(milestone, extension) ? undefined : deadline(milestone, zone, extension)

/** A call goes to all the states in both languages. */
export const isInBoth = ({ title, message }: Pick<Call, 'title' | 'message'>): boolean => [title, message].every((words) => langs.every((lang) => words[lang]))

export type CallStage = 'preparing' | 'open' | 'due passed' | 'withdrawn'

/** Its date moved after its message was written, which may name the former one. */
export function isMovedSince({ dates, current }: { dates: { onDay: string | null; at: Date }[]; current: { onDay: string | null } }, writtenAt: Date | null): boolean {
  const then = writtenAt && dates.findLast(({ at }) => at <= writtenAt)
  return Boolean(then) && then!.onDay !== current.onDay
}

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
