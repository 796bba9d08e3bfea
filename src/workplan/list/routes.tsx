import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { listOccasions } from '../occasion/queries.ts'
import { NoPlanPage } from '../pages.tsx'
import { listPointers } from '../pointer.ts'
import { may } from '../policy.ts'
import { listExtensions } from '../queries.ts'
import { findPlan, listOwners, listWho } from '../plan.ts'
import { ListPage } from './pages.tsx'

export const listRoutes = new Hono<Env>()

listRoutes.get('/w/work-plan/list', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const plan = await findPlan(db, today, c.req.query('year'))
    if (!plan) return <NoPlanPage view={view} mayOpen={Boolean(may.open(me, null))} />
    const ask = (name: string) => c.req.query(name) || undefined
    const choice = { who: ask('who'), status: ask('status'), kind: ask('kind'), month: ask('month'), sort: ask('sort') }
    const who = await listWho(db, today, view.lang)
    const owners = await listOwners(db, { view, entries: plan.entries, who })
    const ids = plan.entries.flatMap(({ lines }) => lines.map(({ milestone }) => milestone.id))
    const advising = { who, occasions: await listOccasions(db), pointers: await listPointers(db, ids, view.lang), extensions: await listExtensions(db, ids) }
    return <ListPage view={view} today={today} {...plan} {...advising} choice={choice} owners={owners} mayOpen={Boolean(may.open(me, null))} />
  }),
)
