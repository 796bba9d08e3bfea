import type { Db } from '#base/database/transaction.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { isFollowUpDone, listFollowUps } from '#meetings/index.ts'
import { isDropped, listActivities, listCycles, listMilestones, type Milestone } from '#workplan/index.ts'
import { asSaid, type Dossier, type OpenItem, type UndatedActivity } from './dossier.ts'

type Term = Pick<Dossier, 'since' | 'until'>

const within = (day: string | null, { since, until }: Term): boolean => day !== null && day >= since && (!until || day < until)

/** What a term is answerable for: what was planned for it, was to happen in it or happened in it. A date that nobody set belongs to the year it stands in. */
export const ofTerm = (milestone: Pick<Milestone, 'plan' | 'current' | 'fulfilment'>, term: Term): boolean =>
  [milestone.plan.onDay, milestone.current.onDay, milestone.fulfilment?.onDay ?? null].some((day) => within(day, term)) || (milestone.plan.onDay === null && milestone.current.onDay === null)

/** Dates of the plan that have not happened and are still to be done, and what decisions asked for and nobody has reported as done. */
export async function listOpenWork(db: Db, term: Term): Promise<OpenItem[]> {
  const activities = new Map((await listActivities(db)).map((activity) => [activity.id, activity]))
  const milestones = (await listMilestones(db)).filter((milestone) => !milestone.fulfilment && !isDropped(milestone) && ofTerm(milestone, term))
  const dates = milestones.flatMap((milestone): OpenItem[] => {
    const activity = activities.get(milestone.activityId)
    if (!activity) return []
    return [{ kind: 'milestone', id: milestone.id, title: milestone.title, of: activity.title, owner: activity.responsible, onDay: milestone.current.onDay, said: asSaid(milestone.current), href: `/w/work-plan/${activity.key}#${milestone.key}`, example: milestone.current.example }]
  })
  return [...dates, ...(await listOpenFollowUps(db, term))].toSorted((a, b) => ((a.onDay ?? '9999') < (b.onDay ?? '9999') ? -1 : 1))
}

/** Activities of the plans of the term that have no date, of which no word can be asked. */
export async function listUndated(db: Db, { since, until, stateId }: Pick<Dossier, 'since' | 'until' | 'stateId'>): Promise<UndatedActivity[]> {
  const cycles = (await listCycles(db)).filter(({ year, presidencyId }) => `${year}-12-31` >= since && (!until || `${year}-01-01` < until) && (presidencyId ?? stateId) === stateId).map(({ id }) => id)
  const dated = new Set((await listMilestones(db)).map(({ activityId }) => activityId))
  return (await listActivities(db)).filter(({ id, cycleId }) => cycles.includes(cycleId) && !dated.has(id)).map(({ id, key, codes, title }) => ({ id, key, codes, title }))
}

async function listOpenFollowUps(db: Db, term: Term): Promise<OpenItem[]> {
  return (await listFollowUps(db))
    .filter((followUp) => !isFollowUpDone(followUp))
    .filter((followUp) => within(followUp.dueOn, term) || within(dayIn(regionZone, followUp.at), term))
    .map((followUp) => ({
      kind: 'follow-up', id: followUp.id, title: followUp.wanted, of: followUp.meeting?.title ?? followUp.wanted, owner: [followUp.ownerId], onDay: followUp.dueOn,
      href: followUp.href, example: followUp.meeting?.example ?? false,
    }))
}
