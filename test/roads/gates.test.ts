import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listSessions } from '../../src/membership/profile/queries.ts'
import { formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// What the gates hold: the few things done for somebody who has no right yet.

const world = await openWorld()
const { as, owner, post, get, drain } = world

const lettersTo = async (address: string) => {
  await drain()
  return owner((tx) => tx.selectFrom('base.letter').select('text').where('address', '=', address).orderBy('id', 'desc').execute())
}
const pathIn = (letter?: { text: string }) => /http:\/\/localhost:4000(\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
const linkFor = async (email: string) => {
  await post('nobody', '/es/entrar', { email })
  return pathIn((await lettersTo(email))[0])
}
const follow = (path: string, cookie: string) => world.app.request(path, { method: 'POST', headers: { host: 'localhost:4000', origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded', cookie }, body: '' })

test('many who ask at the same moment get no more letters than the same asked one after the other', async () => {
  await Promise.all(Array.from({ length: 20 }, () => post('nobody', '/es/entrar', { email: 'luis@example.org' })))
  expect(await lettersTo('luis@example.org')).toHaveLength(5)
})

test('after signing in one comes back to a page of ours, whatever the address said', async () => {
  for (const [back, to] of [['/w/calls', '/w/calls'], ['https://evil.example/', '/w'], ['//evil.example/', '/w'], ['/\\evil.example/', '/w'], ['/w\nx', '/w']] as const) {
    const asked = await get('nobody', `/es/entrar?back=${encodeURIComponent(back)}`)
    expect(decodeURIComponent(/back=([^;]*)/.exec(asked.headers.get('set-cookie') ?? '')?.[1] ?? ''), back).toBe(to)
  }
  // Nor where the cookie itself was made by somebody else.
  const entered = await follow(await linkFor('lia@example.org'), `back=${encodeURIComponent('//evil.example/')}`)
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/w'])
})

test('whoever signs in on a browser ends the session that was open there', async () => {
  const tokenOf = (response: Response) => /marco=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const first = tokenOf(await follow(await linkFor('saul@example.org'), ''))
  const page = () => world.app.request('/w', { headers: { host: 'localhost:4000', cookie: `marco=${first}` } })
  expect((await page()).status).toBe(200)
  expect((await follow(await linkFor('sara@example.org'), `marco=${first}`)).status).toBe(303)
  expect((await page()).status).toBe(303)
})

test('nobody ends a session of somebody else', async () => {
  const [session] = await as('ana', (tx) => listSessions(tx))
  const ended = async (name: string) => (await as(name, (tx) => sql<{ ended: boolean }>`select base.end_session(${session!.id}) as ended`.execute(tx))).rows[0]!.ended
  expect(await ended('carla')).toBe(false)
  expect((await get('ana', '/w')).status).toBe(200)
})

test('only who names people to posts learns whether an address is known', async () => {
  const known = async (name: string) => (await as(name, (tx) => sql<{ id: string | null }>`select membership.person_with('sara@example.org') as id`.execute(tx))).rows[0]!.id
  for (const name of ['ana', 'paz', 'carla']) expect(await known(name), name).toBe(idOf('sara'))
  for (const name of ['dora', 'rita', 'marta', 'delia']) expect(await known(name), name).toBeNull()
})

test('the link in a new address opens for a day; once followed, links asked for under the old one are dead', async () => {
  const asked = async (email: string) => {
    await post('rita', '/w/profile/address', { email })
    return pathIn((await lettersTo(email))[0])
  }
  const late = await asked('rita.tarde@example.org')
  await owner((tx) => tx.updateTable('membership.addressChange').set({ expiresAt: new Date(Date.now() - 1000) }).where('email', '=', 'rita.tarde@example.org').execute())
  expect((await post('nobody', late)).status).toBe(410)
  const old = await linkFor('rita@example.org')
  expect((await get('nobody', old)).status).toBe(200)
  expect((await post('nobody', await asked('rita.nueva@example.org'))).status).toBe(200)
  expect((await get('nobody', old)).status).toBe(410)
})

test('what was typed is given back whatever stops it: no right any more, a thing that is gone, a body that is none', async () => {
  const refused = await post('carla', `/w/posts/${idOf('ana post 0')}/end`, { on: '2019-06-01', words: 'Lo que no debe perderse' })
  expect([403, 404]).toContain(refused.status)
  expect(await refused.text()).toContain('Lo que no debe perderse')
  const gone = await post('carla', '/w/items/00000000-0000-7000-8000-000000000009/sections/practice', { 'a.summary': 'Un texto largo' })
  expect(gone.status).toBe(404)
  expect(await gone.text()).toContain('Un texto largo')
  const broken = await world.app.request('/w/calendar', { method: 'POST', headers: { host: 'localhost:4000', origin: 'http://localhost:4000', 'content-type': 'multipart/form-data; boundary=x', cookie: 'marco=token-of-ana-in-the-world-of-tests' }, body: 'no parts at all' })
  expect(broken.status).toBe(400)
  expect((await post('carla', '/w/calendar', { label: 'Con un\0 cero' })).status).toBe(200)
})

test('a form that came too late leads back to a page that can be opened', async () => {
  const call = `/w/calls/${await openPracticeCall(world)}`
  const page = `${call}/correction`
  const form = await formOn(world, 'ana')(page, page, { 'title.es': 'Otro título', 'reason.es': 'Tenía una falta.', 'reason.en': 'It was misspelt.' })
  const backOf = async (from: string) => {
    const headers = { host: 'localhost:4000', origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded', cookie: 'marco=token-of-ana-in-the-world-of-tests', referer: `http://localhost:4000${from}` }
    const answer = await world.app.request(page, { method: 'POST', headers, body: new URLSearchParams({ ...(form as Record<string, string>), version: '70' }) })
    expect(answer.status).toBe(409)
    return /<a[^>]*href="([^"]+)"[^>]*><span>Abrir de nuevo la página/.exec(await answer.text())?.[1]
  }
  expect(await backOf(page)).toBe(page)
  expect(await backOf('/w/people?at=x')).toBe('/w/people?at=x')
  expect(await backOf(`${call}/reminders`), 'where a form is sent to and no page is').toBe(call)
})

test('a name is no link, whatever a mail program makes of it', async () => {
  for (const name of ['Verifique en www.evil.example/login', 'Su cuenta evil.example/login', 'https://evil.example']) {
    const { status } = await post('carla', '/w/people', { name, email: 'nadie@example.org', language: 'es', role: 'ministry contributor', organisationId: idOf('costa-labour'), since: '2019-05-20', until: '' })
    expect(status, name).toBe(422)
  }
})
