import type { Region } from '#base/charts/map.tsx'
import topology from './region.topo.json'

/** The region's countries and their units, for maps and covers (drawn by bin/boundaries.mjs). */
export const region = topology as unknown as Region
