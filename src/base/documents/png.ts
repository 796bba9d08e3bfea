import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import type { Chart } from '../charts/chart.ts'
import { forPaper } from '../charts/paint.ts'
import { paperSettings } from './pdf.ts'

/** A drawing as a picture, for programs that do not read SVG. */
export async function svgToPng(svg: string, width: number, background?: string): Promise<Buffer> {
  const { fontDir } = paperSettings()
  const fontFiles = readdirSync(fontDir)
    .filter((file) => file.endsWith('.ttf'))
    .sort()
    .map((file) => join(fontDir, file))
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    ...(background && { background }),
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Marco Sans' },
  })
  return picture.asPng()
}

/** For people who want the picture in their own slides: on white, twice as fine as the screen. */
export const chartToPng = (chart: Chart): Promise<Buffer> => svgToPng(forPaper(chart.svg), chart.width * 2, '#ffffff')
