/** What the library can be narrowed by, in the order of the page. */
export const facets = ['theme', 'country', 'pillar', 'population', 'measure', 'stage', 'decision', 'kind'] as const
export type Facet = (typeof facets)[number]

// A practice has one country and one stage, but several pillars: of these one choice takes the place of another, of the rest all hold together.
const single: ReadonlySet<Facet> = new Set(['theme', 'country', 'stage', 'decision', 'kind'])

export type Search = { q: string; chosen: Partial<Record<Facet, string[]>>; page: number }

export const perPage = 20
/** Nobody turns fifty pages: who needs what comes later narrows the list. */
export const lastPage = 50

const plain = /^[A-Za-z0-9-]{1,60}$/

/** Reads an address as somebody typed or followed it; what makes no sense is left out. */
export function readSearch(query: URLSearchParams, allowed: readonly Facet[] = facets): Search {
  const chosen = Object.fromEntries(allowed.flatMap((facet) => { const values = [...new Set(query.getAll(facet).filter((value) => plain.test(value)))].slice(0, single.has(facet) ? 1 : 6); return values.length > 0 ? [[facet, values]] : [] }))
  const page = Number(query.get('page') ?? 1)
  return { q: (query.get('q') ?? '').trim().slice(0, 100), chosen, page: Number.isInteger(page) && page > 0 ? Math.min(page, lastPage) : 1 }
}

export const isNarrowed = ({ q, chosen }: Search): boolean => q !== '' || Object.keys(chosen).length > 0

/** The address of a search; pages and choices are links, so that each can be sent to somebody. */
export function addressOf(base: string, { q, chosen, page }: Search): string {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) query.append(facet, value)
  if (page > 1) query.set('page', String(page))
  const written = query.toString()
  return written ? `${base}?${written}` : base
}

export const isChosen = ({ chosen }: Search, facet: Facet, value: string): boolean => chosen[facet]?.includes(value) ?? false

/** The same search with one choice more, or, where it was made already, taken back. Either way from the first page. */
export function toggled(search: Search, facet: Facet, value: string): Search {
  const before = search.chosen[facet] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...(single.has(facet) ? [] : before), value]
  const { [facet]: _, ...others } = search.chosen
  return { q: search.q, chosen: after.length > 0 ? { ...others, [facet]: after } : others, page: 1 }
}

// The room says one, the papers the other, in either language (docs/glossary.md).
const sameThing: readonly (readonly string[])[] = [
  ['dcr', 'rsd'],
  ['rezago', 'backlog'],
  ['ppt', 'presidencia', 'presidency'],
  ['etn', 'ntt'],
  ['dis', 'bid'],
  ['nna', 'child', 'ninez'],
  ['albergue', 'shelter'],
  ['vbg', 'gbv', 'violencia'],
]

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (q: string): string[] => q.normalize('NFC').match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? []

/** Where nothing has every word, one is enough, but not a short one: «de» is everywhere. */
export const oneIsEnough = (q: string): string | undefined => (wordsOf(q).length > 1 ? wordsAsked(wordsOf(q).filter((word) => word.length > 3).join(' '), ' | ') : undefined)

/** What is asked of the index: every word, from its beginning, and what else the same thing is called. */
export function wordsAsked(q: string, joined: ' & ' | ' | ' = ' & '): string | undefined {
  const words = wordsOf(q)
  if (words.length === 0) return undefined
  const either = (word: string): string => {
    const others = sameThing.find((group) => group.includes(fold(word)))
    return others ? `(${others.map((one) => `${one}:*`).join(' | ')})` : `${word.toLowerCase()}:*`
  }
  return words.map(either).join(joined)
}
