import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { listFiles } from '#base/file.ts'
import { found } from '#base/stops.ts'
import { type Lang, readText } from '#base/words.ts'
import { type Answers, findVersion, type FormatVersion } from '#formats/index.ts'
import { findCall } from '../call/queries.ts'
import type { Call } from '../call/call.ts'
import { listWaiting } from '../exchange/upload/queries.ts'
import { answersOf, listItems } from '../item/queries.ts'
import { listSentBack, type SentBack } from '../item/sent-back.ts'
import { countMustChange } from '../review/queries.ts'
import { type Clearance, type Readiness, readinessOf, type Submission } from './submission.ts'

const submissions = (db: Db) =>
  db.selectFrom('calls.submission as s').leftJoin('calls.callWithdrawal as w', 'w.callId', 's.callId').select(['s.id', 's.callId', 's.stateId', 's.holdingId', 's.receiptId', sql<boolean>`w.at is not null`.as('callWithdrawn')])

export const findSubmission = async (db: Db, id: string): Promise<Submission> => found(await submissions(db).where('s.id', '=', id).executeTakeFirst())

export const findOwnSubmission = (db: Db, callId: string, stateId: string): Promise<Submission | undefined> =>
  submissions(db).where('s.callId', '=', callId).where('s.stateId', '=', stateId).executeTakeFirst()

/** An envelope is called by its state and its call. */
export async function titlesOfSubmissions(db: Db, ids: string[], lang: Lang): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('calls.submission as s')
    .innerJoin('calls.call as c', 'c.id', 's.callId')
    .innerJoin('membership.organisation as o', 'o.id', 's.stateId')
    .innerJoin('reference.country as k', 'k.iso3', 'o.iso3')
    .where('s.id', 'in', ids)
    .select(['s.id', 'c.title', 'k.name'])
    .execute()
  return new Map(rows.map((row) => [row.id, `${readText(row.name, lang)}, ${readText(row.title, lang)}`]))
}

export const findClearance = (db: Db, submissionId: string): Promise<Clearance | undefined> =>
  db.selectFrom('calls.clearance').where('submissionId', '=', submissionId).orderBy('id', 'desc').limit(1).select(['id', 'digest', 'how', 'fileId', 'circulates', 'publishes', 'licence', 'byId', 'at']).executeTakeFirst()

/** "Not yet": what whoever validates asked for since the last clearance, and of what it was said. */
type Postponement = { submissionId: string; digest: string; words: string; byId: string | null; at: Date }

export const listPostponements = (db: Db, submissionIds: string[]): Promise<Postponement[]> =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('calls.postponement as p')
        .distinctOn('p.submissionId')
        .where('p.submissionId', 'in', submissionIds)
        .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.clearance as c').whereRef('c.submissionId', '=', 'p.submissionId').whereRef('c.id', '>', 'p.id'))))
        .orderBy('p.submissionId')
        .orderBy('p.id', 'desc')
        .select(['p.submissionId', 'p.digest', 'p.words', 'p.byId', 'p.at'])
        .execute()

/** The last document of an envelope, if this person began it and nobody wrote in it. */
export const findUntouched = async (db: Db, { submissionId, byId, original }: { submissionId: string; byId: string; original: Lang }): Promise<string | undefined> => {
  const last = await db
    .selectFrom('calls.item as i')
    .where('i.submissionId', '=', submissionId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.discarding as d').whereRef('d.itemId', '=', 'i.id'))))
    .select(['i.id', 'i.byId', 'i.original'])
    .select(({ exists, selectFrom }) => exists(selectFrom('calls.answer as a').whereRef('a.itemId', '=', 'i.id')).as('written'))
    .orderBy('i.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.byId === byId && last.original === original && !last.written ? last.id : undefined
}

/** The whole envelope as its team works on it. */
export type Envelope = { submission: Submission; call: Call; format: FormatVersion; readiness: Readiness[]; clearance: Clearance | undefined; sentBack: Map<string, SentBack>; /** files that were brought back and that nobody has looked through */ unread: { id: string; itemId: string; fileName: string }[] }

export async function findEnvelope(db: Db, submissionId: string, lang: Lang): Promise<Envelope> {
  const submission = await findSubmission(db, submissionId)
  const call = await findCall(db, submission.callId)
  const format = await findVersion(db, call.formatVersionId)
  const items = await listItems(db, { submissionId })
  const drafts = await listDrafts(db, items.map((item) => item.id))
  const asked = await countMustChange(db, items.map((item) => item.id))
  const waiting = await listWaiting(db, { itemIds: items.map((item) => item.id) })
  const files = await listFiles(db, waiting.map((one) => one.fileId))
  const readiness = items.map((item) => readinessOf(format.definition, { item, answers: drafts.get(item.id) ?? {}, mustChange: asked.get(item.id), lang }))
  return { submission, call, format, readiness, clearance: await findClearance(db, submissionId), sentBack: await listSentBack(db, items), unread: waiting.map(({ id, itemId, fileId }) => ({ id, itemId, fileName: files.find((file) => file.id === fileId)?.name ?? '' })) }
}

/** What is being written in each item, for its team. */
export async function listDrafts(db: Db, itemIds: string[]): Promise<Map<string, Answers>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db.selectFrom('calls.answer').where('itemId', 'in', itemIds).select(['itemId', 'questionKey', 'value']).execute()
  const grouped = Map.groupBy(rows as { itemId: string; questionKey: string; value: never }[], (row) => row.itemId)
  return new Map([...grouped].map(([itemId, answers]) => [itemId, answersOf(answers)]))
}

export type Receipt = { id: string; items: number; at: Date; dueAt: Date | null }

/** Each time something was taken back, for those who read that it was handed in. */
export const listTakenBack = (db: Db, { receiptId }: Pick<Submission, 'receiptId'>): Promise<{ at: Date }[]> => db.selectFrom('calls.takingBack').where('holdingId', '=', receiptId).orderBy('at').select('at').execute()

/** Each time something was handed in, for the team, the Secretariat and the Presidency. */
export const listReceipts = (db: Db, submissionId: string): Promise<Receipt[]> =>
  db.selectFrom('calls.handIn').where('submissionId', '=', submissionId).select(['id', 'items', 'at', 'dueAt']).orderBy('id').execute()
