import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { errorsOf, readFields, readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import { makeFormat, makeVersion, recordErratum } from '../actions.ts'
import { findBench } from '../draft/bench.tsx'
import { DraftPage, draftPath } from '../draft/draft-page.tsx'
import { findGuideline } from '../guideline/guideline.ts'
import { may } from '../policy.ts'
import { findVersion, isDraft, listVersions } from '../queries.ts'
import { wordingAt, wordingsOf } from '../wording.ts'
import { ComparePage } from './compare-page.tsx'
import { compareVersions } from './comparison.ts'
import { ErratumChoicePage, ErratumPage } from './erratum-pages.tsx'
import { ErratumForm, NewFormatForm, PlaceChoice } from './form.ts'
import { FormatsPage, NewFormatPage } from './pages.tsx'
import { text } from './text.ts'
import { VersionPage } from './version-page.tsx'

export const versionRoutes = new Hono<Env>()

versionRoutes.get('/w/formats', (c) => look(c, async ({ db, me, view }) => <FormatsPage view={view} versions={await listVersions(db)} mayMake={Boolean(may.make(me, null))} />))

versionRoutes.get('/w/formats/new', (c) => look(c, async ({ me, view }) => (may.make(me, null) ? <NewFormatPage view={view} /> : c.redirect('/w/formats', 303))))

versionRoutes.post('/w/formats', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const form = await readForm(c, NewFormatForm(view.lang))
    if (!form.ok) return <NewFormatPage view={view} {...form} />
    const id = await makeFormat(tx, me, form.data)
    return seeOther(c, draftPath({ id }), text[view.lang].made)
  }),
)

/** A draft is edited by whoever may and otherwise read, like every version that no longer changes. */
versionRoutes.get('/w/formats/:id', (c) =>
  look(c, async ({ db, me, view }) => {
    const { version, savedBy } = await findBench(db, c.req.param('id'))
    if (may.edit(me, version)) return <DraftPage view={view} version={version} savedBy={savedBy} />
    const draft = (await listVersions(db, { formatId: version.format.id })).find(isDraft)
    return <VersionPage view={view} version={version} guideline={await findGuideline(db, version)} draft={draft} may={{ make: Boolean(may.make(me, null)), correct: Boolean(may.correct(me, version)) }} />
  }),
)

versionRoutes.post('/w/formats/:id/versions', (c) =>
  change(c, async ({ tx, me, view }) => {
    const from = await findVersion(tx, c.req.param('id'))
    const draft = (await listVersions(tx, { formatId: from.format.id })).find(isDraft)
    if (draft && may.make(me, null)) return seeOther(c, draftPath(draft), text[view.lang].newVersion.open(draft.number))
    const id = await makeVersion(tx, me, from)
    return seeOther(c, draftPath({ id }), text[view.lang].newVersion.made)
  }),
)

versionRoutes.get('/w/formats/:id/comparison', (c) =>
  look(c, async ({ db, me, view }) => {
    const version = await findVersion(db, c.req.param('id'))
    const others = (await listVersions(db, { formatId: version.format.id })).filter(({ number }) => number < version.number)
    const before = found(others.find(({ id }) => id === c.req.query('with')) ?? others.findLast(({ issuedAt }) => issuedAt !== null) ?? others.at(-1))
    return <ComparePage view={view} version={version} before={before} others={others} comparison={compareVersions(view.lang, before.definition, version.definition)} mayEdit={Boolean(may.edit(me, version))} />
  }),
)

versionRoutes.get('/w/formats/:id/errata/new', (c) =>
  look(c, async ({ db, me, view }) => {
    const version = await findVersion(db, c.req.param('id'))
    if (!may.correct(me, version)) return c.redirect(draftPath(version), 303)
    const wording = wordingAt(version.definition, c.req.query('place') ?? '')
    if (wording) return <ErratumPage view={view} version={version} wording={wording} />
    const errors = c.req.query('asked') ? [{ field: 'place', message: text[view.lang].errata.placeError }] : []
    return <ErratumChoicePage view={view} version={version} errors={errors} />
  }),
)

versionRoutes.post('/w/formats/:id/errata', (c) =>
  change(c, async ({ tx, me, view }) => {
    const version = await findVersion(tx, c.req.param('id'))
    const { typed } = await readFields(c)
    const chosen = PlaceChoice(view.lang, wordingsOf(version.definition).map(({ place }) => place)).safeParse(typed)
    if (!chosen.success) return <ErratumChoicePage view={view} version={version} errors={errorsOf(chosen.error)} />
    const wording = found(wordingAt(version.definition, chosen.data.place))
    const form = await readForm(c, (fields) => ErratumForm(view.lang, wording, fields))
    if (!form.ok) return <ErratumPage view={view} version={version} wording={wording} {...form} />
    await recordErratum(tx, me, version, { place: wording.place, ...form.data })
    return seeOther(c, `${draftPath(version)}#errata`, text[view.lang].errata.done)
  }),
)
