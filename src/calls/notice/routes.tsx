import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { findNotice, listNotices } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import { langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import type { PublicCall } from './notice.ts'
import { PublicCallPage, PublicCallsPage } from './pages.tsx'

export const publicCallRoutes = new Hono<Env>()

for (const lang of langs) {
  publicCallRoutes.get(address('calls', lang), (c) =>
    lookPublic(c, lang, async ({ db, view }) => <PublicCallsPage view={view} today={dayIn(view.zone, view.now)} calls={await listNotices<PublicCall>(db, 'call', lang)} />),
  )
  publicCallRoutes.get(address('calls', lang, ':slug'), (c) =>
    lookPublic(c, lang, async ({ db, view }) => <PublicCallPage view={view} call={found(await findNotice<PublicCall>(db, address('calls', lang, c.req.param('slug') ?? ''), lang))} />),
  )
}
