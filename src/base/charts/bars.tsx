import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { type About, at, type Chart, type ChartTable, format, sentence, width } from './chart.ts'
import { finish, gutter, hatch, Label, legend, nothing, widthOf } from './frame.tsx'
import { inkOnSeries, seriesPaints } from './paint.ts'
import { text } from './text.ts'

type Bars = {
  about: About
  /** One name draws plain bars, several draw them stacked. */
  series: string[]
  /** `null` is "no data" and is hatched; 0 is a value. */
  rows: { label: string; values: (number | null)[] }[]
  /** what stands above the first column of the table */
  rowTitle: string
  /** a last series that is what is missing (a gap) is drawn pale */
  lastIsGap?: boolean
  digits?: number
}

const [rowHeight, barHeight] = [30, 17]

/** Horizontal bars, in the order given: states are never ranked by us. */
export function bars({ about, series, rows, rowTitle, lastIsGap, digits = 1 }: Bars): Chart {
  const say = text[about.lang]
  const number = format(about.locale, digits)
  const known = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0
  const write = (value: number | null) => (value === null || !Number.isFinite(value) ? say.noData : number(value))
  const total = (values: (number | null)[]) => values.reduce<number>((sum, v) => sum + (known(v) ? v : 0), 0)
  const empty = (values: (number | null)[]) => values.every((v) => v === null || v === undefined)
  const table = tableOf({ about, series, rows, rowTitle }, number)
  if (rows.length === 0) return nothing(about, table)

  const paint = (i: number) => (lastIsGap && i === series.length - 1 ? 'k-series6' : `k-series${(i % seriesPaints) + 1}`)
  const left = gutter(rows.map((row) => row.label)) + 12
  const ends = rows.map((row) => (empty(row.values) ? say.noData : number(total(row.values))))
  const x = scaleLinear(
    [0, max(rows, (row) => total(row.values)) || 1],
    [0, width - left - Math.max(...ends.map((end) => widthOf(end))) - 12],
  )
  const keys = legend(series.length > 1 ? series.map((label, i) => ({ label, paint: paint(i) })) : [], left, width - left)

  const drawn = rows.map((row, r) => {
    const middle = keys.height + r * rowHeight + rowHeight / 2
    const end = left + (empty(row.values) ? 40 : x(total(row.values)))
    let from = 0
    return (
      <g>
        <Label x={left - 12} y={middle} room={left - 12} label={row.label} end />
        {empty(row.values) && <rect fill={hatch(about)} x={at(left)} y={middle - barHeight / 2} width="40" height={barHeight} />}
        {row.values.map((value, i) => {
          if (!known(value)) return null
          const [start, wide] = [left + x(from), x(value)]
          from += value
          return (
            <g>
              <rect
                class={paint(i)}
                x={at(start)}
                y={middle - barHeight / 2}
                width={at(Math.max(wide - (series.length > 1 ? 1 : 0), 0.5))}
                height={barHeight}
              />
              {series.length > 1 && widthOf(number(value), 11.5) + 10 < wide && (
                <text class={inkOnSeries(paint(i))} x={at(start + 6)} y={middle + 4} font-size="11.5">
                  {number(value)}
                </text>
              )}
            </g>
          )
        })}
        <text class={empty(row.values) ? 'k-mute' : 'k-ink'} x={at(end + 7)} y={at(middle + 4.5)} font-weight="600">
          {ends[r]}
        </text>
      </g>
    )
  })
  const axis = <path class="k-rule" d={`M${at(left)} ${keys.height}V${keys.height + rows.length * rowHeight}`} stroke-width="1" />
  const alt = sentence(
    about.lang,
    rows.map((row, r) => `${row.label}: ${series.length > 1 && !empty(row.values) ? parts(row.values, series, write) : ends[r]}`),
  )
  return finish(about, { body: [keys.items, <g>{drawn}</g>, axis], height: keys.height + rows.length * rowHeight + 2, alt, table })
}

const parts = (values: (number | null)[], series: string[], say: (value: number | null) => string): string =>
  series.map((name, i) => `${name} ${say(values[i] ?? null)}`).join(', ')

function tableOf(
  { about, series, rows, rowTitle }: Pick<Bars, 'about' | 'series' | 'rows' | 'rowTitle'>,
  number: (value: number) => string,
): ChartTable {
  return {
    columns: [{ label: rowTitle }, ...series.map((label) => ({ label, numeric: true }))],
    rows: rows.map((row) => [
      row.label,
      ...series.map((_, i) => (Number.isFinite(row.values[i]) ? number(row.values[i]!) : text[about.lang].noData)),
    ]),
  }
}
