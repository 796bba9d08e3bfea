import { disposition } from '#base/http/download.ts'
import { sendText } from '#base/http/render.ts'
import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import { csvOf, dataSets, jsonOf } from './documents.ts'
import { DataPage } from './pages.tsx'

export const dataRoutes = new Hono<Env>()

for (const lang of langs) {
  dataRoutes.get(address('data', lang), (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const asking = { lang, today: dayIn(view.zone, view.now), origin: c.get('marco').config.origin }
      const sets = []
      for (const set of dataSets) sets.push({ set, count: (await set.rows(db, asking)).length })
      return <DataPage view={view} {...asking} sets={sets} />
    }),
  )
  for (const set of dataSets) {
    const at = address('data', lang, set.name[lang])
    for (const ending of ['csv', 'json'] as const) {
      dataRoutes.get(`${at}.${ending}`, (c) =>
        lookPublic(c, lang, async ({ db, view }) => {
          const asking = { lang, today: dayIn(view.zone, view.now), origin: c.get('marco').config.origin }
          const rows = await set.rows(db, asking)
          const sent = ending === 'csv' ? { type: 'text/csv; charset=utf-8; header=present', body: csvOf(set, rows) } : { type: 'application/json; charset=utf-8', body: jsonOf(set, rows, asking) }
          c.header('Content-Disposition', disposition(`mirps-${set.name[lang]}.${ending}`))
          return sendText(c, sent)
        }),
      )
    }
  }
}
