import { fingerprint, type Lang, readText, type Words } from '#base/words.ts'
import { blocksPublishing, type Compilation, type Missing, type Section } from '#compilations/index.ts'
import { address } from '#reference/index.ts'

/** Licences under which an edition as a whole can be published; what a state gave for reading only stays so, and is named. */
export const licences = ['CC-BY-4.0', 'CC-BY-3.0-IGO'] as const
export type Licence = (typeof licences)[number]

export const sides = ['secretariat', 'presidency'] as const
export type Side = (typeof sides)[number]

/** Asked by one side; it takes hold when the other side has asked too. */
export type Withholding = { side: Side; reason: Words; byId: string | null; at: Date }
export type Erratum = { id: string; place: Words; correction: Words; at: Date }

/** A frozen edition, as the framework sees it. What the public reads of it stands in `published`. */
export type Edition = {
  id: string
  holdingId: string
  /** the Secretariat's and the Presidency's side: what was frozen, who asked to withhold it */
  deskId: string
  compilationId: string
  number: number
  year: number
  slugs: Record<Lang, string>
  title: Words
  licence: string
  example: boolean
  mark: string
  publicFrom: Date
  byId: string | null
  at: Date
  errata: Erratum[]
  /** empty for who may not know that it was asked */
  withholdings: Withholding[]
}

export type EditionStage = 'withheld' | 'under embargo' | 'published'

/** Two sides make it withheld; one alone only asks. */
export const isWithheld = ({ withholdings }: Pick<Edition, 'withholdings'>): boolean => sides.every((side) => withholdings.some((one) => one.side === side))

export function stageOf(edition: Pick<Edition, 'publicFrom' | 'withholdings'>, now: Date): EditionStage {
  if (isWithheld(edition)) return 'withheld'
  return edition.publicFrom > now ? 'under embargo' : 'published'
}

/** What is compiled, title and all: the same mark, the same edition. */
export const markOf = ({ title, subtitle }: Pick<Compilation, 'title' | 'subtitle'>, sections: readonly Section[]): string =>
  fingerprint(JSON.stringify([title, subtitle, sections.map(({ language, key, sources }) => [language, key, sources])]))

/** Why this cannot be published now, each with the way to mend it. */
export type Obstacle = { kind: 'not compiled' } | { kind: 'changed since' } | { kind: 'no practice' } | { kind: 'already published'; number: number } | { kind: 'outdated'; missing: Missing }

type Standing = { sections: readonly Section[]; fresh: boolean; practices: number; missing: readonly Missing[]; mark: string; earlier: readonly Pick<Edition, 'mark' | 'number'>[] }

export function obstaclesTo({ sections, fresh, practices, missing, mark, earlier }: Standing): Obstacle[] {
  if (sections.length === 0) return [{ kind: 'not compiled' }]
  const same = earlier.find((edition) => edition.mark === mark)
  return [
    ...(practices === 0 ? [{ kind: 'no practice' as const }] : []),
    ...missing.filter(blocksPublishing).map((one) => ({ kind: 'outdated' as const, missing: one })),
    ...(fresh ? [] : [{ kind: 'changed since' as const }]),
    ...(fresh && same ? [{ kind: 'already published' as const, number: same.number }] : []),
  ]
}

/** Names for the permanent address, one per language, from the title; a later edition of the same compendium carries its number. */
export function slugsFor(title: Words, number: number): Record<Lang, string> {
  const slug = (lang: Lang) => `${plain(readText(title, lang)) || (lang === 'es' ? 'edicion' : 'edition')}${number > 1 ? `-${number}` : ''}`
  return { es: slug('es'), en: slug('en') }
}

function plain(words: string): string {
  const bare = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return bare.length > 80 ? bare.slice(0, 80).replace(/-[^-]*$/, '') : bare
}

/** Where an edition is read as a page: a segment of its own under its address. */
export const reading: Record<Lang, string> = { es: 'leer', en: 'read' }

export const addressOf = ({ year, slugs }: Pick<Edition, 'year' | 'slugs'>, lang: Lang): string => address('editions', lang, String(year), slugs[lang])

export const kinds = ['pdf', 'docx', 'html', 'json', 'csv'] as const
export type FileKind = (typeof kinds)[number]

export const fileName = ({ slugs }: Pick<Edition, 'slugs'>, lang: Lang, kind: FileKind): string => `${slugs[lang]}-${lang}.${kind}`
