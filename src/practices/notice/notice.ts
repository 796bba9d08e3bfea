import { localeOf } from '#base/ui/dates.ts'
import { type Lang, plainOf, read, readText, type Words } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { inLanguage, type Item, stateOfTranslation, type Translation, type Version } from '#calls/index.ts'
import { type Answer, answerInWords, type Answers, type Definition, isAsked, isTranslatable, type Question, questionsOf, type Row, toldAs } from '#formats/index.ts'
import type { DecisionFound } from '#meetings/index.ts'
import type { Names } from '#reference/index.ts'
import { entryOf } from '../entry/entry.ts'

/** In which language an answer is told, and why it is not the reader's: not translated yet, or translated before it changed. */
type Heading = { label: string; lang: Lang; why?: 'missing' | 'outdated' }
export type Told = Heading & ({ as: 'prose' | 'text'; text: string } | { as: 'table'; columns: { label: string; numeric: boolean }[]; rows: string[][] })

/** What a list of practices shows of one. */
export type Card = { slug: string; title: string; titleLang: Lang; summary?: { text: string; lang: Lang }; country: string; themes: string[]; example: boolean; validatedOn: string }

/** A validated practice as the public reads it in one language. No contact, score, comment or position ever stands here. */
export type PublicPractice = {
  card: Card
  original: Lang
  /** whether one reads the original, an unofficial translation, one the state confirmed, or some of each */
  reads: 'original' | 'translated' | 'confirmed' | 'partly' | 'missing'
  pillars: string[]
  populations: string[]
  period?: string
  institutions?: { text: string; lang: Lang }
  /** it began after 2019: why it is included */
  after2019?: { text: string; lang: Lang }
  sections: { title: string; told: Told[] }[]
  history: { on: string; what: 'handed in' | 'circulated' | 'validated' }[]
  decision: { number: number; meeting: string; slug: string; on: string; reason: { text: string; lang: Lang }; example: boolean }
  licence: string
}

export type Source = {
  item: Item
  /** the version that the meeting decided upon */
  version: Version
  versions: Version[]
  decision: DecisionFound
  definition: Definition
  answers: Answers
  translations: Translation[]
  names: Names
  country: { iso3: string; name: Words }
  theme: string | null
}

// Said in the margin and at the head, so not again among the answers.
const atTheHead = new Set(['title', 'summary', 'theme', 'pillars', 'populations', 'period', 'institutions', 'began-after-2019', 'began-after-2019-note'])

export function publicPractice(source: Source, lang: Lang, slug: string): PublicPractice {
  const { item, definition, answers, translations, names, decision, country } = source
  const entry = entryOf({ ...source, stage: 'circulated' })
  const told = inLanguage(lang, item.original, answers, translations)
  const reader = { lang, locale: localeOf(lang) }
  const asked = definition.sections.flatMap((section) => section.questions)
  const inWords = (key: string) => { const question = asked.find((one) => one.key === key); return question && answers[key] !== undefined ? answerInWords(reader, question, told.answers[key], names) : undefined }
  const listed = (list: 'pillar' | 'population', key: string) => [answers[key]].flat().flatMap((one) => names[list].get(String(one)) ?? []).map((name) => readText(name, lang))
  const text = (key: string) => (typeof answers[key] === 'string' ? { text: String(told.answers[key]), lang: told.langOf(key) } : undefined)
  const day = dayIn(regionZone, decision.at)
  return {
    card: {
      slug, title: readText(entry.title, lang), titleLang: read(entry.title, lang).lang, summary: entry.summary && read(entry.summary, lang),
      country: readText(country.name, lang), themes: themesOf(entry.tags, names, lang), example: item.example, validatedOn: decision.meeting.onDay ?? day,
    },
    original: item.original,
    reads: readingOf(source, lang),
    pillars: listed('pillar', 'pillars'), populations: listed('population', 'populations'), period: inWords('period'), institutions: text('institutions'),
    after2019: answers['began-after-2019'] === 'yes' ? (text('began-after-2019-note') ?? { text: '', lang }) : undefined,
    sections: definition.sections
      .map((section) => ({ title: readText(section.title, lang), told: section.questions.flatMap((question) => tellOf(source, lang, question)) }))
      .filter((section) => section.told.length > 0),
    history: historyOf(source),
    decision: { number: decision.number, meeting: readText(decision.meeting.title, lang), slug: decision.meeting.slug, on: decision.meeting.onDay ?? day, reason: read(decision.reason, lang), example: decision.meeting.example },
    licence: source.version.licence,
  }
}

const themesOf = (tags: string[], names: Names, lang: Lang): string[] =>
  tags.flatMap((tag) => (tag.startsWith('theme:') ? (names.theme.get(tag.slice(6)) ?? []) : [])).map((name) => readText(name, lang))

/** One sentence for the whole page: how sure a reader of this language can be of what is read. */
function readingOf({ item, definition, answers, translations }: Source, lang: Lang): PublicPractice['reads'] {
  if (lang === item.original) return 'original'
  const states = definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => isTranslatable(question, answers[question.key]))
    .map((question) => stateOfTranslation(answers[question.key]!, translations.find((one) => one.questionKey === question.key)))
  if (states.every((state) => state === 'missing' || state === 'outdated')) return 'missing'
  if (states.some((state) => state === 'missing' || state === 'outdated')) return 'partly'
  return states.every((state) => state === 'confirmed') ? 'confirmed' : 'translated'
}

/** A question that only opened another is said by the answer to that one. */
const opensAnother = (definition: Definition, { key }: Question, answers: Answers): boolean =>
  questionsOf(definition).some((question) => question.when?.question === key && question.circulates !== false && question.kind !== 'file' && answers[question.key] !== undefined && isAsked(question, answers))

/** One answer as it is told: translated where the translation is current, in the original where it is not. */
function tellOf({ item, definition, answers, translations, names }: Source, lang: Lang, question: Question): Told[] {
  const original = answers[question.key]
  if (original === undefined || question.circulates === false || question.kind === 'file' || atTheHead.has(question.key) || !isAsked(question, answers) || opensAnother(definition, question, answers)) return []
  const translation = translations.find((one) => one.questionKey === question.key)
  const state = lang === item.original || !isTranslatable(question, original) ? 'original' : stateOfTranslation(original, translation)
  const rendered = state === 'translated' || state === 'confirmed'
  const answer: Answer = rendered ? translation!.value : original
  const label = toldAs(question, lang)
  const head: Heading = { label, lang: rendered || !isTranslatable(question, original) ? lang : item.original, ...(state === 'missing' || state === 'outdated' ? { why: state } : {}) }
  if (question.kind === 'long text') return [{ ...head, as: 'prose', text: String(answer) }]
  if (question.kind === 'table') return [{ ...head, as: 'table', ...tableOf(question, answer as Row[], lang) }]
  return [{ ...head, as: 'text', text: answerInWords({ lang, locale: localeOf(lang) }, question, answer, names) }]
}

const noData = { es: 's/d', en: 'n/a' }

/** Missing is not zero: an empty cell says that there is no figure. */
function tableOf(question: Extract<Question, { kind: 'table' }>, rows: Row[], lang: Lang) {
  const number = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 6 })
  const write = (cell: string | number | null | undefined) => (cell === null || cell === undefined ? noData[lang] : typeof cell === 'number' ? number.format(cell) : cell)
  return {
    columns: question.columns.map((column) => ({ label: readText(column.label, lang), numeric: column.kind === 'number' })),
    rows: rows.map((row) => question.columns.map((column) => write(row[column.key]))),
  }
}

/** Only what members made public: that it was handed in, that it circulated, that it was validated. Never that it was returned. */
function historyOf({ item, versions, version, decision }: Source): PublicPractice['history'] {
  const rounds = versions.filter((one) => one.at <= version.at)
  return [
    { on: dayIn(regionZone, rounds[0]!.at), what: 'handed in' },
    ...(item.circulated && item.circulated.at <= decision.at ? [{ on: dayIn(regionZone, item.circulated.at), what: 'circulated' as const }] : []),
    { on: decision.meeting.onDay ?? dayIn(regionZone, decision.at), what: 'validated' },
  ]
}

/** A name for the address: country and title, in the language it was written in, so that it is the same in both languages of the site. */
export function slugFrom(item: Pick<Item, 'original'>, country: Words, title: string): string {
  return plainOf(`${country[item.original] ?? readText(country, item.original)} ${title}`, 90) || 'practica'
}

/** The same name, or one that a number tells from a namesake. */
export const isNameOf = (slug: string, name: string): boolean => slug === name || (slug.startsWith(`${name}-`) && /^\d+$/.test(slug.slice(name.length + 1)))
