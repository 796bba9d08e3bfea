import type { Chart } from '../charts/chart.ts'
import type { Lang } from '../words.ts'

// The model of a paper: the part of mdast that our papers need, plus a few nodes of our own. It is closed: each of the three
// writers (HTML, Typst, Word) knows every node, and nothing else can reach them.

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis' | 'delete'; children: Inline[] }
  | { type: 'inlineCode'; value: string }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'break' }
  | { type: 'footnote'; children: Paragraph[]; number?: number }
  | { type: 'foreign'; lang: Lang; children: Inline[] }

type Paragraph = { type: 'paragraph'; children: Inline[] }
export type Depth = 1 | 2 | 3 | 4
export type Heading = { type: 'heading'; depth: Depth; children: Inline[]; id?: string }
export type ListItem = { type: 'listItem'; checked?: boolean; children: Block[] }
export type List = { type: 'list'; ordered: boolean; start: number; spread: boolean; children: ListItem[] }

type Column = { label: Inline[]; numeric: boolean; width: number }
export type Row = { kind: 'row' | 'group' | 'total'; cells: Inline[][] }
export type Table = {
  type: 'table'
  caption?: Inline[]
  unit?: string
  note?: string
  source?: string
  wide: boolean
  rowHeads: boolean
  columns: Column[]
  rows: Row[]
  number?: number
}

/** Room to write, by hand or in Word: empty lines, under the labels of their columns where there are any. */
export type Blank = { type: 'blank'; columns: { label: Inline[]; width: number }[]; lines: number }

export type CalloutKind = 'note' | 'example' | 'key'

export type Block =
  | Heading
  | List
  | Table
  | Paragraph
  | { type: 'blockquote'; children: Block[] }
  | { type: 'code'; value: string }
  | { type: 'thematicBreak' }
  | { type: 'pageBreak'; /** where a third of the page is free, what follows stays on it; in Word, which flows anew, always */ unlessRoom?: true }
  | { type: 'figure'; chart: Chart; number?: number }
  | { type: 'callout'; kind: CalloutKind; title?: string; children: Block[] }
  | { type: 'definitions'; items: { label: Inline[]; value: Block[] }[] }
  | { type: 'keep'; children: Block[] }
  | Blank
  | { type: 'inLanguage'; lang: Lang; note?: string; children: Block[] }

export type Paper = {
  lang: Lang
  title: string
  subtitle?: string
  /** the series it belongs to, e.g. "MIRPS · Edición 2019" */
  eyebrow?: string
  publisher: string
  /** the day of the edition, 2019-11-08; it is also the date inside the files, so that the same paper has the same bytes */
  day: string
  /** the same day in words */
  date: string
  mark?: 'draft' | 'example'
  /** short title for the head of each page */
  running?: string
  /** who may read it, e.g. "Restringido a los Estados miembros" */
  classification?: string
  description?: string
  /** where it lives, https://…; relative links on paper are completed with it */
  address?: string
  /** a quiet line drawing for the cover, as SVG */
  ornament?: string
  /** small print behind the cover: disclaimers, translation notes, citation, licence */
  front: { title: string; body: Block[] }[]
  contents: boolean
  body: Block[]
}

type Words = string | Inline | (string | Inline)[]

const inline = (words: Words): Inline[] =>
  (Array.isArray(words) ? words : [words]).map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part))

export const strong = (...words: (string | Inline)[]): Inline => ({ type: 'strong', children: inline(words) })
export const emphasis = (...words: (string | Inline)[]): Inline => ({ type: 'emphasis', children: inline(words) })
export const foreign = (lang: Lang, ...words: (string | Inline)[]): Inline => ({ type: 'foreign', lang, children: inline(words) })
export const footnote = (...words: (string | Inline)[]): Inline => ({ type: 'footnote', children: [paragraph(...words)] })
export const link = (url: string, ...words: (string | Inline)[]): Inline =>
  isSafeLink(url) ? { type: 'link', url, children: inline(words) } : { type: 'text', value: plain(inline(words)) }

export const heading = (depth: Depth, words: Words, id?: string): Block => ({
  type: 'heading',
  depth,
  children: inline(words),
  ...(id && { id }),
})
export const paragraph = (...words: (string | Inline)[]): Paragraph => ({ type: 'paragraph', children: inline(words) })
export const figure = (chart: Chart): Block => ({ type: 'figure', chart })
export const callout = (kind: CalloutKind, children: Block[], title?: string): Block => ({
  type: 'callout',
  kind,
  children,
  ...(title && { title }),
})
export const keep = (...children: Block[]): Block => ({ type: 'keep', children })
export const pageBreak = (): Block => ({ type: 'pageBreak' })
/** What follows begins a page of its own, unless a third of this one is free. */
export const pageUnlessRoom = (): Block => ({ type: 'pageBreak', unlessRoom: true })

export const list = (items: (Words | Block[])[], ordered = false): Block => ({
  type: 'list',
  ordered,
  start: 1,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', children: blocks(item) })),
})

/** What can be ticked on paper. */
export const boxes = (items: Words[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', checked: false, children: [paragraph(...inline(item))] })),
})

/** Lines to write on; with labels, a column under each. */
export const blank = (lines: number, columns: (Words | { label: Words; width: number })[] = []): Block => ({
  type: 'blank',
  lines,
  columns: columns.map((column) => (typeof column === 'object' && 'label' in column ? { ...column, label: inline(column.label) } : { label: inline(column), width: 1 })),
})

/** Label and value, one under the other: the sheet of a practice, of a country. */
export const definitions = (items: [label: Words, value: Words | Block[]][]): Block => ({
  type: 'definitions',
  items: items.map(([label, value]) => ({ label: inline(label), value: blocks(value) })),
})

/** A text in the language it really is in, with a line that says so ("Original en inglés; traducción no oficial pendiente"). */
export const inLanguage = (lang: Lang, children: Block[], note?: string): Block => ({
  type: 'inLanguage',
  lang,
  children,
  ...(note && { note }),
})

type TableRow = Words[] | { group: Words } | { total: Words[] }
type TableOptions = {
  caption?: Words
  unit?: string
  note?: string
  source?: string
  /** a sheet of its own, turned on its side */
  wide?: boolean
  /** the first cell of a row names the row; true unless said otherwise */
  rowHeads?: boolean
  columns: (string | { label: Words; numeric?: boolean; width?: number })[]
  rows: TableRow[]
}

export function table({ caption, columns, rows, wide = false, rowHeads = true, ...words }: TableOptions): Block {
  return {
    type: 'table',
    wide,
    rowHeads,
    ...words,
    ...(caption !== undefined && { caption: inline(caption) }),
    columns: columns.map((column) =>
      typeof column === 'string'
        ? { label: inline(column), numeric: false, width: 1 }
        : { numeric: false, width: 1, ...column, label: inline(column.label) },
    ),
    rows: rows.map((row) =>
      Array.isArray(row)
        ? { kind: 'row', cells: row.map(inline) }
        : 'group' in row
          ? { kind: 'group', cells: [inline(row.group)] }
          : { kind: 'total', cells: row.total.map(inline) },
    ),
  }
}

const isBlock = (part: unknown): part is Block =>
  typeof part === 'object' && part !== null && 'type' in part && blockTypes.has(String(part.type))
const blockTypes = new Set([
  'heading',
  'paragraph',
  'list',
  'table',
  'blockquote',
  'code',
  'thematicBreak',
  'pageBreak',
  'figure',
  'callout',
  'definitions',
  'keep',
  'blank',
  'inLanguage',
])
const blocks = (content: Words | Block[]): Block[] =>
  Array.isArray(content) && content.length > 0 && content.every(isBlock) ? content : [paragraph(...inline(content as Words))]

/** http, https, mailto, and addresses within the site; nothing that could run. */
export const isSafeLink = (url: string): boolean =>
  !/[\s\p{Cc}]/u.test(url) && (/^(https?:\/\/|mailto:)./i.test(url) || /^(\/(?!\/)|[#?.])/.test(url))

/** Blocks where only paragraphs can stand, as in a note: lists and quotations become their words. */
export const paragraphs = (nodes: Block[]): Paragraph[] =>
  nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node]
    if (node.type === 'heading') return [{ type: 'paragraph', children: node.children }]
    if (node.type === 'code') return [paragraph(node.value)]
    if (node.type === 'list') return node.children.flatMap((item) => paragraphs(item.children))
    if (node.type === 'table')
      return [node.columns.map((column) => column.label), ...node.rows.map((row) => row.cells)].map((cells) =>
        paragraph(cells.map(plain).join(' · ')),
      )
    return 'children' in node ? paragraphs(node.children) : []
  })

/** The words of a node and nothing else. */
export function plain(nodes: Inline[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : node.type === 'break' ? ' ' : node.type === 'footnote' ? '' : plain(node.children)))
    .join('')
}
