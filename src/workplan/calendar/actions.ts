import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { hashToken, newToken } from '#base/http/session.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { may } from '../policy.ts'
import { type Feed, listFeeds } from './queries.ts'

export const mostFeeds = 10

const subject = (id: string) => ({ kind: 'calendar address', id })

/** Answers the secret, 256 bits: only its fingerprint is kept. */
export async function makeFeed(tx: Tx, me: Me, { label, postId = null }: { label: string; postId?: string | null }): Promise<string> {
  const post = may.keepFeed(me, null) ?? refuse()
  if ((await listFeeds(tx)).length >= mostFeeds) refuse('enough addresses')

  const token = newToken()
  const { id } = await tx.insertInto('workplan.feed').values({ label, postId, tokenHash: hashToken(token) }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'calendar address made', subject(id))
  return token
}

export async function endFeed(tx: Tx, me: Me, feed: Feed, now: Date): Promise<void> {
  const post = may.keepFeed(me, null) ?? refuse()
  if (feed.endedAt) refuse('it has ended')

  await tx.updateTable('workplan.feed').set({ endedAt: now }).where('id', '=', feed.id).execute()
  await record(tx, post, 'calendar address ended', subject(feed.id))
}
