import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { keepFile } from '#base/file.ts'
import { holdFor } from '#base/holding.ts'
import { Refused, NotFound } from '#base/stops.ts'
import type { Answers } from '#formats/index.ts'
import { openCall, prepareCall, remindState } from '../../src/calls/call/actions.ts'
import { findCall, listAsked, listBoard } from '../../src/calls/call/queries.ts'
import { saveAnswers } from '../../src/calls/draft/actions.ts'
import { stageOfItem } from '../../src/calls/item/item.ts'
import { findItem, findPrivateAnswers, findVersionAnswers, listDraft } from '../../src/calls/item/queries.ts'
import { addComment, answerComment, returnItem } from '../../src/calls/review/actions.ts'
import { listComments } from '../../src/calls/review/queries.ts'
import { addItem, beginSubmission, delegateSection, handInSubmission, takeBackItem, withdrawItem } from '../../src/calls/submission/actions.ts'
import { findEnvelope, findSubmission } from '../../src/calls/submission/queries.ts'
import { findMilestone } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { acceptAsRead, circulatePractice, clearAsRead } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as } = world

const data = {
  'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.',
  formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra'), idOf('llano')], version: 1,
}
const answers: Record<string, Answers> = {
  practice: { title: 'Registro en frontera', theme: 'backlog', pillars: ['pillar-1'], populations: ['refugees'] },
  account: { summary: 'Se registra y entrevista el mismo día.' },
  contact: { 'contact-name': 'CANARIO contacto' },
}
const consents = { circulates: true, publishes: true, licence: 'CC-BY-4.0' as const }
let callId: string
let itemId: string
let submissionId: string

const write = (name: string, given: Record<string, Answers>) =>
  as(name, async (tx, me, now) => {
    const item = await findItem(tx, itemId)
    for (const [sectionKey, values] of Object.entries(given)) {
      const seen = new Map((await listDraft(tx, itemId)).map((answer) => [answer.questionKey, answer.version]))
      const typed = Object.entries(values).map(([questionKey, answer]) => ({ questionKey, answer, seen: seen.get(questionKey) ?? 0 }))
      await saveAnswers(tx, me, item, { sectionKey, typed, delegated: name === 'marta', now })
    }
  })
const envelopeOf = (name: string) => as(name, (tx) => findEnvelope(tx, submissionId, 'es'))
const handIn = async () => {
  await as('vera', (tx, me) => clearAsRead(tx, me, submissionId, consents))
  await as('carla', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: null }))
}

test('a call in preparation is the Secretariat’s alone, and once open everyone with a post sees it', async () => {
  callId = await as('ana', (tx, me) => prepareCall(tx, me, data))
  await expect(as('carla', (tx) => findCall(tx, callId))).rejects.toThrow(NotFound)
  await expect(as('carla', async (tx, me) => prepareCall(tx, me, data))).rejects.toThrow(Refused)
  await as('beto', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  for (const name of ['carla', 'marta', 'rita', 'dora', 'ines']) expect((await as(name, (tx) => findCall(tx, callId))).openedAt).not.toBeNull()
})

test('what a state is writing is seen by its team and by nobody else', async () => {
  await as('carla', async (tx, me) => {
    const submission = await beginSubmission(tx, me, await findCall(tx, callId), data.states)
    submissionId = submission.id
    itemId = await addItem(tx, me, submission, { call: await findCall(tx, callId), original: 'es', example: false })
  })
  await write('carla', answers)
  expect(await as('vera', (tx) => listDraft(tx, itemId))).toHaveLength(6)
  for (const name of ['ana', 'paz', 'sara', 'marta', 'rita', 'ines']) {
    await expect(as(name, (tx) => findItem(tx, itemId)), name).rejects.toThrow(NotFound)
    expect(await as(name, (tx) => listDraft(tx, itemId)), name).toEqual([])
  }
})

test('a contributor sees and writes the section that was handed over, and no other', async () => {
  await as('carla', async (tx, me, now) => delegateSection(tx, me, await findItem(tx, itemId), { sectionKey: 'account', personId: idOf('marta'), until: new Date(now.getTime() + 86_400_000) }))
  expect((await as('marta', (tx) => listDraft(tx, itemId))).map((answer) => answer.questionKey), 'and what the practice is called').toEqual(['title', 'summary'])
  await write('marta', { account: { summary: 'Se registra y entrevista en un día.' } })
  await write('marta', { practice: { title: 'Otro título' } })
  expect((await as('carla', (tx) => listDraft(tx, itemId))).find((answer) => answer.questionKey === 'title')!.value, 'read and not written').toBe(answers.practice!.title)
  await expect(write('marta', { practice: { pillars: ['pillar-2'] } })).rejects.toThrow()
  const page = await (await world.get('marta', `/w/items/${itemId}/sections/account`)).text()
  expect(page).toContain(String(answers.practice!.title))
  // The envelope is not open to her: no page of hers leads there.
  expect(page).not.toContain(`/w/submissions/${submissionId}`)
})

test('a contributor does not come to a file of another section by naming it in their own', async () => {
  const { draftId } = await as('carla', (tx) => findItem(tx, itemId))
  const fileId = await as('carla', (tx) => keepFile(tx, draftId, { name: 'ajeno.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }))
  const name = (who: string) => as(who, (tx) => tx.insertInto('calls.answer').values({ itemId, draftId, sectionKey: 'account', questionKey: 'annex', value: asJson([fileId]) }).execute())
  await expect(name('marta')).rejects.toThrow('no such file in this draft')
  await name('carla')
  await world.owner((tx) => tx.deleteFrom('calls.answer').where('questionKey', '=', 'annex').execute())
})

test('what is said of a practice hangs on that practice: nobody withdraws another state’s on a holding of their own', async () => {
  const own = await as('sara', (tx) => holdFor(tx, 'item', idOf('sierra')))
  await expect(as('sara', (tx) => tx.insertInto('calls.withdrawal').values({ itemId, holdingId: own, reason: 'No es nuestra' }).execute())).rejects.toThrow('foreign key')
})

test('two people change the same answer: the second gets both texts and nothing is overwritten', async () => {
  const seen = (await as('carla', (tx) => listDraft(tx, itemId))).find((answer) => answer.questionKey === 'summary')!.version
  const save = (name: string, text: string) =>
    as(name, async (tx, me, now) => saveAnswers(tx, me, await findItem(tx, itemId), { sectionKey: 'account', typed: [{ questionKey: 'summary', answer: text, seen }], delegated: false, now }))
  const [first, second] = await Promise.all([save('carla', 'Texto de Carla.'), save('ciro', 'Texto de Ciro.')])
  const [won, lost] = first.conflicts.length === 0 ? [first, second] : [second, first]
  expect(won.versions).toEqual({ summary: seen + 1 })
  expect(lost.conflicts).toHaveLength(1)
  expect([lost.conflicts[0]!.mine, lost.conflicts[0]!.theirs].sort()).toEqual(['Texto de Carla.', 'Texto de Ciro.'])
})

test('nothing leaves the country uncleared, and one changed character asks for a new clearance', async () => {
  await expect(as('carla', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: null }))).rejects.toThrow(Refused)
  await as('vera', (tx, me) => clearAsRead(tx, me, submissionId, consents))
  await write('ciro', { account: { summary: 'Se registra y se entrevista el mismo día.' } })
  await expect(as('carla', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: null }))).rejects.toThrow('not cleared')
  await expect(as('ana', (tx) => findSubmission(tx, submissionId))).rejects.toThrow(NotFound)
})

test('handed in: the Secretariat reads it, the Presidency knows that and not what, others nothing', async () => {
  await handIn()
  const item = await as('ana', (tx) => findItem(tx, itemId))
  expect(stageOfItem(item)).toBe('handed in')
  expect(await as('ana', (tx) => findVersionAnswers(tx, item.latest!.id))).not.toHaveProperty('contact-name')
  expect(await as('ana', (tx) => findPrivateAnswers(tx, item.latest!.id))).toEqual(answers.contact)
  expect(await as('ana', (tx) => listDraft(tx, itemId))).toEqual([])
  for (const name of ['paz', 'ana']) {
    const board = await as(name, async (tx) => listBoard(tx, { call: await findCall(tx, callId), milestone: await findMilestone(tx, idOf('inputs')), lang: 'es' }))
    expect(board.map((line) => [line.iso3, line.firstAt !== null])).toEqual([['CST', true], ['LLN', false], ['SRR', false]])
  }
  for (const name of ['paz', 'sara', 'rita', 'dora']) await expect(as(name, (tx) => findItem(tx, itemId)), name).rejects.toThrow(NotFound)
})

test('it is taken back until it circulates, and then handed in again', async () => {
  await as('carla', async (tx, me, now) => takeBackItem(tx, me, await findItem(tx, itemId), { receiptId: (await findSubmission(tx, submissionId)).receiptId, now }))
  await expect(as('ana', (tx) => findItem(tx, itemId))).rejects.toThrow(NotFound)
  expect(stageOfItem(await as('carla', (tx) => findItem(tx, itemId)))).toBe('draft')
  expect((await as('ana', (tx) => listAsked(tx, [callId]))).find((one) => one.stateId === idOf('costa'))!.firstAt, 'it is waited for again').toBeNull()
  expect(await (await world.get('carla', `/w/submissions/${submissionId}`)).text()).toContain('la ve solo el equipo de')
  await handIn()
  expect((await as('ana', (tx) => findItem(tx, itemId))).latest!.round).toBe(2)
})

test('the Secretariat returns it with comments that the state did not see before', async () => {
  await as('ana', async (tx, me) => {
    const item = await findItem(tx, itemId)
    await addComment(tx, me, item, { questionKey: 'summary', kind: 'must change', quote: '', text: 'Diga desde cuándo.' })
    await expect(as('carla', (inner) => listComments(inner, { itemId }))).resolves.toEqual([])
    await returnItem(tx, me, item, { dueOn: '2019-05-30', letter: 'Gracias; falta un dato.', read: item.latest!.id })
  })
  expect(stageOfItem(await as('carla', (tx) => findItem(tx, itemId)))).toBe('returned')
  expect(await as('carla', (tx) => listComments(tx, { itemId }))).toHaveLength(1)
  await write('carla', { account: { summary: 'Desde 2018 se registra y entrevista el mismo día.' } })
  expect((await envelopeOf('carla')).readiness[0]!.ready).toBe(false)
  await as('carla', async (tx, me) => answerComment(tx, me, await findItem(tx, itemId), { comment: (await listComments(tx, { itemId }))[0]!, done: true, reason: '' }))
  await handIn()
  expect(stageOfItem(await as('ana', (tx) => findItem(tx, itemId)))).toBe('handed in')
})

test('accepted and circulated, the members read it and the contact stays behind', async () => {
  await as('ana', (tx, me, now) => acceptAsRead(tx, me, itemId, now))
  await expect(as('sara', (tx) => findItem(tx, itemId))).rejects.toThrow(NotFound)
  await circulatePractice(world, itemId)
  for (const name of ['sara', 'paz', 'lia']) {
    const item = await as(name, (tx) => findItem(tx, itemId))
    expect(stageOfItem(item)).toBe('circulated')
    expect(await as(name, (tx) => findPrivateAnswers(tx, item.latest!.id))).toEqual({})
    expect(await as(name, (tx) => listComments(tx, { itemId }))).toEqual([])
  }
  for (const name of ['ines', 'marta', 'rita', 'dora']) await expect(as(name, async (tx) => (await findItem(tx, itemId)).latest ?? Promise.reject(new NotFound())), name).rejects.toThrow(NotFound)
})

test('after circulating it is withdrawn with a reason, not taken back', async () => {
  await expect(as('carla', async (tx, me, now) => takeBackItem(tx, me, await findItem(tx, itemId), { receiptId: (await findSubmission(tx, submissionId)).receiptId, now }))).rejects.toThrow(Refused)
  await as('carla', async (tx, me) => withdrawItem(tx, me, await findItem(tx, itemId), 'La norma fue derogada.'))
  expect((await as('sara', (tx) => findItem(tx, itemId))).withdrawn!.reason).toBe('La norma fue derogada.')
})

test('a polite reminder goes to a state that has not handed in', async () => {
  await as('ana', async (tx, me) => remindState(tx, me, await findCall(tx, callId), idOf('sierra')))
  await expect(as('paz', async (tx, me) => remindState(tx, me, await findCall(tx, callId), idOf('sierra')))).rejects.toThrow(Refused)
})

test('one reading ends in one way: what was returned is not accepted as well, in the database either', async () => {
  const returned = await world.owner((tx) => tx.selectFrom('calls.return').select(['reviewId', 'itemId', 'holdingId']).executeTakeFirstOrThrow())
  await expect(as('ana', (tx) => tx.insertInto('calls.acceptance').values(returned).execute())).rejects.toThrow('this reading has ended')
  const accepted = await world.owner((tx) => tx.selectFrom('calls.acceptance').select(['reviewId', 'itemId', 'holdingId']).executeTakeFirstOrThrow())
  await expect(as('ana', (tx) => tx.insertInto('calls.return').values({ ...accepted, dueOn: '2019-06-20', letter: 'Corrijan esto.' }).execute())).rejects.toThrow('this reading has ended')
})

test('whose an institution is never changes, not even by the Secretariat’s hand', async () => {
  await expect(as('ana', (tx) => tx.updateTable('membership.organisation').set({ stateId: idOf('sierra') }).where('id', '=', idOf('costa-labour')).execute())).rejects.toThrow('permission denied')
  await as('ana', (tx) => tx.updateTable('membership.organisation').set({ short: 'MT' }).where('id', '=', idOf('costa-labour')).execute())
})
