import { markdown } from './markdown.ts'
import type { Block, Inline, List, ListItem, Table } from './paper.ts'
import { paragraph, plain } from './paper.ts'

// The other way round of `markdown`: blocks that came back from an office program as the Markdown that a form would hold.
// `carried` is what such a program can hold: what Word cannot say of a text is brought into a shape that it can.

/** The same text in the blocks that survive a word processor: headings, paragraphs, quotations, lists, tables. */
export function carried(blocks: Block[]): Block[] {
  return merged(blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'heading':
        return hasWords(block.children) ? [{ type: 'heading', depth: block.depth, children: simple(block.children) }] : []
      case 'paragraph':
        return hasWords(block.children) ? [{ type: 'paragraph', children: simple(block.children) }] : []
      case 'blockquote': {
        const inside = lines(block.children)
        return inside.length > 0 ? [{ type: 'blockquote', children: inside }] : []
      }
      case 'code':
        return block.value.split('\n').filter((line) => line.trim() !== '').map((value) => ({ type: 'paragraph', children: [{ type: 'inlineCode', value: value.trim() }] }))
      case 'list':
        return carriedList(block)
      case 'table':
        return [carriedTable(block)]
      case 'thematicBreak':
        return [block]
      case 'callout':
      case 'keep':
      case 'inLanguage':
        return carried(block.children)
      default:
        return []
    }
  }))
}

const hasWords = (nodes: Inline[]): boolean => plain(nodes).trim() !== ''

/** Whatever stands in a box, as paragraphs. */
const lines = (blocks: Block[]): Block[] =>
  carried(blocks).flatMap((block): Block[] => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'heading') return [{ type: 'paragraph', children: [{ type: 'strong', children: block.children }] }]
    if (block.type === 'blockquote') return block.children
    if (block.type === 'list') return block.children.flatMap((item) => lines(item.children))
    if (block.type === 'table') return block.rows.map((row) => paragraph(row.cells.map((cell) => plain(cell)).join(' | ')))
    return []
  })

function carriedList(list: List): Block[] {
  const items = list.children.flatMap((item): ListItem[] => {
    const [first, ...rest] = itemBody(carried(item.children))
    if (!first) return []
    // An item that begins with a list is one level too many.
    if (first.type === 'list') return first.children.map((inner, place) => (place < first.children.length - 1 ? inner : { ...inner, children: itemBody([...inner.children, ...rest]) }))
    return [{ type: 'listItem', children: [first, ...rest], ...(item.checked !== undefined && { checked: item.checked }) }]
  })
  return items.length > 0 ? [{ type: 'list', ordered: list.ordered, start: list.ordered ? list.start : 1, spread: false, children: items }] : []
}

const itemBody = (blocks: Block[]): Block[] => merged(blocks.flatMap((block) => (block.type === 'list' || block.type === 'paragraph' ? [block] : lines([block]))))

function carriedTable(table: Table): Table {
  const cell = (nodes: Inline[]): Inline[] => simple(nodes.map((node) => (node.type === 'break' ? { type: 'text' as const, value: ' ' } : node)))
  const width = table.columns.length
  return {
    type: 'table', wide: false, rowHeads: false,
    columns: table.columns.map(({ label }) => ({ label: cell(label), numeric: false, width: 1 })),
    rows: table.rows.map((row) => ({ kind: 'row', cells: Array.from({ length: width }, (_, place) => cell(row.cells[place] ?? [])) })),
  }
}

/** Two lists of one kind that touch are one list. */
const merged = (blocks: Block[]): Block[] =>
  blocks.reduce<Block[]>((done, block) => {
    const last = done.at(-1)
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) done[done.length - 1] = { ...last, children: [...last.children, ...block.children] }
    else if (block.type === 'blockquote' && last?.type === 'blockquote') done[done.length - 1] = { ...last, children: [...last.children, ...block.children] }
    else done.push(block)
    return done
  }, [])

// ---------------------------------------------------------------- words within a line

// Blanks that hold two words together (5 000) are kept.
const blanks = /[^\S\u00a0\u202f]+/g

type Face = { strong?: true; emphasis?: true; delete?: true; code?: true; url?: string }
export type Span = Face & { text: string }

/** A line as runs of type, each with its looks: how an office program holds it. Notes follow in parentheses. */
export function spansOf(nodes: Inline[], face: Face = {}): Span[] {
  return nodes.flatMap((node): Span[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replace(blanks, ' '), ...face }]
      case 'inlineCode':
        return [{ text: node.value.replace(blanks, ' '), ...face, code: true }]
      case 'break':
        return [{ text: '\n', ...face }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return spansOf(node.children, { ...face, [node.type]: true })
      case 'link':
        return spansOf(node.children, { ...face, url: node.url })
      case 'foreign':
        return spansOf(node.children, face)
      case 'footnote':
        return [{ text: ` (${node.children.map(({ children }) => plain(children)).join(' ')})`, ...face }]
    }
  })
}

const faces = ['url', 'delete', 'strong', 'emphasis', 'code'] as const

/**
 * Runs of type as a line: the same looks beside each other are one, and a look never begins or ends with a blank, because
 * Markdown would not see it.
 */
export function lineOf(given: Span[]): Inline[] {
  const spans: Span[] = []
  for (const one of given.flatMap(withoutEdges)) {
    const last = spans.at(-1)
    const span = { ...one, text: one.text.replace(/[ \n]*\n[ \n]*/g, '\n') }
    if (last && /[ \n]$/.test(last.text) && span.text.startsWith('\n')) last.text = last.text.trimEnd()
    else if (last && /[ \n]$/.test(last.text)) span.text = span.text.replace(/^ +/, '')
    if (span.text === '') continue
    if (last && faces.every((face) => last[face] === span[face])) last.text += span.text
    else spans.push(span)
  }
  return nest(trimmed(spans), 0)
}

function withoutEdges(span: Span): Span[] {
  const { text } = span
  const [from, until] = [text.length - text.trimStart().length, text.trimEnd().length]
  if (until === 0) return [{ text }]
  return [{ text: text.slice(0, from) }, { ...span, text: text.slice(from, until) }, { text: text.slice(until) }]
}

/** Blanks between two runs of one look belong to it; those at the ends of the line to nobody. */
function trimmed(spans: Span[]): Span[] {
  const joined = spans.map((span, place) => {
    if (span.text.trim() !== '' || place === 0 || place === spans.length - 1) return span
    const [before, after] = [spans[place - 1]!, spans[place + 1]!]
    const shared = Object.fromEntries(faces.filter((face) => before[face] !== undefined && before[face] === after[face] && face !== 'code').map((face) => [face, before[face]]))
    return { ...shared, text: span.text }
  })
  const [first, last] = [joined[0], joined.at(-1)]
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return joined.filter((span) => span.text !== '')
}

function nest(spans: Span[], level: number): Inline[] {
  const face = faces[level]
  if (!face) return spans.flatMap((span) => span.text.split('\n').flatMap((value, place): Inline[] => [...(place > 0 ? [{ type: 'break' as const }] : []), ...(value === '' ? [] : [{ type: 'text' as const, value }])]))
  const nodes: Inline[] = []
  for (let at = 0; at < spans.length; ) {
    const value = spans[at]![face]
    let end = at + 1
    while (end < spans.length && spans[end]![face] === value) end += 1
    const group = spans.slice(at, end)
    nodes.push(...(value === undefined ? nest(group, level + 1) : [dressed(face, value, group, level)]))
    at = end
  }
  return nodes
}

function dressed(face: (typeof faces)[number], value: string | true, group: Span[], level: number): Inline {
  if (face === 'code') return { type: 'inlineCode', value: group.map(({ text }) => text).join('').replaceAll('\n', ' ') }
  if (face === 'url') return { type: 'link', url: String(value), children: nest(group, level + 1) }
  return { type: face, children: nest(group, level + 1) }
}

const simple = (nodes: Inline[]): Inline[] => lineOf(spansOf(nodes))

// ---------------------------------------------------------------- spelling

// A sign that Markdown would take for its own, where it stands in somebody's words.
const escaped = (words: string): string =>
  words
    .replace(/\\(?=[!-/:-@[-`{-~])|[*`[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')

const atStart = (line: string): string =>
  line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+>])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^((?:-\s*){3,}|(?:_\s*){3,}|~{3,}|={3,})/, '\\$1')
    .replace(/^\|/, '\\|')

function spell(nodes: Inline[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return escaped(node.value)
        case 'break':
          return '\\\n'
        case 'inlineCode': {
          const fence = '`'.repeat(Math.max(0, ...[...node.value.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
          const pad = /^`|`$/.test(node.value) || (/^ .* $/.test(node.value) && node.value.trim() !== '') ? ' ' : ''
          return `${fence}${pad}${node.value}${pad}${fence}`
        }
        case 'strong':
          return `**${spell(node.children)}**`
        case 'emphasis':
          return `*${spell(node.children)}*`
        case 'delete':
          return `~~${spell(node.children)}~~`
        case 'link': {
          const words = plain(node.children)
          if (words === node.url && /^https?:\/\/[\w./-]+\w$/.test(node.url)) return node.url
          return `[${spell(node.children)}](${/[()\s<>\\]/.test(node.url) ? encodeURI(node.url).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')) : node.url})`
        }
        case 'foreign':
          return spell(node.children)
        case 'footnote':
          return ` (${node.children.map(({ children }) => spell(children)).join(' ')})`
      }
    })
    .join('')
}

const draw = (nodes: Inline[]): string => spell(nodes).split('\n').map(atStart).join('\n')

const readAs = (line: string): Inline[] | undefined => {
  const [block, ...more] = markdown(line)
  return more.length === 0 && block?.type === 'paragraph' ? simple(block.children) : undefined
}

/** Every sign that could mean something is taken by its word. */
const literally = (nodes: Inline[]): string => plain(nodes).replace(/[!-/:-@[-`{-~]/g, '\\$&')

/**
 * A line in Markdown that is read as what it was. Bold that Markdown cannot say (it ends in a dash in the middle of a word) gives way
 * to the words; what even then reads otherwise is taken letter by letter.
 */
function spellLine(given: Inline[]): string {
  const nodes = simple(given)
  const bare = lineOf(spansOf(nodes).map(({ text, url }) => ({ text, ...(url !== undefined && { url }) })))
  for (const form of [nodes, bare, [{ type: 'text', value: plain(nodes) }] satisfies Inline[]]) {
    const line = settled(form)
    if (line !== undefined) return line
  }
  return literally(nodes)
}

/** Spelled, read and spelled again until it stays: an address in the text becomes a link by being read. */
function settled(form: Inline[]): string | undefined {
  let nodes = form
  for (let round = 0; round < 3; round += 1) {
    const line = draw(nodes)
    const read = readAs(line)
    if (!read || plain(read) !== plain(form)) return undefined
    if (JSON.stringify(read) === JSON.stringify(nodes)) return line
    nodes = read
  }
  return undefined
}

const indented = (words: string, by: number): string => words.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`)

function spellItem(item: ListItem, mark: string): string {
  const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] '
  const inside = item.children.map((child, place) => (place === 0 ? '' : child.type === 'list' ? '\n' : '\n\n') + spellBlock(child)).join('')
  return `${mark} ${box}${indented(inside, mark.length + 1)}`
}

const inOneLine = (nodes: Inline[]): Inline[] => lineOf(spansOf(nodes).map((span) => ({ ...span, text: span.text.replaceAll('\n', ' ') })))

function spellTable(table: Table): string {
  const cell = (nodes: Inline[]): string => spellLine(nodes).replaceAll('|', '\\|') || ' '
  const line = (cells: Inline[][]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(table.columns.map(({ label }) => label)), `| ${table.columns.map(() => '---').join(' | ')} |`, ...table.rows.map((row) => line(row.cells))].join('\n')
}

/** Signs of a heading at its end would be taken for its frame. */
function closing(line: string): string {
  let at = line.length
  while (line[at - 1] === '#') at -= 1
  return at < line.length && line[at - 1] !== '\\' ? `${line.slice(0, at)}\\${line.slice(at)}` : line
}

function spellBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${closing(spellLine(inOneLine(block.children)))}`
    case 'paragraph':
      return spellLine(block.children)
    case 'blockquote':
      return block.children.map(spellBlock).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'list':
      return block.children.map((item, place) => spellItem(item, block.ordered ? `${block.start + place}.` : '-')).join('\n')
    case 'table':
      return spellTable(block)
    case 'thematicBreak':
      return '* * *'
    default:
      return ''
  }
}

/** Blocks as Markdown, in one spelling: the same text always gives the same signs. */
export const toMarkdown = (blocks: Block[]): string => carried(blocks).map(spellBlock).filter((words) => words !== '').join('\n\n')
