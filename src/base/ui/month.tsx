import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { formatMonth } from './dates.ts'
import { Icon } from './icon.tsx'

export type MonthEntry = { title: string; href?: string; note?: ComponentChildren }

type Props = { view: View; /** 2019-06 */ month: string; today?: string; entries: ReadonlyMap<string, MonthEntry[]>; before: { href: string; label: string }; after: { href: string; label: string } }

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

const daysOf = (month: string): string[] => {
  const [year, number] = month.split('-').map(Number)
  return Array.from({ length: new Date(Date.UTC(year!, number!, 0)).getUTCDate() }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)
}

/** A month as a wall calendar, weeks beginning on Monday; on a phone the days that have something, one under the other. */
export function MonthGrid({ view, month, today, entries, before, after }: Props) {
  const locale = view.lang === 'en' ? 'en-GB' : view.locale
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return (
    <section class="month" aria-label={formatMonth(view, `${month}-01`)}>
      <p class="month-turn">
        <a href={before.href} rel="prev">
          <Icon name="arrow-left" />
          {before.label}
        </a>
        <strong>{formatMonth(view, `${month}-01`)}</strong>
        <a href={after.href} rel="next">
          {after.label}
          <Icon name="arrow-right" />
        </a>
      </p>
      <ol>
        {daysOf(month).map((day, i) => {
          const own = entries.get(day) ?? []
          const classes = [i === 0 && `from-${weekdayOf(day) + 1}`, own.length === 0 && 'bare', day === today && 'now'].filter(Boolean).join(' ')
          return (
            <li class={classes || undefined} aria-current={day === today ? 'date' : undefined}>
              <time datetime={day}>
                <span class="month-weekday">{weekday.format(new Date(`${day}T00:00:00Z`))} </span>
                {i + 1}
              </time>
              {own.length > 0 && (
                <ul>
                  {own.map(({ title, href, note }) => (
                    <li>
                      {href ? <a href={href}>{title}</a> : title} {note}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
