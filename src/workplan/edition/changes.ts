import type { Words } from '#base/words.ts'
import { sameSet, sameWords } from '../change/change.ts'
import type { Frozen, FrozenMilestone, Proposal } from './edition.ts'

type FrozenActivity = Frozen['activities'][number]

/** What a proposal adds to the adopted plan, leaves out of it, or says otherwise. `milestone`: none where it is said of the whole activity. */
export type Changed = { activity: FrozenActivity; milestone?: FrozenMilestone } & ({ kind: 'added' | 'left out' } | { kind: 'changed'; fields: Field[] })

export type Field =
  | { field: 'title' | 'products' | 'place'; was: Words | null; is: Words | null }
  | { field: 'responsible' | 'contributors' | 'codes'; was: string[]; is: string[] }
  | { field: 'date'; was: FrozenMilestone; is: FrozenMilestone }
  | { field: 'days'; was: number; is: number }
  | { field: 'waits'; was: FrozenMilestone['waitsFor']; is: FrozenMilestone['waitsFor'] }

const waitsOf = ({ waitsFor }: FrozenMilestone): string[] => waitsFor.map(({ key, lag }) => `${key}+${lag}`)

function activityFields(was: FrozenActivity, is: FrozenActivity): Field[] {
  return [
    ...(['title', 'products'] as const).flatMap((field): Field[] => (sameWords(was[field], is[field]) ? [] : [{ field, was: was[field], is: is[field] }])),
    ...(['codes', 'responsible', 'contributors'] as const).flatMap((field): Field[] => (sameSet(was[field], is[field]) ? [] : [{ field, was: was[field], is: is[field] }])),
  ]
}

function milestoneFields(was: FrozenMilestone, is: FrozenMilestone): Field[] {
  const sameDay = was.onDay === is.onDay && was.precision === is.precision && sameWords(was.wording, is.wording)
  return [
    ...(['title', 'place'] as const).flatMap((field): Field[] => (sameWords(was[field], is[field]) ? [] : [{ field, was: was[field], is: is[field] }])),
    ...(sameDay ? [] : [{ field: 'date' as const, was, is }]),
    ...(was.days === is.days ? [] : [{ field: 'days' as const, was: was.days, is: is.days }]),
    ...(sameSet(waitsOf(was), waitsOf(is)) ? [] : [{ field: 'waits' as const, was: was.waitsFor, is: is.waitsFor }]),
  ]
}

/** In the order of the proposal; what it leaves out stands last. Things are known by their keys, which outlive titles. */
export function changesOf(was: Frozen, is: Frozen): Changed[] {
  const before = new Map(was.activities.map((activity) => [activity.key, activity]))
  const now = is.activities.flatMap((activity): Changed[] => {
    const old = before.get(activity.key)
    return old ? withinActivity(old, activity) : [{ activity, kind: 'added' }, ...activity.milestones.map((milestone) => ({ activity, milestone, kind: 'added' as const }))]
  })
  return [...now, ...was.activities.filter(({ key }) => !is.activities.some((one) => one.key === key)).map((activity) => ({ activity, kind: 'left out' as const }))]
}

function withinActivity(was: FrozenActivity, activity: FrozenActivity): Changed[] {
  const fields = activityFields(was, activity)
  return [
    ...(fields.length > 0 ? [{ activity, kind: 'changed' as const, fields }] : []),
    ...activity.milestones.flatMap((milestone): Changed[] => {
      const old = was.milestones.find(({ key }) => key === milestone.key)
      if (!old) return [{ activity, milestone, kind: 'added' }]
      const own = milestoneFields(old, milestone)
      return own.length > 0 ? [{ activity, milestone, kind: 'changed', fields: own }] : []
    }),
    ...was.milestones.filter(({ key }) => !activity.milestones.some((one) => one.key === key)).map((milestone) => ({ activity, milestone, kind: 'left out' as const })),
  ]
}

/** The edition that a proposal would follow, or followed: the last one adopted before it, of those frozen before it. */
export const editionBefore = (proposals: Proposal[], { number, adoption }: Pick<Proposal, 'number' | 'adoption'>): Proposal | undefined =>
  proposals.filter((one) => one.number < number && one.adoption && (!adoption || one.adoption.at <= adoption.at)).toSorted((a, b) => b.adoption!.at.getTime() - a.adoption!.at.getTime())[0]
