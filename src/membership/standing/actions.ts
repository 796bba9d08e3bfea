import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { may } from '../policy.ts'
import type { Placed } from './span.ts'

type Fits = Extract<Placed, { ok: true }>

type StandingChange = { id: string | undefined; stateId: string; standing: 'member' | 'observer'; since: string; source: string }

/** From a day on the state is a member or an observer; what it was before ends there. Earlier totals keep their member set. */
export async function setStanding(tx: Tx, me: Me, { id, ...change }: StandingChange, { until, before }: Fits): Promise<void> {
  const post = may.setStanding(me, null) ?? refuse()

  if (before) await tx.updateTable('membership.standing').set({ until: change.since }).where('id', '=', before.id).execute()
  const row = { ...change, until, precision: 'day' as const }
  const kept = id ? await tx.updateTable('membership.standing').set(row).where('id', '=', id).returning('id').executeTakeFirstOrThrow() : await tx.insertInto('membership.standing').values(row).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'standing set', { kind: 'standing', id: kept.id, facts: { state: change.stateId, standing: change.standing, since: change.since } })
}

/** A state leaves on a day; without one it does not leave: that was a slip. What it handed in and decided stays. */
export async function endStanding(tx: Tx, me: Me, standing: { id: string; stateId: string }, { on, source = '' }: { on: string | null; source?: string }): Promise<void> {
  const post = may.setStanding(me, null) ?? refuse()

  await tx.updateTable('membership.standing').set({ until: on }).where('id', '=', standing.id).execute()
  await record(tx, post, 'standing ended', { kind: 'standing', id: standing.id, facts: { state: standing.stateId, until: on, ...(source && { source }) } })
}

type TermChange = { id: string | undefined; stateId: string; since: string; source: string; /** the state that was written down by mistake */ was: string | undefined }

/** A term to come. On its day the posts of that state's Presidency begin to count and the former ones cease: nobody has to do anything. */
export async function setPresidency(tx: Tx, me: Me, { id, was, ...term }: TermChange, { until, before }: Fits): Promise<void> {
  const post = may.setPresidency(me, null) ?? refuse()

  const row = { ...term, until, precision: 'day' as const }
  const kept = id ? await tx.updateTable('membership.presidency').set(row).where('id', '=', id).returning('id').executeTakeFirstOrThrow() : await tx.insertInto('membership.presidency').values(row).returning('id').executeTakeFirstOrThrow()
  // Last: whoever hands over today presides until the end of this line; that no two preside is asked when all is written.
  if (before) await tx.updateTable('membership.presidency').set({ until: term.since }).where('id', '=', before.id).execute()
  await record(tx, post, 'presidency set', { kind: 'presidency', id: kept.id, facts: { state: term.stateId, since: term.since, ...(was && was !== term.stateId ? { was } : {}) } })
}
