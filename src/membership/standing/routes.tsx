import { Hono } from 'hono'
import { type Db, takeTurn } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Me } from '../person.ts'
import { may } from '../policy.ts'
import { isHeldOn, termStates, whenHeld } from '../post/post.ts'
import { listHolders, listMembers, listPresidencies, listStandings, listStates } from '../queries.ts'
import { endStanding, setPresidency, setStanding } from './actions.ts'
import { StandingForm, TermForm } from './form.ts'
import { StandingFormPage, TermFormPage } from './form-pages.tsx'
import { MembershipPage } from './pages.tsx'
import { placeSpan } from './span.ts'
import { text } from './text.ts'

export const standingRoutes = new Hono<Env>()

standingRoutes.get('/w/membership', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const presidencies = await listPresidencies(db)
    const holders = await listHolders(db, today, { all: true, role: 'presidency' })
    const presiding = termStates(presidencies, today)
    return (
      <MembershipPage
        view={view}
        today={today}
        states={await listStates(db, today, view.lang)}
        standings={await listStandings(db)}
        presidencies={presidencies.map((term) => ({
          ...term,
          people: new Set(holders.filter((holder) => holder.stateId === term.stateId && whenHeld(holder, today) !== 'past').map((holder) => holder.personId)).size,
          nameHref: may.name(me, { role: 'presidency', organisationStateId: term.stateId, presiding, elsewhere: false }) && `/w/people/new?role=presidency&organisation=${term.stateId}`,
        }))}
        may={{ setStanding: Boolean(may.setStanding(me, null)), setPresidency: Boolean(may.setPresidency(me, null)) }}
      />
    )
  }),
)

/** What follows upon what is found and set by one person at a time. */
const order = 'standings and presidencies'

type Seen = { db: Db; me: Me; view: View; today: string }
type Mend = { typed: Typed; errors?: FormError[] }

async function standingPage({ db, me, view, today }: Seen, mend: Mend) {
  if (!may.setStanding(me, null)) refuse()
  return <StandingFormPage view={view} states={await listStates(db, today, view.lang)} {...mend} />
}

standingRoutes.get('/w/membership/standing', (c) =>
  look(c, async (seen) => {
    const { id, state, standing, source } = c.req.query()
    const moved = id ? found((await listStandings(seen.db)).find((standing) => standing.id === id)) : undefined
    const typed: Typed = moved ? { id: moved.id, stateId: moved.stateId, standing: moved.standing, since: moved.since, source: moved.source } : { stateId: state ?? '', since: seen.today, ...(standing ? { standing } : {}), ...(source ? { source } : {}) }
    return standingPage(seen, { typed })
  }),
)

standingRoutes.post('/w/membership/standings', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const seen = { db: tx, me, view, today }
    const form = await readForm(c, StandingForm(view.lang))
    if (!form.ok) return standingPage(seen, form)
    const { id, stateId, standing, since, source } = form.data
    await takeTurn(tx, [order])
    const say = text[view.lang]
    const mend = (field: string, message: string) => standingPage(seen, { typed: form.typed, errors: [{ field, message }] })
    const state = (await listStates(tx, today, view.lang)).find((one) => one.id === stateId)
    if (!state) return mend('stateId', say.form.stateError)
    const own = (await listStandings(tx)).filter((one) => one.stateId === stateId)
    const now = own.find((one) => isHeldOn(one, today))
    const [name, day] = [readText(state.name, view.lang), formatDay(view, since)]
    if (standing === 'none') {
      if (!now) return mend('standing', say.form.nothing)
      if (since <= now.since) return mend('since', say.problem['too early'])
      await endStanding(tx, me, now, since)
      return seeOther(c, '/w/membership', say.form.left(name, day))
    }
    const placed = placeSpan(own, { id, since, today })
    if (!placed.ok) return mend('since', say.problem[placed.problem])
    if (own.find((one) => one.id === placed.before?.id)?.standing === standing) return mend('standing', say.form.same)
    await setStanding(tx, me, { id, stateId, standing, since, source }, placed)
    return seeOther(c, '/w/membership', say.form.done(name, say.standings[standing], day))
  }),
)

async function termPage({ db, me, view, today }: Seen, mend: Mend) {
  if (!may.setPresidency(me, null)) refuse()
  return <TermFormPage view={view} states={(await listStates(db, today, view.lang)).filter((state) => state.standing)} {...mend} />
}

standingRoutes.get('/w/membership/presidency', (c) =>
  look(c, async (seen) => {
    const id = c.req.query('id')
    const terms = await listPresidencies(seen.db)
    const moved = id ? found(terms.find((term) => term.id === id)) : undefined
    const typed: Typed = moved ? { id: moved.id, stateId: moved.stateId, since: moved.since, source: moved.source } : { since: terms.at(-1)?.until ?? '' }
    return termPage(seen, { typed })
  }),
)

standingRoutes.post('/w/membership/presidencies', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const seen = { db: tx, me, view, today }
    const form = await readForm(c, TermForm(view.lang))
    if (!form.ok) return termPage(seen, form)
    const { id, stateId, since, source } = form.data
    await takeTurn(tx, [order])
    const say = text[view.lang]
    const mend = (field: string, message: string) => termPage(seen, { typed: form.typed, errors: [{ field, message }] })
    const state = (await listMembers(tx, since, view.lang)).find((one) => one.id === stateId)
    if (!state) return mend('stateId', say.term.memberError)
    const placed = placeSpan(await listPresidencies(tx), { id, since, today })
    if (!placed.ok) return mend('since', say.problem[placed.problem])
    await setPresidency(tx, me, { id, stateId, since, source }, placed)
    return seeOther(c, '/w/membership', say.term.done(readText(state.name, view.lang), formatDay(view, since)))
  }),
)
