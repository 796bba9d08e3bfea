import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'

/** Something that other parts wrote down of a state: a meeting it counted in, a call that was addressed to it. */
export type Trace = { words: string; href: string }
export type ListTraces = (db: Db, of: { stateId: string; since: string; today: string; lang: Lang }) => Promise<Trace[]>

let given: ListTraces = () => Promise.resolve([])

/** What happened since a day in which a state was counted: parts to the right know it, the roof brings it. */
export const initTraces = (list: ListTraces): void => {
  given = list
}

export const listTraces: ListTraces = (db, of) => given(db, of)
