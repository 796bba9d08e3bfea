import { expect, test } from 'vitest'
import { addComment, returnItem } from '../../src/calls/review/actions.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { beginPractice, costaAnswers, done, homes, openPracticeCall, sierraAnswers, writeAnswers } from '../story.ts'

// Whoever validates at home: reads, says "not yet", clears; and the second time sees what is new.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const itemId = await beginPractice(world, callId, homes.costa)
await writeAnswers(world, itemId, 'carla', costaAnswers)
const { submissionId } = await as('carla', (tx) => findItem(tx, itemId))
const path = `/w/submissions/${submissionId}`
const page = async (name: string, address = path) => (await get(name, address)).text()
const checked = (html: string, name: string) => [...html.matchAll(/<input [^>]*>/g)].filter(([input]) => input.includes(` name="${name}"`) && / checked/.test(input)).map(([input]) => / value="([^"]*)"/.exec(input)![1])

test('who validates says “not yet, because…”: it lands on the focal point’s desk and nobody beyond the team reads it', async () => {
  const empty = await post('vera', `${path}/postponement`, { words: ' ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Escriba qué falta')
  expect((await post('carla', `${path}/postponement`, { words: 'Falta la fuente.' })).status).toBe(403)
  expect((await post('ana', `${path}/postponement`, { words: 'Falta la fuente.' })).status).toBe(404)
  await done(post('vera', `${path}/postponement`, { words: 'Falta la fuente de la cifra.' }))
  expect(await page('carla')).toContain('Falta la fuente de la cifra.')
  expect(await page('carla', '/w')).toContain('Atender lo que falta para el visto bueno')
})

test('“not yet” waits for the focal point until what is complete changes, and then for who validates again', async () => {
  expect(await page('vera', '/w')).not.toContain('Dar el visto bueno')
  await writeAnswers(world, itemId, 'carla', { summary: 'Registro y entrevista el mismo día, con la fuente.' })
  expect([await page('vera', '/w'), await page('carla', '/w')]).toEqual([expect.stringContaining('Dar el visto bueno'), expect.not.stringContaining('Atender lo que falta')])
  expect(await page('vera')).toMatch(/Falta la fuente de la cifra\.[^]*Desde entonces cambió lo que está completo/)
  await writeAnswers(world, itemId, 'carla', costaAnswers)
})

test('who validates finds all answers on one page, and the licence is asked for only where it is published', async () => {
  expect(await page('vera')).toContain(`href="/w/items/${itemId}/check"`)
  expect(await page('vera', `/w/items/${itemId}/check`)).toContain(String(costaAnswers.summary))
  const first = await fill(world, 'vera')(path, `${path}/clearance`)
  expect(first.status).toBe(422)
  expect(await first.text()).not.toContain('Elija una licencia')
  const unlicensed = await fill(world, 'vera')(path, `${path}/clearance`, { circulates: 'yes', publishes: 'yes' })
  expect(unlicensed.status).toBe(422)
  expect(await unlicensed.text()).toContain('Elija una licencia')
  await done(fill(world, 'vera')(path, `${path}/clearance`, { circulates: 'yes', publishes: 'yes', licence: 'CC-BY-3.0-IGO' }))
})

test('the clearance answers the “not yet”, and what is handed in does not take its words along', async () => {
  expect(await page('carla')).not.toContain('Falta la fuente de la cifra.')
  expect(await page('carla', '/w')).not.toContain('Atender lo que falta')
  await done(post('carla', `${path}/hand-in`, { confirmed: 'yes' }))
  expect(await as('ana', (tx) => tx.selectFrom('calls.postponement').selectAll().execute())).toEqual([])
  expect(await as('vera', (tx) => tx.selectFrom('calls.postponement').select('words').execute())).toEqual([{ words: 'Falta la fuente de la cifra.' }])
})

test('after handing in the envelope says who reads it, counts practices and offers to take them back', async () => {
  const html = await page('carla')
  for (const words of ['La Secretaría lee lo entregado', 'Se entregó 1 práctica', `action="/w/items/${itemId}/taking-back"`]) expect(html).toContain(words)
  for (const words of ['Hasta entregarla la ve solo su equipo', 'vence en']) expect(html).not.toContain(words)
  expect(await page('vera')).not.toContain(`action="/w/items/${itemId}/taking-back"`)
})

test('the Secretariat reads the contact that was written for it, and what was left unanswered', async () => {
  const html = await page('ana', `/w/items/${itemId}/review`)
  for (const words of ['CANARIO del contacto de Costa', 'Anexo', 'Sin respuesta']) expect(html).toContain(words)
})

test('the second clearance shows what changed since the first, and proposes its consents', async () => {
  await as('ana', async (tx, me) => {
    await addComment(tx, me, await findItem(tx, itemId), { questionKey: 'summary', kind: 'must change', quote: '', text: 'Diga desde cuándo.' })
    const item = await findItem(tx, itemId)
    await returnItem(tx, me, item, { dueOn: '2019-05-30', letter: 'Gracias; falta un dato.', read: item.latest!.id })
  })
  expect(await page('carla')).toContain('vence en 10 días')
  const comment = (await as('carla', (tx) => tx.selectFrom('calls.comment').select('id').executeTakeFirstOrThrow())).id
  await done(post('carla', `/w/items/${itemId}/comment-answers`, { comment, [`done-${comment}`]: 'yes' }))
  for (const name of ['carla', 'vera']) {
    const unchanged = await page(name)
    expect(unchanged, name).toContain('Dijo «hecho» a un cambio que se pide, y nada ha cambiado')
    expect(unchanged, `${name}: neither cleared nor handed in again as it was`).not.toMatch(/action="[^"]*\/(clearance|hand-in)"/)
  }
  await writeAnswers(world, itemId, 'carla', { summary: 'Desde 2018 se registra y entrevista el mismo día.' })
  const html = await page('vera')
  expect(html).toContain('Qué cambió en «Registro en la frontera» desde la ronda 1')
  expect(html).toMatch(/<ins>(<span[^>]*>[^<]*<\/span>)?Desde 2018/)
  expect(checked(html, 'circulates')).toEqual(['yes'])
  expect(checked(html, 'publishes')).toEqual(['yes'])
  expect(checked(html, 'licence')).toEqual(['CC-BY-3.0-IGO'])
})

test('a text without a translation stands on the translator’s desk, with how many answers', async () => {
  await done(fill(world, 'vera')(path, `${path}/clearance`, { circulates: 'yes', licence: 'CC-BY-4.0' }))
  await done(post('carla', `${path}/hand-in`, { confirmed: 'yes' }))
  const desk = () => page('tomas', '/w')
  expect(await desk()).not.toMatch(/(Traducir|Translate) [«“]Registro en la frontera/)
  await done(fill(world, 'ana')(`/w/items/${itemId}/review`, `/w/items/${itemId}/acceptance`))
  expect(await desk()).toMatch(/(Traducir «Registro en la frontera» al inglés, \d respuestas|Translate “Registro en la frontera” into English, \d answers)/)
})

test('whoever clears what was changed meanwhile gets back what they chose, under what was asked', async () => {
  const call = await openPracticeCall(world)
  const own = await beginPractice(world, call, homes.sierra)
  await writeAnswers(world, own, 'sara', sierraAnswers)
  const envelope = `/w/submissions/${(await as('sara', (tx) => findItem(tx, own))).submissionId}`
  const late = await post('saul', `${envelope}/clearance`, { version: 'f'.repeat(64), circulates: 'yes', licence: 'CC-BY-4.0' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringMatching(/<h3>(Licencia con que se publica|Licence under which it is published)<\/h3><blockquote[^>]*>CC BY 4\.0: /)])
})
