import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import { findState, listHolders } from '#membership/index.ts'
import { endAccess } from './actions.ts'
import { AccessPage, EndAccessPage, whoOf } from './pages.tsx'
import { may } from './policy.ts'
import { findAccess, findThing, listThings } from './queries.ts'
import { text } from './text.ts'

export const accessRoutes = new Hono<Env>()

accessRoutes.get('/w/access', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const { stateId } = may.review(me, null) ?? refuse()
    const things = await listThings(db, stateId!, { lang: view.lang, now: view.now })
    const consultants = (await listHolders(db, today, { role: 'consultant', all: true })).filter((holder) => holder.coversId === stateId && (!holder.until || holder.until > today))
    return <AccessPage view={view} today={today} state={(await findState(db, stateId!)).name} things={things} consultants={consultants} />
  }),
)

accessRoutes.get('/w/access/:id/end', (c) =>
  look(c, async ({ db, me, view }) => {
    const access = await findAccess(db, c.req.param('id'))
    if (!may.endAccess(me, access)) refuse()
    if (access.until <= view.now) return seeOther(c, '/w/access', text[view.lang].ended)
    const thing = await findThing(db, access, { lang: view.lang, now: view.now })
    return <EndAccessPage view={view} access={access} thing={thing} />
  }),
)

accessRoutes.post('/w/access/:id/end', (c) =>
  change(c, async ({ tx, me, view }) => {
    const access = await findAccess(tx, c.req.param('id'))
    if (access.until <= view.now) return seeOther(c, '/w/access', text[view.lang].ended)
    await endAccess(tx, me, access, view.now)
    return seeOther(c, '/w/access', text[view.lang].done(whoOf(view, access)))
  }),
)
