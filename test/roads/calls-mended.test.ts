import { expect, test } from 'vitest'
import { Refused } from '#base/stops.ts'
import { listDuties } from '#calls/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { calendars, pointers } from '../../src/calendar.ts'
import { findCall, listOwing } from '../../src/calls/call/queries.ts'
import { openCall, prepareCall, remindState } from '../../src/calls/call/actions.ts'
import { addressNewMembers } from '../../src/calls/call/newcomers.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { acceptItem, addComment, circulateItem } from '../../src/calls/review/actions.ts'
import { addItem, clearSubmission, delegateSection, handInSubmission, postponeClearance } from '../../src/calls/submission/actions.ts'
import { findEnvelope, findSubmission } from '../../src/calls/submission/queries.ts'
import { facts } from '../../src/facts.ts'
import { assignReviewer } from '../../src/practices/panel/actions.ts'
import { listCandidates } from '../../src/practices/panel/queries.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, beginPractice, clearAsRead, costaAnswers, handInPractice, homes, sierraAnswers, writeAnswers } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// A4, A7: what the Secretariat opened wrongly is mended where everybody sees it, and what is not wanted any more is withdrawn.

const world = await openWorld()
const { as, get, post, owner, drain } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
const data = {
  'title.es': 'Practicas para el resago', 'title.en': 'Practices for the backlog', 'message.es': 'Cuenten lo que funciona en la frontera sur.', 'message.en': 'Tell us what works at the southern border.',
  formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra')], version: 1,
}
const why = { 'reason.es': 'El título tenía una falta.', 'reason.en': 'The title was misspelt.' }
const open = async (more: Partial<typeof data> = {}) => {
  const id = await as('ana', (tx, me) => prepareCall(tx, me, { ...data, ...more }))
  await as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, id), now))
  return id
}
await owner(async (tx) => {
  // The plan says that the states hand it in.
  await tx.updateTable('workplan.milestone').set({ kind: 'deliverable' }).where('id', '=', idOf('inputs')).execute()
  await tx.updateTable('workplan.activity').set({ responsible: [idOf('costa'), idOf('sierra'), idOf('llano')] }).where('id', '=', idOf('activity')).execute()
})
const callId = await open()
const page = `/w/calls/${callId}`
await drain()

const letters = (kind: string) => owner((tx) => tx.selectFrom('base.letter').where('kind', '=', kind).select(['address', 'subject', 'text']).orderBy('address').execute()).then((rows) => rows.map((row) => ({ ...row, text: row.text.replace(/\s+/g, ' ') })))
const duties = (name: string) => as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', locale: 'es-419', zone: 'America/Costa_Rica', now }, '2019-05-20'))
const todos = async (name: string, id: string) => (await duties(name)).filter(({ href, todo }) => href.includes(id) || todo.includes('Segunda')).map(({ todo }) => todo)
const entry = (name: string, id: string) => as(name, async (tx, me) => (await Promise.all(calendars.map((list) => list(tx, me, 'es')))).flat().find((event) => event.uid === `call-${id}`))

test('an open call offers no form that could not be saved: what is fixed stands there with its reason', async () => {
  const old = await get('ana', `${page}/change`)
  expect([old.status, old.headers.get('location')]).toEqual([303, `${page}/correction`])
  const html = await read('ana', `${page}/correction`)
  for (const said of ['Lo que ya no cambia', 'los documentos empezados siguen sus preguntas', 'Ya recibieron la carta: ninguno se quita', 'Costa, Sierra']) expect(html).toContain(said)
  for (const field of ['formatVersionId', 'theme', 'milestoneId']) expect(html).not.toContain(`name="${field}"`)
  expect(html).not.toContain('La ve solo la Secretaría hasta que la abra')
  expect(await read('beto', `${page}/correction`)).toContain('What does not change any more')
  for (const [path, name] of [[`${page}/correction`, 'carla'], [`${page}/withdrawal`, 'paz'], ['/w/calls/new', 'carla']] as const) expect((await get(name, path)).status, path).toBe(403)
  expect((await get('carla', `${page}/change`)).headers.get('location')).toBe(page)
})

test('a correction asks for its reason in both languages and for something that changes, and keeps what was typed', async () => {
  const typed = { 'title.es': 'Prácticas para reducir el rezago', 'reason.es': '', 'reason.en': '' }
  const bare = await fill(world, 'ana')(`${page}/correction`, `${page}/correction`, typed)
  const html = await bare.text()
  expect(bare.status).toBe(422)
  for (const said of ['Escriba el motivo en español', 'Escriba el motivo en inglés', 'value="Prácticas para reducir el rezago"']) expect(html).toContain(said)
  const same = await fill(world, 'ana')(`${page}/correction`, `${page}/correction`, why)
  expect([same.status, (await same.text()).includes('dicen lo mismo que antes')]).toEqual([422, true])
  expect((await post('carla', `${page}/correction`, { ...data, ...why, 'title.es': 'Otro título', 'version': '1' })).status).toBe(403)
})

test('what a correction took the place of stays in view with its reason, for whoever reads the call', async () => {
  const done = await fill(world, 'ana')(`${page}/correction`, `${page}/correction`, { 'title.es': 'Prácticas para reducir el rezago', 'message.es': 'Cuenten lo que funciona en las dos fronteras.', ...why })
  expect([done.status, done.headers.get('location')]).toEqual([303, page])
  await fill(world, 'beto')(`${page}/correction`, `${page}/correction`, { 'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'reason.es': 'En inglés decía otra cosa.', 'reason.en': 'English said something else.' })
  const seen = await read('carla', page)
  for (const said of ['Prácticas para reducir el rezago', 'las dos fronteras', 'Corregida el 20 de mayo de 2019, porque: El título tenía una falta.', 'El título en español decía: «Practicas para el resago»', 'Lo que decía el mensaje en español', 'la frontera sur', 'El título en inglés decía: «Practices for the backlog»']) expect(seen).toContain(said)
  expect(seen).not.toContain('Lo que decía el mensaje en inglés')
  expect(await read('dora', page)).toContain('The title in Spanish said: “Practicas para el resago”.')
  expect(await read('ana', '/w/history')).toContain('Corrigió la convocatoria')
})

test('each focal point of a called state has one letter for each correction, with what changed and why', async () => {
  await drain()
  const sent = await letters('call corrected')
  expect(sent.map(({ address }) => address)).toEqual(['carla', 'carla', 'ciro', 'ciro', 'sara', 'sara'].map((name) => `${name}@example.org`))
  const carla = sent.filter(({ address }) => address.startsWith('carla'))
  expect(carla.some(({ text }) => text.includes('Su título en español decía «Practicas para el resago». Cambió el mensaje en español.') && text.includes('Motivo: El título tenía una falta.'))).toBe(true)
  expect(carla.some(({ text }) => text.includes('Su título en inglés decía «Practices for the backlog».') && !text.includes('Cambió el mensaje'))).toBe(true)
  expect(sent.find(({ address }) => address.startsWith('sara'))!.subject).toContain('the Secretariat corrected a call')
})

test('the public reads the corrected title at the address that it had', async () => {
  const address = '/es/convocatorias/practicas-para-el-resago'
  expect(await read('nobody', address)).toContain('Prácticas para reducir el rezago')
  expect(await read('nobody', '/es/convocatorias')).toContain(`href="${address}"`)
  expect(await read('nobody', '/es/convocatorias/practicas-para-reducir-el-rezago')).not.toContain('Costa, Sierra')
})

test('two who correct at once do not write over each other, and a form from before the opening goes on as a correction', async () => {
  const [version] = await owner((tx) => tx.selectFrom('calls.call').where('id', '=', callId).select('version').execute())
  expect((await post('beto', `${page}/correction`, { ...data, ...why, 'title.es': 'Otra vez otro', 'version': String(version!.version - 1) })).status).toBe(409)
  const late = await post('ana', `${page}/change`, { ...data, 'title.es': 'Un título que se escribía', 'version': '1' })
  const html = await late.text()
  expect(late.status).toBe(422)
  expect(html).toContain('se abrió mientras usted la cambiaba')
  expect(html).toContain('value="Un título que se escribía"')
  expect(html).toContain(`action="${page}/correction"`)
  expect((await as('ana', (tx) => findCall(tx, callId))).title.es).toBe('Prácticas para reducir el rezago')
})

test('a state that was forgotten is called like the others, and nobody twice', async () => {
  expect(await todos('luis', callId)).toEqual([])
  const added = await fill(world, 'ana')(`${page}/correction`, `${page}/addressees`, { states: [idOf('llano')] })
  expect(added.status).toBe(303)
  await drain()
  expect((await letters('call opened')).filter(({ address }) => address === 'luis@example.org')).toHaveLength(1)
  expect((await letters('call opened')).filter(({ address }) => address === 'carla@example.org')).toHaveLength(1)
  expect(await todos('luis', callId)).toEqual(['Empezar la entrega: «Prácticas para reducir el rezago»'])
  expect(await read('carla', page)).toContain('Llano (añadido el 20 de mayo de 2019)')
  expect(await read('nobody', '/es/convocatorias/practicas-para-el-resago')).toContain('Llano')
  const again = await post('ana', `${page}/addressees`, { states: idOf('costa') })
  expect([again.status, (await again.text()).includes('ya la recibió o no es miembro hoy')]).toEqual([422, true])
  expect((await post('carla', `${page}/addressees`, { states: idOf('isla') })).status).toBe(403)
})

// ---------------------------------------------------------------- withdrawn

let second: string
let handedIn: string
let draft: string
let accepted: string
let scored: string
let shared: string
let submissionId: string
const gone = () => `/w/calls/${second}`
const assign = (item: string, until: string) => post('ana', `/w/practices/${item}/panel`, { reviewers: [idOf('rita'), idOf('raul')], until })
const reasons = { 'reason.es': 'El tema pasó a otra reunión.', 'reason.en': 'The theme went to another meeting.' }

test('a withdrawal says what follows, asks for its reason and whether it is meant, and is the Secretariat’s', async () => {
  second = await open({ 'title.es': 'Segunda convocatoria', 'title.en': 'Second call', 'states': [idOf('costa'), idOf('sierra'), idOf('llano')] })
  handedIn = await handInPractice(world, second, homes.costa, { answers: costaAnswers })
  accepted = await handInPractice(world, second, homes.costa, { answers: { ...costaAnswers, title: 'Otra práctica' } })
  await acceptPractice(world, accepted)
  scored = await handInPractice(world, second, homes.costa, { answers: { ...costaAnswers, title: 'Una práctica con panel' } })
  await acceptPractice(world, scored)
  await assign(scored, '2019-06-24')
  shared = await beginPractice(world, second, homes.costa)
  await as('carla', async (tx, me) => delegateSection(tx, me, await findItem(tx, shared), { sectionKey: 'account', personId: idOf('marta'), until: new Date('2019-06-01') }))
  draft = await beginPractice(world, second, homes.sierra)
  await writeAnswers(world, draft, 'sara', sierraAnswers)
  submissionId = (await as('sara', (tx) => findItem(tx, draft))).submissionId
  await as('saul', (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
  await drain()
  expect(await todos('sara', submissionId)).toHaveLength(1)
  expect((await todos('ana', handedIn)).length).toBeGreaterThan(0)
  expect(await as('ana', (tx) => pointers(tx, [idOf('inputs')], 'es'))).toHaveLength(2)
  // Whoever writes a section of it, translates it or names who scores it has it on the desk too.
  expect([await todos('marta', shared), (await todos('tomas', accepted)).length]).toEqual([['Escribir «Qué se hizo» de «Práctica de su país»'], 1])
  expect(await read('ana', '/w')).toContain('Asignar quién puntúa')
  expect(await read('rita', '/w')).toContain('Puntuar «Una práctica con panel»')

  const form = await read('ana', `${gone()}/withdrawal`)
  for (const said of ['No se deshace', '1 Estado ya entregó.', 'La fecha del plan vuelve a pedir una convocatoria.']) expect(form).toContain(said)
  const unsure = await fill(world, 'ana')(`${gone()}/withdrawal`, `${gone()}/withdrawal`, reasons)
  const html = await unsure.text()
  expect([unsure.status, html.includes('Marque que entiende'), html.includes('El tema pasó a otra reunión.')]).toEqual([422, true, true])
  expect((await post('paz', `${gone()}/withdrawal`, { ...reasons, meant: 'yes' })).status).toBe(403)
  const early = await as('ana', (tx, me) => prepareCall(tx, me, data))
  expect((await post('ana', `/w/calls/${early}/withdrawal`, { ...reasons, meant: 'yes' })).status, 'what was never opened is not withdrawn').toBe(403)
  await owner((tx) => tx.deleteFrom('calls.addressee').where('callId', '=', early).execute())
  await owner((tx) => tx.deleteFrom('calls.call').where('id', '=', early).execute())
  expect((await fill(world, 'ana')(`${gone()}/withdrawal`, `${gone()}/withdrawal`, { ...reasons, meant: 'yes' })).status).toBe(303)
})

test('whoever reads it reads that it was withdrawn, when and why, on its page and in the lists', async () => {
  for (const path of [gone(), '/w/calls']) expect(await read('carla', path), path).toContain('Retirada el 20 de mayo de 2019: El tema pasó a otra reunión.')
  expect(await read('dora', gone())).toContain('Withdrawn on 20 May 2019: The theme went to another meeting.')
  expect(await read('sara', `/w/submissions/${submissionId}`)).toContain('Withdrawn on 20 May 2019')
  expect(await read('sara', `/w/items/${draft}/draft`)).toContain('Withdrawn on 20 May 2019')
  await drain()
  const list = await read('nobody', '/es/convocatorias')
  expect(list).toMatch(/Retiradas.*Segunda convocatoria.*Retirada el/s)
  expect(list).not.toContain('El tema pasó')
  expect(await read('nobody', '/es')).not.toContain('Segunda convocatoria')
  expect(await read('nobody', '/es/convocatorias/segunda-convocatoria')).toContain('La Secretaría la retiró: ningún Estado la debe ya')
})

test('each focal point has one letter with the reason', async () => {
  const sent = await letters('call withdrawn')
  expect(sent.map(({ address }) => address)).toEqual(['carla', 'ciro', 'luis', 'sara'].map((name) => `${name}@example.org`))
  expect(sent[0]!.text).toContain('Motivo: El tema pasó a otra reunión.')
  expect(sent.at(-1)!.text).toContain('Reason: The theme went to another meeting.')
})

test('nobody owes anything to it: no desk, no reminder, no calendar asks for it, and no newcomer is called', async () => {
  expect(await read('ana', '/w')).not.toContain('Asignar quién puntúa')
  expect(await read('rita', '/w')).not.toContain('Puntuar «Una práctica con panel»')
  for (const name of ['carla', 'vera', 'marta', 'sara', 'saul', 'luis', 'ana', 'tomas']) expect((await duties(name)).filter(({ todo, href }) => todo.includes('Segunda') || todo.includes('Second') || [second, handedIn, accepted, scored, shared, draft, submissionId].some((id) => href.includes(id))), name).toEqual([])
  expect(await as('ana', (tx) => listOwing(tx, second))).toEqual([])
  await expect(as('ana', async (tx, me) => remindState(tx, me, await findCall(tx, second), idOf('llano')))).rejects.toThrow(Refused)
  expect(await read('ana', gone())).not.toContain('Enviar recordatorio')
  expect(await entry('luis', second)).toMatchObject({ status: 'cancelled', title: 'Retirada: Llano: entregar «Segunda convocatoria»' })
  expect(await entry('luis', callId)).toMatchObject({ status: 'confirmed' })
  expect((await entry('carla', callId))!.sequence, 'a corrected title is a new entry').toBeGreaterThan((await as('carla', (tx) => findMilestone(tx, idOf('inputs')))).sequence)
  await owner(async (tx) => {
    await tx.updateTable('membership.standing').set({ until: '2019-07-01' }).where('stateId', '=', idOf('isla')).execute()
    await tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2019-06-01', precision: 'day', source: 'x' } as never).execute()
    await addressNewMembers(tx, { today: '2019-06-02', now: new Date('2019-06-02T12:00:00-06:00') })
    expect(await tx.selectFrom('calls.addressee').where('stateId', '=', idOf('isla')).select('callId').execute()).toEqual([{ callId }])
  })
})

test('the plan’s date is not fulfilled by it any more, and the desk asks for a call on it again', async () => {
  expect((await as('ana', (tx) => pointers(tx, [idOf('inputs')], 'es'))).map(({ id }) => id)).toEqual([callId])
  expect(await as('ana', (tx) => facts['call']!.describe(tx, [second], 'es'))).toMatchObject([{ title: 'Convocatoria retirada: Segunda convocatoria', doneOn: null }])
  expect((await as('ana', (tx) => facts['call']!.offer!(tx, 'es'))).map(({ id }) => id)).toEqual([callId])
  expect(await duties('ana')).not.toContainEqual(expect.objectContaining({ href: `/w/calls/new?milestone=${idOf('inputs')}` }))
  await fill(world, 'ana')(`${page}/withdrawal`, `${page}/withdrawal`, { ...reasons, meant: 'yes' })
  const again = (await duties('ana')).find(({ href }) => href === `/w/calls/new?milestone=${idOf('inputs')}`)
  expect(again?.todo).toContain('Preparar la convocatoria que pide el plan')
  const form = await read('ana', again!.href)
  expect(form).toContain('value="Entrega de prácticas: Buenas prácticas para reducir el rezago"')
  expect(form).toContain('value="Practices handed in: ')
})

test('what was handed in stays where it is, for whoever could read it, and goes no further', async () => {
  for (const name of ['carla', 'ana']) expect(await read(name, `/w/items/${handedIn}`), name).toContain('Registro en la frontera')
  expect((await get('sara', `/w/items/${handedIn}`)).status).toBe(404)
  const late = await post('ana', `/w/items/${handedIn}/comments`, { question: 'summary', kind: 'must change', quote: '', text: 'Falta decir desde cuándo.' })
  const html = await late.text()
  expect([late.status, html.includes('Esta convocatoria fue retirada'), html.includes('Falta decir desde cuándo.')]).toEqual([409, true, true])
  for (const path of ['return', 'acceptance', 'circulation']) expect((await post('ana', `/w/items/${handedIn}/${path}`, { version: 'x' })).status, path).toBe(409)
  expect((await post('ana', `${gone()}/circulation`)).status).toBe(409)
  await expect(as('ana', async (tx, me, now) => acceptItem(tx, me, await findItem(tx, handedIn), { read: '', now }))).rejects.toThrow(Refused)
  await expect(as('ana', async (tx, me) => addComment(tx, me, await findItem(tx, handedIn), { questionKey: 'summary', kind: 'praise', quote: '', text: 'Bien.' }))).rejects.toThrow(Refused)
  await expect(as('ana', async (tx, me) => circulateItem(tx, me, { ...(await findItem(tx, handedIn)), acceptedAt: new Date() }, { call: await findCall(tx, second), read: '' }))).rejects.toThrow(Refused)
})

test('nobody is asked to score it any more, and no reviewer has a letter about it', async () => {
  const paths = [`/w/practices/${scored}/marks`, `/w/practices/${scored}/scoring`]
  expect((await get('rita', `/w/practices/${scored}`)).status, 'what was given to read stays so until its day').toBe(200)
  for (const path of paths) {
    const late = await post('rita', path, { 'points.replicable': '3', 'sentence.replicable': 'Se ve con claridad.' })
    const html = await late.text()
    expect([late.status, html.includes('Esta convocatoria fue retirada'), html.includes('Se ve con claridad.')], path).toEqual([409, true, true])
  }
  const itself = await world.app.request(paths[0]!, { method: 'POST', headers: { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'cookie': `marco=${tokenOf('rita')}`, 'x-marco-autosave': '1' }, body: new URLSearchParams({ 'points.replicable': '3' }) })
  expect([itself.status, await itself.json()]).toEqual([409, { conflict: 'Retirada el 20 de mayo de 2019: El tema pasó a otra reunión.' }])
  expect((await get('rita', paths[1]!)).headers.get('location')).toBe(gone())
  for (const item of [scored, accepted]) {
    const named = await assign(item, '2019-06-28')
    expect([named.status, (await named.text()).includes('Esta convocatoria fue retirada')]).toEqual([409, true])
    expect((await get('ana', `/w/practices/${item}/panel`)).headers.get('location')).toBe(gone())
  }
  expect((await post('ana', `/w/practices/${scored}/shortlisting`, { 'listed': 'yes', 'reason.es': 'Va.', 'reason.en': 'It goes.' })).status).toBe(409)
  await expect(as('ana', async (tx, me, now) => assignReviewer(tx, me, await findItem(tx, accepted), { reviewer: (await listCandidates(tx, '2019-05-20')).find(({ personId }) => personId === idOf('rita')), until: '2019-06-28', now, zone: 'America/Costa_Rica' }))).rejects.toThrow(Refused)
  await drain()
  expect((await letters('reviewer assigned')).map(({ address, text }) => [address, text.includes('24 de junio')])).toEqual([['raul@example.org', true], ['rita@example.org', true]])
  expect(await read('ana', `${gone()}/panel`)).not.toContain(`/w/practices/${scored}/panel`)
})

test('a form that comes too late is told that it was withdrawn, and what was written is kept', async () => {
  const sent = [
    post('luis', `${gone()}/submissions`), post('sara', `/w/submissions/${submissionId}/items`, { original: 'en' }), post('sara', `/w/submissions/${submissionId}/hand-in`, { reason: 'A text of mine' }),
    post('saul', `/w/submissions/${submissionId}/clearance`), post('saul', `/w/submissions/${submissionId}/postponement`, { words: 'Falta una cifra' }), post('sara', `/w/submissions/${submissionId}/clearance-letter`), post('ana', `${gone()}/correction`, { ...reasons, 'title.es': 'Otro título', 'message.es': 'Un mensaje largo que nadie debe escribir otra vez' }), post('ana', `${gone()}/addressees`), post('ana', `${gone()}/withdrawal`, reasons),
    post('sara', `/w/items/${draft}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-06-01' }),
    post('sara', `/w/submissions/${submissionId}/offline/files`, { written: 'en' }), post('carla', `/w/items/${shared}/delegation-ends`), post('ana', `/w/items/${handedIn}/comment-removals`),
  ]
  for (const [index, answer] of (await Promise.all(sent)).entries()) {
    const html = await answer.text()
    if (index === 6) for (const words of ['Otro título', 'Un mensaje largo que nadie debe escribir otra vez', reasons['reason.es']]) expect(html).toContain(words)
    expect([answer.status, /Esta convocatoria fue retirada|This call was withdrawn/.test(html)], String(index)).toEqual([409, true])
    expect(html, 'no name of a field, no number of a row').not.toMatch(/>(reason|words|personId|sectionKey)</)
  }
  expect(await (await post('sara', `/w/submissions/${submissionId}/hand-in`, { reason: 'A text of mine' })).text()).toContain('A text of mine')
  expect(await read('sara', `/w/submissions/${submissionId}`)).not.toContain(`/w/submissions/${submissionId}/hand-in`)
  expect(await read('luis', gone())).not.toContain(`${gone()}/submissions`)
})

test('whoever comes past the pages does not begin, clear or hand in either', async () => {
  const envelope = () => as('sara', (tx) => findEnvelope(tx, submissionId, 'es'))
  const found = await envelope()
  await expect(as('sara', async (tx, me) => handInSubmission(tx, me, found, { reason: null }))).rejects.toThrow(Refused)
  await expect(as('saul', (tx, me) => clearSubmission(tx, me, found, { circulates: true, publishes: true, licence: 'CC-BY-4.0', read: '' }))).rejects.toThrow(Refused)
  await expect(as('saul', async (tx, me) => postponeClearance(tx, me, found, 'Falta'))).rejects.toThrow(Refused)
  await expect(as('sara', async (tx, me) => addItem(tx, me, await findSubmission(tx, submissionId), { call: found.call, original: 'en', example: false }))).rejects.toThrow(Refused)
  await expect(as('sara', async (tx, me) => delegateSection(tx, me, await findItem(tx, draft), { sectionKey: 'account', personId: idOf('marta'), until: new Date('2019-06-01') }))).rejects.toThrow(Refused)
  expect((await get('ana', `${gone()}/correction`)).headers.get('location')).toBe(gone())
})

test('what a state was writing stays with its team, who may go on reading and writing it', async () => {
  const page = await read('sara', `/w/items/${draft}/sections/account`)
  for (const said of ['Families find a roof on arrival.', 'Withdrawn on', 'nothing more is handed in']) expect(page).toContain(said)
  const itself = await world.app.request(`/w/items/${draft}/sections/account`, { method: 'POST', headers: { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'cookie': `marco=${tokenOf('sara')}`, 'x-marco-autosave': '1' }, body: new URLSearchParams({ 'a.summary': 'Families find a roof on arrival.', 'version.summary': '1' }) })
  expect((await itself.json()).saved).toMatch(/^Saved at .*Withdrawn on/)
  await writeAnswers(world, draft, 'sara', { summary: 'Families find a roof on the first day.' })
  expect(await read('sara', `/w/items/${draft}/sections/account`)).toContain('on the first day')
})

test('a call whose day is over is not opened any more, by whatever road', async () => {
  const late = await as('ana', (tx, me) => prepareCall(tx, me, data))
  await expect(as('ana', async (tx, me) => openCall(tx, me, await findCall(tx, late), new Date('2030-01-01T12:00:00Z')))).rejects.toThrow(Refused)
})

test('a date that moved after the message was written is said above it', async () => {
  const id = await open({ 'title.es': 'Otras prácticas', 'title.en': 'Other practices' })
  const said = async (name = 'carla') => /La fecha se movió después[^<]*|The date moved after[^<]*/.exec(await read(name, `/w/calls/${id}`))?.[0]
  expect(await said()).toBeUndefined()
  await owner((tx) => tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('inputs'), onDay: '2019-09-20', precision: 'day', at: new Date('2019-06-01T12:00:00Z') }).execute())
  expect([await said(), await said('beto')]).toEqual(['La fecha se movió después de escribirse este mensaje, que puede nombrar la anterior: hoy vale 20 de septiembre de 2019.', 'The date moved after this message was written, which may name the former one: what holds today is 20 September 2019.'])
})
