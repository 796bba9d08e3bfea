import { expect, test } from 'vitest'
import { readZip, writeZip } from '#base/zip.ts'
import { saveAnswers } from '../../src/calls/draft/actions.ts'
import { findItem, listDraft } from '../../src/calls/item/queries.ts'
import { exchangeIn, offered, written } from '../exchange.ts'
import { asUpload, rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { done, openPracticeCall, writeAnswers } from '../story.ts'
import { fill } from '../fill.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const { begin, formOf, bring, stored, preview } = exchangeIn(world, callId)
const versions = async (itemId: string) => Object.fromEntries((await as('carla', (tx) => listDraft(tx, itemId))).map((one) => [one.questionKey, one.version]))

test('a form goes out with what is written, under the name of its practice', async () => {
  const itemId = await begin()
  for (const [kind, type] of [['docx', 'wordprocessingml.document'], ['xlsx', 'spreadsheetml.sheet']] as const) {
    const response = await get('carla', `/w/items/${itemId}/answers.${kind}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-disposition')).toContain(`Registro en la frontera - respuestas.${kind}`)
  }
  expect((await get('carla', `/w/items/${itemId}/answers.docx?section=account`)).headers.get('content-disposition')).toContain('Registro en la frontera - Qu')
  expect(await preview('carla', `/w/items/${itemId}/offline`)).toContain('Trabajar en Word o Excel')
})

test('nothing is saved until what the file brings was looked at: added, changed, removed, and refused with its cell and how to mend it', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'),
    ['Registro en la frontera</t></is></c><c r="E', 'Registro en la frontera norte</t></is></c><c r="E'],
    ['Se registra y entrevista **el mismo día**.', ''],
    ['>Reducir el rezago</t></is></c><c r="E', '>Reducir la espera</t></is></c><c r="E'],
    [/(marco:head|a\.contact-name)<\/t><\/is><\/c>(.*?)<c r="D(\d+)" s="(\d+)"\/>(?=<c r="E\d+"[^>]*><is><t[^>]*>Texto, hasta 20)/, '$1</t></is></c>$2<c r="D$3" s="$4" t="inlineStr"><is><t>Marta Díaz</t></is></c>'],
  )
  const sent = await done(bring('carla', itemId, form))
  const path = sent.headers.get('location')!
  const page = await preview('carla', path)
  for (const words of ['1 respuesta nueva', '1 respuesta cambiada', '1 que se quita', '1 que no se puede tomar', 'Todavía no se guardó nada', 'Marta Díaz', 'celda D5', '«Reducir la espera» no está en la lista', 'Lo que dice el archivo']) expect(page).toContain(words)
  expect(await stored(itemId)).toEqual(written)

  await done(post('carla', `${path}/saving`, offered(page)))
  expect(await stored(itemId)).toEqual({ ...Object.fromEntries(Object.entries(written).filter(([key]) => key !== 'summary')), title: 'Registro en la frontera norte', 'contact-name': 'Marta Díaz' })
  const kinds = await world.owner((tx) => tx.selectFrom('base.event').select('kind').where('subjectId', '=', itemId).orderBy('id').execute())
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['answers brought back', 'draft saved', 'brought answers saved']))
  expect(await preview('carla', `/w/items/${itemId}/offline`)).toContain('Se guardaron 3 respuestas')
})

test('a question bears the same number in Word, in Excel, on the form and where it is checked', async () => {
  const itemId = await begin()
  for (const kind of ['docx', 'xlsx'] as const) await rewritten(await formOf('carla', itemId, kind), [kind === 'docx' ? /2\.2\s+Resultados/ : /2\.2 Resultados/, ''])
  for (const path of ['sections/account', 'check']) expect(await preview('carla', `/w/items/${itemId}/${path}`), path).toMatch(/<(legend|dt)>2\.2 Resultados/)
})

test('a table with one cell that cannot be read is mended on the page, and its good cells are not written again', async () => {
  const itemId = await begin({ ...written, results: [{ measure: 'Días de espera', after: 30 }, { measure: 'Personas por mes', after: 412 }] })
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), [/<c r="(\w+)"( s="\d+")?><v>30<\/v><\/c>/, '<c r="$1"$2 t="inlineStr"><is><t>unos treinta</t></is></c>'], ['Personas por mes', 'Personas al mes'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  for (const words of ['1 que no se puede tomar', 'unos treinta', 'Días de espera', 'Personas al mes', '412', 'Tomar este cuadro, ya corregido']) expect(page).toContain(words)

  expect(offered(page), 'nothing is taken that nobody mended').not.toHaveProperty('take.results')
  const cells = { 'take.results': 'yes', 'a.results.0.measure': 'Días de espera', 'a.results.0.after': 'unos treinta', 'a.results.1.measure': 'Personas al mes', 'a.results.1.after': '412' }
  const again = await post('carla', `${path}/saving`, { ...offered(page), ...cells, 'a.results.1.measure': 'Personas cada mes' })
  expect(again.status).toBe(422)
  const words = await again.text()
  expect(words).toContain('quite la marca para guardar lo demás')
  expect(words, 'what was typed meanwhile stays').toContain('Personas cada mes')
  expect((await stored(itemId)).results).toEqual([{ measure: 'Días de espera', after: 30 }, { measure: 'Personas por mes', after: 412 }])

  await done(post('carla', `${path}/saving`, { ...offered(page), ...cells, 'a.results.0.after': '32' }))
  expect((await stored(itemId)).results).toEqual([{ measure: 'Días de espera', after: 32 }, { measure: 'Personas al mes', after: 412 }])
})

/** The cells of a table as the page shows them; of the marked ones, which. */
const cellsIn = (page: string, table: string) => {
  const fields = [...page.matchAll(/<(?:input|textarea) [^>]*?name="(a\.[^"]+)"[^>]*>([^<]*)/g)].filter(([, name]) => name!.startsWith(`a.${table}.`))
  return {
    fields: Object.fromEntries(fields.map(([tag, name, words]) => [name!, tag.startsWith('<input') ? (/ value="([^"]*)"/.exec(tag)?.[1] ?? '') : words!.trim()])),
    marked: fields.filter(([tag]) => tag.includes('aria-invalid')).map(([, name]) => name!),
  }
}

test('every cell that cannot be read is named, marked and kept as it stands, and none of them empties what is stored', async () => {
  const results = [{ measure: 'Días de espera', after: 30 }, { measure: 'Personas por mes', after: 412 }]
  const itemId = await begin({ ...written, results })
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), [/<c r="(\w+)"( s="\d+")?><v>30<\/v><\/c>/, '<c r="$1"$2 t="e"><v>#DIV/0!</v></c>'], [/<c r="(\w+)"( s="\d+")?><v>412<\/v><\/c>/, '<c r="$1"$2 t="e"><v>#REF!</v></c>'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  for (const words of ['celda D5', 'La celda dice #DIV/0!: escriba el valor', 'celda D6', 'La celda dice #REF!: escriba el valor']) expect(page).toContain(words)
  const { fields, marked } = cellsIn(page, 'results')
  expect(fields).toMatchObject({ 'a.results.0.after': '#DIV/0!', 'a.results.1.after': '#REF!' })
  expect(marked).toEqual(['a.results.0.after', 'a.results.1.after'])

  const half = { ...offered(page), ...fields, 'a.results.0.after': '31' }
  const untold = await post('carla', `${path}/saving`, half)
  expect(untold.status).toBe(422)
  expect(await untold.text()).toContain('Corrigió «')
  const refused = await post('carla', `${path}/saving`, { ...half, 'take.results': 'yes' })
  expect(refused.status).toBe(422)
  const again = await refused.text()
  expect(again).toContain('href="#a.results.1.after"')
  expect(cellsIn(again, 'results')).toMatchObject({ fields: { 'a.results.0.after': '31', 'a.results.1.after': '#REF!' }, marked: ['a.results.1.after'] })
  expect((await stored(itemId)).results).toEqual(results)

  await done(post('carla', `${path}/saving`, { ...half, 'take.results': 'yes', 'a.results.1.after': '' }))
  expect((await stored(itemId)).results, 'emptied by who saw it').toEqual([{ measure: 'Días de espera', after: 31 }, { measure: 'Personas por mes', after: null }])
})

test('a form that comes without the cells of a table does not empty the table', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), [/<c r="(\w+)"( s="\d+")?><v>30<\/v><\/c>/, '<c r="$1"$2 t="e"><v>#REF!</v></c>'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  const emptied = Object.fromEntries(Object.keys(cellsIn(page, 'results').fields).map((name) => [name, '']))
  for (const cells of [{}, { 'a.results.0.measure': 'Días de espera' }, emptied]) {
    const refused = await post('carla', `${path}/saving`, { ...offered(page), 'take.results': 'yes', ...cells })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('llegó vacío o incompleto')
  }
  expect((await stored(itemId)).results).toEqual(written.results)
})

test('a table that a colleague changed since the file left is not replaced by mending the file, unless one says so', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), [/<c r="(\w+)"( s="\d+")?><v>30<\/v><\/c>/, '<c r="$1"$2 t="inlineStr"><is><t>unos treinta</t></is></c>'], ['Registro en la frontera</t></is></c><c r="E', 'Registro al llegar</t></is></c><c r="E'])
  await writeAnswers(world, itemId, 'ciro', { results: [{ measure: 'Lo que contó Ciro', after: 28 }] })
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  for (const words of ['Lo que contó Ciro', 'Lo que guardó Ciro de Costa', 'unos treinta']) expect(page).toContain(words)
  await done(post('carla', `${path}/saving`, offered(page)))
  expect(await stored(itemId)).toMatchObject({ title: 'Registro al llegar', results: [{ measure: 'Lo que contó Ciro', after: 28 }] })
})

test('a Word form brings its text with its bold and its lists', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'docx'), ['el mismo día', 'la misma semana'])
  const path = (await done(bring('carla', itemId, form, 'docx'))).headers.get('location')!
  await done(post('carla', `${path}/saving`, offered(await preview('carla', path))))
  expect((await stored(itemId)).summary).toBe('Se registra y entrevista **la misma semana**.')
  expect(await versions(itemId)).toMatchObject({ title: 1, summary: 2 })
})

test('a file that changes a section called complete says that it is in progress again', async () => {
  const itemId = await begin()
  await done(post('carla', `/w/items/${itemId}/sections/account`, { 'a.summary': String(written.summary), 'a.results.0.measure': 'Días de espera', 'a.results.0.after': '30', 'version.summary': '1', 'version.results': '1', 'complete': 'yes' }))
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), ['**el mismo día**', 'en un día'], ['Registro en la frontera</t></is></c><c r="E', 'Otro nombre</t></is></c><c r="E'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const saved = await done(post('carla', `${path}/saving`, offered(await preview('carla', path))))
  const said = decodeURIComponent(saved.headers.get('set-cookie')!)
  expect(said).toContain('Se guardaron 2 respuestas del archivo. Por esos cambios vuelve a «En curso»: Qué se hizo.')
})

test('a table mended to what was saved already leaves its section complete, and is not said to have opened it again', async () => {
  const itemId = await begin()
  await done(post('carla', `/w/items/${itemId}/sections/account`, { 'a.summary': String(written.summary), 'a.results.0.measure': 'Días de espera', 'a.results.0.after': '30', 'version.summary': '1', 'version.results': '1', 'complete': 'yes' }))
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), [/<c r="(\w+)"( s="\d+")?><v>30<\/v><\/c>/, '<c r="$1"$2><f>15*2</f><v></v></c>'], ['Registro en la frontera</t></is></c><c r="E', 'Otro nombre</t></is></c><c r="E'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  expect(page).toContain('el archivo no guarda su resultado')
  const saved = await done(post('carla', `${path}/saving`, { ...offered(page), ...cellsIn(page, 'results').fields, 'take.results': 'yes', 'a.results.0.after': '30' }))
  expect(decodeURIComponent(saved.headers.get('set-cookie')!)).toMatch(/Se guardó 1 respuesta del archivo\.(?!.*En curso)/)
})

test('an answer left out of the choice is left as it is', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), ['Registro en la frontera</t></is></c><c r="E', 'Otro nombre</t></is></c><c r="E'], ['**el mismo día**', 'pronto'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const { 'take.title': _, ...rest } = offered(await preview('carla', path))
  await done(post('carla', `${path}/saving`, rest))
  expect(await stored(itemId)).toMatchObject({ title: written.title, summary: 'Se registra y entrevista pronto.' })
})

test('what a colleague typed meanwhile is not overwritten: both stand side by side, and the choice must be made', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), ['**el mismo día**', 'en un día'], ['Registro en la frontera</t></is></c><c r="E', 'Registro al llegar</t></is></c><c r="E'])
  await writeAnswers(world, itemId, 'ciro', { summary: 'Texto de Ciro, escrito mientras tanto.' })
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  for (const words of ['También cambiaron en Marco', 'Texto de Ciro', 'Lo que guardó Ciro de Costa', 'en un día']) expect(page).toContain(words)

  const undecided = await post('carla', `${path}/saving`, offered(page))
  expect(undecided.status).toBe(422)
  expect(await undecided.text()).toContain('Elija con cuál se queda')
  expect((await stored(itemId)).title).toBe(written.title)

  await done(post('carla', `${path}/saving`, { ...offered(page), 'choice.summary': 'theirs' }))
  expect(await stored(itemId)).toMatchObject({ title: 'Registro al llegar', summary: 'Texto de Ciro, escrito mientras tanto.' })
  const looked = await preview('carla', path)
  for (const words of ['Este archivo ya se revisó', 'Lo guardado dice otra cosa', 'en un día', 'Texto de Ciro']) expect(looked).toContain(words)
  for (const words of ['elija cada una', 'choice.', 'take.', 'juntas']) expect(looked, 'nothing is asked that is decided').not.toContain(words)
})

test('an answer that nobody touched in the file follows what was typed meanwhile', async () => {
  const itemId = await begin()
  const form = await formOf('carla', itemId, 'docx')
  await writeAnswers(world, itemId, 'ciro', { summary: 'Texto de Ciro.' })
  await unchanged(itemId, await bring('carla', itemId, form, 'docx'))
  await writeAnswers(world, itemId, 'ciro', { summary: 'Otro texto de Ciro.' })
  const note = await bring('carla', itemId, await rewritten(form, [/(<w:p><w:pPr><w:pStyle w:val="Heading1"\/>)/, '<w:p><w:r><w:t>Una nota suelta</w:t></w:r></w:p>$1']), 'docx')
  expect(await unchanged(itemId, note), 'what is left aside is said').toContain('Fuera de los recuadros decía «Una nota suelta»: no se trae.')
})

/** Nothing to decide: it is said at once, and nothing waits anywhere. */
async function unchanged(itemId: string, response: Response): Promise<string> {
  const page = await response.text()
  expect([response.status, page]).toEqual([422, expect.stringContaining('El archivo no trae ningún cambio: todo lo que dice ya está guardado.')])
  expect(await as('carla', (tx) => tx.selectFrom('calls.upload').select('id').where('itemId', '=', itemId).execute())).toEqual([])
  return page
}

test('somebody saves between the preview and the button: nothing of the file is kept, and both texts are shown', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), ['**el mismo día**', 'en un día'], ['Registro en la frontera</t></is></c><c r="E', 'Registro al llegar</t></is></c><c r="E'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const fields = offered(await preview('carla', path))
  await as('ciro', async (tx, me, now) => saveAnswers(tx, me, await findItem(tx, itemId), { sectionKey: 'account', typed: [{ questionKey: 'summary', answer: 'Ciro, en el último minuto.', seen: 1 }], delegated: false, now }))
  const stale = await post('carla', `${path}/saving`, fields)
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Ciro, en el último minuto.')
  expect(await stored(itemId)).toMatchObject({ title: written.title, summary: 'Ciro, en el último minuto.' })
})

test('a file is saved or put aside once', async () => {
  const itemId = await begin()
  const path = (await done(bring('carla', itemId, await rewritten(await formOf('carla', itemId, 'xlsx'), ['**el mismo día**', 'en un día'])))).headers.get('location')!
  const fields = offered(await preview('carla', path))
  await done(post('carla', `${path}/aside`))
  expect((await post('carla', `${path}/saving`, fields)).status).toBe(409)
  expect((await post('carla', `${path}/aside`)).status).toBe(409)
  expect((await stored(itemId)).summary).toBe(written.summary)
})

test('the writer of a section takes out and brings back that section only, also from a file that carries more', async () => {
  const itemId = await begin()
  await done(post('carla', `/w/items/${itemId}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-08-01' }))
  await world.drain()
  const [letter] = await world.owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'delegated').where('address', '=', 'marta@example.org').select('text').execute())
  expect(letter!.text.replace(/\s+/g, ' '), 'the day that was typed, although in the hours of the region it ends on the next').toContain('hasta el 1 de agosto de 2019')
  const own = await formOf('marta', itemId, 'xlsx')
  expect(await preview('marta', `/w/items/${itemId}/offline`)).not.toContain('La práctica')
  expect((await get('marta', `/w/items/${itemId}/answers.xlsx?section=practice`)).status).toBe(404)
  const whole = await rewritten(await formOf('carla', itemId, 'xlsx'), ['**el mismo día**', 'en un día'], ['Registro en la frontera</t></is></c><c r="E', 'Otro título</t></is></c><c r="E'])
  const path = (await done(bring('marta', itemId, whole))).headers.get('location')!
  const page = await preview('marta', path)
  expect(page).toContain('Trae también otras secciones')
  expect(page).not.toContain('Otro título')
  await done(post('marta', `${path}/saving`, offered(page)))
  expect(await stored(itemId)).toMatchObject({ title: written.title, summary: 'Se registra y entrevista en un día.' })
  expect((await bring('marta', itemId, await rewritten(own, ['**el mismo día**', 'pronto']))).status).toBe(303)
  const nothing = await bring('marta', itemId, await formOf('carla', itemId, 'xlsx'))
  expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringMatching(/no trae ningún cambio[^]*Trae también otras secciones/)])
})

test('from the envelope, the form itself says which practice it belongs to', async () => {
  const [one, another] = [await begin(), await begin({ ...written, title: 'Otra práctica' })]
  const { submissionId } = await as('carla', (tx) => findItem(tx, one))
  const form = await rewritten(await formOf('carla', another, 'xlsx'), ['**el mismo día**', 'en un día'])
  const sent = await done(post('carla', `/w/submissions/${submissionId}/offline/files`, { file: asUpload(form) }))
  const found = await as('carla', (tx) => tx.selectFrom('calls.upload').select('itemId').where('id', '=', sent.headers.get('location')!.split('/').at(-1)!).executeTakeFirstOrThrow())
  expect(found.itemId).toBe(another)
  const elsewhere = await bring('carla', one, form)
  expect(elsewhere.status).toBe(422)
  expect(await elsewhere.text()).toContain('Este archivo es de otro documento')
})

test('what is no form of ours is refused beside its field, with how to mend it', async () => {
  const itemId = await begin()
  const refused = async (file: File) => {
    const response = await post('carla', `/w/items/${itemId}/offline/files`, { file })
    expect(response.status).toBe(422)
    return response.text()
  }
  expect(await refused(new File([], ''))).toContain('Elija un archivo')
  expect(await refused(new File([], 'nada.docx'))).toContain('El archivo está vacío, tiene 0 bytes')
  expect(await refused(new File(['hola'], 'carta.docx'))).toContain('No es un documento de Word')
  expect(await refused(asUpload(Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(400)]), 'x.xlsx'))).toMatch(/dañado|No es un documento/)
  const damaged = await rewritten(await formOf('carla', itemId, 'xlsx'))
  const parts = await readZip(damaged)
  parts.set('docProps/custom.xml', Buffer.from(parts.get('docProps/custom.xml')!.toString().replace(itemId, idOf('nobody'))))
  expect(await refused(asUpload(writeZip(parts)))).toContain('no coincide con su suma de control')
})

test('strangers, other states and the Secretariat find neither form nor file', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), ['**el mismo día**', 'en un día'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  for (const name of ['ana', 'paz', 'sara', 'marta', 'rita', 'ines']) {
    for (const address of [`/w/items/${itemId}/offline`, `/w/items/${itemId}/answers.docx`, `/w/items/${itemId}/answers.xlsx`, path]) expect((await get(name, address)).status, `${name} ${address}`).toBe(404)
    expect((await bring(name, itemId, form)).status, name).toBe(404)
    expect((await post(name, `${path}/saving`)).status, name).toBe(404)
    expect((await post(name, `${path}/aside`)).status, name).toBe(404)
  }
})

test('what was handed in is still taken out, and no longer brought back', async () => {
  const itemId = await begin({ ...written, 'contact-name': 'Marta Díaz' })
  const form = await formOf('carla', itemId, 'xlsx')
  const waiting = (await done(bring('carla', itemId, await rewritten(form, ['**el mismo día**', 'en un día'])))).headers.get('location')!
  const fields = offered(await preview('carla', waiting))
  const { submissionId } = await as('carla', (tx) => findItem(tx, itemId))
  await done(fill(world, 'vera')(`/w/submissions/${submissionId}`, `/w/submissions/${submissionId}/clearance`, { circulates: 'yes', licence: 'CC-BY-4.0' }))
  await done(post('carla', `/w/submissions/${submissionId}/hand-in`, { confirmed: 'yes' }))
  expect((await get('carla', `/w/items/${itemId}/answers.docx`)).status).toBe(200)
  expect(await preview('carla', `/w/items/${itemId}/offline`)).toContain('Ya no se puede escribir')
  expect((await bring('carla', itemId, form)).status).toBe(422)
  expect((await post('carla', `${waiting}/saving`, fields)).status).toBe(403)
  expect((await post('carla', `${waiting}/aside`)).status).toBe(403)
})
