import { expect, test } from 'vitest'
import { addComment } from '../../src/calls/review/actions.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { fill, formIn, formOn } from '../fill.ts'
import { openWorld } from '../open.ts'
import { beginPractice, costaAnswers, done, handInPractice, homes, sierraAnswers, toAccepted, writeAnswers } from '../story.ts'
import { idOf } from '../world.ts'

// A form that is given back to be mended says of what was read what it said when it was sent: what changed meanwhile nobody has read.

const world = await openWorld()
const { as, post } = world
const { callId, costa } = await toAccepted(world)
const llano = await handInPractice(world, callId, homes.llano, { answers: { ...costaAnswers, title: 'Ventanilla única' } })

/** Sends a form that has to be mended, as from a page of long ago, and reads the marks of the form that comes back. */
async function marksOf(name: string, path: string, fields: Record<string, string | string[]>, names: string[]): Promise<unknown[]> {
  const answer = await post(name, path, fields)
  expect(answer.status, path).toBe(422)
  const form = formIn(await answer.text(), path)
  return names.map((field) => form[field])
}

test('what was changed while who validates chose a licence is not cleared unread', async () => {
  const item = await beginPractice(world, callId, homes.sierra)
  await writeAnswers(world, item, 'sara', { ...sierraAnswers, title: 'A second shelter' })
  const { submissionId } = await as('sara', (tx) => findItem(tx, item))
  const path = `/w/submissions/${submissionId}/clearance`
  const open = await formOn(world, 'saul')(`/w/submissions/${submissionId}`, path, { circulates: 'yes', publishes: 'yes' })
  await writeAnswers(world, item, 'sara', { summary: 'Families find a roof in a week, or in two.' })
  const unlicensed = await post('saul', path, { ...open, licence: '' })
  expect(unlicensed.status).toBe(422)
  const back = formIn(await unlicensed.text(), path, { licence: 'CC-BY-4.0' })
  expect((await post('saul', path, back)).status).toBe(409)
  await done(fill(world, 'saul')(`/w/submissions/${submissionId}`, path, { circulates: 'yes', publishes: 'yes', licence: 'CC-BY-4.0' }))
})

test('what is asked of one form of a page says nothing of another', async () => {
  const { submissionId } = await as('luis', (tx) => findItem(tx, llano))
  const path = `/w/submissions/${submissionId}/items`
  const answer = await post('luis', path, { version: '1', original: 'fr' })
  expect(answer.status).toBe(422)
  expect(formIn(await answer.text(), path)['version']).toBe('1')
})

test('a round is not returned, and an answer not translated, from the page of another', async () => {
  await as('ana', async (tx, me) => addComment(tx, me, await findItem(tx, llano), { questionKey: 'summary', kind: 'must change', quote: '', text: 'Falta la fuente.' }))
  const round = crypto.randomUUID()
  expect(await marksOf('ana', `/w/items/${llano}/return`, { version: round, dueOn: '2019-06-20', letter: '' }, ['version'])).toEqual([round])
  const translation = `/w/items/${costa}/translation`
  expect(await marksOf('tomas', translation, { 'version.summary': 'of-long-ago', 't.summary': 'Call +503 7012 3456.' }, ['version.summary'])).toEqual(['of-long-ago'])
  // What came first stands beside it once that is said: it is read, and may be replaced.
  const late = await post('tomas', translation, { 'version.summary': 'of-long-ago', 't.summary': 'They are registered on the day.' })
  expect(late.status).toBe(409)
  await done(post('tomas', translation, formIn(await late.text(), translation)))
})

test('texts of a compilation, of a handover and of a format come back with the version that was read', async () => {
  const made = await done(post('ana', '/w/compilations', { 'kind': 'compendium', 'calls': callId, 'year': '2019', 'title.es': 'Compendio', 'title.en': 'Compendium', 'subtitle.es': '', 'subtitle.en': '' }))
  const compilation = made.headers.get('location')!
  const tooLong = 'x'.repeat(60_000)
  expect(await marksOf('ana', `${compilation}/texts`, { 'version': '0', 'foreword.es': tooLong, 'foreword.en': '' }, ['version'])).toEqual(['0'])
  expect(await marksOf('ana', `${compilation}/change`, { 'version': '0', 'kind': 'compendium', 'calls': callId, 'year': 'mayo', 'title.es': 'Compendio', 'title.en': '' }, ['version'])).toEqual(['0'])

  const term = await world.owner((tx) => tx.selectFrom('membership.presidency').select('id').where('since', '<=', '2019-05-20').where((where) => where.or([where('until', 'is', null), where('until', '>', '2019-05-20')])).executeTakeFirstOrThrow())
  const dossier = (await done(post('paz', '/w/handovers', { presidencyId: term.id }))).headers.get('location')!.split('#')[0]!
  expect(await marksOf('paz', `${dossier}/texts`, { 'version': '0', 'achieved.es': 'x'.repeat(8001), 'achieved.en': '', 'priorities.es': '', 'priorities.en': '' }, ['version'])).toEqual(['0'])

  const format = (await done(post('ana', '/w/formats', { 'title.es': 'Guía de albergues', 'title.en': 'Guideline of shelters', 'kind': 'practice', 'intro.es': 'Cuente un albergue.', 'intro.en': 'Tell one shelter.', 'minutes': '15' }))).headers.get('location')!.split('#')[0]!
  expect(await marksOf('ana', `${format}/opening`, { 'version': '0', 'piece': 'of-long-ago', 'title.es': 'Guía', 'title.en': 'Guide', 'intro.es': '', 'intro.en': '', 'minutes': '15' }, ['version', 'piece'])).toEqual(['0', 'of-long-ago'])
})

test('a button that comes without what it carries is of no page of ours, and breaks nothing', async () => {
  const own = await beginPractice(world, callId, homes.costa)
  const format = (await done(post('ana', '/w/formats', { 'title.es': 'Guía de caminos', 'title.en': 'Guideline of roads', 'kind': 'practice', 'intro.es': 'Cuente un camino.', 'intro.en': 'Tell one road.', 'minutes': '15' }))).headers.get('location')!.split('#')[0]!
  for (const [name, path] of [['carla', `/w/items/${own}/delegation-ends`], ['ana', `/w/items/${llano}/comment-removals`], ['ana', `${format}/questions/title/place`], ['ana', `${format}/restored-questions`]] as const) {
    expect((await post(name, path)).status, path).toBe(404)
    for (const field of ['share', 'comment', 'to', 'from']) expect((await post(name, path, { [field]: ['up', 'up'] })).status, `${path} ${field}`).toBe(404)
  }
  for (const path of ['acceptance', 'circulation']) expect((await post('ana', `/w/items/${llano}/${path}`, { version: ['a', 'b'] })).status, path).toBe(404)
})

test('who writes one section has no page of what the others have not answered', async () => {
  const own = await beginPractice(world, callId, homes.costa)
  await done(post('carla', `/w/items/${own}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-06-10' }))
  expect((await world.get('marta', `/w/items/${own}/draft`)).status).toBe(200)
  expect((await world.get('marta', `/w/items/${own}/check`)).status).toBe(404)
  expect((await world.get('carla', `/w/items/${own}/check`)).status).toBe(200)
})
