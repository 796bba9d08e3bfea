import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { findMeeting, listDuties } from '#meetings/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { minutesPaper } from '../../src/meetings/minutes/documents.ts'
import { findMinutes } from '../../src/meetings/minutes/queries.ts'
import { tellSubject } from '../../src/meetings/subject.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { asRead, closeItem, fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// What a new user stumbled over in a year of meetings.

await prepareTypesetter()
const world = await openWorld()
const { as, get, post, drain, walkTo, app } = world

const fields = {
  'title.es': 'Reunión sobre guías', 'title.en': 'Meeting on guidelines', 'note.es': '', 'note.en': '', 'milestoneId': idOf('meeting'), 'startsAt': '10:00', 'zone': 'America/Mexico_City', 'minutes': '60', 'link': 'https://example.org/sala', 'version': '1', 'guestsUntil': '',
}
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const publicPage = async (path: string) => (await app.request(path, { headers: { host: 'localhost:4000' } })).text()
const lettersOf = (kind: string) => world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select(['address', 'subject', 'text']).orderBy('address').orderBy('id').execute())
const todo = async (name: string, today: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', now }, today))).map((duty) => duty.todo)

test('guests are not locked out of a meeting by a day before its end', async () => {
  const refused = await post('paz', '/w/meetings', { ...fields, guestsUntil: '2019-06-26' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('La reunión termina el 27 de junio de 2019')])
  expect((await post('paz', '/w/meetings', { ...fields, days: '2', guestsUntil: '2019-06-27' })).status, 'of two days').toBe(422)
  expect(await (await post('beto', '/w/meetings', { ...fields, guestsUntil: '2019-06-26' })).text()).toContain('The meeting ends on 27 June 2019')
})

const made = await post('paz', '/w/meetings', { ...fields, guestsUntil: '2019-06-28' })
const at = made.headers.get('location')!
const meetingId = at.split('/').at(-1)!
await post('ana', `${at}/agenda`, { 'title.es': 'Mecanismos de coordinación', 'title.en': 'Coordination mechanisms', 'kind': 'decision' })
await post('paz', `${at}/convening`, { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('network')}`]: idOf('pablo') })
await drain()
const item = (await as('ana', (tx) => listAgenda(tx, [meetingId])))[0]!.id
await post('ana', `/w/agenda-items/${item}/speakers`, { name: 'Rosa Experta', organisation: 'Universidad', part: 'moderates' })
const move = (onDay: string | null, precision: 'day' | 'dropped' | 'tentative') =>
  as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('meeting')), { onDay, precision, reason: { es: 'Se aplaza.', en: 'It is put off.' } }))

test('the page of participants says until when guests read, and a meeting that is moved takes them along', async () => {
  expect(await bodyOf('ana', `${at}/participants`)).toContain('leen el orden del día, los documentos y lo que se decide hasta el 28 de junio de 2019')
  await move('2019-07-10', 'day')
  await drain()
  expect(await bodyOf('beto', `${at}/participants`)).toContain('and what is decided until 11 July 2019')
  await walkTo('2019-07-09T10:00:00-06:00')
  expect((await get('pablo', at)).status).toBe(200)
  await walkTo('2019-06-20T10:00:00-06:00')
  await move('2019-06-27', 'day')
  await drain()
})

test('a member of a delegation who takes no position reads who of it does', async () => {
  expect(await bodyOf('carla', `/w/agenda-items/${item}`)).toContain('De su delegación, la posición la toma: Delia de Costa (jefatura de delegación).')
  for (const name of ['delia', 'ana', 'pablo']) expect(await bodyOf(name, `/w/agenda-items/${item}`), name).not.toContain('De su delegación')
})

test('the head of delegation is asked for a position', async () => {
  expect(await bodyOf('delia', `/w/agenda-items/${item}`)).toContain('¿Qué posición toma?')
})

test('a meeting whose date will not be is called off wherever it is read, and asks nobody for a reply', async () => {
  expect(await todo('delia', '2019-06-20')).toContain('Responder a la invitación: «Reunión sobre guías»')
  expect(await bodyOf('carla', at)).toContain('Quién más viene')
  await move(null, 'dropped')
  await drain()
  for (const [name, said] of [['delia', ['No se hará', 'Esta reunión no se hará', 'Motivo: Se aplaza.']], ['beto', ['Will not be held', 'This meeting will not be held']]] as const) {
    const page = await bodyOf(name, at)
    for (const one of said) expect(page, name).toContain(one)
    for (const one of ['¿Asistirá a la reunión?', '>Convocada<', 'Sin día todavía']) expect(page, name).not.toContain(one)
  }
  expect((await get('pablo', at)).status, 'a meeting without a day has no guests').toBe(404)
  expect(await bodyOf('carla', at), 'nor is anybody asked who else comes').not.toContain('Quién más viene')
  expect(await bodyOf('delia', `/w/agenda-items/${item}`)).not.toContain('¿Qué posición toma?')
  const list = await bodyOf('delia', '/w/meetings')
  expect(list).toContain('No se harán')
  expect(list).not.toContain('Próximas')
  expect(await todo('delia', '2019-06-20')).not.toContain('Responder a la invitación: «Reunión sobre guías»')
  const answer = await post('delia', `${at}/replies`, { attends: 'yes', words: 'Llego tarde.' })
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('La reunión no tiene día')])
  for (const [path, title, said] of [['/es/reuniones', 'No se harán', 'Próximas'], ['/en/meetings', 'Will not be held', 'Coming']] as const) {
    const page = await publicPage(path)
    expect(page).toContain(title)
    expect(page).not.toContain(`<caption>${said}`)
  }
  const slug = (await as('ana', (tx) => findMeeting(tx, meetingId))).slug
  expect(await publicPage(`/es/reuniones/${slug}`)).toContain('después se decidió que no se hará')
})

test('those invited are told when their meeting is after a move, and where to reply again; then, that it will not be held', async () => {
  for (const name of ['delia', 'pablo']) {
    const letters = (await lettersOf('dates moved')).filter(({ address }) => address === `${name}@example.org`)
    for (const said of ['La reunión «Reunión sobre guías», a la que se le invitó, es ahora el 27 de junio de 2019, 09:00 en San José · 27 de junio de 2019, 10:00 en Ciudad de México.', `Ver la reunión y responder:\nhttp://localhost:4000${at}#reply`]) expect(letters.at(-2)!.text).toContain(said)
    const letter = letters.at(-1)!
    expect(letter.subject).toContain('No se hará una reunión: Reunión sobre guías')
    expect(letter.text).toContain('La reunión «Reunión sobre guías», a la que se le invitó, no se hará.')
  }
})

test('a convened meeting that loses its day says so, and takes replies again once it has one', async () => {
  await move(null, 'tentative')
  await drain()
  const page = await bodyOf('delia', at)
  for (const said of ['Sin día', 'Esta reunión se quedó sin día']) expect(page).toContain(said)
  expect(page).not.toContain('¿Asistirá a la reunión?')
  await move('2019-06-27', 'day')
  await drain()
  expect(await bodyOf('delia', at)).toContain('¿Asistirá a la reunión?')
  expect(await publicPage('/es/reuniones')).toContain('Próximas')
})

test('a head of delegation who will not attend, and who goes instead, read how the position is taken all the same; the main focal point is led to give the post', async () => {
  expect((await post('delia', `${at}/replies`, { attends: 'no', words: 'Va Ciro en mi lugar.' })).status).toBe(303)
  expect(await bodyOf('delia', at)).toContain('el punto focal principal le da ese puesto en el Directorio, desde un día y hasta otro')
  const [main, other] = [await bodyOf('carla', `/w/agenda-items/${item}`), await bodyOf('ciro', `/w/agenda-items/${item}`)]
  for (const page of [main, other]) expect(page).toContain('Delia de Costa (jefatura de delegación), que respondió que no asistirá')
  expect([main, other].map((page) => page.includes('href="/w/people/new?role=head%20of%20delegation"'))).toEqual([true, false])
  const named = await post('carla', '/w/people', { name: 'Ciro de Costa', email: 'ciro@example.org', language: 'es', role: 'head of delegation', organisationId: idOf('costa'), since: '2019-06-20', until: '2019-06-28' })
  expect(named.status).toBe(303)
  expect(await bodyOf('ciro', `/w/agenda-items/${item}`)).toContain('¿Qué posición toma?')
  await post('delia', `${at}/replies`, { attends: 'yes', words: '' })
})

test('what follows a meeting is not due before it', async () => {
  await walkTo('2019-06-27T10:30:00-06:00')
  for (const name of ['delia', 'saul']) await post(name, `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins', words: '' })
  expect((await closeItem(world, item)).status).toBe(303)
  const decision = { 'outcome': 'validated', 'reason.es': 'Por consenso', 'reason.en': 'By consensus', 'followUp.es': 'Probar la ficha', 'followUp.en': 'Try the sheet', 'owner': idOf('costa'), 'due': '2019-06-26' }
  const refused = await post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), ...decision })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('La reunión es el 27 de junio de 2019: escriba ese día u otro posterior')])
  expect((await post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), ...decision, due: '2019-06-27' })).status).toBe(303)
})

test('minutes do not circulate while an item has no decision: what is missing is named and linked', async () => {
  await post('ana', `${at}/agenda`, { 'title.es': 'Lo que llegó tarde', 'title.en': 'What came late', 'kind': 'decision' })
  const late = (await as('ana', (tx) => listAgenda(tx, [meetingId]))).at(-1)!.id
  const page = async (name: string) => bodyOf(name, `${at}/minutes`)
  for (const [name, said] of [['ana', ['El borrador todavía no puede circular', `href="/w/agenda-items/${late}"`, 'la Presidencia no lo ha cerrado']], ['beto', ['The draft cannot circulate yet', 'the Presidency has not closed it']]] as const) for (const one of said) expect(await page(name)).toContain(one)
  const refused = await post('ana', `${at}/minutes/circulation`, { commentsUntil: '2019-07-10' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Cierre y decida antes: «2. Lo que llegó tarde»')])
  expect((await closeItem(world, late!, { confirm: 'without quorum' })).status).toBe(303)
  expect(await page('ana')).toContain('falta registrar la decisión')
  expect((await post('ana', `${at}/minutes/circulation`, { commentsUntil: '2019-07-10' })).status).toBe(422)
  await post('ana', `/w/agenda-items/${late}/decisions`, { ...(await asRead(world, late)), 'outcome': 'noted', 'reason.es': 'Sin quórum', 'reason.en': 'No quorum' })
  expect((await fill(world, 'ana')(`${at}/minutes`, `${at}/minutes/circulation`, { commentsUntil: '2019-07-10' })).status).toBe(303)
})

test('whoever writes a summary second reads what a colleague wrote, who and when, and saves the own after that', async () => {
  const place = `/w/agenda-items/${item}/summary`
  const own = { 'of': item, 'version': '', 'summary.es': 'Lo mío.', 'summary.en': '' }
  expect((await post('beto', place, { ...own, 'summary.es': 'Lo de Beto.' })).status).toBe(303)
  const second = await post('ana', place, own)
  const page = await second.text()
  expect(second.status).toBe(409)
  for (const said of ['Otra persona lo cambió mientras usted escribía', /Beto[^.]*, 27 de junio de 2019, \d\d:\d\d/, 'Lo de Beto.', 'Lo mío.']) expect(page).toMatch(said)
  const version = new RegExp(`${place}".*?name="version" value="([^"]+)"`, 's').exec(page)![1]!
  expect((await post('ana', place, { ...own, version })).status).toBe(303)
  expect(await bodyOf('ana', `${at}/minutes`)).toContain('Lo mío.')
  // The opening words, too.
  const opening = { 'version': '', 'opening.es': 'Abre Ana.', 'opening.en': '' }
  expect((await post('ana', `${at}/minutes`, opening)).status).toBe(303)
  const late = await post('beto', `${at}/minutes`, { ...opening, 'opening.es': 'Abre Beto.' })
  const english = await late.text()
  expect(late.status).toBe(409)
  for (const said of ['Somebody else changed it while you were writing', 'Abre Ana.', 'Abre Beto.']) expect(english).toContain(said)
})

test('files of a meeting are named in whole words, in the language of the file, and the minutes say what each speaker did', async () => {
  const long = { 'es': 'Reunión en línea sobre buenas prácticas de integración laboral', 'en': 'Online meeting on good practices in labour integration' }
  const { version } = await as('ana', (tx) => findMeeting(tx, meetingId))
  expect((await post('ana', `${at}/change`, { ...fields, 'title.es': long.es, 'title.en': long.en, 'version': String(version) })).status).toBe(303)
  const named = async (path: string) => /filename="?([^";]+)/.exec((await get('ana', path)).headers.get('content-disposition') ?? '')?.[1]
  expect(await named(`${at}/pack.pdf?language=es`)).toBe('carpeta-reunion-en-linea-sobre-buenas-practicas-es.pdf')
  expect(await named(`${at}/pack.pdf?language=en`)).toBe('pack-online-meeting-on-good-practices-in-en.pdf')
  const paper = async (lang: 'es' | 'en') => as('saul', async (tx, _, now) => JSON.stringify(minutesPaper(await findMinutes(tx, await findMeeting(tx, meetingId), { today: '2019-06-27', lang }), { reader: { lang, locale: lang, zone: 'America/Mexico_City' }, now, origin: 'http://localhost:4000' })))
  expect(await paper('es')).toContain('Rosa Experta (Universidad), modera')
  expect(await paper('en')).toContain('Rosa Experta (University), moderates')
})

test('the pack holds what is examined of a proposed plan and of a dossier, not only where to read it', async () => {
  const proposal = (await post('ana', '/w/work-plan/proposals', {})).headers.get('location')!.split('/').at(-1)!
  const dossier = (await post('ana', '/w/accessions', { kind: 'accession', stateId: idOf('isla') })).headers.get('location')!.split('/').at(-1)!
  await post('ana', `/w/accessions/${dossier}/steps`, { key: 'letter', happened: 'yes', onDay: '2019-05-15', precision: 'day', note: 'Carta de la cancillería.', source: '' })
  for (const [lang, said] of [['es', ['Plan de trabajo 2019, propuesta 1', 'Entrega de prácticas', '14 de junio de 2019']], ['en', ['Work plan 2019, proposal 1', '14 June 2019']]] as const) {
    const told = JSON.stringify(await as('delia', (tx) => tellSubject(tx, { kind: 'work plan', id: idOf('cycle'), version: proposal }, { lang, locale: lang, depth: 3, today: '2019-06-27' })))
    for (const one of said) expect(told).toContain(one)
  }
  const steps = JSON.stringify(await as('delia', (tx) => tellSubject(tx, { kind: 'accession', id: dossier, version: null }, { lang: 'es', locale: 'es', depth: 3, today: '2019-06-27' })))
  for (const one of ['Carta o declaración', '15 de mayo de 2019', 'Carta de la cancillería.', 'Pendiente']) expect(steps).toContain(one)
  expect(await as('pablo', (tx) => tellSubject(tx, { kind: 'accession', id: dossier, version: null }, { lang: 'es', locale: 'es', depth: 3, today: '2019-06-27' })), 'not theirs to read').toEqual([])
})

test('a meeting is prepared on a date of the plan in office, and each date on offer says of which plan it is', async () => {
  await world.owner(async (tx) => {
    for (const [key, cycle] of [['old', idOf('cycle')], ['new', idOf('cycle 2020')]] as const) {
      if (key === 'new') await tx.insertInto('workplan.cycle').values({ id: cycle, year: 2020, title: asJson(words('Plan de trabajo 2020', 'Work plan 2020')) }).execute()
      await tx.insertInto('workplan.activity').values({ id: idOf(`host ${key}`), cycleId: cycle, key: `host-${key}`, codes: ['B4'], section: 'B', pillars: [], position: 9, title: asJson(words('Comunidades de acogida', 'Host communities')), description: asJson(words('Una.', 'One.')), responsible: [idOf('costa')] }).execute()
      await tx.insertInto('workplan.milestone').values({ id: idOf(`host ${key} meeting`), activityId: idOf(`host ${key}`), key: key === 'old' ? 'b4-meeting' : 'b4-meeting-2020', title: asJson(words('Reunión de acogida', 'Host meeting')), position: 1 }).execute()
      await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf(`host ${key} meeting`), onDay: null, precision: 'tentative' }).execute()
    }
  })
  const chosen = async () => /<option[^>]*selected[^>]*>([^<]*)</.exec(/<select[^>]*id="milestoneId".*?<\/select>/s.exec(await bodyOf('ana', '/w/meetings/new?template=host-communities'))![0])?.[1]
  expect(await chosen()).toContain('plan 2019')
  await walkTo('2020-03-02T10:00:00-06:00')
  expect(await chosen()).toContain('plan 2020')
  expect(await bodyOf('beto', '/w/meetings/new?template=none')).toContain('2020 plan')
})
