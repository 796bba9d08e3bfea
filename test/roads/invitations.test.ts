import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

const naming = { name: 'Nadia Nueva', email: 'nadia@exmaple.org', language: 'es', role: 'ministry contributor', organisationId: idOf('costa-labour'), since: '2019-05-20', until: '' }
const page = async (name: string, path: string) => (await get(name, path)).text()
const invite = async (by: string, fields: Record<string, string>) => (await post(by, '/w/people', { ...naming, ...fields })).headers.get('location')!
const lettersTo = async (address: string) => {
  await world.drain()
  return world.owner((tx) => tx.selectFrom('base.letter').select(['kind', 'text']).where('address', '=', address).orderBy('id').execute())
}
const linkFor = async (email: string) => {
  await post('nobody', '/es/entrar', { email })
  return /http:\/\/localhost:4000(\/es\/entrar\/\S+)/.exec((await lettersTo(email)).filter(({ kind }) => kind === 'sign-in').at(-1)?.text ?? '')?.[1] ?? ''
}
const anHourLater = () => world.owner((tx) => sql`update base.event set real_at = real_at - interval '61 minutes'`.execute(tx))

let nadia = ''

test('the main focal point corrects a mistyped address: the new one is invited, the old one gets nothing more and opens nothing', async () => {
  nadia = await invite('carla', {})
  const oldLink = await linkFor('nadia@exmaple.org')
  expect((await get('nobody', oldLink)).status).toBe(200)
  expect(await page('carla', nadia)).toContain(`${nadia}/address`)
  expect((await post('carla', `${nadia}/address`, { email: 'Nadia@example.org' })).headers.get('location')).toBe(nadia)
  expect((await lettersTo('nadia@example.org')).map(({ kind }) => kind)).toEqual(['invitation'])
  const before = (await lettersTo('nadia@exmaple.org')).length
  expect((await get('nobody', oldLink)).status).toBe(410)
  expect((await post('nobody', oldLink)).status).toBe(410)
  expect(await linkFor('nadia@exmaple.org')).toBe(oldLink)
  expect((await lettersTo('nadia@exmaple.org')).length).toBe(before)
  expect(await page('carla', nadia)).toContain('Corrigió el correo de una persona invitada')
})

test('a letter that had not left for the old address does not leave', async () => {
  const sierra = await invite('sara', { name: 'Simón de Sierra', email: 'simon@exmaple.org', role: 'head of delegation', organisationId: idOf('sierra') })
  await world.drain()
  await world.owner((tx) => tx.updateTable('base.letter').set({ sentAt: null }).where('address', '=', 'simon@exmaple.org').execute())
  await post('sara', `${sierra}/address`, { email: 'simon@example.org' })
  const waiting = await world.owner((tx) => tx.selectFrom('base.letter').select('givenUpAt').where('address', '=', 'simon@exmaple.org').execute())
  expect(waiting.map(({ givenUpAt }) => givenUpAt !== null)).toEqual([true])
})

test('what is no address, or the same one, is said beside the field; an address of somebody else is said to those who may know that person', async () => {
  for (const [email, words] of [['sin arroba', 'Escriba un correo'], ['nadia@example.org', 'Es la dirección que ya tiene'], ['pablo@example.org', 'Esa dirección es de Pablo Socio']] as const) {
    const answer = await post('carla', `${nadia}/address`, { email })
    expect(answer.status, email).toBe(422)
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toContain(`value="${email}"`)
  }
})

test('whoever may not know a person learns nothing by typing their address: the answer and the page are those of a free one', async () => {
  const [inti, ivan] = [await invite('ines', { name: 'Inti de Isla', email: 'inti@exmaple.org', role: 'head of delegation', organisationId: idOf('isla') }), await invite('ines', { name: 'Iván de Isla', email: 'ivan@exmaple.org', role: 'national validator', organisationId: idOf('isla') })]
  const pablos = (await lettersTo('pablo@example.org')).length
  const read = async (path: string, email: string) => {
    const answer = await post('ines', `${path}/address`, { email })
    await world.drain()
    const html = await page('ines', path)
    return { status: answer.status, said: decodeURIComponent(answer.headers.getSetCookie().join()).replaceAll(email, '…').replace(/Max-Age.*/, ''), shown: html.slice(html.indexOf('id="invitation"'), html.indexOf('id="posts"')).replaceAll(email, '…').replaceAll(path, '…').replaceAll(/datetime="[^"]+"/g, '') }
  }
  const free = await read(inti, 'inti@example.org')
  expect(await read(ivan, 'pablo@example.org')).toEqual(free)
  expect(free.shown).toContain('…')
  expect((await lettersTo('pablo@example.org')).length).toBe(pablos)
  // Pablo still comes in, Iván cannot; the Secretariat, which knows everybody, is told to agree on another address.
  expect(await linkFor('pablo@example.org')).not.toBe('')
  expect(await page('ana', '/w')).toContain('No se pudo entregar una carta a Iván de Isla')
  const answer = await post('ana', `${ivan}/address`, { email: 'pablo@example.org' })
  expect(answer.status).toBe(422)
  expect((await post('ines', `${ivan}/address`, { email: 'ivan@example.org' })).status).toBe(303)
  expect((await lettersTo('ivan@example.org')).map(({ kind }) => kind)).toEqual(['invitation'])
})

test('an invitation that did not arrive is sent again, at most once an hour, and the page says when', async () => {
  expect(await page('carla', nadia)).toMatch(/se puede enviar otra vez dentro de \d+ minutos/)
  const early = await post('carla', `${nadia}/invitation`)
  expect(decodeURIComponent(early.headers.getSetCookie().join())).toMatch(/dentro de \d+ minutos/)
  expect((await lettersTo('nadia@example.org')).length).toBe(1)
  await anHourLater()
  expect(await page('carla', nadia)).toContain('Enviar la invitación otra vez')
  expect((await post('carla', `${nadia}/invitation`)).status).toBe(303)
  expect((await post('carla', `${nadia}/invitation`)).status).toBe(303)
  expect((await lettersTo('nadia@example.org')).map(({ kind }) => kind)).toEqual(['invitation', 'invitation'])
})

test('only who may fill all of a person’s posts corrects the address: another state, an alternate or the person’s ministry do not', async () => {
  for (const name of ['sara', 'ciro', 'delia', 'marta', 'paz', 'dora']) {
    expect((await post(name, `${nadia}/address`, { email: 'otra@example.org' })).status, name).toBeGreaterThanOrEqual(403)
    expect((await post(name, `${nadia}/invitation`)).status, name).toBeGreaterThanOrEqual(403)
    expect(await page(name, nadia)).not.toContain(`${nadia}/address`)
  }
  // With a post elsewhere the address opens more than what the focal point may give.
  await post('ana', '/w/people', { ...naming, email: 'nadia@example.org', role: 'reviewer', organisationId: idOf('university') })
  expect((await post('carla', `${nadia}/address`, { email: 'otra@example.org' })).status).toBe(403)
  expect(await as('carla', async (tx) => (await sql<{ done: boolean }>`select membership.correct_address(${nadia.split('/').at(-1)!}, 'otra@example.org') as done`.execute(tx)).rows[0]!.done)).toBe(false)
  expect((await post('ana', `${nadia}/address`, { email: 'nadia.nueva@example.org' })).status).toBe(303)
})

test('five corrections in a day are enough: then the address has to be checked with the person', async () => {
  const rosa = await invite('ana', { name: 'Rosa Revisora', email: 'rosa0@example.org', role: 'reviewer', organisationId: idOf('university') })
  for (let turn = 1; turn <= 5; turn += 1) expect((await post('ana', `${rosa}/address`, { email: `rosa${turn}@example.org` })).status).toBe(303)
  const answer = await post('ana', `${rosa}/address`, { email: 'rosa6@example.org' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('se corrigió cinco veces')
})

test('once the person has come in, only the person changes the address', async () => {
  expect((await post('nobody', await linkFor('nadia.nueva@example.org'))).status).toBe(303)
  expect(await page('ana', nadia)).not.toContain(`${nadia}/address`)
  expect((await get('ana', `${nadia}/address`)).status).toBe(403)
  expect((await post('ana', `${nadia}/address`, { email: 'otra@example.org' })).status).toBe(403)
  expect((await post('ana', `${nadia}/invitation`)).status).toBe(403)
})
