import { toMarkdown } from '#base/documents/to-markdown.ts'
import type { ReadWord, WordParagraph, WordPiece, WordRun, WordTable } from '#base/office/read-word.ts'
import { wordToBlocks } from '#base/office/word-text.ts'
import { langs, readText } from '#base/words.ts'
import type { Question, Section } from '../definition.ts'
import { type Brought, bringQuestion, bringTable, type Expected, expectedOptions, type Held, type HeldRow, placeOf, type Reading } from './brought.ts'
import { alike, bookmarkOf, optionFor, type Slot, slotName, slotsOf, tagOf } from './exchange.ts'
import { text } from './text.ts'
import { columnName, guidanceOf, headingName, isAsked } from './word.ts'

// A place is found by its content control; where that was lost, by its bookmark; where both were pasted over, by the key that the
// heading above it carries. What stands between two headings and in no place belongs to the question above, and it is said.

type Asked = { section: Section; question: Question }
/** The pieces under each question's heading, in order; and what stands under none. */
type Ground = { under: Map<string, WordPiece[]>; astray: WordPiece[]; headed: Set<string>; headings: Map<string, string> }

const holds = (within: string[], name: string): boolean => within.includes(tagOf(name)) || within.includes(bookmarkOf(name))

/** By control where there is one, because it keeps its bounds; a bookmark may stretch when text is moved. */
function keeper(pieces: WordPiece[], name: string): string | undefined {
  const names = [tagOf(name), bookmarkOf(name)]
  const all = new Set(paragraphsIn(pieces).flatMap((one) => one.within).concat(pieces.flatMap((piece) => piece.within)))
  return names.find((one) => all.has(one))
}

const paragraphsIn = (pieces: WordPiece[]): WordParagraph[] => pieces.flatMap((piece) => (piece.type === 'paragraph' ? [piece] : piece.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.pieces)))))

const plainText = (paragraphs: WordParagraph[]): string => paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join('\n').trim()

const isFurniture = (piece: WordPiece): boolean => piece.type === 'paragraph' && (/^marco (?!label|choice)/.test(piece.style) || piece.within.some((name) => name.startsWith('marco:')))

function mapOf({ definition, sections }: Expected, word: ReadWord): Ground {
  const asked = sections.flatMap((section) => section.questions)
  const ours = new Set(asked.map(({ key }) => key))
  const headings = new Map(definition.sections.flatMap((section) => section.questions).flatMap(({ key }) => [tagOf(headingName(key)), bookmarkOf(headingName(key))].map((name) => [name, key] as const)))
  const map: Ground = { under: new Map(), astray: [], headed: new Set(), headings }
  const titles = new Map(definition.sections.flatMap((section) => langs.map((lang) => [alike(readText(section.title, lang)), sections.includes(section)] as const)))
  const guidance = new Map(asked.map((question) => [question.key, langs.map((lang) => guidanceOf(lang, definition, question))]))
  let current: string | undefined
  let guided = false
  // A section that is not for whoever brings the file: nothing in it is read, and nothing stands outside its boxes.
  let foreign = false
  for (const piece of word.pieces) {
    const key = piece.within.map((name) => headings.get(name)).find((one) => one !== undefined)
    const title = piece.type === 'paragraph' ? titles.get(alike(plainText([piece]))) : undefined
    if (key !== undefined) {
      foreign = !ours.has(key)
      current = foreign ? undefined : key
      if (foreign) continue
      guided = false
      map.headed.add(key)
    } else if (piece.within.includes('marco:section') || (piece.type === 'paragraph' && piece.heading === 1 && title !== undefined)) {
      current = undefined
      foreign = title === false
    } else if (foreign) continue
    else if (piece.type === 'paragraph' && piece.style === 'marco asked') map.astray.push({ ...piece, within: [], runs: piece.runs.filter((run) => !run.within.some(isAsked)) })
    else if (!isFurniture(piece)) {
      if (current === undefined) map.astray.push(piece)
      else map.under.set(current, [...(map.under.get(current) ?? []), piece])
    } else if (current !== undefined && piece.type === 'paragraph' && piece.style === 'marco hint') {
      // Guidance whose wording was mended since the file left is not known either: only beside what is known is it somebody's.
      const known = guidance.get(current)!.find((words) => plainText([piece]).includes(words))
      if (known !== undefined || guided) map.astray.push({ ...piece, within: [], runs: known === undefined ? piece.runs : without(piece.runs, [known]) })
      guided ||= known !== undefined
    }
  }
  return map
}

const prompts = new Set(langs.flatMap((lang) => [text[lang].out.write, text[lang].out.choose]).map(alike))
// What Word itself puts where a text was deleted.
const asksToWrite = /^(haga clic|pulse o haga|click or tap|click here|elija un elemento|choose an item)/i

/** A prompt that nobody wrote over is no answer; what was written into its line is. */
function withoutPrompts(piece: WordPiece): WordPiece {
  if (piece.type === 'table') return { ...piece, rows: piece.rows.map((row) => ({ cells: row.cells.map((cell) => ({ pieces: cell.pieces.map(withoutPrompts) })) })) }
  const said = piece.runs.filter((run) => run.prompt).map((run) => run.text).join('').trim()
  const left = said === '' || (!prompts.has(alike(said)) && !asksToWrite.test(said))
  if (!left) return { ...piece, runs: piece.runs.filter((run) => !run.prompt) }
  return said === '' ? piece : { ...piece, runs: without(piece.runs, langs.map((lang) => text[lang].out.write)) }
}

const labels = langs.map((lang) => text[lang].out.head.answer)

/** The line that says where to answer is ours; what somebody wrote on it is theirs. */
function withoutLabel(piece: WordPiece): WordPiece {
  if (piece.type === 'table' || piece.style !== 'marco here') return piece
  const runs = without(piece.runs, labels)
  const rest = plainText([{ ...piece, runs }])
  const isRest = rest === '' || (rest.length > 2 && labels.some((label) => label.startsWith(rest) || label.endsWith(rest)))
  return isRest ? piece : { ...piece, style: 'answer', runs }
}

/** Words of ours taken out of a line, however a program has cut it into runs: from its beginning, its end or, last, its middle. */
function without(runs: WordRun[], ours: string[]): WordRun[] {
  const line = runs.map((run) => run.text).join('')
  const found = ours.find((words) => line.includes(words))
  if (!found) return runs
  const start = line.trimStart().startsWith(found) || !line.trimEnd().endsWith(found) ? line.indexOf(found) : line.lastIndexOf(found)
  const end = start + found.length + /^\s*:?\s*/.exec(line.slice(start + found.length))![0].length
  let at = 0
  return runs.map((run) => {
    const [from, to] = [start - at, end - at]
    at += run.text.length
    return { ...run, text: run.text.slice(0, Math.max(from, 0)) + run.text.slice(Math.max(to, 0)) }
  })
}

/** Joined with the line above it, a text begins with that line's words. */
function unjoined(pieces: WordPiece[]): WordPiece[] {
  const [first, ...others] = pieces
  const joined = first?.type === 'paragraph' && labels.some((label) => plainText([first]).startsWith(label) && /^($|[\p{Lu}\d¿¡«“"])/u.test(plainText([first]).slice(label.length)))
  return joined ? [{ ...first, runs: without(first.runs, labels) }, ...others] : pieces
}

export function readWordAnswers(expected: Expected, given: ReadWord): Reading {
  const word: ReadWord = { ...given, pieces: given.pieces.map((piece) => withoutLabel(withoutPrompts(piece))) }
  const map = mapOf(expected, word)
  const asked = expected.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
  const brought = asked.flatMap((one) => broughtBy(expected, word, { map, asked: one }) ?? [])
  const say = text[expected.lang].back.notes
  const { inserted, deleted, comments, notes } = word.seen
  const places = new Set(asked.flatMap(({ question }) => slotsOf(question, expectedOptions(question, expected), expected.lang).map(({ name }) => name).concat(slotName(question.key)).flatMap((name) => [tagOf(name), bookmarkOf(name)])))
  const astray = map.astray.filter((piece) => !piece.within.some((name) => places.has(name))).map((piece) => plainText(paragraphsIn([piece]))).filter(Boolean)
  return {
    brought,
    remarks: [
      ...(inserted > 0 ? [say.inserted(inserted)] : []), ...(deleted > 0 ? [say.deleted(deleted)] : []),
      ...(comments > 0 ? [say.comments(comments)] : []), ...(notes > 0 ? [say.footnotes(notes)] : []),
      ...astray.slice(0, 10).map((words) => say.outside(short(words))),
    ],
  }
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words)

type Looking = { map: Ground; asked: Asked }

function broughtBy(expected: Expected, word: ReadWord, looking: Looking): Brought | undefined {
  const { question } = looking.asked
  if (question.kind === 'file') return undefined
  if (question.kind === 'long text') return longText(expected, word, looking)
  if (question.kind === 'table') return tableOf(expected, word, looking)
  return partsOf(expected, word, looking)
}

const longest = 200_000

/** Everything in the place, and what was written under the heading beside it, in the order of the document. */
function longText(expected: Expected, word: ReadWord, { map, asked: { section, question } }: Looking): Brought | undefined {
  const say = text[expected.lang].back
  const name = keeper(word.pieces, slotName(question.key))
  if (name === undefined && !map.headed.has(question.key)) return undefined
  const under = map.under.get(question.key) ?? []
  const own = name === undefined ? [] : word.pieces.filter((piece) => piece.within.includes(name) && !isFurniture(piece))
  const place = placeOf(expected, section, question.key)
  const base = { questionKey: question.key, place }
  if (isApart(map, word.pieces, own)) return { ...base, notes: [], refused: say.mend.twice }
  const others = new Set(expected.sections.flatMap((one) => one.questions).filter((one) => one !== question).map((one) => tagOf(slotName(one.key))))
  const beside = under.filter((piece) => !own.includes(piece) && !piece.within.some((one) => others.has(one)) && (piece.type === 'table' || piece.pictures || plainText([piece]) !== ''))
  const all = word.pieces.filter((piece) => own.includes(piece) || beside.includes(piece))
  // A thousand pages are no answer to anything: said before they are spelled.
  if (paragraphsIn(all).reduce((sum, one) => sum + one.runs.reduce((length, run) => length + run.text.length, 0), 0) > longest) return { ...base, notes: [], refused: say.mend.long }
  const answer = toMarkdown(wordToBlocks(unjoined(all))).trim()
  const pictures = paragraphsIn(all).some((one) => one.pictures)
  if (pictures && answer === '') return { ...base, notes: [], refused: say.mend.picture }
  if (answer.length > (question.kind === 'long text' ? question.limit : 1) * 40) return { ...base, notes: [], refused: text[expected.lang].back.mend.long }
  return { ...base, answer: answer === '' ? null : answer, notes: [...(pictures ? [say.notes.picture] : []), ...(name === tagOf(slotName(question.key)) && beside.length > 0 ? [say.notes.joined] : [])] }
}

/** Whether a heading of the form stands between two pieces: then the answer is in the file twice. */
function isApart({ headings }: Ground, all: WordPiece[], own: WordPiece[]): boolean {
  if (own.length < 2) return false
  const between = all.slice(all.indexOf(own[0]!), all.indexOf(own.at(-1)!))
  return between.some((piece) => !own.includes(piece) && piece.within.some((name) => headings.has(name)))
}

function partsOf(expected: Expected, word: ReadWord, { map, asked }: Looking): Brought | undefined {
  const { question, section } = asked
  const say = text[expected.lang].back
  const slots = slotsOf(question, expectedOptions(question, expected), expected.lang)
  const under = paragraphsIn(map.under.get(question.key) ?? [])
  const loose = under.filter((one) => !slots.some((slot) => holds(one.within, slot.name)) && (plainText([one]) !== '' || one.pictures))
  const place = placeOf(expected, section, question.key)
  const used = new Set<WordParagraph>()
  const notes: string[] = []
  const find = (slot: Slot): Held | 'empty' | 'lost' => {
    const name = keeper(word.pieces, slot.name)
    if (name !== undefined) {
      const own = paragraphsIn(word.pieces).filter((one) => one.within.includes(name))
      const words = own.map((one) => inPlace(one, name)).join('\n').trim()
      const around = own.filter((one) => inPlace(one, name) !== plainText([one]) && isOwnLine(one, slot))
      if (slot.kind === 'choice' && !slot.part) notes.push(...around.map((one) => say.notes.outside(short(plainText([{ ...one, runs: one.runs.filter((run) => !run.within.includes(name)) }])))))
      const whole = (slot.kind === 'text' && around.length > 0 ? wholeLine(own, slot) : undefined) ?? words
      if (words !== '' && whole !== words) notes.push(say.notes.joined)
      if (words !== '') return { value: whole, place }
      // The place has shrunk to a point, or what was in it was deleted: the line it stands in tells the two apart.
      const line = beside(slot, { loose: [...own, ...(slots.length === 1 ? loose : [])], alone: slots.length === 1, place, used, headed: true })
      return line === 'lost' ? 'empty' : line
    }
    return beside(slot, { loose, alone: slots.length === 1, place, used, headed: map.headed.has(question.key) })
  }
  const one = bringQuestion(expected, asked, find)
  one?.notes.push(...notes)
  const left = loose.filter((paragraph) => !used.has(paragraph))
  if (one && left.length > 0) one.notes.push(...left.map((paragraph) => (paragraph.pictures ? say.notes.picture : say.notes.outside(short(plainText([paragraph]))))))
  return one
}

const inPlace = (paragraph: WordParagraph, name: string): string => paragraph.runs.filter((run) => run.within.includes(name)).map((run) => run.text).join('').trim()

/** All of a line but what it asks: "Monto:". */
const wholeLine = (own: WordParagraph[], slot: Slot): string | undefined => (slot.part ? partIn(plainText(own), slot) : plainText(own))

/** A line that is there for this answer alone: what is typed before or behind its place, where the cursor stands as well, is of the answer too. */
const isOwnLine = (paragraph: WordParagraph, { name }: Slot): boolean =>
  !isFurniture(paragraph) && !paragraph.heading && paragraph.within.every((one) => !/^(marco|a\.)/.test(one) || holds([one], name))

type Beside = { loose: WordParagraph[]; alone: boolean; place: string; used: Set<WordParagraph>; headed: boolean }

/** A place that was pasted over: what stands under the heading, by its label where the question has several parts. */
function beside(slot: Slot, { loose, alone, place, used, headed }: Beside): Held | 'empty' | 'lost' {
  if (!headed) return 'lost'
  if (alone) {
    for (const paragraph of loose) used.add(paragraph)
    const words = plainText(loose)
    return words === '' ? 'empty' : { value: words, place }
  }
  for (const paragraph of loose) {
    const words = plainText([paragraph])
    const value = slot.kind === 'mark' ? tickIn(words, slot) : partIn(words, slot)
    if (value === undefined) continue
    used.add(paragraph)
    return value === '' ? 'empty' : { value, place }
  }
  return 'lost'
}

/** "☒ Ley, decreto o reglamento" */
function tickIn(words: string, slot: Slot): string | undefined {
  const [, box, label] = /^([☒☑✓✔✗xX☐□]?)\s*(.+)$/su.exec(words) ?? []
  return label !== undefined && slot.option && optionFor([slot.option], label) ? box || '☐' : undefined
}

/** "Monto: 250,000" */
function partIn(words: string, slot: Slot): string | undefined {
  for (const lang of langs) {
    const label = slot.part && text[lang].out.parts[slot.part]
    if (label && alike(words).startsWith(alike(label))) return words.slice(label.length).replace(/^\s*:?\s*/, '')
  }
  return undefined
}

function tableOf(expected: Expected, word: ReadWord, { map, asked: { section, question } }: Looking): Brought | undefined {
  if (question.kind !== 'table') return undefined
  const { lang } = expected
  const say = text[lang].back
  const place = placeOf(expected, section, question.key)
  const isOurs = (piece: WordPiece): boolean => holds(piece.within, slotName(question.key)) || (piece.type === 'table' && question.columns.some((column) => paragraphsIn([piece]).some((one) => holds(one.within, columnName(question.key, column.key)))))
  const tables = word.pieces.filter((piece): piece is WordTable => piece.type === 'table' && isOurs(piece))
  const under = map.under.get(question.key) ?? []
  const table = tables[0] ?? under.find((piece): piece is WordTable => piece.type === 'table')
  if (!table) return map.headed.has(question.key) || under.length > 0 ? { questionKey: question.key, place, notes: [], refused: say.mend.lostPlace } : undefined
  const wrong = (why: string, where = place): Brought => ({ questionKey: question.key, place: where, notes: [], refused: why })
  if (tables.length > 1) return wrong(say.mend.twice)
  const [head, ...rows] = table.rows
  const columns = new Map(question.columns.map((column) => [column.key, (head?.cells ?? []).findIndex((cell) => {
    const inside = paragraphsIn(cell.pieces)
    return inside.some((one) => holds(one.within, columnName(question.key, column.key))) || langs.some((one) => alike(plainText(inside)).replace(/ \*$/, '') === alike(readText(column.label, one)))
  })]))
  const lost = question.columns.find((column) => columns.get(column.key)! < 0)
  if (lost) return wrong(say.mend.lostColumn(readText(lost.label, lang)))
  const merged = rows.findIndex((row) => row.cells.length !== head!.cells.length && row.cells.some((cell) => plainText(paragraphsIn(cell.pieces)) !== ''))
  if (merged >= 0) return wrong(say.mend.merged(merged + 1), say.row(place, merged + 1))
  const read = rows.map((row, index): HeldRow => new Map(question.columns.map((column) => [column.key, { value: plainText(paragraphsIn(row.cells[columns.get(column.key)!]?.pieces ?? [])), place: say.row(place, index + 1) }])))
  const outside = under.filter((piece) => piece !== table && piece.type === 'paragraph').map((piece) => plainText(paragraphsIn([piece]))).filter(Boolean)
  return bringTable(expected, question, { rows: read, place, notes: outside.map((words) => say.notes.outside(short(words))) })
}
