import { expect, test } from 'vitest'
import { findItem, listDelegations, listItems } from '../../src/calls/item/queries.ts'
import { listComments } from '../../src/calls/review/queries.ts'
import { listHolders } from '../../src/membership/queries.ts'
import { findStanding } from '../../src/meetings/minutes/queries.ts'
import { fill, formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { beginPractice, costaAnswers, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// A button that is pressed twice, or by two people at once, says one thing: it is done once, and told once.

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
  const circulate = (commentsUntil: string) => post('ana', `/w/meetings/${id}/minutes/circulation`, { commentsUntil })
  expect(await statuses(often(() => circulate('2019-07-10')))).toEqual([303, 303, 303, 303])
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
