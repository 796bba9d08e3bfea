import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { reply } from '#base/http/render.ts'
import { lookPublic } from '#base/http/road.ts'
import { listTagged } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import { langs } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { readSearch } from '../entry/search.ts'
import { GonePage, publicFacets, PublicPracticePage, PublicPracticesPage } from './pages.tsx'
import { findPublic, findStanding } from './queries.ts'

export const publicPracticeRoutes = new Hono<Env>()

for (const lang of langs) {
  publicPracticeRoutes.get(address('practices', lang), (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const search = readSearch(new URL(c.req.url).searchParams, publicFacets)
      return <PublicPracticesPage view={view} search={search} found={await findPublic(db, lang, search)} />
    }),
  )

  publicPracticeRoutes.get(`${address('practices', lang)}/:slug`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const standing = found(await findStanding(db, lang, c.req.param('slug')))
      if ('practice' in standing) {
        const editions = await listTagged(db, `practice:${standing.practice.card.slug}`, lang)
        return <PublicPracticePage view={view} practice={standing.practice} editions={editions} origin={c.get('marco').config.origin} />
      }
      return standing.to ? c.redirect(address('practices', lang, standing.to), 301) : reply(c, <GonePage view={view} />, 410)
    }),
  )
}
