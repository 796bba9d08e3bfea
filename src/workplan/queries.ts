import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Extension, Fulfilment, Milestone, Planned, Recorded } from './milestone.ts'

export type Cycle = { id: string; year: number; title: Words; presidencyId: string | null }

export type Activity = {
  id: string
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
type MilestoneRow = Pick<Milestone, 'id' | 'key' | 'activityId' | 'title' | 'paragraph' | 'note' | 'noteSource' | 'version'> & { dates: Written<Planned>[]; recorded: Written<Recorded>[] | null }

const datesOf = sql<MilestoneRow['dates']>`(
  select jsonb_agg(jsonb_build_object('onDay', d.on_day, 'precision', d.precision, 'wording', d.wording, 'place', d.place, 'reason', d.reason, 'example', d.example, 'byId', d.by_id, 'at', d.at) order by d.id)
  from workplan.milestone_date d where d.milestone_id = m.id)`.as('dates')

// In a demonstration the clock may stand before what is known to have happened.
const recordedOf = sql<MilestoneRow['recorded']>`(
  select jsonb_agg(jsonb_build_object('onDay', f.on_day, 'precision', f.precision, 'wording', f.wording, 'place', f.place, 'source', f.source, 'byId', f.by_id, 'at', f.at) order by f.id)
  from workplan.fulfilment f where f.milestone_id = m.id and (f.on_day is null or f.on_day <= base.today()))`.as('recorded')

const noteOf = sql<Words | null>`case when m.note_from <= base.today() then m.note end`.as('note')

const timed = <T>(row: Written<T>): T => ({ ...row, at: new Date(row.at) }) as T

function milestoneFrom(row: MilestoneRow): Milestone {
  const dates = row.dates.map((date) => timed<Planned>(date))
  const recorded = (row.recorded ?? []).map((one) => timed<Recorded>(one))
  const last = recorded.at(-1)
  return {
    ...row,
    dates,
    recorded,
    plan: dates[0]!,
    current: dates.at(-1)!,
    fulfilment: last?.onDay ? (last as Fulfilment) : null,
    sequence: dates.length - 1 + recorded.length,
  }
}

const milestones = (db: Db) => db.selectFrom('workplan.milestone as m').select(['m.id', 'm.key', 'm.activityId', 'm.title', 'm.paragraph', 'm.noteSource', 'm.version', noteOf, datesOf, recordedOf])

export async function findMilestone(db: Db, id: string): Promise<Milestone> {
  return milestoneFrom(found(await milestones(db).where('m.id', '=', id).executeTakeFirst()) as MilestoneRow)
}

export async function listMilestones(db: Db, where: { activityId?: string; ids?: string[] } = {}): Promise<Milestone[]> {
  const rows = await milestones(db)
    .$if(where.activityId !== undefined, (query) => query.where('m.activityId', '=', where.activityId!))
    .$if(where.ids !== undefined, (query) => query.where('m.id', 'in', where.ids!.length ? where.ids! : ['00000000-0000-0000-0000-000000000000']))
    .orderBy('m.activityId')
    .orderBy('m.position')
    .execute()
  return (rows as MilestoneRow[]).map(milestoneFrom)
}

/** The extensions that hold now: the last of each state for each milestone. */
export async function listExtensions(db: Db, milestoneIds: string[]): Promise<(Extension & { milestoneId: string })[]> {
  if (milestoneIds.length === 0) return []
  return db
    .selectFrom('workplan.extension')
    .distinctOn(['milestoneId', 'stateId'])
    .select(['milestoneId', 'stateId', 'until', 'reason', 'byId', 'at'])
    .where('milestoneId', 'in', milestoneIds)
    .orderBy('milestoneId')
    .orderBy('stateId')
    .orderBy('id', 'desc')
    .execute()
}

const activityColumns = ['id', 'key', 'codes', 'section', 'pillars', 'title', 'description', 'products', 'responsible', 'contributors', 'source', 'position', 'version'] as const

export async function listActivities(db: Db, cycleId?: string): Promise<Activity[]> {
  return db.selectFrom('workplan.activity').select(activityColumns).$if(cycleId !== undefined, (query) => query.where('cycleId', '=', cycleId!)).orderBy('position').execute()
}

export const findActivity = async (db: Db, key: string): Promise<Activity> => found(await db.selectFrom('workplan.activity').select(activityColumns).where('key', '=', key).executeTakeFirst())

export const listCycles = (db: Db): Promise<Cycle[]> => db.selectFrom('workplan.cycle').select(['id', 'year', 'title', 'presidencyId']).orderBy('year').execute()

/** All extensions ever given for these milestones, as far as the reader may know of them: the Secretariat and the Presidency of all, a state of its own. */
export async function listExtensionHistory(db: Db, milestoneIds: string[]): Promise<(Extension & { milestoneId: string })[]> {
  if (milestoneIds.length === 0) return []
  return db.selectFrom('workplan.extension').select(['milestoneId', 'stateId', 'until', 'reason', 'byId', 'at']).where('milestoneId', 'in', milestoneIds).orderBy('id').execute()
}
