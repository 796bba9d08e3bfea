// bench/plan: a plan of 5,000 activities with 10,000 dependencies, recomputed and drawn. By itself: node bench/plan.mjs
// What is recomputed: order, expected and latest days, the chain to the last milestone, what a slip of the first date pushes. What is drawn: the Gantt chart as SVG, wide, with every arrow.
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

/** The limits we state, in milliseconds on one core of an office laptop: recomputing is felt as instant, drawing all of it takes under a second. */
export const limits = { recompute: 50, draw: 1000 }

export const size = { activities: 5_000, dependencies: 10_000 }

/** The same numbers every time: a generator of Park and Miller. */
function dice(seed) {
  let state = seed
  return (most) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}

const first = 17_988

/** Activities that each wait for up to a few of the hundred before them: no circles, long chains. */
export function makePlan({ activities, dependencies } = size) {
  const roll = dice(20_190_520)
  const steps = Array.from({ length: activities }, (_, i) => ({ id: `a${i}`, days: roll(30), on: first + Math.floor(i / 14) + roll(20), done: i < activities / 10 ? first + Math.floor(i / 14) : null, anchored: i % 500 === 499 }))
  const links = []
  while (links.length < dependencies) {
    const after = 1 + roll(activities - 1)
    links.push({ before: `a${Math.max(0, after - 1 - roll(100))}`, after: `a${after}`, lag: roll(10) })
  }
  return { steps, links }
}

const best = (times) => Math.min(...times)
function timed(runs, work) {
  const times = []
  let result
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now()
    result = work()
    times.push(performance.now() - start)
  }
  return { ms: best(times), result }
}

/** Measures both and answers with what was measured, beside its limit. */
export async function measurePlan() {
  const [{ buildNetwork, expectedDays, latestDays, chainTo, push, dayOfNumber }, { gantt }] = await load('/src/workplan/network/network.ts', '/src/base/charts/gantt.tsx')
  const { steps, links } = makePlan()
  const target = steps.at(-1).id
  const recompute = timed(20, () => {
    const { network } = buildNetwork(steps, links)
    const expected = expectedDays(network, first + 60)
    const latest = latestDays(network, target, expected)
    return { chain: chainTo(network, target, expected), latest, moved: push(network, new Map([[steps[600].id, steps[600].on + 90]])) }
  })
  const { chain, moved } = recompute.result
  const on = (day) => dayOfNumber(day)
  const rows = steps.map((step, i) => ({ id: step.id, label: `A${i} · Actividad ${i}`, group: `Sección ${Math.floor(i / 1000) + 1}`, end: on(step.on), days: step.days, planned: on(step.on - 3), actual: step.done === null ? undefined : on(step.done), critical: chain.includes(step.id) }))
  const last = Math.max(...steps.map((step) => step.on))
  const draw = timed(3, () => gantt({ about: { id: 'bench', title: 'x', lang: 'es', locale: 'es-419' }, from: on(first), to: on(last), rows, links, table: { columns: [], rows: [] } }))
  return {
    name: 'plan',
    what: `${size.activities} activities, ${size.dependencies} dependencies`,
    results: [
      { name: 'recomputed', ms: Math.round(recompute.ms * 10) / 10, limit: limits.recompute, note: `chain of ${chain.length}, ${moved.length} touched by a slip` },
      { name: 'drawn', ms: Math.round(draw.ms), limit: limits.draw, note: `${Math.round(draw.result.svg.length / 1024)} KB of SVG` },
    ],
  }
}

/** The same as Markdown, for `npm run bench`. */
export async function measure() {
  const { what, results } = await measurePlan()
  return `${what}.\n\n| step | ms | limit, ms | |\n| --- | --: | --: | --- |\n${results.map(({ name, ms, limit, note }) => `| ${name} | ${ms} | ${limit} | ${note} |`).join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { what, results } = await measurePlan()
  process.stdout.write(`${what}\n${results.map(({ name, ms, limit, note }) => `  ${name.padEnd(11)} ${String(ms).padStart(7)} ms   limit ${limit} ms   ${note}`).join('\n')}\n`)
  process.exitCode = results.every(({ ms, limit }) => ms <= limit) ? 0 : 1
}
