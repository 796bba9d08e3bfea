import { simple } from './line.ts'
import { type Block, type Inline, type List, type ListItem, paragraph, plain, type Table } from './paper.ts'

// What an office program can hold: what Word cannot say of a text is brought into a shape that it can.

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
