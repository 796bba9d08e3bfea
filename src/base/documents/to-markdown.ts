import { carried } from './carried.ts'
import { lineOf, simple, spansOf } from './line.ts'
import { markdown } from './markdown.ts'
import { type Block, type Inline, type ListItem, plain, type Table } from './paper.ts'

// The other way round of `markdown`: blocks that came back from an office program as the Markdown that a form would hold.

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
  // Only a list that begins with 1 may follow a line of text without a blank one between.
  const follows = (child: Block): boolean => child.type === 'list' && !(child.ordered && child.start !== 1)
  const inside = item.children.map((child, place) => (place === 0 ? '' : follows(child) ? '\n' : '\n\n') + spellBlock(child)).join('')
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
