import { type Inline, plain } from './paper.ts'

// Words within a line, as runs of type: how an office program holds them.

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

/** The line in the one form that is spelled and read back alike. */
export const simple = (nodes: Inline[]): Inline[] => lineOf(spansOf(nodes))
