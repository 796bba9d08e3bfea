import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
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

/** What was brought back for an item, newest first. */
export async function listUploads(db: Db, itemId: string, limit = 20): Promise<Omit<Upload, 'reading'>[]> {
  const rows = await uploads(db).where('u.itemId', '=', itemId).orderBy('u.id', 'desc').limit(limit).execute()
  return rows.map(uploadFrom)
}
