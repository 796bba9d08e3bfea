import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { listMeetings } from '../meeting/queries.ts'
import { type Decision, type DecisionFound, type Position, standing } from './decision.ts'

/** Every position in the order in which it was taken, for members; nothing for others. */
export async function listPositions(db: Db, agendaItemIds: string[]): Promise<Position[]> {
  if (agendaItemIds.length === 0) return []
  return db.selectFrom('meetings.position').where('agendaItemId', 'in', agendaItemIds).select(['id', 'agendaItemId', 'stateId', 'stance', 'words', 'onBehalf', 'at']).orderBy('id').execute()
}

const decisions = (db: Db) =>
  db
    .selectFrom('meetings.decision as d')
    .leftJoin('membership.organisation as o', 'o.id', 'd.ownerId')
    .select(['d.id', 'd.agendaItemId', 'd.meetingId', 'd.number', 'd.subjectKind', 'd.subjectId', 'd.subjectVersion', 'd.outcome', 'd.reason', 'd.followUp', 'd.ownerId', 'o.name as owner', 'd.dueOn', 'd.supersedes', 'd.at'])

/** All decisions of a meeting by their number, those superseded too. */
export const listDecisions = (db: Db, meetingId: string): Promise<Decision[]> => decisions(db).where('d.meetingId', '=', meetingId).orderBy('d.number').execute()

/** The decisions of several meetings at once. */
export const listDecisionsOf = async (db: Db, meetingIds: string[]): Promise<Decision[]> =>
  meetingIds.length === 0 ? [] : decisions(db).where('d.meetingId', 'in', meetingIds).orderBy('d.meetingId').orderBy('d.number').execute()

const meetingOf = ({ id, slug, title, example, milestone }: Meeting): DecisionFound['meeting'] => ({ id, slug, title, example, onDay: milestone.current.onDay, precision: milestone.current.precision })

async function withMeetings(db: Db, rows: Decision[]): Promise<DecisionFound[]> {
  const meetings = await listMeetings(db, { ids: [...new Set(rows.map((row) => row.meetingId))] })
  return rows.map((row) => ({ ...row, meeting: meetingOf(found(meetings.find((meeting) => meeting.id === row.meetingId))) }))
}

/** What holds now for each of these things: its latest decision, with the meeting that took it. */
export async function findDecisionsFor(db: Db, subjectKind: string, ids: string[]): Promise<Map<string, DecisionFound>> {
  if (ids.length === 0) return new Map()
  const rows = standing(await decisions(db).where('d.subjectKind', '=', subjectKind).where('d.subjectId', 'in', ids).orderBy('d.at').orderBy('d.id').execute())
  return new Map((await withMeetings(db, rows)).map((decision) => [decision.subjectId, decision]))
}

export type FollowUp = DecisionFound & { followUp: Words; owner: Words; ownerId: string; dueOn: string }

/** What decisions ask to follow, by day: for the work plan and the calendar. */
export async function listFollowUps(db: Db): Promise<FollowUp[]> {
  const replaced = await db.selectFrom('meetings.decision').where('supersedes', 'is not', null).select('supersedes').execute()
  const rows = await decisions(db).where('d.followUp', 'is not', null).orderBy('d.dueOn').limit(500).execute()
  return (await withMeetings(db, rows.filter((row) => !replaced.some((one) => one.supersedes === row.id)))) as FollowUp[]
}
