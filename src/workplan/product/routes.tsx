import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import type { Lang } from '#base/words.ts'
import { z } from 'zod'
import { describeFacts, offerFacts } from '../pointer.ts'
import { may } from '../policy.ts'
import { findActivity, listMilestones } from '../queries.ts'
import { linkProduct, unlinkProduct } from './actions.ts'
import { ProductPage } from './pages.tsx'
import { findProduct } from './queries.ts'
import { text } from './text.ts'

export const productRoutes = new Hono<Env>()

const place = '/w/work-plan/products'

const LinkForm = (lang: Lang) => z.object({ thing: z.string(text[lang].form.errors.thing).regex(/^[a-z ]+:[0-9a-f-]{36}$/, text[lang].form.errors.thing) })

async function findPage(db: Db, view: View, id: string) {
  const product = await findProduct(db, id)
  const activity = await findActivity(db, { id: product.activityId })
  const facts = await describeFacts(db, product.links.map((link) => ({ kind: link.kind, id: link.subjectId })), view.lang)
  // A product of an activity added by hand stands at no one date: any of its activity may bring it.
  const milestoneIds = product.milestoneId ? [product.milestoneId] : (await listMilestones(db, { activityId: activity.id })).map(({ id }) => id)
  return { product, activity, facts, offered: await offerFacts(db, { milestoneIds, lang: view.lang }) }
}

productRoutes.get(`${place}/:id`, (c) =>
  look(c, async ({ db, me, view }) => {
    if (!may.draw(me, null)) refuse()
    return <ProductPage view={view} {...await findPage(db, view, c.req.param('id'))} />
  }),
)

productRoutes.post(`${place}/:id`, (c) =>
  change(c, async ({ tx, me, view }) => {
    if (!may.draw(me, null)) refuse()
    const page = await findPage(tx, view, c.req.param('id'))
    const form = await readForm(c, LinkForm(view.lang))
    if (!form.ok) return <ProductPage view={view} {...page} errors={form.errors} />
    const [kind, id] = form.data.thing.split(':') as [string, string]
    const offered = found(page.offered.find((fact) => fact.kind === kind && fact.id === id))
    if (page.product.links.some((link) => link.kind === kind && link.subjectId === id)) return <ProductPage view={view} {...page} errors={[{ field: 'thing', message: text[view.lang].form.errors.again }]} />
    await linkProduct(tx, me, page.product, offered)
    return seeOther(c, `/w/work-plan/${page.activity.key}#products`, text[view.lang].form.saved)
  }),
)

productRoutes.post(`${place}/:id/links/:link/ending`, (c) =>
  change(c, async ({ tx, me, view }) => {
    const { product, activity } = await findPage(tx, view, c.req.param('id'))
    const link = found(product.links.find((one) => one.id === c.req.param('link')))
    await unlinkProduct(tx, me, product, link.id)
    return seeOther(c, `/w/work-plan/${activity.key}#products`, text[view.lang].form.ended)
  }),
)
