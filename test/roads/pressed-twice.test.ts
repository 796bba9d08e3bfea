import { expect, test } from 'vitest'
import { findItem, listDelegations, listItems } from '../../src/calls/item/queries.ts'
import { listComments } from '../../src/calls/review/queries.ts'
import { listHolders } from '../../src/membership/queries.ts'
import { findStanding } from '../../src/meetings/minutes/queries.ts'
import type { DB } from '#base/database/schema.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { listMilestones } from '#workplan/index.ts'
import { asRead, closeItem, fill, formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { beginPractice, costaAnswers, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// A button that is pressed twice, or by two people at once, says one thing: it is done once, and told once.

type Table = Extract<keyof DB, `${string}.${string}`>

const world = await openWorld()
const { as, drain, get, owner, post } = world
const callId = await openPracticeCall(world)
const letters = async (kind: string) => {
  await drain()
  return owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select('address').orderBy('address').execute()).then((rows) => rows.map(({ address }) => address))
}
const statuses = async (answers: (Response | Promise<Response>)[]) => (await Promise.all(answers)).map(({ status }) => status).toSorted()
const often = <T>(work: () => T): T[] => [1, 2, 3, 4].map(work)

test('a person is named to a post once, whether or not they are known already', async () => {
  for (const [name, email] of [['Rita Revisora', 'rita@example.org'], ['Nadia Nueva', 'nadia@example.org']] as const) {
    const naming = { name, email, language: 'es', role: 'translator', organisationId: idOf('university'), since: '2019-05-20', until: '' }
    expect(await statuses(often(() => post('ana', '/w/people', naming)))).toEqual([303, 422, 422, 422])
    const { personId } = await owner((tx) => tx.selectFrom('membership.contact').select('personId').where('email', '=', email).executeTakeFirstOrThrow())
    expect((await as('ana', (tx) => listHolders(tx, '2019-05-20', { all: true, personId }))).filter(({ role }) => role === 'translator')).toHaveLength(1)
  }
})

test('two successors named at once do not both follow: the second follows the first, or is told the day', async () => {
  const naming = (email: string) => ({ name: 'Nueva Focal', email, language: 'es', role: 'focal point', main: 'yes', organisationId: idOf('llano'), since: '2019-06-01', until: '' })
  expect(await statuses([post('ana', '/w/people', naming('una@example.org')), post('beto', '/w/people', naming('otra@example.org'))])).toEqual([303, 422])
  expect((await as('ana', (tx) => listHolders(tx, '2019-06-02', { all: true, stateId: idOf('llano') }))).filter(({ main, since, until }) => main && since === '2019-06-01' && until === null)).toHaveLength(1)
})

test('a section is handed to a person once; another day takes the place of the one before', async () => {
  const item = await beginPractice(world, callId, homes.costa)
  const give = (until: string) => post('carla', `/w/items/${item}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until })
  const live = () => as('carla', async (tx, _, now) => (await listDelegations(tx, (await findItem(tx, item)).draftId, { now, today: '2019-05-20' })).filter(({ active }) => active).map(({ until }) => until.toISOString().slice(0, 10)))
  expect(await statuses(often(() => give('2019-06-01')))).toEqual([303, 303, 303, 303])
  expect([await live(), await letters('delegated')]).toEqual([['2019-06-02'], ['marta@example.org']])
  expect((await give('2019-06-08')).status).toBe(303)
  expect([await live(), await letters('delegated')]).toEqual([['2019-06-09'], ['marta@example.org', 'marta@example.org']])
  expect((await get('marta', `/w/items/${item}/sections/account`)).status).toBe(200)
})

test('a state is reminded once an hour, and whoever presses again is told', async () => {
  const remind = () => post('ana', `/w/calls/${callId}/reminders`, { stateId: idOf('sierra') })
  const answers = await Promise.all(often(remind))
  expect(await statuses(answers)).toEqual([303, 303, 303, 303])
  const told = await letters('reminder')
  expect(told).toEqual([...new Set(told)])
  expect(told.length).toBeGreaterThan(0)
  expect(decodeURIComponent((await remind()).headers.get('set-cookie') ?? '')).toContain('menos de una hora')
  await world.walkTo('2019-05-20T13:30:00-06:00')
  await remind()
  expect((await letters('reminder')).length).toBe(2 * told.length)
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('a document is begun once; another one is begun when the page has been seen again', async () => {
  const { headers } = await post('sara', `/w/calls/${callId}/submissions`)
  const envelope = headers.get('location')!
  const count = () => as('sara', async (tx) => (await listItems(tx, { submissionId: envelope.split('/').at(-1)! })).length)
  const form = await formOn(world, 'sara')(envelope, `${envelope}/items`, { original: 'en' })
  const answers = await Promise.all(often(() => post('sara', `${envelope}/items`, form)))
  expect([new Set(answers.map((answer) => answer.headers.get('location'))).size, await count()]).toEqual([1, 1])
  expect((await fill(world, 'sara')(envelope, `${envelope}/items`, { original: 'en' })).status).toBe(303)
  expect(await count()).toBe(2)
})

test('a comment is written once', async () => {
  const item = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
  const comment = { question: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' }
  expect(await statuses(often(() => post('ana', `/w/items/${item}/comments`, comment)))).toEqual([303, 303, 303, 303])
  expect((await post('ana', `/w/items/${item}/comments`, { ...comment, text: 'Falta la fuente.' })).status).toBe(303)
  expect((await as('ana', (tx) => listComments(tx, { itemId: item }))).map(({ text }) => text)).toEqual(['Falta el año.', 'Falta la fuente.'])
})

test('the same correction of a call pressed twice is one correction, and nobody is told that they may not', async () => {
  const form = await formOn(world, 'ana')(`/w/calls/${callId}/correction`, `/w/calls/${callId}/correction`, { 'title.es': 'Prácticas contra el rezago', 'reason.es': 'El título tenía una falta.', 'reason.en': 'The title was misspelt.' })
  const correct = (name: string, more: object = {}) => post(name, `/w/calls/${callId}/correction`, { ...form, ...more })
  expect(await statuses(often(() => correct('ana')))).toEqual([303, 303, 303, 303])
  expect(await owner((tx) => tx.selectFrom('calls.correction').where('callId', '=', callId).select('byId').execute())).toEqual([{ byId: idOf('ana') }])
  // A colleague who comes to the same title for another reason is told that somebody was first.
  expect((await correct('beto', { 'reason.es': 'Otra razón distinta.' })).status).toBe(409)
  expect((await letters('call corrected')).length).toBe(new Set(await letters('call corrected')).size)
})

test('minutes circulate once until a day, and a delegation says the same once', async () => {
  const meeting = { 'title.es': 'Reunión sobre integración laboral', 'title.en': 'Meeting on labour integration', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1' }
  const id = (await post('paz', '/w/meetings', meeting)).headers.get('location')!.split('/').at(-1)!
  await post('ana', `/w/meetings/${id}/agenda`, { 'title.es': 'Mecanismos', 'title.en': 'Mechanisms', kind: 'information' })
  await post('paz', `/w/meetings/${id}/convening`, { [`person.${idOf('costa')}`]: idOf('carla') })
  await world.walkTo('2019-06-27T12:30:00-06:00')
  const sent = formOn(world, 'ana')
  const circulate = async (commentsUntil: string) => post('ana', `/w/meetings/${id}/minutes/circulation`, await sent(`/w/meetings/${id}/minutes`, `/w/meetings/${id}/minutes/circulation`, { commentsUntil }))
  const first = await sent(`/w/meetings/${id}/minutes`, `/w/meetings/${id}/minutes/circulation`, { commentsUntil: '2019-07-10' })
  expect(await statuses(often(() => post('ana', `/w/meetings/${id}/minutes/circulation`, first)))).toEqual([303, 303, 303, 303])
  const told = await letters('minutes circulated')
  expect(told).toEqual([...new Set(told)])
  expect(told.length).toBeGreaterThan(0)
  const say = (words: string) => post('carla', `/w/meetings/${id}/minutes/comments`, { comment: words, itemId: '' })
  expect(await statuses(often(() => say('Falta quién coordina.')))).toEqual([303, 303, 303, 303])
  await say('Falta la fecha.')
  expect((await as('ana', (tx) => findStanding(tx, id))).comments.map(({ words }) => words)).toEqual(['Falta quién coordina.', 'Falta la fecha.'])
  // Another day, or a draft that says something else, goes out again.
  await circulate('2019-07-12')
  expect((await letters('minutes circulated')).length).toBe(2 * told.length)
  await post('ana', `/w/meetings/${id}/minutes`, { 'opening.es': 'Se abrió a las diez.', 'opening.en': 'It opened at ten.' })
  await circulate('2019-07-12')
  expect((await letters('minutes circulated')).length).toBe(3 * told.length)
})

const annual = { 'title.es': 'Reunión anual', 'title.en': 'Annual meeting', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1' }
const words = (name: string, es: string, en: string) => ({ [`${name}.es`]: es, [`${name}.en`]: en })
const reason = words('reason', 'Feriado nacional.', 'National holiday.')
const milestones = `/w/work-plan/activities/${idOf('activity')}/milestones`
const pdf = () => new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'documento.pdf')

/** A meeting that was held, with an item open and one that was decided and asks somebody for something. */
async function held() {
  await world.walkTo('2019-05-20T12:00:00-06:00')
  const meeting = (await post('paz', '/w/meetings', annual)).headers.get('location')!
  for (const title of [words('title', 'Mecanismos', 'Mechanisms'), words('title', 'Metodología', 'Methodology')]) await post('ana', `${meeting}/agenda`, { ...title, kind: 'decision' })
  await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: [idOf('carla'), idOf('delia')], [`person.${idOf('sierra')}`]: idOf('saul') })
  await world.walkTo('2019-06-27T10:10:00-06:00')
  const [open, decided] = (await as('ana', (tx) => listAgenda(tx, [meeting.split('/').at(-1)!]))).map(({ id }) => id)
  await closeItem(world, decided!, { confirm: 'without quorum' })
  await post('ana', `/w/agenda-items/${decided}/decisions`, { ...(await asRead(world, decided!)), outcome: 'noted', ...words('reason', 'Se tomó nota', 'It was noted'), ...words('followUp', 'Informar', 'Report'), owner: idOf('costa-labour'), due: '2019-09-30' })
  const followUp = await owner((tx) => tx.selectFrom('meetings.followUp').select('id').executeTakeFirstOrThrow())
  return { meeting, item: `/w/agenda-items/${open}`, followUp: followUp.id }
}

/** Four presses in a moment and one more: one thing more than there was, and one answer. */
async function pressOften(rows: [table: Table, name: string, path: string, form: Record<string, string | string[] | File>][]) {
  for (const [table, name, path, form] of rows) {
    const count = async () => (await owner((tx) => tx.selectFrom(table).select((row) => row.fn.countAll<string>().as('rows')).executeTakeFirstOrThrow())).rows
    const before = Number(await count())
    const answers = [...(await Promise.all(often(() => post(name, path, form)))), await post(name, path, form)]
    const alike = path === '/w/calendar' ? 200 : 303
    expect(answers.map(({ status }) => status), path).toEqual([1, 2, 3, 4, 5].map(() => alike))
    const said = await Promise.all(answers.map(async (answer) => [answer.headers.get('location'), answer.headers.get('set-cookie'), /calendar\/[\w-]+\.ics/.exec(await answer.text())?.[0]]))
    expect(new Set(said.map(String)).size, path).toBe(1)
    expect(Number(await count()) - before, path).toBe(1)
  }
}

test('whatever makes something makes it once: pressed four times in a moment and once more after it, all are answered alike', async () => {
  const { meeting, item, followUp } = await held()
  const call = { ...words('title', 'Prácticas de empleo', 'Practices of employment'), ...words('message', 'Cuenten lo que funciona.', 'Tell us what works.'), formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra')] }
  const dossier = (await post('ana', '/w/accessions', { kind: 'accession', stateId: idOf('isla') })).headers.get('location')!
  await post('ana', milestones, { ...words('title', 'Hoja de ruta', 'Roadmap'), precision: 'day', onDay: '2019-11-10' })
  const roadmap = (await as('ana', (tx) => listMilestones(tx, { activityId: idOf('activity') }))).find(({ title }) => title.en === 'Roadmap')!
  await pressOften([
    ['meetings.position', 'delia', `${item}/positions`, { ...(await asRead(world, item)), stance: 'joins', words: '' }],
    ['meetings.position', 'ana', `${item}/positions-on-behalf`, { ...(await asRead(world, item)), [`stance.${idOf('sierra')}`]: 'joins' }],
    ['meetings.followUpReport', 'marta', `/w/follow-ups/${followUp}/reports`, { stands: 'under way', words: 'Va bien.', link: '' }],
  ])
  await world.walkTo('2019-05-20T12:00:00-06:00')
  const bare = (await post('ana', '/w/work-plan/activities', { ...words('title', 'Feria solidaria', 'Solidarity fair'), ...words('description', 'Una feria.', 'A fair.'), section: 'A', codes: 'A7', responsible: idOf('llano') })).headers.get('location')!.replace('milestones/new', 'dropping')
  await pressOften([
    ['meetings.meeting', 'paz', '/w/meetings', { ...annual, ...words('title', 'Reunión de cierre', 'Closing meeting') }],
    ['meetings.agendaItem', 'ana', `${meeting}/agenda`, { ...words('title', 'Otro punto', 'Another item'), kind: 'information' }],
    ['meetings.paper', 'ana', `${item}/papers`, { paperTitle: 'Documento de trabajo', language: 'es', file: pdf() }],
    ['meetings.speaker', 'ana', `${item}/speakers`, { part: 'presents', name: 'Una experta', organisation: 'CEPAL' }],
    ['meetings.session', 'ana', `${meeting}/sessions`, { ...words('title', 'Apertura', 'Opening'), day: '1', startsAt: '10:00', minutes: '20' }],
    ['meetings.delegate', 'carla', `${meeting}/delegates`, { delegationId: idOf('costa'), delegateName: 'Viceministra Rojas' }],
    ['workplan.milestone', 'ana', milestones, { ...words('title', 'Borrador enviado', 'Draft sent'), precision: 'day', onDay: '2019-12-10' }],
    ['workplan.milestoneDate', 'ana', `/w/work-plan/milestones/${roadmap.id}/dates`, { precision: 'day', onDay: '2019-12-12', ...reason, version: String(roadmap.version) }],
    ['workplan.extension', 'ana', `/w/work-plan/milestones/${roadmap.id}/extensions`, { stateId: idOf('llano'), until: '2019-12-20', reason: 'Elecciones.', version: String(roadmap.version + 1) }],
    ['workplan.milestone', 'ana', bare, words('reason', 'Se añadió por error.', 'Added by mistake.')],
    ['calls.call', 'ana', '/w/calls', call],
    ['compilations.compilation', 'ana', '/w/compilations', { kind: 'meeting paper', calls: callId, year: '2019', ...words('title', 'Prácticas para la reunión', 'Practices for the meeting') }],
    ['membership.organisation', 'ana', '/w/organisations', { kind: 'academia', ...words('name', 'Universidad de la Sierra', 'University of the Highlands'), short: 'US', iso3: '' }],
    ['accessions.dossier', 'ana', '/w/accessions', { kind: 'withdrawal', stateId: idOf('sierra') }],
    ['accessions.step', 'ana', `${dossier}/steps`, { key: 'dialogue', happened: 'yes', onDay: '2019-05-10', note: 'Se reunieron las cancillerías.', source: 'Comunicado' }],
    ['workplan.feed', 'carla', '/w/calendar', { label: 'Teléfono', page: crypto.randomUUID() }],
    ['reference.term', 'ana', '/w/reference/theme', { ...words('name', 'Niñez', 'Children'), ...words('description', 'Niñas y niños.', 'Girls and boys.'), pillars: ['pillar-1'] }],
  ])
}, 120_000)

test('what was made, taken away and made again is there; what a colleague makes in the same words is a second one', async () => {
  const meeting = await owner((tx) => tx.selectFrom('meetings.meeting').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow())
  const add = (name: string) => post(name, `/w/meetings/${meeting.id}/agenda`, { ...words('title', 'Asuntos varios', 'Any other business'), kind: 'information' })
  const there = async () => (await as('ana', (tx) => listAgenda(tx, [meeting.id]))).filter(({ title }) => title.es === 'Asuntos varios')
  await add('ana')
  const [first] = await there()
  await post('ana', `/w/agenda-items/${first!.id}/removal`)
  expect(await there()).toEqual([])
  await add('ana')
  const [again] = await there()
  await post('beto', `/w/agenda-items/${again!.id}/removal`)
  await add('ana')
  expect(await there(), 'nor is it there because it was, when a colleague took it away').toHaveLength(1)
  await add('beto')
  expect(await there()).toHaveLength(2)
})

test('an item that is first already is not moved, a call that is not linked is not unlinked: nothing is said and nothing is written down', async () => {
  const { id: meeting } = await owner((tx) => tx.selectFrom('meetings.meeting').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow())
  const [, second] = await as('ana', (tx) => listAgenda(tx, [meeting]))
  await owner((tx) => tx.insertInto('meetings.input').columns(['meetingId', 'holdingId', 'callId']).expression((eb) => eb.selectFrom('meetings.meeting').where('id', '=', meeting).select(['id', 'holdingId', eb.val(callId).as('callId')])).execute())
  const pressed = [[`/w/agenda-items/${second!.id}/order`, { to: 'up' }, 'agenda item moved', second!.id, 'El orden cambió.'], [`/w/meetings/${meeting}/inputs/removal`, { callId }, 'input unlinked', meeting, 'ya no alimenta esta reunión']] as const
  for (const [path, form, kind, subject, said] of pressed) {
    const answers = [await post('ana', path, form), await post('ana', path, form)]
    expect(answers.map(({ status, headers }) => [status, decodeURIComponent(headers.get('set-cookie') ?? '').includes(said)])).toEqual([[303, true], [303, false]])
    expect(await owner((tx) => tx.selectFrom('base.event').where('kind', '=', kind).where('subjectId', '=', subject).select('id').execute())).toHaveLength(1)
  }
})

test('nobody has more calendar addresses than the ten that are told, however fast they ask', async () => {
  await Promise.all(Array.from({ length: 14 }, (_, place) => post('ciro', '/w/calendar', { label: `Teléfono ${place}` })))
  expect(await owner((tx) => tx.selectFrom('workplan.feed').where('personId', '=', idOf('ciro')).select('id').execute())).toHaveLength(10)
})
