import { sql } from 'kysely'
import { asJson } from './database/columns.ts'
import type { Db, Tx } from './database/transaction.ts'
import type { Lang } from './words.ts'

/** What stands at a public address in one language. Made again whenever what is public changes; a test rebuilds all and finds no difference. */
export type Notice<Body = unknown> = { address: string; language: Lang; kind: string; body: Body; tags?: string[]; words?: string; rank?: string; publicFrom?: Date }

/** Replaces all notices of a kind with these, and touches only those that differ. */
export async function postNotices(tx: Tx, kind: string, notices: Notice[]): Promise<void> {
  const addresses = notices.map((notice) => `${notice.language} ${notice.address}`)
  await sql`delete from published.notice where kind = ${kind} and language || ' ' || address <> all (${addresses}::text[])`.execute(tx)
  for (const notice of notices) await postNotice(tx, notice)
}

async function postNotice(tx: Tx, { address, language, kind, body, tags = [], words = '', rank = '', publicFrom }: Notice): Promise<void> {
  await sql`
    insert into published.notice (address, language, kind, body, tags, words, rank, public_from)
    values (${address}, ${language}, ${kind}, ${asJson(body)}, ${tags}::text[], base.lexemes(${words}), ${rank}, ${publicFrom ?? null})
    on conflict (address, language) do update
      set kind = excluded.kind, body = excluded.body, tags = excluded.tags, words = excluded.words, rank = excluded.rank, public_from = excluded.public_from
      where (notice.kind, notice.body, notice.tags, notice.words, notice.rank, notice.public_from)
        is distinct from (excluded.kind, excluded.body, excluded.tags, excluded.words, excluded.rank, excluded.public_from)`.execute(tx)
}

export async function findNotice<Body>(db: Db, address: string, language: Lang): Promise<Body | undefined> {
  const row = await db.selectFrom('published.notice').select('body').where('address', '=', address).where('language', '=', language).executeTakeFirst()
  return row?.body as Body | undefined
}

export async function listNotices<Body>(db: Db, kind: string, language: Lang): Promise<Body[]> {
  const rows = await db.selectFrom('published.notice').select('body').where('kind', '=', kind).where('language', '=', language).orderBy('rank').orderBy('address').execute()
  return rows.map((row) => row.body as Body)
}

/** A notice that others may list (the page of a country) says under which heading, by what title and where; and whether it is an example. */
export type Listed = { heading: string; title: string; note?: string; example?: boolean }

/** Notices of any kind that carry one of these tags, e.g. country:HND, and say how they want to be listed. */
export async function listTagged(db: Db, tags: string | string[], language: Lang): Promise<(Listed & { address: string; tags: string[] })[]> {
  const rows = await db
    .selectFrom('published.notice')
    .select(['address', 'body', 'tags'])
    .where('language', '=', language)
    .where(sql<boolean>`tags && ${[tags].flat()}::text[]`)
    .where(sql<boolean>`body ? 'heading'`)
    .orderBy('kind')
    .orderBy('rank')
    .orderBy('address')
    .limit(500)
    .execute()
  return rows.map(({ address, body, tags: carried }) => ({ ...(body as Listed), address, tags: carried }))
}
