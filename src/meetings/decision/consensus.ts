export const stances = ['joins', 'stands aside', 'objects'] as const
export type Stance = (typeof stances)[number]
export type Outcome = 'validated' | 'returned' | 'noted'

type Spoken = { stateId: string; stance: Stance }

type Deliberation = {
  /** the member states of the day */
  members: string[]
  /** the state that presents: its position is not needed */
  authorId: string | null
  /** in the order in which they were taken */
  positions: Spoken[]
  /** how many positions the item asks for; without it, more than half of the members */
  quorum: number | null
  /** whose silence counts as consent: nobody's, unless the item says so and its hour has passed */
  consenting?: 'whoever is silent' | string[]
}

export type Weighed = {
  /** who still has to speak */
  silent: string[]
  /** whose silence counts as consent */
  bySilence: string[]
  spoken: number
  needed: number
  quorum: boolean
  objecting: string[]
  outcomes: Outcome[]
}

/** Why nothing could be validated if the item were closed now. Whoever closes confirms this very reason: another one is asked again. */
export type Hindrance = 'without quorum' | 'with objection'
export const hindranceOf = ({ quorum, objecting }: Pick<Weighed, 'quorum' | 'objecting'>): Hindrance | undefined => (!quorum ? 'without quorum' : objecting.length > 0 ? 'with objection' : undefined)

/** One position per state: the last one counts. */
export function lastPositions<P extends { stateId: string }>(positions: P[]): P[] {
  return [...new Map(positions.map((position) => [position.stateId, position])).values()]
}

/** More than half. */
export const quorumOf = (members: number, asked: number | null): number => asked ?? Math.floor(members / 2) + 1

/** Silence until a stated hour counts as consent only if the item says so; once closed, as it was written down then. */
export function consentOf({ silenceUntil, closed }: { silenceUntil: Date | null; closed: { silent: string[] } | null }, now: Date): 'whoever is silent' | string[] {
  if (closed) return closed.silent
  return silenceUntil && now >= silenceUntil ? 'whoever is silent' : []
}

/** A7: consensus of the members of the day. Without quorum or with an objection nothing is validated; it can be returned or noted. */
export function weigh({ members, authorId, positions, quorum: asked, consenting = [] }: Deliberation): Weighed {
  const counted = lastPositions(positions).filter((position) => members.includes(position.stateId))
  const unheard = members.filter((state) => state !== authorId && !counted.some((position) => position.stateId === state))
  const bySilence = consenting === 'whoever is silent' ? unheard : unheard.filter((state) => consenting.includes(state))
  const silent = unheard.filter((state) => !bySilence.includes(state))
  const objecting = counted.filter((position) => position.stance === 'objects').map((position) => position.stateId)
  const needed = quorumOf(members.length, asked)
  const quorum = counted.length + bySilence.length >= needed
  const outcomes: Outcome[] = quorum && objecting.length === 0 ? ['validated', 'returned', 'noted'] : ['returned', 'noted']
  return { silent, bySilence, spoken: counted.length, needed, quorum, objecting, outcomes }
}
