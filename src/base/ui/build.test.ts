import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
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
  expect(gzipSync(css).length).toBeLessThan(11_000)
  expect(bytes(built('.woff2').filter((file) => !file.includes('-ext')))).toBeLessThan(46_000)
  expect(bytes(built('.js'))).toBeLessThan(10_000)
})

test('every address of the page is in the build', () => {
  expect(asset('src/base/ui/app.css')).toMatch(/^\/assets\/app-.+\.css$/)
  expect(preloadedFonts().every((href) => built('.woff2').includes(path.basename(href)))).toBe(true)
  expect(islandScripts('<p>a</p><auto-save data-x="1"></auto-save><other-tag>')).toEqual([expect.stringMatching(/^\/assets\/auto-save-/)])
  expect(() => asset('src/base/ui/missing.css')).toThrow('Not in the client build')
})
