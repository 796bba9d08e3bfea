import type { Duty } from '#base/duty.ts'
import { dayIn, daysBetween } from '#base/zone.ts'

// Expectation 2: 30, 7 and 1 days before, weekly after, in one digest per person and day; it stops when the thing is done, because then it is no longer due.

const before = [30, 7, 1] as const
const week = 7
/** After twelve weeks a reminder helps nobody; the desk still shows it. */
const weeks = 12
/** A holiday, or a night without power, puts a reminder off by no more than this: then it would say nothing new. */
const grace = 3

/** Which reminder falls on a day so many days before the due day (negative: after it); none on most days. */
export function stageOn(daysLeft: number): number | undefined {
  if (daysLeft >= 0) return before.find((stage) => daysLeft <= stage && daysLeft >= stage - grace)
  const stage = Math.floor(-daysLeft / week)
  return stage >= 1 && stage <= weeks && -daysLeft - stage * week <= grace ? -stage * week : undefined
}

export type Line = { duty: Duty; href: string; dueOn: string; stage: number }
type Sent = { href: string; dueOn: string; stage: number }

/**
 * What is due, without what it is called: a title may be of restricted class, and a subject is read over a shoulder.
 * From the first quotation mark to the last, because a title may carry quotation marks of its own.
 */
export const whatOf = ({ todo }: Duty): string => todo.replace(/:?(?: (?:de|sobre|a|con|para|of|on|about|with|for))? ?[«“][\s\S]*[»”]/, '').trim()

/** What a person is reminded of today: each thing once, what is due first standing first. A due day that moves begins its reminders anew. */
export function linesFor(duties: Duty[], { zone, today, sent }: { zone: string; today: string; sent: Sent[] }): Line[] {
  const lines = duties.flatMap((duty): Line[] => {
    if (duty.due === undefined) return []
    const dueOn = dayIn(zone, duty.due)
    const stage = stageOn(daysBetween(today, dueOn))
    if (stage === undefined || sent.some((one) => one.href === duty.href && one.dueOn === dueOn && one.stage === stage)) return []
    return [{ duty, href: duty.href, dueOn, stage }]
  })
  const first = new Map<string, Line>()
  for (const line of lines.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) if (!first.has(line.href)) first.set(line.href, line)
  return [...first.values()]
}

/** The hour of a person's own morning. */
export const morning = 7

export const hourIn = (zone: string, at: Date): number => Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at))
