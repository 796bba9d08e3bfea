import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'

/** The invitation of somebody who has never come in, for those who may name that person; real minutes until it may be sent again. */
export type Invitation = { sentAt: Date | null; wait: number }

export async function findInvitation(db: Db, personId: string): Promise<Invitation | undefined> {
  const rows = await sql<Invitation>`select * from membership.invitation_of(${personId})`.execute(db)
  return rows.rows[0]
}
