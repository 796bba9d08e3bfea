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
