import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'
import { asks, type Call, isExcused, listBoard, listCalls, listDeadlines } from '#calls/index.ts'
import { isSecretariat, type Me, ownState, presides } from '#membership/index.ts'
import { listMilestones, type Milestone } from '#workplan/index.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Asked, Input } from './inputs.ts'

/** What is due before the meeting: the open calls of its activity in the work plan, and those linked by hand. Found by the plan, never ticked. */
export async function listInputs(db: Db, me: Me, meeting: Meeting, lang: Lang): Promise<Input[]> {
  const linked = new Set((await db.selectFrom('meetings.input').where('meetingId', '=', meeting.id).select('callId').execute()).map((row) => row.callId))
  const calls = (await listCalls(db)).filter(asks)
  const milestones = await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })
  const dated = (call: Call) => milestones.find((one) => one.id === call.milestoneId)
  const feeding = calls.filter((call) => linked.has(call.id) || dated(call)?.activityId === meeting.milestone.activityId)
  const inputs: Input[] = []
  for (const call of feeding) {
    const milestone = dated(call)
    if (milestone) inputs.push({ callId: call.id, title: call.title, onDay: milestone.current.onDay, tentative: milestone.current.precision === 'tentative', linked: linked.has(call.id), asked: await askedOf(db, me, { call, milestone, lang }) })
  }
  return inputs.toSorted((a, b) => (a.onDay ?? '9999').localeCompare(b.onDay ?? '9999'))
}

async function askedOf(db: Db, me: Me, { call, milestone, lang }: { call: Call; milestone: Milestone; lang: Lang }): Promise<Asked[]> {
  if (isSecretariat(me) || presides(me)) return (await listBoard(db, { call, milestone, lang })).filter((line) => !isExcused(line)).map(({ stateId, name, lastAt, remindedAt }) => ({ stateId, name, handedInAt: lastAt, remindedAt }))
  const own = ownState(me)
  const deadline = own?.stateId ? (await listDeadlines(db, own.stateId)).find((one) => one.callId === call.id) : undefined
  return own && deadline && !deadline.excused ? [{ stateId: own.stateId!, name: own.organisation, handedInAt: deadline.handedInAt, remindedAt: null }] : []
}

/** Open calls that do not feed the meeting yet. */
export async function listLinkable(db: Db, inputs: Input[]): Promise<Call[]> {
  return (await listCalls(db)).filter((call) => asks(call) && !inputs.some((input) => input.callId === call.id))
}
