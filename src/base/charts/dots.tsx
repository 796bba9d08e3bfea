import { median } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { type About, at, type Chart, format, sentence, width } from './chart.ts'
import { finish, gutter, Label, legend, nothing } from './frame.tsx'
import { text } from './text.ts'

type Dots = {
  about: About
  rowTitle: string
  from: number
  to: number
  /** what the two ends of the scale mean */
  ends?: [string, string]
  rows: { label: string; scores: { by: string; value: number }[] }[]
  /** from this distance between two scores on, the row says that views differ */
  apart?: number
  digits?: number
  /** for a phone: each label stands above its dots */
  narrow?: boolean
}

/** How wide it is drawn, how tall a row is and how far down in it the dots lie, in px. */
const shapes = { broad: { wide: width, tall: 40, down: 20 }, narrow: { wide: 340, tall: 76, down: 54 } }

const valuesOf = (row: Dots['rows'][number]) => row.scores.map((score) => score.value).filter(Number.isFinite)
const heapStep = (people: number) => Math.min(8, 26 / people)

/** Scores of several people per criterion: each a dot, equal ones heaped, the distance between them a line. */
export function dots({ about, rowTitle, from, to, ends, rows, apart = Infinity, digits = 1, narrow = false }: Dots): Chart {
  const say = text[about.lang]
  const number = format(about.locale, digits)
  const { wide, tall, down } = shapes[narrow ? 'narrow' : 'broad']
  const people = [...new Set(rows.flatMap((row) => row.scores.map((score) => score.by)))]
  const differ = (values: number[]) => values.length > 1 && Math.max(...values) - Math.min(...values) >= apart
  const middleOf = (values: number[]) => (values.length ? number(median(values)!) : say.noData)
  const table = {
    columns: [{ label: rowTitle }, ...people.map((label) => ({ label, numeric: true })), { label: say.median, numeric: true }],
    rows: rows.map((row) => [
      row.label,
      ...people
        .map((by) => row.scores.find((score) => score.by === by)?.value)
        .map((value) => (Number.isFinite(value) ? number(value!) : say.noData)),
      middleOf(valuesOf(row)),
    ]),
  }
  if (rows.length === 0) return nothing(about, table)

  const labels = gutter(rows.map((row) => row.label), { most: 240 })
  const left = narrow ? 10 : labels + 22
  const right = narrow ? 60 : rows.some((row) => differ(valuesOf(row))) ? 168 : 72
  const x = scaleLinear([from, to === from ? from + 1 : to], [left, wide - right]).clamp(true)
  const keys = legend(
    [
      { label: say.score, paint: 'k-series1', mark: 'dot' },
      { label: say.median, mark: 'point' },
    ],
    narrow ? 0 : left,
    wide - left,
  )
  const [top, bottom] = [keys.height + 10, keys.height + 10 + rows.length * tall]
  const ticks = x.ticks(Math.min(10, Math.max(2, Math.round(to - from))))

  const room = { left, right, wide, narrow, x, write: middleOf, apart: (values: number[]) => (differ(values) ? say.apart : '') }
  const grid = ticks.map((tick) => (
    <g>
      <path class="k-grid" d={`M${at(x(tick))} ${top}V${bottom}`} stroke-width="1" />
      <text class="k-mute" x={at(x(tick))} y={bottom + 16} text-anchor="middle" font-size="12">
        {number(tick)}
      </text>
    </g>
  ))
  const head = (
    <text class="k-mute" x={narrow ? wide : wide - right + 16} y={top - 6} text-anchor={narrow ? 'end' : 'start'} font-size="12">
      {say.median}
    </text>
  )
  // What the two ends mean shares the room between them.
  const [endsDown, endsRoom] = [40, (wide - right - left) / 2 - 6]
  const words = ends && (
    <g>
      <Label x={left} y={bottom + endsDown} room={endsRoom} label={ends[0]} size={12} paint="k-mute" />
      <Label x={wide - right} y={bottom + endsDown} room={endsRoom} label={ends[1]} size={12} paint="k-mute" end />
    </g>
  )
  const alt = sentence(
    about.lang,
    rows.map((item) => {
      const values = valuesOf(item)
      const range = values.length > 1 ? ` (${number(Math.min(...values))}–${number(Math.max(...values))})` : ''
      return `${item.label}: ${say.median} ${middleOf(values)}${range}${differ(values) ? `, ${say.apart}` : ''}`
    }),
  )
  const drawing = [
    keys.items,
    head,
    <g>{grid}</g>,
    <g>
      {rows.map((item, r) => (
        <DotsRow item={item} middle={top + r * tall + down} {...room} />
      ))}
    </g>,
    <g>{words}</g>,
  ]
  return finish(about, { body: drawing, height: bottom + (ends ? endsDown + 16 : 22), alt, table, width: wide })
}

type DotsRowProps = {
  item: Dots['rows'][number]
  middle: number
  left: number
  right: number
  wide: number
  narrow: boolean
  x: (value: number) => number
  write: (values: number[]) => string
  apart: (values: number[]) => string
}

function DotsRow({ item, middle, left, right, wide, narrow, x, write, apart }: DotsRowProps) {
  const values = valuesOf(item).sort((a, b) => a - b)
  const heap = (value: number, i: number) => {
    const [below, all] = [values.slice(0, i).filter((v) => v === value).length, values.filter((v) => v === value).length]
    return middle - (below - (all - 1) / 2) * heapStep(values.length)
  }
  return (
    <g>
      {narrow ? <Label x={0} y={middle - 36} room={wide - 70} label={item.label} /> : <Label x={left - 22} y={middle} room={left - 26} label={item.label} end />}
      {values.length > 1 && (
        <path class="k-pen-1" d={`M${at(x(values[0]!))} ${middle}H${at(x(values.at(-1)!))}`} stroke-width="2" stroke-opacity="0.45" />
      )}
      {values.length > 0 && <path class="k-ink" d={`M${at(x(median(values)!) - 5)} ${middle - 21}h10l-5 7z`} />}
      {values.map((value, i) => (
        <circle class="k-series1 k-pen-ground" cx={at(x(value))} cy={at(heap(value, i))} r="5" stroke-width="1.2" />
      ))}
      <text class={values.length ? 'k-ink' : 'k-mute'} x={narrow ? wide : wide - right + 16} y={middle + 4.5} text-anchor={narrow ? 'end' : 'start'} font-weight="600">
        {write(values)}
      </text>
      {apart(values) && (
        <text class="k-grana" x={wide} y={narrow ? middle - 32 : middle + 4.2} font-size="12" text-anchor="end">
          {apart(values)}
        </text>
      )}
    </g>
  )
}
