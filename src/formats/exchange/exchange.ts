import { createHash } from 'node:crypto'
import { z } from 'zod'
import { orderedDigest } from '#base/digest.ts'
import { markdown } from '#base/documents/markdown.ts'
import { toMarkdown } from '#base/documents/to-markdown.ts'
import { fit } from '#base/office/xml.ts'
import type { OfficeKind } from '#base/office/read-office.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import { type Answer, type Answers, currencies } from '../answer.ts'
import { type Definition, Key, type Question, type Section } from '../definition.ts'
import { text } from './text.ts'

// F4, section 3 of the year: a national team that works in Word and Excel is served as well as one in the browser. A file carries a
// stamp (what it is, and each answer as it stood when it left) and, at each place to answer, the key of its question.

/** What goes into a file: one item of one state, its sections as far as the person may write them. */
export type Outgoing = {
  itemId: string
  /** whose blank form it is; an item says by itself whose it is */
  stateId?: string | undefined
  versionId: string
  definition: Definition
  sections: Section[]
  /** only one section was asked for */
  section?: string
  answers: Answers
  /** the version of each stored answer, as the form has it */
  versions: Record<string, number>
  names: Names
  retired: Set<string>
  /** the reader's */
  lang: Lang
  /** the language in which the item is written */
  original: Lang
  title: string
  format: { title: Words; number: number }
  state: Words
  call: Words
  publisher: string
  day: string
  /** the day in words */
  date: string
  example: boolean
  /** the page on which the file is brought back */
  address: string
  /** nothing is begun yet: it is begun at that address, and then uploaded */
  begins?: true
  /** the last day of this state, or the one that is announced; none where it has none, or where the day is that of a return */
  due?: { day: string; tentative: boolean }
  /** what the Secretariat wrote when it returned the item; not to who writes one section of it */
  returned?: { letter: string; day: string }
  /** what the Secretariat asks, at the question it asks it of */
  asked: { questionKey: string; must: boolean; quote: string; text: string }[]
}

/** What is asked about a question, in words that say who asks and how much it binds. */
export const askedAbout = ({ asked, lang }: Pick<Outgoing, 'asked' | 'lang'>, questionKey: string): { must: boolean; words: string }[] =>
  asked.filter((one) => one.questionKey === questionKey).map(({ must, quote, text: words }) => ({ must, words: text[lang].out.asks(must, quote, words) }))

/** What stands at the foot of each page, beside its number, in one line: a long title is cut between two words. */
export const footOf = ({ lang, state, title, format }: Outgoing): string => `${readText(state, lang)} · ${title.length > 52 ? `${title.slice(0, 52).replace(/\s+\S*$/, '')}…` : title} · ${text[lang].out.foot(format.number)}`

// ---------------------------------------------------------------- places to answer in

/** One place to answer in: a question has one, or several where its answer has parts. */
type Part = 'amount' | 'currency' | 'year' | 'from' | 'to' | 'ongoing'
export type Slot = { name: string; kind: 'words' | 'text' | 'choice' | 'mark'; part?: Part; option?: Option; options?: Option[] }
export type Option = { key: string; label: string; labels: string[] }

export const slotName = (key: string, part = ''): string => `a.${key}${part && `.${part}`}`

// Word takes 64 signs in the name of a content control and 40 letters, figures and underscores in that of a bookmark.
export const bookmarkOf = (name: string): string => `marco_${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
export const tagOf = (name: string): string => (name.length <= 64 ? name : bookmarkOf(name))

/** Places of a question in the order they are filled in; none for tables and files. */
export function slotsOf(question: Question, options: Option[], lang: Lang): Slot[] {
  const of = (part: Part, kind: Slot['kind'], more: Partial<Slot> = {}): Slot => ({ name: slotName(question.key, part), kind, part, ...more })
  switch (question.kind) {
    case 'money':
      return [of('amount', 'text'), of('currency', 'choice', { options: currencies.map((key) => ({ key, label: key, labels: [key] })) }), of('year', 'text')]
    case 'period':
      return [of('from', 'text'), of('to', 'text'), of('ongoing', 'mark', { option: { key: 'yes', label: text[lang].out.parts.ongoing, labels: [] } })]
    case 'choice':
    case 'reference':
      if (question.several) return options.map((option) => ({ name: `${slotName(question.key)}=${option.key}`, kind: 'mark', option }))
      return [{ name: slotName(question.key), kind: 'choice', options }]
    case 'table':
    case 'file':
      return []
    default:
      return [{ name: slotName(question.key), kind: question.kind === 'long text' ? 'words' : 'text' }]
  }
}

/** What may be chosen, called as it is in the reader's language; a retired term only where it was chosen. Two that are called alike say their key. */
export function optionsOf(question: Question, { names, retired, lang, answer }: { names: Names; retired: Set<string>; lang: Lang; answer: Answer | undefined }): Option[] {
  const all: [string, Words][] = question.kind === 'choice' ? question.options.map(({ key, label }) => [key, label]) : question.kind === 'reference' ? [...names[question.to]] : []
  const chosen = new Set([answer].flat())
  const offered = question.kind === 'reference' ? all.filter(([key]) => !retired.has(`${question.to} ${key}`) || chosen.has(key)) : all
  const options = offered.map(([key, label]) => ({ key, label: readText(label, lang).replace(/\s+/g, ' ').trim(), labels: [label.es ?? '', label.en ?? ''] }))
  return options.map((option) => (options.some((other) => other !== option && alike(other.label) === alike(option.label)) ? { ...option, label: `${option.label} (${option.key})` } : option))
}

/** How words are compared: whatever a typewriter or an office program does to quotes, blanks and capitals. */
export const alike = (words: string): string => words.normalize('NFC').replace(/[‘’´`]/g, "'").replace(/[“”«»]/g, '"').replace(/[‐‑–—]/g, '-').replace(/\s+/g, ' ').trim().toLowerCase()

/** The option that was meant, by its key or by its name in either language; undefined for none, or for more than one. */
export function optionFor(options: Option[], given: string): Option | undefined {
  const wanted = alike(given)
  const exact = options.find((option) => alike(option.label) === wanted) ?? options.find((option) => option.key === given.trim())
  if (exact) return exact
  const named = options.filter((option) => option.labels.some((label) => label !== '' && alike(label) === wanted))
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  const unaccented = options.filter((option) => [option.label, ...option.labels].some((label) => label !== '' && bare(label) === bare(given)))
  return unaccented.length === 1 ? unaccented[0] : undefined
}

/** As it is typed in a hurry: "si" for "Sí". */
const bare = (words: string): string => alike(words).normalize('NFD').replace(/\p{M}/gu, '')

// ---------------------------------------------------------------- the stamp

/** Each answer as it left: its version in the store, and the fingerprint of what the file says. */
export type Stamp = { item: string; /** of a blank form: the state that took it; anybody's, and those of before, have none */ state?: string | undefined; version: string; lang: Lang; section: string; kind: OfficeKind; answers: Record<string, [version: number, digest: string]> }

/** An answer in the shape in which a file of this kind gives it back. */
export function carriedAnswer(question: Question, answer: Answer | null, kind: OfficeKind): Answer | null {
  if (typeof answer !== 'string' || (question.kind !== 'long text' && question.kind !== 'short text')) return answer
  if (question.kind === 'long text' && kind === 'word') return toMarkdown(markdown(tidyText(answer))).trim() || null
  return tidyText(answer) || null
}

/** As the region writes numbers; one that could be read two ways says one figure more. */
export function numberAsTyped(number: number): string {
  const plain = number.toLocaleString('en-US', { maximumFractionDigits: 100 })
  return /^-?\d{1,3}\.\d{3}$/.test(plain) ? `${plain}0` : plain
}

/** Line ends and the blanks around a text are the program's, not the writer's. */
export const tidyText = (words: string): string => fit(words).replace(/\r\n?/g, '\n').normalize('NFC').trim()

export const digestOfAnswer = (answer: Answer | null): string => (answer === null ? '' : orderedDigest(answer).slice(0, 16))

export function stampOf({ itemId, stateId, versionId, lang, section, sections, answers, versions }: Outgoing, kind: OfficeKind): Stamp {
  const asked = sections.flatMap((one) => one.questions).filter((question) => question.kind !== 'file' && !isTooLong(answers[question.key], kind))
  return {
    item: itemId, ...(stateId && { state: stateId }), version: versionId, lang, section: section ?? '', kind,
    answers: Object.fromEntries(asked.map((question) => [question.key, [versions[question.key] ?? 0, digestOfAnswer(carriedAnswer(question, answers[question.key] ?? null, kind))]])),
  }
}

// Excel's own limit for a cell.
const longestCell = 32_000
export const isTooLong = (answer: Answer | undefined, kind: OfficeKind): boolean => kind === 'book' && typeof answer === 'string' && answer.length > longestCell

const sumOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16)
// Word shows no more than 255 signs of a property and Excel keeps no more.
const shortEnough = 240

/** The stamp as named lines, for the properties of a file and for a sheet that nobody sees. */
export function stampLines(stamp: Stamp): [string, string][] {
  const words = JSON.stringify(stamp)
  const pieces = Array.from({ length: Math.ceil(words.length / shortEnough) }, (_, index): [string, string] => [`marco.${index + 1}`, words.slice(index * shortEnough, (index + 1) * shortEnough)])
  return [['marco.sum', sumOf(words)], ...pieces]
}

export const stampSum = (stamp: Stamp): string => sumOf(JSON.stringify(stamp))

/** The stamp of a file that came back; `damaged` when a line of it was changed or lost. */
export function readStamp(lines: ReadonlyMap<string, string>): Stamp | 'none' | 'damaged' {
  const sum = lines.get('marco.sum')?.trim()
  if (!sum) return 'none'
  let words = ''
  for (let place = 1; lines.has(`marco.${place}`); place += 1) words += lines.get(`marco.${place}`)!.trim()
  if (sumOf(words) !== sum) return 'damaged'
  const read = StampShape.safeParse(JSON.parse(words))
  return read.success ? read.data : 'damaged'
}

const StampShape: z.ZodType<Stamp> = z.object({
  item: z.uuid(), state: z.uuid().optional(), version: z.uuid(), lang: z.enum(['es', 'en']), section: z.string().max(100), kind: z.enum(['word', 'book']),
  answers: z.record(Key, z.tuple([z.number().int().min(0), z.string().max(64)])),
})
