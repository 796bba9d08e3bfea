import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type AdoptedPlan, type Adoption, type EndedAdoption, type Frozen, frozen, type Proposal } from './edition.ts'
import { listMembers } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { listWho } from '../plan.ts'
import { type Cycle, listActivities, listDependencies, listMilestones } from '../queries.ts'

type Said = Omit<Adoption, 'at'> & { at: string }

const proposals = (db: Db) =>
  db
    .selectFrom('workplan.proposal as p')
    .select(['p.id', 'p.cycleId', 'p.number', 'p.body', 'p.sha256', 'p.byId', 'p.at'])
    .select(sql<Proposal['ended']>`(
      select coalesce(jsonb_agg(jsonb_build_object('onDay', a.on_day, 'wording', a.wording, 'why', e.wording) order by a.id), '[]')
      from workplan.adoption a join workplan.adoption_end e on e.adoption_id = a.id where a.proposal_id = p.id)`.as('ended'))
    .select(sql<Said | null>`(select jsonb_build_object('id', a.id, 'onDay', a.on_day, 'wording', a.wording, 'source', a.source, 'decisionId', a.decision_id, 'at', a.at) from workplan.adoption a where a.proposal_id = p.id and not exists (select from workplan.adoption_end e where e.adoption_id = a.id))`.as('adoption'))

const proposalFrom = (row: Awaited<ReturnType<ReturnType<typeof proposals>['execute']>>[number]): Proposal => ({ ...row, body: row.body as Frozen, adoption: row.adoption && { ...row.adoption, at: new Date(row.adoption.at) } })

/** The plan of a year as it would be frozen now, with the dates that it would name. */
export async function freeze(db: Db, cycle: Cycle) {
  const milestones = await listMilestones(db, { cycleId: cycle.id })
  return { milestones, body: frozen({ cycle, activities: await listActivities(db, cycle.id), milestones, dependencies: await listDependencies(db) }) }
}

/** Every version of a year's plan that was put before a meeting, the latest first. */
export const listProposals = async (db: Db, where: { cycleId?: string; ids?: string[] } = {}): Promise<Proposal[]> => {
  if (where.ids?.length === 0) return []
  const rows = await proposals(db)
    .$if(where.cycleId !== undefined, (query) => query.where('p.cycleId', '=', where.cycleId!))
    .$if(where.ids !== undefined, (query) => query.where('p.id', 'in', where.ids!))
    .orderBy('p.number', 'desc')
    .execute()
  return rows.map(proposalFrom)
}

export const findProposal = async (db: Db, id: string): Promise<Proposal> => found((await listProposals(db, { ids: [id] }))[0])

/** Every adoption that has not ended, the oldest first. */
export const listAdopted = (db: Db): Promise<{ proposalId: string; decisionId: string | null }[]> =>
  db
    .selectFrom('workplan.adoption as a')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('workplan.adoptionEnd as e').whereRef('e.adoptionId', '=', 'a.id'))))
    .select(['a.proposalId', 'a.decisionId'])
    .orderBy('a.id')
    .execute()

/** Every adoption that ended, the oldest first. */
export const listEndedAdoptions = (db: Db): Promise<EndedAdoption[]> =>
  db.selectFrom('workplan.adoptionEnd as e').innerJoin('workplan.adoption as a', 'a.id', 'e.adoptionId').select(['a.proposalId', 'a.onDay', 'a.wording', 'e.wording as why', 'e.at']).orderBy('a.id').execute()

/** The plan as it was adopted, the last time. */
export async function findAdopted(db: Db, proposalId: string): Promise<AdoptedPlan> {
  return found(await db.selectFrom('workplan.adoption').where('proposalId', '=', proposalId).orderBy('id', 'desc').limit(1).select('content').executeTakeFirst()).content as AdoptedPlan
}

/** A proposal with what it only points to as it is called on a day. Kept when it is adopted: from then on nothing that changes elsewhere changes it. */
export async function gatherPlan(db: Db, { id, body: plan, cycleId }: Pick<Proposal, 'id' | 'body' | 'cycleId'>, onDay: string): Promise<AdoptedPlan> {
  const { names, states } = await listWho(db, onDay, 'es')
  const named = new Set(plan.activities.flatMap((activity) => [...activity.responsible, ...activity.contributors]))
  return {
    plan,
    names: Object.fromEntries([...names].filter(([id]) => named.has(id))),
    states: states.filter((id) => named.has(id)),
    members: (await listMembers(db, onDay, 'es')).map(({ id, iso3, name }) => ({ id, iso3, name })),
    pillars: Object.fromEntries((await listTerms(db, 'pillar')).map((term) => [term.key, term.name])),
    pillarsOf: Object.fromEntries((await listActivities(db, cycleId)).map((activity) => [activity.key, activity.pillars])),
    example: (await db.selectFrom('workplan.proposalDate as p').innerJoin('workplan.milestoneDate as d', 'd.id', 'p.dateId').where('p.proposalId', '=', id).where('d.example', '=', true).select('d.id').limit(1).execute()).length > 0,
  }
}
