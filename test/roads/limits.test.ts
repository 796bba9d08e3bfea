import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { accepted } from '#base/accepted.ts'
import { keepFile, readUpload, safeName } from '#base/file.ts'
import { holdFor } from '#base/holding.ts'
import { listen } from '#base/server.ts'
import { secretariatTeam } from '#membership/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

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

test('a form has at most five thousand fields, and what is repeated is gathered once', async () => {
  const headers = { host: 'localhost:4000', cookie: 'marco=token-of-ana-in-the-world-of-tests', origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded' }
  const send = (times: number) => world.app.request('/w/profile', { method: 'POST', headers, body: 'a=x&'.repeat(times) })
  expect((await send(70_000)).status).toBe(413)
  expect((await send(4_000)).status).toBe(422)
})

test('a form without its fields says what is missing in the language of the page', async () => {
  const page = await (await world.post('ana', '/w/work-plan/cycles', {})).text()
  expect(page).toContain('Falta este dato')
  for (const path of ['/w/work-plan/cycles', '/w/organisations', '/w/meetings', '/w/calls']) expect(await (await world.post('ana', path, {})).text(), path).not.toMatch(/Invalid |expected string/)
})

const steps = '/w/accessions/00000000-0000-7000-8000-000000000009/steps'
const asAna = { host: 'localhost:4000', cookie: 'marco=token-of-ana-in-the-world-of-tests', origin: 'http://localhost:4000' }

test('the words before a file that is too large are given back, and the file is not read', async () => {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nLo que no debe perderse\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`
  const answer = await world.app.request(steps, { method: 'POST', headers: { ...asAna, 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': '30000000' }, body })
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Lo que no debe perderse')])
})

test('a form that may carry a file is larger for its file, and not for its words', async () => {
  const dossier = (await world.post('ana', '/w/accessions', { kind: 'withdrawal', stateId: idOf('sierra') })).headers.get('location')!
  const send = (size: number) => {
    const body = new URLSearchParams({ note: 'x'.repeat(size) })
    return world.app.request(`${dossier}/steps`, { method: 'POST', headers: { ...asAna, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(String(body).length) }, body: String(body) })
  }
  expect([(await send(200_000)).status, (await send(400_000)).status]).toEqual([422, 413])
})

const megabytes = 1_000_000
const piece = Buffer.alloc(64_000, 0x20)

/** Sends a form with a file of many megabytes, as a browser does, and counts what it could send before it was answered. */
function sendFile(path: string, { who, size = 20 * megabytes, head = '%PDF-1.7\n', hold = false, fields = '' }: { who?: string; size?: number; head?: string; hold?: boolean; fields?: string }) {
  const boundary = 'the-end-of-a-part'
  const opening = Buffer.from(`${fields}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n${head}`)
  const closing = Buffer.from(`\r\n--${boundary}--\r\n`)
  const cookie = who ? `Cookie: marco=token-of-${who}-in-the-world-of-tests\r\n` : ''
  const begin = `POST ${path} HTTP/1.1\r\nHost: localhost:4000\r\nOrigin: http://localhost:4000\r\nReferer: http://localhost:4000/w/accessions\r\n${cookie}Content-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: ${opening.length + size + closing.length}\r\n\r\n`
  return new Promise<{ said: string; sent: number }>((resolve) => {
    const so = { said: '', sent: 0 }
    const socket = connect(server.port, '127.0.0.1', async () => {
      socket.write(Buffer.concat([Buffer.from(begin), opening]))
      while (so.sent < size && so.said === '' && !socket.destroyed) {
        const some = piece.subarray(0, Math.min(piece.length, size - so.sent))
        so.sent += some.length
        if (!socket.write(some)) await new Promise((go) => socket.once('drain', go).once('close', go))
        // Whoever waits for the answer sends nothing more until it comes.
        if (hold) return
      }
      if (so.said === '') socket.write(closing)
    })
    socket.on('data', (some) => {
      so.said += String(some)
      if (so.said.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('close', () => resolve(so)).on('error', () => {})
  })
}

setFlagsFromString('--expose-gc')
const sweep = runInNewContext('gc') as () => void

/** The most that was held at once, beyond what was held before, in megabytes. */
async function heldDuring(work: () => Promise<unknown>): Promise<number> {
  // What nobody holds any more and was not yet swept away does not count.
  const held = () => (sweep(), process.memoryUsage().arrayBuffers / megabytes)
  const before = held()
  let peak = before
  const timer = setInterval(() => (peak = Math.max(peak, held())), 250)
  await work().finally(() => clearInterval(timer))
  return peak - before
}

const anyPapers = '/w/agenda-items/00000000-0000-7000-8000-000000000009/papers'

test('a file of 20 MB without a session is answered before it is read, and its person is told to choose it again', async () => {
  // Both wait for what stands before a file, at the same time.
  for (const { said, sent } of await Promise.all([undefined, 'nobody-at-all'].map((who) => sendFile(anyPapers, { ...(who && { who }), hold: true })))) {
    expect(said).toMatch(/^HTTP\/1.1 303/)
    expect(said).toContain('location: /es/entrar?back=%2Fw%2Faccessions&file=again')
    expect(sent).toBeLessThan(0.1 * megabytes)
  }
  expect(await (await world.get('nobody', '/es/entrar?back=%2Fw%2Faccessions&file=again')).text()).toContain('elija allí el archivo otra vez')
})

test('whoever goes on sending after the answer is heard out and not cut off, so that a browser reads it', async () => {
  const said = await new Promise<string>((resolve, reject) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', async () => {
      socket.write(`POST ${anyPapers} HTTP/1.1\r\nHost: localhost:4000\r\nOrigin: http://localhost:4000\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${4 * megabytes}\r\n\r\n`)
      for (let sent = 0; sent < 4 * megabytes; sent += 50_000) {
        socket.write(piece.subarray(0, 50_000))
        await new Promise((go) => setTimeout(go, 15))
      }
      socket.write(head('/health'))
    })
    socket.on('data', (some) => {
      answer += String(some)
      if (answer.includes('HTTP/1.1 200')) socket.destroy()
    })
    socket.on('close', () => resolve(answer)).on('error', reject)
  })
  expect(said).toMatch(/^HTTP\/1.1 303[\s\S]*HTTP\/1.1 200/)
})

test('fifty files sent at once without a session are held by nobody', async () => {
  const answers: string[] = []
  const held = await heldDuring(async () => void answers.push(...(await Promise.all(Array.from({ length: 50 }, () => sendFile(anyPapers, {})))).map(({ said }) => said.slice(0, 12))))
  expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 303']))
  // All of them are a thousand.
  expect(held).toBeLessThan(250)
}, 180_000)

test('two dozen files sent at once by one person are held three at a time, and each is answered', async () => {
  const answers: string[] = []
  const held = await heldDuring(async () => void answers.push(...(await Promise.all(Array.from({ length: 24 }, () => sendFile(anyPapers, { who: 'carla' })))).map(({ said }) => said.slice(0, 12))))
  // What is there no such item of is not found; what found no room in time is asked to come again.
  expect(answers.filter((answer) => !['HTTP/1.1 404', 'HTTP/1.1 503'].includes(answer))).toEqual([])
  expect(answers).toContain('HTTP/1.1 404')
  expect(held).toBeLessThan(250)
}, 300_000)

test('a signed-in person sends 20 MB, and it is kept whole', async () => {
  const dossier = (await world.post('ana', '/w/accessions', { kind: 'accession', stateId: idOf('isla') })).headers.get('location')!
  const field = (name: string, value: string) => `--the-end-of-a-part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const fields = field('key', 'letter') + field('happened', 'yes') + field('onDay', '2019-05-10') + field('note', 'Carta recibida en la Secretaría.')
  const size = 20 * megabytes - '%PDF-1.7\n'.length
  expect((await sendFile(`${dossier}/steps`, { who: 'ana', size, fields })).said).toMatch(/^HTTP\/1.1 303/)
  const [file] = await world.owner((tx) => tx.selectFrom('base.file as f').innerJoin('base.fileContent as c', 'c.fileId', 'f.id').select(['f.size', 'f.sha256', sql<number>`length(c.bytes)`.as('kept')]).orderBy('f.id', 'desc').limit(1).execute())
  const sha256 = createHash('sha256').update('%PDF-1.7\n').update(Buffer.alloc(size, 0x20)).digest('hex')
  expect(file).toEqual({ size: 20 * megabytes, kept: 20 * megabytes, sha256 })
})

test('a form that was sent with its file into a session that has run out keeps the text, and asks for the file beside it', async () => {
  const dossier = (await world.post('ana', '/w/accessions', { kind: 'withdrawal', stateId: idOf('llano') })).headers.get('location')!
  const runOut = (expiresAt: Date) => world.owner((tx) => tx.updateTable('base.session').set({ expiresAt }).where('personId', '=', idOf('ana')).execute())
  const send = async (fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', new File(['%PDF-1.7 una carta'], 'carta.pdf'))
    const bytes = Buffer.from(await new Response(body).arrayBuffer())
    const type = /^--(.+)\r\n/.exec(bytes.toString())![1]!
    return fetch(`http://127.0.0.1:${server.port}${dossier}/steps`, { method: 'POST', redirect: 'manual', body: bytes, headers: { cookie: 'marco=token-of-ana-in-the-world-of-tests', origin: `http://127.0.0.1:${server.port}`, 'content-type': `multipart/form-data; boundary=${type}` } })
  }
  await runOut(new Date())
  const [withText, alone] = [await send({ key: 'letter', note: 'Lo que no debe perderse' }), await send({ key: '', note: '' })]
  await runOut(new Date(Date.now() + 86_400_000))
  expect(alone.headers.get('location')).toContain('&file=again')
  const kept = await (await world.get('ana', decodeURIComponent(withText.headers.get('location')!).split('back=')[1]!)).text()
  expect(kept).toContain('Lo que no debe perderse')
  expect(kept).toContain('el archivo no: elíjalo de nuevo aquí')
  expect(kept).toMatch(/enctype="multipart\/form-data"[\s\S]*<input id="file" type="file"/)
})

test('a file is judged by what is inside it, and bears a name that the server made', async () => {
  const upload = (name: string, bytes: string | Buffer) => readUpload(new File([bytes as BlobPart], name, { type: 'application/pdf' }))
  expect(await upload('carta.pdf', 'MZ this is a program')).toBe('kind')
  expect(await upload('carta.pdf', '<html><script>alert(1)</script>')).toBe('kind')
  expect(await upload('carta.pdf', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('kind')
  expect([await upload('', ''), await upload('carta.pdf', '')]).toEqual(['empty', 'hollow'])
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
