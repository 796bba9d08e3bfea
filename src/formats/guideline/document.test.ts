import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperToDocx } from '#base/documents/docx.ts'
import { closePaper, paperToPdf } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { readZip } from '#base/zip.ts'
import { langs, readText, words } from '#base/words.ts'
import { definitionOf } from '../../../seed/load.ts'
import { goodPracticeGuideline, policyReview } from '../../../seed/guideline.ts'
import { pillars, populations, themes } from '../../../seed/reference.ts'
import { questionsOf } from '../definition.ts'
import { askedInWords } from '../asked.ts'
import { fileName, guidelinePaper } from './document.ts'
import type { Guideline } from './guideline.ts'
import { ornament } from './ornament.ts'

const offered = { pillar: pillars.map(({ name }) => words(name.es, name.en)), population: populations.map(({ name }) => words(name.es, name.en)), theme: themes.map(({ name }) => words(name.es, name.en)) }
const guidelineOf = (format: typeof policyReview, more: Partial<Guideline> = {}): Guideline => ({
  key: format.key, kind: format.item, title: words(format.title.es, format.title.en), number: 1, publisher: words('Secretaría Técnica', 'Technical Secretariat'), day: '2019-04-24', draft: false,
  definition: definitionOf(format, format === goodPracticeGuideline), offered, errata: [], versions: [{ number: 1, day: '2019-04-24' }], ...more,
})

const folder = process.env.KEEP_PAPERS ?? mkdtempSync(join(tmpdir(), 'marco-guideline-'))
const keep = (name: string, bytes: Buffer): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const bare = (said: string): string => said.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const reader = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].find(existsSync)

beforeAll(() => prepareTypesetter())
afterAll(closePaper)

describe.each(langs)('the printed guideline in %s', (lang) => {
  test.each([goodPracticeGuideline, policyReview])('asks on paper every question of $key, with its guidance, its options and how to answer', async (format) => {
    const guideline = guidelineOf(format)
    const { definition } = guideline
    const paper = guidelinePaper(guideline, lang, { ornament })
    const pdf = await paperToPdf(paper)
    keep(fileName(guideline, lang, 'pdf'), pdf)
    const docx = await paperToDocx(paper)
    keep(fileName(guideline, lang, 'docx'), docx)
    const typed = bare((await readZip(docx)).get('word/document.xml')!.toString().replace(/<[^>]*>/g, ''))
    // Where the machine has no reader of PDF, the words that go to the typesetter are read instead.
    const printed = bare(reader ? execFileSync(reader, ['-raw', join(folder, fileName(guideline, lang, 'pdf')), '-'], { encoding: 'utf8', maxBuffer: 1e8 }) : JSON.stringify(paper))
    const said = questionsOf(definition).flatMap((question) => [
      readText(question.label, lang),
      ...(question.hint ? [readText(question.hint, lang)] : []),
      askedInWords(lang, definition, question),
      ...(question.kind === 'choice' ? question.options.map(({ label }) => readText(label, lang)) : []),
      ...(question.kind === 'table' ? question.columns.map(({ label }) => readText(label, lang)) : []),
      ...(question.kind === 'reference' && question.to !== 'country' ? offered[question.to].map((name) => readText(name, lang)) : []),
    ])
    const scored = [...definition.criteria.flatMap(({ label, hint }) => [label, hint!]), ...definition.scale, ...definition.sections.map(({ title }) => title), definition.intro].map((one) => readText(one, lang))
    for (const phrase of [...said, ...scored]) {
      expect(printed, phrase).toContain(bare(phrase))
      expect(typed, phrase).toContain(bare(phrase))
    }
  })
})

test('a draft says that it is one, and an erratum is listed with what it said before', () => {
  const erratum = { place: 'question/title/label', before: words('¿Nombre?', 'Name?'), wording: words('¿Cómo se llama?', 'What is it called?'), reason: words('Era poco claro.', 'It was unclear.'), day: '2019-05-02' }
  const paper = JSON.stringify(guidelinePaper(guidelineOf(goodPracticeGuideline, { draft: true, errata: [erratum] }), 'es'))
  expect(paper).toContain('"mark":"draft"')
  for (const phrase of ['Fe de erratas', 'Pregunta 1.1, enunciado', '¿Nombre?', '¿Cómo se llama?', 'Era poco claro. 2 de mayo de 2019']) expect(paper).toContain(phrase)
})

test('a file is named in the language it is in', () => {
  expect(fileName(guidelineOf(goodPracticeGuideline), 'es', 'pdf')).toBe('guia-buenas-practicas-v1-es.pdf')
  expect(fileName(guidelineOf(goodPracticeGuideline), 'en', 'docx')).toBe('guideline-good-practices-v1-en.docx')
  expect(fileName(guidelineOf(policyReview, { number: 2 }), 'es', 'pdf')).toBe('guia-revision-nacional-politicas-programas-integracion-v2-es.pdf')
})
