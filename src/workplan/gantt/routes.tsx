import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { listMembers } from '#membership/index.ts'
import { listProposals } from '../edition/queries.ts'
import { forecast } from '../network/forecast.ts'
import { dayNumber } from '../network/network.ts'
import { listOccasions } from '../occasion/queries.ts'
import { isDropped } from '../milestone.ts'
import { NoPlanPage } from '../pages.tsx'
import { may } from '../policy.ts'
import { findPlan, listWho } from '../plan.ts'
import { listDependencies } from '../queries.ts'
import { planCharts } from './chart.ts'
import { chosenTarget, criticalTo, targetsOf } from './critical.ts'
import { GanttPage } from './pages.tsx'

export const ganttRoutes = new Hono<Env>()

ganttRoutes.get('/w/work-plan/gantt', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const plan = await findPlan(db, today, c.req.query('year'))
    if (!plan) return <NoPlanPage view={view} mayOpen={Boolean(may.open(me, null))} />
    const choice = { to: c.req.query('to') || undefined, state: c.req.query('state') || undefined }
    const milestones = plan.entries.flatMap(({ lines }) => lines.map((line) => line.milestone))
    const dependencies = await listDependencies(db)
    const targets = targetsOf(milestones, dependencies)
    const target = chosenTarget(targets, choice.to)
    const critical = target && criticalTo(milestones, dependencies, { target, today })
    const { names } = await listWho(db, today, view.lang)
    const states = await listMembers(db, today, view.lang)
    const state = states.find((one) => one.iso3 === choice.state)?.id
    const charts = planCharts(view, { ...plan, dependencies, chain: critical?.steps.map((step) => step.milestone.id) ?? [], occasions: await listOccasions(db), names, state, year: plan.cycle.year, today })
    const adopted = (await listProposals(db, { cycleId: plan.cycle.id })).findLast((one) => one.adoption)?.adoption?.onDay
    const planned = milestones.flatMap((one) => (one.plan.onDay && !isDropped(one) ? [{ on: dayNumber(one.plan.onDay), done: one.fulfilment !== null }] : []))
    const paced = forecast({ start: dayNumber(adopted ?? `${plan.cycle.year}-01-01`), today: dayNumber(today), planned: planned.map(({ on }) => on), done: planned.filter(({ done }) => done).length })
    return <GanttPage view={view} {...plan} charts={charts} critical={critical} forecast={paced} targets={targets} states={states} choice={choice} />
  }),
)
