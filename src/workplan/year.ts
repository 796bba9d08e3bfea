import type { Activity } from './queries.ts'
import { type Dated, type Milestone, type Timing, timingOf } from './milestone.ts'

/** The year on one page: activities with their milestones and where they stand, what is late first, what is done and what will not be done last. */
export type Line<M = Milestone> = { milestone: M; timing: Timing }
type Entry<A, M = Milestone> = { activity: A; lines: Line<M>[]; timing: Timing }
export type PlanEntry = Entry<Activity>

export const timings = ['late', 'unconfirmed', 'due', 'later', 'undated', 'carried', 'done', 'dropped'] as const satisfies Timing[]

const rank = (timing: Timing): number => timings.indexOf(timing)

/** An activity stands where its most pressing milestone stands: it is done only when all of them are that are still to be done. */
export function entryOf<A, M extends Dated>(activity: A, milestones: M[], today: string): Entry<A, M> {
  const lines = milestones.map((milestone) => ({ milestone, timing: timingOf(milestone, today) }))
  return { activity, lines, timing: lines.map((line) => line.timing).sort((a, b) => rank(a) - rank(b))[0] ?? 'undated' }
}

const dayOf = <M extends Dated>(entry: Entry<unknown, M>): string =>
  entry.lines
    .filter((line) => line.timing === entry.timing)
    .map(({ milestone }) => milestone.fulfilment?.onDay ?? milestone.current.onDay ?? '')
    .sort()[0] ?? ''

/** Late, then what waits to be confirmed, then due, then later, then without a day, then what goes on in the next plan, done after them and what will not be done last; among equals the earlier day, then the order of the plan. */
export function inOrder<A extends { position: number }, M extends Dated>(entries: Entry<A, M>[]): Entry<A, M>[] {
  return [...entries].sort((a, b) => rank(a.timing) - rank(b.timing) || dayOf(a).localeCompare(dayOf(b)) || a.activity.position - b.activity.position)
}

export type Choice = { section?: string | undefined; pillar?: string | undefined; who?: string | undefined; status?: string | undefined }

type Sorted = { section: string; pillars: string[]; responsible: string[] }

/** What was chosen narrows; what was not chosen lets everything through. `owners` are those whom the chosen name stands for. */
export function choose<A extends Sorted, M>(entries: Entry<A, M>[], { section, pillar, who, status }: Choice, owners: string[]): Entry<A, M>[] {
  return entries.filter(
    ({ activity, timing }) =>
      (!section || activity.section === section) && (!pillar || activity.pillars.includes(pillar)) && (!who || activity.responsible.some((id) => owners.includes(id))) && (!status || timing === status),
  )
}

export const countBy = (entries: Entry<unknown, unknown>[]): Record<Timing, number> =>
  Object.fromEntries(timings.map((timing) => [timing, entries.filter((entry) => entry.timing === timing).length])) as Record<Timing, number>
