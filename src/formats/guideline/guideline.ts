import type { Db } from '#base/database/transaction.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import type { Words } from '#base/words.ts'
import { findOrganisation, secretariatTeam } from '#membership/index.ts'
import { listTerms, type TermList } from '#reference/index.ts'
import type { Definition, FormatKind } from '../definition.ts'
import { type FormatVersion, listVersions } from '../queries.ts'

/** A guideline as anybody reads it, on a page or on paper: all that is needed, so that the public copy needs nothing else. */
export type Guideline = {
  key: string
  kind: FormatKind
  title: Words
  number: number
  publisher: Words
  /** the day it was issued; of a draft, the day it was last saved */
  day: string
  draft: boolean
  definition: Definition
  /** what lists of the framework offer now */
  offered: Record<TermList, Words[]>
  errata: { place: string; before: Words | null; wording: Words; reason: Words; day: string }[]
  /** the issued versions of the same format, newest first */
  versions: { number: number; day: string }[]
}

/** Days of the framework are counted in its region's own time. */
const day = (at: Date): string => dayIn(regionZone, at)

export async function findGuideline(db: Db, version: FormatVersion): Promise<Guideline> {
  const terms = (await listTerms(db)).filter(({ retiredOn }) => retiredOn === null)
  const offered = (list: TermList) => terms.filter((term) => term.list === list).map(({ name }) => name)
  const issued = (await listVersions(db, { formatId: version.format.id, issued: true })).map(({ number, issuedAt }) => ({ number, day: day(issuedAt!) }))
  const { format, number, definition, errata } = version
  return {
    key: format.key,
    kind: format.kind,
    title: format.title,
    number,
    publisher: (await findOrganisation(db, secretariatTeam)).name,
    day: day(version.issuedAt ?? version.at),
    draft: version.issuedAt === null,
    definition,
    offered: { pillar: offered('pillar'), population: offered('population'), theme: offered('theme') },
    errata: errata.map(({ place, before, wording, reason, at }) => ({ place, before: before ?? null, wording, reason, day: day(at) })),
    versions: issued.toReversed(),
  }
}

/** The newest issued version stands at the format's own address, every one also at its number. */
export const isNewest = ({ number, versions }: Pick<Guideline, 'number' | 'versions'>): boolean => versions[0]?.number === number
