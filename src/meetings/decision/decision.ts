import { fingerprint, type Words } from '#base/words.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { type Asked, askedMark, type AskedPart } from '../agenda/asked.ts'
import type { Milestone } from '#workplan/index.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { lastPositions, type Outcome, type Stance, type Weighed } from './consensus.ts'

/** What a state says of an item; until it is closed it may say something else. A slip of whoever wrote it down is corrected afterwards. */
export type Position = { id: string; agendaItemId: string; stateId: string; stance: Stance; words: string; onBehalf: boolean; at: Date; /** what its item asked when it was taken */ asked: Asked; corrections: Correction[] }

type Closing = { table: { item: Pick<AgendaItem, 'asked' | 'silenceUntil'>; members: string[] }; positions: Pick<Position, 'id'>[]; weighed: Pick<Weighed, 'bySilence'> }

/** Everything that an item is closed with, as a page showed it: what is asked, what was said of it, and who counts. */
export const closingMark = ({ table: { item, members }, positions, weighed }: Closing): string =>
  [askedMark(item.asked), fingerprint(positions.map(({ id }) => id).toSorted().join(' ')), fingerprint(JSON.stringify([item.silenceUntil, members.toSorted(), weighed.bySilence]))].join('.')

/** Which of the three is not what was read any more. Whoever says nothing of what was read has read nothing. */
export function changedInClosing(read: string, now: string): ('asked' | 'said' | 'counted')[] {
  const then = read.split('.')
  return (['asked', 'said', 'counted'] as const).filter((_, index) => then[index] !== now.split('.')[index])
}

/** What happened to an item after states had spoken on it, for members. */
export type AskedAnew = { at: Date; changed: AskedPart[]; spoken: number }

/** What was written down by mistake, when it was corrected and why; the first slip first. */
type Correction = { was: Stance; wasWords: string; reason: string; at: Date }

/** What the Secretariat may have written down wrongly: of each member of the day the last, if it was said in its name. */
export const correctable = <P extends Pick<Position, 'stateId' | 'onBehalf'>>(positions: P[], members: string[]): P[] => lastPositions(positions).filter((position) => position.onBehalf && members.includes(position.stateId))

/** What a meeting decided, with its reason. A change is a new decision that supersedes. */
export type Decision = {
  id: string
  agendaItemId: string
  meetingId: string
  /** its number within the meeting */
  number: number
  subjectKind: string
  subjectId: string
  subjectVersion: string | null
  outcome: Outcome
  reason: Words
  /** what is to follow, who sees to it and by when */
  followUps: FollowUp[]
  supersedes: string | null
  at: Date
}

/** A decision as other parts show it: with its meeting. */
export type DecisionFound = Decision & { meeting: { id: string; slug: string; title: Words; onDay: string | null; precision: Milestone['current']['precision']; example: boolean } }

/** Those that no later one supersedes. */
export const standing = <D extends Pick<Decision, 'id' | 'supersedes'>>(decisions: D[]): D[] => {
  const replaced = new Set(decisions.map((decision) => decision.supersedes))
  return decisions.filter((decision) => !replaced.has(decision.id))
}
