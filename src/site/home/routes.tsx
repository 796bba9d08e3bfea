import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import { HomePage } from './pages.tsx'
import { findFront } from './queries.ts'

export const homeRoutes = new Hono<Env>()

for (const lang of langs) {
  homeRoutes.get(address('home', lang), (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const today = dayIn(view.zone, view.now)
      return <HomePage view={view} today={today} front={await findFront(db, lang, today)} />
    }),
  )
}
