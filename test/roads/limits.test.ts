import { connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { accepted, keepFile, readUpload, safeName } from '#base/file.ts'
import { holdFor } from '#base/holding.ts'
import { listen } from '#base/server.ts'
import { secretariatTeam } from '#membership/index.ts'
import { openWorld } from '../open.ts'

const world = await openWorld()
const server = await listen(world.app, { port: 0, host: '127.0.0.1' })
afterAll(() => server.close())

/** Speaks to the real server byte by byte, and hears all it says until it hangs up or has answered once. */
const speak = (bytes: string, { wait = 15_000 }: { wait?: number } = {}) =>
  new Promise<{ said: string; after: number }>((resolve) => {
    const began = Date.now()
    let said = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes))
    const done = () => {
      socket.destroy()
      resolve({ said, after: Date.now() - began })
    }
    socket.on('data', (some) => {
      said += String(some)
      if (said.includes('\r\n\r\n')) done()
    })
    socket.on('close', done).on('error', done)
    setTimeout(done, wait).unref()
  })

const head = (path: string, extra = '') => `GET ${path} HTTP/1.1\r\nHost: localhost:4000\r\n${extra}\r\n`

test('a plain question is answered', async () => {
  expect((await speak(head('/health'))).said).toMatch(/^HTTP\/1.1 200/)
})

test('headers that are too large are refused', async () => {
  expect((await speak(head('/health', `X-Long: ${'x'.repeat(20_000)}\r\n`))).said).toMatch(/^HTTP\/1.1 431/)
})

test('more headers than any browser sends are refused', async () => {
  const headers = (count: number) => Array.from({ length: count }, (_, index) => `X-${index}: y\r\n`).join('')
  expect((await speak(head('/health', headers(50)))).said).toMatch(/^HTTP\/1.1 200/)
  expect((await speak(head('/health', headers(300)))).said).toMatch(/^HTTP\/1.1 431/)
})

test('whoever sends the head of a question drop by drop is let go', async () => {
  const { said, after } = await speak('GET /health HTTP/1.1\r\nHost: localhost:4000\r\nX-Slow: ', { wait: 20_000 })
  expect(said === '' || said.startsWith('HTTP/1.1 408')).toBe(true)
  expect(after).toBeLessThan(15_000)
}, 25_000)

test('a form is at most 300 KB, whether it says so or not; only forms that carry a file may be larger', async () => {
  const large = new URLSearchParams({ 'title.es': 'x'.repeat(400_000) })
  const headers = { host: 'localhost:4000', cookie: 'marco=token-of-ana-in-the-world-of-tests', origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded' }
  expect((await world.app.request('/w/calls', { method: 'POST', headers, body: large })).status).toBe(413)
  const silent = new ReadableStream({ start: (stream) => (stream.enqueue(new TextEncoder().encode(String(large))), stream.close()) })
  expect((await world.app.request('/w/calls', { method: 'POST', headers, body: silent, duplex: 'half' } as RequestInit)).status).toBe(413)
  const files = { ...headers, 'content-length': '30000000' }
  expect((await world.app.request('/w/agenda-items/00000000-0000-7000-8000-000000000009/papers', { method: 'POST', headers: files, body: 'x' })).status).toBe(413)
})

test('a file is judged by what is inside it, and bears a name that the server made', async () => {
  const upload = (name: string, bytes: string | Buffer) => readUpload(new File([bytes as BlobPart], name, { type: 'application/pdf' }))
  expect(await upload('carta.pdf', 'MZ this is a program')).toBe('kind')
  expect(await upload('carta.pdf', '<html><script>alert(1)</script>')).toBe('kind')
  expect(await upload('carta.pdf', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('kind')
  expect(await upload('carta.pdf', '')).toBe('empty')
  expect(await upload('carta.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(accepted['application/pdf'].most)]))).toBe('size')
  expect(await upload('..\\..\\etc/passwd\u202efdp.exe', '%PDF-1.7\n1 0 obj')).toMatchObject({ name: 'passwdfdp.pdf', type: 'application/pdf' })
  expect(safeName('a"b<c>|d\r\nSet-Cookie: x.pdf', 'pdf')).toBe('abcdSet-Cookie x.pdf')
})

test('a file goes out as an attachment that no browser opens as a page', async () => {
  const id = await world.as('ana', async (tx) => keepFile(tx, await holdFor(tx, 'file', secretariatTeam), { name: 'nota «final»; x="y".pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }))
  const answer = await world.get('ana', `/w/files/${id}`)
  expect([answer.status, answer.headers.get('x-content-type-options'), answer.headers.get('content-security-policy'), answer.headers.get('cache-control')]).toEqual([200, 'nosniff', "default-src 'none'; frame-ancestors 'none'; sandbox", 'no-store'])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[^\s]+$/)
  expect((await world.get('carla', `/w/files/${id}`)).status).toBe(404)
})

test('who tries links is answered the same for every wrong one, and is slowed down', async () => {
  const tried: number[] = []
  for (let count = 0; count < 62; count += 1) tried.push((await world.get('nobody', `/es/entrar/wrong-link-number-${count}`)).status)
  expect(new Set(tried.slice(0, 60))).toEqual(new Set([410]))
  expect(tried.at(-1)).toBe(429)
})
