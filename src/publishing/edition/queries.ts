import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'
import type { Frozen } from '../frozen/frozen.ts'
import { type Edition, type Erratum, type membersEndings, type PublicEdition, slugsFor, type Withholding } from './edition.ts'

const editions = (db: Db) =>
  db
    .selectFrom('publishing.edition as e')
    .select(['e.id', 'e.kind', 'e.holdingId', 'e.deskId', 'e.ofId', 'e.number', 'e.year', 'e.slugEs', 'e.slugEn', 'e.title', 'e.day', 'e.licence', 'e.example', 'e.mark', 'e.publicFrom', 'e.byId', 'e.at'])
    .select(sql<Dated[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'place', r.place, 'correction', r.correction, 'at', r.at) order by r.id), '[]') from publishing.erratum r where r.edition_id = e.id)`.as('errata'))
    .select(sql<Words | null>`(select w.reason from published.withheld w where w.edition_id = e.id and w.by = 'decision')`.as('undone'))
    .select(
      sql<Dated[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'side', w.side, 'reason', w.reason, 'byId', w.by_id, 'at', w.at) order by w.at), '[]') from publishing.withholding w
        where w.edition_id = e.id and not exists (select from publishing.withholding_end x where x.withholding_id = w.id))`.as('withholdings'),
    )

type Dated = Record<string, unknown> & { at: string }
type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number]

const editionFrom = ({ slugEs, slugEn, errata, withholdings, ...row }: Row): Edition =>
  ({
    ...row,
    slugs: slugEs && slugEn ? { es: slugEs, en: slugEn } : null,
    errata: errata.map((one) => ({ ...one, at: new Date(one.at) }) as unknown as Erratum),
    withholdings: withholdings.map((one) => ({ ...one, at: new Date(one.at) }) as unknown as Withholding),
  }) as Edition

export const findEdition = async (db: Db, id: string): Promise<Edition> => editionFrom(found(await editions(db).where('e.id', '=', id).executeTakeFirst()))

/** The latest first. */
export async function listEditions(db: Db, where: { ofId?: string; ids?: string[] } = {}): Promise<Edition[]> {
  if (where.ids?.length === 0) return []
  const rows = await editions(db)
    .$if(where.ofId !== undefined, (query) => query.where('e.ofId', '=', where.ofId!))
    .$if(where.ids !== undefined, (query) => query.where('e.id', 'in', where.ids!))
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(editionFrom)
}

/** Everything that the files of a compendium are made from. */
export async function findFrozen(db: Db, editionId: string): Promise<Frozen> {
  return found(await db.selectFrom('publishing.freezing').where('editionId', '=', editionId).select('content').executeTakeFirst()).content as Frozen
}

export const nextNumber = (earlier: Pick<Edition, 'number'>[]): number => Math.max(0, ...earlier.map((edition) => edition.number)) + 1

/** What the next public edition of something is called. Two compendia of a year may bear the same title: the later one's address carries a letter. */
export async function nextEdition(db: Db, { title, year }: Pick<Edition, 'title' | 'year'>, earlier: Pick<Edition, 'number'>[]): Promise<Pick<PublicEdition, 'number' | 'slugs'>> {
  const number = nextNumber(earlier)
  const wanted = slugsFor(title, number)
  let slugs = wanted
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') {
    if (!(await isTaken(db, year, slugs))) break
    slugs = { es: `${wanted.es}-${letter}`, en: `${wanted.en}-${letter}` }
  }
  return { number, slugs }
}

/** Whether another edition, of whatever it is, already stands at one of these addresses. */
async function isTaken(db: Db, year: number, slugs: PublicEdition['slugs']): Promise<boolean> {
  const row = await db.selectFrom('publishing.edition').where('year', '=', year).where((eb) => eb.or([eb('slugEs', 'in', [slugs.es, slugs.en]), eb('slugEn', 'in', [slugs.es, slugs.en])])).select('id').executeTakeFirst()
  return row !== undefined
}

export type MembersFile = { language: Lang; ending: (typeof membersEndings)[number]; fileId: string; name: string; size: number; sha256: string }

/** The files of an edition for members, with their fingerprints: none while they are being made. */
export const listMembersFiles = (db: Db, editionId: string): Promise<MembersFile[]> =>
  db
    .selectFrom('publishing.file as z')
    .innerJoin('base.file as f', 'f.id', 'z.fileId')
    .where('z.editionId', '=', editionId)
    .select(['z.language', 'z.ending', 'z.fileId', 'f.name', 'f.size', 'f.sha256'])
    .orderBy('z.language', 'desc')
    .orderBy('z.ending', 'desc')
    .execute()

/** Under embargo nobody reads what is published, not even inside: that its files exist is told by the log. */
export async function isMade(db: Db, edition: Pick<Edition, 'id'>): Promise<boolean> {
  const event = await db.selectFrom('base.event').where('kind', '=', 'edition made').where('subjectId', '=', edition.id).select('id').executeTakeFirst()
  return event !== undefined
}

/** Editions whose files were not made yet, the oldest first. The clock asks. */
export async function listUnmade(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('publishing.edition as e')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('published.edition as p').whereRef('p.id', '=', 'e.id').select('p.id'))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('publishing.file as f').whereRef('f.editionId', '=', 'e.id').select('f.editionId'))))
    .select('e.id')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => row.id)
}
