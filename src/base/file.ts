import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { sql } from 'kysely'
import { accepted, type AcceptedType } from './accepted.ts'
import type { Db, Tx } from './database/transaction.ts'
import { found } from './stops.ts'

export type StoredFile = { id: string; holdingId: string; name: string; type: string; size: number; sha256: string; byId: string | null; at: Date }

export type Upload = { name: string; type: AcceptedType; bytes: Buffer }
/** `empty`: no file was chosen; `hollow`: one was, and there is nothing in it. */
export type UploadProblem = 'empty' | 'hollow' | 'kind' | 'size'

/** A browser sends a file without a name where none was chosen. */
export const isChosen = (file: File | undefined): file is File => file !== undefined && file.name !== ''

/** Judges a file by its content. Nothing is unpacked and nothing is executed. */
export async function readUpload(file: File): Promise<Upload | UploadProblem> {
  if (file.size === 0) return isChosen(file) ? 'hollow' : 'empty'
  if (file.size > 20_000_000) return 'size'
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = (await fileTypeFromBuffer(bytes))?.mime as AcceptedType | undefined
  if (!type || !(type in accepted)) return 'kind'
  if (bytes.length > accepted[type].most) return 'size'
  return { name: safeName(file.name, accepted[type].ending), type, bytes }
}

/** A name that is only a name: no folders, no controls, no hidden direction marks, and the ending its content has. */
export function safeName(name: string, ending: string): string {
  const bare = name.normalize('NFC').replace(/^.*[/\\]/, '').replace(/[\p{C}"<>|:*?]/gu, '').replace(/\.[^.]{1,8}$/, '').trim().slice(0, 120)
  return `${bare || 'archivo'}.${ending}`
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export async function keepFile(tx: Tx, holdingId: string, { name, type, bytes }: { name: string; type: string; bytes: Buffer }): Promise<string> {
  const sha256 = sha256Of(bytes)
  const { id } = await tx.insertInto('base.file').values({ holdingId, name, type, size: bytes.length, sha256 }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('base.fileContent').values({ fileId: id, bytes }).execute()
  return id
}

/** The same bytes under another holding, copied inside the database. */
export async function copyFile(tx: Tx, id: string, holdingId: string): Promise<string> {
  const file = await findFile(tx, id)
  const copy = await tx.insertInto('base.file').values({ holdingId, name: file.name, type: file.type, size: file.size, sha256: file.sha256 }).returning('id').executeTakeFirstOrThrow()
  await sql`insert into base.file_content (file_id, bytes) select ${copy.id}, bytes from base.file_content where file_id = ${id}`.execute(tx)
  return copy.id
}

const columns = ['id', 'holdingId', 'name', 'type', 'size', 'sha256', 'byId', 'at'] as const

const findFile = async (db: Db, id: string): Promise<StoredFile> => found(await db.selectFrom('base.file').select(columns).where('id', '=', id).executeTakeFirst())

export async function listFiles(db: Db, ids: string[]): Promise<StoredFile[]> {
  return ids.length === 0 ? [] : db.selectFrom('base.file').select(columns).where('id', 'in', ids).orderBy('at').execute()
}

export async function readFile(db: Db, id: string): Promise<StoredFile & { bytes: Buffer }> {
  const file = await findFile(db, id)
  const { bytes } = found(await db.selectFrom('base.fileContent').select('bytes').where('fileId', '=', id).executeTakeFirst())
  return { ...file, bytes }
}
