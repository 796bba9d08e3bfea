import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { findNotice, listNotices, listTagged } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import { langs } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { decisionTag, type MeetingRecord } from './notices.ts'
import { RecordPage, RecordsPage } from './pages.tsx'

export const recordRoutes = new Hono<Env>()

for (const lang of langs) {
  recordRoutes.get(address('meetings', lang), (c) => lookPublic(c, lang, async ({ db, view }) => <RecordsPage view={view} records={await listNotices<MeetingRecord>(db, 'meeting', lang)} />))
  recordRoutes.get(`${address('meetings', lang)}/:slug`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const record = found(await findNotice<MeetingRecord>(db, address('meetings', lang, c.req.param('slug')!), lang))
      const published = await listTagged(db, record.decisions.map(({ number }) => decisionTag({ slug: record.slug, number })), lang)
      const editions = await listTagged(db, published.map((one) => `practice:${one.address.split('/').at(-1)}`), lang)
      return <RecordPage view={view} record={record} published={published} editions={editions} />
    }),
  )
}
