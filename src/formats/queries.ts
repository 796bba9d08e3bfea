import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Definition, FormatKind } from './definition.ts'
import { corrected } from './wording.ts'

export type Format = { id: string; key: string; kind: FormatKind; title: Words }
/** A wording corrected after the version was issued; `before` is what stood there. */
export type Erratum = { id: string; place: string; before: Words | undefined; wording: Words; reason: Words; byId: string | null; at: Date }
export type FormatVersion = {
  id: string
  number: number
  format: Format
  /** with its errata applied */
  definition: Definition
  /** for the stale check of the editor */
  version: number
  /** who saved the draft last, and when */
  byId: string | null
  at: Date
  issuedAt: Date | null
  discardedAt: Date | null
  errata: Erratum[]
}

type StoredErratum = Omit<Erratum, 'at' | 'before'> & { at: string }

const errata = sql<StoredErratum[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', e.id, 'place', e.place, 'wording', e.wording, 'reason', e.reason, 'byId', e.by_id, 'at', e.at) order by e.id)
  from formats.erratum e where e.version_id = v.id), '[]')`.as('errata')

const versions = (db: Db) =>
  db
    .selectFrom('formats.version as v')
    .innerJoin('formats.format as f', 'f.id', 'v.formatId')
    .leftJoin('formats.issue as i', 'i.versionId', 'v.id')
    .leftJoin('formats.discard as d', 'd.versionId', 'v.id')
    .select(['v.id', 'v.number', 'v.definition', 'v.version', 'v.byId', 'v.at', 'i.at as issuedAt', 'd.at as discardedAt', 'f.id as formatId', 'f.key', 'f.kind', 'f.title', errata])

type Row = Omit<FormatVersion, 'format' | 'definition' | 'errata'> & { definition: unknown; formatId: string; key: string; kind: FormatKind; title: Words; errata: StoredErratum[] }

function versionFrom({ formatId, key, kind, title, definition, errata, ...row }: Row): FormatVersion {
  const corrections = errata.map((erratum) => ({ ...erratum, at: new Date(erratum.at) }))
  return { ...row, format: { id: formatId, key, kind, title }, ...corrected(definition as Definition, corrections) }
}

export const findVersion = async (db: Db, id: string): Promise<FormatVersion> => versionFrom(found(await versions(db).where('v.id', '=', id).executeTakeFirst()) as Row)

export async function listVersions(db: Db, where: { formatId?: string; issued?: boolean } = {}): Promise<FormatVersion[]> {
  const rows = await versions(db)
    .$if(where.formatId !== undefined, (query) => query.where('v.formatId', '=', where.formatId!))
    .$if(where.issued === true, (query) => query.where('i.at', 'is not', null))
    .orderBy('f.key')
    .orderBy('v.number')
    .execute()
  return (rows as Row[]).map(versionFrom)
}

/** A version being written: neither issued nor given up. */
export const isDraft = (version: Pick<FormatVersion, 'issuedAt' | 'discardedAt'>): boolean => version.issuedAt === null && version.discardedAt === null
