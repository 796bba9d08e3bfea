import { asJson } from '#base/database/columns.ts'
import { takeTurn, type Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { listMembers } from '#membership/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { type Call, isStillAsking, subjectOf } from '../call/call.ts'
import { findCall, listAsked } from '../call/queries.ts'
import type { CorrectionData, WithdrawalData } from './form.ts'
import { differences, wordingOf } from './mending.ts'
import { may } from './policy.ts'

/**
 * The call as it stands while nobody withdraws it: whoever does and whoever begins, clears, hands in, returns, accepts, circulates or scores something for it
 * do so one after the other. This turn is taken last, after those of the address and of the items, so that nobody waits in a circle.
 */
export async function findCallInTurn(tx: Tx, callId: string): Promise<Call> {
  await takeTurn(tx, [`what is asked by ${callId}`])
  return findCall(tx, callId)
}

/** The earlier wording stays in view, with the reason; the states that were called are told once. */
export async function correctCall(tx: Tx, me: Me, call: Call, data: CorrectionData): Promise<void> {
  const post = may.correct(me, call) ?? refuse()
  if (data.version !== call.version) throw new Stale()
  const wording = wordingOf(call, data)
  if (differences(call, wording).length === 0) refuse('nothing changed')

  const correction = await tx
    .insertInto('calls.correction')
    .values({ callId: call.id, title: asJson(call.title), message: asJson(call.message), reason: asJson(words(data['reason.es'], data['reason.en'])) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const changed = await tx.updateTable('calls.call').set({ title: asJson(wording.title), message: asJson(wording.message), version: data.version + 1 }).where('id', '=', call.id).where('version', '=', data.version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'call corrected', { ...subjectOf(call), facts: { correction: correction.id } })
}

/** A state that was forgotten is called like the others; none is taken from the list. */
export async function addressState(tx: Tx, me: Me, call: Call, { stateId, today, now }: { stateId: string; today: string; now: Date }): Promise<void> {
  const post = may.address(me, call) ?? refuse()
  if (!isStillAsking(call, await findMilestone(tx, call.milestoneId), now)) refuse('its day is over')
  if (!(await listMembers(tx, today, 'es')).some((state) => state.id === stateId)) refuse('it is no member today')
  await tx.insertInto('calls.addressee').values({ callId: call.id, stateId }).execute()
  await record(tx, post, 'state addressed', { ...subjectOf(call), facts: { state: stateId } })
}

/** Nothing is asked of it this once: it is not waited for, and may hand in all the same. */
export async function excuseState(tx: Tx, me: Me, call: Call, { stateId, reason }: { stateId: string; reason: string }): Promise<void> {
  const post = may.excuse(me, call) ?? refuse()
  if ((await listAsked(tx, [call.id])).find((one) => one.stateId === stateId)?.firstAt !== null) refuse('it has handed in, or was not called')
  await tx.insertInto('calls.excuse').values({ callId: call.id, stateId, reason }).execute()
  await record(tx, post, 'state excused', { ...subjectOf(call), facts: { state: stateId } })
}

/** For good: nothing is owed to it, and nothing more is handed in. What was handed in stays where it is. */
export async function withdrawCall(tx: Tx, me: Me, call: Call, data: WithdrawalData): Promise<void> {
  const post = may.withdraw(me, call) ?? refuse()

  await tx.insertInto('calls.callWithdrawal').values({ callId: call.id, reason: asJson(words(data['reason.es'], data['reason.en'])) }).execute()
  await record(tx, post, 'call withdrawn', subjectOf(call))
}
