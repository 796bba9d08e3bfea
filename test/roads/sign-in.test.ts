import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()

const linkIn = async () => {
  await world.drain()
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').select(['text', 'address']).orderBy('id', 'desc').execute())
  return { path: /http:\/\/localhost:4000(\/\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? '', address: letters[0]?.address, count: letters.length }
}
const cookieOf = (response: Response) => /marco=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''

test('the answer is the same for a known and an unknown address, and only the known one gets a letter', async () => {
  const [known, unknown] = [await world.post('nobody', '/es/entrar', { email: 'carla@example.org' }), await world.post('nobody', '/es/entrar', { email: 'nadie@example.org' })]
  expect([known.status, unknown.status]).toEqual([200, 200])
  expect((await known.text()).replaceAll('carla@', 'nadie@')).toBe(await unknown.text())
  expect(await linkIn()).toMatchObject({ address: 'carla@example.org', count: 1 })
})

test('a mail scanner that follows the link does not use it up; the button does, once', async () => {
  const { path } = await linkIn()
  for (let visits = 0; visits < 3; visits += 1) expect((await world.get('nobody', path)).status).toBe(200)
  const entered = await world.post('nobody', path)
  expect(entered.status).toBe(303)
  expect(cookieOf(entered)).toHaveLength(43)
  expect((await world.post('nobody', path)).status).toBe(410)
})

test('an address that asks too often gets the same answer and no more letters', async () => {
  const before = (await linkIn()).count
  for (let asked = 0; asked < 8; asked += 1) expect((await world.post('nobody', '/en/sign-in', { email: 'sara@example.org' })).status).toBe(200)
  expect((await linkIn()).count).toBe(before + 5)
})

test('nobody is kept out by somebody else who asks for their link again and again', async () => {
  const ask = () => world.post('nobody', '/es/entrar', { email: 'rita@example.org' })
  for (let asked = 0; asked < 9; asked += 1) await ask()
  const before = (await linkIn()).count
  // What was tried beyond the limit does not begin the waiting anew: when the first links have died, a new one comes.
  await world.owner((tx) => tx.updateTable('base.attempt').set({ at: new Date(Date.now() - 31 * 60_000) }).where('kind', '=', 'ask').execute())
  for (let asked = 0; asked < 2; asked += 1) await ask()
  expect((await linkIn()).count).toBe(before + 2)
  expect(await world.owner((tx) => tx.selectFrom('base.attempt').select('at').where('kind', '=', 'ask').where('at', '>', new Date(Date.now() - 60_000)).execute())).toHaveLength(2)
})

test('who is nobody is sent to sign in and comes back to the page', async () => {
  const response = await world.get('nobody', '/w/calls')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/es/entrar?back=%2Fw%2Fcalls')
})

test('a form posted into a session that has ended is kept for its person and for nobody else', async () => {
  await world.owner((tx) => tx.updateTable('base.session').set({ endedAt: new Date() }).where('personId', 'in', tx.selectFrom('membership.person').select('id').where('name', '=', 'Ana Secretaría')).execute())
  const response = await world.post('ana', '/w/calls', { 'title.es': 'Un título que no debe perderse' })
  const back = decodeURIComponent(response.headers.get('location') ?? '')
  expect(back).toMatch(/^\/es\/entrar\?back=\/w\/kept\//)
  const kept = back.split('back=')[1]!
  expect((await world.get('beto', kept)).status).toBe(404)
  await world.owner((tx) => tx.updateTable('base.session').set({ endedAt: null }).where('endedAt', 'is not', null).execute())
  expect(await (await world.get('ana', kept)).text()).toContain('Un título que no debe perderse')
})

test('the last form typed into an ended session is kept, however many were kept before', async () => {
  const end = (endedAt: Date | null) => world.owner((tx) => tx.updateTable('base.session').set({ endedAt }).where('personId', '=', idOf('ana')).execute())
  await end(new Date())
  let kept = ''
  for (let turn = 1; turn <= 24; turn += 1) kept = decodeURIComponent((await world.post('ana', '/w/calls', { 'title.es': `Intento número ${turn}.` })).headers.get('location')!).split('back=')[1]!
  await end(null)
  expect(await (await world.get('ana', kept)).text()).toContain('Intento número 24.')
  expect(await world.owner((tx) => tx.selectFrom('base.keptForm').select('id').where('personId', '=', idOf('ana')).execute())).toHaveLength(20)
})

test('a form from another site is refused', async () => {
  const forged = await world.app.request('/w/calls', { method: 'POST', headers: { host: 'localhost:4000', cookie: 'marco=token-of-ana-in-the-world-of-tests', origin: 'http://evil.test' }, body: new URLSearchParams() })
  expect(forged.status).toBe(403)
  const silent = await world.app.request('/w/calls', { method: 'POST', headers: { host: 'localhost:4000', cookie: 'marco=token-of-ana-in-the-world-of-tests' }, body: new URLSearchParams() })
  expect(silent.status).toBe(403)
})

test('links are built from the configured origin and a foreign Host is answered 421', async () => {
  expect((await world.app.request('/es/entrar', { headers: { host: 'evil.test' } })).status).toBe(421)
})
