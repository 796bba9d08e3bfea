import { Hono } from 'hono'
import type { Ctx, Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { hashToken } from '#base/http/session.ts'
import { within } from '#base/database/transaction.ts'
import { found, NotFound } from '#base/stops.ts'
import { readText } from '#base/words.ts'
import { listMembers, type Role, roleName } from '#membership/index.ts'
import { endFeed, feedToken, makeFeed } from './actions.ts'
import { writeCalendar } from './documents.ts'
import { type CalendarEvent, concerning, type ListEvents } from './event.ts'
import { FeedForm } from './form.ts'
import { CalendarPage, MadePage } from './pages.tsx'
import { findFeed, listFeeds } from './queries.ts'
import { sendCalendar } from './send.ts'
import { text } from './text.ts'

/** A person's own calendar; what is in it is asked of every part that has dates. */
export function calendarRoutes(calendars: readonly ListEvents[]): Hono<Env> {
  const routes = new Hono<Env>()
  const originOf = (c: Ctx) => c.get('marco').config.origin

  routes.get('/w/calendar', (c) => look(c, async ({ db, me, view }) => <CalendarPage view={view} posts={me.posts} feeds={await listFeeds(db)} origin={originOf(c)} />))

  routes.post('/w/calendar', (c) =>
    change(c, async ({ tx, me, view }) => {
      const form = await readForm(c, FeedForm(view.lang))
      if (!form.ok) return <CalendarPage view={view} posts={me.posts} feeds={await listFeeds(tx)} origin={originOf(c)} errors={form.errors} typed={form.typed} />
      const post = form.data.post ? found(me.posts.find((one) => one.id === form.data.post)) : undefined
      const token = feedToken(c.get('marco').database.secret, me, form.data.page)
      await makeFeed(tx, me, { label: form.data.label, postId: post?.id ?? null, token })
      return { kept: <MadePage view={view} href={`${originOf(c)}/calendar/${token}.ics`} />, status: 200 }
    }),
  )

  routes.post('/w/calendar/:id/ending', (c) =>
    change(c, async ({ tx, me, view }) => {
      await endFeed(tx, me, await findFeed(tx, c.req.param('id')), view.now)
      return seeOther(c, '/w/calendar', text[view.lang].list.ended)
    }),
  )

  routes.get('/calendar/:file{[A-Za-z0-9_-]+\\.ics}', async (c) => {
    const token = c.req.param('file').slice(0, -'.ics'.length)
    return sendCalendar(c, await writeFor(c, token, calendars), 'private, no-cache')
  })
  return routes
}

/** The secret opens the calendar of its person, which is then read with that person's rights and no more. */
async function writeFor(c: Ctx, token: string, calendars: readonly ListEvents[]): Promise<string> {
  const { database, config } = c.get('marco')
  const opened = await within(database.clock, { who: 'clock', write: true }, async ({ client }) => {
    const { rows } = await client.query<{ person_id: string; post_id: string | null }>('select person_id, post_id from workplan.open_feed($1)', [hashToken(token)])
    return rows[0]
  })
  if (!opened) throw new NotFound('no such calendar')
  return within(database.clock, { who: { as: opened.person_id } }, async ({ tx, whoami }) => {
    const me = found(whoami.me)
    const post = me.posts.find((one) => one.id === opened.post_id)
    const events: CalendarEvent[] = []
    for (const list of calendars) events.push(...(await list(tx, me, me.language)))
    const name = post ? text[me.language].names.post(roleName(post.role as Role, me.language), readText(post.organisation, me.language)) : text[me.language].names.own
    const members = (await listMembers(tx, whoami.today, me.language)).map((state) => state.id)
    return writeCalendar(post ? concerning(events, post, members) : events, { name, lang: me.language, origin: config.origin })
  })
}
