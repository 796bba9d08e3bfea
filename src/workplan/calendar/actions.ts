import { createHmac } from 'node:crypto'
import { takeTurn, type Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { hashToken } from '#base/http/session.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { may } from '../policy.ts'
import { type Feed, listFeeds } from './queries.ts'

export const mostFeeds = 10

const subject = (id: string) => ({ kind: 'calendar address', id })

/** The secret of an address, 256 bits, of the page that asked for it: pressed twice, that page has one address and not two, and both answers show it. */
export const feedToken = (secret: string, { id }: Pick<Me, 'id'>, page: string): string => createHmac('sha256', secret).update(`calendar:${id}:${page}`).digest('base64url')

/** Of the secret only its fingerprint is kept. */
export async function makeFeed(tx: Tx, me: Me, { label, postId, token }: { label: string; postId: string | null; token: string }): Promise<void> {
  const post = may.keepFeed(me, null) ?? refuse()
  await takeTurn(tx, [`calendars of ${me.id}`])

  const made = await tx.insertInto('workplan.feed').values({ label, postId, tokenHash: hashToken(token) }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  const feeds = await listFeeds(tx)
  if (!made && !feeds.some((feed) => feed.label === label && feed.postId === postId)) refuse('it has ended, or is of something else')
  if (!made) return
  if (feeds.length > mostFeeds) refuse('enough addresses')
  await record(tx, post, 'calendar address made', subject(made.id))
}

export async function endFeed(tx: Tx, me: Me, feed: Feed, now: Date): Promise<void> {
  const post = may.keepFeed(me, null) ?? refuse()
  if (feed.endedAt) refuse('it has ended')

  await tx.updateTable('workplan.feed').set({ endedAt: now }).where('id', '=', feed.id).execute()
  await record(tx, post, 'calendar address ended', subject(feed.id))
}
