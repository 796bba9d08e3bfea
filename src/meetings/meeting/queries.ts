import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { isDropped, lastDated, listMilestones, type Milestone } from '#workplan/index.ts'
import { isTentative, type Meeting, type MeetingKind, timeOf } from './meeting.ts'

const meetings = (db: Db) =>
  db
    .selectFrom('meetings.meeting as m')
    .leftJoin('meetings.convening as c', 'c.meetingId', 'm.id')
    .select(['m.id', 'm.holdingId', 'm.membersId', 'm.kind', 'm.slug', 'm.title', 'm.note', 'm.milestoneId', 'm.zone', 'm.minutes', 'm.days', 'm.place', 'm.venue', 'm.address', 'm.mapLink', 'm.guestsUntil', 'm.template', 'm.link', 'm.example', 'm.version', 'c.at as convenedAt'])
    .select([sql<string>`to_char(m.starts_at, 'HH24:MI')`.as('startsAt'), sql<boolean>`exists (select from base.holding h where h.id = m.members_id)`.as('inside'), sql<Date | null>`(select a.at from meetings.adoption a where a.meeting_id = m.id)`.as('adoptedAt')])

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number]

async function withDays(db: Db, rows: Row[]): Promise<Meeting[]> {
  const milestones = await listMilestones(db, { ids: rows.map((row) => row.milestoneId) })
  return rows.map(({ adoptedAt, ...row }) => ({ ...row, adopted: adoptedAt !== null, milestone: asHeld(found(milestones.find((one) => one.id === row.milestoneId)), adoptedAt) }))
}

/** Adopted minutes are of the day on which their meeting was held: whatever the plan does with its date afterwards moves no meeting that was. */
function asHeld(milestone: Milestone, adoptedAt: Date | null): Milestone {
  const then = adoptedAt && milestone.dates.findLast((date) => date.at <= adoptedAt)
  return then ? { ...milestone, current: then } : milestone
}

export const findMeeting = async (db: Db, id: string): Promise<Meeting> =>
  found((await withDays(db, [found(await meetings(db).where('m.id', '=', id).executeTakeFirst())]))[0])

/** There are minutes, and something to take along, once there is a meeting that was convened. */
export async function findConvened(db: Db, id: string): Promise<Meeting> {
  const meeting = await findMeeting(db, id)
  return found(meeting.convenedAt ? meeting : undefined)
}

type Where = { ids?: string[]; milestoneIds?: string[]; convened?: boolean }

/** By day, the latest first; what has no day yet stands on top. */
export async function listMeetings(db: Db, where: Where = {}): Promise<Meeting[]> {
  if (where.ids?.length === 0 || where.milestoneIds?.length === 0) return []
  const rows = await meetings(db)
    .$if(where.ids !== undefined, (query) => query.where('m.id', 'in', where.ids!))
    .$if(where.milestoneIds !== undefined, (query) => query.where('m.milestoneId', 'in', where.milestoneIds!))
    .$if(where.convened === true, (query) => query.where('c.at', 'is not', null))
    // What is left off is what was prepared first.
    .orderBy('m.id', 'desc')
    .limit(500)
    .execute()
  const day = (meeting: Meeting) => meeting.milestone.current.onDay ?? '9999'
  return (await withDays(db, rows.toReversed())).toSorted((a, b) => day(b).localeCompare(day(a)))
}

/** The slugs that begin with these words: an address is nobody else's. */
export async function listSlugs(db: Db, beginning: string): Promise<string[]> {
  const rows = await db.selectFrom('meetings.meeting').select('slug').where('slug', 'like', `${beginning}%`).execute()
  return rows.map((row) => row.slug)
}

/** A meeting as a calendar shows it; the hour is an instant, so that each calendar tells it in its own zone. */
export type MeetingEvent = { uid: string; title: Words; start: Date; end: Date; href: string; tentative: boolean; /** it will not be done: the hours are of the last day it had */ dropped: boolean; example: boolean; sequence: number; link: string; kind: MeetingKind; place: Words | null; venue: string; address: string; milestoneId: string; changedAt: Date }

/** The convened meetings that this person may see. A moved day or a changed hour moves the same event: its sequence grows. */
export async function listEvents(db: Db): Promise<MeetingEvent[]> {
  return (await listMeetings(db, { convened: true })).flatMap((meeting) => {
    const { id, title, example, version, link, kind, place, venue, address, milestone } = meeting
    const dropped = isDropped(milestone)
    // What will not be done is taken back from calendars where it stood.
    const time = timeOf(dropped ? { ...meeting, milestone: { ...milestone, current: { ...milestone.current, onDay: lastDated(milestone)?.onDay ?? null } } } : meeting)
    if (!time) return []
    return [{ uid: `meeting-${id}`, title, ...time, href: `/w/meetings/${id}`, tentative: !dropped && isTentative(meeting), dropped, example, sequence: milestone.sequence + version - 1, link, kind, place, venue, address, milestoneId: milestone.id, changedAt: milestone.current.at }]
  })
}
