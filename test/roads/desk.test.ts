import pg from 'pg'
import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import type { Duty } from '#base/duty.ts'
import { endOfDay } from '#base/zone.ts'
import { listDuties } from '#calls/index.ts'
import type { Answers } from '#formats/index.ts'
import { openCall, prepareCall } from '../../src/calls/call/actions.ts'
import { findCall } from '../../src/calls/call/queries.ts'
import { saveAnswers, sayComplete } from '../../src/calls/draft/actions.ts'
import { findItem, listDraft } from '../../src/calls/item/queries.ts'
import { addComment, answerComment, returnItem } from '../../src/calls/review/actions.ts'
import { listComments } from '../../src/calls/review/queries.ts'
import { addItem, beginSubmission, delegateSection, handInSubmission } from '../../src/calls/submission/actions.ts'
import { findEnvelope } from '../../src/calls/submission/queries.ts'
import { originalMark } from '../../src/calls/translation/translation.ts'
import { openWorld } from '../open.ts'
import { acceptAsRead, clearAsRead } from '../story.ts'
import { idOf, people } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

const states = [idOf('costa'), idOf('sierra'), idOf('llano')]
const data = { 'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.', formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states, version: 1 }
const answers: Record<string, Answers> = {
  practice: { title: 'Registro en frontera', theme: 'backlog', pillars: ['pillar-1'], populations: ['refugees'] },
  account: { summary: 'Se registra y entrevista el mismo día.' },
  contact: { 'contact-name': 'Oficina de registro' },
}
let callId: string
let submissionId: string
let itemId: string

const reader = { lang: 'es' as const, zone: 'America/Costa_Rica', locale: 'es-419' }
const dutiesOf = (name: string): Promise<Duty[]> => as(name, (tx, me, now) => listDuties(tx, me, { ...reader, now }, now.toISOString().slice(0, 10)))
const linesOf = async (name: string) => (await dutiesOf(name)).map((duty) => `${duty.rank} ${duty.todo}`)
const page = async (name: string, path = '/w') => (await get(name, path)).text()
const write = (name: string, sectionKey: string, given: Answers) =>
  as(name, async (tx, me, now) => {
    const seen = new Map((await listDraft(tx, itemId)).map((answer) => [answer.questionKey, answer.version]))
    const typed = Object.entries(given).map(([questionKey, answer]) => ({ questionKey, answer, seen: seen.get(questionKey) ?? 0 }))
    await saveAnswers(tx, me, await findItem(tx, itemId), { sectionKey, typed, delegated: name === 'marta', now })
  })
const clear = () => as('vera', (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
const handIn = () => as('carla', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: null }))

test('whoever has nothing to do is told so, and when the next date of the work plan is', async () => {
  const html = await page('carla')
  expect(html).toContain('No tiene pendientes.')
  expect(html).toContain('14 de junio de 2019')
  expect(html, 'the date leads to its own place').toContain('<a href="/w/work-plan/practices#inputs">Entrega de prácticas</a>')
  for (const name of Object.keys(people)) expect((await get(name, '/w')).status, name).toBe(200)
  expect((await get('nobody', '/w')).status).toBe(303)
})

test('whoever holds no post any more is told which one ended and when', async () => {
  const html = await page('emil')
  expect(html).toContain('Hoy no tiene ningún puesto')
  expect(html).toContain('15 de abril de 2019')
  expect(html, 'the menu leads to what is public').toContain('<a href="/es/buenas-practicas">')
  for (const path of ['/w/work-plan', '/w/calls', '/w/membership', `/w/people/${idOf('carla')}`]) expect((await get('emil', path)).headers.get('location'), 'and no page says that there is nothing').toBe('/w')
  for (const path of ['/w/profile', '/w/history']) expect((await get('emil', path)).status, path).toBe(200)
})

test('what is not there or not allowed is said under the name and the menu of who is signed in', async () => {
  for (const [path, status, words] of [['/w/nada', 404, 'No encontramos esta página'], ['/w/access', 403, 'Ahora no puede hacer esto']] as const) {
    const answer = await get('ana', path)
    const html = await answer.text()
    expect(answer.status, path).toBe(status)
    expect(html).toContain(words)
    expect(html).toContain('Ana ')
    expect(html).toContain('<a href="/w/work-plan"')
    expect(html, 'nothing was typed').not.toContain('Lo que escribió')
  }
  expect(await page('nobody', '/w/nada')).not.toContain('/w/work-plan')
})

test('an open call is begun by the focal point, and by nobody who has no part in it', async () => {
  callId = await as('ana', (tx, me) => prepareCall(tx, me, data))
  expect(await linesOf('beto')).toEqual(['5 Abrir la convocatoria «Prácticas para reducir el rezago»'])
  await as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  expect(await dutiesOf('carla')).toMatchObject([{ rank: 5, todo: 'Empezar la entrega: «Prácticas para reducir el rezago»', href: `/w/calls/${callId}`, due: '2019-06-14' }])
  for (const name of ['vera', 'delia', 'marta', 'ines', 'paz', 'rita', 'dora', 'ana']) expect(await linesOf(name), name).toEqual([])
})

test('what is being written goes on, and a section that was handed over waits for its writer', async () => {
  submissionId = await as('carla', async (tx, me) => (await beginSubmission(tx, me, await findCall(tx, callId), states)).id)
  expect((await dutiesOf('ciro'))[0]).toMatchObject({ todo: expect.stringContaining('Empezar la entrega'), href: `/w/submissions/${submissionId}` })
  itemId = await as('carla', async (tx, me) => addItem(tx, me, { id: submissionId, callId, stateId: idOf('costa'), holdingId: '', receiptId: '', callWithdrawn: false }, { call: await findCall(tx, callId), original: 'es', example: true }))
  await write('carla', 'practice', answers.practice!)
  await as('carla', async (tx, me) => delegateSection(tx, me, await findItem(tx, itemId), { sectionKey: 'account', personId: idOf('marta'), until: new Date('2019-05-25T05:59:59Z') }))
  expect(await dutiesOf('carla')).toMatchObject([{ rank: 5, todo: 'Seguir con el borrador «Registro en frontera», para «Prácticas para reducir el rezago»', example: true }])
  expect(await dutiesOf('marta')).toMatchObject([{ rank: 3, todo: 'Escribir «Qué se hizo» de «Registro en frontera»', href: `/w/items/${itemId}/sections/account`, waits: 'su punto focal' }])
  const shown = await page('marta')
  expect(shown).toContain('Ejemplo')
  expect(shown, 'who cannot go on before it is done').toContain('Lo espera: su punto focal')
})

test('what its writer says is complete is no longer due', async () => {
  await write('marta', 'account', answers.account!)
  await as('marta', async (tx, me) => sayComplete(tx, me, await findItem(tx, itemId), { sectionKey: 'account', complete: true, delegated: true }))
  expect(await linesOf('marta')).toEqual([])
})

test('when the writer’s post ends the section has nobody, and the main focal point is told', async () => {
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-20' }).where('personId', '=', idOf('marta')).execute())
  expect(await linesOf('carla')).toContain('4 Encargar otra vez «Qué se hizo» de «Registro en frontera»: Marta del Trabajo ya no tiene puesto')
  expect((await linesOf('ciro')).join()).not.toContain('Encargar')
  expect((await get('marta', `/w/items/${itemId}/sections/account`)).headers.get('location')).toBe('/w')
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: null }).where('personId', '=', idOf('marta')).execute())
  expect((await linesOf('carla')).join()).not.toContain('Encargar')
})

test('whoever keeps another post but none of the state any more has lost the section too', async () => {
  await as('carla', async (tx, me) => delegateSection(tx, me, await findItem(tx, itemId), { sectionKey: 'contact', personId: idOf('rocio'), until: new Date('2019-05-25T05:59:59Z') }))
  expect((await get('rocio', `/w/items/${itemId}/sections/contact`)).status).toBe(200)
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-20' }).where('personId', '=', idOf('rocio')).where('role', '=', 'ministry contributor').execute())
  expect((await get('rocio', `/w/items/${itemId}/sections/contact`)).status).toBe(404)
  expect((await linesOf('carla')).join()).toContain('Rocío Revisora de Costa ya no tiene puesto')
  const share = await as('carla', (tx) => tx.selectFrom('base.share').select('id').where('personId', '=', idOf('rocio')).executeTakeFirstOrThrow())
  expect((await post('carla', `/w/items/${itemId}/delegation-ends`, { share: share.id })).status).toBe(303)
  expect((await linesOf('carla')).join()).not.toContain('Rocío')
})

test('what is complete waits for clearance, and once cleared to be handed in', async () => {
  await write('carla', 'contact', answers.contact!)
  expect(await linesOf('vera')).toEqual(['4 Dar el visto bueno a lo que está completo: «Prácticas para reducir el rezago»'])
  expect(await linesOf('carla')).toEqual(['5 Conseguir el visto bueno: «Prácticas para reducir el rezago»'])
  await clear()
  expect(await linesOf('vera')).toEqual([])
  expect(await dutiesOf('carla')).toMatchObject([{ rank: 4, todo: 'Entregar a la Secretaría: «Prácticas para reducir el rezago»', href: `/w/submissions/${submissionId}#hand-in` }])
})

test('handed in, it waits for the Secretariat and for nobody else', async () => {
  await handIn()
  expect(await dutiesOf('ana')).toMatchObject([{ rank: 4, todo: 'Leer «Registro en frontera»', href: `/w/items/${itemId}/review`, country: { es: 'Costa' } }])
  for (const name of ['carla', 'vera', 'paz', 'luis']) expect((await linesOf(name)).filter((line) => line.includes('frontera')), name).toEqual([])
})

test('returned, it stands first for its state, with the date of the return', async () => {
  await as('ana', async (tx, me) => {
    const item = await findItem(tx, itemId)
    await addComment(tx, me, item, { questionKey: 'summary', kind: 'must change', quote: '', text: 'Diga desde cuándo.' })
    await returnItem(tx, me, item, { dueOn: '2019-05-30', letter: 'Gracias; falta un dato.', read: item.latest!.id })
  })
  expect(await linesOf('ana')).toEqual([])
  expect(await dutiesOf('carla')).toMatchObject([{ rank: 1, todo: 'Corregir «Registro en frontera»', href: `/w/items/${itemId}/draft`, due: '2019-05-30' }])
  expect(await page('carla')).toContain('Devuelto a usted')
})

test('a section that came back stands first for the ministry that writes it, with what is asked beside its question, and nothing of the rest', async () => {
  const corrects = (due: Date) => [{ rank: 1, todo: 'Corregir «Qué se hizo» de «Registro en frontera»: la Secretaría pide un cambio', href: `/w/items/${itemId}/sections/account`, due }]
  expect(await dutiesOf('marta'), 'her own day is the earlier one').toMatchObject(corrects(new Date('2019-05-25T05:59:59Z')))
  await as('carla', async (tx, me) => delegateSection(tx, me, await findItem(tx, itemId), { sectionKey: 'account', personId: idOf('marta'), until: new Date('2019-06-09T05:59:59Z') }))
  expect(await dutiesOf('marta'), 'and that of the Secretariat is kept').toMatchObject(corrects(endOfDay('America/Costa_Rica', '2019-05-30')))
  const section = await page('marta', `/w/items/${itemId}/sections/account`)
  expect(section).toContain('Diga desde cuándo.')
  expect(section).not.toContain('Gracias; falta un dato.')
  expect(await as('marta', (tx) => tx.selectFrom('calls.return').selectAll().execute())).toEqual([])
})

test('corrected, it is cleared again, handed in again and read again', async () => {
  await write('carla', 'account', { summary: 'Desde 2018 se registra y entrevista el mismo día.' })
  await as('carla', async (tx, me) => answerComment(tx, me, await findItem(tx, itemId), { comment: (await listComments(tx, { itemId }))[0]!, done: true, reason: '' }))
  expect((await linesOf('marta')).join()).not.toContain('la Secretaría pide un cambio')
  expect((await dutiesOf('vera'))[0]).toMatchObject({ due: '2019-05-30' })
  await clear()
  await handIn()
  expect(await linesOf('ana')).toEqual(['4 Leer «Registro en frontera», ronda 2'])
})

test('accepted, it waits to be circulated, and its texts to be translated', async () => {
  await as('ana', (tx, me, now) => acceptAsRead(tx, me, itemId, now))
  // Costa handed in and the others still have time: it may be done, and it is not what waits most.
  expect(await linesOf('ana')).toEqual(['5 Circular lo aceptado: «Prácticas para reducir el rezago». 2 Estados todavía pueden entregar, hasta el 14 de junio de 2019.'])
  const call = await page('ana', `/w/calls/${callId}`)
  expect(call).toContain('2 Estados todavía pueden entregar, hasta el 14 de junio de 2019.')
  expect(call).toMatch(/<button class="button secondary"[^>]*><span>Circular la aceptada/)
  const queue = await page('carla', '/w/translations')
  expect(queue).toContain(`/w/items/${itemId}/translation`)
  expect(queue).toContain('faltan 2')
  expect(await page('sara', '/w/translations')).toContain('Nothing to translate.')
})

test('a translation that was made waits to be confirmed by its state, and one of an older original is outdated', async () => {
  const { holdingId } = await as('ana', (tx) => findItem(tx, itemId))
  const translate = (questionKey: string, original: string, value: string) =>
    as('ana', (tx) => tx.insertInto('calls.translation').values({ itemId, holdingId, questionKey, language: 'en', value: asJson(value), renders: originalMark(original) }).execute())
  await translate('title', 'Registro en frontera', 'Registration at the border')
  await translate('summary', answers.account!.summary as string, 'Registered and interviewed on the same day.')
  const queue = await page('ana', '/w/translations')
  expect(queue).toContain('1 desactualizada')
  expect(queue).toContain('1 por confirmar')
  expect(await linesOf('carla')).toEqual(['4 Confirmar la traducción de «Registro en frontera»'])
  expect((await linesOf('luis')).join()).not.toContain('Confirmar')
  await as('carla', async (tx) => {
    const { id } = await tx.selectFrom('calls.translation').select('id').where('questionKey', '=', 'title').executeTakeFirstOrThrow()
    await tx.insertInto('calls.confirmation').values({ translationId: id, holdingId }).execute()
  })
  expect(await linesOf('carla')).toEqual([])
})

test('a week before the day it is near, after it overdue, and a reminder is not asked for twice in a week', async () => {
  await world.walkTo('2019-06-10T12:00:00-06:00')
  expect((await linesOf('luis'))[0]).toMatch(/^3 Empezar/)
  expect(await linesOf('ana')).toContain('4 Recordar a 2 Estados que no han entregado: «Prácticas para reducir el rezago»')
  await post('ana', `/w/calls/${callId}/reminders`, { stateId: idOf('sierra') })
  expect(await linesOf('ana')).toContain('4 Recordar a un Estado que no ha entregado: «Prácticas para reducir el rezago»')
  await world.walkTo('2019-06-15T12:00:00-06:00')
  expect((await linesOf('luis'))[0]).toMatch(/^2 Empezar/)
  expect(await page('luis')).toContain('1 está vencida')
  expect(await linesOf('carla')).toEqual([])
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('what a state never answered stays before it and before the Secretariat long after its day', async () => {
  await world.walkTo('2019-10-30T12:00:00-06:00')
  expect(await linesOf('luis')).toContain('2 Empezar la entrega: «Prácticas para reducir el rezago»')
  expect(await linesOf('ana')).toContainEqual(expect.stringMatching(/^4 Recordar a .*«Prácticas para reducir el rezago»/))
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('more time for one state holds for that state alone', async () => {
  await world.owner((tx) => tx.insertInto('workplan.extension').values({ milestoneId: idOf('inputs'), stateId: idOf('llano'), until: '2019-07-15', reason: 'Cambio de gobierno' }).execute())
  await world.walkTo('2019-06-20T12:00:00-06:00')
  expect((await dutiesOf('luis'))[0]).toMatchObject({ rank: 5, due: '2019-07-15' })
  expect((await linesOf('sara'))[0]).toMatch(/^2 /)
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('what a person did this week is folded under the desk, and after a week it is gone', async () => {
  const html = await page('carla')
  expect(html).toContain('Hecho esta semana')
  expect(html).toContain('Entregó')
  await world.walkTo('2019-05-28T12:00:00-06:00')
  expect(await page('carla')).not.toContain('Hecho esta semana')
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('a state without a head of delegation asks its main focal point to name one', async () => {
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-01' }).where('personId', '=', idOf('delia')).execute())
  expect(await page('carla')).toContain('Nombrar la jefatura de delegación')
  expect(await page('ciro')).not.toContain('Nombrar')
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: null }).where('personId', '=', idOf('delia')).execute())
})

test('where the next Presidency has nobody in post, this one is reminded in its last months', async () => {
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: '2019-05-01' }).where('personId', '=', idOf('nora')).execute())
  expect(await page('paz')).not.toContain('próxima Presidencia')
  await world.walkTo('2019-11-20T12:00:00-06:00')
  expect(await page('paz')).toContain('Nombrar a las personas de la próxima Presidencia')
  await world.walkTo('2019-05-20T12:00:00-06:00')
  await world.owner((tx) => tx.updateTable('membership.post').set({ until: null }).where('personId', '=', idOf('nora')).execute())
})

test('the desk asks as many questions for six calls as for one', async () => {
  const countQuestions = async () => {
    const asked = pg.Client.prototype.query
    let count = 0
    pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
      count += 1
      return Reflect.apply(asked, this, given)
    } as typeof asked
    await get('luis', '/w')
    pg.Client.prototype.query = asked
    return count
  }
  const before = await countQuestions()
  for (let number = 0; number < 5; number += 1) {
    const id = await as('ana', (tx, me) => prepareCall(tx, me, { ...data, 'title.es': `Convocatoria ${number}` }))
    await as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, id), now))
  }
  expect(await countQuestions()).toBe(before)
  expect(before).toBeLessThan(33)
})

test('seven lines are in sight and the rest is folded', async () => {
  for (let number = 0; number < 5; number += 1) {
    await as('ana', (tx, me) => prepareCall(tx, me, { ...data, 'title.es': `En preparación ${number}` }))
    expect(await page('ana')).not.toContain('Más tarde')
  }
  for (let number = 5; number < 9; number += 1) await as('ana', (tx, me) => prepareCall(tx, me, { ...data, 'title.es': `En preparación ${number}` }))
  // Four calls to open beyond what is in sight, and the meeting of the plan.
  expect(await page('ana')).toContain('Más tarde (4)')
})
