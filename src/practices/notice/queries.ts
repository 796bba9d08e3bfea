import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { findNotice } from '#base/notice.ts'
import type { Lang } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { type Choice, choicesAddress } from '../entry/queries.ts'
import { oneIsEnough, perPage, type Search, wordsAsked } from '../entry/search.ts'
import type { Card, PublicPractice } from './notice.ts'

/** `relaxed`: nothing has every word, these have one of them. */
export type PublicFound = { cards: Card[]; total: number; relaxed: boolean; counts: Map<string, number>; choices: Choice[] }

/** One page of the validated practices, and how many there are of each choice among all that was found. */
export async function findPublic(db: Db, lang: Lang, search: Search): Promise<PublicFound> {
  const found = await findWith(db, lang, { ...search, words: wordsAsked(search.q) })
  const any = found.total === 0 ? oneIsEnough(search.q) : undefined
  const choices = (await findNotice<Choice[]>(db, choicesAddress(lang), lang)) ?? []
  return { ...(any ? await findWith(db, lang, { ...search, words: any }) : found), choices, relaxed: any !== undefined }
}

async function findWith(db: Db, lang: Lang, { words, chosen, page }: Search & { words: string | undefined }): Promise<Omit<PublicFound, 'choices' | 'relaxed'>> {
  const tags = Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`))
  const conditions: RawBuilder<boolean>[] = [
    sql`n.kind = 'practice'`,
    sql`n.language = ${lang}`,
    ...(tags.length > 0 ? [sql<boolean>`n.tags @> ${tags}::text[]`] : []),
    ...(words ? [sql<boolean>`n.words @@ base.sought(${words})`] : []),
  ]
  const where = sql.join(conditions, sql` and `)
  const cards = await sql<{ card: Card }>`
    select n.body -> 'card' as card from published.notice n where ${where}
    order by n.rank collate "es-x-icu", n.address limit ${perPage} offset ${(page - 1) * perPage}`.execute(db as never)
  const counted = await sql<{ total: number; counts: Record<string, number> | null }>`
    with hit as (select n.tags from published.notice n where ${where})
    select (select count(*) from hit) as total,
      (select jsonb_object_agg(t.tag, t.n) from (select tag, count(*) as n from hit, unnest(hit.tags) as tag group by tag) t) as counts`.execute(db as never)
  const { total, counts } = counted.rows[0]!
  return { cards: cards.rows.map((row) => row.card), total, counts: new Map(Object.entries(counts ?? {})) }
}

type Standing = { practice: PublicPractice } | { to: string | null }

/** What stands at an address: a practice, the way to where it is now, or the word that it is no longer public. */
export async function findStanding(db: Db, lang: Lang, slug: string): Promise<Standing | undefined> {
  const row = await db.selectFrom('published.notice').select(['kind', 'body']).where('address', '=', address('practices', lang, slug)).where('language', '=', lang).executeTakeFirst()
  if (!row) return undefined
  return row.kind === 'practice' ? { practice: row.body as PublicPractice } : (row.body as { to: string | null })
}

/** The public name of a practice in use, for who may read the practice. */
export async function findCurrentSlug(db: Db, itemId: string): Promise<string | undefined> {
  const row = await db.selectFrom('practices.slug').where('itemId', '=', itemId).orderBy('id', 'desc').limit(1).select('slug').executeTakeFirst()
  return row?.slug
}

/** Where anybody reads it, and by which name its editions know it; nothing where it is not public, or no longer. */
export async function findPublicPage(db: Db, lang: Lang, itemId: string): Promise<{ path: string; slug: string } | undefined> {
  const slug = await findCurrentSlug(db, itemId)
  const standing = slug && (await findStanding(db, lang, slug))
  return slug && standing && 'practice' in standing ? { path: address('practices', lang, slug), slug } : undefined
}
