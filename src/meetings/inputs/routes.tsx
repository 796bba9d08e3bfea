import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#base/http/context.ts'
import { readButton, readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change } from '#base/http/road.ts'
import type { Lang } from '#base/words.ts'
import { findMeeting } from '../meeting/queries.ts'
import { meetingPage } from '../meeting/routes.tsx'
import { linkInput, unlinkInput } from './actions.ts'
import { listInputs } from './queries.ts'
import { text } from './text.ts'

export const inputRoutes = new Hono<Env>()

const InputForm = (lang: Lang) => z.object({ callId: z.uuid(text[lang].form.call) })

inputRoutes.post('/w/meetings/:id/inputs', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, InputForm(view.lang))
    const mend = (message: string) => meetingPage({ db: tx, me, view, today }, meeting, { errors: [{ field: 'callId', message }], typed: form.typed })
    if (!form.ok) return mend(text[view.lang].form.call)
    const { linkable } = await listInputs(tx, me, meeting, view.lang)
    if (!linkable.some((call) => call.id === form.data.callId)) return mend(text[view.lang].form.call)
    await linkInput(tx, me, meeting, form.data.callId)
    return seeOther(c, `/w/meetings/${meeting.id}#inputs`, text[view.lang].linked)
  }),
)

inputRoutes.post('/w/meetings/:id/inputs/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const unlinked = await unlinkInput(tx, me, meeting, (await readButton(c, InputForm(view.lang))).callId)
    return seeOther(c, `/w/meetings/${meeting.id}#inputs`, unlinked ? text[view.lang].unlinked : undefined)
  }),
)
