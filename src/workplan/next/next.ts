import { z } from 'zod'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { findEvent, record } from '#base/history.ts'
import { words } from '#base/words.ts'
import { listPresidencies, type Presidency } from '#membership/index.ts'
import { isTold } from '../move/move.ts'
import { keyOf } from '../opening/actions.ts'
import type { Product } from '../product/product.ts'
import { listProducts } from '../product/queries.ts'
import { type Activity, type Cycle, listActivities, listCycles, listDependencies, listMilestones } from '../queries.ts'

/** What a sealed handover said of the dates of the plan (its event): those that go on, each with another day or with its own, and those that stay behind (not those that will not be done, 0061). */
export const Sealed = z.object({ presidency: z.uuid(), goesOn: z.array(z.object({ milestone: z.uuid(), onDay: z.iso.date().nullable() })), dropped: z.array(z.uuid()).default([]) })

/** What the beginning of a plan by a handover says (its event). */
export const PlanBegun = z.object({ handover: z.uuid() })

/**
 * F4: the plan of the year in which the next Presidency begins, begins with what the handover lets go on; written once, whatever is repeated.
 * What stands in a plan of that year already goes on there: who presides changes, the plan does not.
 */
export async function beginNextPlan(tx: Tx, event: string): Promise<void> {
  const { facts, subjectId } = await findEvent(tx, event)
  const { presidency, goesOn } = Sealed.parse(facts)
  const once = `next plan from ${subjectId}`
  const days = new Map(goesOn.map(({ milestone, onDay }) => [milestone, onDay]))
  const known = await listMilestones(tx)
  const done = new Set(known.filter(({ fulfilment }) => fulfilment).map(({ id }) => id))
  const milestones = known.filter(({ id }) => days.has(id)).map((milestone) => ({ ...milestone, onDay: days.get(milestone.id)! }))
  const all = await listActivities(tx)
  const [cycles, ending] = [await listCycles(tx), (await listPresidencies(tx)).find((term) => term.id === presidency)]
  const yearOf = (cycleId: string) => cycles.find(({ id }) => id === cycleId)!.year
  const plans = new Map(all.map(({ id, cycleId }) => [id, yearOf(cycleId)]))
  const year = ending?.until ? Number(ending.until.slice(0, 4)) : Math.max(...milestones.map(({ activityId }) => plans.get(activityId)!)) + 1
  const staying = milestones.filter(({ activityId }) => plans.get(activityId)! >= year)
  await setDays(tx, staying.filter(({ onDay, current }) => onDay !== null && onDay !== current.onDay), once)

  const going = milestones.filter((milestone) => !staying.includes(milestone))
  if (going.length === 0 || (await isWritten(tx, once))) return
  const cycle = cycles.find((one) => one.year === year) ?? (await openCycle(tx, year, ending))
  await record(tx, undefined, 'plan begun', { kind: 'cycle', id: cycle.id, once, facts: { year: cycle.year, handover: subjectId } })
  const copies = new Map<string, string>()
  for (const activity of all) {
    const own = going.filter((milestone) => milestone.activityId === activity.id)
    if (own.length > 0) for (const [id, copy] of await carryOver(tx, { cycle, from: plans.get(activity.id)!, done }, activity, own)) copies.set(id, copy)
  }
  await carryDependencies(tx, copies)
}

const isWritten = async (tx: Tx, once: string): Promise<boolean> => (await tx.selectFrom('base.event').select('id').where('once', '=', once).executeTakeFirst()) !== undefined

/** The days that the handover gave to what goes on in the same plan: those that had another are told of in one letter, as of any move (0028). */
async function setDays(tx: Tx, milestones: Carried[], once: string): Promise<void> {
  const fresh: Carried[] = []
  for (const one of milestones) if (!(await isWritten(tx, `${once}: ${one.id}`))) fresh.push(one)
  const [first, ...along] = fresh.filter(({ current, onDay }) => isTold({ current }, { onDay, precision: 'day' }))
  const reason = asJson(words('Por el traspaso de la Presidencia', 'By the handover of the Presidency'))
  const move = first && (await tx.insertInto('workplan.move').values({ milestoneId: first.id, reason }).returning('id').executeTakeFirstOrThrow())
  for (const milestone of fresh) {
    const { id, onDay, current, version } = milestone
    const moved = move && [first, ...along].includes(milestone) ? { moveId: move.id } : {}
    await tx.updateTable('workplan.milestone').set({ version: version + 1 }).where('id', '=', id).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: id, ...moved, onDay, precision: 'day', place: current.place && asJson(current.place), reason, example: current.example }).execute()
    const told = milestone === first ? { move: move!.id, along: along.map((one) => one.id) } : {}
    await record(tx, undefined, milestone === first ? 'dates moved' : 'date set', { kind: 'milestone', id, once: `${once}: ${id}`, facts: { was: current.onDay, is: onDay, precision: 'day', ...told } })
  }
}

/** What waits for what goes on where both go on: with its days between and why. */
async function carryDependencies(tx: Tx, copies: Map<string, string>): Promise<void> {
  const carried = (await listDependencies(tx)).flatMap(({ before, after, lag, basis, reason }) => {
    const [beforeId, afterId] = [copies.get(before), copies.get(after)]
    return beforeId && afterId ? [{ beforeId, afterId, lag, basis, reason: reason && asJson(reason) }] : []
  })
  if (carried.length > 0) await tx.insertInto('workplan.dependency').values(carried).execute()
}

async function openCycle(tx: Tx, year: number, ending: Presidency | undefined): Promise<Cycle> {
  const presidencyId = (await listPresidencies(tx)).find((term) => ending?.until && term.since >= ending.until)?.stateId ?? null
  const title = words(`Plan de trabajo ${year}`, `Work plan ${year}`)
  const { id } = await tx.insertInto('workplan.cycle').values({ year, title: asJson(title), presidencyId }).returning('id').executeTakeFirstOrThrow()
  return { id, year, title, presidencyId }
}

type Carried = Awaited<ReturnType<typeof listMilestones>>[number] & { onDay: string | null }

/** A copy with its products and the dates that go on, answered by what they were copied from. A day that passed is not carried: it has none until the new Presidency sets it. */
async function carryOver(tx: Tx, { cycle, from, done }: { cycle: Cycle; from: number; /** dates that happened */ done: Set<string> }, activity: Activity, carried: Carried[]): Promise<Map<string, string>> {
  const taken = (await tx.selectFrom('workplan.activity').select('key').execute()).map((one) => one.key)
  const { codes, section, pillars, title, description, responsible, contributors, position } = activity
  const key = keyOf({ es: `${title.es ?? title.en ?? ''} ${cycle.year}`, en: '' }, taken)
  const { id } = await tx
    .insertInto('workplan.activity')
    .values({ cycleId: cycle.id, key, codes, section, pillars, title: asJson(title), description: asJson(description), responsible, contributors, source: activity.source, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dates = new Map<string, string>()
  for (const [index, milestone] of carried.entries()) dates.set(milestone.id, await carryMilestone(tx, { cycle, from, activityId: id, position: index }, milestone))
  for (const product of await listProducts(tx, { activityId: activity.id })) if (!isThere(product, done)) await carryProduct(tx, { activityId: id, dates }, product)
  return dates
}

/** All that fulfils it was to stand at dates that happened: it is there, and stays in the plan that brought it forth. */
const isThere = ({ links }: Product, done: Set<string>): boolean => links.length > 0 && links.every(({ subjectId }) => done.has(subjectId))

/** A product goes on with its date; of what fulfils it, what will stand at a date that goes on too. */
async function carryProduct(tx: Tx, { activityId, dates }: { activityId: string; dates: Map<string, string> }, { title, position, milestoneId, links }: Product): Promise<void> {
  const { id: productId } = await tx.insertInto('workplan.product').values({ activityId, milestoneId: dates.get(milestoneId ?? '') ?? null, title: asJson(title), position }).returning('id').executeTakeFirstOrThrow()
  const kept = links.flatMap(({ kind, subjectId }) => (dates.has(subjectId) ? [{ productId, kind, subjectId: dates.get(subjectId)! }] : []))
  if (kept.length > 0) await tx.insertInto('workplan.link').values(kept).execute()
}

async function carryMilestone(tx: Tx, { cycle, from, activityId, position }: { cycle: Cycle; from: number; activityId: string; position: number }, { id: carriedFrom, title, kind, days, anchored, current, onDay }: Carried): Promise<string> {
  const taken = (await tx.selectFrom('workplan.milestone').select('key').execute()).map((one) => one.key)
  const key = keyOf({ es: `${title.es ?? title.en ?? ''} ${cycle.year}`, en: '' }, taken)
  const own = current.onDay && current.onDay >= `${cycle.year}-01-01` ? current.onDay : null
  const day = onDay ?? own
  // Why a day cannot be moved is said of that day.
  const fixed = day !== null && day === current.onDay ? anchored : null
  const { id } = await tx.insertInto('workplan.milestone').values({ activityId, key, title: asJson(title), kind, days, anchored: fixed && asJson(fixed), position, carriedFrom }).returning('id').executeTakeFirstOrThrow()
  const reason = words(`Viene del plan ${from} por el traspaso de la Presidencia`, `Comes from the plan of ${from} by the handover of the Presidency`)
  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: id, onDay: day, precision: onDay ? 'day' : day ? current.precision : 'tentative', reason: asJson(reason), example: current.example }).execute()
  return id
}
