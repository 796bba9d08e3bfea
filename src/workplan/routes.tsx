import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { formatDay } from '#base/ui/dates.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { listMembers, namesOf } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { extendDeadline, recordFulfilment, setDate, takeBackFulfilment } from './actions.ts'
import { ActivityPage } from './activity-page.tsx'
import { DateForm, ExtensionForm, FulfilmentForm, TakingBackForm } from './form.ts'
import { lastOfMonth, type Milestone, sameDate } from './milestone.ts'
import { NoPlanPage, TimelinePage, YearPage } from './pages.tsx'
import { DatePage, ExtensionPage, FulfilmentPage } from './planning-pages.tsx'
import type { ListPointers } from './pointer.ts'
import { may } from './policy.ts'
import { findActivity, findMilestone, listActivities, listExtensionHistory, listMilestones } from './queries.ts'
import { text } from './text.ts'
import { choose, entryOf } from './year.ts'
import { findPlan, listOwners, listWho } from './plan.ts'

export const planRoutes = new Hono<Env>()

planRoutes.get('/w/work-plan', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const plan = await findPlan(db, today)
    const mayOpen = Boolean(may.open(me, null))
    if (!plan) return <NoPlanPage view={view} mayOpen={mayOpen} />
    const choice = { section: c.req.query('section'), pillar: c.req.query('pillar'), who: c.req.query('who'), status: c.req.query('status') }
    const who = await listWho(db, today, view.lang)
    const owners = await listOwners(db, { view, entries: plan.entries, who })
    const chosen = owners.find((owner) => owner.value === choice.who)?.ids ?? []
    return <YearPage view={view} today={today} {...plan} shown={choose(plan.entries, choice, chosen)} choice={choice} who={who} pillars={await listTerms(db, 'pillar')} owners={owners} mayOpen={mayOpen} />
  }),
)

planRoutes.get('/w/work-plan/timeline', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const plan = await findPlan(db, today)
    return plan ? <TimelinePage view={view} today={today} {...plan} /> : <NoPlanPage view={view} mayOpen={Boolean(may.open(me, null))} />
  }),
)

/** The page of one activity; what points to its dates is asked of the parts that know. */
export function activityRoutes(listPointers: ListPointers): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/w/work-plan/:key', (c) =>
    look(c, async ({ db, me, view, today }) => {
      const activity = await findActivity(db, c.req.param('key'))
      const milestones = await listMilestones(db, { activityId: activity.id })
      const ids = milestones.map((milestone) => milestone.id)
      const extensions = await listExtensionHistory(db, ids)
      const authors = [...milestones.flatMap(({ dates, recorded }) => [...dates, ...recorded]), ...extensions].map(({ byId }) => byId)
      return (
        <ActivityPage
          view={view}
          today={today}
          entry={entryOf(activity, milestones, today)}
          who={await listWho(db, today, view.lang)}
          pillars={await listTerms(db, 'pillar')}
          extensions={extensions}
          people={await namesOf(db, authors)}
          pointers={await listPointers(db, ids, view.lang)}
          mayPlan={Boolean(may.plan(me, null))}
        />
      )
    }),
  )
  return routes
}

async function findById(db: Db, c: Ctx) {
  const milestone = await findMilestone(db, c.req.param('id') ?? '')
  return { milestone, activity: found((await listActivities(db)).find((one) => one.id === milestone.activityId)) }
}

type Found = Awaited<ReturnType<typeof findById>>

/** The milestone as it was when the form was opened. */
const seen = ({ milestone }: Found, version = milestone.version): Milestone => ({ ...milestone, version })

const back = ({ activity, milestone }: Found): string => `/w/work-plan/${activity.key}#${milestone.key}`

planRoutes.get('/w/work-plan/milestones/:id/dates', (c) =>
  look(c, async ({ db, me, view }) => {
    if (!may.plan(me, null)) refuse()
    return <DatePage view={view} {...await findById(db, c)} />
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/dates', (c) =>
  change(c, async ({ tx, me, view }) => {
    const at = await findById(tx, c)
    const form = await readForm(c, DateForm(view.lang))
    if (!form.ok) return <DatePage view={view} {...at} errors={form.errors} typed={form.typed} />
    const { version, ...date } = form.data
    const onDay = date.onDay && date.precision === 'month' ? lastOfMonth(date.onDay) : date.onDay
    const samePlace = date.place === undefined || date.place?.es === at.milestone.current.place?.es
    if (sameDate({ ...date, onDay }, at.milestone.current) && samePlace) return <DatePage view={view} {...at} errors={[{ field: 'onDay', message: text[view.lang].dateForm.errors.same }]} typed={form.typed} />
    await setDate(tx, me, seen(at, version), date)
    return seeOther(c, back(at), text[view.lang].dateForm.saved)
  }),
)

planRoutes.get('/w/work-plan/milestones/:id/fulfilments', (c) =>
  look(c, async ({ db, me, view }) => {
    if (!may.plan(me, null)) refuse()
    return <FulfilmentPage view={view} {...await findById(db, c)} />
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/fulfilments', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const at = await findById(tx, c)
    const form = await readForm(c, FulfilmentForm(view.lang, today))
    if (!form.ok) return <FulfilmentPage view={view} {...at} errors={form.errors} typed={form.typed} />
    const { version, ...happened } = form.data
    await recordFulfilment(tx, me, seen(at, version), happened)
    return seeOther(c, back(at), text[view.lang].fulfilmentForm.saved)
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/fulfilments/taking-back', (c) =>
  change(c, async ({ tx, me, view }) => {
    const at = await findById(tx, c)
    const form = await readForm(c, TakingBackForm(view.lang))
    if (!form.ok) return <FulfilmentPage view={view} {...at} errors={form.errors} typed={form.typed} />
    await takeBackFulfilment(tx, me, seen(at, form.data.version), { es: form.data['reason.es'], en: form.data['reason.en'] })
    return seeOther(c, back(at), text[view.lang].fulfilmentForm.takenBack)
  }),
)

planRoutes.get('/w/work-plan/milestones/:id/extensions', (c) =>
  look(c, async ({ db, me, view, today }) => {
    if (!may.plan(me, null)) refuse()
    return <ExtensionPage view={view} {...await findById(db, c)} states={await listMembers(db, today, view.lang)} />
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/extensions', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const at = await findById(tx, c)
    const states = await listMembers(tx, today, view.lang)
    const form = await readForm(c, ExtensionForm(view.lang, at.milestone.current.onDay ?? today))
    if (!form.ok) return <ExtensionPage view={view} {...at} states={states} errors={form.errors} typed={form.typed} />
    const { version, ...extension } = form.data
    const state = found(states.find((one) => one.id === extension.stateId))
    await extendDeadline(tx, me, seen(at, version), extension)
    return seeOther(c, back(at), saidExtended(view, readText(state.name, view.lang), extension.until))
  }),
)

const saidExtended = (view: View, state: string, until: string): string => text[view.lang].extensionForm.saved(state, formatDay(view, until))
