import { sql } from 'kysely'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { stillWithin } from '#base/http/attempt.ts'
import { hashToken } from '#base/http/session.ts'
import type { Me } from '#base/person.ts'
import { found, refuse, Stale } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import type { Person } from '../queries.ts'

export async function changeProfile(tx: Tx, me: Me, person: Person, profile: { name: string; language: Lang; zone: string; version: number }): Promise<void> {
  if (person.id !== me.id) refuse()

  const { version, ...fields } = profile
  const changed = await tx.updateTable('membership.person').set({ ...fields, version: version + 1 }).where('id', '=', person.id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  const altered = Object.entries(fields).filter(([field, value]) => person[field as keyof Person] !== value).map(([field]) => field)
  await record(tx, me.posts[0], 'profile changed', { kind: 'person', id: person.id, facts: { fields: altered } })
}

/** Five an hour: letters to an address that somebody typed must not become a flood. */
const calm = (tx: Tx, me: Me): Promise<boolean> => stillWithin(tx, 'address', me.id, { most: 5, span: '1 hour' })

/** Asks for another address: letters go to both, and nothing changes until the link in the new one is followed. The last one asked for holds. */
export async function askAddress(tx: Tx, me: Me, change: { id: string; token: string; email: string }): Promise<boolean> {
  if (!(await calm(tx, me))) return false

  await tx.updateTable('membership.addressChange').set({ endedAt: sql`now()` }).where('personId', '=', me.id).where('endedAt', 'is', null).execute()
  await tx.insertInto('membership.addressChange').values({ id: change.id, email: change.email, tokenHash: hashToken(change.token) }).execute()
  await record(tx, me.posts[0], 'address asked for', { kind: 'address', id: change.id })
  return true
}

export async function callOffAddress(tx: Tx, me: Me, id: string): Promise<void> {
  await tx.updateTable('membership.addressChange').set({ endedAt: sql`now()` }).where('id', '=', id).where('personId', '=', me.id).where('endedAt', 'is', null).execute()
  await record(tx, me.posts[0], 'address called off', { kind: 'address', id })
}

/** Whoever used that session is signed out at once. */
export async function endSession(tx: Tx, me: Me, id: string): Promise<void> {
  const ended = await sql<{ ended: boolean }>`select base.end_session(${id}) as ended`.execute(tx)
  found(ended.rows[0]?.ended || undefined)
  await record(tx, me.posts[0], 'session ended', { kind: 'session', id })
}

export async function endOtherSessions(tx: Tx, me: Me): Promise<number> {
  const ended = await sql<{ count: number }>`select base.end_other_sessions() as count`.execute(tx)
  await record(tx, me.posts[0], 'other sessions ended', { kind: 'session', id: me.id })
  return ended.rows[0]?.count ?? 0
}
