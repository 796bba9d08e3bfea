import { expect, test } from 'vitest'
import { findItem, listDuties as listCallDuties } from '#calls/index.ts'
import { findMeeting, listDuties } from '#meetings/index.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { listPositions } from '../../src/meetings/decision/queries.ts'
import { listSessions } from '../../src/meetings/programme/queries.ts'
import { saveAnswers } from '../../src/calls/draft/actions.ts'
import { handInSubmission } from '../../src/calls/submission/actions.ts'
import { findEnvelope } from '../../src/calls/submission/queries.ts'
import { asRead, closeItem, fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { circulated, clearAsRead, openPracticeCall, translateAsRead } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// A meeting that begins with the template about the backlog, and the practices that it decides upon.

const world = await openWorld()
const { as, get, post, walkTo } = world
const callId = await openPracticeCall(world)
const border = await circulated(world, callId, { state: 'costa', title: 'Registro en frontera' })
const desk = await circulated(world, callId, { state: 'sierra', title: 'Ventanilla única' })
const late = await circulated(world, callId, { state: 'llano', title: 'Brigada móvil' })

const fields = {
  'title.es': 'Reunión sobre el rezago', 'title.en': 'Meeting on the backlog', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), kind: 'online', template: 'rsd-practices',
  startsAt: '10:00', zone: 'America/Mexico_City', minutes: '90', link: 'https://example.org/sala', version: '1',
}
const prepare = async (minutes = fields.minutes) => (await post('paz', '/w/meetings', { ...fields, minutes })).headers.get('location')!.split('/').at(-1)!
const agendaOf = (id: string) => as('ana', (tx) => listAgenda(tx, [id]))
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const meetingId = await prepare()

test('whoever arranges the agenda sees beside each practice what came of its review; on the agenda itself it does not stand', async () => {
  const arrange = () => bodyOf('ana', `/w/meetings/${meetingId}/agenda`)
  expect(await arrange()).not.toContain('Media de')
  expect((await post('ana', `/w/practices/${border.itemId}/panel`, { reviewers: [idOf('rita'), idOf('raul')], until: '2019-06-24' })).status).toBe(303)
  expect(await arrange()).toContain('Preselección sin decidir')
  const mark = (points: string) => ({ 'points.replicable': points, 'sentence.replicable': 'Se ve con claridad.', 'points.tangible': points, 'sentence.tangible': 'Se ve con claridad.' })
  for (const [name, points] of [['rita', '2'], ['raul', '1']] as const) expect((await post(name, `/w/practices/${border.itemId}/scoring`, mark(points))).status, name).toBe(303)
  expect((await post('ana', `/w/practices/${border.itemId}/shortlisting`, { listed: 'yes', 'reason.es': 'Cuesta poco.', 'reason.en': 'It costs little.' })).status).toBe(303)
  expect(await arrange()).toContain('Preseleccionada. Media de 1.5, de 2 revisiones')
})

test('while an item for decision has nothing to decide upon, completing the agenda comes before convening', async () => {
  const page = await bodyOf('paz', `/w/meetings/${meetingId}`)
  expect(page).toMatch(/El punto «3\. Validar[^»]*» es para decisión y todavía no tiene sobre qué decidir/)
  expect(page).toMatch(new RegExp(`class="button secondary" href="/w/meetings/${meetingId}/convening"`))
})

test('practices take the place that the template keeps for them, in its session and its time, before the follow-up', async () => {
  const [generic] = (await agendaOf(meetingId)).filter((item) => item.kind === 'decision')
  const brought = await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: [border.ref, desk.ref] })
  expect(brought.status).toBe(303)
  expect(decodeURIComponent(brought.headers.get('set-cookie')!)).toMatch(/Se añadieron 2 puntos para decisión\. Ocupan el lugar de «Validar/)
  const ready = await bodyOf('paz', `/w/meetings/${meetingId}`)
  expect(ready).not.toContain('todavía no tiene sobre qué decidir')
  expect(ready).toMatch(new RegExp(`class="button primary" href="/w/meetings/${meetingId}/convening"`))
  expect(ready).not.toContain('Media de')
  const agenda = await agendaOf(meetingId)
  const validation = (await as('ana', (tx) => listSessions(tx, meetingId))).find((session) => session.title.es === 'Validación')!
  expect(agenda.slice(2).map((item) => [item.number, item.title.es, item.sessionId === validation.id, item.minutes])).toEqual([
    [3, 'Registro en frontera', true, 15],
    [4, 'Ventanilla única', true, 15],
    [5, 'Seguimiento: qué se hará, quién y para cuándo', false, 10],
  ])
  expect((await get('ana', `/w/agenda-items/${generic!.id}`)).status).toBe(404)
  const arranged = await bodyOf('ana', brought.headers.get('location')!)
  expect(arranged).not.toContain('Validar las buenas prácticas')
})

test('a practice that comes later joins those before it, and they share the time anew', async () => {
  await post('ana', `/w/meetings/${meetingId}/agenda`, { subject: late.ref })
  expect((await agendaOf(meetingId)).slice(2).map((item) => [item.title.es, item.minutes])).toEqual([['Registro en frontera', 10], ['Ventanilla única', 10], ['Brigada móvil', 10], ['Seguimiento: qué se hará, quién y para cuándo', 10]])
})

test('the way on to a practice names it in the reader’s language, as the practice’s own item does', async () => {
  const [, , first, second] = await agendaOf(meetingId)
  const { title } = await as('ana', async (tx) => (await findItem(tx, desk.itemId)).latest!)
  await as('ana', (tx, me) => translateAsRead(tx, me, desk.itemId, { questionKey: 'title', original: title, value: 'One counter for all' }))
  const english = async (id: string, at = `/w/agenda-items/${id}`) => (await world.app.request(at, { headers: { host: 'localhost:4000', cookie: `marco=${tokenOf('ana')}; lang=en` } })).text()
  expect(await english(second!.id)).toMatch(/<h1[^>]*>4\. One counter for all/)
  expect(await english(first!.id)).toMatch(/Next item: One counter for all/)
  expect(await english(meetingId, `/w/meetings/${meetingId}/programme`)).toMatch(/4\. One counter for all/)
})

test('an item of the template to which somebody put a paper stays, and the practices come last', async () => {
  const other = await prepare('45')
  const generic = (await agendaOf(other)).find((item) => item.kind === 'decision')!
  expect((await post('ana', `/w/agenda-items/${generic.id}/papers`, { paperTitle: 'Documento de trabajo', language: 'es', file: new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'documento.pdf') })).status).toBe(303)
  await post('ana', `/w/meetings/${other}/agenda`, { subject: border.ref })
  expect((await agendaOf(other)).slice(2).map((item) => item.title.es)).toEqual([generic.title.es, 'Seguimiento: qué se hará, quién y para cuándo', 'Registro en frontera'])
})

test('in the week before an online meeting the desk asks the Secretariat for its link, until it is there', async () => {
  const invited = { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul') }
  const other = (await post('paz', '/w/meetings', { ...fields, link: '' })).headers.get('location')!
  await post('paz', `${other}/convening`, invited)
  const asks = async (name: string, today: string) => (await as(name, (tx, me) => listDuties(tx, me, { lang: 'es' }, today))).filter((duty) => duty.todo === 'Poner el enlace de la reunión «Reunión sobre el rezago»')
  expect(await asks('ana', '2019-06-19')).toEqual([])
  expect(await asks('ana', '2019-06-20')).toEqual([expect.objectContaining({ due: '2019-06-27', href: `${other}/change` })])
  for (const name of ['paz', 'delia']) expect(await asks(name, '2019-06-20'), name).toEqual([])
  expect(await asks('ana', '2019-06-28')).toEqual([])
  const version = String((await as('ana', (tx) => findMeeting(tx, other.split('/').at(-1)!))).version)
  expect((await post('ana', `${other}/change`, { ...fields, version })).status).toBe(303)
  expect(await asks('ana', '2019-06-20')).toEqual([])
})

test('the Secretariat records what a state said in the room: not of the state that presents, and not of one that is not there', async () => {
  const invited = { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') }
  expect((await post('paz', `/w/meetings/${meetingId}/convening`, invited)).status).toBe(303)
  expect((await as('delia', (tx, me) => listDuties(tx, me, { lang: 'en' }, '2019-06-27'))).map((duty) => duty.todo), 'in the translation that came later').toContainEqual(expect.stringContaining('One counter for all'))
  await walkTo('2019-06-27T10:30:00-06:00')
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Brigada móvil')!
  const offered = await bodyOf('ana', `/w/agenda-items/${id}`)
  for (const [state, there] of [['costa', true], ['sierra', true], ['llano', false]] as const) expect(offered.includes(`name="stance.${idOf(state)}"`), state).toBe(there)

  const attend = (present: Record<string, string>) => post('ana', `/w/meetings/${meetingId}/attendance`, present)
  const said = async () => post('ana', `/w/agenda-items/${id}/positions-on-behalf`, { ...(await asRead(world, id)), [`stance.${idOf('sierra')}`]: 'stands aside', [`words.${idOf('sierra')}`]: 'Falta una ley.' })
  const rest = await post('ana', `/w/agenda-items/${id}/positions-on-behalf`, { ...(await asRead(world, id)), rest: 'yes' })
  expect(rest.status, 'before anybody is marked present, nobody joins by silence').toBe(422)
  expect(await rest.text()).toContain('Marque antes quién está presente')
  await attend({ [`present.${idOf('costa')}`]: idOf('delia') })
  const refused = await said()
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const kept of ['Según la asistencia, nadie de la delegación de Sierra está en la reunión.', 'Falta una ley.']) expect(page).toContain(kept)
  await attend({ [`present.${idOf('costa')}`]: idOf('delia'), [`present.${idOf('sierra')}`]: idOf('saul') })
  expect((await said()).status).toBe(303)
})

const recordIn = (id: string, said: Record<string, string>) => fill(world, 'ana')(`/w/agenda-items/${id}`, `/w/agenda-items/${id}/positions-on-behalf`, said)
const keptOf = async (id: string) => (await as('ana', (tx) => listPositions(tx, [id]))).map(({ stateId, stance, words, onBehalf }) => [['costa', 'sierra', 'llano'].find((state) => idOf(state) === stateId), stance, words, onBehalf])

test('what states said in the room is recorded in one table: what cannot be kept stands at its row, and then nothing is kept', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Registro en frontera')!
  const refused = await recordIn(id, { rest: 'yes', [`stance.${idOf('sierra')}`]: 'objects', [`stance.${idOf('llano')}`]: 'stands aside', [`words.${idOf('llano')}`]: 'Sin presupuesto.' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const said of [`href="#words.${idOf('sierra')}"`, 'Sierra: Diga en pocas palabras por qué objeta', `href="#stance.${idOf('llano')}"`, 'Según la asistencia, nadie de la delegación de Llano está en la reunión', 'Sin presupuesto.', 'name="rest" aria-describedby="rest-hint"']) expect(page).toContain(said)
  expect(page).toMatch(/id="rest"[^>]* checked|checked[^>]* id="rest"/)
  const silent = await recordIn(id, { [`words.${idOf('sierra')}`]: 'Palabras sin posición.' })
  expect(await silent.text()).toContain(`href="#stance.${idOf('sierra')}"`)
  expect((await (await recordIn(id, {})).text())).toContain('Señale que todos los demás se suman')
  expect(await keptOf(id)).toEqual([])
})

test('all the others join: who is there and has said nothing; neither who presents, nor who is absent, nor who has spoken', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Registro en frontera')!
  await recordIn(id, { rest: 'yes' })
  expect(await keptOf(id)).toEqual([['sierra', 'joins', '', true]])
  await post('lia', `/w/agenda-items/${id}/positions`, { ...(await asRead(world, id)), stance: 'objects', words: 'Falta una norma.' })
  await post('ana', `/w/meetings/${meetingId}/attendance`, { [`present.${idOf('costa')}`]: idOf('delia'), [`present.${idOf('sierra')}`]: idOf('saul'), [`present.${idOf('llano')}`]: idOf('lia') })
  expect((await recordIn(id, { rest: 'yes' })).status).toBe(422)
  expect(await keptOf(id)).toEqual([['sierra', 'joins', '', true], ['llano', 'objects', 'Falta una norma.', false]])
})

test('the exceptions say their words and all the others join, in one step', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Seguimiento: qué se hará, quién y para cuándo')!
  const decides = (await agendaOf(meetingId)).find((item) => item.title.es === 'Brigada móvil')!
  expect((await post('ana', `/w/agenda-items/${id}/positions-on-behalf`, { ...(await asRead(world, id)), rest: 'yes' })).status).toBe(403)
  const done = await recordIn(decides.id, { rest: 'yes', [`stance.${idOf('sierra')}`]: 'stands aside', [`words.${idOf('sierra')}`]: 'Otra norma.' })
  expect(decodeURIComponent(done.headers.get('set-cookie')!)).toContain('Se registraron 2 posiciones: Costa y Sierra.')
  expect((await keptOf(decides.id)).slice(-2)).toEqual([['costa', 'joins', '', true], ['sierra', 'stands aside', 'Otra norma.', true]])
})

test('what a state said while the table was open is not written over unseen', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Registro en frontera')!
  const opened = await bodyOf('ana', `/w/agenda-items/${id}`)
  const seen = new RegExp(`name="seen\\.${idOf('llano')}" value="([^"]*)"`).exec(opened)![1]!
  await post('lia', `/w/agenda-items/${id}/positions`, { ...(await asRead(world, id)), stance: 'objects', words: 'Falta una norma, y un plazo.' })
  const before = await keptOf(id)
  const late = await post('ana', `/w/agenda-items/${id}/positions-on-behalf`, { ...(await asRead(world, id)), [`stance.${idOf('llano')}`]: 'joins', [`seen.${idOf('llano')}`]: seen })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('Llano tomó posición mientras usted tenía la tabla abierta')
  expect(await keptOf(id)).toEqual(before)
})

test('what a state said by itself is replaced on its behalf only where the Secretariat asks for that', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Registro en frontera')!
  const before = await keptOf(id)
  const plain = await recordIn(id, { [`stance.${idOf('llano')}`]: 'joins' })
  expect(plain.status).toBe(422)
  expect(await plain.text()).toContain('La delegación de Llano ya tomó posición.')
  expect(await keptOf(id)).toEqual(before)
  expect((await bodyOf('ana', `/w/agenda-items/${id}`)).includes(`name="over.${idOf('sierra')}"`), 'Sierra did not say it by itself').toBe(false)
  expect((await recordIn(id, { [`stance.${idOf('llano')}`]: 'joins', [`over.${idOf('llano')}`]: 'yes' })).status).toBe(303)
  expect(await keptOf(id)).toEqual([...before, ['llano', 'joins', '', true]])
})

test('without quorum the Presidency is asked a second time, and reads who is missing and what follows', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Ventanilla única')!
  const isClosed = async () => (await agendaOf(meetingId)).find((item) => item.id === id)!.closed !== null
  expect(await bodyOf('paz', `/w/agenda-items/${id}`)).toContain('Cerrar el punto sin quórum')
  const asked = await closeItem(world, id)
  expect(asked.status).toBe(200)
  const page = await asked.text()
  for (const said of ['¿Lo cierra sin quórum?', 'Faltan Costa y Llano.', 'la reunión no podrá validar nada en este punto', 'Sí, cerrar sin quórum']) expect(page).toContain(said)
  expect(await isClosed()).toBe(false)
  expect((await post('delia', `/w/agenda-items/${id}/closure`, { confirm: 'without quorum' })).status).toBe(403)
  expect((await closeItem(world, id, { confirm: 'without quorum' })).status).toBe(303)
  expect(await isClosed()).toBe(true)
})

test('with quorum the Presidency closes at once', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Brigada móvil')!
  for (const name of ['delia', 'saul']) await post(name, `/w/agenda-items/${id}/positions`, { ...(await asRead(world, id)), stance: 'joins', words: '' })
  expect(await bodyOf('paz', `/w/agenda-items/${id}`)).not.toContain('sin quórum')
  expect((await closeItem(world, id)).status).toBe(303)
})

test('a call leads to its date in the plan and to the meeting that it feeds, and the Secretariat to its panel', async () => {
  const path = `/w/calls/${callId}`
  const [state, secretariat] = [await bodyOf('carla', path), await bodyOf('ana', path)]
  for (const page of [state, secretariat]) for (const link of ['href="/w/work-plan/', `href="/w/meetings/${meetingId}"`, `href="${path}/template.docx"`]) expect(page).toContain(link)
  expect(secretariat).toContain(`href="${path}/panel"`)
  expect(state).not.toContain(`${path}/panel`)
})

const callTodo = async (name: string) => (await as(name, (tx, me, now) => listCallDuties(tx, me, { lang: 'es', now, zone: 'America/Mexico_City', locale: 'es' }, '2019-06-27'))).map((duty) => duty.todo)
const change = 'Cambiar «Brigada móvil», que la reunión «Reunión sobre el rezago» devolvió'
const clearedTag = '<span class="tag done">Con visto bueno</span>'
const submissionOf = async () => `/w/submissions/${(await as('luis', (tx) => findItem(tx, late.itemId))).submissionId}`

test('what a meeting returned waits for the state that presented it: its desk, its item and what it handed in say so, and why', async () => {
  const { id } = (await agendaOf(meetingId)).find((item) => item.title.es === 'Brigada móvil')!
  expect(await bodyOf('luis', `/w/items/${late.itemId}`)).toContain('Circulado')
  expect((await post('ana', `/w/agenda-items/${id}/decisions`, { ...(await asRead(world, id)), outcome: 'returned', 'reason.es': 'Falta decir qué costó.', 'reason.en': 'It does not say what it cost.' })).status).toBe(303)
  expect(await callTodo('luis')).toContain(change)
  for (const name of ['carla', 'ana']) expect(await callTodo(name), name).not.toContain(change)
  const [item, draft, submission] = [await bodyOf('luis', `/w/items/${late.itemId}`), await bodyOf('luis', `/w/items/${late.itemId}/draft`), await bodyOf('luis', await submissionOf())]
  for (const page of [item, draft, submission]) for (const said of ['La reunión «Reunión sobre el rezago» devolvió «Brigada móvil»', 'Falta decir qué costó.', `/w/agenda-items/${id}`]) expect(page).toContain(said)
  expect(item).not.toContain('Circulado')
  expect(submission).not.toContain('Completo')
  expect(submission).toContain(`/w/items/${late.itemId}/draft`)
  expect(await bodyOf('ana', await submissionOf())).toContain('Devuelto por la reunión')
})

test('changed, it needs its clearance anew, and the one of before does not stand beside that; handed in, nobody is asked any more', async () => {
  expect(await bodyOf('luis', await submissionOf())).not.toContain(clearedTag)
  await as('luis', async (tx, me, now) => saveAnswers(tx, me, await findItem(tx, late.itemId), { sectionKey: 'account', typed: [{ questionKey: 'summary', answer: 'Costó 4,000 dólares al año.', seen: 1 }], delegated: false, now }))
  const changed = await bodyOf('luis', await submissionOf())
  expect(changed).toContain('Hubo cambios después del visto bueno: hace falta darlo de nuevo.')
  expect(changed).not.toContain(clearedTag)
  expect(await callTodo('luis')).not.toContain(change)
  expect(await callTodo('lia')).toContain('Dar el visto bueno a lo que está completo: «Prácticas para reducir el rezago»')
  const submissionId = (await submissionOf()).split('/').at(-1)!
  await as('lia', (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
  expect(await bodyOf('luis', await submissionOf())).toContain(clearedTag)
  await as('luis', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: 'Se dice qué costó.' }))
  expect(await callTodo('luis')).toEqual([])
  for (const path of [`/w/items/${late.itemId}`, await submissionOf()]) expect(await bodyOf('luis', path)).not.toContain('devolvió «Brigada móvil»')
})

test('nobody is promised a link any more once the meeting is over', async () => {
  const other = (await post('paz', '/w/meetings', { ...fields, link: '', minutes: '300' })).headers.get('location')!
  expect(await bodyOf('paz', other)).toContain('El enlace se publicará aquí')
  await walkTo('2019-06-28T09:00:00-06:00')
  expect(await bodyOf('paz', other)).not.toContain('El enlace se publicará aquí')
})
