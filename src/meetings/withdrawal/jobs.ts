import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { readText } from '#base/words.ts'
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
      return { meeting: await findMeeting(tx, subject), people: facts.people ?? [] }
    })
    for (const person of people) {
      await send(run, 'invitation withdrawn', person, async (db, me) => {
        const [again] = await listInvitationsOf(db, person, [meeting.id])
        // Who has no post that counts yet, or none any more, reads nothing, and has no letter.
        return again || me.posts.length === 0 ? undefined : withdrawnLetter(me.language, { title: readText(meeting.title, me.language), path: '/w/meetings' })
      })
    }
  },
}
