import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { plainOf, readText, words } from '#base/words.ts'
import { setDate } from '../actions.ts'
import { keptDay, type Precision } from '../milestone.ts'
import { may } from '../policy.ts'
import { type Activity, listMilestones } from '../queries.ts'

type Said = { es: string; en: string }
const json = ({ es, en }: Said): string => asJson(words(es, en))

// Pages of the work plan that stand where an activity would.
const reserved = new Set(['new', 'timeline', 'list', 'month', 'gantt', 'cycles', 'activities', 'milestones', 'national-calendar', 'proposals', 'products', 'moves'])

/** The address of an activity or a date: its title without accents, and a number where another has it. Made once; it outlives the title. */
export function keyOf({ es }: Said, taken: string[]): string {
  const bare = plainOf(es).slice(0, 60).replace(/-$/, '') || 'x'
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? bare : `${bare}-${count}`
    if (!taken.includes(key) && !reserved.has(key)) return key
  }
}

export async function openCycle(tx: Tx, me: Me, { year, title, presidencyId }: { year: number; title: Said; presidencyId: string | null }): Promise<void> {
  const post = may.open(me, null) ?? refuse()

  const cycle = await tx.insertInto('workplan.cycle').values({ year, title: json(title), presidencyId }).onConflict((conflict) => conflict.column('year').doNothing()).returning('id').executeTakeFirst()
  if (!cycle) throw new Stale()
  await record(tx, post, 'cycle opened', { kind: 'cycle', id: cycle.id, facts: { year } })
}

type NewActivity = Pick<Activity, 'codes' | 'section' | 'pillars' | 'responsible' | 'contributors' | 'source'> & { title: Said; description: Said; products: Said | null }

/** A new activity stands last in its plan. */
export async function addActivity(tx: Tx, me: Me, cycleId: string, { title, description, products, ...facts }: NewActivity): Promise<{ id: string; key: string }> {
  const post = may.open(me, null) ?? refuse()

  const others = await tx.selectFrom('workplan.activity').select(['key', 'position', 'cycleId']).execute()
  const key = keyOf(title, others.map((one) => one.key))
  const position = Math.max(-1, ...others.filter((one) => one.cycleId === cycleId).map((one) => one.position)) + 1
  const activity = await tx
    .insertInto('workplan.activity')
    .values({ cycleId, key, position, title: json(title), description: json(description), ...facts })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (products) await tx.insertInto('workplan.product').values({ activityId: activity.id, title: json(products), position: 1 }).execute()
  await record(tx, post, 'activity added', { kind: 'activity', id: activity.id, facts: { key } })
  return { id: activity.id, key }
}

type NewMilestone = { title: Said; onDay: string | null; precision: Precision; place: Said | null }

/** Its first date is the plan's. */
export async function addMilestone(tx: Tx, me: Me, activity: Activity, { title, onDay, precision, place }: NewMilestone): Promise<string> {
  const post = may.open(me, null) ?? refuse()

  const others = await tx.selectFrom('workplan.milestone').select(['key', 'position', 'activityId']).execute()
  const key = keyOf(title, others.map((one) => one.key))
  const position = Math.max(-1, ...others.filter((one) => one.activityId === activity.id).map((one) => one.position)) + 1
  const milestone = await tx.insertInto('workplan.milestone').values({ activityId: activity.id, key, title: json(title), position }).returning('id').executeTakeFirstOrThrow()
  const day = keptDay({ onDay, precision })
  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: milestone.id, onDay: day, precision: day ? precision : 'tentative', place: place && json(place) }).execute()
  await record(tx, post, 'milestone added', { kind: 'milestone', id: milestone.id, facts: { activity: activity.id, on: day } })
  return key
}

/** An activity that has no date and will not be done says so as a date does: with a milestone of its own name, its reason and its history. */
export async function dropActivity(tx: Tx, me: Me, activity: Activity, reason: Said): Promise<void> {
  if (!may.plan(me, null)) refuse()
  if ((await listMilestones(tx, { activityId: activity.id })).length > 0) refuse('it has dates')

  const title = { es: readText(activity.title, 'es'), en: readText(activity.title, 'en') }
  await addMilestone(tx, me, activity, { title, onDay: null, precision: 'tentative', place: null })
  const [milestone] = await listMilestones(tx, { activityId: activity.id })
  await setDate(tx, me, milestone!, { onDay: null, precision: 'dropped', reason })
}
