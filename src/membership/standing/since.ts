import { formatDay, formatMonth, type Reader } from '#base/ui/dates.ts'
import { addDays } from '#base/zone.ts'

type Precision = 'day' | 'month' | 'year'

/** A day said only as exactly as it is known: "1 de julio de 2019", "julio de 2019", "2019". */
export function knownDay(view: Reader, day: string, precision: Precision): string {
  if (precision === 'year') return day.slice(0, 4)
  return precision === 'month' ? formatMonth(view, day) : formatDay(view, day)
}

/** The same to follow "desde": a day takes its article, a month and a year do not. */
export const sinceWords = (view: Reader, day: string, precision: Precision): string => `${precision === 'day' && view.lang === 'es' ? 'el ' : ''}${knownDay(view, day, precision)}`

/** The last day of something that is over on `until`, as exactly as that is known, to follow "hasta". */
export function lastWords(view: Reader, until: string, precision: Precision): string {
  const last = addDays(until, -1)
  if (precision !== 'year') return sinceWords(view, last, precision)
  const year = last.slice(0, 4)
  if (!until.endsWith('-01-01')) return year
  return view.lang === 'es' ? `fines de ${year}` : `the end of ${year}`
}
