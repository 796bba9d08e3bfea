import { markdown } from '#base/documents/markdown.ts'
import { type Block, callout, definitions, type Depth, foreign, heading, type Inline, inLanguage, keep, paragraph, table } from '#base/documents/paper.ts'
import { type Lang, readText } from '#base/words.ts'
import { inLanguage as answersIn } from '#calls/index.ts'
import { type Answer, answerInWords, type Question, type Row, toldAs } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import { anchorOf, type PracticeSource, readingOf, toldQuestions } from './practice/practice.ts'
import { text } from './paper/text.ts'

/** How a practice is told: in which language, how deep its title stands, with which names of lists. */
type Telling = { lang: Lang; locale: string; names: Names; depth: Depth }

// Said by the title, the chapter and the marks, so not again among the answers.
const saidElsewhere = new Set(['title', 'theme', 'began-after-2019', 'began-after-2019-note'])

/**
 * A practice as its state told it, by the definition of the format: title, marks, summary, facts, then each long answer and table.
 * A question that only opened another is said by the answer to that one.
 */
export function practiceBlocks(source: PracticeSource, telling: Telling): Block[] {
  const told = toldQuestions(source)
  const questions = told.filter((question) => !saidElsewhere.has(question.key) && !told.some(({ when }) => when?.question === question.key))
  const summary = questions.find((question) => question.key === 'summary' && question.kind === 'long text')
  const facts = questions.filter((question) => question !== summary && isShort(question))
  const rest = questions.filter((question) => question !== summary && !isShort(question))
  return [
    heading(telling.depth, titleOf(source, telling.lang), anchorOf(source)),
    ...marks(source, telling),
    ...(summary ? [lead(source, summary, telling)] : []),
    ...(facts.length > 0 ? [definitions(facts.map((question) => [toldAs(question, telling.lang), inline(source, question, telling)]))] : []),
    ...rest.flatMap((question) => tell(source, question, telling)),
  ]
}

const isShort = (question: Question): boolean => question.kind !== 'long text' && question.kind !== 'table'

type Read = { answer: Answer; lang: Lang }

/** An answer in the reader's language where a current translation exists, in its own where it does not. */
function answerOf({ original, answers, translations }: PracticeSource, key: string, lang: Lang): Read {
  const read = answersIn(lang, original, answers, translations)
  return { answer: read.answers[key]!, lang: read.langOf(key) }
}

export function titleOf(source: PracticeSource, lang: Lang): Inline[] {
  const read = typeof source.answers.title === 'string' ? answerOf(source, 'title', lang) : { answer: source.version.title, lang: source.original }
  const words = String(read.answer)
  return [read.lang === lang ? { type: 'text', value: words } : foreign(read.lang, words)]
}

/** The same title as plain words, for lists, charts and data. */
export const titleWords = (source: PracticeSource, lang: Lang): string => (typeof source.answers.title === 'string' ? String(answerOf(source, 'title', lang).answer) : source.version.title)

/** What a careful reader has to know before reading: that it is invented, that it came later, that it is a translation. */
function marks(source: PracticeSource, { lang }: Telling): Block[] {
  const say = text[lang].practice
  const reading = readingOf(source, lang)
  const after = source.answers['began-after-2019'] === 'yes'
  const note = after && typeof source.answers['began-after-2019-note'] === 'string' ? answerOf(source, 'began-after-2019-note', lang) : undefined
  return [
    ...(source.example ? [callout('example', [paragraph(say.example)])] : []),
    ...(after ? [callout('note', [paragraph(...(note ? [inWords(note, lang)] : [say.afterLead]))], say.after)] : []),
    ...(reading === 'original' ? [] : [callout('note', [paragraph(say.reading[reading](say.languages[source.original]))], say.translation)]),
  ]
}

const inWords = ({ answer, lang }: Read, reader: Lang): Inline => (lang === reader ? { type: 'text', value: String(answer) } : foreign(lang, String(answer)))

function lead(source: PracticeSource, question: Question, { lang }: Telling): Block {
  const read = answerOf(source, question.key, lang)
  const blocks = markdown(String(read.answer), { under: 3 })
  return callout('key', read.lang === lang ? blocks : [inLanguage(read.lang, blocks)])
}

/** A short answer within a line: a name in another language keeps its language, so that it is read aloud rightly. */
function inline(source: PracticeSource, question: Question, { lang, locale, names }: Telling): Inline {
  const read = answerOf(source, question.key, lang)
  const words = answerInWords({ lang, locale }, question, read.answer, names)
  return question.kind === 'short text' && read.lang !== lang ? foreign(read.lang, words) : { type: 'text', value: words }
}

function tell(source: PracticeSource, question: Question, telling: Telling): Block[] {
  const { lang } = telling
  const read = answerOf(source, question.key, lang)
  const label = toldAs(question, lang)
  if (question.kind === 'table') return [tableOf(question, { rows: read.answer as Row[], lang: read.lang }, telling)]
  const [first, ...rest] = markdown(String(read.answer), { under: 4 })
  if (!first) return []
  const title = heading(Math.min(telling.depth + 1, 4) as Depth, label)
  if (read.lang !== lang) return [title, inLanguage(read.lang, [first, ...rest])]
  return [keep(title, first), ...rest]
}

type TableQuestion = Extract<Question, { kind: 'table' }>

/** A table of figures. Where one column names the sources, they stand beneath as notes, so that the figures are not crowded out. */
function tableOf(question: TableQuestion, { rows, lang: written }: { rows: Row[]; lang: Lang }, { lang, locale }: Telling): Block {
  const say = text[lang].practice
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const sources = question.columns.length > 2 ? question.columns.find((column) => column.key === 'source') : undefined
  const columns = question.columns.filter((column) => column !== sources)
  const cell = (value: string | number | null | undefined): Inline => {
    if (value === null || value === undefined) return { type: 'text', value: say.noData }
    const words = typeof value === 'number' ? number.format(value) : value
    return typeof value === 'string' && written !== lang ? foreign(written, words) : { type: 'text', value: words }
  }
  const noted = rows.map((row) => (sources ? row[sources.key] : null))
  const letters = lettersFor(noted)
  return table({
    caption: toldAs(question, lang),
    columns: columns.map((column, i) => ({ label: readText(column.label, lang), numeric: column.kind === 'number', width: i === 0 ? 3 : 1 })),
    rows: rows.map((row, r) => columns.map((column, i) => (i === 0 && letters[r] ? [cell(row[column.key]), ` (${letters[r]})`] : cell(row[column.key])))),
    ...(sources && letters.some(Boolean) ? { source: [...new Set(letters.filter(Boolean))].map((letter) => `(${letter}) ${String(noted[letters.indexOf(letter)])}`).join(' ') } : {}),
  })
}

/** One letter per source; rows of the same source share it. */
function lettersFor(noted: (string | number | null | undefined)[]): (string | undefined)[] {
  const known = [...new Set(noted.filter((one) => one !== null && one !== undefined))]
  return noted.map((one) => (one === null || one === undefined ? undefined : letter(known.indexOf(one))))
}

const letter = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`)
