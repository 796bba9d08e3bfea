import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Lang } from '../words.ts'
import { eased, type Place, runs, type Words } from './docx-inline.ts'
import { ink, margin, textWidth } from './docx-style.ts'
import { type Blank, type Inline, plain, type Row, type Table as TableNode } from './paper.ts'
import { text } from './text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
export const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

export function tableOf(node: TableNode, words: Words, place: Place): (Paragraph | Table)[] {
  // A small table without a title belongs to its paragraph and keeps the paragraph's edges.
  const small = !place.inner && !node.caption && node.columns.length <= 4
  const room = node.wide ? Math.round(textWidth * 1.52) : place.room - (small ? margin : 0)
  const widths = share(node, room)
  const grid = new Table({
    rows: [headOf(node, words, widths), ...node.rows.map((row) => rowOf(row, node, words, widths))],
    columnWidths: widths,
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    style: 'MarcoTable',
    ...(small && { indent: { size: margin, type: WidthType.DXA } }),
    borders: { ...bare, bottom: rule(8, ink.obsidiana) },
  })
  return [...captionOf(node, words), grid, foot(node, words.lang)]
}

const captionOf = (node: TableNode, words: Words): Paragraph[] =>
  node.caption
    ? [
        new Paragraph({ style: 'FigureLabel', children: [new TextRun(`${text[words.lang].table} ${node.number}`)] }),
        new Paragraph({ style: 'Caption', children: runs(node.caption, words) }),
        ...(node.unit ? [new Paragraph({ style: 'FigureUnit', text: node.unit })] : []),
      ]
    : []

const headOf = (node: TableNode, words: Words, widths: number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: node.columns.map(
      (column, i) =>
        new TableCell({
          ...cellOf(column.label, node, words, { column: i, bold: true }),
          width: { size: widths[i]!, type: WidthType.DXA },
          verticalAlign: 'bottom',
          borders: { top: rule(8, ink.obsidiana), bottom: rule(4, ink.obsidiana) },
        }),
    ),
  })

function rowOf(row: Row, node: TableNode, words: Words, widths: number[]): TableRow {
  const grouped = node.rows.some((other) => other.kind === 'group')
  const borders = { bottom: rule(3, ink.linea), ...(row.kind === 'total' && { top: rule(4, ink.obsidiana) }) }
  const group = () =>
    new TableCell({
      ...cellOf(row.cells[0] ?? [], node, words, { column: 0, bold: true }),
      columnSpan: node.columns.length,
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      shading: { type: ShadingType.CLEAR, fill: ink.amate },
      borders,
    })
  const cell = (column: number) =>
    new TableCell({
      ...cellOf(row.cells[column] ?? [], node, words, {
        column,
        bold: row.kind === 'total' || (column === 0 && node.rowHeads && !grouped),
      }),
      width: { size: widths[column]!, type: WidthType.DXA },
      borders,
    })
  return new TableRow({ cantSplit: true, children: row.kind === 'group' ? [group()] : node.columns.map((_, i) => cell(i)) })
}

/** Tables of up to 16 rows are kept on one page. */
function cellOf(children: Inline[], node: TableNode, words: Words, { column, bold }: { column: number; bold: boolean }) {
  const size = node.columns.length > 6 ? 16 : 17
  return {
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    children: [
      new Paragraph({
        style: 'TableText',
        keepNext: node.rows.length <= 16 || undefined,
        alignment: node.columns[column]!.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runs(children, words, { bold, size }),
      }),
    ],
  }
}

const longest = (words: string): number => Math.max(...words.split(' ').map((word) => word.length))

/** Numbers take what they need, words share the rest. */
function share(node: TableNode, room: number): number[] {
  const letters = node.columns.map((column, i) =>
    Math.max(
      longest(plain(column.label)),
      ...node.rows.filter((row) => row.kind !== 'group').map((row) => plain(row.cells[i] ?? []).length),
    ),
  )
  const wants = node.columns.map((column, i) =>
    column.numeric ? Math.max(longest(plain(column.label)) * 1.18, letters[i]!) * 92 + 160 : 0,
  )
  const left = Math.max(room - wants.reduce((a, b) => a + b, 0), room * 0.3)
  const weights = node.columns.map((column) => (column.numeric ? 0 : column.width))
  const total = weights.reduce((a, b) => a + b, 0) || 1
  const sizes = wants.map((want, i) => want + (left * weights[i]!) / total)
  const scale = room / sizes.reduce((a, b) => a + b, 0)
  return sizes.map((size) => Math.floor(size * scale))
}

function foot(node: { note?: string; source?: string }, lang: Lang): Paragraph {
  const parts = [
    [text[lang].note, node.note],
    [text[lang].source, node.source],
  ].filter(([, value]) => value)
  return new Paragraph({
    style: 'FigureNote',
    children: parts.flatMap(([label, value], i) => [new TextRun({ text: `${i ? ' ' : ''}${label}: `, bold: true }), new TextRun(eased(value!))]),
  })
}

/** Room to write: one field that grows with what is typed, or a row of fields under their labels. */
export function blankOf({ columns, lines }: Blank, words: Words, place: Place): (Paragraph | Table)[] {
  const sheet = columns.length > 1 && lines > 1
  const edge = place.inner || sheet
  const room = place.room - (edge ? 0 : margin)
  const weights = columns.length > 0 ? columns.map((column) => column.width) : [1]
  const total = weights.reduce((a, b) => a + b, 0)
  const sizes = weights.map((weight) => Math.floor((room * weight) / total))
  const line = rule(4, ink.gris)
  const edges = { top: line, bottom: line, left: line, right: line }
  const cell = (children: Paragraph[], i: number, shaded = false) =>
    new TableCell({
      children,
      width: { size: sizes[i]!, type: WidthType.DXA },
      borders: edges,
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(shaded && { shading: { type: ShadingType.CLEAR, fill: ink.amate } }),
    })
  const empty = (height: number) => new TableRow({ height: { value: height, rule: 'atLeast' }, children: sizes.map((_, i) => cell([new Paragraph({ style: 'TableText' })], i)) })
  const labels = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) => cell([new Paragraph({ style: 'TableText', keepNext: true, children: runs(column.label, words, { bold: true, size: 16 }) })], i, true)),
  })
  return [
    new Table({
      rows: columns.length > 0 ? [labels, ...Array.from({ length: lines }, () => empty(440))] : [empty(440 * Math.min(lines, 6))],
      columnWidths: sizes,
      width: { size: sizes.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      ...(!edge && { indent: { size: margin, type: WidthType.DXA } }),
      borders: bare,
    }),
    new Paragraph({ spacing: { before: 0, after: 140, line: 20, lineRule: 'exact' }, children: [] }),
  ]
}

export function figureOf(
  number: number,
  chart: { title: string; subtitle?: string; note?: string; source?: string },
  words: Words,
): Paragraph[] {
  const picture = words.pictures.get(number)!
  const width = 628
  const height = Math.round((width * picture.height) / picture.width)
  const scale = Math.min(1, 780 / height)
  return [
    new Paragraph({ style: 'FigureLabel', children: [new TextRun(`${text[words.lang].figure} ${number}`)] }),
    new Paragraph({ style: 'Caption', text: chart.title }),
    ...(chart.subtitle ? [new Paragraph({ style: 'FigureUnit', text: chart.subtitle })] : []),
    new Paragraph({
      keepNext: true,
      spacing: { after: 0, line: 240, lineRule: 'auto' },
      children: [
        new ImageRun({
          type: 'svg',
          data: picture.svg,
          fallback: { type: 'png', data: picture.png },
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: `${text[words.lang].figure} ${number}`, title: picture.title, description: picture.alt },
        }),
      ],
    }),
    foot(chart, words.lang),
  ]
}
