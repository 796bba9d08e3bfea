import { createHash } from 'node:crypto'
import type { Ctx } from '#base/http/context.ts'
import { compressed } from '#base/http/render.ts'

/** A calendar that did not change since the program last asked is not sent again. */
export function sendCalendar(c: Ctx, body: string, cache: string): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', cache)
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Content-Disposition', 'inline; filename="mirps.ics"')
  return compressed(c, body, 200)
}
