import { outline } from '#base/charts/map.tsx'
import { region } from '#reference/index.ts'

/** The land the guideline is for, as a quiet drawing on its cover. */
export const ornament = outline(region, { ink: '#8f9bc9', hair: '#d9cfba' })
