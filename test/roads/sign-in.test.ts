import { expect, test } from 'vitest'
import { eraseKeptForms } from '#base/http/kept.ts'
import { within } from '#base/database/transaction.ts'
import { openWorld } from '../open.ts'
import { idOf, tokenOf } from '../world.ts'

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

test('whoever is inside and follows the used link of a letter again is led on, and is not told to ask for another', async () => {
  const { path } = await linkIn()
  const [inside, outside] = [await world.get('carla', path), await world.get('nobody', path)]
  expect([inside.status, outside.status]).toEqual([410, 410])
  const [led, asked] = [await inside.text(), await outside.text()]
  expect(led).toMatch(/su sesión sigue abierta.*<a class="button[^"]*" href="\/w">/s)
  expect(asked).toMatch(/Pida otro.*<a class="button[^"]*" href="\/es\/entrar">/s)
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

test('whoever is inside and follows “sign in” on a public page, which knows nobody, is not asked for an address again', async () => {
  for (const [path, to] of [['/es/entrar', '/w'], ['/en/sign-in', '/w'], ['/es/entrar?back=%2Fw%2Fcalls', '/w/calls'], ['/es/entrar?back=%2F%2Fexample.org', '/w']] as const) {
    const response = await world.get('carla', path)
    expect([response.status, response.headers.get('location')], path).toEqual([303, to])
  }
  expect((await world.get('nobody', '/es/entrar')).status).toBe(200)
})

test('a form posted into a session that has run out is kept for its person and for nobody else', async () => {
  await world.owner((tx) => tx.updateTable('base.session').set({ expiresAt: new Date() }).where('personId', 'in', tx.selectFrom('membership.person').select('id').where('name', '=', 'Ana Secretaría')).execute())
  const response = await world.post('ana', '/w/calls', { 'title.es': 'Un título que no debe perderse' })
  const back = decodeURIComponent(response.headers.get('location') ?? '')
  expect(back).toMatch(/^\/es\/entrar\?back=\/w\/kept\//)
  const kept = back.split('back=')[1]!
  expect((await world.get('beto', kept)).status).toBe(404)
  await runOut('ana', false)
  expect(await (await world.get('ana', kept)).text()).toContain('Un título que no debe perderse')
})

const runOut = (name: string, out = true) => world.owner((tx) => tx.updateTable('base.session').set({ expiresAt: new Date(Date.now() + (out ? 0 : 86_400_000)) }).where('personId', '=', idOf(name)).execute())

test('a session that was ended keeps nothing more: whoever still holds its token writes nothing into the forms of its person', async () => {
  const end = (endedAt: Date | null) => world.owner((tx) => tx.updateTable('base.session').set({ endedAt }).where('personId', '=', idOf('ana')).execute())
  const kept = () => world.owner((tx) => tx.selectFrom('base.keptForm').select('id').execute())
  const before = await kept()
  await end(new Date())
  const answer = await world.post('ana', '/w/calls', { 'title.es': 'Lo que nadie pidió guardar' })
  const pressed = await world.post('ana', `/w/calls/${idOf('nothing')}/opening`, { version: '1', seen: '2 3', was: 'open', page: '7', confirm: 'back' })
  await end(null)
  const page = await answer.text()
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'no-store'])
  for (const said of ['No se guardó: su sesión se había cerrado', '<blockquote class="diff">Lo que nadie pidió guardar<', 'href="/es/entrar?back=%2Fw"']) expect(page, 'whoever wrote it copies it').toContain(said)
  expect([pressed.status, decodeURIComponent(pressed.headers.get('location')!)], 'with a button nothing is lost').toEqual([303, '/es/entrar?back=/w'])
  expect(await kept()).toEqual(before)
})

test('what is sent after signing out in another window is given back, in the language of the page, and to no foreign form', async () => {
  const send = (headers: Record<string, string>) => world.app.request('/w/calls', { method: 'POST', headers: { host: 'localhost:4000', cookie: 'lang=en', ...headers }, body: new URLSearchParams({ 'title.es': 'Lo que sigue escrito' }) })
  const ours = { 'origin': 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }
  const answer = await send(ours)
  expect([answer.status, await answer.text()]).toEqual([401, expect.stringMatching(/This was not saved: nobody is signed in[^]*Lo que sigue escrito/)])
  expect(await (await send({ ...ours, cookie: 'lang=es' })).text(), 'nobody is said to have closed it').toEqual(expect.not.stringContaining('La cerró usted'))
  const foreign = await send({ 'origin': 'https://example.com', 'sec-fetch-site': 'cross-site' })
  expect([foreign.status, await foreign.text()]).toEqual([403, expect.not.stringContaining('Lo que sigue escrito')])
})

test('a page that saves by itself says whether its button still keeps what was written, and keeps nothing by being asked', async () => {
  const session = (change: { endedAt?: Date | null; expiresAt?: Date }) => world.owner((tx) => tx.updateTable('base.session').set(change).where('personId', '=', idOf('carla')).execute())
  const kept = () => world.owner((tx) => tx.selectFrom('base.keptForm').select('id').execute())
  const before = await kept()
  const itself = async (cookie = `marco=${tokenOf('carla')}`) => {
    const sent = await world.app.request(`/w/items/${idOf('nothing')}/sections/practice`, { method: 'POST', headers: { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'x-marco-autosave': '1', 'content-length': '100', cookie }, body: new URLSearchParams({ 'a.title': 'Un título' }) })
    return [sent.status, ((await sent.json()) as { signIn: string }).signIn]
  }
  await session({ expiresAt: new Date() })
  expect(await itself()).toEqual([401, expect.stringContaining('Guarde con el botón: entrará de nuevo y lo que escribió se conserva.')])
  await session({ endedAt: new Date() })
  for (const closed of [await itself(), await itself('')]) expect(closed).toEqual([401, expect.stringContaining('lo que escriba aquí ya no se guarda')])
  await session({ endedAt: null, expiresAt: new Date(Date.now() + 86_400_000) })
  expect(await kept()).toEqual(before)
})

/** Sends a form into a session that has run out, signs in again, and says where it was kept. */
async function keptOf(name: string, path: string, fields: Record<string, string>): Promise<string> {
  await runOut(name)
  const answer = await world.post(name, path, fields)
  await runOut(name, false)
  return decodeURIComponent(answer.headers.get('location') ?? '').split('back=')[1]!
}
const formIn = (html: string) => /<form class="form" method="post" action="([^"]+)"/.exec(html)?.[1] ?? ''
const network = { kind: 'academia', 'name.es': 'Universidad del Valle', 'name.en': 'University of the Valley', short: 'UV', iso3: '' }
const namedAlike = async (es: string) => (await world.owner((tx) => tx.selectFrom('membership.organisation').select('name').execute())).filter(({ name }) => name.es === es).length

test('a kept form that was sent is used up: sent again it does nothing, and says so', async () => {
  const kept = await keptOf('beto', '/w/organisations', network)
  const action = formIn(await (await world.get('beto', kept)).text())
  expect((await world.post('beto', action, network)).headers.get('location')).toBe('/w/organisations')
  const again = await world.post('beto', action, network)
  expect(again.headers.get('location')).toBe(kept)
  expect(await (await world.get('beto', kept)).text()).toContain('This was sent already')
  expect(await namedAlike('Universidad del Valle')).toBe(1)
  expect(await world.owner((tx) => tx.selectFrom('base.keptForm').select(['fields', 'path']).where('personId', '=', idOf('beto')).execute())).toEqual([{ fields: {}, path: '/w/organisations' }])
})

test('a button pressed twice in the same moment sends a kept form once', async () => {
  const both = { ...network, 'name.es': 'Universidad del Lago', short: 'UL' }
  const action = formIn(await (await world.get('beto', await keptOf('beto', '/w/organisations', both))).text())
  const answers = await Promise.all([world.post('beto', action, both), world.post('beto', action, both)])
  expect(answers.map((answer) => answer.headers.get('location')).toSorted()).toEqual([expect.stringMatching(/^\/w\/kept\//), '/w/organisations'])
  expect(await namedAlike('Universidad del Lago')).toBe(1)
})

test('a kept form that has to be mended, or is refused, stays kept until it is through', async () => {
  const wrong = { ...network, 'name.es': '', short: 'UM' }
  const kept = await keptOf('ana', '/w/organisations', wrong)
  const action = formIn(await (await world.get('ana', kept)).text())
  const mend = await world.post('ana', action, wrong)
  expect(mend.status).toBe(422)
  expect((await world.get('ana', kept)).status).toBe(200)
  // The page that asks for more still sends the kept form.
  expect(formIn(await mend.text())).toBe(action)
  expect((await world.post('ana', action, { ...wrong, 'name.es': 'Universidad del Monte' })).status).toBe(303)
  expect(await (await world.get('ana', kept)).text()).toContain('Esto ya se envió')
  const refused = await keptOf('carla', '/w/organisations', network)
  expect((await world.post('carla', formIn(await (await world.get('carla', refused)).text()), network)).status).toBe(403)
  expect(await (await world.get('carla', refused)).text()).toContain('Universidad del Valle')
})

test('a kept form is used up by its own person only', async () => {
  const mine = { ...network, 'name.es': 'Universidad del Norte', short: 'UN' }
  const kept = await keptOf('ana', '/w/organisations', mine)
  const action = formIn(await (await world.get('ana', kept)).text())
  expect((await world.get('beto', kept)).status).toBe(404)
  expect((await world.post('beto', action, { ...mine, 'name.es': 'Universidad del Este', short: 'UE' })).status).toBe(303)
  expect(await (await world.get('ana', kept)).text()).toContain('Universidad del Norte')
})

test('a kept form leads back to the page on which it was written, and is erased after seven days', async () => {
  await runOut('ana')
  const answer = await world.app.request('/w/calls', { method: 'POST', headers: { host: 'localhost:4000', cookie: 'marco=token-of-ana-in-the-world-of-tests', origin: 'http://localhost:4000', referer: 'http://localhost:4000/w/calls/new?kind=practice' }, body: new URLSearchParams({ 'title.es': 'Desde aquí' }) })
  await runOut('ana', false)
  const kept = decodeURIComponent(answer.headers.get('location')!).split('back=')[1]!
  expect(await (await world.get('ana', kept)).text()).toContain('href="/w/calls/new?kind=practice"')
  await world.owner((tx) => tx.updateTable('base.keptForm').set({ createdAt: new Date(Date.now() - 7 * 86_400_000 - 1000) }).where('id', '=', kept.split('/').at(-1)!).execute())
  expect((await world.get('ana', kept)).status).toBe(404)
  await within(world.marco.database.clock, { who: 'clock', write: true }, ({ tx }) => eraseKeptForms(tx))
  expect(await world.owner((tx) => tx.selectFrom('base.keptForm').select('id').where('id', '=', kept.split('/').at(-1)!).execute())).toEqual([])
})

test('the last form typed into a session that has run out is kept, however many were kept before', async () => {
  await runOut('ana')
  let kept = ''
  for (let turn = 1; turn <= 24; turn += 1) kept = decodeURIComponent((await world.post('ana', '/w/calls', { 'title.es': `Intento número ${turn}.` })).headers.get('location')!).split('back=')[1]!
  await runOut('ana', false)
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

test('the language chosen on the sign-in page opens the link of the letter and holds once inside, whatever the profile says', async () => {
  const browser = { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
  const page = await (await world.get('nobody', '/es/entrar')).text()
  const choose = /<a href="([^"]+)" lang="en" hreflang="en">/.exec(page)?.[1] ?? ''
  const chosen = await world.app.request(choose, { headers: browser })
  expect(chosen.headers.get('location')).toBe('/en/sign-in')
  const cookie = chosen.headers.getSetCookie()[0]!.split(';')[0]!
  await world.post('nobody', '/en/sign-in', { email: 'carla@example.org' })
  const { path } = await linkIn()
  const opened = await world.app.request(path, { headers: { ...browser, cookie } })
  expect(opened.headers.get('location')).toBe(path.replace('/es/entrar', '/en/sign-in'))
  const entered = await world.app.request(opened.headers.get('location')!, { method: 'POST', headers: { ...browser, cookie }, body: '' })
  expect(entered.status).toBe(303)
  const inside = async (lang: string) => (await world.app.request('/w', { headers: { ...browser, cookie: [`marco=${cookieOf(entered)}`, lang].join('; ') } })).text()
  expect(await inside(cookie)).toContain('<html lang="en">')
  expect(await inside('other=1')).toContain('<html lang="es">')
})

test('whoever comes in by a page in the other language reads on in it; the language of letters stays what it was', async () => {
  const browser = { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
  await world.post('nobody', '/es/entrar', { email: 'carla@example.org' })
  const entered = await world.app.request((await linkIn()).path.replace('/es/entrar', '/en/sign-in'), { method: 'POST', headers: browser, body: '' })
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const profile = await (await world.app.request('/w/profile', { headers: { ...browser, cookie } })).text()
  expect(profile).toContain('<html lang="en">')
  expect(profile).toMatch(/name="language" value="es" checked/)
  await world.post('nobody', '/es/entrar', { email: 'carla@example.org' })
  const own = await world.app.request((await linkIn()).path, { method: 'POST', headers: browser, body: '' })
  expect(own.headers.getSetCookie().some((one) => one.startsWith('lang=')), 'nothing is remembered where it is the profile’s').toBe(false)
})
