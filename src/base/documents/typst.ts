import { forPaper } from '../charts/paint.ts'
import type { Printable } from './coverage.ts'
import type { Block, Inline, Paper } from './paper.ts'
import { prepare } from './prepare.ts'
import { text } from './text.ts'
import blocks from './blocks.typ?raw'
import sheet from './paper.typ?raw'

/** What the compiler needs: the template, and everything people wrote as data beside it. */
type Sources = { main: string; files: Record<string, string>; seconds: number }

export function toSources(paper: Paper, printable: Printable): Sources {
  const { ornament, ...prepared } = prepare(paper)
  const files: Record<string, string> = { '/blocks.typ': blocks }
  const notes: Record<string, unknown> = {}

  const replace = (_: string, node: unknown): unknown => {
    if (typeof node === 'string') return printable(node)
    if (isNode(node, 'figure')) {
      const { title, subtitle, note, source, alt, svg, width, height } = node.chart
      const file = `/charts/${node.number}.svg`
      files[file] = printable(forPaper(svg))
      return { type: 'figure', number: node.number, chart: { title, subtitle, note, source, alt, file, ratio: height / width } }
    }
    if (isNode(node, 'link')) return { ...node, target: target(node.url, paper.address) }
    if (isNode(node, 'footnote')) {
      notes[String(node.number! - 1)] = node.children
      return { type: 'footnote', number: node.number }
    }
    return node
  }
  const body: unknown = JSON.parse(JSON.stringify({ ...prepared, ...(ornament && { ornament: true }) }, replace))
  if (ornament) files['/ornament.svg'] = ornament
  files['/paper.json'] = JSON.stringify({ paper: body, words: text[paper.lang], notes: JSON.parse(JSON.stringify(notes, replace)) })
  return { main: sheet, files, seconds: Date.parse(`${paper.day}T00:00:00Z`) / 1000 }
}

type Node = Block | Inline
const isNode = <T extends Node['type']>(node: unknown, type: T): node is Extract<Node, { type: T }> =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === type

/** On paper an address must be whole, and a place within the page is none. */
export function target(url: string, address: string | undefined): string | undefined {
  if (/^(https?:|mailto:)/i.test(url)) return url
  return address && !url.startsWith('#') ? new URL(url, address).href : undefined
}
