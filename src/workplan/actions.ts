import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { eitherWords, type Words, wordsOver } from '#base/words.ts'
import { keptDay, type Milestone, type Precision } from './milestone.ts'
import { isTold } from './move/move.ts'
import { may } from './policy.ts'

type Said = { es: string; en: string }

const subject = (milestone: Pick<Milestone, 'id'>) => ({ kind: 'milestone', id: milestone.id })
const json = (said: Said | null | undefined, stands?: Words | null): string | null => (said ? asJson(stands ? wordsOver(stands, said) : eitherWords(said)) : null)

/** Whoever read an older state of this milestone reads again before deciding. */
async function renew(tx: Tx, { id, version }: Milestone): Promise<void> {
  const changed = await tx.updateTable('workplan.milestone').set({ version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
}

type Along = { milestone: Milestone; onDay: string; precision: Precision }
type NewDate = { onDay: string | null; precision: Precision; reason: Said; place?: Said | null; example?: boolean; along?: Along[] }

/** Sets the date again, with its reason, and with it the dates that move along. What was planned stays beside it; calls and meetings that point here move with it. */
export async function setDate(tx: Tx, me: Me, milestone: Milestone, { onDay, precision, reason, place, example = false, along = [] }: NewDate): Promise<void> {
  const post = may.plan(me, null) ?? refuse()
  const day = keptDay({ onDay, precision })
  const { current } = milestone
  const dropped = precision === 'dropped'

  const { id: moveId } = await tx.insertInto('workplan.move').values({ milestoneId: milestone.id, reason: json(reason)! }).returning('id').executeTakeFirstOrThrow()
  await renew(tx, milestone)
  // A place that nobody speaks of stays where it was.
  const where = place === undefined ? kept(current.place) : json(place, current.place)
  await tx.insertInto('workplan.milestoneDate').values({ milestoneId: milestone.id, moveId, onDay: day, precision: day || dropped ? precision : 'tentative', place: where, reason: json(reason), example }).execute()
  const told = isTold(milestone, { onDay: day, precision, place })
  // One line in the log for one change: what is recorded says what it was.
  await record(tx, post, dropped ? 'date dropped' : told ? 'dates moved' : 'date set', { ...subject(milestone), facts: { was: current.onDay, is: day, precision, move: moveId, along: along.map((one) => one.milestone.id) } })
  for (const one of along) {
    await renew(tx, one.milestone)
    const { id, current } = one.milestone
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: id, moveId, onDay: one.onDay, precision: one.precision, place: kept(current.place), reason: json(reason), example: current.example }).execute()
    await record(tx, post, 'date set', { ...subject(one.milestone), facts: { was: current.onDay, is: one.onDay, precision: one.precision } })
  }
}

/** A tentative day holds once somebody acts on it: whoever convenes a meeting for it says so in the plan too. */
export async function confirmDay(tx: Tx, me: Me, milestone: Milestone, reason: Said): Promise<void> {
  const { precision, onDay } = milestone.current
  if (precision === 'tentative' && onDay) await setDate(tx, me, milestone, { onDay, precision: 'day', reason })
}

const kept = (place: Words | null): string | null => place && asJson(place)

type Happened = { onDay: string; precision: 'day' | 'month'; wording: Said | null; place?: Said | null; source: string }

/** What really happened, beside what was planned. Recorded again, the last holds. */
export async function recordFulfilment(tx: Tx, me: Me, milestone: Milestone, { onDay, precision, wording, place, source }: Happened): Promise<void> {
  const post = may.plan(me, null) ?? refuse()

  await renew(tx, milestone)
  await tx.insertInto('workplan.fulfilment').values({ milestoneId: milestone.id, onDay, precision, wording: json(wording, milestone.fulfilment?.wording), place: json(place, milestone.fulfilment?.place ?? milestone.current.place), source }).execute()
  await record(tx, post, 'milestone fulfilled', { ...subject(milestone), facts: { on: onDay } })
}

/** It was recorded by mistake: the record stays in the history, with the reason why it does not hold. */
export async function takeBackFulfilment(tx: Tx, me: Me, milestone: Milestone, reason: Said): Promise<void> {
  const post = may.plan(me, null) ?? refuse()
  if (!milestone.fulfilment) refuse('nothing was recorded')

  await renew(tx, milestone)
  await tx.insertInto('workplan.fulfilment').values({ milestoneId: milestone.id, onDay: null, wording: json(reason) }).execute()
  await record(tx, post, 'fulfilment taken back', { ...subject(milestone), facts: { was: milestone.fulfilment!.onDay } })
}

/** More time for one state. The last extension holds. */
export async function extendDeadline(tx: Tx, me: Me, milestone: Milestone, extension: { stateId: string; until: string; reason: string }): Promise<void> {
  const post = may.plan(me, null) ?? refuse()
  if (!milestone.current.onDay || extension.until <= milestone.current.onDay) refuse('an extension is later than the date')

  await renew(tx, milestone)
  await tx.insertInto('workplan.extension').values({ milestoneId: milestone.id, ...extension }).execute()
  await record(tx, post, 'deadline extended', { ...subject(milestone), facts: { state: extension.stateId, until: extension.until } })
}
