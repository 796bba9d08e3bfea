import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { listFiles, type StoredFile } from '#base/file.ts'
import { found } from '#base/stops.ts'
import { fingerprint, type Lang, other, type Words } from '#base/words.ts'
import type { Answer, Answers, Question } from '#formats/index.ts'
import { originalMark } from '../translation/translation.ts'
import { calledOf, type Item, type Version } from './item.ts'

type VersionJson = Omit<Version, 'at'> & { at: string }

const versionJson = sql`jsonb_build_object('id', v.id, 'round', v.round, 'title', v.title, 'digest', v.digest, 'reason', v.reason,
  'licence', v.licence, 'circulates', v.circulates, 'publishes', v.publishes, 'at', v.at)`

/** An item with its last version and what happened to that version. What the reader may not see is simply not there. */
const items = (db: Db) =>
  db
    .selectFrom('calls.item as i')
    .leftJoinLateral(
      (lateral) => lateral.selectFrom('calls.version as v').whereRef('v.itemId', '=', 'i.id').orderBy('v.round', 'desc').limit(1).select(['v.id', 'v.round', sql<VersionJson>`${versionJson}`.as('json')]).as('v'),
      (join) => join.onTrue(),
    )
    .leftJoin('calls.review as r', 'r.versionId', 'v.id')
    .leftJoin('calls.return as b', 'b.reviewId', 'r.id')
    .leftJoin('calls.acceptance as a', 'a.reviewId', 'r.id')
    .leftJoinLateral(
      (lateral) => lateral.selectFrom('calls.circulation as c').whereRef('c.itemId', '=', 'i.id').orderBy('c.at', 'desc').limit(1).select(['c.at', 'c.versionId']).as('c'),
      (join) => join.onTrue(),
    )
    .leftJoin('calls.withdrawal as w', 'w.itemId', 'i.id')
    .leftJoin('calls.callWithdrawal as k', 'k.callId', 'i.callId')
    .leftJoin('calls.takingBack as t', (join) => join.onRef('t.itemId', '=', 'i.id').onRef('t.round', '=', 'v.round'))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.discarding as d').whereRef('d.itemId', '=', 'i.id'))))
    .select(['i.id', 'i.submissionId', 'i.callId', 'i.stateId', 'i.holdingId', 'i.draftId', 'i.kind', 'i.original', 'i.example', 'v.json as latest'])
    .select(['b.at as returnedAt', 'b.dueOn', 'b.letter', 'a.at as acceptedAt', 'c.at as circulatedAt', 'c.versionId as circulatedVersion', 'w.at as withdrawnAt', 'w.reason as withdrawnFor', 't.at as takenBackAt', sql<boolean>`k.at is not null`.as('callWithdrawn')])

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]

const itemFrom = ({ latest, returnedAt, dueOn, letter, circulatedAt, circulatedVersion, withdrawnAt, withdrawnFor, ...row }: Row): Item => ({
  ...row,
  latest: latest && { ...latest, at: new Date(latest.at) },
  returned: returnedAt && { at: returnedAt, dueOn: dueOn!, letter: letter! },
  circulated: circulatedAt && { at: circulatedAt, versionId: circulatedVersion! },
  withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawnFor! },
})

export const findItem = async (db: Db, id: string): Promise<Item> => itemFrom(found(await items(db).where('i.id', '=', id).executeTakeFirst()))

/** Of the items of which I write a section: those that were handed in and have not come back. */
export const listOutOfHand = async (db: Db): Promise<Set<string>> => new Set((await sql<{ id: string }>`select calls.my_parts_handed_in() as id`.execute(db as never)).rows.map(({ id }) => id))

/** Until when the Secretariat awaits what it asks of the sections that I write, by item. */
export const listCorrections = async (db: Db): Promise<Map<string, string>> => new Map((await sql<{ itemId: string; dueOn: string }>`select item_id, due_on from calls.my_corrections()`.execute(db as never)).rows.map(({ itemId, dueOn }) => [itemId, dueOn]))

type Wanted = {
  submissionId?: string
  callId?: string
  callIds?: string[]
  ids?: string[]
  stateId?: string
  /** `secretariat`: handed in and not answered, or accepted and not circulated · `translation`: what members read or will read · `correction`: returned */
  for?: 'secretariat' | 'translation' | 'correction'
}

export async function listItems(db: Db, where: Wanted, limit = 500): Promise<Item[]> {
  if (where.ids?.length === 0 || where.callIds?.length === 0) return []
  const rows = await items(db)
    .$if(where.submissionId !== undefined, (query) => query.where('i.submissionId', '=', where.submissionId!))
    .$if(where.callId !== undefined, (query) => query.where('i.callId', '=', where.callId!))
    .$if(where.callIds !== undefined, (query) => query.where('i.callId', 'in', where.callIds!))
    .$if(where.stateId !== undefined, (query) => query.where('i.stateId', '=', where.stateId!))
    .$if(where.ids !== undefined, (query) => query.where('i.id', 'in', where.ids!))
    .$if(where.for !== undefined, (query) => query.where('v.id', 'is not', null).where('w.at', 'is', null).where('t.at', 'is', null).where('b.at', where.for === 'correction' ? 'is not' : 'is', null))
    .$if(where.for === 'secretariat', (query) => query.where((at) => at.or([at('c.versionId', 'is', null), at('c.versionId', '!=', at.ref('v.id'))])))
    .$if(where.for === 'translation', (query) => query.where(sql<boolean>`calls.reach_of(v.id, i.id, v.round) >= 2`))
    // What is left off is what was begun first.
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute()
  return rows.toReversed().map(itemFrom)
}

/** What each of these items is called by who may see it. */
export async function titlesOfItems(db: Db, ids: string[], lang: Lang): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('calls.item as i')
    .leftJoin('calls.answer as a', (join) => join.onRef('a.itemId', '=', 'i.id').on('a.questionKey', '=', 'title'))
    .where('i.id', 'in', ids)
    .select(['i.id', 'i.kind', 'a.value'])
    .select((at) => at.selectFrom('calls.version as v').whereRef('v.itemId', '=', 'i.id').orderBy('v.round', 'desc').limit(1).select('v.title').as('handedIn'))
    .execute()
  return new Map(rows.map(({ id, kind, value, handedIn }) => [id, calledOf({ lang }, { item: { kind, latest: handedIn === null ? null : { title: handedIn } }, answers: { title: value } })]))
}

export type DraftAnswer = { sectionKey: string; questionKey: string; value: Answer; version: number; byId: string | null; at: Date }

/** What is being written, for who is writing it: the team, or the contributor of a section. */
export async function listDraft(db: Db, itemId: string, sectionKey?: string): Promise<DraftAnswer[]> {
  const rows = await db
    .selectFrom('calls.answer')
    .where('itemId', '=', itemId)
    .$if(sectionKey !== undefined, (query) => query.where('sectionKey', '=', sectionKey!))
    .select(['sectionKey', 'questionKey', 'value', 'version', 'byId', 'at'])
    .execute()
  return rows as DraftAnswer[]
}

// A blank that once was an answer is kept as null, so that whoever writes it again is seen as second.
export const answersOf = (draft: Pick<DraftAnswer, 'questionKey' | 'value'>[]): Answers =>
  Object.fromEntries(draft.filter((answer) => answer.value !== null).map((answer) => [answer.questionKey, answer.value]))

export async function findVersionAnswers(db: Db, versionId: string): Promise<Answers> {
  const row = found(await db.selectFrom('calls.version').where('id', '=', versionId).select('answers').executeTakeFirst())
  return row.answers as Answers
}

/** Contact answers of a version, for its state and the Secretariat; empty for everybody else. */
export async function findPrivateAnswers(db: Db, versionId: string): Promise<Answers> {
  const row = await db.selectFrom('calls.privateAnswers').where('versionId', '=', versionId).select('answers').executeTakeFirst()
  return (row?.answers ?? {}) as Answers
}

/** Files that answers refer to, as far as the reader may see them. */
export const filesOf = (db: Db, questions: Question[], answers: Answers): Promise<StoredFile[]> =>
  listFiles(db, questions.flatMap((question) => (question.kind === 'file' ? ((answers[question.key] ?? []) as string[]) : [])))

/** Those of two rounds, to tell which came and which went. */
export const filesOfBoth = async (db: Db, questions: Question[], { before, after }: { before: Answers; after: Answers }): Promise<StoredFile[]> => [...(await filesOf(db, questions, before)), ...(await filesOf(db, questions, after))]

export async function listItemVersions(db: Db, itemId: string): Promise<(Version & { answers: Answers })[]> {
  const rows = await db
    .selectFrom('calls.version')
    .where('itemId', '=', itemId)
    .orderBy('round')
    .select(['id', 'round', 'title', 'digest', 'reason', 'licence', 'circulates', 'publishes', 'at', 'answers'])
    .execute()
  return rows.map((row) => ({ ...row, answers: row.answers as Answers }))
}

export type Completion = { sectionKey: string; complete: boolean; at: Date; byId: string | null }

/** What was last said of each section. */
export async function listCompletions(db: Db, itemId: string): Promise<Completion[]> {
  return db.selectFrom('calls.completion').distinctOn('sectionKey').where('itemId', '=', itemId).orderBy('sectionKey').orderBy('id', 'desc').select(['sectionKey', 'complete', 'at', 'byId']).execute()
}

export type Delegation = { id: string; sectionKey: string; personId: string | null; name: string | null; until: Date; active: boolean; holdsPost: boolean }

/** Whether the person of a share (`s`) holds a post of the state in that column, or of a consultant, on that day. */
export const holdsPost = (state: 'h.ownerId' | 'i.stateId', today: string) =>
  sql<boolean>`exists (
    select from membership.post as q join membership.organisation as o on o.id = q.organisation_id
    where q.person_id = s.person_id and q.since <= ${today} and (q.until is null or q.until > ${today}) and (o.state_id = ${sql.ref(state)} or q.role = 'consultant')
  )`

/** Who may write which section. Whoever no longer holds a post of the state, or of a consultant, leaves the section without an owner: it falls to the main focal point. */
export async function listDelegations(db: Db, draftId: string, { now, today }: { now: Date; today: string }): Promise<Delegation[]> {
  const rows = await db
    .selectFrom('base.share as s')
    .innerJoin('base.holding as h', 'h.id', 's.holdingId')
    .leftJoin('membership.person as p', 'p.id', 's.personId')
    .where('s.holdingId', '=', draftId)
    .where('s.part', 'is not', null)
    .select(['s.id', 's.part', 's.personId', 'p.name', 's.until'])
    .select(holdsPost('h.ownerId', today).as('holdsPost'))
    .orderBy('s.id')
    .execute()
  return rows.map(({ part, ...row }) => ({ ...row, sectionKey: part!, active: row.until > now }))
}

/** What circulates now, newest first: what a meeting can be asked to decide upon. */
export async function listCirculated(db: Db, kind: Item['kind'], limit = 300): Promise<Item[]> {
  const rows = await items(db).where('i.kind', '=', kind).whereRef('c.versionId', '=', 'v.id').where('w.at', 'is', null).orderBy('i.id', 'desc').limit(limit).execute()
  return rows.map(itemFrom)
}

export type TitledVersion = { id: string; itemId: string; title: Words; publishes: boolean }

/** Versions with their title in both languages, as far as it is translated; a translation of an earlier title says so. */
export async function listTitledVersions(db: Db, versionIds: string[]): Promise<TitledVersion[]> {
  if (versionIds.length === 0) return []
  const rows = await db
    .selectFrom('calls.version as v')
    .innerJoin('calls.item as i', 'i.id', 'v.itemId')
    .leftJoinLateral(
      (lateral) => lateral.selectFrom('calls.translation as t').whereRef('t.itemId', '=', 'i.id').where('t.questionKey', '=', 'title').whereRef('t.language', '<>', 'i.original').orderBy('t.id', 'desc').limit(1).select(['t.value', 't.renders']).as('t'),
      (join) => join.onTrue(),
    )
    .where('v.id', 'in', versionIds)
    .select(['v.id', 'v.itemId', 'v.title', 'v.publishes', 'i.original', 't.value', 't.renders'])
    .execute()
  return rows.map(({ original, title, value, renders, ...row }) => ({ ...row, title: { original, [original]: title, ...(typeof value === 'string' && { [other(original)]: value, of: renders === originalMark(title) ? fingerprint(title) : renders! }) } }))
}
