import type { Words } from '#base/words.ts'

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
  outcome: 'validated' | 'returned' | 'noted'
  reason: Words
  supersedes: string | null
  at: Date
}

/** A decision as other parts show it: with its meeting. */
export type DecisionFound = Decision & { meeting: { id: string; slug: string; title: Words; onDay: string | null; precision: 'day' | 'month' | 'tentative'; example: boolean } }
