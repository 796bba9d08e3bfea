import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { findKeptForm } from '#base/http/kept.ts'
import { look } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import { KeptPage, SentAlreadyPage } from './pages.tsx'

/** What was typed into a session that had ended, given back to the same person: one button sends it where it was going, once. */
export const keptForm = new Hono<Env>().get('/w/kept/:id', (c) =>
  look(c, async ({ db, view }) => {
    const id = c.req.param('id')
    const kept = found(await findKeptForm(db, id))
    return kept.usedAt ? <SentAlreadyPage view={view} /> : <KeptPage view={view} id={id} kept={kept} />
  }),
)
