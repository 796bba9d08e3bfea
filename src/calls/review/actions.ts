import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { forGood, holdFor, release, share } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse, sameAsRead } from '#base/stops.ts'
import { secretariatTeam } from '#membership/index.ts'
import type { Call } from '../call/call.ts'
import { type Item, subjectOf } from '../item/item.ts'
import { may } from './policy.ts'
import { type Comment, type CommentKind, findReview, listComments, type Review } from './queries.ts'

/** The Secretariat's reading of the version at hand: its own until it returns or accepts. */
async function reviewOf(tx: Tx, item: Item): Promise<Review> {
  const versionId = item.latest!.id
  const known = await findReview(tx, versionId)
  if (known) return known
  const holdingId = await holdFor(tx, 'review', secretariatTeam)
  return tx.insertInto('calls.review').values({ itemId: item.id, versionId, holdingId }).returning(['id', 'itemId', 'versionId', 'holdingId']).executeTakeFirstOrThrow()
}

export async function addComment(tx: Tx, me: Me, item: Item, comment: { questionKey: string; kind: CommentKind; quote: string; text: string }): Promise<void> {
  const post = may.review(me, item) ?? refuse()

  const review = await reviewOf(tx, item)
  const added = await tx.insertInto('calls.comment').values({ reviewId: review.id, holdingId: review.holdingId, ...comment }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'comment added', { kind: 'comment', id: added.id, holdingId: review.holdingId, facts: { item: item.id, question: comment.questionKey } })
}

export async function removeComment(tx: Tx, me: Me, item: Item, comment: Comment): Promise<void> {
  const post = may.review(me, item) ?? refuse()

  const review = await reviewOf(tx, item)
  if (comment.reviewId !== review.id) refuse()
  await tx.insertInto('calls.commentRemoval').values({ commentId: comment.id, holdingId: review.holdingId }).execute()
  await record(tx, post, 'comment removed', { kind: 'comment', id: comment.id, holdingId: review.holdingId, facts: { item: item.id } })
}

/** One consolidated letter: the state sees the comments from here on, and has until the date to correct. */
export async function returnItem(tx: Tx, me: Me, item: Item, { dueOn, letter, read }: { dueOn: string; letter: string; read: string }): Promise<void> {
  const post = may.returnItem(me, item) ?? refuse()
  sameAsRead(read, item.latest!.id)
  const review = await reviewOf(tx, item)
  const comments = await listComments(tx, { reviewId: review.id })
  if (!comments.some((comment) => comment.kind === 'must change')) refuse('nothing must change')

  await tx.insertInto('calls.return').values({ reviewId: review.id, itemId: item.id, holdingId: review.holdingId, dueOn, letter }).execute()
  await share(tx, review.holdingId, { organisationId: item.stateId }, { purpose: 'return', until: forGood })
  await record(tx, post, 'item returned', { ...subjectOf(item), facts: { version: item.latest!.id, comments: comments.length } })
}

/** Complete: it can be translated, scored, circulated and compiled. Whether it is good, a meeting decides. */
export async function acceptItem(tx: Tx, me: Me, item: Item, { read, now }: { read: string; now: Date }): Promise<void> {
  const post = may.accept(me, item) ?? refuse()
  sameAsRead(read, item.latest!.id)

  const review = await reviewOf(tx, item)
  await tx.insertInto('calls.acceptance').values({ reviewId: review.id, itemId: item.id, holdingId: review.holdingId }).execute()
  await share(tx, review.holdingId, { organisationId: item.stateId }, { purpose: 'acceptance', until: forGood })
  const year = new Date(now.getTime() + 365 * 86_400_000)
  await share(tx, item.holdingId, { role: 'translator' }, { purpose: 'translation', until: year })
  await share(tx, item.holdingId, { role: 'translator' }, { purpose: 'translation', until: year, part: 'translation', writes: true })
  await record(tx, post, 'item accepted', { ...subjectOf(item), facts: { version: item.latest!.id } })
}

/** What the state did with a comment: done, or not, because… Its own until it leaves with a round. */
export async function answerComment(tx: Tx, me: Me, item: Item, { comment, done, reason }: { comment: Comment; done: boolean; reason: string }): Promise<void> {
  const post = may.answerComment(me, item) ?? refuse()

  await tx.insertInto('calls.commentAnswer').values({ commentId: comment.id, holdingId: item.holdingId, done, reason }).execute()
  await record(tx, post, 'comment answered', { ...subjectOf(item), holdingId: item.draftId, facts: { comment: comment.id, done } })
}

/** From here on the members read it, and later the meeting's invitees. Contact answers stay behind. */
export async function circulateItem(tx: Tx, me: Me, item: Item, { call, read }: { call: Pick<Call, 'membersId'>; read: string }): Promise<void> {
  const post = may.circulate(me, item) ?? refuse()
  sameAsRead(read, item.latest!.id)

  await tx.insertInto('calls.circulation').values({ itemId: item.id, versionId: item.latest!.id, holdingId: call.membersId }).execute()
  await release(tx, item.holdingId, 'members')
  await record(tx, post, 'item circulated', { ...subjectOf(item), facts: { version: item.latest!.id } })
}
