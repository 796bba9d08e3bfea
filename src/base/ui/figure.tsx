import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { Details } from './note.tsx'
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

type FigureBlockProps = {
  view: View
  /** what the picture shows, as a sentence */
  title: string
  /** what is measured, where, when, in which unit */
  unit: string
  source: ComponentChildren
  note?: ComponentChildren
  /** the same data as a DataTable */
  table: ComponentChildren
  children: ComponentChildren
}

export const FigureBlock = ({ view, title, unit, source, note, table, children }: FigureBlockProps) => (
  <figure class="figure">
    <figcaption>
      <p class="figure-title">{title}</p>
      <p class="mute">{unit}</p>
    </figcaption>
    <section class="chart" aria-label={title} tabindex={0}>
      {children}
    </section>
    <p class="figure-source">
      {say(view).source}: {source}
    </p>
    {note && <p class="figure-source">{note}</p>}
    <Details summary={say(view).data}>{table}</Details>
  </figure>
)
