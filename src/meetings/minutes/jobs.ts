import type { Db } from '#base/database/transaction.ts'
import { Errand } from '#base/history.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatDay, readerOf } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { listDelegations } from '#membership/index.ts'
import { adoptedLetter, minutesLetter } from '../letters.ts'
import { listMeetings } from '../meeting/queries.ts'
import { findStanding } from './queries.ts'

/** The draft had circulated once already: whoever read that one reads again. */
const wentOutBefore = async (db: Db, meetingId: string): Promise<boolean> => (await db.selectFrom('meetings.minutesCirculation').where('meetingId', '=', meetingId).select('id').limit(2).execute()).length > 1

const delegations = (run: Run): Promise<string[]> => run.asClock((tx, { today }) => listDelegations(tx, today))

export const minutesJobs: Jobs = {
  'tell of minutes': async (run, data) => {
    const { subject } = Errand.parse(data)
    for (const person of await delegations(run)) {
      await send(run, 'minutes circulated', person, async (db, me) => {
        const [meeting] = await listMeetings(db, { ids: [subject] })
        const { circulated } = await findStanding(db, subject)
        return meeting && circulated ? minutesLetter(me.language, { title: readText(meeting.title, me.language), day: formatDay(readerOf(me), circulated.commentsUntil), path: `/w/meetings/${subject}/minutes#comments`, again: await wentOutBefore(db, subject) }) : undefined
      })
    }
  },
  'tell of adoption': async (run, data) => {
    const { subject } = Errand.parse(data)
    for (const person of await delegations(run)) {
      await send(run, 'minutes adopted', person, async (db, me) => {
        const [meeting] = await listMeetings(db, { ids: [subject] })
        return meeting && adoptedLetter(me.language, { title: readText(meeting.title, me.language), path: `/w/meetings/${subject}/minutes` })
      })
    }
  },
}
