import type { Db } from '#base/database/transaction.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import { listMembers, listOrganisations, listStates } from '#membership/index.ts'
import { type Cycle, listActivities, listCycles, listMilestones } from './queries.ts'
import { text } from './text.ts'
import { memberStates, type Who } from './who.ts'
import { entryOf, inOrder, type PlanEntry } from './year.ts'

/** The year that it is, or the last one before it. */
export const currentOf = (cycles: Cycle[], today: string): Cycle | undefined => cycles.findLast((one) => one.year <= Number(today.slice(0, 4))) ?? cycles[0]

export const currentCycle = async (db: Db, today: string): Promise<Cycle | undefined> => currentOf(await listCycles(db), today)

/** A plan, and the years of all of them. `asked`: the year, where it is not the one that holds now. */
export type Planned = { cycle: Cycle; entries: PlanEntry[]; years: number[]; asked: number | undefined }

/** Of this year, or of the one that is asked for: both presidencies see both plans. */
export async function findPlan(db: Db, today: string, year?: string): Promise<Planned | undefined> {
  const cycles = await listCycles(db)
  const current = currentOf(cycles, today)
  const cycle = cycles.find((one) => String(one.year) === year) ?? current
  if (!cycle) return undefined
  const activities = await listActivities(db, cycle.id)
  const milestones = await listMilestones(db, { cycleId: cycle.id })
  const asked = cycle.id === current?.id ? undefined : cycle.year
  return { cycle, years: cycles.map((one) => one.year), asked, entries: inOrder(activities.map((activity) => entryOf(activity, milestones.filter((milestone) => milestone.activityId === activity.id), today))) }
}

export async function listWho(db: Db, today: string, lang: Lang): Promise<Who> {
  const [organisations, states, members] = [await listOrganisations(db, lang), await listStates(db, today, lang), await listMembers(db, today, lang)]
  const names = new Map([...organisations.map((one) => [one.id, one.name] as const), ...states.map((one) => [one.id, one.name] as const)])
  return { names, states: states.map((one) => one.id), members: members.map((one) => one.id) }
}

type Owner = { value: string; label: string; ids: string[] }

/** Whom a reader may choose as responsible: the member states as one, then each body by its name. */
export async function listOwners(db: Db, { view, entries, who }: { view: View; entries: PlanEntry[]; who: Who }): Promise<Owner[]> {
  const ids = new Set(entries.flatMap(({ activity }) => activity.responsible))
  const bodies = (await listOrganisations(db, view.lang)).filter((one) => ids.has(one.id) && !who.states.includes(one.id))
  const states: Owner[] = [memberStates, ...who.members].some((id) => ids.has(id)) ? [{ value: 'states', label: text[view.lang].allMembers, ids: [memberStates, ...who.members] }] : []
  return [...states, ...bodies.map((one) => ({ value: one.key, label: readText(one.name, view.lang), ids: [one.id] }))]
}
