import { expect, test } from 'vitest'
import { findFacts } from '../../src/accessions/dossier/queries.ts'
import { openWorld } from '../open.ts'
import { done, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// A standing is one press, and others live by it: who is told, and what a slip leaves behind.

const world = await openWorld()
const { as, drain, get, owner, post, walkTo } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const standing = (state: string) => owner((tx) => tx.selectFrom('membership.standing').select(['id', 'source', 'endSource']).where('stateId', '=', idOf(state)).orderBy('since', 'desc').executeTakeFirstOrThrow())
const letters = () => owner((tx) => tx.selectFrom('base.letter').select(['personId', 'subject', 'text']).where('kind', '=', 'leaving').orderBy('id').execute())

test('a state leaves only once it is confirmed whom it touches; those who act for it are told, and told again if it stays', async () => {
  await owner((tx) => tx.updateTable('membership.standing').set({ source: 'Declaración de 2017' }).where('stateId', '=', idOf('sierra')).execute())
  const leaves = { id: '', stateId: idOf('sierra'), standing: 'none', since: '2019-06-06', source: 'Nota verbal 12' }
  const asked = await (await post('ana', '/w/membership/standings', leaves)).text()
  for (const said of ['Confirmar que un Estado deja el marco', 'Sara de Sierra', 'Saúl de Sierra', 'value="Nota verbal 12"']) expect(asked).toContain(said)
  await drain()
  expect(await letters()).toEqual([])
  expect((await post('ana', '/w/membership/standings', { ...leaves, confirm: 'yes' })).status).toBe(303)
  await drain()
  const told = await letters()
  expect(told.map(({ personId }) => personId).toSorted()).toEqual([idOf('sara'), idOf('saul')].toSorted())
  expect(told.find(({ personId }) => personId === idOf('sara'))!.subject).toBe('[MIRPS] Highlands leaves the framework on 6 June 2019')

  const { id } = await standing('sierra')
  expect(await standing('sierra')).toMatchObject({ source: 'Declaración de 2017', endSource: 'Nota verbal 12' })
  const form = await bodyOf('ana', `/w/membership/standing?id=${id}`)
  expect(form).toContain('value="Nota verbal 12"')
  expect(await bodyOf('ana', `/w/membership/standing?state=${idOf('costa')}`)).not.toContain('Declaración de 2017')
  expect((await post('ana', '/w/membership/standings', { id, stateId: idOf('sierra'), standing: 'member', since: '2019-06-06', source: '' })).status).toBe(303)
  await drain()
  expect((await letters()).slice(told.length).map(({ subject }) => subject).toSorted()).toEqual(['[MIRPS] Highlands stays in the framework', '[MIRPS] Sierra sigue en el marco'])
})

test('a member becomes an observer only once it is confirmed what it loses, and reads that in its letter', async () => {
  const becomes = { id: '', stateId: idOf('costa'), standing: 'observer', since: '2019-06-06', source: 'Nota verbal 13' }
  const asked = await (await post('ana', '/w/membership/standings', becomes)).text()
  for (const said of ['Confirmar que un miembro pasa a observar', 'no recibe convocatorias y no lee lo que circula', 'Carla de Costa', 'value="Nota verbal 13"', 'Sí, registrar que pasa a observar']) expect(asked).toContain(said)
  expect(await (await post('ana', '/w/membership/standings', { ...becomes, stateId: idOf('llano') })).text(), 'who presides is said too').toMatch(/Ese Estado preside entonces[^<]*<a href="\/w\/membership\/presidency">/)
  expect((await post('ana', '/w/membership/standings', { ...becomes, confirm: 'yes' })).status).toBe(303)
  await drain()
  const told = await owner((tx) => tx.selectFrom('base.letter').select(['personId', 'text']).where('kind', '=', 'joining').execute())
  const letter = told.find(({ personId }) => personId === idOf('carla'))!.text
  for (const said of ['Costa es observador desde el 6 de junio de 2019', 'Hasta entonces es miembro.', 'no recibe convocatorias y no lee lo que circula']) expect(letter.replace(/\s+/g, ' ')).toContain(said)

  const { id } = await standing('costa')
  const moved = await (await post('ana', '/w/membership/standings', { ...becomes, id, since: '2019-06-20' })).text()
  expect(moved, 'and asked again for another day').toContain('Confirmar que un miembro pasa a observar')
  await owner((tx) => tx.deleteFrom('membership.standing').where('id', '=', id).execute())
  await owner((tx) => tx.updateTable('membership.standing').set({ until: null }).where('stateId', '=', idOf('costa')).execute())
})

test('a state that was written down as a member by mistake is called no longer once that is corrected; one that left stays called', async () => {
  const callId = await openPracticeCall(world)
  const called = async () => (await owner((tx) => tx.selectFrom('calls.addressee').select('stateId').where('callId', '=', callId).execute())).map(({ stateId }) => stateId)
  await walkTo('2019-05-29T12:00:00-06:00')
  await done(post('ana', '/w/membership/standings', { id: '', stateId: idOf('isla'), standing: 'member', since: '2019-05-29', source: 'x' }))
  await drain()
  expect(await called()).toContain(idOf('isla'))
  const { id } = await standing('isla')
  await done(post('ana', '/w/membership/standings', { id, stateId: idOf('isla'), standing: 'member', since: '2019-06-03', source: 'x' }))
  await drain()
  expect(await called()).not.toContain(idOf('isla'))
  expect(await bodyOf('ines', '/w')).not.toContain(`/w/calls/${callId}`)

  await walkTo('2019-06-03T12:00:00-06:00')
  await done(post('ana', '/w/membership/standings', { id: '', stateId: idOf('sierra'), standing: 'observer', since: '2020-01-01', source: 'x', confirm: 'yes' }))
  await drain()
  expect(await called(), 'on its day').toContain(idOf('isla'))
  await done(post('ana', '/w/membership/standings', { id: '', stateId: idOf('isla'), standing: 'none', since: '2019-06-04', source: 'x', confirm: 'yes' }))
  await walkTo('2019-06-05T12:00:00-06:00')
  await done(post('ana', '/w/membership/standings', { id: '', stateId: idOf('llano'), standing: 'observer', since: '2020-01-01', source: 'x', confirm: 'yes' }))
  await drain()
  expect(await called()).toContain(idOf('isla'))
  expect(await bodyOf('ana', `/w/calls/${callId}`)).toContain('miembro hasta el 3 de junio de 2019')
  expect((await bodyOf('ana', '/es/paises')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), 'and the public list says from when until when').toMatch(/No forma parte hoy desde el 3 de junio de 2019 hasta el 3 de junio de 2019/)
})

test('a dossier keeps the standing that it was about, whatever the state becomes afterwards', async () => {
  const [id, stateId] = [idOf('isla'), idOf('isla')]
  const on = async (kind: 'accession' | 'withdrawal', at: string) => (await as('ana', (tx) => findFacts(tx, { id, stateId, kind, at: new Date(at) }, '2019-06-05'))).standing?.on
  expect([await on('accession', '2019-05-10T12:00:00Z'), await on('withdrawal', '2019-06-03T18:00:00Z')]).toEqual(['2019-06-03', '2019-06-04'])
  await owner((tx) => tx.insertInto('membership.standing').values({ stateId, standing: 'member', since: '2020-07-10' }).execute())
  expect([await on('accession', '2019-05-10T12:00:00Z'), await on('withdrawal', '2019-06-03T18:00:00Z'), await on('accession', '2020-06-01T12:00:00Z')]).toEqual(['2019-06-03', '2019-06-04', '2020-07-10'])
})

test('before a state that presides leaves, it is said that it does', async () => {
  const leaves = (state: string) => post('ana', '/w/membership/standings', { id: '', stateId: idOf(state), standing: 'none', since: '2019-09-01', source: '' })
  expect(await (await leaves('llano')).text(), 'and led to who presides from that day').toMatch(/Ese Estado preside entonces[^<]*<a href="\/w\/membership\/presidency">/)
  expect(await (await leaves('costa')).text()).not.toContain('Ese Estado preside entonces')
})

test('a state that left and came back is a member, and nothing else is said of it', async () => {
  const callId = (await owner((tx) => tx.selectFrom('calls.call').select('id').executeTakeFirstOrThrow())).id
  await owner((tx) => tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2019-06-05' }).execute())
  const page = await bodyOf('ana', `/w/calls/${callId}`)
  expect(page).toContain('Isla')
  expect(page).not.toContain('miembro hasta el')
})

test('an observer that leaves is told that it observes no more, and not that it loses what it never had', async () => {
  const isla = { id: '', stateId: idOf('isla'), source: 'Nota verbal 14', standing: 'none', since: '2035-08-01' }
  await owner(async (tx) => {
    await tx.deleteFrom('membership.standing').where('stateId', '=', idOf('isla')).execute()
    await tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'observer', since: '2018-01-01' }).execute()
  })
  const before = (await letters()).length
  const asked = await (await post('ana', '/w/membership/standings', isla)).text()
  expect(asked).toContain('Desde ese día ya no observa.')
  expect(asked).not.toContain('no toma posiciones')
  expect((await post('ana', '/w/membership/standings', { ...isla, confirm: 'yes' })).status).toBe(303)
  await drain()
  const told = (await letters()).slice(before)
  expect(told.length).toBeGreaterThan(0)
  for (const letter of told) {
    expect(letter.text).toMatch(/ya no observa|observes no more/)
    expect(letter.text).not.toMatch(/no toma posiciones|takes no positions/)
  }
})
