import type { Words } from '#base/words.ts'
import { daysBetween, endOfDay } from '#base/zone.ts'

/** `dropped`: it was decided that it will not be done; it has no day, and may be given one again. */
export type Precision = 'day' | 'month' | 'tentative' | 'dropped'

/** A date as somebody set it; the first of a milestone is the plan, the last is what holds today. */
export type Planned = { onDay: string | null; precision: Precision; wording: Words | null; place: Words | null; reason: Words | null; example: boolean; byId: string | null; at: Date }

/** A date among the others of its milestone; those moved by one decision share it. */
export type DateSet = Planned & { id: string; moveId: string | null }

/** What was recorded as having happened. Without a day it takes back what was recorded by mistake. `fact`: the kind of thing that shows it. */
export type Recorded = { onDay: string | null; precision: 'day' | 'month'; wording: Words | null; place: Words | null; source: string; fact?: string | null; factId?: string | null; byId: string | null; at: Date }
export type Fulfilment = Recorded & { onDay: string }

export type Extension = { stateId: string; until: string; reason: string; byId: string | null; at: Date }

export type MilestoneKind = 'milestone' | 'deliverable'

/** Where a date stands in another plan. */
export type InPlan = { year: number; href: string }

export type Milestone = {
  id: string
  kind: MilestoneKind
  /** calendar days of work between the last thing it waits for and its own day */
  days: number
  /** why its day is not the framework's to move */
  anchored: Words | null
  key: string
  activityId: string
  title: Words
  /** where the paper says so */
  paragraph: Words | null
  note: Words | null
  noteSource: string
  version: number
  /** every date it ever had, in the order in which they were set */
  dates: DateSet[]
  /** what the adopted edition of the plan says; no day where there is such an edition and it does not hold this date */
  plan: Planned
  current: Planned
  recorded: Recorded[]
  /** by a handover: the plan it was in before, and the one it goes on in */
  carriedFrom: InPlan | null
  carriedTo: InPlan | null
  fulfilment: Fulfilment | null
  /** that happened in the plan it comes from, after a handover had let it go on: it is asked for no more */
  before: boolean
  /** how often its day may have changed since the plan: the SEQUENCE of its calendar event */
  sequence: number
}

/** The day that holds for one state: its own where it has more time, which never ends before that of everybody; what will not be done has none. */
export function dayFor({ current }: { current: Pick<Planned, 'onDay' | 'precision'> }, until: string | null | undefined): string | null {
  if (current.precision === 'dropped') return null
  return until && (!current.onDay || until > current.onDay) ? until : current.onDay
}

/** The last instant for one state: 23:59:59 in its own zone, of the extension if it has one. A date nobody has set, or that will not be, binds nobody. */
export function deadline(milestone: Pick<Milestone, 'current'>, zone: string, extension?: Pick<Extension, 'until'>): Date | undefined {
  const day = dayFor(milestone, extension?.until)
  return day ? endOfDay(zone, day) : undefined
}

/** What is enough to know where something stands, also in a notice. */
export type Dated = { current: Pick<Planned, 'onDay' | 'precision'>; fulfilment: { onDay: string } | null; /** a handover let it go on in that plan */ carriedTo?: Pick<InPlan, 'year'> | null | undefined }

export type Timing = 'done' | 'late' | 'unconfirmed' | 'due' | 'later' | 'undated' | 'carried' | 'dropped'

/** Where a milestone stands on a day. A month is over on its last day; a tentative date is never late, but once it has gone by somebody has to say what holds. What goes on in the next plan is asked for there, from its own day on. */
export function timingOf(milestone: Dated, today: string, dueWithin = 30): Timing {
  if (milestone.fulfilment) return 'done'
  const { onDay, precision } = milestone.current
  if (precision === 'dropped') return 'dropped'
  if (milestone.carriedTo && (!onDay || onDay < today)) return 'carried'
  if (!onDay) return 'undated'
  if (onDay < today) return precision === 'tentative' ? 'unconfirmed' : 'late'
  const days = daysBetween(today, onDay)
  return days <= dueWithin ? 'due' : 'later'
}

/** It was decided that it will not be done, and it did not happen all the same. */
export const isDropped = ({ current, fulfilment }: { current: Pick<Planned, 'precision'>; fulfilment: unknown }): boolean => current.precision === 'dropped' && !fulfilment

/** What holds is still what was set first, and the plan says nothing else. */
export const isUnchanged = ({ dates, plan }: Pick<Milestone, 'dates' | 'plan'>): boolean => dates.length === 1 && plan === dates[0]

/** The last date that had a day: on it a calendar takes back the entry of what will not be done. */
export const lastDated = ({ dates }: Pick<Milestone, 'dates'>): DateSet | undefined => dates.findLast((date) => date.onDay !== null)

/** A month is kept as its last day: until then it is not over. */
export function lastOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number)
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
}

/** The day that is kept of a date as it was typed. */
export const keptDay = ({ onDay, precision }: Pick<Planned, 'onDay' | 'precision'>): string | null => (onDay && precision === 'month' ? lastOfMonth(onDay) : onDay)

/** Nobody sets such a day without being asked whether it is meant. */
export function isOver(date: Pick<Planned, 'onDay' | 'precision'>, today: string): boolean {
  const day = keptDay(date)
  return day !== null && day < today
}

/** Why a day is asked about before it is kept: it is over, or it lies years after the plan it is set in, which is mostly a year typed wrong. */
type Doubt = 'over' | 'far'
export function doubtOf(date: Pick<Planned, 'onDay' | 'precision'>, { today, year }: { today: string; year: number }): Doubt | undefined {
  if (isOver(date, today)) return 'over'
  return date.onDay && Number(date.onDay.slice(0, 4)) > year + 1 ? 'far' : undefined
}

/** Whether a place is said anew as it stands, in both languages; one that nobody speaks of is not said anew. */
export const samePlace = (said: { es?: string; en?: string } | null | undefined, stands: { es?: string; en?: string } | null): boolean => said === undefined || ((said?.es ?? '') === (stands?.es ?? '') && (said?.en ?? '') === (stands?.en ?? ''))

export const sameDate = (a: Pick<Planned, 'onDay' | 'precision'>, b: Pick<Planned, 'onDay' | 'precision'>): boolean => a.onDay === b.onDay && a.precision === b.precision
