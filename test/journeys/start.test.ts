import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { readConfig, root } from '#base/config.ts'
import { reach } from '#base/database/connect.ts'
import { hashToken } from '#base/http/session.ts'
import { asOwner } from '#base/database/owner.ts'
import { freePort } from '#base/server.ts'
import { adopted } from '../../seed/dependencies.ts'
import { startServer } from '../crash/server.ts'
import { layDemo } from '../demo.ts'

// The two commands as an operator meets them: the built server, in processes of its own.
const folder = mkdtempSync(join(tmpdir(), 'marco-start-'))
const data = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
// A copy keeps its owners, so it stands where they can reach it.
const demo = mkdtempSync(join(tmpdir(), 'marco-start-'))
afterAll(() => rmSync(demo, { recursive: true, force: true }))

/** A start that is expected to end by itself: its status and what it said. */
function tryStart(env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/server/cli.js'), 'start', '--empty'], { cwd: root, encoding: 'utf8', timeout: 90_000, env: { ...process.env, LOG_LEVEL: 'error', ...env } })
  return { status, said: stdout + stderr }
}

const nobody = { cookie: '' }
// While it waits for a start this process hears nothing: a line that the server let go meanwhile is opened again.
const address = (origin: string, path: string, { cookie } = nobody) => {
  const ask = () => fetch(origin + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
  return ask().catch(ask)
}

test('an empty installation starts, tells its health, refuses a second server and a taken port in words, and comes back after everything was killed', async () => {
  const first = await startServer(data('one'), { args: ['--empty'] })
  const port = new URL(first.origin).port
  expect(await (await address(first.origin, '/health')).json()).toEqual({ marco: expect.stringMatching(/^\d/), migration: expect.stringMatching(/\.sql$/), database: true, history: expect.stringMatching(/^(whole|not looked at yet)$/) })
  expect((await address(first.origin, '/demo/people')).status).toBe(404)

  expect(tryStart({ MARCO_DATA: data('one'), PORT: String(await freePort()) })).toMatchObject({ status: 1, said: expect.stringContaining('already serving the folder') })
  expect(tryStart({ MARCO_DATA: data('two'), PORT: port })).toMatchObject({ status: 1, said: expect.stringContaining(`Port ${port} is taken`) })
  expect((await address(first.origin, '/es/entrar')).status).toBe(200)

  first.kill()
  const again = await startServer(data('one'), { args: ['--empty'] })
  expect((await address(again.origin, '/es/entrar')).status).toBe(200)
  await again.stop()
})

test('a data folder that cannot be one, and a setting that is none, are said in words', () => {
  writeFileSync(data('file'), '')
  expect(tryStart({ MARCO_DATA: data('file') })).toMatchObject({ status: 1, said: expect.stringContaining('MARCO_DATA') })
  expect(tryStart({ MARCO_DATA: data('three'), PORT: 'four thousand' })).toMatchObject({ status: 1, said: expect.stringContaining('PORT') })
})

test('the plan with which a demonstration begins was frozen on the day on which it was adopted, and nothing that stands in it since before the story bears the day of its founding', async () => {
  await layDemo(demo)
  const at = await reach(readConfig({ MARCO_DATA: demo }), true)
  await asOwner(at.owner, async (tx) => {
    const dayOf = sql<string>`(at at time zone 'America/Costa_Rica')::date`.as('day')
    expect(await tx.selectFrom('workplan.proposal').select(dayOf).execute()).toEqual([{ day: adopted.on }])
    for (const table of ['workplan.adoption', 'workplan.activity', 'workplan.milestone', 'workplan.occasion', 'membership.person', 'membership.post', 'membership.standing'] as const) {
      const later = await tx.selectFrom(table).select(dayOf).where('at', '>', new Date('2019-04-02')).execute()
      expect(later, table).toEqual([])
    }
  })
  await at.stop()
})

test('a demonstration that was cut off while it was made is made anew', async () => {
  const at = await reach(readConfig({ MARCO_DATA: demo }), true)
  await asOwner(at.owner, (tx) => tx.updateTable('base.installation').set({ foundedAt: null }).execute())
  await asOwner(at.owner, (tx) => tx.deleteFrom('base.signInLink').execute())
  await at.stop()
  const again = await startServer(demo)
  expect(await (await address(again.origin, '/demo/people')).text()).toContain('/es/entrar/')
  await again.stop()
})

test('two nodes over one database serve one session and make one installation', async () => {
  mkdirSync(data('cluster'), { recursive: true })
  const cluster = await reach(readConfig({ MARCO_DATA: data('cluster') }), true)
  const url = `postgres://postgres:${encodeURIComponent(String(cluster.owner.password))}@localhost/nodes?host=${encodeURIComponent(cluster.owner.host!)}`
  const [port, other] = [await freePort(), await freePort()]
  const env = { DATABASE_URL: url, MARCO_ORIGIN: `http://localhost:${port}` }
  const nodes = await Promise.all([port, other].map((at) => startServer(data(`node-${at}`), { port: at, args: ['--empty'], env })))
  const owner: pg.ClientConfig = { ...cluster.owner, database: 'nodes' }

  // A node ends the founding links before its own when it says its own: both have spoken before the link of this test is written.
  for (const node of nodes) await expect.poll(() => node.said(), { timeout: 60_000 }).toContain('/found/')
  const link = 'a-founding-link-for-the-test-of-two-nodes'
  await asOwner(owner, (tx) => tx.insertInto('base.foundingLink').values({ tokenHash: hashToken(link), expiresAt: new Date(Date.now() + 60_000) }).execute())
  const made = await fetch(`${nodes[0]!.origin}/found/${link}`, { method: 'POST', redirect: 'manual', headers: { origin: env.MARCO_ORIGIN, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ name: 'Elena Oficial', email: 'elena@example.org', language: 'es' }) })
  expect(made.status).toBe(303)
  const cookie = made.headers.get('set-cookie')!.split(';')[0]!
  for (const node of nodes) expect(await (await address(node.origin, '/w', { cookie })).text()).toContain('Elena Oficial')
  expect(await asOwner(owner, (tx) => tx.selectFrom('base.installation').select('kind').execute())).toEqual([{ kind: 'real' }])

  for (const node of nodes) await node.stop()
  await cluster.stop()
})
