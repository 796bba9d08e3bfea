import { fingerprint, type Words } from '#base/words.ts'
import type { ItemKind } from './agenda.ts'

/** What an item asks of a state. `meetings.asked` in the database tells it, and writes it down with each position and with the closing (0069). */
export type Asked = { title: Words; kind: ItemKind; quorum: number | null; /** kind:id:version, or nothing */ subject: string; papers: { id: string; title: string }[] }

const parts = ['title', 'kind', 'quorum', 'subject', 'papers'] as const
export type AskedPart = (typeof parts)[number]

const toldOf = (asked: Asked, part: AskedPart): string => JSON.stringify(part === 'title' ? [asked.title.es, asked.title.en] : asked[part])

/** What is asked differently now. */
export const changedSince = (then: Asked, now: Asked): AskedPart[] => parts.filter((part) => toldOf(then, part) !== toldOf(now, part))

/** What a page showed of an item: whoever speaks or closes does so on this, and on nothing else. */
export const askedMark = (asked: Asked): string => fingerprint(parts.map((part) => toldOf(asked, part)).join(' '))
