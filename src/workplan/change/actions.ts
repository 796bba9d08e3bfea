import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { may } from '../policy.ts'
import type { Activity } from '../queries.ts'
import type { Change } from './change.ts'

/** Changes an activity. What it was is kept, and what an adopted edition says of it stays as adopted. */
export async function changeActivity(tx: Tx, me: Me, { id, version }: Pick<Activity, 'id' | 'version'>, { was, became, reason }: Pick<Change, 'was' | 'became'> & { reason: Words | null }): Promise<void> {
  const post = may.change(me, null) ?? refuse()

  const { title, products = {}, ...lists } = became
  const changed = await tx.updateTable('workplan.activity').set({ ...lists, ...(title ? { title: asJson(title) } : {}), version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  for (const [productId, words] of Object.entries(products)) await tx.updateTable('workplan.product').set({ title: asJson(words) }).where('id', '=', productId).where('activityId', '=', id).execute()
  const row = await tx.insertInto('workplan.activityChange').values({ activityId: id, was: asJson(was), became: asJson(became), reason: reason && asJson(reason) }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'activity changed', { kind: 'activity', id, facts: { change: row.id, fields: Object.keys(became) } })
}
