import type { Db } from '#base/database/transaction.ts'
import type { Item } from '../item/item.ts'

export type CommentKind = 'must change' | 'suggestion' | 'praise'

export type Comment = {
  id: string
  reviewId: string
  itemId: string
  questionKey: string
  kind: CommentKind
  quote: string
  text: string
  at: Date
  /** what the state last said to it */
  answer: { done: boolean; reason: string; at: Date } | null
}

export type Review = { id: string; itemId: string; versionId: string; holdingId: string }

export const findReview = (db: Db, versionId: string): Promise<Review | undefined> =>
  db.selectFrom('calls.review').where('versionId', '=', versionId).select(['id', 'itemId', 'versionId', 'holdingId']).executeTakeFirst()

/** When its state last took an item back, for whoever was told that it was handed in. */
export const findTakenBack = (db: Db, itemId: string): Promise<{ callId: string; stateId: string; at: Date } | undefined> =>
  db.selectFrom('calls.takingBack as t').innerJoin('calls.submission as s', 's.receiptId', 't.holdingId').where('t.itemId', '=', itemId).orderBy('t.round', 'desc').limit(1).select(['s.callId', 's.stateId', 't.at']).executeTakeFirst()

/** Comments of an item, as far as the reader may see them: the Secretariat its drafts, the state what was returned. */
export async function listComments(db: Db, where: { itemId?: string; reviewId?: string; returnedOnly?: boolean }): Promise<Comment[]> {
  const rows = await db
    .selectFrom('calls.comment as c')
    .innerJoin('calls.review as r', 'r.id', 'c.reviewId')
    .leftJoinLateral(
      (lateral) => lateral.selectFrom('calls.commentAnswer as x').whereRef('x.commentId', '=', 'c.id').orderBy('x.id', 'desc').limit(1).select(['x.done', 'x.reason', 'x.at']).as('a'),
      (join) => join.onTrue(),
    )
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.commentRemoval as g').whereRef('g.commentId', '=', 'c.id'))))
    .$if(where.itemId !== undefined, (query) => query.where('r.itemId', '=', where.itemId!))
    .$if(where.reviewId !== undefined, (query) => query.where('c.reviewId', '=', where.reviewId!))
    .$if(where.returnedOnly === true, (query) => query.where(({ exists, selectFrom }) => exists(selectFrom('calls.return as b').whereRef('b.reviewId', '=', 'c.reviewId'))))
    .select(['c.id', 'c.reviewId', 'r.itemId', 'c.questionKey', 'c.kind', 'c.quote', 'c.text', 'c.at', 'a.done', 'a.reason', 'a.at as answeredAt'])
    .orderBy('c.id')
    .execute()
  return rows.map(({ done, reason, answeredAt, ...row }) => ({ ...row, answer: answeredAt && { done: done!, reason: reason ?? '', at: answeredAt } }))
}

/** What the Secretariat asks about an item that is back with its state: all of it to the team; to who writes a section, what is about that section. */
export async function listAskedComments(db: Db, { item, ofTeam }: { item: Pick<Item, 'id' | 'returned'>; ofTeam: boolean }): Promise<Comment[]> {
  if (!ofTeam) return listComments(db, { itemId: item.id })
  return item.returned ? listComments(db, { itemId: item.id, returnedOnly: true }) : []
}

/** What a return asks to be changed: how much of it nobody has answered, and how much is said to be done. */
export type MustChange = { unanswered: number; done: number }

/** Per item: what must change after its last return, as its state has answered it. */
export async function countMustChange(db: Db, itemIds: string[]): Promise<Map<string, MustChange>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('calls.comment as c')
    .innerJoin('calls.return as b', 'b.reviewId', 'c.reviewId')
    .leftJoinLateral(
      (lateral) => lateral.selectFrom('calls.commentAnswer as x').whereRef('x.commentId', '=', 'c.id').orderBy('x.id', 'desc').limit(1).select('x.done').as('a'),
      (join) => join.onTrue(),
    )
    .where('b.itemId', 'in', itemIds)
    // What an earlier return asked was answered then.
    .where('b.id', '=', (at) => at.selectFrom('calls.return as last').whereRef('last.itemId', '=', 'b.itemId').orderBy('last.id', 'desc').limit(1).select('last.id'))
    .where('c.kind', '=', 'must change')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.commentRemoval as g').whereRef('g.commentId', '=', 'c.id'))))
    .groupBy('b.itemId')
    .select((at) => ['b.itemId', at.fn.countAll<number>().filterWhere('a.done', 'is', null).as('unanswered'), at.fn.countAll<number>().filterWhere('a.done', '=', true).as('done')])
    .execute()
  return new Map(rows.map(({ itemId, ...counts }) => [itemId, counts]))
}
