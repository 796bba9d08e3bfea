import { outline, type Region } from '#base/charts/map.tsx'
import topology from './region.topo.json'

/** The region's countries and their units, for maps and covers (drawn by bin/boundaries.mjs). */
export const region = topology as unknown as Region

/** The region as a quiet drawing, for the covers of what is published. */
export const ornament = outline(region, { ink: '#8e8470', hair: '#d9cfbb' })
