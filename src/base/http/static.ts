import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import type { Env } from './context.ts'

const types: Record<string, string> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', woff2: 'font/woff2', svg: 'image/svg+xml' }

/** The few hashed assets, read and compressed once at start: they never change under their name. */
export function serveAssets(app: Hono<Env>, folder: string): void {
  const assets = new Map(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name))
      const ending = name.split('.').at(-1) ?? ''
      const packed = ending === 'woff2' ? undefined : { br: brotliCompressSync(bytes), gzip: gzipSync(bytes, { level: 9 }) }
      return [name, { bytes, packed, type: types[ending] ?? 'application/octet-stream' }]
    }),
  )
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'))
    if (!asset) return c.notFound()
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('Vary', 'Accept-Encoding')
    const accepts = c.req.header('accept-encoding') ?? ''
    // Without TLS browsers ask for gzip only.
    const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepts))
    if (!asset.packed || !encoding) return c.body(new Uint8Array(asset.bytes))
    c.header('Content-Encoding', encoding)
    return c.body(new Uint8Array(asset.packed[encoding]))
  })
}
