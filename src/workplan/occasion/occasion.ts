import type { Words } from '#base/words.ts'

export const occasionKinds = ['election', 'transition', 'fiscal year', 'holiday'] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** What happens in a country and touches the framework's work (F4). First and last day, both included. */
export type Occasion = { id: string; stateId: string; kind: OccasionKind; firstDay: string; lastDay: string; title: Words; source: string; example: boolean }

const day = 86_400_000
const shift = (on: string, days: number): string => new Date(Date.parse(`${on}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

// Around an election ministries answer for caretakers: two weeks before, one after.
const reach: Record<OccasionKind, { before: number; after: number }> = { election: { before: 14, after: 7 }, transition: { before: 0, after: 0 }, 'fiscal year': { before: 0, after: 0 }, holiday: { before: 0, after: 0 } }

export const touches = ({ kind, firstDay, lastDay }: Occasion, on: string): boolean => shift(firstDay, -reach[kind].before) <= on && on <= shift(lastDay, reach[kind].after)

/** What a deadline of these states falls into, the weightiest first. */
export function overlapping(occasions: Occasion[], onDay: string | null, states: string[]): Occasion[] {
  if (!onDay) return []
  return occasions.filter((one) => states.includes(one.stateId) && touches(one, onDay)).sort((a, b) => occasionKinds.indexOf(a.kind) - occasionKinds.indexOf(b.kind) || a.firstDay.localeCompare(b.firstDay))
}

/** Whether people of a state rest on this day. */
export const isHoliday = (occasions: Occasion[], stateId: string | null, on: string): boolean => occasions.some((one) => one.kind === 'holiday' && one.stateId === stateId && one.firstDay <= on && on <= one.lastDay)
