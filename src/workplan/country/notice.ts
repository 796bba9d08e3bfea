import type { Notice } from '#base/notice.ts'
import { type Lang, langs, plainOf, readText } from '#base/words.ts'
import { address, type Country } from '#reference/index.ts'
import type { Presidency, Standing } from '#membership/index.ts'
import { entryTitle } from '../calendar/event.ts'
import { milestoneBody, type PublicMilestone } from '../notice/notice.ts'
import { type Occasion, sourceFor } from '../occasion/occasion.ts'
import type { PlanEntry } from '../year.ts'
import type { Pointer } from '../pointer.ts'
import { memberStates } from '../who.ts'

type Period = { since: string; until: string | null; precision: 'day' | 'month' | 'year'; source: string }

export type PublicStanding = Period & { standing: 'member' | 'observer'; example: boolean }

/** A country in the framework: what it is called, since when it belongs, what the plan asks of it. Other parts add their own notices with the tag country:ISO3. */
export type PublicCountry = {
  iso3: string
  name: string
  official: string
  /** the same page in each language: names differ */
  addresses: Record<Lang, string>
  standings: PublicStanding[]
  presidencies: Period[]
  due: (PublicMilestone & { activity: string })[]
  /** elections, changes of government, fiscal years, holidays; what was invented stays inside */
  occasions: { id: string; kind: Occasion['kind']; firstDay: string; lastDay: string; title: string; source: string }[]
}

type Known = { countries: Country[]; standings: Standing[]; presidencies: Presidency[]; entries: PlanEntry[]; states: Map<string, string>; occasions: Occasion[]; pointers: Record<Lang, Pointer[]> }

const countryAddress = (country: Pick<Country, 'name'>, lang: Lang): string => address('countries', lang, plainOf(readText(country.name, lang)))

/** Every state that ever had a standing has a page, in the order of its name. */
export function countryNotices(known: Known): Notice<PublicCountry>[] {
  const ever = new Set(known.standings.map((standing) => known.states.get(standing.stateId)))
  return known.countries.filter((country) => ever.has(country.iso3)).flatMap((country) => langs.map((lang) => noticeOf(country, lang, known)))
}

function noticeOf(country: Country, lang: Lang, known: Known): Notice<PublicCountry> {
  const name = readText(country.name, lang)
  return { address: countryAddress(country, lang), language: lang, kind: 'country', rank: plainOf(name), words: [name, country.official && readText(country.official, lang)].filter(Boolean).join(' '), body: bodyOf(country, lang, known) }
}

function bodyOf(country: Country, lang: Lang, { standings, presidencies, entries, states, occasions, pointers }: Known): PublicCountry {
  const own = <T extends { stateId: string }>(rows: T[]) => rows.filter((row) => states.get(row.stateId) === country.iso3)
  const period = ({ since, until, precision, source }: Period): Period => ({ since, until, precision, source })
  return {
    iso3: country.iso3,
    name: readText(country.name, lang),
    official: country.official ? readText(country.official, lang) : '',
    addresses: { es: countryAddress(country, 'es'), en: countryAddress(country, 'en') },
    standings: own(standings).map((row) => ({ ...period(row), standing: row.standing, example: row.example })),
    presidencies: own(presidencies).map(period),
    due: dueOf(country, lang, { entries, states, pointers }),
    occasions: own(occasions).filter((one) => !one.example).map(({ id, kind, firstDay, lastDay, title, source }) => ({ id, kind, firstDay, lastDay, title: readText(title, lang), source: sourceFor(lang, source) })),
  }
}

const dayOf = ({ current, lastOn }: PublicMilestone): string | null => current.onDay ?? lastOn

/** What the plan asks of this state among others, while it is a member, and has a day for, or had one before it was decided that it will not be done. */
function dueOf(country: Country, lang: Lang, { entries, states, pointers }: Pick<Known, 'entries' | 'states' | 'pointers'>): PublicCountry['due'] {
  return entries
    .filter(({ activity }) => activity.responsible.some((id) => id === memberStates || states.get(id) === country.iso3))
    .flatMap(({ activity, lines }) => lines.map(({ milestone }) => ({ ...milestoneBody(lang, milestone, { fullTitle: entryTitle(readText(milestone.title, lang), readText(activity.title, lang), lines.length > 1), pointers: pointers[lang] }), activity: activity.key })))
    .filter((milestone) => dayOf(milestone) !== null)
    .sort((a, b) => dayOf(a)!.localeCompare(dayOf(b)!))
}
