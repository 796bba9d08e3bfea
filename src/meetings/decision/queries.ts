import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { listMeetings } from '../meeting/queries.ts'
import { type Decision, type DecisionFound, type Position, standing } from './decision.ts'

/** Every position in the order in which it was taken, for members; nothing for others. */
export async function listPositions(db: Db, agendaItemIds: string[]): Promise<Position[]> {
  if (agendaItemIds.length === 0) return []
  return db.selectFrom('meetings.position').where('agendaItemId', 'in', agendaItemIds).select(['id', 'agendaItemId', 'stateId', 'stance', 'words', 'onBehalf', 'at']).orderBy('id').execute()
}

const decisions = (db: Db) =>
  db.selectFrom('meetings.decision').select(['id', 'agendaItemId', 'meetingId', 'number', 'subjectKind', 'subjectId', 'subjectVersion', 'outcome', 'reason', 'supersedes', 'at'])

/** All decisions of a meeting by their number, those superseded too. */
export const listDecisions = (db: Db, meetingId: string): Promise<Decision[]> => decisions(db).where('meetingId', '=', meetingId).orderBy('number').execute()

/** The decisions of several meetings at once. */
export const listDecisionsOf = async (db: Db, meetingIds: string[]): Promise<Decision[]> =>
  meetingIds.length === 0 ? [] : decisions(db).where('meetingId', 'in', meetingIds).orderBy('meetingId').orderBy('number').execute()

/** What holds now for each of these things: its latest decision, with the meeting that took it. */
export async function findDecisionsFor(db: Db, subjectKind: string, ids: string[]): Promise<Map<string, DecisionFound>> {
  if (ids.length === 0) return new Map()
  const rows = standing(await decisions(db).where('subjectKind', '=', subjectKind).where('subjectId', 'in', ids).orderBy('at').orderBy('id').execute())
  const meetings = new Map((await listMeetings(db, { ids: [...new Set(rows.map((row) => row.meetingId))] })).map((meeting) => [meeting.id, meeting]))
  return new Map(
    rows.map((row) => {
      const { id, slug, title, example, milestone } = found(meetings.get(row.meetingId))
      return [row.subjectId, { ...row, meeting: { id, slug, title, example, onDay: milestone.current.onDay, precision: milestone.current.precision } }]
    }),
  )
}
