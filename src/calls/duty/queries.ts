import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { type Definition, findVersion } from '#formats/index.ts'
import { findState } from '#membership/index.ts'
import { isDropped, listExtensions, listMilestones, type Milestone } from '#workplan/index.ts'
import type { Words } from '#base/words.ts'
import { isWithState, type Item } from '../item/item.ts'
import { dueFor, isAwaited, isTentativeFor } from '../call/call.ts'
import { listAsked, listHandedIn, listReturned } from '../call/queries.ts'
import { holdsPost, listItems, listOutOfHand } from '../item/queries.ts'
import { listSentBack } from '../item/sent-back.ts'
import { countMustChange } from '../review/queries.ts'
import { listDrafts, listPostponements } from '../submission/queries.ts'
import { asHandedIn, type Clearance, holdsFor, readinessOf } from '../submission/submission.ts'
import type { OwnEnvelope, Reader } from './duty.ts'

// Some years of calls: what is older than the forty opened last is found on its list.
const recent = 40

type OpenCall = { id: string; title: Words; milestoneId: string; formatVersionId: string }

const openCalls = (db: Db) =>
  db
    .selectFrom('calls.call as c')
    .innerJoin('calls.opening as o', 'o.callId', 'c.id')
    .leftJoin('calls.callWithdrawal as w', 'w.callId', 'c.id')
    .where('w.at', 'is', null)
    .select(['c.id', 'c.title', 'c.milestoneId', 'c.formatVersionId'])
    .orderBy('o.at', 'desc')
    .limit(recent)

const listOpenCalls = (db: Db): Promise<OpenCall[]> => openCalls(db).execute()

/** The definition of each format, read once. */
export async function listDefinitions(db: Db, versionIds: string[]): Promise<Map<string, Definition>> {
  const found = new Map<string, Definition>()
  for (const id of new Set(versionIds)) found.set(id, (await findVersion(db, id)).definition)
  return found
}

/** Of which items an earlier round was answered: one that its state took back before is no round that anybody has read. */
export async function listAnsweredBefore(db: Db, items: Item[]): Promise<Set<string>> {
  if (items.length === 0) return new Set()
  const earlier = await db
    .selectFrom('calls.version as v')
    .where('v.id', 'in', items.flatMap((item) => item.latest?.id ?? []))
    .innerJoin('calls.version as w', 'w.itemId', 'v.itemId')
    .whereRef('w.round', '<', 'v.round')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.takingBack as t').whereRef('t.itemId', '=', 'w.itemId').whereRef('t.round', '=', 'w.round'))))
    .select('v.itemId')
    .execute()
  return new Set(earlier.map(({ itemId }) => itemId))
}

/** What one state owes to the open calls, in a fixed number of questions however many calls there are. */
export async function listOwnEnvelopes(db: Db, view: Reader, stateId: string): Promise<OwnEnvelope[]> {
  const calls = await openCalls(db)
    .innerJoin('calls.addressee as a', (join) => join.onRef('a.callId', '=', 'c.id').on('a.stateId', '=', stateId))
    .leftJoin('calls.submission as s', (join) => join.onRef('s.callId', '=', 'c.id').on('s.stateId', '=', stateId))
    .leftJoin('calls.excuse as e', (join) => join.onRef('e.callId', '=', 'c.id').on('e.stateId', '=', stateId))
    .select(['s.id as submissionId', 'e.at as excusedAt'])
    .execute()
  if (calls.length === 0) return []
  const handedIn = await listHandedIn(db, calls.map((call) => call.id), stateId)
  const milestones = await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })
  const extensions = await listExtensions(db, milestones.map((milestone) => milestone.id))
  const state = await findState(db, stateId)
  const items = await listItems(db, { callIds: calls.map((call) => call.id), stateId })
  const alive = await listAlive(db, items)
  const drafts = await listDrafts(db, alive.map((item) => item.id))
  const asked = await countMustChange(db, alive.map((item) => item.id))
  const clearances = await lastClearances(db, alive.map((item) => item.submissionId))
  const postponements = await listPostponements(db, [...new Set(alive.map((item) => item.submissionId))])
  const sentBack = await listSentBack(db, items)
  const definitions = await listDefinitions(db, calls.filter((call) => alive.some((item) => item.callId === call.id)).map((call) => call.formatVersionId))

  return calls.map((call): OwnEnvelope => {
    const own = items.filter((item) => item.callId === call.id)
    const readiness = own.map((item) => {
      const definition = alive.includes(item) ? definitions.get(call.formatVersionId) : undefined
      return definition ? readinessOf(definition, { item, answers: drafts.get(item.id) ?? {}, mustChange: asked.get(item.id), lang: view.lang }) : asHandedIn(item)
    })
    const ready = readiness.filter((one) => one.ready)
    const milestone = milestones.find((one) => one.id === call.milestoneId)
    const extension = extensions.find((one) => one.milestoneId === call.milestoneId && one.stateId === stateId)
    const clearance = clearances.find((one) => one.submissionId === call.submissionId)
    return {
      call,
      state,
      submissionId: call.submissionId,
      dueAt: milestone && dueFor(milestone, { zone: state.zone, extension }),
      tentative: milestone && isTentativeFor(milestone, extension) ? milestone.current.onDay! : undefined,
      // Whether it handed in or not: an excused state is asked for nothing more by its desk.
      notAsked: call.excusedAt !== null || (milestone !== undefined && isDropped(milestone)),
      handedIn: handedIn.some((one) => one.callId === call.id && one.firstAt),
      readiness,
      sentBack,
      postponed: holdsFor(postponements.find((one) => one.submissionId === call.submissionId), ready),
      cleared: holdsFor(clearance, ready),
    }
  })
}

/** Items that are with the state, and those that circulate and are being written anew. */
async function listAlive(db: Db, items: Item[]): Promise<Item[]> {
  const circulating = items.filter((item) => item.circulated && !item.withdrawn && !isWithState(item))
  const touched = new Map<string, Date>()
  if (circulating.length > 0) {
    const rows = await db.selectFrom('calls.answer').where('itemId', 'in', circulating.map((item) => item.id)).groupBy('itemId').select((at) => ['itemId', at.fn.max('at').as('at')]).execute()
    for (const row of rows) touched.set(row.itemId, row.at)
  }
  return items.filter((item) => isWithState(item) || (circulating.includes(item) && (touched.get(item.id) ?? new Date(0)) > item.latest!.at))
}

type LastClearance = Pick<Clearance, 'digest'> & { submissionId: string }

const lastClearances = async (db: Db, submissionIds: string[]): Promise<LastClearance[]> =>
  submissionIds.length === 0 ? [] : db.selectFrom('calls.clearance').distinctOn('submissionId').where('submissionId', 'in', submissionIds).orderBy('submissionId').orderBy('id', 'desc').select(['submissionId', 'digest']).execute()

/** A section that somebody was given to write. */
export type Given = { itemId: string; sectionKey: string; until: Date; personId: string | null; name: string | null }

/** Sections given to me of what was not handed in, or came back. */
export async function listGivenToMe(db: Db, personId: string, now: Date): Promise<Given[]> {
  const closed = await listOutOfHand(db)
  return (await given(db, now).where('s.personId', '=', personId).execute()).filter(({ itemId }) => !closed.has(itemId))
}

/** Sections of a state's items whose writer holds no post of the state, or of a consultant, any more. */
export async function listUnowned(db: Db, { stateId, now, today }: { stateId: string; now: Date; today: string }): Promise<Given[]> {
  return given(db, now)
    .where('i.stateId', '=', stateId)
    .where((at) => at.not(holdsPost('i.stateId', today)))
    .execute()
}

const given = (db: Db, now: Date) =>
  db
    .selectFrom('base.share as s')
    .innerJoin('calls.item as i', 'i.draftId', 's.holdingId')
    .leftJoin('membership.person as p', 'p.id', 's.personId')
    .where('s.purpose', '=', 'section')
    .where('s.since', '<=', now)
    .where('s.until', '>', now)
    .select(['i.id as itemId', sql<string>`s.part`.as('sectionKey'), 's.until', 's.personId', 'p.name'])
    .orderBy('s.until')
    .limit(100)

export type MissingLine = { call: OpenCall; milestone: Milestone; missing: Missing[]; returned: Correcting[] }
type Missing = { stateId: string; zone: string; extendedUntil: string | undefined; remindedAt: Date | null }
type Correcting = { stateId: string; zone: string; remindedAt: Date | null; correctBy: string }

/** Per open call: who has not handed in, with more time or without, and who has something to correct; and when each was last reminded. */
export async function listMissing(db: Db): Promise<MissingLine[]> {
  const calls = await listOpenCalls(db)
  if (calls.length === 0) return []
  const callIds = calls.map((call) => call.id)
  const returned = await listReturned(db, callIds)
  const asked = await listAsked(db, callIds)
  const milestones = await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })
  const extensions = await listExtensions(db, milestones.map((milestone) => milestone.id))
  return calls.map((call) => {
    const own = asked.filter((row) => row.callId === call.id)
    const given = returned.filter((row) => row.callId === call.id)
    return {
      call,
      milestone: milestones.find((one) => one.id === call.milestoneId)!,
      missing: own.filter(isAwaited).map(({ stateId, zone, remindedAt }) => ({ stateId, zone, remindedAt, extendedUntil: extensions.find((one) => one.milestoneId === call.milestoneId && one.stateId === stateId)?.until })),
      returned: own.flatMap(({ stateId, zone, remindedAt }) => given.filter((row) => row.stateId === stateId).map(({ correctBy }) => ({ stateId, zone, remindedAt, correctBy }))),
    }
  })
}

export const listUnopened = (db: Db): Promise<{ id: string; title: Words }[]> =>
  db.selectFrom('calls.call as c').leftJoin('calls.opening as o', 'o.callId', 'c.id').where('o.at', 'is', null).select(['c.id', 'c.title']).orderBy('c.id').limit(20).execute()

/** Of these dates of the plan, those on which a call falls due, open or in preparation; one that was withdrawn does not count. */
export const listCalledFor = async (db: Db, milestoneIds: string[]): Promise<string[]> =>
  milestoneIds.length === 0 ? [] : (await db.selectFrom('calls.call as c').leftJoin('calls.callWithdrawal as w', 'w.callId', 'c.id').where('c.milestoneId', 'in', milestoneIds).where('w.at', 'is', null).select('c.milestoneId').distinct().execute()).map((row) => row.milestoneId)
