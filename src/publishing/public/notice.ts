import type { Tx } from '#base/database/transaction.ts'
import { sayDay } from '#base/ui/dates.ts'
import { type Listed, type Notice, postNotices } from '#base/notice.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { findCurrentSlug } from '#practices/index.ts'
import { addressOf } from '../edition/edition.ts'
import { findFrozen } from '../edition/queries.ts'
import { listPublished, type PublicEdition } from './queries.ts'
import { text } from './text.ts'

/** So that the pages of countries and practices name the editions they are in: an edition says of whom it tells. Not before its hour, not once withheld. */
export async function postEditions(tx: Tx): Promise<void> {
  const editions = (await listPublished(tx)).filter((edition) => !edition.withheld)
  const notices: Notice<Listed>[] = []
  for (const edition of editions) {
    const slugs: string[] = []
    for (const itemId of edition.kind === 'compendium' ? (await findFrozen(tx, edition.id)).practices : []) slugs.push(...[(await findCurrentSlug(tx, itemId)) ?? []].flat())
    notices.push(...langs.map((lang) => noticeOf(edition, lang, slugs)))
  }
  await postNotices(tx, 'edition', notices)
}

function noticeOf(edition: PublicEdition, lang: Lang, practices: string[]): Notice<Listed> {
  const { facts, title } = edition
  return {
    address: addressOf(edition, lang),
    language: lang,
    kind: 'edition',
    body: { heading: text[lang].title, title: readText(title, lang), note: `${text[lang].edition(facts.number)}, ${sayDay(lang, facts.day)}`, example: facts.example },
    tags: [...facts.countries.map(({ iso3 }) => `country:${iso3}`), ...practices.map((slug) => `practice:${slug}`)],
    words: readText(title, lang),
    rank: facts.day,
    publicFrom: edition.publicFrom,
  }
}
