import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { findNotice, listNotices } from '#base/notice.ts'
import type { Lang, Words } from '#base/words.ts'
import { byDue, isOpen, type PublicCall } from '#calls/index.ts'
import type { Card } from '#practices/index.ts'
import { address } from '#reference/index.ts'
import { nearest, type PublicCountry, type PublicMilestone, type PublicPlan } from '#workplan/index.ts'
import type { AboutMarco } from '../about/notice.ts'

/** Everything the first page says, from what is published and nothing else. */
export type Front = {
  countries: PublicCountry[]
  year: number | undefined
  next: PublicMilestone[]
  past: PublicMilestone[]
  calls: PublicCall[]
  practices: Card[]
  practiceCount: number
  edition: LatestEdition | undefined
  about: AboutMarco | undefined
}

type LatestEdition = { title: Words; href: string; on: Date; example: boolean }

export async function findFront(db: Db, lang: Lang, today: string): Promise<Front> {
  const plan = await findNotice<PublicPlan>(db, address('workPlan', lang), lang)
  const { next, past } = nearest((plan?.activities ?? []).flatMap((activity) => activity.milestones), today)
  const [practices, practiceCount] = await latestPractices(db, lang)
  return {
    countries: await listNotices<PublicCountry>(db, 'country', lang),
    year: plan?.year,
    next,
    past: past.slice(0, 2),
    calls: (await listNotices<PublicCall>(db, 'call', lang)).filter((call) => isOpen(call, today)).toSorted(byDue),
    practices,
    practiceCount,
    edition: await latestEdition(db, lang),
    about: await findNotice<AboutMarco>(db, address('about', lang), lang),
  }
}

async function latestPractices(db: Db, lang: Lang): Promise<[Card[], number]> {
  const rows = await db
    .selectFrom('published.notice')
    .where('kind', '=', 'practice')
    .where('language', '=', lang)
    .select([sql<Card>`body -> 'card'`.as('card'), sql<number>`(count(*) over ())::int`.as('total')])
    .orderBy(sql`body -> 'card' ->> 'validatedOn' desc`)
    .orderBy('rank')
    .limit(3)
    .execute()
  return [rows.map((row) => row.card), rows[0]?.total ?? 0]
}

/** The last edition that was published and is not withheld. */
async function latestEdition(db: Db, lang: Lang): Promise<LatestEdition | undefined> {
  const row = await db
    .selectFrom('published.edition as e')
    .leftJoin('published.withheld as w', 'w.editionId', 'e.id')
    .where('w.editionId', 'is', null)
    .select(['e.year', 'e.slugEs', 'e.slugEn', 'e.title', 'e.publicFrom', sql<boolean>`coalesce((e.facts ->> 'example')::boolean, false)`.as('example')])
    .orderBy('e.publicFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { title: row.title, href: address('editions', lang, String(row.year), lang === 'es' ? row.slugEs : row.slugEn), on: row.publicFrom, example: row.example }
}
