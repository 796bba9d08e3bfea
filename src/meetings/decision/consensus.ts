export type Stance = 'joins' | 'stands aside' | 'objects'
export type Outcome = 'validated' | 'returned' | 'noted'

type Spoken = { stateId: string; stance: Stance }

export type Deliberation = {
  /** the member states of the day */
  members: string[]
  /** the state that presents: its position is not needed */
  authorId: string | null
  /** in the order in which they were taken */
  positions: Spoken[]
  /** how many positions the item asks for; without it, more than half of the members */
  quorum: number | null
}

export type Weighed = {
  /** who still has to speak */
  silent: string[]
  spoken: number
  needed: number
  quorum: boolean
  objecting: string[]
  outcomes: Outcome[]
}

/** One position per state: the last one counts. */
export function lastPositions<P extends { stateId: string }>(positions: P[]): P[] {
  return [...new Map(positions.map((position) => [position.stateId, position])).values()]
}

/** More than half. */
export const quorumOf = (members: number, asked: number | null): number => asked ?? Math.floor(members / 2) + 1

/** A7: consensus of the members of the day. Without quorum or with an objection nothing is validated; it can be returned or noted. */
export function weigh({ members, authorId, positions, quorum: asked }: Deliberation): Weighed {
  const counted = lastPositions(positions).filter((position) => members.includes(position.stateId))
  const silent = members.filter((state) => state !== authorId && !counted.some((position) => position.stateId === state))
  const objecting = counted.filter((position) => position.stance === 'objects').map((position) => position.stateId)
  const needed = quorumOf(members.length, asked)
  const quorum = counted.length >= needed
  const outcomes: Outcome[] = quorum && objecting.length === 0 ? ['validated', 'returned', 'noted'] : ['returned', 'noted']
  return { silent, spoken: counted.length, needed, quorum, objecting, outcomes }
}
