import { textsIn } from '#base/personal.ts'
import { fingerprint, type Lang, other, type Words } from '#base/words.ts'
import { type Item, stateOfTranslation, type Translation } from '#calls/index.ts'
import { type Answers, type Definition, type Question, questionsOf } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import { type LibraryStage, namingKey, summaryKey } from '../practice/practice.ts'

/** What is known of an item when its line in the library is written. */
export type Source = { item: Item; stage: LibraryStage; definition: Definition; answers: Answers; translations: Translation[]; names: Names; country: { iso3: string; name: Words }; theme: string | null }

/** A line of the library: enough to find a practice and to recognise it in a list. */
type Entry = { title: Words; summary: Words | undefined; tags: string[]; words: string; rankEs: string; rankEn: string }

/** What kind of measure it is, for whoever looks for a law, a procedure, staff (expectation 7). */
export const measureKey = 'kind-of-measure'

const listed = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === 'string')

/** Facets of an item: where it is from, how far it has come, and what it says it is about. */
export function tagsOf({ item, stage, definition, answers, country, theme }: Pick<Source, 'item' | 'stage' | 'definition' | 'answers' | 'country' | 'theme'>): string[] {
  const about = questionsOf(definition).flatMap((question: Question) => {
    if (question.kind === 'reference' && question.to !== 'country') return listed(answers[question.key]).map((key) => `${question.to}:${key}`)
    return question.kind === 'choice' && question.key === measureKey ? listed(answers[question.key]).map((key) => `measure:${key}`) : []
  })
  const called = theme && !about.some((tag) => tag.startsWith('theme:')) ? [`theme:${theme}`] : []
  return [...new Set([`country:${country.iso3}`, `stage:${stage}`, `kind:${item.kind.replace(' ', '-')}`, ...called, ...about])]
}

/** One answer in its two languages; an outdated translation is none. */
export function wordsOf(original: Lang, value: string, translation: Pick<Translation, 'value' | 'renders' | 'confirmed'> | undefined): Words {
  if (!translation || stateOfTranslation(value, translation) === 'outdated') return { original, [original]: value }
  const rendered = String(translation.value)
  return { original, [original]: value, [other(original)]: rendered, of: fingerprint(value), ...(translation.confirmed ? { confirmed: fingerprint(rendered) } : {}) }
}

const cut = (text: string): string => (text.length > 420 ? `${text.slice(0, 400).replace(/\s+\S*$/, '')} …` : text)

/** As much of a text as a list shows, in both languages. */
function beginningOf(words: Words): Words {
  const { original, es, en } = words
  const parts = { ...(es ? { es: cut(es) } : {}), ...(en ? { en: cut(en) } : {}) }
  return { original, ...parts, ...(words.of ? { of: fingerprint(parts[original] ?? '') } : {}) }
}

export function entryOf(source: Source): Entry {
  const { item, definition, answers, translations, names, country } = source
  const say = (key: string | undefined): Words | undefined => {
    const value = key === undefined ? undefined : answers[key]
    return typeof value === 'string' ? wordsOf(item.original, value, translations.find((one) => one.questionKey === key)) : undefined
  }
  const summary = say(summaryKey(definition, answers))
  const title = say(namingKey(definition, answers)) ?? { original: item.original, [item.original]: item.latest?.title ?? '—' }
  const tags = tagsOf(source)
  const rank = (lang: Lang) => `${country.name[lang] ?? country.name.es} ${title[lang] ?? title[title.original]}`
  return { title, summary: summary && beginningOf(summary), tags, words: searchable(source, tags, names), rankEs: rank('es'), rankEn: rank('en') }
}

/** Everything that circulates of it, in both languages, and the names of what it is about. */
function searchable({ definition, answers, translations, country }: Source, tags: string[], names: Names): string {
  const open = new Set(questionsOf(definition).filter((question) => question.circulates !== false && question.kind !== 'file').map((question) => question.key))
  const said = Object.entries(answers).flatMap(([key, value]) => (open.has(key) ? textsIn(value) : []))
  const rendered = translations.flatMap(({ questionKey, value }) => (open.has(questionKey) ? textsIn(value) : []))
  const about = tags.flatMap((tag) => { const [list, key] = tag.split(':') as [string, string]; const name = names[list as keyof Names]?.get(key); return name ? [name.es ?? '', name.en ?? ''] : [] })
  return [...said, ...rendered, ...about, country.name.es ?? '', country.name.en ?? ''].join('\n')
}
