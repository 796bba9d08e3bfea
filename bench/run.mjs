// npm run bench            all measurements, and writes them into bench/README.md
// npm run bench -- pages   one of them
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import * as pages from './pages.mjs'
import * as plan from './plan.mjs'
import * as sheets from './sheets.mjs'

/** Each measurement: `measure(options)` answers with Markdown; its place in the README is between two comments with its name. */
const measurements = { pages, plan, sheets }

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !(name in measurements))
if (unknown.length > 0) throw new Error(`no measurement called ${unknown.join(', ')}; there are: ${Object.keys(measurements).join(', ')}`)

const file = new URL('README.md', import.meta.url)
const option = (name, otherwise) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

for (const name of asked.length > 0 ? asked : Object.keys(measurements)) {
  const machine = `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} · Node ${process.versions.node}`
  const found = `${machine}\n\n${await measurements[name].measure({ option, say: (line) => process.stdout.write(`${line}\n`) })}`
  process.stdout.write(`\n${found}\n`)
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const readme = readFileSync(file, 'utf8')
  if (!readme.includes(begin) || !readme.includes(end)) throw new Error(`bench/README.md has no place for ${name}`)
  writeFileSync(file, `${readme.slice(0, readme.indexOf(begin) + begin.length)}\n${found}\n${readme.slice(readme.indexOf(end))}`)
}
