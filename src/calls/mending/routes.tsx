import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { look, type Looking } from '#base/http/road.ts'
import { sayList } from '#base/list.ts'
import { refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { findVersion } from '#formats/index.ts'
import { listMembers } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { type Call, isAwaited, isStillAsking } from '../call/call.ts'
import { may as mayPrepare } from '../call/policy.ts'
import { findCall, listAddressees, listAsked } from '../call/queries.ts'
import { addressState, correctCall, excuseState, withdrawCall } from './actions.ts'
import { AddresseesForm, CorrectionForm, ExcuseForm, WithdrawalForm } from './form.ts'
import { differences, wordingOf } from './mending.ts'
import { listCorrections } from './queries.ts'
import { CorrectionPage, ExcusePage, WithdrawalPage } from './pages.tsx'
import { may } from './policy.ts'
import { changeStanding } from './standing.ts'
import { text } from './text.ts'

export const mendingRoutes = new Hono<Env>()

type Mend = { errors?: FormError[]; typed?: Typed }

/** Members of today that were not called. */
async function listOthers(db: Db, view: View, { call, today }: { call: Call; today: string }) {
  const called = await listAddressees(db, call.id, view.lang)
  return { called, others: (await listMembers(db, today, view.lang)).filter((state) => !called.some(({ stateId }) => stateId === state.id)) }
}

/** The form of an open call, in place of the one it had while it was prepared. */
export async function correctionPage({ db, me, view, today }: Looking, call: Call, mend: Mend = {}) {
  if (!may.correct(me, call)) refuse()
  const milestone = await findMilestone(db, call.milestoneId)
  const theme = (await listTerms(db, 'theme')).find((term) => term.key === call.theme)?.name
  return <CorrectionPage view={view} call={call} milestone={milestone} theme={theme} format={await findVersion(db, call.formatVersionId)} canAdd={isStillAsking(call, milestone, view.now)} {...await listOthers(db, view, { call, today })} {...mend} />
}

mendingRoutes.get('/w/calls/:id/correction', (c) =>
  look(c, async (seen) => {
    const call = await findCall(seen.db, c.req.param('id'))
    if (mayPrepare.change(seen.me, call)) return c.redirect(`/w/calls/${call.id}/change`, 303)
    return call.withdrawnAt ? c.redirect(`/w/calls/${call.id}`, 303) : correctionPage(seen, call)
  }),
)

mendingRoutes.post('/w/calls/:id/correction', (c) =>
  changeStanding(c, async ({ tx, me, view, today }, call) => {
    const seen = { db: tx, me, view, today }
    const form = await readForm(c, CorrectionForm(view.lang))
    if (!form.ok) return correctionPage(seen, call, form)
    const same = differences(call, wordingOf(call, form.data)).length === 0
    if (same && form.data.version === call.version) return correctionPage(seen, call, { errors: [{ field: 'title.es', message: text[view.lang].correct.same }], typed: form.typed })
    // The button pressed twice: it was corrected by the first, and is not corrected again.
    const last = same ? (await listCorrections(tx, call.id)).at(-1) : undefined
    if (last?.byId === me.id && last.reason.es === form.data['reason.es'] && last.reason.en === form.data['reason.en']) return seeOther(c, `/w/calls/${call.id}`, text[view.lang].correct.done)
    await correctCall(tx, me, call, form.data)
    return seeOther(c, `/w/calls/${call.id}`, text[view.lang].correct.done)
  }),
)

mendingRoutes.post('/w/calls/:id/addressees', (c) =>
  changeStanding(c, async ({ tx, me, view, today }, call) => {
    const seen = { db: tx, me, view, today }
    const form = await readForm(c, AddresseesForm(view.lang))
    if (!form.ok) return correctionPage(seen, call, form)
    const { others } = await listOthers(tx, view, { call, today })
    const added = others.filter((state) => form.data.states.includes(state.id))
    if (added.length < new Set(form.data.states).size) return correctionPage(seen, call, { errors: [{ field: 'states', message: text[view.lang].form.notOffered }], typed: form.typed })
    for (const state of added) await addressState(tx, me, call, { stateId: state.id, today, now: view.now })
    return seeOther(c, `/w/calls/${call.id}`, text[view.lang].address.done(sayList(view, added.map((state) => readText(state.name, view.lang)))))
  }),
)

async function excusePage({ db, me, view }: Omit<Looking, 'today'>, call: Call, mend: Mend = {}) {
  if (!may.excuse(me, call)) refuse()
  const asked = await listAsked(db, [call.id])
  const waiting = (await listAddressees(db, call.id, view.lang)).filter(({ stateId }) => asked.some((one) => one.stateId === stateId && isAwaited(one)))
  return <ExcusePage view={view} call={call} waiting={waiting} {...mend} />
}

mendingRoutes.get('/w/calls/:id/excuses', (c) =>
  look(c, async (seen) => {
    const call = await findCall(seen.db, c.req.param('id'))
    return call.withdrawnAt ? c.redirect(`/w/calls/${call.id}`, 303) : excusePage(seen, call)
  }),
)

mendingRoutes.post('/w/calls/:id/excuses', (c) =>
  changeStanding(c, async ({ tx, me, view }, call) => {
    const form = await readForm(c, ExcuseForm(view.lang))
    if (!form.ok) return excusePage({ db: tx, me, view }, call, form)
    const { state: stateId, reason } = form.data
    const named = (await listAddressees(tx, call.id, view.lang)).find((one) => one.stateId === stateId)
    const waits = (await listAsked(tx, [call.id])).some((one) => one.stateId === stateId && isAwaited(one))
    if (!named || !waits) return excusePage({ db: tx, me, view }, call, { errors: [{ field: 'state', message: text[view.lang].form.notWaiting }], typed: form.typed })
    await excuseState(tx, me, call, { stateId, reason })
    return seeOther(c, `/w/calls/${call.id}#board`, text[view.lang].excuse.done(readText(named.name, view.lang)))
  }),
)

async function withdrawalPage({ db, me, view }: Omit<Looking, 'today'>, call: Call, mend: Mend = {}) {
  if (!may.withdraw(me, call)) refuse()
  const handedIn = (await listAsked(db, [call.id])).filter((one) => one.firstAt).length
  return <WithdrawalPage view={view} call={call} handedIn={handedIn} {...mend} />
}

mendingRoutes.get('/w/calls/:id/withdrawal', (c) =>
  look(c, async (seen) => {
    const call = await findCall(seen.db, c.req.param('id'))
    return call.withdrawnAt ? c.redirect(`/w/calls/${call.id}`, 303) : withdrawalPage(seen, call)
  }),
)

mendingRoutes.post('/w/calls/:id/withdrawal', (c) =>
  changeStanding(c, async ({ tx, me, view }, call) => {
    const form = await readForm(c, WithdrawalForm(view.lang))
    if (!form.ok) return withdrawalPage({ db: tx, me, view }, call, form)
    await withdrawCall(tx, me, call, form.data)
    return seeOther(c, `/w/calls/${call.id}`, text[view.lang].withdraw.done)
  }),
)
