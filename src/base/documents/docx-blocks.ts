import { AlignmentType, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { Lang } from '../words.ts'
import { eased, type Place, runs, type Words } from './docx-inline.ts'
import { ink, margin, sans, textWidth } from './docx-style.ts'
import { bare, blankOf, figureOf, rule, tableOf } from './docx-table.ts'
import type { Block, Inline, List } from './paper.ts'
import { text } from './text.ts'

export const inText: Place = { style: 'BodyText', room: textWidth, depth: 0, inner: false }
const inBox = (style: string, room: number, lang?: Lang): Place => ({ style, room, depth: 0, inner: true, ...(lang && { lang }) })

export const blocks = (nodes: Block[], words: Words, place: Place): (Paragraph | Table)[] =>
  nodes.flatMap((node) => block(node, words, place))

function block(node: Block, words: Words, place: Place): (Paragraph | Table)[] {
  const line = (children: Inline[], more: object = {}) =>
    new Paragraph({
      style: place.style,
      keepNext: place.together,
      children: runs(children, words, place.lang ? { lang: place.lang } : {}),
      ...more,
    })
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[node.depth - 1]!,
          pageBreakBefore: node.depth === 1 || undefined,
          children: runs(node.children, words),
        }),
      ]
    case 'paragraph':
      return [line(node.children)]
    case 'list':
      return listOf(node, words, place)
    case 'table':
      return tableOf(node, words, place)
    case 'figure':
      return figureOf(node.number!, node.chart, words)
    case 'blockquote':
      return blocks(node.children, words, { ...place, style: place.inner ? place.style : 'Quote' })
    case 'code':
      return node.value
        .split('\n')
        .map((row) => new Paragraph({ style: place.style, children: [new TextRun({ text: eased(row), font: sans, noProof: true })] }))
    case 'thematicBreak':
      return [new Paragraph({ style: place.style, alignment: AlignmentType.CENTER, children: [new TextRun('· · ·')] })]
    case 'pageBreak':
      return node.unlessRoom ? [] : [new Paragraph({ pageBreakBefore: true, children: [] })]
    case 'callout':
      return boxed(node, words, place)
    case 'definitions':
      return sheet(node.items, words, place)
    case 'keep':
      return [...blocks(node.children.slice(0, -1), words, { ...place, together: true }), ...blocks(node.children.slice(-1), words, place)]
    case 'blank':
      return blankOf(node, words, place)
    case 'inLanguage':
      return [
        new Paragraph({
          style: 'LanguageNote',
          text: node.note ?? text[words.lang].inLanguage[node.lang],
          ...(place.inner && { indent: { left: 0 } }),
        }),
        ...blocks(node.children, words, { ...place, lang: node.lang }),
      ]
  }
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]

function listOf(node: List, words: Words, place: Place): (Paragraph | Table)[] {
  const boxes = node.children.every((item) => item.checked === false)
  const reference = `${place.inner ? 'inner ' : ''}${node.ordered ? 'numbers' : boxes ? 'boxes' : 'bullets'}`
  const style = node.ordered ? 'ListNumber' : 'ListBullet'
  const instance = node.ordered ? ++words.lists.count : 0
  const level = boxes ? 0 : Math.min(place.depth, 3)
  const small = place.inner ? { font: sans, size: 18 } : {}
  return node.children.flatMap((item) =>
    item.children.flatMap((child, i) => {
      if (child.type !== 'paragraph' || i > 0) return block(child, words, { ...place, depth: place.depth + 1 })
      const mark = item.checked === undefined || boxes ? [] : [new TextRun({ text: item.checked ? '✓ ' : '□ ', ...small })]
      return [
        new Paragraph({
          style,
          numbering: { reference, level, instance },
          children: [...mark, ...runs(child.children, words, { ...(place.lang && { lang: place.lang }), ...small })],
        }),
      ]
    }),
  )
}

function boxed(node: Extract<Block, { type: 'callout' }>, words: Words, place: Place): (Paragraph | Table)[] {
  const paint = { example: ink.maiz, key: ink.anil, note: ink.gris }[node.kind]
  const room = place.inner ? place.room - 200 : textWidth - margin
  const title = new Paragraph({
    style: 'CalloutTitle',
    children: [new TextRun({ text: eased(node.title ?? text[words.lang].callouts[node.kind]), color: paint })],
  })
  const cell = new TableCell({
    width: { size: room, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: ink.amate },
    margins: { top: 140, bottom: 100, left: 200, right: 200 },
    borders: { left: rule(18, paint) },
    children: [title, ...blocks(node.children, words, inBox('CalloutText', room - 400, place.lang))],
  })
  return [
    gap(100, true),
    new Table({
      rows: [new TableRow({ children: [cell] })],
      width: { size: room, type: WidthType.DXA },
      columnWidths: [room],
      layout: TableLayoutType.FIXED,
      indent: { size: place.inner ? 0 : margin, type: WidthType.DXA },
      borders: bare,
    }),
    gap(160),
  ]
}

/** Word refuses a cell without a paragraph. */
const filled = (children: (Paragraph | Table)[]): (Paragraph | Table)[] =>
  children.length > 0 ? children : [new Paragraph({ children: [] })]

/** Word joins two tables that touch; an empty line keeps them apart. The one above a box goes with it, or a heading would stay behind with that line. */
const gap = (after: number, keepNext?: true): Paragraph => new Paragraph({ keepNext, spacing: { before: 0, after, line: 20, lineRule: 'exact' }, children: [] })

function sheet(items: Extract<Block, { type: 'definitions' }>['items'], words: Words, place: Place): (Paragraph | Table)[] {
  const room = place.inner ? place.room - 200 : textWidth
  const label = place.inner ? 1600 : margin - 110
  const line = { top: rule(3, ink.linea) }
  const rows = items.map(
    (item, i) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: label, type: WidthType.DXA },
            borders: line,
            margins: { top: 50, bottom: 40, left: 0, right: 100 },
            children: [
              new Paragraph({
                style: 'SheetLabel',
                keepNext: (items.length <= 8 && i < items.length - 1) || place.together || undefined,
                children: runs(item.label, words),
              }),
            ],
          }),
          new TableCell({
            width: { size: room - label, type: WidthType.DXA },
            borders: line,
            margins: { top: 50, bottom: 40, left: 110, right: 0 },
            children: filled(blocks(item.value, words, inBox('SheetText', room - label, place.lang))),
          }),
        ],
      }),
  )
  return rows.length
    ? [
        new Table({
          rows,
          columnWidths: [label, room - label],
          width: { size: room, type: WidthType.DXA },
          layout: TableLayoutType.FIXED,
          borders: bare,
        }),
        gap(140),
      ]
    : []
}
