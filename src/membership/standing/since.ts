import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { addDays } from '#base/zone.ts'

/** A day said only as exactly as it is known, to follow "desde": "el 1 de julio de 2019", "julio de 2019", "2019". */
export function sinceWords(view: Pick<View, 'lang' | 'locale' | 'zone'>, day: string, precision: 'day' | 'month' | 'year'): string {
  if (precision === 'day') return view.lang === 'es' ? `el ${formatDay(view, day)}` : formatDay(view, day)
  if (precision === 'year') return day.slice(0, 4)
  return new Intl.DateTimeFormat(view.lang === 'en' ? 'en-GB' : view.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** The last day of something that is over on `until`, as exactly as that is known, to follow "hasta". */
export function lastWords(view: Pick<View, 'lang' | 'locale' | 'zone'>, until: string, precision: 'day' | 'month' | 'year'): string {
  const last = addDays(until, -1)
  if (precision !== 'year') return sinceWords(view, last, precision)
  const year = last.slice(0, 4)
  if (!until.endsWith('-01-01')) return year
  return view.lang === 'es' ? `fines de ${year}` : `the end of ${year}`
}
