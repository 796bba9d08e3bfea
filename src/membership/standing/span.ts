import { isHeldOn } from '../post/post.ts'
import type { Slips } from './slips.ts'

/** A time during which something holds: a state's standing, a presidency. `until` is the first day on which it no longer does. */
export type Span = { id: string; since: string; until: string | null }

/** The span before ends where this one begins; this one lasts until the next begins. */
export type Placed = { ok: true; until: string | null; before: Span | undefined } | { ok: false; problem: 'too early' | 'too late' | 'begun' }

/** Where a span fits among those that are known: a new one after the last, or one moved to another day that has not begun, or that was written down wrongly today. */
export function placeSpan(spans: Span[], { id, since, today, slip = false }: { id?: string | undefined; since: string; today: string; slip?: boolean }): Placed {
  const known = spans.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const place = id === undefined ? known.length : known.findIndex((span) => span.id === id)
  const moved = known[place]
  if (moved && moved.since <= today && !slip) return { ok: false, problem: 'begun' }

  const [before, after] = [known[place - 1], known[place + 1]]
  if (before && since <= before.since) return { ok: false, problem: 'too early' }
  if (after && since >= after.since) return { ok: false, problem: 'too late' }
  const touches = before && (!before.until || before.until > since || before.until === moved?.since)
  const own = moved?.until && moved.until > since ? moved.until : null
  return { ok: true, until: after?.since ?? own, before: touches ? before : undefined }
}

type Kept = Span & { standing: 'member' | 'observer' }

/** What a form on a state's standing means among what is known: it leaves what it is, it stays after all because that was a slip, or something is set (anew, or in the place of `id`). */
type Meant<T> = { as: 'leaves'; from: T } | { as: 'stays'; from: T } | { as: 'set'; id: string | undefined; slip: boolean } | { as: 'nothing' }

export function meantBy<T extends Kept>(own: T[], { id, standing, today, slips }: { id: string | undefined; standing: T['standing'] | 'none'; today: string; slips: Slips }): Meant<T> {
  const written = own.find((one) => one.id === id)
  /** whose end was written down today, and nothing came after it */
  const left = written?.until && slips.ended.includes(written.id) && own.at(-1) === written ? written : undefined
  const now = left ?? own.find((one) => isHeldOn(one, today))
  if (standing === 'none') return now ? { as: 'leaves', from: now } : { as: 'nothing' }
  if (left && standing === left.standing) return { as: 'stays', from: left }
  return { as: 'set', id: left ? undefined : id, slip: left !== undefined || slips.begun.includes(id ?? '') }
}
