import { type About, at, type Chart, format, sentence, width } from './chart.ts'
import { finish, gutter, Label, legend, nothing } from './frame.tsx'
import { inkOn, shadeOf } from './steps.ts'
import { text } from './text.ts'

type Stages = {
  about: About
  rowTitle: string
  /** from the first stage to the last; later stages are deeper */
  stages: string[]
  rows: { label: string; counts: number[] }[]
}

const [rowHeight, boxHeight, widest] = [32, 20, 26]

/** One box per thing, so that "two of three" is seen and not computed; boxes of one stage carry their number. */
export function stages({ about, rowTitle, stages, rows }: Stages): Chart {
  const number = format(about.locale, 0)
  const count = (value: number | undefined) => (Number.isFinite(value) ? Math.max(0, Math.round(value!)) : 0)
  const totals = rows.map((row) => stages.reduce((sum, _, i) => sum + count(row.counts[i]), 0))
  const table = {
    columns: [{ label: rowTitle }, ...stages.map((label) => ({ label, numeric: true })), { label: text[about.lang].total, numeric: true }],
    rows: rows.map((row, r) => [row.label, ...stages.map((_, i) => number(count(row.counts[i]))), number(totals[r]!)]),
  }
  if (rows.length === 0 || stages.length === 0) return nothing(about, table)

  const left = gutter(rows.map((row) => row.label)) + 12
  const keys = legend(
    stages.map((label, i) => ({ label, paint: `k-step${shadeOf(i, stages.length)}` })),
    left,
    width - left,
  )
  const box = Math.min(widest, (width - left - 44 - stages.length * 3) / Math.max(1, ...totals))
  const gap = box > 8 ? 2 : 0

  const run = (counts: number[], middle: number) => {
    let x = left
    return stages.map((_, i) => {
      const [n, from] = [count(counts[i]), x]
      if (n === 0) return null
      x += n * box + 3
      const shade = shadeOf(i, stages.length)
      return (
        <g>
          {gap === 0 ? (
            <rect class={`k-step${shade}`} x={at(from)} y={middle - boxHeight / 2} width={at(n * box)} height={boxHeight} />
          ) : (
            Array.from({ length: n }, (_, k) => (
              <rect class={`k-step${shade}`} x={at(from + k * box)} y={middle - boxHeight / 2} width={at(box - gap)} height={boxHeight} />
            ))
          )}
          {n * box > 14 && (
            <text class={inkOn(shade)} x={at(from + 5)} y={middle + 4.3} font-size="12" font-weight="600">
              {number(n)}
            </text>
          )}
        </g>
      )
    })
  }
  const end = (r: number) => left + totals[r]! * box + stages.filter((_, i) => count(rows[r]!.counts[i]) > 0).length * 3 + 4
  const body = rows.map((row, r) => {
    const middle = keys.height + r * rowHeight + rowHeight / 2
    return (
      <g>
        <Label x={left - 12} y={middle} room={left - 12} label={row.label} end />
        {run(row.counts, middle)}
        <text class="k-mute" x={at(end(r))} y={middle + 4.5}>
          {number(totals[r]!)}
        </text>
      </g>
    )
  })
  const alt = sentence(
    about.lang,
    rows.map(
      (row, r) =>
        `${row.label}: ${totals[r] === 0 ? '0' : stages.map((stage, i) => `${stage} ${number(count(row.counts[i]))}`).join(', ')}`,
    ),
  )
  return finish(about, { body: [keys.items, <g>{body}</g>], height: keys.height + rows.length * rowHeight + 2, alt, table })
}
