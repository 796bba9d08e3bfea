import type { OrganisationKind } from '../organisation/organisation.ts'
import type { Holder, Organisation, Presidency, StateStanding } from '../queries.ts'
import { type Gap, gapsOf, isHeldOn, termsOf, whenHeld } from './post.ts'

/** The posts of one place: who holds them, who will, who held them. */
export type Posts = { now: Holder[]; toCome: Holder[]; past: Holder[] }

export type StateGroup = Posts & { state: StateStanding; gaps: Gap[] }
type KindGroup = Posts & { kind: OrganisationKind }
export type Directory = { secretariat: Posts; presidency: Posts; states: StateGroup[]; others: KindGroup[]; presiding: Presidency | undefined; next: Presidency | undefined }

const kindsOfOthers: OrganisationKind[] = ['UN agency', 'regional body', 'civil-society network', 'academia', 'private sector', 'donor', 'body']

function postsOf(holders: Holder[], today: string): Posts {
  const when = (asked: ReturnType<typeof whenHeld>) => holders.filter((holder) => whenHeld(holder, today) === asked)
  return { now: when('now'), toCome: when('to come'), past: when('past').toSorted((a, b) => (a.until! < b.until! ? 1 : -1)) }
}

type Found = { holders: Holder[]; states: StateStanding[]; organisations: Organisation[]; presidencies: Presidency[]; today: string }

/** All posts in the order in which one looks for them: the two bodies, the states in alphabetical order, then everybody else by kind. */
export function arrange({ holders: all, states, organisations, presidencies, today }: Found): Directory {
  const holders = termsOf(all)
  const kindOf = new Map(organisations.map((organisation) => [organisation.id, organisation.kind]))
  const ofBody = (role: 'secretariat' | 'presidency') => holders.filter((holder) => holder.role === role)
  const rest = holders.filter((holder) => holder.role !== 'secretariat' && holder.role !== 'presidency')
  const now = holders.filter((holder) => isHeldOn(holder, today))
  const presiding = presidencies.find((term) => isHeldOn(term, today))
  return {
    secretariat: postsOf(ofBody('secretariat'), today),
    presidency: presidencyOf(ofBody('presidency'), presiding, today),
    states: states.map((state) => ({
      state,
      gaps: state.standing === 'member' ? gapsOf(now, state.id) : [],
      ...postsOf(rest.filter((holder) => holder.stateId === state.id), today),
    })),
    others: kindsOfOthers
      .map((kind) => ({ kind, ...postsOf(rest.filter((holder) => holder.stateId === null && kindOf.get(holder.organisationId) === kind), today) }))
      .filter((group) => group.now.length + group.toCome.length + group.past.length > 0),
    presiding,
    next: presidencies.find((term) => whenHeld(term, today) === 'to come'),
  }
}

/** A post of the Presidency counts only while its state presides: before, it is to come; after, it is past. */
function presidencyOf(holders: Holder[], presiding: Presidency | undefined, today: string): Posts {
  const posts = postsOf(holders, today)
  const counts = (holder: Holder) => holder.stateId === presiding?.stateId
  return { now: posts.now.filter(counts), toCome: [...posts.toCome, ...posts.now.filter((holder) => !counts(holder))], past: posts.past }
}
