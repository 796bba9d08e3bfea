import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { readFile } from '#base/file.ts'
import { download } from '#base/http/download.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { found, NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { findCompilation, gather, listSections } from '#compilations/index.ts'
import { isSecretariat, type Me, presides } from '#membership/index.ts'
import { isPublished, listPublished } from '../public/queries.ts'
import { correctEdition, obstaclesOf, publishEdition, type Standing, takeBackWithholding, withholdEdition } from './actions.ts'
import { addressOf, type Edition, isPublic, isWithheld, markOf, type Side } from './edition.ts'
import { ErratumForm, PublishForm, TakeBackForm, WithholdForm } from './form.ts'
import { editionKinds } from './kind.ts'
import { NewEditionPage } from './new-page.tsx'
import { EditionPage, EditionsPage } from './pages.tsx'
import { may } from './policy.ts'
import { findEdition, findFrozen, isMade, listEditions, listMembersFiles, nextEdition } from './queries.ts'
import { text } from './text.ts'

export const editionRoutes = new Hono<Env>()

editionRoutes.get('/w/editions', (c) =>
  look(c, async ({ db, me, view }) => {
    const kind = editionKinds.find((one) => one === c.req.query('kind'))
    return <EditionsPage view={view} editions={await listEditions(db)} published={(await listPublished(db)).map(({ facts: { number, example, day }, ...edition }) => ({ ...edition, number, example, day, href: addressOf(edition, view.lang) }))} kind={kind} mayPublish={Boolean(may.publish(me, null))} />
  }),
)

type Mend = { errors?: FormError[]; typed?: Typed }

async function standingOf(db: Db, compilationId: string, today: string): Promise<Standing> {
  const compilation = await findCompilation(db, compilationId)
  if (compilation.kind !== 'compendium') throw new NotFound()
  const earlier = await listEditions(db, { ofId: compilationId })
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

type Showing = { db: Db; me: Me; view: View; origin: string }

async function editionPage({ db, me, view, origin }: Showing, edition: Edition, mend: Mend = {}) {
  const side = (post: { role: string } | undefined) => post?.role as Side | undefined
  return (
    <EditionPage
      view={view}
      edition={edition}
      origin={origin}
      frozen={(isSecretariat(me) || presides(me)) && edition.kind === 'compendium' ? await findFrozen(db, edition.id) : undefined}
      published={await isPublished(db, edition.id)}
      made={await isMade(db, edition)}
      files={isPublic(edition) ? [] : await listMembersFiles(db, edition.id)}
      may={{ correct: Boolean(may.correct(me, edition)), withhold: isWithheld(edition) ? undefined : side(may.withhold(me, edition)), takeBack: side(may.takeBack(me, edition)) }}
      {...mend}
    />
  )
}

const originOf = (c: Ctx): string => c.get('marco').config.origin

editionRoutes.get('/w/editions/:id', (c) => look(c, async ({ db, me, view }) => editionPage({ db, me, view, origin: originOf(c) }, await findEdition(db, c.req.param('id')))))

editionRoutes.post('/w/editions/:id/errata', (c) =>
  change(c, async ({ tx, me, view }) => {
    const edition = await findEdition(tx, c.req.param('id'))
    const form = await readForm(c, ErratumForm(view.lang))
    if (!form.ok) return editionPage({ db: tx, me, view, origin: originOf(c) }, edition, form)
    await correctEdition(tx, me, edition, form.data)
    return seeOther(c, `/w/editions/${edition.id}`, text[view.lang].errata.done)
  }),
)

editionRoutes.post('/w/editions/:id/withholding', (c) =>
  change(c, async ({ tx, me, view }) => {
    const edition = await findEdition(tx, c.req.param('id'))
    const form = await readForm(c, WithholdForm(view.lang))
    if (!form.ok) return editionPage({ db: tx, me, view, origin: originOf(c) }, edition, form)
    const done = await withholdEdition(tx, me, edition, form.data)
    return seeOther(c, `/w/editions/${edition.id}`, text[view.lang].withhold.done[done ? 'withheld' : 'asked'])
  }),
)

editionRoutes.post('/w/editions/:id/withholding/end', (c) =>
  change(c, async ({ tx, me, view }) => {
    const edition = await findEdition(tx, c.req.param('id'))
    const form = await readForm(c, TakeBackForm(view.lang))
    if (!form.ok) return editionPage({ db: tx, me, view, origin: originOf(c) }, edition, form)
    await takeBackWithholding(tx, me, edition, form.data)
    return seeOther(c, `/w/editions/${edition.id}#withhold`, text[view.lang].withhold.takeBack.done)
  }),
)

/** A file of an edition for members: the same bytes for ever. */
editionRoutes.get('/w/editions/:id/:file', (c) =>
  look(c, async ({ db }) => {
    const files = await listMembersFiles(db, c.req.param('id'))
    return download(c, await readFile(db, found(files.find((one) => `${one.language}.${one.ending}` === c.req.param('file'))).fileId))
  }),
)

/** Where the files of minutes stood before every edition stood in one place. */
editionRoutes.get('/w/meetings/:id/minutes/adopted/:file', (c) =>
  look(c, async ({ db }) => {
    const files = await listMembersFiles(db, c.req.param('id'))
    const { language, ending } = found(files.find((one) => `${one.language}.${one.ending}` === c.req.param('file')))
    return c.redirect(`/w/editions/${c.req.param('id')}/${language}.${ending}`, 301)
  }),
)
