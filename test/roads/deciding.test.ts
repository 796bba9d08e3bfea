import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { Refused } from '#base/stops.ts'
import { findDecisionsFor, findMeeting, listDecisionsOf, listFollowUps } from '#meetings/index.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { closeAgendaItem, takePosition } from '../../src/meetings/decision/actions.ts'
import { askedMark } from '../../src/meetings/agenda/asked.ts'
import { closingMark } from '../../src/meetings/decision/decision.ts'
import { listPositions } from '../../src/meetings/decision/queries.ts'
import { findItemWhole, findTable } from '../../src/meetings/decision/table.ts'
import { listInvitations } from '../../src/meetings/invitation/queries.ts'
import { minutesPaper } from '../../src/meetings/minutes/documents.ts'
import { findMinutes } from '../../src/meetings/minutes/queries.ts'
import { meetingNotices, postRecords } from '../../src/meetings/record/notices.ts'
import { circulated, done, openPracticeCall } from '../story.ts'
import { asRead, closeItem, fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, drain, walkTo } = world

const callId = await openPracticeCall(world)
const practice = await circulated(world, callId, { state: 'costa', title: 'Registro en frontera' })
const unpublished = await circulated(world, callId, { state: 'sierra', title: 'CANARIO sin publicar', publishes: false })

const fields = {
  'title.es': 'Reunión en línea sobre el rezago', 'title.en': 'Online meeting on the backlog', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'),
  startsAt: '10:00', zone: 'America/Mexico_City', minutes: '90', link: 'https://example.org/sala', version: '1',
}
const meetingId = (await post('paz', '/w/meetings', fields)).headers.get('location')!.split('/').at(-1)!
const agendaAs = (name: string) => as(name, (tx) => listAgenda(tx, [meetingId]))
const itemAt = async (number: number) => (await agendaAs('ana'))[number - 1]!.id
const tableAs = (name: string, itemId: string) => as(name, async (tx, _, now) => (await findTable(tx, itemId, { now, today: '2019-06-27', lang: 'es' })).table)
const lettersOf = (kind: string) => world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select(['address', 'subject', 'text']).orderBy('address').execute())
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()

const agenda = `/w/meetings/${meetingId}/agenda`
await done(post('ana', agenda, { 'title.es': 'Apertura por la Presidencia', 'title.en': 'Opening by the Presidency', kind: 'information' }))
await done(post('ana', agenda, { subject: [practice.ref, unpublished.ref] }))
await done(post('paz', `/w/agenda-items/${await itemAt(2)}/papers`, { paperTitle: 'Ficha de la práctica', language: 'es', file: new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'ficha.pdf') }))
const invited = { costa: ['delia', 'carla'], sierra: ['saul', 'sara'], llano: ['lia'], network: ['pablo'] }
await done(post('paz', `/w/meetings/${meetingId}/convening`, Object.fromEntries(Object.entries(invited).map(([at, names]) => [`person.${idOf(at)}`, names.map(idOf)]))))
await drain()

test('the head of delegation takes the position of the own state and of no other', async () => {
  const item = await itemAt(2)
  expect((await post('saul', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'objects', words: '' })).status).toBe(422)
  expect((await post('saul', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'objects', words: 'CANARIO objeción' })).status).toBe(303)
  for (const name of ['sara', 'carla', 'ana', 'paz']) expect((await post(name, `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins' })).status, name).toBe(403)
  expect((await post('pablo', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins' })).status).toBe(403)
  expect((await post('dora', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins' })).status).toBe(404)
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
  const llano = { [`stance.${idOf('llano')}`]: 'stands aside', [`words.${idOf('llano')}`]: 'Llano se aparta.', ...(await asRead(world, item)) }
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
  expect((await post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), outcome: 'noted', 'reason.es': 'Motivo', 'reason.en': 'Reason' })).status).toBe(403)
  expect(await bodyOf('delia', `/w/agenda-items/${item}`)).toContain('2 de los 2 Estados miembros que no presentan tomaron posición. Hay quórum (hacen falta 2). Objeta Sierra.')
  expect(await bodyOf('paz', `/w/agenda-items/${item}`)).toContain('Cerrar el punto con una objeción')
  expect(await bodyOf('delia', `/w/agenda-items/${item}`), 'Costa presents it').toContain('<span>Su Estado presenta este punto: su posición no hace falta.')
  const asked = await closeItem(world, item, { confirm: 'without quorum' })
  expect(asked.status, 'what was confirmed is another reason').toBe(200)
  for (const said of ['¿Lo cierra sin consenso?', 'Objeta Sierra.', 'Con una objeción no hay consenso', 'value="with objection"']) expect(await asked.clone().text()).toContain(said)
  expect((await agendaAs('paz')).find((one) => one.id === item)!.closed).toBeNull()
  const { words: objection } = (await as('saul', (tx) => listPositions(tx, [item]))).findLast((position) => position.stance === 'objects')!
  const left = await post('saul', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins', words: objection })
  expect([left.status, await left.text()], 'the objection does not stay beside the consent').toEqual([422, expect.stringContaining('Estas palabras son las de cuando objetó')])
  await post('saul', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins', words: '' })
  expect(await bodyOf('delia', `/w/agenda-items/${item}`)).toContain('Nadie objeta.')
})

test('closed, no position changes: the database itself refuses, even one that was on its way', async () => {
  const item = await itemAt(2)
  const closing = await as('paz', (tx, _, now) => findItemWhole(tx, item, { now, today: '2019-06-27', lang: 'es' }))
  const late = await tableAs('saul', item)
  let closed!: () => void
  const isClosed = new Promise<void>((resolve) => (closed = resolve))
  const close = as('paz', async (tx, me) => {
    await closeAgendaItem(tx, me, closing, closingMark(closing))
    closed()
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await isClosed
  await expect(as('saul', (tx, me) => takePosition(tx, me, late, { read: askedMark(late.item.asked), stance: 'objects', words: 'Demasiado tarde.' }))).rejects.toThrow('the item is closed')
  await close
  expect((await post('saul', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'objects', words: 'Demasiado tarde.' })).status).toBe(409)
  await expect(as('ana', async (tx) => tx.insertInto('meetings.position').values({ agendaItemId: item, holdingId: (await findMeeting(tx, meetingId)).membersId, stateId: idOf('sierra'), stance: 'joins', onBehalf: true }).execute())).rejects.toThrow('the item is closed')
  expect((await agendaAs('sara'))[1]!.closed!.members.sort()).toEqual([idOf('costa'), idOf('llano'), idOf('sierra')].sort())
})

test('the Secretariat records the decision with its reason in both languages; a change supersedes and both stay', async () => {
  const item = await itemAt(2)
  const decide = async (name: string, outcome: string, more = {}) => post(name, `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), outcome, 'reason.es': `Motivo ${outcome}`, 'reason.en': `Reason ${outcome}`, ...more })
  expect((await decide('ana', 'validated', { 'reason.en': '' })).status).toBe(422)
  for (const name of ['paz', 'delia', 'sara']) expect((await decide(name, 'validated')).status, name).toBe(403)
  expect((await decide('ana', 'noted')).status).toBe(303)
  const followUp = { 'followUp.es': 'Probar la ficha en un municipio', 'followUp.en': 'Try the form in one municipality', owner: idOf('costa-labour'), due: '2020-02-28' }
  const mended = await (await decide('beto', 'validated', { ...followUp, 'followUp.en': '', due: '' })).text()
  for (const said of ['Enter the follow-up in English', 'Enter by when the follow-up is due', 'Probar la ficha en un municipio']) expect(mended).toContain(said)
  expect(await (await decide('beto', 'validated', { ...followUp, 'reason.en': '', 'followUp.en': '' })).text(), 'as one meets them going down the form').toMatch(/href="#reason\.en"[^]*href="#followUp\.en"/)
  expect((await decide('beto', 'validated', { ...followUp, after: '' })).status).toBe(409)
  const [first] = await as('beto', (tx) => listDecisionsOf(tx, [meetingId]))
  expect((await decide('beto', 'validated', { ...followUp, after: first!.id })).status).toBe(303)
  expect((await as('carla', (tx) => listFollowUps(tx))).map((one) => [one.wanted.en, one.owner.es, one.dueOn, one.number, one.meeting?.id])).toEqual([['Try the form in one municipality', 'Costa: Ministerio de Trabajo de Costa', '2020-02-28', 2, meetingId]])
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
  await post('delia', `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins' })
  await closeItem(world, item, { confirm: 'without quorum' })
  const page = await bodyOf('ana', `/w/agenda-items/${item}`)
  expect(page).toContain('No se puede validar: faltó quórum (1 de 2 posiciones).')
  const decide = async (outcome: string) => post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), outcome, 'reason.es': 'CANARIO motivo devuelto', 'reason.en': 'CANARY reason returned' })
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
  await post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), outcome: 'noted', 'reason.es': 'CANARIO anotado', 'reason.en': 'CANARY noted' })
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
  for (const word of ['Se reunieron en línea.', 'Delia de Costa', 'Saúl de Sierra', 'Ficha de la práctica', 'Se apartó', 'Llano se aparta.', 'Motivo validated', 'Sustituye a la decisión 1', 'Hubo quórum (hacían falta 2). Nadie objetó.', 'Las palabras de cada Estado constan en el idioma en que las escribió.']) expect(members).toContain(word)
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

test('a day after the meeting nobody takes a position on what was decided', async () => {
  await walkTo('2019-06-28T12:00:00-06:00')
  await expect(as('delia', async (tx, me) => takePosition(tx, me, (await findTable(tx, await itemAt(2), { now: new Date(), today: '2019-06-28', lang: 'es' })).table, { read: '', stance: 'joins', words: '' }))).rejects.toThrow(Refused)
})
