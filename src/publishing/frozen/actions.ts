import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor } from '#base/holding.ts'
import { keepFile } from '#base/file.ts'
import { fingerprint, readText, type Words } from '#base/words.ts'
import { secretariatTeam } from '#membership/index.ts'
import { type Edition, isPublic, isWithheld, licences, type PublicEdition } from '../edition/edition.ts'
import { type EditionKind, type Founding, isPublicKind, type Told, type Undone } from '../edition/kind.ts'
import { findEdition, listEditions, nextEdition, nextNumber } from '../edition/queries.ts'
import type { MadeFile, MadePage, Making } from './files.ts'
import { citationOf } from './frozen.ts'

/** What an edition's page says beside its files: frozen with it. */
export type Facts = Pick<Told, 'others' | 'day' | 'members' | 'countries' | 'sources' | 'example' | 'basis' | 'count'> & {
  number: number
  licence: string
  citation: Record<'es' | 'en', string>
  subtitle: Words | null
  /** the id of the first edition of the same thing: by it the others are found */
  series: string
  columns: { key: string; es: string; en: string }[]
}

function factsOf({ told, origin }: Making, edition: PublicEdition, series: string): Facts {
  const { others, day, members, countries, sources, example, basis, count, subtitle, data } = told
  return { number: edition.number, licence: edition.licence, others, day, members, countries, sources, example, basis, count, citation: citationOf(edition, origin), subtitle, series, columns: data!.in.es.columns }
}

/** An act froze something that is an edition from then on: it gets its number and its address. A compendium has them from its publication. */
export async function foundEdition(tx: Tx, kind: Exclude<EditionKind, 'compendium'>, id: string, { ofId, holdingId, at, name, told }: Founding): Promise<void> {
  const earlier = await listEditions(tx, { ofId })
  const { title, year, day, example, sources } = told
  const mark = sources[0]?.digest ?? fingerprint(readText(title, 'es'))
  const known = { id, kind, ofId, year, title: asJson(title), day, example, mark, publicFrom: at }
  if (isPublicKind(kind)) {
    const { number, slugs } = await nextEdition(tx, { title: name, year }, earlier)
    const hold = (part: string, audience: 'members' | 'steering') => holdFor(tx, part, secretariatTeam, audience)
    await tx.insertInto('publishing.edition').values({ ...known, number, slugEs: slugs.es, slugEn: slugs.en, licence: licences[0], holdingId: await hold('edition', 'members'), deskId: await hold('edition: desk', 'steering') }).execute()
  } else await tx.insertInto('publishing.edition').values({ ...known, number: nextNumber(earlier), holdingId: holdingId! }).execute()
}

type Made = Making & { files: MadeFile[]; pages: MadePage[] }

/** Everything that is read of an edition, in one transaction: it is all there, or nothing is. */
export async function postEdition(tx: Tx, made: Made): Promise<void> {
  const { edition, files } = made
  if (!(isPublic(edition) ? await postOutside(tx, edition, made) : await keepInside(tx, edition, files))) return
  await record(tx, undefined, 'edition made', { kind: 'edition', id: edition.id, holdingId: edition.holdingId, facts: { files: Object.fromEntries(files.map((file) => [file.name, file.sha256])) } })
}

/** What anybody reads lies in `published`. */
async function postOutside(tx: Tx, edition: PublicEdition, made: Made): Promise<boolean> {
  const { id, kind, ofId, year, slugs, title, publicFrom, at } = edition
  const series = (await listEditions(tx, { ofId })).at(-1)!.id
  const posted = await tx
    .insertInto('published.edition')
    .values({ id, kind, year, slugEs: slugs.es, slugEn: slugs.en, title: asJson(title), facts: asJson(factsOf(made, edition, series)), publicFrom, publishedAt: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!posted.numInsertedOrUpdatedRows) return false
  for (const { bytes, ending: _, ...file } of made.files) {
    await tx.insertInto('published.file').values({ editionId: id, ...file }).execute()
    await tx.insertInto('published.fileContent').values({ editionId: id, name: file.name, bytes }).execute()
  }
  for (const { language, contents, html } of made.pages) await tx.insertInto('published.page').values({ editionId: id, language, contents: asJson(contents), html }).execute()
  await postAfterwards(tx, edition)
  return true
}

/** What members read hangs on the holding of what it is an edition of, and is never in `published`. */
async function keepInside(tx: Tx, { id, holdingId }: Edition, files: MadeFile[]): Promise<boolean> {
  // Two nodes made the same files: the second keeps none.
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 18))`.execute(tx)
  if (await tx.selectFrom('publishing.file').where('editionId', '=', id).select('editionId').executeTakeFirst()) return false
  for (const { name, language, ending, type, bytes } of files) {
    const fileId = await keepFile(tx, holdingId, { name, type, bytes })
    await tx.insertInto('publishing.file').values({ editionId: id, holdingId, language, ending: ending as 'pdf' | 'docx', fileId }).execute()
  }
  return true
}

/** What came after publication: errata, and that it is withheld. What stands already is left as it is. */
export async function postAfterwards(tx: Tx, edition: Edition): Promise<void> {
  const made = await tx.selectFrom('published.edition').where('id', '=', edition.id).select('id').executeTakeFirst()
  if (!made) return
  for (const { id, place, correction, at } of edition.errata) {
    await tx.insertInto('published.erratum').values({ id, editionId: edition.id, place: asJson(place), correction: asJson(correction), at }).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  }
  if (!isWithheld(edition)) return
  const last = edition.withholdings.at(-1)!
  // Both gave a reason; the public reads that of the Secretariat, which answers for the edition.
  const { reason } = edition.withholdings.find((one) => one.side === 'secretariat')!
  await tx.insertInto('published.withheld').values({ editionId: edition.id, reason: asJson(reason), at: last.at }).onConflict((conflict) => conflict.column('editionId').doNothing()).execute()
}

/** Editions are founded, offered and withdrawn one after the other: what one transaction withdraws, no other offers meanwhile. */
export const takeTurnOfEditions = async (tx: Tx): Promise<void> => void (await sql`select pg_advisory_xact_lock(hashtextextended('make editions', 18))`.execute(tx))

/** What does not hold any more is offered no longer, with why; what holds again is offered again. `undone`: all there is, of every kind: what is not among it holds. Only what was published is told of. */
export async function withdrawUndone(tx: Tx, undone: Undone[]): Promise<void> {
  await takeTurnOfEditions(tx)
  const about = async (id: string) => ({ kind: 'edition', id, holdingId: (await findEdition(tx, id)).holdingId })
  for (const { id, reason, at } of undone) {
    if (!(await tx.selectFrom('published.edition').where('id', '=', id).select('id').executeTakeFirst())) continue
    const { numInsertedOrUpdatedRows } = await tx.insertInto('published.withheld').values({ editionId: id, reason: asJson(reason), at, by: 'decision' }).onConflict((conflict) => conflict.column('editionId').doNothing()).executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) await record(tx, undefined, 'edition undone', await about(id))
  }
  const withdrawn = await tx.selectFrom('published.withheld').where('by', '=', 'decision').select('editionId').execute()
  for (const { editionId } of withdrawn.filter((one) => !undone.some(({ id }) => id === one.editionId))) {
    await tx.deleteFrom('published.withheld').where('editionId', '=', editionId).execute()
    await record(tx, undefined, 'edition holds again', await about(editionId))
    await postAfterwards(tx, await findEdition(tx, editionId))
  }
}
