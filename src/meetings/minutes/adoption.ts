import { createHash } from 'node:crypto'
import type { Paper } from '#base/documents/paper.ts'
import type { Lang, Words } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'
import type { Meeting } from '../meeting/meeting.ts'

/** Which words stood there when somebody began to write over them. */
export const wordsMark = (said: Words | undefined): string => (said ? createHash('sha256').update(JSON.stringify([said.es, said.en])).digest('base64url').slice(0, 16) : '')

/** What a delegation says of the draft: of one item, or of the whole. */
export type MinutesComment = { id: string; agendaItemId: string | null; delegationId: string; delegation: Words; words: string; at: Date; answer: { taken: boolean; words: string; at: Date } | null }

/** What an adoption freezes: the minutes as the members read them on that day, in both languages. Their edition is made from this. */
export type AdoptedMinutes = { title: Words; day: string; year: number; example: boolean; /** whom the quorum was counted of */ members?: string[]; papers: Record<Lang, Paper> }

/** What the minutes tell and happened after the draft went out: nobody's silence agreed to it. */
export const told = [
  'minutes opened', 'agenda item summarised', 'decision recorded', 'position taken', 'position recorded', 'position corrected', 'agenda item closed', 'attendance recorded', 'paper added', 'paper removed',
  'agenda item added', 'agenda item changed', 'agenda item moved', 'agenda item removed', 'speaker named', 'speaker removed', 'delegate named', 'delegate removed', 'guests invited', 'organisations invited', 'invitations withdrawn', 'meeting changed', 'date set', 'dates moved', 'date dropped',
] as const

/** Of what was changed of the meeting itself, the minutes tell its title, its place and its hours, not how long guests read; of its date in the plan the day, not the place. */
export function isTold({ kind, facts }: { kind: string; facts: unknown }): boolean {
  const { changed = [], named = false, was, is } = (facts ?? {}) as { changed?: string[]; named?: boolean; was?: unknown; is?: unknown }
  if (kind === 'dates moved') return was !== is
  if (kind !== 'meeting changed') return true
  return changed.length > 0 || named
}
export type Change = { what: (typeof told)[number]; itemId: string | null }

/** Where minutes stand: written, read by the delegations until a day, adopted by the Presidency's word. */
export type Standing = {
  circulated: { at: Date; commentsUntil: string } | null
  comments: MinutesComment[]
  /** since the draft last circulated */
  changed: Change[]
  adoption: { at: Date; inMeeting: { id: string; title: Words } | null } | null
}

export type MinutesStage = 'draft' | 'circulated' | 'commented' | 'adopted'

/** Comments are taken until the end of the day, by the clocks of the host. */
export const commentsEnd = ({ zone }: Pick<Meeting, 'zone'>, commentsUntil: string): Date => endOfDay(zone, commentsUntil)

export function stageOfMinutes(meeting: Pick<Meeting, 'zone'>, { circulated, adoption }: Pick<Standing, 'circulated' | 'adoption'>, now: Date): MinutesStage {
  if (adoption) return 'adopted'
  if (!circulated) return 'draft'
  return now <= commentsEnd(meeting, circulated.commentsUntil) ? 'circulated' : 'commented'
}

const unanswered = ({ comments }: Pick<Standing, 'comments'>): MinutesComment[] => comments.filter((comment) => comment.answer === null)

/** What still stands between minutes and their adoption; nothing: they can be adopted. */
type Hindrance = 'not circulated' | 'changed since' | 'comments open' | 'unanswered' | 'undecided'

export function hindrancesOf(meeting: Pick<Meeting, 'zone'>, standing: Standing, { complete, now, inMeeting }: { complete: boolean; now: Date; inMeeting: boolean }): Hindrance[] {
  const { circulated } = standing
  if (!circulated) return ['not circulated']
  const waits = !inMeeting && now <= commentsEnd(meeting, circulated.commentsUntil)
  return [...(standing.changed.length > 0 ? (['changed since'] as const) : []), ...(waits ? (['comments open'] as const) : []), ...(unanswered(standing).length > 0 ? (['unanswered'] as const) : []), ...(complete ? [] : (['undecided'] as const))]
}
