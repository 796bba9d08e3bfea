import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildNetwork, chainTo, circleWith, dayNumber, dayOfNumber, expectedDays, latestDays, type Link, push, type Network, type Step } from './network.ts'

const step = (id: string, more: Partial<Step> = {}): Step => ({ id, days: 0, on: null, done: null, ...more })
const network = (steps: Step[], links: Link[]): Network => {
  const built = buildNetwork(steps, links)
  if (!built.ok) throw new Error(`circle: ${built.cycle.join(' ')}`)
  return built.network
}
const on = (day: string) => dayNumber(day)

/** A plan without circles: links only run from an earlier step to a later one; the steps are then shuffled. */
const plans = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    steps: fc.tuple(...Array.from({ length: count }, (_, i) => fc.record({ id: fc.constant(`s${i}`), days: fc.integer({ min: 0, max: 40 }), on: fc.option(fc.integer({ min: 18_000, max: 18_200 })), done: fc.constant(null), anchored: fc.boolean() }))),
    links: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: -5, max: 20 })), { maxLength: 14 }).map((pairs) => pairs.filter(([a, b]) => a < b).map(([a, b, lag]): Link => ({ before: `s${a}`, after: `s${b}`, lag }))),
    turn: fc.nat(7),
  }).map(({ steps, links, turn }) => ({ steps: [...steps.slice(turn % count), ...steps.slice(0, turn % count)] as Step[], links })),
)

type Path = { steps: string[]; length: number }
/** Every way through the plan that ends at a step, walked one by one: slow, plain and independent of any order. */
function paths(steps: Step[], links: Link[], end: string): Path[] {
  const own: Path = { steps: [end], length: 0 }
  const days = steps.find((one) => one.id === end)!.days
  return [own, ...links.filter((link) => link.after === end).flatMap((link) => paths(steps, links, link.before).map((path) => ({ steps: [...path.steps, end], length: path.length + link.lag + days })))]
}

test('a step can be expected at the end of the longest way that leads to it', () => {
  fc.assert(
    fc.property(plans, ({ steps, links }) => {
      const expected = expectedDays(network(steps, links))
      for (const [i, { id }] of steps.entries()) {
        const days = paths(steps, links, id).flatMap((path) => {
          const first = steps.find((one) => one.id === path.steps[0])!
          return first.on === null ? [] : [first.on + path.length]
        })
        expect(expected[i]).toBe(days.length === 0 ? Number.NaN : Math.max(...days))
      }
    }),
  )
})

test('the critical chain is a longest way, and none of its steps has a day to spare', () => {
  fc.assert(
    fc.property(plans, ({ steps, links }) => {
      // Everything may begin on the same day and nothing else is set: then the chain is the longest path of the books.
      const free = steps.map((one) => ({ ...one, on: links.some((link) => link.after === one.id) ? null : 0 }))
      const plan = network(free, links)
      const expected = expectedDays(plan)
      for (const target of free) {
        const chain = chainTo(plan, target.id, expected)
        const ways = paths(free, links, target.id).filter((path) => free.find((one) => one.id === path.steps[0])!.on === 0)
        const longest = Math.max(...ways.map((path) => path.length))
        expect(ways.some((path) => path.length === longest && path.steps.join() === chain.join())).toBe(true)
        const latest = latestDays(plan, target.id, expected)
        for (const id of chain) expect(latest[plan.place.get(id)!]! - expected[plan.place.get(id)!]!).toBe(0)
        for (const i of free.keys()) if (latest[i] !== Number.POSITIVE_INFINITY) expect(latest[i]! - expected[i]!).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('a step done on its latest day still leaves the target where it is, and a day later does not', () => {
  fc.assert(
    fc.property(plans, fc.nat(7), ({ steps, links }, pick) => {
      const free = steps.map((one) => ({ ...one, on: links.some((link) => link.after === one.id) ? null : 0 }))
      const plan = network(free, links)
      const expected = expectedDays(plan)
      const target = free[pick % free.length]!.id
      const latest = latestDays(plan, target, expected)
      for (const [i, one] of free.entries()) {
        if (latest[i] === Number.POSITIVE_INFINITY || one.id === target) continue
        const finish = (day: number) => expectedDays(network(free.map((each) => (each.id === one.id ? { ...each, on: day } : each)), links))[plan.place.get(target)!]!
        expect(finish(latest[i]!)).toBe(expected[plan.place.get(target)!])
        expect(finish(latest[i]! + 1)).toBe(expected[plan.place.get(target)!]! + 1)
      }
    }),
  )
})

test('a date is taken along exactly as far as it must be, and no date is taken along that need not be', () => {
  fc.assert(
    fc.property(plans, fc.nat(7), fc.integer({ min: 1, max: 60 }), ({ steps, links }, pick, later) => {
      // A plan that keeps its own rules: every date set late enough for what it waits for.
      const sound = network(steps.map((one) => ({ ...one, on: one.on ?? 18_000, anchored: false })), links)
      const kept = network(sound.steps.map((one, i) => ({ ...one, on: expectedDays(sound)[i]! })), links)
      const moved = kept.steps[pick % kept.steps.length]!
      const effects = push(kept, new Map([[moved.id, moved.on! + later]]))
      const independent = expectedDays(network(kept.steps.map((one) => (one.id === moved.id ? { ...one, on: one.on! + later } : one)), links))
      for (const [i, one] of kept.steps.entries()) {
        if (one.id === moved.id) continue
        const effect = effects.find((each) => each.id === one.id)
        expect(effect?.is ?? one.on).toBe(independent[i])
        expect(effect?.kind === 'moves').toBe(independent[i] !== one.on)
      }
    }),
  )
})

test('a circle is refused and named, and the way round it is really in the plan', () => {
  fc.assert(
    fc.property(plans, fc.nat(7), fc.nat(7), ({ steps, links }, a, b) => {
      const link = { before: steps[a % steps.length]!.id, after: steps[b % steps.length]!.id, lag: 0 }
      fc.pre(link.before !== link.after)
      const circle = circleWith(steps, links, link)
      const closes = paths(steps, links, link.before).some((path) => path.steps[0] === link.after)
      expect(circle !== undefined).toBe(closes)
      for (const [i, id] of (circle ?? []).entries()) expect([...links, link].some((one) => one.before === id && one.after === circle![(i + 1) % circle!.length])).toBe(true)
    }),
  )
})

test('the costing a month late: the compilation moves, the validation loses its spare days, the Conference stays and comes short', () => {
  const plan = network(
    [step('costing', { on: on('2019-09-30') }), step('compilation', { on: on('2019-10-31'), days: 30 }), step('validation', { on: on('2019-11-15') }), step('conference', { on: on('2019-12-16'), anchored: true })],
    [{ before: 'costing', after: 'compilation', lag: 0 }, { before: 'compilation', after: 'validation', lag: 0 }, { before: 'validation', after: 'conference', lag: 30 }],
  )
  const effects = push(plan, new Map([['costing', on('2019-10-31')]])).map(({ id, kind, is, margin }) => [id, kind, dayOfNumber(is), margin.is])
  expect(effects).toEqual([['compilation', 'moves', '2019-11-30', -30], ['validation', 'moves', '2019-11-30', -15], ['conference', 'short', '2019-12-16', -14]])
})

test('what has happened stands where it stood, and no longer decides', () => {
  const plan = network([step('a', { on: 10, done: 12 }), step('b', { on: 20, days: 5 }), step('c', { on: 30 })], [{ before: 'a', after: 'b', lag: 0 }, { before: 'b', after: 'c', lag: 0 }])
  expect(push(plan, new Map([['a', 40]])).map((effect) => effect.id)).toEqual(['b', 'c'])
  expect(push(network(plan.steps.map((one) => (one.id === 'b' ? { ...one, done: 21 } : one)), [...plan.links]), new Map([['a', 40]]))).toEqual([])
  expect(chainTo(plan, 'c', expectedDays(plan))).toEqual(['b', 'c'])
})

test('what is overdue is expected today at the earliest, and what waits for it moves on', () => {
  const plan = network([step('a', { on: 10 }), step('b', { on: 12, days: 5 })], [{ before: 'a', after: 'b', lag: 0 }])
  expect([...expectedDays(plan, 20)]).toEqual([20, 25])
})
