import { expect, test } from 'vitest'
import { NotFound } from '#base/stops.ts'
import { listFiles } from '#base/file.ts'
import { findMeeting, listDuties, listEvents, listMeetings } from '#meetings/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { listAgenda, listPapers } from '../../src/meetings/agenda/queries.ts'
import { listInvitations } from '../../src/meetings/invitation/queries.ts'
import { endPost } from '../../src/membership/post/actions.ts'
import { findHolder } from '../../src/membership/queries.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { circulated, openPracticeCall } from '../story.ts'
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
})
