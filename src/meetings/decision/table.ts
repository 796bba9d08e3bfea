import type { Db } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import { found } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import { listMembers, listStates, type State } from '#membership/index.ts'
import { type AgendaItem, isSpokenOn, type Paper } from '../agenda/agenda.ts'
import { listAgenda, listAgendaWith, listPapers } from '../agenda/queries.ts'
import type { AgendaLine, ItemState } from '../agenda/table.tsx'
import { listDelegates } from '../guests/queries.ts'
import { presentStates } from '../invitation/invitation.ts'
import { listInvitations } from '../invitation/queries.ts'
import { type Meeting, membersDay } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { cardOf, type CirculatedPaper, describeSubjects, listCirculatedFor, type SubjectCard, titleOf } from '../subject.ts'
import { consentOf, lastPositions, weigh, type Weighed } from './consensus.ts'
import { type AskedAnew, type Decision, type Position, standing } from './decision.ts'
import type { Room } from './form.ts'
import { may, type Table } from './policy.ts'
import { listAskedAnew, listDecisions, listPositions } from './queries.ts'

type When = { now: Date; today: string; lang: Lang }

type TableFound = {
  table: Table
  /** the members that count, alphabetically: those that were written down when the item was closed, or those of the meeting's day */
  states: State[]
  author: State | undefined
  /** every one that was taken, in its order */
  taken: Position[]
  agenda: AgendaItem[]
}

export async function findTable(db: Db, itemId: string, { now, today, lang }: When): Promise<TableFound> {
  const agenda = await listAgendaWith(db, itemId)
  const item = found(agenda.find((one) => one.id === itemId))
  const meeting = await findMeeting(db, item.meetingId)
  const everyState = await listStates(db, today, lang)
  const states = item.closed ? everyState.filter((state) => item.closed!.members.includes(state.id)) : await listMembers(db, membersDay(meeting, today), lang)
  const members = states.map((state) => state.id)
  const taken = await listPositions(db, [item.id])
  const { silent } = weigh({ members, authorId: item.authorId, quorum: null, positions: taken })
  return { table: { item, meeting, members, now, heard: silent.length === 0 }, states, author: everyState.find((state) => state.id === item.authorId), taken, agenda }
}

/** Everything about one item, as far as the reader may see it. */
export type ItemFound = Pick<TableFound, 'table' | 'states' | 'author'> & {
  positions: Position[]
  askedAnew: AskedAnew[]
  weighed: Weighed
  card: SubjectCard | undefined
  papers: Paper[]
  /** what circulates among the members for the whole meeting */
  circulated: CirculatedPaper[]
  decisions: Decision[]
  previous: AgendaItem | undefined
  next: AgendaItem | undefined
}

export async function findItemWhole(db: Db, itemId: string, when: When): Promise<ItemFound> {
  const { table, states, author, taken, agenda } = await findTable(db, itemId, when)
  const { item, meeting, members } = table
  const [previous, next] = [agenda[item.number - 2], agenda[item.number]]
  const cards = await describeSubjects(db, [item, previous, next].flatMap((one) => one?.subject ?? []))
  const titled = (one: AgendaItem): AgendaItem => ({ ...one, title: titleOf(one, cards) })
  return {
    table: { ...table, item: titled(item) },
    states,
    author,
    positions: lastPositions(taken),
    askedAnew: await listAskedAnew(db, item.id),
    weighed: weigh({ members, authorId: item.authorId, quorum: item.quorum, positions: taken, consenting: consentOf(item, when.now) }),
    card: cardOf(item.subject, cards),
    papers: await listPapers(db, [item.id]),
    circulated: await listCirculatedFor(db, meeting.id),
    decisions: (await listDecisions(db, meeting.id)).filter((decision) => decision.agendaItemId === item.id),
    previous: previous && titled(previous),
    next: next && titled(next),
  }
}

/** The agenda as a list: who presents each item and where it stands for this reader. */
export async function listLines(db: Db, me: Me, meeting: Meeting, when: When): Promise<AgendaLine[]> {
  const agenda = await listAgenda(db, [meeting.id])
  const states = await listStates(db, when.today, when.lang)
  const members = (await listMembers(db, membersDay(meeting, when.today), when.lang)).map((state) => state.id)
  const positions = await listPositions(db, agenda.map((item) => item.id))
  const decisions = standing(await listDecisions(db, meeting.id))
  const cards = await describeSubjects(db, agenda.flatMap((item) => item.subject ?? []))
  return agenda.map((item) => ({
    item: { ...item, title: titleOf(item, cards) },
    presents: states.find((state) => state.id === item.authorId)?.name ?? null,
    example: cards.some((card) => card.id === item.subject?.id && card.example),
    spokenOn: isSpokenOn(item, positions),
    state: stateOf({ item, meeting, members, now: when.now }, { me, positions, decision: decisions.find((one) => one.agendaItemId === item.id) }),
  }))
}

function stateOf(table: Table, { me, positions, decision }: { me: Me; positions: Position[]; decision: Decision | undefined }): ItemState {
  const { item } = table
  if (decision) return decision.outcome
  if (item.kind === 'information' || !table.meeting.convenedAt) return 'none'
  if (item.closed) return 'closed'
  return waitsForMe(table, me, positions) ? 'yours' : 'open'
}

/** Whether this person speaks for a state that has not spoken yet and does not present. */
export function waitsForMe(table: Table, me: Me, positions: Pick<Position, 'agendaItemId' | 'stateId'>[]): boolean {
  const post = may.takePosition(me, table)
  if (!post || post.stateId === table.item.authorId) return false
  return !positions.some((position) => position.agendaItemId === table.item.id && position.stateId === post.stateId)
}

/** Once attendance is marked, a state of which nobody is there said nothing in the room; before, nobody is there yet. */
export async function findRoom(db: Db, { meeting, members }: Table): Promise<Room> {
  const people = [...(await listInvitations(db, meeting.id)), ...(await listDelegates(db, meeting.id))]
  if (!people.some((one) => one.present)) return { marked: false, absent: [] }
  const there = presentStates(people, members)
  return { marked: true, absent: members.filter((state) => !there.includes(state)) }
}
