import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { NotFound } from '#base/stops.ts'
import { findPerson, listHolders } from '../../src/membership/queries.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

const naming = { name: 'Nadia Nueva', email: 'nadia@example.org', language: 'es', role: 'ministry contributor', organisationId: idOf('costa-labour'), since: '2019-05-20', until: '' }
const page = async (name: string, path: string) => (await get(name, path)).text()
const postsOf = (personId: string) => as('ana', (tx) => listHolders(tx, '2019-05-20', { all: true, personId }))
const personWith = async (email: string): Promise<string> => (await world.owner((tx) => tx.selectFrom('membership.contact').select('personId').where('email', '=', email).executeTakeFirstOrThrow())).personId
const lettersTo = async (address: string) => {
  await world.drain()
  return world.owner((tx) => tx.selectFrom('base.letter').select(['kind', 'subject', 'text', 'address']).where('address', '=', address).orderBy('id').execute())
}

test('everybody finds who holds which post; names and addresses go only as far as the wall lets them', async () => {
  const members = await page('sara', '/w/people')
  expect(members).toContain('Carla de Costa')
  expect(members).toContain('Pablo Socio')
  expect(members).toContain('sara@example.org')
  expect(members).not.toContain('carla@example.org')
  const donor = await page('dora', '/w/people')
  expect(donor).toContain('Carla de Costa')
  expect(donor).not.toContain('Pablo Socio')
  expect(donor).toContain('Name known to member states only')
  expect((await get('dora', `/w/people/${idOf('pablo')}`)).status).toBe(404)
  expect(await page('ana', `/w/people/${idOf('pablo')}`)).toContain('pablo@example.org')
})

test('a member state without a validator is said so, and its main focal point can name one at once', async () => {
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-01' }).where('personId', '=', idOf('vera')).execute())
  const seen = await page('carla', '/w/people')
  expect(seen).toContain('Nadie tiene este puesto')
  expect(seen).toContain(`/w/people/new?role=national%20validator&amp;organisation=${idOf('costa')}`)
  const elsewhere = await page('sara', '/w/people')
  expect(elsewhere).toContain('Nobody holds this post')
  expect(elsewhere.includes('/w/people/new?role=')).toBe(false)
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: null }).where('personId', '=', idOf('vera')).execute())
})

test('the main focal point names a person of a ministry, who gets a letter of invitation', async () => {
  const named = await post('carla', '/w/people', naming)
  expect(named.status).toBe(303)
  const id = await personWith('nadia@example.org')
  expect(named.headers.get('location')).toBe(`/w/people/${id}`)
  expect(await page('carla', `/w/people/${id}`)).toContain('colaboración ministerial')
  const [letter] = await lettersTo('nadia@example.org')
  expect(letter!.subject).toContain('colaboración ministerial')
  expect(letter!.text).toContain('/es/entrar')
})

test('whoever is known by the address simply gets the post', async () => {
  expect((await post('ana', '/w/people', { ...naming, name: 'Otro nombre', email: 'Rita@example.org', role: 'translator', organisationId: idOf('university'), since: '2019-06-01' })).status).toBe(303)
  expect((await postsOf(idOf('rita'))).map((holder) => holder.role)).toEqual(['reviewer', 'translator'])
  expect((await as('ana', (tx) => findPerson(tx, idOf('rita')))).name).toBe('Rita Revisora')
  expect((await lettersTo('rita@example.org'))[0]!.text).toContain('Desde el 1 de junio de 2019')
})

test('a state does not take a reviewer from its practices by giving that person a post nobody asked for', async () => {
  const before = await postsOf(idOf('raul'))
  const attack = { ...naming, name: 'Raúl Revisor', email: 'raul@example.org' }
  const refused = await post('carla', '/w/people', attack)
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('href="#email"')
  expect(html).toContain('Raúl Revisor tiene un puesto en otra parte (revisión de prácticas, Red de albergues)')
  expect(html).toContain('Pida a la Secretaría que le nombre')
  // From a later day on, as focal point, into the Presidency: the same.
  expect((await post('carla', '/w/people', { ...attack, since: '2019-06-20' })).status).toBe(422)
  expect((await post('carla', '/w/people', { ...attack, role: 'focal point', organisationId: idOf('costa') })).status).toBe(422)
  expect((await post('paz', '/w/people', { ...attack, role: 'presidency', organisationId: idOf('llano') })).status).toBe(422)
  // Nor past the page: the wall holds also where nobody asks the policy.
  await expect(as('carla', (tx) => tx.insertInto('membership.post').values({ personId: idOf('raul'), role: 'ministry contributor', organisationId: idOf('costa-labour'), since: '2019-05-20' }).execute())).rejects.toThrow(/row-level security/)
  expect(await postsOf(idOf('raul'))).toEqual(before)
})

test('the focal point of an observer, who may not know a reviewer’s name, is refused without learning it', async () => {
  const refused = await post('ines', '/w/people', { ...naming, name: 'Alguien', email: 'raul@example.org', role: 'head of delegation', organisationId: idOf('isla') })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('Alguien tiene un puesto en otra parte, y uno')
  for (const secret of ['Raúl', 'Red de albergues']) expect(html).not.toContain(secret)
})

test('the Secretariat gives such a post once the person agrees, and what was called off or has ended does not count', async () => {
  const given = { ...naming, name: 'Tomás Traductor', email: 'tomas@example.org' }
  expect((await post('carla', '/w/people', given)).status).toBe(422)
  expect((await post('ana', '/w/people', { ...given, until: '2019-05-21' })).status).toBe(303)
  const held = (await postsOf(idOf('tomas'))).find((holder) => holder.role === 'translator')!
  expect((await post('ana', `/w/posts/${held.postId}/end`, { on: '2019-05-20' })).status).toBe(303)
  expect((await post('carla', '/w/people', { ...given, since: '2019-05-22' })).status).toBe(303)
})

test('within a state people change posts as before', async () => {
  expect((await post('carla', '/w/people', { ...naming, name: 'Marta del Trabajo', email: 'marta@example.org', role: 'national validator', organisationId: idOf('costa') })).status).toBe(303)
})

test('what was typed wrongly is said beside its field and nothing is lost', async () => {
  const answer = await post('carla', '/w/people', { ...naming, name: 'X', email: 'sin arroba', until: '2019-01-01' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('href="#name"')
  expect(html).toContain('href="#email"')
  expect(html).toContain('href="#until"')
  expect(html).toContain('value="sin arroba"')
  expect((await post('carla', '/w/people', { ...naming, email: 'nadia@example.org' })).status).toBe(422)
  const wrongPlace = await post('ana', '/w/people', { ...naming, role: 'donor' })
  expect(wrongPlace.status).toBe(422)
  expect(await wrongPlace.text()).toContain('href="#organisationId"')
})

test('nobody names into another state, into the Secretariat, or without being the main focal point', async () => {
  const foreign = { ...naming, email: 'ajena@example.org', role: 'head of delegation', organisationId: idOf('sierra') }
  expect((await post('carla', '/w/people', foreign)).status).toBe(422)
  expect((await post('carla', '/w/people', { ...naming, role: 'secretariat', organisationId: idOf('un-refugees') })).status).toBe(403)
  for (const name of ['ciro', 'vera', 'marta', 'dora', 'rita']) expect((await post(name, '/w/people', { ...naming, email: `de-${name}@example.org` })).status, name).toBe(403)
  for (const name of ['ciro', 'marta', 'dora']) expect((await get(name, '/w/people/new')).status, name).toBe(403)
})

test('the focal point of an observer state names its own people before it is a member', async () => {
  expect((await post('ines', '/w/people', { ...naming, name: 'Iris de Isla', email: 'iris@example.org', role: 'head of delegation', organisationId: idOf('isla') })).status).toBe(303)
  expect(await page('ines', `/w/people/${await personWith('iris@example.org')}`)).toContain('Iris de Isla')
})

test('the Presidency names its own people and those of the next term, and no others', async () => {
  const presidency = { ...naming, role: 'presidency' }
  expect((await post('paz', '/w/people', { ...presidency, name: 'Pía de la Presidencia', email: 'pia@example.org', organisationId: idOf('llano') })).status).toBe(303)
  expect((await post('paz', '/w/people', { ...presidency, name: 'Silvia de la siguiente', email: 'silvia@example.org', since: '2020-01-15', organisationId: idOf('sierra') })).status).toBe(303)
  expect((await post('paz', '/w/people', { ...presidency, email: 'costa@example.org', organisationId: idOf('costa') })).status).toBe(422)
  expect((await post('nora', '/w/people', { ...presidency, email: 'pronto@example.org', organisationId: idOf('sierra') })).status).toBe(403)
})

test('a post ends on its day: until then the person works, from then on not', async () => {
  const holder = (await postsOf(await personWith('pia@example.org')))[0]!
  expect(await page('paz', `/w/posts/${holder.postId}/end`)).toContain('Terminar el puesto')
  expect((await post('paz', `/w/posts/${holder.postId}/end`, { on: '2019-05-01' })).status).toBe(422)
  expect((await post('paz', `/w/posts/${holder.postId}/end`, { on: '2019-05-25' })).status).toBe(303)
  expect((await postsOf(holder.personId))[0]!.until).toBe('2019-05-25')
  expect((await as('ana', (tx) => listHolders(tx, '2019-05-24', { personId: holder.personId }))).length).toBe(1)
  expect((await as('ana', (tx) => listHolders(tx, '2019-05-25', { personId: holder.personId }))).length).toBe(0)
})

test('nobody ends a post of another team, nor their own', async () => {
  expect((await post('carla', `/w/posts/${idOf('sara post 0')}/end`, { on: '2019-06-01' })).status).toBe(403)
  expect((await post('carla', `/w/posts/${idOf('carla post 0')}/end`, { on: '2019-06-01' })).status).toBe(403)
  expect((await post('ciro', `/w/posts/${idOf('marta post 0')}/end`, { on: '2019-06-01' })).status).toBe(403)
  expect((await post('ana', `/w/posts/${idOf('emil post 0')}/end`, { on: '2019-06-01' })).status).toBe(403)
  expect((await post('carla', '/w/posts/no-existe/end', { on: '2019-06-01' })).status).toBe(404)
  // The wall holds also where nobody asks the policy.
  const touched = await as('carla', (tx) => tx.updateTable('membership.post').set({ until: '2019-06-01' }).where('id', '=', idOf('sara post 0')).executeTakeFirst())
  expect(touched.numUpdatedRows).toBe(0n)
  await expect(as('carla', (tx) => sql`update membership.post set role = 'secretariat' where id = ${idOf('marta post 0')}`.execute(tx))).rejects.toThrow(/permission denied/)
})

test('naming the next main focal point ends the former post on that day, and needs no administrator', async () => {
  const since = '2019-05-22'
  const successor = { ...naming, name: 'Clemente de Costa', email: 'clemente@example.org', role: 'focal point', main: 'yes', organisationId: idOf('costa'), since }
  expect((await post('carla', '/w/people', successor)).status).toBe(303)
  expect((await postsOf(idOf('carla')))[0]!.until).toBe(since)
  expect((await postsOf(await personWith('clemente@example.org')))[0]).toMatchObject({ main: true, since, until: null })
  expect((await post('carla', '/w/people', { ...successor, email: 'tercera@example.org', name: 'Tercera', since: '2019-05-21' })).status).toBe(422)
})

test('a handover by mistake is called off: who was to follow does not, and the former keeps the post as it was', async () => {
  const [since, later] = ['2019-07-01', '2019-08-01']
  const next = { ...naming, name: 'Sucesora de Sierra', email: 'sucesora@example.org', language: 'en', role: 'focal point', main: 'yes', organisationId: idOf('sierra'), since }
  const said = (answer: Response) => decodeURIComponent(answer.headers.getSetCookie().find((one) => one.startsWith('said='))?.split(';')[0]?.slice(5) ?? '')
  const mainPost = async (person: string) => (await postsOf(person)).find(({ main }) => main)!
  /** her posts, without those that were called off */
  const held = async () => (await postsOf(idOf('sara'))).filter((one) => one.until !== one.since).map((one) => one.until)
  expect(said(await post('sara', '/w/people', next))).toBe('Sucesora de Sierra will hold the post from 1 July 2019. We sent a letter of invitation. The post of Sara de Sierra ends on that day, 1 July 2019.')
  expect(await held()).toEqual([since])
  const former = await page('ana', `/w/people/${idOf('sara')}`)
  const goOn = /<a href="([^"]*since=2019-07-01[^"]*)">Darle más tiempo desde ese día/.exec(former)![1]!.replaceAll('&amp;', '&')
  expect(await page('ana', goOn)).toMatch(/name="since"[^>]*value="2019-07-01"|value="2019-07-01"[^>]*name="since"/)
  const wrong = (await mainPost(await personWith('sucesora@example.org'))).postId
  expect(await page('sara', `/w/posts/${wrong}/end`)).toContain('If it ends on 1 July 2019, the day on which it begins, Sucesora de Sierra never holds the post, and Sara de Sierra, whose post was to end on that day, keeps it.')
  expect((await lettersTo('sucesora@example.org')).map(({ kind }) => kind)).toEqual(['invitation'])
  const ended = await post('sara', `/w/posts/${wrong}/end`, { on: since })
  expect([ended.status, said(ended)]).toEqual([303, 'The post of Sucesora de Sierra was called off. Sara de Sierra keeps theirs.'])
  expect(await held()).toEqual([since, null])
  // Who was told of it is told that it will not be; what goes on reads as one term, and what never was cannot be ended.
  const [, calledOff] = await lettersTo('sucesora@example.org')
  expect([calledOff!.kind, calledOff!.subject]).toEqual(['post called off', expect.stringContaining('Your post was called off')])
  const directory = await page('ana', '/w/people')
  expect(directory.split('Sara de Sierra')[1]!.split('</dd>')[0]).not.toContain('hasta')
  expect(directory).not.toContain('Sucesora de Sierra')
  expect((await page('ana', `/w/people/${idOf('sara')}`)).match(/punto focal principal<br/g)).toHaveLength(1)
  const never = await page('ana', `/w/people/${await personWith('sucesora@example.org')}`)
  expect(never).toContain('se dejó sin efecto: era desde el')
  expect(never).not.toContain(`/w/posts/${wrong}/end`)
  expect((await post('ana', `/w/posts/${wrong}/end`, { on: since })).status).toBe(403)
  // Ended on another day than its first, it was held: nothing comes back.
  expect((await post('sara', '/w/people', { ...next, name: 'Otra de Sierra', email: 'otra.sierra@example.org' })).status).toBe(303)
  const other = (await mainPost(await personWith('otra.sierra@example.org'))).postId
  expect((await post('ana', `/w/posts/${other}/end`, { on: later })).status).toBe(303)
  expect(await held()).toEqual([since])
  expect((await post('ana', `/w/posts/${other}/end`, { on: since })).status).toBe(303)
  expect(await held(), 'and called off after all, it does').toEqual([since, null])
  await world.walkTo('2019-07-01T08:00:00-06:00')
  expect((await as('sara', async (_, me) => me.posts)).map(({ role, main }) => [role, main])).toEqual([['focal point', true]])
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('what was shared with somebody rests when the last post ends', async () => {
  const share = await world.owner(async (tx) => {
    const { id } = await tx.insertInto('base.holding').values({ kind: 'test', ownerId: idOf('costa'), audience: 0 }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('base.share').values({ holdingId: id, personId: idOf('omar'), purpose: 'test', until: '2030-01-01' }).execute()
    return id
  })
  const sees = () => as('omar', async (tx) => (await tx.selectFrom('base.holding').select('id').where('id', '=', share).execute()).length)
  expect(await sees()).toBe(1)
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-20' }).where('personId', '=', idOf('omar')).execute())
  expect(await sees()).toBe(0)
})

test('a post that ends is not given more time, nor opened again: not by the form, and not at the wall', async () => {
  const { id } = await world.owner((tx) => tx.insertInto('membership.post').values({ personId: idOf('marta'), role: 'ministry contributor', organisationId: idOf('costa-labour'), since: '2019-05-01', until: '2030-06-30' }).returning('id').executeTakeFirstOrThrow())
  const longer = await post('carla', `/w/posts/${id}/end`, { on: '2031-01-01' })
  expect(longer.status).toBe(422)
  expect(await longer.text()).toContain('Para darle más tiempo, nómbrele de nuevo')
  const set = (until: string | null) => as('carla', (tx) => tx.updateTable('membership.post').set({ until }).where('id', '=', id).execute())
  for (const until of ['2031-01-01', null]) await expect(set(until)).rejects.toThrow('not given more time')
  await expect(set('2030-06-29')).resolves.toBeDefined()
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-02' }).where('id', '=', id).execute())
  for (const until of ['2030-06-28', '2019-05-01', null]) await expect(set(until), String(until)).rejects.toThrow('not given more time')
})

test('a name that the reader may not know stays unknown in every list', async () => {
  await expect(as('dora', (tx) => findPerson(tx, idOf('pablo')))).rejects.toThrow(NotFound)
  expect((await as('dora', (tx) => listHolders(tx, '2019-05-20', { personId: idOf('pablo') })))[0]!.name).toBeNull()
})

test('a name is one line without invisible signs and no address: it greets its person in a letter', async () => {
  const naming = { email: 'zoe@example.org', language: 'es', role: 'reviewer', organisationId: idOf('university'), since: '2019-05-20', until: '' }
  const faults: [string, string][] = [
    ['Zoe\r\nBcc: evil@x.test', 'Escríbalo en una sola línea y sin signos invisibles'], ['Zoe\u202Etset.x', 'sin signos invisibles'], ['Zoe\u2066 R', 'sin signos invisibles'], ['Zoe\u0007 R', 'sin signos invisibles'], ['Zoe\u2028R', 'en una sola línea'],
    ['https://evil.test/click-here', 'una dirección de internet no va en un nombre'],
    ['Verifique en www.evil.example', 'una dirección de internet no va en un nombre'],
    ['Entre en evil.example/login', 'una dirección de internet no va en un nombre'],
  ]
  for (const [name, said] of faults) {
    const refused = await post('ana', '/w/people', { ...naming, name })
    expect([refused.status, await refused.text()], JSON.stringify(name)).toEqual([422, expect.stringContaining(said)])
    expect((await post('ana', '/w/organisations', { 'kind': 'academia', 'name.es': name, 'name.en': 'Zoe', 'short': '', 'iso3': '' })).status, JSON.stringify(name)).toBe(422)
    expect((await post('carla', '/w/profile', { name, language: 'es' })).status, JSON.stringify(name)).toBe(422)
  }
  expect(await (await post('beto', '/w/people', { ...naming, name: 'a\u202Eb' })).text()).toContain('on a single line and without invisible signs')
  expect(await world.owner((tx) => tx.selectFrom('membership.contact').where('email', '=', naming.email).select('personId').execute())).toEqual([])
  expect((await post('ana', '/w/people', { ...naming, name: 'Zoë Ñandú-O’Neil' })).status).toBe(303)
})

test('a post that was ended on the day it began did count that day: nobody is told that it never began', async () => {
  const today = (await world.as('ana', async (_tx, _me, now) => now)).toISOString().slice(0, 10)
  expect((await post('ana', '/w/people', { name: 'Fugaz de la Red', email: 'fugaz@example.org', language: 'es', role: 'partner', organisationId: idOf('network'), since: today, until: '' })).status).toBe(303)
  await world.drain()
  const person = await personWith('fugaz@example.org')
  const { id } = await world.owner((tx) => tx.selectFrom('membership.post').where('personId', '=', person).select('id').executeTakeFirstOrThrow())
  expect((await post('ana', `/w/posts/${id}/end`, { on: today })).status).toBe(303)
  await world.drain()
  const letter = await world.owner((tx) => tx.selectFrom('base.letter').where('personId', '=', person).where('kind', '=', 'post called off').select(['text']).executeTakeFirstOrThrow())
  expect(letter.text).not.toContain('antes de empezar')
  expect(await page('ana', `/w/people/${person}`)).not.toContain('no llegó a empezar')
})
