import { type Db, nowOf } from '#base/database/transaction.ts'
import { readerIn, sayDay } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { type Asked, asks, type Call, type Deadline, isExcused, listAsked, listCalls, listDeadlines } from '#calls/index.ts'
import { findState, ownState } from '#membership/index.ts'
import { dayOf, isTentative, timeOf, timeWords, followUpOwner, isFollowUpDone, isFollowUpMine, listEvents, listFollowUps, listMeetings, type Meeting, stageOfMeeting } from '#meetings/index.ts'
import { type CalendarEvent, type Hours, type ListEvents, type ListPointers, milestoneUid, type Pointer } from '#workplan/index.ts'
import { listMilestoneEvents } from './workplan/calendar/event.ts'

const es = { handIn: (state: string, title: string) => `${state}: entregar «${title}»`, handedIn: (state: string, title: string) => `${state}: entregado «${title}»`, until: 'Hasta las 23:59 de la hora de su país.', tentative: 'fecha tentativa', example: 'Ejemplo', call: 'Vence la convocatoria', meeting: 'Reunión', followUp: 'Seguimiento', done: 'hecho', dropped: 'No se hará', withdrawn: 'Retirada', excused: 'Eximido' }
const en: typeof es = { handIn: (state, title) => `${state}: hand in “${title}”`, handedIn: (state, title) => `${state}: handed in “${title}”`, until: 'Until 23:59 of your country’s time.', tentative: 'tentative date', example: 'Example', call: 'The call falls due', meeting: 'Meeting', followUp: 'Follow-up', done: 'done', dropped: 'Will not be done', withdrawn: 'Withdrawn', excused: 'Excused' }
const text = { es, en }

/** What one's own state has to hand in, with the day that holds for it. */
const listDeadlineEvents: ListEvents = async (db, me, lang) => {
  const state = ownState(me)
  if (!state?.stateId) return []
  const deadlines = await listDeadlines(db, state.stateId)
  const { name } = await findState(db, state.stateId)
  return deadlines.flatMap((deadline) => deadlineEvent(deadline, readText(name, lang), lang) ?? [])
}

function deadlineEvent(deadline: Deadline, state: string, lang: Lang): CalendarEvent | undefined {
  const say = text[lang]
  const { callId, title, milestoneId, onDay, dropped, withdrawn, excused, tentative, example, changes, handedInAt, at } = deadline
  if (!onDay) return undefined
  const named = (handedInAt ? say.handedIn : say.handIn)(state, readText(title, lang))
  return {
    uid: `call-${callId}`,
    sequence: changes,
    status: dropped || withdrawn || excused ? 'cancelled' : tentative ? 'tentative' : 'confirmed',
    title: `${example ? `[${say.example}] ` : ''}${withdrawn ? `${say.withdrawn}: ` : excused ? `${say.excused}: ` : dropped ? `${say.dropped}: ` : ''}${named}${tentative && !handedInAt ? ` (${say.tentative})` : ''}`,
    note: say.until,
    path: `/w/calls/${callId}`,
    changedAt: at,
    covers: milestoneUid(milestoneId),
    onDay,
  }
}

/** The meetings that a person may see, with their hours; each stands in the place of its milestone. */
const listMeetingEvents: ListEvents = async (db, _, lang) =>
  (await listEvents(db)).map(({ uid, sequence, tentative, dropped, title, example, link, kind, place, venue, address, href, start, end, milestoneId, changedAt }) => ({
    uid,
    sequence,
    status: dropped ? 'cancelled' : tentative ? 'tentative' : 'confirmed',
    title: `${example ? `[${text[lang].example}] ` : ''}${dropped ? `${text[lang].dropped}: ` : ''}${readText(title, lang)}${tentative ? ` (${text[lang].tentative})` : ''}`,
    place: kind === 'online' ? link || undefined : [venue, address, place && readText(place, lang)].filter(Boolean).join(', '),
    path: href,
    changedAt,
    covers: milestoneUid(milestoneId),
    from: start,
    until: end,
  }))

/** What decisions asked of oneself, on its day, until it is done. */
const listFollowUpEvents: ListEvents = async (db, me, lang) =>
  (await listFollowUps(db))
    .filter((one) => !isFollowUpDone(one) && isFollowUpMine(me, one))
    .map((one) => ({ uid: `follow-up-${one.id}`, sequence: 0, status: 'confirmed', title: `${text[lang].followUp}: ${readText(one.wanted, lang)}`, path: one.href, changedAt: one.at, onDay: one.dueOn }))

/** ONE list: every part that puts dates into a person's calendar. */
export const calendars: readonly ListEvents[] = [listMilestoneEvents, listDeadlineEvents, listMeetingEvents, listFollowUpEvents]

/** Handed in by all whom it was addressed to: the day of the last. */
const allHandedIn = (asked: Asked[]): string | null => {
  const days = asked.filter((one) => !isExcused(one)).map((one) => (one.firstAt ? dayIn(one.zone, one.firstAt) : null))
  return days.length > 0 && !days.includes(null) ? (days as string[]).sort().at(-1)! : null
}

/** Whom each of these calls asks, and when all of them had handed in. */
export async function askedBy(db: Db, calls: Call[]): Promise<(Call & { states: string[]; doneOn: string | null })[]> {
  const asked = Map.groupBy(await listAsked(db, calls.filter(asks).map((call) => call.id)), (one) => one.callId)
  return calls.map((call) => {
    const states = asked.get(call.id) ?? []
    return { ...call, states: states.map((one) => one.stateId), doneOn: allHandedIn(states) }
  })
}

const listCallPointers: ListPointers = async (db, milestoneIds, lang) => {
  // What was withdrawn hangs on no date any more.
  const calls = (await listCalls(db, { milestoneIds })).filter((call) => !call.withdrawnAt)
  return (await askedBy(db, calls)).map(({ id, milestoneId, title, states, doneOn }) => ({ id, milestoneId, kind: text[lang].call, title: readText(title, lang), href: `/w/calls/${id}`, states, people: [], doneOn }))
}

/** Held: its day, once it is over. */
export const heldOn = (meeting: Meeting, now: Date): string | null => (stageOfMeeting(meeting, now) === 'held' ? dayOf(meeting) : null)

/** Of a meeting that was convened: what the plan says of its day for everybody. */
function hoursOf(meeting: Meeting, lang: Lang): Hours | undefined {
  const time = meeting.convenedAt && timeOf(meeting)
  return time ? { from: time.start, until: time.end, words: timeWords(readerIn(lang, meeting.zone), meeting), tentative: isTentative(meeting) } : undefined
}

const listMeetingPointers: ListPointers = async (db, milestoneIds, lang) => {
  const meetings = await listMeetings(db, { milestoneIds })
  if (meetings.length === 0) return []
  const now = await nowOf(db)
  const invited = await db.selectFrom('meetings.invitation').select(['meetingId', 'personId']).where('meetingId', 'in', meetings.map((meeting) => meeting.id)).execute()
  const held = meetings.map((meeting) => ({
    id: meeting.id, milestoneId: meeting.milestone.id, kind: text[lang].meeting, title: readText(meeting.title, lang), href: `/w/meetings/${meeting.id}`, states: [],
    // Whoever was at a meeting whose minutes are adopted is not touched by what the plan does with its date.
    people: meeting.adopted ? [] : invited.filter((one) => one.meetingId === meeting.id).map((one) => one.personId), doneOn: heldOn(meeting, now), hours: hoursOf(meeting, lang), changes: meeting.convenedAt ? meeting.version : 0,
  }))
  return [...held, ...(await followUpPointers(db, meetings, lang))]
}

/** What a meeting on that date asked to follow, with its owner and its day (expectation 19). */
async function followUpPointers(db: Db, meetings: Meeting[], lang: Lang): Promise<Pointer[]> {
  return (await listFollowUps(db)).flatMap((one) => {
    const meeting = meetings.find((found) => found.id === one.meetingId)
    const said = `${readText(one.wanted, lang)} (${readText(followUpOwner(one), lang)}, ${sayDay(lang, one.dueOn)}${isFollowUpDone(one) ? `, ${text[lang].done}` : ''})`
    return meeting ? [{ id: one.id, milestoneId: meeting.milestone.id, kind: text[lang].followUp, title: said, href: one.href, states: [], people: [], doneOn: null, after: true }] : []
  })
}

const partsThatPoint: readonly ListPointers[] = [listCallPointers, listMeetingPointers]

/** ONE list: every part that hangs something on a date of the work plan. */
export const pointers: ListPointers = async (db, milestoneIds, lang) => {
  const found = []
  for (const list of partsThatPoint) found.push(...(await list(db, milestoneIds, lang)))
  return found
}
