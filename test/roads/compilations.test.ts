import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePaper } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { readZip } from '#base/zip.ts'
import { listDuties } from '#compilations/index.ts'
import { findItem, findVersionAnswers } from '../../src/calls/item/queries.ts'
import { withdrawItem } from '../../src/calls/submission/actions.ts'
import { findCompilation, listRuns, listSections } from '../../src/compilations/compilation/queries.ts'
import { openWorld } from '../open.ts'
import { acceptPractice, circulatePractice, decide, handInPractice, homes, toAccepted, translateAsRead, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world
const { callId, costa, sierra } = await toAccepted(world)
beforeAll(() => prepareTypesetter())
afterAll(closePaper)

const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const letters = (name: string, kind: string) => world.owner((tx) => tx.selectFrom('base.letter').select(['subject', 'text']).where('personId', '=', idOf(name)).where('kind', 'like', kind).orderBy('id').execute())
const translate = (itemId: string, values: Record<string, unknown>) =>
  as('ana', async (tx, me) => {
    const item = await findItem(tx, itemId)
    const answers = await findVersionAnswers(tx, item.latest!.id)
    for (const [questionKey, value] of Object.entries(values)) await translateAsRead(tx, me, item.id, { questionKey, original: answers[questionKey]!, value: value as string })
  })
const begin = async (kind: string, title: string) => {
  const answer = await post('ana', '/w/compilations', { kind, 'calls': callId, 'year': '2019', 'title.es': title, 'title.en': '', 'subtitle.es': '', 'subtitle.en': '' })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
const changed = async (path: string) => (await as('ana', (tx) => listRuns(tx, path.split('/').at(-1)!)))[0]!.changed

let paper: string
let compendium: string

test('the Secretariat begins a paper, and every mistake is answered beside its field', async () => {
  const refused = await post('ana', '/w/compilations', { 'kind': 'meeting paper', 'year': 'mayo', 'title.es': 'Prá', 'title.en': 'Practices for the meeting' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const words of ['Elija al menos una convocatoria', 'Escriba el año del ciclo', 'Escriba el título en español', 'value="Practices for the meeting"']) expect(page).toContain(words)
  paper = await begin('meeting paper', 'Prácticas para la reunión')
  expect(await bodyOf('ana', '/w/compilations')).toContain('Prácticas para la reunión')
})

test('nobody else begins, reads or compiles a paper that is being made', async () => {
  for (const name of ['carla', 'paz', 'rita', 'dora']) {
    expect((await get(name, paper)).status, name).toBe(404)
    expect((await post(name, `${paper}/runs`)).status, name).toBe(404)
    expect((await get(name, '/w/compilations/new')).status, name).toBe(404)
  }
  const answer = await post('carla', '/w/compilations', { 'kind': 'meeting paper', 'calls': callId, 'year': '2019', 'title.es': 'Una compilación ajena' })
  expect(answer.status).toBe(403)
})

test('a paper that was begun for a meeting is due from the Secretariat before it', async () => {
  expect(await as('ana', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))).toEqual([expect.objectContaining({ rank: 5, todo: 'Compilar «Prácticas para la reunión»', action: 'Compilar', href: paper })])
  expect(await as('carla', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))).toEqual([])
})

test('compiled, it says who handed in, who did not, and what each state wrote', async () => {
  expect((await post('ana', `${paper}/runs`)).status).toBe(303)
  const page = await bodyOf('ana', `${paper}/preview?language=es`)
  for (const words of ['2 de 3 Estados convocados han entregado. Falta Llano.', 'Registro en la frontera', 'Se registra y entrevista el mismo día.', 'A shelter in the first week', 'Aún no hay traducción', 'Borrador: puede cambiar. No citar.', 'Todavía no hay revisiones entregadas', 's/d']) expect(page).toContain(words)
  expect(page).not.toContain('CANARI')
  const english = await bodyOf('ana', `${paper}/preview?language=en`)
  for (const words of ['2 of 3 states that were called have handed in. Still missing: Plains.', 'There is no translation yet', 'Families find a roof on arrival.']) expect(english).toContain(words)
  expect(await bodyOf('ana', paper)).toContain('Sin entregar a «Prácticas para reducir el rezago»: Llano.')
})

test('states stand in alphabetical order of the reader’s language', async () => {
  const order = (page: string, names: string[]) => names.map((name) => page.indexOf(`>${name}</h3>`))
  await handInPractice(world, callId, homes.llano, { answers: { 'title': 'Ventanilla del llano', 'theme': 'backlog', 'pillars': ['pillar-1'], 'populations': ['refugees'], 'summary': 'Una ventanilla.', 'contact-name': 'CANARIO del contacto de Llano' } }).then((item) => acceptPractice(world, item))
  await post('ana', `${paper}/runs`)
  const [es, en] = [await bodyOf('ana', `${paper}/preview?language=es`), await bodyOf('ana', `${paper}/preview?language=en`)]
  expect(order(es, ['Costa', 'Llano'])).toEqual(order(es, ['Costa', 'Llano']).toSorted((a, b) => a - b))
  expect(order(en, ['Coast', 'Plains']).every((place) => place > 0)).toBe(true)
})

test('compiling again replaces only what changed, and says which', async () => {
  await post('ana', `${paper}/runs`)
  expect(await changed(paper)).toEqual([])
  await translate(costa, { title: 'Registration at the border', summary: 'Registered and interviewed on the same day.' })
  const before = await as('ana', (tx) => listSections(tx, paper.split('/').at(-1)!))
  expect(await bodyOf('ana', paper)).toContain('Qué cambiaría')
  await post('ana', `${paper}/runs`)
  expect((await changed(paper)).filter((one) => one.includes('SRR') || one.includes('LLN'))).toEqual([])
  expect(await changed(paper)).toEqual(expect.arrayContaining(['en theme:backlog:CST', 'en handed in']))
  const after = await as('ana', (tx) => listSections(tx, paper.split('/').at(-1)!))
  const same = (key: string) => after.find((one) => `${one.language} ${one.key}` === key)!.sources === before.find((one) => `${one.language} ${one.key}` === key)!.sources
  expect(same('en theme:shelter:SRR')).toBe(true)
  expect(await bodyOf('ana', `${paper}/preview?language=en`)).toContain('Registered and interviewed on the same day.')
})

test('the compiler’s own introductions stay, and an original changed without its translation makes that outdated', async () => {
  const texts = (es: string, version: string, more = {}) => post('ana', `${paper}/texts`, { ...more, version, 'foreword.es': '', 'foreword.en': '', 'theme.backlog.es': es, 'theme.backlog.en': 'A pending claim is a person who waits.', 'theme.shelter.es': '', 'theme.shelter.en': '' })
  expect((await texts('Una solicitud pendiente es una persona que espera.', '1')).status).toBe(303)
  await post('ana', `${paper}/runs`)
  expect(await changed(paper)).toEqual(['es theme:backlog', 'en theme:backlog'])
  expect((await texts('Otra introducción, más breve.', '1')).status).toBe(409)
  expect((await texts('Otra introducción, más breve.', '2')).status).toBe(303)
  expect(await bodyOf('ana', paper)).toContain('tiene desactualizada su versión en inglés: impide publicar')
  expect((await texts('Otra introducción, más breve.', '3')).status, 'whoever saves another text of the page said nothing of this one').toBe(303)
  expect(await bodyOf('ana', paper)).toContain('tiene desactualizada su versión en inglés: impide publicar')
  expect(await bodyOf('ana', `${paper}/texts`)).toContain('name="theme.backlog.right"')
  expect((await texts('Otra introducción, más breve.', '4', { 'theme.backlog.right': 'yes' })).status).toBe(303)
  expect(await bodyOf('ana', paper)).not.toContain('tiene desactualizada su versión en inglés: impide publicar')
  expect(await bodyOf('ana', `${paper}/texts`)).not.toContain('name="theme.backlog.right"')
  expect((await texts('x'.repeat(6001), '5')).status).toBe(422)
  await post('ana', `${paper}/runs`)
  expect(await bodyOf('ana', `${paper}/preview?language=es`)).toContain('Otra introducción, más breve.')
})

test('scores stand in the meeting paper, by review and not by name, and where views differ it shows', async () => {
  for (const name of ['rita', 'raul']) await post('ana', `/w/practices/${costa}/panel`, { reviewers: idOf(name), until: '2019-06-24' })
  const marks = (points: string, words: string) => ({ 'points.replicable': points, 'sentence.replicable': words, 'points.tangible': '1', 'sentence.tangible': 'En parte.' })
  expect(await bodyOf('rita', `/w/practices/${costa}/scoring`), 'as whoever scores is told').toContain('Los Estados miembros lo leen en el documento de la reunión, sin su nombre.')
  expect((await post('rita', `/w/practices/${costa}/scoring`, marks('2', 'CANARIO de Rita: se copia con facilidad.'))).status).toBe(303)
  expect((await post('raul', `/w/practices/${costa}/scoring`, marks('0', 'CANARIO de Raúl: exige una ley.'))).status).toBe(303)
  await post('ana', `${paper}/runs`)
  const page = await bodyOf('ana', `${paper}/preview?language=es`)
  for (const words of ['Revisión 1', 'CANARIO de Rita', 'CANARIO de Raúl', '1 de 2 criterios', '2 de 2', 'Donde las opiniones se dividen']) expect(page).toContain(words)
  expect(page).not.toContain('Rita Revisora')
})

test('a practice that one person scored is said to have a single review, and stands undecided until it is proposed', async () => {
  expect((await post('ana', `/w/practices/${costa}/shortlisting`, { 'listed': 'yes', 'reason.es': 'Se replica con poco.', 'reason.en': 'Little is needed.' })).status).toBe(303)
  await post('ana', `/w/practices/${sierra}/panel`, { reviewers: [idOf('rita'), idOf('raul')], until: '2019-06-24' })
  expect((await post('rita', `/w/practices/${sierra}/scoring`, { 'points.replicable': '2', 'sentence.replicable': 'Clara.', 'points.tangible': '2', 'sentence.tangible': 'Clara.' })).status).toBe(303)
  await post('ana', `${paper}/runs`)
  const [es, en] = [await bodyOf('ana', `${paper}/preview?language=es`), await bodyOf('ana', `${paper}/preview?language=en`)]
  expect(es).toContain('Media de 2.0 sobre 2, de una sola revisión')
  expect(en).toContain('A mean of 2.0 out of 2, from a single review')
  for (const page of [es, en]) expect(page).not.toMatch(/coinciden en lo principal|agree on the main points/)
  expect(es).toMatch(/Van a la reunión[\s\S]*Registro en la frontera[\s\S]*Sin decidir[\s\S]*A shelter in the first week[\s\S]*Tiene una sola revisión: hacen falta dos/)
  expect(en).toMatch(/Undecided[\s\S]*It has a single review: two are needed/)
  const desk = (await bodyOf('ana', paper)).replace(/<[^>]+>/g, '')
  expect(desk).toMatch(/Sierra: A shelter in the first week\.\s+Sin decidir si va a la reunión: tiene una sola revisión/)
  expect(desk).toMatch(/Llano: Ventanilla del llano\.\s+Sin decidir si va a la reunión: no tiene ninguna revisión/)
  expect(desk).not.toMatch(/Costa: Registro en la frontera\.\s+Sin decidir/)
})

test('it circulates only once everything in it circulates', async () => {
  expect((await post('ana', `${paper}/circulation`)).status).toBe(403)
  expect(await bodyOf('ana', paper)).toContain('3 prácticas que aún no circulan')
  const items = await world.owner((tx) => tx.selectFrom('calls.item').select('id').execute())
  for (const { id } of items) await circulatePractice(world, id)
  await post('ana', `${paper}/runs`)
  expect(await bodyOf('ana', paper)).toContain('El documento dirá «sin decidir» de 2 prácticas.')
  expect((await post('ana', `${paper}/circulation`)).status).toBe(303)
  expect((await post('ana', `${paper}/circulation`)).status).toBe(403)
  await world.drain()
})

test('then the members read it, with the scores, and their delegations are told', async () => {
  for (const name of ['carla', 'lia', 'paz', 'saul']) {
    const page = await bodyOf(name, `${paper}/preview?language=es`)
    expect(page, name).toContain('CANARIO de Rita')
    expect(page, name).not.toContain('Borrador')
    expect(page, name).not.toContain('del contacto')
    expect(await letters(name, 'meeting paper%')).toHaveLength(1)
  }
  for (const name of ['ines', 'marta', 'dora', 'tomas', 'pablo']) expect((await get(name, paper)).status, name).toBe(404)
  const [letter] = await letters('carla', 'meeting paper%')
  expect(letter!.subject).toBe('[MIRPS] Documento de reunión: Prácticas para la reunión')
  expect(letter!.text).toContain(paper)
  expect(letter!.text).not.toMatch(/CANARI|Registro/)
})

test('what is missing and why stays with the Secretariat', async () => {
  const page = await bodyOf('carla', paper)
  expect(page).toContain('Leer aquí')
  expect(page).not.toContain('Qué falta o quedó fuera')
  expect(await as('carla', (tx) => listRuns(tx, paper.split('/').at(-1)!))).toEqual([])
})

test('compiled again, what members read changes at once and they are told once more', async () => {
  await as('luis', async (tx, me) => {
    const [item] = await tx.selectFrom('calls.item').select('id').where('stateId', '=', idOf('llano')).execute()
    await withdrawItem(tx, me, await findItem(tx, item!.id), 'La norma fue derogada.')
  })
  expect(await bodyOf('ana', paper)).toContain('actualizar lo que leen los miembros')
  await post('ana', `${paper}/runs`)
  await world.drain()
  expect(await bodyOf('carla', `${paper}/preview?language=es`)).toMatch(/Retiradas después de circular[\s\S]*Llano: Ventanilla del llano/)
  expect((await letters('carla', 'meeting paper%')).map((letter) => letter.subject).at(-1)).toContain('Se actualizó')
})

test('the compendium holds what a meeting validated and nothing else: not a score, not what was returned or noted', async () => {
  await decide(world, costa, 'validated')
  await decide(world, sierra, 'returned')
  compendium = await begin('compendium', 'Buenas prácticas de 2019')
  await post('ana', `${compendium}/runs`)
  const files = [await bodyOf('ana', `${compendium}/preview?language=es`), await bodyOf('ana', `${compendium}/preview?language=en`)]
  for (const lang of ['es', 'en']) {
    const docx = Buffer.from(await (await get('ana', `${compendium}/preview.docx?language=${lang}`)).arrayBuffer())
    files.push([...(await readZip(docx)).values()].map((part) => part.toString('latin1') + part.toString()).join('\n'))
    const pdf = Buffer.from(await (await get('ana', `${compendium}/preview.pdf?language=${lang}`)).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    files.push(wordsOf(pdf))
  }
  for (const file of files) expect(file).not.toMatch(/CANARI|shelter in the first week|roof on arrival|Ventanilla|Retiradas|Revisión 1|Review 1/i)
  expect(files[0]).toContain('Registro en la frontera')
  expect(files[1]).toContain('Registration at the border')
  for (const words of ['Anexo: decisiones', 'Por sus resultados.', 'Fronteras y nombres', 'Cómo se hizo', 'Traducciones', 'no se cita']) expect(files[0]).toContain(words)
})

const wordsOf = (pdf: Buffer): string => {
  if (!existsSync('/usr/bin/pdftotext')) return ''
  const file = join(mkdtempSync(join(tmpdir(), 'marco-compendium-')), 'paper.pdf')
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
}

test('the Presidency reads the compendium in the making; members see it when it is published', async () => {
  expect((await get('paz', `${compendium}/preview`)).status).toBe(200)
  expect(await bodyOf('paz', compendium)).not.toContain('Qué falta o quedó fuera')
  expect((await get('carla', compendium)).status).toBe(404)
})

test('a state that joins after the decision is not named among those that validated, nor counted in the figures', async () => {
  await world.owner(async (tx) => {
    await tx.updateTable('membership.standing').set({ until: '2019-05-19' }).where('stateId', '=', idOf('isla')).execute()
    await tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2019-05-19' }).execute()
  })
  await post('ana', `${compendium}/runs`)
  const page = (await bodyOf('ana', `${compendium}/preview?language=es`)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(page).toMatch(/Estados miembros el [^:]* de 2019, día de la decisión: Costa, Llano y Sierra\./)
  expect(page).not.toMatch(/\bIsla\b/)
  expect(page).toContain('1 de 3 Estados convocados tiene al menos una práctica validada')
  const addressee = await world.owner((tx) => tx.deleteFrom('calls.addressee').where('stateId', '=', idOf('sierra')).returningAll().executeTakeFirstOrThrow())
  await post('ana', `${compendium}/runs`)
  const fewer = (await bodyOf('ana', `${compendium}/preview?language=en`)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(fewer).toContain('1 of 2 states that were called has at least one validated practice')
  expect(fewer).toMatch(/Member states on [^:]* 2019, the day of the decision: Coast, Highlands and Plains\./)
  await world.owner((tx) => tx.insertInto('calls.addressee').values(addressee).execute())
  await world.owner(async (tx) => {
    await tx.deleteFrom('membership.standing').where('stateId', '=', idOf('isla')).where('standing', '=', 'member').execute()
    await tx.updateTable('membership.standing').set({ until: null }).where('stateId', '=', idOf('isla')).execute()
  })
})

test('what a state corrects after the decision does not change what was validated', async () => {
  await writePractice(world, costa, homes.costa, { answers: { summary: 'Un resumen posterior a la decisión.' }, reason: 'Se corrige una cifra.' })
  await acceptPractice(world, costa)
  await post('ana', `${compendium}/runs`)
  const page = await bodyOf('ana', `${compendium}/preview?language=es`)
  expect(page).toContain('Se registra y entrevista el mismo día.')
  expect(page).not.toContain('posterior a la decisión')
})

test('without the state’s consent to publish, or once withdrawn, a validated practice is not in the compendium', async () => {
  const silent = await handInPractice(world, callId, homes.sierra, { answers: { 'title': 'A validated but private practice', 'theme': 'shelter', 'pillars': ['pillar-2'], 'populations': ['refugees'], 'summary': 'CANARY of what stays among members.', 'contact-name': 'CANARY' }, publishes: false })
  await acceptPractice(world, silent)
  await circulatePractice(world, silent)
  await decide(world, silent, 'validated')
  await post('ana', `${compendium}/runs`)
  expect(await bodyOf('ana', `${compendium}/preview?language=en`)).not.toContain('private practice')
  expect(await bodyOf('ana', compendium)).toContain('Su Estado no consiente en esto')
  await as('carla', async (tx, me) => withdrawItem(tx, me, await findItem(tx, costa), 'La norma fue derogada.'))
  await post('ana', `${compendium}/runs`)
  expect(await bodyOf('ana', `${compendium}/preview?language=es`)).not.toContain('Registro en la frontera')
  expect((await as('ana', (tx) => findCompilation(tx, compendium.split('/').at(-1)!))).kind).toBe('compendium')
})
