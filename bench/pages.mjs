// Requests per second and p99 of the pages that grow with the framework, as the people who open them, beside what the machine can do at all.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import pg from 'pg'
import { readConfig } from '../src/base/config.ts'
import { reach } from '../src/base/database/connect.ts'
import { load } from './load.mjs'

const connections = 8

/** The people of the demonstration, by their names; the reviewer is given two hundred practices. */
const people = { 'Secretariat': 'Clara Bertolini Sandoval', 'focal point': 'Dunia Marisol Cáceres Pavón', 'reviewer': 'Fernando Lizcano Uribe' }

async function pageSet(client) {
  // A call in the midst of many, from which all have handed in but the one that is still writing.
  const call = (await client.query('select id from bench.call order by n offset (select count(*) / 2 from bench.call) limit 1')).rows[0].id
  const board = { name: 'board: who has handed in', path: `/w/calls/${call}` }
  const library = { name: 'library, first page', path: '/w/practices' }
  const country = { name: 'library, one country', path: '/w/practices?country=HND' }
  const common = { name: 'library, country and theme, a common word', path: '/w/practices?q=registro&country=CRI&theme=rsd-backlog' }
  const rare = { name: 'library, a rare word', path: '/w/practices?q=palabra7777' }
  const decided = { name: 'library, validated', path: '/w/practices?decision=validated' }
  return [board, library, country, common, rare, decided]
}

export async function measure({ option, say }) {
  const submissions = option('submissions', 100_000)
  const seconds = option('seconds', 6)
  const data = mkdtempSync(join(tmpdir(), 'marco-bench-'))
  const server = await (await load('/test/crash/server.ts'))[0].startServer(data)
  try {
    const { owner } = await reach(readConfig({ MARCO_DATA: data }))
    const client = new pg.Client(owner)
    await client.connect()
    say(`filling ${data} with ${submissions} submissions …`)
    await fill(client, submissions)
    const counted = await count(client)
    say(counted)
    const pages = await pageSet(client)
    const rows = []
    for (const role of Object.keys(people)) rows.push(...await measureAs(role, { origin: server.origin, pages, seconds }, say))
    const floors = await measureFloors({ owner, seconds, sizes: [rows[0].bytes, rows[1].bytes] }, say)
    await client.end()
    return report({ rows, floors, counted, submissions, seconds })
  } finally {
    await server.stop()
    if (!process.argv.includes('--keep')) rmSync(data, { recursive: true, force: true })
  }
}

async function measureAs(role, { origin, pages, seconds }, say) {
  const cookie = await signIn(origin, people[role])
  const rows = []
  for (const page of pages) {
    const bytes = await open(origin, page.path, cookie)
    if (bytes === undefined) continue
    const result = await shoot(origin + page.path, { cookie, seconds })
    rows.push({ role, page, bytes, ...result })
    say(`${role} · ${page.name}: ${result.rate} req/s, p50 ${result.p50}, p99 ${result.p99} ms`)
  }
  return rows
}

/** Rows go in as the owner, without the triggers that watch people; then everything is counted through the people's own eyes. */
async function fill(client, submissions) {
  const reviewer = (await client.query('select id from membership.person where name = $1', [people.reviewer])).rows[0].id
  const sql = readFileSync(new URL('fill.sql', import.meta.url), 'utf8').replaceAll(':submissions', String(submissions)).replaceAll(':reviewer', `'${reviewer}'`)
  await client.query(`set session_replication_role = replica; begin; ${sql} commit; set session_replication_role = origin`)
  await client.query('vacuum analyze')
}

async function count(client) {
  const tables = ['calls.submission', 'calls.item', 'calls.answer', 'calls.version', 'base.holding', 'base.share', 'base.event', 'practices.entry']
  const { rows } = await client.query(tables.map((table) => `select '${table}' as table, count(*)::integer as count from ${table}`).join(' union all '))
  return rows.map(({ table, count }) => `${count.toLocaleString('en-GB')} ${table}`).join(' · ')
}

/** As a visitor of the demonstration does: the link beside the name, then its button. */
async function signIn(origin, name) {
  const page = await (await fetch(`${origin}/demo/people`, { headers: { 'accept-language': 'es' } })).text()
  const path = new RegExp(`${name}</t[dh]>.*?href="(/es/entrar/[^"]+)"`, 's').exec(page)[1]
  const entered = await fetch(origin + path, { method: 'POST', redirect: 'manual', headers: { origin, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams() })
  return entered.headers.get('set-cookie').split(';')[0]
}

/** Bytes of the page; undefined where this person may not open it. */
async function open(origin, path, cookie) {
  const response = await fetch(origin + path, { headers: { cookie } })
  if (response.status === 404) return undefined
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`)
  return (await response.arrayBuffer()).byteLength
}

async function shoot(url, { cookie, seconds }) {
  const headers = cookie ? { cookie } : {}
  await autocannon({ url, headers, connections, duration: 1 })
  const result = await autocannon({ url, headers, connections, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were no pages, ${result.errors} failed`)
  const alone = await autocannon({ url, headers, connections: 1, duration: 2 })
  return { rate: Math.round(result.requests.average), p50: result.latency.p50, p99: result.latency.p99, alone: alone.latency.average }
}

/** The bare floor: what Node, then Hono with one trip to the database, answer with a fixed page of the same size, measured in the same run. */
async function measureFloors({ owner, seconds, sizes }, say) {
  const floors = []
  for (const bytes of new Set(sizes)) {
    for (const kind of ['node', 'hono']) {
      const child = spawn(process.execPath, [new URL('floor.mjs', import.meta.url).pathname, kind, String(bytes)], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, FLOOR_DATABASE: JSON.stringify(owner) } })
      const port = await new Promise((resolve) => child.stdout.once('data', (said) => resolve(Number(String(said)))))
      const result = await shoot(`http://127.0.0.1:${port}/`, { seconds })
      child.kill()
      floors.push({ kind, bytes, ...result })
      say(`floor ${kind}, ${bytes} bytes: ${result.rate} req/s, p99 ${result.p99} ms`)
    }
  }
  return floors
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)}`

function report({ rows, floors, counted, submissions, seconds }) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const named = { node: 'bare Node, a fixed page', hono: 'Hono and one `select 1`' }
  return [
    `${submissions.toLocaleString('en-GB')} submissions (${counted}); ${connections} connections for ${seconds} s after one to warm up, then one connection alone; load and server on the same machine.`,
    '',
    line(['as', 'page', 'KB', 'req/s', 'p50 ms', 'p99 ms', 'alone, ms']),
    line(['---', '---', '--:', '--:', '--:', '--:', '--:']),
    ...rows.map(({ role, page, bytes, rate, p50, p99, alone }) => line([role, page.name, kilobytes(bytes), rate, p50, p99, alone])),
    ...floors.map(({ kind, bytes, rate, p50, p99, alone }) => line(['floor', named[kind], kilobytes(bytes), rate, p50, p99, alone])),
  ].join('\n')
}
