import type { Ctx } from '#base/http/context.ts'
import { sendText } from '#base/http/render.ts'

export function sendCalendar(c: Ctx, body: string, cache: string): Response {
  c.header('Content-Disposition', 'inline; filename="mirps.ics"')
  return sendText(c, { type: 'text/calendar; charset=utf-8', body, cache })
}
