import type { Db } from '#base/database/transaction.ts'
import type { Paper } from '#base/documents/paper.ts'
import type { Lang, Words } from '#base/words.ts'
import type { MemberThen } from '#compilations/index.ts'

/** What there are editions of. */
export const editionKinds = ['compendium', 'work plan', 'minutes', 'handover'] as const
export type EditionKind = (typeof editionKinds)[number]

const publicKinds = ['compendium', 'work plan'] as const
export type PublicKind = (typeof publicKinds)[number]

/** Anybody reads a compendium and a work plan; minutes and handovers carry the positions and persons of states and stay with the members. */
export const isPublicKind = (kind: EditionKind): kind is PublicKind => (publicKinds as readonly string[]).includes(kind)

/** Where that stands which it is an edition of. A compendium and its editions are of a compilation, the plan's of a year. */
export const homeOf = (kind: EditionKind, { id, ofId }: { id: string; ofId: string }): string =>
  ({ 'compendium': `/w/compilations/${ofId}`, 'work plan': `/w/work-plan/proposals/${id}`, 'minutes': `/w/meetings/${ofId}/minutes`, 'handover': `/w/handovers/${ofId}` })[kind]

/** A column of the data, with what it means in both languages: printed in the JSON file and on the edition's page. */
export type DataColumn = { key: string } & Record<Lang, string>

/** Rows in the language of the file; null is "no data", never zero. */
export type Data = { columns: DataColumn[]; rows: Record<string, string | number | null>[] }

type Named = { iso3: string; name: Words }
export type SourceVersion = { kind: 'guideline' | 'practice' | 'translation' | 'decision' | 'proposal' | 'minutes' | 'handover'; of: string; digest: string; /** what a reader calls it */ named?: Words }

/** What an edition says: its paper in both languages and its data, all from what the act froze. */
export type Told = {
  title: Words
  subtitle: Words | null
  year: number
  /** the day it bears */
  day: string
  example: boolean
  /** how it came to hold, where a decision or a paper says so */
  basis: Words | null
  /** how many practices or activities it tells of */
  count: number
  members: MemberThen[]
  countries: Named[]
  /** ids of the practices in it */
  practices: string[]
  /** parts under another licence than the whole */
  others: { licence: string; country: Words; title: string }[]
  sources: SourceVersion[]
  paper: (lang: Lang) => Paper
  /** what the rows of its data are called; editions for members have none */
  data: { rowsAre: string; in: Record<Lang, Data> } | null
}

/** The edition that follows from an act: who it is of, which holding it hangs on (none: the Secretariat's), what its address is named after. */
export type Founding = { ofId: string; holdingId: string | null; at: Date; name: Words; told: Told }

export type Undone = { id: string; reason: Words; at: Date }

/** How one kind is found by what was frozen: every edition carries the id of that row. */
export type EditionDoor = {
  /** everything of this kind that was frozen to be made into an edition */
  listIds: (db: Db) => Promise<string[]>
  /** what was and does not hold any more, with why: its edition is offered no longer */
  listUndone?: (db: Db) => Promise<Undone[]>
  find: (db: Db, id: string) => Promise<Founding>
}
export type EditionDoors = Readonly<Record<Exclude<EditionKind, 'compendium'>, EditionDoor>>
