import { expect, test } from 'vitest'
import { asRead, formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, costaAnswers, done, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// No person of concern is ever recorded: where a text goes on to others, what looks like a person's number is asked about before it is kept.

const world = await openWorld()
const { post, owner } = world
const phone = '+503 2222-3333'
const rows = (table: 'calls.comment' | 'calls.translation' | 'accessions.step' | 'meetings.position' | 'meetings.reply' | 'calls.call' | 'workplan.milestoneDate') => owner(async (tx) => (await tx.selectFrom(table).select('id').execute()).length)
const callId = await openPracticeCall(world)
const item = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })

type Sending = { who: string; path: string; fields: Record<string, string>; field: string; table: Parameters<typeof rows>[0] }

/** Sent with a number: asked, nothing kept, everything typed still there. Sent again with the answer: kept. */
async function asked({ who, path, fields, field, table }: Sending): Promise<void> {
  const before = await rows(table)
  const told = { ...fields, [field]: `Llame a Juan al ${phone}.` }
  const question = await post(who, path, told)
  expect(question.status).toBe(422)
  const page = await question.text()
  for (const words of ['Parece un dato de una persona', `Llame a Juan al ${phone}.`, `name="not-personal" value="${phone}"`]) expect(page).toContain(words)
  expect(page.match(/name="not-personal"/g)).toHaveLength(1)
  expect(await rows(table)).toBe(before)
  expect((await post(who, path, { ...told, [field]: 'Llame al 2222-4444, o a ana@correo.example.', 'not-personal': phone })).status, 'an answer holds for what was asked').toBe(422)
  await done(post(who, path, { ...told, 'not-personal': phone }))
  expect(await rows(table)).toBe(before + 1)
}

test('a comment of the Secretariat is asked about before it is kept', () =>
  asked({ who: 'ana', path: `/w/items/${item}/comments`, fields: { question: 'summary', kind: 'suggestion', quote: '' }, field: 'text', table: 'calls.comment' }))

test('the message of a new call, and why a date of the plan moves, are asked about before they are kept', async () => {
  const call = { 'title.es': 'Otra convocatoria', 'title.en': 'Another call', 'message.en': 'Tell us what works.', formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: idOf('costa'), version: '1' }
  await asked({ who: 'ana', path: '/w/calls', fields: call, field: 'message.es', table: 'calls.call' })
  const { version } = await owner((tx) => tx.selectFrom('workplan.milestone').select('version').where('id', '=', idOf('meeting')).executeTakeFirstOrThrow())
  const date = { precision: 'day', onDay: '2019-06-28', 'place.es': '', 'place.en': '', 'reason.en': 'It moves.', version: String(version) }
  await asked({ who: 'ana', path: `/w/work-plan/milestones/${idOf('meeting')}/dates`, fields: date, field: 'reason.es', table: 'workplan.milestoneDate' })
})

test('where something else has to be mended too, all of it is said at once, and what was answered can be answered again', async () => {
  const title = { 'title.es': `Otra, ${phone}`, 'title.en': 'Another', 'message.es': '', 'message.en': 'Tell us.', formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: idOf('costa'), version: '1' }
  const first = await (await post('ana', '/w/calls', title)).text()
  for (const field of ['title.es', 'message.es']) expect(first).toContain(`<a href="#${field}">`)
  const second = await (await post('ana', '/w/calls', { ...title, 'not-personal': phone })).text()
  expect(second).not.toContain('<a href="#title.es">')
  expect(second).toContain(`name="not-personal" value="${phone}"`)
})

test('a note of an accession is asked about before it is kept', async () => {
  const dossier = (await done(post('ana', '/w/accessions', { kind: 'accession', stateId: idOf('isla') }))).headers.get('location')!
  await asked({ who: 'ana', path: `${dossier}/steps`, fields: { key: 'dialogue', happened: 'yes', onDay: '2019-05-10', source: '' }, field: 'note', table: 'accessions.step' })
})

test('a translation is asked about before it is kept; of what stands in the original its author was asked', async () => {
  await acceptPractice(world, item)
  const path = `/w/items/${item}/translation`
  const fields = (await formOn(world, 'tomas')(path, path)) as Record<string, string>
  await asked({ who: 'tomas', path, fields, field: 't.summary', table: 'calls.translation' })
})

test('what a state says of a position is asked about before it is kept', async () => {
  await circulatePractice(world, item)
  const { id: version } = await owner((tx) => tx.selectFrom('calls.version').select('id').where('itemId', '=', item).executeTakeFirstOrThrow())
  const meeting = (await done(post('paz', '/w/meetings', { 'title.es': 'Reunión en línea', 'title.en': 'Online meeting', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), startsAt: '09:00', zone: 'America/Costa_Rica', minutes: '120', link: 'https://example.org/2222-3333', version: '1' }))).headers.get('location')!
  await done(post('ana', `${meeting}/agenda`, { subject: `practice:${item}:${version}` }))
  await done(post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') }))
  await asked({ who: 'delia', path: `${meeting}/replies`, fields: { attends: 'maybe' }, field: 'words', table: 'meetings.reply' })
  await world.walkTo('2019-06-27T09:30:00-06:00')
  const { id: agendaItem } = await owner((tx) => tx.selectFrom('meetings.agendaItem').select('id').executeTakeFirstOrThrow())
  await asked({ who: 'delia', path: `/w/agenda-items/${agendaItem}/positions`, fields: { ...(await asRead(world, agendaItem)), stance: 'stands aside' }, field: 'words', table: 'meetings.position' })
})

test('an id that was chosen is no telephone, whatever digits it has', async () => {
  const answer = await post('ana', '/w/membership/standings', { id: '', stateId: '52e0dade-150c-4e87-8700-8520de10c0f2', standing: 'member', since: '2019-05-20', source: 'Acta' })
  expect([answer.status, (await answer.text()).includes('Parece un dato')]).toEqual([422, false])
})
