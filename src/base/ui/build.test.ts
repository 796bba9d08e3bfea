import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { buildPaperFonts } from '../../../bin/fonts.mjs'
import { asset, initAssets, islandScripts, preloadedFonts } from '../assets.ts'

const out = mkdtempSync(path.join(tmpdir(), 'marco-client-'))
const built = (extension: string) => readdirSync(`${out}/assets`).filter((file) => file.endsWith(extension))
const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(`${out}/assets/${file}`).size, 0)

beforeAll(async () => {
  await build({ logLevel: 'silent', build: { outDir: out, emptyOutDir: true } })
  initAssets(out)
})

test('the client stays light', () => {
  const css = readFileSync(`${out}/assets/${built('.css')[0]}`)
  expect(gzipSync(css).length).toBeLessThan(9_000)
  expect(bytes(built('.woff2').filter((file) => !file.includes('-ext')))).toBeLessThan(46_000)
  expect(bytes(built('.js'))).toBeLessThan(10_000)
})

test('every address of the page is in the build', () => {
  expect(asset('src/base/ui/app.css')).toMatch(/^\/assets\/app-.+\.css$/)
  expect(preloadedFonts().every((href) => built('.woff2').includes(path.basename(href)))).toBe(true)
  expect(islandScripts('<p>a</p><auto-save data-x="1"></auto-save><other-tag>')).toEqual([expect.stringMatching(/^\/assets\/auto-save-/)])
  expect(() => asset('src/base/ui/missing.css')).toThrow('Not in the client build')
})

test('a paper font has its own name, the letters of Spanish and the colón', async () => {
  const fonts = mkdtempSync(path.join(tmpdir(), 'marco-fonts-'))
  await buildPaperFonts(fonts)
  const drawn = (family: string, file: string, text: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-family="${family}" font-size="24">${text}</text></svg>`
    return (
      new Resvg(svg, { font: { loadSystemFonts: false, defaultFontFamily: 'none', fontFiles: [path.join(fonts, file)] } }).getBBox()
        ?.width ?? 0
    )
  }
  expect(readdirSync(fonts)).toHaveLength(5)
  for (const letter of ['ñ', '¿', '₡', 'š', '–']) {
    expect(drawn('Public Sans', 'PublicSans-Regular.ttf', letter)).toBeGreaterThan(0)
    expect(drawn('Source Serif 4', 'SourceSerif4-SemiBold.ttf', letter)).toBeGreaterThan(0)
  }
  const nameIn = (file: string, name: string) => readFileSync(path.join(fonts, file)).includes(Buffer.from(name, 'utf16le').swap16())
  expect(nameIn('PublicSans-Regular.ttf', 'Public Sans')).toBe(true)
  expect(nameIn('PublicSans-Regular.ttf', 'Thin')).toBe(false)
})
