import type { Duty } from '#base/duty.ts'
import { dayIn } from '#base/zone.ts'

/** What is due by day; what has no date comes after. */
const dayOf = (duty: Duty, zone: string): string => (duty.due === undefined ? '9999' : dayIn(zone, duty.due))

/** In the order of consequence, then by day; otherwise as its part gave it (the oldest first). */
export const inOrder = (duties: Duty[], zone: string): Duty[] =>
  duties.toSorted((a, b) => a.rank - b.rank || dayOf(a, zone).localeCompare(dayOf(b, zone)))

/** What was returned stands first whether or not its day is past; past, it is overdue as well. */
export const isLate = ({ rank, due }: Duty, { now, zone }: { now: Date; zone: string }): boolean =>
  rank === 2 || (rank === 1 && due !== undefined && (due instanceof Date ? due < now : due < dayIn(zone, now)))

const linesInSight = 7

export type Desk = { first: Duty[]; later: Duty[] }

/** As many lines as one takes in at a glance; the rest is folded. */
export const laidOut = (duties: Duty[], zone: string): Desk => {
  const ordered = inOrder(duties, zone)
  return { first: ordered.slice(0, linesInSight), later: ordered.slice(linesInSight) }
}
