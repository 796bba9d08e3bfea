import type { Db } from '#base/database/transaction.ts'
import { daysBetween } from '#base/zone.ts'
import type { Milestone } from './milestone.ts'
import { areMembers } from './who.ts'
import { type Activity, type Dependency, listActivities, listDependencies, listMilestones } from './queries.ts'

/** Whoever prepares something in time begins two months before its day. */
const daysAhead = 60

/** A date of the plan that comes soon and has not happened, with its activity and what waits for what there. */
export type Nearing = { milestone: Milestone; activity: Activity; own: Milestone[]; dependencies: Dependency[] }

export const isNear = ({ current: { onDay }, fulfilment }: Pick<Milestone, 'current' | 'fulfilment'>, today: string): boolean => {
  const days = onDay && !fulfilment ? daysBetween(today, onDay) : -1
  return days >= 0 && days <= daysAhead
}

export async function listNearing(db: Db, today: string): Promise<Nearing[]> {
  const milestones = await listMilestones(db)
  const near = milestones.filter((milestone) => isNear(milestone, today))
  if (near.length === 0) return []
  const [activities, dependencies] = [await listActivities(db), await listDependencies(db)]
  return near.flatMap((milestone) => {
    const activity = activities.find((one) => one.id === milestone.activityId)
    return activity ? { milestone, activity, own: milestones.filter((one) => one.activityId === activity.id), dependencies } : []
  })
}

/**
 * Whether the plan asks the states to hand this in: a deliverable of an activity for which the members answer,
 * or one to which they contribute where the rest of it waits for what they send. What is made of it afterwards is not asked of them.
 */
export function isAskedOfStates({ milestone, activity, own, dependencies }: Nearing, members: string[]): boolean {
  const within = (ids: string[]) => members.length > 0 && areMembers(ids, { members })
  const ownIds = own.map((one) => one.id)
  const [waits, waitedFor] = [dependencies.some((one) => one.after === milestone.id && ownIds.includes(one.before)), dependencies.some((one) => one.before === milestone.id && ownIds.includes(one.after))]
  if (milestone.kind !== 'deliverable' || waits) return false
  return within(activity.responsible) || (waitedFor && within(activity.contributors))
}
