import { type About, at, type Chart, type Drawing, markup, width as textWidth } from './chart.ts'
import { text } from './text.ts'

/** Puts the drawing in its frame: role, name, description, and the hatch that means "no data". */
export function finish(about: About, { body, height, alt, table, width = textWidth }: Drawing): Chart {
  const [titleId, altId] = [`${about.id}-t`, `${about.id}-d`]
  const svg = markup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="k-chart"
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      role="img"
      aria-labelledby={`${titleId} ${altId}`}
      font-size="13"
    >
      <title id={titleId}>{about.title}</title>
      <desc id={altId}>{alt}</desc>
      <pattern id={`${about.id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="k-amate" width="6" height="6" />
        <path class="k-rule" d="M0 0V6" stroke-width="1.6" />
      </pattern>
      {body}
    </svg>,
  )
  return { ...about, svg, width, height: Math.ceil(height), alt, table }
}

export const hatch = (about: About): string => `url(#${about.id}-hatch)`

/** Nothing to draw is said in words, never as an empty picture. */
export const nothing = (about: About, table: Drawing['table']): Chart =>
  finish(about, {
    height: 48,
    alt: text[about.lang].nothing,
    table,
    body: (
      <text class="k-mute" x="0" y="28">
        {text[about.lang].nothing}
      </text>
    ),
  })

const narrow = new Set("iljtfrI.,;:'|!()[]·- ")
const broad = new Set('mwMW%@—ÑÓÔÖOQGCD')

/** Near enough for Public Sans to keep labels inside their room; no font is at hand when a page is made. */
export const widthOf = (label: string, size = 13): number =>
  [...label].reduce(
    (sum, letter) => sum + (narrow.has(letter) ? 0.32 : broad.has(letter) ? 0.86 : letter >= 'A' && letter <= 'Z' ? 0.7 : 0.585),
    0,
  ) * size

/** Breaks a label into at most `lines`; what does not fit ends in an ellipsis, and the table has it whole. */
export function wrap(label: string, room: number, { size = 13, lines = 2 } = {}): string[] {
  const result: string[] = ['']
  for (const word of label.split(/\s+/)) {
    const line = result.at(-1)!
    if (line === '' || widthOf(`${line} ${word}`, size) <= room) result[result.length - 1] = line === '' ? word : `${line} ${word}`
    else result.push(word)
  }
  const kept = result.slice(0, lines).map((line) => cut(line, room, size))
  if (result.length > lines) kept[lines - 1] = `${cut(kept[lines - 1]!, room - size, size).replace(/…$/, '')}…`
  return kept
}

function cut(line: string, room: number, size: number): string {
  if (widthOf(line, size) <= room) return line
  let end = line.length
  while (end > 1 && widthOf(line.slice(0, end), size) > room - size) end--
  return `${line.slice(0, end)}…`
}

type LabelProps = {
  x: number
  y: number
  room: number
  label: string
  end?: boolean
  size?: number
  paint?: string
  lines?: number
  weight?: string
  /** keeps the lines behind it off its letters */
  clear?: boolean
}

/** A label of one or more lines, centred on `y`. */
export function Label({ x, y, room, label, end, size = 13, paint = 'k-ink', lines = 2, weight, clear }: LabelProps) {
  const rows = wrap(label, room, { size, lines })
  const leading = size * 1.2
  return (
    <text class={clear ? `${paint} k-pen-ground` : paint} text-anchor={end ? 'end' : 'start'} font-size={size} font-weight={weight} stroke-width={clear ? 6 : undefined} paint-order={clear ? 'stroke' : undefined} stroke-linejoin={clear ? 'round' : undefined}>
      {rows.map((row, i) => (
        <tspan x={at(x)} y={at(y + (i - (rows.length - 1) / 2) * leading + size * 0.35)}>
          {row}
        </tspan>
      ))}
    </text>
  )
}

/** Room for the longest label, within bounds. */
export const gutter = (labels: string[], { least = 60, most = 220, size = 13 } = {}): number =>
  Math.min(most, Math.max(least, ...labels.map((label) => widthOf(label, size))))

type Key = { label: string; paint?: string; fill?: string; mark?: 'box' | 'ring' | 'dot' | 'point' }

function KeyMark({ paint, fill, mark = 'box' }: Key) {
  if (mark === 'ring') return <circle class="k-ground k-pen-mute" cx="6" cy="0" r="4.5" stroke-width="1.6" />
  if (mark === 'dot') return <circle class={paint} cx="6" cy="0" r="5" />
  if (mark === 'point') return <path class="k-ink" d="M1 -4h10l-5 7z" />
  return <rect class={paint} fill={fill} y="-6" width="12" height="12" rx="1" />
}

/** The keys in rows, left to right, from `x` on; says its height so that the drawing can begin beneath. */
export function legend(keys: Key[], x: number, room: number) {
  let [left, top] = [0, 0]
  const items = keys.map((key) => {
    const wide = 18 + widthOf(key.label, 12) + 20
    if (left > 0 && left + wide > room) [left, top] = [0, top + 20]
    const item = (
      <g transform={`translate(${at(x + left)} ${top + 8})`}>
        <KeyMark {...key} />
        <text class="k-mute" x="18" y="4.2" font-size="12">
          {key.label}
        </text>
      </g>
    )
    left += wide
    return item
  })
  return { items: <g>{items}</g>, height: keys.length ? top + 26 : 0 }
}
