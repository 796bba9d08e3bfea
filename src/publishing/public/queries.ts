import type { Db } from '#base/database/transaction.ts'
import { found, NotFound } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'
import type { PublicKind } from '../edition/kind.ts'
import type { Facts } from '../frozen/actions.ts'

/** An edition as anybody may read it, from what is published and nothing else. Before its hour it is not there. */
export type PublicEdition = {
  id: string
  kind: PublicKind
  year: number
  slugs: Record<Lang, string>
  title: Words
  facts: Facts
  publicFrom: Date
  publishedAt: Date
  /** why, once two sides withheld it or what adopted it was corrected: address and checksums stay, the rest is gone */
  withheld: { reason: Words; at: Date; by: 'two sides' | 'decision' } | undefined
}

export type PublicFile = { name: string; language: Lang; type: string; size: number; sha256: string }
export type PublicErratum = { id: string; place: Words; correction: Words; at: Date }
export type PublicText = { contents: { id: string; depth: number; text: string }[]; html: string }

const editions = (db: Db) =>
  db
    .selectFrom('published.edition as e')
    .leftJoin('published.withheld as w', 'w.editionId', 'e.id')
    .select(['e.id', 'e.kind', 'e.year', 'e.slugEs', 'e.slugEn', 'e.title', 'e.facts', 'e.publicFrom', 'e.publishedAt', 'w.reason', 'w.at as withheldAt', 'w.by as withheldBy'])

type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number]

const editionFrom = ({ slugEs, slugEn, facts, reason, withheldAt, withheldBy, ...row }: Row): PublicEdition => ({
  ...row,
  slugs: { es: slugEs, en: slugEn },
  facts: facts as Facts,
  withheld: reason && withheldAt && withheldBy ? { reason, at: withheldAt, by: withheldBy } : undefined,
})

/** The latest first. */
export async function listPublished(db: Db): Promise<PublicEdition[]> {
  return (await editions(db).orderBy('e.publicFrom', 'desc').orderBy('e.id', 'desc').limit(200).execute()).map(editionFrom)
}

/** By the name in either language: an address that was copied with the other language's name is understood. */
export async function findPublished(db: Db, year: string, slug: string): Promise<PublicEdition> {
  if (!/^\d{4}$/.test(year)) throw new NotFound()
  const row = await editions(db)
    .where('e.year', '=', Number(year))
    .where((eb) => eb.or([eb('e.slugEs', '=', slug), eb('e.slugEn', '=', slug)]))
    .executeTakeFirst()
  return editionFrom(found(row))
}

export const isPublished = async (db: Db, id: string): Promise<boolean> => (await db.selectFrom('published.edition').where('id', '=', id).select('id').executeTakeFirst()) !== undefined

export async function listPublicFiles(db: Db, editionId: string): Promise<PublicFile[]> {
  const rows = await db.selectFrom('published.file').where('editionId', '=', editionId).select(['name', 'language', 'type', 'size', 'sha256']).orderBy('name').execute()
  return rows.map((row) => ({ ...row, language: row.language as Lang }))
}

export async function listPublicErrata(db: Db, editionId: string): Promise<PublicErratum[]> {
  return db.selectFrom('published.erratum').where('editionId', '=', editionId).select(['id', 'place', 'correction', 'at']).orderBy('at').orderBy('id').execute()
}

export async function findPublicText(db: Db, editionId: string, language: Lang): Promise<PublicText> {
  return found(await db.selectFrom('published.page').where('editionId', '=', editionId).where('language', '=', language).select(['contents', 'html']).executeTakeFirst()) as PublicText
}

export async function listPublicContents(db: Db, editionId: string, language: Lang): Promise<PublicText['contents']> {
  const row = await db.selectFrom('published.page').where('editionId', '=', editionId).where('language', '=', language).select('contents').executeTakeFirst()
  return (row?.contents ?? []) as PublicText['contents']
}

/** The bytes as they were frozen; none of a withheld edition. */
export async function findBytes(db: Db, editionId: string, name: string): Promise<Buffer | undefined> {
  return (await db.selectFrom('published.fileContent').where('editionId', '=', editionId).where('name', '=', name).select('bytes').executeTakeFirst())?.bytes
}
