import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { dayFor, deadline, type Extension, findMilestone, isDropped, listExtensions, type Milestone } from '#workplan/index.ts'
import { stageOfItem } from '../item/item.ts'
import { listItems } from '../item/queries.ts'
import { type Call, isAwaited, isTentativeFor, type TakenBack, whatStands } from './call.ts'

const calls = (db: Db) =>
  db
    .selectFrom('calls.call as c')
    .leftJoin('calls.opening as o', 'o.callId', 'c.id')
    .leftJoin('calls.callWithdrawal as w', 'w.callId', 'c.id')
    .select(['c.id', 'c.holdingId', 'c.membersId', 'c.formatVersionId', 'c.kind', 'c.theme', 'c.title', 'c.message', 'c.milestoneId', 'c.version', 'o.at as openedAt', 'w.at as withdrawnAt', 'w.reason as withdrawnFor'])

export const findCall = async (db: Db, id: string): Promise<Call> => found(await calls(db).where('c.id', '=', id).executeTakeFirst())

type Where = { kind?: Call['kind']; /** all of these */ ids?: string[]; /** all that fall due at these dates of the plan */ milestoneIds?: string[] }

/** Newest first; what is being prepared stands on top. Unless it is said which ones, the latest 200. */
export async function listCalls(db: Db, { kind, ids, milestoneIds }: Where = {}): Promise<Call[]> {
  if ((ids ?? milestoneIds)?.length === 0) return []
  return calls(db)
    .$if(kind !== undefined, (query) => query.where('c.kind', '=', kind!))
    .$if(ids !== undefined, (query) => query.where('c.id', 'in', ids!))
    .$if(milestoneIds !== undefined, (query) => query.where('c.milestoneId', 'in', milestoneIds!))
    .$if((ids ?? milestoneIds) === undefined, (query) => query.limit(200))
    .orderBy(sql`o.at desc nulls first`)
    .orderBy('c.id', 'desc')
    .execute()
}

/** In which format each of these calls asks. */
export const listFormatsOf = async (db: Db, callIds: string[]): Promise<{ id: string; formatVersionId: string }[]> =>
  callIds.length === 0 ? [] : db.selectFrom('calls.call').where('id', 'in', callIds).select(['id', 'formatVersionId']).execute()

/** What was asked of one state, and opened. */
export const listCallsTo = (db: Db, stateId: string): Promise<Call[]> =>
  calls(db).innerJoin('calls.addressee as a', 'a.callId', 'c.id').where('a.stateId', '=', stateId).where('o.at', 'is not', null).orderBy('c.id').execute()

/** What was asked of a state since a day. */
export const listCallsSince = async (db: Db, stateId: string, since: string): Promise<Call[]> => (await listCallsTo(db, stateId)).filter((call) => call.openedAt !== null && dayIn(regionZone, call.openedAt) >= since)

/** Which states were reminded of these calls: all of them for the two bodies, itself for a state. */
export const listReminded = async (db: Db, callIds: string[]): Promise<{ callId: string; stateId: string }[]> =>
  callIds.length === 0 ? [] : db.selectFrom('calls.reminder').where('callId', 'in', callIds).select(['callId', 'stateId']).execute()

export async function titlesOfCalls(db: Db, ids: string[], lang: Lang): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('calls.call').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map((row) => [row.id, readText(row.title, lang)]))
}

type Addressee = { stateId: string; name: Words; iso3: string; zone: string; /** called after the opening */ addedAt: Date | null; /** its last day as a member, where it left since */ memberUntil: string | null }

export async function listAddressees(db: Db, callId: string, lang: Lang): Promise<Addressee[]> {
  return db
    .selectFrom('calls.addressee as a')
    .innerJoin('membership.organisation as s', 's.id', 'a.stateId')
    .innerJoin('reference.country as k', 'k.iso3', 's.iso3')
    .leftJoin('calls.opening as o', (join) => join.onRef('o.callId', '=', 'a.callId').onRef('o.at', '<', 'a.at'))
    .where('a.callId', '=', callId)
    .select((at) => at.case().when('o.at', 'is not', null).then(at.ref('a.at')).end().as('addedAt'))
    .select(['a.stateId', 'k.name', 'k.iso3', sql<string>`coalesce(k.zone, ${sql.lit(regionZone)})`.as('zone')])
    .select(sql<string | null>`(select (max(m.until) - 1)::text from membership.standing m where m.state_id = a.state_id and m.standing = 'member' having bool_and(m.until is not null and m.until <= base.today()))`.as('memberUntil'))
    .orderBy(sql`k.name ->> ${lang} collate "es-x-icu"`)
    .execute()
}

/** One line of the board: a state, whether it handed in, when, and how often it was reminded. Never what. */
export type BoardLine = Addressee & {
  submissionId: string | null
  firstAt: Date | null
  lastAt: Date | null
  /** the day of its own country, and the instant at which that ends */
  dueOn: string | null
  dueAt: Date | undefined
  /** its day is tentative: nobody is late by it */
  tentative: boolean
  extension: Extension | undefined
  /** nothing is asked of it this once, since when and why */
  excused: Excuse | undefined
  remindedAt: Date | null
  reminders: number
  /** the earliest day by which something returned is asked for again, for whoever may read what was handed in */
  correctBy: string | null
}

export type Excuse = { callId: string; stateId: string; reason: string; at: Date }

/** Of which states nothing is asked: all of them for the two bodies, itself for a state. */
export const listExcuses = async (db: Db, callIds: string[]): Promise<Excuse[]> =>
  callIds.length === 0 ? [] : db.selectFrom('calls.excuse').where('callId', 'in', callIds).select(['callId', 'stateId', 'reason', 'at']).execute()

type HandedIn = { callId: string; stateId: string; submissionId: string; /** how often something was handed in or taken back */ changes: number; /** since when something of it stands with the Secretariat */ firstAt: Date | null; lastAt: Date | null }

const listTakenBack = async (db: Db, holdingIds: string[]): Promise<(TakenBack & { holdingId: string })[]> =>
  holdingIds.length === 0
    ? []
    : db
        .selectFrom('calls.takingBack as t')
        .where('t.holdingId', 'in', holdingIds)
        .select(['t.holdingId', 't.itemId', 't.round', 't.at'])
        .select(({ fn, selectFrom }) => fn.coalesce(selectFrom('calls.circulation as c').innerJoin('calls.version as v', 'v.id', 'c.versionId').whereRef('c.itemId', '=', 't.itemId').whereRef('v.round', '<', 't.round').select((of) => of.fn.max('v.round').as('round')), sql<number>`0`).as('circulates'))
        .execute()

/** Which states have handed in, by call, and what of it stands: of all that were called, or of one. */
export async function listHandedIn(db: Db, callIds: string[], stateId?: string): Promise<HandedIn[]> {
  if (callIds.length === 0) return []
  const given = await db.selectFrom('calls.handIn').where('callId', 'in', callIds).$if(stateId !== undefined, (query) => query.where('stateId', '=', stateId!)).select(['callId', 'stateId', 'submissionId', 'holdingId', 'items', 'at']).execute()
  const taken = await listTakenBack(db, given.map((row) => row.holdingId))
  return [...Map.groupBy(given, (row) => row.holdingId)].map(([holdingId, rows]) => {
    const { callId, stateId, submissionId } = rows[0]!
    const takenBack = taken.filter((row) => row.holdingId === holdingId)
    const stands = whatStands(rows, takenBack)
    return { callId, stateId, submissionId, changes: rows.length + takenBack.length, firstAt: stands?.firstAt ?? null, lastAt: stands?.lastAt ?? null }
  })
}

type BoardOf = { call: Call; milestone: Milestone; lang: Lang; stateId?: string | undefined }

/** One state's line is asked for by its state: what the others handed in is not even looked for. */
export async function listBoard(db: Db, { call, milestone, lang, stateId }: BoardOf): Promise<BoardLine[]> {
  const [addressees, handIns, reminders, extensions] = [
    await listAddressees(db, call.id, lang),
    await listHandedIn(db, [call.id], stateId),
    await db.selectFrom('calls.reminder').where('callId', '=', call.id).groupBy('stateId').select((at) => ['stateId', at.fn.countAll<number>().as('count'), at.fn.max('at').as('lastAt')]).execute(),
    await listExtensions(db, [call.milestoneId]),
  ]
  const [returned, excuses] = [await listReturned(db, [call.id], stateId), await listExcuses(db, [call.id])]
  return addressees.map((state) => {
    const given = handIns.find((row) => row.stateId === state.stateId)
    const reminded = reminders.find((row) => row.stateId === state.stateId)
    const extension = extensions.find((row) => row.stateId === state.stateId)
    return {
      ...state,
      submissionId: given?.submissionId ?? null,
      firstAt: given?.firstAt ?? null,
      lastAt: given?.lastAt ?? null,
      dueOn: dayFor(milestone, extension?.until),
      dueAt: deadline(milestone, state.zone, extension),
      tentative: isTentativeFor(milestone, extension),
      extension,
      excused: excuses.find((row) => row.stateId === state.stateId),
      remindedAt: reminded?.lastAt ?? null,
      reminders: reminded?.count ?? 0,
      correctBy: returned.find((row) => row.stateId === state.stateId)?.correctBy ?? null,
    }
  })
}

/** Of which states something is returned and not handed in again, by call: the earliest day by which it is asked for. */
export async function listReturned(db: Db, callIds: string[], stateId?: string): Promise<{ callId: string; stateId: string; correctBy: string }[]> {
  const items = (await listItems(db, { callIds, for: 'correction', ...(stateId && { stateId }) })).filter((item) => stageOfItem(item) === 'returned')
  const first = new Map(items.toSorted((a, b) => b.returned!.dueOn.localeCompare(a.returned!.dueOn)).map((item) => [`${item.callId} ${item.stateId}`, { callId: item.callId, stateId: item.stateId, correctBy: item.returned!.dueOn }]))
  return [...first.values()]
}

/** Which states were reminded within the last hour. */
export const listJustReminded = async (db: Db, callId: string): Promise<string[]> =>
  (await db.selectFrom('calls.reminder').where('callId', '=', callId).where('at', '>', sql<Date>`base.now() - interval '1 hour'`).select('stateId').distinct().execute()).map((row) => row.stateId)

/** Of which addressees something is missing: not handed in, or returned. To a call that was withdrawn, or whose date will not be done, nothing is. */
export async function listOwing(db: Db, callId: string): Promise<string[]> {
  const call = await findCall(db, callId)
  if (call.withdrawnAt || isDropped(await findMilestone(db, call.milestoneId))) return []
  const returned = (await listReturned(db, [callId])).map(({ stateId }) => stateId)
  return [...(await listAsked(db, [callId])).filter(isAwaited).map(({ stateId }) => stateId), ...returned]
}

/** Whom each of these calls asks, when each first handed in and when it was last reminded: asked once for all calls. */
export type Asked = { callId: string; stateId: string; zone: string; firstAt: Date | null; excused: boolean; remindedAt: Date | null }

export async function listAsked(db: Db, callIds: string[]): Promise<Asked[]> {
  if (callIds.length === 0) return []
  const handedIn = await listHandedIn(db, callIds)
  const asked = await db
    .selectFrom('calls.addressee as a')
    .innerJoin('membership.organisation as s', 's.id', 'a.stateId')
    .innerJoin('reference.country as k', 'k.iso3', 's.iso3')
    .where('a.callId', 'in', callIds)
    .select(['a.callId', 'a.stateId', sql<string>`coalesce(k.zone, ${sql.lit(regionZone)})`.as('zone')])
    .leftJoin('calls.excuse as e', (join) => join.onRef('e.callId', '=', 'a.callId').onRef('e.stateId', '=', 'a.stateId'))
    .select(sql<boolean>`e.at is not null`.as('excused'))
    .select((at) => at.selectFrom('calls.reminder as r').whereRef('r.callId', '=', 'a.callId').whereRef('r.stateId', '=', 'a.stateId').select((of) => of.fn.max('r.at').as('at')).as('remindedAt'))
    .execute()
  return asked.map((one) => ({ ...one, firstAt: handedIn.find((row) => row.callId === one.callId && row.stateId === one.stateId)?.firstAt ?? null }))
}
