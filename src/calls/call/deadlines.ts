import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'
import { dayFor, type Extension, isDropped, lastDated, listExtensionHistory, listMilestones, type Milestone } from '#workplan/index.ts'
import { listCorrected } from '../mending/queries.ts'
import { type Call, isExcused, isTentativeFor } from './call.ts'
import { type Excuse, listCallsTo, listExcuses, listHandedIn } from './queries.ts'

/** What one state has to hand in: its open calls, with the day that holds for it and how often that day or its answer changed. */
export type Deadline = { callId: string; title: Words; milestoneId: string; onDay: string | null; /** it will not be done: the day is the last it had */ dropped: boolean; withdrawn: boolean; excused: boolean; tentative: boolean; example: boolean; changes: number; handedInAt: Date | null; at: Date }

export async function listDeadlines(db: Db, stateId: string): Promise<Deadline[]> {
  const open = await listCallsTo(db, stateId)
  const ids = open.map((call) => call.milestoneId)
  const [milestones, extensions] = [await listMilestones(db, { ids }), await listExtensionHistory(db, ids)]
  const corrections = await listCorrected(db, open.map((call) => call.id))
  const excuses = (await listExcuses(db, open.map((call) => call.id))).filter((one) => one.stateId === stateId)
  const handedIn = await listHandedIn(db, open.map((call) => call.id), stateId)
  return open.flatMap((call) => {
    const milestone = milestones.find((one) => one.id === call.milestoneId)
    const given = extensions.filter((one) => one.milestoneId === call.milestoneId && one.stateId === stateId)
    const handed = handedIn.find((one) => one.callId === call.id)
    return milestone ? deadlineOf(call, milestone, { given, handed, corrected: corrections.get(call.id), excuse: excuses.find((one) => one.callId === call.id) }) : []
  })
}

type Happened = { given: Extension[]; handed: { changes: number; firstAt: Date | null; lastAt: Date | null } | undefined; corrected: { corrections: number; lastAt: Date } | undefined; excuse: Excuse | undefined }

function deadlineOf({ id, title, withdrawnAt }: Call, milestone: Milestone, { given, handed, corrected, excuse }: Happened): Deadline {
  const { current } = milestone
  const extension = given.at(-1)
  const dropped = isDropped(milestone)
  return {
    callId: id,
    title,
    milestoneId: milestone.id,
    onDay: dropped ? (lastDated(milestone)?.onDay ?? null) : dayFor(milestone, extension?.until),
    dropped,
    withdrawn: withdrawnAt !== null,
    excused: isExcused({ firstAt: handed?.firstAt ?? null, excused: excuse }),
    tentative: isTentativeFor(milestone, extension),
    example: current.example,
    changes: milestone.sequence + given.length + (handed?.changes ?? 0) + (corrected?.corrections ?? 0) + (withdrawnAt ? 1 : 0) + (excuse ? 1 : 0),
    handedInAt: handed?.lastAt ?? null,
    at: [current.at, extension?.at, handed?.lastAt, corrected?.lastAt, withdrawnAt, excuse?.at].flatMap((at) => at ?? []).sort((a, b) => b.getTime() - a.getTime())[0]!,
  }
}
