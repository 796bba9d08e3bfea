import type { Db, Tx } from '#base/database/transaction.ts'
import { type Notice, postNotices } from '#base/notice.ts'
import { langs, readText, type Words } from '#base/words.ts'
import { listStateNames } from '#membership/index.ts'
import { address } from '#reference/index.ts'
import { type Activity, listActivities, type Precision } from '#workplan/index.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { listAgenda } from '../agenda/queries.ts'
import type { Outcome } from '../decision/consensus.ts'
import { type Decision, standing } from '../decision/decision.ts'
import { listDecisionsOf } from '../decision/queries.ts'
import { isDone, ownerOf } from '../follow-up/follow-up.ts'
import type { Meeting, MeetingKind } from '../meeting/meeting.ts'
import { listMeetings } from '../meeting/queries.ts'
import { describeSubjects, type SubjectCard, titleOf } from '../subject.ts'

/** Without title and reason: its state does not let it be published. */
export type PublicDecision = { number: number; title: Words | null; outcome: Outcome; reason: Words | null; at: string; followUps: { text: Words; owner: Words; due: string; done: boolean }[]; about: string | null; replaces: number | null; example: boolean }

/** What others publish of what a decision was about carries it, so that the record leads there. */
export const decisionTag = ({ slug, number }: { slug: string; number: number }): string => `decision:${slug}:${number}`

/** What the public reads of a meeting: title, day and theme; once something was decided, that, with the members of the day. */
export type MeetingRecord = {
  slug: string
  kind: MeetingKind
  /** the town and the house; none online */
  place: Words | null
  venue: string
  title: Words
  /** the activity of the work plan that it belongs to */
  theme: Words
  activity: string
  day: string | null
  /** on how many days; those of before it was told say nothing */
  days?: number
  precision: Precision
  decisions: PublicDecision[]
  /** how many were returned to their states: which, stays among members */
  returned: number
  members: Words[]
  example: boolean
}

/** Every public record, in both languages, from what was convened and decided. Made again whole: a test rebuilds it and finds no difference. */
export async function meetingNotices(db: Db): Promise<Notice<MeetingRecord>[]> {
  const meetings = await listMeetings(db, { convened: true })
  const ids = meetings.map((meeting) => meeting.id)
  const agenda = await listAgenda(db, ids)
  const decisions = await listDecisionsOf(db, ids)
  const cards = await describeSubjects(db, agenda.flatMap((item) => item.subject ?? []))
  const activities = new Map((await listActivities(db)).map((activity) => [activity.id, activity]))
  const states = await listStateNames(db, 'es')
  return meetings.flatMap((meeting) => {
    const activity = activities.get(meeting.milestone.activityId)!
    const of = { agenda: agenda.filter((item) => item.meetingId === meeting.id), decisions: decisions.filter((decision) => decision.meetingId === meeting.id), cards, states }
    return noticesOf(recordOf(meeting, activity, of))
  })
}

type Found = { agenda: AgendaItem[]; decisions: Decision[]; cards: SubjectCard[]; states: Map<string, Words> }

function recordOf(meeting: Meeting, { title: theme, key: activity }: Activity, { agenda, decisions, cards, states }: Found): MeetingRecord {
  const { slug, kind, place, venue, title, milestone, days, example } = meeting
  const holding = standing(decisions)
  const shown = holding.filter((decision) => decision.outcome !== 'returned').map((decision) => publicDecision(decision, { agenda, decisions, cards }))
  const memberIds = new Set(holding.flatMap((decision) => agenda.find((item) => item.id === decision.agendaItemId)?.closed?.members ?? []))
  return {
    slug, kind, place, venue, title, theme, activity, day: milestone.current.onDay, days, precision: milestone.current.precision, decisions: shown, returned: holding.length - shown.length,
    members: [...states].flatMap(([id, name]) => (memberIds.has(id) ? [name] : [])),
    example: example || shown.some((decision) => decision.example),
  }
}

/** What is not to be published, as a practice whose state does not let it be, is decided upon without its name and reason. */
function publicDecision(decision: Decision, { agenda, decisions, cards }: Pick<Found, 'agenda' | 'decisions' | 'cards'>): PublicDecision {
  const item = agenda.find((one) => one.id === decision.agendaItemId)
  const card = cards.find((one) => one.id === decision.subjectId && one.version === decision.subjectVersion)
  const named = item && (item.subject === null || card?.publishes)
  return {
    number: decision.number,
    title: named ? titleOf(item, cards) : null,
    outcome: decision.outcome,
    reason: named ? decision.reason : null,
    at: decision.at.toISOString(),
    followUps: named ? decision.followUps.map((one) => ({ text: one.wanted, owner: ownerOf(one), due: one.dueOn, done: isDone(one) })) : [],
    about: named ? (item.subject?.kind ?? null) : null,
    replaces: decisions.find((one) => one.id === decision.supersedes)?.number ?? null,
    example: card?.example ?? false,
  }
}

const noticesOf = (record: MeetingRecord): Notice<MeetingRecord>[] =>
  langs.map((language) => ({
    address: address('meetings', language, record.slug),
    language,
    kind: 'meeting',
    body: record,
    words: [record.title, record.theme, ...record.decisions.flatMap(({ title, reason }) => [title, reason])].flatMap((words) => (words ? readText(words, language) : [])).join(' '),
    rank: record.day ?? '9999-12-31',
  }))

export async function postRecords(tx: Tx): Promise<void> {
  await postNotices(tx, 'meeting', await meetingNotices(tx))
}
