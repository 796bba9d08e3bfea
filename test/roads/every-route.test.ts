import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeApp } from '../../src/app.tsx'
import { openWorld } from '../open.ts'
import { tokenOf } from '../world.ts'

// Every door there is, found by walking the application's own list of routes: none can be added and forgotten here.

const world = await openWorld()
const routes = [...new Map(world.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
const gets = routes.filter(({ method }) => method === 'GET')
const unsafe = routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))

/** An address of the route, with things that do not exist in the place of its names. */
const addressOf = (path: string): string => path.replace(/\/:file\{guideline[^}]*\}/, '/guideline.pdf').replace(/:(\w+)(?:\{[^}]*\})?\??/g, () => randomUUID())

const bare = { host: 'localhost:4000' }
const asAna = { ...bare, cookie: `marco=${tokenOf('ana')}` }
const ours = { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }

const wanted: [string, RegExp][] = [
  ['content-security-policy', /default-src 'none'.*frame-ancestors 'none'/],
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^same-origin$/],
  ['permissions-policy', /camera=\(\)/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
]

function faultsOf(answer: Response, where: string, more: [string, RegExp][] = []): string[] {
  const missing = [...wanted, ...more].filter(([name, pattern]) => !pattern.test(answer.headers.get(name) ?? '')).map(([name]) => `${where} (${answer.status}): ${name} is «${answer.headers.get(name)}»`)
  return /unsafe-|\*/.test(answer.headers.get('content-security-policy') ?? '') ? [...missing, `${where}: unsafe`] : missing
}

test('the way of finding routes finds them', () => {
  expect(gets.length).toBeGreaterThan(90)
  expect(unsafe.length).toBeGreaterThan(50)
  for (const path of ['/es', '/w', '/w/items/:id', '/es/datos/paises.csv', '/health']) expect(gets.map((route) => route.path)).toContain(path)
})

test('an address with a zero byte, or with a number without end, does not exist', async () => {
  const faults: string[] = []
  for (const { path } of gets.filter((route) => route.path.includes(':'))) {
    for (const odd of ['%00', 'a%00b', '99999999999']) {
      const { status } = await world.app.request(path.replace(/:(\w+)(?:\{[^}]*\})?\??/g, odd), { headers: asAna })
      if (status >= 500) faults.push(`${path} with ${odd}: ${status}`)
    }
  }
  expect(faults).toEqual([])
  for (const path of ['/es/ediciones/2019/%00', '/w/calls/%00']) expect((await world.app.request(path, { headers: asAna })).status, path).toBe(404)
})

test('every answer to every address carries every header of protection, whatever its status', async () => {
  const faults: string[] = []
  const seen = new Set<number>()
  for (const { path } of gets) {
    for (const headers of [bare, asAna]) {
      const answer = await world.app.request(addressOf(path), { headers })
      seen.add(answer.status)
      faults.push(...faultsOf(answer, `GET ${path}`))
    }
  }
  for (const { method, path } of unsafe) faults.push(...faultsOf(await world.app.request(addressOf(path), { method, headers: { ...asAna, ...ours } }), `${method} ${path}`))
  expect(faults).toEqual([])
  for (const status of [200, 303, 404]) expect(seen).toContain(status)
})

test('so do refusals: another host, another origin, too large a form, an address that does not exist, a file already held', async () => {
  const tag = (await world.app.request('/es', { headers: bare })).headers.get('etag')!
  const answers = {
    421: await world.app.request('/es', { headers: { host: 'evil.example' } }),
    403: await world.app.request('/w/calls', { method: 'POST', headers: { ...asAna, origin: 'https://evil.example' } }),
    413: await world.app.request('/w/calls', { method: 'POST', headers: { ...asAna, ...ours, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '400000' }, body: `a=${'b'.repeat(400_000)}` }),
    404: await world.app.request('/nowhere', { headers: bare }),
    304: await world.app.request('/es', { headers: { ...bare, 'if-none-match': tag } }),
  }
  for (const [status, answer] of Object.entries(answers)) {
    expect(answer.status, status).toBe(Number(status))
    expect(faultsOf(answer, status)).toEqual([])
  }
})

test('an address that begins with two slashes leads to no other site', async () => {
  for (const path of ['//evil.example/?lang=en', '///evil.example?lang=es', '//evil.example/w?lang=en']) {
    const answer = await world.app.request(new Request(`http://localhost:4000${path}`, { headers: bare }))
    expect(answer.headers.get('location'), path).toMatch(/^\/(?!\/)/)
  }
  const page = await (await world.app.request(new Request('http://localhost:4000//evil.example/w', { headers: bare }))).text()
  expect(page).toContain('/evil.example/w?lang=')
  expect(page).not.toMatch(/(?:href|action|value)="\/\//)
})

const asCarla = { ...bare, cookie: `marco=${tokenOf('carla')}` }

test('forms that arrive slowly, however many, keep nobody else waiting', async () => {
  const ends: (() => void)[] = []
  const slow = Array.from({ length: 30 }, () => {
    const body = new ReadableStream({ start: (stream) => void ends.push(() => stream.close()) })
    const headers = { ...asCarla, ...ours, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1000' }
    return world.app.request(new Request('http://localhost:4000/w/profile', { method: 'POST', headers, body, duplex: 'half' } as RequestInit))
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await world.app.request('/w', { headers: asCarla })).status).toBe(200)
  for (const end of ends) end()
  expect(new Set((await Promise.all(slow)).map((answer) => answer.status))).toEqual(new Set([422]))
})

test('behind TLS browsers are told to come back by TLS only, and without it nothing is promised', async () => {
  const tls = makeApp({ ...world.marco, config: { ...world.marco.config, origin: 'https://marco.example.org' } })
  for (const path of ['/es', '/w', '/health', '/nowhere', '/sign-in']) {
    const answer = await tls.request(path, { headers: { host: 'marco.example.org' } })
    expect(faultsOf(answer, path, [['strict-transport-security', /^max-age=31536000; includeSubDomains$/]])).toEqual([])
  }
  expect((await world.app.request('/es', { headers: bare })).headers.has('strict-transport-security')).toBe(false)
})

// What can be done without a session: asking for a link, coming in by one, and (here and in a demonstration only) walking the clock and having the story played.
const gates = ['/es/entrar', '/en/sign-in', '/es/entrar/:token', '/en/sign-in/:token', '/found/:token', '/demo/clock', '/demo/year', '/es/correo-nuevo/:token', '/en/new-address/:token', '/sign-out']

test('every form refuses a stranger: without a session it leads to the door and changes nothing', async () => {
  const rows = () => world.owner((tx) => tx.selectFrom('base.event').select((at) => at.fn.countAll<number>().as('count')).executeTakeFirstOrThrow())
  const before = await rows()
  const opened: string[] = []
  for (const { method, path } of unsafe.filter((route) => !gates.includes(route.path))) {
    const answer = await world.app.request(addressOf(path), { method, headers: { ...bare, ...ours } })
    if (answer.status !== 303 || !answer.headers.get('location')?.startsWith('/es/entrar')) opened.push(`${method} ${path}: ${answer.status} ${answer.headers.get('location')}`)
  }
  expect(opened).toEqual([])
  expect(await rows()).toEqual(before)
  expect(gates.filter((path) => !unsafe.some((route) => route.path === path))).toEqual([])
})

test('every form refuses another page: with a session but a foreign origin, or none at all, nothing is even looked at', async () => {
  const passed: string[] = []
  for (const { method, path } of unsafe) {
    for (const from of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4000' }, {}]) {
      const answer = await world.app.request(addressOf(path), { method, headers: { ...asAna, ...from } as Record<string, string> })
      if (answer.status !== 403) passed.push(`${method} ${path} from ${JSON.stringify(from)}: ${answer.status}`)
    }
  }
  expect(passed).toEqual([])
})

test('every page of the workspace leads a stranger to the door', async () => {
  for (const { path } of gets.filter((route) => route.path === '/w' || route.path.startsWith('/w/'))) {
    const answer = await world.app.request(addressOf(path), { headers: bare })
    expect(`${path} ${answer.status} ${answer.headers.get('location')?.split('?')[0]}`).toBe(`${path} 303 /es/entrar`)
  }
})
