import { sql } from 'kysely'
import { z } from 'zod'
import { asJson } from './database/columns.ts'
import type { Db, Tx } from './database/transaction.ts'
import type { Post } from './person.ts'
import type { Lang } from './words.ts'

/** Event kind → jobs of other parts. The roof's wiring fills it once, at start (src/wiring.ts). */
export type Wiring = Readonly<Record<string, readonly string[]>>

/** What an event is about, as far as the log needs it. */
export type About = { id: string; facts: Record<string, unknown> }

/** How the log speaks of a kind of subject: its name, where it stands, what it is called. A subject without a title here is one the reader may not see. */
export type SubjectKind = {
  name: Record<Lang, string>
  href?: (about: About) => string
  /** where its place is not in what the event keeps */
  places?: (db: Db, abouts: About[]) => Promise<Map<string, string>>
  titles?: (db: Db, abouts: About[], lang: Lang) => Promise<Map<string, string>>
}

/** Whom each of these events was about beside its subject (the state that was reminded), as far as the reader may know. */
export type ListWhom = (db: Db, abouts: About[], lang: Lang) => Promise<(string | undefined)[]>

/** The words of each kind of event, whom some of them were about, and the kinds of subjects there are. The roof fills it once, at start (src/history.ts). */
export type Chronicle = { says: Record<Lang, Readonly<Record<string, string>>>; whom: Readonly<Record<string, ListWhom>>; subjects: Readonly<Record<string, SubjectKind>> }

let wiring: Wiring = {}
let known: Chronicle = { says: { es: {}, en: {} }, whom: {}, subjects: {} }
export function initHistory(table: Wiring, chronicle: Chronicle): void {
  wiring = table
  known = chronicle
}
export const chronicle = (): Chronicle => known

type Subject = { kind: string; id: string; holdingId?: string | null }

const recorded = new WeakMap<Tx, number>()
export const countRecorded = (tx: Tx): number => recorded.get(tx) ?? 0

/**
 * Writes down what happened, to what, under which post (none: the clock), and queues what the wiring names, in the same transaction.
 * Facts are ids, field names and digests. `once` folds repetitions (drafts: one event per person, section and hour).
 */
export async function record(tx: Tx, post: Post | undefined, kind: string, subject: Subject & { facts?: Record<string, unknown>; once?: string }): Promise<void> {
  const row = { kind, subjectKind: subject.kind, subjectId: subject.id, holdingId: subject.holdingId ?? null, postId: post?.id ?? null, facts: asJson(subject.facts ?? {}), once: subject.once ?? null }
  const inserted = await tx.insertInto('base.event').values(row).onConflict((conflict) => conflict.column('once').doNothing()).returning('id').executeTakeFirst()
  recorded.set(tx, countRecorded(tx) + 1)
  if (!inserted) return
  for (const job of wiring[kind] ?? []) await enqueue(tx, job, { event: inserted.id, subject: subject.id })
}

/** What a job is given by the event that called it. */
export const Errand = z.object({ event: z.uuid(), subject: z.uuid() })

/** That event: what it was about, who did it, and what it kept. */
export const findEvent = async (tx: Tx, id: string) =>
  tx.selectFrom('base.event').where('id', '=', id).select(['kind', 'subjectKind', 'subjectId', 'personId', 'facts']).executeTakeFirstOrThrow()

/** A job carries ids only; what it says is found again, under its reader's rights, when it runs. */
export async function enqueue(tx: Tx, job: string, data: Record<string, unknown>, queue: 'errands' | 'letters' = 'errands'): Promise<void> {
  await sql`select base.enqueue(${queue}, ${asJson({ ...data, job })}::jsonb)`.execute(tx)
}
