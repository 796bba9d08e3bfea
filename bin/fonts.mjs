// The two families of Marco, cut to what Spanish and English need: woff2 for the browser, TTF for paper.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import subsetFont from 'subset-font'
import { join } from './sfnt.mjs'

const require = createRequire(import.meta.url)
const between = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

const signs = '\u00a0\u00ad\u2009\u202f¡¿«»‹›‘’‚“”„–—…·•ªº°§©±×÷−€£½%‰²³™ʼ'
const names = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒàáâãäåæçèéêëìíîïñòóôõöøùúûüœß'
const latin = between(0x20, 0x7e) + signs + names
const latinExt = '₡ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẼẽ'

const sans = '@fontsource-variable/public-sans/files/public-sans-'
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-'
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'tnum', 'lnum']

// Titles use one weight at one optical size, so the serif is pinned; `-ext` is fetched only by a page that has such a letter (₡).
const web = [
  { name: 'public-sans', source: `${sans}latin-wght-normal.woff2`, letters: latin, axes: { wght: { min: 400, max: 700 } } },
  { name: 'public-sans-ext', source: `${sans}latin-ext-wght-normal.woff2`, letters: latinExt, axes: { wght: { min: 400, max: 700 } } },
  { name: 'source-serif', source: `${serif}latin-opsz-normal.woff2`, letters: latin, axes: { opsz: 34, wght: 590 } },
]

const paper = [
  { file: 'public-sans', family: 'Public Sans', weight: 400, style: 'Regular' },
  { file: 'public-sans', family: 'Public Sans', weight: 600, style: 'SemiBold' },
  { file: 'public-sans', family: 'Public Sans', weight: 400, style: 'Italic' },
  { file: 'source-serif-4', family: 'Source Serif 4', weight: 400, style: 'Regular' },
  { file: 'source-serif-4', family: 'Source Serif 4', weight: 600, style: 'SemiBold' },
]

/** Writes public-sans.woff2, public-sans-ext.woff2 and source-serif.woff2 for the client build to hash. */
export async function buildWebFonts(outDir) {
  await mkdir(outDir, { recursive: true })
  for (const { name, source, letters, axes } of web) {
    const how = { targetFormat: 'woff2', variationAxes: axes, keepFeatures: features, noHinting: true }
    await writeFile(path.join(outDir, `${name}.woff2`), await subsetFont(await open(source), letters, how))
  }
}

/** Writes one TTF per face for documents and pictures: PublicSans-Regular, -SemiBold, -Italic, SourceSerif4-Regular, -SemiBold. */
export async function buildPaperFonts(outDir) {
  await mkdir(outDir, { recursive: true })
  for (const { file, family, weight, style } of paper) {
    const [first, second] = await Promise.all(
      ['latin', 'latin-ext'].map(async (part) => {
        const font = await open(`@fontsource/${file}/files/${file}-${part}-${weight}-${style === 'Italic' ? 'italic' : 'normal'}.woff2`)
        return Buffer.from(await subsetFont(font, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true, noHinting: true }))
      }),
    )
    await writeFile(path.join(outDir, `${family.replaceAll(' ', '')}-${style}.ttf`), join(first, second, { family, style }))
  }
}

const open = (file) => readFile(require.resolve(file))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildWebFonts('.cache/fonts')
  await buildPaperFonts('dist/fonts')
}
