import { formatDay, formatMonth } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'

type Precision = 'day' | 'month' | 'year'

/** A day said only as exactly as it is known: "1 de julio de 2019", "julio de 2019", "2019". */
export function knownDay(view: View, day: string, precision: Precision): string {
  if (precision === 'year') return day.slice(0, 4)
  return precision === 'month' ? formatMonth(view, day) : formatDay(view, day)
}

/** The same to follow "desde": a day takes its article, a month and a year do not. */
export const sinceWords = (view: View, day: string, precision: Precision): string => `${precision === 'day' && view.lang === 'es' ? 'el ' : ''}${knownDay(view, day, precision)}`
