import type { View } from '../view.ts'
import { dayIn } from '../zone.ts'
import { say } from './text.ts'
import { daysUntil, formatDay, formatDueInWords, formatInstant, formatShortDay, type When, zoneName } from './dates.ts'

/** A day in words; `short` where a column is narrow. */
export const Day = ({ view, on, short }: { view: View; on: When; short?: boolean }) => (
  <time datetime={dayIn(view.zone, on)}>{short ? formatShortDay(view, on, view.now) : formatDay(view, on)}</time>
)

/** Day and hour in the reader's zone; `zone` names it, where people of several countries meet. */
export const Instant = ({ view, at, zone }: { view: View; at: Date; zone?: boolean }) => (
  <time datetime={at.toISOString()}>
    {formatInstant(view, at)}
    {zone && ` (${zoneName(view, at)})`}
  </time>
)

/** "fecha tentativa: 31 ago": it is announced, and falls due for nobody. */
export const TentativeDay = ({ view, on }: { view: View; on: When }) => (
  <time datetime={dayIn(view.zone, on)}>{say(view).due.tentative(formatShortDay(view, on, view.now))}</time>
)

/** "vence en 3 días · 31 ago". What is late also changes colour, never only colour. */
export function Due({ view, on }: { view: View; on: When }) {
  const days = daysUntil(view.zone, on, view.now)
  const urgency = days < 0 ? 'late' : days <= 7 ? 'soon' : 'far'
  return (
    <time class={`due-words ${urgency}`} datetime={dayIn(view.zone, on)}>
      {formatDueInWords(view, on, view.now)}
    </time>
  )
}
