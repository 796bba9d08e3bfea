import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#base/config.ts'
import { toCsv } from '#base/documents/csv.ts'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToHtml } from '#base/documents/html.ts'
import { paragraph, type Paper } from '#base/documents/paper.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { text as words } from '#base/documents/text.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { paperOf, paperText } from '#compilations/index.ts'
import { addressOf, type FileKind, fileName, kinds } from '../edition/edition.ts'
import { citationOf, dayInWords, type Frozen, licenceName } from './frozen.ts'

export type MadeFile = { name: string; language: Lang; type: string; size: number; sha256: string; bytes: Buffer }
export type MadePage = { language: Lang; contents: { id: string; depth: number; text: string }[]; html: string }

const types: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** The paper of one language, with what only publication knows: the day, the address, licence and citation. */
export function editionPaper(frozen: Frozen, lang: Lang): Paper {
  const { compilation, sections, number, day, licence, others, example, origin, slugs } = frozen
  const { front, edition } = paperText[lang]
  const lines = new Intl.ListFormat(lang).format(others.map((one) => `${readText(one.country, lang)}, «${one.title}»: ${licenceName(lang, one.licence)}`))
  return paperOf(compilation, sections, {
    lang, day, date: dayInWords(lang, day),
    mark: example ? 'example' : undefined,
    address: origin + addressOf({ year: compilation.year, slugs }, lang),
    eyebrow: edition(number, compilation.year),
    front: [
      { title: front.licence.title, body: [paragraph(front.licence.body(licenceName(lang, licence))), ...(others.length > 0 ? [paragraph(front.licence.others(lines))] : [])] },
      { title: front.citation.title, body: [paragraph(citationOf(frozen)[lang])] },
    ],
  })
}

/** All files of an edition, in both languages. The same frozen content gives the same bytes. */
export async function makeFiles(frozen: Frozen): Promise<{ files: MadeFile[]; pages: MadePage[] }> {
  const files: MadeFile[] = []
  const pages: MadePage[] = []
  for (const lang of langs) {
    const paper = editionPaper(frozen, lang)
    pages.push({ language: lang, ...paperToHtml(paper, { head: false }) })
    for (const kind of kinds) {
      const bytes = await bytesOf(kind, { frozen, paper, lang })
      files.push({ name: fileName(frozen, lang, kind), language: lang, type: types[kind], size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes })
    }
  }
  return { files, pages }
}

type Making = { frozen: Frozen; paper: Paper; lang: Lang }

async function bytesOf(kind: FileKind, { frozen, paper, lang }: Making): Promise<Buffer> {
  if (kind === 'pdf') return paperToPdf(paper)
  if (kind === 'docx') return paperToDocx(paper)
  if (kind === 'html') return Buffer.from(wholePage(paper))
  if (kind === 'json') return Buffer.from(`${JSON.stringify(jsonOf(frozen, lang), null, 2)}\n`)
  const { columns, rows } = frozen.data[lang]
  return Buffer.from(toCsv(columns.map((column) => column.key), rows.map((row) => columns.map((column) => row[column.key])), { bom: true }))
}

const sheets = ['ui/tokens.css', 'ui/base.css', 'ui/table.css', 'ui/figure.css', 'charts/charts.css', 'documents/paper.css']

const ownSheet = 'body{padding:clamp(1rem,4vw,3rem)}main{max-width:54rem;margin:auto}'

/** A page that stands alone: kept on a disk, it reads as it did. */
function wholePage(paper: Paper): string {
  const css = sheets.map((sheet) => readFileSync(join(root, 'src/base', sheet), 'utf8')).join('\n')
  const { html, contents } = paperToHtml(paper)
  const escape = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const entries = contents.filter((entry) => entry.depth <= 2).map(({ id, depth, text }) => `<li${depth === 2 ? ' class="under"' : ''}><a href="#${escape(id)}">${escape(text)}</a></li>`)
  return `<!DOCTYPE html><html lang="${paper.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(paper.title)}</title><link rel="canonical" href="${escape(paper.address ?? '')}"><style>${css}${ownSheet}</style></head><body><main><details><summary>${words[paper.lang].contents}</summary><ol class="paper-contents">${entries.join('')}</ol></details>${html}</main></body></html>\n`
}

/** The data with everything a reader needs who finds only the file. */
function jsonOf(frozen: Frozen, lang: Lang) {
  const { compilation, number, day, licence, others, members, sources, example, data, origin, slugs } = frozen
  return {
    title: readText(compilation.title, lang), language: lang, edition: number, year: compilation.year, date: day,
    address: origin + addressOf({ year: compilation.year, slugs }, lang),
    licence, licence_name: licenceName(lang, licence),
    other_licences: others.map((one) => ({ country: readText(one.country, lang), title: one.title, licence: one.licence })),
    citation: citationOf(frozen)[lang], example,
    members: members.map(({ iso3, name }) => ({ iso3, name: readText(name, lang) })),
    columns: data[lang].columns.map((column) => ({ key: column.key, description: column[lang] })),
    practices: data[lang].rows,
    sources,
  }
}
