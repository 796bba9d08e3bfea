import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { lastOfMonth } from '../milestone.ts'
import { listOccasions } from '../occasion/queries.ts'
import { NoPlanPage } from '../pages.tsx'
import { may } from '../policy.ts'
import { findPlan, listWho } from '../plan.ts'
import { MonthPage } from './pages.tsx'

export const monthRoutes = new Hono<Env>()

monthRoutes.get('/w/work-plan/month', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const asked = c.req.query('on') ?? ''
    const isMonth = /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(asked)
    const plan = await findPlan(db, today, isMonth ? asked.slice(0, 4) : c.req.query('year'))
    if (!plan) return <NoPlanPage view={view} mayOpen={Boolean(may.open(me, null))} />
    const month = isMonth ? asked : plan.asked ? `${plan.asked}-01` : today.slice(0, 7)
    const { names } = await listWho(db, today, view.lang)
    return <MonthPage view={view} today={today} {...plan} month={month} occasions={await listOccasions(db, { from: `${month}-01`, to: lastOfMonth(`${month}-01`) })} names={names} />
  }),
)
