import { fingerprint, type Lang, plainOf, readText, type Words } from '#base/words.ts'
import { blocksPublishing, type Compilation, type Missing, type Section } from '#compilations/index.ts'
import { address } from '#reference/index.ts'
import { type EditionKind, isPublicKind, type PublicKind } from './kind.ts'

/** Licences under which an edition as a whole can be published; what a state gave for reading only stays so, and is named. */
export const licences = ['CC-BY-4.0', 'CC-BY-3.0-IGO'] as const
export type Licence = (typeof licences)[number]

export const sides = ['secretariat', 'presidency'] as const
export type Side = (typeof sides)[number]

/** Asked by one side; it takes hold when the other side has asked too. */
export type Withholding = { id: string; side: Side; reason: Words; byId: string | null; at: Date }
export type Erratum = { id: string; place: Words; correction: Words; at: Date }

type Any = {
  id: string
  holdingId: string
  /** what it is an edition of: a compilation, a year of the plan, a meeting, a handover */
  ofId: string
  /** the first, second, third edition of the same thing */
  number: number
  year: number
  title: Words
  /** the day it bears */
  day: string
  example: boolean
  /** fingerprint of what was frozen */
  mark: string
  publicFrom: Date
  byId: string | null
  at: Date
  errata: Erratum[]
  /** those that stand; empty for who may not know that it was asked */
  withholdings: Withholding[]
  /** why it is offered no longer: what adopted it was corrected */
  undone: Words | null
}

/** Read by anybody from its hour on; what the public reads of it stands in `published`. Its desk is the Secretariat's and the Presidency's side. */
export type PublicEdition = Any & { kind: PublicKind; deskId: string; slugs: Record<Lang, string>; licence: string }
/** Read by those who may read what it is an edition of. */
type MembersEdition = Any & { kind: Exclude<EditionKind, PublicKind>; deskId: null; slugs: null; licence: null }

/** A frozen edition, as the framework sees it. */
export type Edition = PublicEdition | MembersEdition

export const isPublic = (edition: Edition): edition is PublicEdition => isPublicKind(edition.kind)

export type EditionStage = 'withheld' | 'undone' | 'under embargo' | 'published' | 'for members'

/** Two sides make it withheld; one alone only asks. */
export const isWithheld = ({ withholdings }: Pick<Edition, 'withholdings'>): boolean => sides.every((side) => withholdings.some((one) => one.side === side))

export function stageOf(edition: Pick<Edition, 'kind' | 'publicFrom' | 'withholdings' | 'undone'>, now: Date): EditionStage {
  if (!isPublicKind(edition.kind)) return 'for members'
  if (isWithheld(edition)) return 'withheld'
  if (edition.undone) return 'undone'
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
  const slug = (lang: Lang) => `${plainOf(readText(title, lang), 80) || (lang === 'es' ? 'edicion' : 'edition')}${number > 1 ? `-${number}` : ''}`
  return { es: slug('es'), en: slug('en') }
}

/** Where an edition is read as a page: a segment of its own under its address. */
export const reading: Record<Lang, string> = { es: 'leer', en: 'read' }

export const addressOf = ({ year, slugs }: Pick<PublicEdition, 'year' | 'slugs'>, lang: Lang): string => address('editions', lang, String(year), slugs[lang])

/** The address that stays: outside for what anybody reads, behind the wall for what is the members'. */
export const placeOf = ({ id, year, slugs }: Pick<Edition, 'id' | 'year' | 'slugs'>, lang: Lang): string => (slugs ? addressOf({ year, slugs }, lang) : `/w/editions/${id}`)

export const endings = ['pdf', 'docx', 'html', 'json', 'csv'] as const
export type Ending = (typeof endings)[number]
/** Behind the wall a paper is read and printed; there is nothing to link to and no data to reuse. */
export const membersEndings = ['pdf', 'docx'] as const

export const fileName = (slugs: Record<Lang, string>, lang: Lang, ending: Ending): string => `${slugs[lang]}-${lang}.${ending}`
