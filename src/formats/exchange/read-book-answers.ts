import type { ReadBook, ReadCell, ReadRow, ReadSheet } from '#base/office/read-book.ts'
import { letterOf } from '#base/office/write-book.ts'
import { type Lang, readText } from '#base/words.ts'
import { type Answer } from '../answer.ts'
import { isAsked, type Question } from '../definition.ts'
import { type Brought, bringQuestion, bringTable, type Expected, type Held, type HeldRow, placeOf, type Reading } from './brought.ts'
import { slotName } from './exchange.ts'
import { text } from './text.ts'

// Keys, never positions: the row is found by the key in the hidden column, wherever row, column and sheet have gone.

type Found = { sheet: ReadSheet; row: ReadRow; column: number }
type Index = { slots: Map<string, Found[]>; tables: Map<string, { sheet: ReadSheet; head: ReadRow; keys: number }> }

const wordsOf = (cell: ReadCell | undefined): string => (typeof cell?.value === 'string' ? cell.value.trim() : '')

function indexOf(book: ReadBook): Index {
  const index: Index = { slots: new Map(), tables: new Map() }
  for (const sheet of book.sheets) {
    const head = sheet.rows.find((row) => row.cells.some((cell) => wordsOf(cell) === 'marco:keys'))
    const table = sheet.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell, name: /^marco:table (a\..+)$/.exec(wordsOf(cell))?.[1] }))).find(({ name }) => name)
    if (table) index.tables.set(table.name!, { sheet, head: table.row, keys: table.cell.column })
    const keys = head?.cells.find((cell) => wordsOf(cell) === 'marco:keys')?.column
    const answers = head?.cells.find((cell) => wordsOf(cell) === 'marco:answer')?.column
    if (keys === undefined || answers === undefined) continue
    for (const row of sheet.rows) {
      const key = wordsOf(row.cells.find((cell) => cell.column === keys))
      if (key.startsWith('a.')) index.slots.set(key, [...(index.slots.get(key) ?? []), { sheet, row, column: answers }])
    }
  }
  return index
}

const addressOf = (lang: Lang, sheet: ReadSheet, row: ReadRow, column: number): string => text[lang].back.in(sheet.name, `${letterOf(column)}${row.row}`)

/** A cell as it is read for a question: dates become words, problems say how to mend them. */
function held(lang: Lang, cell: ReadCell, { place, asksNumber }: { place: string; asksNumber: boolean }): Held {
  const say = text[lang].back
  const { value, formula } = cell
  if (typeof value === 'object') {
    if ('uncounted' in value) return { problem: say.mend.uncounted, place }
    if ('problem' in value) return { problem: say.mend.formula(value.problem), place, raw: value.problem }
    return asksNumber ? { problem: say.mend.date, place, raw: value.date } : { value: value.date, place }
  }
  return { value, place, ...(formula && { notes: [say.notes.formula] }) }
}

export function readBookAnswers(expected: Expected, book: ReadBook): Reading {
  const index = indexOf(book)
  const brought = expected.sections.flatMap((section) =>
    section.questions.flatMap((question): Brought[] => {
      if (question.kind === 'file') return []
      const one = question.kind === 'table' ? tableIn(expected, index, question) : bringQuestion(expected, { section, question }, (slot) => slotIn(expected, index, question, slot.name))
      return one ? [one] : []
    }),
  )
  return { brought, remarks: [] }
}

function slotIn({ lang }: Expected, index: Index, question: Question, name: string): Held | 'empty' | 'lost' {
  const [found, twin] = index.slots.get(name) ?? []
  if (!found) return 'lost'
  const place = addressOf(lang, found.sheet, found.row, found.column)
  if (twin) return { problem: text[lang].back.mend.twice, place }
  const cell = found.row.cells.find((one) => one.column === found.column)
  if (!cell) return 'empty'
  return held(lang, cell, { place, asksNumber: question.kind === 'number' || question.kind === 'money' })
}

function tableIn(expected: Expected, index: Index, question: Extract<Question, { kind: 'table' }>): Brought | undefined {
  const { lang } = expected
  const found = index.tables.get(slotName(question.key))
  if (!found) return undefined
  const { sheet, head, keys } = found
  const place = text[lang].back.sheet(sheet.name)
  const columns = new Map(head.cells.flatMap((cell) => { const key = /^marco:column (.+)$/.exec(wordsOf(cell))?.[1]; return key ? [[key, cell.column] as const] : [] }))
  const lost = question.columns.find((column) => !columns.has(column.key))
  if (lost) return { questionKey: question.key, place, notes: [], refused: text[lang].back.mend.lostColumn(readText(lost.label, lang)) }
  const notes = new Set<string>()
  const rows = sheet.rows.filter((row) => row !== head && ['', 'marco:row'].includes(wordsOf(row.cells.find((cell) => cell.column === keys)))).map((row): HeldRow => {
    const cells: HeldRow = new Map()
    for (const column of question.columns) {
      const at = columns.get(column.key)!
      const cell = row.cells.find((one) => one.column === at)
      if (!cell) continue
      const one = held(lang, cell, { place: addressOf(lang, sheet, row, at), asksNumber: column.kind === 'number' })
      if ('notes' in one) for (const note of one.notes ?? []) notes.add(note)
      cells.set(column.key, one)
    }
    return cells
  })
  return bringTable(expected, question, { rows, place, notes: [...notes] })
}

/** Questions that were in the file when it left and are no longer in it: they are not touched, and it is said. */
export function lostOf({ definition, sections, lang, answers }: Expected, stamped: string[], reading: Reading): Brought[] {
  const there = new Set(reading.brought.map(({ questionKey }) => questionKey))
  return sections.flatMap((section) =>
    section.questions
      .filter((question) => stamped.includes(question.key) && !there.has(question.key) && isAsked(question, answers as Record<string, Answer>))
      .map((question): Brought => ({ questionKey: question.key, place: placeOf({ definition, lang }, section, question.key), notes: [], refused: text[lang].back.mend.lostPlace })),
  )
}
