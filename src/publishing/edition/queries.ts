import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Frozen } from '../frozen/frozen.ts'
import { type Edition, type Erratum, slugsFor, type Withholding } from './edition.ts'

const editions = (db: Db) =>
  db
    .selectFrom('publishing.edition as e')
    .select(['e.id', 'e.holdingId', 'e.deskId', 'e.compilationId', 'e.number', 'e.year', 'e.slugEs', 'e.slugEn', 'e.title', 'e.licence', 'e.example', 'e.mark', 'e.publicFrom', 'e.byId', 'e.at'])
    .select(sql<Dated[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'place', r.place, 'correction', r.correction, 'at', r.at) order by r.id), '[]') from publishing.erratum r where r.edition_id = e.id)`.as('errata'))
    .select(sql<Dated[]>`(select coalesce(jsonb_agg(jsonb_build_object('side', w.side, 'reason', w.reason, 'byId', w.by_id, 'at', w.at) order by w.at), '[]') from publishing.withholding w where w.edition_id = e.id)`.as('withholdings'))

type Dated = Record<string, unknown> & { at: string }
type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number]

const editionFrom = ({ slugEs, slugEn, errata, withholdings, ...row }: Row): Edition => ({
  ...row,
  title: row.title as Words,
  slugs: { es: slugEs, en: slugEn },
  errata: errata.map((one) => ({ ...one, at: new Date(one.at) }) as unknown as Erratum),
  withholdings: withholdings.map((one) => ({ ...one, at: new Date(one.at) }) as unknown as Withholding),
})

export const findEdition = async (db: Db, id: string): Promise<Edition> => editionFrom(found(await editions(db).where('e.id', '=', id).executeTakeFirst()))

/** The latest first. */
export async function listEditions(db: Db, where: { compilationId?: string; ids?: string[] } = {}): Promise<Edition[]> {
  const rows = await editions(db)
    .$if(where.compilationId !== undefined, (query) => query.where('e.compilationId', '=', where.compilationId!))
    .$if(where.ids !== undefined, (query) => query.where('e.id', 'in', where.ids!))
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(editionFrom)
}

/** Everything that its files are made from. */
export async function findFrozen(db: Db, editionId: string): Promise<Frozen> {
  return found(await db.selectFrom('publishing.freezing').where('editionId', '=', editionId).select('content').executeTakeFirst()).content as Frozen
}

/** What the next edition of a compendium is called. Two compendia of a year may bear the same title: the later one's address carries a letter. */
export async function nextEdition(db: Db, { title, year }: Pick<Edition, 'title' | 'year'>, earlier: Pick<Edition, 'number'>[]): Promise<Pick<Edition, 'number' | 'slugs'>> {
  const number = Math.max(0, ...earlier.map((edition) => edition.number)) + 1
  const wanted = slugsFor(title, number)
  let slugs = wanted
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') {
    if (!(await isTaken(db, year, slugs))) break
    slugs = { es: `${wanted.es}-${letter}`, en: `${wanted.en}-${letter}` }
  }
  return { number, slugs }
}

/** Whether another edition, of whatever compendium, already stands at one of these addresses. */
async function isTaken(db: Db, year: number, slugs: Edition['slugs']): Promise<boolean> {
  const row = await db.selectFrom('publishing.edition').where('year', '=', year).where((eb) => eb.or([eb('slugEs', 'in', [slugs.es, slugs.en]), eb('slugEn', 'in', [slugs.es, slugs.en])])).select('id').executeTakeFirst()
  return row !== undefined
}
