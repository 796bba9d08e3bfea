import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Words, words } from '#base/words.ts'
import type { DateSet, Extension, Fulfilment, InPlan, Milestone, MilestoneKind, Planned, Recorded } from './milestone.ts'
import type { Link } from './network/network.ts'
import { text } from './text.ts'

export type Cycle = { id: string; year: number; title: Words; presidencyId: string | null }

export type Activity = {
  id: string
  cycleId: string
  key: string
  codes: string[]
  section: string
  pillars: string[]
  title: Words
  description: Words
  products: Words | null
  responsible: string[]
  contributors: string[]
  source: string
  position: number
  version: number
}

type Written<T> = Omit<T, 'at'> & { at: string }
type MilestoneRow = Pick<Milestone, 'id' | 'key' | 'activityId' | 'title' | 'paragraph' | 'note' | 'noteSource' | 'version' | 'days' | 'anchored' | 'carriedFrom' | 'carriedTo'> & {
  kind: MilestoneKind
  dates: Written<DateSet>[]
  recorded: Written<Recorded>[] | null
  recordedBefore: Written<Recorded>[] | null
  adopted: { dateId: string; times: number } | null
  /** there is an adopted edition of its plan */
  inAdopted: boolean
}

const datesOf = sql<MilestoneRow['dates']>`(
  select jsonb_agg(jsonb_build_object('id', d.id, 'moveId', d.move_id, 'onDay', d.on_day, 'precision', d.precision, 'wording', d.wording, 'place', d.place, 'reason', d.reason, 'example', d.example, 'byId', d.by_id, 'at', d.at) order by d.id)
  from workplan.milestone_date d where d.milestone_id = m.id)`.as('dates')

// In a demonstration the clock may stand before what is known to have happened.
const recordsOf = (milestone: ReturnType<typeof sql>) => sql<Written<Recorded>[] | null>`(
  select jsonb_agg(jsonb_build_object('onDay', f.on_day, 'precision', f.precision, 'wording', f.wording, 'place', f.place, 'source', f.source, 'fact', f.fact_kind, 'factId', f.fact_id, 'byId', f.by_id, 'at', f.at) order by f.id)
  from workplan.fulfilment f where f.milestone_id = ${milestone} and (f.on_day is null or f.on_day <= base.today()))`
const recordedOf = recordsOf(sql`m.id`).as('recorded')
const recordedBeforeOf = recordsOf(sql`m.carried_from`).as('recordedBefore')

/** Planned is what the last adopted edition says, and before there is one, what the plan said first. */
const adoptedOf = sql<MilestoneRow['adopted']>`(
  select jsonb_build_object('dateId', (array_agg(p.date_id order by a.id desc))[1], 'times', count(*))
  from workplan.proposal_date p join workplan.adoption a on a.proposal_id = p.proposal_id
  where p.milestone_id = m.id and not exists (select from workplan.adoption_end e where e.adoption_id = a.id) having count(*) > 0)`.as('adopted')

const inAdoptedOf = sql<boolean>`exists (
  select from workplan.activity y join workplan.proposal p on p.cycle_id = y.cycle_id join workplan.adoption a on a.proposal_id = p.id
  where y.id = m.activity_id and not exists (select from workplan.adoption_end e where e.adoption_id = a.id))`.as('inAdopted')

const inPlan = (other: ReturnType<typeof sql>) => sql<InPlan | null>`(
  select jsonb_build_object('year', c.year, 'href', '/w/work-plan/' || y.key || '#' || o.key)
  from workplan.milestone o join workplan.activity y on y.id = o.activity_id join workplan.cycle c on c.id = y.cycle_id where ${other} order by o.id desc limit 1)`
const carriedFromOf = inPlan(sql`o.id = m.carried_from`).as('carriedFrom')
const carriedToOf = inPlan(sql`o.carried_from = m.id`).as('carriedTo')

const noteOf = sql<Words | null>`case when m.note_from <= base.today() then m.note end`.as('note')

const timed = <T>(row: Written<T>): T => ({ ...row, at: new Date(row.at) }) as T

/** Added or corrected after the plan was adopted: nobody adopted a day for it. */
const notAdopted = (first: DateSet): Planned => ({ ...first, onDay: null, precision: 'tentative', wording: words(text.es.notAdopted, text.en.notAdopted), place: null, example: false })

/** What the last record says happened; nothing where it takes back the one before it. */
const happenedBy = (records: Recorded[]): Fulfilment | null => (records.at(-1)?.onDay ? (records.at(-1) as Fulfilment) : null)

function milestoneFrom({ adopted, inAdopted, recordedBefore, ...row }: MilestoneRow): Milestone {
  const dates = row.dates.map((date) => timed<DateSet>(date))
  const recorded = (row.recorded ?? []).map((one) => timed<Recorded>(one))
  // What was dropped since is not taken up again by what happened before.
  const before = recorded.length === 0 && dates.at(-1)!.precision !== 'dropped' ? happenedBy((recordedBefore ?? []).map((one) => timed<Recorded>(one))) : null
  return {
    ...row,
    dates,
    recorded,
    plan: dates.find((date) => date.id === adopted?.dateId) ?? (inAdopted ? notAdopted(dates[0]!) : dates[0]!),
    current: dates.at(-1)!,
    before: before !== null,
    fulfilment: before ?? happenedBy(recorded),
    sequence: dates.length - 1 + recorded.length + Math.max(0, (adopted?.times ?? 0) - 1),
  }
}

const milestones = (db: Db) => db.selectFrom('workplan.milestone as m').select(['m.id', 'm.key', 'm.activityId', 'm.title', 'm.paragraph', 'm.noteSource', 'm.version', 'm.kind', 'm.days', 'm.anchored', noteOf, datesOf, recordedOf, recordedBeforeOf, adoptedOf, inAdoptedOf, carriedFromOf, carriedToOf])

export async function findMilestone(db: Db, id: string): Promise<Milestone> {
  return milestoneFrom(found(await milestones(db).where('m.id', '=', id).executeTakeFirst()) as MilestoneRow)
}

export async function listMilestones(db: Db, where: { activityId?: string; cycleId?: string; ids?: string[] } = {}): Promise<Milestone[]> {
  if (where.ids?.length === 0) return []
  const rows = await milestones(db)
    .$if(where.activityId !== undefined, (query) => query.where('m.activityId', '=', where.activityId!))
    .$if(where.cycleId !== undefined, (query) => query.where('m.activityId', 'in', (of) => of.selectFrom('workplan.activity').where('cycleId', '=', where.cycleId!).select('id')))
    .$if(where.ids !== undefined, (query) => query.where('m.id', 'in', where.ids!))
    .orderBy('m.activityId')
    .orderBy('m.position')
    .execute()
  return (rows as MilestoneRow[]).map(milestoneFrom)
}

/** The extensions that hold now: the last of each state for each milestone; of what will not be done there is none. */
export async function listExtensions(db: Db, milestoneIds: string[]): Promise<(Extension & { milestoneId: string })[]> {
  if (milestoneIds.length === 0) return []
  return db
    .selectFrom('workplan.extension')
    .distinctOn(['milestoneId', 'stateId'])
    .select(['milestoneId', 'stateId', 'until', 'reason', 'byId', 'at'])
    .where('milestoneId', 'in', milestoneIds)
    .where(sql<boolean>`(select d.precision from workplan.milestone_date d where d.milestone_id = extension.milestone_id order by d.id desc limit 1) <> 'dropped'`)
    .orderBy('milestoneId')
    .orderBy('stateId')
    .orderBy('id', 'desc')
    .execute()
}

const activityColumns = ['id', 'cycleId', 'key', 'codes', 'section', 'pillars', 'title', 'description', 'responsible', 'contributors', 'source', 'position', 'version'] as const

/** Its products as one sentence, in their order. */
const productsOf = sql<Words | null>`(
  select base.words(string_agg(p.title ->> 'es', '; ' order by p.position), string_agg(coalesce(p.title ->> 'en', p.title ->> 'es'), '; ' order by p.position))
  from workplan.product p where p.activity_id = activity.id having count(*) > 0)`.as('products')

export async function listActivities(db: Db, cycleId?: string): Promise<Activity[]> {
  return db.selectFrom('workplan.activity').select(activityColumns).select(productsOf).$if(cycleId !== undefined, (query) => query.where('cycleId', '=', cycleId!)).orderBy('position').execute()
}

export const findActivity = async (db: Db, by: { key: string } | { id: string }): Promise<Activity> =>
  found(await db.selectFrom('workplan.activity').select(activityColumns).select(productsOf).where((at) => at.and(by)).executeTakeFirst())

export type Dependency = Link & { id: string; basis: 'plan' | 'drawn'; reason: Words | null }

/** What waits for what, as it holds now. */
export const listDependencies = (db: Db): Promise<Dependency[]> =>
  db
    .selectFrom('workplan.dependency as d')
    .where((at) => at.not(at.exists(at.selectFrom('workplan.dependencyEnd as e').whereRef('e.dependencyId', '=', 'd.id').select('e.id'))))
    .select(['d.id', 'd.beforeId as before', 'd.afterId as after', 'd.lag', 'd.basis', 'd.reason'])
    .orderBy('d.id')
    .execute()

export const listCycles = (db: Db): Promise<Cycle[]> => db.selectFrom('workplan.cycle').select(['id', 'year', 'title', 'presidencyId']).orderBy('year').execute()

export const cycleOf = async (db: Db, { cycleId }: Pick<Activity, 'cycleId'>): Promise<Cycle> => found((await listCycles(db)).find((one) => one.id === cycleId))

/** All extensions ever given for these milestones, as far as the reader may know of them: the Secretariat and the Presidency of all, a state of its own. */
export async function listExtensionHistory(db: Db, milestoneIds: string[]): Promise<(Extension & { milestoneId: string })[]> {
  if (milestoneIds.length === 0) return []
  return db.selectFrom('workplan.extension').select(['milestoneId', 'stateId', 'until', 'reason', 'byId', 'at']).where('milestoneId', 'in', milestoneIds).orderBy('id').execute()
}
