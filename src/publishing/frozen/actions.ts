import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Words } from '#base/words.ts'
import type { Edition } from '../edition/edition.ts'
import { isWithheld } from '../edition/edition.ts'
import type { MadeFile, MadePage } from './files.ts'
import { citationOf, type Frozen } from './frozen.ts'

/** What an edition's page says beside its files: frozen with it. */
export type Facts = Pick<Frozen, 'number' | 'licence' | 'others' | 'day' | 'members' | 'countries' | 'sources' | 'example'> & {
  citation: Record<'es' | 'en', string>
  subtitle: Words | null
  /** the id of the first edition of the same compendium: by it the others are found */
  series: string
  practices: number
  columns: Frozen['data']['es']['columns']
}

const factsOf = (frozen: Frozen, series: string): Facts => {
  const { number, licence, others, day, members, countries, sources, example, compilation, practices, data } = frozen
  return { number, licence, others, day, members, countries, sources, example, citation: citationOf(frozen), subtitle: compilation.subtitle, series, practices: practices.length, columns: data.es.columns }
}

type Made = { edition: Edition; frozen: Frozen; files: MadeFile[]; pages: MadePage[]; series: string }

/** Everything the public will read of an edition, in one transaction: it is all there, or nothing is. */
export async function postEdition(tx: Tx, { edition, frozen, files, pages, series }: Made): Promise<void> {
  const { id, year, slugs, title, publicFrom, at } = edition
  const posted = await tx
    .insertInto('published.edition')
    .values({ id, year, slugEs: slugs.es, slugEn: slugs.en, title: asJson(title), facts: asJson(factsOf(frozen, series)), publicFrom, publishedAt: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!posted.numInsertedOrUpdatedRows) return
  for (const { bytes, ...file } of files) {
    await tx.insertInto('published.file').values({ editionId: id, ...file }).execute()
    await tx.insertInto('published.fileContent').values({ editionId: id, name: file.name, bytes }).execute()
  }
  for (const { language, contents, html } of pages) await tx.insertInto('published.page').values({ editionId: id, language, contents: asJson(contents), html }).execute()
  await postAfterwards(tx, edition)
  await record(tx, undefined, 'edition made', { kind: 'edition', id, holdingId: edition.holdingId, facts: { files: Object.fromEntries(files.map((file) => [file.name, file.sha256])) } })
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
