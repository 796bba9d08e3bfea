import { Hono } from 'hono'
import { within } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { sendText } from '#base/http/render.ts'
import { robots, sitemap } from './documents.ts'
import { listAddresses } from './queries.ts'

export const engineRoutes = new Hono<Env>()

engineRoutes.get('/robots.txt', (c) => sendText(c, { type: 'text/plain; charset=utf-8', body: robots(c.get('marco').config.origin, c.get('marco').kind === 'real') }))

engineRoutes.get('/sitemap.xml', async (c) => {
  const found = await within(c.get('marco').database.web, { who: 'public' }, ({ tx }) => listAddresses(tx))
  return sendText(c, { type: 'application/xml; charset=utf-8', body: sitemap(c.get('marco').config.origin, found) })
})
