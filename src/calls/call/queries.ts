import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { endOfDay, regionZone } from '#base/zone.ts'
import { dayFor, deadline, findMilestone, isDropped, lastDated, listExtensionHistory, listExtensions, listMilestones, type Extension, type Milestone } from '#workplan/index.ts'
import { stageOfItem } from '../item/item.ts'
import { listItems } from '../item/queries.ts'
import { listCorrected } from '../mending/queries.ts'
import { type Call, isTentativeFor } from './call.ts'

const calls = (db: Db) =>
  db
    .selectFrom('calls.call as c')
    .leftJoin('calls.opening as o', 'o.callId', 'c.id')
    .leftJoin('calls.callWithdrawal as w', 'w.callId', 'c.id')
    .select(['c.id', 'c.holdingId', 'c.membersId', 'c.formatVersionId', 'c.kind', 'c.theme', 'c.title', 'c.message', 'c.milestoneId', 'c.version', 'o.at as openedAt', 'w.at as withdrawnAt', 'w.reason as withdrawnFor'])

export const findCall = async (db: Db, id: string): Promise<Call> => found(await calls(db).where('c.id', '=', id).executeTakeFirst())

/** Newest first; what is being prepared stands on top. */
export const listCalls = (db: Db, where: { kind?: Call['kind'] } = {}): Promise<Call[]> =>
  calls(db)
    .$if(where.kind !== undefined, (query) => query.where('c.kind', '=', where.kind!))
    .orderBy(sql`o.at desc nulls first`)
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute()

/** Which states were reminded of these calls: all of them for the two bodies, itself for a state. */
export const listReminded = async (db: Db, callIds: string[]): Promise<{ callId: string; stateId: string }[]> =>
  callIds.length === 0 ? [] : db.selectFrom('calls.reminder').where('callId', 'in', callIds).select(['callId', 'stateId']).execute()

export async function titlesOfCalls(db: Db, ids: string[], lang: Lang): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('calls.call').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map((row) => [row.id, readText(row.title, lang)]))
}

export type Addressee = { stateId: string; name: Words; iso3: string; zone: string; /** called after the opening */ addedAt: Date | null }

export async function listAddressees(db: Db, callId: string, lang: Lang): Promise<Addressee[]> {
  return db
    .selectFrom('calls.addressee as a')
    .innerJoin('membership.organisation as s', 's.id', 'a.stateId')
    .innerJoin('reference.country as k', 'k.iso3', 's.iso3')
    .leftJoin('calls.opening as o', (join) => join.onRef('o.callId', '=', 'a.callId').onRef('o.at', '<', 'a.at'))
    .where('a.callId', '=', callId)
    .select((at) => at.case().when('o.at', 'is not', null).then(at.ref('a.at')).end().as('addedAt'))
    .select(['a.stateId', 'k.name', 'k.iso3', sql<string>`coalesce(k.zone, ${sql.lit(regionZone)})`.as('zone')])
    .orderBy(sql`k.name ->> ${lang} collate "es-x-icu"`)
    .execute()
}

/** One line of the board: a state, whether it handed in, when, and how often it was reminded. Never what. */
export type BoardLine = Addressee & {
  submissionId: string | null
  handIns: number
  firstAt: Date | null
  lastAt: Date | null
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

type BoardOf = { call: Call; milestone: Milestone; lang: Lang; stateId?: string | undefined }

/** One state's line is asked for by its state: what the others handed in is not even looked for. */
export async function listBoard(db: Db, { call, milestone, lang, stateId }: BoardOf): Promise<BoardLine[]> {
  const [addressees, handIns, reminders, extensions] = [
    await listAddressees(db, call.id, lang),
    await db
      .selectFrom('calls.handIn')
      .where('callId', '=', call.id)
      .$if(stateId !== undefined, (query) => query.where('stateId', '=', stateId!))
      .groupBy(['stateId', 'submissionId'])
      .select((at) => ['stateId', 'submissionId', at.fn.countAll<number>().as('count'), at.fn.min('at').as('firstAt'), at.fn.max('at').as('lastAt')])
      .execute(),
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
      handIns: given?.count ?? 0,
      firstAt: given?.firstAt ?? null,
      lastAt: given?.lastAt ?? null,
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

/** Of which addressees something is missing: not handed in, or returned. To a call that was withdrawn, or whose date will not be done, nothing is. */
export async function listOwing(db: Db, callId: string): Promise<string[]> {
  const call = await findCall(db, callId)
  if (call.withdrawnAt || isDropped(await findMilestone(db, call.milestoneId))) return []
  const returned = (await listReturned(db, [callId])).map(({ stateId }) => stateId)
  const silent = await db.selectFrom('calls.addressee as a').where('a.callId', '=', callId).where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.handIn as h').whereRef('h.callId', '=', 'a.callId').whereRef('h.stateId', '=', 'a.stateId')))).select('a.stateId').execute()
  const excused = (await listExcuses(db, [callId])).map(({ stateId }) => stateId)
  return [...silent.map(({ stateId }) => stateId).filter((one) => !excused.includes(one)), ...returned]
}

/** Something is still asked of it. */
export const isAwaited = (line: Pick<BoardLine, 'handIns' | 'excused'>): boolean => line.handIns === 0 && !line.excused

/** Late is marked, never blocked: it counts from the first time something was handed in. */
export const wasLate = (line: Pick<BoardLine, 'firstAt' | 'dueAt' | 'tentative'>): boolean => !line.tentative && Boolean(line.firstAt && line.dueAt && line.firstAt > line.dueAt)

export const isOverdue = (line: Pick<BoardLine, 'handIns' | 'dueAt' | 'tentative' | 'excused'>, now: Date): boolean => isAwaited(line) && !line.tentative && Boolean(line.dueAt && line.dueAt < now)

/** Until the end of its day in its own zone, a correction is not late. */
export const isCorrectionOverdue = (line: { correctBy: string | null; zone: string }, now: Date): boolean => line.correctBy !== null && endOfDay(line.zone, line.correctBy) < now

/** What one state has to hand in: its open calls, with the day that holds for it and how often that day or its answer changed. */
export type Deadline = { callId: string; title: Words; milestoneId: string; onDay: string | null; /** it will not be done: the day is the last it had */ dropped: boolean; withdrawn: boolean; excused: boolean; tentative: boolean; example: boolean; changes: number; handedInAt: Date | null; at: Date }

export async function listDeadlines(db: Db, stateId: string): Promise<Deadline[]> {
  const open = await calls(db).innerJoin('calls.addressee as a', 'a.callId', 'c.id').where('a.stateId', '=', stateId).where('o.at', 'is not', null).orderBy('c.id').execute()
  const ids = open.map((call) => call.milestoneId)
  const [milestones, extensions] = [await listMilestones(db, { ids }), await listExtensionHistory(db, ids)]
  const corrections = await listCorrected(db, open.map((call) => call.id))
  const excuses = (await listExcuses(db, open.map((call) => call.id))).filter((one) => one.stateId === stateId)
  const handIns = open.length > 0 ? await db.selectFrom('calls.handIn').where('callId', 'in', open.map((call) => call.id)).where('stateId', '=', stateId).select(['callId', 'at']).orderBy('at').execute() : []
  return open.flatMap((call) => {
    const milestone = milestones.find((one) => one.id === call.milestoneId)
    const given = extensions.filter((one) => one.milestoneId === call.milestoneId && one.stateId === stateId)
    const handed = handIns.filter((one) => one.callId === call.id)
    return milestone ? deadlineOf(call, milestone, { given, handed, corrected: corrections.get(call.id), excuse: excuses.find((one) => one.callId === call.id) }) : []
  })
}

type Happened = { given: Extension[]; handed: { at: Date }[]; corrected: { corrections: number; lastAt: Date } | undefined; excuse: Excuse | undefined }

function deadlineOf({ id, title, withdrawnAt }: Call, milestone: Milestone, { given, handed, corrected, excuse }: Happened): Deadline {
  const { current } = milestone
  const extension = given.at(-1)
  const [day, dropped] = [dayFor(milestone, extension?.until), isDropped(milestone)]
  return {
    callId: id,
    title,
    milestoneId: milestone.id,
    onDay: dropped ? (lastDated(milestone)?.onDay ?? null) : day,
    dropped,
    withdrawn: withdrawnAt !== null,
    excused: excuse !== undefined && handed.length === 0,
    tentative: !dropped && day === current.onDay && current.precision !== 'day',
    example: current.example,
    changes: milestone.sequence + given.length + handed.length + (corrected?.corrections ?? 0) + (withdrawnAt ? 1 : 0) + (excuse ? 1 : 0),
    handedInAt: handed.at(-1)?.at ?? null,
    at: [current.at, extension?.at, handed.at(-1)?.at, corrected?.lastAt, withdrawnAt, excuse?.at].flatMap((at) => at ?? []).sort((a, b) => b.getTime() - a.getTime())[0]!,
  }
}

/** Whom each of these calls asks, and when each first handed in: asked once for all calls. */
export type Asked = { callId: string; stateId: string; zone: string; firstAt: Date | null; excused: boolean }

export const listAsked = async (db: Db, callIds: string[]): Promise<Asked[]> =>
  callIds.length === 0
    ? []
    : db
        .selectFrom('calls.addressee as a')
        .innerJoin('membership.organisation as s', 's.id', 'a.stateId')
        .innerJoin('reference.country as k', 'k.iso3', 's.iso3')
        .where('a.callId', 'in', callIds)
        .select(['a.callId', 'a.stateId', sql<string>`coalesce(k.zone, ${sql.lit(regionZone)})`.as('zone')])
        .leftJoin('calls.excuse as e', (join) => join.onRef('e.callId', '=', 'a.callId').onRef('e.stateId', '=', 'a.stateId'))
        .select(sql<boolean>`e.at is not null`.as('excused'))
        .select((at) => at.selectFrom('calls.handIn as h').whereRef('h.callId', '=', 'a.callId').whereRef('h.stateId', '=', 'a.stateId').select((of) => of.fn.min('h.at').as('firstAt')).as('firstAt'))
        .execute()
