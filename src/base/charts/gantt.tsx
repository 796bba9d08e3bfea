import { scaleUtc } from 'd3-scale'
import { formatShortMonth } from '../ui/dates.ts'
import { addDays } from '../zone.ts'
import { type About, at, type Chart, type ChartTable, sentence } from './chart.ts'
import { finish, Label, legend, nothing, widthOf } from './frame.tsx'
import { text } from './text.ts'

/** A day as the record has it, `2019-11-08`. */
type Day = string

export type GanttRow = {
  id: string
  label: string
  /** rows of one group stand under its name */
  group: string
  /** the day that holds now, and the calendar days of work before it */
  end: Day
  days: number
  /** what was planned, where it differs or not; the day it happened */
  planned?: Day | undefined
  actual?: Day | undefined
  critical?: boolean
  late?: boolean
  /** a tentative day, or only a month */
  loose?: boolean
}

/** What happens around the plan, in a lane of its own: an election, a change of government. */
type GanttSpan = { lane: string; label: string; from: Day; to: Day; strong?: boolean }

export type Gantt = {
  about: About
  from: Day
  to: Day
  today?: Day | undefined
  rows: GanttRow[]
  links: { before: string; after: string; critical?: boolean }[]
  lanes?: { title: string; spans: GanttSpan[] } | undefined
  /** laid over the rows, behind them */
  shade?: { from: Day; to: Day }[]
  /** everything that is drawn and everything that is not */
  table: ChartTable
  /** for a phone: the label stands over its line */
  narrow?: boolean
  /** for a paper: as wide as its text can be read, and only what was planned */
  paper?: boolean
}

type Frame = { width: number; left: number; right: number; row: number; head: number; labelled: boolean; round: boolean; top: number; x: (day: Day) => number }

const date = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const before = (day: Day, days: number): Day => addDays(day, -days)

/** Where each row and each group's name stand, from the top. */
function layOut(rows: GanttRow[], { top, row, head }: Pick<Frame, 'top' | 'row' | 'head'>) {
  const at = new Map<string, number>()
  const groups: { name: string; y: number }[] = []
  let y = top
  for (const [i, one] of rows.entries()) {
    if (one.group && one.group !== rows[i - 1]?.group) {
      groups.push({ name: one.group, y: y + head / 2 })
      y += head
    }
    at.set(one.id, y + row / 2)
    y += row
  }
  return { at, groups, bottom: y }
}

/** The plan as bars and points on the days of the year: what was planned, what holds now, what happened, what waits for what, and the chain that decides. */
export function gantt(given: Gantt): Chart {
  const { about, from, to, today, rows, links, lanes, narrow = false, paper = false, table } = given
  const say = text[about.lang]
  if (rows.length === 0) return nothing(about, table)
  const width = narrow ? 340 : paper ? 740 : 1040
  const left = narrow ? 6 : Math.min(330, rows.reduce((most, row) => Math.max(most, widthOf(row.label, 12.5) + 8), 120)) + 14
  const keys = legend(paper ? plannedKeys(say) : keysOf(say), narrow ? 0 : left, width - (narrow ? 0 : left))
  const scale = scaleUtc([date(from), date(to)], [left, width - 12]).clamp(true)
  const frame: Frame = { width, left, right: 12, row: narrow ? 42 : 23, head: narrow ? 30 : 27, labelled: narrow, round: paper, top: keys.height + 34, x: (day) => scale(date(day)) }
  const { at: places, groups, bottom } = layOut(rows, frame)
  const months = nameMonths(about, scale.ticks(12).filter((tick) => tick.getUTCDate() === 1), { x: scale, narrow, paper })
  const laid = lanes && lanes.spans.length > 0 ? layLanes(lanes, frame, bottom + 8) : undefined
  const foot = laid?.bottom ?? bottom
  const byId = new Map(rows.map((row) => [row.id, row]))
  const body = [
    keys.items,
    <g>
      {(given.shade ?? []).map((one) => (
        <rect class="k-amate" x={at(frame.x(one.from))} y={frame.top - 4} width={at(Math.max(2, frame.x(one.to) - frame.x(one.from)))} height={at(bottom - frame.top + 4)} />
      ))}
      {months.map(({ tick, label }) => (
        <g>
          <path class="k-grid" d={`M${at(scale(tick))} ${frame.top - 6}V${at(foot)}`} stroke-width="1" />
          {label && (
            <text class="k-mute" x={at(scale(tick))} y={frame.top - 11} font-size="11.5">
              {label}
            </text>
          )}
        </g>
      ))}
    </g>,
    // Under the rows, so that it crosses no name.
    <>{today && today >= from && today <= to && <Today frame={frame} day={today} bottom={foot} word={say.today} />}</>,
    <g>
      {links.filter((link) => !narrow || link.critical).map((link) => (
        <Arrow frame={frame} link={link} rows={byId} places={places} />
      ))}
    </g>,
    <g>
      {groups.map((group) => (
        <Label x={narrow ? 6 : 0} y={group.y} room={width - 12} label={group.name} size={narrow ? 13 : 13.5} lines={1} weight="600" clear={narrow} />
      ))}
    </g>,
    <g>
      {rows.map((row) => (
        <Row frame={frame} row={row} y={places.get(row.id)!} />
      ))}
    </g>,
    <>{laid?.items}</>,
  ]
  const alt = sentence(about.lang, table.rows.map((cells) => cells.filter(Boolean).join(', ')))
  return finish(about, { body, height: foot + 20, alt, table, width })
}

/** The first of each month, with its name where there is room for it; the year stands with the first of its names. */
function nameMonths(about: About, ticks: Date[], { x, narrow, paper }: { x: (day: Date) => number; narrow: boolean; paper: boolean }) {
  let free = Number.NEGATIVE_INFINITY
  return ticks.map((tick, i) => {
    const year = !paper && (i === 0 || tick.getUTCMonth() === 0) ? ` ${tick.getUTCFullYear()}` : ''
    const name = formatShortMonth(about, tick.toISOString().slice(0, 10)) + year
    const label = (!narrow || i % 2 === 0) && x(tick) >= free ? name : undefined
    if (label) free = x(tick) + widthOf(label, 11.5) + 6
    return { tick, label }
  })
}

const plannedKeys = (say: (typeof text)['es']) => [{ label: say.fixed, mark: 'dot' as const, paint: 'k-series1' }, { label: say.loose, mark: 'ring' as const }]

const keysOf = (say: (typeof text)['es']) => [
  { label: say.planned, mark: 'ring' as const },
  { label: say.now, paint: 'k-series1' },
  { label: say.actual, paint: 'k-series3', mark: 'dot' as const },
  { label: say.critical, paint: 'k-grana' },
]

const Today = ({ frame, day, bottom, word }: { frame: Frame; day: Day; bottom: number; word: string }) => (
  <g>
    <path class="k-pen-grana" d={`M${at(frame.x(day))} ${frame.top - 6}V${at(bottom)}`} stroke-width="1.2" stroke-dasharray="3 2" />
    <text class="k-grana" x={at(Math.min(Math.max(frame.x(day), 14), frame.width - 14))} y={at(bottom + 14)} text-anchor="middle" font-size="11.5">
      {word}
    </text>
  </g>
)

/** The line on which the marks of a row stand: under its label where it is narrow. */
const lineOf = ({ labelled }: Frame, y: number): number => (labelled ? y + 9 : y)

function Row({ frame, row, y }: { frame: Frame; row: GanttRow; y: number }) {
  const { x } = frame
  const line = lineOf(frame, y)
  const [end, start] = [x(row.end), x(before(row.end, row.days))]
  const paint = row.critical ? 'k-grana' : 'k-series1'
  const planned = row.planned === undefined ? undefined : x(row.planned)
  const actual = row.actual === undefined ? undefined : x(row.actual)
  return (
    <g>
      <Label x={frame.labelled ? 6 : frame.left - 14} y={frame.labelled ? y - 9 : y} room={frame.labelled ? frame.width - 12 : frame.left - 14} label={row.label} end={!frame.labelled} size={12.5} lines={1} weight={row.critical ? '600' : undefined} clear={frame.labelled} />
      {planned !== undefined && planned !== end && <path class="k-pen-mute" d={`M${at(planned)} ${at(line)}H${at(end)}`} stroke-width="1.2" stroke-dasharray="2 2" />}
      {row.days > 0 && end > start && <rect class={paint} x={at(start)} y={at(line - 3.5)} width={at(end - start)} height="7" rx="1" />}
      {row.actual === undefined && (frame.round ? <circle class={row.loose ? 'k-ground k-pen-mute' : paint} cx={at(end)} cy={at(line)} r="4.6" stroke-width={row.loose ? 1.6 : undefined} /> : <path class={paint} d={`M${at(end)} ${at(line - 6)}l6 6l-6 6l-6 -6z`} />)}
      {planned !== undefined && <circle class="k-ground k-pen-mute" cx={at(planned)} cy={at(line)} r={planned === end ? 2.4 : 4.2} stroke-width="1.5" />}
      {actual !== undefined && <circle class="k-series3" cx={at(actual)} cy={at(line)} r="5" />}
      {row.late && (
        <text class="k-grana" x={at(Math.min(end + 9, frame.width - 10))} y={at(line + 4)} font-size="12" font-weight="600">
          !
        </text>
      )}
    </g>
  )
}

/** From the day of the one to the beginning of the other, bent between the rows so that it crosses no label. */
function Arrow({ frame, link, rows, places }: { frame: Frame; link: Gantt['links'][number]; rows: Map<string, GanttRow>; places: Map<string, number> }) {
  const [one, other] = [rows.get(link.before), rows.get(link.after)]
  if (!one || !other) return null
  const [y1, y2] = [lineOf(frame, places.get(one.id)!), lineOf(frame, places.get(other.id)!)]
  const x1 = frame.x(one.actual ?? one.end)
  const x2 = frame.x(other.actual ?? before(other.end, other.days)) - 7
  const between = y2 + (y2 > y1 ? -1 : 1) * (frame.labelled ? 26 : frame.row / 2)
  const bend = x2 - x1 > 10 ? `H${at(x2 - 5)}V${at(y2)}` : `h4V${at(between)}H${at(x2 - 5)}V${at(y2)}`
  const pen = link.critical ? 'k-pen-grana' : 'k-pen-mute'
  return (
    <g>
      <path class={pen} d={`M${at(x1)} ${at(y1)}${bend}H${at(x2)}`} fill="none" stroke-width={link.critical ? 1.8 : 0.9} />
      <path class={link.critical ? 'k-grana' : 'k-mute'} d={`M${at(x2 + 1)} ${at(y2)}l-5 -3v6z`} />
    </g>
  )
}

/** Under the plan, one lane for each country that has something: the word stands beside its span. */
function layLanes({ title, spans }: NonNullable<Gantt['lanes']>, frame: Frame, top: number) {
  const names = [...new Set(spans.map((span) => span.lane))]
  const row = frame.labelled ? 40 : 22
  const first = top + 26
  const items = (
    <g>
      <Label x={frame.labelled ? 6 : 0} y={top + 12} room={frame.width - 12} label={title} size={13.5} lines={1} weight="600" clear={frame.labelled} />
      {names.map((name, i) => {
        const y = first + i * row + row / 2
        return (
          <g>
            <Label x={frame.labelled ? 6 : frame.left - 14} y={frame.labelled ? y - 9 : y} room={frame.labelled ? frame.width - 12 : frame.left - 14} label={name} end={!frame.labelled} size={12.5} lines={1} clear={frame.labelled} />
            {spans.filter((span) => span.lane === name).map((span) => (
              <Span frame={frame} span={span} y={lineOf(frame, y)} />
            ))}
          </g>
        )
      })}
    </g>
  )
  return { items, bottom: first + names.length * row }
}

function Span({ frame, span, y }: { frame: Frame; span: GanttSpan; y: number }) {
  const [from, to] = [frame.x(span.from), frame.x(span.to)]
  const wide = Math.max(5, to - from)
  const inside = widthOf(span.label, 11) < wide - 6
  return (
    <g>
      <rect class={span.strong ? 'k-series2' : 'k-series6'} x={at(from)} y={at(y - 7)} width={at(wide)} height="14" rx="1" />
      {inside && (
        <text class="k-on-pale" x={at(from + 4)} y={at(y + 3.8)} font-size="11">
          {span.label}
        </text>
      )}
    </g>
  )
}
