import { geoMercator, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type About, at, type Chart, format, markup, sentence, width } from './chart.ts'
import { finish, hatch, legend, widthOf } from './frame.tsx'
import { inkOn, shadeOf, type Step, stepOf } from './steps.ts'
import { text } from './text.ts'

/** Two layers that share their arcs: countries with the place of their label, and the units within them. */
export type Region = Topology<{ countries: GeometryCollection<{ label: [number, number] }>; units: GeometryCollection }>

type Choropleth = {
  about: About
  region: Region
  rowTitle: string
  columnTitle: string
  /** by the country's id in the topology, in the order of the table; a country that is not here is drawn without colour */
  countries: { id: string; name: string; value: number | null }[]
  /** names of countries that are drawn but take no part, and the word for that */
  others?: { names: Record<string, string>; word: string }
  steps: Step[]
  unit?: string
  digits?: number
}

const tall = 412

/** Countries shaded by class, each with its name and value written, the units within them as hairlines. */
export function choropleth({ about, region, rowTitle, columnTitle, countries, others, steps, unit = '', digits = 0 }: Choropleth): Chart {
  const { noData } = text[about.lang]
  const number = format(about.locale, digits)
  const valueWords = (value: number | null) => (value === null || !Number.isFinite(value) ? noData : number(value) + unit)
  const land = feature(region, region.objects.countries)
  const projection = geoMercator().fitExtent(
    [
      [2, 4],
      [width - 2, tall - 6],
    ],
    land,
  )
  const path = geoPath(projection).digits(1)
  const shades = new Map(
    countries.map((c) => [c.id, c.value === null || !Number.isFinite(c.value) ? 0 : shadeOf(stepOf(steps, c.value), steps.length)]),
  )

  const shapes = land.features.map((country) => {
    const shade = shades.get(String(country.id))
    return (
      <path
        class={shade ? `k-step${shade}` : shade === undefined ? 'k-amate' : undefined}
        fill={shade === 0 ? hatch(about) : undefined}
        d={path(country) ?? ''}
      />
    )
  })
  const hairlines = (
    <path
      class="k-pen-ground"
      d={path(mesh(region, region.objects.units, (a, b) => a !== b)) ?? ''}
      fill="none"
      stroke-width="0.4"
      stroke-opacity="0.75"
    />
  )
  const borders = (
    <path class="k-pen" d={path(mesh(region, region.objects.countries)) ?? ''} fill="none" stroke-width="0.6" stroke-linejoin="round" />
  )
  const labels = land.features.map((country) => {
    const own = countries.find((c) => c.id === country.id)
    const name = own?.name ?? others?.names[String(country.id)]
    if (!name) return null
    const [[x, y], [cx, cy]] = [projection(country.properties.label) ?? [0, 0], path.centroid(country)]
    return (
      <CountryLabel
        name={name}
        value={own ? valueWords(own.value) : (others?.word ?? '')}
        x={x}
        y={y}
        cx={cx}
        cy={cy}
        shade={shades.get(String(country.id)) ?? 0}
      />
    )
  })
  const missing = countries.some((c) => c.value === null)
  const keys = legend(
    [
      ...steps.map((step, i) => ({ label: step.label, paint: `k-step${shadeOf(i, steps.length)}` })),
      ...(missing ? [{ label: noData, fill: hatch(about) }] : []),
    ],
    0,
    1,
  )
  const place = <g transform={`translate(4 ${tall - keys.height - 14})`}>{keys.items}</g>
  return finish(about, {
    body: [<g>{shapes}</g>, hairlines, borders, <g>{labels}</g>, place],
    height: tall,
    alt: sentence(
      about.lang,
      countries.map((c) => `${c.name}: ${valueWords(c.value)}`),
    ),
    table: {
      columns: [{ label: rowTitle }, { label: columnTitle, numeric: true }],
      rows: countries.map((c) => [c.name, valueWords(c.value)]),
    },
  })
}

type CountryLabelProps = { name: string; value: string; x: number; y: number; cx: number; cy: number; shade: number }

/** A label at sea is tied to its country by a thin line that stops short of the letters. */
function CountryLabel({ name, value, x, y, cx, cy, shade }: CountryLabelProps) {
  const inside = Math.hypot(cx - x, cy - y) < 40
  const room = Math.max(widthOf(name, 12.5), widthOf(value, 12.5)) / 2 + 5
  const towards = cx < x ? -1 : 1
  const start = [x + towards * Math.min(room, Math.abs(cx - x)), y - 1] as const
  return (
    <g>
      {!inside && <path class="k-rule" d={`M${at(start[0])} ${at(start[1])}L${at(cx)} ${at(cy)}`} fill="none" stroke-width="0.8" />}
      {!inside && <circle class="k-ink" cx={at(cx)} cy={at(cy)} r="1.6" />}
      <text class={inside && shade ? inkOn(shade) : 'k-ink'} text-anchor="middle" font-size="12.5">
        <tspan x={at(x)} y={at(y)}>
          {name}
        </tspan>
        <tspan x={at(x)} y={at(y + 15)} font-weight="600">
          {value}
        </tspan>
      </text>
    </g>
  )
}

/** The region as a quiet line drawing for covers: no names, no colours but one. */
export function outline(region: Region, { ink, hair }: { ink: string; hair: string }): string {
  const path = geoPath(
    geoMercator().fitExtent(
      [
        [2, 2],
        [998, 618],
      ],
      feature(region, region.objects.countries),
    ),
  ).digits(1)
  return markup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 620">
      <path d={path(mesh(region, region.objects.units, (a, b) => a !== b)) ?? ''} fill="none" stroke={hair} stroke-width="0.5" />
      <path d={path(mesh(region, region.objects.countries)) ?? ''} fill="none" stroke={ink} stroke-width="1" stroke-linejoin="round" />
    </svg>,
  )
}
