import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { listStates, ownState, type StateStanding } from '#membership/index.ts'
import { findPlan } from '../plan.ts'
import { may } from '../policy.ts'
import { addOccasion, removeOccasion } from './actions.ts'
import { isSame, OccasionForm, RemovalForm } from './form.ts'
import { NationalPage, OccasionsPage, RemovalPage } from './pages.tsx'
import { findOccasion, listOccasions } from './queries.ts'
import { text } from './text.ts'

export const occasionRoutes = new Hono<Env>()

const place = '/w/work-plan/national-calendar'

/** States that have or had a standing, in the order of their names. */
const standingStates = async (db: Db, view: View, today: string): Promise<StateStanding[]> => (await listStates(db, today, view.lang)).filter((state) => state.standing !== null)
const findByCode = async (db: Db, view: View, { iso3, today }: { iso3: string; today: string }): Promise<StateStanding> => found((await standingStates(db, view, today)).find((state) => state.iso3 === iso3))

occasionRoutes.get(place, (c) =>
  look(c, async ({ db, me, view, today }) => {
    const states = await standingStates(db, view, today)
    const choice = { state: c.req.query('state') || undefined, kind: c.req.query('kind') || undefined }
    const chosen = states.find((state) => state.iso3 === choice.state)
    const occasions = (await listOccasions(db, chosen ? { stateId: chosen.id } : {})).filter((one) => !choice.kind || one.kind === choice.kind)
    return <OccasionsPage view={view} occasions={occasions} states={states} choice={choice} own={ownState(me)?.iso3 ?? undefined} planned={await findPlan(db, today)} />
  }),
)

occasionRoutes.get(`${place}/:iso3`, (c) =>
  look(c, async ({ db, me, view, today }) => {
    const state = await findByCode(db, view, { iso3: c.req.param('iso3'), today })
    return <NationalPage view={view} state={state} occasions={await listOccasions(db, { stateId: state.id })} keeps={Boolean(may.keepCalendar(me, { stateId: state.id }))} planned={await findPlan(db, today)} />
  }),
)

occasionRoutes.post(`${place}/:iso3`, (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const state = await findByCode(tx, view, { iso3: c.req.param('iso3'), today })
    if (!may.keepCalendar(me, { stateId: state.id })) refuse()
    const form = await readForm(c, OccasionForm(view.lang))
    const occasions = await listOccasions(tx, { stateId: state.id })
    const mend = async (errors: FormError[]) => <NationalPage view={view} state={state} occasions={occasions} keeps planned={await findPlan(tx, today)} errors={errors} typed={form.typed} />
    if (!form.ok) return mend(form.errors)
    if (occasions.some((one) => isSame(one, form.data))) return mend([{ field: 'firstDay', message: text[view.lang].form.errors.there }])
    await addOccasion(tx, me, state.id, form.data)
    return seeOther(c, `${place}/${state.iso3}`, text[view.lang].form.saved)
  }),
)

occasionRoutes.get(`${place}/:iso3/:id/removal`, (c) =>
  look(c, async ({ db, me, view, today }) => {
    const [state, occasion] = [await findByCode(db, view, { iso3: c.req.param('iso3'), today }), await findOccasion(db, c.req.param('id'))]
    if (!may.keepCalendar(me, occasion)) refuse()
    return <RemovalPage view={view} state={state} occasion={occasion} />
  }),
)

occasionRoutes.post(`${place}/:iso3/:id/removal`, (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const [state, occasion] = [await findByCode(tx, view, { iso3: c.req.param('iso3'), today }), await findOccasion(tx, c.req.param('id'))]
    const form = await readForm(c, RemovalForm(view.lang))
    if (!form.ok) return <RemovalPage view={view} state={state} occasion={occasion} errors={form.errors} typed={form.typed} />
    await removeOccasion(tx, me, occasion, form.data.reason)
    return seeOther(c, `${place}/${state.iso3}`, text[view.lang].removal.saved)
  }),
)
