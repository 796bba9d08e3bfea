import { expect, test } from 'vitest'
import { listDuties } from '#accessions/index.ts'
import { listAddressees } from '../../src/calls/call/queries.ts'
import { describeSubjects } from '../../src/meetings/subject.ts'
import { openPracticeCall } from '../story.ts'
import { asRead, closeItem } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, drain, walkTo } = world
const isla = idOf('isla')
const idIn = (response: Response) => /[0-9a-f-]{36}/.exec(response.headers.get('location')!)![0]
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const step = { key: 'dialogue', happened: 'yes', onDay: '2019-05-10', note: 'Se reunieron las cancillerías.', source: 'Comunicado conjunto' }
const meeting = { 'title.es': 'Reunión sobre el ingreso', 'title.en': 'Meeting on the accession', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', version: '1' }
let dossier: string
let meetingId: string

test('the Secretariat opens the dossier of a state that asks to join', async () => {
  const mended = await post('ana', '/w/accessions', { kind: 'accession', stateId: '' })
  expect(mended.status).toBe(422)
  expect(await mended.text()).toContain('Elija el Estado')
  expect(await (await post('ana', '/w/accessions', { kind: 'accession', stateId: idOf('costa') })).text()).toContain('Ese Estado ya es miembro')
  expect(await (await post('ana', '/w/accessions', { kind: 'withdrawal', stateId: isla })).text()).toContain('no hay salida que anotar')
  for (const name of ['carla', 'ines', 'pablo']) expect((await post(name, '/w/accessions', { kind: 'accession', stateId: isla })).status, name).toBe(403)

  const made = await post('ana', '/w/accessions', { kind: 'accession', stateId: isla })
  expect(made.status).toBe(303)
  dossier = idIn(made)
  expect(await (await post('paz', '/w/accessions', { kind: 'accession', stateId: isla })).text()).toContain('ya tiene un expediente abierto')
})

test('members, the two bodies and the state itself read it; nobody else does', async () => {
  for (const name of ['ana', 'paz', 'carla', 'ines', 'iris']) expect((await get(name, `/w/accessions/${dossier}`)).status, name).toBe(200)
  for (const name of ['pablo', 'dora', 'omar', 'rita', 'marta']) expect((await get(name, `/w/accessions/${dossier}`)).status, name).toBe(404)
})

test('whoever only observes for a state reads its own dossier, finds it on the desk and in the menu, and writes nothing in it', async () => {
  const desk = await bodyOf('iris', '/w')
  for (const words of [`href="/w/accessions/${dossier}"`, 'Ingreso de Isla', 'href="/w/accessions"']) expect(desk).toContain(words)
  expect(await bodyOf('iris', '/w/accessions')).toContain(`href="/w/accessions/${dossier}"`)
  expect(await bodyOf('iris', `/w/accessions/${dossier}`)).not.toContain('Anotar un paso')
  expect((await post('iris', `/w/accessions/${dossier}/steps`, step)).status).toBe(403)

  const other = await bodyOf('omar', '/w')
  expect(other).not.toContain('/w/accessions')
  expect(await bodyOf('omar', '/w/accessions')).toContain('No hay expedientes que pueda leer')
  expect((await bodyOf('ines', '/w')).match(new RegExp(`/w/accessions/${dossier}`, 'g'))!.length, 'once: as what is to be recorded').toBe(1)
})

test('a step is recorded with its day and its document, by the Secretariat, the Presidency or the state; a day to come is mended', async () => {
  const path = `/w/accessions/${dossier}/steps`
  const late = await post('ana', path, { ...step, onDay: '2019-06-01' })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('Ese día todavía no llega')
  expect(await (await post('ana', path, { ...step, onDay: '', note: '' })).text()).toContain('Cuente qué ocurrió')
  expect((await post('carla', path, step)).status).toBe(403)
  expect((await post('pablo', path, step)).status).toBe(404)

  expect((await post('paz', path, step)).status).toBe(303)
  const letter = new File([Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')], '../../carta.exe')
  expect((await post('ines', path, { key: 'letter', happened: 'yes', onDay: '2019-05-15', note: 'Carta de la cancillería.', file: letter } as unknown as Record<string, string>)).status).toBe(303)
  const page = await bodyOf('sara', `/w/accessions/${dossier}`)
  for (const words of ['Se reunieron las cancillerías.', 'Comunicado conjunto', 'Carta de la cancillería.', 'carta.pdf', '3 of 8 steps', 'Political dialogue']) expect(page).toContain(words)
})

test('a source that says only the month is recorded so, and no day is invented for it', async () => {
  const path = `/w/accessions/${dossier}/steps`
  expect((await post('ana', path, { ...step, key: 'plan', onDay: '2018-11-12', precision: 'month', note: 'Aprobó su plan.' })).status).toBe(303)
  const page = await bodyOf('carla', `/w/accessions/${dossier}`)
  expect(page).toContain('noviembre de 2018')
  expect(page).not.toContain('12 de noviembre de 2018')
  expect((await post('ana', path, { ...step, key: 'plan', precision: 'century' })).status).toBe(422)
  expect((await post('ana', path, { ...step, key: 'plan', happened: 'no', onDay: '', note: 'Todavía no.' })).status).toBe(303)
})

test('what nobody said is not corrected, and a day beside “no” is not dropped unseen', async () => {
  const path = `/w/accessions/${dossier}/steps`
  for (const [more, said] of [[{ key: 'costing', onDay: '' }, 'no hay nada que corregir'], [{ onDay: '2019-05-02' }, 'deje el día en blanco']] as const) {
    const answer = await post('ana', path, { ...step, happened: 'no', note: 'No fue.', ...more })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)])
  }
})

test('what was recorded by mistake is corrected in sight of all', async () => {
  expect((await post('ana', `/w/accessions/${dossier}/steps`, { ...step, happened: 'no', onDay: '', note: 'Fue solo una llamada.' })).status).toBe(303)
  const page = await bodyOf('carla', `/w/accessions/${dossier}`)
  for (const words of ['2 de 8 pasos', 'Fue solo una llamada.', 'Se reunieron las cancillerías.', '1 anotación']) expect(page).toContain(words)
  expect((await post('ana', `/w/accessions/${dossier}/steps`, step)).status).toBe(303)
})

test('the desk of those who may record says what comes next, and nobody else’s does', async () => {
  const duties = (name: string) => as(name, (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))
  for (const name of ['ana', 'paz']) expect((await duties(name))[0]?.todo, name).toContain('decisión de los miembros')
  expect((await duties('ines')).map(({ todo }) => todo).join(), 'what the members decide is not for the state to do').not.toContain('decisión de los miembros')
  expect(await duties('carla')).toEqual([])
})

test('a state that is a member before its dossier is decided is not led to convene a meeting, which is not its to do', async () => {
  const door = 'Llevarlo a una reunión'
  for (const said of [door, 'elíjalo en «Lo que circula»']) expect(await bodyOf('ana', `/w/accessions/${dossier}`)).toContain(said)
  const { id } = await world.owner((tx) => tx.insertInto('membership.standing').values({ stateId: isla, standing: 'member', since: '2019-05-01' }).returning('id').executeTakeFirstOrThrow())
  const own = await bodyOf('ines', `/w/accessions/${dossier}`)
  expect(own).toContain('Anotar un paso')
  expect(own).not.toContain(door)
  await world.owner((tx) => tx.deleteFrom('membership.standing').where('id', '=', id).execute())
})

test('the members decide in a meeting, and the dossier knows it without anybody typing it', async () => {
  meetingId = idIn(await post('paz', '/w/meetings', meeting))
  expect((await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: `accession:${dossier}:` })).status).toBe(303)
  const people = Object.fromEntries([['costa', 'delia'], ['sierra', 'saul'], ['llano', 'lia']].map(([state, name]) => [`person.${idOf(state!)}`, idOf(name!)]))
  expect((await post('paz', `/w/meetings/${meetingId}/convening`, { ...people, [`person.${idOf('network')}`]: idOf('pablo') })).status).toBe(303)
  await drain()
  expect(await bodyOf('pablo', `/w/meetings/${meetingId}`), 'a guest reads on the agenda what it is about, and not the dossier').toContain('Ingreso')
  expect((await get('pablo', `/w/accessions/${dossier}`)).status).toBe(404)
  await walkTo('2019-06-27T09:30:00-06:00')
  const agendaItem = (await world.owner((tx) => tx.selectFrom('meetings.agendaItem').select('id').where('subjectId', '=', dossier).executeTakeFirstOrThrow())).id
  for (const name of ['delia', 'saul', 'lia']) expect((await post(name, `/w/agenda-items/${agendaItem}/positions`, { ...(await asRead(world, agendaItem)), stance: 'joins', words: '' })).status, name).toBe(303)
  expect((await closeItem(world, agendaItem)).status).toBe(303)
  expect(await bodyOf('ana', `/w/accessions/${dossier}`)).toContain('3 de 8 pasos')
  expect((await post('ana', `/w/agenda-items/${agendaItem}/decisions`, { ...(await asRead(world, agendaItem)), outcome: 'validated', 'reason.es': 'Bienvenida.', 'reason.en': 'Welcome.' })).status).toBe(303)
  const page = await bodyOf('ana', `/w/accessions/${dossier}`)
  expect(page).toContain('4 de 8 pasos')
  expect(page).toContain(`/w/agenda-items/${agendaItem}`)
  expect(page).toContain(`/w/membership/standing?state=${isla}&amp;standing=member`)
  const own = await bodyOf('ines', `/w/accessions/${dossier}`)
  expect(own, 'who does not read the decision is not told that it waits').toContain('lo que decidan lo comunica la Secretaría')
  expect(own).not.toContain('Sigue: Decisión de los miembros')
  expect(await bodyOf('ines', '/w/accessions'), 'nor by the list').not.toContain('Decisión de los miembros')
})

test('that a state leaves is brought to a meeting too: what the members noted is a step of its dossier, and nobody is asked for it', async () => {
  const leaving = idIn(await post('ana', '/w/accessions', { kind: 'withdrawal', stateId: idOf('llano') }))
  expect(await bodyOf('ana', `/w/accessions/${leaving}`)).toContain('0 de 3 pasos')
  const agenda = `/w/meetings/${meetingId}/agenda`
  const subject = `accession:${leaving}:`
  expect(await bodyOf('paz', agenda)).toContain(subject)
  expect((await post('paz', agenda, { subject })).status).toBe(303)
  const { id: item } = await world.owner((tx) => tx.selectFrom('meetings.agendaItem').select('id').where('subjectId', '=', leaving).executeTakeFirstOrThrow())
  for (const name of ['delia', 'saul']) expect((await post(name, `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins', words: '' })).status, name).toBe(303)
  expect((await closeItem(world, item)).status).toBe(303)
  expect((await post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), outcome: 'noted', 'reason.es': 'La reunión toma nota.', 'reason.en': 'The meeting notes it.' })).status).toBe(303)
  const page = await bodyOf('ana', `/w/accessions/${leaving}`)
  expect(page).toContain('1 de 4 pasos')
  expect(page).toContain(`/w/agenda-items/${item}`)
  const [card] = await as('ana', (tx) => describeSubjects(tx, [{ kind: 'accession', id: leaving, version: null }]))
  expect(card?.publishes, 'the public reads that a state left once it has').toBe(false)
  const another = idIn(await post('paz', '/w/meetings', { ...meeting, milestoneId: idOf('inputs') }))
  expect(await bodyOf('paz', `/w/meetings/${another}/agenda`), 'it is said once').not.toContain(subject)
})

test('from its day on the new member receives the open calls to all members, once, and its team is told', async () => {
  await walkTo('2019-05-20T12:00:00-06:00')
  const callId = await openPracticeCall(world)
  const addressed = async () => (await as('ana', (tx) => listAddressees(tx, callId, 'es'))).map((state) => state.stateId)
  expect((await post('ana', '/w/membership/standings', { id: '', stateId: isla, standing: 'member', since: '2019-06-01', source: 'Decisión' })).status).toBe(303)
  await drain()
  expect(await addressed()).not.toContain(isla)

  await walkTo('2019-06-01T08:00:00-06:00')
  await post('ana', '/w/membership/standings', { id: '', stateId: idOf('sierra'), standing: 'observer', since: '2020-01-01', source: 'Prueba', confirm: 'yes' })
  await drain()
  await drain()
  expect((await addressed()).filter((id) => id === isla)).toEqual([isla])
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'call opened').where('personId', '=', idOf('ines')).selectAll().execute())
  expect(letters.length).toBe(1)
  const joining = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'joining').where('personId', '=', idOf('ines')).select(['subject', 'text']).execute())
  expect(joining.map(({ subject }) => subject), 'that it joins is told once to those who act for it').toEqual([expect.stringMatching(/es miembro desde el 1 de junio de 2019$/)])
  expect((await get('ines', `/w/calls/${callId}`)).status).toBe(200)
})

test('what is only foreseen is not counted as done, the day of a step is asked for as it is needed, and a candidate that is not in the list is added first', async () => {
  const page = await bodyOf('ana', `/w/accessions/${dossier}`)
  expect(page).toContain('Día en que ocurrió')
  expect(page).not.toMatch(/Día en que ocurrió[^<]*<[^>]*>[^<]*opcional/)
  expect(page).toContain('leen en el orden del día de qué trata, y no el expediente')
  const begin = await bodyOf('ana', '/w/accessions/new')
  for (const said of ['¿El Estado no está en la lista?', 'href="/w/organisations/new"']) expect(begin).toContain(said)
  expect(await bodyOf('paz', '/w/accessions/new')).not.toContain('href="/w/organisations/new"')
  const counted = async () => /(\d) de 8 pasos/.exec(await bodyOf('ana', `/w/accessions/${dossier}`))![1]
  const before = Number(await counted())
  await world.owner(async (tx) => {
    await tx.deleteFrom('membership.standing').where('stateId', '=', isla).where('standing', '=', 'member').execute()
    await tx.insertInto('membership.standing').values({ stateId: isla, standing: 'member', since: '2030-01-01' }).execute()
  })
  expect(Number(await counted())).toBe(before - 1)
  expect(await bodyOf('ana', `/w/accessions/${dossier}`)).toContain('Prevista')

  await world.owner((tx) => tx.deleteFrom('membership.standing').where('stateId', '=', isla).execute())
  await walkTo('2030-01-10T12:00:00-06:00')
  const past = { id: '', stateId: isla, standing: 'member', since: '2030-01-02', source: 'Decisión' }
  expect(await (await post('ana', '/w/membership/standings', past)).text(), 'a first standing since a day that is over is a year mistyped, until it is confirmed').toContain('Confirmar un cambio desde un día que ya pasó')
  expect((await post('ana', '/w/membership/standings', { ...past, confirm: 'yes' })).status).toBe(303)
})
