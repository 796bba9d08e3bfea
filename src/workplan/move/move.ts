import { createHash } from 'node:crypto'
import { type Holder, presidencyTeam, secretariatTeam } from '#membership/index.ts'
import { isDropped, type Milestone, type Precision, samePlace } from '../milestone.ts'
import { dayNumber, type Effect, push } from '../network/network.ts'
import { networkOf, pushedDate } from '../network/plan.ts'
import type { Activity, Dependency } from '../queries.ts'
import { spelledOut } from '../who.ts'

/** What a new day does to one milestone after it, with the date it would have. */
export type Consequence = Effect & { milestone: Milestone; onDay: string; precision: Precision }

type Plan = { milestones: Milestone[]; dependencies: Dependency[] }

/** All that a new day of one milestone does to the others; nothing where no day is set. */
export function consequencesOf({ milestones, dependencies }: Plan, { id }: Pick<Milestone, 'id'>, onDay: string | null): Consequence[] {
  if (!onDay) return []
  const of = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  // What is given a day again is waited for again.
  const taken = milestones.map((one) => (one.id === id ? { ...one, current: { ...one.current, precision: 'day' as const } } : one))
  return push(networkOf(taken, dependencies), new Map([[id, dayNumber(onDay)]])).map((effect) => {
    const milestone = of.get(effect.id)!
    return { ...effect, milestone, ...(effect.kind === 'moves' ? pushedDate(effect.is, milestone.current) : { onDay: milestone.current.onDay!, precision: milestone.current.precision }) }
  })
}

/** What a milestone waits for and its new day comes too early for: by how many days it did before, where it had a day, and does now. */
export type Hurry = { milestone: Milestone; lag: number; margin: { was: number | null; is: number } }

/** Told whoever sets a day: nothing would move with it, and the plan would say what cannot be. */
export function hurriedBy({ milestones, dependencies }: Plan, { id, days, current }: Pick<Milestone, 'id' | 'days' | 'current'>, onDay: string | null): Hurry[] {
  if (!onDay || onDay === current.onDay) return []
  return dependencies.flatMap(({ before, after, lag }) => {
    const milestone = after === id ? milestones.find((one) => one.id === before) : undefined
    const day = milestone && (milestone.fulfilment?.onDay ?? milestone.current.onDay)
    if (!milestone || !day) return []
    const spare = (own: string) => dayNumber(own) - dayNumber(day) - lag - days
    return spare(onDay) < 0 ? [{ milestone, lag, margin: { was: current.onDay ? spare(current.onDay) : null, is: spare(onDay) } }] : []
  })
}

/** What waits for a milestone and would wait for it no longer if it were not done. */
export const releasedBy = ({ milestones, dependencies }: Plan, { id }: Pick<Milestone, 'id'>): Milestone[] =>
  milestones.filter((one) => !one.fulfilment && !isDropped(one) && dependencies.some(({ before, after }) => before === id && after === one.id))

/** What was shown is what is done: whoever confirms sends back what they saw. */
export const fingerprintOf = ({ consequences, released, hurried }: { consequences: Consequence[]; released: Milestone[]; hurried: Hurry[] }): string => {
  const shown = [consequences.map(({ id, kind, onDay, milestone }) => [id, kind, onDay, milestone.version]), released.map(({ id, version }) => [id, version]), hurried.map(({ milestone, margin }) => [milestone.id, margin.is, milestone.version])]
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16)
}

/** What had a day and loses or changes it, or its place, what will not be done and what is taken up again is told to those it touches; a first day is not. */
export const isTold = ({ current }: Pick<Milestone, 'current'>, { onDay, precision, place }: Pick<Milestone['current'], 'onDay' | 'precision'> & { place?: { es: string; en: string } | null | undefined }): boolean =>
  [precision, current.precision].includes('dropped') || (current.onDay !== null && (current.onDay !== onDay || !samePlace(place, current.place)))

/** What hangs on the moved dates: bodies and states of the plan, those called and invited. */
export type Touched = { organisations: string[]; states: string[]; people: string[] }

const worksFor = (holder: Holder, organisations: Set<string>, { presiding, members }: { presiding: string | undefined; members: string[] }): boolean => {
  if (holder.role === 'secretariat') return organisations.has(secretariatTeam)
  if (holder.role === 'presidency') return organisations.has(presidencyTeam) && holder.stateId === presiding
  if (holder.role === 'focal point') return organisations.has(holder.stateId ?? '') && members.includes(holder.stateId ?? '')
  return ['ministry contributor', 'partner', 'consultant'].includes(holder.role) && organisations.has(holder.organisationId)
}

/** The people to tell: the posts that answer for what moved, the focal points of the states called, and those invited; each once. */
export function peopleTouched(holders: Holder[], { organisations, states, people }: Touched, day: { presiding: string | undefined; members: string[] }): string[] {
  const responsible = new Set(organisations)
  const called = holders.filter((holder) => holder.role === 'focal point' && states.includes(holder.stateId ?? ''))
  // Whoever no longer holds a post reads nothing here, and is not written to.
  const invited = holders.filter((holder) => people.includes(holder.personId))
  return [...new Set([...holders.filter((holder) => worksFor(holder, responsible, day)), ...called, ...invited].map((holder) => holder.personId))]
}

export const organisationsOf = (activities: Activity[], milestones: Pick<Milestone, 'activityId'>[], members: string[]): string[] => {
  const ids = new Set(milestones.map((milestone) => milestone.activityId))
  return spelledOut(activities.filter((activity) => ids.has(activity.id)).flatMap((activity) => [...activity.responsible, ...activity.contributors]), { members })
}
