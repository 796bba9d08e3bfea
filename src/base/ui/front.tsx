import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { formatShortMonth } from './dates.ts'

type Dated = {
  /** the day, where it is known: stands large */
  on?: string | undefined
  /** the date in words: a month, a tentative day, or none */
  words: string
  title: ComponentChildren
  note?: ComponentChildren
}

/** What comes next, read from the margin: the day first, as on a wall calendar. */
export function DateList({ view, dates }: { view: View; dates: Dated[] }) {
  return (
    <ol class="dates">
      {dates.map(({ on, words, title, note }) => (
        <li>
          {on ? (
            <time datetime={on}>
              <b>{Number(on.slice(8))}</b> {formatShortMonth(view, on)}
            </time>
          ) : (
            <span class="dates-words">{words}</span>
          )}
          <div>
            <p>{title}</p>
            {note && <p class="mute small">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A few things of equal weight that have an order: pillars, steps. */
export const Numbered = ({ items }: { items: { title: ComponentChildren; text: ComponentChildren }[] }) => (
  <ol class="numbered">
    {items.map(({ title, text }) => (
      <li>
        <h3>{title}</h3>
        <p>{text}</p>
      </li>
    ))}
  </ol>
)

/** Two or three columns of equal weight on wide screens, one on narrow ones. */
export const Columns = ({ children }: { children: ComponentChildren }) => <div class="columns">{children}</div>
