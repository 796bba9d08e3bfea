import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import type { Milestone } from '../milestone.ts'
import { isFactKind } from '../pointer.ts'
import { may } from '../policy.ts'
import type { Product } from './product.ts'
import { text } from './text.ts'

/** Says what fulfils a product. Whether it is fulfilled follows from that thing. */
export async function linkProduct(tx: Tx, me: Me, product: Product, { kind, id }: { kind: string; id: string }): Promise<void> {
  const post = may.draw(me, null) ?? refuse()
  if (!isFactKind(kind)) refuse('no such kind of thing')
  if (product.links.some((link) => link.kind === kind && link.subjectId === id)) refuse('linked already')

  await tx.insertInto('workplan.link').values({ productId: product.id, kind, subjectId: id }).execute()
  await record(tx, post, 'product linked', { kind: 'product', id: product.id, facts: { kind, subject: id } })
}

export async function unlinkProduct(tx: Tx, me: Me, product: Product, linkId: string): Promise<void> {
  const post = may.draw(me, null) ?? refuse()

  await tx.insertInto('workplan.linkEnd').values({ linkId }).execute()
  await record(tx, post, 'product unlinked', { kind: 'product', id: product.id, facts: { link: linkId } })
}

/** The clock writes down what a fact shows, beside what was planned. */
export async function noteHappened(tx: Tx, { id, version }: Milestone, { onDay, fact }: { onDay: string; fact: { kind: string; id: string; source: string } }): Promise<void> {
  // Two clocks at once: the second finds that the first has written it down.
  const { numUpdatedRows } = await tx.updateTable('workplan.milestone').set({ version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await tx.insertInto('workplan.fulfilment').values({ milestoneId: id, onDay, source: fact.source, factKind: fact.kind, factId: fact.id }).execute()
  await record(tx, undefined, 'milestone fulfilled', { kind: 'milestone', id, facts: { on: onDay, fact: fact.id } })
}

/** What showed it does not hold any more: the clock takes back what it wrote down, and may write it down again. */
export async function noteUndone(tx: Tx, { id, version, fulfilment }: Milestone): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable('workplan.milestone').set({ version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await tx.insertInto('workplan.fulfilment').values({ milestoneId: id, onDay: null, wording: asJson(words(text.es.undone, text.en.undone)), factKind: fulfilment!.fact ?? null }).execute()
  await record(tx, undefined, 'fulfilment taken back', { kind: 'milestone', id, facts: { was: fulfilment!.onDay } })
}
