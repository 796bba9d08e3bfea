import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'

/** What hangs on a date of the plan: a call that falls due, a meeting that is held. Parts to the right say so through the roof (src/calendar.ts). */
export type Pointer = { milestoneId: string; kind: string; title: string; href: string }

export type ListPointers = (db: Db, milestoneIds: string[], lang: Lang) => Promise<Pointer[]>
