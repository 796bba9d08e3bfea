import type { Element, ElementContent, Properties, Root } from 'hast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Chart } from '../charts/chart.ts'

// Written as a tree and never as strings, then sieved once more: what is not in this list does not reach a page.
const schema: Schema = {
  tagNames: [
    'article',
    'header',
    'section',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'p',
    'ul',
    'ol',
    'li',
    'a',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'br',
    'hr',
    'span',
    'sup',
    'blockquote',
    'div',
    'dl',
    'dt',
    'dd',
    'figure',
    'figcaption',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: {
    '*': ['id', 'lang', 'className', 'role', 'ariaLabel', 'ariaDescribedBy', 'tabIndex', 'dataChart'],
    a: ['href'],
    ol: ['start'],
    th: ['scope', 'colSpan'],
    td: ['colSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
}
const writer = unified().use(rehypeSanitize, schema).use(rehypeStringify, { allowDangerousHtml: true })

export type Child = ElementContent | string | undefined | false | ''

export const h = (tagName: string, properties: Properties, ...children: (Child | Child[])[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children
    .flat()
    .filter((child) => child !== undefined && child !== false && child !== '')
    .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : (child as ElementContent))),
})

/** As text, with the charts, which are ours, put in after the sieve. */
export function write(tree: Element, charts: Chart[]): string {
  const root: Root = { type: 'root', children: [tree] }
  const sieved = writer.runSync(root) as Root
  const draw = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const chart = child.properties.dataChart === undefined ? undefined : charts[Number(child.properties.dataChart)]
      if (chart) {
        delete child.properties.dataChart
        child.children = [{ type: 'raw', value: chart.svg } as unknown as ElementContent]
      }
      draw(child)
    }
  }
  draw(sieved)
  return writer.stringify(sieved)
}
