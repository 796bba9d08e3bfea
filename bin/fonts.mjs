// The two families of Marco for the browser, cut to what Spanish and English need. Paper has its own cuts (paper-fonts.mjs).
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'

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

/** Writes public-sans.woff2, public-sans-ext.woff2 and source-serif.woff2 for the client build to hash. */
export async function buildWebFonts(outDir) {
  await mkdir(outDir, { recursive: true })
  for (const { name, source, letters, axes } of web) {
    const how = { targetFormat: 'woff2', variationAxes: axes, keepFeatures: features, noHinting: true }
    await writeFile(path.join(outDir, `${name}.woff2`), await subsetFont(await open(source), letters, how))
  }
}

const open = (file) => readFile(require.resolve(file))

if (import.meta.filename === process.argv[1]) await buildWebFonts('.cache/fonts')
