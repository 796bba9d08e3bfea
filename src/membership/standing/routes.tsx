import { Hono } from 'hono'
import { takeTurn } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look, type Looking } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import { formatDay } from '#base/ui/dates.ts'
import { sayList } from '#base/list.ts'
import { readText, type Words } from '#base/words.ts'
import { delegationRoles } from '../person.ts'
import { may } from '../policy.ts'
import { termStates, whenHeld } from '../post/post.ts'
import { listHolders, listMembers, listPresidencies, listStandings, listStates, type Holder } from '../queries.ts'
import { endStanding, setPresidency, setStanding } from './actions.ts'
import { StandingConfirmPage, TurnPage } from './confirm.tsx'
import { StandingForm, TermForm } from './form.ts'
import { StandingFormPage, TermFormPage } from './form-pages.tsx'
import { MembershipPage } from './pages.tsx'
import { hasActed, listSlips } from './slips.ts'
import { ceasesToBeMember, meantBy, placeSpan, turnOf } from './span.ts'
import { text } from './text.ts'
import { listTraces } from './traces.ts'

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
        slips={await listSlips(db, today)}
        may={{ setStanding: Boolean(may.setStanding(me, null)), setPresidency: Boolean(may.setPresidency(me, null)) }}
      />
    )
  }),
)

/** What follows upon what is found and set by one person at a time. */
const order = 'standings and presidencies'

type Mend = { typed: Typed; errors?: FormError[] }

async function standingPage({ db, me, view, today }: Looking, mend: Mend) {
  if (!may.setStanding(me, null)) refuse()
  return <StandingFormPage view={view} states={await listStates(db, today, view.lang)} {...mend} />
}

standingRoutes.get('/w/membership/standing', (c) =>
  look(c, async (seen) => {
    const { id, state, standing, source } = c.req.query()
    const moved = id ? found((await listStandings(seen.db)).find((standing) => standing.id === id)) : undefined
    const left = moved?.until && (await listSlips(seen.db, seen.today)).ended.includes(moved.id)
    const typed: Typed = moved ? { id: moved.id, stateId: moved.stateId, standing: left ? 'none' : moved.standing, since: left ? moved.until! : moved.since, source: left ? moved.endSource : moved.source } : { stateId: state ?? '', since: seen.today, ...(standing ? { standing } : {}), ...(source ? { source } : {}) }
    return standingPage(seen, { typed })
  }),
)

standingRoutes.post('/w/membership/standings', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const seen = { db: tx, me, view, today }
    const form = await readForm(c, StandingForm(view.lang))
    if (!form.ok) return standingPage(seen, form)
    const { confirm, id, stateId, standing, since, source } = form.data
    if (confirm === 'back') return { kept: await standingPage(seen, { typed: form.typed }), status: 200 }
    await takeTurn(tx, [order])
    const say = text[view.lang]
    const mend = (field: string, message: string) => standingPage(seen, { typed: form.typed, errors: [{ field, message }] })
    const state = (await listStates(tx, today, view.lang)).find((one) => one.id === stateId)
    if (!state) return mend('stateId', say.form.stateError)
    const own = (await listStandings(tx)).filter((one) => one.stateId === stateId)
    const meant = meantBy({ own, slips: await listSlips(tx, today), said: { id, standing, since }, today })
    if (meant.does === 'nothing') return mend(meant.field, say.problem[meant.problem])
    const [name, day] = [readText(state.name, view.lang), formatDay(view, since)]
    if (meant.does === 'stays') {
      await endStanding(tx, me, meant.span, null)
      return seeOther(c, '/w/membership', say.form.done(name, say.standings[meant.span.standing], formatDay(view, meant.span.since)))
    }
    const words = standing === 'none' ? say.form.left(name, day) : say.form.done(name, say.standings[standing], day)
    if (!confirm && may.setStanding(me, null)) {
      const traces = since < today ? await listTraces(tx, { stateId, since, today, lang: view.lang }) : undefined
      const loses = meant.does === 'leaves' ? (meant.span.standing === 'observer' ? 'observerLeaving' : 'leaving') : standing === 'observer' && ceasesToBeMember(own, meant.placed, since) ? 'observing' : undefined
      const losing = loses && (await whatLoses(seen, { stateId, since, loses }))
      if (losing || traces) return { kept: <StandingConfirmPage view={view} typed={form.typed} change={words} losing={losing} traces={traces} />, status: 200 }
    }
    if (meant.does === 'leaves') await endStanding(tx, me, meant.span, { on: since, source })
    else if (standing !== 'none') await setStanding(tx, me, { id: meant.id, stateId, standing, since, source }, meant.placed)
    return seeOther(c, '/w/membership', words)
  }),
)

/** Whom it touches that a state is a member no more: those who act for it are told, and who presides is to be recorded. */
async function whatLoses({ db, view, today }: Looking, { stateId, since, loses }: { stateId: string; since: string; loses: 'leaving' | 'observerLeaving' | 'observing' }): Promise<{ presides: boolean; lines: string[] }> {
  const say = text[view.lang].ask
  const people = [...new Map((await listHolders(db, today, { stateId })).filter(({ role }) => delegationRoles.includes(role)).map((holder) => [holder.personId, holder.name ?? '—'])).values()]
  const presides = (await listPresidencies(db)).some((term) => term.stateId === stateId && (!term.until || term.until > since))
  return { presides, lines: [say[loses].loses, people.length > 0 ? say.toldOf(sayList(view, people)) : say.toldNobody] }
}

async function termPage({ db, me, view, today }: Looking, mend: Mend) {
  if (!may.setPresidency(me, null)) refuse()
  const written = (await listPresidencies(db)).find((term) => term.id === mend.typed.id)
  return <TermFormPage view={view} states={(await listStates(db, today, view.lang)).filter((state) => state.standing)} slip={written !== undefined && written.since <= today} {...mend} />
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
    const { confirm, id, stateId, since, source } = form.data
    if (confirm === 'back') return { kept: await termPage(seen, { typed: form.typed }), status: 200 }
    await takeTurn(tx, [order])
    const say = text[view.lang]
    const mend = (field: string, message: string) => termPage(seen, { typed: form.typed, errors: [{ field, message }] })
    const state = (await listMembers(tx, since, view.lang)).find((one) => one.id === stateId)
    if (!state) return mend('stateId', say.term.memberError)
    const terms = await listPresidencies(tx)
    const written = terms.find((term) => term.id === id)
    const slip = written !== undefined && written.since <= today && (await listSlips(tx, today)).begun.includes(written.id)
    if (slip && (await hasActed(tx, written))) return mend('stateId', say.term.acted(readText(written.name, view.lang)))
    const placed = placeSpan(terms, { id, since, today, slip })
    if (!placed.ok) return mend('since', say.problem[placed.problem])
    const turn = turnOf(terms, { id, stateId, name: state.name, since, placed }, today)
    if (turn && !confirm && may.setPresidency(me, null)) return { kept: <TurnPage view={view} typed={form.typed} lines={await turnLines(seen, { ...turn, since: since <= today ? since : today })} />, status: 200 }
    await setPresidency(tx, me, { id, stateId, since, source, was: written?.stateId }, placed)
    return seeOther(c, '/w/membership', say.term.done(readText(state.name, view.lang), formatDay(view, since)))
  }),
)

type Presiding = { stateId: string; name: Words }

/** Who loses the Presidency, who has it, and who acts for it then. */
async function turnLines({ db, view, today }: Looking, { from, to, since }: { from: Presiding; to: Presiding | undefined; since: string }): Promise<string[]> {
  const say = text[view.lang].ask
  const [holders, terms] = [await listHolders(db, today, { all: true, role: 'presidency' }), await listPresidencies(db)]
  // Posts that are over only with the term, which this gives back, count again.
  const counts = ({ stateId, since: from, until }: Holder) => from <= today && (!until || until > today || terms.some((term) => term.stateId === stateId && term.until === until))
  const people = (stateId: string) => [...new Map(holders.filter((holder) => holder.stateId === stateId && counts(holder)).map((holder) => [holder.personId, holder.name ?? '—'])).values()]
  const [lose, gain] = [people(from.stateId), to ? people(to.stateId) : []]
  const [former, next, day] = [readText(from.name, view.lang), to && readText(to.name, view.lang), formatDay(view, since)]
  return [
    `${say.loses(former, day)}${lose.length > 0 ? ` ${say.cease(sayList(view, lose), lose.length)}` : ''}`,
    next === undefined ? say.vacant : `${say.gains(next, day)} ${gain.length > 0 ? say.begin(sayList(view, gain), gain.length) : say.nobody(next)}`,
    say.letters,
  ]
}
