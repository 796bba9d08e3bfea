import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { initAssets } from '#base/assets.ts'
import { enqueue } from '#base/history.ts'
import type { Env } from '#base/http/context.ts'
import { serveAssets } from '#base/http/static.ts'
import { openWorld } from '../open.ts'
import { toCirculated } from '../story.ts'
import { tokenOf } from '../world.ts'

// "Cold first page ≤ 60 KB on the wire with its fonts": what a browser without a cache asks for, as our own server sends it compressed with gzip.

const world = await openWorld()
const out = mkdtempSync(join(tmpdir(), 'marco-weight-'))
const assets = new Hono<Env>()

beforeAll(async () => {
  await toCirculated(world)
  await world.owner((tx) => enqueue(tx, 'post all notices', {}))
  await world.drain()
  await build({ logLevel: 'silent', build: { outDir: out, emptyOutDir: true } })
  initAssets(out)
  serveAssets(assets, join(out, 'assets'))
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

const gzip = { 'accept-encoding': 'gzip, deflate' }

async function bytesOf(answer: Response | Promise<Response>): Promise<{ sent: number; text: string }> {
  const response = await answer
  expect(response.status).toBe(200)
  const body = Buffer.from(await response.arrayBuffer())
  return { sent: body.length, text: (response.headers.get('content-encoding') === 'gzip' ? gunzipSync(body) : body).toString() }
}

type Face = { file: string; covers: (sign: number) => boolean }

/** The fonts that the stylesheet offers, and for which signs a browser asks for each. */
function facesIn(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]+)\}/g)].flatMap(([, face]) => {
    const file = /url\("?([^")]+\.woff2)"?\)/.exec(face!)?.[1]
    const ranges = /unicode-range:([^;]+)/.exec(face!)?.[1]?.split(',').map((range) => range.trim().slice(2).split('-').map((end) => Number.parseInt(end.replaceAll('?', 'F'), 16)))
    return file ? [{ file: file.split('/').at(-1)!, covers: (sign: number) => !ranges || ranges.some(([from, to]) => sign >= from! && sign <= (to ?? from!)) }] : []
  })
}

/** Everything a page makes a browser fetch: itself, its style, its scripts, the fonts it preloads and those that its signs need. */
async function weigh(name: string, path: string): Promise<{ total: number; parts: Record<string, number> }> {
  const page = await bytesOf(world.app.request(path, { headers: { host: 'localhost:4000', ...gzip, ...(name === 'nobody' ? {} : { cookie: `marco=${tokenOf(name)}` }) } }))
  const named = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!.slice('/assets/'.length))
  const parts: Record<string, number> = { page: page.sent }
  const words = page.text.replace(/<head>[\s\S]*?<\/head>/, '').replaceAll(/<[^>]+>/g, '')
  for (const file of new Set(named)) {
    const asset = await bytesOf(assets.request(`/assets/${file}`, { headers: gzip }))
    parts[file] = asset.sent
    if (!file.endsWith('.css')) continue
    for (const face of facesIn(asset.text)) if ([...words].some((sign) => sign.trim() !== '' && face.covers(sign.codePointAt(0)!))) parts[face.file] = (await bytesOf(assets.request(`/assets/${face.file}`, { headers: gzip }))).sent
  }
  return { parts, total: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0) }
}

const pages: [what: string, name: string, path: string][] = [
  ['the first page', 'nobody', '/es'],
  ['the first page in English', 'nobody', '/en'],
  ['the page to sign in', 'nobody', '/es/entrar'],
  ['the desk of a focal point', 'carla', '/w'],
  ['the desk of the Secretariat', 'ana', '/w'],
]

test.each(pages)('%s comes cold, with its two fonts, in less than 60 kilobytes', async (_, name, path) => {
  const { total, parts } = await weigh(name, path)
  expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(60_000)
  expect(Object.keys(parts).filter((file) => file.endsWith('.woff2'))).toHaveLength(2)
  expect(Object.keys(parts).filter((file) => file.endsWith('.css'))).toHaveLength(1)
})

test('the public first page brings no script at all', async () => {
  expect(Object.keys((await weigh('nobody', '/es')).parts).filter((file) => file.endsWith('.js'))).toEqual([])
})

test('the scale is right: a page with a sign outside the two fonts is seen to fetch a third', () => {
  const css = readFileSync(join(out, 'assets', readdirSync(join(out, 'assets')).find((file) => file.endsWith('.css'))!), 'utf8')
  const asked = (words: string) => facesIn(css).filter((face) => [...words].some((sign) => face.covers(sign.codePointAt(0)!))).length
  expect(asked('Ř')).toBeGreaterThan(0)
  expect(asked('año Ř')).toBeGreaterThan(asked('año'))
})
