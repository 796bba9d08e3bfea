import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Proposal } from '../edition/edition.ts'
import { listProposals } from '../edition/queries.ts'
import { peopleTouched } from '../move/move.ts'
import { findWorkers } from '../move/queries.ts'
import { listWho } from '../plan.ts'
import { spelledOut } from '../who.ts'
import { type Change, type Share, shares, shiftOf, type Work } from './change.ts'

/** What changed of an activity since it was made, oldest first. */
export async function listChanges(db: Db, where: { activityId: string } | { id: string }): Promise<Change[]> {
  const rows = await db
    .selectFrom('workplan.activityChange')
    .select(['id', 'activityId', 'was', 'became', 'reason', 'byId', 'at'])
    .where((at) => ('id' in where ? at('id', '=', where.id) : at('activityId', '=', where.activityId)))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, was: row.was as Change['was'], became: row.became as Change['became'] }))
}

export const findChange = async (db: Db, id: string): Promise<Change> => found((await listChanges(db, { id }))[0])

/** The edition that says what is planned: the last one a meeting adopted. */
export const findAdopted = async (db: Db, cycleId: string): Promise<Proposal | undefined> =>
  (await listProposals(db, { cycleId })).filter((one) => one.adoption).sort((a, b) => b.adoption!.at.getTime() - a.adoption!.at.getTime())[0]

/** A body that gains or loses a share of the work, said to one of its people. */
export type Told = { person: string; share: Share; way: 'gained' | 'lost'; name: Words }

/** Who is told of a change: nobody where no work changes hands. `by`: whoever makes it knows already. */
export async function listTold(db: Db, change: Pick<Change, 'was' | 'became'>, { today, by }: { today: string; by: string | null }): Promise<Told[]> {
  const [{ holders, ...day }, who] = [await findWorkers(db, today), await listWho(db, today, 'es')]
  // Whoever loses work is told also where the state is no member any more.
  const peopleOf = (organisation: string, way: Told['way']) => peopleTouched(holders, { organisations: [organisation], states: [], people: [] }, way === 'lost' ? { ...day, members: [...day.members, organisation] } : day).filter((person) => person !== by)
  const spelled = ({ responsible = [], contributors = [] }: Partial<Work>) => ({ responsible: spelledOut(responsible, who), contributors: spelledOut(contributors, who) })
  const dayOf = { was: spelled(change.was), became: spelled(change.became) }
  const shifts = shares.flatMap((share) => (['gained', 'lost'] as const).flatMap((way) => shiftOf(dayOf, share)[way].map((organisation) => ({ share, way, organisation }))))
  return shifts.flatMap(({ organisation, ...shift }) => peopleOf(organisation, shift.way).map((person) => ({ ...shift, person, name: who.names.get(organisation)! })))
}
