import type { Region } from '#base/charts/map.tsx'
import shapes from './region.topo.json'

/** The shapes of the region, for maps and covers. Names and borders imply no opinion. */
export const region = shapes as unknown as Region
