import { sql } from 'kysely'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { regionZone } from '#base/zone.ts'
import { subjectOf } from '../meeting/actions.ts'
import { isComing } from '../meeting/meeting.ts'
import { listMeetings } from '../meeting/queries.ts'

/** Whoever was invited to a post that had not begun reads nothing yet, and is written nothing: the letter goes out once the post has begun. */
export async function inviteWhoBegan(tx: Tx, { now, today }: { now: Date; today: string }): Promise<void> {
  const invitedOn = sql<string>`(i.at at time zone ${regionZone})::date`
  const begun = await tx
    .selectFrom('meetings.invitation as i')
    .innerJoin('membership.post as p', 'p.personId', 'i.personId')
    .where('p.since', '<=', today)
    .where(({ or, eb }) => or([eb('p.until', 'is', null), eb('p.until', '>', today)]))
    .where('p.since', '>', invitedOn)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('membership.post as q').whereRef('q.personId', '=', 'i.personId').where('q.since', '<=', invitedOn).where(({ or, eb }) => or([eb('q.until', 'is', null), eb('q.until', '>', invitedOn)])).select('q.id'))))
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
