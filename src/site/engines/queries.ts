import type { Db } from '#base/database/transaction.ts'
import { address } from '#reference/index.ts'

/** Kinds of notices that are a page of their own. */
const pages = ['call', 'country', 'guideline', 'meeting', 'practice']

export async function listAddresses(db: Db): Promise<string[]> {
  const notices = await db.selectFrom('published.notice').where('kind', 'in', pages).select('address').orderBy('address').execute()
  const editions = await db.selectFrom('published.edition').select(['year', 'slugEs', 'slugEn']).orderBy('publicFrom').execute()
  return [...notices.map((notice) => notice.address), ...editions.flatMap(({ year, slugEs, slugEn }) => [address('editions', 'es', String(year), slugEs), address('editions', 'en', String(year), slugEn)])]
}
