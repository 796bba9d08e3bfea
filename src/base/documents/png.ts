import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { paperSettings } from './pdf.ts'

/** A drawing as a picture, for programs that do not read SVG. */
export async function svgToPng(svg: string, width: number): Promise<Buffer> {
  const { fontDir } = paperSettings()
  const fontFiles = readdirSync(fontDir)
    .filter((file) => file.endsWith('.ttf'))
    .sort()
    .map((file) => join(fontDir, file))
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Marco Sans' },
  })
  return picture.asPng()
}
