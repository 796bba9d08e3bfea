import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Asked } from '../agenda/asked.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { listFollowUpsOf, listStandingFollowUps } from '../follow-up/queries.ts'
import { dayOf, type Meeting } from '../meeting/meeting.ts'
import { listMeetings } from '../meeting/queries.ts'
import { type AskedAnew, type Decision, type DecisionFound, type Position, standing } from './decision.ts'

/** Every position in the order in which it was taken, for members; nothing for others. */
export async function listPositions(db: Db, agendaItemIds: string[]): Promise<Position[]> {
  if (agendaItemIds.length === 0) return []
  const rows = await db.selectFrom('meetings.position').where('agendaItemId', 'in', agendaItemIds).select(['id', 'agendaItemId', 'stateId', 'stance', 'words', 'onBehalf', 'at', 'corrects', 'reason', sql<Asked>`asked`.as('asked')]).orderBy('id').execute()
  const known = new Map<string, Position>()
  for (const { corrects, reason, ...row } of rows) {
    // What it corrects was written down before it.
    const before = corrects ? known.get(corrects) : undefined
    known.set(row.id, { ...row, corrections: before && reason ? [...before.corrections, { was: before.stance, wasWords: before.words, reason, at: row.at }] : [] })
  }
  return [...known.values()]
}

/** When what an item asks was changed after states had spoken on it, for members; the first first. */
export async function listAskedAnew(db: Db, itemId: string): Promise<AskedAnew[]> {
  const rows = await db.selectFrom('base.event').where('kind', '=', 'asked anew').where('subjectId', '=', itemId).orderBy('seq').select(['at', 'facts']).execute()
  return rows.map(({ at, facts }) => ({ at, ...(facts as Omit<AskedAnew, 'at'>) }))
}

const decisions = (db: Db) =>
  db.selectFrom('meetings.decision as d').select(['d.id', 'd.agendaItemId', 'd.meetingId', 'd.number', 'd.subjectKind', 'd.subjectId', 'd.subjectVersion', 'd.outcome', 'd.reason', 'd.supersedes', 'd.at'])

type Row = Awaited<ReturnType<ReturnType<typeof decisions>['execute']>>[number]

async function withFollowUps(db: Db, rows: Row[]): Promise<Decision[]> {
  const followUps = await listFollowUpsOf(db, rows.map((row) => row.id))
  return rows.map((row) => ({ ...row, followUps: followUps.filter((one) => one.decisionId === row.id) }))
}

/** All decisions of a meeting by their number, those superseded too. */
export const listDecisions = async (db: Db, meetingId: string): Promise<Decision[]> => withFollowUps(db, await decisions(db).where('d.meetingId', '=', meetingId).orderBy('d.number').execute())

/** The decisions of several meetings at once. */
export const listDecisionsOf = async (db: Db, meetingIds: string[]): Promise<Decision[]> =>
  meetingIds.length === 0 ? [] : withFollowUps(db, await decisions(db).where('d.meetingId', 'in', meetingIds).orderBy('d.meetingId').orderBy('d.number').execute())

const meetingOf = ({ id, slug, title, example, milestone }: Meeting): DecisionFound['meeting'] => ({ id, slug, title, example, onDay: milestone.current.onDay, precision: milestone.current.precision })

async function withMeetings(db: Db, rows: Decision[]): Promise<DecisionFound[]> {
  const meetings = await listMeetings(db, { ids: [...new Set(rows.map((row) => row.meetingId))] })
  return rows.map((row) => ({ ...row, meeting: meetingOf(found(meetings.find((meeting) => meeting.id === row.meetingId))) }))
}

/** What holds now for each of these things: its latest decision, with the meeting that took it. */
export async function findDecisionsFor(db: Db, subjectKind: string, ids: string[]): Promise<Map<string, DecisionFound>> {
  if (ids.length === 0) return new Map()
  const rows = standing(await withFollowUps(db, await decisions(db).where('d.subjectKind', '=', subjectKind).where('d.subjectId', 'in', ids).orderBy('d.at').orderBy('d.id').execute()))
  return new Map((await withMeetings(db, rows)).map((decision) => [decision.subjectId, decision]))
}

/** The states that were members when each of these items was closed, as it was written down then. */
export async function listMembersThen(db: Db, agendaItemIds: string[]): Promise<Map<string, string[]>> {
  if (agendaItemIds.length === 0) return new Map()
  const rows = await db.selectFrom('meetings.closure').where('agendaItemId', 'in', agendaItemIds).select(['agendaItemId', 'members']).execute()
  return new Map(rows.map(({ agendaItemId, members }) => [agendaItemId, members]))
}

/** The meetings since a day in which a state took a position or counted for a decision. */
export async function listCountedSince(db: Db, { stateId, since, today }: { stateId: string; since: string; today: string }): Promise<{ meeting: Meeting; positions: number; decisions: number }[]> {
  const meetings = (await listMeetings(db, { convened: true })).filter((meeting) => (dayOf(meeting) ?? today) >= since)
  if (meetings.length === 0) return []
  const items = await db
    .selectFrom('meetings.agendaItem as i')
    .where('i.meetingId', 'in', meetings.map((meeting) => meeting.id))
    .select(['i.meetingId', sql<boolean>`exists (select from meetings.position p where p.agenda_item_id = i.id and p.state_id = ${stateId})`.as('spoke')])
    .select(sql<boolean>`exists (select from meetings.closure c join meetings.decision d on d.agenda_item_id = c.agenda_item_id where c.agenda_item_id = i.id and ${stateId} = any (c.members))`.as('counted'))
    .execute()
  return meetings.flatMap((meeting) => {
    const own = items.filter((item) => item.meetingId === meeting.id)
    const [positions, decisions] = [own.filter((item) => item.spoke).length, own.filter((item) => item.counted).length]
    return positions + decisions > 0 ? [{ meeting, positions, decisions }] : []
  })
}

/** Everything of a kind that meetings have decided upon, the standing decision of each. */
export async function listDecidedUpon(db: Db, subjectKind: string): Promise<DecisionFound[]> {
  // What is left off is what was decided first.
  const latest = await decisions(db).where('d.subjectKind', '=', subjectKind).orderBy('d.at', 'desc').orderBy('d.id', 'desc').limit(500).execute()
  return withMeetings(db, standing(await withFollowUps(db, latest.toReversed())))
}

/** A follow-up as other parts list it: with its meeting and the number of its decision, where the reader may know them. */
export type FollowUpListed = FollowUp & { number: number | null; agendaItemId: string | null; meeting: DecisionFound['meeting'] | null; href: string }

/** What standing decisions ask to follow, by day: for the work plan, the desk and the calendar (expectation 19). */
export async function listFollowUps(db: Db): Promise<FollowUpListed[]> {
  const followUps = await listStandingFollowUps(db)
  const ids = [...new Set(followUps.map((one) => one.meetingId))]
  const [meetings, decided] = [await listMeetings(db, { ids }), await listDecisionsOf(db, ids)]
  return followUps.map((one) => {
    const meeting = meetings.find((found) => found.id === one.meetingId)
    const decision = decided.find((found) => found.id === one.decisionId)
    return { ...one, number: decision?.number ?? null, agendaItemId: decision?.agendaItemId ?? null, meeting: meeting ? meetingOf(meeting) : null, href: `/w/follow-ups/${one.id}` }
  })
}
