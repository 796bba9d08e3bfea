import { Errand } from '#base/history.ts'
import type { Jobs } from '#base/queue.ts'
import { send } from '#base/letter.ts'
import { formatDay, readerOf } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { listHolders, listMembers } from '#membership/index.ts'
import { daysBetween } from '#base/zone.ts'
import { moveSilence } from '../agenda/actions.ts'
import { findAgendaItem, listAgenda } from '../agenda/queries.ts'
import { listDecisions, listPositions } from '../decision/queries.ts'
import { eventOf } from '../event.ts'
import { followUpLetter, silenceLetter } from '../letters.ts'
import { instantWords } from '../meeting/meeting.ts'
import { findMeeting, listMeetings } from '../meeting/queries.ts'
import { actsFor, isMine } from './follow-up.ts'

export const afterwards: Jobs = {
  /** Whoever is asked to see to something is told once, however much is asked. */
  'tell follow-up owners': async (run, data) => {
    const { asked, people, meetingId } = await run.asClock(async (tx, { today }) => {
      const item = await findAgendaItem(tx, Errand.parse(data).subject)
      const asked = (await listDecisions(tx, item.meetingId)).filter((decision) => decision.agendaItemId === item.id).at(-1)?.followUps ?? []
      const holders = await listHolders(tx, today)
      return { asked, meetingId: item.meetingId, people: [...new Set(asked.flatMap((one) => holders.filter((holder) => actsFor(holder, one)).map((holder) => holder.personId)))] }
    })
    for (const person of people) {
      await send(run, 'follow-up asked', person, async (db, me) => {
        const own = asked.filter((one) => isMine(me, one)).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
        const [first] = own
        const [meeting] = await listMeetings(db, { ids: [meetingId] })
        return first && followUpLetter(me.language, { title: meeting && readText(meeting.title, me.language), day: formatDay(readerOf(me), first.dueOn), count: own.length, path: own.length === 1 ? `/w/follow-ups/${first.id}` : '/w/follow-ups' })
      })
    }
  },
  /** An hour of silence was set for a meeting on its day. */
  'move silence': async (run, data) => {
    await run.asClock(async (tx, { now }) => {
      const { subject, facts } = await eventOf(tx, data)
      const { was, is } = facts
      if (typeof is !== 'string') return
      for (const meeting of (await listMeetings(tx, { milestoneIds: [subject] })).filter((one) => !one.adopted)) {
        // One that had lost its day and has one again: from the day before that.
        const { dates } = meeting.milestone
        const from = typeof was === 'string' ? was : dates.slice(0, dates.findLastIndex(({ onDay }) => onDay === is)).findLast(({ onDay }) => onDay !== null)?.onDay
        const days = from ? daysBetween(from, is) : 0
        if (days !== 0) await moveSilence(tx, meeting, { days, move: Errand.parse(data).event, now })
      }
    })
  },
  /** Nobody's silence counts who was not told: the heads of delegation of the states that have not spoken. */
  'tell of silence': async (run, data) => {
    const items = await run.asClock(async (tx, { now, today }) => {
      const event = await eventOf(tx, data)
      const meetingId = event.subjectKind === 'meeting' ? event.subject : (await findAgendaItem(tx, event.subject)).meetingId
      const meeting = await findMeeting(tx, meetingId)
      const agenda = (await listAgenda(tx, [meetingId])).filter((item) => event.subjectKind === 'meeting' || item.id === event.subject)
      const open = meeting.convenedAt ? agenda.filter((item) => item.silenceUntil && item.silenceUntil > now && !item.closed) : []
      const members = (await listMembers(tx, today, 'es')).map((state) => state.id)
      const positions = await listPositions(tx, open.map((item) => item.id))
      const heads = (await listHolders(tx, today, { role: 'head of delegation' })).filter((holder) => members.includes(holder.stateId ?? ''))
      const spoken = (itemId: string, stateId: string | null) => positions.some((one) => one.agendaItemId === itemId && one.stateId === stateId)
      return open.map((item) => ({ item, people: heads.filter((head) => head.stateId !== item.authorId && !spoken(item.id, head.stateId)).map((head) => head.personId) }))
    })
    // One letter for each person and event, with all the items, the first to fall due first.
    const due = items.toSorted((a, b) => a.item.silenceUntil!.getTime() - b.item.silenceUntil!.getTime())
    for (const person of new Set(due.flatMap(({ people }) => people))) {
      await send(run, 'silence stated', person, async (db, me) => {
        const own = due.filter(({ people }) => people.includes(person)).map(({ item }) => item)
        const [meeting] = await listMeetings(db, { ids: own.map((item) => item.meetingId) })
        return meeting && silenceLetter(me.language, readText(meeting.title, me.language), own.map(({ id, number, title, silenceUntil }) => ({ name: `${number}. ${readText(title, me.language)}`, when: instantWords(readerOf(me), meeting, silenceUntil!), path: `/w/agenda-items/${id}` })))
      })
    }
  },
}
