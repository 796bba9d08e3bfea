import type { Db } from '#base/database/transaction.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { isFollowUpDone, listFollowUps } from '#meetings/index.ts'
import { type Activity, isDropped, listActivities, listCycles, listMilestones, listSettled, type Milestone } from '#workplan/index.ts'
import { asSaid, type Dossier, type OpenItem, type UndatedActivity } from './dossier.ts'

type Term = Pick<Dossier, 'since' | 'until'>
type Office = Term & Pick<Dossier, 'stateId'>

const within = (day: string | null, { since, until }: Term): boolean => day !== null && day >= since && (!until || day < until)

/** The plans of a term: of its years, and of its Presidency where they name one. */
const plansOf = async (db: Db, { since, until, stateId }: Office): Promise<string[]> =>
  (await listCycles(db)).filter(({ year, presidencyId }) => `${year}-12-31` >= since && (!until || `${year}-01-01` < until) && (presidencyId ?? stateId) === stateId).map(({ id }) => id)

/** What a term is answerable for: what was planned for it, was to happen in it or happened in it. A date that nobody set belongs to the year it stands in. */
export async function listOfTerm(db: Db, term: Office): Promise<{ activity: Activity; milestone: Milestone }[]> {
  const [plans, activities] = [await plansOf(db, term), new Map((await listActivities(db)).map((activity) => [activity.id, activity]))]
  return (await listMilestones(db)).flatMap((milestone) => {
    const activity = activities.get(milestone.activityId)!
    const days = [milestone.plan.onDay, milestone.current.onDay, milestone.fulfilment?.onDay ?? null]
    const undated = milestone.plan.onDay === null && milestone.current.onDay === null && plans.includes(activity.cycleId)
    return undated || days.some((day) => within(day, term)) ? [{ activity, milestone }] : []
  })
}

/** Dates of the plan that have not happened and are still to be done, and of which no handover has said yet what becomes of them; and what decisions asked for and nobody has reported as done. */
export async function listOpenWork(db: Db, term: Office): Promise<OpenItem[]> {
  const settled = await listSettled(db)
  const open = (await listOfTerm(db, term)).filter(({ milestone }) => !milestone.fulfilment && !isDropped(milestone) && !settled.has(milestone.id))
  const dates = open.map(({ activity, milestone }): OpenItem => {
    return { kind: 'milestone', id: milestone.id, title: milestone.title, of: activity.title, owner: activity.responsible, onDay: milestone.current.onDay, said: asSaid(milestone.current), href: `/w/work-plan/${activity.key}#${milestone.key}`, example: milestone.current.example }
  })
  return [...dates, ...(await listOpenFollowUps(db, term))].toSorted((a, b) => ((a.onDay ?? '9999') < (b.onDay ?? '9999') ? -1 : 1))
}

/** Activities of the plans of the term that have no date, of which no word can be asked. */
export async function listUndated(db: Db, term: Office): Promise<UndatedActivity[]> {
  const cycles = await plansOf(db, term)
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
