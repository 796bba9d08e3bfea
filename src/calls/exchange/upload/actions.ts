import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { keepFile, type Upload as Uploaded } from '#base/file.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { type Conflict, saveAnswers, type Typing, writerOf } from '../../draft/actions.ts'
import type { Item } from '../../item/item.ts'
import { discardItem } from '../../submission/actions.ts'
import { may } from '../../submission/policy.ts'
import { isBegunFor } from './queries.ts'
import type { Upload } from './upload.ts'

/** Keeps a file that came back with what was read in it. Nothing of it is an answer yet. */
export async function keepUpload(tx: Tx, me: Me, item: Item, { file, reading, delegated }: { file: Uploaded; reading: Upload['reading']; delegated: boolean }): Promise<string> {
  const post = writerOf(me, item, delegated) ?? refuse()

  const fileId = await keepFile(tx, item.draftId, file)
  const { id } = await tx.insertInto('calls.upload').values({ itemId: item.id, draftId: item.draftId, fileId, reading: asJson(reading) }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'answers brought back', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { upload: id, file: fileId } })
  return id
}

/** A file of which nothing can be decided any more is not waited for; it stays with the draft. */
export async function settleUpload(tx: Tx, me: Me, item: Item, { upload, delegated }: { upload: Pick<Upload, 'id'>; delegated: boolean }): Promise<void> {
  const post = writerOf(me, item, delegated) ?? refuse()

  await tx.insertInto('calls.uploadEnd').values({ uploadId: upload.id, draftId: item.draftId, saved: 0 }).execute()
  await record(tx, post, 'brought answers put aside', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { upload: upload.id } })
}

/** Answers by section, and whether each section was handed to this person. */
export type Taken = { sectionKey: string; delegated: boolean; typed: Typing[] }

/** Saves what was chosen through the same road as the form: all of it, or nothing when a colleague was faster. */
export async function saveBrought(tx: Tx, me: Me, item: Item, { upload, taken, delegated, now }: { upload: Upload; taken: Taken[]; delegated: boolean; now: Date }): Promise<number> {
  const post = writerOf(me, item, delegated) ?? refuse()
  if (upload.end) throw new Stale()

  const conflicts: Conflict[] = []
  let saved = 0
  for (const one of taken) {
    const done = await saveAnswers(tx, me, item, { ...one, now })
    conflicts.push(...done.conflicts)
    saved += Object.keys(done.versions).length
  }
  if (conflicts.length > 0) throw new Stale()
  await tx.insertInto('calls.uploadEnd').values({ uploadId: upload.id, draftId: item.draftId, saved }).execute()
  await record(tx, post, 'brought answers saved', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { upload: upload.id, answers: taken.flatMap((one) => one.typed.map(({ questionKey }) => questionKey)) } })
  return saved
}

/** Puts a file aside without taking anything from it; it stays with the draft. A document that was begun for it alone goes with it: answers whether it did. */
export async function putAside(tx: Tx, me: Me, item: Item, { upload, delegated, now }: { upload: Upload; delegated: boolean; now: Date }): Promise<boolean> {
  if (!writerOf(me, item, delegated)) refuse()
  if (upload.end) throw new Stale()

  await settleUpload(tx, me, item, { upload, delegated })
  const goes = may.discard(me, item) !== undefined && (await isBegunFor(tx, me, upload))
  if (goes) await discardItem(tx, me, item, now)
  return goes
}
