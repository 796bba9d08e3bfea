import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'

export type Session = { id: string; agent: string; shared: boolean; createdAt: Date; seenAt: Date; expiresAt: Date; current: boolean }

/** My open sessions, the last used first. They keep real time, not the framework's. */
export async function listSessions(db: Db): Promise<Session[]> {
  const rows = await sql<Session>`select * from base.my_sessions()`.execute(db)
  return rows.rows
}

export type AddressChange = { id: string; email: string }

/** The new address that still waits for its link to be followed. */
export const findAddressChange = (db: Db, personId: string): Promise<AddressChange | undefined> =>
  db.selectFrom('membership.addressChange').select(['id', 'email']).where('personId', '=', personId).where('endedAt', 'is', null).where('expiresAt', '>', sql<Date>`now()`).orderBy('id', 'desc').limit(1).executeTakeFirst()
