import type { Paper } from '#base/documents/paper.ts'
import type { Lang, Words } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'
import type { Meeting } from '../meeting/meeting.ts'

/** What a delegation says of the draft: of one item, or of the whole. */
export type MinutesComment = { id: string; agendaItemId: string | null; delegationId: string; delegation: Words; words: string; at: Date; answer: { taken: boolean; words: string; at: Date } | null }

/** What an adoption freezes: the minutes as the members read them on that day, in both languages. Their edition is made from this. */
export type AdoptedMinutes = { title: Words; day: string; year: number; example: boolean; papers: Record<Lang, Paper> }

/** Where minutes stand: written, read by the delegations until a day, adopted by the Presidency's word. */
export type Standing = {
  circulated: { at: Date; commentsUntil: string } | null
  comments: MinutesComment[]
  adopted: { at: Date; inMeeting: { id: string; title: Words } | null } | null
}

export type MinutesStage = 'draft' | 'circulated' | 'commented' | 'adopted'

/** Comments are taken until the end of the day, by the clocks of the host. */
export const commentsEnd = ({ zone }: Pick<Meeting, 'zone'>, commentsUntil: string): Date => endOfDay(zone, commentsUntil)

export function stageOfMinutes(meeting: Pick<Meeting, 'zone'>, { circulated, adopted }: Pick<Standing, 'circulated' | 'adopted'>, now: Date): MinutesStage {
  if (adopted) return 'adopted'
  if (!circulated) return 'draft'
  return now <= commentsEnd(meeting, circulated.commentsUntil) ? 'circulated' : 'commented'
}

export const unanswered = ({ comments }: Pick<Standing, 'comments'>): MinutesComment[] => comments.filter((comment) => comment.answer === null)

/** What still stands between minutes and their adoption; nothing: they can be adopted. */
export type Hindrance = 'not circulated' | 'comments open' | 'unanswered' | 'undecided' | 'decided since'

/** How far the record is: whether every item for decision has one, and when the last was recorded. */
export type Recorded = { complete: boolean; decidedAt: Date | null }

export function hindrancesOf(meeting: Pick<Meeting, 'zone'>, standing: Standing, { complete, decidedAt, now, inMeeting }: Recorded & { now: Date; inMeeting: boolean }): Hindrance[] {
  const { circulated } = standing
  if (!circulated) return ['not circulated']
  const waits = !inMeeting && now <= commentsEnd(meeting, circulated.commentsUntil)
  // Silence is about what was read: a decision that came afterwards has to be circulated too.
  const since = !inMeeting && decidedAt !== null && decidedAt > circulated.at
  return [...(waits ? (['comments open'] as const) : []), ...(unanswered(standing).length > 0 ? (['unanswered'] as const) : []), ...(complete ? [] : (['undecided'] as const)), ...(since ? (['decided since'] as const) : [])]
}
