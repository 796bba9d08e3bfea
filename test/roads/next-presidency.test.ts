import { expect, test } from 'vitest'
import { listHolders } from '#membership/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, drain, owner } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
// Emil held a post until April; he is named to the Presidency of Sierra from the day on which its term begins.
const begins = '2020-01-15'
const naming = { name: 'Emil que estuvo', email: '', language: 'es', role: 'presidency', organisationId: idOf('sierra'), since: begins, until: '' }
const terms = await owner((tx) => tx.selectFrom('membership.presidency').select(['id', 'stateId']).execute())
const termOf = (state: string) => terms.find(({ stateId }) => stateId === idOf(state))!.id
let dossier: string

test('a post of the Presidency to come begins with its term or later, and the form says which day that is', async () => {
  naming.email = (await owner((tx) => tx.selectFrom('membership.contact').select('email').where('personId', '=', idOf('emil')).executeTakeFirstOrThrow())).email!
  expect((await get('emil', '/w/work-plan')).status).toBe(303)
  expect(await bodyOf('ana', `/w/people/new?role=presidency&organisation=${idOf('sierra')}`)).toContain(`value="${begins}"`)
  const early = await post('ana', '/w/people', { ...naming, since: '2019-06-01' })
  expect([early.status, (await early.text()).includes('El período de Sierra empieza el 15 de enero de 2020: escriba ese día o uno posterior')]).toEqual([422, true])
  expect((await post('ana', '/w/people', naming)).status).toBe(303)
  await drain()
  const [letter] = await owner((tx) => tx.selectFrom('base.letter').select('text').where('kind', '=', 'invitation').execute())
  expect(letter!.text).toContain('Hasta ese día ya puede entrar y leer el plan de trabajo y el traspaso')
})

test('who is named to the Presidency that follows signs in before its day, finds the dossier on the desk, reads it and the plans, and nothing else', async () => {
  dossier = /[0-9a-f-]{36}/.exec((await post('paz', '/w/handovers', { presidencyId: termOf('llano') })).headers.get('location')!)![0]
  for (const name of ['emil', 'nora']) {
    const desk = await bodyOf(name, '/w')
    for (const words of ['Leer el traspaso de Llano, que se está preparando', `href="/w/handovers/${dossier}"`]) expect(desk, name).toContain(words)
    for (const path of [`/w/handovers/${dossier}`, '/w/handovers', '/w/work-plan']) expect((await get(name, path)).status, `${name} ${path}`).toBe(200)
  }
  expect((await post('emil', `/w/handovers/${dossier}/texts`, { version: '1' })).status).toBe(403)
  expect((await post('emil', '/w/people', { ...naming, email: 'otra@example.org' })).status).toBe(403)
  expect(await as('emil', async (_, me) => [me.rung, me.teams])).toEqual([4, []])
  expect(await as('emil', async (tx) => (await tx.selectFrom('base.holding').select('kind').where('audience', '<', 4).execute()).map(({ kind }) => kind))).toEqual(['handover'])
  const held = await as('ana', (tx) => listHolders(tx, '2019-05-20', { personId: idOf('emil') }))
  expect(held, 'it is no post of today for the others').toEqual([])
})

test('who is named to a Presidency further on waits, and so does who follows in one that presides', async () => {
  await owner(async (tx) => {
    await tx.updateTable('membership.presidency').set({ until: '2021-01-15' }).where('stateId', '=', idOf('sierra')).execute()
    await tx.insertInto('membership.presidency').values({ stateId: idOf('costa'), since: '2021-01-15' }).execute()
    await tx.updateTable('membership.post').set({ until: '2019-05-01' }).where('personId', 'in', [idOf('omar'), idOf('dora')]).execute()
    await tx.insertInto('membership.post').values([{ personId: idOf('omar'), role: 'presidency', organisationId: idOf('costa'), since: '2021-01-15' }, { personId: idOf('dora'), role: 'presidency', organisationId: idOf('llano'), since: '2019-06-01' }]).execute()
  })
  for (const name of ['omar', 'dora']) expect([(await get(name, `/w/handovers/${dossier}`)).status, await as(name, async (tx, me) => [me.rung, await tx.selectFrom('handovers.dossier').select('id').execute()])], name).toEqual([303, [5, []]])
})

test('a post of a Presidency is over with its term, whatever was written for it', async () => {
  await world.walkTo('2020-01-20T12:00:00-06:00')
  expect((await post('emil', `/w/handovers/${dossier}/texts`, { 'achieved.es': 'Se validó.', 'achieved.en': '', 'priorities.es': '', 'priorities.en': '', 'version': '1' })).status).toBe(303)
  expect((await get('paz', `/w/handovers/${dossier}`)).status, 'her post has no end of its own').toBe(303)
  expect(await bodyOf('paz', '/w')).toMatch(/terminó[^<]*15 de enero de 2020/)
  await world.walkTo('2021-01-20T12:00:00-06:00')
  expect((await get('emil', `/w/handovers/${dossier}`)).status).toBe(303)
  expect(await bodyOf('omar', `/w/people/${idOf('emil')}`)).toContain('hasta <time datetime="2021-01-15">')
  expect((await as('ana', (tx) => listHolders(tx, '2021-01-20', { role: 'presidency' }))).map(({ personId }) => personId)).toEqual([idOf('omar')])
})

test('when a state presides again years later, nobody of its first term comes back by a post that was never ended', async () => {
  await owner(async (tx) => {
    await tx.updateTable('membership.presidency').set({ until: '2022-01-15' }).where('stateId', '=', idOf('costa')).execute()
    await tx.insertInto('membership.presidency').values([{ stateId: idOf('sierra'), since: '2022-01-15', until: '2023-01-15' }, { stateId: idOf('sierra'), since: '2023-01-15' }]).execute()
    await tx.insertInto('membership.post').values({ personId: idOf('dora'), role: 'presidency', organisationId: idOf('sierra'), since: '2022-01-15' }).execute()
  })
  for (const day of ['2021-06-01', '2022-02-01', '2023-02-01']) {
    await world.walkTo(`${day}T12:00:00-06:00`)
    const rungs = [await as('emil', async (_, me) => me.rung), await as('dora', async (_, me) => me.rung)]
    expect(rungs, day).toEqual([5, day < '2022' ? 4 : 2])
  }
})
