import type { Lang, Words } from '#base/words.ts'
import type { SubjectRef } from '../subject.ts'
import type { Asked } from './asked.ts'

export type ItemKind = 'information' | 'decision'

/** One item of an agenda: for information, or for decision upon one version of a thing. */
export type AgendaItem = {
  id: string
  meetingId: string
  holdingId: string
  /** its place on the agenda, from 1 */
  number: number
  position: number
  title: Words
  kind: ItemKind
  subject: SubjectRef | null
  /** the state that presents it */
  authorId: string | null
  /** how many positions it asks for; without it, more than half of the members of the day */
  quorum: number | null
  /** the part of the programme it stands in, and how long it takes */
  sessionId: string | null
  minutes: number | null
  /** silence until this hour counts as consent; without it silence is silence */
  silenceUntil: Date | null
  version: number
  /** what states are asked by it; once it is closed, as it was then */
  asked: Asked
  closed: { at: Date; members: string[]; silent: string[] } | null
  /** the minutes of its meeting are, as far as the reader may know */
  adopted: boolean
}

export const paperKinds = ['paper', 'presentation'] as const
export type PaperKind = (typeof paperKinds)[number]

export type Paper = { id: string; agendaItemId: string; kind: PaperKind; language: Lang; title: string; fileId: string; name: string; type: string; size: number }

/** What a decision is about: the thing itself, or the item where there is no other thing. */
export const decidedUpon = (item: Pick<AgendaItem, 'id' | 'subject'>): SubjectRef => item.subject ?? { kind: 'agenda item', id: item.id, version: null }

/** The time that a session leaves to several items, in equal parts: null where it leaves none. */
export function shareOf(session: { id: string; minutes: number }, agenda: AgendaItem[], sharing: AgendaItem[], among: number): number | null {
  const others = agenda.filter((item) => item.sessionId === session.id && !sharing.includes(item))
  const free = session.minutes - others.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  return free >= among ? Math.floor(free / among) : null
}

/** A state has at least a day to break its silence, and to read what it is silent on. */
export const isTooSoon = (until: Date, now: Date): boolean => until.getTime() - now.getTime() < 24 * 3600_000

/** What was said of an item, or closed, stays on the agenda: it is decided upon, not taken away. Nothing is decided on an open one. */
export const isSpokenOn = (item: Pick<AgendaItem, 'id' | 'closed'>, positions: { agendaItemId: string }[]): boolean => item.closed !== null || positions.some((one) => one.agendaItemId === item.id)
