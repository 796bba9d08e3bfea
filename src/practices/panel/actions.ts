import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { endShares, holdFor, share } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'
import type { Item } from '#calls/index.ts'
import { secretariatTeam } from '#membership/index.ts'
import type { Assignment, Candidate, Panel } from './panel.ts'
import { may } from './policy.ts'
import { findPanel } from './queries.ts'

const subject = (panel: Pick<Panel, 'itemId' | 'holdingId'>) => ({ kind: 'item', id: panel.itemId, holdingId: panel.holdingId })
const purpose = 'review'

async function panelOf(tx: Tx, item: Item): Promise<Pick<Panel, 'itemId' | 'holdingId'>> {
  const known = await findPanel(tx, item)
  if (known) return known
  const holdingId = await holdFor(tx, 'panel', secretariatTeam)
  return tx.insertInto('practices.panel').values({ itemId: item.id, holdingId }).returning(['itemId', 'holdingId']).executeTakeFirstOrThrow()
}

/** From here until the day, the reviewer reads the practice and writes on its panel. Assigning again moves the day. */
export async function assignReviewer(tx: Tx, me: Me, item: Item, { reviewer, until, now, zone }: { reviewer: Candidate | undefined; until: string; now: Date; zone: string }): Promise<void> {
  const post = may.assign(me, { item, reviewer }) ?? refuse()

  const { personId } = reviewer!
  const panel = await panelOf(tx, item)
  await endReading(tx, item, { panel, personId, now })
  await tx.insertInto('practices.assignment').values({ itemId: item.id, holdingId: panel.holdingId, personId, until }).execute()
  for (const holdingId of [item.holdingId, panel.holdingId]) await share(tx, holdingId, { personId }, { purpose, until: endOfDay(zone, until) })
  await record(tx, post, 'reviewer assigned', { ...subject(panel), facts: { person: personId, until } })
}

async function endReading(tx: Tx, item: Item, { panel, personId, now }: { panel: Pick<Panel, 'holdingId'>; personId: string; now: Date }): Promise<void> {
  const shares = await tx.selectFrom('base.share').where('holdingId', 'in', [item.holdingId, panel.holdingId]).where('personId', '=', personId).where('purpose', '=', purpose).where('until', '>', now).select('id').execute()
  for (const { id } of shares) await endShares(tx, { id, now })
}

/** The reviewer leaves the panel: reads it no more, and what was scored no longer counts. */
export async function dismissReviewer(tx: Tx, me: Me, item: Item, { panel, reviewer, now }: { panel: Panel; reviewer: Assignment; now: Date }): Promise<void> {
  const post = may.dismiss(me, null) ?? refuse()

  await dismiss(tx, panel, reviewer.personId)
  await endReading(tx, item, { panel, personId: reviewer.personId, now })
  await record(tx, post, 'reviewer dismissed', { ...subject(panel), facts: { person: reviewer.personId } })
}

async function dismiss(tx: Tx, panel: Pick<Panel, 'itemId' | 'holdingId'>, personId: string): Promise<void> {
  const open = await tx
    .selectFrom('practices.assignment as a')
    .where('a.itemId', '=', panel.itemId)
    .where('a.personId', '=', personId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('practices.dismissal as d').whereRef('d.assignmentId', '=', 'a.id'))))
    .select('a.id')
    .execute()
  await tx.insertInto('practices.dismissal').values(open.map(({ id }) => ({ assignmentId: id, holdingId: panel.holdingId }))).execute()
}

/** A state took its practice back: the panel that read it is dissolved, and a new one is named if it comes again. */
export async function dissolvePanel(tx: Tx, item: Item, now: Date): Promise<void> {
  const panel = await findPanel(tx, item)
  // What circulates is still theirs to score: only a later round was taken back.
  if (!panel || panel.reviewers.length === 0 || item.circulated) return
  for (const { personId } of panel.reviewers) {
    await dismiss(tx, panel, personId)
    await endReading(tx, item, { panel, personId, now })
  }
  await record(tx, undefined, 'panel dissolved', { ...subject(panel), facts: { reviewers: panel.reviewers.length } })
}

/** On the shortlist for the meeting, or off it again, each time with its reasons. It decides nothing: a meeting does. */
export async function shortlistPractice(tx: Tx, me: Me, item: Item, { panel, listed, reason }: { panel: Panel; listed: boolean; reason: Words }): Promise<void> {
  const post = may.shortlist(me, { item, scorings: panel.scorings.length }) ?? refuse()

  await tx.insertInto('practices.shortlisting').values({ itemId: item.id, holdingId: panel.holdingId, listed, reason: asJson(reason) }).execute()
  await record(tx, post, listed ? 'practice shortlisted' : 'practice taken off the shortlist', subject(panel))
}
