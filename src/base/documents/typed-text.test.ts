import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxPart, has, pdfWords, without } from '../../../test/papers.ts'
import { typed } from '../../../test/typed.ts'
import { coverage } from './coverage.ts'
import { paperToDocx } from './docx.ts'
import { markdown } from './markdown.ts'
import { callout, definitions, heading, inLanguage, list, paragraph, type Block, table } from './paper.ts'
import { closePaper, paperSettings, paperToPdf } from './pdf.ts'
import { clean } from './prepare.ts'
import { prepareTypesetter, sample } from './sample.ts'

beforeAll(() => prepareTypesetter())
afterAll(closePaper)

describe('what people typed can never run', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      ...'#\\$@<>`[](){}/*_~="\'-–—…+|&%^;:!?,.',
      '//',
      '/*',
      '*/',
      '#panic()',
      '$x$',
      '<a>',
      '@b',
      '--',
      '---',
      '...',
      '#let',
      '\\u{41}',
      '%%',
      '#import "x"',
    ),
    fc.constantFrom(...'aeiouñáéíóúüABC123 ₡≥≤→“”«»ÇŠőĄ'),
  )
  const phrase = fc.array(sign, { minLength: 1, maxLength: 24 }).map((parts) => clean(parts.join('')).trim())
  const everywhere = (words: string): Block[] => [
    heading(2, words),
    paragraph(words),
    list([words]),
    definitions([[words, words]]),
    callout('note', [paragraph(words)], words),
    inLanguage('en', [paragraph(words)], words),
    table({ caption: words, note: words, columns: [words], rows: [[words]] }),
  ]

  test.skipIf(!has('pdftotext'))(`signs that mean something to Typst arrive as signs${without('pdftotext')}`, async () => {
    const close = (words: string) => words.replace(/[\s\-‐\u00ad\u2011]/g, '')
    await fc.assert(
      fc.asyncProperty(fc.array(phrase, { minLength: 20, maxLength: 40 }), async (phrases) => {
        const read = close(pdfWords(await paperToPdf(sample({ front: [], body: phrases.map((words) => paragraph(words)) }))))
        for (const words of phrases) expect(read).toContain(close(words))
      }),
      { numRuns: 12 },
    )
  })

  test('whatever is typed, wherever it stands, the paper is made', async () => {
    const anything = fc.oneof(
      phrase,
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('😀 👩‍👩‍👧', 'שלום', '日本', '\u0301', 'a'.repeat(400), '', 'ǔ', '\u{e0020}'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { minLength: 3, maxLength: 6 }),
        fc.array(typed, { maxLength: 4 }),
        anything,
        async (phrases, fields, title) => {
          const paper = sample({
            title,
            subtitle: title,
            running: title,
            mark: 'draft',
            body: [heading(1, 'A'), ...phrases.flatMap(everywhere), ...fields.flatMap((words) => markdown(words, { under: 2 }))],
          })
          expect((await paperToPdf(paper)).subarray(0, 5).toString()).toBe('%PDF-')
          expect(await docxPart(await paperToDocx(paper), 'word/document.xml')).not.toMatch(/[\p{Cc}--[\t\n\r]]|[\ufffe\uffff]/v)
        },
      ),
      { numRuns: process.env.MARCO_LONG ? 24 : 6 },
    )
  })

  test('a word without an end, wherever it stands, is not counted sign by sign', async () => {
    const word = `https://example.org/${'a'.repeat(1000)}`
    const before = process.threadCpuUsage()
    const part = await docxPart(await paperToDocx(sample({ front: [], body: [heading(1, 'A'), ...everywhere(word)] })), 'word/document.xml')
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(10)
    expect(part.replaceAll('\u200b', '')).toContain(word)
  })

  test('a sign our typefaces do not have becomes a box, not an error', () => {
    expect(coverage(paperSettings().fontDir)('Años ≥ 5 → ₡ 😀 日 👍🏽')).toBe('Años ≥ 5 → ₡ □ □ □□')
    expect(coverage(paperSettings().fontDir)('ñ ǔ'), 'nor one whose capital they lack: small headings are set in capitals').toBe('ñ □')
  })
})
