import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { NotFound, Refused } from '#base/stops.ts'
import { listFiles } from '#base/file.ts'
import { findDecisionsFor, findMeeting, listDecisionsOf, listDuties, listEvents, listFollowUps, listMeetings } from '#meetings/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { listAgenda, listPapers } from '../../src/meetings/agenda/queries.ts'
import { closeAgendaItem, takePosition } from '../../src/meetings/decision/actions.ts'
import { spokenMark } from '../../src/meetings/decision/decision.ts'
import { listPositions } from '../../src/meetings/decision/queries.ts'
import { findItemWhole, findTable } from '../../src/meetings/decision/table.ts'
import { listInvitations } from '../../src/meetings/invitation/queries.ts'
import { minutesPaper } from '../../src/meetings/minutes/documents.ts'
import { findMinutes } from '../../src/meetings/minutes/queries.ts'
import { meetingNotices, postRecords } from '../../src/meetings/record/notices.ts'
import { endPost } from '../../src/membership/post/actions.ts'
import { findHolder } from '../../src/membership/queries.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { circulated, openPracticeCall } from '../story.ts'
import { closeItem, fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, drain, walkTo } = world

const callId = await openPracticeCall(world)
const practice = await circulated(world, callId, { state: 'costa', title: 'Registro en frontera' })
const unpublished = await circulated(world, callId, { state: 'sierra', title: 'CANARIO sin publicar', publishes: false })
const accepted = await circulated(world, callId, { state: 'llano', title: 'Aún no circula', circulates: false })

const fields = {
  'title.es': 'Reunión en línea sobre el rezago', 'title.en': 'Online meeting on the backlog', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'),
  startsAt: '10:00', zone: 'America/Mexico_City', minutes: '120', link: 'https://example.org/sala', version: '1',
}
let meetingId: string
const idIn = (response: Response) => response.headers.get('location')!.split('/').at(-1)!
const agendaAs = (name: string) => as(name, (tx) => listAgenda(tx, [meetingId]))
const itemAt = async (number: number) => (await agendaAs('ana'))[number - 1]!.id
const tableAs = (name: string, itemId: string) => as(name, async (tx, _, now) => (await findTable(tx, itemId, { now, today: '2019-06-27', lang: 'es' })).table)
const lettersOf = (kind: string) => world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select(['address', 'subject', 'text']).orderBy('address').execute())
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()

test('the Presidency prepares a meeting; until it is convened only the Secretariat sees it too', async () => {
  const mended = await post('paz', '/w/meetings', { ...fields, 'title.en': '', startsAt: '25:00', link: 'http://example.org' })
  expect(mended.status).toBe(422)
  const page = await mended.text()
  for (const kept of ['Escriba el título de la reunión en inglés', 'Escriba la hora en que empieza', 'empiece con https://', 'Reunión en línea sobre el rezago']) expect(page).toContain(kept)
  for (const name of ['carla', 'delia', 'pablo']) expect((await post(name, '/w/meetings', fields)).status, name).toBe(403)

  const made = await post('paz', '/w/meetings', fields)
  expect(made.status).toBe(303)
  meetingId = idIn(made)
  expect(await bodyOf('ana', `/w/meetings/${meetingId}`)).toContain('27 de junio de 2019, 09:00 en San José · 10:00 en Ciudad de México')
  for (const name of ['delia', 'carla', 'sara', 'pablo', 'ines']) expect((await get(name, `/w/meetings/${meetingId}`)).status, name).toBe(404)
})

test('two change it at once: the second is told and overwrites nothing', async () => {
  expect((await post('ana', `/w/meetings/${meetingId}/change`, { ...fields, minutes: '90' })).status).toBe(303)
  expect((await post('paz', `/w/meetings/${meetingId}/change`, { ...fields, minutes: '45' })).status).toBe(409)
  expect((await as('paz', (tx) => findMeeting(tx, meetingId))).minutes).toBe(90)
})

test('a meeting without an agenda is not convened', async () => {
  const response = await post('paz', `/w/meetings/${meetingId}/convening`, { [`person.${idOf('costa')}`]: idOf('delia') })
  expect(response.headers.get('location')).toBe(`/w/meetings/${meetingId}`)
  expect((await as('ana', (tx) => findMeeting(tx, meetingId))).convenedAt).toBeNull()
  expect(await bodyOf('paz', `/w/meetings/${meetingId}`)).toContain('ponga al menos un punto en el orden del día')
})

test('several circulated practices come to the agenda at once, each presented by its state; what does not circulate does not', async () => {
  expect((await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Apertura por la Presidencia', 'title.en': 'Opening by the Presidency', kind: 'information' })).status).toBe(303)
  expect((await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: [practice.ref, accepted.ref] })).status).toBe(422)
  expect((await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: 'practice:nothing' })).status).toBe(422)
  expect((await post('delia', `/w/meetings/${meetingId}/agenda`, { subject: practice.ref })).status).toBe(404)
  expect((await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: [practice.ref, unpublished.ref] })).status).toBe(303)
  await post('paz', `/w/meetings/${meetingId}/agenda`, { subject: practice.ref })
  expect((await agendaAs('paz')).map((item) => [item.number, item.title.es, item.kind, item.authorId])).toEqual([
    [1, 'Apertura por la Presidencia', 'information', null],
    [2, 'Registro en frontera', 'decision', idOf('costa')],
    [3, 'CANARIO sin publicar', 'decision', idOf('sierra')],
  ])
})

test('items are moved, changed and removed', async () => {
  await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Punto de sobra', 'title.en': 'Spare item', kind: 'information' })
  const spare = await itemAt(4)
  await post('ana', `/w/agenda-items/${spare}/order`, { to: 'up' })
  expect((await agendaAs('ana')).map((item) => item.title.es)).toEqual(['Apertura por la Presidencia', 'Registro en frontera', 'Punto de sobra', 'CANARIO sin publicar'])
  expect((await post('paz', `/w/agenda-items/${spare}/change`, { 'title.es': '', 'title.en': 'Spare', kind: 'information', version: '1' })).status).toBe(422)
  expect((await post('paz', `/w/agenda-items/${spare}/change`, { 'title.es': 'Otro punto', 'title.en': '', kind: 'information', version: '1' })).status).toBe(303)
  expect((await post('ana', `/w/agenda-items/${spare}/change`, { 'title.es': 'Otro más', 'title.en': '', kind: 'information', version: '1' })).status).toBe(409)
  await post('ana', `/w/agenda-items/${spare}/removal`)
  expect((await agendaAs('ana')).map((item) => item.number)).toEqual([1, 2, 3])
})

test('a paper is judged by what is inside it', async () => {
  const item = await itemAt(2)
  const paper = (name: string, bytes: string) => ({ paperTitle: 'Ficha de la práctica', language: 'es', file: new File([bytes], name) })
  expect((await post('ana', `/w/agenda-items/${item}/papers`, paper('virus.pdf', 'MZ no soy un PDF'))).status).toBe(422)
  expect((await post('paz', `/w/agenda-items/${item}/papers`, paper('ficha.pdf', '%PDF-1.7\n1 0 obj\nendobj\n%%EOF'))).status).toBe(303)
  expect((await as('ana', (tx) => listPapers(tx, [item]))).map((one) => [one.title, one.name])).toEqual([['Ficha de la práctica', 'ficha.pdf']])
})

test('convened: members see it, everyone invited has a letter in their language and hour, the public sees title, day and theme', async () => {
  const page = await bodyOf('paz', `/w/meetings/${meetingId}/convening`)
  for (const proposed of ['Delia de Costa', 'Carla de Costa', 'Saúl de Sierra', 'Ana Secretaría', 'Paz Presidencia', 'Pablo Socio']) expect(page).toContain(proposed)
  expect(page).not.toContain('Nora Presidencia Siguiente')
  expect((await post('paz', `/w/meetings/${meetingId}/convening`)).status).toBe(422)
  expect((await post('delia', `/w/meetings/${meetingId}/convening`)).status).toBe(404)
  const invited = { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: [idOf('saul'), idOf('sara')], [`person.${idOf('llano')}`]: idOf('lia'), [`person.${idOf('network')}`]: idOf('pablo') }
  expect((await post('paz', `/w/meetings/${meetingId}/convening`, invited)).status).toBe(303)
  expect((await get('ciro', `/w/meetings/${meetingId}`)).status).toBe(200)
  await drain()
  const letters = await lettersOf('meeting invitation')
  expect(letters.map((letter) => letter.address)).toEqual(['carla', 'delia', 'lia', 'pablo', 'sara', 'saul'].map((name) => `${name}@example.org`))
  expect(letters[0]!.text).toContain('27 de junio de 2019, 09:00 en San José · 10:00 en Ciudad de México')
  expect(letters[4]!.subject).toBe('[MIRPS] Invitation to a meeting: 27 June 2019, 09:00 in San José · 10:00 in Mexico City')
  expect(letters[0]!.text).toContain(`/w/meetings/${meetingId}#reply`)

  const [address] = await world.owner((tx) => tx.selectFrom('published.notice').where('kind', '=', 'meeting').where('language', '=', 'es').select('address').execute())
  expect(address!.address).toBe('/es/reuniones/reunion-en-linea-sobre-el-rezago')
  const record = await bodyOf('nobody', address!.address)
  for (const path of ['/es/plan-de-trabajo', '/es']) expect(await bodyOf('nobody', path)).toContain('27 de junio de 2019, 10:00 en Ciudad de México')
  expect(await bodyOf('nobody', '/es/plan-de-trabajo/calendario.ics')).toContain('DTSTART:20190627T150000Z')
  for (const word of ['Reunión en línea sobre el rezago', '27 de junio de 2019', 'Buenas prácticas para reducir el rezago']) expect(record).toContain(word)
  for (const word of ['Registro en frontera', 'CANARIO', 'example.org', 'Delia']) expect(record).not.toContain(word)
})

test('an invited guest reads agenda, papers and the practice until a day after; who was not invited, nothing', async () => {
  const item = await itemAt(2)
  const page = await bodyOf('pablo', `/w/agenda-items/${item}`)
  expect(page).toContain('Registro en frontera')
  expect(page).toContain('Ficha de la práctica')
  const [paper] = await as('pablo', (tx) => listPapers(tx, [item]))
  expect((await get('pablo', `/w/files/${paper!.fileId}`)).status).toBe(200)
  expect((await as('pablo', (tx) => findItem(tx, practice.itemId))).latest!.title).toBe('Registro en frontera')
  expect((await get('pablo', `/w/meetings/${meetingId}/participants`)).status).toBe(404)
  expect((await as('pablo', (tx) => listInvitations(tx, meetingId))).map((one) => one.personId)).toEqual([idOf('pablo')])
  for (const name of ['dora', 'omar', 'ines', 'rita']) {
    for (const path of [`/w/meetings/${meetingId}`, `/w/agenda-items/${item}`, `/w/meetings/${meetingId}/minutes`, `/w/files/${paper!.fileId}`]) expect((await get(name, path)).status, `${name} ${path}`).toBe(404)
    expect(await as(name, (tx) => listMeetings(tx)), name).toEqual([])
    expect(await as(name, (tx) => listFiles(tx, [paper!.fileId])), name).toEqual([])
  }
})

test('a guest added later is let in and written to', async () => {
  expect((await post('ana', `/w/meetings/${meetingId}/invitations`, { [`person.${idOf('university')}`]: idOf('rita') })).status).toBe(303)
  await drain()
  expect((await get('rita', `/w/meetings/${meetingId}`)).status).toBe(200)
  expect(await lettersOf('meeting invitation')).toHaveLength(7)
})

test('a guest whose post ends reads no more', async () => {
  await as('ana', async (tx, me) => endPost(tx, me, await findHolder(tx, idOf('rita post 0')), { on: '2019-05-20', presiding: [] }))
  await drain()
  expect((await get('rita', `/w/meetings/${meetingId}`)).headers.get('location')).toBe('/w')
})

test('whoever is invited replies, may reply otherwise, and nobody replies instead', async () => {
  expect((await post('delia', `/w/meetings/${meetingId}/replies`, {})).status).toBe(422)
  await post('delia', `/w/meetings/${meetingId}/replies`, { attends: 'maybe', words: 'Espero autorización.' })
  await post('delia', `/w/meetings/${meetingId}/replies`, { attends: 'yes', words: '' })
  await post('pablo', `/w/meetings/${meetingId}/replies`, { attends: 'no', words: 'De viaje.' })
  expect((await post('ciro', `/w/meetings/${meetingId}/replies`, { attends: 'yes' })).status).toBe(404)
  expect((await post('dora', `/w/meetings/${meetingId}/replies`, { attends: 'yes' })).status).toBe(404)
  const invitations = await as('sara', (tx) => listInvitations(tx, meetingId))
  expect(invitations.filter((one) => one.reply).map((one) => [one.name, one.reply!.attends, one.delegation.name.es]).sort()).toEqual([['Delia de Costa', 'yes', 'Costa'], ['Pablo Socio', 'no', 'Red de albergues']])
  await expect(as('ciro', (tx) => tx.insertInto('meetings.reply').values({ invitationId: invitations[0]!.id, meetingId, holdingId: invitations[0]!.holdingId, attends: 'no' }).execute())).rejects.toThrow('row-level security')
})

test('moving the date in the work plan moves the meeting, its guests and its public record, and tells those invited', async () => {
  const reason = { es: 'Feriado', en: 'Holiday' }
  await as('paz', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('meeting')), { onDay: '2019-06-28', precision: 'day', reason }))
  await drain()
  expect(await bodyOf('delia', `/w/meetings/${meetingId}`)).toContain('28 de junio de 2019, 09:00 en San José')
  expect(await bodyOf('nobody', '/en/meetings/reunion-en-linea-sobre-el-rezago')).toContain('28 June 2019')
  expect((await lettersOf('dates moved')).map((letter) => letter.address)).toContain('delia@example.org')
  expect((await as('delia', (tx) => listEvents(tx)))[0]).toMatchObject({ start: new Date('2019-06-28T15:00:00Z'), end: new Date('2019-06-28T16:30:00Z'), sequence: 2 })
  const shares = await world.owner((tx) => tx.selectFrom('base.share').where('personId', '=', idOf('pablo')).select('until').execute())
  expect(shares.map((share) => share.until)).toEqual(Array.from({ length: 3 }, () => new Date('2019-06-29T16:30:00Z')))
  await as('paz', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('meeting')), { onDay: '2019-06-27', precision: 'day', reason }))
  await drain()
})

test('the desk asks each for their part', async () => {
  const dutiesOf = async (name: string, hour = '14:00') => (await as(name, (tx, me) => listDuties(tx, me, { lang: me.language, now: new Date(`2019-06-27T${hour}:00Z`) }, '2019-06-27'))).map((duty) => [duty.rank, duty.todo])
  expect(await dutiesOf('saul')).toEqual([[3, 'Responder a la invitación: «Reunión en línea sobre el rezago»'], [3, 'Tomar posición: «Registro en frontera»']])
  expect(await dutiesOf('delia')).toEqual([[3, 'Tomar posición: «CANARIO sin publicar»']])
  expect(await dutiesOf('paz')).toEqual([[4, 'Cerrar el punto «Registro en frontera»'], [4, 'Cerrar el punto «CANARIO sin publicar»']])
  expect(await dutiesOf('sara')).toEqual([[3, 'Reply to the invitation: “Online meeting on the backlog”']])
  expect(await dutiesOf('ana')).toEqual([])
  // Invitations are answered until the hour at which the meeting begins.
  expect(await dutiesOf('sara', '15:01')).toEqual([])
  expect(await dutiesOf('saul', '15:01')).toEqual([[3, 'Tomar posición: «Registro en frontera»']])
})

test('the head of delegation takes the position of the own state and of no other', async () => {
  const item = await itemAt(2)
  expect((await post('saul', `/w/agenda-items/${item}/positions`, { stance: 'objects', words: '' })).status).toBe(422)
  expect((await post('saul', `/w/agenda-items/${item}/positions`, { stance: 'objects', words: 'CANARIO objeción' })).status).toBe(303)
  for (const name of ['sara', 'carla', 'ana', 'paz']) expect((await post(name, `/w/agenda-items/${item}/positions`, { stance: 'joins' })).status, name).toBe(403)
  expect((await post('pablo', `/w/agenda-items/${item}/positions`, { stance: 'joins' })).status).toBe(403)
  expect((await post('dora', `/w/agenda-items/${item}/positions`, { stance: 'joins' })).status).toBe(404)
  const { membersId, holdingId } = await as('ana', (tx) => findMeeting(tx, meetingId))
  const speak = (name: string, stateId: string, more = {}) =>
    as(name, (tx) => tx.insertInto('meetings.position').values({ agendaItemId: item, holdingId: membersId, stateId, stance: 'joins', ...more }).execute())
  await expect(speak('saul', idOf('costa'))).rejects.toThrow('row-level security')
  await expect(speak('saul', idOf('costa'), { onBehalf: true })).rejects.toThrow('row-level security')
  await expect(speak('paz', idOf('llano'))).rejects.toThrow('row-level security')
  await expect(speak('pablo', idOf('network'))).rejects.toThrow('row-level security')
  await expect(speak('saul', idOf('sierra'), { holdingId })).rejects.toThrow('row-level security')
})

test('what was said in the room is recorded by the Secretariat and marked so', async () => {
  const item = await itemAt(2)
  const path = `/w/agenda-items/${item}/positions-on-behalf`
  const llano = { [`stance.${idOf('llano')}`]: 'stands aside', [`words.${idOf('llano')}`]: 'Llano se aparta.' }
  expect((await post('paz', path, llano)).status).toBe(403)
  // An observer has no row: nothing is recorded of it.
  expect((await post('ana', path, { [`stance.${idOf('isla')}`]: 'joins' })).status).toBe(422)
  expect((await post('ana', path, llano)).status).toBe(303)
  expect((await as('sara', (tx) => listPositions(tx, [item]))).map((position) => [position.stateId, position.stance, position.onBehalf])).toEqual([[idOf('sierra'), 'objects', false], [idOf('llano'), 'stands aside', true]])
  expect(await bodyOf('carla', `/w/agenda-items/${item}`)).toContain('Registrada por la Secretaría')
})

test('a guest reads no position, in the page, in the minutes or in the database', async () => {
  const item = await itemAt(2)
  for (const path of [`/w/agenda-items/${item}`, `/w/meetings/${meetingId}/minutes`, `/w/meetings/${meetingId}`]) {
    const page = await bodyOf('pablo', path)
    for (const word of ['CANARIO objeción', 'Llano se aparta', 'Objeta', 'Delia']) expect(page, path).not.toContain(word)
  }
  expect(await as('pablo', (tx) => listPositions(tx, [item]))).toEqual([])
  expect(await as('pablo', (tx) => tx.selectFrom('base.event').where('kind', '=', 'position taken').selectAll().execute())).toEqual([])
})

test('an item is closed from the day of the meeting on, by the Presidency and nobody else', async () => {
  const item = await itemAt(2)
  expect((await post('paz', `/w/agenda-items/${item}/closure`)).status).toBe(403)
  expect(await bodyOf('carla', `/w/agenda-items/${item}`)).toContain('La Presidencia podrá cerrarlo desde el 27 de junio de 2019.')
  await walkTo('2019-06-27T09:30:00-06:00')
  for (const name of ['ana', 'delia', 'nora']) expect((await post(name, `/w/agenda-items/${item}/closure`)).status, name).toBe(name === 'nora' ? 404 : 403)
  await expect(as('ana', async (tx) => tx.insertInto('meetings.closure').values({ agendaItemId: item, holdingId: (await findMeeting(tx, meetingId)).holdingId, members: [] }).execute())).rejects.toThrow('row-level security')
})

test('the Secretariat marks who is there, and the room has a quorum', async () => {
  expect((await post('paz', `/w/meetings/${meetingId}/attendance`, { [`present.${idOf('costa')}`]: idOf('delia') })).status).toBe(403)
  await post('ana', `/w/meetings/${meetingId}/attendance`, { [`present.${idOf('costa')}`]: [idOf('delia'), idOf('carla')] })
  expect(await bodyOf('sara', `/w/meetings/${meetingId}/participants`)).toContain('1 of 3 member states are present and 2 are needed')
  await fill(world, 'ana')(`/w/meetings/${meetingId}/participants`, `/w/meetings/${meetingId}/attendance`, { [`present.${idOf('costa')}`]: idOf('delia'), [`present.${idOf('sierra')}`]: idOf('saul') })
  expect((await as('sara', (tx) => listInvitations(tx, meetingId))).filter((one) => one.present).map((one) => one.personId).sort()).toEqual([idOf('delia'), idOf('saul')].sort())
  expect(await bodyOf('delia', `/w/meetings/${meetingId}/participants`)).toContain('Hay quórum: están 2 de 3 Estados miembros')
})

test('with an objection nothing is validated; whoever lifts it lets the others', async () => {
  const item = await itemAt(2)
  expect((await post('ana', `/w/agenda-items/${item}/decisions`, { outcome: 'noted', 'reason.es': 'Motivo', 'reason.en': 'Reason' })).status).toBe(403)
  expect(await bodyOf('delia', `/w/agenda-items/${item}`)).toContain('2 de los 2 Estados miembros que no presentan tomaron posición. Hay quórum (hacen falta 2). Objeta Sierra.')
  expect(await bodyOf('paz', `/w/agenda-items/${item}`)).toContain('Cerrar el punto con una objeción')
  expect(await bodyOf('delia', `/w/agenda-items/${item}`), 'Costa presents it').toContain('<span>Su Estado presenta este punto: su posición no hace falta.')
  const asked = await post('paz', `/w/agenda-items/${item}/closure`, { confirm: 'without quorum' })
  expect(asked.status, 'what was confirmed is another reason').toBe(200)
  for (const said of ['¿Lo cierra sin consenso?', 'Objeta Sierra.', 'Con una objeción no hay consenso', 'value="with objection"']) expect(await asked.clone().text()).toContain(said)
  expect((await agendaAs('paz')).find((one) => one.id === item)!.closed).toBeNull()
  await post('saul', `/w/agenda-items/${item}/positions`, { stance: 'joins', words: '' })
  expect(await bodyOf('delia', `/w/agenda-items/${item}`)).toContain('Nadie objeta.')
})

test('closed, no position changes: the database itself refuses, even one that was on its way', async () => {
  const item = await itemAt(2)
  const closing = await as('paz', (tx, _, now) => findItemWhole(tx, item, { now, today: '2019-06-27', lang: 'es' }))
  const late = await tableAs('saul', item)
  let closed!: () => void
  const isClosed = new Promise<void>((resolve) => (closed = resolve))
  const close = as('paz', async (tx, me) => {
    await closeAgendaItem(tx, me, closing, spokenMark(closing))
    closed()
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await isClosed
  await expect(as('saul', (tx, me) => takePosition(tx, me, late, { stance: 'objects', words: 'Demasiado tarde.' }))).rejects.toThrow('the item is closed')
  await close
  expect((await post('saul', `/w/agenda-items/${item}/positions`, { stance: 'objects', words: 'Demasiado tarde.' })).status).toBe(403)
  await expect(as('ana', async (tx) => tx.insertInto('meetings.position').values({ agendaItemId: item, holdingId: (await findMeeting(tx, meetingId)).membersId, stateId: idOf('sierra'), stance: 'joins', onBehalf: true }).execute())).rejects.toThrow('the item is closed')
  expect((await agendaAs('sara'))[1]!.closed!.members.sort()).toEqual([idOf('costa'), idOf('llano'), idOf('sierra')].sort())
})

test('the Secretariat records the decision with its reason in both languages; a change supersedes and both stay', async () => {
  const item = await itemAt(2)
  const decide = (name: string, outcome: string, more = {}) => post(name, `/w/agenda-items/${item}/decisions`, { outcome, 'reason.es': `Motivo ${outcome}`, 'reason.en': `Reason ${outcome}`, ...more })
  expect((await decide('ana', 'validated', { 'reason.en': '' })).status).toBe(422)
  for (const name of ['paz', 'delia', 'sara']) expect((await decide(name, 'validated')).status, name).toBe(403)
  expect((await decide('ana', 'noted')).status).toBe(303)
  const followUp = { 'followUp.es': 'Probar la ficha en un municipio', 'followUp.en': 'Try the form in one municipality', owner: idOf('costa-labour'), due: '2020-02-28' }
  const mended = await (await decide('beto', 'validated', { ...followUp, 'followUp.en': '', due: '' })).text()
  for (const said of ['Enter the follow-up in English', 'Enter by when the follow-up is due', 'Probar la ficha en un municipio']) expect(mended).toContain(said)
  expect((await decide('beto', 'validated', { ...followUp, after: '' })).status).toBe(409)
  const [first] = await as('beto', (tx) => listDecisionsOf(tx, [meetingId]))
  expect((await decide('beto', 'validated', { ...followUp, after: first!.id })).status).toBe(303)
  expect((await as('carla', (tx) => listFollowUps(tx))).map((one) => [one.wanted.en, one.owner.es, one.dueOn, one.number, one.meeting?.id])).toEqual([['Try the form in one municipality', 'Ministerio de Trabajo de Costa', '2020-02-28', 2, meetingId]])
  const decisions = await as('sara', (tx) => listDecisionsOf(tx, [meetingId]))
  expect(decisions.map(({ number, outcome, supersedes }) => [number, outcome, supersedes])).toEqual([[1, 'noted', null], [2, 'validated', decisions[0]!.id]])
  const page = await bodyOf('delia', `/w/agenda-items/${item}`)
  for (const word of ['Sustituida por la decisión 2', 'Sustituye a la decisión 1', 'Motivo noted', 'Motivo validated']) expect(page).toContain(word)
  const held = (await as('carla', (tx) => findDecisionsFor(tx, 'practice', [practice.itemId]))).get(practice.itemId)!
  expect(held).toMatchObject({ number: 2, outcome: 'validated', subjectVersion: practice.versionId, meeting: { id: meetingId, onDay: '2019-06-27' } })
  const [event] = await world.owner((tx) => tx.selectFrom('base.event').where('kind', '=', 'decision recorded').orderBy('seq', 'desc').select(['subjectId', 'facts']).execute())
  expect(event).toMatchObject({ subjectId: item, facts: { subjectKind: 'practice', subjectId: practice.itemId, subjectVersion: practice.versionId, outcome: 'validated' } })
})

test('without a quorum it is returned or noted, not validated', async () => {
  const item = await itemAt(3)
  await post('delia', `/w/agenda-items/${item}/positions`, { stance: 'joins' })
  await closeItem(world, item, { confirm: 'without quorum' })
  const page = await bodyOf('ana', `/w/agenda-items/${item}`)
  expect(page).toContain('No se puede validar: faltó quórum (1 de 2 posiciones).')
  const decide = (outcome: string) => post('ana', `/w/agenda-items/${item}/decisions`, { outcome, 'reason.es': 'CANARIO motivo devuelto', 'reason.en': 'CANARY reason returned' })
  expect((await decide('validated')).status).toBe(422)
  expect((await decide('returned')).status).toBe(303)
})

test('the state that presented is told that there is a decision, not which', async () => {
  await drain()
  const letters = await lettersOf('meeting decision')
  expect([...new Set(letters.map((letter) => letter.address))]).toEqual(['carla', 'ciro', 'delia', 'sara', 'saul'].map((name) => `${name}@example.org`))
  for (const letter of letters) expect(letter.text).not.toMatch(/validad|devuelt|Motivo|validated|returned/)
})

test('the public reads what was decided and why, with the members of the day; positions, names and what was returned never', async () => {
  const es = await bodyOf('nobody', '/es/reuniones/reunion-en-linea-sobre-el-rezago')
  for (const word of ['Registro en frontera', 'Decisión 2', 'Motivo validated', '3 Estados miembros ese día', 'Costa, Llano, Sierra', 'La reunión devolvió 1 asunto', 'Probar la ficha en un municipio', 'Ministerio de Trabajo de Costa, a más tardar el 28 de febrero de 2020']) expect(es).toContain(word)
  for (const word of ['CANARIO', 'Motivo noted', 'se aparta', 'Delia', 'Saúl', 'Registrada por la Secretaría']) expect(es).not.toContain(word)
  const en = await bodyOf('nobody', '/en/meetings/reunion-en-linea-sobre-el-rezago')
  for (const word of ['Online meeting on the backlog', 'Reason validated', 'Validated']) expect(en).toContain(word)
  expect(await bodyOf('nobody', '/es/reuniones')).toContain('1 validación')
})

test('made again from the beginning, the public records are the same', async () => {
  const read = () => world.owner((tx) => tx.selectFrom('published.notice').where('kind', '=', 'meeting').orderBy('address').selectAll().execute())
  const before = await read()
  expect(before).toHaveLength(2)
  await world.owner(async (tx) => {
    await tx.deleteFrom('published.notice').where('kind', '=', 'meeting').execute()
    await postRecords(tx)
  })
  expect(await read()).toEqual(before)
})

test('a noted practice whose state does not publish it is decided upon without name and reason', async () => {
  const item = await itemAt(3)
  await post('ana', `/w/agenda-items/${item}/decisions`, { outcome: 'noted', 'reason.es': 'CANARIO anotado', 'reason.en': 'CANARY noted' })
  const notices = await world.owner((tx) => meetingNotices(tx))
  expect(JSON.stringify(notices)).not.toMatch(/CANAR/)
  expect(notices[0]!.body.decisions.map((decision) => [decision.number, decision.title?.es ?? null])).toEqual([[2, 'Registro en frontera'], [4, null]])
})

test('the minutes are made from what was recorded, with the opening words of the Secretariat', async () => {
  expect((await post('ana', `/w/meetings/${meetingId}/minutes`, { 'opening.es': '', 'opening.en': '' })).status).toBe(422)
  expect((await post('paz', `/w/meetings/${meetingId}/minutes`, { 'opening.es': 'Se reunieron.', 'opening.en': 'They met.' })).status).toBe(403)
  expect((await post('ana', `/w/meetings/${meetingId}/minutes`, { 'opening.es': 'Se reunieron en línea.\n\n- Bienvenida\n- Orden del día adoptado', 'opening.en': 'They met online.' })).status).toBe(303)
  const paperOf = (name: string, lang: 'es' | 'en') =>
    as(name, async (tx, _, now) => JSON.stringify(minutesPaper(await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-06-27', lang }), { reader: { lang, locale: lang, zone: 'America/Mexico_City' }, now, origin: 'http://localhost:4000' })))
  const members = await paperOf('sara', 'es')
  for (const word of ['Se reunieron en línea.', 'Delia de Costa', 'Saúl de Sierra', 'Ficha de la práctica', 'Se apartó', 'Llano se aparta.', 'Motivo validated', 'Sustituye a la decisión 1']) expect(members).toContain(word)
  const guests = await paperOf('pablo', 'en')
  expect(guests).toContain('They met online.')
  expect(guests).toContain('Reason validated')
  for (const word of ['Delia', 'Stood aside', 'Llano se aparta', 'CANARIO objeción']) expect(guests).not.toContain(word)
})

test('the minutes read on the page as in the files: lists as lists, who was there first, the comments last', async () => {
  const page = await bodyOf('paz', `/w/meetings/${meetingId}/minutes`)
  expect(page).toMatch(/<li>\s*(<p>)?Bienvenida/)
  expect(page).not.toContain('- Bienvenida')
  const whole = await bodyOf('ana', `/w/meetings/${meetingId}/minutes`)
  const order = ['attendance', 'opening', 'items', 'comments'].map((id) => whole.indexOf(`id="${id}"`))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(Math.min(...order)).toBeGreaterThan(0)
})

test('the minutes leave as PDF and as Word, in the language asked for', async () => {
  await prepareTypesetter()
  const pdf = await get('paz', `/w/meetings/${meetingId}/minutes.pdf?language=es`)
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
  const docx = await get('paz', `/w/meetings/${meetingId}/minutes.docx?language=en`)
  expect(docx.headers.get('content-disposition')).toContain('minutes-online-meeting-on-the-backlog-2019-06-27-en.docx')
  expect(Buffer.from(await docx.arrayBuffer()).subarray(0, 2).toString()).toBe('PK')
  expect((await get('dora', `/w/meetings/${meetingId}/minutes.pdf`)).status).toBe(404)
})

test('an invitation is answered until the meeting begins; after it the reply is refused and says why', async () => {
  const before = (await as('sara', (tx) => listInvitations(tx, meetingId))).find((one) => one.personId === idOf('sara'))!.reply
  await walkTo('2019-06-27T10:01:00-05:00')
  const late = await post('sara', `/w/meetings/${meetingId}/replies`, { attends: 'no', words: 'No puedo ir.' })
  const told = await late.text()
  expect(late.status).toBe(409)
  for (const said of ['The meeting has begun', 'No puedo ir.']) expect(told).toContain(said)
  expect((await as('sara', (tx) => listInvitations(tx, meetingId))).find((one) => one.personId === idOf('sara'))!.reply).toEqual(before)
})

test('a day after the meeting the guest reads no more', async () => {
  expect((await get('pablo', `/w/meetings/${meetingId}`)).status).toBe(200)
  await walkTo('2019-06-28T12:00:00-06:00')
  expect((await get('pablo', `/w/meetings/${meetingId}`)).status).toBe(404)
  await expect(as('pablo', (tx) => findItem(tx, practice.itemId))).rejects.toThrow(NotFound)
  expect((await get('delia', `/w/meetings/${meetingId}`)).status).toBe(200)
  await expect(as('delia', async (tx, me) => takePosition(tx, me, (await findTable(tx, await itemAt(2), { now: new Date(), today: '2019-06-28', lang: 'es' })).table, { stance: 'joins', words: '' }))).rejects.toThrow(Refused)
})
