// The long proofs, in two lanes at once, and docs/proof.md with what they found. Runs inside `npm run proof`, which has built what is served.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'marco-proof-'))
const read = (name) => (existsSync(join(folder, `${name}.json`)) ? JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) : undefined)

/** One run of tests; how long it took and whether it held. */
async function run(name, args, env = {}) {
  const began = Date.now()
  const [status] = await once(spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, MARCO_PROOF: folder, ...env } }), 'close')
  return { name, held: status === 0, seconds: Math.round((Date.now() - began) / 1000) }
}

// The first takes as long as all the others: half of its time is the database's.
const planned = [
  ['policy mutants', ['--project', 'proof', 'test/proof/wall.test.ts', 'test/proof/mutate.test.ts']],
  ['policies of the application', ['--project', 'house', 'test/house/decisions.test.ts']],
  ['everybody on every page and paper', ['--project', 'road', 'test/wall']],
  ['crashes', ['--project', 'proof', 'test/proof/crash.test.ts']],
  ['the year 2019, played to the handover and opened', ['--project', 'proof', 'test/proof/year.test.ts', 'test/proof/joined.test.ts', 'test/proof/continued.test.ts']],
  ['properties, up to a hundred times longer', ['--project', 'thing', '--project', 'paper'], { MARCO_LONG: '100' }],
]

const score = (words, tally) => (tally ? `- ${words}: ${tally.killed} of ${tally.killed + tally.survived.length} noticed${tally.survived.map((one) => `\n  - **not noticed**: ${one}`).join('')}` : `- ${words}: not measured`)
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const migration = readdirSync(join(root, 'migrations')).filter((name) => name.endsWith('.sql')).sort().at(-1)
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() || 'unknown'

/** What is known so far. Written after each step, so that a run that is cut off leaves what it proved and says what it did not. */
function write(steps) {
  const wall = read('wall') ?? {}
  const { application, crawl, crash, 'crash-control': control } = Object.fromEntries(['application', 'crawl', 'crash', 'crash-control'].map((name) => [name, read(name)]))
  const lines = [
    '# Proof',
    '',
    `Written by \`npm run proof\` on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC. Marco ${version}, commit ${commit}, migration ${migration}, Node ${process.version}, ${cpus().length} processors.`,
    '',
    '| proof | held | seconds |',
    '|---|---|---|',
    ...planned.map(([name]) => {
      const step = steps.find((one) => one.name === name)
      return step ? `| ${name} | ${step.held ? 'yes' : '**no**'} | ${step.seconds} |` : `| ${name} | **did not run** | |`
    }),
    '',
    '## The wall, weakened on purpose',
    '',
    'Each policy is opened, and each piece of its condition left out, one at a time; the matrix of persons × tables × verbs must notice. Then the functions it asks; then what only the catalogue can see.',
    '',
    score('policies of the database', wall.policies),
    score('functions that the policies ask', wall.functions),
    score('walls lowered, rights granted', wall.catalogue),
    score('policies of the application (removed, turned around, widened, narrowed)', application),
    '',
    '## Everybody everywhere',
    '',
    crawl ? `${crawl.people} people and nobody opened ${crawl.addresses} addresses and ${crawl.links} more that pages led to: ${crawl.requests} answers, ${crawl.canaries} canaries, ${crawl.foreign} read by somebody they were not for.${crawl.pdf ? '' : ' The words inside PDF files were not looked at: no pdftotext here.'}` : 'Not measured.',
    '',
    '## Everything killed at random moments',
    '',
    crash ? `${crash.rounds} rounds, ${crash.acknowledged} answers given, **${crash.lost} lost**; median restart ${median(crash.restarts)} ms.` : 'Not measured.',
    control ? `Control, with a database that does not wait for the disk: ${control.rounds} rounds, ${control.acknowledged} answers given, ${control.lost} lost.` : 'No control.',
    '',
  ]
  writeFileSync(join(root, 'docs/proof.md'), lines.join('\n'))
}

const steps = []
const [mutants, ...others] = planned
async function lane(own) {
  for (const one of own) {
    steps.push(await run(...one))
    write(steps)
  }
}
// A server that was lent keeps one world of tests at a time.
if (process.env.TEST_DATABASE_URL) await lane(planned)
else await Promise.all([lane([mutants]), lane(others)])
rmSync(folder, { recursive: true, force: true })
process.exit(steps.every(({ held }) => held) ? 0 : 1)
