import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '#base/count-words.ts'
import { words } from '#base/words.ts'
import { type Answers, askedAnswers, isTranslatable, lacksOf, parseAnswer, parseNumber, typedFrom } from './answer.ts'
import { compareDefinitions, Definition, type Question } from './definition.ts'

const label = words('¿Cuántas?', 'How many?')
const table: Question = {
  key: 'results', kind: 'table', label, required: true, rows: { min: 1, max: 5 },
  columns: [
    { key: 'measure', label: words('Medida', 'Measure'), kind: 'short text', required: true, limit: 5 },
    { key: 'before', label: words('Antes', 'Before'), kind: 'number', required: false },
  ],
}
const definition: Definition = Definition.parse({
  intro: words('Guía', 'Guideline'), minutes: 20, criteria: [], scale: [],
  sections: [
    { key: 'practice', title: words('La práctica', 'The practice'), questions: [
      { key: 'title', kind: 'short text', limit: 5, label, required: true },
      { key: 'began-later', kind: 'choice', label, required: true, options: [{ key: 'yes', label: words('Sí', 'Yes') }, { key: 'no', label: words('No', 'No') }] },
      { key: 'why', kind: 'short text', limit: 5, label, required: true, when: { question: 'began-later', equals: 'yes' } },
    ] },
    { key: 'results', title: words('Resultados', 'Results'), questions: [table] },
  ],
})

describe('numbers are read as the region writes them', () => {
  test.each([
    ['12,345.6', 12345.6], ['12 345,6', 12345.6], ['12.345,6', 12345.6], ['1,234', 1234], ['12,5', 12.5], ['0.75', 0.75], ['0.125', 0.125], ['1.2340', 1.234],
    ['1,234,567', 1234567], ['250', 250], ['-3', -3], ['12345', 12345], ['1234.567', 1234.567],
  ])('%s', (typed, number) => expect(parseNumber(typed)).toBe(number))

  test.each(['1.234', '-12.500', '999.999'])('%s may be thousands or decimals: nothing is guessed, and both ways to write it are said', (typed) => {
    expect(parseNumber(typed)).toBeUndefined()
    const whole = typed.replace('.', '')
    expect(parseAnswer({ key: 'amount', kind: 'number', unit: label, label, required: true }, { 'a.amount': typed }, 'es')).toEqual({ error: `«${typed}» se lee de dos maneras: escriba ${whole} si son miles, o ${typed}0 si son decimales` })
  })

  test.each(['', 'doce', '1,23,4', '12,', '1.2.3', '3 %', '--1', '1e5'])('«%s» is no number', (typed) => expect(parseNumber(typed)).toBeUndefined())

  test('what Marco prints in regional Spanish, it reads', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const number = Number(`${whole}.${String(cents).padStart(2, '0')}`)
      expect(parseNumber(new Intl.NumberFormat('es-419', { minimumFractionDigits: 2 }).format(number))).toBe(number)
    }))
  })
})

test('a blank field is no answer, and nothing is guessed', () => {
  expect(parseAnswer(table, {}, 'es')).toEqual({})
  expect(parseAnswer({ key: 'when', kind: 'period', label, required: true }, {}, 'es')).toEqual({})
})

test('an empty cell of a table is not available, never zero', () => {
  const typed = { 'a.results.0.measure': 'Solicitudes', 'a.results.0.before': '', 'a.results.1.measure': '', 'a.results.1.before': '' }
  expect(parseAnswer(table, typed, 'es')).toEqual({ answer: [{ measure: 'Solicitudes', before: null }] })
})

test('a word in a number cell is refused with its place, and takes no other cell along', () => {
  expect(parseAnswer(table, { 'a.results.1.before': 'doce' }, 'es').error).toContain('Fila 2, «Antes»')
  expect(parseAnswer(table, { 'a.results.0.measure': 'Solicitudes', 'a.results.0.before': 'unas doce' }, 'es')).toEqual({ answer: [{ measure: 'Solicitudes', before: null }], error: expect.stringContaining('Fila 1, «Antes»') })
})

test('what was stored in a cell that cannot be read any more stays, in the row of the same name', () => {
  const about = (typed: Record<string, string>, stored: Answers[string]) => parseAnswer(table, typed, 'es', stored).answer
  const stored = [{ measure: 'Solicitudes', before: 1200 }, { measure: 'Días', before: 90 }]
  const typed = { 'a.results.0.measure': 'Solicitudes', 'a.results.0.before': '1200 aprox.', 'a.results.1.measure': 'Días', 'a.results.1.before': '80' }
  expect(about(typed, stored)).toEqual([{ measure: 'Solicitudes', before: 1200 }, { measure: 'Días', before: 80 }])
  // Below what is stored a row is new; one that was renamed, or two of one name, could be any.
  expect(about({ ...typed, 'a.results.2.measure': 'Costo', 'a.results.2.before': 'poco' }, stored)?.[2 as never]).toEqual({ measure: 'Costo', before: null })
  expect(about({ ...typed, 'a.results.0.measure': 'Casos' }, stored)).toBeUndefined()
  expect(about(typed, [...stored, { measure: 'Solicitudes', before: 7 }])).toBeUndefined()
})

test.each([['marzo de 2018'], ['March 2018'], ['mar. 2018'], ['3/2018'], ['03-2018'], ['2018-03']])('a month may be written as people write it: %s', (typed) => {
  expect(parseAnswer({ key: 'when', kind: 'period', label, required: true }, { 'a.when.from': typed }, 'es').answer).toEqual({ from: '2018-03', ongoing: true })
})

test('a month that does not exist is asked again', () => {
  for (const typed of ['13/2018', 'brumario de 2018']) expect(parseAnswer({ key: 'when', kind: 'period', label, required: true }, { 'a.when.from': typed }, 'es').error).toBeDefined()
})

test('a currency or a year without an amount is asked about, not dropped', () => {
  const money: Question = { key: 'cost', kind: 'money', label, required: false }
  for (const typed of [{ 'a.cost.currency': 'USD' }, { 'a.cost.year': '2018' }, { 'a.cost.amount': ' ', 'a.cost.currency': 'USD', 'a.cost.year': '2018' }] as Record<string, string>[]) expect(parseAnswer(money, typed, 'es')).toEqual({ error: 'Falta el monto: escríbalo, o quite también la moneda y el año' })
  expect(parseAnswer(money, { 'a.cost.amount': '', 'a.cost.currency': '', 'a.cost.year': '' }, 'es')).toEqual({})
})

test('a period cannot end before it begins, and a year alone is enough', () => {
  const period: Question = { key: 'when', kind: 'period', label, required: true }
  expect(parseAnswer(period, { 'a.when.from': '2019-03', 'a.when.to': '2018' }, 'es').error).toContain('final')
  expect(parseAnswer(period, { 'a.when.from': '2019-03', 'a.when.to': '2019' }, 'es').answer).toEqual({ from: '2019-03', to: '2019', ongoing: false })
  expect(parseAnswer(period, { 'a.when.from': '2019', 'a.when.ongoing': 'yes' }, 'es').answer).toEqual({ from: '2019', ongoing: true })
})

test('an end and “it continues” at once are asked about: neither is dropped', () => {
  const period: Question = { key: 'when', kind: 'period', label, required: true }
  const both = { 'a.when.from': '2018-03', 'a.when.to': '2019-06', 'a.when.ongoing': 'yes' }
  expect(parseAnswer(period, both, 'es')).toEqual({ error: 'Dice que llega hasta 2019-06 y también que continúa: deje solo una de las dos cosas' })
  expect(parseAnswer(period, both, 'en')).toEqual({ error: 'It says until 2019-06 and also that it continues: keep only one of the two' })
})

test('what a conditional question no longer asks does not keep an item back, nor is it handed in', () => {
  const answers: Answers = { title: 'Registro', 'began-later': 'no', why: 'por si acaso', results: [{ measure: 'Plazo', before: 10 }] }
  expect(lacksOf(definition, answers, 'es')).toEqual([])
  expect(Object.keys(askedAnswers(definition, answers))).toEqual(['title', 'began-later', 'results'])
  expect(lacksOf(definition, { ...answers, 'began-later': 'yes', why: undefined! }, 'es').map((lack) => lack.question.key)).toEqual(['why'])
})

test('everything that is missing is said at once, in the order of the form and in the reader’s language', () => {
  expect(lacksOf(definition, { title: 'una dos tres cuatro cinco seis' }, 'en').map((lack) => [lack.section, lack.question.key, lack.message])).toEqual([
    ['practice', 'title', 'It has 6 words; the limit is 5'],
    ['practice', 'began-later', 'Choose an option'],
    ['results', 'results', 'Fill in at least one row'],
  ])
})

test('words are counted as people count them', () => expect(countWords('  tres   palabras\naquí ')).toBe(3))

test('two versions of a format are compared by the keys of their questions', () => {
  const after = structuredClone(definition)
  after.sections[0]!.questions[0]!.required = false
  after.sections[1]!.questions = [{ ...table, key: 'figures' }]
  expect(compareDefinitions(definition, after)).toEqual({ added: ['figures'], dropped: ['results'], changed: ['title'] })
})

test('a definition whose condition points nowhere is refused, in both languages', () => {
  const broken = structuredClone(definition)
  broken.sections[0]!.questions[2]!.when = { question: 'unknown', equals: 'yes' }
  const [issue] = Definition.safeParse(broken).error!.issues
  expect(issue!.message).toContain('cambie primero su condición')
  expect(issue!.message).toContain('change its condition first')
})

test('two questions under one key are refused: their answers could not be told apart', () => {
  const broken = structuredClone(definition)
  broken.sections[1]!.questions.push({ ...table, required: false })
  expect(Definition.safeParse(broken).error!.issues.map(({ message }) => message)).toEqual([expect.stringContaining('dos veces')])
})

test('what is typed comes back as it was answered, whatever the kind', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 }).map((value) => value.replace(/\s+/g, ' ').trim()).filter((value) => value.length > 0)
  const month = fc.tuple(fc.integer({ min: 1990, max: 2019 }), fc.integer({ min: 1, max: 12 })).map(([year, m]) => `${year}-${String(m).padStart(2, '0')}`)
  const cases: [Question, fc.Arbitrary<Answers[string]>][] = [
    [{ key: 'title', kind: 'short text', limit: 20, label, required: true }, text],
    [{ key: 'count', kind: 'number', unit: label, label, required: true }, fc.integer({ min: -1e6, max: 1e6 })],
    [{ key: 'cost', kind: 'money', label, required: true }, fc.record({ amount: fc.integer({ min: 0, max: 1e9 }).map(String), currency: fc.constantFrom('USD', 'HNL'), year: fc.integer({ min: 2000, max: 2030 }) })],
    [{ key: 'period', kind: 'period', label, required: true }, month.map((from) => ({ from, ongoing: true }))],
    [table, fc.array(fc.record({ measure: text, before: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 999 })) }), { minLength: 1, maxLength: 5 })],
  ]
  for (const [question, answers] of cases) {
    fc.assert(fc.property(answers, (answer) => void expect(parseAnswer(question, typedFrom(question, answer), 'es')).toEqual({ answer })), { numRuns: 200 })
  }
})

test('a number with three decimals is shown in its field so that saving it again does not make it a thousand times larger', () => {
  const number: Question = { key: 'count', kind: 'number', unit: label, label, required: true }
  const cost: Question = { key: 'cost', kind: 'money', label, required: true }
  for (const one of [0.125, 12.345, -1.001, 1250.125]) expect(parseAnswer(number, typedFrom(number, one), 'es')).toEqual({ answer: one })
  expect(parseAnswer(cost, typedFrom(cost, { amount: '12.345', currency: 'USD' }), 'es')).toEqual({ answer: { amount: '12.345', currency: 'USD' } })
})

test('an address or figures alone are translated by nobody; a word beside them is', () => {
  const site: Question = { key: 'site', kind: 'short text', label, required: false, limit: 10 }
  for (const same of ['www.gob.mx/comar', 'https://acnur.org/5d1.html, refugeesmig@example.org', '<https://oas.org>', '2018–2019: 14,619 (45 %)', '- gob.mx\n- www.oas.org/es/']) expect(isTranslatable(site, same), same).toBe(false)
  for (const said of ['Informe anual', 'www.gob.mx/comar, sección tercera', 'EE. UU.', '30 días', 'COMAR']) expect(isTranslatable(site, said), said).toBe(true)
  expect([isTranslatable(table, [{ measure: '45', before: 1 }]), isTranslatable(table, [{ measure: '45', before: 1 }, { measure: 'días', before: null }])]).toEqual([false, true])
  expect(isTranslatable(site, undefined)).toBe(false)
})
