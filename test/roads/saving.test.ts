import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { openPracticeCall } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// While one writes, the page saves by itself; its button may be pressed at that very moment.

const world = await openWorld()
const { app, post } = world
const headers = { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'cookie': `marco=${tokenOf('carla')}` }

const callId = await openPracticeCall(world)
const submission = (await post('carla', `/w/calls/${callId}/submissions`)).headers.get('location')!

async function freshSection(): Promise<string> {
  const draft = (await post('carla', `${submission}/items`, { original: 'es' })).headers.get('location')!
  return `${draft.replace(/\/draft$/, '')}/sections/practice`
}

const typed = { 'a.title': 'Registro en la frontera', 'a.theme': 'backlog', 'a.pillars': 'pillar-1', 'a.populations': 'refugees', 'version.title': '0', 'version.theme': '0', 'version.pillars': '0', 'version.populations': '0' }
const send = (path: string, more: Record<string, string> = {}, fields: Record<string, string> = typed) => app.request(path, { method: 'POST', headers: { ...headers, ...more }, body: new URLSearchParams(fields) })

test('the button pressed while the page saves by itself keeps everything and goes on', async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const section = await freshSection()
    const [byItself, byButton] = await Promise.all([send(section, { 'x-marco-autosave': '1' }), send(section, {}, { ...typed, complete: 'yes' })])
    expect([byItself.status, byButton.status]).toEqual([200, 303])
  }
})

test('whoever sends the same words twice is not asked which to keep', async () => {
  const section = await freshSection()
  expect((await send(section, { 'x-marco-autosave': '1' })).status).toBe(200)
  expect((await send(section)).status).toBe(303)
})

test('two windows with other words for every kind of question show both, and ask which to keep', async () => {
  const section = await freshSection()
  expect((await send(section)).status).toBe(303)
  const others = await send(section, {}, { ...typed, 'a.title': 'Registro en el puerto', 'a.pillars': 'pillar-2', 'a.populations': 'asylum-seekers' })
  expect(others.status).toBe(409)
  const page = await others.text()
  for (const words of ['Registro en la frontera', 'Registro en el puerto']) expect(page).toContain(words)
  const account = section.replace('/practice', '/account')
  const table = { 'a.summary': 'Uno.', 'a.results.0.measure': 'Días de espera', 'a.results.0.after': '30', 'version.summary': '0', 'version.results': '0' }
  expect((await send(account, {}, table)).status).toBe(303)
  const rows = await send(account, {}, { ...table, 'a.results.0.measure': 'Días', 'a.results.0.after': '' })
  expect(rows.status).toBe(409)
  expect(await rows.text()).toContain('Días de espera')
})

test('a file is attached and removed under the post that writes the section, whatever else the person is', async () => {
  const draft = (await post('carla', `${submission}/items`, { original: 'es' })).headers.get('location')!
  const item = draft.replace(/\/draft$/, '')
  expect((await post('carla', `${item}/delegations`, { personId: idOf('rocio'), sectionKey: 'account', until: '2019-06-01' })).status).toBe(303)
  const annex = new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' })
  expect((await post('rocio', `${item}/sections/account/files`, { question: 'annex', file: annex })).status).toBe(303)
  const [file] = await world.owner((tx) => tx.selectFrom('base.file').select('id').where('byId', '=', idOf('rocio')).execute())
  expect((await post('rocio', `${item}/sections/account/file-removal`, { question: 'annex', file: file!.id })).status).toBe(303)
  const events = await world.owner((tx) => tx.selectFrom('base.event').select(['kind', 'postId']).where('personId', '=', idOf('rocio')).where('kind', 'like', 'file %').orderBy('seq').execute())
  // Her first post is a reviewer's, who writes no answers.
  expect(events).toEqual(['file attached', 'file removed'].map((kind) => ({ kind, postId: idOf('rocio post 1') })))
})

test('a file is attached to and removed from a question that asks for files, and from no other', async () => {
  const section = (await freshSection()).replace('/practice', '/account')
  expect((await send(section, {}, { 'a.summary': 'Se registra el mismo día.', 'version.summary': '0' })).status).toBe(303)
  const annex = new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' })
  const since = await world.owner((tx) => tx.selectFrom('base.event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow())
  for (const question of ['summary', 'contact-name', 'nothing', '']) {
    expect((await post('carla', `${section}/files`, { question, file: annex })).status, question).toBe(404)
    expect((await post('carla', `${section}/file-removal`, { question, file: idOf('inputs') })).status, question).toBe(404)
  }
  expect((await post('carla', `${section}/file-removal`, { question: 'annex', file: idOf('inputs') })).status).toBe(404)
  expect((await post('carla', `${section}/file-removal`, { question: 'annex' })).status).toBe(404)
  expect(await world.owner((tx) => tx.selectFrom('base.event').select('kind').where('seq', '>', since.seq).execute())).toEqual([])
})
