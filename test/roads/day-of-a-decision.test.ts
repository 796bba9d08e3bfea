import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { takeTurn } from '#base/database/transaction.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { listDuties } from '#meetings/index.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { findMeeting } from '../../src/meetings/meeting/queries.ts'
import { meetingNotices } from '../../src/meetings/record/notices.ts'
import { asRead, closeItem } from '../fill.ts'
import { openWorld } from '../open.ts'
import { has, pdfWords } from '../papers.ts'
import { idOf } from '../world.ts'

// A decision is of the day of its meeting, whenever it is written down.

const world = await openWorld()
await prepareTypesetter()
const { as, get, post, walkTo } = world

const fields = {
  'title.es': 'Reunión sobre guías', 'title.en': 'Meeting on guidelines', 'note.es': '', 'note.en': '', 'milestoneId': idOf('meeting'), 'startsAt': '10:00', 'zone': 'America/Mexico_City', 'minutes': '60', 'link': 'https://example.org/sala', 'version': '1',
}
const at = (await post('paz', '/w/meetings', fields)).headers.get('location')!
const meetingId = at.split('/').at(-1)!
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const format = /value="(format version:[^"]+)"/.exec(await bodyOf('ana', `${at}/agenda`))![1]!
await post('ana', `${at}/agenda`, { subject: format })
await post('ana', `${at}/agenda`, { 'title.es': 'Mecanismos de coordinación', 'title.en': 'Coordination mechanisms', 'kind': 'decision' })
await post('paz', `${at}/convening`, { [`person.${idOf('costa')}`]: [idOf('delia')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') })
const items = await as('ana', (tx) => listAgenda(tx, [meetingId]))
const then = [idOf('costa'), idOf('sierra'), idOf('llano')]

test('closed and recorded days later, an item counts the members of the day of the meeting and not a state that joined since', async () => {
  await walkTo('2019-06-27T10:30:00-05:00')
  for (const { id } of items) for (const name of ['delia', 'saul']) await post(name, `/w/agenda-items/${id}/positions`, { ...(await asRead(world, id)), stance: 'joins', words: '' })
  await world.owner((tx) => tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2019-07-01' }).execute())
  await walkTo('2019-07-08T10:00:00-05:00')
  const page = await bodyOf('ana', `/w/agenda-items/${items[0]!.id}`)
  expect(page).toContain('2 de 3 Estados miembros')
  expect(page).not.toContain('Isla')
  for (const { id } of items) expect((await closeItem(world, id)).status).toBe(303)
  const closed = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  for (const item of closed) expect(item.closed!.members.toSorted()).toEqual(then.toSorted())
  for (const { id } of items) expect((await post('ana', `/w/agenda-items/${id}/decisions`, { ...(await asRead(world, id)), outcome: 'validated', 'reason.es': 'Por consenso', 'reason.en': 'By consensus' })).status).toBe(303)
  const [record] = await world.owner((tx) => meetingNotices(tx))
  expect(record!.body.members.map((name) => name.es).toSorted()).toEqual(['Costa', 'Llano', 'Sierra'])
  expect(await bodyOf('ana', `${at}/participants`)).toContain('de 3')
})

test('a title that was translated after its thing came to the agenda is read in the translation: in the minutes, the pack and in public', async () => {
  const { subjectId, title } = await world.owner(async (tx) => {
    const item = await tx.selectFrom('meetings.agendaItem').where('id', '=', items[0]!.id).select(['title', 'subjectId']).executeTakeFirstOrThrow()
    // As it was brought, before anybody had translated it.
    await tx.updateTable('meetings.agendaItem').set({ title: asJson({ original: 'es', es: item.title.es! }) }).where('id', '=', items[0]!.id).execute()
    return item
  })
  expect(subjectId).toBe(format.split(':')[1])
  expect(title.en).not.toBe(title.es)
  const minutes = await bodyOf('beto', `${at}/minutes`)
  expect(minutes).toContain(`1. ${title.en}`)
  expect(minutes).not.toContain(`1. ${title.es}`)
  expect(await bodyOf('beto', at)).toContain(`1. ${title.en}`)
  expect(await bodyOf('beto', `/w/agenda-items/${items[0]!.id}`)).toContain(`1. ${title.en}`)
  if (has('pdftotext')) expect(pdfWords(Buffer.from(await (await get('beto', `${at}/pack.pdf?language=en`)).arrayBuffer())).replace(/\s+/g, ' ')).not.toContain('(Spanish)')
  const notices = await world.owner((tx) => meetingNotices(tx))
  expect(notices[0]!.body.decisions[0]!.title!.en).toBe(title.en)
})

test('nobody of a state that joined later is asked for a position in a meeting of before', async () => {
  const head = await world.owner(async (tx) => {
    await tx.insertInto('membership.post').values({ id: idOf('ines post 1'), personId: idOf('ines'), role: 'head of delegation', organisationId: idOf('isla'), main: false, since: '2019-07-01' }).execute()
    await tx.deleteFrom('meetings.decision').execute()
    await tx.deleteFrom('meetings.closure').execute()
    return 'ines'
  })
  const todo = await as(head, (tx, me, now) => listDuties(tx, me, { lang: 'es', now }, '2019-07-08'))
  expect(todo.map((duty) => duty.todo).filter((words) => words.startsWith('Tomar posición'))).toEqual([])
  expect((await post(head, `/w/agenda-items/${items[0]!.id}/positions`, { ...(await asRead(world, items[0]!.id)), stance: 'joins', words: '' })).status).toBe(403)
})

test('whoever changes the agenda, speaks or closes while the Presidency adopts waits for it and changes nothing', async () => {
  const item = `/w/agenda-items/${items[0]!.id}`
  const { membersId } = await as('ana', (tx) => findMeeting(tx, meetingId))
  const agenda = () => world.owner((tx) => tx.selectFrom('meetings.agendaItem').select(['id', 'position']).where('meetingId', '=', meetingId).orderBy('id').execute())
  const before = await agenda()
  const speaking = { ...(await asRead(world, item)), stance: 'objects', words: 'No todavía.' }
  const [answers] = await world.owner(async (tx) => {
    await takeTurn(tx, [meetingId, ...items.map(({ id }) => id)])
    const waiting = Promise.all([
      post('ana', `${at}/agenda`, { 'title.es': 'Un punto a última hora', 'title.en': 'An item at the last hour', 'kind': 'decision' }),
      post('ana', `${item}/order`, { to: 'down' }),
      post('delia', `${item}/positions`, speaking),
      post('paz', `/w/agenda-items/${items[1]!.id}/closure`),
    ])
    await new Promise((resolve) => setTimeout(resolve, 300))
    await tx.insertInto('meetings.adoption').values({ meetingId, holdingId: membersId }).execute()
    return [waiting]
  })
  expect((await answers!).map((answer) => answer.status)).toEqual([409, 409, 409, 409])
  expect(await agenda()).toEqual(before)
  expect(await world.owner((tx) => tx.selectFrom('meetings.closure').select('agendaItemId').execute())).toEqual([])
})
