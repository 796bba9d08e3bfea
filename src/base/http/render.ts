import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import type { JSX } from 'preact'
import { setCookie } from 'hono/cookie'
import { renderPage } from '../ui/document.tsx'
import type { Ctx } from './context.ts'

/** A page as an answer. */
export function reply(c: Ctx, page: JSX.Element, status: 200 | 401 | 403 | 404 | 409 | 410 | 413 | 421 | 422 | 429 | 500 | 503): Response {
  const body = renderPage(page)
  c.header('Content-Type', 'text/html; charset=utf-8')
  return status === 200 ? fresh(c, body) : compressed(c, body, status)
}

/** Text that is kept as `cache` says, or by anybody for a minute. */
export function sendText(c: Ctx, { type, body, cache }: { type: string; body: string; cache?: string }): Response {
  c.header('Content-Type', type)
  c.header('Cache-Control', cache ?? (c.get('marco').kind === 'real' ? 'public, max-age=60, stale-while-revalidate=600' : 'no-cache'))
  return fresh(c, body)
}

/** Compressed once, with a weak tag so that a slow line fetches what did not change only once. */
function fresh(c: Ctx, body: string): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  c.header('ETag', tag)
  c.header('Vary', 'Accept-Encoding')
  return c.req.header('if-none-match') === tag ? c.body(null, 304) : compressed(c, body, 200)
}

function compressed(c: Ctx, body: string, status: number): Response {
  c.header('Vary', 'Accept-Encoding')
  const accepts = c.req.header('accept-encoding') ?? ''
  if (body.length < 1000 || !/\b(br|gzip)\b/.test(accepts)) return c.body(body, status as 200)
  const brotli = /\bbr\b/.test(accepts)
  c.header('Content-Encoding', brotli ? 'br' : 'gzip')
  const bytes = brotli ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : gzipSync(body, { level: 5 })
  return c.body(new Uint8Array(bytes), status as 200)
}

/** After a change: go and read. What was done is said once, on the page that follows. */
export function seeOther(c: Ctx, path: string, said?: string): Response {
  if (said) c.set('said', said)
  if (said) setCookie(c, 'said', said, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60, secure: c.get('marco').config.origin.startsWith('https:') })
  return c.redirect(path, 303)
}

/** Only a path of our own: anything else goes home. */
export function ownPath(path: string | undefined, home = '/w'): string {
  if (!path || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return home
  return path
}
