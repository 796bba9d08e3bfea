import type { Nodes, PhrasingContent, Root, RootContent, Table as MarkdownTable } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Chart } from '../charts/chart.ts'
import {
  type Block,
  type CalloutKind,
  type Depth,
  figure,
  type Inline,
  isSafeLink,
  paragraphs,
  plain,
  type Row,
  type Table,
} from './paper.ts'

// Off, because people who write reports do not mean them: HTML (its words are shown as they were typed), code by indenting,
// and headings by underlining, which a dashed line drawn under a paragraph would make.
const off = { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline'] } }

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).data('micromarkExtensions', [off])
const withDirectives = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective)

/** What people typed, as blocks under a heading of that depth. Nothing in it can run, and no word of it is lost. */
export function markdown(words: string, { under = 0 }: { under?: number } = {}): Block[] {
  const source = tame(words)
  return read(parser.parse(source), { source, under, charts: {} })
}

// Nobody means a quotation of a quotation seventeen times over, nor a paragraph of a thousand stars, nor thousands of quotations and notes, nor a
// paragraph of hundreds of lines. The parser's time grows with the square of each and stops everybody's work, so what goes beyond is shown as
// the signs that were typed, or in a paragraph of its own.
const deepest = 16
const mostSigns = 1000
const mostBegun = 2000
const mostNotes = 200
const mostLines = 200
const container = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))`
const tooDeep = new RegExp(String.raw`^((?:${container}){${deepest}}[ \t]*\d{0,9})([->+*.)])`, 'gm')
const beginnings = [
  { sign: /^([ \t]*\d{0,9})([->+*.)])/, most: mostBegun },
  { sign: /^([ \t]*)(\[)(?=[^\]\n]*\]:)/, most: mostNotes },
]

/** Few quotations, lists and notes, and few lines in a row that begin none: rows of a table apart. */
function few(words: string): string {
  const begun = new Map<RegExp, number>()
  let going = 0
  const lines = words.split('\n').map((line) => {
    const begins = beginnings.find(({ sign }) => sign.test(line))
    const count = begins ? (begun.get(begins.sign) ?? 0) + 1 : 0
    if (begins) begun.set(begins.sign, count)
    const holds = begins && count <= begins.most
    going = holds || line.trim() === '' || line.includes('|') ? 0 : going + 1
    const shown = begins && !holds ? line.replace(begins.sign, String.raw`$1\$2`) : line
    if (going <= mostLines) return shown
    going = 1
    return `\n${shown}`
  })
  return lines.join('\n')
}

function tame(words: string): string {
  const shallow = few(words.replace(tooDeep, String.raw`$1\$2`))
  if (shallow.length <= mostSigns) return shallow
  let signs = 0
  return shallow.replace(/\\.|\n[ \t]*(?=\n)|[*_~[\]]/g, (sign) => {
    if (sign.startsWith('\\')) return sign
    signs = sign.startsWith('\n') ? 0 : signs + 1
    return signs > mostSigns ? `\\${sign}` : sign
  })
}

/** Text of our own, shipped with the framework: it may also hold `:::note`, `::chart{id=…}` and `::break`. */
export const template = (words: string, { under = 0, charts = {} }: { under?: number; charts?: Record<string, Chart> } = {}): Block[] =>
  read(withDirectives.parse(words), { source: words, under, charts })

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>
type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>
type Reading = { source: string; under: number; charts: Record<string, Chart> }

function read(root: Root, { source, under, charts }: Reading): Block[] {
  const definitions = collect(root)
  const as = (node: Nodes): string => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

  const inlines = (nodes: PhrasingContent[], inNote = false): Inline[] =>
    nodes.flatMap((node) => {
      switch (node.type) {
        case 'text':
          return [{ type: 'text', value: node.value }]
        case 'inlineCode':
          return [{ type: 'inlineCode', value: node.value }]
        case 'break':
          return [{ type: 'break' }]
        case 'strong':
        case 'emphasis':
        case 'delete':
          return [{ type: node.type, children: inlines(node.children, inNote) }]
        case 'link':
          return linked(node.url, inlines(node.children, inNote))
        case 'linkReference':
          return linked(definitions.links.get(node.identifier) ?? '', inlines(node.children, inNote))
        case 'image':
        case 'imageReference':
          return [{ type: 'text', value: node.alt ?? '' }]
        case 'footnoteReference': {
          const note = inNote ? undefined : definitions.notes.get(node.identifier)
          return note ? [{ type: 'footnote', children: paragraphs(note.flatMap((child) => block(child, true))) }] : []
        }
        default:
          return [{ type: 'text', value: as(node) }]
      }
    })

  const block = (node: RootContent, inNote = false): Block[] => {
    const blocks = (nodes: RootContent[]) => nodes.flatMap((child) => block(child, inNote))
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', depth: Math.min(node.depth + under, 4) as Depth, children: inlines(node.children, inNote) }]
      case 'paragraph':
        return [{ type: 'paragraph', children: inlines(node.children, inNote) }]
      case 'blockquote':
        return [{ type: 'blockquote', children: blocks(node.children) }]
      case 'code':
        return [{ type: 'code', value: node.value }]
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }]
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered ?? false,
            start: node.start ?? 1,
            spread: node.spread ?? false,
            children: node.children.map((item) => ({
              type: 'listItem',
              children: blocks(item.children),
              ...(typeof item.checked === 'boolean' && { checked: item.checked }),
            })),
          },
        ]
      case 'table':
        return [tableOf(node, (cells) => inlines(cells, inNote))]
      case 'containerDirective':
        return box(node, blocks, inlines)
      case 'leafDirective':
        return leaf(node, charts) ?? [{ type: 'paragraph', children: [{ type: 'text', value: as(node) }] }]
      default:
        return []
    }
  }
  return root.children.flatMap((child) => block(child))
}

type ReadInlines = (nodes: PhrasingContent[]) => Inline[]

function tableOf(node: MarkdownTable, inlines: ReadInlines): Table {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children)))
  const columns = (head ?? []).map((label, i) => ({ label, numeric: node.align?.[i] === 'right', width: 1 }))
  const cellsOf = (cells: Inline[][]): Row => ({ kind: 'row', cells: columns.map((_, i) => cells[i] ?? []) })
  return { type: 'table', wide: false, rowHeads: false, columns, rows: rows.map(cellsOf) }
}

const kinds: Record<string, CalloutKind> = { note: 'note', example: 'example', key: 'key' }

function box(node: ContainerDirective, blocks: (nodes: RootContent[]) => Block[], inlines: ReadInlines): Block[] {
  const kind = kinds[node.name]
  const [label, ...rest] = node.children
  if (node.name === 'keep') return [{ type: 'keep', children: blocks(node.children) }]
  if (!kind) return blocks(node.children)
  const title = label?.type === 'paragraph' && label.data?.directiveLabel ? plain(inlines(label.children)) : undefined
  return [
    title === undefined
      ? { type: 'callout', kind, children: blocks(node.children) }
      : { type: 'callout', kind, title, children: blocks(rest) },
  ]
}

function leaf(node: LeafDirective, charts: Record<string, Chart>): Block[] | undefined {
  if (node.name === 'break') return [{ type: 'pageBreak' }]
  const chart = node.name === 'chart' ? charts[node.attributes?.id ?? ''] : undefined
  return chart && [figure(chart)]
}

const linked = (url: string, children: Inline[]): Inline[] => (isSafeLink(url) ? [{ type: 'link', url, children }] : children)

/** Notes and addresses that the text names by a label; found here, because labels of two texts in one paper may be the same. */
function collect(root: Root) {
  const links = new Map<string, string>()
  const notes = new Map<string, RootContent[]>()
  const walk = (node: Nodes): void => {
    if (node.type === 'definition') links.set(node.identifier, links.get(node.identifier) ?? node.url)
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, notes.get(node.identifier) ?? node.children)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(root)
  return { links, notes }
}
