import { Hono } from 'hono'
import type { Ctx, Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { findNotice } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import { type Lang, langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address, addresses } from '#reference/index.ts'
import { writeCalendar } from '../calendar/documents.ts'
import { milestoneEvent } from '../calendar/event.ts'
import { sendCalendar } from '../calendar/send.ts'
import { text as calendar } from '../calendar/text.ts'
import { entered, type PublicPlan } from './notice.ts'
import { PublicPlanPage } from './pages.tsx'

export const publicPlanRoutes = new Hono<Env>()

for (const lang of langs) {
  const at = address('workPlan', lang)
  publicPlanRoutes.get(at, (c) =>
    lookPublic(c, lang, async ({ db, view }) => (
      <PublicPlanPage view={view} today={dayIn(view.zone, view.now)} body={await findNotice<PublicPlan>(db, at, lang)} origin={c.get('marco').config.origin} />
    )),
  )
  publicPlanRoutes.get(address('workPlan', lang, ':year{[0-9]{4}}'), (c) =>
    lookPublic(c, lang, async ({ db, view }) => (
      <PublicPlanPage view={view} today={dayIn(view.zone, view.now)} body={found(await findNotice<PublicPlan>(db, address('workPlan', lang, c.req.param('year') ?? ''), lang))} origin={c.get('marco').config.origin} />
    )),
  )
  publicPlanRoutes.get(address('workPlan', lang, addresses.calendar[lang]), (c) => lookPublic(c, lang, async ({ db }) => publicCalendar(c, lang, await findNotice<PublicPlan>(db, at, lang))))
}

/** F3: the year's dates for anyone's calendar, from what is published and nothing else. */
function publicCalendar(c: Ctx, lang: Lang, plan: PublicPlan | undefined): Response {
  const events = (plan?.activities ?? []).flatMap((activity) => activity.milestones).flatMap((milestone) => milestoneEvent(lang, entered(milestone), `${address('workPlan', lang)}#${milestone.key}`) ?? [])
  return sendCalendar(c, writeCalendar(events, { name: calendar[lang].names.public, lang, origin: c.get('marco').config.origin }), 'public, max-age=300')
}
