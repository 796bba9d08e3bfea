import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { isSecretariat } from '#membership/index.ts'
import { LibraryPage } from './pages.tsx'
import { findEntries, findFrame } from './queries.ts'
import { readSearch } from './search.ts'

export const libraryRoutes = new Hono<Env>()

libraryRoutes.get('/w/practices', (c) =>
  look(c, async ({ db, me, view }) => {
    const search = readSearch(new URL(c.req.url).searchParams)
    const { choices, size } = await findFrame(db, view.lang)
    return <LibraryPage view={view} search={search} found={await findEntries(db, me, { lang: view.lang, search, size })} choices={choices} panels={isSecretariat(me)} />
  }),
)
