import { createHash } from 'node:crypto'
import { sayDay } from '#base/ui/dates.ts'
import { type Lang, langs, quoted, readText, type Words, words as both } from '#base/words.ts'
import { type Compilation, draftSections, type Gathered, hasExamples, inOrder, membersThen, type MemberThen, paperOf, paperText, type PracticeSource, type Section, type Source, sourcesOf, titleWords } from '#compilations/index.ts'
import { type Edition, type Licence, placeOf, type PublicEdition } from '../edition/edition.ts'
import type { Data, Told } from '../edition/kind.ts'
import { dataOf } from './data.ts'

type Named = { iso3: string; name: Words }

/** Everything a compendium says, in the moment it was published. Its ten files are made from this, and from nothing that can still change. */
export type Frozen = {
  compilation: Pick<Compilation, 'kind' | 'title' | 'subtitle' | 'year'>
  sections: Section[]
  number: number
  slugs: Record<Lang, string>
  licence: Licence
  /** practices under another licence than the edition's */
  others: { licence: string; country: Words; title: string }[]
  /** the day from which it is public */
  day: string
  origin: string
  members: MemberThen[]
  countries: Named[]
  practices: string[]
  sources: (Pick<Source, 'kind' | 'of' | 'digest'> & { /** what a reader calls it; what was frozen before this was kept has keys */ named?: Words })[]
  data: Record<Lang, Data>
  example: boolean
}

type Publishing = Pick<PublicEdition, 'number' | 'slugs'> & { licence: Licence; day: string; origin: string }

export function frozenFrom(gathered: Gathered, sections: Section[], { number, slugs, licence, day, origin }: Publishing): Frozen {
  const { compilation, practices } = gathered
  const countries = new Map(inOrder(practices, 'es').map(({ country }) => [country.iso3, country]))
  return {
    compilation: { kind: compilation.kind, title: compilation.title, subtitle: compilation.subtitle, year: compilation.year },
    sections, number, slugs, licence, day, origin,
    others: inOrder(practices, 'es').flatMap(({ version, country }) => (version.licence === licence ? [] : [{ licence: version.licence, country: country.name, title: version.title }])),
    members: membersThen(gathered),
    countries: [...countries.values()].map(({ iso3, name }) => ({ iso3, name })),
    practices: practices.map((practice) => practice.itemId),
    sources: sourcesOf(draftSections(gathered)).map((source) => publicSource(source, gathered)),
    data: { es: dataOf(gathered, 'es'), en: dataOf(gathered, 'en') },
    example: hasExamples(sections),
  }
}

/** What it was made from, by names that say something outside; ids of what is restricted stay inside. */
function publicSource({ kind, id, of, digest }: Source, { practices, guidelines }: Gathered): Frozen['sources'][number] {
  const guideline = kind === 'guideline' && guidelines.find((one) => one.id === id)
  if (guideline) return { kind, of, digest, named: inEach((lang) => `${readText(guideline.format.title, lang)}, v${guideline.number}`) }
  const titled = (practice: PracticeSource, lang: Lang): string => `${practice.country.iso3} ${titleWords(practice, lang)}`
  const version = kind === 'practice' && practices.find((one) => one.version.id === id)
  if (version) return { kind, of, digest, named: inEach((lang) => `${titled(version, lang)} (${version.version.round})`) }
  const decided = kind === 'decision' && practices.find((one) => one.decision?.id === id)
  if (decided) return { kind, of, digest, named: inEach((lang) => titled(decided, lang)) }
  if (kind !== 'translation') return { kind, of, digest }
  const [itemId, question, language] = of.split(' ')
  const practice = practices.find((one) => one.itemId === itemId)
  const place = `${practice?.country.iso3 ?? ''} ${practice?.version.title ?? ''}`
  const label = guidelines.flatMap((one) => one.definition.sections.flatMap((section) => section.questions)).find((one) => one.key === question)?.label
  return { kind, of: `${place}: ${question} (${language})`, digest, ...(label && { named: inEach((lang) => `${practice ? titled(practice, lang) : place}: ${quoted(lang, readText(label, lang))} (${language})`) }) }
}

const inEach = (say: (lang: Lang) => string): Words => both(say('es'), say('en'))

/** A compendium as editions of every kind are told. */
export function toldFrom(frozen: Frozen): Told {
  const { compilation, sections, day, example, members, countries, practices, others, sources, data } = frozen
  return {
    title: compilation.title, subtitle: compilation.subtitle, year: compilation.year, day, example, basis: null, count: practices.length, members, countries, practices, others, sources,
    paper: (lang) => paperOf(compilation, sections, { lang, day, date: sayDay(lang, day), mark: example ? 'example' : undefined, front: [] }),
    data: { rowsAre: 'practices', in: data },
  }
}

const words = {
  es: { edition: 'Edición', members: 'Para los miembros del MIRPS.' },
  en: { edition: 'Edition', members: 'For the members of the MIRPS.' },
}

type Cited = Pick<Edition, 'id' | 'title' | 'number' | 'day' | 'year' | 'slugs'>

/** How the whole is cited, in each language. */
export function citationOf(edition: Cited, origin: string): Record<Lang, string> {
  const cite = (lang: Lang) =>
    [
      `MIRPS (${edition.day.slice(0, 4)}). ${readText(edition.title, lang)}. ${words[lang].edition} ${edition.number}, ${sayDay(lang, edition.day)}. ${origin}${placeOf(edition, lang)}`,
      ...(edition.slugs ? [] : [words[lang].members]),
    ].join(' ')
  return Object.fromEntries(langs.map((lang) => [lang, cite(lang)])) as Record<Lang, string>
}

export const licenceName = (lang: Lang, licence: string): string => paperText[lang].licences[licence] ?? licence

/** The digest of something frozen: the same content, the same digest. */
export const fingerprintOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')
