import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import type { Upload } from './upload.ts'

const uploads = (db: Db) =>
  db
    .selectFrom('calls.upload as u')
    .leftJoin('calls.uploadEnd as e', 'e.uploadId', 'u.id')
    .select(['u.id', 'u.itemId', 'u.draftId', 'u.fileId', 'u.byId', 'u.at', 'e.saved', 'e.at as endedAt'])

type Row = Awaited<ReturnType<ReturnType<typeof uploads>['execute']>>[number]

const uploadFrom = ({ saved, endedAt, ...row }: Row): Omit<Upload, 'reading'> => ({ ...row, end: endedAt ? { saved: saved!, at: endedAt } : null })

export async function findUpload(db: Db, id: string): Promise<Upload> {
  const row = found(await uploads(db).select('u.reading').where('u.id', '=', id).executeTakeFirst())
  const { reading, ...rest } = row
  return { ...uploadFrom(rest), reading: reading as Upload['reading'] }
}

/** Documents that were begun with a blank form of their call, in one step, and in which nobody has written. */
const begun = (db: Db) =>
  db
    .selectFrom('calls.upload as u')
    .innerJoin('calls.item as i', (join) => join.onRef('i.id', '=', 'u.itemId').onRef('i.at', '=', 'u.at'))
    .where(sql<boolean>`u.reading->'stamp'->>'item' = i.call_id::text`)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.discarding as d').whereRef('d.itemId', '=', 'i.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.answer as a').whereRef('a.itemId', '=', 'i.id'))))
    .select('i.id')

/** The one that this person began in an envelope: the next form goes there. */
export const findBegun = async (db: Db, { submissionId, byId, original }: { submissionId: string; byId: string; original: Lang }): Promise<string | undefined> =>
  (await begun(db).where('i.submissionId', '=', submissionId).where('i.original', '=', original).where('u.byId', '=', byId).orderBy('i.id', 'desc').executeTakeFirst())?.id

/** Whether a document is there for this one file only. */
export async function isBegunFor(db: Db, { id, itemId }: Pick<Upload, 'id' | 'itemId'>): Promise<boolean> {
  const known = await begun(db).where('i.id', '=', itemId).executeTakeFirst()
  return known !== undefined && (await listUploads(db, itemId)).every((one) => one.id === id || one.end)
}

/** What was brought back for an item, newest first. */
export async function listUploads(db: Db, itemId: string, limit = 20): Promise<Omit<Upload, 'reading'>[]> {
  const rows = await uploads(db).where('u.itemId', '=', itemId).orderBy('u.id', 'desc').limit(limit).execute()
  return rows.map(uploadFrom)
}
