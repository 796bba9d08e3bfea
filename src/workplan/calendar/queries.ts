import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'

/** A secret address of one's own calendar. The secret itself is not kept: it was shown once. */
export type Feed = { id: string; label: string; createdAt: Date; usedAt: Date | null; endedAt: Date | null; /** only what this post is asked; it ends with the post */ postId: string | null }

const columns = ['id', 'label', 'createdAt', 'usedAt', 'endedAt', 'postId'] as const

/** My own, newest first; nobody sees another person's. */
export const listFeeds = (db: Db): Promise<Feed[]> => db.selectFrom('workplan.feed').select(columns).where('endedAt', 'is', null).orderBy('id', 'desc').execute()

export const findFeed = async (db: Db, id: string): Promise<Feed> => found(await db.selectFrom('workplan.feed').select(columns).where('id', '=', id).executeTakeFirst())
