import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { NotFound, Refused } from '#base/stops.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { takeBackItem } from '../../src/calls/submission/actions.ts'
import { findSubmission } from '../../src/calls/submission/queries.ts'
import { assignReviewer } from '../../src/practices/panel/actions.ts'
import { findPanel, listCandidates } from '../../src/practices/panel/queries.ts'
import { saveMarks } from '../../src/practices/scoring/actions.ts'
import { listDuties } from '../../src/practices/duties.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, handInPractice, homes, costaAnswers, toAccepted, translateAsRead } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world
const { callId, costa, sierra } = await toAccepted(world)

const panelOf = (name: string, itemId: string) => as(name, async (tx) => findPanel(tx, await findItem(tx, itemId)))
const assign = (itemId: string, reviewers: string[], until = '2019-06-24') => post('ana', `/w/practices/${itemId}/panel`, { reviewers: reviewers.map(idOf), until })
const mark = (points: string, sentence = 'Se ve con claridad.') => ({ 'points.replicable': points, 'sentence.replicable': sentence, 'points.tangible': points, 'sentence.tangible': sentence })
const letters = (name: string) => world.owner((tx) => tx.selectFrom('base.letter').select(['subject', 'text', 'kind']).where('personId', '=', idOf(name)).orderBy('id').execute())

test('before anybody is assigned, the Secretariat is told what waits and a reviewer has nothing to read', async () => {
  expect(await as('ana', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))).toEqual([
    expect.objectContaining({ rank: 4, todo: 'Asignar quién puntúa 2 prácticas de «Prácticas para reducir el rezago»', href: `/w/calls/${callId}/panel` }),
  ])
  expect(await as('rita', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))).toEqual([])
  expect((await get('rita', `/w/practices/${costa}`)).status).toBe(404)
})

test('nobody reviews what comes from a state in which they hold a post, whichever of their posts it is', async () => {
  const [ofCosta, ofSierra] = [await (await get('ana', `/w/practices/${costa}/panel`)).text(), await (await get('ana', `/w/practices/${sierra}/panel`)).text()]
  expect(ofCosta).toContain('Rocío Revisora de Costa: tiene un puesto en Costa')
  expect(ofCosta).not.toContain(`value="${idOf('rocio')}"`)
  expect(ofSierra).toContain(`value="${idOf('rocio')}"`)
  const refused = await assign(costa, ['rita', 'rocio'])
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Rocío Revisora de Costa tiene un puesto en Costa: nadie puntúa lo de un Estado donde tiene un puesto')
  expect(await panelOf('ana', costa)).toBeUndefined()
  await expect(
    as('ana', async (tx, me, now) => {
      const rocio = (await listCandidates(tx, '2019-05-20')).find((one) => one.personId === idOf('rocio'))
      await assignReviewer(tx, me, await findItem(tx, costa), { reviewer: rocio, until: '2019-06-24', now, zone: 'America/Costa_Rica' })
    }),
  ).rejects.toThrow(Refused)
})

test('the Secretariat assigns two reviewers until a day, and they are told', async () => {
  const mend = await assign(costa, [], '2019-05-01')
  expect(mend.status).toBe(422)
  expect(await mend.text()).toMatch(/Elija al menos a una persona[\s\S]*Escriba un día posterior a hoy/)
  const kept = await (await assign(costa, ['rita', 'raul'], '2019-05-01')).text()
  for (const name of ['rita', 'raul']) expect(kept).toMatch(new RegExp(`value="${idOf(name)}"[^>]*checked|checked[^>]*value="${idOf(name)}"`))
  expect((await assign(costa, ['rita', 'raul'])).status).toBe(303)
  await world.drain()
  expect((await letters('rita')).map((letter) => letter.subject)).toEqual(['[MIRPS] Costa: una práctica por puntuar antes del 24 de junio de 2019'])
  expect((await letters('rita'))[0]!.text).not.toContain('Registro en la frontera')
  expect((await get('rita', `/w/practices/${costa}`)).status).toBe(200)
  expect((await get('rita', `/w/practices/${sierra}`)).status).toBe(404)
  expect(await as('rita', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))).toEqual([
    expect.objectContaining({ rank: 5, todo: 'Puntuar «Registro en la frontera»', href: `/w/practices/${costa}/scoring`, due: '2019-06-24' }),
  ])
})

test('panels are the Secretariat’s business, and a practice may not be assigned by anybody else', async () => {
  for (const name of ['paz', 'carla', 'sara', 'rita', 'pablo']) {
    for (const path of [`/w/calls/${callId}/panel`, `/w/practices/${costa}/panel`]) expect((await get(name, path)).status, name).toBe(404)
    expect((await post(name, `/w/practices/${costa}/panel`, { reviewers: idOf('rita'), until: '2019-06-24' })).status, name).toBe(404)
  }
  await expect(as('carla', async (tx, me, now) => assignReviewer(tx, me, await findItem(tx, costa), { reviewer: (await listCandidates(tx, '2019-05-20'))[0], until: '2019-06-24', now, zone: 'UTC' }))).rejects.toThrow(Refused)
})

test('marks are saved as they are given, halves too, and nobody else reads them', async () => {
  const half = await world.app.request(`/w/practices/${costa}/marks`, { method: 'POST', headers: { host: 'localhost:4000', cookie: 'marco=token-of-rita-in-the-world-of-tests', origin: 'http://localhost:4000', 'x-marco-autosave': '1' }, body: new URLSearchParams({ 'points.replicable': '2', 'sentence.replicable': '', 'sentence.tangible': 'CANARIO de Rita', 'version.replicable': '0' }) })
  expect(await half.json()).toMatchObject({ saved: expect.stringContaining('Guardado a las'), versions: { replicable: 1, tangible: 1 } })
  const page = await (await get('rita', `/w/practices/${costa}/scoring`)).text()
  expect(page).toMatch(/name="points.replicable" value="2" checked/)
  expect(page).toContain('CANARIO de Rita')
  for (const name of ['ana', 'raul']) expect(await as(name, (tx) => tx.selectFrom('practices.mark').selectAll().execute()), name).toEqual([])
  for (const name of ['ana', 'raul']) expect(await (await get(name, `/w/practices/${costa}/scores`)).text(), name).not.toContain('CANARIO')
})

test('a mark changed in another window is not overwritten unseen', async () => {
  const first = await post('rita', `/w/practices/${costa}/marks`, { 'points.replicable': '1', 'sentence.replicable': 'Depende de una ley.', 'version.replicable': '1' })
  expect(first.status).toBe(303)
  const second = await post('rita', `/w/practices/${costa}/marks`, { 'points.replicable': '0', 'sentence.replicable': 'No se ve.', 'version.replicable': '1', 'points.tangible': '2', 'sentence.tangible': 'Sí.', 'version.tangible': '1' })
  expect(second.status).toBe(409)
  const page = await second.text()
  expect(page).toContain('En otra ventana guardó: 1, «Depende de una ley.»')
  expect(page).toContain('No se ve.')
  const kept = await as('rita', (tx) => tx.selectFrom('practices.mark').select(['criterion', 'points']).orderBy('id', 'desc').execute())
  expect(kept.find((one) => one.criterion === 'replicable')!.points).toBe(1)
  expect(kept.find((one) => one.criterion === 'tangible')!.points).toBe(2)
})

test('handing over waits for a mark and a sentence on every criterion, and keeps what was typed', async () => {
  const early = await post('raul', `/w/practices/${costa}/scoring`, { 'points.replicable': '2', 'sentence.replicable': 'Se puede copiar.', 'points.tangible': '1', 'sentence.tangible': '' })
  expect(early.status).toBe(422)
  expect(await early.text()).toContain('Escriba en una oración por qué')
  expect(await (await get('raul', `/w/practices/${costa}/scoring`)).text()).toContain('Se puede copiar.')
  const wrong = await post('raul', `/w/practices/${costa}/scoring`, { 'points.replicable': '7', 'sentence.replicable': 'Se puede copiar.', 'version.replicable': '1', 'points.tangible': '2', 'sentence.tangible': 'x'.repeat(601) })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toMatch(/Elija un puntaje para «[\s\S]*hasta 600 letras/)
})

test('until reviewers hand over they do not see each other’s marks; afterwards they do', async () => {
  expect((await post('raul', `/w/practices/${costa}/scoring`, { ...mark('2', 'CANARIO de Raúl'), 'version.replicable': '9', 'version.tangible': '9', 'sentence.*': 'Muy útil.' })).status).toBe(303)
  const waiting = await (await get('rita', `/w/practices/${costa}/scores`)).text()
  expect(waiting).toContain('Verá los puntajes de las demás personas cuando entregue los suyos')
  expect(waiting).not.toContain('CANARIO de Raúl')
  expect((await panelOf('rita', costa))!.scorings.map((scoring) => scoring.marks)).toEqual([[]])
  expect(await (await get('ana', `/w/practices/${costa}/scores`)).text()).toContain('CANARIO de Raúl')
  expect((await post('rita', `/w/practices/${costa}/scoring`, { ...mark('0', 'CANARIO de Rita'), 'version.replicable': '9', 'version.tangible': '9' })).status).toBe(303)
  for (const name of ['rita', 'raul', 'ana']) {
    const page = await (await get(name, `/w/practices/${costa}/scores`)).text()
    for (const canary of ['CANARIO de Rita', 'CANARIO de Raúl', 'Muy útil.']) expect(page, name).toContain(canary)
    expect(page, name).toContain('difieren')
    expect(page, name).toContain('Media de 1.0 sobre 2; hay opiniones distintas en 2 criterios')
  }
})

test('scores do not change once handed over, whoever asks and however', async () => {
  expect((await get('raul', `/w/practices/${costa}/scoring`)).status).toBe(303)
  expect((await post('raul', `/w/practices/${costa}/marks`, mark('1'))).status).toBe(403)
  const insert = (name: string, itemId: string) =>
    as(name, async (tx) => {
      const { versionId, holdingId } = await world.owner(async (owner) => owner.selectFrom('practices.scoring').select(['versionId', 'holdingId']).executeTakeFirstOrThrow())
      await tx.insertInto('practices.mark').values({ itemId, versionId, holdingId, criterion: 'replicable', points: 2, sentence: 'Otra vez.' }).execute()
    })
  for (const name of ['raul', 'ana', 'rocio', 'carla']) await expect(insert(name, costa), name).rejects.toThrow(/row-level security/)
  await expect(as('raul', (tx) => sql`update practices.mark set points = 2`.execute(tx))).rejects.toThrow(/permission denied/)
})

test('members read no scores before the meeting paper circulates', async () => {
  for (const name of ['carla', 'sara', 'paz', 'pablo']) expect(await as(name, (tx) => tx.selectFrom('practices.mark').selectAll().execute()), name).toEqual([])
  const own = await (await get('carla', `/w/practices/${costa}`)).text()
  expect(own).not.toContain('CANARIO de')
  const page = await get('carla', `/w/practices/${costa}/scores`)
  const words = await page.text()
  expect(words).toContain('Los puntajes no están abiertos para usted')
  expect(words).not.toContain('no tiene panel')
})

test('the shortlist has its reasons in both languages, and waits for two reviewers', async () => {
  await world.drain()
  expect((await letters('ana')).at(-1)!.subject).toBe('[MIRPS] Costa: están los puntajes de una práctica')
  expect((await as('ana', (tx, me) => listDuties(tx, me, { lang: 'en' }, '2019-05-20'))).map((duty) => duty.todo)).toEqual(['Assign reviewers to 1 practice of “Practices to reduce the backlog”', 'Decide the shortlist for 1 practice of “Practices to reduce the backlog”'])
  const mend = await post('ana', `/w/practices/${costa}/shortlisting`, { listed: 'yes', 'reason.es': 'Cuesta poco.', 'reason.en': '' })
  expect(mend.status).toBe(422)
  expect(await mend.text()).toMatch(/Escriba las razones en inglés[\s\S]*Cuesta poco\./)
  const given = { listed: 'yes', 'reason.es': 'Cuesta poco.', 'reason.en': 'It costs little.' }
  expect((await post('raul', `/w/practices/${costa}/shortlisting`, given)).status).toBe(403)
  expect((await post('ana', `/w/practices/${costa}/shortlisting`, given)).status).toBe(303)
  expect((await post('ana', `/w/practices/${costa}/shortlisting`, { ...given, listed: 'no' })).status).toBe(303)
  expect((await panelOf('raul', costa))!.shortlisting).toMatchObject({ listed: false })
  await assign(sierra, ['rita'])
  expect((await post('rita', `/w/practices/${sierra}/scoring`, mark('2'))).status).toBe(303)
  expect((await post('ana', `/w/practices/${sierra}/shortlisting`, given)).status).toBe(403)
})

test('with one score of two nobody can differ yet, and whoever has handed over is not merely relieved', async () => {
  const page = await (await get('ana', `/w/calls/${callId}/panel`)).text()
  const row = page.split('<tbody>')[1]!.split('<tr').find((one) => one.includes(sierra))!
  expect(row).toContain('1 de')
  expect(row).not.toContain('en nada')
  expect(page).toContain('De menor a mayor')
  const ofSierra = page.split(`id="practice-${sierra}"`)[1]!
  expect(ofSierra).toContain('Retirar sus puntajes')
})

test('practices stand by country and title; by mean only while the Secretariat looks', async () => {
  const order = async (path: string) => {
    const page = await (await get('ana', path)).text()
    const table = page.split('<tbody>')[1]!.split('</tbody>')[0]!
    return [...table.matchAll(/\/w\/practices\/([0-9a-f-]{36})"/g)].map(([, id]) => (id === costa ? 'costa' : 'sierra'))
  }
  expect(await order(`/w/calls/${callId}/panel`)).toEqual(['costa', 'sierra'])
  await assign(sierra, ['rita', 'rocio'])
  expect((await post('rocio', `/w/practices/${sierra}/scoring`, mark('2'))).status).toBe(303)
  expect(await order(`/w/calls/${callId}/panel?sort=mean`)).toEqual(['sierra', 'costa'])
  expect(await order(`/w/calls/${callId}/panel`)).toEqual(['costa', 'sierra'])
})

test('a panel names a practice in the language of its reader where it is translated, and says in which it is where it is not', async () => {
  const { title } = await as('ana', async (tx) => (await findItem(tx, costa)).latest!)
  const english = async () => (await world.app.request(`/w/calls/${callId}/panel`, { headers: { host: 'localhost:4000', cookie: `marco=${tokenOf('ana')}; lang=en` } })).text()
  const inTable = (name: string, lang = '') => `<a href="/w/practices/${costa}"${lang}>${name}</a>`
  expect(await english()).toContain(inTable(title, ' lang="es"'))
  await as('ana', (tx, me) => translateAsRead(tx, me, costa, { questionKey: 'title', original: title, value: 'Registration at the border' }))
  expect(await english()).toContain(inTable('Registration at the border'))
  expect(await english()).toContain(`<h2 id="practice-${costa}">Registration at the border</h2>`)
  expect(await (await get('ana', `/w/calls/${callId}/panel`)).text()).toContain(inTable(title))
})

test('whoever leaves the panel reads it no more, and their scores no longer count', async () => {
  expect((await post('ana', `/w/practices/${sierra}/dismissals`, { person: idOf('rocio') })).status).toBe(303)
  await world.drain()
  expect((await letters('rocio')).map((letter) => letter.kind).sort()).toEqual(['reviewer assigned', 'reviewer dismissed'])
  expect((await panelOf('ana', sierra))!.scorings).toHaveLength(1)
  expect((await get('rocio', `/w/practices/${sierra}`)).status).toBe(404)
  expect((await get('rocio', `/w/practices/${sierra}/scores`)).status).toBe(404)
})

test('after the day the reviewer no longer reads; assigning again moves the day', async () => {
  await world.walkTo('2019-06-25T00:30:00-06:00')
  expect((await get('raul', `/w/practices/${costa}`)).status).toBe(404)
  expect((await assign(costa, ['raul'], '2019-06-26')).status).toBe(303)
  expect((await get('raul', `/w/practices/${costa}/scores`)).status).toBe(200)
  expect((await panelOf('ana', costa))!.reviewers.map((reviewer) => reviewer.until).sort()).toEqual(['2019-06-24', '2019-06-26'])
  await world.walkTo('2019-05-20T12:00:00-06:00')
})

test('a reviewer who has since taken a post in the state may not go on', async () => {
  const llano = await handInPractice(world, callId, homes.llano, { answers: { ...costaAnswers, title: 'Mesa de coordinación' } })
  await acceptPractice(world, llano)
  const page = await (await get('ana', `/w/calls/${callId}/panel`)).text()
  const same = page.split(`id="practice-${llano}"`)[1]!.split('<form').find((form) => form.includes('Las mismas personas que en «'))!
  for (const name of ['rita', 'raul']) expect(same).toContain(`type="hidden" name="reviewers" value="${idOf(name)}"`)
  await assign(llano, ['rita', 'raul'])
  await world.owner((tx) => tx.insertInto('membership.post').values({ personId: idOf('rita'), role: 'ministry contributor', organisationId: idOf('llano'), since: '2019-05-01' }).execute())
  expect((await get('rita', `/w/practices/${llano}/scoring`)).status).toBe(403)
  await expect(as('rita', async (tx, me, now) => { const item = await findItem(tx, llano); return saveMarks(tx, me, { item, panel: (await findPanel(tx, item))! }, { typed: [], now }) })).rejects.toThrow(Refused)
})

test('a state that takes its practice back dissolves the panel, and its readers lose it', async () => {
  await as('carla', async (tx, me, now) => { const item = await findItem(tx, costa); return takeBackItem(tx, me, item, { receiptId: (await findSubmission(tx, item.submissionId)).receiptId, now }) })
  await world.drain()
  expect(await as('ana', (tx) => tx.selectFrom('practices.entry').select('itemId').where('itemId', '=', costa).execute())).toEqual([])
  await expect(as('raul', (tx) => findItem(tx, costa))).rejects.toThrow(NotFound)
  const left = await world.owner((tx) => tx.selectFrom('practices.assignment as a').leftJoin('practices.dismissal as d', 'd.assignmentId', 'a.id').where('a.itemId', '=', costa).where('d.at', 'is', null).select('a.id').execute())
  expect(left).toEqual([])
})
