import type { Words } from '#base/words.ts'
import { isHeldOn } from '../post/post.ts'

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

type Fits = Extract<Placed, { ok: true }>

type Kind = 'member' | 'observer'
type Kept = Span & { standing: Kind }
type Said = { id: string | undefined; standing: Kind | 'none'; since: string }

/** What somebody means who records a standing: that a state leaves, that it stays after all, or what it is from a day on; or what is to be mended first. */
type Meant<K> = { does: 'leaves'; span: K } | { does: 'stays'; span: K } | { does: 'set'; id: string | undefined; placed: Fits } | { does: 'nothing'; field: 'stateId' | 'standing' | 'since'; problem: Problem }
type Problem = 'of another' | 'not in' | 'same' | Extract<Placed, { ok: false }>['problem']

/** `own`: those of one state, in order. `slips`: what was written down today, and is still changed today. */
export function meantBy<K extends Kept>({ own, slips, said: { id, standing, since }, today }: { own: K[]; slips: { begun: string[]; ended: string[] }; said: Said; today: string }): Meant<K> {
  const nothing = (field: 'stateId' | 'standing' | 'since', problem: Problem): Meant<K> => ({ does: 'nothing', field, problem })
  const written = own.find((one) => one.id === id)
  if (id && !written) return nothing('stateId', 'of another')
  // Whose end was written down today, and nothing came after it.
  const left = written?.until && slips.ended.includes(written.id) && own.at(-1) === written ? written : undefined
  if (standing === 'none') {
    const now = left ?? own.find((one) => isHeldOn(one, today))
    if (!now) return nothing('standing', 'not in')
    return since <= now.since ? nothing('since', 'too early') : { does: 'leaves', span: now }
  }
  if (left && standing === left.standing) return { does: 'stays', span: left }
  const slip = slips.begun.includes(id ?? '') || left !== undefined
  const placed = placeSpan(own, { id: left ? undefined : id, since, today, slip })
  if (!placed.ok) return nothing('since', placed.problem)
  if (!slip && own.find((one) => one.id === placed.before?.id)?.standing === standing) return nothing('standing', 'same')
  return { does: 'set', id: left ? undefined : id, placed }
}

/** Whether a state that is something else from a day on was a member until then. */
export const ceasesToBeMember = (own: Kept[], { before }: Fits, since: string): boolean => own.some((one) => one.standing === 'member' && (one.id === before?.id || one.until === since))

type Term = Span & { stateId: string; name: Words }

/** Whose Presidency ends today and whose begins, once a term is written: one that is moved to a later day gives today back to the one before it. Nothing where the same state goes on presiding. */
export function turnOf(terms: Term[], { id, since, placed, ...who }: { id: string | undefined; since: string; placed: Fits } & Pick<Term, 'stateId' | 'name'>, today: string): { from: Term; to: Omit<Term, 'id'> | undefined } | undefined {
  const from = terms.find((one) => isHeldOn(one, today))
  const others = terms.filter((one) => one.id !== id).map((one) => (one.id === placed.before?.id ? { ...one, until: since } : one))
  const to = [...others, { ...who, since, until: placed.until }].find((one) => isHeldOn(one, today))
  return from && from.stateId !== to?.stateId ? { from, to } : undefined
}
