import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { readText } from '#base/words.ts'
import { listTranslationNeeds } from '#calls/index.ts'
import { listStates } from '#membership/index.ts'
import { type Line, TranslationsPage } from './pages.tsx'

export const queueRoutes = new Hono<Env>()

queueRoutes.get('/w/translations', (c) =>
  look(c, async ({ db, view, today }) => {
    const states = new Map((await listStates(db, today, view.lang)).map((state) => [state.id, state.name]))
    const lines = (await listTranslationNeeds(db)).map((need): Line => ({ need, state: states.get(need.item.stateId) }))
    const country = ({ state }: Line) => (state ? readText(state, view.lang) : '')
    return <TranslationsPage view={view} lines={lines.toSorted((a, b) => country(a).localeCompare(country(b), view.lang))} />
  }),
)
