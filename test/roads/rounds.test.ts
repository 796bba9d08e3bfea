import { expect, test } from 'vitest'
import { NotFound } from '#base/stops.ts'
import { findCall } from '../../src/calls/call/queries.ts'
import { stageOfItem } from '../../src/calls/item/item.ts'
import { listDuties } from '../../src/calls/duties.ts'
import { findItem, findPrivateAnswers, findVersionAnswers, listItemVersions } from '../../src/calls/item/queries.ts'
import { listComments } from '../../src/calls/review/queries.ts'
import { findTranslated } from '../../src/calls/translation/queries.ts'
import { fill, formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, costaAnswers, done, handInPractice, homes, openPracticeCall, writeAnswers, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

// Round after round: who reads which, what can still be taken back, and that nobody approves what they have not read.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const begun = (answers = costaAnswers) => handInPractice(world, callId, homes.costa, { answers })
const second = { summary: 'Se registra, entrevista y documenta.', 'contact-name': 'CANARIO del segundo contacto' }

/** A practice that circulates, with a second round handed in. */
async function replaced(): Promise<string> {
  const item = await begun()
  await acceptPractice(world, item)
  await circulatePractice(world, item)
  await writePractice(world, item, homes.costa, { answers: second, reason: 'Se añadió la documentación.' })
  return item
}
const rounds = (name: string, item: string) => as(name, async (tx) => (await listItemVersions(tx, item)).map((version) => version.round))
const pageOf = async (name: string, path: string) => (await get(name, path)).text()
const status = async (answer: Response | Promise<Response>) => (await answer).status

test('a new round of what circulates is read by the Secretariat alone until it circulates too', async () => {
  const item = await replaced()
  for (const name of ['sara', 'paz', 'lia']) {
    expect(await rounds(name, item), name).toEqual([1])
    const page = await pageOf(name, `/w/items/${item}`)
    expect(page).toContain('Se registra y entrevista el mismo día.')
    expect(page).not.toMatch(/documenta/)
    expect(stageOfItem(await as(name, (tx) => findItem(tx, item)))).toBe('circulated')
  }
  expect([await rounds('ana', item), await rounds('carla', item), await rounds('tomas', item)]).toEqual([[1, 2], [1, 2], [1]])
  expect(await pageOf('carla', `/w/items/${item}`)).toContain('Sigue circulando la ronda 1')
  await acceptPractice(world, item)
  expect([await rounds('sara', item), await rounds('tomas', item)]).toEqual([[1], [1, 2]])
  await circulatePractice(world, item)
  expect(await rounds('sara', item)).toEqual([1, 2])
  const page = await pageOf('sara', `/w/items/${item}`)
  for (const words of ['Se registra, entrevista y documenta.', 'Se añadió la documentación.']) expect(page).toContain(words)
})

test('a file and a translation of a new round wait for it to circulate, as its text does', async () => {
  const item = await begun()
  await acceptPractice(world, item)
  await circulatePractice(world, item)
  await done(fill(world, 'carla')(`/w/items/${item}/sections/account`, `/w/items/${item}/sections/account`, { 'attach': 'annex', 'a.annex': new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' }) }))
  const table = [{ measure: 'Días de «espera»\ttotal', after: 2.5 }, { measure: 'Sillas', after: null }]
  await writePractice(world, item, homes.costa, { answers: { ...second, results: table }, reason: 'Con anexo.' })
  await acceptPractice(world, item)
  const path = `/w/items/${item}/translation`
  await done(fill(world, 'tomas')(path, path, { 't.summary': 'They are registered and documented.', 't.results.0.measure': 'Days of waiting' }))
  const { latest } = await as('carla', (tx) => findItem(tx, item))
  const answers = await as('carla', (tx) => findVersionAnswers(tx, latest!.id))
  const [file] = answers.annex as string[]
  const english = (name: string) => as(name, async (tx) => {
    const read = await findItem(tx, item)
    const { answers } = await findTranslated(tx, read, await findVersionAnswers(tx, read.latest!.id), 'en')
    return JSON.stringify(answers)
  })
  const seen = (name: string) => as(name, (tx) => tx.selectFrom('calls.translation').where('itemId', '=', item).select('id').execute())
  expect([await status(get('ana', `/w/files/${file}`)), await status(get('sara', `/w/files/${file}`))]).toEqual([200, 404])
  expect([(await seen('ana')).length, (await seen('sara')).length]).toEqual([2, 0])
  await circulatePractice(world, item)
  expect(await status(get('sara', `/w/files/${file}`))).toBe(200)
  expect(await english('sara')).toMatch(/They are registered and documented\.[\s\S]*Days of waiting|Days of waiting[\s\S]*They are registered and documented\./)
})

test('only the round that does not circulate is taken back; what circulates stays with the members', async () => {
  const item = await replaced()
  await done(post('carla', `/w/items/${item}/taking-back`))
  expect([await rounds('sara', item), await rounds('ana', item)]).toEqual([[1], [1]])
  expect(await pageOf('sara', `/w/items/${item}`)).toContain('Se registra y entrevista el mismo día.')
  expect(await status(post('carla', `/w/items/${item}/taking-back`))).toBe(403)
  await writePractice(world, item, homes.costa, { answers: { summary: 'Tercera redacción.' }, reason: 'Otra vez.' })
  expect(await rounds('ana', item)).toEqual([1, 3])
  await acceptPractice(world, item)
  await circulatePractice(world, item)
  expect(await pageOf('sara', `/w/items/${item}`)).toContain('Tercera redacción.')
  const unsaid = await post('carla', `/w/items/${item}/withdrawal`, { reason: 'ya' })
  const page = await unsaid.text()
  expect([unsaid.status, page]).toEqual([422, expect.stringMatching(/<title>Error: [^]*class="error-summary"[^]*href="#reason">Escriba por qué se retira</)])
  expect(page, 'what was written stays').toMatch(/<textarea[^>]*name="reason"[^>]*>ya</)
  await done(post('carla', `/w/items/${item}/withdrawal`, { reason: 'La norma fue derogada.' }))
  await world.drain()
  const told = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'item withdrawn').select(['address', 'text']).orderBy('address').execute())
  expect(told.map(({ address }) => address)).toEqual(['ana', 'beto', 'paz'].map((name) => `${name}@example.org`))
  expect(told[0]!.text).not.toContain('derogada')
  expect(await pageOf('sara', `/w/items/${item}`)).toMatch(/La norma fue derogada\.[\s\S]*Otra vez\./)
})

test('what is taken back is read by nobody: not its contact, and not by those who had it to translate', async () => {
  const item = await begun()
  await acceptPractice(world, item)
  const { latest } = await as('tomas', (tx) => findItem(tx, item))
  const contact = (name: string) => as(name, (tx) => findPrivateAnswers(tx, latest!.id))
  expect(await contact('ana')).toEqual({ 'contact-name': 'CANARIO del contacto de Costa' })
  await done(post('carla', `/w/items/${item}/taking-back`))
  expect([await contact('ana'), await contact('carla')]).toEqual([{}, { 'contact-name': 'CANARIO del contacto de Costa' }])
  await expect(as('tomas', (tx) => findItem(tx, item))).rejects.toThrow(NotFound)
})

test('what a state answered to the comments of a round stays between it and the Secretariat', async () => {
  const item = await begun()
  await done(post('ana', `/w/items/${item}/comments`, { question: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' }))
  await done(fill(world, 'ana')(`/w/items/${item}/review`, `/w/items/${item}/return`, { dueOn: '2019-06-10', letter: 'Falta un dato.' }))
  const { id } = await as('carla', (tx) => tx.selectFrom('calls.comment as c').innerJoin('calls.review as r', 'r.id', 'c.reviewId').where('r.itemId', '=', item).select('c.id').executeTakeFirstOrThrow())
  await done(post('carla', `/w/items/${item}/comment-answers`, { comment: id, [`done-${id}`]: 'no', [`reason-${id}`]: 'No se publica.' }))
  const answers = (name: string) => as(name, (tx) => tx.selectFrom('calls.commentAnswer').where('commentId', '=', id).select('reason').execute())
  expect([await answers('ana'), await answers('carla')], 'it leaves with the round').toEqual([[], [{ reason: 'No se publica.' }]])
  expect(await pageOf('ana', `/w/items/${item}/review`)).not.toContain('No se publica.')
  await writePractice(world, item, homes.costa, { answers: second })
  await acceptPractice(world, item)
  await circulatePractice(world, item)
  expect([await answers('ana'), await answers('sara'), await rounds('sara', item)]).toEqual([[{ reason: 'No se publica.' }], [], [2]])
})

test('a comment quotes what the answer says: other words are given back before the state reads them as its own', async () => {
  const item = await begun()
  const comment = (question: string, quote: string) => post('ana', `/w/items/${item}/comments`, { question, kind: 'suggestion', quote, text: 'Diga cuántas personas.' })
  const wrong = await comment('summary', 'Se registra y expulsa')
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  for (const words of ['copie sus palabras tal como están', 'value="Se registra y expulsa"', 'Diga cuántas personas.']) expect(page).toContain(words)
  await done(comment('summary', 'se registra y entrevista … mismo día'))
  await done(comment('contact-name', 'CANARIO del contacto'))
})

test('a second return asks for what it asks: what was done after the first one is not asked for again', async () => {
  const item = await begun()
  const giveBack = async (question: string, answer: Record<string, string>) => {
    await done(post('ana', `/w/items/${item}/comments`, { question, kind: 'must change', quote: '', text: 'Falta el año.' }))
    await done(fill(world, 'ana')(`/w/items/${item}/review`, `/w/items/${item}/return`, { dueOn: '2019-06-10', letter: 'Falta un dato.' }))
    const { id } = await as('carla', (tx) => tx.selectFrom('calls.comment as c').innerJoin('calls.review as r', 'r.id', 'c.reviewId').where('r.itemId', '=', item).orderBy('c.id', 'desc').select('c.id').executeTakeFirstOrThrow())
    await done(post('carla', `/w/items/${item}/comment-answers`, { comment: id, ...Object.fromEntries(Object.entries(answer).map(([name, value]) => [`${name}-${id}`, value])) }))
  }
  await giveBack('summary', { done: 'yes' })
  await writePractice(world, item, homes.costa, { answers: second })
  await giveBack('title', { done: 'no', reason: 'No se publica.' })
  const { submissionId } = await as('carla', (tx) => findItem(tx, item))
  const page = await pageOf('carla', `/w/submissions/${submissionId}`)
  expect(page).not.toContain('Dijo «hecho»')
  expect(page).toContain(`action="/w/submissions/${submissionId}/hand-in"`)
})

test('the letter of a return announces what that return asks: not what an earlier one did, nor a comment that was removed', async () => {
  const item = await begun()
  const comment = (question: string, words = 'Falta el año.') => done(post('ana', `/w/items/${item}/comments`, { question, kind: 'must change', quote: '', text: words }))
  const giveBack = () => done(fill(world, 'ana')(`/w/items/${item}/review`, `/w/items/${item}/return`, { dueOn: '2019-06-10', letter: 'Falta un dato.' }))
  const letters = async () => {
    await world.drain()
    const found = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'returned').where('address', '=', 'carla@example.org').where('text', 'like', `%/w/items/${item}%`).orderBy('id').select('subject').execute())
    return found.map(({ subject }) => /\d+ comentarios?/.exec(subject)?.[0])
  }
  await comment('summary')
  await giveBack()
  expect(await letters()).toEqual(['1 comentario'])
  const { id } = await as('carla', async (tx) => (await listComments(tx, { itemId: item }))[0]!)
  await done(post('carla', `/w/items/${item}/comment-answers`, { comment: id, [`done-${id}`]: 'yes' }))
  await writePractice(world, item, homes.costa, { answers: second })
  for (const question of ['summary', 'title']) await comment(question)
  await comment('title', 'Falta el lugar.')
  await done(post('ana', `/w/items/${item}/comment-removals`, { comment: (await as('ana', (tx) => listComments(tx, { itemId: item }))).at(-1)!.id }))
  await giveBack()
  expect(await letters()).toEqual(['1 comentario', '2 comentarios'])
})

test('the validator clears what was read: a text changed meanwhile is not cleared', async () => {
  const item = await begun()
  await done(post('carla', `/w/items/${item}/taking-back`))
  const { submissionId } = await as('carla', (tx) => findItem(tx, item))
  const page = `/w/submissions/${submissionId}`
  await writeAnswers(world, item, 'carla', { summary: 'Lo que usted lee.' })
  const form = await formOn(world, 'vera')(page, `${page}/clearance`, { circulates: 'yes', licence: 'CC-BY-4.0' })
  await writeAnswers(world, item, 'carla', { summary: 'Cambiado mientras usted leía.' })
  const cleared = () => as('vera', (tx) => tx.selectFrom('calls.clearance').where('submissionId', '=', submissionId).select('id').execute())
  const before = await cleared()
  expect(await status(post('vera', `${page}/clearance`, form))).toBe(409)
  expect(await cleared()).toEqual(before)
  await done(fill(world, 'vera')(page, `${page}/clearance`, { circulates: 'yes', licence: 'CC-BY-4.0' }))
})

test('the Secretariat accepts and returns the round it read, not the one that came in meanwhile', async () => {
  const item = await begun()
  const at = `/w/items/${item}`
  const accepting = await formOn(world, 'ana')(`${at}/review`, `${at}/acceptance`)
  await done(post('ana', `${at}/comments`, { question: 'summary', kind: 'must change', quote: '', text: 'Falta el año.' }))
  const returning = await formOn(world, 'ana')(`${at}/review`, `${at}/return`, { dueOn: '2019-06-10', letter: 'Falta un dato que solo usted sabe.' })
  await done(post('carla', `${at}/taking-back`))
  await writePractice(world, item, homes.costa, { answers: second })
  await done(post('ana', `${at}/comments`, { question: 'summary', kind: 'must change', quote: '', text: 'Falta la fuente.' }))
  const answer = await post('ana', `${at}/return`, returning)
  expect([answer.status, await status(post('ana', `${at}/acceptance`, accepting)), await status(post('ana', `${at}/acceptance`))]).toEqual([409, 409, 409])
  expect(await answer.text()).toContain('Falta un dato que solo usted sabe.')
  expect(stageOfItem(await as('ana', (tx) => findItem(tx, item)))).toBe('handed in')
})

test('a translation of one round does not pass for the next, and a second translator overwrites nobody', async () => {
  const item = await begun()
  await acceptPractice(world, item)
  const path = `/w/items/${item}/translation`
  const typed = { 't.summary': 'Registered on the same day.', 't.title': 'Registration at the border' }
  const slow = await formOn(world, 'tomas')(path, path, typed)
  await done(fill(world, 'ana')(path, path, { 't.title': 'Border registration' }))
  const kept = await post('tomas', path, slow)
  expect(kept.status).toBe(409)
  expect(await kept.text()).toMatch(/Border registration[\s\S]*Registration at the border|Registration at the border[\s\S]*Border registration/)
  const english = () => as('carla', async (tx) => (await tx.selectFrom('calls.translation').where('itemId', '=', item).orderBy('id').select(['questionKey', 'value']).execute()).map((row) => [row.questionKey, row.value]))
  // What was nobody else's is saved.
  expect(await english()).toEqual([['title', 'Border registration'], ['summary', 'Registered on the same day.']])
  const confirming = await formOn(world, 'carla')(path, `${path}-confirmation`)
  await done(fill(world, 'ana')(path, path, { 't.title': 'Registration on the border' }))
  expect(await status(post('carla', `${path}-confirmation`, confirming))).toBe(409)
  expect(await as('carla', (tx) => tx.selectFrom('calls.confirmation as c').innerJoin('calls.translation as t', 't.id', 'c.translationId').where('t.itemId', '=', item).select('t.id').execute())).toEqual([])
  await done(fill(world, 'carla')(path, `${path}-confirmation`))

  const late = await formOn(world, 'ana')(path, path, { 't.summary': 'Registered and interviewed on the same day.' })
  await done(post('carla', `/w/items/${item}/taking-back`))
  await writePractice(world, item, homes.costa, { answers: second })
  expect(await status(post('ana', path, late))).toBe(409)
  expect(await english()).toHaveLength(3)
})

test('a text that looks like a person’s is not handed in before somebody says that it is not', async () => {
  const item = await begun()
  await done(post('carla', `/w/items/${item}/taking-back`))
  const { submissionId } = await as('carla', (tx) => findItem(tx, item))
  const page = `/w/submissions/${submissionId}`
  await writeAnswers(world, item, 'carla', { summary: 'Su DUI es 01234567-8.' })
  await done(fill(world, 'vera')(page, `${page}/clearance`, { circulates: 'yes', licence: 'CC-BY-4.0' }))
  const asked = await fill(world, 'carla')(page, `${page}/hand-in`)
  expect(asked.status).toBe(422)
  expect(await asked.text()).toMatch(/Revise «[^»]+»/)
  expect(await rounds('ana', item)).toEqual([])
  await done(fill(world, 'carla')(page, `${page}/hand-in`, { confirmed: 'yes' }))
  expect(await rounds('ana', item)).toEqual([2])
  const duties = await as('ana', (tx, me, now) => listDuties(tx, me, { lang: 'es', now, zone: 'America/Costa_Rica', locale: 'es-419' }, '2019-05-20'))
  expect(duties.find(({ href }) => href === `/w/items/${item}/review`)?.todo, 'what was taken back before it was answered is not read “again”').toMatch(/^Leer «[^»]+»$/)
})

test('two officers prepare one call: the second is told, and nothing of the first is overwritten', async () => {
  const call = (await done(post('ana', '/w/calls', { formatVersionId: idOf('format version'), milestoneId: idOf('inputs'), states: idOf('costa'), 'title.es': 'En preparación', 'title.en': 'In preparation', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.' }))).headers.get('location')!
  const forms = await Promise.all(['ana', 'beto'].map((name) => formOn(world, name)(`${call}/change`, `${call}/change`, { 'title.en': `As ${name} calls it` })))
  expect(await status(post('ana', `${call}/change`, forms[0]))).toBe(303)
  expect(await status(post('beto', `${call}/change`, forms[1]))).toBe(409)
  expect((await as('beto', (tx) => findCall(tx, call.split('/').at(-1)!))).title.en).toBe('As ana calls it')
})
