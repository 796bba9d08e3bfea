import { cityOf, zoneName } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'

/** Where partners and donors of the framework work, beside the countries of the region. */
const cities = ['America/Managua', 'America/Santo_Domingo', 'America/New_York', 'America/Los_Angeles', 'America/Toronto', 'America/Bogota', 'America/Lima', 'America/Santiago', 'America/Argentina/Buenos_Aires', 'America/Sao_Paulo', 'America/Montevideo', 'Atlantic/Reykjavik', 'Europe/London', 'Europe/Madrid', 'Europe/Zurich', 'Europe/Rome', 'Africa/Nairobi', 'Asia/Tokyo', 'UTC']

type Named = { name: Words; zone: string | null }

/** The zones to choose from: the region's countries first, then other cities, and whatever the person has now. */
export function zoneOptions(view: View, countries: Named[], own: string): { value: string; label: string }[] {
  const away = (zone: string) => zoneName({ ...view, zone }, view.now)
  const region = countries.flatMap(({ name, zone }) => (zone ? [{ value: zone, label: `${readText(name, view.lang)} (${away(zone)})` }] : []))
  const known = new Set(region.map((option) => option.value))
  const others = [...new Set([...cities, own])].filter((zone) => !known.has(zone))
  return [...region, ...others.map((zone) => ({ value: zone, label: `${cityOf(zone, view.lang)} (${away(zone)})` }))]
}
