import { expect, test } from 'vitest'
import { listPresidencies, listStandings } from '../../src/membership/queries.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// Who presides and who is a member, set by several people at once: one after the other, each upon what the one before did.

const world = await openWorld()
const { as, drain, get, owner, post } = world
const six = <T>(work: (turn: number) => T): T[] => [1, 2, 3, 4, 5, 6].map(work)
const statuses = async (answers: (Response | Promise<Response>)[]) => (await Promise.all(answers)).map(({ status }) => status).toSorted()

test('one Presidency is recorded however often the button is pressed, and no two preside on one day', async () => {
  const before = await as('ana', (tx) => listPresidencies(tx))
  const since = '2021-01-01'
  expect(await statuses(six((turn) => post(turn % 2 ? 'ana' : 'beto', '/w/membership/presidencies', { stateId: idOf(turn % 3 ? 'costa' : 'llano'), since, source: '' })))).toEqual([303, 422, 422, 422, 422, 422])
  const terms = await as('ana', (tx) => listPresidencies(tx))
  expect(terms.length).toBe(before.length + 1)
  for (const [index, term] of terms.entries()) if (index > 0) expect(terms[index - 1]!.until).toBe(term.since)
})

test('a term moved earlier or later is no second one', async () => {
  const last = (await as('ana', (tx) => listPresidencies(tx))).at(-1)!
  for (const since of ['2021-02-01', '2020-12-01']) {
    expect((await post('ana', '/w/membership/presidencies', { id: last.id, stateId: last.stateId, since, source: '' })).status).toBe(303)
    expect((await as('ana', (tx) => listPresidencies(tx))).slice(-2).map((term) => [term.since, term.until])).toEqual([[expect.anything(), since], [since, null]])
  }
})

test('whatever comes past the pages, the database keeps two from presiding and a state from becoming the same twice on one day', async () => {
  const [last] = (await as('ana', (tx) => listPresidencies(tx))).slice(-1)
  await expect(owner((tx) => tx.insertInto('membership.presidency').values({ stateId: idOf('costa'), since: last!.since }).execute())).rejects.toMatchObject({ code: '23P01' })
  await expect(owner((tx) => tx.insertInto('membership.standing').values({ stateId: idOf('costa'), standing: 'observer', since: '2017-10-26' }).execute())).rejects.toMatchObject({ code: '23505' })
})

test('a state joins once, however often the button is pressed', async () => {
  const own = async () => (await as('ana', (tx) => listStandings(tx))).filter(({ stateId }) => stateId === idOf('isla'))
  const join = { stateId: idOf('isla'), standing: 'member', since: '2019-06-01', source: '' }
  expect(await statuses(six(() => post('ana', '/w/membership/standings', join)))).toEqual([303, 422, 422, 422, 422, 422])
  expect((await own()).map(({ standing, since, until }) => [standing, since, until])).toEqual([['observer', '2017-10-26', '2019-06-01'], ['member', '2019-06-01', null]])
})

const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const spansOf = async (key: string) => (await as('ana', (tx) => listStandings(tx))).filter(({ stateId }) => stateId === idOf(key)).map(({ standing, since, until }) => [standing, since, until])

test('a state does not leave months back by one press: what it took part in since is shown, going back keeps what was typed', async () => {
  const leaves = { id: '', stateId: idOf('costa'), standing: 'none', since: '2019-02-01', source: 'Nota verbal 12' }
  const terms = () => owner((tx) => tx.deleteFrom('membership.presidency').where('stateId', '=', idOf('costa')).executeTakeFirst())
  expect(await (await post('ana', '/w/membership/standings', leaves)).text(), 'a state that presides, or will, does not leave').toContain('Costa preside ese día o después')
  expect(Number((await terms()).numDeletedRows)).toBeGreaterThan(0)
  const asked = await post('ana', '/w/membership/standings', leaves)
  const page = await asked.text()
  for (const said of ['Confirmar un cambio desde un día que ya pasó', 'Costa deja el marco el 1 de febrero de 2019.', 'value="Nota verbal 12"', 'Volver sin registrar']) expect(page).toContain(said)
  expect(await spansOf('costa')).toEqual([['member', '2017-10-26', null]])
  const back = await (await post('ana', '/w/membership/standings', { ...leaves, confirm: 'back' })).text()
  for (const said of ['Registrar la condición de un Estado', 'Nota verbal 12', '2019-02-01']) expect(back).toContain(said)
  expect(await spansOf('costa')).toEqual([['member', '2017-10-26', null]])
  expect(await (await post('beto', '/w/membership/standings', leaves)).text()).toContain('Confirm a change since a day that is over')
  expect((await post('ana', '/w/membership/standings', { ...leaves, confirm: 'yes' })).status).toBe(303)
  expect(await spansOf('costa')).toEqual([['member', '2017-10-26', '2019-02-01']])
})

test('that a state left is a slip until the end of the day: it is changed, or taken back', async () => {
  const [own] = (await as('ana', (tx) => listStandings(tx))).filter(({ stateId }) => stateId === idOf('costa'))
  expect(await bodyOf('ana', '/w/membership')).toContain(`/w/membership/standing?id=${own!.id}`)
  const form = await bodyOf('ana', `/w/membership/standing?id=${own!.id}`)
  expect(form).toContain('value="2019-02-01"')
  expect((await post('ana', '/w/membership/standings', { id: own!.id, stateId: idOf('sierra'), standing: 'none', since: '2019-06-01', source: '' })).status).toBe(422)
  expect((await post('ana', '/w/membership/standings', { id: own!.id, stateId: idOf('costa'), standing: 'none', since: '2020-02-01', source: '' })).status).toBe(303)
  expect(await spansOf('costa')).toEqual([['member', '2017-10-26', '2020-02-01']])
  expect((await post('ana', '/w/membership/standings', { id: own!.id, stateId: idOf('costa'), standing: 'member', since: '2020-02-01', source: '' })).status).toBe(303)
  expect(await spansOf('costa')).toEqual([['member', '2017-10-26', null]])
})

test('the Presidency does not pass on today by one press: who loses it and who has it is said first, both are told once, and a slip is corrected the same day', async () => {
  const today = (await as('ana', async (_tx, _me, now) => now)).toISOString().slice(0, 10)
  await owner((tx) => tx.deleteFrom('membership.presidency').where('since', '>', today).execute())
  await owner((tx) => tx.updateTable('membership.presidency').set({ until: null }).execute())
  await drain()
  const letters = async () => (await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'presidency').select(['address', 'text']).orderBy('address').execute()))
  const before = (await letters()).length
  const turn = { id: '', stateId: idOf('sierra'), since: today, source: '' }
  const page = await (await post('ana', '/w/membership/presidencies', turn)).text()
  for (const said of ['Confirmar el cambio de Presidencia', 'Llano deja de presidir', 'El puesto de Presidencia de Paz Presidencia deja de valer', 'Sierra preside desde', 'Nora Presidencia Siguiente']) expect(page).toContain(said)
  expect(await (await post('ana', '/w/membership/presidencies', { ...turn, confirm: 'back' })).text()).toContain('Registrar el período de una Presidencia')
  expect((await as('ana', (tx) => listPresidencies(tx))).length).toBe(1)

  expect((await post('paz', '/w/membership/presidencies', { ...turn, confirm: 'yes' })).status, 'the one who presides may hand over').toBe(303)
  await drain()
  const told = (await letters()).slice(before)
  expect(told.map((one) => one.address)).toEqual(['nora@example.org', 'paz@example.org'])
  expect(told[1]!.text).toContain('La Presidencia de Llano termina ese día')
  const term = (await as('ana', (tx) => listPresidencies(tx))).at(-1)!
  expect(await bodyOf('ana', '/w/membership')).toContain(`/w/membership/presidency?id=${term.id}`)
  expect((await post('paz', '/w/membership/presidencies', { ...turn, id: term.id })).status, 'whose term is over records no other').toBe(403)
  const later = async () => (await post('ana', '/w/membership/presidencies', { ...turn, id: term.id, since: '2020-01-15' })).text()
  const recorded = await as('ana', (tx) => listPresidencies(tx))
  const asked = await later()
  for (const said of ['Confirmar el cambio de Presidencia', 'Sierra deja de presidir el', 'El puesto de Presidencia de Nora Presidencia Siguiente deja de valer', 'Llano preside desde', 'Actúa por la nueva Presidencia: Paz Presidencia']) expect(asked, 'moved to a later day it gives today back').toContain(said)
  const endFormer = (until: string) => owner((tx) => tx.updateTable('membership.presidency').set({ until }).where('id', '=', recorded[0]!.id).execute())
  await endFormer('2019-03-01')
  expect(await later(), 'to nobody, where nobody presided').toContain('Hoy ya no presidirá nadie')
  await endFormer(today)
  expect(await as('ana', (tx) => listPresidencies(tx)), 'and nothing changes before it is confirmed').toEqual(recorded)
  expect((await post('ana', '/w/membership/presidencies', { ...turn, id: term.id, stateId: idOf('llano'), since: '2020-01-15', confirm: 'yes' })).status).toBe(303)
  expect((await as('ana', (tx) => listPresidencies(tx))).map(({ stateId, since }) => [stateId, since])).toEqual([[idOf('llano'), '2019-01-31'], [idOf('llano'), '2020-01-15']])
  expect(await bodyOf('paz', '/w/membership')).toContain('/w/membership/presidency')
})

test('a term in which somebody acted already is no slip any more', async () => {
  const today = (await as('ana', async (_tx, _me, now) => now)).toISOString().slice(0, 10)
  const term = (await as('ana', (tx) => listPresidencies(tx))).at(-1)!
  expect((await post('ana', '/w/membership/presidencies', { id: term.id, stateId: idOf('sierra'), since: today, source: '', confirm: 'yes' })).status).toBe(303)
  expect((await post('nora', '/w/people', { name: 'Nuria de Sierra', email: 'nuria@example.org', language: 'es', role: 'presidency', organisationId: idOf('sierra'), since: today, until: '' })).status).toBe(303)
  const refused = await post('ana', '/w/membership/presidencies', { id: term.id, stateId: idOf('llano'), since: today, source: '', confirm: 'yes' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Alguien actuó ya por la Presidencia de Sierra')])
})
