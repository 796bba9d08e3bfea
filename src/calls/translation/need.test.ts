import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { Definition } from '#formats/index.ts'
import { countNeeds, fingerprintOf, type Rendered } from './need.ts'

const label = words('Pregunta', 'Question')
const definition = Definition.parse({
  intro: label, minutes: 5, criteria: [], scale: [],
  sections: [{ key: 'all', title: label, questions: [
    { key: 'title', kind: 'short text', limit: 20, required: true, label },
    { key: 'summary', kind: 'long text', limit: 60, required: true, label },
    { key: 'norm', kind: 'long text', limit: 60, required: false, label },
    { key: 'theme', kind: 'reference', to: 'theme', required: true, label },
    { key: 'contact-name', kind: 'short text', limit: 20, required: true, circulates: false, label },
    { key: 'results', kind: 'table', required: false, rows: { min: 0, max: 3 }, label, columns: [{ key: 'measure', kind: 'short text', required: true, label }] },
  ] }],
})
const answers = { title: 'Registro', summary: 'Se registra.', theme: 'backlog', 'contact-name': 'Oficina', results: [{ measure: 'Días' }] }
const rendered = (questionKey: string, original: unknown, confirmed = false): Rendered => ({ questionKey, language: 'en', renders: fingerprintOf(original), confirmed })
const count = (list: Rendered[]) => countNeeds(definition, answers, { rendered: list, language: 'en' })

test('texts that were answered and circulate are to be translated; what was not answered, chosen or kept back is not', () => {
  expect(count([])).toEqual({ missing: 3, outdated: 0, translated: 0, confirmed: 0 })
})

test('a translation is confirmed, waits for that, or renders an older original', () => {
  expect(count([rendered('title', 'Registro', true), rendered('summary', 'Se registra.'), rendered('results', [{ measure: 'Meses' }], true)])).toEqual({ missing: 0, outdated: 1, translated: 1, confirmed: 1 })
})

test('a translation into the language of the original does not count', () => {
  expect(count([{ ...rendered('title', 'Registro'), language: 'es' }]).missing).toBe(3)
})
