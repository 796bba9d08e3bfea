import { type About, at, type Chart, format, sentence, width } from './chart.ts'
import { finish, gutter, hatch, Label, legend, nothing, wrap } from './frame.tsx'
import { inkOn, shadeOf, type Step, stepOf } from './steps.ts'
import { text } from './text.ts'

type Matrix = {
  about: About
  rowTitle: string
  columns: string[]
  /** `null` is "no data". */
  rows: { label: string; cells: (number | null)[] }[]
  steps: Step[]
  /** what a cell says: its number, or the word of its step */
  say?: 'number' | 'word'
  /** after the number, e.g. " %" */
  unit?: string
  digits?: number
}

const gap = 2
const known = (value: number | null | undefined): value is number => Number.isFinite(value)

/** Rows × columns, each cell with its value in words, so that the shade only repeats what is written. */
export function matrix({ about, rowTitle, columns, rows, steps, say = 'number', unit = '', digits = 0 }: Matrix): Chart {
  const number = format(about.locale, digits)
  const { noData } = text[about.lang]
  const word = (value: number | null | undefined) =>
    !known(value) ? noData : say === 'word' ? (steps[stepOf(steps, value)]?.label ?? number(value)) : number(value) + unit
  const table = {
    columns: [{ label: rowTitle }, ...columns.map((label) => ({ label, numeric: say === 'number' }))],
    rows: rows.map((row) => [row.label, ...columns.map((_, i) => word(row.cells[i]))]),
  }
  if (rows.length === 0 || columns.length === 0) return nothing(about, table)

  const left =
    gutter(
      rows.map((row) => row.label),
      { most: 190 },
    ) + 12
  const wide = Math.min((width - left) / columns.length, 120)
  // A theme's name is long: its row grows with it, up to three lines.
  const lines = Math.max(...rows.map((row) => wrap(row.label, left - 12, { lines: 3 }).length))
  const tall = Math.max(30, lines * 16 + 6)
  const missing = rows.some((row) => columns.some((_, i) => !known(row.cells[i])))
  const keys = legend(
    [
      ...steps.map((step, i) => ({ label: step.label, paint: `k-step${shadeOf(i, steps.length)}` })),
      ...(missing ? [{ label: noData, fill: hatch(about) }] : []),
    ],
    left,
    width - left,
  )
  const headLines = Math.max(...columns.map((column) => wrap(column, wide - 4, { size: 12, lines: 3 }).length))
  const top = keys.height + headLines * 15 + 4

  const cell = (value: number | null | undefined, r: number, c: number) => {
    const shade = known(value) ? shadeOf(stepOf(steps, value), steps.length) : 0
    const [x, y] = [left + c * wide, top + r * tall]
    return (
      <g>
        <rect
          class={shade ? `k-step${shade}` : undefined}
          fill={shade ? undefined : hatch(about)}
          x={at(x)}
          y={y}
          width={at(wide - gap)}
          height={tall - gap}
        />
        {!shade && <rect class="k-ground" x={at(x + wide / 2 - 26)} y={y + 6} width="50" height="16" rx="2" />}
        <text
          class={shade ? inkOn(shade) : 'k-mute'}
          x={at(x + (wide - gap) / 2)}
          y={y + (tall - gap) / 2 + 4.3}
          text-anchor="middle"
          font-size="12"
        >
          {wrap(word(value), wide - 4, { size: 12, lines: 1 })[0]}
        </text>
      </g>
    )
  }
  const heads = columns.map((column, c) => (
    <text class="k-mute" text-anchor="middle" font-size="12">
      {wrap(column, wide - 4, { size: 12, lines: 3 }).map((line, i, all) => (
        <tspan x={at(left + c * wide + (wide - gap) / 2)} y={top - 8 - (all.length - 1 - i) * 15}>
          {line}
        </tspan>
      ))}
    </text>
  ))
  const body = rows.map((row, r) => (
    <g>
      <Label x={left - 12} y={top + r * tall + (tall - gap) / 2} room={left - 12} label={row.label} lines={3} end />
      {columns.map((_, c) => cell(row.cells[c], r, c))}
    </g>
  ))
  const alt = sentence(
    about.lang,
    rows.map((row) => `${row.label}: ${columns.map((column, i) => `${column} ${word(row.cells[i])}`).join(', ')}`),
  )
  return finish(about, { body: [keys.items, <g>{heads}</g>, <g>{body}</g>], height: top + rows.length * tall, alt, table })
}
