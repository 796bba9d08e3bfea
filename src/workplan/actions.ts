import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { words } from '#base/words.ts'
import type { Milestone, Precision } from './milestone.ts'
import { may } from './policy.ts'

const subject = (milestone: Pick<Milestone, 'id'>) => ({ kind: 'milestone', id: milestone.id })

type NewDate = { onDay: string | null; precision: Precision; reason: { es: string; en: string }; example?: boolean }

/** Sets the date again, with its reason. The plan's own date stays beside it; calls and meetings that point here move with it. */
export async function setDate(tx: Tx, me: Me, milestone: Milestone, { onDay, precision, reason, example = false }: NewDate): Promise<void> {
  const post = may.plan(me, null) ?? refuse()

  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: milestone.id, onDay, precision, reason: asJson(words(reason.es, reason.en)), example }).execute()
  await record(tx, post, 'date set', { ...subject(milestone), facts: { was: milestone.current.onDay, is: onDay, precision } })
}

/** What really happened, beside what was planned. */
export async function recordFulfilment(tx: Tx, me: Me, milestone: Milestone, done: { onDay: string; precision: 'day' | 'month'; wording: { es: string; en: string } | null; source: string }): Promise<void> {
  const post = may.plan(me, null) ?? refuse()

  const { onDay, precision, wording, source } = done
  await tx.insertInto('workplan.fulfilment').values({ milestoneId: milestone.id, onDay, precision, wording: wording && asJson(words(wording.es, wording.en)), source }).execute()
  await record(tx, post, 'milestone fulfilled', { ...subject(milestone), facts: { on: onDay } })
}

/** More time for one state. The last extension holds. */
export async function extendDeadline(tx: Tx, me: Me, milestone: Milestone, extension: { stateId: string; until: string; reason: string }): Promise<void> {
  const post = may.plan(me, null) ?? refuse()

  await tx.insertInto('workplan.extension').values({ milestoneId: milestone.id, ...extension }).execute()
  await record(tx, post, 'deadline extended', { ...subject(milestone), facts: { state: extension.stateId, until: extension.until } })
}
