import type { Words } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'

export type Precision = 'day' | 'month' | 'tentative'

/** A date as somebody set it; the first of a milestone is the plan, the last is what holds today. */
export type Planned = { onDay: string | null; precision: Precision; wording: Words | null; reason: Words | null; example: boolean; byId: string | null; at: Date }

export type Fulfilment = { onDay: string; precision: 'day' | 'month'; wording: Words | null; source: string; at: Date }

export type Extension = { stateId: string; until: string; reason: string; byId: string | null; at: Date }

export type Milestone = {
  id: string
  key: string
  activityId: string
  title: Words
  version: number
  plan: Planned
  current: Planned
  /** how often the date was set again: the SEQUENCE of its calendar event */
  changes: number
  fulfilment: Fulfilment | null
}

/** The last instant for one state: 23:59:59 in its own zone, of the extension if it has one. A date nobody has set binds nobody. */
export function deadline(milestone: Pick<Milestone, 'current'>, zone: string, extension?: Pick<Extension, 'until'>): Date | undefined {
  const day = extension?.until ?? milestone.current.onDay
  return day ? endOfDay(zone, day) : undefined
}

export type Timing = 'done' | 'late' | 'due' | 'later' | 'undated'

/** Where a milestone stands on a day. A month is over on its last day; a tentative date is never late. */
export function timingOf(milestone: Pick<Milestone, 'current' | 'fulfilment'>, today: string, dueWithin = 30): Timing {
  if (milestone.fulfilment) return 'done'
  const { onDay, precision } = milestone.current
  if (!onDay) return 'undated'
  if (onDay < today && precision !== 'tentative') return 'late'
  const days = (Date.parse(onDay) - Date.parse(today)) / 86_400_000
  return days <= dueWithin ? 'due' : 'later'
}
