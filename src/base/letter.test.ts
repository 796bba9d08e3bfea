import { expect, test } from 'vitest'
import { layOut } from './letter.ts'

test('what somebody typed stands in a letter as text and never as HTML', () => {
  const hostile = `<img src=x onerror="alert('1')"> & Cía.`
  const { subject, html, text } = layOut({ subject: hostile, lines: [hostile], link: { label: hostile, path: '/w/"x' }, items: [{ words: hostile, path: '/w/"y' }], foot: hostile }, { name: hostile, lang: 'es', origin: 'https://marco.example.org' })
  expect(html).not.toMatch(/<img|"x"|"y"/)
  expect(html.match(/&#60;img src=x onerror=&#34;alert\(&#39;1&#39;\)&#34;&#62; &#38; Cía\./g)).toHaveLength(6)
  expect(text).toContain(hostile)
  expect(subject).toBe(`[MIRPS] ${hostile}`)
})
