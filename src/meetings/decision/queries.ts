import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { DecisionFound } from './decision.ts'

type Day = { onDay: string | null; precision: 'day' | 'month' | 'tentative' }

/** What holds now for each of these things: its latest decision, with the meeting that took it. */
export async function findDecisionsFor(db: Db, subjectKind: string, ids: string[]): Promise<Map<string, DecisionFound>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('meetings.decision as d')
    .innerJoin('meetings.meeting as m', 'm.id', 'd.meetingId')
    .distinctOn('d.subjectId')
    .where('d.subjectKind', '=', subjectKind)
    .where('d.subjectId', 'in', ids)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.decision as later').whereRef('later.supersedes', '=', 'd.id'))))
    .select(['d.id', 'd.agendaItemId', 'd.meetingId', 'd.number', 'd.subjectKind', 'd.subjectId', 'd.subjectVersion', 'd.outcome', 'd.reason', 'd.supersedes', 'd.at', 'm.title'])
    .select(sql<Day>`(select jsonb_build_object('onDay', x.on_day, 'precision', x.precision) from workplan.milestone_date x where x.milestone_id = m.milestone_id order by x.id desc limit 1)`.as('day'))
    .orderBy('d.subjectId')
    .orderBy('d.id', 'desc')
    .execute()
  return new Map(rows.map(({ title, day, ...decision }) => [decision.subjectId, { ...decision, meeting: { id: decision.meetingId, slug: decision.meetingId, title, example: false, ...day } }]))
}
