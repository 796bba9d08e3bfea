import { createHash } from 'node:crypto'
import type { Ctx } from '#base/http/context.ts'
import { disposition } from '#base/http/download.ts'
import { compressed } from '#base/http/render.ts'

type Sent = { type: string; body: string; /** as a download under this name */ name?: string }

/** Text that anybody may keep for a minute, and that is sent again only if it has changed. */
export function sendText(c: Ctx, { type, body, name }: Sent): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  c.header('Content-Type', type)
  c.header('ETag', tag)
  c.header('Vary', 'Accept-Encoding')
  c.header('Cache-Control', c.get('marco').kind === 'real' ? 'public, max-age=60, stale-while-revalidate=600' : 'no-cache')
  if (name) c.header('Content-Disposition', disposition(name))
  return c.req.header('if-none-match') === tag ? c.body(null, 304) : compressed(c, body, 200)
}
