import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'
import type { Nearing } from './nearing.ts'

/**
 * What hangs on a date of the plan: a call that falls due, a meeting that is held. Parts to the right say so through the roof (src/calendar.ts).
 * `hours`: those of a meeting that was convened, in words too; `changes` counts up whenever they change, also while the date has no day.
 * `states` (organisations) and `people` are touched when the day moves; `doneOn` is the day on which the fact happened.
 * `after`: what follows from that date (a follow-up of its meeting) and does not make it.
 */
export type Pointer = { milestoneId: string; id: string; kind: string; title: string; href: string; states: string[]; people: string[]; doneOn: string | null; after?: boolean; hours?: Hours | undefined; changes?: number }

export type Hours = { from: Date; until: Date; words: string; tentative: boolean }

export type ListPointers = (db: Db, milestoneIds: string[], lang: Lang) => Promise<Pointer[]>

/** A thing of another part that may fulfil a product of the plan, as far as the reader may know of it. `noted`: what the plan may write down of it for everybody, where its title is not for everybody. */
export type Fact = { kind: string; id: string; title: string; noted?: string; href: string; doneOn: string | null }

/** A door without `offer` is asked by the date of the plan at which its thing will stand: the id of its facts is that of the date. `comesUndone`: what it showed may cease to hold. */
export type FactDoor = { comesUndone?: true; describe: (db: Db, ids: string[], lang: Lang) => Promise<Fact[]>; offer?: (db: Db, lang: Lang) => Promise<Fact[]> }

/** `isForMeeting`: a date for which meetings themselves ask that one be prepared. */
type Doors = { pointers: ListPointers; facts: Readonly<Record<string, FactDoor>>; isForMeeting: (near: Omit<Nearing, 'dependencies'>) => boolean }

let doors: Doors = { pointers: async () => [], facts: {}, isForMeeting: () => false }
/** The roof fills them once, at start (src/calendar.ts, src/facts.ts). */
export function initPlan(found: Doors): void {
  doors = found
}

export const listPointers: ListPointers = (db, milestoneIds, lang) => (milestoneIds.length === 0 ? Promise.resolve([]) : doors.pointers(db, milestoneIds, lang))

export const isForMeeting: Doors['isForMeeting'] = (near) => doors.isForMeeting(near)

export const isFactKind = (kind: string): boolean => Object.hasOwn(doors.facts, kind)

export const comesUndone = (kind: string): boolean => doors.facts[kind]?.comesUndone === true

export async function describeFacts(db: Db, refs: { kind: string; id: string }[], lang: Lang): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const [kind, door] of Object.entries(doors.facts)) {
    const ids = [...new Set(refs.filter((ref) => ref.kind === kind).map((ref) => ref.id))]
    if (ids.length > 0) facts.push(...(await door.describe(db, ids, lang)))
  }
  return facts
}

/** What may be said to fulfil a product: first what will stand at one of these dates, whoever makes it, then everything there is. */
export async function offerFacts(db: Db, { milestoneIds, lang }: { milestoneIds: string[]; lang: Lang }): Promise<Fact[]> {
  const [here, there]: [Fact[], Fact[]] = [[], []]
  for (const door of Object.values(doors.facts)) {
    if (door.offer) there.push(...(await door.offer(db, lang)))
    else if (milestoneIds.length > 0) here.push(...(await door.describe(db, milestoneIds, lang)))
  }
  return [...here, ...there]
}
