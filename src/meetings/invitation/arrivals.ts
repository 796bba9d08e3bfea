import { sql } from 'kysely'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { regionZone } from '#base/zone.ts'
import { subjectOf } from '../meeting/actions.ts'
import { isComing } from '../meeting/meeting.ts'
import { listMeetings } from '../meeting/queries.ts'

/** Whoever was invited to a post that had not begun reads nothing yet, and is written nothing: the letter goes out once the post has begun. Whoever is of the Presidency to come read before that day, and had it. */
export async function inviteWhoBegan(tx: Tx, { now, today }: { now: Date; today: string }): Promise<void> {
  const begun = await tx
    .selectFrom('meetings.invitation as i')
    .innerJoin('membership.post as p', 'p.personId', 'i.personId')
    .where('p.since', '<=', today)
    .where(({ or, eb }) => or([eb('p.until', 'is', null), eb('p.until', '>', today)]))
    .where('p.since', '>', sql<string>`(i.at at time zone ${regionZone})::date`)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('base.letter as l').whereRef('l.personId', '=', 'i.personId').whereRef('l.at', '>=', 'i.at').where('l.kind', '=', 'meeting invitation').where('l.text', 'like', sql<string>`'%/w/meetings/' || i.meeting_id || '%'`).select('l.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('base.event as e').where('e.once', '=', sql<string>`'invitation sent ' || i.id`).select('e.id'))))
    .select(['i.id', 'i.meetingId', 'i.personId'])
    .distinct()
    .execute()
  if (begun.length === 0) return
  for (const meeting of await listMeetings(tx, { ids: begun.map((one) => one.meetingId), convened: true })) {
    if (!isComing(meeting, now)) continue
    for (const { id, personId } of begun.filter((one) => one.meetingId === meeting.id)) {
      await record(tx, undefined, 'invitation sent', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { people: [personId] }, once: `invitation sent ${id}` })
    }
  }
}
