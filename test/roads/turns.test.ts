import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { takeTurn, within } from '#base/database/transaction.ts'
import { stageOfItem } from '../../src/calls/item/item.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { findCallInTurn, withdrawCall } from '../../src/calls/mending/actions.ts'
import { addressNewMembers } from '../../src/calls/call/newcomers.ts'
import { listUploads } from '../../src/calls/exchange/upload/queries.ts'
import { addComment } from '../../src/calls/review/actions.ts'
import { handInSubmission } from '../../src/calls/submission/actions.ts'
import { findEnvelope } from '../../src/calls/submission/queries.ts'
import { listAgenda, listPapers } from '../../src/meetings/agenda/queries.ts'
import { listDelegates } from '../../src/meetings/guests/queries.ts'
import { listSpeakers } from '../../src/meetings/programme/queries.ts'
import { exchangeIn, offered, written } from '../exchange.ts'
import { asRead, closeItem, formOn } from '../fill.ts'
import { asUpload, rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { acceptAsRead, beginPractice, clearAsRead, costaAnswers, handInPractice, homes, openPracticeCall, sierraAnswers, writeAnswers } from '../story.ts'
import { idOf } from '../world.ts'

// Two people press two buttons at the same moment: one of them was first, and the other is told.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const fresh = () => handInPractice(world, callId, homes.costa, { answers: costaAnswers })
const statuses = (answers: Response[]) => answers.map((answer) => answer.status).sort()

test('what a state takes back at the very moment the Secretariat circulates it does not reach the members', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const item = await fresh()
    await as('ana', (tx, me, now) => acceptAsRead(tx, me, item, now))
    const [page, circulation] = turn % 2 === 0 ? [`/w/items/${item}/review`, `/w/items/${item}/circulation`] : [`/w/calls/${callId}`, `/w/calls/${callId}/circulation`]
    const form = await formOn(world, 'ana')(page, circulation)
    if (turn < 2) expect((await post('ana', circulation, { version: 'what was there before' })).status).toBe(409)
    const [circulated, takenBack] = await Promise.all([post('ana', circulation, form), post('carla', `/w/items/${item}/taking-back`)])
    const now = await as('carla', (tx) => findItem(tx, item))
    expect([Boolean(now.circulated), Boolean(now.takenBackAt)].filter(Boolean)).toHaveLength(1)
    expect(takenBack.status).toBe(now.takenBackAt ? 303 : 403)
    // Before it was read, its officer is told that it was taken back; after that, it is gone.
    if (turn % 2 === 0) expect(now.circulated ? [303] : [404, 409]).toContain(circulated.status)
    expect((await get('sara', `/w/items/${item}`)).status).toBe(now.circulated ? 200 : 404)
  }
}, 180_000)

test('one officer accepts what another returns at the same moment: it is one of the two', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const item = await fresh()
    await as('ana', async (tx, me) => addComment(tx, me, await findItem(tx, item), { questionKey: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' }))
    const version = (await as('ana', (tx) => findItem(tx, item))).latest!.id
    const answers = await Promise.all([post('ana', `/w/items/${item}/acceptance`, { version }), post('beto', `/w/items/${item}/return`, { dueOn: '2030-01-15', letter: 'Corrijan el año.', version })])
    expect(statuses(answers)).toEqual([303, 403])
    const now = await as('ana', (tx) => findItem(tx, item))
    expect([Boolean(now.acceptedAt), Boolean(now.returned)].filter(Boolean)).toHaveLength(1)
  }
}, 180_000)

test('a button pressed three times begins one envelope, and nobody is told that Marco broke', async () => {
  const other = await openPracticeCall(world)
  const answers = await Promise.all([1, 2, 3].map(() => post('sara', `/w/calls/${other}/submissions`)))
  expect(answers.filter((answer) => answer.status >= 500)).toEqual([])
  expect(answers.some((answer) => answer.status === 303)).toBe(true)
  expect(await as('sara', (tx) => tx.selectFrom('calls.submission').where('callId', '=', other).select('id').execute())).toHaveLength(1)
})

test('what is handed in is what was cleared and what the state reads as handed in, also when somebody saves at that very moment', async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const item = await fresh()
    expect((await post('carla', `/w/items/${item}/taking-back`)).status).toBe(303)
    const { submissionId } = await as('carla', (tx) => findItem(tx, item))
    await writeAnswers(world, item, 'carla', { summary: `Texto ${turn}.` })
    await as('vera', (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
    const section = `/w/items/${item}/sections/account`
    const saving = await formOn(world, 'ciro')(section, section, { 'a.summary': `Otro texto ${turn}.` })
    const [handedIn, saved] = await Promise.all([post('carla', `/w/submissions/${submissionId}/hand-in`, { confirmed: 'yes' }), post('ciro', section, saving)])
    // Who was first decides: saved, so that it is to be cleared again, or handed in, so that it is not written on any more.
    expect([handedIn.status, saved.status].filter((status) => status === 303)).toHaveLength(1)
    expect(stageOfItem(await as('carla', (tx) => findItem(tx, item)))).toBe(handedIn.status === 303 ? 'handed in' : 'draft')
  }
}, 180_000)

type Form = Record<string, string | string[] | File>

const waiting = () => world.owner(async (tx) => (await sql<{ count: number }>`select count(*)::int from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`.execute(tx)).rows[0]!.count)

test('a call is withdrawn before something is done with what it asked for or after it, never while it is', async () => {
  const gone = await openPracticeCall(world)
  const practice = await handInPractice(world, gone, homes.costa, { answers: costaAnswers })
  const { submissionId, latest } = await as('ana', (tx) => findItem(tx, practice))
  const words = { 'reason.es': 'Pasó a otra reunión.', 'reason.en': 'It went to another meeting.', 'meant': 'yes' as const }
  const written = async (home: typeof homes.sierra | typeof homes.llano, answers: typeof sierraAnswers) => {
    const id = await beginPractice(world, gone, home)
    await writeAnswers(world, id, home.focal, answers)
    return { id, envelope: `/w/submissions/${(await as(home.focal, (tx) => findItem(tx, id))).submissionId}` }
  }
  const [sierra, llano] = [await written(homes.sierra, sierraAnswers), await written(homes.llano, costaAnswers)]
  const consents = { circulates: 'yes', licence: 'CC-BY-4.0' }
  const letter = new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'carta.pdf', { type: 'application/pdf' })
  const latestOf = async () => ({ version: (await as('ana', (tx) => findItem(tx, sierra.id))).latest!.id })
  // Each is done as if nobody had wanted to withdraw the call, with what was read a moment before.
  const late: [name: string, path: string, form: () => Promise<Form> | Form][] = [
    ['carla', `/w/submissions/${submissionId}/items`, () => ({ original: 'es' })],
    ['saul', `${sierra.envelope}/clearance`, () => formOn(world, 'saul')(sierra.envelope, `${sierra.envelope}/clearance`, consents)],
    ['sara', `${sierra.envelope}/hand-in`, () => ({ confirmed: 'yes' })],
    ['luis', `${llano.envelope}/clearance-letter`, () => formOn(world, 'luis')(llano.envelope, `${llano.envelope}/clearance-letter`, { ...consents, letter })],
    ['vera', `/w/submissions/${submissionId}/postponement`, () => ({ words: 'Falta una cifra.' })],
    ['ana', `/w/items/${practice}/comments`, () => ({ question: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' })],
    ['ana', `/w/items/${practice}/return`, () => ({ dueOn: '2030-01-15', letter: 'Corrijan el año.', version: latest!.id })],
    ['ana', `/w/items/${sierra.id}/acceptance`, latestOf],
    ['ana', `/w/items/${sierra.id}/circulation`, latestOf],
  ]
  for (const [name, path, fields] of late) {
    let answer: Response | Promise<Response> | undefined
    const form = await fields()
    const withdrawn = as('ana', async (tx, me) => {
      await withdrawCall(tx, me, await findCallInTurn(tx, gone), words)
      answer = post(name, path, form)
      await expect.poll(waiting, { message: path, timeout: 4_000 }).toBe(1)
      throw new Error('not withdrawn after all')
    })
    await expect(withdrawn).rejects.toThrow('not withdrawn after all')
    expect((await answer!).status, path).toBe(303)
  }
  const withdrawal = await as('ana', async (tx) => {
    // What an acceptance or a hand-in holds until it is done.
    await findCallInTurn(tx, gone)
    const answer = post('ana', `/w/calls/${gone}/withdrawal`, words)
    await expect.poll(waiting, { timeout: 4_000 }).toBe(1)
    return { answer }
  })
  expect((await withdrawal.answer).status).toBe(303)
}, 180_000)

test('a file is kept, saved or put aside before its document is handed in or after it, never while it is', async () => {
  const other = await openPracticeCall(world)
  const { begin, formOf, bring, stored } = exchangeIn(world, other)
  const item = await begin({ ...written, 'contact-name': 'Unidad de registro' })
  const { submissionId } = await as('carla', (tx) => findItem(tx, item))
  const form = await formOf('carla', item, 'xlsx')
  const upload = (await bring('carla', item, await rewritten(form, ['**el mismo día**', 'en un día']))).headers.get('location')!
  const fields = offered(await (await get('ciro', upload)).text())
  const file = asUpload(form, 'respuestas.xlsx')
  await as('vera', (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
  const late = [[403, `${upload}/saving`, fields], [403, `${upload}/aside`, {}], [422, `/w/submissions/${submissionId}/offline/files`, { file }]] as const
  const handedIn = await as('carla', async (tx, me) => {
    // What a hand-in holds until it is done.
    await takeTurn(tx, [item])
    const answers = late.map(([, path, form]) => post('ciro', path, form))
    await expect.poll(waiting, { timeout: 4_000 }).toBe(late.length)
    await handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: null })
    return { answers }
  })
  for (const [index, [status, path]] of late.entries()) expect((await handedIn.answers[index]!).status, path).toBe(status)
  expect((await stored(item)).summary).toBe(written.summary)
  expect((await as('carla', (tx) => listUploads(tx, item))).map(({ end }) => end)).toEqual([null])
}, 60_000)

test('a call that is withdrawn calls no newcomer, and nobody is told any more that it was opened', async () => {
  const gone = await openPracticeCall(world)
  await world.owner(async (tx) => {
    await tx.updateTable('membership.standing').set({ until: '2019-06-01' }).where('stateId', '=', idOf('isla')).execute()
    await tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2019-06-01' }).execute()
  })
  const { newcomers } = await as('ana', async (tx, me) => {
    await withdrawCall(tx, me, await findCallInTurn(tx, gone), { 'reason.es': 'Pasó a otra reunión.', 'reason.en': 'It went to another meeting.', 'meant': 'yes' })
    const newcomers = within(world.marco.database.clock, { who: 'clock', write: true }, ({ tx: clock }) => addressNewMembers(clock, { today: '2019-06-02', now: new Date('2019-06-02T12:00:00-06:00') }))
    await expect.poll(waiting, { timeout: 4_000 }).toBe(1)
    return { newcomers }
  })
  await newcomers
  const called = await world.owner((tx) => tx.selectFrom('calls.addressee').where('stateId', '=', idOf('isla')).select('callId').execute())
  expect([called.length > 0, called.some(({ callId }) => callId === gone)]).toEqual([true, false])
  await world.drain()
  const told = await world.owner((tx) => tx.selectFrom('base.letter').where('text', 'like', `%/w/calls/${gone}%`).select('kind').execute())
  expect([...new Set(told.map(({ kind }) => kind))]).toEqual(['call withdrawn'])
}, 60_000)

test('an id written in another spelling takes the same turn', async () => {
  const item = await fresh()
  const path = (id: string) => `/w/items/${id}/taking-back`
  const spellings = [item.toUpperCase(), item.replaceAll('-', ''), `%7B${item}%7D`, item.replace(/[a-f]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)]
  for (const spelling of spellings) {
    const { answer } = await as('ana', async (tx) => {
      await takeTurn(tx, [item])
      const answer = post('carla', path(spelling))
      await expect.poll(waiting, { message: spelling, timeout: 4_000 }).toBe(1)
      return { answer }
    })
    expect((await answer).status, spelling).toBe(303)
    await as('vera', (tx, me) => findItem(tx, item).then(({ submissionId }) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' })))
    expect((await post('carla', `/w/submissions/${(await as('carla', (tx) => findItem(tx, item))).submissionId}/hand-in`, { confirmed: 'yes' })).status).toBe(303)
  }
}, 60_000)

const fields = { 'title.es': 'Reunión sobre integración laboral', 'title.en': 'Meeting on labour integration', milestoneId: idOf('meeting'), startsAt: '10:00', zone: 'America/Mexico_City', minutes: '60', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1' }
const meetingId = (await post('paz', '/w/meetings', fields)).headers.get('location')!.split('/').at(-1)!
await post('ana', `/w/meetings/${meetingId}/agenda`, { 'title.es': 'Mecanismos', 'title.en': 'Mechanisms', kind: 'decision' })
const [item] = await as('ana', (tx) => listAgenda(tx, [meetingId]))

test('a paper, a speaker or a delegate is taken away before minutes are adopted or after it, never while they are', async () => {
  await post('ana', `/w/agenda-items/${item!.id}/papers`, { paperTitle: 'Documento de trabajo', language: 'es', file: new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'documento.pdf') })
  await post('ana', `/w/agenda-items/${item!.id}/speakers`, { part: 'presents', name: 'Una experta', organisation: 'CEPAL' })
  await post('paz', `/w/meetings/${meetingId}/convening`, { [`person.${idOf('costa')}`]: idOf('carla') })
  await post('carla', `/w/meetings/${meetingId}/delegates`, { delegationId: idOf('costa'), delegateName: 'Viceministra Rojas', position: 'Viceministra' })
  const there = () => as('ana', async (tx) => ({ papers: await listPapers(tx, [item!.id]), speakers: await listSpeakers(tx, [item!.id]), delegates: await listDelegates(tx, meetingId) }))
  const { papers, speakers, delegates } = await there()
  for (const [name, path] of [['ana', `/w/papers/${papers[0]!.id}`], ['ana', `/w/speakers/${speakers[0]!.id}`], ['carla', `/w/delegates/${delegates[0]!.id}`]] as const) {
    const removal = await as('paz', async (tx) => {
      // What an adoption holds until it is done: the meeting of its address and each item.
      await takeTurn(tx, [meetingId, item!.id])
      const answer = post(name, `${path}/removal`)
      await expect.poll(waiting, { message: path, timeout: 4_000 }).toBe(1)
      return { answer }
    })
    expect((await removal.answer).status, path).toBe(303)
  }
  expect(await there()).toEqual({ papers: [], speakers: [], delegates: [] })
}, 180_000)

test('who records a decision and who adopts the minutes do not wait for each other in a circle', async () => {
  await world.walkTo('2019-06-27T10:30:00-06:00')
  expect((await closeItem(world, item!.id, { confirm: 'without quorum' })).status).toBe(303)
  await as('paz', async (tx) => {
    // An adoption has its meeting and does not have the item yet.
    await takeTurn(tx, [meetingId])
    expect((await post('ana', `/w/agenda-items/${item!.id}/decisions`, { ...(await asRead(world, item!.id)), outcome: 'noted', 'reason.es': 'Se tomó nota.', 'reason.en': 'It was noted.' })).status).toBe(303)
  })
}, 180_000)
