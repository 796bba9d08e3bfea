import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { findPerson } from '../../src/membership/queries.ts'
import { openWorld } from '../open.ts'
import { idOf, tokenOf } from '../world.ts'

// What people change of themselves: their profile, the address that their letters go to, and where their account is open.

const world = await openWorld()
const { as, get, post } = world

const page = async (name: string, path: string) => (await get(name, path)).text()
const lettersTo = async (address: string) => {
  await world.drain()
  return world.owner((tx) => tx.selectFrom('base.letter').select(['kind', 'subject', 'text', 'address']).where('address', '=', address).orderBy('id').execute())
}
const profile = { name: 'Delia de Costa y Mar', language: 'en', zone: 'America/Panama', version: '1' }

test('everybody keeps their own name, language and zone', async () => {
  expect((await post('delia', '/w/profile', profile)).status).toBe(303)
  const html = await page('delia', '/w/profile')
  expect(html).toContain('lang="en"')
  expect(html).toContain('Delia de Costa y Mar')
  expect(await as('delia', async (_, me) => me.zone)).toBe('America/Panama')
  expect((await post('delia', '/w/profile', profile)).status, 'the button pressed twice').toBe(303)
  expect((await post('delia', '/w/profile', { ...profile, name: 'Delia de antes' })).status).toBe(409)
  expect((await post('delia', '/w/profile', { ...profile, zone: 'Mars/Olympus', version: '2' })).status).toBe(422)
})

test('the language of letters is what was chosen for them, in whichever language the page is read', async () => {
  const english = { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin', cookie: `marco=${tokenOf('carla')}; lang=en` }
  const chosen = (html: string) => [...html.matchAll(/<input[^>]*name="language"[^>]*>/g)].flatMap(([input]) => (/ checked/.test(input) ? [/value="(..)"/.exec(input)![1]] : []))
  const shown = await (await world.app.request('/w/profile', { headers: english })).text()
  expect([shown.includes('<html lang="en"'), chosen(shown)]).toEqual([true, ['es']])
  const version = /name="version" value="(\d+)"/.exec(shown)![1]!
  const save = (language: string, at: string) => world.app.request('/w/profile', { method: 'POST', headers: english, body: new URLSearchParams({ name: 'Carla de Costa', language, zone: 'America/Panama', version: at }) })
  const kept = await save('es', version)
  expect([kept.status, (await as('carla', (tx, me) => findPerson(tx, me.id))).language]).toEqual([303, 'es'])
  expect(kept.headers.getSetCookie().join(), 'who changes the name goes on reading in English').not.toMatch(/(^|,)lang=;/)
  const changed = await save('en', String(Number(version) + 1))
  expect([(await as('carla', (tx, me) => findPerson(tx, me.id))).language, changed.headers.getSetCookie().join()]).toEqual(['en', expect.stringMatching(/(^|,)lang=;/)])
})

const changeLink = async (address: string) => /http:\/\/localhost:4000(\/\S+(?:correo-nuevo|new-address)\S+)/.exec((await lettersTo(address)).at(-1)?.text ?? '')?.[1] ?? ''

test('a new address holds only once the link that was sent to it is followed, and the old one is told', async () => {
  expect((await post('saul', '/w/profile/address', { email: 'saul@example.org' })).status).toBe(422)
  expect((await post('saul', '/w/profile/address', { email: 'saul.nuevo@example.org' })).status).toBe(303)
  const link = await changeLink('saul.nuevo@example.org')
  expect((await lettersTo('saul@example.org')).map((letter) => letter.kind)).toEqual(['old address'])
  expect((await lettersTo('saul@example.org'))[0]!.text).not.toContain('correo-nuevo/')
  expect(await page('saul', '/w/profile')).toContain('saul.nuevo@example.org')
  // A scanner of mail follows links; only the button changes anything.
  for (let visits = 0; visits < 3; visits += 1) expect((await get('nobody', link)).status).toBe(200)
  expect((await as('saul', (tx, me) => findPerson(tx, me.id))).email).toBe('saul@example.org')
  expect((await post('nobody', link)).status).toBe(200)
  expect((await as('saul', (tx, me) => findPerson(tx, me.id))).email).toBe('saul.nuevo@example.org')
  expect((await post('nobody', link)).status).toBe(410)
  expect((await get('nobody', `${link}x`)).status).toBe(410)
})

test('a change that was called off no longer opens, and an address of somebody else is not taken', async () => {
  await post('lia', '/w/profile/address', { email: 'lia.nueva@example.org' })
  const link = await changeLink('lia.nueva@example.org')
  expect((await post('lia', '/w/profile/address-end')).status).toBe(303)
  expect((await post('nobody', link)).status).toBe(410)
  await post('lia', '/w/profile/address', { email: 'sara@example.org' })
  const taken = await changeLink('sara@example.org')
  expect((await post('nobody', taken)).status).toBe(409)
  expect((await as('lia', (tx, me) => findPerson(tx, me.id))).email).toBe('lia@example.org')
})

test('an address is never changed around the link, and letters do not become a flood', async () => {
  await expect(as('lia', (tx) => sql`update membership.contact set email = 'x@example.org'`.execute(tx))).rejects.toThrow(/permission denied/)
  await expect(as('lia', (tx) => sql`select token_hash from membership.address_change`.execute(tx))).rejects.toThrow(/permission denied/)
  expect(await as('ana', (tx) => tx.selectFrom('membership.addressChange').select('id').execute())).toEqual([])
  const answers = []
  for (let asked = 0; asked < 6; asked += 1) answers.push((await post('luis', '/w/profile/address', { email: `luis.${asked}@example.org` })).status)
  expect(answers).toEqual([303, 303, 303, 303, 303, 422])
})

beforeAll(async () => {
  await world.owner(async (tx) => {
    for (const key of ['one', 'two', 'three']) {
      await sql`insert into base.session (token_hash, person_id, agent, idle, expires_at) values (sha256(${key}::bytea), ${idOf('raul')}, ${'Mozilla/5.0 (Windows NT 10.0) Firefox/127.0'}, '8 hours', now() + interval '7 days')`.execute(tx)
    }
  })
})

test('a person sees where the account is open and ends the sessions of other places', async () => {
  const sessions = () => as('raul', async (tx) => (await sql<{ id: string; current: boolean }>`select id, current from base.my_sessions()`.execute(tx)).rows)
  expect(await page('raul', '/w/profile')).toContain('Firefox en Windows')
  const before = await sessions()
  expect(before).toHaveLength(4)
  const [other, mine] = [before.find((session) => !session.current)!, before.find((session) => session.current)!]
  expect((await post('rita', `/w/profile/sessions/${other.id}/end`)).status).toBe(404)
  expect((await post('raul', `/w/profile/sessions/${mine.id}/end`)).status).toBe(404)
  expect((await post('raul', `/w/profile/sessions/${other.id}/end`)).status).toBe(303)
  expect(await sessions()).toHaveLength(3)
  expect((await post('raul', '/w/profile/other-sessions/end')).status).toBe(303)
  expect((await sessions()).map((session) => session.id)).toEqual([mine.id])
})
