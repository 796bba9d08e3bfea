import { type Block, type Inline, isSafeLink, type List, type ListItem } from '../documents/paper.ts'
import { carried } from '../documents/carried.ts'
import { lineOf, type Span, spansOf } from '../documents/line.ts'
import type { WordParagraph, WordPiece, WordRun } from './read-word.ts'
import { type Making, newList, para, run, table, type WordStyle } from './write-word.ts'

// A text of several paragraphs, into Word and out of it: bold, italics, headings, lists, quotations, links and tables go both ways.

const inLine = (making: Making, nodes: Inline[]): string =>
  spansOf(nodes).map((span) => run(making, span.text, { bold: span.strong, italic: span.emphasis, strike: span.delete, mono: span.code, link: span.url && /^(https?:|mailto:)/i.test(span.url) ? span.url : undefined })).join('')

const deepestList = 8
const rule = '· · ·'

/** Paragraphs and tables of Word for blocks; at least one, because a place to write must be there. */
export function blocksToWord(making: Making, blocks: Block[]): string[] {
  return carried(blocks).flatMap((block) => blockToWord(making, block))
}

function blockToWord(making: Making, block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [para({ style: `Heading${block.depth + 2}` as WordStyle }, inLine(making, block.children))]
    case 'blockquote':
      return block.children.map((child) => para({ style: 'AnswerQuote' }, inLine(making, child.type === 'paragraph' ? child.children : [])))
    case 'list':
      return listToWord(making, block, 0)
    case 'thematicBreak':
      return [para({ style: 'Answer' }, run(making, rule))]
    case 'table': {
      const width = Math.floor(9300 / Math.max(1, block.columns.length))
      const cell = (style: WordStyle) => (nodes: Inline[]) => para({ style }, inLine(making, nodes))
      const made = table(block.columns.map(() => width), block.columns.map(({ label }) => label).map(cell('AnswerHead')), block.rows.map((row) => row.cells.map(cell('AnswerCell'))))
      return [made, para({ style: 'Answer' })]
    }
    case 'paragraph':
      return [para({ style: 'Answer' }, inLine(making, block.children))]
    default:
      return []
  }
}

function listToWord(making: Making, list: List, level: number): string[] {
  const number = newList(making, list.ordered ? list.start : undefined)
  const place = Math.min(level, deepestList)
  return list.children.flatMap((item) =>
    item.children.flatMap((child, index) => {
      if (child.type === 'list') return listToWord(making, child, level + 1)
      if (child.type !== 'paragraph') return []
      const box = index > 0 || item.checked === undefined ? '' : run(making, item.checked ? '☒ ' : '☐ ')
      if (index > 0) return [para({ style: `AnswerItem${Math.min(level + 1, 4)}` }, inLine(making, child.children))]
      return [para({ style: 'Answer', list: { number, level: place } }, box, inLine(making, child.children))]
    }),
  )
}

// ---------------------------------------------------------------- and back

const spanOf = ({ text, bold, italic, strike, mono, url }: WordRun): Span => ({
  text: text.replace(/[^\S\n\u00a0\u202f]+/g, ' '),
  ...(bold && { strong: true as const }), ...(italic && { emphasis: true as const }), ...(strike && { delete: true as const }), ...(mono && { code: true as const }),
  ...(url && isSafeLink(url) && { url }),
})

const lineIn = (paragraph: WordParagraph): Inline[] => {
  // The looks of a heading are its style's; to say bold again of each word would be noise.
  const plainRuns = paragraph.heading ? paragraph.runs.map((one) => ({ ...one, bold: false, italic: false })) : paragraph.runs
  return lineOf(plainRuns.map(spanOf))
}

/** Blocks of what somebody wrote in Word, whichever program saved it. */
export function wordToBlocks(pieces: WordPiece[]): Block[] {
  const blocks: Block[] = []
  for (const piece of pieces) {
    if (piece.type === 'table') blocks.push(...tableIn(piece))
    else addParagraph(blocks, piece)
  }
  return carried(blocks)
}

function addParagraph(blocks: Block[], paragraph: WordParagraph): void {
  const children = lineIn(paragraph)
  const first = children[0]
  if (!first) return
  const item = /^answer item (\d)$/.exec(paragraph.style)
  const list = blocks.at(-1)
  if (paragraph.heading) blocks.push({ type: 'heading', depth: Math.min(Math.max(paragraph.heading - 2, 1), 4) as 1 | 2 | 3 | 4, children })
  else if (paragraph.list) addItem(blocks, paragraph.list, children)
  else if (item && list?.type === 'list') lastItem(list, Number(item[1]) - 1).children.push({ type: 'paragraph', children })
  else if (/quote|^cita/.test(paragraph.style)) blocks.push({ type: 'blockquote', children: [{ type: 'paragraph', children: paragraph.runs.every((one) => one.text.trim() === '' || one.italic) ? lineOf(paragraph.runs.map((one) => spanOf({ ...one, italic: false }))) : children }] })
  else if (children.length === 1 && first.type === 'text' && first.value === rule) blocks.push({ type: 'thematicBreak' })
  else blocks.push({ type: 'paragraph', children })
}

function addItem(blocks: Block[], { ordered, level, start }: NonNullable<WordParagraph['list']>, given: Inline[]): void {
  const box = given[0]?.type === 'text' ? /^([☒☑☐])\s*/.exec(given[0].value) : null
  const children = box && given[0]?.type === 'text' ? [{ type: 'text' as const, value: given[0].value.slice(box[0].length) }, ...given.slice(1)] : given
  const item: ListItem = { type: 'listItem', children: [{ type: 'paragraph', children }], ...(box && { checked: box[1] !== '☐' }) }
  const fresh = (): List => ({ type: 'list', ordered, start: ordered ? start : 1, spread: false, children: [item] })
  let [siblings, depth]: [Block[], number] = [blocks, 0]
  for (;;) {
    const last = siblings.at(-1)
    if (last?.type !== 'list') return void siblings.push(fresh())
    if (depth === level) return void (last.ordered === ordered ? last.children.push(item) : siblings.push(fresh()))
    siblings = last.children.at(-1)!.children
    depth += 1
  }
}

function lastItem(list: List, level: number): ListItem {
  const item = list.children.at(-1)!
  const inner = item.children.findLast((child) => child.type === 'list')
  return level > 0 && inner?.type === 'list' ? lastItem(inner, level - 1) : item
}

function tableIn(piece: Extract<WordPiece, { type: 'table' }>): Block[] {
  const width = Math.max(0, ...piece.rows.map((row) => row.cells.length))
  if (width === 0) return []
  const cellOf = (pieces: WordPiece[] = []): Inline[] => lineOf(wordsOf(pieces).flatMap((runs, place) => [...(place > 0 ? [{ text: ' ' }] : []), ...runs]))
  const [head, ...rows] = piece.rows.map((row) => Array.from({ length: width }, (_, place) => cellOf(row.cells[place]?.pieces)))
  const bare = (nodes: Inline[]): Inline[] => lineOf(spansOf(nodes).map((span) => ({ ...span, strong: undefined })))
  return [{ type: 'table', wide: false, rowHeads: false, columns: head!.map((label) => ({ label: bare(label), numeric: false, width: 1 })), rows: rows.map((cells) => ({ kind: 'row', cells })) }]
}

const wordsOf = (pieces: WordPiece[]): Span[][] => pieces.flatMap((piece) => (piece.type === 'paragraph' ? [piece.runs.map(spanOf)] : piece.rows.flatMap((row) => row.cells.flatMap((cell) => wordsOf(cell.pieces)))))
