import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { words, wordsOver } from '#base/words.ts'
import type { Milestone } from '../milestone.ts'
import { circleWith } from '../network/network.ts'
import { stepOf } from '../network/plan.ts'
import { may } from '../policy.ts'
import { type Dependency, listDependencies, listMilestones } from '../queries.ts'
import type { DependencyData, WorkData } from './form.ts'

type Drawn = { ok: true } | { ok: false; why: 'again' } | { ok: false; why: 'circle'; circle: Milestone[] }

/** Draws what a milestone waits for. A plan that would wait for itself is refused, and the way round it named. */
export async function drawDependency(tx: Tx, me: Me, milestone: Milestone, { before, lag, basis, ...said }: DependencyData): Promise<Drawn> {
  const post = may.draw(me, null) ?? refuse()
  // Two links drawn at once could close a circle together.
  await sql`select pg_advisory_xact_lock(hashtextextended('what waits for what', 13))`.execute(tx)
  const [milestones, known] = [await listMilestones(tx), await listDependencies(tx)]
  const activityIds = new Set(milestones.map((one) => one.id))
  if (!activityIds.has(before)) refuse('no such milestone')
  if (known.some((one) => one.before === before && one.after === milestone.id)) return { ok: false, why: 'again' }
  const circle = before === milestone.id ? [milestone.id] : circleWith(milestones.map(stepOf), known, { before, after: milestone.id, lag })
  if (circle) return { ok: false, why: 'circle', circle: circle.map((id) => milestones.find((one) => one.id === id)!) }

  await tx.insertInto('workplan.dependency').values({ beforeId: before, afterId: milestone.id, lag, basis, reason: asJson(words(said['reason.es'], said['reason.en'])) }).execute()
  await record(tx, post, 'dependency drawn', { kind: 'milestone', id: milestone.id, facts: { before, lag, basis } })
  return { ok: true }
}

export async function removeDependency(tx: Tx, me: Me, { id, after, before }: Dependency): Promise<void> {
  const post = may.draw(me, null) ?? refuse()

  await tx.insertInto('workplan.dependencyEnd').values({ dependencyId: id }).execute()
  await record(tx, post, 'dependency removed', { kind: 'milestone', id: after, facts: { before } })
}

export async function changeWork(tx: Tx, me: Me, milestone: Milestone, { kind, days, version, ...said }: WorkData): Promise<void> {
  const post = may.draw(me, null) ?? refuse()

  const { id } = milestone
  const anchored = said['anchored.es'] ? asJson(wordsOver(milestone.anchored, { es: said['anchored.es'], en: said['anchored.en'] })) : null
  const changed = await tx.updateTable('workplan.milestone').set({ kind, days, anchored, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'milestone changed', { kind: 'milestone', id, facts: { kind, days, anchored: anchored !== null } })
}
