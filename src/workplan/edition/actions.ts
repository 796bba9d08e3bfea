import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { may } from '../policy.ts'
import { cycleOf } from '../queries.ts'
import { checksumOf, type Proposal } from './edition.ts'
import { freeze, gatherPlan, listProposals } from './queries.ts'

/** Freezes the plan as it stands, with its checksum. Its dates are rows that never change: the edition names them. */
export async function freezePlan(tx: Tx, cycleId: string): Promise<string> {
  const { milestones, body } = await freeze(tx, await cycleOf(tx, { cycleId }))
  const number = ((await listProposals(tx, { cycleId }))[0]?.number ?? 0) + 1
  const { id } = await tx.insertInto('workplan.proposal').values({ cycleId, number, body: asJson(body), sha256: checksumOf(body) }).returning('id').executeTakeFirstOrThrow()
  const dates = milestones.map(({ id: milestoneId, dates }) => ({ proposalId: id, milestoneId, dateId: dates.at(-1)!.id }))
  if (dates.length > 0) await tx.insertInto('workplan.proposalDate').values(dates).execute()
  return id
}

/** Put before a meeting. It is adopted there, by a decision, and not here. */
export async function proposePlan(tx: Tx, me: Me, cycleId: string): Promise<string> {
  const post = may.propose(me, null) ?? refuse()
  // Two officers freeze at once: the numbers of a year are given one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${cycleId}, 13))`.execute(tx)
  const last = (await listProposals(tx, { cycleId }))[0]
  const id = await freezePlan(tx, cycleId)
  const [made] = await listProposals(tx, { ids: [id] })
  if (last?.sha256 === made!.sha256) refuse('nothing changed since the last one')
  await record(tx, post, 'work plan proposed', { kind: 'work plan', id: cycleId, facts: { proposal: id, number: made!.number, sha256: made!.sha256 } })
  return id
}

type Adopted = { onDay: string; wording: Words; source?: string; decisionId?: string | null }

/** From here on "planned" means this. Called by the clock after a meeting's decision, and by the founding of a demonstration. */
export async function keepAdoption(tx: Tx, proposal: Pick<Proposal, 'id' | 'cycleId' | 'body'>, { onDay, wording, source = '', decisionId = null }: Adopted): Promise<void> {
  const content = await gatherPlan(tx, proposal, onDay)
  await tx.insertInto('workplan.adoption').values({ proposalId: proposal.id, onDay, wording: asJson(wording), source, decisionId, content: asJson(content) }).execute()
}

export async function adoptProposal(tx: Tx, proposal: Proposal, adopted: Adopted): Promise<void> {
  if (proposal.adoption) return
  await keepAdoption(tx, proposal, adopted)
  await record(tx, undefined, 'work plan adopted', { kind: 'work plan', id: proposal.cycleId, facts: { proposal: proposal.id, number: proposal.number, decision: adopted.decisionId ?? null } })
}

/** The decision that adopted it does not stand any more: "planned" means again what was adopted before. Who adopted without a decision is not undone by one. */
export async function endAdoption(tx: Tx, proposal: Proposal, { wording, decisionId }: { wording: Words; decisionId: string }): Promise<void> {
  const { adoption } = proposal
  if (!adoption?.decisionId) return
  await tx.insertInto('workplan.adoptionEnd').values({ adoptionId: adoption.id, wording: asJson(wording), decisionId }).execute()
  await record(tx, undefined, 'work plan no longer adopted', { kind: 'work plan', id: proposal.cycleId, facts: { proposal: proposal.id, number: proposal.number, decision: decisionId } })
}
