import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'

/** A day said only as exactly as it is known, to follow "desde": "el 1 de julio de 2019", "julio de 2019", "2019". */
export function sinceWords(view: View, day: string, precision: 'day' | 'month' | 'year'): string {
  if (precision === 'day') return view.lang === 'es' ? `el ${formatDay(view, day)}` : formatDay(view, day)
  if (precision === 'year') return day.slice(0, 4)
  return new Intl.DateTimeFormat(view.lang === 'en' ? 'en-GB' : view.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
