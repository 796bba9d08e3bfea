import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { changeOnce, look } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { listMembers, listOrganisations } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { DroppingForm } from '../form.ts'
import { doubtOf } from '../milestone.ts'
import { findPlan, listWho } from '../plan.ts'
import { may } from '../policy.ts'
import { cycleOf, findActivity, listCycles, listMilestones } from '../queries.ts'
import { text as plan } from '../text.ts'
import { keptAsOne } from '../who.ts'
import { addActivity, addMilestone, dropActivity, openCycle } from './actions.ts'
import { ActivityForm, CycleForm, MilestoneForm } from './form.ts'
import { CyclePage, DroppingPage, NewActivityPage, NewMilestonePage, PastMilestonePage } from './pages.tsx'
import { text } from './text.ts'

/** Opening the plan of a year, and putting into it what is to be done and when. */
export const openingRoutes = new Hono<Env>()

const only = (me: Me): void => void (may.open(me, null) ?? refuse())

/** The year that comes next and has no plan yet. */
async function nextYear(db: Db, today: string): Promise<number> {
  const known = (await listCycles(db)).map((cycle) => cycle.year)
  const year = Number(today.slice(0, 4))
  return known.includes(year) ? Math.max(...known) + 1 : year
}

openingRoutes.get('/w/work-plan/cycles/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    only(me)
    return <CyclePage view={view} states={await listMembers(db, today, view.lang)} year={await nextYear(db, today)} />
  }),
)

openingRoutes.post('/w/work-plan/cycles', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const form = await readForm(c, CycleForm(view.lang))
    const page = { view, states: await listMembers(tx, today, view.lang), year: await nextYear(tx, today) }
    if (!form.ok) return <CyclePage {...page} errors={form.errors} typed={form.typed} />
    const taken = (await listCycles(tx)).some((cycle) => cycle.year === form.data.year)
    if (taken) return <CyclePage {...page} errors={[{ field: 'year', message: text[view.lang].cycle.errors.taken }]} typed={form.typed} />
    await openCycle(tx, me, form.data)
    return seeOther(c, `/w/work-plan?year=${form.data.year}`, text[view.lang].cycle.done)
  }),
)

/** What the form of an activity offers; it goes into the plan whose page led here. */
async function offered(db: Db, { view, today, year }: { view: View; today: string; year: string | undefined }) {
  return { view, cycle: found((await findPlan(db, today, year))?.cycle), pillars: await listTerms(db, 'pillar'), organisations: await listOrganisations(db, view.lang), who: await listWho(db, today, view.lang) }
}

openingRoutes.get('/w/work-plan/activities/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    only(me)
    return <NewActivityPage {...await offered(db, { view, today, year: c.req.query('year') })} />
  }),
)

openingRoutes.post('/w/work-plan/activities', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const offer = await offered(tx, { view, today, year: c.req.query('year') })
    const form = await readForm(c, ActivityForm(view.lang, ['members', ...offer.organisations.map(({ id }) => id)]))
    if (!form.ok) return <NewActivityPage {...offer} errors={form.errors} typed={form.typed} />
    const { pillars, responsible, contributors, ...rest } = form.data
    const shared = { responsible: keptAsOne(responsible, offer.who), contributors: keptAsOne(contributors, offer.who) }
    const { id } = await addActivity(tx, me, offer.cycle.id, { ...rest, ...shared, pillars: pillars.filter((key) => offer.pillars.some((one) => one.key === key)) })
    return seeOther(c, `/w/work-plan/activities/${id}/milestones/new`, text[view.lang].activity.done)
  }),
)

const activityOf = (db: Db, c: Ctx) => findActivity(db, { id: c.req.param('id')! })

openingRoutes.get('/w/work-plan/activities/:id/milestones/new', (c) =>
  look(c, async ({ db, me, view }) => {
    only(me)
    return <NewMilestonePage view={view} activity={await activityOf(db, c)} />
  }),
)

openingRoutes.post('/w/work-plan/activities/:id/milestones', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const activity = await activityOf(tx, c)
    const form = await readForm(c, MilestoneForm(view.lang))
    if (!form.ok) return <NewMilestonePage view={view} activity={activity} errors={form.errors} typed={form.typed} />
    const { confirm, ...milestone } = form.data
    // Whoever goes back finds what they had typed.
    if (confirm === 'back') return { kept: <NewMilestonePage view={view} activity={activity} typed={form.typed} />, status: 200 }
    const { year } = await cycleOf(tx, activity)
    const doubt = doubtOf(milestone, { today, year })
    if (doubt && !confirm) return { kept: <PastMilestonePage view={view} activity={activity} milestone={milestone} typed={form.typed} far={doubt === 'far' ? year : undefined} />, status: 200 }
    const key = await addMilestone(tx, me, activity, milestone)
    return seeOther(c, `/w/work-plan/${activity.key}#${key}`, text[view.lang].milestone.done)
  }),
)

const isDated = async (db: Db, { id }: { id: string }) => (await listMilestones(db, { activityId: id })).length > 0

openingRoutes.get('/w/work-plan/activities/:id/dropping', (c) =>
  look(c, async ({ db, me, view }) => {
    only(me)
    const activity = await activityOf(db, c)
    return <DroppingPage view={view} activity={activity} dated={await isDated(db, activity)} />
  }),
)

openingRoutes.post('/w/work-plan/activities/:id/dropping', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    only(me)
    const activity = await activityOf(tx, c)
    const form = await readForm(c, DroppingForm(view.lang))
    // Somebody gave it a date meanwhile: that one says it, and what was typed is given back.
    if (await isDated(tx, activity)) return { kept: <DroppingPage view={view} activity={activity} dated typed={form.typed} />, status: 409 }
    if (!form.ok) return <DroppingPage view={view} activity={activity} dated={false} errors={form.errors} typed={form.typed} />
    await dropActivity(tx, me, activity, form.data)
    return seeOther(c, `/w/work-plan/${activity.key}`, plan[view.lang].dateForm.savedDroppedBare)
  }),
)
