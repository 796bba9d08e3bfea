import { z } from 'zod'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { findEvent, record } from '#base/history.ts'
import { words } from '#base/words.ts'
import { listPresidencies } from '#membership/index.ts'
import { keyOf } from '../opening/actions.ts'
import type { Product } from '../product/product.ts'
import { listProducts } from '../product/queries.ts'
import { type Activity, type Cycle, listActivities, listCycles, listDependencies, listMilestones } from '../queries.ts'

/** What a sealed handover said of the dates of the plan (its event): those that go on, each with another day or with its own, and those that stay behind (not those that will not be done, 0061). */
export const Sealed = z.object({ presidency: z.uuid(), goesOn: z.array(z.object({ milestone: z.uuid(), onDay: z.iso.date().nullable() })), dropped: z.array(z.uuid()).default([]) })

/** What the beginning of a plan by a handover says (its event). */
export const PlanBegun = z.object({ handover: z.uuid() })

/** F4: the plan of the next year begins with what the handover lets go on; written once, whatever is repeated. */
export async function beginNextPlan(tx: Tx, event: string): Promise<void> {
  const { facts, subjectId } = await findEvent(tx, event)
  const { presidency, goesOn } = Sealed.parse(facts)
  const once = `next plan from ${subjectId}`
  if (goesOn.length === 0 || (await tx.selectFrom('base.event').select('id').where('once', '=', once).executeTakeFirst())) return

  const milestones = (await listMilestones(tx)).filter((milestone) => goesOn.some((one) => one.milestone === milestone.id))
  const activities = (await listActivities(tx)).filter((activity) => milestones.some((milestone) => milestone.activityId === activity.id))
  const cycle = await nextCycle(tx, activities, presidency)
  await record(tx, undefined, 'plan begun', { kind: 'cycle', id: cycle.id, once, facts: { year: cycle.year, handover: subjectId } })
  const copies = new Map<string, string>()
  for (const activity of activities) {
    const own = milestones.filter((milestone) => milestone.activityId === activity.id).map((milestone) => ({ ...milestone, onDay: goesOn.find((one) => one.milestone === milestone.id)!.onDay }))
    for (const [id, copy] of await carryOver(tx, cycle, activity, own)) copies.set(id, copy)
  }
  await carryDependencies(tx, copies)
}

/** What waits for what goes on where both go on: with its days between and why. */
async function carryDependencies(tx: Tx, copies: Map<string, string>): Promise<void> {
  const carried = (await listDependencies(tx)).flatMap(({ before, after, lag, basis, reason }) => {
    const [beforeId, afterId] = [copies.get(before), copies.get(after)]
    return beforeId && afterId ? [{ beforeId, afterId, lag, basis, reason: reason && asJson(reason) }] : []
  })
  if (carried.length > 0) await tx.insertInto('workplan.dependency').values(carried).execute()
}

async function nextCycle(tx: Tx, activities: Activity[], presidency: string): Promise<Cycle> {
  const cycles = await listCycles(tx)
  const year = Math.max(...cycles.filter((one) => activities.some((activity) => activity.cycleId === one.id)).map((one) => one.year)) + 1
  const known = cycles.find((one) => one.year === year)
  if (known) return known
  const terms = await listPresidencies(tx)
  const ending = terms.find((term) => term.id === presidency)
  const presidencyId = terms.find((term) => ending?.until && term.since >= ending.until)?.stateId ?? null
  const title = words(`Plan de trabajo ${year}`, `Work plan ${year}`)
  const { id } = await tx.insertInto('workplan.cycle').values({ year, title: asJson(title), presidencyId }).returning('id').executeTakeFirstOrThrow()
  return { id, year, title, presidencyId }
}

type Carried = Awaited<ReturnType<typeof listMilestones>>[number] & { onDay: string | null }

/** A copy with its products and the dates that go on, answered by what they were copied from. A day that passed is not carried: it has none until the new Presidency sets it. */
async function carryOver(tx: Tx, cycle: Cycle, activity: Activity, carried: Carried[]): Promise<Map<string, string>> {
  const taken = (await tx.selectFrom('workplan.activity').select('key').execute()).map((one) => one.key)
  const { codes, section, pillars, title, description, responsible, contributors, position } = activity
  const key = keyOf({ es: `${title.es ?? title.en ?? ''} ${cycle.year}`, en: '' }, taken)
  const { id } = await tx
    .insertInto('workplan.activity')
    .values({ cycleId: cycle.id, key, codes, section, pillars, title: asJson(title), description: asJson(description), responsible, contributors, source: activity.source, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dates = new Map<string, string>()
  for (const [index, milestone] of carried.entries()) dates.set(milestone.id, await carryMilestone(tx, { cycle, activityId: id, position: index }, milestone))
  for (const product of await listProducts(tx, { activityId: activity.id })) await carryProduct(tx, { activityId: id, dates }, product)
  return dates
}

/** A product goes on with its date; of what fulfils it, what will stand at a date that goes on too. */
async function carryProduct(tx: Tx, { activityId, dates }: { activityId: string; dates: Map<string, string> }, { title, position, milestoneId, links }: Product): Promise<void> {
  const { id: productId } = await tx.insertInto('workplan.product').values({ activityId, milestoneId: dates.get(milestoneId ?? '') ?? null, title: asJson(title), position }).returning('id').executeTakeFirstOrThrow()
  const kept = links.flatMap(({ kind, subjectId }) => (dates.has(subjectId) ? [{ productId, kind, subjectId: dates.get(subjectId)! }] : []))
  if (kept.length > 0) await tx.insertInto('workplan.link').values(kept).execute()
}

async function carryMilestone(tx: Tx, { cycle, activityId, position }: { cycle: Cycle; activityId: string; position: number }, { title, kind, days, current, onDay }: Carried): Promise<string> {
  const taken = (await tx.selectFrom('workplan.milestone').select('key').execute()).map((one) => one.key)
  const key = keyOf({ es: `${title.es ?? title.en ?? ''} ${cycle.year}`, en: '' }, taken)
  const { id } = await tx.insertInto('workplan.milestone').values({ activityId, key, title: asJson(title), kind, days, position }).returning('id').executeTakeFirstOrThrow()
  const own = current.onDay && current.onDay >= `${cycle.year}-01-01` ? current.onDay : null
  const day = onDay ?? own
  const reason = words(`Viene del plan ${cycle.year - 1} por el traspaso de la Presidencia`, `Comes from the plan of ${cycle.year - 1} by the handover of the Presidency`)
  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: id, onDay: day, precision: onDay ? 'day' : day ? current.precision : 'tentative', reason: asJson(reason), example: current.example }).execute()
  return id
}
