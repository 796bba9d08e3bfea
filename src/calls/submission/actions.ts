import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { copyFile, keepFile, type Upload } from '#base/file.ts'
import { record } from '#base/history.ts'
import { endShares, holdFor, release, share } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse, sameAsRead } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { questionsOf, type Answers, type Definition } from '#formats/index.ts'
import { findMilestone, listExtensions } from '#workplan/index.ts'
import { findState } from '#membership/index.ts'
import { type Call, dueFor } from '../call/call.ts'
import { type Item, subjectOf, titleOf } from '../item/item.ts'
import { may } from './policy.ts'
import type { Envelope } from './queries.ts'
import { digestOfEnvelope, dueOfNext, holdsFor, type Readiness, type Submission } from './submission.ts'

const envelope = (submission: Pick<Submission, 'id' | 'holdingId'>) => ({ kind: 'submission', id: submission.id, holdingId: submission.holdingId })

/** The state's envelope for a call: its team's until something is handed in. */
export async function beginSubmission(tx: Tx, me: Me, call: Call, states: string[]): Promise<Submission> {
  const post = may.begin(me, { states, ...call }) ?? refuse()

  const stateId = post.stateId!
  const holdingId = await holdFor(tx, 'submission', stateId)
  const receiptId = await holdFor(tx, 'submission: receipts', stateId, 'steering')
  const submission = await tx.insertInto('calls.submission').values({ callId: call.id, stateId, holdingId, receiptId }).returning(['id', 'callId', 'stateId', 'holdingId', 'receiptId']).executeTakeFirstOrThrow()
  await record(tx, post, 'submission begun', envelope(submission))
  return { ...submission, callWithdrawn: false }
}

export async function addItem(tx: Tx, me: Me, submission: Submission, { call, original, example }: { call: Call; original: Lang; example: boolean }): Promise<string> {
  const post = may.addItem(me, submission) ?? refuse()

  const holdingId = await holdFor(tx, 'item', submission.stateId)
  const draftId = await holdFor(tx, 'item: draft', submission.stateId)
  const { id } = await tx
    .insertInto('calls.item')
    .values({ submissionId: submission.id, callId: call.id, stateId: submission.stateId, holdingId, draftId, kind: call.kind, original, example })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, post, 'item begun', subjectOf({ id, holdingId }))
  return id
}

/** Hands one section to one person until a day; they see that section and nothing else of the draft. The same once more is the same wish; another day takes the place of the one before. */
export async function delegateSection(tx: Tx, me: Me, item: Item, delegation: { sectionKey: string; personId: string; until: Date }): Promise<void> {
  const post = may.delegate(me, item) ?? refuse()

  const before = await tx
    .selectFrom('base.share')
    .where('holdingId', '=', item.draftId)
    .where('part', '=', delegation.sectionKey)
    .where('personId', '=', delegation.personId)
    .where('until', '>', sql<Date>`base.now()`)
    .select(['id', 'until', sql<Date>`base.now()`.as('now')])
    .execute()
  if (before.some(({ until }) => until.getTime() === delegation.until.getTime())) return

  for (const { id, now } of before) await endShares(tx, { id, holdingId: item.draftId, now })
  await share(tx, item.draftId, { personId: delegation.personId }, { purpose: 'section', part: delegation.sectionKey, until: delegation.until, writes: true })
  await record(tx, post, 'section delegated', { ...subjectOf(item), facts: { section: delegation.sectionKey, person: delegation.personId, until: dayIn(me.zone, delegation.until) } })
}

export async function endDelegation(tx: Tx, me: Me, item: Item, { shareId, now }: { shareId: string; now: Date }): Promise<void> {
  const post = may.delegate(me, item) ?? refuse()

  await endShares(tx, { id: shareId, holdingId: item.draftId, now })
  await record(tx, post, 'delegation ended', { ...subjectOf(item), facts: { share: shareId } })
}

export type Consents = { circulates: boolean; publishes: boolean; licence: 'CC-BY-4.0' | 'CC-BY-3.0-IGO' | 'official-use' }

/** Clearance at home, for exactly what is complete now, if that is what was read. With a letter it is given on behalf, and shows so. */
export async function clearSubmission(tx: Tx, me: Me, found: Envelope, consents: Consents & { read: string; letter?: Upload }): Promise<void> {
  const { submission } = found
  const post = (consents.letter ? may.clearByLetter(me, submission) : may.clear(me, submission)) ?? refuse()
  const ready = found.readiness.filter((one) => one.ready)
  if (ready.length === 0) refuse('nothing is complete')
  const digest = digestOfEnvelope(ready)
  const { letter, read, ...given } = consents
  sameAsRead(read, digest)

  const fileId = letter ? await keepFile(tx, submission.holdingId, letter) : null
  await tx
    .insertInto('calls.clearance')
    .values({ submissionId: submission.id, holdingId: submission.holdingId, digest, how: letter ? 'letter' : 'validator', fileId, ...given })
    .execute()
  await record(tx, post, 'submission cleared', { ...envelope(submission), facts: { items: ready.length, how: letter ? 'letter' : 'validator' } })
}

/** "Not yet, because…": said to the team alone, for ever, of what is complete now; it holds until that says something else, or is cleared. */
export async function postponeClearance(tx: Tx, me: Me, { submission, readiness }: Pick<Envelope, 'submission' | 'readiness'>, words: string): Promise<void> {
  const post = may.postpone(me, submission) ?? refuse()

  const holdingId = await holdFor(tx, 'submission: postponement', submission.stateId)
  await tx.insertInto('calls.postponement').values({ submissionId: submission.id, holdingId, words, digest: digestOfEnvelope(readiness.filter((one) => one.ready)) }).execute()
  await record(tx, post, 'clearance postponed', { kind: 'submission', id: submission.id, holdingId })
}

/**
 * Hands in everything that is complete and cleared. Each item is kept whole as a version; the Secretariat sees the versions from here on,
 * the Presidency that something was handed in, nobody what is still being written.
 */
export async function handInSubmission(tx: Tx, me: Me, found: Envelope, { reason, confirmed }: { reason: string | null; /** what looks like a person's number is none */ confirmed?: boolean }): Promise<void> {
  const { submission, call, clearance } = found
  const post = may.handIn(me, submission) ?? refuse()
  const ready = found.readiness.filter((one) => one.ready)
  if (!clearance || !holdsFor(clearance, ready)) refuse('not cleared')
  if (ready.some(({ hits }) => hits.length > 0) && !confirmed) refuse('what looks like a number of a person is to be confirmed')
  if (ready.some(({ item }) => item.circulated) && !reason) refuse('a reason is needed to replace what has circulated')

  const dueAt = await measureFor(tx, call, { stateId: submission.stateId, items: found.readiness.map(({ item }) => item), leaving: ready.map(({ item }) => item) })
  const handIn = await tx
    .insertInto('calls.handIn')
    .values({ submissionId: submission.id, callId: call.id, stateId: submission.stateId, holdingId: submission.receiptId, clearanceId: clearance.id, items: ready.length, dueAt: dueAt ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const one of ready) await keepVersion(tx, found, one, { handInId: handIn.id, reason })
  const seen = [submission.holdingId, ...ready.filter(({ item }) => !item.circulated).map(({ item }) => item.holdingId)]
  await release(tx, seen, 'secretariat')
  await record(tx, post, 'submission handed in', { ...envelope(submission), facts: { handIn: handIn.id, items: ready.map(({ item }) => item.id) } })
}

async function measureFor(tx: Tx, call: Call, { stateId, items, leaving }: { stateId: string; items: Item[]; leaving: Item[] }): Promise<Date | undefined> {
  const [milestone, extensions, state] = [await findMilestone(tx, call.milestoneId), await listExtensions(tx, [call.milestoneId]), await findState(tx, stateId)]
  const extension = extensions.find((one) => one.stateId === stateId)
  return dueOfNext(items, { leaving, zone: state.zone, dueAt: dueFor(milestone, { zone: state.zone, extension }) })
}

async function keepVersion(tx: Tx, { submission, format, clearance }: Envelope, { item, answers, digest }: Readiness, { handInId, reason }: { handInId: string; reason: string | null }): Promise<void> {
  const { open, closed } = splitPrivate(format.definition, answers)
  const filed = await copyFiles(tx, format.definition, open, item.holdingId)
  const { circulates, publishes, licence } = clearance!
  const version = await tx
    .insertInto('calls.version')
    .values({ itemId: item.id, holdingId: item.holdingId, handInId, round: (item.latest?.round ?? 0) + 1, title: titleOf(open) || '—', answers: asJson(filed), digest, reason: item.circulated ? reason : null, circulates, publishes, licence })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (Object.keys(closed).length > 0) await tx.insertInto('calls.privateAnswers').values({ versionId: version.id, holdingId: submission.holdingId, answers: asJson(closed) }).execute()
}

/** Contact answers never circulate: they leave in a row of their own, whose wall ends at the Secretariat. */
function splitPrivate(definition: Definition, answers: Answers): { open: Answers; closed: Answers } {
  const hidden = new Set(questionsOf(definition).filter((question) => question.circulates === false).map((question) => question.key))
  const pick = (inside: boolean) => Object.fromEntries(Object.entries(answers).filter(([key]) => hidden.has(key) === inside))
  return { open: pick(false), closed: pick(true) }
}

/** Attached files leave as copies: what hangs on the draft stays with the team. */
async function copyFiles(tx: Tx, definition: Definition, answers: Answers, holdingId: string): Promise<Answers> {
  const copied: Answers = { ...answers }
  for (const question of questionsOf(definition)) {
    const files = answers[question.key]
    if (question.kind !== 'file' || !Array.isArray(files)) continue
    const copies: string[] = []
    for (const file of files as string[]) copies.push(await copyFile(tx, file, holdingId))
    copied[question.key] = copies
  }
  return copied
}

/** Until it has circulated the state takes a round back: the Secretariat and the reviewers see it no more. An earlier one that circulates stays where it is. */
export async function takeBackItem(tx: Tx, me: Me, item: Item, { receiptId, now }: { receiptId: string; now: Date }): Promise<void> {
  const post = may.takeBack(me, item) ?? refuse()

  await tx.insertInto('calls.takingBack').values({ itemId: item.id, holdingId: receiptId, round: item.latest!.round }).execute()
  if (!item.circulated) {
    await endShares(tx, { holdingId: item.holdingId, now })
    await release(tx, item.holdingId, 'team')
  }
  await record(tx, post, 'item taken back', { kind: 'item', id: item.id, holdingId: receiptId, facts: { round: item.latest!.round } })
}

/** What has circulated cannot be taken back; it stays where it is, marked as withdrawn, with the reason. */
export async function withdrawItem(tx: Tx, me: Me, item: Item, reason: string): Promise<void> {
  const post = may.withdraw(me, item) ?? refuse()

  await tx.insertInto('calls.withdrawal').values({ itemId: item.id, holdingId: item.holdingId, reason }).execute()
  await record(tx, post, 'item withdrawn', subjectOf(item))
}

/** Whoever was given a section of it is not left writing into nothing: that ends with it. */
export async function discardItem(tx: Tx, me: Me, item: Item, now: Date): Promise<void> {
  const post = may.discard(me, item) ?? refuse()

  await endShares(tx, { holdingId: item.draftId, now })
  await tx.insertInto('calls.discarding').values({ itemId: item.id, draftId: item.draftId }).execute()
  await record(tx, post, 'item discarded', { kind: 'item', id: item.id, holdingId: item.draftId })
}
