import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spent } from '../../../test/spent.ts'
import { markdown } from './markdown.ts'
import type { Block, Inline } from './paper.ts'
import { carried } from './carried.ts'
import { toMarkdown } from './to-markdown.ts'

const signs = fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '#', '>', '-', '+', '1.', '2)', '|', '~~', '<b>', '&amp;', '\\', '!', ':::', '===', '---', '$', '☒', '[x]', 'ñ', 'día', 'a_b', '**', '\t')
const words = fc.array(fc.oneof(signs, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' '))

test('whatever somebody wrote, spelled again it says the same', () => {
  fc.assert(fc.property(fc.array(fc.oneof(words, words.map((one) => `- ${one}`), words.map((one) => `# ${one}`), words.map((one) => `> ${one}`), words.map((one) => `1. ${one}\n   - **${one}**`)), { maxLength: 5 }), (lines) => {
    const once = toMarkdown(markdown(lines.join('\n\n')))
    expect(toMarkdown(markdown(once))).toBe(once)
  }), { numRuns: 400, examples: [[['- _', '\t 2) <b>']]] })
})

const text = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('Se', 'registra', 'día', 'ñandú', '5', '(sí)', 'A.', '¿qué?') }, { weight: 1, arbitrary: signs }), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '))
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map((value): Inline => ({ type: 'text', value })),
  fc.tuple(fc.constantFrom('strong', 'emphasis', 'delete'), text).map(([type, value]): Inline => ({ type: type as 'strong', children: [{ type: 'text', value }] })),
  text.map((value): Inline => ({ type: 'link', url: 'https://x.org/a_(b)?c=1', children: [{ type: 'text', value }] })),
  fc.constant<Inline>({ type: 'break' }),
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 })
const paragraph = line.map((children): Block => ({ type: 'paragraph', children }))
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.tuple(fc.constantFrom(1, 2, 3, 4), line).map(([depth, children]): Block => ({ type: 'heading', depth: depth as 1, children })),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((children): Block => ({ type: 'blockquote', children })),
  fc.tuple(fc.boolean(), fc.array(fc.tuple(paragraph, fc.option(paragraph), fc.option(paragraph)), { minLength: 1, maxLength: 3 })).map(([ordered, items]): Block => ({
    type: 'list', ordered, start: 1, spread: false,
    children: items.map(([first, more, inner]) => ({ type: 'listItem', children: [first, ...(more ? [more] : []), ...(inner ? [{ type: 'list' as const, ordered: !ordered, start: 1, spread: false, children: [{ type: 'listItem' as const, children: [inner] }] }] : [])] })),
  })),
)

test('bold, italics, headings, lists, quotations and links that came from an office program are spelled so that they are read again as they were', () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
    const once = toMarkdown(blocks)
    expect(toMarkdown(markdown(once))).toBe(once)
    expect(carried(markdown(once)).map(({ type }) => type)).toEqual(carried(blocks).map(({ type }) => type))
  }), { numRuns: 300 })
})

test('an address in the text stays an address', () => {
  for (const given of ['Véase https://x.org/a/b y más', 'Escriba a ana@x.org', '**Véase** https://x.org/a.']) expect(toMarkdown(markdown(toMarkdown(markdown(given))))).toBe(toMarkdown(markdown(given)))
  expect(toMarkdown(markdown('Véase https://x.org/a/b y más'))).toBe('Véase https://x.org/a/b y más')
})

test('a text in plain Markdown stays letter by letter what it was', () => {
  const given = 'Un párrafo con **negrita**, *cursiva* y [enlace](https://x.org).\n\n## Título\n\n- uno\n- dos\n  1. dentro\n\n> cita\n\n| a | b |\n| --- | --- |\n| 1 | 2 |'
  expect(toMarkdown(markdown(given))).toBe(given)
})

test('a text made to keep the reader busy is spelled in no time', () => {
  const spell = (sign: string) => toMarkdown([{ type: 'heading', depth: 1, children: [{ type: 'text', value: `${sign.repeat(20_000)}x` }] }])
  expect(spent(() => ['#', ' ', '\u00a0', '*', '_', '-', '`', '\\', '[', '<'].forEach(spell))).toBeLessThan(8000)
})
