import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'

/** An edition that was made of a compilation. */
export type Published = { number: number; title: Words; at: Date; href: string }

export type ListPublished = (db: Db, compilationId: string) => Promise<Published[]>

let list: ListPublished = async () => []
/** The roof fills it once, at start (src/published-of.ts): compilations do not know what is published. */
export function initPublished(door: ListPublished): void {
  list = door
}

/** Its editions, the latest first. */
export const listPublished: ListPublished = async (db, compilationId) => (await list(db, compilationId)).toSorted((a, b) => b.at.getTime() - a.at.getTime())
