import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { listOwn } from '#accessions/index.ts'
import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { listHappenings, listHolders, type Me, ownState } from '#membership/index.ts'
import { listActivities, listMilestones } from '#workplan/index.ts'
import { laidOut } from './desk.ts'
import { DeskPage, type Next } from './pages.tsx'
import { sources } from './sources.ts'
import { text } from './text.ts'

export const deskRoutes = new Hono<Env>()

const week = 7 * 86_400_000

deskRoutes.get('/w', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const all = []
    for (const duties of sources) all.push(...(await duties(db, me, view, today)))
    const asked = c.req.query('country')
    const chosen = all.some((duty) => duty.country && readText(duty.country, view.lang) === asked) ? asked : undefined
    const shown = chosen ? all.filter((duty) => duty.country && readText(duty.country, view.lang) === chosen) : all
    return (
      <DeskPage
        view={view}
        desk={laidOut(shown, view.zone)}
        all={all}
        chosen={chosen}
        next={all.length === 0 ? await findNext(db, today) : undefined}
        done={await listHappenings(db, view, { personId: me.id, since: new Date(view.now.getTime() - week), limit: 30 })}
        dossiers={await listOwn(db, me, today)}
        national={ownState(me) !== undefined}
        idle={me.posts.length === 0 ? await idlePosts(db, me, view, today) : undefined}
      />
    )
  }),
)

/** The next day on which something is planned and has not happened. */
async function findNext(db: Db, today: string): Promise<Next | undefined> {
  const ahead = (await listMilestones(db)).filter(({ current, fulfilment }) => current.onDay && current.onDay >= today && !fulfilment)
  const [milestone] = ahead.toSorted((a, b) => (a.current.onDay! < b.current.onDay! ? -1 : 1))
  const activity = milestone && (await listActivities(db)).find((one) => one.id === milestone.activityId)
  return activity && { milestone, href: `/w/work-plan/${activity.key}#${milestone.key}` }
}

/** What became of the posts of somebody who holds none today. */
async function idlePosts(db: Db, me: Me, view: View, today: string): Promise<string[]> {
  const say = text[view.lang]
  const holders = await listHolders(db, today, { all: true, personId: me.id })
  return holders.map((holder) => {
    const post = readText(holder.organisation, view.lang)
    return holder.since > today ? say.begins(post, formatDay(view, holder.since)) : say.ended(post, formatDay(view, holder.until ?? today))
  })
}
