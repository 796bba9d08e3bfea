import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { isHeldOn, listMembers, listStandings } from '#membership/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { findCallInTurn } from '../mending/actions.ts'
import { asks, type Call, isStillAsking, subjectOf } from './call.ts'
import { listAddressees, listCalls } from './queries.ts'

const Addressed = z.looseObject({ state: z.uuid() })

/** C3: whoever becomes a member while a call to all members is open receives it too. A call to some of them stays with those. */
export async function addressNewMembers(tx: Tx, { today, now }: { today: string; now: Date }): Promise<void> {
  const joined = (await listStandings(tx)).filter((one) => one.standing === 'member' && isHeldOn(one, today))
  const newest = joined.map((one) => one.since).toSorted().at(-1)
  await callOff(tx, today)
  if (!newest) return
  for (const call of await listCalls(tx)) {
    if (!asks(call) || dayIn(regionZone, call.openedAt!) >= newest) continue
    if (!isStillAsking(await findCallInTurn(tx, call.id), await findMilestone(tx, call.milestoneId), now)) continue
    await addressTo(tx, call, { joined, openedOn: dayIn(regionZone, call.openedAt!) })
  }
}

/** A state was written down as a member by mistake, was called for it, and is none yet: it is called no longer, where it began nothing. One that was a member and left stays called. */
async function callOff(tx: Tx, today: string): Promise<void> {
  const ever = (await listStandings(tx)).filter((one) => one.standing === 'member' && one.since <= today).map((one) => one.stateId)
  const addressed = await tx.selectFrom('base.event').where('kind', '=', 'new member addressed').select(['subjectId', 'facts']).execute()
  for (const { subjectId, facts } of addressed) {
    const { state } = Addressed.parse(facts)
    if (ever.includes(state)) continue
    const own = await tx
      .selectFrom('calls.addressee as a')
      .where('a.callId', '=', subjectId)
      .where('a.stateId', '=', state)
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.submission as s').where('s.callId', '=', subjectId).where('s.stateId', '=', state).select('s.id'))))
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.excuse as e').where('e.callId', '=', subjectId).where('e.stateId', '=', state).select('e.callId'))))
      .select('a.callId')
      .executeTakeFirst()
    if (!own) continue
    const call = await findCallInTurn(tx, subjectId)
    await tx.deleteFrom('calls.addressee').where('callId', '=', subjectId).where('stateId', '=', state).execute()
    await record(tx, undefined, 'new member not addressed', { ...subjectOf(call), facts: { state } })
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
