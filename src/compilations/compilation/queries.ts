import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'
import type { Body, Compilation, Missing, Run, Section, Source } from './compilation.ts'

const compilations = (db: Db) =>
  db
    .selectFrom('compilations.compilation as c')
    .leftJoin('compilations.circulation as g', 'g.compilationId', 'c.id')
    .select(['c.id', 'c.holdingId', 'c.deskId', 'c.kind', 'c.calls', 'c.meetingId', 'c.year', 'c.title', 'c.subtitle', 'c.foreword', 'c.introductions', 'c.version', 'g.at as circulatedAt'])
    .select(sql<Date | null>`(select max(s.at) from compilations.section s where s.compilation_id = c.id)`.as('compiledAt'))

type Row = Awaited<ReturnType<ReturnType<typeof compilations>['execute']>>[number]

const compilationFrom = (row: Row): Compilation => ({ ...row, introductions: row.introductions as Record<string, Words> })

export const findCompilation = async (db: Db, id: string): Promise<Compilation> => compilationFrom(found(await compilations(db).where('c.id', '=', id).executeTakeFirst()))

/** The latest first. */
export async function listCompilations(db: Db, where: { kind?: Compilation['kind']; ids?: string[]; meetingId?: string } = {}): Promise<Compilation[]> {
  if (where.ids?.length === 0) return []
  const rows = await compilations(db)
    .$if(where.kind !== undefined, (query) => query.where('c.kind', '=', where.kind!))
    .$if(where.ids !== undefined, (query) => query.where('c.id', 'in', where.ids!))
    .$if(where.meetingId !== undefined, (query) => query.where('c.meetingId', '=', where.meetingId!))
    .orderBy('c.id', 'desc')
    .$if(where.ids === undefined, (query) => query.limit(200))
    .execute()
  return rows.map(compilationFrom)
}

export async function listSections(db: Db, compilationId: string, language?: Lang): Promise<Section[]> {
  const rows = await db
    .selectFrom('compilations.section')
    .where('compilationId', '=', compilationId)
    .$if(language !== undefined, (query) => query.where('language', '=', language!))
    .select(['key', 'language', 'position', 'sources', 'body'])
    .orderBy('language')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Lang, body: row.body as Body }))
}

/** The latest first; the compiler sees them, nobody else. */
export async function listRuns(db: Db, compilationId: string, limit = 20): Promise<Run[]> {
  const rows = await db.selectFrom('compilations.run').where('compilationId', '=', compilationId).select(['id', 'changed', 'missing', 'sources', 'byId', 'at']).orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => ({ ...row, missing: row.missing as Missing[], sources: row.sources as Source[] }))
}
