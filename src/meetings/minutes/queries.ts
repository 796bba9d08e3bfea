import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { fingerprint, type Lang, type Words } from '#base/words.ts'
import { listMembers, listStates, type State } from '#membership/index.ts'
import type { AgendaItem, Paper } from '../agenda/agenda.ts'
import { listAgenda, listPapers } from '../agenda/queries.ts'
import { lastPositions } from '../decision/consensus.ts'
import { type Decision, type Position, standing } from '../decision/decision.ts'
import { listDecisions, listPositions } from '../decision/queries.ts'
import { listDelegates } from '../guests/queries.ts'
import { byDelegation, type Delegation } from '../invitation/invitation.ts'
import { delegationName, listInvitations } from '../invitation/queries.ts'
import { type Meeting, membersDay, stageOfMeeting } from '../meeting/meeting.ts'
import { listMeetings } from '../meeting/queries.ts'
import { listSpeakers } from '../programme/queries.ts'
import type { Speaker } from '../programme/session.ts'
import { describeSubjects, type SubjectCard, titleOf } from '../subject.ts'
import { type AdoptedMinutes, type Change, commentsEnd, isTold, type MinutesStage, type Standing, told } from './adoption.ts'

/** One item as the minutes tell it. */
export type MinutedItem = { item: AgendaItem; author: State | undefined; card: SubjectCard | undefined; papers: Paper[]; speakers: Speaker[]; summary: Words | undefined; states: State[]; positions: Position[]; decisions: Decision[] }

/** All that was recorded of a meeting, as far as the reader may see it: a guest finds neither positions nor names. */
export type Minutes = {
  meeting: Meeting
  opening: Words | undefined
  /** where the minutes stand, for members; a guest finds nothing of it */
  standing: Standing
  /** the draft has circulated; a guest knows that, and nothing else of where it stands */
  wentOut: boolean
  members: State[]
  delegations: Delegation[]
  items: MinutedItem[]
  /** every item for decision has one */
  complete: boolean
  /** those that have none */
  undecided: MinutedItem[]
  example: boolean
}

/** What stands in the draft for whoever reads it now: whoever circulates or adopts it does so with these words, and no others. */
export const draftMark = ({ meeting, opening, standing, delegations, items }: Minutes): string =>
  fingerprint(JSON.stringify([meeting, opening, standing, delegations, items.map(({ item, papers, speakers, summary, positions, decisions }) => [item, papers, speakers, summary, positions, decisions])]))

/** The meeting on whose minutes a comment was made. */
export const findCommented = async (db: Db, commentId: string): Promise<string> => found(await db.selectFrom('meetings.minutesComment').where('id', '=', commentId).select('meetingId').executeTakeFirst()).meetingId

export const findOpening = async (db: Db, meetingId: string): Promise<Words | undefined> =>
  (await db.selectFrom('meetings.minutes').where('meetingId', '=', meetingId).orderBy('id', 'desc').limit(1).select('opening').executeTakeFirst())?.opening

export async function listSummaries(db: Db, meetingId: string): Promise<Map<string, Words>> {
  const rows = await db.selectFrom('meetings.summary').where('meetingId', '=', meetingId).orderBy('id').select(['agendaItemId', 'said']).execute()
  return new Map(rows.map((row) => [row.agendaItemId, row.said]))
}

/** The words that stand there, who wrote them and when: of an item, or the opening ones. */
type Written = { words: Words; byId: string | null; at: Date }

export async function findWritten(db: Db, { meetingId, itemId }: { meetingId: string; itemId?: string }): Promise<Written | undefined> {
  return itemId
    ? db.selectFrom('meetings.summary').where('agendaItemId', '=', itemId).orderBy('id', 'desc').limit(1).select(['said as words', 'byId', 'at']).executeTakeFirst()
    : db.selectFrom('meetings.minutes').where('meetingId', '=', meetingId).orderBy('id', 'desc').limit(1).select(['opening as words', 'byId', 'at']).executeTakeFirst()
}

/** What happened to these meetings after their drafts last circulated, as far as the minutes tell it; each once. */
async function listChanges(db: Db, meetingIds: string[]): Promise<Map<string, Change[]>> {
  if (meetingIds.length === 0) return new Map()
  const meetings = await db.selectFrom('meetings.meeting').where('id', 'in', meetingIds).select(['id', 'milestoneId']).execute()
  const items = await db.selectFrom('meetings.agendaItem').where('meetingId', 'in', meetingIds).orderBy('id').select(['id', 'meetingId']).execute()
  const subjects = [...meetings.flatMap(({ id, milestoneId }) => [id, milestoneId]), ...items.map(({ id }) => id)]
  const events = await db.selectFrom('base.event').where('subjectId', 'in', subjects).where('kind', 'in', [...told, 'minutes circulated']).orderBy('seq').select(['kind', 'subjectId', 'facts']).execute()
  return new Map(
    meetings.map(({ id, milestoneId }) => {
      const own = events.filter(({ subjectId }) => subjectId === id || subjectId === milestoneId || items.some((item) => item.id === subjectId && item.meetingId === id))
      const since = own.slice(own.findLastIndex(({ kind, subjectId }) => kind === 'minutes circulated' && subjectId === id) + 1)
      const changes = since.filter(isTold).map(({ kind, subjectId }): Change => ({ what: kind as Change['what'], itemId: items.find((item) => item.id === subjectId)?.id ?? null }))
      return [id, changes.filter((one, index) => changes.findIndex(({ what, itemId }) => what === one.what && itemId === one.itemId) === index)]
    }),
  )
}

/** Circulated until when, what was commented and answered, whether adopted. */
export async function findStanding(db: Db, meetingId: string): Promise<Standing> {
  const circulation = await db.selectFrom('meetings.minutesCirculation').where('meetingId', '=', meetingId).orderBy('id', 'desc').limit(1).select(['commentsUntil', 'at']).executeTakeFirst()
  const comments = await db
    .selectFrom('meetings.minutesComment as c')
    .innerJoin('membership.organisation as o', 'o.id', 'c.delegationId')
    .leftJoin('meetings.minutesAnswer as a', 'a.commentId', 'c.id')
    .where('c.meetingId', '=', meetingId)
    .orderBy('c.id')
    .select(['c.id', 'c.agendaItemId', 'c.delegationId', 'c.words', 'c.at', 'a.taken', 'a.words as answer', 'a.at as answeredAt', delegationName.as('delegation')])
    .execute()
  const adoption = await db.selectFrom('meetings.adoption').where('meetingId', '=', meetingId).select(['at', 'inMeetingId']).executeTakeFirst()
  const [inMeeting] = adoption?.inMeetingId ? await listMeetings(db, { ids: [adoption.inMeetingId] }) : []
  return {
    circulated: circulation ?? null,
    comments: comments.map(({ taken, answer, answeredAt, ...comment }) => ({ ...comment, answer: answeredAt && { taken: taken!, words: answer!, at: answeredAt } })),
    changed: circulation && !adoption ? (await listChanges(db, [meetingId])).get(meetingId)! : [],
    adoption: adoption ? { at: adoption.at, inMeeting: inMeeting ? { id: inMeeting.id, title: inMeeting.title } : null } : null,
  }
}

/** What was frozen by each adoption, by its meeting; those of before have their files already. */
export const listFrozen = async (db: Db): Promise<string[]> => (await db.selectFrom('meetings.adoption').where('content', 'is not', null).select('meetingId').orderBy('at').execute()).map((row) => row.meetingId)

export async function findFrozen(db: Db, meetingId: string): Promise<{ at: Date; holdingId: string; content: AdoptedMinutes }> {
  const { content, ...row } = found(await db.selectFrom('meetings.adoption').where('meetingId', '=', meetingId).where('content', 'is not', null).select(['at', 'holdingId', 'content']).executeTakeFirst())
  return { ...row, content: content as AdoptedMinutes }
}

/** The minutes that wait for something: circulated and not adopted, of these meetings. */
export async function listOpenMinutes(db: Db, meetingIds: string[]): Promise<{ meetingId: string; commentsUntil: string; unanswered: number; own: string[]; changed: boolean }[]> {
  if (meetingIds.length === 0) return []
  const rows = await db
    .selectFrom('meetings.minutesCirculation as c')
    .distinctOn('c.meetingId')
    .where('c.meetingId', 'in', meetingIds)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.adoption as a').whereRef('a.meetingId', '=', 'c.meetingId'))))
    .select(['c.meetingId', 'c.commentsUntil'])
    .select([
      sql<number>`(select count(*)::int from meetings.minutes_comment m where m.meeting_id = c.meeting_id and not exists (select from meetings.minutes_answer a where a.comment_id = m.id))`.as('unanswered'),
      sql<string[]>`array(select m.delegation_id from meetings.minutes_comment m where m.meeting_id = c.meeting_id and m.id > c.id)`.as('own'),
    ])
    .orderBy('c.meetingId')
    .orderBy('c.id', 'desc')
    .execute()
  const changes = await listChanges(db, rows.map((row) => row.meetingId))
  return rows.map((row) => ({ ...row, changed: changes.get(row.meetingId)!.length > 0 }))
}

/** Meetings that were held and have no adopted minutes, and where these stand. */
export async function listUnadopted(db: Db, now: Date): Promise<{ meeting: Meeting; stage: Exclude<MinutesStage, 'adopted'>; commentsUntil: string | null }[]> {
  const meetings = (await listMeetings(db, { convened: true })).filter((meeting) => !meeting.adopted && stageOfMeeting(meeting, now) === 'held')
  const open = await listOpenMinutes(db, meetings.map((meeting) => meeting.id))
  return meetings.map((meeting) => {
    const commentsUntil = open.find((one) => one.meetingId === meeting.id)?.commentsUntil ?? null
    return { meeting, commentsUntil, stage: !commentsUntil ? 'draft' : now <= commentsEnd(meeting, commentsUntil) ? 'circulated' : 'commented' }
  })
}

/** Whom adopted minutes count: those that were written down at the adoption; before that was done, at the closing of an item. What is recorded of a state later changes neither. */
export async function findMembersThen(db: Db, meetingId: string, agenda: AgendaItem[]): Promise<string[] | undefined> {
  const adoption = await db.selectFrom('meetings.adoption').where('meetingId', '=', meetingId).select(sql<string[] | null>`content -> 'members'`.as('members')).executeTakeFirst()
  return adoption?.members ?? agenda.find((item) => item.closed)?.closed?.members
}

export async function findMinutes(db: Db, meeting: Meeting, { today, lang }: { today: string; lang: Lang }): Promise<Minutes> {
  const agenda = await listAgenda(db, [meeting.id])
  const ids = agenda.map((item) => item.id)
  const [papers, positions, decisions] = [await listPapers(db, ids), await listPositions(db, ids), await listDecisions(db, meeting.id)]
  const cards = await describeSubjects(db, agenda.flatMap((item) => item.subject ?? []))
  const [speakers, summaries] = [await listSpeakers(db, ids), await listSummaries(db, meeting.id)]
  const states = await listStates(db, today, lang)
  const then = meeting.adopted ? await findMembersThen(db, meeting.id, agenda) : undefined
  const members = then ? states.filter((state) => then.includes(state.id)) : await listMembers(db, membersDay(meeting, today), lang)
  const items = agenda.map((item) => ({
    item: { ...item, title: titleOf(item, cards) },
    author: states.find((state) => state.id === item.authorId),
    card: cards.find((card) => card.id === item.subject?.id),
    papers: papers.filter((paper) => paper.agendaItemId === item.id),
    speakers: speakers.filter((speaker) => speaker.agendaItemId === item.id),
    summary: summaries.get(item.id),
    states: item.closed ? states.filter((state) => item.closed!.members.includes(state.id)) : members,
    positions: lastPositions(positions.filter((position) => position.agendaItemId === item.id)),
    decisions: decisions.filter((decision) => decision.agendaItemId === item.id),
  }))
  const decided = standing(decisions)
  const undecided = items.filter(({ item }) => item.kind === 'decision' && !decided.some((decision) => decision.agendaItemId === item.id))
  return {
    meeting,
    opening: await findOpening(db, meeting.id),
    standing: await findStanding(db, meeting.id),
    wentOut: (await sql<{ out: boolean }>`select meetings.went_out(${meeting.id}) as out`.execute(db)).rows[0]!.out,
    members,
    delegations: byDelegation(await listInvitations(db, meeting.id), lang, await listDelegates(db, meeting.id)),
    items,
    complete: undecided.length === 0,
    undecided,
    example: meeting.example || cards.some((card) => card.example),
  }
}
