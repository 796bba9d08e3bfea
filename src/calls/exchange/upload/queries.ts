import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import { found } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import type { Upload } from './upload.ts'

const uploads = (db: Db) =>
  db
    .selectFrom('calls.upload as u')
    .leftJoin('calls.uploadEnd as e', 'e.uploadId', 'u.id')
    .select(['u.id', 'u.itemId', 'u.draftId', 'u.fileId', 'u.byId', 'u.at', 'e.saved', 'e.at as endedAt'])
    // What settles by itself does so in the step that brings it, or in the one that takes another.
    .select(sql<boolean>`e.at = u.at`.as('atOnce'))
    .select(({ exists, selectFrom }) => exists(selectFrom('calls.uploadEnd as o').innerJoin('calls.upload as l', 'l.id', 'o.uploadId').whereRef('l.itemId', '=', 'u.itemId').whereRef('o.at', '=', 'e.at').whereRef('l.id', '<>', 'u.id').where('o.saved', '>', 0)).as('withAnother'))

type Row = Awaited<ReturnType<ReturnType<typeof uploads>['execute']>>[number]

const uploadFrom = ({ saved, endedAt, atOnce, withAnother, ...row }: Row): Omit<Upload, 'reading'> => ({ ...row, end: endedAt ? { saved: saved!, at: endedAt, how: atOnce ? 'nothing' : withAnother && saved === 0 ? 'overtaken' : 'looked' } : null })

export async function findUpload(db: Db, id: string): Promise<Upload> {
  const row = found(await uploads(db).select('u.reading').where('u.id', '=', id).executeTakeFirst())
  const { reading, ...rest } = row
  return { ...uploadFrom(rest), reading: reading as Upload['reading'] }
}

/** Documents that somebody began with a blank form of their call, in one step. */
const begun = (db: Db) =>
  db
    .selectFrom('calls.upload as u')
    .innerJoin('calls.item as i', (join) => join.onRef('i.id', '=', 'u.itemId').onRef('i.at', '=', 'u.at'))
    .where(sql<boolean>`u.reading->'stamp'->>'item' = i.call_id::text`)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.discarding as d').whereRef('d.itemId', '=', 'i.id'))))
    .select('i.id')

/** The one that this same file began in an envelope: brought again, by whomever, it begins nothing more. */
export const findBegun = async (db: Db, { submissionId, original, sha256 }: { submissionId: string; original: Lang; sha256: string }): Promise<string | undefined> =>
  (await begun(db).innerJoin('base.file as f', 'f.id', 'u.fileId').where('f.sha256', '=', sha256).where('i.submissionId', '=', submissionId).where('i.original', '=', original).orderBy('i.id', 'desc').executeTakeFirst())?.id

/** Whether a document is there for this one file only, which this person brought: nobody has written in it, and nothing of it was handed to anybody. */
export async function isBegunFor(db: Db, me: Me, { id, itemId, byId }: Pick<Upload, 'id' | 'itemId' | 'byId'>): Promise<boolean> {
  if (byId !== me.id) return false
  const known = await begun(db)
    .where('i.id', '=', itemId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.answer as a').whereRef('a.itemId', '=', 'i.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('base.share as s').whereRef('s.holdingId', '=', 'i.draftId'))))
    .executeTakeFirst()
  return known !== undefined && (await listUploads(db, itemId)).every((one) => one.id === id || one.end)
}

/** What was brought back and has not been looked through, newest first: by one person, or for one item. */
export async function listWaiting(db: Db, { byId, itemIds }: { byId?: string; itemIds?: string[] }): Promise<Omit<Upload, 'reading'>[]> {
  if (itemIds?.length === 0) return []
  const waiting = uploads(db).where('e.uploadId', 'is', null).orderBy('u.id', 'desc')
  const rows = await waiting.$if(byId !== undefined, (query) => query.where('u.byId', '=', byId!)).$if(itemIds !== undefined, (query) => query.where('u.itemId', 'in', itemIds!)).limit(50).execute()
  return rows.map(uploadFrom)
}

/** What was brought back for an item, newest first. */
export async function listUploads(db: Db, itemId: string, limit = 20): Promise<Omit<Upload, 'reading'>[]> {
  const rows = await uploads(db).where('u.itemId', '=', itemId).orderBy('u.id', 'desc').limit(limit).execute()
  return rows.map(uploadFrom)
}
