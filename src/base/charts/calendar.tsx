import { scaleUtc } from 'd3-scale'
import { type About, at, type Chart, sentence, width } from './chart.ts'
import { finish, gutter, Label, legend, nothing, widthOf } from './frame.tsx'
import { text } from './text.ts'

/** A day as the record has it, `2019-11-08`. */
type Day = string

export type Calendar = {
  about: About
  rowTitle: string
  from: Day
  to: Day
  /** the day it is drawn for: a line, and what is planned before it and not done is pending */
  today?: Day
  rows: { label: string; planned?: Day; actual?: Day }[]
}

const dayLength = 86_400_000

/** What was planned and what happened, side by side: a ring is the plan, a dot is the day it was, the line between is the slip. */
export function calendar({ about, rowTitle, from, to, today, rows }: Calendar): Chart {
  const say = text[about.lang]
  const words = new Intl.DateTimeFormat(about.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const dayWords = (day: Day | undefined) => (isDay(day) ? words.format(date(day)) : '')
  const table = {
    columns: [{ label: rowTitle }, { label: say.planned }, { label: say.actual }, { label: '±' }],
    rows: rows.map((row) => [row.label, dayWords(row.planned), dayWords(row.actual), slip(row, say)]),
  }
  if (rows.length === 0 || !isDay(from) || !isDay(to)) return nothing(about, table)

  const left =
    gutter(
      rows.map((row) => row.label),
      { most: 230, size: 12.5 },
    ) + 18
  // A label of two lines needs a taller row.
  const rowHeight = rows.some((row) => widthOf(row.label, 12.5) > 210) ? 36 : 28
  const right = 118
  const x = scaleUtc([date(from), date(to <= from ? nextDay(from) : to)], [left, width - right]).clamp(true)
  const keys = legend(
    [
      { label: say.planned, mark: 'ring' },
      { label: say.actual, paint: 'k-series1', mark: 'dot' },
    ],
    left,
    width - left,
  )
  const [top, bottom] = [keys.height + 34, keys.height + 38 + rows.length * rowHeight]
  const month = new Intl.DateTimeFormat(about.locale, { month: 'short', timeZone: 'UTC' })
  const months = x.ticks(12).filter((tick) => tick.getUTCDate() === 1)
  const grid = months.map((tick, i) => (
    <g>
      <path class="k-grid" d={`M${at(x(tick))} ${top - 6}V${bottom}`} stroke-width="1" />
      <text class="k-mute" x={at(x(tick))} y={top - 11} font-size="11.5">
        {month.format(tick).replace('.', '')}
      </text>
      {(i === 0 || tick.getUTCMonth() === 0) && (
        <text class="k-ink" x={at(x(tick))} y={top - 25} font-size="11.5" font-weight="600">
          {tick.getUTCFullYear()}
        </text>
      )}
    </g>
  ))
  const row = (item: Calendar['rows'][number], r: number) => {
    const y = top + r * rowHeight + rowHeight / 2
    const [planned, actual] = [item.planned, item.actual].map((day) => (isDay(day) ? x(date(day)) : undefined))
    const late = isDay(item.planned) && isDay(item.actual) && item.actual > item.planned
    return (
      <g>
        <Label x={left - 18} y={y} room={left - 20} label={item.label} end size={12.5} />
        {planned !== undefined && actual !== undefined && (
          <path class={late ? 'k-pen-grana' : 'k-pen-1'} d={`M${at(planned)} ${y}H${at(actual)}`} stroke-width="2" />
        )}
        {planned !== undefined && <circle class="k-ground k-pen-mute" cx={at(planned)} cy={y} r="4.6" stroke-width="1.7" />}
        {actual !== undefined && <circle class="k-series1" cx={at(actual)} cy={y} r="4.6" />}
        <text class={late ? 'k-grana' : 'k-mute'} x={width - right + 14} y={y + 4.2} font-size="12">
          {slip(item, say)}
        </text>
      </g>
    )
  }
  const line = isDay(today) && today >= from && today <= to && (
    <g>
      <path class="k-pen-grana" d={`M${at(x(date(today)))} ${top - 6}V${bottom}`} stroke-width="1.2" stroke-dasharray="3 2" />
      <text class="k-grana" x={at(x(date(today)))} y={bottom + 13} text-anchor="middle" font-size="11.5">
        {say.today}
      </text>
    </g>
  )
  const alt = sentence(
    about.lang,
    table.rows.map(
      ([label, planned, actual, slipped]) =>
        `${label}: ${[planned && `${say.planned.toLowerCase()} ${planned}`, actual && `${say.actual.toLowerCase()} ${actual}`, slipped]
          .filter(Boolean)
          .join(', ')}`,
    ),
  )
  const drawing = [keys.items, <g>{grid}</g>, <g>{line}</g>, <g>{rows.map(row)}</g>]
  return finish(about, { body: drawing, height: bottom + (line ? 18 : 4), alt, table })
}

const date = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const isDay = (day: Day | undefined): day is Day =>
  day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) && Number.isFinite(date(day).getTime())
const nextDay = (day: Day): Day => new Date(date(day).getTime() + dayLength).toISOString().slice(0, 10)

function slip({ planned, actual }: Calendar['rows'][number], say: (typeof text)['es']): string {
  if (!isDay(actual)) return isDay(planned) ? say.pending : say.noData
  if (!isDay(planned)) return ''
  const days = Math.round((date(actual).getTime() - date(planned).getTime()) / dayLength)
  return days === 0 ? say.onTime : days > 0 ? say.late(days) : say.early(-days)
}
