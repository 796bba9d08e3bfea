import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { readFields, readForm } from '#base/http/form.ts'
import { change, changeOnce } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Criterion, type Section, sectionOf } from '../definition.ts'
import { type Bench, findBench, keepPiece, openBench, pieceOf, shift } from './bench.tsx'
import * as draft from './draft.ts'
import { draftPath } from './draft-page.tsx'
import { CriterionForm, OpeningForm, ScaleForm, SectionForm } from './form.ts'
import { CriterionPage, type Mend, OpeningPage, RemovalPage, ScalePage, SectionPage } from './piece-pages.tsx'
import { text } from './text.ts'

export const pieceRoutes = new Hono<Env>()

// ---- the opening

const openingPage = (view: View, { version, named }: Bench, mend: Mend = {}) => {
  const { intro, minutes } = version.definition
  return <OpeningPage view={view} version={version} named={named} piece={pieceOf([intro, minutes, version.format.title])} {...mend} />
}

pieceRoutes.get('/w/formats/:id/opening', (c) =>
  openBench(c, ({ view, bench }) => openingPage(view, bench)),
)

pieceRoutes.post('/w/formats/:id/opening', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const form = await readForm(c, OpeningForm(view.lang, bench.named))
    const page = (mend: Mend) => openingPage(view, bench, mend)
    if (!form.ok) return page(form)
    const { title, ...opening } = form.data
    const { intro, minutes } = bench.version.definition
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: pieceOf([intro, minutes, bench.version.format.title]), page, field: 'intro.es', anchor: 'opening', title, step: () => draft.setOpening(bench.version.definition, opening) })
  }),
)

// ---- sections

const findSection = ({ version }: Bench, key: string): Section => found(sectionOf(version.definition, key))
/** Of a section, what its own page shows: its questions change on theirs. */
const sectionPiece = (section: Section | undefined): string => pieceOf(section && [section.title, section.intro])
const sectionPage = (view: View, { version }: Bench, section: Section | undefined, mend: Mend = {}) => <SectionPage view={view} version={version} section={section} piece={sectionPiece(section)} {...mend} />

pieceRoutes.get('/w/formats/:id/sections/:key', (c) =>
  openBench(c, ({ view, bench }) => {
    const key = c.req.param('key')
    return sectionPage(view, bench, key === 'new' ? undefined : findSection(bench, key))
  }),
)

pieceRoutes.post('/w/formats/:id/sections', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const form = await readForm(c, (typed) => SectionForm(view.lang, typed))
    const page = (mend: Mend) => sectionPage(view, bench, undefined, mend)
    if (!form.ok) return page(form)
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: sectionPiece(undefined), page, field: 'title.es', anchor: 'criteria', step: () => draft.addSection(bench.version.definition, bench.ground, form.data) })
  }),
)

pieceRoutes.post('/w/formats/:id/sections/:key', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const section = findSection(bench, c.req.param('key'))
    const form = await readForm(c, (typed) => SectionForm(view.lang, typed))
    const page = (mend: Mend) => sectionPage(view, bench, section, mend)
    if (!form.ok) return page(form)
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: sectionPiece(section), page, field: 'title.es', anchor: `section-${section.key}`, step: () => draft.changeSection(bench.version.definition, section.key, form.data) })
  }),
)

pieceRoutes.post('/w/formats/:id/sections/:key/place', (c) =>
  shift(c, (bench) => {
    const { key } = findSection(bench, c.req.param('key'))
    return { move: (to) => draft.moveSection(bench.version.definition, key, to), anchor: `section-${key}` }
  }),
)

function sectionRemoval(view: View, { version }: Bench, section: Section, mend: Mend = {}) {
  const say = text[view.lang].section
  return (
    <RemovalPage
      view={view}
      version={version}
      piece={pieceOf(section)}
      title={`${say.remove}: ${readText(section.title, view.lang)}`}
      lead={say.removeLead(section.questions.length)}
      goes={section.questions.map(({ label }) => label)}
      action={draftPath(version, 'sections', section.key, 'removal')}
      anchor={`section-${section.key}`}
      button={say.remove}
      {...mend}
    />
  )
}

pieceRoutes.get('/w/formats/:id/sections/:key/removal', (c) =>
  openBench(c, ({ view, bench }) => {
    return sectionRemoval(view, bench, findSection(bench, c.req.param('key')))
  }),
)

pieceRoutes.post('/w/formats/:id/sections/:key/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const section = findSection(bench, c.req.param('key'))
    const { typed } = await readFields(c)
    const page = (mend: Mend) => sectionRemoval(view, bench, section, mend)
    return keepPiece(c, { tx, me, view, bench }, { typed, piece: pieceOf(section), page, field: 'goes', anchor: 'opening', step: () => draft.removeSection(bench.version.definition, bench.ground, section.key) })
  }),
)

// ---- criteria and scale

const findCriterion = ({ version }: Bench, key: string): Criterion => found(version.definition.criteria.find((criterion) => criterion.key === key))
const criterionPage = (view: View, { version }: Bench, criterion: Criterion | undefined, mend: Mend = {}) => <CriterionPage view={view} version={version} criterion={criterion} piece={pieceOf(criterion)} {...mend} />

pieceRoutes.get('/w/formats/:id/criteria/:key', (c) =>
  openBench(c, ({ view, bench }) => {
    const key = c.req.param('key')
    return criterionPage(view, bench, key === 'new' ? undefined : findCriterion(bench, key))
  }),
)

pieceRoutes.post('/w/formats/:id/criteria', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const form = await readForm(c, (typed) => CriterionForm(view.lang, typed))
    const page = (mend: Mend) => criterionPage(view, bench, undefined, mend)
    if (!form.ok) return page(form)
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: pieceOf(undefined), page, field: 'label.es', anchor: 'criteria', step: () => draft.addCriterion(bench.version.definition, bench.ground, form.data) })
  }),
)

pieceRoutes.post('/w/formats/:id/criteria/:key', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const criterion = findCriterion(bench, c.req.param('key'))
    const form = await readForm(c, (typed) => CriterionForm(view.lang, typed))
    const page = (mend: Mend) => criterionPage(view, bench, criterion, mend)
    if (!form.ok) return page(form)
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: pieceOf(criterion), page, field: 'label.es', anchor: `criterion-${criterion.key}`, step: () => draft.changeCriterion(bench.version.definition, criterion.key, form.data) })
  }),
)

pieceRoutes.post('/w/formats/:id/criteria/:key/place', (c) =>
  shift(c, (bench) => {
    const { key } = findCriterion(bench, c.req.param('key'))
    return { move: (to) => draft.moveCriterion(bench.version.definition, key, to), anchor: `criterion-${key}` }
  }),
)

function criterionRemoval(view: View, { version }: Bench, criterion: Criterion, mend: Mend = {}) {
  const say = text[view.lang].criteria
  return <RemovalPage view={view} version={version} piece={pieceOf(criterion)} title={say.remove} lead={say.removeLead} goes={[criterion.label]} action={draftPath(version, 'criteria', criterion.key, 'removal')} anchor="criteria" button={say.remove} {...mend} />
}

pieceRoutes.get('/w/formats/:id/criteria/:key/removal', (c) =>
  openBench(c, ({ view, bench }) => {
    return criterionRemoval(view, bench, findCriterion(bench, c.req.param('key')))
  }),
)

pieceRoutes.post('/w/formats/:id/criteria/:key/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const criterion = findCriterion(bench, c.req.param('key'))
    const { typed } = await readFields(c)
    const page = (mend: Mend) => criterionRemoval(view, bench, criterion, mend)
    return keepPiece(c, { tx, me, view, bench }, { typed, piece: pieceOf(criterion), page, field: 'goes', anchor: 'criteria', step: () => draft.removeCriterion(bench.version.definition, criterion.key) })
  }),
)

const scalePage = (view: View, { version }: Bench, mend: Mend = {}) => <ScalePage view={view} version={version} piece={pieceOf(version.definition.scale)} {...mend} />

pieceRoutes.get('/w/formats/:id/scale', (c) =>
  openBench(c, ({ view, bench }) => scalePage(view, bench)),
)

pieceRoutes.post('/w/formats/:id/scale', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const form = await readForm(c, (typed) => ScaleForm(view.lang, typed))
    const page = (mend: Mend) => scalePage(view, bench, mend)
    if (!form.ok) return page(form)
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: pieceOf(bench.version.definition.scale), page, field: 'scale.0.es', anchor: 'scale', step: () => draft.setScale(bench.version.definition, form.data) })
  }),
)
