import type { Db } from '#base/database/transaction.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { isStillAsking, listCalls } from '#calls/index.ts'
import { dayOf, listUnadopted } from '#meetings/index.ts'
import { listMilestones } from '#workplan/index.ts'
import type { Dossier, UnderWay } from './dossier.ts'

/**
 * What goes on whoever presides, and needs no word of the handover: calls that still ask, and minutes of the term that nobody has adopted.
 * Who has answered a call is not said: the members read a sealed dossier, and the board of a call is for fewer.
 */
export async function listUnderWay(db: Db, { since, until }: Pick<Dossier, 'since' | 'until'>, now: Date): Promise<UnderWay[]> {
  const inTerm = (day: string | null) => day !== null && day >= since && (!until || day < until)
  const calls = (await listCalls(db)).filter((call) => call.openedAt && (!until || dayIn(regionZone, call.openedAt) < until))
  const milestones = new Map((await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })).map((milestone) => [milestone.id, milestone]))
  const asking = calls.flatMap((call): UnderWay[] => {
    const milestone = milestones.get(call.milestoneId)
    if (!milestone || !isStillAsking(call, milestone, now)) return []
    const { onDay, precision, example } = milestone.current
    return [{ stage: 'asking', title: call.title, onDay, tentative: precision !== 'day', href: `/w/calls/${call.id}`, example }]
  })
  const minutes = (await listUnadopted(db, now))
    .filter(({ meeting }) => inTerm(dayOf(meeting)))
    .map(({ meeting, stage, commentsUntil }): UnderWay => ({ stage, title: meeting.title, onDay: commentsUntil, tentative: false, href: `/w/meetings/${meeting.id}/minutes`, example: meeting.example }))
  return [...asking.toSorted((a, b) => (a.onDay ?? '9999').localeCompare(b.onDay ?? '9999')), ...minutes]
}
