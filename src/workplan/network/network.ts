// What follows what, computed (F3): topological order, expected and latest days, the chain that decides a day, and what a moved day takes with it.
// Days are whole numbers of calendar days (since 1970-01-01); a network of V steps and E links takes time and memory O(V + E).
// After the critical path method: Kelley & Walker, "Critical-Path Planning and Scheduling", 1959.

/** `days`: calendar days of work between what it waits for and its own day. `on`: the day set, `done`: the day it happened. An anchored day is not ours to move. */
export type Step = { id: string; days: number; on: number | null; done: number | null; anchored?: boolean }

/** `after` begins `lag` calendar days after `before` is done. */
export type Link = { before: string; after: string; lag: number }

/** Links in both directions as flat arrays: the links into step i are intoLink[intoStart[i] … intoStart[i+1]). */
export type Network = {
  steps: readonly Step[]
  links: readonly Link[]
  place: ReadonlyMap<string, number>
  from: Int32Array
  to: Int32Array
  intoStart: Int32Array
  intoLink: Int32Array
  outStart: Int32Array
  outLink: Int32Array
  order: Int32Array
}

type Built = { ok: true; network: Network } | { ok: false; cycle: string[] }

const day = 86_400_000
export const dayNumber = (on: string): number => Math.round(Date.parse(`${on}T00:00:00Z`) / day)
export const dayOfNumber = (number: number): string => new Date(number * day).toISOString().slice(0, 10)

function index(count: number, ends: Int32Array): { start: Int32Array; link: Int32Array } {
  const start = new Int32Array(count + 1)
  for (const end of ends) start[end + 1]! += 1
  for (let i = 0; i < count; i += 1) start[i + 1]! += start[i]!
  const next = start.slice(0, count)
  const link = new Int32Array(ends.length)
  for (let e = 0; e < ends.length; e += 1) link[next[ends[e]!]!++] = e
  return { start, link }
}

/** Orders the steps so that each comes after all it waits for. Links to steps that are not there are left out. A circle is answered with its steps, in their order. */
export function buildNetwork(steps: readonly Step[], given: readonly Link[]): Built {
  const place = new Map(steps.map((step, i) => [step.id, i]))
  const links = given.filter((link) => place.has(link.before) && place.has(link.after))
  const from = Int32Array.from(links, (link) => place.get(link.before)!)
  const to = Int32Array.from(links, (link) => place.get(link.after)!)
  const into = index(steps.length, to)
  const out = index(steps.length, from)
  const order = new Int32Array(steps.length)
  const waiting = Int32Array.from(steps, (_, i) => into.start[i + 1]! - into.start[i]!)
  let [head, tail] = [0, 0]
  for (let i = 0; i < steps.length; i += 1) if (waiting[i] === 0) order[tail++] = i
  while (head < tail) {
    const i = order[head++]!
    for (let k = out.start[i]!; k < out.start[i + 1]!; k += 1) {
      const next = to[out.link[k]!]!
      if ((waiting[next]! -= 1) === 0) order[tail++] = next
    }
  }
  const network: Network = { steps, links, place, from, to, intoStart: into.start, intoLink: into.link, outStart: out.start, outLink: out.link, order }
  return tail === steps.length ? { ok: true, network } : { ok: false, cycle: circleIn(network, waiting) }
}

/** Whoever still waits waits for somebody who still waits: walking back one comes round. */
function circleIn({ steps, from, intoStart, intoLink }: Network, waiting: Int32Array): string[] {
  const seen = new Map<number, number>()
  const path: number[] = []
  let at = waiting.findIndex((count) => count > 0)
  while (!seen.has(at)) {
    seen.set(at, path.length)
    path.push(at)
    for (let k = intoStart[at]!; k < intoStart[at + 1]!; k += 1) {
      const before = from[intoLink[k]!]!
      if (waiting[before]! > 0) {
        at = before
        break
      }
    }
  }
  return path.slice(seen.get(at)).toReversed().map((i) => steps[i]!.id)
}

/** The circle that one more link would close, in the order of the steps; nothing if it closes none. */
export function circleWith(steps: readonly Step[], links: readonly Link[], link: Link): string[] | undefined {
  const built = buildNetwork(steps, [...links, link])
  return built.ok ? undefined : built.cycle
}

/**
 * The day on which each step can be expected: when it happened; else the later of the day set and what it waits for; open ones never before `today`.
 * NaN: no day is known for it nor for anything it waits for.
 */
export function expectedDays({ steps, links, from, intoStart, intoLink, order }: Network, today = Number.NEGATIVE_INFINITY): Float64Array {
  const expected = new Float64Array(steps.length).fill(Number.NaN)
  for (const i of order) {
    const { on, done, days } = steps[i]!
    let at = on ?? Number.NEGATIVE_INFINITY
    for (let k = intoStart[i]!; k < intoStart[i + 1]!; k += 1) {
      const e = intoLink[k]!
      const ready = expected[from[e]!]! + links[e]!.lag + days
      if (ready > at) at = ready
    }
    expected[i] = done ?? (at === Number.NEGATIVE_INFINITY ? Number.NaN : Math.max(at, today))
  }
  return expected
}

/** The latest day on which each step can be done without moving the target from its day (where it has none: from the day expected). +∞: it does not lead there. */
export function latestDays(network: Network, target: string, expected: Float64Array): Float64Array {
  const { steps, links, place, to, outStart, outLink, order } = network
  const latest = new Float64Array(steps.length).fill(Number.POSITIVE_INFINITY)
  const goal = place.get(target)!
  for (let n = order.length - 1; n >= 0; n -= 1) {
    const i = order[n]!
    if (i === goal) latest[i] = steps[i]!.done ?? steps[i]!.on ?? expected[i]!
    for (let k = outStart[i]!; k < outStart[i + 1]!; k += 1) {
      const e = outLink[k]!
      const needed = latest[to[e]!]! - steps[to[e]!]!.days - links[e]!.lag
      if (needed < latest[i]!) latest[i] = needed
    }
  }
  return latest
}

/** Back from the target, each time to what it waits for longest: the chain on which a slip first reaches the target. What has happened no longer decides. */
export function chainTo({ steps, links, place, from, intoStart, intoLink }: Network, target: string, expected: Float64Array): string[] {
  const chain: string[] = []
  let at: number | undefined = place.get(target)
  while (at !== undefined) {
    chain.push(steps[at]!.id)
    let before: number | undefined
    let most = Number.NEGATIVE_INFINITY
    for (let k = intoStart[at]!; k < intoStart[at + 1]!; k += 1) {
      const e = intoLink[k]!
      const ready = expected[from[e]!]! + links[e]!.lag
      if (steps[from[e]!]!.done === null && ready > most) [before, most] = [from[e]!, ready]
    }
    at = before
  }
  return chain.toReversed()
}

/** What a moved day does to one step after it. `margin`: days to spare between what it waits for and its own day, before and after the move; negative: too early by so much. */
export type Effect = { id: string; kind: 'moves' | 'short' | 'holds'; was: number; is: number; margin: { was: number; is: number } }

/**
 * What moves with the days given, step by step in the plan's order. A step moves as far as it must and no further; spare days are used up first, an anchored one is left short,
 * and what has happened or has no day does not move. Days that were already too close are not mended unless the move makes them worse. Everything that the move reaches is answered, also what holds.
 */
export function push({ steps, links, from, intoStart, intoLink, order }: Network, moved: ReadonlyMap<string, number>): Effect[] {
  const before = Float64Array.from(steps, (step) => step.done ?? step.on ?? Number.NaN)
  const after = before.slice()
  const reached = new Uint8Array(steps.length)
  const effects: Effect[] = []
  for (const i of order) {
    const { id, on, done, days, anchored } = steps[i]!
    const given = moved.get(id)
    if (given !== undefined) [after[i], reached[i]] = [given, 1]
    if (given !== undefined || done !== null || on === null) continue
    let [needed, was] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    // The days to spare towards what the move reaches, and towards nothing else.
    let [ready, wasReady] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let k = intoStart[i]!; k < intoStart[i + 1]!; k += 1) {
      const e = intoLink[k]!
      const p = from[e]!
      if (Number.isNaN(after[p]!)) continue
      const wait = links[e]!.lag + days
      needed = Math.max(needed, after[p]! + wait)
      if (!Number.isNaN(before[p]!)) was = Math.max(was, before[p]! + wait)
      if (!reached[p]) continue
      ready = Math.max(ready, after[p]! + wait)
      wasReady = Math.max(wasReady, (Number.isNaN(before[p]!) ? after[p]! : before[p]!) + wait)
    }
    if (ready === Number.NEGATIVE_INFINITY) continue
    reached[i] = 1
    const worse = needed > on && needed > was
    const kind = !worse ? 'holds' : anchored ? 'short' : 'moves'
    if (kind === 'moves') after[i] = needed
    effects.push({ id, kind, was: on, is: after[i]!, margin: { was: on - wasReady, is: on - ready } })
  }
  return effects
}
