import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import type { Definition, Question } from './definition.ts'

export type FormatKind = 'practice' | 'policy review'
export type Format = { id: string; key: string; kind: FormatKind; title: Words }
export type Erratum = { id: string; questionKey: string; field: 'label' | 'hint' | 'example'; wording: Words; reason: string; byId: string | null; at: Date }
export type FormatVersion = {
  id: string
  number: number
  format: Format
  definition: Definition
  /** for the stale check of the editor */
  version: number
  issuedAt: Date | null
  errata: Erratum[]
}

const errata = sql<(Omit<Erratum, 'at'> & { at: string })[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', e.id, 'questionKey', e.question_key, 'field', e.field, 'wording', e.wording, 'reason', e.reason, 'byId', e.by_id, 'at', e.at) order by e.id)
  from formats.erratum e where e.version_id = v.id), '[]')`.as('errata')

const versions = (db: Db) =>
  db
    .selectFrom('formats.version as v')
    .innerJoin('formats.format as f', 'f.id', 'v.formatId')
    .leftJoin('formats.issue as i', 'i.versionId', 'v.id')
    .select(['v.id', 'v.number', 'v.definition', 'v.version', 'i.at as issuedAt', 'f.id as formatId', 'f.key', 'f.kind', 'f.title', errata])

type Row = { id: string; number: number; definition: unknown; version: number; issuedAt: Date | null; formatId: string; key: string; kind: FormatKind; title: Words; errata: (Omit<Erratum, 'at'> & { at: string })[] }

function versionFrom({ formatId, key, kind, title, definition, errata, ...row }: Row): FormatVersion {
  const corrections = errata.map((erratum) => ({ ...erratum, at: new Date(erratum.at) }))
  return { ...row, format: { id: formatId, key, kind, title }, definition: corrected(definition as Definition, corrections), errata: corrections }
}

/** An erratum changes the wording that is read, never what is stored. */
export function corrected(definition: Definition, corrections: Pick<Erratum, 'questionKey' | 'field' | 'wording'>[]): Definition {
  if (corrections.length === 0) return definition
  const correct = (question: Question): Question =>
    corrections.filter((erratum) => erratum.questionKey === question.key).reduce((changed, { field, wording }) => ({ ...changed, [field]: wording }), question)
  return { ...definition, sections: definition.sections.map((section) => ({ ...section, questions: section.questions.map(correct) })) }
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
