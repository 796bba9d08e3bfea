import type { Db } from '#base/database/transaction.ts'
import type { Lang, Words } from '#base/words.ts'
import { asks, type Call, isExcused, listAsked, listCalls } from '#calls/index.ts'
import { isSecretariat, listStateNames, type Me, ownState, presides } from '#membership/index.ts'
import { listMilestones } from '#workplan/index.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Input, Waiting } from './inputs.ts'

/** What is due before the meeting: the open calls of its activity in the work plan, and those linked by hand. Found by the plan, never ticked. `linkable`: open calls that do not feed it yet. */
export async function listInputs(db: Db, me: Me, meeting: Meeting, lang: Lang): Promise<{ inputs: Input[]; linkable: Call[] }> {
  const linked = new Set((await db.selectFrom('meetings.input').where('meetingId', '=', meeting.id).select('callId').execute()).map((row) => row.callId))
  const calls = (await listCalls(db)).filter(asks)
  const milestones = await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })
  const dated = (call: Call) => milestones.find((one) => one.id === call.milestoneId)
  const feeds = (call: Call) => linked.has(call.id) || dated(call)?.activityId === meeting.milestone.activityId
  const waiting = await listWaiting(db, me, { calls: calls.filter(feeds), lang })
  const inputs = calls.filter(feeds).flatMap((call): Input[] => {
    const current = dated(call)?.current
    return current ? [{ callId: call.id, title: call.title, onDay: current.onDay, tentative: current.precision === 'tentative', linked: linked.has(call.id), asked: waiting.get(call.id) ?? [] }] : []
  })
  return { inputs: inputs.toSorted((a, b) => (a.onDay ?? '9999').localeCompare(b.onDay ?? '9999')), linkable: calls.filter((call) => !feeds(call)) }
}

/** Of each call everyone whom it asks, for the Secretariat and the Presidency; for a state itself. */
async function listWaiting(db: Db, me: Me, { calls, lang }: { calls: Call[]; lang: Lang }): Promise<Map<string, Waiting[]>> {
  const own = ownState(me)?.stateId
  const asked = (await listAsked(db, calls.map((call) => call.id))).filter((one) => !isExcused(one) && (isSecretariat(me) || presides(me) || one.stateId === own))
  const names: [string, Words][] = asked.length > 0 ? [...(await listStateNames(db, lang))] : []
  return new Map(calls.map(({ id }) => [id, names.flatMap(([stateId, name]) => asked.filter((one) => one.callId === id && one.stateId === stateId).map(({ firstAt, remindedAt }) => ({ stateId, name, handedInAt: firstAt, remindedAt })))]))
}
