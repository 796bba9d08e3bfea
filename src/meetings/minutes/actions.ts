import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { may } from './policy.ts'

/** The only words of the minutes that somebody writes; the last ones hold. */
export async function openMinutes(tx: Tx, me: Me, meeting: Meeting, opening: { es: string; en: string }): Promise<void> {
  const post = may.open(me, meeting) ?? refuse()

  await tx.insertInto('meetings.minutes').values({ meetingId: meeting.id, holdingId: meeting.holdingId, opening: asJson(words(opening.es, opening.en)) }).execute()
  await record(tx, post, 'minutes opened', subjectOf(meeting))
}
