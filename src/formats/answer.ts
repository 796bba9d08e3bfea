import { z } from 'zod'
import { countWords } from '#base/count-words.ts'
import { type Typed, typedList, typedText } from '#base/http/form.ts'
import type { Lang } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import { type Definition, isAsked, type Question, questionsOf } from './definition.ts'
import { text } from './text.ts'

export type Period = { from: string; to?: string; ongoing: boolean }
export type Money = { amount: string; currency: string; year?: number }
/** An empty cell is null: not available, never zero. */
export type Row = Record<string, string | number | null>
export type Answer = string | string[] | number | Period | Money | Row[]
export type Answers = Record<string, Answer>

export const currencies = ['USD', 'BZD', 'CRC', 'GTQ', 'HNL', 'MXN', 'PAB', 'EUR'] as const

/** What was typed for one question: blank, an answer, or a message that says how to mend it; of a table with a cell that cannot be read, both: the message, and the other cells. */
export type Parsed = { answer?: Answer; error?: string }

export const fieldName = (question: Question): string => `a.${question.key}`

// A month or a year may be all that is known: 2018, 2018-03, 2018-03-01.
const partialDate = /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

const bareNumber = (typed: string): string => typed.trim().replace(/[\s\u00a0\u202f']/g, '')

const isUnclear = (bare: string): boolean => /^-?[1-9]\d{0,2}\.\d{3}$/.test(bare)

/** What to say of a number that cannot be read: the sentence of its place, or both ways in which it might be. */
function numberTrouble(typed: string, say: Say, message: string): string {
  const bare = bareNumber(typed)
  return isUnclear(bare) ? say.unclear(typed, bare.replace('.', ''), `${bare}0`) : message
}

/**
 * "12,345.6" and "12 345,6" are the same number. Of two kinds of sign the last is the decimal one; a single sign followed by
 * exactly three digits groups thousands, as the region writes. But "1.234" is a thousand to some of its readers and less than two to others:
 * what is unclear is no number, and is asked about.
 */
export function parseNumber(typed: string): number | undefined {
  const bare = bareNumber(typed)
  if (isUnclear(bare)) return undefined
  if (!/^-?\d[\d.,]*$/.test(bare)) return undefined
  const decimal = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const signs = bare.replace(/[\d-]/g, '')
  const mixed = signs.includes('.') && signs.includes(',')
  const groups = !mixed && (signs.length > 1 || /^-?\d{1,3},\d{3}$/.test(bare))
  const whole = decimal < 0 || groups ? bare : bare.slice(0, decimal)
  if (!/^-?(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole)) return undefined
  const fraction = decimal < 0 || groups ? '' : bare.slice(decimal + 1)
  return fraction === '' && decimal >= 0 && !groups ? undefined : Number(whole.replace(/[.,]/g, '') + (fraction && `.${fraction}`))
}

/** A number as it is typed without doubt: "1.125" might be more than a thousand, "1.1250" may not. */
export function typedNumber(number: number): string {
  const plain = number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 100 })
  return /^-?\d{1,3}\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

/** Reads one question from a posted form. A blank field is no answer; nothing is guessed. `stored`: what a cell that cannot be read leaves as it was. */
export function parseAnswer(question: Question, typed: Typed, lang: Lang, stored?: Answer): Parsed {
  const say = text[lang].answer
  const name = fieldName(question)
  const one = typedText(typed, name)?.trim() ?? ''
  switch (question.kind) {
    case 'short text':
    case 'long text':
      if (one.length > question.limit * 40) return { error: say.tooLong(question.limit) }
      return one === '' ? {} : { answer: one }
    case 'number': {
      if (one === '') return {}
      const number = parseNumber(one)
      return number === undefined ? { error: numberTrouble(one, say, say.number) } : { answer: number }
    }
    case 'date':
      if (one === '') return {}
      return partialDate.test(one) ? { answer: one } : { error: say.date }
    case 'money':
      return parseMoney(name, typed, say)
    case 'period':
      return parsePeriod(name, typed, say)
    case 'choice':
      return parseChoice(question.several ?? false, typedList(typed, name) ?? [], { allowed: question.options.map((option) => option.key), error: say.choice })
    case 'reference':
      return parseChoice(question.several ?? false, typedList(typed, name) ?? [], { error: say.choice })
    case 'table':
      return parseTable(question, typed, say, stored as Row[] | undefined)
    case 'file':
      return {}
  }
}

/** What to say of a key that its list of the framework does not hold. */
export const unlisted = (question: Question, answer: Answer | undefined, { names, lang }: { names: Names; lang: Lang }): string | undefined =>
  question.kind === 'reference' && [answer ?? []].flat().some((key) => !names[question.to].has(String(key))) ? text[lang].answer.choice : undefined

type Say = (typeof text)['es']['answer']

function parseMoney(name: string, typed: Typed, say: Say): Parsed {
  const amount = typedText(typed, `${name}.amount`)?.trim() ?? ''
  const currency = typedText(typed, `${name}.currency`)?.trim() ?? ''
  const year = typedText(typed, `${name}.year`)?.trim() ?? ''
  if (amount === '') return currency === '' && year === '' ? {} : { error: say.noAmount }
  const number = parseNumber(amount)
  if (number === undefined || number < 0) return { error: numberTrouble(amount, say, say.amount) }
  if (!currencies.includes(currency as (typeof currencies)[number])) return { error: say.currency }
  if (year !== '' && !/^(19|20)\d\d$/.test(year)) return { error: say.year }
  return { answer: { amount: String(number), currency, ...(year ? { year: Number(year) } : {}) } }
}

const months = ['ene|jan', 'feb', 'mar', 'abr|apr', 'may', 'jun', 'jul', 'ago|aug', 'sep|set', 'oct', 'nov', 'dic|dec'].map((start) => new RegExp(`^(${start})`))

/** "marzo de 2018", "March 2018" and "03/2018", as people write a month, are 2018-03; anything else stays as it was typed. */
function monthFirst(typed: string): string {
  const parts = /^(\p{L}{3,}|\d{1,2})\.?[\s/-]+(?:del?\s+)?(\d{4})$/u.exec(typed.toLowerCase())
  if (!parts) return typed
  const [, month = '', year] = parts
  const number = /^\d/.test(month) ? Number(month) : months.findIndex((start) => start.test(month)) + 1
  return number < 1 || number > 12 ? typed : `${year}-${String(number).padStart(2, '0')}`
}

function parsePeriod(name: string, typed: Typed, say: Say): Parsed {
  const from = monthFirst(typedText(typed, `${name}.from`)?.trim() ?? '')
  const to = monthFirst(typedText(typed, `${name}.to`)?.trim() ?? '')
  const ongoing = typedText(typed, `${name}.ongoing`) === 'yes'
  if (from === '' && to === '' && !ongoing) return {}
  if (!partialDate.test(from)) return { error: say.periodFrom }
  if (to !== '' && !partialDate.test(to)) return { error: say.periodTo }
  if (to !== '' && to < from.slice(0, to.length)) return { error: say.periodOrder }
  if (to !== '' && ongoing) return { error: say.periodBoth(to) }
  return { answer: { from, ...(to ? { to } : {}), ongoing: to === '' } }
}

// More than any list of ours holds.
const mostChosen = 500

function parseChoice(several: boolean, picked: string[], { allowed, error }: { allowed?: string[]; error: string }): Parsed {
  const chosen = picked.filter((key) => key !== '')
  if (chosen.length === 0) return {}
  if (allowed && chosen.some((key) => !allowed.includes(key))) return { error }
  if (chosen.length > mostChosen || chosen.some((key) => !/^[A-Za-z0-9-]{1,60}$/.test(key))) return { error }
  return { answer: several ? [...new Set(chosen)] : chosen[0]! }
}

type ReadRow = { row: Row; unread: string[] }

function parseTable(question: Extract<Question, { kind: 'table' }>, typed: Typed, say: Say, stored: Row[] = []): Parsed {
  const read: ReadRow[] = []
  const errors: string[] = []
  for (let index = 0; index < question.rows.max; index += 1) {
    const [row, unread]: [Row, string[]] = [{}, []]
    for (const column of question.columns) {
      const cell = typedText(typed, `${fieldName(question)}.${index}.${column.key}`)?.trim() ?? ''
      const number = column.kind === 'number' && cell !== '' ? parseNumber(cell) : undefined
      row[column.key] = cell === '' ? null : column.kind === 'number' ? (number ?? null) : cell
      if (column.kind !== 'number' || cell === '' || number !== undefined) continue
      unread.push(column.key)
      errors.push(say.cellNumber(index + 1, column.label, numberTrouble(cell, say, say.onlyNumber)))
    }
    if (unread.length > 0 || Object.values(row).some((cell) => cell !== null)) read.push({ row, unread })
  }
  const rows = keepUnread(read, stored, question.columns[0]!.key)
  return { ...(rows && rows.length > 0 && { answer: rows }), ...(errors.length > 0 && { error: errors.join('. ') }) }
}

/** A cell that cannot be read stays as it was stored, in the row of the same name; where one cannot tell which row that was, nothing of the table is taken. */
function keepUnread(read: ReadRow[], stored: Row[], name: string): Row[] | undefined {
  const nameless = (row: Row) => !read.some((one) => one.row[name] === (row[name] ?? null))
  for (const { row, unread } of read.filter((one) => one.unread.length > 0)) {
    const same = stored.filter((one) => (one[name] ?? null) === row[name])
    if (same.length > 1 || (same.length === 0 && stored.some(nameless))) return undefined
    for (const key of unread) row[key] = same[0]?.[key] ?? null
  }
  return read.map(({ row }) => row).filter((row) => Object.values(row).some((cell) => cell !== null))
}

/** What still keeps this answer from being handed in; undefined when nothing does. */
export function lacks(question: Question, answer: Answer | undefined, lang: Lang): string | undefined {
  const say = text[lang].answer
  if (answer === undefined) return !question.required ? undefined : 'several' in question && question.several ? say.several : say.required[question.kind]
  if ((question.kind === 'short text' || question.kind === 'long text') && typeof answer === 'string') {
    const count = countWords(answer)
    return count > question.limit ? say.overLimit(count, question.limit) : undefined
  }
  if (question.kind === 'table' && Array.isArray(answer)) return tableLacks(question, answer as Row[], say)
  return undefined
}

function tableLacks(question: Extract<Question, { kind: 'table' }>, rows: Row[], say: Say): string | undefined {
  if (rows.length < question.rows.min) return say.fewRows(question.rows.min)
  const told = rows.flatMap((row, index) => {
    const empty = question.columns.filter((column) => column.required && (row[column.key] ?? null) === null)
    const long = question.columns.filter((column) => column.limit && countWords(String(row[column.key] ?? '')) > column.limit)
    return [...(empty.length > 0 ? [say.emptyCells(index + 1, empty.map(({ label }) => label))] : []), ...long.map((column) => say.longCell(index + 1, column.label, column.limit!))]
  })
  return told.length > 0 ? told.join('. ') : undefined
}

export type Lack = { section: string; question: Question; message: string }

/** Everything that keeps an item from being handed in, in the order of the form. */
export function lacksOf(definition: Definition, answers: Answers, lang: Lang): Lack[] {
  return definition.sections.flatMap((section) =>
    section.questions
      .filter((question) => isAsked(question, answers))
      .flatMap((question) => {
        const message = lacks(question, answers[question.key], lang)
        return message ? [{ section: section.key, question, message }] : []
      }),
  )
}

/** Only what the definition asks, now: answers to conditional questions that are no longer asked stay behind. */
export function askedAnswers(definition: Definition, answers: Answers): Answers {
  const kept = questionsOf(definition).filter((question) => isAsked(question, answers) && answers[question.key] !== undefined)
  return Object.fromEntries(kept.map((question) => [question.key, answers[question.key]!]))
}

const sameInAnyLanguage = /^(?:[\d\p{P}\p{S}]+|(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)$/u

/** An address or a figure alone says the same to every reader. */
const hasWords = (text: unknown): boolean => typeof text === 'string' && text.split(/\s+/).some((piece) => piece !== '' && !sameInAnyLanguage.test(piece.replace(/^[<(]|[>),;.]+$/g, '')))

/** Answers whose texts a translator renders: free text, and the text cells of tables. */
export function isTranslatable(question: Question, answer: Answer | undefined): boolean {
  if (question.circulates === false) return false
  if (question.kind === 'short text' || question.kind === 'long text') return hasWords(answer)
  return question.kind === 'table' && ((answer ?? []) as Row[]).some((row) => question.columns.some((column) => column.kind === 'short text' && hasWords(row[column.key])))
}

/** A stored answer, as it came out of the database. */
export const Answer: z.ZodType<Answer> = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  z.object({ from: z.string(), to: z.string().optional(), ongoing: z.boolean() }),
  z.object({ amount: z.string(), currency: z.string(), year: z.number().optional() }),
])

/** A cell as it would be typed: a number without doubt, and nothing for no figure. */
export const typedCell = (cell: string | number | null | undefined): string => (typeof cell === 'number' ? typedNumber(cell) : (cell ?? ''))

/** An answer as a person would type it into the form of its question: the other way round of parseAnswer. */
export function typedFrom(question: Question, answer: Answer): Typed {
  const name = fieldName(question)
  switch (question.kind) {
    case 'money': {
      const { amount, currency, year } = answer as Money
      return { [`${name}.amount`]: typedNumber(Number(amount)), [`${name}.currency`]: currency, ...(year ? { [`${name}.year`]: String(year) } : {}) }
    }
    case 'period': {
      const { from, to, ongoing } = answer as Period
      return { [`${name}.from`]: from, ...(to ? { [`${name}.to`]: to } : {}), ...(ongoing ? { [`${name}.ongoing`]: 'yes' } : {}) }
    }
    case 'table':
      return Object.fromEntries((answer as Row[]).flatMap((row, index) => question.columns.map((column) => [`${name}.${index}.${column.key}`, typedCell(row[column.key])])))
    case 'file':
      return {}
    default:
      return { [name]: Array.isArray(answer) ? (answer as string[]) : typeof answer === 'number' ? typedNumber(answer) : String(answer) }
  }
}
