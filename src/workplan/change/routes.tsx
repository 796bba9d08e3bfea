import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { words, wordsOver } from '#base/words.ts'
import { listOrganisations, namesOf } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { listWho } from '../plan.ts'
import { may } from '../policy.ts'
import { listProducts } from '../product/queries.ts'
import { findActivity } from '../queries.ts'
import { keptAsOne } from '../who.ts'
import { changeActivity } from './actions.ts'
import { differenceOf, workOf } from './change.ts'
import { type ChangeData, ChangeForm } from './form.ts'
import { ChangePage } from './pages.tsx'
import { findAdopted, listChanges, listTold } from './queries.ts'
import { text } from './text.ts'

export const changeRoutes = new Hono<Env>()

async function findPage(db: Db, c: Ctx, { view, today }: { view: View; today: string }) {
  const activity = await findActivity(db, { id: c.req.param('id')! })
  const products = await listProducts(db, { activityId: activity.id })
  return {
    activity, products,
    now: workOf(activity, products),
    adopted: Boolean(await findAdopted(db, activity.cycleId)),
    pillars: await listTerms(db, 'pillar'),
    organisations: await listOrganisations(db, view.lang),
    who: await listWho(db, today, view.lang),
  }
}

type Found = Awaited<ReturnType<typeof findPage>>

const formOf = ({ lang }: View, { products, organisations, pillars, adopted }: Found) =>
  ChangeForm(lang, { products, adopted, offered: ['members', ...organisations.map((one) => one.id)], pillars: pillars.map((one) => one.key) })

const workFrom = ({ title, products, pillars, responsible, contributors }: ChangeData, { products: known, now, who }: Found) => ({
  pillars,
  title: wordsOver(now.title, title),
  responsible: keptAsOne(responsible, who),
  contributors: keptAsOne(contributors, who),
  products: Object.fromEntries(known.map(({ id }, at) => [id, wordsOver(now.products[id], products[at]!)])),
})

changeRoutes.get('/w/work-plan/activities/:id/change', (c) =>
  look(c, async ({ db, me, view, today }) => {
    if (!may.change(me, null)) refuse()
    return <ChangePage view={view} {...await findPage(db, c, { view, today })} />
  }),
)

changeRoutes.post('/w/work-plan/activities/:id/change', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    if (!may.change(me, null)) refuse()
    const page = await findPage(tx, c, { view, today })
    const form = await readForm(c, formOf(view, page))
    if (!form.ok) return <ChangePage view={view} {...page} errors={form.errors} typed={form.typed} />
    const { activity, adopted } = page
    if (form.data.version !== activity.version) return { kept: <ChangePage view={view} {...page} typed={form.typed} stale={await findLast(tx, activity.id)} />, status: 409 }
    const difference = differenceOf(page.now, workFrom(form.data, page))
    if (!difference) return <ChangePage view={view} {...page} errors={[{ field: 'title.es', message: text[view.lang].errors.same }]} typed={form.typed} />
    const { es = '', en = '' } = form.data.reason
    await changeActivity(tx, me, activity, { ...difference, reason: adopted ? words(es, en) : null })
    const told = await listTold(tx, difference, { today, by: me.id })
    return seeOther(c, `/w/work-plan/${activity.key}`, text[view.lang][told.length > 0 ? 'savedTold' : 'saved'])
  }),
)

/** Who was first, and when. */
async function findLast(db: Db, activityId: string): Promise<{ who: string | undefined; at: Date }> {
  const { byId, at } = found((await listChanges(db, { activityId })).at(-1))
  return { at, who: byId ? ((await namesOf(db, [byId])).get(byId) ?? undefined) : undefined }
}
