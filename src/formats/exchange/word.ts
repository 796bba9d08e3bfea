import { markdown } from '#base/documents/markdown.ts'
import { blocksToWord } from '#base/office/word-text.ts'
import { beginWord, control, dropDown, type Making, marked, para, run, table, tickBox, wordFile } from '#base/office/write-word.ts'
import { type Lang, readText } from '#base/words.ts'
import type { Answer, Money, Period, Row } from '../answer.ts'
import { askedInWords } from '../asked.ts'
import type { Definition, Question, Section } from '../definition.ts'
import { numberOf } from '../wording.ts'
import { askedAbout, bookmarkOf, footOf, numberAsTyped, type Option, optionsOf, type Outgoing, type Slot, slotName, slotsOf, stampLines, stampOf, stampSum, tagOf, tidyText } from './exchange.ts'
import { text } from './text.ts'

// The text of an item: each question is a heading that cannot be changed, and under it a place to answer in, named twice with its key.

export function answersToWord(outgoing: Outgoing): Buffer {
  const { lang, sections, title, publisher, day } = outgoing
  const making = beginWord()
  const stamp = stampOf(outgoing, 'word')
  const body = [...opening(making, outgoing, stampSum(stamp)), ...sections.flatMap((section) => sectionOf(making, outgoing, section)), para({ style: 'MarcoHint' })]
  return wordFile(making, { title, creator: publisher, lang, day, properties: stampLines(stamp), foot: footOf(outgoing) }, body)
}

// LibreOffice keeps controls within a line and breaks those around several lines: what is locked is locked line by line.
const frozen = (making: Making, name: string, title: string, inside: string): string => control(making, { tag: name, title, lock: 'all', hidden: true }, inside)

/** What the Secretariat wrote: nobody changes it, and what is written beside it is told from it. */
export const isAsked = (name: string): boolean => /^marco[:_]asked/.test(name)
const said = (making: Making, words: string): string => para({ style: 'MarcoAsked' }, frozen(making, 'marco:asked', words, marked(making, `marco_asked_${making.count}`, run(making, words))))

function opening(making: Making, { lang, title, format, state, call, date, definition, sections, original, example, address, begins, due, returned }: Outgoing, sum: string): string[] {
  const say = text[lang].out
  const only = sections.length < definition.sections.length ? sections.map((one) => readText(one.title, lang)).join(', ') : say.whole
  const fact = (label: string, value: string) => para({ style: 'MarcoFact' }, run(making, `${label}: `), run(making, value, { bold: true }))
  return [
      para({ style: 'MarcoSubtitle' }, run(making, say.reply(readText(format.title, lang)))),
      para({ style: 'MarcoTitle' }, frozen(making, 'marco:title', title, run(making, title))),
      ...(example ? [para({ style: 'MarcoFact' }, run(making, say.example, { bold: true }))] : []),
    fact(say.whose, readText(state, lang)), fact(say.call, readText(call, lang)), fact(say.section, only), fact(say.language, say.languages[original]), fact(say.saved, date),
      ...(due ? [fact(due.tentative ? say.announced : say.due, due.day)] : []), ...(returned ? [fact(say.correct, returned.day)] : []),
      para({ style: 'MarcoFact' }, run(making, `${begins ? say.uploadBegun : say.upload}: `), run(making, address, { link: address })),
      fact(say.version, `v${format.number} · ${say.sum} ${sum}`),
      ...(returned ? [para({ style: 'MarcoHow' }, run(making, say.returned)), ...linesOf(returned.letter).map((line) => said(making, line)), para({ style: 'MarcoFact' }, run(making, say.returnedLead))] : []),
      para({ style: 'MarcoHow' }, run(making, say.how)),
      ...say.wordSteps.map((step) => para({ style: 'MarcoStep', list: { number: 1, level: 0 } }, run(making, step))),
      para({ style: 'MarcoFact' }, run(making, say.private)),
  ]
}

const linesOf = (words: string): string[] => words.split(/\r?\n/).map((line) => line.trim()).filter(Boolean)

function sectionOf(making: Making, outgoing: Outgoing, section: Section): string[] {
  const { lang } = outgoing
  const intro = section.intro ? [para({ style: 'MarcoHint' }, run(making, readText(section.intro, lang)))] : []
  const title = readText(section.title, lang)
  return [para({ style: 'Heading1' }, frozen(making, 'marco:section', title, run(making, title))), ...intro, ...section.questions.flatMap((question) => questionOf(making, outgoing, question))]
}

/** The heading of a question carries its key too: what is written under it is found even where its place was pasted over. */
export const headingName = (key: string): string => `q.${key}`

/** What stands under the heading of a question. */
export const guidanceOf = (lang: Lang, definition: Definition, question: Question): string =>
  [question.hint && readText(question.hint, lang), askedInWords(lang, definition, question), question.kind === 'file' && text[lang].out.notCarried].filter(Boolean).join('\n')

function questionOf(making: Making, outgoing: Outgoing, question: Question): string[] {
  const { definition, lang, answers, names, retired } = outgoing
  const label = readText(question.label, lang)
  const heading = headingName(question.key)
  const head = para({ style: 'Heading2' }, frozen(making, tagOf(heading), label, marked(making, bookmarkOf(heading), run(making, `${numberOf(definition, question.key)}  ${label}`))))
    + para({ style: 'MarcoHint' }, run(making, guidanceOf(lang, definition, question)))
    + askedAbout(outgoing, question.key).map(({ words }) => said(making, linesOf(words).join('\n'))).join('')
  const answer = answers[question.key]
  if (question.kind === 'file') return [head]
  if (question.kind === 'table') return [head, tableOf(making, outgoing, question)]
  if (question.kind === 'long text') return [head, longText(making, outgoing, question, answer)]
  const slots = slotsOf(question, optionsOf(question, { names, retired, lang, answer }), lang)
  return [head, ...slots.map((slot) => slotOf(making, outgoing, slot, { answer, label }))]
}

function longText(making: Making, { lang }: Outgoing, question: Question, answer: Answer | undefined): string {
  const name = slotName(question.key)
  const paragraphs = typeof answer === 'string' ? blocksToWord(making, markdown(tidyText(answer))) : []
  const title = readText(question.label, lang)
  // The first line of a control around several lines is the one that LibreOffice bends: it is a label of ours.
  const lead = para({ style: 'MarcoHere' }, run(making, text[lang].out.head.answer))
  if (paragraphs.length === 0) return control(making, { tag: tagOf(name), title, lock: 'place' }, lead, para({ style: 'Answer' }, marked(making, bookmarkOf(name), run(making, text[lang].out.write, { placeholder: true }))))
  return control(making, { tag: tagOf(name), title, lock: 'place' }, lead, ...around(making, bookmarkOf(name), paragraphs))
}

/** A bookmark from the beginning of the first paragraph to the end of the last. */
function around(making: Making, name: string, paragraphs: string[]): string[] {
  const [start, end] = marked(making, name, '\u0000').split('\u0000') as [string, string]
  const whole = paragraphs.join('\u0000')
  const first = whole.indexOf('</w:pPr>') + '</w:pPr>'.length
  const last = whole.lastIndexOf('</w:p>')
  // A text of one paragraph without looks of its own has its end where it has its beginning.
  return [whole.slice(0, first) + start + whole.slice(first, last) + end + whole.slice(last)].flatMap((words) => words.split('\u0000'))
}

type Filling = { answer: Answer | undefined; label: string }

function slotOf(making: Making, { lang }: Outgoing, slot: Slot, { answer, label }: Filling): string {
  const say = text[lang].out
  const value = answer === undefined ? '' : wordsAt(slot, answer)
  const title = slot.part ? say.parts[slot.part] : label
  const tag = tagOf(slot.name)
  const within = (kind: string, shown: string, empty: boolean) =>
    control(making, { tag, title, lock: 'place', kind, empty }, marked(making, bookmarkOf(slot.name), run(making, shown, { placeholder: empty })))
  if (slot.kind === 'mark') {
    const tick = control(making, { tag, title, lock: 'place', kind: tickBox(value !== '') }, marked(making, bookmarkOf(slot.name), run(making, value === '' ? '☐' : '☒')))
    return para({ style: 'MarcoChoice' }, tick, run(making, ` ${slot.part ? say.parts[slot.part] : slot.option!.label}`))
  }
  const lead = slot.part ? [run(making, `${say.parts[slot.part]}: `)] : []
  const style = slot.part ? 'MarcoLabel' : 'Answer'
  if (slot.kind === 'choice') return para({ style }, ...lead, within(dropDown(slot.options!.map(({ key, label }) => ({ value: key, label }))), value || say.choose, value === ''))
  return para({ style }, ...lead, within('', value || say.write, value === ''))
}

function wordsAt(slot: Slot, answer: Answer): string {
  const labelOf = (options: Option[], key: unknown): string => options.find((option) => option.key === key)?.label ?? String(key)
  switch (slot.part) {
    case 'amount':
      return numberAsTyped(Number((answer as Money).amount))
    case 'currency':
    case 'year':
      return String((answer as Money)[slot.part] ?? '')
    case 'from':
    case 'to':
      return (answer as Period)[slot.part] ?? ''
    case 'ongoing':
      return (answer as Period).ongoing ? 'x' : ''
    default:
      if (slot.kind === 'mark') return (answer as string[]).includes(slot.option!.key) ? 'x' : ''
      if (slot.kind === 'choice') return labelOf(slot.options!, answer)
      return typeof answer === 'number' ? numberAsTyped(answer) : tidyText(String(answer))
  }
}

// Empty rows are offered, so that nobody has to draw them; more may be added.
const offered = 4

function tableOf(making: Making, { lang, answers }: Outgoing, question: Extract<Question, { kind: 'table' }>): string {
  const rows = (answers[question.key] ?? []) as Row[]
  const width = Math.floor(9300 / question.columns.length)
  const head = question.columns.map((column) => {
    const inside = marked(making, bookmarkOf(columnName(question.key, column.key)), run(making, readText(column.label, lang) + (column.required ? ' *' : '')))
    return para({ style: 'AnswerHead' }, control(making, { tag: tagOf(columnName(question.key, column.key)), title: readText(column.label, lang), lock: 'all', hidden: true }, inside))
  })
  const cell = (value: string | number | null | undefined): string => para({ style: 'AnswerCell' }, typeof value === 'number' ? run(making, numberAsTyped(value)) : value ? run(making, tidyText(value)) : '')
  const lines = Array.from({ length: Math.min(question.rows.max, Math.max(rows.length + 1, Math.min(offered, question.rows.max))) }, (_, index) => question.columns.map((column) => cell(rows[index]?.[column.key])))
  return table(question.columns.map(() => width), head, lines) + para({ style: 'AnswerCell' })
}

export const columnName = (key: string, column: string): string => `t.${key}:${column}`
