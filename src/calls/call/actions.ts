import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor, release } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { Stale, refuse } from '#base/stops.ts'
import { eitherWords } from '#base/words.ts'
import { findVersion } from '#formats/index.ts'
import { secretariatTeam } from '#membership/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { type Call, isCallOver, isInBoth, subjectOf } from './call.ts'
import type { CallData } from './form.ts'
import { may } from './policy.ts'
import { listJustReminded, listOwing } from './queries.ts'

/** A call in preparation: only the Secretariat sees it. */
export async function prepareCall(tx: Tx, me: Me, data: CallData): Promise<string> {
  const post = may.prepare(me, null) ?? refuse()
  const { format } = await findVersion(tx, data.formatVersionId)

  const holdingId = await holdFor(tx, 'call', secretariatTeam)
  const membersId = await holdFor(tx, 'call: members', secretariatTeam, 'members')
  const call = await tx
    .insertInto('calls.call')
    .values({ holdingId, membersId, kind: format.kind, ...columnsOf(data) })
    .returning(['id', 'holdingId'])
    .executeTakeFirstOrThrow()
  await address(tx, call.id, data.states)
  await record(tx, post, 'call prepared', subjectOf(call))
  return call.id
}

const columnsOf = (data: CallData) => ({
  formatVersionId: data.formatVersionId,
  theme: data.theme,
  title: asJson(eitherWords({ es: data['title.es'], en: data['title.en'] })),
  message: asJson(eitherWords({ es: data['message.es'], en: data['message.en'] })),
  milestoneId: data.milestoneId,
})

async function address(tx: Tx, callId: string, states: string[]): Promise<void> {
  await tx.deleteFrom('calls.addressee').where('callId', '=', callId).execute()
  await tx.insertInto('calls.addressee').values(states.map((stateId) => ({ callId, stateId }))).execute()
}

export async function changeCall(tx: Tx, me: Me, call: Call, data: CallData): Promise<void> {
  const post = may.change(me, call) ?? refuse()

  const changed = await tx.updateTable('calls.call').set({ ...columnsOf(data), version: data.version + 1 }).where('id', '=', call.id).where('version', '=', data.version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await address(tx, call.id, data.states)
  await record(tx, post, 'call changed', subjectOf(call))
}

/** From now on everyone signed in sees it and its addressees are told; not once its day is over. It cannot be closed again: late is marked, never blocked. */
export async function openCall(tx: Tx, me: Me, call: Call, now: Date): Promise<void> {
  const post = may.open(me, call) ?? refuse()
  if (!isInBoth(call)) refuse('it is not in both languages')
  if (isCallOver(await findMilestone(tx, call.milestoneId), now)) refuse('its day is over')
  const version = await findVersion(tx, call.formatVersionId)
  if (!version.issuedAt) refuse('the format is not issued')

  await tx.insertInto('calls.opening').values({ callId: call.id }).execute()
  await release(tx, call.holdingId, 'everyone')
  await record(tx, post, 'call opened', subjectOf(call))
}

/** One polite letter to the focal points of a state of which something is missing, at most one an hour. */
export async function remindState(tx: Tx, me: Me, call: Call, stateId: string): Promise<void> {
  const post = may.remind(me, call) ?? refuse()
  if (!(await listOwing(tx, call.id)).includes(stateId)) refuse('nothing is missing')
  if ((await listJustReminded(tx, call.id)).includes(stateId)) refuse('it was reminded a moment ago')

  await tx.insertInto('calls.reminder').values({ callId: call.id, stateId }).execute()
  await record(tx, post, 'state reminded', { ...subjectOf(call), facts: { state: stateId } })
}
