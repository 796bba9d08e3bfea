import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { may } from './policy.ts'

export async function linkInput(tx: Tx, me: Me, meeting: Meeting, callId: string): Promise<void> {
  const post = may.link(me, null) ?? refuse()

  await tx.insertInto('meetings.input').values({ meetingId: meeting.id, holdingId: meeting.holdingId, callId }).onConflict((conflict) => conflict.doNothing()).execute()
  await record(tx, post, 'input linked', { ...subjectOf(meeting), facts: { call: callId } })
}

/** Whether it was linked. */
export async function unlinkInput(tx: Tx, me: Me, meeting: Meeting, callId: string): Promise<boolean> {
  const post = may.link(me, null) ?? refuse()

  const { numDeletedRows } = await tx.deleteFrom('meetings.input').where('meetingId', '=', meeting.id).where('callId', '=', callId).executeTakeFirst()
  if (!numDeletedRows) return false
  await record(tx, post, 'input unlinked', { ...subjectOf(meeting), facts: { call: callId } })
  return true
}
