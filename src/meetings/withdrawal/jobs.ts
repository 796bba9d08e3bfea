import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { readText } from '#base/words.ts'
import { listHolders } from '#membership/index.ts'
import { eventOf } from '../event.ts'
import { admitGuests } from '../invitation/jobs.ts'
import { listInvitationsOf } from '../invitation/queries.ts'
import { withdrawnLetter } from '../letters.ts'
import { findMeeting } from '../meeting/queries.ts'

export const withdrawalJobs: Jobs = {
  /** Guests are let out before they are written to: what the letter says is so. */
  'tell whose invitation was withdrawn': async (run, data) => {
    const { meeting, people } = await run.asClock(async (tx, clock) => {
      const { subject, facts } = await eventOf(tx, data)
      await admitGuests(tx, subject, clock)
      const holders = await listHolders(tx, clock.today)
      // Who has no post yet, or no longer, had no letter and has none now.
      return { meeting: await findMeeting(tx, subject), people: (facts.people ?? []).filter((person) => holders.some((holder) => holder.personId === person)) }
    })
    for (const person of people) {
      await send(run, 'invitation withdrawn', person, async (db, me) => {
        const [again] = await listInvitationsOf(db, person, [meeting.id])
        return again ? undefined : withdrawnLetter(me.language, { title: readText(meeting.title, me.language), path: '/w/meetings' })
      })
    }
  },
}
