import { expect, test } from 'vitest'
import { findItem, findVersionAnswers } from '../../src/calls/item/queries.ts'
import { withdrawItem } from '../../src/calls/submission/actions.ts'
import type { PublicPractice } from '../../src/practices/notice/notice.ts'
import { postPractices } from '../../src/practices/notice/actions.ts'
import { enqueue } from '#base/history.ts'
import { within } from '#base/database/transaction.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, costaAnswers, decide, handInPractice, homes, sierraAnswers, toCirculated, translateAsRead, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world
const { callId, costa, sierra } = await toCirculated(world)

const list = async (path = '/es/buenas-practicas') => (await get('nobody', path)).text()
const slug = '/es/buenas-practicas/costa-registro-en-la-frontera'
const everythingPublic = async () => JSON.stringify(await world.owner((tx) => tx.selectFrom('published.notice').selectAll().execute()))

test('nothing is public until a meeting validates it', async () => {
  expect(await list()).toContain('Todavía no se ha publicado ninguna buena práctica')
  expect(await list('/en/good-practices')).toContain('No good practice has been published yet')
  await decide(world, sierra, 'returned')
  expect(await list()).toContain('Todavía no se ha publicado ninguna buena práctica')
  expect(await everythingPublic()).not.toContain('shelter in the first week')
})

test('a validated practice has its page, with where it comes from, its history and its decision', async () => {
  for (const [itemId, name] of [[costa, 'rita'], [costa, 'raul']] as const) await post('ana', `/w/practices/${itemId}/panel`, { reviewers: idOf(name), until: '2019-07-24' })
  const mark = { 'points.replicable': '2', 'sentence.replicable': 'CANARIO de un puntaje', 'points.tangible': '1', 'sentence.tangible': 'CANARIO de otro' }
  for (const name of ['rita', 'raul']) expect((await post(name, `/w/practices/${costa}/scoring`, mark)).status).toBe(303)
  await decide(world, costa, 'validated')
  const page = await list(slug)
  for (const words of ['Registro en la frontera', 'Se registra y entrevista el mismo día.', 'Reducir el rezago', 'Recepción y admisión', 'Personas refugiadas', 'Decisión 2', 'de «Reunión en línea»</a>, 27 de junio de 2019', 'Por sus resultados.', 'Circuló entre los Estados miembros', 'Cómo citarla', 'Costa (2019). «Registro en la frontera»', 'Creative Commons Atribución 4.0']) expect(page).toContain(words)
  expect(page).toMatch(/<th[^>]*>Sillas<\/th><td class="num">s\/d/)
  expect(page.match(/>Resultados</g)).toHaveLength(2)
  expect(page).toContain('<caption><span class="vh">Resultados</span>')
  expect(page).toContain('hreflang="en"')
  expect(await (await get('carla', `/w/practices/${costa}`)).text()).toContain(slug)
})

test('contacts, scores, comments and what was returned never leave the members', async () => {
  const all = await everythingPublic()
  for (const secret of ['CANARIO', 'CANARY', 'shelter in the first week', 'Rita', 'Raúl']) expect(all).not.toContain(secret)
})

test('a missing translation shows the original with a note, a current one shows, an outdated one never does', async () => {
  const english = '/en/good-practices/costa-registro-en-la-frontera'
  expect(await list(english)).toMatch(/<h1 lang="es">Registro en la frontera<\/h1>[\s\S]*So far it exists only in Spanish/)
  const [, record] = (await list(slug)).match(/href="\/es\/reuniones\/([^"#]+)/)!
  expect(await list(`/en/meetings/${record}`), 'nor does the record of the meeting pass it off as English').toContain('<span lang="es">Registro en la frontera</span> (Spanish)</a>')
  const { latest } = await as('ana', (tx) => findItem(tx, costa))
  const answers = await as('ana', (tx) => findVersionAnswers(tx, latest!.id))
  const translate = (questionKey: string, original: unknown, value: unknown) => as('tomas', (tx, me) => translateAsRead(tx, me, costa, { questionKey, original: original as never, value: value as never }))
  await translate('title', answers.title, 'Registration at the border')
  await translate('results', 'something else', [{ measure: 'STALE', after: 30 }])
  await world.drain()
  const page = await list(english)
  expect(page).toMatch(/<h1>Registration at the border<\/h1>/)
  expect(page).toContain('Unofficial translation, in part')
  expect(page).toContain('The translation is to be updated: the original is shown.')
  expect(page).not.toContain('STALE')
  expect(page).toContain('Días de espera')
  expect(await list(slug)).not.toContain('Registration at the border')
})

test('whoever reads the record of the meeting or the page of the country is led to the practice, by the title in their language', async () => {
  const [, record] = (await list(slug)).match(/href="\/es\/reuniones\/([^"#]+)/)!
  expect(await list(`/es/reuniones/${record}`)).toMatch(new RegExp(`Decisión 2\\. <a href="${slug}">Registro en la frontera</a>`))
  expect(await list(`/en/meetings/${record}`)).toMatch(/Decision 2\. <a href="\/en\/good-practices\/costa-registro-en-la-frontera">Registration at the border<\/a>/)
  expect(await list(`/es/reuniones/${record}`)).toMatch(/En el plan de trabajo<\/dt><dd><a href="\/es\/plan-de-trabajo#/)
  await world.owner((tx) => enqueue(tx, 'post all notices', {}))
  await world.drain()
  const country = await list('/es/paises/costa')
  expect(country).toMatch(new RegExp(`Buenas prácticas</h2>[\\s\\S]*<a href="${slug}">Registro en la frontera</a>[\\s\\S]*validada el 27 de junio de 2019`))
})

test('anybody finds it by theme, country, pillar, population and words, with or without accents', async () => {
  const other = await handInPractice(world, callId, homes.llano, { answers: { ...costaAnswers, title: 'Albergue móvil', theme: 'shelter' } })
  await acceptPractice(world, other)
  await circulatePractice(world, other)
  await decide(world, other, 'validated')
  expect(await list()).toContain('2 buenas prácticas')
  for (const query of ['theme=shelter', 'country=LLN', 'q=ALBERGUE', 'q=shelter', 'q=movil', 'theme=shelter&country=LLN&pillar=pillar-1&population=refugees']) {
    const page = await list(`/es/buenas-practicas?${query}`)
    expect(page, query).toContain('Albergue móvil')
    expect(page, query).not.toContain('Registro en la frontera')
  }
  expect(await list('/es/buenas-practicas?theme=shelter&country=CST')).toContain('Nada coincide')
  expect(await list()).toMatch(/<span>Costa<\/span><span class="count">1</)
})

test('whoever asks in the plural finds the singular, and where nothing has every word the page shows what has one and says so', async () => {
  for (const query of ['q=fronteras', 'q=registros+en+fronteras', 'q=fron']) expect(await list(`/es/buenas-practicas?${query}`), query).toContain('1 buena práctica')
  const relaxed = await list('/es/buenas-practicas?q=fronteras+ocotepeque')
  expect(relaxed).toContain('Ninguna tiene todas las palabras de «fronteras ocotepeque»; 1 tiene alguna.')
  expect(relaxed).toContain(slug)
  expect(await list('/es/buenas-practicas?q=ocotepeque+trifinio')).toContain('Nada coincide')
})

test('without the country’s consent to publish, validation stays among the members', async () => {
  const quiet = await handInPractice(world, callId, homes.sierra, { answers: { ...sierraAnswers, title: 'A quiet practice' }, publishes: false })
  await acceptPractice(world, quiet)
  await circulatePractice(world, quiet)
  await decide(world, quiet, 'validated')
  expect(await everythingPublic()).not.toContain('quiet practice')
  expect(await (await get('luis', `/w/practices/${quiet}`)).text()).toContain('Validada')
})

test('a corrected title gets a new address once a meeting has validated it, and the old one leads there', async () => {
  await world.walkTo('2019-07-01T09:00:00-06:00')
  await writePractice(world, costa, homes.costa, { answers: { title: 'Registro y entrevista en la frontera' }, reason: 'El título decía la mitad.' })
  await world.drain()
  expect(await list(slug)).toContain('<h1>Registro en la frontera</h1>')
  await world.walkTo('2019-07-02T09:00:00-06:00')
  await acceptPractice(world, costa)
  await circulatePractice(world, costa)
  await decide(world, costa, 'validated')
  const moved = await get('nobody', slug)
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/es/buenas-practicas/costa-registro-y-entrevista-en-la-frontera'])
  expect(await list('/es/buenas-practicas/costa-registro-y-entrevista-en-la-frontera')).toContain('<h1>Registro y entrevista en la frontera</h1>')
  expect((await get('nobody', '/en/good-practices/costa-registro-en-la-frontera')).headers.get('location')).toBe('/en/good-practices/costa-registro-y-entrevista-en-la-frontera')
})

test('made again from nothing, what is public is the same', async () => {
  const read = () => world.owner((tx) => tx.selectFrom('published.notice').selectAll().where('kind', 'like', 'practice%').orderBy('address').orderBy('language').execute())
  const before = await read()
  await world.owner((tx) => tx.deleteFrom('published.notice').where('kind', 'like', 'practice%').execute())
  await within(world.marco.database.clock, { who: 'clock', write: true }, ({ tx }) => postPractices(tx))
  expect(await read()).toEqual(before)
})

test('a withdrawn practice leaves the public, and its address says so', async () => {
  await as('carla', async (tx, me) => withdrawItem(tx, me, await findItem(tx, costa), 'La norma fue derogada.'))
  await world.drain()
  for (const path of [slug, '/es/buenas-practicas/costa-registro-y-entrevista-en-la-frontera']) {
    const gone = await get('nobody', path)
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toContain('derogada')
  }
  expect(await list()).not.toContain('Registro y entrevista en la frontera')
  expect((await get('nobody', '/es/buenas-practicas/nunca-estuvo')).status).toBe(404)
})

test('a change of the decision is followed at once', async () => {
  const { body } = await world.owner((tx) => tx.selectFrom('published.notice').select('body').where('kind', '=', 'practice').where('language', '=', 'es').executeTakeFirstOrThrow())
  expect((body as PublicPractice).card.title).toBe('Albergue móvil')
  const { itemId } = await world.owner((tx) => tx.selectFrom('calls.version').select('itemId').where('title', '=', 'Albergue móvil').executeTakeFirstOrThrow())
  await decide(world, itemId, 'noted')
  expect(await list()).toContain('Todavía no se ha publicado ninguna buena práctica')
})
