import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { findNotice, listNotices } from '#base/notice.ts'
import { langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import type { PublicCountry } from '#workplan/index.ts'
import type { AboutMarco } from './notice.ts'
import { AboutPage } from './pages.tsx'

export const aboutRoutes = new Hono<Env>()

for (const lang of langs) {
  const at = address('about', lang)
  aboutRoutes.get(at, (c) =>
    lookPublic(c, lang, async ({ db, view }) => (
      <AboutPage view={view} today={dayIn(view.zone, view.now)} countries={await listNotices<PublicCountry>(db, 'country', lang)} about={await findNotice<AboutMarco>(db, at, lang)} contact={c.get('marco').config.contact} />
    )),
  )
}
