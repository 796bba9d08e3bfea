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
import { type Face, type Place, runs, type Words } from './docx-inline.ts'
import { ink, margin, textWidth } from './docx-style.ts'
import { type Inline, plain, type Table as TableNode } from './paper.ts'
import { text } from './text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
export const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

export function tableOf(node: TableNode, words: Words, place: Place): (Paragraph | Table)[] {
  const say = text[words.lang]
  const room = node.wide ? Math.round(textWidth * 1.52) : place.room - (place.inner ? margin : 0)
  const widths = share(node, room)
  const size = node.columns.length > 6 ? 16 : 17
  const groups = node.rows.some((row) => row.kind === 'group')
  const together = node.rows.length <= 16
  const cell = (children: Inline[], column: number, face: Face, more: object = {}) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      ...more,
      children: [
        new Paragraph({
          style: 'TableText',
          keepNext: together || undefined,
          alignment: node.columns[column]!.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(children, words, { ...face, size } as Face),
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: node.columns.map((column, i) =>
      cell(
        column.label,
        i,
        { bold: true },
        { verticalAlign: 'bottom', borders: { top: rule(8, ink.obsidiana), bottom: rule(4, ink.obsidiana) } },
      ),
    ),
  })
  const rows = node.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children:
          row.kind === 'group'
            ? [
                cell(
                  row.cells[0] ?? [],
                  0,
                  { bold: true },
                  {
                    columnSpan: node.columns.length,
                    width: { size: room, type: WidthType.DXA },
                    shading: { type: ShadingType.CLEAR, fill: ink.amate },
                    borders: { bottom: rule(3, ink.linea) },
                  },
                ),
              ]
            : node.columns.map((_, i) =>
                cell(
                  row.cells[i] ?? [],
                  i,
                  { bold: row.kind === 'total' || (i === 0 && node.rowHeads && !groups) },
                  { borders: { bottom: rule(3, ink.linea), ...(row.kind === 'total' && { top: rule(4, ink.obsidiana) }) } },
                ),
              ),
      }),
  )
  const grid = new Table({
    rows: [head, ...rows],
    columnWidths: widths,
    width: { size: room, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    style: 'MarcoTable',
    borders: { ...bare, bottom: rule(8, ink.obsidiana) },
  })
  const caption = node.caption
    ? [
        new Paragraph({ style: 'FigureLabel', children: [new TextRun(`${say.table} ${node.number}`)] }),
        new Paragraph({ style: 'Caption', children: runs(node.caption, words) }),
        ...(node.unit ? [new Paragraph({ style: 'FigureUnit', text: node.unit })] : []),
      ]
    : []
  return [...caption, grid, foot(node, words.lang)]
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
    column.numeric ? Math.max(longest(plain(column.label)) * 0.95, letters[i]!) * 92 + 160 : 0,
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
    children: parts.flatMap(([label, value], i) => [new TextRun({ text: `${i ? ' ' : ''}${label}: `, bold: true }), new TextRun(value!)]),
  })
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
