import { type Me, type Role, roles, secretariatTeam } from '../person.ts'
import { may } from '../policy.ts'
import type { Holder, Organisation } from '../queries.ts'

type Term = { stateId: string; since: string; until: string | null }

/** States that preside on a day or will: whose Presidency posts can be filled. */
export const termStates = (terms: Term[], today: string): string[] => terms.filter((term) => !term.until || term.until > today).map((term) => term.stateId)

/** The term of a state that does not preside today and will; `next`: no other begins before it, so that whoever is named to it reads along until then (0071). */
export function termToCome<T extends Term>(terms: T[], stateId: string | null, today: string): (T & { next: boolean }) | undefined {
  const coming = terms.filter(({ since }) => since > today).toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const own = coming.find((term) => term.stateId === stateId)
  const presides = terms.some((term) => term.stateId === stateId && term.since <= today && (!term.until || term.until > today))
  return own && !presides ? { ...own, next: own === coming[0] } : undefined
}

const home: Role[] = ['presidency', 'focal point', 'head of delegation', 'national validator', 'ministry contributor']

/** F1: where a post can be held. A state's posts in the state or one of its institutions; a donor's with a donor. */
export function canBeAt(role: Role, { id, kind, stateId }: Pick<Organisation, 'id' | 'kind' | 'stateId'>): boolean {
  if (home.includes(role)) return stateId !== null && (kind === 'state' || kind === 'ministry')
  if (role === 'secretariat') return id === secretariatTeam || kind === 'UN agency' || kind === 'regional body'
  if (role === 'donor') return kind === 'donor' || kind === 'private sector'
  if (role === 'partner') return kind !== 'state' && kind !== 'ministry' && kind !== 'body'
  return kind !== 'body' || id === secretariatTeam
}

export type Offer = { roles: Role[]; organisations: Organisation[] }

const mayFill = (me: Me, role: Role, organisation: Organisation, presiding: string[]): boolean =>
  canBeAt(role, organisation) && Boolean(may.name(me, { role, organisationStateId: organisation.stateId, presiding, elsewhere: false }))

/** What this person may fill: the posts, and the places where they are held. */
export function offerTo(me: Me, organisations: Organisation[], presiding: string[]): Offer {
  return {
    roles: roles.filter((role) => organisations.some((organisation) => mayFill(me, role, organisation, presiding))),
    organisations: organisations.filter((organisation) => roles.some((role) => mayFill(me, role, organisation, presiding))),
  }
}

type Held = Pick<Holder, 'since' | 'until'>

type When = 'past' | 'now' | 'to come'

/** The day in `until` is the first on which the post is no longer held. One that was called off is over before it begins. */
export function whenHeld({ since, until }: Held, today: string): When {
  if (until && (until <= today || until <= since)) return 'past'
  return since > today ? 'to come' : 'now'
}

/** Ended on the day on which it begins, it is never held. */
export const isCalledOff = ({ since }: Held, on: string): boolean => on <= since

/** It was called off: it ends on the day on which it would have begun. */
export const isNever = ({ since, until }: Held): boolean => until !== null && isCalledOff({ since, until }, until)

const samePost = (a: Holder, b: Holder): boolean => a.personId === b.personId && a.role === b.role && a.main === b.main && a.organisationId === b.organisationId && a.coversId === b.coversId

/** Posts as one reads them: what was called off is none, and the same post held on from the day on which it ended is one term. */
export function termsOf(holders: Holder[]): Holder[] {
  const terms: Holder[] = []
  for (const holder of holders.filter((one) => !isNever(one)).toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const before = terms.findIndex((one) => samePost(one, holder) && one.until === holder.since)
    if (before === -1) terms.push(holder)
    else terms[before] = { ...holder, since: terms[before]!.since }
  }
  const order = (one: Holder) => holders.findIndex(({ postId }) => postId === one.postId)
  return terms.toSorted((a, b) => order(a) - order(b))
}

export const isHeldOn = (held: Held, day: string): boolean => whenHeld(held, day) === 'now'

export const overlap = (a: Held, b: Held): boolean => (!a.until || a.until > b.since) && (!b.until || b.until > a.since)

/** A post of this person outside a state, held or to come. */
export const heldOutside = (holders: Holder[], stateId: string | null, today: string): Holder | undefined =>
  holders.find((holder) => holder.stateId !== stateId && whenHeld(holder, today) !== 'past')

/** The last main focal point of a state whose post would run beside a new one's. */
export const mainBeside = (holders: Holder[], stateId: string, held: Held): Holder | undefined =>
  holders
    .filter((holder) => holder.role === 'focal point' && holder.main && holder.stateId === stateId && overlap(holder, held))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1)

/** Of a post that was given back: its person held the same one until the day on which it begins. */
export const isGoingOn = (holders: Holder[], post: Holder): boolean =>
  holders.some((other) => other.personId === post.personId && other.role === post.role && other.main === post.main && other.organisationId === post.organisationId && other.postId !== post.postId && other.until === post.since)

export type Gap = 'focal point' | 'head of delegation' | 'national validator'

/** Posts that every member state needs and nobody holds today. */
export function gapsOf(holders: Pick<Holder, 'role' | 'main' | 'stateId'>[], stateId: string): Gap[] {
  const held = holders.filter((holder) => holder.stateId === stateId)
  const needed: Gap[] = ['focal point', 'head of delegation', 'national validator']
  return needed.filter((role) => !held.some((holder) => holder.role === role && (role !== 'focal point' || holder.main)))
}
