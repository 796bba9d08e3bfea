import type { Tx } from '#base/database/transaction.ts'
import { type Listed, type Notice, postNotices } from '#base/notice.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { addressOf } from '../edition/edition.ts'
import { dayInWords } from '../frozen/frozen.ts'
import { listPublished, type PublicEdition } from './queries.ts'
import { text } from './text.ts'

/** So that a country's page names the editions it is in: an edition says of which countries it tells. Not before its hour, not once withheld. */
export async function postEditions(tx: Tx): Promise<void> {
  const editions = (await listPublished(tx)).filter((edition) => !edition.withheld)
  await postNotices(tx, 'edition', editions.flatMap((edition) => langs.map((lang) => noticeOf(edition, lang))))
}

function noticeOf(edition: PublicEdition, lang: Lang): Notice<Listed> {
  const { facts, title } = edition
  return {
    address: addressOf(edition, lang),
    language: lang,
    kind: 'edition',
    body: { heading: text[lang].title, title: readText(title, lang), note: `${text[lang].edition(facts.number)}, ${dayInWords(lang, facts.day)}`, example: facts.example },
    tags: facts.countries.map(({ iso3 }) => `country:${iso3}`),
    words: readText(title, lang),
    rank: facts.day,
    publicFrom: edition.publicFrom,
  }
}
