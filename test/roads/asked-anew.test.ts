import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { minutesPaper } from '../../src/meetings/minutes/documents.ts'
import { findMinutes } from '../../src/meetings/minutes/queries.ts'
import { findMeeting } from '#meetings/index.ts'
import { readerIn } from '#base/ui/dates.ts'
import { fill, formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// What a state said was said of what it was asked: another text, another quorum or another paper is not put under it unseen (0069).

const world = await openWorld()
const { as, drain, get, owner, post, walkTo } = world
const fields = { 'title.es': 'Reunión sobre el fondo', 'title.en': 'Meeting on the fund', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1' }
const meeting = (await post('paz', '/w/meetings', fields)).headers.get('location')!
const meetingId = meeting.split('/').at(-1)!
for (const title of ['Crear un fondo de 1 millón', 'Otro punto']) await post('ana', `${meeting}/agenda`, { 'title.es': title, 'title.en': `${title} (en)`, kind: 'decision' })
const items = (await as('ana', (tx) => listAgenda(tx, [meetingId]))).map(({ id }) => `/w/agenda-items/${id}`)
const [fund, other] = [items[0]!, items[1]!]
const pdf = () => new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'propuesta.pdf')
const bring = (paperTitle: string) => post('ana', `${fund}/papers`, { paperTitle, language: 'es', file: pdf() })
await bring('Propuesta A')
await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia'), [`person.${idOf('network')}`]: idOf('pablo') })
await drain()
await walkTo('2019-06-27T10:30:00-06:00')

const form = (name: string, action: string, typed = {}) => formOn(world, name)(fund, `${fund}/${action}`, typed)
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const letters = async () => {
  await drain()
  return owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'asked anew').select('address').orderBy('address').execute()).then((rows) => rows.map(({ address }) => address))
}
const closures = async () => (await owner((tx) => tx.selectFrom('meetings.closure').selectAll().execute())).length
const positions = async () => owner((tx) => tx.selectFrom('meetings.position').select(['stateId', 'asked']).orderBy('id').execute())

test('the Presidency does not close, from an older page, a text, a quorum and papers that nobody spoke on', async () => {
  expect((await fill(world, 'delia')(fund, `${fund}/positions`, { stance: 'joins', words: 'De acuerdo con 1 millón' })).status).toBe(303)
  const opened = await form('paz', 'closure')
  const older = await form('saul', 'positions', { stance: 'joins', words: 'También con 1 millón' })
  const inTheRoom = await form('ana', 'positions-on-behalf', { [`stance.${idOf('llano')}`]: 'joins', [`words.${idOf('llano')}`]: 'Llano con 1 millón' })
  const { id: paper } = await owner((tx) => tx.selectFrom('meetings.paper').select('id').executeTakeFirstOrThrow())
  expect((await post('ana', `/w/papers/${paper}/removal`)).status).toBe(303)
  expect((await bring('Propuesta B')).status).toBe(303)
  expect((await fill(world, 'ana')(`${fund}/change`, `${fund}/change`, { 'title.es': 'Crear un fondo de 900 millones', 'title.en': 'Create a fund of 900 million', quorum: '1' })).status).toBe(303)

  const late = await post('paz', `${fund}/closure`, { ...opened, confirm: 'without quorum' })
  expect([late.status, await closures()]).toEqual([409, 0])
  expect(await late.text()).toContain('Cambió mientras tenía la página abierta: lo que el punto pide')
  expect((await post('paz', `${fund}/closure`, { confirm: 'without quorum' })).status, 'nor without saying what was read').toBe(409)
  for (const [name, action, typed, words] of [['saul', 'positions', older, 'También con 1 millón'], ['ana', 'positions-on-behalf', inTheRoom, 'Llano con 1 millón']] as const) {
    const asked = await post(name, `${fund}/${action}`, typed)
    const page = await asked.text()
    expect(asked.status, action).toBe(409)
    for (const said of ['el punto ya no es el que usted leyó', words, 'Crear un fondo de 900 millones']) expect(page, action).toContain(said)
  }
  expect((await post('saul', `${fund}/positions`, { stance: 'joins', words: '' })).status, 'nor without saying what was read').toBe(409)
  expect(await positions()).toHaveLength(1)
})

test('what was said before the change is marked so, with what was asked then: on the page for members, in the minutes, and for no guest', async () => {
  expect((await fill(world, 'saul')(fund, `${fund}/positions`, { stance: 'joins', words: '' })).status).toBe(303)
  const page = await bodyOf('carla', fund)
  for (const said of ['después de que un Estado tomó posición. Cambió: el título y el quórum.', 'Cambió: los documentos.']) expect(page).toContain(said)
  expect(page.match(/Tomada antes de que el punto cambiara/g)).toHaveLength(1)
  expect(page).toContain('Entonces decía: el título: «Crear un fondo de 1 millón»; el quórum: más de la mitad; los documentos: «Propuesta A».')
  expect(await bodyOf('paz', fund)).toContain('Cambió: los documentos.')
  const guest = await bodyOf('pablo', fund)
  expect(guest).toContain('Crear un fondo de 900 millones')
  for (const kept of ['Tomada antes de que el punto cambiara', 'tomó posición', 'El punto cambió']) expect(guest, kept).not.toContain(kept)
  await fill(world, 'ana')(`${meeting}/minutes`, `${meeting}/minutes`, { 'opening.es': 'Se abrió a las diez.', 'opening.en': 'It opened at ten.' })
  await fill(world, 'ana')(`${meeting}/minutes`, `${fund}/summary`, { 'summary.es': 'Se habló del fondo.', 'summary.en': 'The fund was spoken of.' })
  const told = (name: Parameters<typeof as>[0]) => as(name, (tx) => tx.selectFrom('base.event').where('kind', 'in', ['asked anew', 'minutes opened', 'agenda item summarised']).select('kind').execute()).then((rows) => new Set(rows.map(({ kind }) => kind)))
  expect([await told('pablo'), await told('carla')]).toEqual([new Set(), new Set(['asked anew', 'minutes opened', 'agenda item summarised'])])
  const paper = await as('carla', async (tx, _, now) => JSON.stringify(minutesPaper(await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-06-27', lang: 'es' }), { reader: readerIn('es', 'America/Mexico_City'), now, origin: 'https://example.org' })))
  expect(paper.match(/Tomada antes de que el punto cambiara/g)).toHaveLength(1)
})

test('whoever had spoken has one letter, however much was changed after it; whoever spoke since has none', async () => {
  expect(await letters()).toEqual(['carla@example.org', 'ciro@example.org', 'delia@example.org'])
  expect((await bring('Propuesta C')).status).toBe(303)
  const told = await letters()
  expect(told.filter((address) => address === 'delia@example.org')).toHaveLength(1)
  expect(told).toContain('saul@example.org')
  // What only moves in the programme asks for nothing anew.
  await fill(world, 'ana')(`${fund}/change`, `${fund}/change`, { minutes: '20' })
  expect(await letters()).toEqual(told)
})

test('the database itself writes down what was asked, whatever is sent with a position', async () => {
  const { membersId } = await as('ana', (tx) => findMeeting(tx, meetingId))
  const insert = (more: object) => as('saul', (tx) => tx.insertInto('meetings.position').values({ agendaItemId: fund.split('/').at(-1)!, holdingId: membersId, stateId: idOf('sierra'), stance: 'joins', ...more }).execute())
  await expect(insert({ asked: '{}' })).rejects.toThrow('permission denied')
  await insert({})
  expect((await positions()).at(-1)).toMatchObject({ stateId: idOf('sierra'), asked: { title: { es: 'Crear un fondo de 900 millones' }, quorum: 1, papers: [{ title: 'Propuesta B' }, { title: 'Propuesta C' }] } })
})

test('an agenda says of each open item what the database would write down of it', async () => {
  for (const name of ['ana', 'lia', 'paz']) {
    const agenda = await as(name, (tx) => listAgenda(tx, [meetingId]))
    const written = await as(name, async (tx) => (await sql<{ id: string; asked: unknown }>`select id, meetings.asked(id) as asked from meetings.agenda_item where meeting_id = ${meetingId}::uuid`.execute(tx)).rows)
    expect(agenda.some(({ asked }) => asked.papers.length > 1), name).toBe(true)
    expect(Object.fromEntries(agenda.map(({ id, asked }) => [id, asked])), name).toEqual(Object.fromEntries(written.filter(({ id }) => agenda.some((item) => item.id === id)).map(({ id, asked }) => [id, asked])))
  }
})

test('a quorum that the member states of the day can never reach is not kept', async () => {
  const ask = (quorum: string) => fill(world, 'ana')(`${other}/change`, `${other}/change`, { quorum })
  const refused = await ask('4')
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Los Estados miembros de ese día son 3: escriba 3 o menos')])
  expect((await ask('3')).status).toBe(303)
  expect((await ask('')).status).toBe(303)
})

test('silence is of what was told: its text and its papers change with an hour a day away, and then the silent are told again', async () => {
  const silence = async (day: string) => fill(world, 'ana')(`${other}/change`, `${other}/change`, { silenceDay: day, silenceHour: '17:00' })
  const told = async () => (await drain(), owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'silence stated').select('id').execute()).then((rows) => rows.length))
  expect((await silence('2019-06-29')).status).toBe(303)
  const first = await told()
  expect(first).toBeGreaterThan(0)
  expect((await fill(world, 'ana')(`${other}/change`, `${other}/change`, { 'title.es': 'Otro punto distinto' })).status).toBe(303)
  expect(await told()).toBe(2 * first)
  await walkTo('2019-06-28T18:00:00-06:00')
  const refused = await fill(world, 'ana')(`${other}/change`, `${other}/change`, { 'title.es': 'Un tercer punto' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Dé al menos 24 horas')])
  const paper = await post('ana', `${other}/papers`, { paperTitle: 'A última hora', language: 'es', file: pdf() })
  expect([paper.status, await paper.text()]).toEqual([422, expect.stringContaining('El silencio cuenta como consentimiento a los documentos que había')])
})

test('whoever comes second is told that the item was closed meanwhile, with what was chosen in its words', async () => {
  const speaks = await form('lia', 'positions', { stance: 'objects', words: 'Es demasiado.' })
  const opened = await form('paz', 'closure')
  const closing = await form('paz', 'closure')
  expect((await post('paz', `${fund}/closure`, opened)).status).toBe(303)
  await walkTo('2019-06-28T18:05:00-06:00')
  const second = await post('paz', `${fund}/closure`, { ...closing, again: 'yes' })
  expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('El punto se cerró mientras tanto')])
  const late = await post('lia', `${fund}/positions`, speaks)
  const page = await late.text()
  expect(late.status).toBe(409)
  for (const said of ['El punto se cerró mientras tanto', 'Objeta: no habría consenso', 'Es demasiado.', '¿Qué posición toma?']) expect(page).toContain(said)
  expect(page).not.toContain('>objects<')
  for (const [name, path] of [['ana', `${fund}/positions-on-behalf`], ['ana', `${fund}/change`], ['ana', `${fund}/papers`]] as const) expect((await post(name, path, { 'title.es': 'Tarde', 'title.en': 'Late' })).status, path).toBe(409)
  for (const name of ['sara', 'ana']) expect((await post(name, `${fund}/positions`, speaks)).status, name).toBe(403)
  expect((await post('delia', `${fund}/closure`, closing)).status).toBe(403)
})

test('two people convene at once: the second is told, and nobody is invited twice', async () => {
  const next = (await post('paz', '/w/meetings', { ...fields, 'title.es': 'Segunda reunión', 'title.en': 'Second meeting' })).headers.get('location')!
  await post('ana', `${next}/agenda`, { 'title.es': 'Mecanismos', 'title.en': 'Mechanisms', kind: 'information' })
  const invite = { [`person.${idOf('costa')}`]: idOf('carla') }
  expect((await post('paz', `${next}/convening`, invite)).status).toBe(303)
  const second = await post('ana', `${next}/convening`, invite)
  expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('La reunión ya está convocada')])
  expect((await post('carla', `${next}/convening`, invite)).status).toBe(403)
  const back = await get('paz', `${next}/convening`)
  expect([back.status, back.headers.get('location')], 'whoever goes back to the form is led to who takes part').toEqual([303, `${next}/participants`])
  expect((await get('carla', `${next}/convening`)).status).toBe(403)
})

test('a decision recorded without saying which one stood replaces none', async () => {
  const decide = (more: object) => post('ana', `${fund}/decisions`, { outcome: 'noted', 'reason.es': 'Se tomó nota', 'reason.en': 'Noted', ...more })
  expect((await decide({})).status).toBe(409)
  expect((await decide({ after: '' })).status).toBe(303)
  expect((await decide({ outcome: 'returned' })).status).toBe(409)
  expect(await owner((tx) => tx.selectFrom('meetings.decision').selectAll().execute())).toHaveLength(1)
  // Nor is a meeting changed by whoever does not say which they read.
  const { version: _, ...unread } = fields
  expect((await post('ana', `${meeting}/change`, unread)).status).toBe(409)
})
