// Typefaces for paper: static TrueType files for Typst, resvg and Word, built from the web fonts we already depend on.
// The licence of Source Serif reserves the name "Source"; what is built here is modified, so it goes by names of our own.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { mergeFaces } from './paper-sfnt.mjs'

const require = createRequire(import.meta.url)
const sans = {
  family: 'Marco Sans',
  from: '@fontsource-variable/public-sans',
  file: (part, slant) => `public-sans-${part}-wght-${slant}.woff2`,
}
const serif = {
  family: 'Marco Serif',
  from: '@fontsource-variable/source-serif-4',
  file: (part, slant) => `source-serif-4-${part}-opsz-${slant}.woff2`,
}
const display = { ...serif, family: 'Marco Display' }

// Each family has the four faces Word knows; "bold" is 600, as black ink on paper needs no more.
export const faces = [
  { ...sans, style: 'Regular', axes: { wght: 400 } },
  { ...sans, style: 'Italic', axes: { wght: 400 } },
  { ...sans, style: 'Bold', axes: { wght: 600 } },
  { ...sans, style: 'Bold Italic', axes: { wght: 600 } },
  { ...serif, style: 'Regular', axes: { wght: 400, opsz: 11 } },
  { ...serif, style: 'Italic', axes: { wght: 400, opsz: 11 } },
  { ...serif, style: 'Bold', axes: { wght: 600, opsz: 14 } },
  { ...serif, style: 'Bold Italic', axes: { wght: 600, opsz: 14 } },
  { ...display, style: 'Regular', axes: { wght: 500, opsz: 48 } },
  { ...display, style: 'Italic', axes: { wght: 400, opsz: 36 } },
]

export const fileOf = (face) => `${face.family}-${face.style}.ttf`.replaceAll(' ', '')

async function instance(face, part) {
  const slant = face.style.includes('Italic') ? 'italic' : 'normal'
  const folder = dirname(require.resolve(`${face.from}/package.json`))
  const web = await readFile(join(folder, 'files', face.file(part, slant)))
  return subsetFont(web, undefined, { targetFormat: 'truetype', variationAxes: face.axes, keepAllGlyphs: true, noHinting: true })
}

export async function buildPaperFonts(outDir) {
  await mkdir(outDir, { recursive: true })
  for (const face of faces) {
    const [latin, extended] = [await instance(face, 'latin'), await instance(face, 'latin-ext')]
    await writeFile(join(outDir, fileOf(face)), mergeFaces(latin, extended, face))
  }
}

if (import.meta.filename === process.argv[1]) await buildPaperFonts(process.argv[2] ?? 'dist/fonts')
