import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found, refuse } from '#base/stops.ts'
import { addCountry, addTerm, changeCountry, changeTerm, raiseTerm, restoreTerm, retireTerm } from './actions.ts'
import { CountryPage, TermPage } from './edit-pages.tsx'
import { CodesForm, CountryForm, TermForm, VersionForm } from './form.ts'
import { lists, ListsPage } from './pages.tsx'
import { may } from './policy.ts'
import { findCountry, findTerm, listCountries, listTerms, type TermList } from './queries.ts'
import { text } from './text.ts'

export const referenceRoutes = new Hono<Env>()

const only = (me: Me): void => void (may.keepTerms(me, null) ?? refuse())

referenceRoutes.get('/w/reference', (c) =>
  look(c, async ({ db, me, view }) => <ListsPage view={view} terms={await listTerms(db)} countries={await listCountries(db, view.lang)} mayKeep={Boolean(may.keepTerms(me, null))} />),
)

referenceRoutes.get('/w/reference/country/new', (c) =>
  look(c, async ({ me, view }) => {
    only(me)
    return <CountryPage view={view} />
  }),
)

referenceRoutes.post('/w/reference/country', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const form = await readForm(c, CountryForm(view.lang).and(CodesForm(view.lang, await listCountries(tx, view.lang))))
    if (!form.ok) return <CountryPage view={view} errors={form.errors} typed={form.typed} />
    const { data, version: _, ...codes } = form.data
    await addCountry(tx, me, codes, data)
    return seeOther(c, '/w/reference#country', text[view.lang].added)
  }),
)

referenceRoutes.get('/w/reference/country/:iso3', (c) =>
  look(c, async ({ db, me, view }) => {
    only(me)
    return <CountryPage view={view} country={await findCountry(db, c.req.param('iso3'))} />
  }),
)

referenceRoutes.post('/w/reference/country/:iso3', (c) =>
  change(c, async ({ tx, me, view }) => {
    const country = await findCountry(tx, c.req.param('iso3'))
    const form = await readForm(c, CountryForm(view.lang))
    if (!form.ok) return <CountryPage view={view} country={country} errors={form.errors} typed={form.typed} />
    await changeCountry(tx, me, { ...country, version: form.data.version }, form.data.data)
    return seeOther(c, '/w/reference#country', text[view.lang].saved)
  }),
)

const listOf = (c: Ctx): TermList => found(lists.find((list) => list === c.req.param('list')))

const termOf = (db: Db, c: Ctx) => findTerm(db, listOf(c), c.req.param('key') ?? '')

referenceRoutes.get('/w/reference/:list/new', (c) =>
  look(c, async ({ db, me, view }) => {
    only(me)
    return <TermPage view={view} list={listOf(c)} pillars={await listTerms(db, 'pillar')} />
  }),
)

referenceRoutes.post('/w/reference/:list', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const list = listOf(c)
    const form = await readForm(c, TermForm(view.lang))
    if (!form.ok) return <TermPage view={view} list={list} pillars={await listTerms(tx, 'pillar')} errors={form.errors} typed={form.typed} />
    await addTerm(tx, me, list, form.data.data)
    return seeOther(c, `/w/reference#${list}`, text[view.lang].added)
  }),
)

referenceRoutes.get('/w/reference/:list/:key', (c) =>
  look(c, async ({ db, me, view }) => {
    only(me)
    return <TermPage view={view} list={listOf(c)} term={await termOf(db, c)} pillars={await listTerms(db, 'pillar')} />
  }),
)

referenceRoutes.post('/w/reference/:list/:key', (c) =>
  change(c, async ({ tx, me, view }) => {
    const term = await termOf(tx, c)
    const form = await readForm(c, TermForm(view.lang))
    if (!form.ok) return <TermPage view={view} list={term.list} term={term} pillars={await listTerms(tx, 'pillar')} errors={form.errors} typed={form.typed} />
    await changeTerm(tx, me, { ...term, version: form.data.version }, form.data.data)
    return seeOther(c, `/w/reference#${term.list}`, text[view.lang].saved)
  }),
)

referenceRoutes.post('/w/reference/:list/:key/position', (c) =>
  change(c, async ({ tx, me, view }) => {
    const term = await termOf(tx, c)
    const form = await readForm(c, VersionForm)
    await raiseTerm(tx, me, { ...term, version: form.ok ? form.data.version : 0 })
    return seeOther(c, `/w/reference#${term.list}`, text[view.lang].moved)
  }),
)

referenceRoutes.post('/w/reference/:list/:key/retirement', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const term = await termOf(tx, c)
    const form = await readForm(c, VersionForm)
    await retireTerm(tx, me, { ...term, version: form.ok ? form.data.version : 0 }, today)
    return seeOther(c, `/w/reference#${term.list}`, text[view.lang].retirement.done)
  }),
)

referenceRoutes.post('/w/reference/:list/:key/restoration', (c) =>
  change(c, async ({ tx, me, view }) => {
    const term = await termOf(tx, c)
    const form = await readForm(c, VersionForm)
    await restoreTerm(tx, me, { ...term, version: form.ok ? form.data.version : 0 })
    return seeOther(c, `/w/reference#${term.list}`, text[view.lang].retirement.restored)
  }),
)
