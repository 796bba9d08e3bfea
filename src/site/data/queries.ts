import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'
import type { PublicPractice } from '#practices/index.ts'

/** Validated practices in the order of the library, each with its country's code. */
export async function listPractices(db: Db, lang: Lang): Promise<{ iso3: string | null; practice: PublicPractice }[]> {
  const rows = await db.selectFrom('published.notice').where('kind', '=', 'practice').where('language', '=', lang).select(['body', 'tags']).orderBy('rank').orderBy('address').execute()
  return rows.map(({ body, tags }) => ({ practice: body as PublicPractice, iso3: tags.find((tag) => tag.startsWith('country:'))?.slice(8) ?? null }))
}

/** The files of every edition, also of a withheld one: its names, sizes and fingerprints stay public. */
export const listEditionFiles = (db: Db) =>
  db
    .selectFrom('published.edition as e')
    .innerJoin('published.file as f', 'f.editionId', 'e.id')
    .leftJoin('published.withheld as w', 'w.editionId', 'e.id')
    .select(['e.kind', 'e.year', 'e.slugEs', 'e.slugEn', 'e.title', 'e.publicFrom', 'f.name', 'f.language', 'f.type', 'f.size', 'f.sha256'])
    .select([sql<boolean>`w.edition_id is not null`.as('withheld'), sql<number | null>`(e.facts ->> 'number')::int`.as('number'), sql<string | null>`e.facts ->> 'licence'`.as('licence'), sql<boolean>`coalesce((e.facts ->> 'example')::boolean, false)`.as('example')])
    .orderBy('e.publicFrom')
    .orderBy('e.id')
    .orderBy('f.name')
    .execute()
