import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OfficeKind, readOffice } from '#base/office/read-office.ts'
import { words } from '#base/words.ts'
import { type Answer, type Answers, parseNumber, typedNumber } from '../answer.ts'
import { Definition, type Question } from '../definition.ts'
import { answersToBook } from './book.ts'
import { bringBack, stampIn } from './bring-back.ts'
import { carriedAnswer, optionFor, type Outgoing, readStamp, type Stamp, stampLines, stampOf } from './exchange.ts'
import { definition, names, outgoing, returned } from './sample.ts'
import { answersToWord } from './word.ts'

const write = { word: answersToWord, book: answersToBook }

async function back(kind: OfficeKind, given: Outgoing) {
  const file = await readOffice(write[kind](given), kind)
  if ('trouble' in file) throw new Error(JSON.stringify(file))
  return bringBack(given, file, stampIn(file) as Stamp)
}

const expected = (given: Outgoing, kind: OfficeKind) =>
  given.sections.flatMap((section) => section.questions).filter((one) => one.kind !== 'file').map((question) => ({ questionKey: question.key, place: expect.any(String), notes: [], answer: carriedAnswer(question, given.answers[question.key] ?? null, kind) }))

test.each(['word', 'book'] as const)('what leaves in a %s comes back as it left, in either language, whole or one section', async (kind) => {
  for (const given of [outgoing(), outgoing({ lang: 'en' }), outgoing({ sections: definition.sections.slice(1), section: 'account' }), outgoing({ answers: {}, versions: {} }), outgoing(returned), outgoing({ ...returned, answers: {}, versions: {}, lang: 'en' })]) {
    const { brought, remarks } = await back(kind, given)
    expect(remarks).toEqual([])
    expect(brought).toEqual(expected(given, kind))
  }
})

// ---------------------------------------------------------------- any definition, any answers

const key = fc.stringMatching(/^[a-z][a-z0-9-]{1,60}$/)
const said = fc.oneof(fc.constantFrom('¿Cómo se llama?', 'Región & «país»', 'a<b>"c"\'d', '  dos  espacios  ', 'Línea\nsegunda', '=1+1', '_x000D_'), fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })).filter((one) => one.trim() !== '')
const labels = fc.tuple(said, said).map(([es, en]) => words(es, en))
const prose = fc.array(fc.oneof(fc.constantFrom('Se registra', '**negrita**', '- uno\n- dos', '## Título', '> cita', '[enlace](https://x.org)', '1. a\n2. b', 'día "uno" —y— ‘dos’', '=SUMA(A1)', '_x0041_', '| a | b |\n|---|---|\n| 1 | 2 |'), said), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n').trim()).filter(Boolean)
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((one) => Number(one.toPrecision(12))).filter((one) => one === 0 || Math.abs(one) > 1e-9), fc.constantFrom(0.125, 12.345, -1.001, 1e-7)).map((one) => (Object.is(one, -0) ? 0 : one))
const day = fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 28 })).map(([year, month, date]) => [String(year), ...(month ? [String(month).padStart(2, '0'), ...(date ? [String(date).padStart(2, '0')] : [])] : [])].join('-'))
const options = fc.uniqueArray(fc.tuple(key, labels), { minLength: 2, maxLength: 5, selector: ([one]) => one }).map((list) => list.map(([key, label]) => ({ key, label })))
const themes = [...names.theme.keys()]

type Asked = [question: Question, answer: Answer | undefined]
const maybe = <A>(answer: fc.Arbitrary<A>) => fc.option(answer, { nil: undefined })
const base = (question: object) => ({ required: false, ...question }) as Question
const asked: fc.Arbitrary<Asked> = fc.tuple(key, labels, maybe(labels)).chain(([key, label, hint]): fc.Arbitrary<Asked> => {
  const of = (more: object): Question => base({ key, label, ...(hint && { hint }), ...more })
  return fc.oneof(
    maybe(said.map((one) => one.trim())).map((answer): Asked => [of({ kind: 'short text', limit: 200 }), answer]),
    maybe(prose).map((answer): Asked => [of({ kind: 'long text', limit: 3000 }), answer]),
    fc.tuple(labels, maybe(number)).map(([unit, answer]): Asked => [of({ kind: 'number', unit }), answer]),
    maybe(day).map((answer): Asked => [of({ kind: 'date' }), answer]),
    maybe(fc.tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constantFrom('USD', 'MXN'), maybe(fc.integer({ min: 1900, max: 2099 })))).map((money): Asked => [of({ kind: 'money' }), money && { amount: String(Math.round(money[0] * 1000) / 1000), currency: money[1], ...(money[2] && { year: money[2] }) }]),
    maybe(fc.tuple(fc.integer({ min: 1900, max: 2019 }), fc.boolean())).map((period): Asked => [of({ kind: 'period' }), period && { from: String(period[0]), ...(period[1] ? {} : { to: '2020-06' }), ongoing: period[1] }]),
    fc.tuple(options, fc.nat()).map(([options, pick]): Asked => [of({ kind: 'choice', options }), options[pick % (options.length + 1)]?.key]),
    fc.tuple(options, fc.nat()).map(([options, bits]): Asked => { const chosen = options.filter((_, index) => (bits >> index) & 1).map((one) => one.key); return [of({ kind: 'choice', several: true, options }), chosen.length > 0 ? chosen : undefined] }),
    fc.nat().map((pick): Asked => [of({ kind: 'reference', to: 'theme' }), themes[pick % (themes.length + 1)]]),
    fc.array(fc.tuple(maybe(said.map((one) => one.trim())), maybe(number)), { maxLength: 4 }).map((rows): Asked => {
      const filled = rows.filter((row) => row.some((cell) => cell !== undefined)).map(([measure, after]) => ({ measure: measure ?? null, after: after ?? null }))
      return [of({ kind: 'table', rows: { min: 0, max: 6 }, columns: [{ key: 'measure', label, kind: 'short text', required: false }, { key: 'after', label: words('Después', 'After'), kind: 'number', required: false }] }), filled.length > 0 ? filled : undefined]
    }),
  )
})
const form = fc.uniqueArray(asked, { minLength: 1, maxLength: 6, selector: ([question]) => question.key }).chain((list) => fc.tuple(fc.constant(list), said, said))

test.each(['word', 'book'] as const)('any format and any answers go into a %s and come back the same', async (kind) => {
  await fc.assert(
    fc.asyncProperty(form, fc.constantFrom('es', 'en'), async ([list, title, second], lang) => {
      const half = Math.ceil(list.length / 2)
      const read = Definition.safeParse({ intro: words('a', 'b'), minutes: 5, criteria: [], scale: [], sections: [{ key: 'one-section', title: words(title, title), questions: list.slice(0, half).map(([question]) => question) }, { key: 'two-section', title: words(second, second), questions: list.slice(half).map(([question]) => question) }] })
      fc.pre(read.success)
      const definition = read.data!
      const answers: Answers = Object.fromEntries(list.flatMap(([question, answer]) => (answer === undefined ? [] : [[question.key, answer]])))
      const given = outgoing({ definition, sections: definition.sections, answers, versions: {}, lang: lang as 'es', title })
      const { brought } = await back(kind, given)
      expect(brought.map((one) => ({ ...one, notes: [] }))).toEqual(expected(given, kind).map((one) => ({ ...one, answer: tidied(one.answer) })))
    }),
    { numRuns: process.env.MARCO_LONG ? 100 : 25 },
  )
}, 300_000)

/** Cells of a table lose the blanks and line ends around them, as any typed cell does. */
function tidied(answer: Answer | null): Answer | null {
  if (!Array.isArray(answer)) return answer
  return answer.map((row) => (typeof row === 'string' ? row : Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? carriedAnswer({ kind: 'short text' } as Question, cell, 'book') : cell])))) as Answer
}

// ---------------------------------------------------------------- the pieces

test('the stamp is whole or it is worth nothing', () => {
  const lines = stampLines(stampOf(outgoing(), 'word'))
  expect(lines.every(([, value]) => value.length <= 255)).toBe(true)
  expect(readStamp(new Map(lines))).toMatchObject({ kind: 'word', answers: { title: [3, expect.any(String)] } })
  expect(readStamp(new Map(lines.slice(0, -1)))).toBe('damaged')
  expect(readStamp(new Map([...lines.slice(0, 1), ['marco.1', '{}']]))).toBe('damaged')
  expect(readStamp(new Map())).toBe('none')
})

test('a choice is recognised by its key and by its name in either language, however a machine spells it', () => {
  const list = [{ key: 'law', label: 'Ley «nueva»', labels: ['Ley «nueva»', 'New “law”'] }, { key: 'staff', label: 'Personal', labels: ['Personal', 'Staff'] }]
  for (const given of ['law', 'Ley "nueva"', '  ley   «NUEVA» ', "New 'law'".replaceAll("'", '"')]) expect(optionFor(list, given)?.key, given).toBe('law')
  expect(optionFor(list, 'Otra')).toBeUndefined()
  expect(optionFor([{ key: 'yes', label: 'Sí', labels: ['Sí', 'Yes'] }, { key: 'no', label: 'No', labels: ['No', 'No'] }], 'si')?.key, 'as it is typed in a hurry').toBe('yes')
})

test('a number is typed so that it is read as what it is', () => {
  fc.assert(fc.property(number, (one) => { expect(parseNumber(typedNumber(one))).toBe(one) }))
})
