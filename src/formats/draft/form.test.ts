import { expect, test } from 'vitest'
import { errorsOf, type Typed } from '#base/http/form.ts'
import { Question } from '../definition.ts'
import { ScaleForm, SectionForm } from './form.ts'
import { QuestionForm } from './question-form.ts'

const read = (kind: Question['kind'], typed: Typed) => QuestionForm('es', kind, { typed: { 'section': 'a', 'label.es': '¿Qué?', 'label.en': 'What?', ...typed }, sections: ['a', 'b'] }).safeParse({ 'section': 'a', 'label.es': '¿Qué?', 'label.en': 'What?', ...typed })
const asked = (kind: Question['kind'], typed: Typed) => {
  const result = read(kind, typed)
  if (!result.success) throw new Error(JSON.stringify(errorsOf(result.error)))
  return result.data.asking
}
const mends = (kind: Question['kind'], typed: Typed) => errorsOf(read(kind, typed).error!).map(({ field, message }) => `${field}: ${message}`)

test('every kind of question is read from its form as a definition has it', () => {
  const typed: Typed = {
    'limit': '60', 'unit.es': 'personas', 'unit.en': 'persons', 'to': 'pillar', 'several': 'yes', 'required': 'yes', 'when': 'known=no', 'rows.min': '1', 'rows.max': '8',
    'options.0.es': 'Sí', 'options.0.en': 'Yes', 'options.1.es': 'No', 'options.1.en': 'No', 'columns.0.es': 'Medida', 'columns.0.en': 'Measure', 'columns.0.kind': 'short text', 'columns.0.limit': '5',
  }
  for (const kind of ['short text', 'long text', 'number', 'money', 'date', 'period', 'choice', 'reference', 'table', 'file'] as const) {
    const { options = [], columns = [], ...rest } = asked(kind, typed) as { options?: object[]; columns?: object[] }
    const keyed = { key: 'what', ...rest, ...(kind === 'choice' && { options: options.map((option, index) => ({ ...option, key: `option-${index}` })) }), ...(kind === 'table' && { columns: columns.map((column) => ({ ...column, key: 'column' })) }) }
    expect(Question.safeParse(keyed).error?.issues, kind).toBeUndefined()
    expect(keyed).toMatchObject({ kind, required: true, when: { question: 'known', equals: 'no' } })
  }
})

test('a question is asked in both languages, its guidance in both or in none', () => {
  expect(mends('file', { 'label.en': '', 'hint.es': 'Un archivo' })).toEqual(['label.en: Escriba la pregunta también en inglés', 'hint.en: Escriba la ayuda también en inglés'])
  expect(errorsOf(SectionForm('en', { 'intro.en': 'x' }).safeParse({ 'title.es': 'A', 'title.en': 'A', 'intro.es': '', 'intro.en': 'x' }).error!)).toEqual([{ field: 'intro.es', message: 'Write the introduction in Spanish too' }])
})

test('an option emptied in both languages is gone, and half an option is asked about', () => {
  const rows = { 'options.0.key': 'yes', 'options.0.es': 'Sí', 'options.0.en': 'Yes', 'options.0.order': '2', 'options.1.key': 'no', 'options.1.es': '', 'options.1.en': ' ', 'options.2.es': 'Quizá', 'options.2.en': 'Maybe', 'options.2.order': '1' }
  expect(asked('choice', rows)).toMatchObject({ options: [{ key: '', label: { es: 'Quizá' } }, { key: 'yes', label: { es: 'Sí' } }] })
  expect(mends('choice', { ...rows, 'options.1.es': 'No' })).toEqual(['options.1.en: Escriba la opción también en inglés'])
  expect(mends('choice', { 'options.0.es': 'Sí', 'options.0.en': 'Yes' })).toEqual(['options: Escriba al menos dos opciones, en los dos idiomas'])
})

test('limits and rows are numbers that make sense', () => {
  expect(mends('short text', { limit: '201' })).toEqual(['limit: Escriba un número de palabras de 1 a 200'])
  expect(mends('long text', { limit: '' })).toEqual(['limit: Escriba un número de palabras de 1 a 3000'])
  expect(mends('table', { 'columns.0.es': 'A', 'columns.0.en': 'A', 'columns.0.limit': 'x', 'rows.min': '5', 'rows.max': '2' })).toEqual(['columns.0.limit: Escriba un número de palabras, o deje la celda vacía', 'rows.max: El máximo debe ser al menos 1 y no menor que el mínimo'])
})

test('marks of a scale follow one another from 0', () => {
  const typed = { 'scale.0.es': 'No', 'scale.0.en': 'No', 'scale.2.es': 'Sí', 'scale.2.en': 'Yes', 'scale.1.es': '', 'scale.1.en': '', 'scale.5.es': '', 'scale.5.en': '' }
  expect(errorsOf(ScaleForm('es', typed).safeParse(typed).error!).map(({ field }) => field)).toEqual(['scale.1.es'])
  const full = { ...typed, 'scale.1.es': 'A medias', 'scale.1.en': 'Partly' }
  expect(ScaleForm('es', full).parse(full).map(({ es }) => es)).toEqual(['No', 'A medias', 'Sí'])
})
