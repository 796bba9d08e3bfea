import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { type Answer, Definition } from '#formats/index.ts'
import { inLanguage, originalMark, type Translation, toTranslate } from './translation.ts'

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
const rendered = (questionKey: string, original: Answer, confirmed = false): Translation => ({ id: questionKey, questionKey, language: 'en', value: `${questionKey} in English`, renders: originalMark(original), confirmed, byId: null, at: new Date(0) })
const count = (list: Translation[]) => {
  const rows = toTranslate(definition, answers, list)
  return Object.fromEntries(['missing', 'outdated', 'translated', 'confirmed'].map((state) => [state, rows.filter((row) => row.state === state).length]))
}

test('texts that were answered and circulate are to be translated; what was not answered, chosen or kept back is not', () => {
  expect(count([])).toEqual({ missing: 3, outdated: 0, translated: 0, confirmed: 0 })
})

test('a translation is confirmed, waits for that, or renders an older original', () => {
  expect(count([rendered('title', 'Registro', true), rendered('summary', 'Se registra.'), rendered('results', [{ measure: 'Meses' }], true)])).toEqual({ missing: 0, outdated: 1, translated: 1, confirmed: 1 })
})

test('a reader of the other language gets the current translations and, for the rest, the original', () => {
  const read = inLanguage('en', 'es', answers, [rendered('title', 'Registro'), rendered('summary', 'Otro original')])
  expect([read.answers.title, read.langOf('title')]).toEqual(['title in English', 'en'])
  expect([read.answers.summary, read.langOf('summary'), read.outdated]).toEqual(['Se registra.', 'es', ['summary']])
  expect(inLanguage('en', 'es', answers, []).missing).toBe(true)
})
