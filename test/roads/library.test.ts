import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findItem, findVersionAnswers } from '../../src/calls/item/queries.ts'
import { withdrawItem } from '../../src/calls/submission/actions.ts'
import { findEntries } from '../../src/practices/entry/queries.ts'
import { readSearch } from '../../src/practices/entry/search.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, costaAnswers, decide, handInPractice, homes, toAccepted, translateAsRead, writePractice } from '../story.ts'

const world = await openWorld()
const { as, get } = world
const { callId, costa, sierra } = await toAccepted(world)

const titles = (name: string, query = '') =>
  as(name, async (tx, me) => (await findEntries(tx, me, { lang: 'es', search: readSearch(new URLSearchParams(query)), size: 0 })).lines.map((line) => line.title[line.title.original]))

test('before it circulates, the Secretariat and its own state find a practice, and nobody else does', async () => {
  expect(await titles('ana')).toEqual(['Registro en la frontera', 'A shelter in the first week'])
  expect(await titles('carla')).toEqual(['Registro en la frontera'])
  expect(await titles('sara')).toEqual(['A shelter in the first week'])
  for (const name of ['paz', 'luis', 'ines', 'rita', 'pablo', 'dora']) expect(await titles(name), name).toEqual([])
  const empty = await (await get('pablo', '/w/practices')).text()
  expect(empty).toContain('No hay prácticas abiertas para su puesto')
  expect(empty).toContain('href="/es/buenas-practicas"')
})

test('whoever has nothing of their own in a list is led to what is public', async () => {
  for (const name of ['pablo', 'dora', 'omar', 'rita'])
    for (const [path, ways] of [['/w/practices', /buenas-practicas|good-practices/], ['/w/meetings', /\/es\/reuniones|\/en\/meetings/], ['/w/editions', /\/es\/ediciones|\/en\/editions/]] as const)
      expect((await (await get(name, path)).text()).split('<main')[1]!.split('</main>')[0], `${name} ${path}`).toMatch(ways)
})

test('what is handed in and not accepted yet is on nobody’s list', async () => {
  const second = await handInPractice(world, callId, homes.llano, { answers: { ...costaAnswers, title: 'Mesa de Llano' } })
  await world.drain()
  for (const name of ['ana', 'luis']) expect(await titles(name), name).not.toContain('Mesa de Llano')
  await acceptPractice(world, second)
  await world.drain()
  expect(await titles('luis')).toEqual(['Mesa de Llano'])
  expect(await titles('ana')).toContain('Mesa de Llano')
})

test('once it circulates the members find it by theme, state, pillar, population and words', async () => {
  for (const id of [costa, sierra]) await circulatePractice(world, id)
  await world.drain()
  for (const name of ['paz', 'luis', 'lia', 'sara']) expect(await titles(name), name).toEqual(expect.arrayContaining(['Registro en la frontera', 'A shelter in the first week']))
  expect(await titles('luis', 'theme=backlog&country=CST')).toEqual(['Registro en la frontera'])
  expect(await titles('luis', 'population=asylum-seekers&stage=circulated')).toEqual(['Registro en la frontera'])
  expect(await titles('luis', 'theme=shelter&country=CST')).toEqual([])
  for (const q of ['frontera', 'DIAS de espéra', 'regis', 'rezago', 'backlog', 'costa']) expect(await titles('sara', `q=${q}`), q).toEqual(['Registro en la frontera'])
})

test('a word in the plural finds the singular; where nothing has every word, what has one is shown and said so', async () => {
  expect(await titles('luis', 'q=fronteras')).toEqual(await titles('luis', 'q=frontera'))
  expect(await titles('luis', 'q=fronteras')).toContain('Registro en la frontera')
  const page = await (await get('luis', '/w/practices?q=fronteras+ocotepeque')).text()
  expect(page).toContain('Nada tiene todas las palabras de «fronteras ocotepeque». Con alguna de ellas:')
  expect(page).toContain('Registro en la frontera')
})

test('the contact of a practice finds nothing and shows nowhere', async () => {
  for (const name of ['ana', 'carla', 'luis']) expect(await titles(name, 'q=canario'), name).toEqual([])
  for (const name of ['carla', 'luis', 'ana']) expect(await (await get(name, `/w/practices/${costa}`)).text(), name).not.toContain('CANARIO')
})

test('a ministry comes from the first page to what others did about the backlog in two clicks, each choice with its number', async () => {
  const first = await (await get('luis', '/w/practices')).text()
  expect(first).toMatch(/href="\/w\/practices\?theme=backlog"[^>]*><span>Reducir el rezago<\/span><span class="count">2</)
  const narrowed = await (await get('luis', '/w/practices?theme=backlog&country=CST')).text()
  expect(narrowed).toContain('1 resultado')
  expect(narrowed).toContain(`/w/practices/${costa}`)
  expect(await (await get('luis', '/w/practices?q=xyz')).text()).toContain('Nada coincide con lo que busca')
})

test('a practice is read in the reader’s language where it has been translated', async () => {
  const { latest } = await as('ana', (tx) => findItem(tx, sierra))
  const answers = await as('ana', (tx) => findVersionAnswers(tx, latest!.id))
  await as('tomas', (tx, me) => translateAsRead(tx, me, sierra, { questionKey: 'title', original: answers.title!, value: 'Un techo la primera semana' }))
  await world.drain()
  const list = await (await get('luis', '/w/practices')).text()
  expect(list).toContain('Un techo la primera semana')
  expect(await titles('luis', 'q=techo')).toEqual(['A shelter in the first week'])
  expect(await (await get('luis', `/w/practices/${sierra}`)).text()).toMatch(/<h1>Un techo la primera semana<\/h1>[\s\S]*Traducción no oficial/)
  expect(await (await get('sara', `/w/practices/${sierra}`)).text()).toContain('<h1>A shelter in the first week</h1>')
})

test('an example says so on the list and on its page', async () => {
  const list = await (await get('luis', '/w/practices?country=SRR')).text()
  expect(list).toContain('Datos de ejemplo')
  expect(await (await get('luis', `/w/practices/${sierra}`)).text()).toContain('Datos de ejemplo')
})

test('who is not a member knows a practice that was shared, and not what a meeting made of it', async () => {
  await decide(world, costa, 'returned')
  expect(await titles('luis', 'decision=returned')).toEqual(['Registro en la frontera'])
  expect(await titles('tomas')).toContain('Registro en la frontera')
  expect(await titles('tomas', 'decision=returned')).toEqual([])
  const page = await (await get('tomas', '/w/practices')).text()
  expect(page).toContain('Registro en la frontera')
  expect(page).not.toContain('Devuelta')
  expect(await (await get('tomas', `/w/practices/${costa}`)).text()).not.toContain('Devuelta')
  expect(await (await get('luis', `/w/practices/${costa}`)).text()).toMatch(/Devuelta por la reunión[\s\S]*Por sus resultados\./)
})

test('the decision is on the version the meeting had, also when the state has handed in another since', async () => {
  await world.walkTo('2019-06-28T09:00:00-06:00')
  await writePractice(world, costa, homes.costa, { answers: { summary: 'Se registra, entrevista y documenta el mismo día.' }, reason: 'Se añadió la documentación.' })
  await world.drain()
  const before = await (await get('luis', `/w/practices/${costa}`)).text()
  expect(before).toContain('Se registra y entrevista el mismo día.')
  expect(before).not.toMatch(/documenta|ronda 2/)
  expect(await as('luis', (tx) => tx.selectFrom('practices.entry').where('itemId', '=', costa).select('summary').executeTakeFirst())).toMatchObject({ summary: { es: 'Se registra y entrevista el mismo día.' } })
  await acceptPractice(world, costa)
  await world.drain()
  expect(await as('luis', (tx) => tx.selectFrom('practices.entry').where('itemId', '=', costa).select('summary').executeTakeFirst())).toMatchObject({ summary: { es: 'Se registra y entrevista el mismo día.' } })
  await circulatePractice(world, costa)
  await world.drain()
  const page = await (await get('luis', `/w/practices/${costa}`)).text()
  expect(page).toContain('El Estado entregó después la ronda 2; la decisión es sobre la anterior')
  expect(page).toContain('Se añadió la documentación.')
})

test('what is withdrawn stays, marked, with its reason', async () => {
  await as('sara', async (tx, me) => withdrawItem(tx, me, await findItem(tx, sierra), 'The shelter closed.'))
  await world.drain()
  expect(await titles('luis', 'stage=withdrawn')).toEqual(['A shelter in the first week'])
  expect(await (await get('luis', `/w/practices/${sierra}`)).text()).toMatch(/Retirada por su Estado[\s\S]*The shelter closed\./)
})

test('what is still being written has its own desk', async () => {
  const page = await get('carla', `/w/practices/00000000-0000-7000-8000-00000000dead`)
  expect(page.status).toBe(404)
  expect((await get('carla', '/w/practices/nonsense')).status).toBe(404)
})

test('what the indexes find is what the wall lets through, for everybody and every way of asking', async () => {
  const ways = [{ words: 'registr:*', tags: [] }, { words: null, tags: ['theme:backlog'] }, { words: null, tags: ['kind:practice', 'country:CST'] }, { words: 'shelter:*', tags: ['theme:shelter'] }]
  const found = new Set<string>()
  for (const name of ['ana', 'paz', 'carla', 'sara', 'luis', 'ines', 'rita', 'pablo', 'dora', 'tomas', 'omar']) {
    for (const { words, tags } of ways) {
      const [indexed, walled] = await as(name, async (tx) => [
        (await sql<{ id: string }>`select practices.matching(${words}::tsquery, ${tags}::text[], 1000) as id`.execute(tx)).rows,
        (await sql<{ id: string }>`select e.item_id as id from practices.entry e where (${words}::tsquery is null or e.words @@ ${words}::tsquery) and e.tags @> ${tags}::text[]`.execute(tx)).rows,
      ])
      const ids = (rows: { id: string }[]) => rows.map((row) => row.id).sort()
      expect(ids(indexed), `${name} ${words} ${tags.join()}`).toEqual(ids(walled))
      found.add(`${ids(walled).length}`)
    }
  }
  expect(found.size).toBeGreaterThan(1)
})
