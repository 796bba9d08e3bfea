import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'

export type DecisionFor = {
  id: string
  outcome: 'validated' | 'returned' | 'noted'
  number: number
  reason: Words
  at: Date
  meetingId: string
  meetingTitle: Words
  meetingOn: string | null
  supersedes: string | null
}

/** The decision that holds today for each subject, as far as the reader may see it: the last that no other has superseded. */
export async function findDecisionsFor(db: Db, subjectKind: string, subjectIds: string[]): Promise<Map<string, DecisionFor>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('meetings.decision as d')
    .innerJoin('meetings.meeting as m', 'm.id', 'd.meetingId')
    .distinctOn('d.subjectId')
    .where('d.subjectKind', '=', subjectKind)
    .where('d.subjectId', 'in', subjectIds)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.decision as later').whereRef('later.supersedes', '=', 'd.id'))))
    .select(['d.id', 'd.subjectId', 'd.outcome', 'd.number', 'd.reason', 'd.at', 'd.supersedes', 'm.id as meetingId', 'm.title as meetingTitle'])
    .select(sql<string | null>`(select x.on_day from workplan.milestone_date x where x.milestone_id = m.milestone_id order by x.id desc limit 1)`.as('meetingOn'))
    .orderBy('d.subjectId')
    .orderBy('d.id', 'desc')
    .execute()
  return new Map(rows.map(({ subjectId, ...decision }) => [subjectId, decision]))
}
