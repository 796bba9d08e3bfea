import type { Answers } from '#formats/index.ts'
import { prepareCall, remindState } from '../../src/calls/call/actions.ts'
import { findCall } from '../../src/calls/call/queries.ts'
import { sayComplete } from '../../src/calls/draft/actions.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { asUpload, rewritten } from '../office.ts'
import type { World } from '../open.ts'
import { fill } from '../fill.ts'
import { acceptPractice, beginPractice, circulatePractice, done, handInPractice, homes, openPracticeCall, writeAnswers } from '../story.ts'
import { idOf } from '../world.ts'
import { canary, canaryFile } from './canary.ts'

/** Practices of the full world by what has become of them. */
export type Practices = { callId: string; laterId: string; decided: string; returnedByMeeting: string; scored: string; waiting: string; withdrawn: string; private: string }

const answersOf = (title: string, theme: 'backlog' | 'shelter' = 'backlog'): Answers => ({
  title: canary(title), theme, pillars: ['pillar-1'], populations: ['refugees'], summary: canary('Se registra el mismo día'),
  results: [{ measure: canary('Días de espera'), after: 30 }], 'contact-name': canary('Persona de contacto'),
})

/** Calls in every state, and in them practices in every state. */
export async function fillCalls(world: World): Promise<Practices> {
  const callId = await openPracticeCall(world, { 'title.es': canary('Prácticas para el rezago'), 'title.en': canary('Practices for the backlog'), 'message.es': canary('Cuenten'), 'message.en': canary('Tell') })
  await world.as('ana', async (tx, me) => remindState(tx, me, await findCall(tx, callId), idOf('llano')))
  await prepareSilently(world)
  await mended(world)
  const laterId = await openPracticeCall(world, { 'title.es': canary('Segunda convocatoria'), 'title.en': canary('Second call') })
  const decided = await decidedPractice(world, callId)
  const practices = {
    callId, laterId, decided,
    returnedByMeeting: await ready(world, callId, 'sierra', { title: 'A shelter in the first week' }),
    scored: await ready(world, laterId, 'llano', { title: 'Mesa de coordinación', circulates: false }),
    waiting: await ready(world, laterId, 'llano', { title: 'Ventanilla', circulates: false }),
    withdrawn: await ready(world, callId, 'costa', { title: 'Albergue de paso' }),
    private: await ready(world, callId, 'sierra', { title: 'A practice not to be published', publishes: false }),
  }
  await done(world.post('carla', `/w/items/${practices.withdrawn}/withdrawal`, { reason: canary('La norma fue derogada') }))
  await takenBack(world, callId)
  await newRounds(world)
  await handInPractice(world, callId, homes.llano, { answers: answersOf('Recién entregada') })
  await returned(world, callId)
  await drafts(world, callId)
  await byLetter(world)
  await translate(world, [decided, practices.scored])
  return practices
}

async function prepareSilently({ as }: World): Promise<void> {
  const data = { 'title.es': canary('En preparación'), 'title.en': canary('In preparation'), 'message.es': canary('Pronto'), 'message.en': canary('Soon'), formatVersionId: idOf('format version'), theme: 'shelter', milestoneId: idOf('inputs'), states: [idOf('costa')], version: 1 }
  await as('ana', (tx, me) => prepareCall(tx, me, data))
}

/** Corrected and then withdrawn, while a state was writing: what it said, and why, is for whoever reads the call. */
async function mended(world: World): Promise<void> {
  const callId = await openPracticeCall(world, { 'title.es': canary('Convocatoria por corregir'), 'title.en': canary('Call to be corrected'), 'message.es': canary('Decía otra cosa'), 'message.en': canary('It said something else') })
  const itemId = await beginPractice(world, callId, homes.sierra)
  await writeAnswers(world, itemId, 'sara', { title: canary('A draft for nothing') })
  const page = `/w/calls/${callId}`
  const reason = (es: string, en: string) => ({ 'reason.es': canary(es), 'reason.en': canary(en) })
  await done(fill(world, 'ana')(`${page}/correction`, `${page}/correction`, { 'title.es': canary('Convocatoria corregida'), 'message.es': canary('Dice lo que es'), ...reason('Tenía una falta', 'It had a mistake') }))
  await done(fill(world, 'ana')(`${page}/excuses`, `${page}/excuses`, { state: idOf('llano'), reason: canary('Así lo acordó') }))
  await done(fill(world, 'ana')(`${page}/withdrawal`, `${page}/withdrawal`, { ...reason('Ya no se pide', 'Not asked for any more'), meant: 'yes' }))
}

/** Two rounds: returned with comments, answered, corrected, accepted, circulated; with a file. */
async function decidedPractice(world: World, callId: string): Promise<string> {
  const { as, post } = world
  const itemId = await beginPractice(world, callId, homes.costa)
  await done(fill(world, 'carla')(`/w/items/${itemId}/sections/account`, `/w/items/${itemId}/sections/account`, { 'attach': 'annex', 'a.annex': canaryFile('anexo') }))
  await writeAnswers(world, itemId, 'carla', answersOf('Registro en la frontera'))
  await send(world, itemId, 'costa')
  await commentAndReturn(world, itemId)
  const comments = await as('carla', (tx) => tx.selectFrom('calls.comment').innerJoin('calls.review', 'calls.review.id', 'calls.comment.reviewId').select('calls.comment.id').where('itemId', '=', itemId).where('kind', '!=', 'praise').orderBy('calls.comment.id').execute())
  for (const { id } of comments) await done(post('carla', `/w/items/${itemId}/comment-answers`, { comment: id, [`done-${id}`]: 'no', [`reason-${id}`]: canary('Ya está dicho') }))
  await writeAnswers(world, itemId, 'carla', { summary: canary('Se registra y entrevista el mismo día') })
  await send(world, itemId, 'costa')
  await acceptPractice(world, itemId)
  await circulatePractice(world, itemId)
  return itemId
}

/** Cleared and handed in, by the forms. */
async function send(world: World, itemId: string, state: keyof typeof homes, { publishes = true, reason }: { publishes?: boolean; reason?: string } = {}): Promise<void> {
  const { as, post } = world
  const { focal, validator } = homes[state]
  const { submissionId } = await as(focal, (tx) => findItem(tx, itemId))
  const page = `/w/submissions/${submissionId}`
  await done(fill(world, validator)(page, `${page}/clearance`, { circulates: 'yes', ...(publishes ? { publishes: 'yes' } : {}), licence: 'CC-BY-4.0' }))
  await done(post(focal, `${page}/hand-in`, { confirmed: 'yes', ...(reason ? { reason } : {}) }))
}

async function commentAndReturn(world: World, itemId: string): Promise<void> {
  const { post, as } = world
  for (const kind of ['must change', 'suggestion', 'praise']) await done(post('ana', `/w/items/${itemId}/comments`, { question: 'summary', kind, quote: '', text: canary(`Comentario: ${kind}`) }))
  const removed = await as('ana', (tx) => tx.selectFrom('calls.comment').select('id').where('kind', '=', 'praise').orderBy('id', 'desc').executeTakeFirstOrThrow())
  await done(post('ana', `/w/items/${itemId}/comment-removals`, { comment: removed.id }))
  await done(fill(world, 'ana')(`/w/items/${itemId}/review`, `/w/items/${itemId}/return`, { dueOn: '2019-05-30', letter: canary('Gracias; falta un dato') }))
}

type Wanted = { title: string; circulates?: boolean; publishes?: boolean }

async function ready(world: World, callId: string, state: keyof typeof homes, { title, circulates = true, publishes = true }: Wanted): Promise<string> {
  const itemId = await handInPractice(world, callId, homes[state], { answers: answersOf(title, state === 'sierra' ? 'shelter' : 'backlog'), publishes })
  await acceptPractice(world, itemId)
  if (circulates) await circulatePractice(world, itemId)
  return itemId
}

async function takenBack(world: World, callId: string): Promise<void> {
  const itemId = await ready(world, callId, 'costa', { title: 'Retirada a tiempo', circulates: false })
  await done(world.post('carla', `/w/items/${itemId}/taking-back`))
}

/** What circulates, and a later round of it: one just handed in, one accepted and translated, one taken back; each with a file and contact answers of its own. */
async function newRounds(world: World): Promise<void> {
  const { post } = world
  const callId = await openPracticeCall(world, { 'title.es': canary('Convocatoria con reemplazos'), 'title.en': canary('A call with replacements') })
  // What nobody reads yet of one item is what everybody reads of another, to the letter.
  const same = canary('Se registra otra vez')
  for (const [title, fate] of [['Con ronda entregada', 'handed in'], ['Con ronda aceptada', 'accepted'], ['Con ronda recuperada', 'taken back']] as const) {
    const itemId = await beginPractice(world, callId, homes.costa)
    await writeAnswers(world, itemId, 'carla', { ...answersOf(title), ...(fate === 'accepted' ? { summary: same } : {}) })
    await send(world, itemId, 'costa')
    await acceptPractice(world, itemId)
    await circulatePractice(world, itemId)
    await done(fill(world, 'carla')(`/w/items/${itemId}/sections/account`, `/w/items/${itemId}/sections/account`, { 'attach': 'annex', 'a.annex': canaryFile('anexo de otra ronda') }))
    await writeAnswers(world, itemId, 'carla', { ...answersOf(`${title}, otra vez`), ...(fate === 'handed in' ? { summary: same } : {}) })
    await send(world, itemId, 'costa', { reason: canary('Cambió la norma') })
    if (fate === 'accepted') await acceptPractice(world, itemId)
    if (fate !== 'taken back') await translateRound(world, itemId, fate === 'accepted' ? 'tomas' : 'carla')
    if (fate === 'taken back') await done(post('carla', `/w/items/${itemId}/taking-back`))
  }
}

const translateRound = (world: World, itemId: string, name: string): Promise<Response> =>
  done(fill(world, name)(`/w/items/${itemId}/translation`, `/w/items/${itemId}/translation`, { 't.summary': canary('Registered once more') }))

async function returned(world: World, callId: string): Promise<void> {
  const itemId = await handInPractice(world, callId, homes.sierra, { answers: answersOf('Returned for a figure', 'shelter') })
  await commentAndReturn(world, itemId)
  // Answered, and not handed in again: the Secretariat does not read it yet.
  const { id } = await world.as('sara', (tx) => tx.selectFrom('calls.comment').innerJoin('calls.review', 'calls.review.id', 'calls.comment.reviewId').select('calls.comment.id').where('itemId', '=', itemId).where('kind', '=', 'must change').executeTakeFirstOrThrow())
  await done(world.post('sara', `/w/items/${itemId}/comment-answers`, { comment: id, [`done-${id}`]: 'no', [`reason-${id}`]: canary('Not until the census') }))
  // And one of which a ministry writes the section that is asked about, another one a section that is not.
  const shared = await handInPractice(world, callId, homes.costa, { answers: answersOf('Devuelta al ministerio') })
  for (const [name, sectionKey] of [['marta', 'account'], ['rocio', 'practice']] as const) await done(world.post('carla', `/w/items/${shared}/delegations`, { personId: idOf(name), sectionKey, until: '2019-08-01' }))
  await commentAndReturn(world, shared)
}

/** Still at home: sections with a ministry until a day, one whose day has passed, one taken away again, a file, a section said to be complete; and one discarded. */
async function drafts(world: World, callId: string): Promise<void> {
  const { as, post } = world
  const itemId = await beginPractice(world, callId, homes.costa)
  const { 'contact-name': _, ...unfinished } = answersOf('Aún en borrador')
  await writeAnswers(world, itemId, 'carla', unfinished)
  for (const [name, sectionKey, until] of [['marta', 'account', '2019-08-01'], ['rocio', 'practice', '2019-05-22'], ['rocio', 'account', '2019-08-01'], ['rocio', 'contact', '2019-08-01']] as const) await done(post('carla', `/w/items/${itemId}/delegations`, { personId: idOf(name), sectionKey, until }))
  const { draftId } = await as('carla', (tx) => findItem(tx, itemId))
  const [last] = await as('carla', (tx) => tx.selectFrom('base.share').select('id').where('holdingId', '=', draftId).where('part', '=', 'contact').execute())
  await done(post('carla', `/w/items/${itemId}/delegation-ends`, { share: last!.id }))
  await done(fill(world, 'marta')(`/w/items/${itemId}/sections/account`, `/w/items/${itemId}/sections/account`, { 'attach': 'annex', 'a.annex': canaryFile('borrador') }))
  await done(fill(world, 'marta')(`/w/items/${itemId}/sections/account`, `/w/items/${itemId}/sections/account`, { 'attach': 'annex', 'a.annex': canaryFile('quitado') }))
  const [gone] = await as('marta', (tx) => tx.selectFrom('base.file').select('id').where('name', 'like', 'quitado%').execute())
  await done(fill(world, 'marta')(`/w/items/${itemId}/sections/account`, `/w/items/${itemId}/sections/account`, { remove: `annex ${gone!.id}` }))
  await as('marta', async (tx, me) => sayComplete(tx, me, await findItem(tx, itemId), { sectionKey: 'account', complete: true, delegated: true }))
  await broughtBack(world, itemId, callId)
  const { submissionId } = await as('carla', (tx) => findItem(tx, itemId))
  await done(post('vera', `/w/submissions/${submissionId}/postponement`, { words: canary('Todavía no: falta una cifra') }))
  const spare = await beginPractice(world, callId, homes.llano)
  await writeAnswers(world, spare, 'luis', { title: canary('De sobra') })
  await done(post('luis', `/w/items/${spare}/discarding`))
}

/** Forms that came back: one to be looked at, one put aside, and the sections of two ministries. */
async function broughtBack(world: World, itemId: string, callId: string): Promise<void> {
  const { get, post } = world
  const bring = async (name: string, kind: 'docx' | 'xlsx', item = itemId): Promise<string> => {
    const form = await rewritten(Buffer.from(await (await get(name, `/w/items/${item}/answers.${kind}`)).arrayBuffer()), ['Se registra el mismo día', 'Se registra en un día'])
    return (await done(post(name, `/w/items/${item}/offline/files`, { file: asUpload(form, `${canary('formulario')}.${kind}`) }))).headers.get('location')!
  }
  await bring('carla', 'docx')
  await done(post('carla', `${await bring('carla', 'xlsx')}/aside`))
  await bring('marta', 'xlsx')
  // And one of a section whose day passes.
  const other = await beginPractice(world, callId, homes.costa)
  await writeAnswers(world, other, 'carla', { title: canary('Con día que pasa'), summary: canary('Se registra el mismo día') })
  await done(post('carla', `/w/items/${other}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-06-01' }))
  await bring('marta', 'xlsx', other)
}

/** An observer state answers a call of its own, with a signed letter instead of a validator. */
async function byLetter(world: World): Promise<void> {
  const { post, as } = world
  const callId = await openPracticeCall(world, { 'title.es': canary('Convocatoria abierta a observadores'), 'title.en': canary('A call open to observers'), states: [idOf('isla'), idOf('costa')] })
  const itemId = await beginPractice(world, callId, { focal: 'ines', original: 'es', state: 'isla' })
  await writeAnswers(world, itemId, 'ines', answersOf('Puerto de llegada', 'shelter'))
  const { submissionId } = await as('ines', (tx) => findItem(tx, itemId))
  await done(fill(world, 'ines')(`/w/submissions/${submissionId}`, `/w/submissions/${submissionId}/clearance-letter`, { circulates: 'yes', licence: 'official-use', letter: canaryFile('carta') }))
  await done(post('ines', `/w/submissions/${submissionId}/hand-in`, { confirmed: 'yes' }))
}

async function translate(world: World, items: string[]): Promise<void> {
  for (const itemId of items) await done(fill(world, 'tomas')(`/w/items/${itemId}/translation`, `/w/items/${itemId}/translation`, { 't.title': canary('Registration at the border'), 't.summary': canary('Registered on the same day') }))
  await done(fill(world, 'carla')(`/w/items/${items[0]}/translation`, `/w/items/${items[0]}/translation-confirmation`))
}
