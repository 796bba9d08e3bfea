import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { listDuties } from '#meetings/index.ts'
import { listMembersFiles } from '#publishing/index.ts'
import { listPositions } from '../../src/meetings/decision/queries.ts'
import { listAgenda, listPapers } from '../../src/meetings/agenda/queries.ts'
import { findMeeting } from '../../src/meetings/meeting/queries.ts'
import { minutesPaper } from '../../src/meetings/minutes/documents.ts'
import { findMinutes, findStanding } from '../../src/meetings/minutes/queries.ts'
import { findMilestone } from '#workplan/index.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { asRead, closeItem, fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// Minutes from the draft to the adopted file: circulated, commented, answered, adopted, frozen.

await prepareTypesetter()
const world = await openWorld()
const { as, get, post, drain, walkTo } = world

const fields = {
  'title.es': 'Reunión sobre integración laboral', 'title.en': 'Meeting on labour integration', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'),
  startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1',
}
const made = await post('paz', '/w/meetings', fields)
const meetingId = made.headers.get('location')!.split('/').at(-1)!
const path = (place = '') => `/w/meetings/${meetingId}/minutes${place}`
await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Lo que cada país presenta', 'title.en': 'What each country presents', kind: 'information' })
await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Mecanismos de coordinación', 'title.en': 'Coordination mechanisms', kind: 'decision' })
await post('paz', `/w/meetings/${meetingId}/convening`, { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('network')}`]: idOf('pablo') })
await drain()

const items = await as('ana', (tx) => listAgenda(tx, [meetingId]))
const [shown, decided] = [items[0]!.id, items[1]!.id]
const bodyOf = async (name: string, place: string) => (await get(name, place)).text()
const stopped = async (answer: Promise<Response> | Response) => {
  const response = await answer
  return [response.status, /El acta de esta reunión está adoptada|Este punto no se puede quitar|La reunión ya empezó/.exec(await response.text())?.[0]]
}
const standingAs = (name: string) => as(name, (tx) => findStanding(tx, meetingId))
const lettersOf = (kind: string) => world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select(['address', 'subject', 'text']).orderBy('address').execute())
const todo = async (name: string, today: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', now }, today))).map((duty) => duty.todo)

test('before the meeting nothing circulates; from its day on the Secretariat writes what was said on each item', async () => {
  expect((await post('ana', path('/circulation'), { commentsUntil: '2019-07-10' })).status).toBe(403)
  const room = async () => (await bodyOf('saul', `/w/meetings/${meetingId}`)).includes('https://example.org/sala')
  expect(await room()).toBe(true)
  await walkTo('2019-06-27T10:30:00-06:00')
  await post('ana', `/w/agenda-items/${decided}/positions-on-behalf`, { ...(await asRead(world, decided)), [`stance.${idOf('llano')}`]: 'joins' })
  await post('ana', `/w/meetings/${meetingId}/attendance`, { [`present.${idOf('costa')}`]: idOf('delia') })
  const summary = { of: shown, version: 'what was read of this item', 'summary.es': 'Cada país contó lo suyo.', 'summary.en': 'Each country told its own.' }
  const mended = await post('ana', `/w/agenda-items/${shown}/summary`, { ...summary, 'summary.es': 'No', 'summary.en': '' })
  const mending = await mended.text()
  expect([mended.status, mending]).toEqual([422, expect.stringContaining('Escriba el texto en al menos un idioma; la traducción puede esperar')])
  expect(/action="[^"]*\/minutes".*?<\/form>/s.exec(mending)![0], 'what was read of an item is not what was read of the opening words').not.toContain('what was read of this item')
  // Whoever takes notes while it lasts writes in one language; in the other one the page says in which it is.
  for (const [written, reader, note] of [[{ 'summary.es': 'Cada país contó.', 'summary.en': '' }, 'beto', 'So far this exists only in Spanish'], [{ 'summary.es': '', 'summary.en': 'Each one told.' }, 'ana', 'Por ahora solo existe en inglés']] as const) {
    expect((await fill(world, 'ana')(path(), `/w/agenda-items/${shown}/summary`, written)).status).toBe(303)
    expect(await bodyOf(reader, path())).toContain(note)
  }
  expect((await post('paz', `/w/agenda-items/${shown}/summary`, summary)).status).toBe(403)
  const late = await post('ana', `/w/agenda-items/${shown}/summary`, summary)
  expect([late.status, await late.text()], 'a colleague wrote meanwhile: nothing is lost').toEqual([409, expect.stringContaining('Each country told its own.')])
  expect((await fill(world, 'ana')(path(), `/w/agenda-items/${shown}/summary`, { 'summary.es': summary['summary.es'], 'summary.en': summary['summary.en'] })).status).toBe(303)
  await post('delia', `/w/agenda-items/${decided}/positions`, { ...(await asRead(world, decided)), stance: 'joins', words: '' })
  await post('saul', `/w/agenda-items/${decided}/positions`, { ...(await asRead(world, decided)), stance: 'joins', words: '' })
  await closeItem(world, decided)
  await post('ana', `/w/agenda-items/${decided}/decisions`, { ...(await asRead(world, decided)), outcome: 'validated', 'reason.es': 'Por consenso', 'reason.en': 'By consensus' })
  await walkTo('2019-06-28T10:00:00-06:00')
  expect(await room(), 'nobody joins a meeting that is over').toBe(false)
  expect(await todo('ana', '2019-06-28')).toContain('Circular el borrador del acta: «Reunión sobre integración laboral»')
})

test('neither a delegation nor a guest reads anything of the draft until it circulates, neither the page nor a file; the Secretariat and the Presidency do', async () => {
  for (const name of ['ana', 'paz']) {
    const page = await bodyOf(name, path())
    for (const said of ['todavía no circula entre las delegaciones', 'Cada país contó lo suyo.', '/minutes.pdf']) expect(page, name).toContain(said)
  }
  for (const name of ['carla', 'delia', 'pablo']) {
    const page = await bodyOf(name, path())
    expect(page, name).toContain('La Secretaría está redactando el acta.')
    for (const said of ['todavía no circula', 'Cada país contó lo suyo.', '/minutes.pdf']) expect(page, name).not.toContain(said)
    for (const ending of ['pdf', 'docx']) expect((await get(name, path(`.${ending}`))).status, `${name} ${ending}`).toBe(404)
  }
})

test('an item on which a state spoke, that is closed or decided, is not taken off the agenda', async () => {
  expect(await stopped(post('ana', `/w/agenda-items/${decided}/removal`))).toEqual([409, 'Este punto no se puede quitar'])
  await post('ana', `/w/agenda-items/${shown}/papers`, { paperTitle: 'Ficha de cada país', language: 'es', file: new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'ficha.pdf') })
  const later = (await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Lo que llegó tarde', 'title.en': 'What came late', kind: 'decision' })).status
  const item = (await as('ana', (tx) => listAgenda(tx, [meetingId]))).at(-1)!
  expect([later, item.closed]).toEqual([303, null])
  await post('delia', `/w/agenda-items/${item.id}/positions`, { ...(await asRead(world, item.id)), stance: 'joins', words: '' })
  const arrange = await bodyOf('ana', `/w/meetings/${meetingId}/agenda`)
  expect(arrange).toContain(`/w/agenda-items/${shown}/removal`)
  expect(arrange).not.toContain(`/w/agenda-items/${item.id}/removal`)
  expect(await stopped(post('paz', `/w/agenda-items/${item.id}/removal`))).toEqual([409, 'Este punto no se puede quitar'])
  await closeItem(world, item.id, { confirm: 'without quorum' })
  expect(await stopped(post('paz', `/w/agenda-items/${item.id}/removal`))).toEqual([409, 'Este punto no se puede quitar'])
  expect((await post('ana', `/w/agenda-items/${item.id}/decisions`, { ...(await asRead(world, item.id)), outcome: 'noted', 'reason.es': 'Sin quórum', 'reason.en': 'No quorum' })).status).toBe(303)
  expect((await as('ana', (tx) => listAgenda(tx, [meetingId]))).map((one) => one.id)).toContain(item.id)
})

test('the draft circulates until a day: the delegations of members and the Presidency have a letter, guests do not', async () => {
  expect((await post('ana', path('/circulation'), { commentsUntil: '2019-06-28' })).status).toBe(422)
  expect((await post('paz', path('/circulation'), { commentsUntil: '2019-07-05' })).status).toBe(403)
  expect((await fill(world, 'ana')(path(), path('/circulation'), { commentsUntil: '2019-07-05' })).status).toBe(303)
  await drain()
  const letters = await lettersOf('minutes circulated')
  expect(letters.map((letter) => letter.address.split('@')[0])).toEqual(['carla', 'ciro', 'delia', 'lia', 'luis', 'paz', 'sara', 'saul'])
  expect(letters[0]!.text).toContain('hasta el 5 de julio de 2019')
  for (const letter of letters) expect(letter.text).not.toMatch(/contó lo suyo|coordinación/)
  expect(await todo('carla', '2019-06-28')).toContain('Comentar el borrador del acta: «Reunión sobre integración laboral»')
})

test('guests are told that their version is a draft and that it is for members and guests', async () => {
  const page = await bodyOf('pablo', path())
  for (const said of ['Borrador, en la versión para las personas invitadas', 'y las personas invitadas']) expect(page).toContain(said)
  expect(page, 'whether it still changes, they cannot know').not.toContain('el acta cambia con ello')
  const mark = await as('pablo', async (tx, _, now) => minutesPaper(await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-06-28', lang: 'es' }), { reader: { lang: 'es', locale: 'es', zone: 'America/Mexico_City' }, now, origin: 'https://marco.example' }).mark)
  expect(mark).toBe('draft')
})

test('a delegation comments on an item, for itself; guests and the public know nothing of it', async () => {
  expect((await post('carla', path('/comments'), { itemId: shown, comment: '' })).status).toBe(422)
  expect((await post('carla', path('/comments'), { itemId: shown, comment: 'CANARIO: falta lo que dijo el ministerio.' })).status).toBe(303)
  expect((await post('sara', path('/comments'), { itemId: '', comment: 'CANARIO: pongan la hora de cierre.' })).status).toBe(303)
  for (const name of ['ana', 'pablo']) expect((await post(name, path('/comments'), { itemId: '', comment: 'Algo que decir' })).status, name).toBe(403)
  expect((await post('dora', path('/comments'), { itemId: '', comment: 'Algo que decir' })).status).toBe(404)
  expect(await bodyOf('saul', path())).toContain('CANARIO: falta lo que dijo el ministerio.')
  expect(await bodyOf('pablo', path())).not.toContain('CANARIO')
  expect((await standingAs('pablo')).comments).toEqual([])
  expect(await todo('carla', '2019-06-28')).not.toContain('Comentar el borrador del acta: «Reunión sobre integración laboral»')
  await expect(as('saul', async (tx) => tx.insertInto('meetings.minutesComment').values({ meetingId, holdingId: (await findMeeting(tx, meetingId)).membersId, delegationId: idOf('costa'), words: 'En nombre de otro' }).execute())).rejects.toThrow('row-level security')
})

test('every comment is answered before the minutes are adopted; what is not taken up says why', async () => {
  const [first, second] = (await standingAs('ana')).comments
  await walkTo('2019-07-06T10:00:00-06:00')
  expect((await post('carla', path('/comments'), { itemId: '', comment: 'Llego tarde' })).status).toBe(403)
  expect(await bodyOf('paz', path())).toContain('Hay comentarios sin respuesta de la Secretaría.')
  expect((await post('paz', path('/adoption'), { how: 'silence' })).status).toBe(422)
  expect(await todo('ana', '2019-07-06')).toContain('Responder a 2 comentarios del acta: «Reunión sobre integración laboral»')
  expect((await post('ana', `/w/minutes-comments/${first!.id}/answer`, { taken: 'no', answer: '', of: first!.id })).status).toBe(422)
  const wordless = await post('ana', `/w/minutes-comments/${first!.id}/answer`, { taken: 'yes', answer: '', of: first!.id })
  expect([wordless.status, await wordless.text()]).toEqual([422, expect.stringContaining('Escriba en qué palabras se recoge')])
  expect((await post('paz', `/w/minutes-comments/${first!.id}/answer`, { taken: 'yes', answer: 'Quedó dicho.' })).status).toBe(403)
  expect((await post('pablo', `/w/minutes-comments/${first!.id}/answer`, { taken: 'yes', answer: 'Quedó dicho.' })).status).toBe(404)
  expect((await post('ana', `/w/minutes-comments/${first!.id}/answer`, { taken: 'yes', answer: 'Quedó en el resumen.' })).status).toBe(303)
  expect((await post('ana', `/w/minutes-comments/${second!.id}/answer`, { taken: 'no', answer: 'La hora está en el programa.' })).status).toBe(303)
  expect((await post('ana', `/w/minutes-comments/${second!.id}/answer`, { taken: 'yes', answer: 'Quedó dicho.' })).status).toBe(403)
})

test('what was commented and answered stands in the minutes as their annex, for members and not for guests', async () => {
  const paperFor = (name: string, lang: 'es' | 'en') => as(name, async (tx, _, now) => {
    const minutes = await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-07-06', lang })
    return JSON.stringify(minutesPaper(minutes, { reader: { lang, locale: lang, zone: 'America/Mexico_City' }, now, origin: 'https://marco.example' }).body)
  })
  const annex = await paperFor('saul', 'es')
  for (const said of ['Comentarios de las delegaciones y cómo se recogieron', 'CANARIO: falta lo que dijo el ministerio.', 'Sobre el punto 1', 'Recogido', 'Quedó en el resumen.', 'No recogido', 'La hora está en el programa.']) expect(annex).toContain(said)
  expect(await paperFor('saul', 'en')).toContain('Comments of the delegations and how they were taken up')
  for (const said of ['CANARIO', 'Comentarios de las delegaciones y']) expect(await paperFor('pablo', 'es')).not.toContain(said)
  expect(await bodyOf('saul', path())).toContain('Comentarios de las delegaciones y cómo se recogieron')
})

test('what changed after the draft circulated is not adopted by silence: the Secretariat circulates again, with a new day', async () => {
  expect(await todo('paz', '2019-07-06')).toContain('Adoptar el acta: «Reunión sobre integración laboral»')
  expect((await fill(world, 'ana')(path(), `/w/agenda-items/${shown}/summary`, { 'summary.es': 'Cada país contó lo suyo, también el ministerio.', 'summary.en': 'Each country told its own, the ministry too.' })).status).toBe(303)
  const standing = await world.owner((tx) => tx.selectFrom('meetings.decision').select('id').where('agendaItemId', '=', decided).executeTakeFirstOrThrow())
  expect((await post('ana', `/w/agenda-items/${decided}/decisions`, { ...(await asRead(world, decided)), after: standing.id, outcome: 'noted', 'reason.es': 'Se tomó nota', 'reason.en': 'Noted' })).status).toBe(303)
  const slip = (await as('ana', (tx) => listPositions(tx, [decided]))).find((position) => position.onBehalf)!
  expect((await post('ana', `/w/agenda-items/${decided}/corrections`, { position: slip.id, stance: 'stands aside', words: 'Falta una norma.', slip: 'Se oyó mal.' })).status).toBe(303)
  // The day of the meeting was written down wrongly, and then rightly again: the delegations read neither.
  for (const onDay of ['2019-06-26', '2019-06-27']) await as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('meeting')), { onDay, precision: 'day', reason: { es: 'Estaba mal escrita.', en: 'It was written wrongly.' } }))
  const refused = await post('paz', path('/adoption'), { how: 'silence' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('El acta cambió después de circular: primero circula de nuevo.')])
  expect((await standingAs('saul')).adoption).toBeNull()
  const page = await bodyOf('ana', path())
  for (const said of ['El acta cambió después de circular', '1. Lo que cada país presenta: resumen de lo que se dijo', '2. Mecanismos de coordinación: decisión', 'corrección de la posición de un Estado', 'fecha de la reunión', 'Antes decía «Se suma». Motivo: Se oyó mal.']) expect(page).toContain(said)
  const paper = await as('saul', async (tx, _, now) => JSON.stringify(minutesPaper(await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-07-06', lang: 'es' }), { reader: { lang: 'es', locale: 'es', zone: 'America/Mexico_City' }, now, origin: 'http://localhost:4000' })))
  expect(paper).toContain('Se apartó (registrada por la Secretaría; corregida; antes decía «Se sumó». Motivo: Se oyó mal.)')
  const again = 'Circular de nuevo el acta, que cambió después de circular: «Reunión sobre integración laboral»'
  expect(await todo('ana', '2019-07-06')).toContain(again)
  expect(await todo('paz', '2019-07-06')).not.toContain('Adoptar el acta: «Reunión sobre integración laboral»')

  const before = (await lettersOf('minutes circulated')).length
  expect((await fill(world, 'ana')(path(), path('/circulation'), { commentsUntil: '2019-07-08' })).status).toBe(303)
  await drain()
  expect((await lettersOf('minutes circulated')).length).toBe(2 * before)
  expect(await todo('carla', '2019-07-06')).toContain('Comentar el borrador del acta: «Reunión sobre integración laboral»')
  expect(await todo('ana', '2019-07-06')).not.toContain(again)
  await walkTo('2019-07-09T10:00:00-06:00')
  expect(await bodyOf('paz', path())).not.toContain('El acta cambió después de circular')
})

test('the Presidency adopts them, and the files are made once, in both languages, with their fingerprint', async () => {
  expect(await todo('paz', '2019-07-09')).toContain('Adoptar el acta: «Reunión sobre integración laboral»')
  const ready = await bodyOf('paz', path())
  for (const said of ['Por adoptar', 'Borrador: el plazo para comentarios terminó el 8 de julio de 2019.', `A ${items.length} de ${items.length + 1} puntos les falta el resumen`]) expect(ready).toContain(said)
  expect(ready).not.toContain('las delegaciones comentan hasta')
  expect(await bodyOf('paz', '/w')).toContain('Lo esperan: las delegaciones')
  for (const name of ['ana', 'delia']) expect((await post(name, path('/adoption'), { how: 'silence' })).status, name).toBe(403)
  expect((await post('paz', path('/adoption'), { how: idOf('meeting') })).status).toBe(422)
  expect((await fill(world, 'paz')(path(), path('/adoption'), { how: 'silence' })).status).toBe(303)
  await drain()
  expect((await standingAs('saul')).adoption).not.toBeNull()
  const files = await as('saul', (tx) => listMembersFiles(tx, meetingId))
  expect(files.map((file) => `${file.language}.${file.ending}`)).toEqual(['es.pdf', 'es.docx', 'en.pdf', 'en.docx'])
  for (const file of files) {
    const bytes = Buffer.from(await (await get('saul', `/w/editions/${meetingId}/${file.language}.${file.ending}`)).arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
  }
  expect(await bodyOf('carla', path())).toContain(`/w/editions/${meetingId}`)
  const edition = await bodyOf('carla', `/w/editions/${meetingId}`)
  for (const said of ['Acta: Reunión sobre integración laboral', 'Para los miembros', files[0]!.sha256.slice(0, 8), 'MIRPS (2019). Acta: Reunión sobre integración laboral. Edición 1, 9 de julio de 2019.']) expect(edition).toContain(said)
})

test('the edition of minutes is for the members: others do not find it, the public has nothing of it, and the old address leads to it', async () => {
  for (const name of ['pablo', 'dora', 'nobody']) for (const at of [`/w/editions/${meetingId}`, `/w/editions/${meetingId}/es.pdf`, path('/adopted/es.pdf')]) expect((await get(name, at)).status, `${name} ${at}`).toBe(name === 'nobody' ? 303 : 404)
  const moved = await get('saul', path('/adopted/en.docx'))
  expect([moved.status, moved.headers.get('location')]).toEqual([301, `/w/editions/${meetingId}/en.docx`])
  expect(await bodyOf('carla', '/w/editions?kind=minutes')).toContain('Acta: Reunión sobre integración laboral')
  expect(await bodyOf('carla', '/w/editions?kind=handover')).not.toContain('Acta: Reunión sobre integración laboral')
  expect(await bodyOf('pablo', '/w/editions')).not.toContain('Acta: Reunión sobre integración laboral')
  expect(await world.owner((tx) => tx.selectFrom('published.edition').select('id').where('id', '=', meetingId).execute())).toEqual([])
  expect((await post('ana', `/w/editions/${meetingId}/withholding`, { 'reason.es': 'Una razón.' })).status).toBe(403)
  expect((await post('ana', `/w/editions/${meetingId}/errata`, { 'place.es': 'Punto 1', 'place.en': '', 'correction.es': 'Fueron seis.', 'correction.en': '' })).status).toBe(303)
  expect(await bodyOf('carla', `/w/editions/${meetingId}`)).toContain('Fueron seis.')
  expect((await lettersOf('minutes adopted')).map((letter) => letter.address)).toContain('saul@example.org')
})

test('a meeting whose minutes are adopted decides nothing more: whoever tries is told to bring it to the next one, and nothing typed is lost', async () => {
  const rows = () => world.owner(async (tx) => {
    const counts = []
    for (const table of ['agendaItem', 'removal', 'position', 'closure', 'decision', 'paper', 'paperRemoval'] as const) counts.push(await tx.selectFrom(`meetings.${table}`).select((row) => row.fn.countAll().as('rows')).execute())
    return [...counts, (await tx.selectFrom('meetings.agendaItem').select(['id', 'position', 'version']).orderBy('id').execute())]
  })
  const before = await rows()
  const item = `/w/agenda-items/${shown}`
  const closed = `/w/agenda-items/${decided}`
  const [paper] = await as('ana', (tx) => listPapers(tx, [shown]))
  const adopted = [409, 'El acta de esta reunión está adoptada']
  expect(await stopped(post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Otro punto más', 'title.en': 'One more item', kind: 'decision' }))).toEqual(adopted)
  expect(await stopped(post('paz', `/w/meetings/${meetingId}/agenda`, { subject: `practice:${idOf('meeting')}:` }))).toEqual(adopted)
  for (const [place, fields] of [['order', { to: 'down' }], ['removal', {}], ['change', { 'title.es': 'Otro título', 'title.en': 'Another title', kind: 'information', version: '1' }], ['papers', { paperTitle: 'Tarde' }]] as const) expect(await stopped(post('ana', `${item}/${place}`, fields)), place).toEqual(adopted)
  expect(await stopped(post('ana', `/w/papers/${paper!.id}/removal`))).toEqual(adopted)
  expect(await stopped(post('delia', `${closed}/positions`, { ...(await asRead(world, closed)), stance: 'joins', words: '' }))).toEqual(adopted)
  expect(await stopped(post('ana', `${closed}/positions-on-behalf`, { ...(await asRead(world, closed)), [`stance.${idOf('llano')}`]: 'joins' }))).toEqual(adopted)
  const corrected = { position: idOf('meeting'), stance: 'joins', slip: 'Se oyó mal otra vez.' }
  expect(await stopped(post('ana', `${closed}/corrections`, corrected))).toEqual(adopted)
  expect(await (await post('ana', `${closed}/corrections`, corrected)).text()).toContain('Se oyó mal otra vez.')
  expect(await (await post('ana', `${closed}/positions-on-behalf`, { ...(await asRead(world, closed)), [`words.${idOf('llano')}`]: 'Tarde, pero dicho.' })).text()).toContain('Tarde, pero dicho.')
  expect(await stopped(post('ana', `${item}/speakers`, { name: 'Una experta', organisation: 'Una casa', part: 'speaker' }))).toEqual(adopted)
  expect(await stopped(post('ana', `${item}/summary`, { of: shown, 'summary.es': 'Más palabras.', 'summary.en': 'More words.' }))).toEqual(adopted)
  expect(await stopped(post('paz', `${closed}/closure`, { confirm: 'without quorum' }))).toEqual(adopted)
  expect(await stopped(post('ana', `${closed}/decisions`, { ...(await asRead(world, closed)), outcome: 'noted', 'reason.es': 'Otra cosa', 'reason.en': 'Another thing' }))).toEqual(adopted)
  expect(await rows()).toEqual(before)
  const told = await (await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Otro punto más', 'title.en': 'One more item', kind: 'decision' })).text()
  for (const said of ['al orden del día de la próxima reunión', 'Otro punto más']) expect(told).toContain(said)
  expect(await bodyOf('ana', `/w/meetings/${meetingId}`)).not.toContain(`/w/meetings/${meetingId}/agenda`)
  expect((await get('ana', `/w/meetings/${meetingId}/agenda`)).status).toBe(303)
})

test('adopted without opening words, they say so, and promise none', async () => {
  const page = await bodyOf('saul', path())
  expect(page).toContain('Se adoptó sin palabras de apertura.')
  expect(page).toContain('quedó como se adoptó')
  expect(page).not.toContain('el acta cambia con ello')
  expect(page).not.toContain('todavía no escribe')
})

test('adopted minutes are what they are: no words, no attendance, no comment, also not by hand in the database', async () => {
  const filesNow = () => as('saul', (tx) => listMembersFiles(tx, meetingId))
  const before = await filesNow()
  expect((await post('ana', path(), { 'opening.es': 'Otras palabras', 'opening.en': 'Other words' })).status).toBe(409)
  expect((await post('ana', `/w/agenda-items/${shown}/summary`, { 'summary.es': 'Otra cosa', 'summary.en': 'Another thing' })).status).toBe(409)
  expect((await post('ana', path('/circulation'), { commentsUntil: '2019-08-05' })).status).toBe(403)
  expect((await post('paz', path('/adoption'), { how: 'silence' })).status).toBe(403)
  const { holdingId, membersId } = await as('ana', (tx) => findMeeting(tx, meetingId))
  const opening = JSON.stringify({ original: 'es', es: 'Otras palabras' })
  await expect(as('ana', (tx) => tx.insertInto('meetings.minutes').values({ meetingId, holdingId, opening: opening as never }).execute())).rejects.toThrow('row-level security')
  await expect(as('ana', (tx) => tx.insertInto('meetings.attendance').values({ meetingId, holdingId: membersId, personId: idOf('saul'), organisationId: idOf('sierra'), present: true }).execute())).rejects.toThrow('row-level security')
  await drain()
  expect(await filesNow()).toEqual(before)
})

test('adopted minutes count whom they counted, whatever is recorded later of a state', async () => {
  const said = /\d de \d Estados miembros/.exec(await bodyOf('saul', path()))![0]
  expect(said).toBe('1 de 3 Estados miembros')
  expect((await post('ana', '/w/membership/standings', { id: '', stateId: idOf('costa'), standing: 'none', since: '2019-06-01', source: '', confirm: 'yes' })).status).toBe(303)
  const asked = await (await post('ana', '/w/membership/standings', { id: '', stateId: idOf('llano'), standing: 'none', since: '2019-06-01', source: '' })).text()
  for (const trace of ['Reunión «Reunión sobre integración laboral»', '1 posición', '2 decisiones en las que contó']) expect(asked).toContain(trace)
  for (const name of ['saul', 'ana']) expect(await bodyOf(name, path())).toContain(said)
  expect(await bodyOf('ana', `/w/meetings/${meetingId}/participants`)).toContain('están 1 de 3 Estados miembros')
  // Adopted before the members were written down with it: those of the closing.
  await world.owner(async (tx) => {
    const { content } = await tx.selectFrom('meetings.adoption').where('meetingId', '=', meetingId).select('content').executeTakeFirstOrThrow()
    const { members: _, ...before } = content as Record<string, unknown>
    await tx.updateTable('meetings.adoption').set({ content: JSON.stringify(before) as never }).where('meetingId', '=', meetingId).execute()
  })
  expect(await bodyOf('saul', path())).toContain(said)
})
