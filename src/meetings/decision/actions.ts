import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Db, Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, sameAsRead, Stale } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { decidedUpon } from '../agenda/agenda.ts'
import { askedMark } from '../agenda/asked.ts'
import { openFollowUps } from '../follow-up/actions.ts'
import { consentOf, type Stance, weigh } from './consensus.ts'
import { closingMark, correctable, type Decision, type Position, standing } from './decision.ts'
import type { Corrected, DecisionData, Recorded } from './form.ts'
import { may, type Table } from './policy.ts'
import { listDecisions, listPositions } from './queries.ts'
import { findRoom, type ItemFound } from './table.ts'

type Said = { stance: Stance; words: string }
/** what the page showed that it was said on */
type Read = { read: string }

const aboutItem = ({ item }: Table, holdingId = item.holdingId) => ({ kind: 'agenda item', id: item.id, holdingId })

/** What one's own state says. Until the item is closed it may be said again: the last one counts. */
export async function takePosition(tx: Tx, me: Me, table: Table, { read, ...said }: Said & Read): Promise<void> {
  const post = may.takePosition(me, table) ?? refuse()
  sameAsRead(read, askedMark(table.item.asked))

  await keepPosition(tx, table, { ...said, stateId: post.stateId!, onBehalf: false })
  await record(tx, post, 'position taken', { ...aboutItem(table, table.meeting.membersId), facts: { state: post.stateId } })
}

/** What states said in the room, written down by the Secretariat and marked so: all of it or nothing. */
export async function recordPositions(tx: Tx, me: Me, table: Table, { read, recorded }: { recorded: Recorded[] } & Read): Promise<void> {
  const post = may.recordPosition(me, table) ?? refuse()
  sameAsRead(read, askedMark(table.item.asked))
  if (recorded.some(({ stateId }) => !table.members.includes(stateId))) refuse('not a member of the day')
  if (recorded.some(({ stateId }) => stateId === table.item.authorId)) refuse('presents it')
  const { absent } = await findRoom(tx, table)
  if (recorded.some(({ stateId }) => absent.includes(stateId))) refuse('is not in the room')

  for (const said of recorded) {
    await keepPosition(tx, table, { ...said, onBehalf: true })
    await record(tx, post, 'position recorded', { ...aboutItem(table, table.meeting.membersId), facts: { state: said.stateId } })
  }
}

const keepPosition = (tx: Tx, { item, meeting }: Table, said: Said & { stateId: string; onBehalf: boolean; corrects?: string; reason?: string }) =>
  tx.insertInto('meetings.position').values({ agendaItemId: item.id, holdingId: meeting.membersId, ...said }).execute()

/** A slip of whoever wrote it down. No decision is left standing that the corrected position does not allow. */
export async function correctPosition(tx: Tx, me: Me, table: Table, { position, slip, ...said }: Corrected): Promise<void> {
  const post = may.correctPosition(me, table) ?? refuse()
  const positions = await listPositions(tx, [table.item.id])
  const before = correctable(positions, table.members).find((one) => one.id === position) ?? refuse('is no slip of the Secretariat')
  if (before.stance === said.stance && before.words === said.words) refuse('says the same')
  if (await findHindering(tx, table, { ...before, ...said })) refuse('a decision stands in the way')

  await keepPosition(tx, table, { ...said, stateId: before.stateId, onBehalf: true, corrects: before.id, reason: slip })
  await record(tx, post, 'position corrected', { ...aboutItem(table, table.meeting.membersId), facts: { state: before.stateId } })
}

/** The decision that stands and would not be possible if the state had said this. */
export async function findHindering(db: Db, { item, meeting, now }: Table, said: Pick<Position, 'stateId' | 'stance'>): Promise<Decision | undefined> {
  const positions = [...(await listPositions(db, [item.id])), said]
  const { outcomes } = weigh({ members: item.closed!.members, authorId: item.authorId, quorum: item.quorum, positions, consenting: consentOf(item, now) })
  const decision = standing(await listDecisions(db, meeting.id)).find((one) => one.agendaItemId === item.id)
  return decision && !outcomes.includes(decision.outcome) ? decision : undefined
}

/** No position changes any more. The members of the day are written down with it, and whose silence counted. */
export async function closeAgendaItem(tx: Tx, me: Me, { table, positions, weighed }: Pick<ItemFound, 'table' | 'positions' | 'weighed'>, read: string): Promise<void> {
  const post = may.close(me, table) ?? refuse()
  sameAsRead(read, closingMark({ table, positions, weighed }))

  const { item, members } = table
  const { bySilence } = weighed
  await tx.insertInto('meetings.closure').values({ agendaItemId: item.id, holdingId: item.holdingId, members, silent: bySilence }).execute()
  await record(tx, post, 'agenda item closed', { ...aboutItem(table), facts: { members, silent: bySilence } })
}

/** What was decided, with its reason in both languages. If there was a decision before, this one supersedes it and both stay. */
export async function recordDecision(tx: Tx, me: Me, table: Table, data: DecisionData): Promise<void> {
  const post = may.decide(me, table) ?? refuse()
  const { item, meeting } = table
  const { outcomes } = weigh({ members: item.closed!.members, authorId: item.authorId, quorum: item.quorum, positions: await listPositions(tx, [item.id]), consenting: consentOf(item, table.now) })
  if (!outcomes.includes(data.outcome)) refuse('not a possible outcome')

  // Two officers record at once: the numbers of a meeting are given one after the other. Not the turn of the meeting: who adopts its minutes holds that and waits for this item.
  await sql`select pg_advisory_xact_lock(hashtextextended(${meeting.id}, 10))`.execute(tx)
  const known = await listDecisions(tx, meeting.id)
  const before = standing(known.filter((decision) => decision.agendaItemId === item.id)).at(-1)
  // Pressed twice, or by two officers: the second has not read what it would replace.
  if (data.after !== (before?.id ?? '')) throw new Stale()
  const upon = decidedUpon(item)
  const decision = { number: (known.at(-1)?.number ?? 0) + 1, outcome: data.outcome, subjectKind: upon.kind, subjectId: upon.id, subjectVersion: upon.version }
  const { id: decisionId } = await tx
    .insertInto('meetings.decision')
    .values({ agendaItemId: item.id, meetingId: meeting.id, holdingId: item.holdingId, ...decision, reason: asJson(words(data['reason.es'], data['reason.en'])), supersedes: before?.id ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await openFollowUps(tx, { decisionId, meetingId: meeting.id, holdingId: item.holdingId }, data.followUps)
  await record(tx, post, 'decision recorded', { ...aboutItem(table), facts: { ...decision, meeting: meeting.id, supersedes: before?.id ?? null } })
}
