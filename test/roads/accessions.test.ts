import { expect, test } from 'vitest'
import { listDuties } from '#accessions/index.ts'
import { within } from '#base/database/transaction.ts'
import { addressNewMembers } from '../../src/calls/call/newcomers.ts'
import { listAddressees } from '../../src/calls/call/queries.ts'
import { openPracticeCall } from '../story.ts'
import { closeItem } from '../fill.ts'
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
  const dated = await post('ana', path, { ...step, key: 'plan', happened: 'no', onDay: '2018-11-12', note: 'Todavía no.' })
  expect([dated.status, (await dated.text()).includes('déjelo en blanco')]).toEqual([422, true])
  expect((await post('ana', path, { ...step, key: 'plan', happened: 'no', onDay: '', note: 'Todavía no.' })).status).toBe(303)
  const empty = await post('ana', path, { ...step, key: 'costing', happened: 'no', onDay: '', note: 'Nadie lo dijo.' })
  expect([empty.status, (await empty.text()).includes('no hay nada que corregir')]).toEqual([422, true])
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
  expect((await duties('ines'))[0]?.todo, 'what is not the state’s to do is not asked of it').toContain('plan')
  expect(await duties('carla')).toEqual([])
})

test('the members decide in a meeting, and the dossier knows it without anybody typing it', async () => {
  const meetingId = idIn(await post('paz', '/w/meetings', meeting))
  expect((await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: `accession:${dossier}:` })).status).toBe(303)
  const people = Object.fromEntries([['costa', 'delia'], ['sierra', 'saul'], ['llano', 'lia']].map(([state, name]) => [`person.${idOf(state!)}`, idOf(name!)]))
  expect((await post('paz', `/w/meetings/${meetingId}/convening`, { ...people, [`person.${idOf('network')}`]: idOf('pablo') })).status).toBe(303)
  await drain()
  expect(await bodyOf('pablo', `/w/meetings/${meetingId}`), 'a guest reads on the agenda what it is about, and not the dossier').toContain('Ingreso')
  expect((await get('pablo', `/w/accessions/${dossier}`)).status).toBe(404)
  await walkTo('2019-06-27T09:30:00-06:00')
  const agendaItem = (await world.owner((tx) => tx.selectFrom('meetings.agendaItem').select('id').where('subjectId', '=', dossier).executeTakeFirstOrThrow())).id
  for (const name of ['delia', 'saul', 'lia']) expect((await post(name, `/w/agenda-items/${agendaItem}/positions`, { stance: 'joins', words: '' })).status, name).toBe(303)
  expect((await closeItem(world, agendaItem)).status).toBe(303)
  expect(await bodyOf('ana', `/w/accessions/${dossier}`)).toContain('3 de 8 pasos')
  expect((await post('ana', `/w/agenda-items/${agendaItem}/decisions`, { outcome: 'validated', 'reason.es': 'Bienvenida.', 'reason.en': 'Welcome.' })).status).toBe(303)
  const page = await bodyOf('ana', `/w/accessions/${dossier}`)
  expect(page).toContain('4 de 8 pasos')
  expect(page).toContain(`/w/agenda-items/${agendaItem}`)
  expect(page).toContain(`/w/membership/standing?state=${isla}&amp;standing=member`)
})

test('from its day on the new member receives the open calls to all members, once, and its team is told', async () => {
  await walkTo('2019-05-20T12:00:00-06:00')
  const callId = await openPracticeCall(world)
  const addressed = async () => (await as('ana', (tx) => listAddressees(tx, callId, 'es'))).map((state) => state.stateId)
  expect((await post('ana', '/w/membership/standings', { id: '', stateId: isla, standing: 'member', since: '2019-06-01', source: 'Decisión' })).status).toBe(303)
  await drain()
  expect(await addressed()).not.toContain(isla)

  await walkTo('2019-06-01T08:00:00-06:00')
  await post('ana', '/w/membership/standings', { id: '', stateId: idOf('costa'), standing: 'observer', since: '2020-01-01', source: 'Prueba' })
  await drain()
  await drain()
  expect((await addressed()).filter((id) => id === isla)).toEqual([isla])
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'call opened').where('personId', '=', idOf('ines')).selectAll().execute())
  expect(letters.length).toBe(1)
  expect((await get('ines', `/w/calls/${callId}`)).status).toBe(200)
  const leaves = (until: string | null) => world.owner((tx) => tx.updateTable('membership.standing').set({ until }).where('stateId', '=', idOf('llano')).where('standing', '=', 'member').execute())
  await leaves('2019-05-30')
  expect(await bodyOf('ana', `/w/calls/${callId}`)).toContain('Llano (miembro hasta el 29 de mayo de 2019)')
  await leaves(null)
})

test('a call that reached a state by a slip, corrected the same day, is not addressed to it any more', async () => {
  const { id } = await world.owner((tx) => tx.selectFrom('membership.standing').select('id').where('stateId', '=', isla).where('standing', '=', 'member').executeTakeFirstOrThrow())
  const moved = (since: string) => world.owner((tx) => tx.updateTable('membership.standing').set({ since }).where('id', '=', id).execute())
  const addressed = async () => world.owner(async (tx) => (await tx.selectFrom('calls.addressee').select('stateId').where('stateId', '=', isla).execute()).length)
  expect(await addressed()).toBe(1)
  await moved('2019-06-10')
  await within(world.marco.database.clock, { who: 'clock', write: true }, ({ tx }) => addressNewMembers(tx, { today: '2019-06-01', now: new Date('2019-06-01T14:00:00Z') }))
  expect(await addressed()).toBe(0)
  await moved('2019-06-01')
})

test('what its state does later changes nothing in a dossier that is complete', async () => {
  const { id } = await world.owner((tx) => tx.selectFrom('membership.standing').select('id').where('stateId', '=', isla).where('standing', '=', 'member').executeTakeFirstOrThrow())
  const steps = async () => /(\d) de 8 pasos/.exec(await bodyOf('ana', `/w/accessions/${dossier}`))![1]
  const before = await steps()
  expect((await post('ana', '/w/membership/standings', { id: '', stateId: isla, standing: 'none', since: '2021-06-01', source: 'Nota' })).status).toBe(303)
  expect(await steps()).toBe(before)
  await drain()
  const told = await world.owner((tx) => tx.selectFrom('base.letter').select(['personId', 'subject']).where('kind', '=', 'standing').execute())
  expect(told.map(({ personId, subject }) => [personId, subject.includes('Isla deja el marco el 1 de junio de 2021')])).toEqual([[idOf('ines'), true]])
  await world.owner((tx) => tx.updateTable('membership.standing').set({ until: null }).where('id', '=', id).execute())
  const presides = await post('ana', '/w/membership/standings', { id: '', stateId: idOf('sierra'), standing: 'none', since: '2020-02-01', source: 'Nota' })
  expect([presides.status, (await presides.text()).includes('registre antes quién preside')]).toEqual([422, true])
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
})
