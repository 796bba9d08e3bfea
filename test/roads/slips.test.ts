import { expect, test } from 'vitest'
import { findMeeting } from '#meetings/index.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { listPositions } from '../../src/meetings/decision/queries.ts'
import { asRead, closeItem } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// A7: what the Secretariat wrote down wrongly on behalf of a state, found once the item was closed (decision 0063).

const world = await openWorld()
const { as, get, post, walkTo } = world
const made = await post('paz', '/w/meetings', {
  'title.es': 'Reunión sobre el rezago', 'title.en': 'Meeting on the backlog', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '90', link: 'https://example.org/sala', version: '1',
})
const meetingId = made.headers.get('location')!.split('/').at(-1)!
for (const [es, en] of [['Registro en frontera', 'Registration at the border'], ['Brigada móvil', 'Mobile brigade']] as const) await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': es, 'title.en': en, kind: 'decision' })
await post('paz', `/w/meetings/${meetingId}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') })
await walkTo('2019-06-28T09:00:00-06:00')
const [border, brigade] = (await as('ana', (tx) => listAgenda(tx, [meetingId]))).map((item) => item.id) as [string, string]
const onBehalf = async (id: string, state: string) => post('ana', `/w/agenda-items/${id}/positions-on-behalf`, { ...(await asRead(world, id)), [`stance.${idOf(state)}`]: 'joins' })
await onBehalf(border, 'sierra')
await onBehalf(border, 'llano')
// Written down for Costa, which then spoke by itself, as Sierra did.
await onBehalf(brigade, 'costa')
for (const name of ['delia', 'saul']) await post(name, `/w/agenda-items/${brigade}/positions`, { ...(await asRead(world, brigade)), stance: 'joins', words: '' })
await closeItem(world, brigade)
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()

const decideOn = async (id: string, outcome: string) => post('ana', `/w/agenda-items/${id}/decisions`, { ...(await asRead(world, id)), outcome, 'reason.es': `Motivo ${outcome}`, 'reason.en': `Reason ${outcome}` })
const correct = (id: string, { reason, ...said }: Record<string, string>, name = 'ana') => post(name, `/w/agenda-items/${id}/corrections`, { ...said, slip: reason! })
const lastOf = async (id: string, state: string) => (await as('ana', (tx) => listPositions(tx, [id]))).findLast((position) => position.stateId === idOf(state))!

test('a slip of the Secretariat in what it wrote down is corrected once the item is closed, with its reason, and what it said before stays in view', async () => {
  const id = border
  const slip = await lastOf(id, 'sierra')
  expect((await correct(id, { position: slip.id, stance: 'stands aside', words: 'Falta una ley.', reason: 'Se oyó mal.' })).status, 'while the item is open it is recorded anew').toBe(403)
  await closeItem(world, id)
  for (const name of ['paz', 'saul', 'delia']) expect((await correct(id, { position: slip.id, stance: 'joins', reason: 'Se oyó mal.' }, name)).status, name).toBe(403)
  const unsaid = await (await correct(id, { position: slip.id, stance: 'stands aside', words: '', reason: '' })).text()
  for (const said of ['href="#words"', 'Diga en pocas palabras por qué se aparta', 'href="#slip"', 'Diga en pocas palabras cómo se produjo el error']) expect(unsaid).toContain(said)
  expect(await (await correct(id, { position: slip.id, stance: 'joins', reason: 'Se oyó mal.' })).text()).toContain('Dice lo mismo que lo registrado')
  expect((await correct(id, { position: slip.id, stance: 'stands aside', words: 'Falta una ley.', reason: 'Se oyó mal.' })).status).toBe(303)
  expect(await lastOf(id, 'sierra')).toMatchObject({ stance: 'stands aside', words: 'Falta una ley.', onBehalf: true, corrections: [{ was: 'joins', wasWords: '', reason: 'Se oyó mal.' }] })
  const ids = [...(await bodyOf('ana', `/w/agenda-items/${id}`)).matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
  expect(ids.filter((one, at) => ids.indexOf(one) !== at), 'what explains one field is not taken for another’s').toEqual([])
  for (const [name, corrects] of [['ana', true], ['saul', false], ['paz', false]] as const) expect((await bodyOf(name, `/w/agenda-items/${id}`)).includes(`/w/agenda-items/${id}/corrections`), name).toBe(corrects)
  for (const name of ['ana', 'saul']) expect(await bodyOf(name, `/w/agenda-items/${id}`)).toMatch(/Corregida por la Secretaría el 28 de junio de 2019[^<]*Antes decía «Se suma»\. Motivo: Se oyó mal\./)
  expect((await correct(id, { position: slip.id, stance: 'joins', words: 'Otra.', reason: 'Se oyó mal.' })).status, 'it has been corrected: the correction stands').toBe(422)
})

test('a decision that the corrected position does not allow is superseded first; nothing typed is lost', async () => {
  const id = border
  expect((await decideOn(id, 'validated')).status).toBe(303)
  const objects = { position: (await lastOf(id, 'sierra')).id, stance: 'objects', words: 'Sin consulta previa.', reason: 'Se tomó la hoja de otro punto.' }
  const refused = await correct(id, objects)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const said of ['href="#stance"', 'no habría sido posible', 'Sin consulta previa.', 'Se tomó la hoja de otro punto.']) expect(page).toContain(said)
  expect((await decideOn(id, 'returned')).status).toBe(303)
  expect((await correct(id, objects)).status).toBe(303)
  expect(await lastOf(id, 'sierra')).toMatchObject({ stance: 'objects', corrections: [{ was: 'joins', reason: 'Se oyó mal.' }, { was: 'stands aside', wasWords: 'Falta una ley.' }] })
  for (const said of ['Antes decía «Se suma»', 'Antes decía «Se aparta. Falta una ley»']) expect(await bodyOf('saul', `/w/agenda-items/${id}`)).toContain(said)
  expect((await decideOn(id, 'validated')).status).toBe(422)
})

test('the state whose position was corrected has a letter that says so and not what it says', async () => {
  await world.drain()
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'position corrected').selectAll().execute())
  expect([...new Set(letters.map((letter) => letter.address))].sort()).toEqual(['sara', 'saul'].map((name) => `${name}@example.org`))
  for (const letter of letters) expect(letter.text).not.toMatch(/objet|objects|Sin consulta|stood aside/)
})

test('the database itself takes no correction of what a state said, of another state, of another item, or twice', async () => {
  const id = border
  const { membersId } = await as('ana', (tx) => findMeeting(tx, meetingId))
  const written = async (item: string, state: string, corrects: string) => as('ana', async (tx) => tx.insertInto('meetings.position').values({ agendaItemId: item, holdingId: membersId, stateId: idOf(state), stance: 'joins', onBehalf: true, corrects, reason: 'Se oyó mal.' }).execute())
  const [sierra, own, first] = [await lastOf(id, 'sierra'), await lastOf(brigade, 'sierra'), (await as('ana', (tx) => listPositions(tx, [id])))[0]!]
  expect(own.onBehalf).toBe(false)
  const replaced = (await as('ana', (tx) => listPositions(tx, [brigade]))).find((position) => position.onBehalf && position.stateId === idOf('costa'))!
  await expect(written(id, 'llano', sierra.id)).rejects.toThrow('foreign key')
  await expect(written(brigade, 'sierra', sierra.id)).rejects.toThrow('foreign key')
  await expect(written(brigade, 'sierra', own.id)).rejects.toThrow('foreign key')
  await expect(written(id, 'sierra', first.id)).rejects.toThrow('unique')
  await expect(written(brigade, 'costa', replaced.id)).rejects.toThrow('another position stands')
  await expect(as('saul', async (tx) => tx.insertInto('meetings.position').values({ agendaItemId: id, holdingId: membersId, stateId: idOf('sierra'), stance: 'joins', onBehalf: true, corrects: sierra.id, reason: 'Se oyó mal.' }).execute())).rejects.toThrow('row-level security')
})
