import type { Typed } from '#base/http/form.ts'
import { type Lang, readText } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import { type Answer, type Answers, fieldName, parseAnswer, typedNumber } from '../answer.ts'
import type { Definition, Question, Section } from '../definition.ts'
import { numberOf } from '../wording.ts'
import { alike, type Option, optionFor, optionsOf, type Slot, slotsOf, tidyText } from './exchange.ts'
import { text } from './text.ts'

/** What a file says of one question, or why it cannot be taken. `place`: where it stands in the file. A question the file does not speak of is not here. */
export type Brought = { questionKey: string; place: string; notes: string[] } & ({ answer: Answer | null } | { refused: string; /** what the file says, in words */ said?: string; /** a table as it stands in the file, to be mended cell by cell */ typed?: Typed; /** its cells that cannot be taken */ cells?: WrongCell[] })

/** A cell of a table that cannot be taken as it stands, by the name of its field. */
export type WrongCell = { name: string; place: string; refused: string }

/** What came back, and what is to be said of the file as a whole. */
export type Reading = { brought: Brought[]; remarks: string[] }

export type Expected = { definition: Definition; sections: Section[]; answers: Answers; names: Names; retired: Set<string>; lang: Lang }

/** What stands at one place: words, a number, a tick; or what is wrong there. */
export type Held = { value: string | number | boolean; place: string; notes?: string[] } | { problem: string; place: string; /** what stands there, as the program shows it */ raw?: string }
type Place = (slot: Slot) => Held | 'empty' | 'lost'

const ticked = new Set(['sí', 'si', 'yes', 'x', '×', '✓', '✔', '☒', '☑', 'true', 'verdadero', '1', 'ok'])
const unticked = new Set(['', 'no', '☐', '□', 'false', 'falso', '0', '-', '✗'])

export const expectedOptions = (question: Question, { answers, names, retired, lang }: Expected): Option[] => optionsOf(question, { names, retired, lang, answer: answers[question.key] })

/** Where a question stands, for somebody who looks at the page or at the file. */
export const placeOf = ({ definition, lang }: Pick<Expected, 'definition' | 'lang'>, section: Section, key: string): string => text[lang].back.under(readText(section.title, lang), numberOf(definition, key))

/** One question of parts and ticks and choices, read at its places and then judged as the form would judge it. Undefined: the file has none of its places. */
export function bringQuestion(expected: Expected, { section, question }: { section: Section; question: Question }, place: Place): Brought | undefined {
  const say = text[expected.lang].back
  const slots = slotsOf(question, expectedOptions(question, expected), expected.lang)
  const held = slots.map((slot) => ({ slot, at: place(slot) }))
  if (held.every(({ at }) => at === 'lost')) return undefined
  const there = held.flatMap(({ at }) => (typeof at === 'object' ? [at] : []))
  const general = placeOf(expected, section, question.key)
  const shown = there[0]?.place ?? general
  const said = saidAt(expected.lang, held)
  const refused = (why: string, where = shown): Brought => ({ questionKey: question.key, place: where, notes: [], refused: why, ...(said && { said }) })

  const lost = held.find(({ at }) => at === 'lost')?.slot
  if (lost) return refused(say.mend.lostPart(lost.part ? text[expected.lang].out.parts[lost.part] : (lost.option?.label ?? lost.name)), general)
  const wrong = there.find((one) => 'problem' in one)
  if (wrong && 'problem' in wrong) return refused(wrong.problem, wrong.place)

  const typed: Typed = {}
  for (const { slot, at } of held) {
    if (typeof at !== 'object' || 'problem' in at) continue
    const read = typedAt(expected.lang, question, slot, at.value)
    if (typeof read === 'object' && 'refused' in read) return refused(read.refused, at.place)
    if (read !== undefined) put(typed, question, slot, read)
  }
  const { answer, error } = parseAnswer(question, typed, expected.lang)
  if (error) return refused(error)
  return { questionKey: question.key, place: shown, notes: there.flatMap((one) => ('notes' in one ? (one.notes ?? []) : [])), answer: answer ?? null }
}

/** What stands at the places of a question, for who has to see what could not be taken. */
function saidAt(lang: Lang, held: { slot: Slot; at: Held | 'empty' | 'lost' }[]): string {
  const said = held.flatMap(({ slot, at }) => {
    if (typeof at !== 'object' || (slot.kind === 'mark' && !slot.part)) return []
    const words = 'problem' in at ? (at.raw ?? '') : tidyText(String(at.value))
    if (words === '' || (slot.kind === 'mark' && unticked.has(alike(words)))) return []
    const name = slot.part && text[lang].out.parts[slot.part].replace(/ \(.*\)$/, '')
    if (slot.kind === 'mark' && name) return [name]
    return [name ? `${name}: ${words}` : words]
  })
  const all = said.join(' · ')
  return all.length > 200 ? `${all.slice(0, 199)}…` : all
}

type Read = string | undefined | { refused: string }

/** What is held at a place as it would have been typed into the form. */
function typedAt(lang: Lang, question: Question, slot: Slot, value: string | number | boolean): Read {
  const say = text[lang].back.mend
  const words = typeof value === 'number' ? typedNumber(value) : typeof value === 'boolean' ? String(value) : tidyText(value)
  if (slot.kind === 'mark') {
    const said = alike(words)
    if (ticked.has(said) || said === alike(slot.option!.label) || said === slot.option!.key) return slot.option!.key
    return unticked.has(said) ? undefined : { refused: say.mark(words, slot.option!.label) }
  }
  if (words === '') return undefined
  if (slot.kind === 'choice') {
    const option = optionFor(slot.options!, words)
    return option ? option.key : { refused: say.option(words) }
  }
  return question.kind === 'number' || slot.part === 'amount' ? withoutUnit(words) : words
}

/** "1 250 personas por mes" is a number with its unit; a word without a figure stays, to be refused. */
function withoutUnit(words: string): string {
  const figures = /^[-\d.,'\s]{1,60}/.exec(words)?.[0].trim() ?? ''
  const unit = words.slice(figures.length).trim()
  return /\d/.test(figures) && unit.length <= 100 && /^\p{L}|^%/u.test(unit) && !/\d/.test(unit) ? figures : words
}

function put(typed: Typed, question: Question, slot: Slot, value: string): void {
  const name = fieldName(question)
  if (slot.part) typed[`${name}.${slot.part}`] = value
  else if (slot.kind === 'mark') typed[name] = [...((typed[name] as string[] | undefined) ?? []), value]
  else typed[name] = value
}

type Table = Extract<Question, { kind: 'table' }>
export type HeldRow = Map<string, { value: string | number | boolean; place: string } | { problem: string; place: string; raw?: string }>

/** The rows of a table, column by column, judged as the form would judge them; rows without anything in them are no rows. */
export function bringTable({ lang }: Expected, question: Table, { rows, place, notes }: { rows: HeldRow[]; place: string; notes: string[] }): Brought {
  const say = text[lang].back.mend
  const filled = rows.filter((row) => [...row.values()].some((cell) => 'problem' in cell || String(cell.value).trim() !== ''))
  if (filled.length > question.rows.max) return { questionKey: question.key, place, notes, refused: say.rows(filled.length, question.rows.max) }
  const typed: Typed = {}
  const cells: WrongCell[] = []
  for (const [index, row] of filled.entries()) {
    for (const [column, cell] of row) {
      const name = `${fieldName(question)}.${index}.${column}`
      const words = 'problem' in cell ? (cell.raw ?? '') : typeof cell.value === 'number' ? typedNumber(cell.value) : tidyText(String(cell.value))
      typed[name] = words
      // Alone, as people mend cells and not tables.
      const refused = 'problem' in cell ? cell.problem : parseAnswer(question, { [name]: words }, lang).error
      if (refused) cells.push({ name, place: cell.place, refused })
    }
  }
  const [first] = cells
  if (first) return { questionKey: question.key, place: first.place, notes, refused: first.refused, typed, cells }
  return { questionKey: question.key, place, notes, answer: parseAnswer(question, typed, lang).answer ?? null }
}
