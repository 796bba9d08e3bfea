import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spent } from '../../../test/spent.ts'
import { typed } from '../../../test/typed.ts'
import { markdownToHtml, paperToHtml } from './html.ts'
import { markdown, template } from './markdown.ts'
import { figure, heading, isSafeLink, paragraph, plain } from './paper.ts'
import { prepare } from './prepare.ts'
import { sample } from './sample.ts'

const html = (words: string) => markdownToHtml(words).replace(/^<div class="prose">|<\/div>$/g, '')

test('what people type as HTML is shown, never run', () => {
  expect(html('Casos <5 y <script>alert(1)</script> y <Nombre de la institución>')).toBe(
    '<p>Casos &#x3C;5 y &#x3C;script>alert(1)&#x3C;/script> y &#x3C;Nombre de la institución></p>',
  )
  expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img')
})

test('a link leads to the web, to a mailbox or within the site, or it is only its words', () => {
  expect(
    html(
      '[a](https://x.org/?q=ñ) [b](mailto:a@b.org) [c](/es/x) [d](javascript:alert(1)) [e](data:text/html,x) [f](//evil.org) [g](vbscript:x)',
    ),
  ).toBe('<p><a href="https://x.org/?q=%C3%B1">a</a> <a href="mailto:a@b.org">b</a> <a href="/es/x">c</a> d e f g</p>')
  expect(['JAVASCRIPT:x', ' javascript:x', 'java\nscript:x', 'file:///etc', ''].map(isSafeLink)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('people who indent, underline with dashes or write a colon get a paragraph', () => {
  expect(html('    con sangría')).toBe('<p>con sangría</p>')
  expect(html('Un párrafo\n---')).toBe('<p>Un párrafo</p><hr>')
  expect(html('Plazo:importante a las 10:30, ::chart{id=a}')).toBe('<p>Plazo:importante a las 10:30, ::chart{id=a}</p>')
  expect(html('entre ~100 y ~200')).toBe('<p>entre ~100 y ~200</p>')
})

test('headings of a field go under the heading it stands beneath', () => {
  expect(markdown('# Uno\n## Dos\n#### Cuatro', { under: 2 }).map((node) => node.type === 'heading' && node.depth)).toEqual([3, 4, 4])
})

test('our own text may hold boxes and charts, and colons stay colons', () => {
  const [note, chart, words] = template(':::note[Título]\nCuerpo.\n:::\n\n::chart{id=x}\n\nA las 10:30 :así', {
    charts: { x: { id: 'x' } as never },
  })
  expect(note).toEqual({ type: 'callout', kind: 'note', title: 'Título', children: [paragraph('Cuerpo.')] })
  expect(chart).toEqual(figure({ id: 'x' } as never))
  expect(words).toMatchObject({ type: 'paragraph' })
  expect(words!.type === 'paragraph' && plain(words!.children)).toBe('A las 10:30 :así')
})

test('notes of two fields in one paper do not mix', () => {
  const field = (note: string) => markdown(`Texto[^1].\n\n[^1]: ${note}`)
  const { html } = paperToHtml(sample({ front: [], body: [...field('De Costa'), ...field('De Sierra')] }))
  expect(html).toContain('<li id="note-1">De Costa')
  expect(html).toContain('<li id="note-2">De Sierra')
  expect(markdownToHtml('a[^1]\n\n[^1]: b', { id: 'cost' })).toContain('href="#cost-note-1"')
})

test('skipped levels are mended, ids stay unique, empty headings go', () => {
  const { contentsEntries } = prepare(
    sample({
      front: [],
      body: [heading(1, 'Panorama'), heading(3, 'Año 2019'), heading(3, 'Año 2019'), heading(4, ' '), heading(2, '¿Qué?')],
    }),
  )
  expect(contentsEntries).toEqual([
    { id: 'panorama', depth: 1, text: 'Panorama' },
    { id: 'ano-2019', depth: 2, text: 'Año 2019' },
    { id: 'ano-2019-2', depth: 2, text: 'Año 2019' },
    { id: 'que', depth: 2, text: '¿Qué?' },
  ])
})

test('signs that cannot be printed, or turn the reading around, are taken out', () => {
  const [first] = prepare(sample({ front: [], body: [paragraph('a\u0000b\u202ec\ufeffd\ud800e\u0007 f\u00a0g')] })).body
  expect(first!.type === 'paragraph' && plain(first!.children)).toBe('abcd�e f\u00a0g')
})

const allowed =
  /^(?:article|header|section|h[1-5]|p|ul|ol|li|a|strong|em|del|code|pre|br|hr|span|sup|blockquote|aside|div|dl|dt|dd|figure|figcaption|table|caption|thead|tbody|tr|th|td)$/
test('whatever is typed, a page holds only elements from the list and links that are safe', () => {
  fc.assert(
    fc.property(typed, (words) => {
      const page = markdownToHtml(words)
      for (const [, tag] of page.matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)) expect(tag).toMatch(allowed)
      expect(page).not.toMatch(/<[a-z][^>]* (?:style|on\w+|src)=/i)
      for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:https?:|mailto:|[/#?.])/i)
    }),
    { numRuns: 500 },
  )
})

test('nobody stops everybody else with a text made to be read for hours, and every sign of it is still there', () => {
  const size = 40_000
  const hostile = ['>'.repeat(size), '- '.repeat(size / 2), '> - '.repeat(size / 4), '1. '.repeat(size / 3), '*'.repeat(size / 2) + 'a' + '*'.repeat(size / 2), '*a_'.repeat(size / 3), '\\\\*a_'.repeat(size / 5), '~~a'.repeat(size / 3), '[a]('.repeat(size / 4)]
  for (const words of hostile) {
    let text = ''
    expect(spent(() => (text = html(`${words}fin`))), words.slice(0, 8)).toBeLessThan(4000)
    expect(text, words.slice(0, 8)).toContain('fin')
  }
  expect(html(`${'> '.repeat(20)}cita`)).toContain('> > > cita')
  expect(html('> > - **cita** de [otra](https://example.org)')).toBe('<blockquote><blockquote><ul><li><strong>cita</strong> de <a href="https://example.org">otra</a></li></ul></blockquote></blockquote>')
})

test('nor with an answer as long as one may be, of quotations, notes and addresses that are begun again and again', () => {
  for (const line of ['[^a]: b\n', '> a\n\n']) {
    let blocks: unknown
    expect(spent(() => (blocks = markdown(`> [^z]: a\n${line.repeat(120_000 / line.length)}\nfin`))), line).toBeLessThan(6000)
    expect(JSON.stringify(blocks), line).toContain('fin')
  }
})
