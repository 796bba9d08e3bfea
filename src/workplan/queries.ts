import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Extension, Fulfilment, Milestone, Planned } from './milestone.ts'

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
  position: number
  version: number
}

type MilestoneRow = { id: string; key: string; activityId: string; title: Words; version: number; dates: (Omit<Planned, 'at'> & { at: string })[]; fulfilment: (Omit<Fulfilment, 'at'> & { at: string }) | null }

const datesOf = sql<MilestoneRow['dates']>`(
  select jsonb_agg(jsonb_build_object('onDay', d.on_day, 'precision', d.precision, 'wording', d.wording, 'reason', d.reason, 'example', d.example, 'byId', d.by_id, 'at', d.at) order by d.id)
  from workplan.milestone_date d where d.milestone_id = m.id)`.as('dates')

// In a demonstration the clock may stand before what is known to have happened.
const fulfilmentOf = sql<MilestoneRow['fulfilment']>`(
  select jsonb_build_object('onDay', f.on_day, 'precision', f.precision, 'wording', f.wording, 'source', f.source, 'at', f.at)
  from workplan.fulfilment f where f.milestone_id = m.id and f.on_day <= base.today() order by f.id desc limit 1)`.as('fulfilment')

const planned = (row: MilestoneRow['dates'][number]): Planned => ({ ...row, at: new Date(row.at) })

const milestoneFrom = ({ dates, fulfilment, ...row }: MilestoneRow): Milestone => ({
  ...row,
  plan: planned(dates[0]!),
  current: planned(dates.at(-1)!),
  changes: dates.length - 1,
  fulfilment: fulfilment && { ...fulfilment, at: new Date(fulfilment.at) },
})

const milestones = (db: Db) => db.selectFrom('workplan.milestone as m').select(['m.id', 'm.key', 'm.activityId', 'm.title', 'm.version', datesOf, fulfilmentOf])

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

export async function listActivities(db: Db, cycleId?: string): Promise<Activity[]> {
  return db
    .selectFrom('workplan.activity')
    .select(['id', 'key', 'codes', 'section', 'pillars', 'title', 'description', 'products', 'responsible', 'contributors', 'position', 'version'])
    .$if(cycleId !== undefined, (query) => query.where('cycleId', '=', cycleId!))
    .orderBy('position')
    .execute()
}

export const listCycles = (db: Db): Promise<Cycle[]> => db.selectFrom('workplan.cycle').select(['id', 'year', 'title', 'presidencyId']).orderBy('year').execute()
