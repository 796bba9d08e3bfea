import { plainOf } from '../words.ts'
import { type Block, type Depth, type Heading, type Inline, type Paper, plain } from './paper.ts'

export type ContentsEntry = { id: string; depth: Depth; text: string }
export type Prepared = Paper & { contentsEntries: ContentsEntry[] }

// Controls, invisible marks that turn the direction of reading, and code points that are no characters: they cannot be
// printed, are not allowed in XML or PDF/UA, and in a text for signature they could only deceive.
const unprintable = /[[\p{Cc}\p{Cn}\p{Co}]--[\t\n\r]]|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc]/gv

const sieve = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\u0085\u2028\u2029]/g, ' ')
    .replace(unprintable, '')
    .normalize('NFC')

/** The words as they can be printed everywhere; what people typed is otherwise left as it is. */
export const clean = (words: string): string => sieve(words).replace(/\s+/gu, space)

const space = (run: string): string => (/[\u00a0\u202f\u2007]/.test(run) ? '\u00a0' : ' ')

/** Words that are more than blanks and signs without a look of their own: PDF/UA refuses an empty title or heading. */
const isSeen = (words: string): boolean => words.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim() !== ''

/**
 * Numbers figures, tables and notes, gives headings their ids, and mends what papers of many hands have: skipped levels, empty
 * headings, headings inside boxes and lists.
 */
export function prepare(paper: Paper): Prepared {
  const count = { figure: 0, table: 0, footnote: 0 }
  const ids = new Set<string>()
  const contentsEntries: ContentsEntry[] = []
  const above: Depth[] = []

  const inlines = (nodes: Inline[]): Inline[] =>
    nodes.map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return { ...node, value: clean(node.value) }
        case 'break':
          return node
        case 'footnote':
          return {
            ...node,
            number: ++count.footnote,
            children: node.children.map((note) => ({ type: 'paragraph', children: inlines(note.children) })),
          }
        case 'link':
          return { ...node, url: encodeURI(decode(clean(node.url).trim())), children: inlines(node.children) }
        default:
          return { ...node, children: inlines(node.children) }
      }
    })
  const heading = (node: Heading, boxed: boolean): Block[] => {
    const children = inlines(node.children)
    const words = plain(children).trim()
    if (!isSeen(words)) return []
    if (boxed) return [{ type: 'paragraph', children: [{ type: 'strong', children }] }]
    while (above.length > 0 && above.at(-1)! >= node.depth) above.pop()
    const depth = above.push(node.depth) as Depth
    const id = unique(node.id ?? slug(words), ids)
    contentsEntries.push({ id, depth, text: words })
    return [{ ...node, depth, id, children }]
  }
  const block = (node: Block, boxed: boolean): Block[] => {
    switch (node.type) {
      case 'heading':
        return heading(node, boxed)
      case 'paragraph':
        return [{ ...node, children: inlines(node.children) }]
      case 'list':
        return [{ ...node, children: node.children.map((item) => ({ ...item, children: blocks(item.children, true) })) }]
      case 'table':
        return [
          {
            ...cleaned(node, ['unit', 'note', 'source']),
            ...(node.caption && { caption: inlines(node.caption), number: ++count.table }),
            columns: node.columns.map((column) => ({ ...column, label: inlines(column.label) })),
            rows: node.rows.map((row) => ({ ...row, cells: row.cells.map(inlines) })),
          },
        ]
      case 'definitions':
        return [{ ...node, items: node.items.map((item) => ({ label: inlines(item.label), value: blocks(item.value, true) })) }]
      case 'figure':
        return [{ ...node, number: ++count.figure, chart: cleaned(node.chart, ['title', 'subtitle', 'note', 'source', 'alt', 'svg']) }]
      case 'code':
        return [{ ...node, value: node.value.split('\n').map(sieve).join('\n') }]
      case 'callout':
        return [{ ...cleaned(node, ['title']), children: blocks(node.children, true) }]
      case 'inLanguage':
        return [{ ...cleaned(node, ['note']), children: blocks(node.children, boxed) }]
      case 'blockquote':
        return [{ ...node, children: blocks(node.children, true) }]
      case 'keep':
        return [{ ...node, children: blocks(node.children, boxed) }]
      case 'blank':
        return [{ ...node, columns: node.columns.map((column) => ({ ...column, label: inlines(column.label) })) }]
      default:
        return [node]
    }
  }
  const blocks = (nodes: Block[], boxed = false): Block[] => nodes.flatMap((node) => block(node, boxed))

  const front = paper.front.map((part) => ({ title: clean(part.title), body: blocks(part.body, true) }))
  const words = cleaned(paper, ['title', 'subtitle', 'eyebrow', 'publisher', 'date', 'running', 'classification', 'description'])
  return { ...words, title: isSeen(words.title) ? words.title.trim() : words.publisher, front, body: blocks(paper.body), contentsEntries }
}

/** The same thing with those of its words that it has made printable. */
function cleaned<T extends object>(thing: T, names: (keyof T)[]): T {
  const words = names.filter((name) => typeof thing[name] === 'string').map((name) => [name, clean(String(thing[name]))])
  return { ...thing, ...Object.fromEntries(words) }
}

const decode = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

export const slug = (words: string): string => plainOf(words).slice(0, 60) || 's'

function unique(id: string, taken: Set<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  taken.add(free)
  return free
}
