import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { chronicle } from '#base/history.ts'
import type { View } from '#base/view.ts'
import { listHappenings, listHolders } from '#membership/index.ts'
import { HistoryPage } from './pages.tsx'

export const historyRoutes = new Hono<Env>()

const onPage = 50

// An address somebody wrote by hand asks for less, never for an error.
const Asked = z.object({
  subject: z.string().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

historyRoutes.get('/w/history', (c) =>
  look(c, async ({ db, view, today }) => {
    const { subject, person, before } = Asked.parse(c.req.query())
    const subjects = listSubjects(view)
    const subjectKind = subjects.some((one) => one.value === subject) ? subject : undefined
    const found = await listHappenings(db, view, { subjectKind, personId: person, before, limit: onPage + 1 })
    const holders = await listHolders(db, today, { all: true })
    const people = new Map(holders.flatMap((holder) => (holder.name ? [[holder.personId, holder.name] as const] : [])))
    const shown = found.slice(0, onPage)
    const pageOf = (start?: number) => {
      const query = new URLSearchParams({ ...(subjectKind ? { subject: subjectKind } : {}), ...(person ? { person } : {}), ...(start ? { before: String(start) } : {}) }).toString()
      return query ? `/w/history?${query}` : '/w/history'
    }
    return (
      <HistoryPage
        view={view}
        happenings={shown}
        chosen={{ subject: subjectKind, person, before }}
        subjects={subjects}
        people={[...people].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, view.lang))}
        older={found.length > onPage ? pageOf(shown.at(-1)!.seq) : undefined}
        newest={pageOf()}
      />
    )
  }),
)

const listSubjects = (view: View): { value: string; label: string }[] =>
  Object.entries(chronicle().subjects)
    .map(([value, { name }]) => ({ value, label: name[view.lang] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, view.lang))
