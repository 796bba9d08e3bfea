import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { findKeptForm, type KeptForm } from '#base/http/kept.ts'
import { look } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { KeptPage, SentAlreadyPage, type Told } from './pages.tsx'

/** How the part whose form it is tells what was written, in its own words and order; undefined for a form of another part. */
type TellKept = (db: Db, me: Me, view: View, kept: KeptForm) => Promise<Told[] | undefined>

/** What was typed into a session that had ended, given back to the same person: one button sends it where it was going, once. */
export const keptForm = (tell: TellKept) => new Hono<Env>().get('/w/kept/:id', (c) =>
  look(c, async ({ db, me, view }) => {
    const id = c.req.param('id')
    const kept = found(await findKeptForm(db, id))
    return kept.usedAt ? <SentAlreadyPage view={view} /> : <KeptPage view={view} id={id} kept={kept} told={await tell(db, me, view, kept)} />
  }),
)
