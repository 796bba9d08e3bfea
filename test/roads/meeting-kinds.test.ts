import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { readerIn } from '#base/ui/dates.ts'
import { readZip } from '#base/zip.ts'
import { listDecidedUpon, listDuties, listEvents, listFollowUps } from '#meetings/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { calendars, pointers } from '../../src/calendar.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { findTable } from '../../src/meetings/decision/table.ts'
import { listDelegates } from '../../src/meetings/guests/queries.ts'
import { findMeeting } from '../../src/meetings/meeting/queries.ts'
import { minutesPaper } from '../../src/meetings/minutes/documents.ts'
import { findMinutes } from '../../src/meetings/minutes/queries.ts'
import { templates } from '../../src/meetings/meeting/templates.ts'
import { tellSubject } from '../../src/meetings/subject.ts'
import { listSessions, listSpeakers } from '../../src/meetings/programme/queries.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { openPracticeCall } from '../story.ts'
import { asRead, closeItem, fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// An annual meeting in a place, with guests by organisation, priorities, silence that counts, and follow-ups.

await prepareTypesetter()
const world = await openWorld()
const { as, get, post, drain, walkTo } = world
const callId = await openPracticeCall(world)

const fields = {
  'title.es': 'II Reunión Anual', 'title.en': 'II Annual Meeting', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), kind: 'annual', template: 'annual',
  'place.es': 'Ciudad de México', 'place.en': 'Mexico City', venue: 'Secretaría de Gobernación', address: 'Bucareli 99', mapLink: 'https://example.org/mapa',
  startsAt: '09:00', zone: 'America/Mexico_City', minutes: '390', days: '2', link: '', version: '1',
}
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const lettersOf = (kind: string) => world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select(['address', 'subject', 'text']).orderBy('address').execute())
const agendaOf = () => as('ana', (tx) => listAgenda(tx, [meetingId]))
let meetingId: string
const people = { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') }
const path = (place = '') => `/w/meetings/${meetingId}${place}`

test('each meeting of the work plan has an agenda to begin with, and the annual one begins with progress, priorities and the regional document', async () => {
  const choice = await bodyOf('paz', '/w/meetings/new')
  for (const template of templates) expect(choice).toContain(template.title.es)
  expect((await get('carla', '/w/meetings/new')).status).toBe(403)
  expect(await bodyOf('paz', '/w/meetings/new?template=labour')).toContain('la OIT y organizaciones de la sociedad civil')

  const made = await post('paz', '/w/meetings', fields)
  expect(made.status).toBe(303)
  meetingId = made.headers.get('location')!.split('/').at(-1)!
  const titles = (await agendaOf()).map((item) => item.title.es)
  expect(titles).toContain('Cada país presenta avances y desafíos en sus prioridades y compromisos')
  expect(titles).toContain('Validación del documento regional del MIRPS para la Conferencia de Solidaridad')
  const page = await bodyOf('ana', path('/programme'))
  for (const said of ['Prioridades de la próxima Presidencia', '09:20', 'Secretaría de Gobernación, Ciudad de México', '2 días']) expect(page).toContain(said)
})

test('a meeting that is not online says in both languages where it is', async () => {
  const mended = await post('paz', '/w/meetings', { ...fields, kind: 'in person', 'place.es': '', 'place.en': 'Washington', mapLink: 'maps' })
  expect(mended.status).toBe(422)
  const page = await mended.text()
  for (const said of ['Escriba en español dónde es', 'Escriba la dirección completa del mapa', 'value="Washington"']) expect(page).toContain(said)
})

test('the programme is arranged by whoever prepares the meeting; two who change a session do not overwrite each other', async () => {
  const session = { 'title.es': 'Foto oficial', 'title.en': 'Official photograph', day: '2', startsAt: '09:00', minutes: '15' }
  expect((await post('ana', path('/sessions'), { ...session, day: '3', minutes: '2' })).status).toBe(422)
  expect((await post('carla', path('/sessions'), session)).status).toBe(404)
  expect((await post('ana', path('/sessions'), session)).status).toBe(303)
  const { id } = (await as('ana', (tx) => listSessions(tx, meetingId))).find((one) => one.title.es === 'Foto oficial')!
  expect((await post('ana', `/w/sessions/${id}/change`, { ...session, minutes: '20', version: '1' })).status).toBe(303)
  expect((await post('paz', `/w/sessions/${id}/change`, { ...session, minutes: '25', version: '1' })).status).toBe(409)
  expect(await bodyOf('paz', path('/programme'))).toContain('Día 2')
  expect((await post('paz', `/w/sessions/${id}/removal`)).status).toBe(303)
  expect((await as('ana', (tx) => listSessions(tx, meetingId))).some((one) => one.id === id)).toBe(false)
})

test('who speaks is a person with a post, or a guest whom an organisation sends', async () => {
  const item = (await agendaOf())[2]!
  expect((await post('ana', `/w/agenda-items/${item.id}/speakers`, { part: 'presents', name: 'Una experta', organisation: '' })).status).toBe(422)
  expect((await post('ana', `/w/agenda-items/${item.id}/speakers`, { part: 'presents', name: 'Una experta', organisation: 'CEPAL' })).status).toBe(303)
  expect((await post('paz', `/w/agenda-items/${item.id}/speakers`, { part: 'moderates', personId: idOf('delia') })).status).toBe(303)
  expect((await post('delia', `/w/agenda-items/${item.id}/speakers`, { part: 'presents', name: 'Yo', organisation: 'Costa' })).status).toBe(404)
  const page = await bodyOf('ana', path('/programme'))
  for (const said of ['Una experta', 'CEPAL, presenta', 'Delia de Costa', 'modera']) expect(page).toContain(said)
  expect((await as('ana', (tx) => listSpeakers(tx, [item.id]))).map((speaker) => speaker.organisation), 'an organisation that is known, in both languages').toMatchObject([{ es: 'CEPAL' }, { es: 'Costa', en: 'Coast' }])
})

test('whoever convenes it fixes its day in the plan, and is told so before', async () => {
  const now = async () => as('ana', async (tx) => findMilestone(tx, idOf('meeting')))
  await as('ana', async (tx, me) => setDate(tx, me, await now(), { onDay: '2019-06-27', precision: 'tentative', reason: { es: 'Así se propuso.', en: 'As proposed.' } }))
  expect(await bodyOf('paz', path('/convening'))).toContain('Al convocar, queda fijada: 27 de junio de 2019.')
  expect((await post('paz', path('/convening'), people)).status).toBe(303)
  expect((await now()).current).toMatchObject({ onDay: '2019-06-27', precision: 'day' })
  await drain()
  expect(await lettersOf('dates moved'), 'nothing moved').toEqual([])
})

test('convened, it is on the calendar with its place and both days, and the invitation says where', async () => {
  const [event] = await as('delia', (tx) => listEvents(tx))
  expect(event).toMatchObject({ start: new Date('2019-06-27T14:00:00Z'), end: new Date('2019-06-28T20:30:00Z'), venue: 'Secretaría de Gobernación' })
  const [letter] = await lettersOf('meeting invitation')
  expect(letter!.text).toContain('Dónde: Secretaría de Gobernación, Ciudad de México.')
  expect(await bodyOf('nobody', '/es/reuniones/ii-reunion-anual')).toContain('Secretaría de Gobernación, Ciudad de México')
})

test('the calls of its activity feed it: the Secretariat sees who is missing and reminds them in one step', async () => {
  expect(await bodyOf('ana', path())).toContain('0 de 3 Estados entregaron. Faltan Costa, Llano y Sierra.')
  expect(await bodyOf('carla', path())).toContain('Su país todavía no ha entregado.')
  expect(await bodyOf('carla', path())).not.toContain('Faltan Costa')
  const reminded = await post('ana', `/w/calls/${callId}/reminders`, { stateId: [idOf('costa'), idOf('llano')], back: path('#inputs') })
  expect(reminded.headers.get('location')).toBe(path('#inputs'))
  expect((await post('paz', `/w/calls/${callId}/reminders`, { stateId: idOf('costa'), back: 'https://example.org' })).status).toBe(403)
  await drain()
  expect(await bodyOf('ana', path())).toContain('El último recordatorio salió')
})

test('another call is linked by hand, and unlinked; a call that is not open is not', async () => {
  expect((await post('ana', path('/inputs'), { callId: idOf('activity') })).status).toBe(422)
  expect((await post('delia', path('/inputs'), { callId })).status).toBe(422)
  const milestone = await as('paz', async (tx) => (await tx.selectFrom('workplan.activity').select('id').execute()).length)
  expect(milestone).toBe(1)
  expect((await post('ana', path('/inputs/removal'), { callId })).status).toBe(303)
  expect((await post('delia', path('/inputs/removal'), { callId })).status).toBe(403)
})

test('an organisation is invited: whoever works for it reads until the day, also who is named later, and nobody of it sees positions or names', async () => {
  expect((await post('ana', path('/organisations'), {})).status).toBe(422)
  expect((await post('delia', path('/organisations'), { organisation: idOf('network') })).status).toBe(403)
  expect((await get('pablo', path())).status).toBe(404)
  expect((await post('ana', path('/organisations'), { organisation: [idOf('network'), idOf('costa-labour')] })).status).toBe(303)
  await drain()
  for (const name of ['pablo', 'raul', 'marta']) expect((await get(name, path())).status, name).toBe(200)
  expect((await get('dora', path())).status).toBe(404)
  expect((await lettersOf('meeting invitation')).map((letter) => letter.address)).toEqual(expect.arrayContaining(['pablo@example.org', 'raul@example.org', 'marta@example.org']))
  expect((await get('pablo', path('/participants'))).status).toBe(404)
  expect((await get('pablo', path('/name-list.pdf'))).status).toBe(404)
})

test('a delegation names who else comes, and no other delegation does it for them', async () => {
  const delegate = { delegationId: idOf('costa'), delegateName: 'Viceministra Rojas', position: 'Viceministra de Trabajo' }
  expect((await post('carla', path('/delegates'), { ...delegate, delegateName: '' })).status).toBe(422)
  expect((await post('carla', path('/delegates'), delegate)).status).toBe(303)
  expect((await post('saul', path('/delegates'), delegate)).status).toBe(403)
  expect((await post('dora', path('/delegates'), delegate)).status).toBe(404)
  expect((await post('pablo', path('/delegates'), { delegationId: idOf('network'), delegateName: 'Hermana Luz', position: 'Coordinadora' })).status).toBe(303)
  expect((await as('pablo', (tx) => listDelegates(tx, meetingId))).map((one) => one.name)).toEqual(['Hermana Luz'])
  expect(await bodyOf('saul', path('/participants'))).toContain('Viceministra Rojas')
  const mine = await as('pablo', (tx) => listDelegates(tx, meetingId))
  expect((await post('carla', `/w/delegates/${mine[0]!.id}/removal`)).status).toBe(403)
  await expect(as('saul', async (tx) => tx.insertInto('meetings.delegate').values({ meetingId, holdingId: (await findMeeting(tx, meetingId)).membersId, delegationId: idOf('costa'), name: 'Otra' }).execute())).rejects.toThrow('row-level security')
})

test('the list of participants prints by delegation', async () => {
  const list = await get('delia', path('/name-list.pdf?language=es'))
  expect(list.headers.get('content-type')).toBe('application/pdf')
  expect((await list.arrayBuffer()).byteLength).toBeGreaterThan(5000)
})

let priorityItem: string

test('states propose priorities in their own words; they come to the agenda like any other thing', async () => {
  expect((await post('carla', path('/priorities'), { 'priority.es': '', 'priorityReason.es': 'Porque sí' })).status).toBe(422)
  const asked = await (await post('carla', path('/priorities'), { 'priority.es': 'Medios de vida', 'priorityReason.es': 'Lo pidió Juan, +503 2222-3333' })).text()
  for (const said of ['<a href="#priorityReason.es">Parece un dato de una persona', 'name="not-personal"', 'Lo pidió Juan, +503 2222-3333']) expect(asked).toContain(said)
  expect((await post('carla', path('/priorities'), { 'priority.es': 'Empleo público para personas desplazadas', 'priorityReason.es': 'Es lo que más piden los municipios.' })).status).toBe(303)
  expect((await post('pablo', path('/priorities'), { 'priority.es': 'Otra cosa', 'priorityReason.es': 'Porque sí' })).status).toBe(403)
  const [priority] = await as('saul', (tx) => tx.selectFrom('meetings.priority').select(['id', 'proposerId']).execute())
  expect(priority!.proposerId).toBe(idOf('costa'))
  expect(await bodyOf('lia', path())).toContain('Propone: Costa')
  expect(await bodyOf('beto', path()), 'a title says in which language it is').toContain('<span lang="es">Empleo público para personas desplazadas</span> (Spanish)')
  for (const [name, leads] of [['paz', true], ['ana', true], ['lia', false]] as const) expect((await bodyOf(name, path())).includes('Llevarla al orden del día'), name).toBe(leads)
  // The pack is read where there is no line: it holds the reason too, for whoever may read it.
  const told = (name: string) => as(name, async (tx) => JSON.stringify(await tellSubject(tx, { kind: 'priority', id: priority!.id, version: null }, { lang: 'en', locale: 'en', depth: 3, today: '2019-05-20' })))
  for (const said of ['Es lo que más piden los municipios.', 'Proposed by: Coast', '"type":"inLanguage","lang":"es"']) expect(await told('saul')).toContain(said)
  expect(await told('pablo')).toBe('[]')
  const bring = new RegExp('<a href="([^"]+)">Llevarla al orden del día').exec(await bodyOf('paz', path()))![1]!
  expect(await bodyOf('paz', bring.split('#')[0]!.replaceAll('&amp;', '&')), 'who comes from it finds it chosen').toMatch(new RegExp(`value="priority:${priority!.id}:"[^>]* checked`))
  const format = /value="(format version:[^"]+)"/.exec(await bodyOf('ana', path('/agenda')))![1]!
  const proposal = (await post('paz', '/w/work-plan/proposals')).headers.get('location')!.split('/').at(-1)!
  expect((await post('ana', path('/agenda'), { subject: [`priority:${priority!.id}:`, format, `work plan:${idOf('cycle')}:${proposal}`] })).status).toBe(303)
  const agenda = await agendaOf()
  expect(agenda.slice(-2).map((item) => [item.subject?.kind, item.authorId])).toEqual([['format version', null], ['work plan', null]])
  // A priority comes where the template keeps the place of priorities, in its session, and not after the closing.
  const kept = agenda.find((item) => item.title.es === 'Las prioridades que proponen los Estados')!
  const brought = agenda.find((item) => item.subject?.kind === 'priority')!
  expect([brought.number, brought.sessionId, brought.authorId]).toEqual([kept.number + 1, kept.sessionId, idOf('costa')])
  expect(brought.title.es).toBe('Empleo público para personas desplazadas')
  priorityItem = brought.id
})

const changeOf = async (id: string, more: Record<string, string>) => {
  const item = (await agendaOf()).find((one) => one.id === id)!
  return { 'title.es': item.title.es!, 'title.en': item.title.en ?? '', kind: item.kind, version: String(item.version), ...more }
}

test('silence counts only where the item says so, with at least a day to break it, and the heads of delegation are told', async () => {
  const soon = await post('ana', `/w/agenda-items/${priorityItem}/change`, await changeOf(priorityItem, { silenceDay: '2019-05-20', silenceHour: '23:00' }))
  expect(soon.status).toBe(422)
  expect(await soon.text()).toContain('Dé al menos 24 horas')
  expect((await post('ana', `/w/agenda-items/${priorityItem}/change`, await changeOf(priorityItem, { silenceDay: '2019-06-28', silenceHour: '' }))).status).toBe(422)
  expect((await post('ana', `/w/agenda-items/${priorityItem}/change`, await changeOf(priorityItem, { silenceDay: '2019-06-28', silenceHour: '18:00' }))).status).toBe(303)
  await drain()
  const letters = await lettersOf('silence stated')
  expect(letters.map((letter) => letter.address)).toEqual(['lia@example.org', 'saul@example.org'])
  expect(await bodyOf('saul', `/w/agenda-items/${priorityItem}`)).toContain('Quien no tome posición hasta el 28 de junio de 2019')
  expect((await as('saul', (tx, me, now) => listDuties(tx, me, { lang: 'es', now }, '2019-06-27'))).find((duty) => duty.href.includes(priorityItem))).toMatchObject({ due: new Date('2019-06-28T23:00:00Z') })
})

test('before the hour nobody is cut off; after it the silent consent, and the closure says who', async () => {
  await walkTo('2019-06-27T10:00:00-06:00')
  await post('saul', `/w/agenda-items/${priorityItem}/positions`, { ...(await asRead(world, priorityItem)), stance: 'joins', words: '' })
  expect((await post('paz', `/w/agenda-items/${priorityItem}/closure`)).status).toBe(403)
  await walkTo('2019-06-28T17:30:00-06:00')
  const page = await bodyOf('delia', `/w/agenda-items/${priorityItem}`)
  for (const said of ['Consiente con su silencio: Llano.', 'Consiente con su silencio', 'Hay quórum']) expect(page).toContain(said)
  expect((await closeItem(world, priorityItem)).status).toBe(303)
  const { table: { item } } = await as('ana', (tx, _, now) => findTable(tx, priorityItem, { now, today: '2019-06-28', lang: 'es' }))
  expect(item.closed!.silent).toEqual([idOf('llano')])
  const minutes = async (lang: 'es' | 'en') => as('ana', async (tx, _, now) => JSON.stringify(minutesPaper(await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-06-28', lang }), { reader: readerIn(lang), now, origin: 'https://marco.example' })))
  expect(await minutes('es')).toContain('Consiente con su silencio: Llano. Hubo quórum (hacían falta 2). Nadie objetó. En este punto, el silencio hasta el 28 de junio de 2019, 18:00 en Ciudad de México cuenta como consentimiento.')
  expect(await minutes('en'), 'what is only in the other language says in which').toContain('{"type":"text","value":" (Spanish)"}')
  expect(await bodyOf('delia', path('/minutes'))).not.toContain('cuenta como consentimiento')
  expect(await bodyOf('ana', path('/minutes'))).toContain('el silencio hasta el 28 de junio de 2019')
})

test('where the item does not say so, silence is silence', async () => {
  const item = (await agendaOf()).at(-2)!
  await post('saul', `/w/agenda-items/${item.id}/positions`, { ...(await asRead(world, item.id)), stance: 'joins', words: '' })
  expect((await closeItem(world, item.id, { confirm: 'without quorum' })).status).toBe(303)
  expect(await bodyOf('ana', `/w/agenda-items/${item.id}`)).toContain('No se puede validar: faltó quórum (1 de 2 posiciones).')
})

test('a decision opens its follow-ups in the same transaction; each owner has a letter, a duty and a day in the calendar', async () => {
  const decision = {
    outcome: 'validated', 'reason.es': 'Por consenso', 'reason.en': 'By consensus',
    'followUp.es': 'Reunir los servicios públicos de empleo', 'followUp.en': 'Bring the employment services together', owner: idOf('costa-labour'), due: '2019-09-30',
    'followUp2.es': 'Informar a la Presidencia', 'followUp2.en': 'Report to the Presidency', owner2: `${idOf('sierra')}/focal point`, due2: '2019-10-31',
    'followUp3.es': 'Enviar la hoja de cálculo', 'followUp3.en': 'Send the spreadsheet', owner3: idOf('un-refugees'), due3: '2019-11-15',
  }
  const mended = await post('ana', `/w/agenda-items/${priorityItem}/decisions`, { ...(await asRead(world, priorityItem)), ...decision, due2: '', 'followUp2.en': '' })
  expect(mended.status).toBe(422)
  for (const said of ['Escriba para cuándo es el seguimiento', 'Informar a la Presidencia']) expect(await mended.clone().text()).toContain(said)
  expect((await as('carla', (tx) => listFollowUps(tx))).length).toBe(0)
  expect((await post('ana', `/w/agenda-items/${priorityItem}/decisions`, { ...(await asRead(world, priorityItem)), ...decision })).status).toBe(303)
  await drain()
  const followUps = await as('carla', (tx) => listFollowUps(tx))
  expect(followUps[0]!.owner, 'two states may have a ministry of the same name').toMatchObject({ es: 'Costa: Ministerio de Trabajo de Costa', en: 'Coast: Ministry of Labour of Coast' })
  expect(followUps.map((one) => [one.wanted.es, one.dueOn, one.ownerRole, one.number])).toEqual([['Reunir los servicios públicos de empleo', '2019-09-30', null, 1], ['Informar a la Presidencia', '2019-10-31', 'focal point', 1], ['Enviar la hoja de cálculo', '2019-11-15', null, 1]])
  expect((await lettersOf('follow-up asked')).map((letter) => letter.address.split('@')[0]).sort()).toEqual(['ana', 'beto', 'marta', 'rocio', 'sara'])
  const dutiesOf = async (name: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: me.language, now }, '2019-06-29'))).map((duty) => duty.todo)
  expect(await dutiesOf('marta')).toContain('Dar seguimiento: «Reunir los servicios públicos de empleo»')
  expect(await dutiesOf('saul')).not.toContain('Dar seguimiento: «Informar a la Presidencia»')
  expect(await dutiesOf('sara')).toContain('Follow up: “Report to the Presidency”')
  const calendar = await as('sara', (tx, me) => calendars.at(-1)!(tx, me, 'en'))
  expect(calendar.map((event) => event.title)).toEqual(['Follow-up: Report to the Presidency'])
  const points = await as('carla', (tx) => pointers(tx, [idOf('meeting')], 'es'))
  expect(points.map((point) => point.kind)).toEqual(expect.arrayContaining(['Reunión', 'Seguimiento', 'Seguimiento', 'Seguimiento']))
  expect((await as('carla', (tx) => listDecidedUpon(tx, 'priority'))).map((one) => one.outcome)).toEqual(['validated'])

  // D1: the Presidency that hands over finds what was proposed and decided beside its own words.
  const { id: presidencyId } = await as('paz', (tx) => tx.selectFrom('membership.presidency').select('id').where('stateId', '=', idOf('llano')).executeTakeFirstOrThrow())
  const dossier = (await post('paz', '/w/handovers', { presidencyId })).headers.get('location')!
  for (const path of [dossier, `${dossier}/texts`]) {
    const page = await bodyOf('paz', path)
    for (const said of ['Empleo público para personas desplazadas', 'Es lo que más piden los municipios.', 'Se validó (decisión 1)']) expect(page, path).toContain(said)
  }
  // The work plan moves no follow-up: another day of this term is a word on it like any other.
  const choice = /\/w\/handovers\/[0-9a-f-]+\/choices\/follow-up\/[0-9a-f-]+/.exec(await bodyOf('paz', dossier))![0]
  expect((await fill(world, 'paz')(choice, choice, { 'verdict': 're-planned', 'onDay': '2019-12-01', 'reason.es': 'Falta un dato.', 'reason.en': '' })).status).toBe(303)
})

test('what an organisation is asked is for those who act for it: not for whoever translates or estimates costs there', async () => {
  const [sent] = (await as('tomas', (tx) => listFollowUps(tx))).filter((one) => one.wanted.en === 'Send the spreadsheet')
  const todoOf = async (name: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'en', now }, '2019-06-29'))).map((duty) => duty.todo)
  expect(await todoOf('tomas')).not.toContain('Follow up: “Send the spreadsheet”')
  for (const name of ['ana', 'beto']) expect(await todoOf(name), name).toContain('Follow up: “Send the spreadsheet”')
  expect(await as('tomas', (tx, me) => calendars.at(-1)!(tx, me, 'en'))).toEqual([])
  const report = { stands: 'under way', words: 'La hoja está lista.', link: '' }
  expect((await post('tomas', `/w/follow-ups/${sent!.id}/reports`, report)).status).toBe(403)
  expect((await post('beto', `/w/follow-ups/${sent!.id}/reports`, report)).status).toBe(303)
})

test('whoever sees to it says how it stands, with a word and where to see it; nobody else does', async () => {
  const [first] = await as('marta', (tx) => listFollowUps(tx))
  const report = { stands: 'done', words: 'Se reunieron el 20 de septiembre.', link: 'https://example.org/informe' }
  expect((await post('marta', `/w/follow-ups/${first!.id}/reports`, { ...report, words: '', link: 'informe' })).status).toBe(422)
  expect((await post('saul', `/w/follow-ups/${first!.id}/reports`, report)).status).toBe(403)
  expect((await post('dora', `/w/follow-ups/${first!.id}/reports`, report)).status).toBe(404)
  await expect(as('saul', (tx) => tx.insertInto('meetings.followUpReport').values({ followUpId: first!.id, holdingId: first!.holdingId, ...report, stands: 'done' }).execute())).rejects.toThrow('row-level security')
  expect((await post('marta', `/w/follow-ups/${first!.id}/reports`, report)).status).toBe(303)
  await drain()
  expect(await bodyOf('saul', '/w/follow-ups')).toContain('1 hecho')
  expect(await bodyOf('saul', `/w/follow-ups/${first!.id}`)).toContain('Se reunieron el 20 de septiembre.')
  expect(await bodyOf('nobody', '/es/reuniones/ii-reunion-anual')).toContain('Reunir los servicios públicos de empleo')
})

test('an owner who was a guest still sees what was asked after the meeting has closed to guests', async () => {
  await walkTo('2019-08-01T10:00:00-06:00')
  expect((await get('marta', path())).status).toBe(404)
  const [followUp] = await as('marta', (tx) => listFollowUps(tx))
  expect(followUp).toMatchObject({ meeting: null, number: null })
  expect(await bodyOf('marta', `/w/follow-ups/${followUp!.id}`)).toContain('Una reunión del MIRPS')
  await walkTo('2019-06-29T10:00:00-06:00')
})

test('the pack is one PDF and one archive with everything; a guest has it without names', async () => {
  const item = (await agendaOf())[3]!
  const file = new File([Buffer.from('%PDF-1.4\n%%EOF')], 'x.pdf')
  expect((await post('ana', `/w/agenda-items/${item.id}/papers`, { paperTitle: 'Cifras de la región', paperKind: 'presentation', language: 'es', file })).status).toBe(303)
  // Whoever waits for the typesetter holds no connection, which everybody needs.
  const several = Array.from({ length: 12 }, () => get('delia', path('/pack.pdf?language=es')))
  let settled = 0
  for (const one of several) void Promise.resolve(one).then(() => (settled += 1))
  const pdf = await Promise.any(several.map(async (one) => ((await one).status === 200 ? one : Promise.reject(await one))))
  const { web } = world.marco.database
  await expect.poll(() => web.totalCount - web.idleCount, { interval: 5, timeout: 10_000 }).toBe(0)
  expect(settled, 'while papers are still being made').toBeLessThan(several.length)
  const answers = await Promise.all(several)
  expect(new Set(answers.map(({ status }) => status)), 'nor fills the queue of all').toEqual(new Set([200, 429]))
  expect(await answers.find(({ status }) => status === 429)!.text()).toMatch(/Espere a que lleguen y pida este otra vez|Wait until they have come/)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const archive = await readZip(Buffer.from(await (await get('delia', path('/pack.zip'))).arrayBuffer()))
  expect([...archive.keys()]).toEqual(['indice.html', 'carpeta-ii-reunion-anual-es.pdf', 'pack-ii-annual-meeting-en.pdf', 'Punto 04/01 Cifras de la región (es).pdf'])
  expect(archive.get('indice.html')!.toString()).toContain('Punto%2004/01%20Cifras%20de%20la%20regi%C3%B3n%20(es).pdf')
  expect(archive.get('indice.html')!.toString(), 'with its style, and without a line').toMatch(/<style>.*\.paper.*<\/style>/s)
  expect((await get('dora', path('/pack.zip'))).status).toBe(404)
})
