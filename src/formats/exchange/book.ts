import { readText } from '#base/words.ts'
import { bookToXlsx, type Book, type BookCell, type BookRow, type BookSheet, hiddenSheets, type Said, sheetName } from '#base/office/write-book.ts'
import { type Answer, type Money, type Period, type Row } from '../answer.ts'
import { askedInWords } from '../asked.ts'
import type { Question, Section } from '../definition.ts'
import { numberOf } from '../wording.ts'
import { askedAbout, isTooLong, footOf, numberAsTyped, type Option, optionsOf, type Outgoing, type Slot, slotName, slotsOf, stampLines, stampOf, stampSum } from './exchange.ts'
import { text } from './text.ts'

// The workbook of an item: a first sheet that says what to do, a sheet per section, a sheet per table. Column A is hidden and holds
// the keys; `marco:answer` in the first row says which column is the answer's.

type Table = Extract<Question, { kind: 'table' }>
type Making = { outgoing: Outgoing; names: Map<string, string>; lists: Map<string, { name: string; values: string[] }> }

/** Lines that a text needs in a column so many characters wide; half a point less of air than an office program would leave. */
const linesOf = (words: string, width: number): number => words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0)
const heightOf = (cells: [words: string, width: number, points: number][]): number => Math.min(400, Math.max(19, ...cells.map(([words, width, points]) => linesOf(words, width) * points + 6)))

const widths = { key: 0, number: 6, question: 46, answer: 58, asked: 27 }

export function answersToBook(outgoing: Outgoing): Buffer {
  const making: Making = { outgoing, names: new Map(), lists: new Map() }
  const { lang, sections, title, publisher, day } = outgoing
  const say = text[lang].out
  const taken = [say.readMe, ...hiddenSheets]
  const name = (key: string, wanted: string): void => {
    making.names.set(key, sheetName(wanted, taken))
    taken.push(making.names.get(key)!)
  }
  for (const section of sections) name(`section ${section.key}`, readText(section.title, lang))
  for (const section of sections) for (const question of section.questions) if (question.kind === 'table') name(question.key, `${numberOf(outgoing.definition, question.key)} ${readText(question.label, lang)}`)
  const sheets = sections.flatMap((section) => [sectionSheet(making, section), ...section.questions.flatMap((question) => (question.kind === 'table' ? [tableSheet(making, section, question)] : []))])
  const stamp = stampOf(outgoing, 'book')
  const book: Book = {
    title, creator: publisher, lang, day,
    properties: stampLines(stamp),
    lists: [...making.lists.values()].map((list) => [list.name, list.values]),
    sheets: [readMe(making, stampSum(stamp)), ...sheets, stampSheet(stampLines(stamp))],
    foot: footOf(outgoing),
  }
  return bookToXlsx(book)
}

const stampSheet = (lines: [string, string][]): BookSheet => ({
  name: '_marco', hidden: 'veryHidden', columns: [20, 80], locked: true,
  rows: lines.map(([name, value]) => ({ cells: [{ column: 1, value: name, style: 'key' }, { column: 2, value, style: 'key' }] })),
})

/** A list is written once, however many cells choose from it. */
function listFor(making: Making, values: string[]): string {
  const key = JSON.stringify(values)
  const known = making.lists.get(key)
  if (known) return known.name
  const name = `lista_${making.lists.size + 1}`
  making.lists.set(key, { name, values })
  return name
}

function readMe({ outgoing, names }: Making, sum: string): BookSheet {
  const { lang, title, format, state, call, date, definition, sections, original, example, address, begins, due, returned } = outgoing
  const say = text[lang].out
  const fact = (label: string, value: string): BookRow => ({ height: heightOf([[value, 78, 15]]), cells: [{ column: 2, value: label, style: 'number' }, { column: 3, value, style: 'question' }] })
  const line = (value: string, style: BookCell['style'] = 'plain'): BookRow => ({ height: heightOf([[value, 96, 15.5]]), cells: [{ column: 2, to: 3, value, style }] })
  const only = sections.length < definition.sections.length ? sections.map((one) => readText(one.title, lang)).join(', ') : say.whole
  const steps = say.bookSteps.map((step, index) => line(`${index + 1}.  ${step}`))
  return {
    name: say.readMe, columns: [2, 27, 78], locked: true, colour: '2B3F8F',
    rows: [
      { cells: [] },
      { height: 34, cells: [{ column: 2, value: title, style: 'title' }] },
      { height: 20, cells: [{ column: 2, value: say.reply(readText(format.title, lang)), style: 'title small' }] },
      { cells: [] },
      ...(example ? [line(say.example, 'mark')] : []),
      fact(say.whose, readText(state, lang)), fact(say.call, readText(call, lang)), fact(say.section, only), fact(say.language, say.languages[original]), fact(say.saved, date),
      ...(due ? [fact(due.tentative ? say.announced : say.due, due.day)] : []), ...(returned ? [fact(say.correct, returned.day)] : []),
      { height: heightOf([[address, 78, 15]]), cells: [{ column: 2, value: begins ? say.uploadBegun : say.upload, style: 'number' }, { column: 3, value: address, style: 'link', href: address }] },
      fact(say.version, `v${format.number}`), fact(say.sum, sum),
      { cells: [] },
      ...(returned ? [{ height: 24, cells: [{ column: 2, value: say.returned, style: 'title small' as const }] }, line(returned.letter), line(say.returnedLead, 'lead'), { cells: [] }] : []),
      { height: 24, cells: [{ column: 2, value: say.how, style: 'title small' }] },
      ...steps,
      { cells: [] },
      { height: 24, cells: [{ column: 2, value: say.sheets, style: 'title small' }] },
      ...[...names.values()].map((name): BookRow => ({ height: 19, cells: [{ column: 2, to: 3, value: name, style: 'link', goTo: name }] })),
      { cells: [] },
      line(say.private, 'lead single'),
    ],
  }
}

const keyCell = (value: string): BookCell => ({ column: 1, value, style: 'key' })

function sectionSheet(making: Making, section: Section): BookSheet {
  const { outgoing: { lang }, names } = making
  const say = text[lang].out.head
  const intro = section.intro && readText(section.intro, lang)
  return {
    name: names.get(`section ${section.key}`)!, locked: true, frozen: 3, colour: 'CFC6B4', wide: true,
    columns: [widths.key, widths.number, widths.question, widths.answer, widths.asked],
    rows: [
      { hidden: true, height: 12, cells: [keyCell('marco:keys'), { column: 4, value: 'marco:answer', style: 'key' }] },
      { height: 34, cells: [keyCell('marco:head'), { column: 2, value: readText(section.title, lang), style: 'title' }] },
      { height: 20, cells: [keyCell('marco:head'), ...[say.number, say.question, say.answer, say.asked].map((value, index): BookCell => ({ column: index + 2, value, style: 'head' }))] },
      ...(intro ? [{ height: heightOf([[intro, 122, 16]]) + 4, cells: [keyCell('marco:head'), { column: 2, to: 5, value: intro, style: 'lead' as const }] }] : []),
      ...section.questions.flatMap((question) => questionRows(making, question)),
    ],
  }
}

function questionRows(making: Making, question: Question): BookRow[] {
  const { definition, lang, answers, names, retired } = making.outgoing
  const say = text[lang].out
  const answer = answers[question.key]
  const label = readText(question.label, lang)
  const hint = question.hint ? readText(question.hint, lang) : ''
  const asked = askedInWords(lang, definition, question)
  const said: Said[] = [{ text: label, look: 'label' }, ...(hint ? [{ text: `\n${hint}`, look: 'hint' as const }] : [])]
  const lead = (key: string, cell: BookCell, shown = ''): BookRow => ({
    height: heightOf([[label, widths.question * 0.94, 15], [`${label}\n${hint}`, widths.question * 1.1, 13.5], [asked, widths.asked * 1.15, 12.5], [shown, widths.answer, 15]]),
    cells: [keyCell(key), { column: 2, value: numberOf(definition, question.key), style: 'number' }, { column: 3, value: said, style: 'question' }, cell, { column: 5, value: asked, style: 'small' }],
  })
  const above = askedRows(making, question)
  if (question.kind === 'table') {
    const sheet = making.names.get(question.key)!
    return [...above, lead('marco:table', { column: 4, value: say.goTo(sheet), style: 'link', goTo: sheet })]
  }
  if (question.kind === 'file') return [...above, lead('marco:file', { column: 4, value: say.notCarried, style: 'small' })]
  if (isTooLong(answer, 'book')) return [...above, lead('marco:file', { column: 4, value: say.tooLong, style: 'small' })]
  const slots = slotsOf(question, optionsOf(question, { names, retired, lang, answer }), lang)
  const [only, ...more] = slots
  if (more.length === 0 && only) return [...above, lead(only.name, answerCell(making, only, { answer, figure: question.kind === 'number' }), typeof answer === 'string' && only.kind !== 'choice' ? answer : '')]
  return [...above, lead('marco:head', { column: 4, style: 'question' }), ...slots.map((slot) => partRow(making, slot, answer))]
}

/** What the Secretariat asks stands above the question, across the sheet. */
const askedRows = ({ outgoing }: Making, question: Question): BookRow[] =>
  askedAbout(outgoing, question.key).map(({ must, words }) => ({ height: heightOf([[words, 122, 15.5]]), cells: [keyCell('marco:head'), { column: 3, to: 5, value: words, style: must ? 'mark' : 'lead' }] }))

function partRow(making: Making, slot: Slot, answer: Answer | undefined): BookRow {
  const say = text[making.outgoing.lang].out
  const label = slot.part ? say.parts[slot.part] : (slot.option?.label ?? '')
  return { height: heightOf([[label, widths.question, 15]]), cells: [keyCell(slot.name), { column: 2, style: 'number' }, { column: 3, value: label, style: 'part' }, answerCell(making, slot, { answer }), { column: 5, style: 'small' }] }
}

function answerCell(making: Making, slot: Slot, { answer, figure }: { answer: Answer | undefined; figure?: boolean }): BookCell {
  const say = text[making.outgoing.lang].out
  const value = answer === undefined ? undefined : valueOf(slot, answer, say.yes)
  if (slot.kind === 'mark') return { column: 4, value, style: 'answer', list: listFor(making, [say.yes]) }
  if (slot.kind === 'choice' && slot.options!.length > 0) return { column: 4, value, style: 'answer', list: listFor(making, slot.options!.map(({ label }) => label)), note: say.choose }
  if (figure || slot.part === 'amount') return { column: 4, value, style: figure ? 'answer figure' : 'answer amount' }
  return { column: 4, value, style: slot.kind === 'words' ? 'answer words' : typeof value === 'number' ? 'answer' : 'answer text' }
}

/** What a place holds of an answer, as a cell. Money and dates stay text: a workbook would round the one and turn the other into a day. */
function valueOf(slot: Slot, answer: Answer, yes: string): string | number | undefined {
  const labelOf = (options: Option[], key: unknown): string => options.find((option) => option.key === key)?.label ?? String(key)
  switch (slot.part) {
    case 'amount':
      return numberAsTyped(Number((answer as Money).amount))
    case 'currency':
      return (answer as Money).currency
    case 'year':
      return (answer as Money).year
    case 'from':
      return (answer as Period).from
    case 'to':
      return (answer as Period).to
    case 'ongoing':
      return (answer as Period).ongoing ? yes : undefined
    default:
      if (slot.kind === 'mark') return (answer as string[]).includes(slot.option!.key) ? yes : undefined
      if (slot.kind === 'choice') return labelOf(slot.options!, answer)
      return typeof answer === 'number' ? answer : String(answer)
  }
}

function tableSheet(making: Making, section: Section, question: Table): BookSheet {
  const { lang, definition, answers } = making.outgoing
  const say = text[lang].out
  const rows = (answers[question.key] ?? []) as Row[]
  const label = `${numberOf(definition, question.key)} ${readText(question.label, lang)}`
  const asked = askedAbout(making.outgoing, question.key)
  const hint = [question.hint && readText(question.hint, lang), askedInWords(lang, definition, question), say.rows(question.rows.max)].filter(Boolean).join(' · ')
  const wide = Math.max(14, Math.min(44, Math.floor(120 / question.columns.length)))
  const total = wide * question.columns.length
  const back = making.names.get(`section ${section.key}`)!
  const at = (index: number): number => index + 3
  const line = (row: Row | undefined, index: number): BookRow => ({
    height: heightOf(question.columns.map((column) => [String(row?.[column.key] ?? ''), wide, 15])),
    cells: [keyCell('marco:row'), { column: 2, value: index + 1, style: 'number' }, ...question.columns.map((column, place): BookCell => ({ column: at(place), value: row?.[column.key] ?? undefined, style: column.kind === 'number' ? 'answer figure' : 'answer words' }))],
  })
  return {
    name: making.names.get(question.key)!, locked: true, frozen: 4, colour: 'F6F1E7', wide: true,
    columns: [widths.key, widths.number, ...question.columns.map(() => wide)],
    rows: [
      { hidden: true, height: 12, cells: [keyCell(`marco:table ${slotName(question.key)}`), ...question.columns.map((column, place): BookCell => ({ column: at(place), value: `marco:column ${column.key}`, style: 'key' }))] },
      { height: 34, cells: [keyCell('marco:head'), { column: 2, value: label, style: 'title small' }] },
      { height: heightOf([[hint, total * 1.1, 13]]), cells: [keyCell('marco:head'), { column: 2, to: question.columns.length + 2, value: hint, style: 'small plain' }] },
      { height: heightOf(question.columns.map((column) => [readText(column.label, lang), wide, 14])), cells: [keyCell('marco:head'), { column: 2, value: say.head.number, style: 'head' }, ...question.columns.map((column, place): BookCell => ({ column: at(place), value: readText(column.label, lang) + (column.required ? ' *' : ''), style: 'head' }))] },
      ...asked.map(({ must, words }): BookRow => ({ height: heightOf([[words, total, 15.5]]), cells: [keyCell('marco:head'), { column: 2, to: question.columns.length + 2, value: words, style: must ? 'mark' : 'lead' }] })),
      ...Array.from({ length: question.rows.max }, (_, index) => line(rows[index], index)),
      { height: heightOf([[say.back(readText(section.title, lang)), total, 15]]), cells: [keyCell('marco:head'), { column: 3, ...(question.columns.length > 1 && { to: question.columns.length + 2 }), value: say.back(readText(section.title, lang)), style: 'link', goTo: back }] },
    ],
  }
}
