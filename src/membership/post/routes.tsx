import { Hono } from 'hono'
import { type Db, takeTurn, type Tx } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { type FormError, readForm, readOwn, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look, type Looking } from '#base/http/road.ts'
import { NotFound, refuse } from '#base/stops.ts'
import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { mayInvite } from '../invitation/actions.ts'
import { findInvitation } from '../invitation/queries.ts'
import { listHappenings } from '../happening/queries.ts'
import { type Me, ownState } from '../person.ts'
import { may } from '../policy.ts'
import { findHolder, findOrganisation, findPerson, type Holder, listHolders, listOrganisations, listPresidencies, listStates, namesOf } from '../queries.ts'
import { text as part } from '../text.ts'
import { endPost, findFollowed, findKnown, type Invitation, namePerson } from './actions.ts'
import { arrange } from './directory.ts'
import { EndForm, NamingForm } from './form.ts'
import { EndPage, NamingPage } from './form-pages.tsx'
import { PeoplePage } from './people-page.tsx'
import { PersonPage } from './person-page.tsx'
import { canBeAt, heldOutside, isCalledOff, isGoingOn, isNever, mainBeside, offerTo, overlap, termsOf, termStates, whenHeld, termToCome } from './post.ts'
import { text } from './text.ts'

export const postRoutes = new Hono<Env>()

async function listPresiding(db: Db, today: string): Promise<string[]> {
  return termStates(await listPresidencies(db), today)
}

async function findOffer({ db, me, view, today }: Looking) {
  return offerTo(me, await listOrganisations(db, view.lang), await listPresiding(db, today))
}

postRoutes.get('/w/people', (c) =>
  look(c, async (seen) => {
    const { db, me, view, today } = seen
    const [holders, states, organisations, presidencies] = [await listHolders(db, today, { all: true }), await listStates(db, today, view.lang), await listOrganisations(db, view.lang), await listPresidencies(db)]
    const presiding = termStates(presidencies, today)
    const fill = (stateId: string, role: Parameters<typeof may.name>[1]['role']) => (may.name(me, { role, organisationStateId: stateId, presiding, elsewhere: false }) ? `/w/people/new?role=${encodeURIComponent(role)}&organisation=${stateId}` : undefined)
    return (
      <PeoplePage
        view={view}
        today={today}
        directory={arrange({ holders, states, organisations, presidencies, today })}
        may={{ name: offerTo(me, organisations, presiding).roles.length > 0, reviewAccess: ownState(me) !== undefined, fill }}
      />
    )
  }),
)

/** The form with what is known already: of a person who is to hold another post, of a post that nobody holds. */
async function asked(c: Ctx, { db, view, today }: Looking): Promise<Typed> {
  const { person, role, organisation, main, ...given } = c.req.query()
  const since = given.since ?? (role === 'presidency' && organisation ? termToCome(await listPresidencies(db), organisation, today)?.since : undefined) ?? today
  const known = person ? await findPerson(db, person) : undefined
  const wanted = { ...(role ? { role } : {}), ...(role === 'focal point' && main !== 'no' ? { main: 'yes' } : {}), ...(organisation ? { organisationId: organisation } : {}) }
  return { language: known?.language ?? view.lang, since, ...wanted, ...(known ? { name: known.name, email: known.email ?? '' } : {}) }
}

async function namingPage(seen: Looking, { typed, errors }: { typed: Typed; errors?: FormError[] }) {
  const offer = await findOffer(seen)
  if (offer.roles.length === 0) refuse('no post to fill')
  const states = await listStates(seen.db, seen.today, seen.view.lang)
  return <NamingPage view={seen.view} offer={offer} states={new Map(states.map((state) => [state.id, state.name]))} typed={typed} errors={errors} />
}

postRoutes.get('/w/people/new', (c) => look(c, async (seen) => namingPage(seen, { typed: await asked(c, seen) })))

postRoutes.post('/w/people', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const seen = { db: tx, me, view, today }
    const form = await readOwn(c, NamingForm(view.lang))
    if (!form.ok) return namingPage(seen, form)
    const { organisationId, ...invitation } = form.data
    const organisation = await findOrganisation(tx, organisationId)
    // Whoever is named twice at once is named once, and so is who follows whom.
    await takeTurn(tx, [`who is ${invitation.email}`, `posts of ${organisation.stateId ?? organisation.id}`])
    const presiding = await listPresiding(tx, today)
    if (!canBeAt(invitation.role, organisation) || !may.name(me, { role: invitation.role, organisationStateId: organisation.stateId, presiding, elsewhere: false })) {
      if (!(await findOffer(seen)).roles.includes(invitation.role)) refuse()
      return namingPage(seen, { typed: form.typed, errors: [{ field: 'organisationId', message: text[view.lang].form.placeError(part[view.lang].roles[invitation.role]) }] })
    }
    const beside = await findBeside(seen, tx, { invitation, organisationId, stateId: organisation.stateId })
    if (beside.errors.length > 0) return namingPage(seen, { typed: form.typed, errors: beside.errors })
    const say = text[view.lang].form
    const term = invitation.role === 'presidency' ? termToCome(await listPresidencies(tx), organisation.stateId, today) : undefined
    if (term && invitation.since < term.since) return namingPage(seen, { typed: form.typed, errors: [{ field: 'since', message: say.termSinceError(readText(term.name, view.lang), formatDay(view, term.since)) }] })
    const personId = await namePerson(tx, me, invitation, { organisation, presiding, follows: beside.follows, today })
    const known = beside.known && ((await namesOf(tx, [personId])).get(personId) ?? invitation.name)
    const from = invitation.since > today ? formatDay(view, invitation.since) : undefined
    const told = [known ? say.known(known, from) : say.invited(invitation.name, from), ...(beside.follows?.name ? [say.ends(beside.follows.name, formatDay(view, invitation.since))] : []), ...(term?.next ? [say.readsAlong] : [])]
    return seeOther(c, `/w/people/${personId}`, told.join(' '))
  }),
)

const postAndPlace = ({ lang }: View, { role, organisation }: Holder): string => `${part[lang].roles[role]}, ${readText(organisation, lang)}`

type Wanted = { invitation: Invitation; organisationId: string; stateId: string | null }

/** What stands beside the new post: one of another organisation, the same one held already, or the main focal point whom this person follows. */
async function findBeside({ db, me, view, today }: Looking, tx: Tx, { invitation, organisationId, stateId }: Wanted): Promise<{ errors: FormError[]; known: boolean; follows: Holder | undefined }> {
  const say = text[view.lang].form
  const personId = await findKnown(tx, invitation.email)
  const held = personId ? await listHolders(db, today, { all: true, personId }) : []
  const same = held.find((holder) => holder.role === invitation.role && holder.organisationId === organisationId && holder.main === invitation.main && overlap(holder, invitation))
  const ofState = invitation.main && stateId ? await listHolders(db, today, { all: true, stateId }) : []
  const follows = stateId ? mainBeside(ofState, stateId, invitation) : undefined
  const errors: FormError[] = []
  const outside = heldOutside(held, stateId, today)
  const given = outside && may.name(me, { role: invitation.role, organisationStateId: stateId, presiding: await listPresiding(db, today), elsewhere: true })
  if (outside && !given) errors.push({ field: 'email', message: say.elsewhereError(outside.name ?? invitation.name, outside.name ? postAndPlace(view, outside) : '') })
  else if (same) errors.push({ field: 'email', message: say.heldError(same.name ?? invitation.name) })
  else if (follows && (follows.since > invitation.since || (follows.since === invitation.since && !isGoingOn(ofState, follows)))) errors.push({ field: 'since', message: say.successionError(follows.name ?? '—') })
  return { errors, known: personId !== undefined, follows }
}

postRoutes.get('/w/people/:id', (c) =>
  look(c, async (seen) => {
    const { db, me, view, today } = seen
    const person = await findPerson(db, c.req.param('id'))
    const holders = (await listHolders(db, today, { all: true, personId: person.id })).toSorted((a, b) => (a.since < b.since ? 1 : -1))
    const presiding = await listPresiding(db, today)
    const happenings = await listHappenings(db, view, { subjectIds: [person.id, ...holders.map((holder) => holder.postId)] })
    const shown = [...termsOf(holders), ...holders.filter(isNever)].toSorted((a, b) => (a.since < b.since ? 1 : -1))
    const posts = shown.map((holder) => ({ holder, mayEnd: mayEnd(me, holder, { presiding, today }) }))
    const open = holders.filter((holder) => whenHeld(holder, today) !== 'past')
    const invitation = mayInvite(me, { holders: open, presiding }) ? await findInvitation(db, person.id) : undefined
    return <PersonPage view={view} today={today} person={person} invitation={invitation} posts={posts} happenings={happenings} mayName={person.id !== me.id && (await findOffer(seen)).roles.length > 0} />
  }),
)

const mayEnd = (me: Me, holder: Holder, { presiding, today }: { presiding: string[]; today: string }): boolean =>
  whenHeld(holder, today) !== 'past' && Boolean(may.end(me, { role: holder.role, organisationStateId: holder.stateId, personId: holder.personId, presiding }))

async function endPage({ db, me, view, today }: Looking, holder: Holder, mend: { typed?: Typed; errors?: FormError[] } = {}) {
  if (!holder.name) throw new NotFound()
  if (!mayEnd(me, holder, { presiding: await listPresiding(db, today), today })) refuse()
  const others = holder.main && holder.stateId ? (await listHolders(db, today, { all: true, stateId: holder.stateId })).filter((other) => other.postId !== holder.postId && other.main && whenHeld(other, today) !== 'past') : undefined
  const state = others?.length === 0 ? (await listStates(db, today, view.lang)).find((one) => one.id === holder.stateId) : undefined
  const followed = holder.since >= today ? await findFollowed(db, holder) : undefined
  return <EndPage view={view} holder={holder} today={holder.since > today ? holder.since : today} alone={state?.name} former={followed?.former.name ?? undefined} {...mend} />
}

postRoutes.get('/w/posts/:id/end', (c) => look(c, async (seen) => endPage(seen, await findHolder(seen.db, c.req.param('id')))))

postRoutes.post('/w/posts/:id/end', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const holder = await findHolder(tx, c.req.param('id'))
    const form = await readForm(c, EndForm(view.lang, { since: holder.since, until: holder.until, today }))
    if (!form.ok) return endPage({ db: tx, me, view, today }, holder, form)
    if (whenHeld(holder, today) === 'past') refuse('the post has ended')
    const [say, name] = [text[view.lang].end, holder.name ?? '—']
    const kept = await endPost(tx, me, holder, { on: form.data.on, presiding: await listPresiding(tx, today) })
    const done = isCalledOff(holder, form.data.on) ? say.calledOff(name) : say.done(name, formatDay(view, form.data.on))
    return seeOther(c, `/w/people/${holder.personId}`, [done, ...(kept?.name ? [say.kept(kept.name)] : [])].join(' '))
  }),
)
