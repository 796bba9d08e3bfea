import { countWords } from '#base/count-words.ts'
import { fingerprint, type Lang, type WordsState } from '#base/words.ts'
import { type Answer, type Answers, isTranslatable, type Definition, questionsOf, type Question, type Row } from '#formats/index.ts'

/** The latest translation of one answer. It remembers which original it renders; whether it is outdated is derived. */
export type Translation = { id: string; questionKey: string; language: Lang; value: Answer; renders: string; confirmed: boolean; byId: string | null; at: Date }

/** Fingerprint of an original, as a translation remembers it. */
export const originalMark = (value: Answer): string => fingerprint(JSON.stringify(value))

export function stateOfTranslation(original: Answer, translation: Pick<Translation, 'renders' | 'confirmed'> | undefined): Exclude<WordsState, 'original'> {
  if (!translation) return 'missing'
  if (translation.renders !== originalMark(original)) return 'outdated'
  return translation.confirmed ? 'confirmed' : 'translated'
}

/** What who translates had before them: this original, and this translation of it or none. */
export const readMark = (original: Answer, translation: Pick<Translation, 'id'> | undefined): string => `${originalMark(original)}:${translation?.id ?? ''}`

/** What who confirms had before them. */
export const confirmMark = (translations: Pick<Translation, 'id'>[]): string => fingerprint(translations.map(({ id }) => id).join('\n'))

export type ToTranslate = { question: Question; original: Answer; translation: Translation | undefined; state: ReturnType<typeof stateOfTranslation> }

/** Those that wait for their state to say that they speak for it. */
export const unconfirmed = (rows: ToTranslate[]): Translation[] => rows.flatMap((row) => (row.state === 'translated' ? row.translation! : []))

/** Every answer of a version that a reader of the other language needs translated, in the order of the form. */
export function toTranslate(definition: Definition, answers: Answers, translations: Translation[]): ToTranslate[] {
  return questionsOf(definition).flatMap((question) => {
    const original = answers[question.key]
    if (original === undefined || !isTranslatable(question, original)) return []
    const translation = translations.find((one) => one.questionKey === question.key)
    return [{ question, original, translation, state: stateOfTranslation(original, translation) }]
  })
}

/** Beyond what the form allows for an answer: it is kept as it is, and said wherever it is worked upon. */
export const wordsOver = (question: Question, value: Answer | undefined): number => ('limit' in question && question.limit && typeof value === 'string' ? Math.max(0, countWords(value) - question.limit) : 0)

/** Those that are over the limit and that their state has not confirmed so: who translates shortens them, or the state lets them be. */
export const tooLong = (rows: ToTranslate[]): ToTranslate[] => rows.filter((row) => row.state === 'translated' && wordsOver(row.question, row.translation?.value) > 0)

/** Answers for a reader of a language: translated where a current translation exists, in the original elsewhere. */
export function inLanguage(lang: Lang, original: Lang, answers: Answers, translations: Translation[]): { answers: Answers; langOf: (key: string) => Lang; outdated: string[]; missing: boolean } {
  if (lang === original) return { answers, langOf: () => lang, outdated: [], missing: false }
  const current = new Map<string, Answer>()
  const outdated: string[] = []
  for (const translation of translations) {
    const value = answers[translation.questionKey]
    if (value === undefined || translation.language !== lang) continue
    const state = stateOfTranslation(value, translation)
    if (state === 'outdated') outdated.push(translation.questionKey)
    else current.set(translation.questionKey, translation.value)
  }
  const merged = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, current.get(key) ?? value]))
  return { answers: merged, langOf: (key) => (current.has(key) ? lang : original), outdated, missing: current.size === 0 }
}

/** A table keeps its figures; only its text cells are translated. */
export function translatedTable(question: Extract<Question, { kind: 'table' }>, original: Row[], cells: (row: number, column: string) => string): Row[] {
  const text = question.columns.filter((column) => column.kind === 'short text').map((column) => column.key)
  return original.map((row, index) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text.includes(key) && value !== null ? cells(index, key).trim() || String(value) : value])))
}
