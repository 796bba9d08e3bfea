import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Env } from '#base/http/context.ts'
import type { Typed } from '#base/http/form.ts'
import { look } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import { KeptPage } from './pages.tsx'

/** What was typed into a session that had ended, given back to the same person: one button sends it where it was going. */
export const keptForm = new Hono<Env>().get('/w/kept/:id', (c) =>
  look(c, async ({ db, view }) => {
    const rows = await sql<{ path: string; fields: Typed }>`select * from base.my_kept_form(${c.req.param('id')})`.execute(db)
    const kept = found(rows.rows[0])
    return <KeptPage view={view} path={kept.path} typed={kept.fields} />
  }),
)
