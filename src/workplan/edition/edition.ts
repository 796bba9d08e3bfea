import { orderedDigest } from '#base/digest.ts'
import type { Words } from '#base/words.ts'
import type { Dependency, Activity, Cycle } from '../queries.ts'
import type { Milestone, MilestoneKind, Precision } from '../milestone.ts'

/** The plan as it stood when it was put before a meeting: nothing in it follows what changes later. */
export type Frozen = {
  year: number
  title: Words
  activities: { key: string; codes: string[]; section: string; title: Words; products: Words | null; responsible: string[]; contributors: string[]; milestones: FrozenMilestone[] }[]
}

export type FrozenMilestone = { key: string; title: Words; kind: MilestoneKind; days: number; onDay: string | null; precision: Precision; wording: Words | null; place: Words | null; waitsFor: { key: string; lag: number }[] }

/** The plan as it was adopted: the proposal, and what it only points to as it was called on that day. Its edition is made from this. */
export type AdoptedPlan = {
  plan: Frozen
  names: Record<string, Words>
  /** which of those named are states, and the members of that day */
  states: string[]
  members: { id: string; iso3: string; name: Words }[]
  pillars: Record<string, Words>
  pillarsOf: Record<string, string[]>
  /** it holds a date that was invented for a demonstration */
  example: boolean
}

export type Proposal = { id: string; cycleId: string; number: number; body: Frozen; sha256: string; byId: string | null; at: Date; adoption: Adoption | null; /** it was adopted, and the decision that did so was corrected */ ended: Pick<EndedAdoption, 'onDay' | 'wording' | 'why'>[] }
/** An adoption that no longer holds, and why. */
export type EndedAdoption = { proposalId: string; onDay: string; wording: Words; why: Words; at: Date }
export type Adoption = { id: string; onDay: string; wording: Words; source: string; decisionId: string | null; at: Date }

type Made = { cycle: Cycle; activities: Activity[]; milestones: Milestone[]; dependencies: Dependency[] }

export function frozen({ cycle, activities, milestones, dependencies }: Made): Frozen {
  const keys = new Map(milestones.map((milestone) => [milestone.id, milestone.key]))
  const waits = (id: string) => dependencies.filter((one) => one.after === id && keys.has(one.before)).map((one) => ({ key: keys.get(one.before)!, lag: one.lag })).sort((a, b) => a.key.localeCompare(b.key))
  return {
    year: cycle.year,
    title: cycle.title,
    activities: activities.toSorted((a, b) => a.section.localeCompare(b.section)).map(({ id, key, codes, section, title, products, responsible, contributors }) => ({
      key, codes, section, title, products, responsible, contributors,
      milestones: milestones
        .filter((one) => one.activityId === id)
        .map(({ id, key, title, kind, days, current: { onDay, precision, wording, place } }) => ({ key, title, kind, days, onDay, precision, wording, place, waitsFor: waits(id) })),
    })),
  }
}

/** What was frozen as one text: the same plan always gives the same checksum. */
export const checksumOf = (body: Frozen): string => orderedDigest(body)
