import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'
import { type Item, stageOfItem } from './item.ts'

/** A meeting gave the round that circulates back to its state, to be changed: which meeting, why, and where that is written. */
export type SentBack = { meeting: Words; reason: Words; href: string }

export type ListSentBack = (db: Db, items: Item[]) => Promise<Map<string, SentBack>>

let find: ListSentBack = async () => new Map()
/** The roof fills it once, at start (src/sent-back.ts): calls do not know what meetings decide. */
export function initSentBack(door: ListSentBack): void {
  find = door
}

/** Of these, what waits for its state because a meeting returned it; handed in anew, it waits no more. */
export const listSentBack: ListSentBack = async (db, items) => {
  const circulating = items.filter((item) => stageOfItem(item) === 'circulated')
  return circulating.length === 0 ? new Map() : find(db, circulating)
}
