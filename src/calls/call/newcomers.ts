import { sql } from 'kysely'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { isHeldOn, listMembers, listStandings } from '#membership/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { findCallInTurn } from '../mending/actions.ts'
import { asks, type Call, isStillAsking, subjectOf } from './call.ts'
import { listAddressees, listCalls } from './queries.ts'

/** C3: whoever becomes a member while a call to all members is open receives it too. A call to some of them stays with those. */
export async function addressNewMembers(tx: Tx, { today, now }: { today: string; now: Date }): Promise<void> {
  const standings = await listStandings(tx)
  await takeBackAddresses(tx, new Set(standings.filter((one) => one.standing === 'member' && one.since <= today).map(({ stateId }) => stateId)))
  const joined = standings.filter((one) => one.standing === 'member' && isHeldOn(one, today))
  const newest = joined.map((one) => one.since).toSorted().at(-1)
  if (!newest) return
  for (const call of await listCalls(tx)) {
    if (!asks(call) || dayIn(regionZone, call.openedAt!) >= newest) continue
    if (!isStillAsking(await findCallInTurn(tx, call.id), await findMilestone(tx, call.milestoneId), now)) continue
    await addressTo(tx, call, { joined, openedOn: dayIn(regionZone, call.openedAt!) })
  }
}

/** A standing written down by mistake and corrected the same day: whom a call reached only by it, and who is no member yet, is not asked. What they began stays with them. */
async function takeBackAddresses(tx: Tx, members: Set<string>): Promise<void> {
  const added = await tx
    .selectFrom('calls.addressee as a')
    .innerJoin('base.event as e', (join) => join.onRef('e.subjectId', '=', 'a.callId').on('e.kind', '=', 'new member addressed').on(sql<boolean>`e.facts ->> 'state' = a.state_id::text`))
    .where((at) => at.not(at.exists(at.selectFrom('calls.submission as s').whereRef('s.callId', '=', 'a.callId').whereRef('s.stateId', '=', 'a.stateId').select('s.id'))))
    .where((at) => at.not(at.exists(at.selectFrom('calls.excuse as x').whereRef('x.callId', '=', 'a.callId').whereRef('x.stateId', '=', 'a.stateId').select('x.callId'))))
    .select(['a.callId', 'a.stateId'])
    .distinct()
    .execute()
  for (const { callId, stateId } of added.filter((one) => !members.has(one.stateId))) {
    await tx.deleteFrom('calls.addressee').where('callId', '=', callId).where('stateId', '=', stateId).execute()
    await record(tx, undefined, 'address taken back', { ...subjectOf(await findCallInTurn(tx, callId)), facts: { state: stateId } })
  }
}

async function addressTo(tx: Tx, call: Call, { joined, openedOn }: { joined: { stateId: string; since: string }[]; openedOn: string }): Promise<void> {
  const asked = new Set((await listAddressees(tx, call.id, 'es')).map((state) => state.stateId))
  const everyMember = (await listMembers(tx, openedOn, 'es')).every((state) => asked.has(state.id))
  if (!everyMember) return
  for (const { stateId, since } of joined) {
    if (since <= openedOn || asked.has(stateId)) continue
    await tx.insertInto('calls.addressee').values({ callId: call.id, stateId }).execute()
    await record(tx, undefined, 'new member addressed', { ...subjectOf(call), facts: { state: stateId } })
  }
}
