import type { Db } from '#base/database/transaction.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { type FollowUpListed, isFollowUpDone, listFollowUps } from '#meetings/index.ts'
import { listPresidencies, type Presidency } from '#membership/index.ts'
import { type Activity, type Cycle, isDropped, listActivities, listCycles, listMilestones, type Milestone } from '#workplan/index.ts'
import { asSaid, type Dossier, lastDay, type OpenItem, type UndatedActivity } from './dossier.ts'

type Term = Pick<Dossier, 'since' | 'until'>
type OfState = Term & Pick<Dossier, 'id' | 'stateId'>

const within = (day: string | null, { since, until }: Term): boolean => day !== null && day >= since && (!until || day < until)

/** What a dossier is about, read once: the plan as far as its term answers for it, and what decisions asked for. */
export type Work = { activities: Activity[]; milestones: Milestone[]; /** of the plans of the term */ cycles: string[]; dated: Set<string>; followUps: FollowUpListed[] }

export async function readWork(db: Db, dossier: OfState): Promise<Work> {
  const [activities, milestones, cycles] = [await listActivities(db), await listMilestones(db), plansOf(dossier, await listCycles(db), await listPresidencies(db))]
  const handed = await listHanded(db, dossier)
  const cycleOf = new Map(activities.map(({ id, cycleId }) => [id, cycleId]))
  const isOfTerm = (milestone: Milestone) => ofTerm(milestone, { ...dossier, inPlan: cycles.includes(cycleOf.get(milestone.activityId)!) }) && !handed.has(milestone.id)
  return { activities, milestones: milestones.filter(isOfTerm), cycles, dated: new Set(milestones.map(({ activityId }) => activityId)), followUps: await listFollowUps(db) }
}

/** The plans of the years of a term, but for one of a Presidency that comes after it. */
export function plansOf({ since, until, stateId }: Omit<OfState, 'id'>, cycles: Cycle[], terms: Pick<Presidency, 'stateId' | 'since'>[]): string[] {
  const [first, last] = [Number(since.slice(0, 4)), until ? Number(lastDay(until).slice(0, 4)) : Number.POSITIVE_INFINITY]
  const later = new Set(terms.filter((term) => until && term.since >= until).map((term) => term.stateId))
  return cycles.filter(({ year, presidencyId }) => year >= first && year <= last && (presidencyId === stateId || presidencyId === null || !later.has(presidencyId))).map(({ id }) => id)
}

/** What an earlier dossier, sealed, let go on into a later plan or left behind: it stands there, or is done with. */
async function listHanded(db: Db, { id, since }: Pick<OfState, 'id' | 'since'>): Promise<Set<string>> {
  const rows = await db
    .selectFrom('handovers.choice as h')
    .innerJoin('handovers.sealing as z', 'z.dossierId', 'h.dossierId')
    .innerJoin('handovers.dossier as d', 'd.id', 'h.dossierId')
    .innerJoin('membership.presidency as t', 't.id', 'd.presidencyId')
    .innerJoin('workplan.milestone as m', 'm.id', 'h.subjectId')
    .innerJoin('workplan.activity as a', 'a.id', 'm.activityId')
    .innerJoin('workplan.cycle as y', 'y.id', 'a.cycleId')
    .where('h.kind', '=', 'milestone')
    .where('d.id', '<>', id)
    .where('t.since', '<', since)
    .select(['h.subjectId', 'h.verdict', 'y.year', 't.until'])
    .orderBy('h.id')
    .execute()
  const last = new Map(rows.map((row) => [row.subjectId, row]))
  // What goes on in the same plan stands there and nowhere else.
  return new Set([...last.values()].filter(({ verdict, year, until }) => verdict === 'dropped' || (until && year < Number(until.slice(0, 4)))).map(({ subjectId }) => subjectId))
}

/** What a term is answerable for: what was planned for it, was to happen in it or happened in it. A date that nobody set belongs to the plan it stands in. */
const ofTerm = (milestone: Pick<Milestone, 'plan' | 'current' | 'fulfilment'>, term: Term & { inPlan: boolean }): boolean =>
  [milestone.plan.onDay, milestone.current.onDay, milestone.fulfilment?.onDay ?? null].some((day) => within(day, term)) || (milestone.plan.onDay === null && milestone.current.onDay === null && term.inPlan)

/** Dates of the plan that have not happened and are still to be done, and what decisions asked for and nobody has reported as done. */
export function openWork(term: Term, work: Work): OpenItem[] {
  const activities = new Map(work.activities.map((activity) => [activity.id, activity]))
  const dates = work.milestones.filter((milestone) => !milestone.fulfilment && !isDropped(milestone)).flatMap((milestone): OpenItem[] => {
    const activity = activities.get(milestone.activityId)
    if (!activity) return []
    return [{ kind: 'milestone', id: milestone.id, title: milestone.title, of: activity.title, owner: activity.responsible, onDay: milestone.current.onDay, said: asSaid(milestone.current), href: `/w/work-plan/${activity.key}#${milestone.key}`, example: milestone.current.example }]
  })
  return [...dates, ...openFollowUps(term, work)].toSorted((a, b) => ((a.onDay ?? '9999') < (b.onDay ?? '9999') ? -1 : 1))
}

/** Activities of the plans of the term that have no date, of which no word can be asked. */
export const undatedOf = ({ activities, cycles, dated }: Work): UndatedActivity[] =>
  activities.filter(({ id, cycleId }) => cycles.includes(cycleId) && !dated.has(id)).map(({ id, key, codes, title }) => ({ id, key, codes, title }))

const openFollowUps = (term: Term, { followUps }: Work): OpenItem[] =>
  followUps
    .filter((followUp) => !isFollowUpDone(followUp))
    .filter((followUp) => within(followUp.dueOn, term) || within(dayIn(regionZone, followUp.at), term))
    .map((followUp) => ({
      kind: 'follow-up', id: followUp.id, title: followUp.wanted, of: followUp.meeting?.title ?? followUp.wanted, owner: [followUp.ownerId], onDay: followUp.dueOn,
      href: followUp.href, example: followUp.meeting?.example ?? false,
    }))
