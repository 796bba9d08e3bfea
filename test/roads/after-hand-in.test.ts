import { expect, test } from 'vitest'
import { findItem, listDraft } from '../../src/calls/item/queries.ts'
import { addComment, returnItem } from '../../src/calls/review/actions.ts'
import { delegateSection, handInSubmission } from '../../src/calls/submission/actions.ts'
import { findEnvelope } from '../../src/calls/submission/queries.ts'
import { exchangeIn } from '../exchange.ts'
import { fill, formOn } from '../fill.ts'
import { rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, beginPractice, circulatePractice, clearAsRead, costaAnswers, done, handInPractice, homes, openPracticeCall, writeAnswers } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// A4, A7: what was handed in lies with the Secretariat: nobody at home writes on it, whoever gave them the section, and nothing that was brought back is forgotten.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const item = await beginPractice(world, callId, homes.costa)
await writeAnswers(world, item, 'carla', costaAnswers)
await as('carla', async (tx, me, now) => delegateSection(tx, me, await findItem(tx, item), { sectionKey: 'account', personId: idOf('marta'), until: new Date(now.getTime() + 60 * 86_400_000) }))
const { submissionId } = await as('carla', (tx) => findItem(tx, item))
const account = `/w/items/${item}/sections/account`
const pageOf = async (name: string, path: string) => (await get(name, path)).text()
const summary = () => as('carla', async (tx) => (await listDraft(tx, item)).find((one) => one.questionKey === 'summary')?.value)

test('who hands in is told of a file that was brought back and that nobody has looked through', async () => {
  const { formOf, bring } = exchangeIn(world, callId)
  const changed = async (name: string) => rewritten(await formOf(name, item, 'xlsx'), [String(costaAnswers.summary), 'Se cuenta de otro modo.'])
  const sent = (await done(bring('carla', item, await changed('carla')))).headers.get('location')!
  await as('vera', (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
  const page = await pageOf('carla', `/w/submissions/${submissionId}`)
  expect(page).toContain('Un archivo que trajo de vuelta está sin revisar')
  expect(page, 'which of them').toContain('Revisar lo que trae «respuestas.xlsx» para «')
  expect(page).toContain(`href="${sent}"`)
  const marta = (await done(bring('marta', item, await changed('marta')))).headers.get('location')!
  await done(fill(world, 'carla')(sent, `${sent}/aside`))
  expect(await pageOf('marta', '/w')).toContain(marta)
  expect(await pageOf('carla', `/w/submissions/${submissionId}`)).toContain('Un archivo que trajo de vuelta está sin revisar')
})

test('the ministry that wrote a section writes nothing more once it is handed in, keeps what it typed, and goes on when it comes back', async () => {
  const form = await (await get('marta', account)).text()
  expect(form).toContain('Resumen')
  expect(await pageOf('marta', '/w')).toContain(account)
  await as('carla', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: null }))
  const late = await post('marta', account, { 'a.summary': 'Una frase de última hora.', 'version.summary': '1' })
  expect([late.status, await late.text()]).toEqual([403, expect.stringMatching(/<h3>2\.1 Resumen<\/h3><blockquote[^>]*>Una frase de última hora\./)])
  const chosen = await (await post('carla', account.replace('/account', '/practice'), { 'a.theme': 'shelter', 'a.pillars': 'pillar-1', 'a.populations': 'refugees' })).text()
  expect(chosen.match(/<blockquote[^>]*>[^<]*/g)?.join(), 'what was chosen stands in its words').not.toMatch(/>(shelter|pillar-1|refugees)/)
  const byItself = await world.app.request(account, { method: 'POST', headers: { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'cookie': `marco=${tokenOf('marta')}`, 'x-marco-autosave': '1' }, body: new URLSearchParams({ 'a.summary': 'Una frase más.' }) })
  expect(await byItself.json(), 'the page that saves by itself stops, and says why').toMatchObject({ conflict: expect.stringContaining('Ya no se puede escribir') })
  expect((await post('marta', `/w/items/${item}/offline/files`, { file: new File(['PK'], 'respuestas.xlsx') })).status).toBe(403)
  for (const path of [account, `/w/items/${item}/draft`]) {
    const closed = await get('marta', path)
    expect([closed.status, closed.headers.get('location'), decodeURIComponent(closed.headers.get('set-cookie')!)]).toEqual([303, '/w', expect.stringContaining('Ya no se puede escribir')])
  }
  for (const asked of [account, '/w/uploads/']) expect(await pageOf('marta', '/w'), asked).not.toContain(asked)
  expect(await summary()).toBe(costaAnswers.summary)

  await as('ana', async (tx, me) => {
    const read = await findItem(tx, item)
    await addComment(tx, me, read, { questionKey: 'summary', kind: 'must change', text: '¿Desde cuándo?', quote: '' })
    await returnItem(tx, me, read, { dueOn: '2019-05-30', letter: 'Gracias; falta un dato.', read: read.latest!.id })
  })
  expect(await pageOf('marta', '/w')).toContain(account)
  expect(await pageOf('marta', `/w/items/${item}/draft`), 'what the team reads of it, she reads too').toMatch(/class="tag[^"]*">Devuelto</)
  const seen = async (name: string, path: string) => /class="class-badge">.*?<\/span>([^<]*)<\/span>/s.exec(await pageOf(name, path))![1]
  for (const path of [account, `/w/items/${item}/draft`, `/w/items/${item}/offline`]) for (const name of ['marta', 'carla']) expect(await seen(name, path), `${name} ${path}`).toBe('El equipo del Estado y quien escribe con él')
  expect(await seen('carla', account.replace('/account', '/practice')), 'nobody beside the team was given this one').toBe('Solo su equipo')
  expect(await pageOf('marta', `/w/items/${item}/offline`), 'nothing leads to where she may not go').not.toContain(`/w/submissions/${submissionId}`)
  await done(fill(world, 'marta')(account, account, { 'a.summary': 'Desde 2017.' }))
  expect(await summary()).toBe('Desde 2017.')
})

test('what circulates is written anew by its team, and by whoever it gives a section; what was withdrawn by nobody', async () => {
  const other = await handInPractice(world, callId, homes.costa, { answers: { ...costaAnswers, title: 'Otra práctica' } })
  const section = `/w/items/${other}/sections/account`
  await as('carla', async (tx, me, now) => delegateSection(tx, me, await findItem(tx, other), { sectionKey: 'account', personId: idOf('marta'), until: new Date(now.getTime() + 60 * 86_400_000) }))
  expect((await get('marta', section)).status, 'handed in').toBe(303)
  await acceptPractice(world, other)
  expect((await get('marta', section)).status, 'accepted').toBe(303)
  await circulatePractice(world, other)
  expect((await get('marta', section)).status, 'circulated').toBe(200)
  await done(fill(world, 'marta')(section, section, { 'a.summary': 'Con la cifra de este año.' }))
  await done(post('carla', `/w/items/${other}/withdrawal`, { reason: 'Ya no se aplica.' }))
  expect((await get('marta', section)).status, 'withdrawn').toBe(303)
})

test('whoever brings a file or presses “hand in” after it was handed in is told how it is changed, and is not offered what cannot be done', async () => {
  const call = await openPracticeCall(world)
  const { formOf, bring } = exchangeIn(world, call)
  const own = await beginPractice(world, call, homes.llano)
  await writeAnswers(world, own, 'luis', costaAnswers)
  const envelope = `/w/submissions/${(await as('luis', (tx) => findItem(tx, own))).submissionId}`
  const form = await rewritten(await formOf('luis', own, 'xlsx'), [String(costaAnswers.summary), 'Se cuenta de otro modo.'])
  await as('lia', (tx, me) => clearAsRead(tx, me, envelope.split('/').at(-1)!, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
  const stale = await formOn(world, 'luis')(envelope, `${envelope}/hand-in`)
  expect(await pageOf('luis', envelope)).toContain(`action="${envelope}/offline/files"`)
  await done(post('luis', `${envelope}/hand-in`, stale))
  const again = await post('luis', `${envelope}/hand-in`, stale)
  expect([again.status, await again.text()]).toEqual([409, expect.stringMatching(/href="#items">Ya se entregó, el 20 de mayo de 2019, [^<]*: para cambiarlo, recupérelo[^]*id="items"[^]*action="\/w\/items\/[^"]*\/taking-back"/)])
  expect(await pageOf('luis', envelope)).not.toContain(`action="${envelope}/offline/files"`)
  const brought = [await post('luis', `${envelope}/offline/files`, { file: new File([new Uint8Array(form)], 'respuestas.xlsx') }), await bring('luis', own, form)]
  for (const answer of brought) expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Ya se entregó: para cambiarla, recupérela en la página de la entrega')])
  expect((await bring('marta', own, form)).status, 'whoever is not of the team finds nothing').toBe(404)
  expect((await as('luis', (tx) => listDraft(tx, own))).find((one) => one.questionKey === 'summary')?.value).toBe(costaAnswers.summary)
})

test('a draft is discarded only after a page that says what goes with it', async () => {
  const own = await beginPractice(world, callId, homes.costa)
  await writeAnswers(world, own, 'carla', { title: 'Lo que nadie va a entregar', theme: 'backlog' })
  const section = `/w/items/${own}/sections/account`
  await done(fill(world, 'carla')(section, section, { 'a.summary': 'Uno.', 'attach': 'annex', 'a.annex': new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' }) }))
  await as('carla', async (tx, me, now) => delegateSection(tx, me, await findItem(tx, own), { sectionKey: 'account', personId: idOf('marta'), until: new Date(now.getTime() + 86_400_000) }))
  const at = `/w/items/${own}/discarding`
  const draft = await pageOf('carla', `/w/items/${own}/draft`)
  expect([draft.includes(`action="${at}"`), draft.includes(`href="${at}"`)], 'one press is not enough').toEqual([false, true])
  const asked = await pageOf('carla', at)
  for (const said of ['Lo que nadie va a entregar', 'La práctica: 2 respuestas', 'Qué se hizo: 2 respuestas', 'anexo.pdf', 'Marta del Trabajo', 'no se puede recuperar', `href="/w/items/${own}/draft"`]) expect(asked).toContain(said)
  expect((await get('marta', at)).status).toBe(403)
  expect((await get('sara', at)).status).toBe(404)
  expect((await get('carla', `/w/items/${item}/discarding`)).status, 'what was handed in once is not discarded').toBe(403)
  await done(fill(world, 'carla')(at, at))
  expect((await get('carla', at)).status).toBe(404)
})
