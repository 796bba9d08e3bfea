import { types } from '#base/http/download.ts'
import { sayDay } from '#base/ui/dates.ts'
import { createHash } from 'node:crypto'
import { sheetAlone } from '#base/documents/alone.ts'
import { toCsv } from '#base/documents/csv.ts'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToHtml } from '#base/documents/html.ts'
import { paragraph, type Paper } from '#base/documents/paper.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { text as words } from '#base/documents/text.ts'
import { sayList } from '#base/list.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { paperText } from '#compilations/index.ts'
import { type Ending, type Edition, endings, fileName, isPublic, membersEndings, placeOf, slugsFor } from '../edition/edition.ts'
import type { Told } from '../edition/kind.ts'
import { citationOf, licenceName } from './frozen.ts'

export type MadeFile = { name: string; language: Lang; ending: Ending; type: string; size: number; sha256: string; bytes: Buffer }
export type MadePage = { language: Lang; contents: { id: string; depth: number; text: string }[]; html: string }

const typeOf: Record<Ending, string> = {
  ...types,
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

export type Making = { edition: Edition; told: Told; origin: string }

const own = {
  es: { members: 'Para los miembros', membersBody: 'Esta edición es para quienes leen aquello de lo que es edición: los Estados miembros, la Presidencia y la Secretaría. No es pública.' },
  en: { members: 'For the members', membersBody: 'This edition is for those who may read what it is an edition of: member states, the Presidency and the Secretariat. It is not public.' },
}

/** The paper of one language, with what only the edition knows: its number, address, licence or audience, and citation. */
function editionPaper({ edition, told, origin }: Making, lang: Lang): Paper {
  const { front, edition: eyebrow } = paperText[lang]
  const paper = told.paper(lang)
  const lines = sayList({ locale: lang }, told.others.map((one) => `${readText(one.country, lang)}, «${one.title}»: ${licenceName(lang, one.licence)}`))
  const read = isPublic(edition)
    ? { title: front.licence.title, body: [paragraph(front.licence.body(licenceName(lang, edition.licence))), ...(told.others.length > 0 ? [paragraph(front.licence.others(lines))] : [])] }
    : { title: own[lang].members, body: [paragraph(own[lang].membersBody)] }
  return {
    ...paper,
    ...(isPublic(edition) && { eyebrow: eyebrow(edition.number, edition.year) }),
    address: origin + placeOf(edition, lang),
    front: [...paper.front, ...(edition.kind === 'compendium' ? [{ title: front.published.title, body: [paragraph(front.published.body(sayDay(lang, edition.day)))] }] : []), read, { title: front.citation.title, body: [paragraph(citationOf(edition, origin)[lang])] }],
  }
}

/** All files of an edition, in both languages. The same frozen content gives the same bytes. */
export async function makeFiles(making: Making): Promise<{ files: MadeFile[]; pages: MadePage[] }> {
  const files: MadeFile[] = []
  const pages: MadePage[] = []
  for (const lang of langs) {
    const paper = editionPaper(making, lang)
    if (isPublic(making.edition)) pages.push({ language: lang, ...paperToHtml(paper, { head: false }) })
    for (const ending of isPublic(making.edition) ? endings : membersEndings) {
      const bytes = await bytesOf(ending, { making, paper, lang })
      files.push({ name: fileName(namesOf(making), lang, ending), language: lang, ending, type: typeOf[ending], size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes })
    }
  }
  return { files, pages }
}

/** A file that was downloaded says what it is, also without its address. */
const namesOf = ({ edition: { slugs, title, number } }: Making): Record<Lang, string> => slugs ?? slugsFor(title, number)

async function bytesOf(ending: Ending, { making, paper, lang }: { making: Making; paper: Paper; lang: Lang }): Promise<Buffer> {
  if (ending === 'pdf') return paperToPdf(paper)
  if (ending === 'docx') return paperToDocx(paper)
  if (ending === 'html') return Buffer.from(wholePage(paper))
  if (ending === 'json') return Buffer.from(`${JSON.stringify(jsonOf(making, lang), null, 2)}\n`)
  const { columns, rows } = making.told.data!.in[lang]
  return Buffer.from(toCsv(columns.map((column) => column.key), rows.map((row) => columns.map((column) => row[column.key])), { bom: true }))
}

/** A page that stands alone: kept on a disk, it reads as it did. */
function wholePage(paper: Paper): string {
  const { html, contents } = paperToHtml(paper)
  const escape = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const entries = contents.filter((entry) => entry.depth <= 2).map(({ id, depth, text }) => `<li${depth === 2 ? ' class="under"' : ''}><a href="#${escape(id)}">${escape(text)}</a></li>`)
  return `<!DOCTYPE html><html lang="${paper.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(paper.title)}</title><link rel="canonical" href="${escape(paper.address ?? '')}"><style>${sheetAlone()}</style></head><body><main><details><summary>${words[paper.lang].contents}</summary><ol class="paper-contents">${entries.join('')}</ol></details>${html}</main></body></html>\n`
}

/** The data with everything a reader needs who finds only the file. */
function jsonOf({ edition, told, origin }: Making, lang: Lang) {
  const { columns, rows } = told.data!.in[lang]
  return {
    title: readText(edition.title, lang), language: lang, edition: edition.number, year: edition.year, date: edition.day,
    ...(told.basis && { basis: readText(told.basis, lang) }),
    address: origin + placeOf(edition, lang),
    licence: edition.licence, licence_name: licenceName(lang, edition.licence!),
    other_licences: told.others.map((one) => ({ country: readText(one.country, lang), title: one.title, licence: one.licence })),
    citation: citationOf(edition, origin)[lang], example: told.example,
    members: told.members.map(({ iso3, name, on }) => ({ iso3, name: readText(name, lang), ...(on && { on }) })),
    columns: columns.map((column) => ({ key: column.key, description: column[lang] })),
    [told.data!.rowsAre]: rows,
    sources: told.sources.map(({ kind, of, digest }) => ({ kind, of, digest })),
  }
}
