import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { say } from './text.ts'

type Figure = { value: number | string; of?: number | string; label: string; note?: ComponentChildren; href?: string }

/** At most five figures, each with what it is out of, and its date or source in the note. */
export function Figures({ view, figures }: { view: View; figures: Figure[] }) {
  const write = (value: number | string) => (typeof value === 'number' ? new Intl.NumberFormat(view.locale).format(value) : value)
  return (
    <dl class="figures">
      {figures.map(({ value, of, label, note, href }) => (
        <div>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd>
            <b>{write(value)}</b>
            {of !== undefined && (
              <span class="figure-of">
                {' '}
                {say(view).of} {write(of)}
              </span>
            )}
          </dd>
          {note && <dd class="figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
