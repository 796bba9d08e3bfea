import type { Db } from '#base/database/transaction.ts'
import type { Lang, Words } from '#base/words.ts'
import { listMembers, listStates, type State } from '#membership/index.ts'
import type { AgendaItem, Paper } from '../agenda/agenda.ts'
import { listAgenda, listPapers } from '../agenda/queries.ts'
import { lastPositions } from '../decision/consensus.ts'
import { type Decision, type Position, standing } from '../decision/decision.ts'
import { listDecisions, listPositions } from '../decision/queries.ts'
import { byDelegation, type Delegation } from '../invitation/invitation.ts'
import { listInvitations } from '../invitation/queries.ts'
import { dayOf, type Meeting } from '../meeting/meeting.ts'
import { describeSubjects, type SubjectCard } from '../subject.ts'

/** One item as the minutes tell it. */
export type MinutedItem = { item: AgendaItem; author: State | undefined; card: SubjectCard | undefined; papers: Paper[]; states: State[]; positions: Position[]; decisions: Decision[] }

/** All that was recorded of a meeting, as far as the reader may see it: a guest finds neither positions nor names. */
export type Minutes = {
  meeting: Meeting
  opening: Words | undefined
  members: State[]
  delegations: Delegation[]
  items: MinutedItem[]
  /** every item for decision has one */
  complete: boolean
  example: boolean
}

const findOpening = async (db: Db, meetingId: string): Promise<Words | undefined> =>
  (await db.selectFrom('meetings.minutes').where('meetingId', '=', meetingId).orderBy('id', 'desc').limit(1).select('opening').executeTakeFirst())?.opening

export async function findMinutes(db: Db, meeting: Meeting, { today, lang }: { today: string; lang: Lang }): Promise<Minutes> {
  const agenda = await listAgenda(db, [meeting.id])
  const ids = agenda.map((item) => item.id)
  const [papers, positions, decisions] = [await listPapers(db, ids), await listPositions(db, ids), await listDecisions(db, meeting.id)]
  const cards = await describeSubjects(db, agenda.flatMap((item) => item.subject ?? []))
  const day = dayOf(meeting)
  const states = await listStates(db, today, lang)
  const members = await listMembers(db, day && day < today ? day : today, lang)
  const items = agenda.map((item) => ({
    item,
    author: states.find((state) => state.id === item.authorId),
    card: cards.find((card) => card.id === item.subject?.id),
    papers: papers.filter((paper) => paper.agendaItemId === item.id),
    states: item.closed ? states.filter((state) => item.closed!.members.includes(state.id)) : members,
    positions: lastPositions(positions.filter((position) => position.agendaItemId === item.id)),
    decisions: decisions.filter((decision) => decision.agendaItemId === item.id),
  }))
  const decided = standing(decisions)
  return {
    meeting,
    opening: await findOpening(db, meeting.id),
    members,
    delegations: byDelegation(await listInvitations(db, meeting.id), lang),
    items,
    complete: agenda.every((item) => item.kind === 'information' || decided.some((decision) => decision.agendaItemId === item.id)),
    example: meeting.example || cards.some((card) => card.example),
  }
}
