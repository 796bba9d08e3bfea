import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { findCompilation, gather, listSections } from '#compilations/index.ts'
import { isSecretariat, type Me } from '#membership/index.ts'
import { isPublished } from '../public/queries.ts'
import { correctEdition, obstaclesOf, publishEdition, type Standing, withholdEdition } from './actions.ts'
import { type Edition, isWithheld, markOf } from './edition.ts'
import { ErratumForm, PublishForm, WithholdForm } from './form.ts'
import { NewEditionPage } from './new-page.tsx'
import { EditionPage, EditionsPage } from './pages.tsx'
import { may } from './policy.ts'
import { findEdition, findFrozen, listEditions, nextEdition } from './queries.ts'
import { text } from './text.ts'

export const editionRoutes = new Hono<Env>()

editionRoutes.get('/w/editions', (c) => look(c, async ({ db, me, view }) => <EditionsPage view={view} editions={await listEditions(db)} mayPublish={Boolean(may.publish(me, null))} />))

type Mend = { errors?: FormError[]; typed?: Typed }

async function standingOf(db: Db, compilationId: string, today: string): Promise<Standing> {
  const compilation = await findCompilation(db, compilationId)
  if (compilation.kind !== 'compendium') throw new NotFound()
  const earlier = await listEditions(db, { compilationId })
  return { gathered: await gather(db, compilation, today), sections: await listSections(db, compilation.id), earlier, next: await nextEdition(db, compilation, earlier) }
}

const newPage = (view: View, standing: Standing, mend: Mend = {}) => (
  <NewEditionPage view={view} standing={standing} mark={markOf(standing.gathered.compilation, standing.sections)} obstacles={obstaclesOf(standing)} {...mend} />
)

editionRoutes.get('/w/editions/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const id = c.req.query('compilation')
    if (!isSecretariat(me) || !id) throw new NotFound()
    return newPage(view, await standingOf(db, id, today))
  }),
)

editionRoutes.post('/w/editions', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const form = await readForm(c, PublishForm(view))
    const standing = await standingOf(tx, String(form.typed.compilation ?? ''), today)
    if (!form.ok) return newPage(view, standing, form)
    const { mark, licence, publicFrom } = form.data
    // What stands in the way is said on the page, with how to mend it.
    if (may.publish(me, null) && obstaclesOf(standing).length > 0) return newPage(view, standing, form)
    const id = await publishEdition(tx, me, standing, { mark, licence, publicFrom, origin: c.get('marco').config.origin })
    return seeOther(c, `/w/editions/${id}`, text[view.lang].new.done)
  }),
)

async function editionPage(db: Db, { me, view }: { me: Me; view: View }, edition: Edition, mend: Mend = {}) {
  const steering = me.rung <= 2
  return (
    <EditionPage
      view={view}
      edition={edition}
      frozen={steering ? await findFrozen(db, edition.id) : undefined}
      published={await isPublished(db, edition.id)}
      made={await isMade(db, edition)}
      may={{ correct: Boolean(may.correct(me, edition)), withhold: isWithheld(edition) ? undefined : (may.withhold(me, edition)?.role as 'secretariat' | 'presidency' | undefined) }}
      {...mend}
    />
  )
}

/** Under embargo nobody reads what is published, not even inside: that its files exist is told by the log. */
async function isMade(db: Db, edition: Edition): Promise<boolean> {
  const event = await db.selectFrom('base.event').where('kind', '=', 'edition made').where('subjectId', '=', edition.id).select('id').executeTakeFirst()
  return event !== undefined
}

editionRoutes.get('/w/editions/:id', (c) => look(c, async ({ db, me, view }) => editionPage(db, { me, view }, await findEdition(db, c.req.param('id')))))

editionRoutes.post('/w/editions/:id/errata', (c) =>
  change(c, async ({ tx, me, view }) => {
    const edition = await findEdition(tx, c.req.param('id'))
    const form = await readForm(c, ErratumForm(view.lang))
    if (!form.ok) return editionPage(tx, { me, view }, edition, form)
    await correctEdition(tx, me, edition, form.data)
    return seeOther(c, `/w/editions/${edition.id}`, text[view.lang].errata.done)
  }),
)

editionRoutes.post('/w/editions/:id/withholding', (c) =>
  change(c, async ({ tx, me, view }) => {
    const edition = await findEdition(tx, c.req.param('id'))
    const form = await readForm(c, WithholdForm(view.lang))
    if (!form.ok) return editionPage(tx, { me, view }, edition, form)
    const done = await withholdEdition(tx, me, edition, form.data)
    return seeOther(c, `/w/editions/${edition.id}`, text[view.lang].withhold.done[done ? 'withheld' : 'asked'])
  }),
)
