import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { keepFile, listFiles, sha256Of, type Upload } from '#base/file.ts'
import { record } from '#base/history.ts'
import type { Me, Post } from '#base/person.ts'
import { found, refuse, Stale } from '#base/stops.ts'
import type { Answer, Question } from '#formats/index.ts'
import { may } from '../submission/policy.ts'
import { digestOf, type Item } from '../item/item.ts'
import { type DraftAnswer, listDraft } from '../item/queries.ts'

/** What one person typed for one question, and the version they had read when they began. */
export type Typing = { questionKey: string; answer: Answer | null; seen: number }

/** Two people, one answer: both texts, so that the second chooses and nothing is lost. */
export type Conflict = { questionKey: string; mine: Answer | null; theirs: Answer | null; version: number; byId: string | null; at: Date }

export type Saved = { versions: Record<string, number>; conflicts: Conflict[] }

/** Who may write this section of this item now: the team, or whom it was delegated to. */
export function writerOf(me: Me, item: Item, delegated: boolean): Post | undefined {
  return may.write(me, item) ?? may.contribute(me, { item, delegated })
}

/**
 * Saves answers one by one: different answers merge, the same answer is never overwritten unseen.
 * One event per person, section and hour.
 */
export async function saveAnswers(tx: Tx, me: Me, item: Item, { sectionKey, typed, delegated, now }: { sectionKey: string; typed: Typing[]; delegated: boolean; now: Date }): Promise<Saved> {
  const post = writerOf(me, item, delegated) ?? refuse()

  const stored = new Map((await listDraft(tx, item.id, sectionKey)).map((answer) => [answer.questionKey, answer]))
  const saved: Saved = { versions: {}, conflicts: [] }
  const changed: string[] = []
  for (const typing of typed) {
    const before = stored.get(typing.questionKey)
    if (same(before?.value ?? null, typing.answer)) continue
    const version = await saveOne(tx, item, { sectionKey, typing, before })
    if (version) changed.push(typing.questionKey)
    const conflict = version ? undefined : await conflictOf(tx, item, sectionKey, typing)
    // The page saved by itself while the button was pressed: the same words twice are nobody's conflict.
    const agreed = conflict && same(conflict.theirs, typing.answer) ? conflict.version : version
    if (agreed) saved.versions[typing.questionKey] = agreed
    else if (conflict) saved.conflicts.push(conflict)
  }
  if (changed.length > 0) {
    const hour = now.toISOString().slice(0, 13)
    await record(tx, post, 'draft saved', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { section: sectionKey }, once: `draft:${item.id}:${sectionKey}:${me.id}:${hour}` })
  }
  return saved
}

const same = (a: Answer | null, b: Answer | null): boolean => a === b || (a !== null && b !== null && digestOf({ a }) === digestOf({ a: b }))

/** The version kept, or undefined when somebody else's came first. */
async function saveOne(tx: Tx, item: Item, { sectionKey, typing, before }: { sectionKey: string; typing: Typing; before: DraftAnswer | undefined }): Promise<number | undefined> {
  const { questionKey, answer, seen } = typing
  const value = asJson(answer)
  if (!before) {
    const added = await tx
      .insertInto('calls.answer')
      .values({ itemId: item.id, draftId: item.draftId, sectionKey, questionKey, value })
      .onConflict((conflict) => conflict.columns(['itemId', 'questionKey']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return added?.version
  }
  const changed = await tx
    .updateTable('calls.answer')
    .set({ value, version: seen + 1 })
    .where('itemId', '=', item.id)
    .where('questionKey', '=', questionKey)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst()
  return changed?.version
}

async function conflictOf(tx: Tx, item: Item, sectionKey: string, typing: Typing): Promise<Conflict> {
  const theirs = (await listDraft(tx, item.id, sectionKey)).find((answer) => answer.questionKey === typing.questionKey)!
  return { questionKey: typing.questionKey, mine: typing.answer, theirs: theirs.value, version: theirs.version, byId: theirs.byId, at: theirs.at }
}

type FilesAt = { sectionKey: string; question: Question; delegated: boolean; now: Date }

/** A file that is attached already, with the same name and the same bytes, is not attached again: a second click is the same wish. */
export async function attachFile(tx: Tx, me: Me, item: Item, { upload, ...at }: FilesAt & { upload: Upload }): Promise<void> {
  const post = writerOf(me, item, at.delegated) ?? refuse()

  const [sha256, attached] = [sha256Of(upload.bytes), (await answerTo(tx, item, at))?.value ?? []]
  if ((await listFiles(tx, attached as string[])).some((file) => file.name === upload.name && file.sha256 === sha256)) return
  const fileId = await keepFile(tx, item.draftId, upload)
  await changeFiles(tx, me, item, { ...at, change: (files) => [...files, fileId] })
  await record(tx, post, 'file attached', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { file: fileId, question: at.question.key } })
}

export async function removeFile(tx: Tx, me: Me, item: Item, { fileId, ...at }: FilesAt & { fileId: string | undefined }): Promise<void> {
  const post = writerOf(me, item, at.delegated) ?? refuse()

  await changeFiles(tx, me, item, { ...at, change: (files) => files.toSpliced(files.indexOf(found(files.find((id) => id === fileId))), 1) })
  await record(tx, post, 'file removed', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { file: fileId, question: at.question.key } })
}

const answerTo = async (tx: Tx, item: Item, { sectionKey, question }: Pick<FilesAt, 'sectionKey' | 'question'>) => (await listDraft(tx, item.id, sectionKey)).find((answer) => answer.questionKey === question.key)

/** The list of attached files is an answer like any other. Two at once: the second reads the list again and sends once more. */
async function changeFiles(tx: Tx, me: Me, item: Item, { sectionKey, question, delegated, now, change }: FilesAt & { change: (files: string[]) => string[] }): Promise<void> {
  const before = await answerTo(tx, item, { sectionKey, question })
  const files = change((before?.value ?? []) as string[])
  const typed = [{ questionKey: question.key, answer: files.length > 0 ? files : null, seen: before?.version ?? 0 }]
  const { conflicts } = await saveAnswers(tx, me, item, { sectionKey, typed, delegated, now })
  if (conflicts.length > 0) throw new Stale()
}

/** "Have you completed this section?" Said by whoever writes it. */
export async function sayComplete(tx: Tx, me: Me, item: Item, { sectionKey, complete, delegated }: { sectionKey: string; complete: boolean; delegated: boolean }): Promise<void> {
  const post = writerOf(me, item, delegated) ?? refuse()

  await tx.insertInto('calls.completion').values({ itemId: item.id, draftId: item.draftId, sectionKey, complete }).execute()
  await record(tx, post, complete ? 'section completed' : 'section reopened', { kind: 'item', id: item.id, holdingId: item.draftId, facts: { section: sectionKey } })
}
