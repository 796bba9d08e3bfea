import type { Block, Paper } from '#base/documents/paper.ts'
import { formatDay, localeOf } from '#base/ui/dates.ts'
import { fingerprint, type Lang, readText, type Words } from '#base/words.ts'
import type { Meeting } from '#meetings/index.ts'
import type { Term } from '#reference/index.ts'
import type { Body, Source } from '../compilation/compilation.ts'
import type { PracticeSource } from '../practice/practice.ts'
import type { Gathered } from '../practice/queries.ts'

/** A section as it would be compiled now, with everything it is made from. */
export type Draft = { key: string; body: Body; refs: Source[] }

/** One language of one compilation, while its sections are being made. */
export type Desk = Gathered & { lang: Lang; locale: string }

export const deskFor = (gathered: Gathered, lang: Lang): Desk => ({ ...gathered, lang, locale: localeOf(lang) })

export const section = (key: string, blocks: Block[], refs: Source[] = [], front?: Paper['front']): Draft => ({ key, body: { blocks, ...(front && { front }) }, refs })

/** What a section was made from and what it says: the same fingerprint, the same section. */
export const sourcesMark = ({ body, refs }: Draft): string => fingerprint(JSON.stringify([refs, body]))

export const say = (lang: Lang, words: Words): string => readText(words, lang)

export const dayWords = ({ lang, locale }: Pick<Desk, 'lang' | 'locale'>, day: string | null): string => (day ? formatDay({ lang, locale, zone: 'UTC' }, day) : '')

export const meetingDay = (desk: Pick<Desk, 'lang' | 'locale'>, meeting: Pick<Meeting, 'milestone'>): string => dayWords(desk, meeting.milestone.current.onDay)

/** Versions, translations and decision of a practice: what changes when any of them does. */
export function refsOf({ version, translations, decision, country, itemId }: PracticeSource): Source[] {
  const of = `${country.iso3} ${version.title}`
  return [
    { kind: 'practice', id: version.id, of: `${of} (${version.round})`, digest: version.digest },
    ...translations.map((one): Source => ({ kind: 'translation', id: one.id, of: `${itemId} ${one.questionKey} ${one.language}`, digest: one.confirmed ? 'confirmed' : 'translated' })),
    ...(decision ? [{ kind: 'decision' as const, id: decision.id, of, digest: `${decision.outcome} ${decision.number}` }] : []),
  ]
}

export const guidelineRefs = ({ guidelines }: Gathered): Source[] => guidelines.map((one) => ({ kind: 'guideline', id: one.id, of: `${one.format.key} ${one.number}`, digest: `errata ${one.errata.length}` }))

export type Chapter = { key: string; name: string; term: Term | undefined; practices: PracticeSource[] }

/** The themes in the order of the work plan's list; what fits none stands last. */
export function chaptersOf(desk: Desk, practices: PracticeSource[], noTheme: string): Chapter[] {
  const known = desk.themes.map((term) => ({ key: term.key, name: say(desk.lang, term.name), term, practices: practices.filter((one) => one.theme === term.key) }))
  const rest = practices.filter((one) => !desk.themes.some((term) => term.key === one.theme))
  return [...known, { key: 'other', name: noTheme, term: undefined, practices: rest }].filter((chapter) => chapter.practices.length > 0)
}

export const countriesIn = (practices: PracticeSource[]): string[] => [...new Set(practices.map((practice) => practice.country.iso3))]

/** The year in which a practice began, as far as its period says. */
export function beganIn({ answers }: Pick<PracticeSource, 'answers'>): number | undefined {
  const period = answers.period
  const from = typeof period === 'object' && 'from' in period ? period.from : undefined
  return from ? Number(from.slice(0, 4)) : undefined
}

export const isLater = ({ answers }: Pick<PracticeSource, 'answers'>): boolean => answers['began-after-2019'] === 'yes'
