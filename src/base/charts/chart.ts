import type { VNode } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import type { Lang } from '../words.ts'
import { text } from './text.ts'

/** What a chart says besides its drawing. The title is the finding, the subtitle the unit. */
export type About = {
  /** unique on its page; ids inside the drawing begin with it */
  id: string
  title: string
  subtitle?: string
  note?: string
  source?: string
  lang: Lang
  /** BCP 47 tag for numbers and dates: es-419 writes 12,345.6, es writes 12.345,6 */
  locale: string
}

export type ChartTable = { columns: { label: string; numeric?: boolean }[]; rows: string[][] }

/** A picture that needs no script, what it says in words, and the same data as a table. */
export type Chart = About & { svg: string; width: number; height: number; alt: string; table: ChartTable }

export type Drawing = { body: VNode | VNode[]; height: number; alt: string; table: ChartTable; /** where it is drawn for a wide page or a phone */ width?: number }

/** Every chart is as wide; on paper the width is the text's, so that type has one size in all figures. */
export const width = 680

export const format = (locale: string, digits = 1) => {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
  return (value: number): string => numbers.format(value)
}

/** One sentence per row for readers who hear the chart; long charts point to their table. */
export function sentence(lang: Lang, parts: string[], most = 12): string {
  if (parts.length === 0) return text[lang].nothing
  const shown = parts.slice(0, most).join('; ')
  return parts.length > most ? `${shown}; ${text[lang].more(parts.length - most)}.` : `${shown}.`
}

export const markup = (node: VNode): string => renderToStaticMarkup(node)

/** Coordinates with one decimal: enough for print, and never NaN in the drawing. */
export const at = (value: number): number => (Number.isFinite(value) ? Math.round(value * 10) / 10 : 0)
