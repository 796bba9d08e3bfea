import { fingerprint, type Words } from '#base/words.ts'
import type { Milestone } from '#workplan/index.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { lastPositions, type Outcome, type Stance, type Weighed } from './consensus.ts'

/** What a state says of an item; until it is closed it may say something else. A slip of whoever wrote it down is corrected afterwards. */
export type Position = { id: string; agendaItemId: string; stateId: string; stance: Stance; words: string; onBehalf: boolean; at: Date; corrections: Correction[] }

/** What was said of an item, and whose silence counted, when somebody looked: it is closed on this. */
export const spokenMark = ({ positions, weighed }: { positions: Pick<Position, 'id'>[]; weighed: Pick<Weighed, 'bySilence'> }): string => fingerprint([...positions.map(({ id }) => id).toSorted(), ...weighed.bySilence].join(' '))

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
