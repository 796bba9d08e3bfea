import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { feature } from 'topojson-client'
import { at } from './chart.ts'
import { widthOf } from './frame.tsx'
import type { Region } from './map.tsx'

type Land = { id: string; d: string; label: [number, number]; centre: [number, number] }

const [width, height] = [520, 352]
const drawn = new WeakMap<Region, Land[]>()

/** Outlines with whole coordinates, drawn once: a front page must stay light. */
function landsOf(region: Region): Land[] {
  const known = drawn.get(region)
  if (known) return known
  const { features } = feature(region, region.objects.countries)
  const projection = geoMercator().fitExtent([[2, 2], [width - 2, height - 2]], { type: 'FeatureCollection', features } as GeoPermissibleObjects as never)
  const path = geoPath(projection).digits(0)
  const lands = features.map((country) => ({ id: String(country.id), d: path(country) ?? '', label: projection(country.properties.label) ?? [0, 0], centre: path.centroid(country) }))
  drawn.set(region, lands)
  return lands
}

type Belonging = { id: string; name: string; how: 'full' | 'part' }

/** Who belongs, as a picture: those in full in one colour, those in part paler and with a word beside the name, the rest as ground. `alt` says the same. */
export const Territory = ({ region, belonging, alt, part }: { region: Region; belonging: Belonging[]; alt: string; part: string }) => (
  <svg class="k-chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={alt} font-size="12.5">
    {landsOf(region).map((land) => (
      <path class={`k-pen-ground ${paint[belonging.find((one) => one.id === land.id)?.how ?? 'none']}`} stroke-width="0.8" d={land.d} />
    ))}
    {landsOf(region).map((land) => {
      const own = belonging.find((one) => one.id === land.id)
      return own && <Name land={land} name={own.how === 'part' ? `${own.name} (${part})` : own.name} full={own.how === 'full'} />
    })}
  </svg>
)

const paint = { full: 'k-series1', part: 'k-step2', none: 'k-amate k-rule' }

/** A name at sea is tied to its country by a thin line that stops short of the letters. */
function Name({ land: { label, centre }, name, full }: { land: Land; name: string; full: boolean }) {
  const inside = Math.hypot(centre[0] - label[0], centre[1] - label[1]) < 30
  const half = widthOf(name, 12.5) / 2
  const x = Math.min(Math.max(label[0], half + 2), width - half - 2)
  const from = x + Math.sign(centre[0] - x) * Math.min(half + 5, Math.abs(centre[0] - x))
  return (
    <>
      {!inside && <path class="k-rule" d={`M${at(from)} ${at(label[1] - 4)}L${at(centre[0])} ${at(centre[1])}`} fill="none" stroke-width="0.8" />}
      <text class={inside && full ? 'k-ground' : 'k-ink'} text-anchor="middle" x={at(x)} y={at(label[1])}>
        {name}
      </text>
    </>
  )
}
