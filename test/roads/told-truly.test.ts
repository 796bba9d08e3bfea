import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { readZip } from '#base/zip.ts'
import { listCompletions } from '../../src/calls/item/queries.ts'
import { exchangeIn, offered } from '../exchange.ts'
import { guideline } from '../formats.ts'
import { fill, formOn } from '../fill.ts'
import { rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, beginPractice, circulatePractice, costaAnswers, done, handInPractice, homes, openPracticeCall, sierraAnswers, writeAnswers, writePractice } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// What is said of an item on its way is so: whether a section is complete, what changed, that it was taken back, what a file brings.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const page = async (name: string, path: string) => (await get(name, path)).text()
const annex = (words = '') => new File([`%PDF-1.7\n1 0 obj\nendobj\n${words}%%EOF`], 'anexo.pdf', { type: 'application/pdf' })
const said = (answer: Response) => decodeURIComponent(answer.headers.getSetCookie().find((one) => one.startsWith('said='))?.split(';')[0]?.slice(5) ?? '')

test('a section that is complete stays so when a file is attached to it, and says so when it is not', async () => {
  const item = await beginPractice(world, callId, homes.costa)
  const section = `/w/items/${item}/sections/account`
  const complete = () => as('carla', async (tx) => (await listCompletions(tx, item)).find(({ sectionKey }) => sectionKey === 'account')?.complete)
  await done(fill(world, 'carla')(section, section, { 'a.summary': 'Se registra el mismo día.', 'complete': 'yes' }))
  await done(fill(world, 'carla')(section, section, { 'attach': 'annex', 'a.annex': annex() }))
  expect(await complete()).toBe(true)
  expect(await page('carla', section)).toMatch(/value="yes" checked/)
  const emptied = await done(fill(world, 'carla')(section, section, { 'a.summary': '', 'attach': 'annex', 'a.annex': annex('otro') }))
  expect(said(emptied)).toBe('El archivo se adjuntó. La sección queda «En curso»: le falta algo para estar completa.')
})

test('a round with the same annex changed nothing in it, and one with another names both files', async () => {
  const item = await beginPractice(world, callId, homes.costa)
  const section = `/w/items/${item}/sections/account`
  const attach = (file: File) => fill(world, 'carla')(section, section, { 'attach': 'annex', 'a.annex': file }).then(done)
  await attach(annex())
  await writePractice(world, item, homes.costa, { answers: costaAnswers })
  const round = async (answers: Record<string, string>) => {
    await done(post('carla', `/w/items/${item}/taking-back`))
    await writePractice(world, item, homes.costa, { answers })
  }
  await round({ summary: 'Se registra y entrevista en dos días.' })
  const second = await page('carla', `/w/items/${item}/rounds/2`)
  expect(second).toContain('dos días')
  expect(second).not.toContain('Anexo')
  await done(post('carla', `/w/items/${item}/taking-back`))
  await attach(new File(['%PDF-1.7\n2 0 obj\nendobj\n%%EOF'], 'cifras.pdf'))
  await writePractice(world, item, homes.costa, { answers: {} })
  expect(await page('carla', `/w/items/${item}/rounds/3`)).toMatch(/Anexo[\s\S]*cifras\.pdf/)
})

test('what was taken back is said where it was said to be handed in, and to whoever was writing about it', async () => {
  const item = await handInPractice(world, callId, homes.llano, { answers: { ...costaAnswers, title: 'Ventanilla única' } })
  const form = await formOn(world, 'ana')(`/w/items/${item}/review`, `/w/items/${item}/comments`, { question: 'summary', kind: 'must change', text: 'Falta la fuente de la cifra.' })
  await done(post('luis', `/w/items/${item}/taking-back`))
  const envelope = `/w/submissions/${(await world.owner((tx) => tx.selectFrom('calls.item').where('id', '=', item).select('submissionId').executeTakeFirstOrThrow())).submissionId}`
  expect(await page('luis', envelope)).toMatch(/Se entregó 1 práctica[\s\S]*Su equipo recuperó 1 práctica/)
  const late = await post('ana', `/w/items/${item}/comments`, form)
  const html = await late.text()
  expect(late.status).toBe(409)
  for (const words of ['Llano', 'Falta la fuente de la cifra.', 'Debe cambiarse', 'Resumen']) expect(html).toContain(words)
  for (const raw of ['must change', '>summary<']) expect(html).not.toContain(raw)
})

test('an answer of a file that counts for nothing is not taken in silence', async () => {
  const cost = { key: 'cost', kind: 'money', required: false, label: { original: 'es', es: '¿Cuánto cuesta?', en: 'What does it cost?' }, when: { question: 'cost-known', equals: 'yes' } }
  const known = { key: 'cost-known', kind: 'choice', required: false, options: [{ key: 'yes', label: { original: 'es', es: 'Sí', en: 'Yes' } }, { key: 'no', label: { original: 'es', es: 'No', en: 'No' } }], label: { original: 'es', es: '¿Se conoce su costo?', en: 'Is its cost known?' } }
  const definition = { ...guideline, sections: guideline.sections.map((one) => (one.key === 'account' ? { ...one, questions: [...one.questions, known, cost] } : one)) }
  await world.owner(async (tx) => {
    await tx.insertInto('formats.version').values({ id: idOf('with costs'), formatId: idOf('format'), number: 2, definition: asJson(definition) }).execute()
    await tx.insertInto('formats.issue').values({ versionId: idOf('with costs') }).execute()
  })
  const priced = await openPracticeCall(world, { formatVersionId: idOf('with costs') })
  const { begin, formOf, bring, preview } = exchangeIn(world, priced)
  const itemId = await begin()
  await writeAnswers(world, itemId, 'carla', { cost: { amount: '1234', currency: 'HNL' } })
  const form = await formOf('carla', itemId, 'xlsx')
  await writeAnswers(world, itemId, 'carla', { cost: { amount: '1234', currency: 'USD' } })
  const path = (await done(bring('carla', itemId, await rewritten(form, [/1,?234/, '4321'])))).headers.get('location')!
  const shown = await preview('carla', path)
  const answer = await post('carla', `${path}/saving`, { ...offered(shown), 'choice.cost': 'mine' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('«¿Cuánto cuesta?» solo cuenta si se responde a «¿Se conoce su costo?»')])
})

test('whoever writes one section finds its name and their own day in its file, and brings back the whole form without being told of what is not theirs', async () => {
  const { begin, formOf } = exchangeIn(world, callId)
  const itemId = await begin()
  const whole = await formOf('carla', itemId, 'docx')
  await done(post('carla', `/w/items/${itemId}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-05-30' }))
  const own = (await readZip(await formOf('marta', itemId, 'docx'))).get('word/document.xml')!.toString()
  for (const words of ['>Qué se hizo<', '>30 de mayo de 2019<']) expect(own).toContain(words)
  expect(own).not.toContain('Todas las secciones')
  const changed = await rewritten(whole, ['el mismo día', 'en un solo día'])
  const back = await done(exchangeIn(world, callId).bring('marta', itemId, changed, 'docx'))
  const html = await page('marta', back.headers.get('location')!)
  expect(html).toContain('Trae también otras secciones')
  expect(html).not.toContain('Fuera de los recuadros')
})

test('a name in the second list of a convening is the name of its own box', async () => {
  await acceptPractice(world, await handInPractice(world, callId, homes.sierra, { answers: sierraAnswers }))
  const fields = { 'title.es': 'Reunión', 'title.en': 'Meeting', 'milestoneId': idOf('meeting'), 'startsAt': '10:00', 'zone': 'America/Mexico_City', 'minutes': '60', 'link': 'https://example.org/sala', 'version': '1' }
  const meeting = (await done(post('paz', '/w/meetings', fields))).headers.get('location')!
  await done(post('ana', `${meeting}/agenda`, { 'title.es': 'Lo que cada país presenta', 'title.en': 'What each country presents', 'kind': 'information' }))
  const html = await page('paz', `${meeting}/convening`)
  const ids = [...html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(5)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('what is wrong is said in the order of the form', async () => {
  const html = await (await post('ana', '/w/calls', { 'title.es': '', 'title.en': '', 'message.es': '', 'message.en': '' })).text()
  const links = [...html.split('error-summary')[1]!.split('</ul>')[0]!.matchAll(/href="#([^"]+)"/g)].map(([, field]) => field)
  expect(links.slice(0, 4)).toEqual(['title.es', 'message.es', 'formatVersionId', 'milestoneId'])
})

test('each state stands first among its institutions where a post is given, and others by their kind', async () => {
  const html = await page('ana', '/w/people/new')
  const group = (name: string) => html.split(`<optgroup label="${name}">`)[1]!.split('</optgroup>')[0]!.replace(/<[^>]+>/g, '|').split('|').map((one) => one.trim()).filter(Boolean)
  expect(group('Costa')).toEqual(['Costa', 'Ministerio de Trabajo de Costa'])
  expect(group('Agencias de las Naciones Unidas')).toContain('Agencia de refugiados')
})

test('a translation beyond the limit is kept and said to be, and a practice translated in part is said to be so', async () => {
  const item = await handInPractice(world, callId, homes.costa, { answers: { ...costaAnswers, title: 'Registro' } })
  await acceptPractice(world, item)
  const path = `/w/items/${item}/translation`
  const saved = await done(fill(world, 'tomas')(path, path, { 't.title': 'Registration '.repeat(30).trim() }))
  expect(said(saved)).toMatch(/Se guardó 1 traducción\. «.*» pasa de su límite por \d+ palabras/)
  expect(await page('carla', path), 'it stands beside it until it is shorter').toMatch(/1 pasa de su límite\.[^]*Pasa de su límite por \d+ palabras\./)
  const english = await (await world.app.request(`/w/items/${item}`, { headers: { host: 'localhost:4000', cookie: `marco=${tokenOf('ana')}; lang=en` } })).text()
  expect(english).toContain('Unofficial translation · in part only: what is not translated yet stands in its original')
  const left = async (fields: Record<string, string>) => { await done(fill(world, 'tomas')(path, path, fields)); return page('tomas', '/w') }
  const rest = Object.fromEntries([...(await page('tomas', path)).matchAll(/<textarea[^>]*name="(t\.[^"]+)"/g)].filter(([, name]) => name !== 't.title').map(([, name]) => [name!, 'Words']))
  expect(await left(rest), 'what is too long is not done').toContain('Acortar la traducción de «Registro» al inglés: 1 respuesta pasa de su límite')
  expect(await page('tomas', '/w/translations')).toMatch(/Por traducir[^]*1 pasa de su límite/)
  expect(await left({ 't.title': 'Registration' })).not.toContain('la traducción de «Registro»')
})

test('a letter of one accepted answer does not say of another, which waits for its correction, that nothing is to be done', async () => {
  const [one, other] = [await handInPractice(world, callId, homes.sierra, { answers: sierraAnswers }), await handInPractice(world, callId, homes.sierra, { answers: { ...sierraAnswers, title: 'Another shelter' } })]
  await fill(world, 'ana')(`/w/items/${other}/review`, `/w/items/${other}/comments`, { question: 'summary', kind: 'must change', text: 'Falta la fuente.' })
  await done(fill(world, 'ana')(`/w/items/${other}/review`, `/w/items/${other}/return`, { dueOn: '2019-06-30', letter: 'Gracias. Falta la fuente.' }))
  await acceptPractice(world, one)
  await circulatePractice(world, one)
  await world.drain()
  const letters = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', 'in', ['accepted', 'circulated']).where('text', 'like', `%/w/items/${one}%`).select(['kind', 'text']).execute())
  expect(new Set(letters.map(({ kind }) => kind))).toEqual(new Set(['accepted', 'circulated']))
  for (const { text } of letters) expect(text).toMatch(/que abre este enlace|that this link opens/)
})
