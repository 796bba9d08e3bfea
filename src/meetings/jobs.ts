import { readerOf } from '#base/ui/dates.ts'
import type { Tx } from '#base/database/transaction.ts'
import { Errand } from '#base/history.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { readText } from '#base/words.ts'
import { delegationRoles, listHolders } from '#membership/index.ts'
import { eventOf } from './event.ts'
import type { AgendaItem } from './agenda/agenda.ts'
import { findAgendaItem } from './agenda/queries.ts'
import { admitGuests } from './invitation/jobs.ts'
import { listInvitations, listInvitationsOf } from './invitation/queries.ts'
import { askedAnewLetter, correctedLetter, decidedLetter, invitationLetter, movedLetter } from './letters.ts'
import { isCalledOff, isComing, isPastItsHour, timeWords, whereWords } from './meeting/meeting.ts'
import { findMeeting, listMeetings } from './meeting/queries.ts'
import { afterwards } from './follow-up/jobs.ts'
import { minutesJobs } from './minutes/jobs.ts'
import { postRecords } from './record/notices.ts'
import { withdrawalJobs } from './withdrawal/jobs.ts'

/** The meetings an event is about: itself, all that follow a milestone, or all that a person with an ended post was invited to. */
async function meetingsOf(tx: Tx, { subject, subjectKind }: { subject: string; subjectKind: string }): Promise<string[]> {
  if (subjectKind === 'meeting') return [subject]
  if (subjectKind === 'agenda item') return [(await findAgendaItem(tx, subject)).meetingId]
  if (subjectKind === 'milestone') return (await listMeetings(tx, { milestoneIds: [subject], convened: true })).map((meeting) => meeting.id)
  const rows = await tx.selectFrom('meetings.invitation as i').innerJoin('membership.post as p', 'p.personId', 'i.personId').where('p.id', '=', subject).select('i.meetingId').execute()
  return [...new Set(rows.map((row) => row.meetingId))]
}

async function tellNewTime(run: Run, meetingId: string): Promise<void> {
  const people = await run.asClock(async (tx, { now }) => {
    const meeting = await findMeeting(tx, meetingId)
    return isComing(meeting, now) ? (await listInvitations(tx, meetingId)).map((invitation) => invitation.personId) : []
  })
  for (const person of people) {
    await send(run, 'meeting changed', person, async (db, me) => {
      const [meeting] = await listMeetings(db, { ids: [meetingId] })
      return meeting && movedLetter(me.language, { title: readText(meeting.title, me.language), when: timeWords(readerOf(me), meeting), path: `/w/meetings/${meetingId}` })
    })
  }
}

type Telling = { itemId: string; letter: typeof decidedLetter; statesOf: (item: AgendaItem) => string[] }

/** Focal points and heads of delegation of these states hear of an item: where it is, not what it says. */
async function tellStates(run: Run, kind: string, { itemId, letter, statesOf }: Telling): Promise<void> {
  const { meetingId, people } = await run.asClock(async (tx, { today }) => {
    const item = await findAgendaItem(tx, itemId)
    const states = statesOf(item)
    const holders = states.length > 0 ? (await listHolders(tx, today)).filter(({ stateId }) => stateId && states.includes(stateId)) : []
    return { meetingId: item.meetingId, people: [...new Set(holders.filter((holder) => delegationRoles.includes(holder.role)).map((holder) => holder.personId))] }
  })
  for (const person of people) {
    await send(run, kind, person, async (db, me) => {
      const [meeting] = await listMeetings(db, { ids: [meetingId] })
      return meeting && letter(me.language, { title: readText(meeting.title, me.language), path: `/w/agenda-items/${itemId}` })
    })
  }
}

export const jobs: Jobs = {
  /** Guests are let in before they are written to, so that the letter's link opens. */
  'send meeting invitations': async (run, data) => {
    const { subject, people, now } = await run.asClock(async (tx, clock) => {
      const { subject, facts } = await eventOf(tx, data)
      await admitGuests(tx, subject, clock)
      return { subject, people: facts.people ?? [], now: clock.now }
    })
    for (const person of people) {
      await send(run, 'meeting invitation', person, async (db, me) => {
        const [meeting] = await listMeetings(db, { ids: [subject] })
        const [invitation] = await listInvitationsOf(db, me.id, [subject])
        // Called off since: there is nothing to be invited to, and the letter that says so goes out by itself.
        if (!meeting || !invitation || isCalledOff(meeting)) return undefined
        return invitationLetter(me.language, {
          title: readText(meeting.title, me.language), when: timeWords(readerOf(me), meeting), where: whereWords(me.language, meeting), path: `/w/meetings/${subject}`, delegation: readText(invitation.delegation.name, me.language), begun: isPastItsHour(meeting, now),
        })
      })
    }
  },
  'let guests in': async (run, data) => {
    await run.asClock(async (tx, clock) => {
      const ids = await meetingsOf(tx, await eventOf(tx, data))
      // In the same order as everybody, so that nobody waits in a circle.
      for (const id of ids.toSorted()) await admitGuests(tx, id, clock)
    })
  },
  'tell of new time': async (run, data) => {
    const { subject, facts } = await run.asClock((tx) => eventOf(tx, data))
    if ((facts.changed ?? []).length > 0) await tellNewTime(run, subject)
  },
  'tell of decision': async (run, data) => {
    const { subject } = Errand.parse(data)
    await tellStates(run, 'meeting decision', { itemId: subject, letter: decidedLetter, statesOf: (item) => (item.authorId ? [item.authorId] : []) })
  },
  'tell of correction': async (run, data) => {
    const { subject, facts } = await run.asClock((tx) => eventOf(tx, data))
    await tellStates(run, 'position corrected', { itemId: subject, letter: correctedLetter, statesOf: () => (facts.state ? [facts.state] : []) })
  },
  'tell who had spoken': async (run, data) => {
    const { subject, facts } = await run.asClock((tx) => eventOf(tx, data))
    await tellStates(run, 'asked anew', { itemId: subject, letter: askedAnewLetter, statesOf: () => facts.states ?? [] })
  },
  ...afterwards,
  ...minutesJobs,
  ...withdrawalJobs,
  'post meeting records': async (run) => {
    await run.asClock((tx) => postRecords(tx))
  },
}
