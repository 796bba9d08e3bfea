import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { changeOnce } from '#base/http/road.ts'
import { findMeeting } from '../meeting/queries.ts'
import { meetingPage } from '../meeting/routes.tsx'
import { proposePriority } from './actions.ts'
import { PriorityForm } from './form.ts'
import { text } from './text.ts'

export const priorityRoutes = new Hono<Env>()

priorityRoutes.post('/w/meetings/:id/priorities', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, PriorityForm(view.lang))
    if (!form.ok) return meetingPage({ db: tx, me, view, today }, meeting, form)
    await proposePriority(tx, me, { meeting, now: view.now }, form.data)
    return seeOther(c, `/w/meetings/${meeting.id}#priorities`, text[view.lang].done)
  }),
)
