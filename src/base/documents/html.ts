import type { Element, ElementContent, Properties } from 'hast'
import type { Chart } from '../charts/chart.ts'
import type { Lang } from '../words.ts'
import { type Child, h, write } from './html-tree.ts'
import { markdown } from './markdown.ts'
import { type Block, type Inline, type List, type Paper, plain, type Table } from './paper.ts'
import { type ContentsEntry, prepare } from './prepare.ts'
import { text } from './text.ts'

type Page = {
  lang: Lang
  charts: Chart[]
  notes: Extract<Inline, { type: 'footnote' }>[]
  top: number
  prefix: string
  headingIds: boolean
}

/** The paper as a page shows it, and its table of contents. The title is the h1; chapters are h2. Without `head`, the page around it says the title. */
export function paperToHtml(given: Paper, { head = true }: { head?: boolean } = {}): { html: string; contents: ContentsEntry[] } {
  const paper = prepare(given)
  const page: Page = { lang: paper.lang, charts: [], notes: [], top: 1, prefix: '', headingIds: true }
  const mark = paper.mark && text[paper.lang].marks[paper.mark]
  const front = paper.front.map((part) => h('section', {}, h('h2', {}, part.title), flow(part.body, page)))
  const body = flow(paper.body, page)
  const article = h(
    'article',
    { className: ['paper'], lang: paper.lang },
    head && h(
      'header',
      { className: ['paper-head'] },
      paper.eyebrow && h('p', { className: ['paper-eyebrow'] }, paper.eyebrow),
      h('h1', {}, paper.title),
      paper.subtitle && h('p', { className: ['paper-subtitle'] }, paper.subtitle),
      h('p', { className: ['paper-publisher'] }, h('strong', {}, paper.publisher), h('br', {}), paper.date),
      paper.classification && h('p', { className: ['paper-class'] }, paper.classification),
      mark && h('p', { className: ['paper-mark'] }, mark.line),
    ),
    body,
    notesOf(page),
    h('div', { className: ['paper-front'] }, front),
  )
  return { html: write(article, page.charts), contents: paper.contentsEntries }
}

/** What people typed in a long field, for a page. Its first headings are `h3` unless said otherwise; `id` keeps the notes of two fields apart. */
export function markdownToHtml(words: string, { lang = 'es', top = 2, id = '' }: { lang?: Lang; top?: number; id?: string } = {}): string {
  const { body } = prepare({ lang, title: '', publisher: '', day: '', date: '', front: [], contents: false, body: markdown(words) })
  const page: Page = { lang, charts: [], notes: [], top, prefix: id && `${id}-`, headingIds: false }
  return write(h('div', { className: ['prose'] }, flow(body, page), notesOf(page)), page.charts)
}

const flow = (nodes: Block[], page: Page): Element[] => nodes.flatMap((node) => block(node, page))

function block(node: Block, page: Page): Element[] {
  const say = text[page.lang]
  switch (node.type) {
    case 'heading':
      return [h(`h${Math.min(node.depth + page.top, 5)}`, page.headingIds ? { id: node.id } : {}, inlines(node.children, page))]
    case 'paragraph':
      return [h('p', {}, inlines(node.children, page))]
    case 'list':
      return [listOf(node, page)]
    case 'table':
      return [tableOf(node, page)]
    case 'figure':
      return [figureOf(node.chart, node.number!, page)]
    case 'blockquote':
      return [h('blockquote', {}, flow(node.children, page))]
    case 'code':
      return [h('pre', {}, h('code', {}, node.value))]
    case 'thematicBreak':
      return [h('hr', {})]
    case 'pageBreak':
      return []
    case 'callout':
      return [
        h(
          'div',
          { className: ['callout', node.kind], role: 'note' },
          h('p', { className: ['callout-title'] }, node.title ?? say.callouts[node.kind]),
          flow(node.children, page),
        ),
      ]
    case 'definitions':
      return [
        h(
          'dl',
          { className: ['sheet'] },
          node.items.map((item) => h('div', {}, h('dt', {}, inlines(item.label, page)), h('dd', {}, tight(item.value, page)))),
        ),
      ]
    case 'keep':
      return flow(node.children, page)
    case 'blank':
      return node.columns.length > 0 ? [h('ul', {}, node.columns.map((column) => h('li', {}, inlines(column.label, page))))] : []
    case 'inLanguage':
      return [
        h(
          'div',
          { className: ['in-language'] },
          h('p', { className: ['in-language-note'] }, node.note ?? say.inLanguage[node.lang]),
          h('div', { lang: node.lang }, flow(node.children, page)),
        ),
      ]
  }
}

/** One paragraph alone needs no paragraph around it. */
const tight = (nodes: Block[], page: Page): Child[] =>
  nodes.length === 1 && nodes[0]!.type === 'paragraph' ? inlines(nodes[0]!.children, page) : flow(nodes, page)

function listOf(node: List, page: Page): Element {
  const items = node.children.map((item) => {
    const mark = item.checked === undefined ? '' : item.checked ? '✓ ' : '□ '
    const [first, ...rest] = item.children
    return h(
      'li',
      {},
      mark,
      !node.spread && first?.type === 'paragraph' ? [...inlines(first.children, page), ...flow(rest, page)] : flow(item.children, page),
    )
  })
  return node.ordered ? h('ol', node.start === 1 ? {} : { start: node.start }, items) : h('ul', {}, items)
}

function tableOf(node: Table, page: Page): Element {
  const say = text[page.lang]
  const side = (column: number): Properties => (node.columns[column]?.numeric ? { className: ['num'] } : {})
  const name =
    node.caption &&
    h(
      'caption',
      {},
      h('span', { className: ['paper-label'] }, `${say.table} ${node.number}`),
      ' ',
      inlines(node.caption, page),
      node.unit && h('span', { className: ['chart-unit'] }, ` ${node.unit}`),
    )
  const row = (kind: Table['rows'][number]) =>
    kind.kind === 'group'
      ? h('tr', { className: ['group'] }, h('th', { scope: 'colgroup', colSpan: node.columns.length }, inlines(kind.cells[0] ?? [], page)))
      : h(
          'tr',
          kind.kind === 'total' ? { className: ['total'] } : {},
          node.columns.map((_, i) =>
            i === 0 && node.rowHeads
              ? h('th', { scope: 'row' }, inlines(kind.cells[i] ?? [], page))
              : h('td', side(i), inlines(kind.cells[i] ?? [], page)),
          ),
        )
  const wide = node.columns.length > 3
  const table = h(
    'table',
    wide ? { className: ['slides'] } : {},
    name,
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        node.columns.map((column, i) => h('th', { scope: 'col', ...side(i) }, inlines(column.label, page))),
      ),
    ),
    h('tbody', {}, node.rows.map(row)),
  )
  return h(
    'div',
    { className: ['paper-table'] },
    wide && h('p', { className: ['slide'] }, say.slide.table),
    h(
      'section',
      {
        className: ['chart-scroll'],
        tabIndex: 0,
        ariaLabel: node.number ? `${say.table} ${node.number}` : node.columns.map((column) => plain(column.label)).join(', '),
      },
      table,
    ),
    foot(node, page),
  )
}

const foot = (node: { note?: string; source?: string }, page: Page): Child => {
  const say = text[page.lang]
  const parts = [node.note && `${say.note}: ${node.note}`, node.source && `${say.source}: ${node.source}`].filter(Boolean)
  return parts.length > 0 && h('p', { className: ['chart-foot'] }, parts.join(' '))
}

function figureOf(chart: Chart, number: number, page: Page): Element {
  const say = text[page.lang]
  const place = page.charts.push(chart) - 1
  return h(
    'figure',
    { className: ['chart-figure'] },
    h(
      'figcaption',
      {},
      h('p', { className: ['paper-label'] }, `${say.figure} ${number}`),
      h('p', { className: ['chart-title'] }, chart.title),
      chart.subtitle && h('p', { className: ['chart-unit'] }, chart.subtitle),
    ),
    h('p', { className: ['slide'] }, say.slide.figure),
    h('section', { className: ['chart-scroll'], tabIndex: 0, ariaLabel: `${say.figure} ${number}`, dataChart: place }),
    foot(chart, page),
  )
}

const inlines = (nodes: Inline[], page: Page): ElementContent[] => nodes.map((node) => inline(node, page))

function inline(node: Inline, page: Page): ElementContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value }
    case 'inlineCode':
      return h('code', {}, node.value)
    case 'break':
      return h('br', {})
    case 'strong':
      return h('strong', {}, inlines(node.children, page))
    case 'emphasis':
      return h('em', {}, inlines(node.children, page))
    case 'delete':
      return h('del', {}, inlines(node.children, page))
    case 'link':
      return h('a', { href: node.url }, inlines(node.children, page))
    case 'foreign':
      return h('span', { lang: node.lang }, inlines(node.children, page))
    case 'footnote':
      page.notes.push(node)
      return h(
        'sup',
        {},
        h('a', { href: `#${page.prefix}note-${node.number}`, id: `${page.prefix}note-ref-${node.number}` }, String(node.number)),
      )
  }
}

function notesOf(page: Page): Child {
  if (page.notes.length === 0) return undefined
  const back = text[page.lang].backToText
  const items = page.notes.map((note) =>
    h(
      'li',
      { id: `${page.prefix}note-${note.number}` },
      tight(note.children, page),
      ' ',
      h('a', { href: `#${page.prefix}note-ref-${note.number}`, ariaLabel: `${back} ${note.number}` }, '↩'),
    ),
  )
  return h('section', { className: ['paper-notes'] }, h(`h${Math.min(page.top + 1, 5)}`, {}, text[page.lang].notes), h('ol', {}, items))
}
