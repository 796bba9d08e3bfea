import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { within } from '#base/database/transaction.ts'
import { closePaper } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { readZip } from '#base/zip.ts'
import { listTagged } from '#base/notice.ts'
import { listDuties as listCompilationDuties } from '#compilations/index.ts'
import { listDuties } from '#publishing/index.ts'
import { findItem, findVersionAnswers } from '../../src/calls/item/queries.ts'
import { openWorld } from '../open.ts'
import { circulatePractice, decide, toAccepted, translateAsRead } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, app } = world
const { callId, costa, sierra } = await toAccepted(world)
beforeAll(() => prepareTypesetter())
afterAll(closePaper)

const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const letters = (name: string, kind: string) => world.owner((tx) => tx.selectFrom('base.letter').select(['subject', 'text']).where('personId', '=', idOf(name)).where('kind', '=', kind).orderBy('id').execute())
const duties = (name: string) => as(name, (tx, me) => listDuties(tx, me, { lang: 'es' }))
const markOn = (page: string) => /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? ''
const publish = async (path: string, fields: Record<string, string> = {}) => {
  const id = path.split('/').at(-1)!
  const page = await bodyOf('ana', `/w/editions/new?compilation=${id}`)
  return post('ana', '/w/editions', { compilation: id, mark: markOn(page), licence: 'CC-BY-4.0', publicOn: '', publicAt: '', ...fields })
}
const translateSummary = (value: string) => translateAnswer('summary', value)
const translateAnswer = (questionKey: string, value: string) =>
  as('ana', async (tx, me) => {
    const item = await findItem(tx, costa)
    const answers = await findVersionAnswers(tx, item.latest!.id)
    await translateAsRead(tx, me, item.id, { questionKey, original: answers[questionKey]!, value })
  })

const foreword = (text: string, version: string, english = 'A pending claim is a person who waits.') => post('ana', `${compendium}/texts`, { version, 'foreword.es': text, 'foreword.en': english, 'theme.backlog.es': '', 'theme.backlog.en': '' })

const es = '/es/ediciones/2019/buenas-practicas-de-prueba'
const en = '/en/editions/2019/good-practices-on-trial'
let compendium: string
let first: string

test('a compendium is published from a page that says what will be frozen', async () => {
  for (const item of [costa, sierra]) await circulatePractice(world, item)
  await decide(world, costa, 'validated')
  await decide(world, sierra, 'returned')
  const asked = await as('ana', (tx, me) => listCompilationDuties(tx, me, { lang: 'es' }, '2019-06-27'))
  expect(asked).toEqual([expect.objectContaining({ rank: 5, todo: 'Preparar el compendio: «Prácticas para reducir el rezago» tiene 1 práctica validada', href: `/w/compilations/new?kind=compendium&calls=${callId}` })])
  expect(await bodyOf('ana', asked[0]!.href)).toMatch(new RegExp(`checked[^>]*value="${callId}"|value="${callId}"[^>]*checked`))
  compendium = (await post('ana', '/w/compilations', { 'kind': 'compendium', 'calls': callId, 'year': '2019', 'title.es': 'Buenas prácticas de prueba', 'title.en': 'Good practices on trial', 'subtitle.es': '', 'subtitle.en': '' })).headers.get('location')!
  expect(await bodyOf('ana', `/w/editions/new?compilation=${compendium.split('/').at(-1)}`)).toContain('Todavía no está compilado')
  expect(await duties('ana')).toEqual([])
  expect(await as('ana', (tx, me) => listCompilationDuties(tx, me, { lang: 'es' }, '2019-06-27'))).not.toContainEqual(expect.objectContaining({ action: 'Empezar' }))
  await post('ana', `${compendium}/runs`)
  expect(await duties('ana')).toEqual([expect.objectContaining({ todo: 'Publicar «Buenas prácticas de prueba»', action: 'Preparar' })])
  const page = await bodyOf('ana', `/w/editions/new?compilation=${compendium.split('/').at(-1)}`)
  for (const words of [es, en, 'Registro en la frontera', 'Costa, Llano y Sierra', 'textos no tienen versión en inglés', 'type="date"']) expect(page).toContain(words)
  expect(page).not.toContain('shelter in the first week')
})

test('nobody but the Secretariat prepares or publishes an edition', async () => {
  const id = compendium.split('/').at(-1)!
  for (const name of ['paz', 'carla', 'rita', 'dora']) expect((await get(name, `/w/editions/new?compilation=${id}`)).status, name).toBe(404)
  expect((await post('carla', '/w/editions', { compilation: id, mark: 'x', licence: 'CC-BY-4.0' })).status).toBe(404)
  const page = await bodyOf('ana', `/w/editions/new?compilation=${id}`)
  expect((await post('paz', '/w/editions', { compilation: id, mark: markOn(page), licence: 'CC-BY-4.0' })).status).toBe(403)
})

test('a licence or a moment that cannot be is answered beside its field, and what was typed stays', async () => {
  const refused = await publish(compendium, { licence: 'none', publicOn: '2019-06-26', publicAt: '09:00' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Elija la licencia de la edición')
  expect(page).toContain('value="2019-06-26"')
  expect(await (await publish(compendium, { publicOn: '2019-06-26' })).text()).toContain('Ese momento ya pasó')
  expect(await (await publish(compendium, { publicAt: '09:00' })).text()).toContain('Escriba el día')
})

test('what changed since it was compiled stands in the way, and another text than the one that was read is stale', async () => {
  await translateSummary('Registered and interviewed on the same day.')
  await translateAnswer('title', 'Registration at the border')
  const changed = await publish(compendium)
  expect(changed.status).toBe(422)
  expect(await changed.text()).toContain('Algo cambió desde que se compiló')
  await post('ana', `${compendium}/runs`)
  expect((await publish(compendium, { mark: 'another' })).status).toBe(409)
})

test('an outdated translation blocks publishing until it is put right', async () => {
  await foreword('Una solicitud pendiente es una persona que espera.', '1')
  await foreword('Otro prólogo.', '2')
  await post('ana', `${compendium}/runs`)
  const blocked = await publish(compendium)
  expect(blocked.status).toBe(422)
  const page = await blocked.text()
  expect(page).toContain('El prólogo: la versión en inglés está desactualizada.')
  expect(page).toContain(`${compendium}/texts`)
  expect(page).not.toContain('name="licence"')
  await foreword('Otro prólogo.', '3', 'Another foreword.')
  await post('ana', `${compendium}/runs`)
})

test('published, it is frozen at once, and the public sees nothing until every file is made', async () => {
  const answer = await publish(compendium)
  expect(answer.status).toBe(303)
  first = answer.headers.get('location')!
  const making = (await bodyOf('ana', first)).replace(/<[^>]+>/g, ' ')
  for (const said of ['Se están haciendo los archivos', 'nada es público', 'Aún no es pública']) expect(making).toContain(said)
  expect(making).not.toMatch(/Quién lo ve:\s+Público|\sPublicada\s/)
  expect(await bodyOf('ana', '/w/editions')).toContain('Aún no es pública')
  expect(await bodyOf('ana', compendium)).toMatch(new RegExp(`Publicado: edición 1[^]*href="${first}"`))
  expect(await bodyOf('ana', compendium)).not.toContain('Preparar la publicación')
  expect((await get('nobody', es)).status).toBe(404)
  // What is written between publishing and the making of the files belongs to a later edition.
  await foreword('Un prólogo que llegó tarde.', '4', 'A foreword that came late.')
  await post('ana', `${compendium}/runs`)
  await world.drain()
  expect((await get('nobody', es)).status).toBe(200)
  const open = (await bodyOf('ana', first)).replace(/<[^>]+>/g, ' ')
  expect(open).toMatch(/Quién lo ve:\s+Público\s+Publicada\s/)
  for (const path of [first, '/w/editions']) expect(await bodyOf('ana', path)).not.toContain('Aún no es pública')
  expect(await bodyOf('rita', '/w/editions'), 'a reviewer finds it where everybody reads it').toContain(`href="${es}"`)
  expect(await bodyOf('nobody', es), 'what it was made from, in words').not.toMatch(/<code>(confirmed|translated|validated \d+|errata \d+)<|<td>good-practice \d/)
  expect(await bodyOf('nobody', `${es}/leer`)).toContain('Otro prólogo.')
  expect(await bodyOf('nobody', `${es}/leer`)).toMatch(/Esta edición se publicó el \d+ de [a-z]+ de 2019\. Lo que dice de las decisiones y de los Estados miembros es del día de cada decisión\./)
  expect(await bodyOf('nobody', es)).toContain('Estados miembros cuando se decidió')
  expect(await bodyOf('nobody', `${es}/leer`)).not.toContain('llegó tarde')
  await foreword('Otro prólogo.', '5', 'Another foreword.')
  await post('ana', `${compendium}/runs`)
  expect((await get('nobody', en)).status).toBe(200)
})

const files = async (page: string) => [...page.matchAll(/href="([^"]+\.(?:pdf|docx|html|json|csv))"[\s\S]*?<code>([0-9a-f]{64})<\/code>/g)].map(([, href, sha256]) => ({ href: href!, sha256: sha256! }))

test('each of the ten files is exactly what its checksum says, served as an attachment of its type', async () => {
  const page = await bodyOf('nobody', es)
  const listed = await files(page)
  expect(listed).toHaveLength(10)
  const types: Record<string, string> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' }
  for (const { href, sha256 } of listed) {
    const answer = await get('nobody', href)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex'), href).toBe(sha256)
    expect(answer.headers.get('content-type')).toBe(types[href.split('.').at(-1)!])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="(buenas-practicas-de-prueba-es|good-practices-on-trial-en)\./)
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    const again = await app.request(href, { headers: { 'host': 'localhost:4000', 'if-none-match': answer.headers.get('etag')! } })
    expect(again.status).toBe(304)
  }
})

test('the edition says how to cite it, its licence, its members of that day, and the same page in the other language', async () => {
  const page = await bodyOf('nobody', es)
  for (const words of ['MIRPS (2019). Buenas prácticas de prueba. Edición 1, 27 de junio de 2019. http://localhost:4000/es/ediciones/2019/buenas-practicas-de-prueba', 'Atribución 4.0', 'Costa, Llano y Sierra', `hreflang="en" href="http://localhost:4000${en}"`, 'Ninguna hasta hoy']) expect(page).toContain(words)
  expect(await bodyOf('nobody', '/es/ediciones')).toContain(`href="${es}"`)
  for (const [at, title] of [[es, 'Registro en la frontera'], [en, 'Registration at the border']] as const) expect(await bodyOf('nobody', at), 'what it was made from, by the title that the reader reads').toMatch(new RegExp(`<td[^>]*>CST ${title} \\(1\\)`))
  const moved = await get('nobody', '/en/editions/2019/buenas-practicas-de-prueba')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, en])
  const reading = await bodyOf('nobody', `${en}/read`)
  for (const words of ['Registered and interviewed on the same day.', 'Another foreword.', `hreflang="es" href="http://localhost:4000${es}/leer"`]) expect(reading).toContain(words)
  expect((await get('nobody', `${es}/leer`)).headers.get('etag')).toBeTruthy()
})

test('the data has its columns explained, and an absent figure is empty, not zero', async () => {
  const data = await (await get('nobody', `${es}/good-practices-on-trial-en.json`)).json() as { columns: { key: string; description: string }[]; practices: Record<string, unknown>[]; licence: string; members: unknown[] }
  expect(data).toMatchObject({ licence: 'CC-BY-4.0', edition: 1, language: 'en', example: false })
  expect(data.members).toHaveLength(3)
  expect(data.practices).toEqual([expect.objectContaining({ 'country': 'Coast', 'country_iso3': 'CST', 'answer.summary': 'Registered and interviewed on the same day.', 'decision': 1 })])
  for (const key of Object.keys(data.practices[0]!)) expect(data.columns.map((column) => column.key)).toContain(key)
  const csv = await (await get('nobody', `${es}/buenas-practicas-de-prueba-es.csv`)).text()
  expect(csv.split('\r\n')[0]).toContain('practice,country_iso3,country,title')
  expect(csv).toContain('Se registra y entrevista el mismo día.')
})

test('no contact, no score and nothing that was returned is in any file, unzipped', async () => {
  const listed = await files(await bodyOf('nobody', es))
  for (const { href } of listed) {
    const bytes = Buffer.from(await (await get('nobody', href)).arrayBuffer())
    const parts = href.endsWith('.docx') ? [...(await readZip(bytes)).values()] : [bytes]
    for (const part of parts) expect(part.toString(), href).not.toMatch(/CANARI|shelter in the first week|roof on arrival/)
  }
})

test('delegations are told that it is public', async () => {
  for (const name of ['carla', 'delia', 'sara', 'paz']) expect(await letters(name, 'edition published'), name).toHaveLength(1)
  for (const name of ['rita', 'dora', 'tomas', 'ines']) expect(await letters(name, 'edition published'), name).toEqual([])
  const [letter] = await letters('carla', 'edition published')
  expect(letter!.text).toContain(first)
})

test('the page of a practice names the edition it is in, and a country’s page can', async () => {
  const practice = /href="(\/es\/buenas-practicas\/[^"]+)"/.exec(await bodyOf('nobody', '/es/buenas-practicas'))![1]!
  expect(await bodyOf('nobody', practice)).toMatch(new RegExp(`Publicada en</h2>[\\s\\S]*href="${es}"`))
  const ours = await bodyOf('carla', '/w/access')
  expect(ours).toMatch(new RegExp(`Público</span>[\\s\\S]*href="${practice}">Lo lee cualquiera en su página pública</a>[\\s\\S]*href="${es}">Buenas prácticas de prueba`))
  expect(ours).not.toContain('>Miembros</span>')
  expect(await bodyOf('sara', '/w/access')).not.toContain('Anybody reads it')
  expect(await bodyOf('carla', `/w/practices/${costa}`)).toMatch(/Quién lo ve: <\/span>Público/)
  const listed = await within(world.marco.database.web, { who: 'public' }, ({ tx }) => listTagged(tx, 'country:CST', 'es'))
  expect(listed).toContainEqual(expect.objectContaining({ heading: 'Ediciones', address: es, title: 'Buenas prácticas de prueba' }))
})

test('the same text is not published twice; once something changed, a second edition stands beside the first', async () => {
  expect(await (await publish(compendium)).text()).toContain('No ha cambiado nada desde la última edición')
  await translateSummary('Registered and interviewed the day they arrive.')
  await post('ana', `${compendium}/runs`)
  expect(await bodyOf('ana', compendium)).toContain('Preparar la publicación')
  const second = (await publish(compendium, { publicOn: '2019-07-08', publicAt: '09:00' })).headers.get('location')!
  await world.drain()
  expect(await bodyOf('ana', second)).toContain('Nadie puede leerlos, tampoco dentro del marco, hasta el')
  expect(second).not.toBe(first)
})

test('under embargo nobody reads it before its minute, by any address; then everybody does', async () => {
  await world.walkTo('2019-07-08T08:59:59-06:00')
  const hidden = ['', '/leer', '/buenas-practicas-de-prueba-2-es.pdf', '/good-practices-on-trial-2-en.json']
  for (const path of hidden) for (const name of ['nobody', 'carla', 'paz', 'ana']) expect((await get(name, `${es}-2${path}`)).status, `${name} ${path}`).toBe(404)
  expect(await bodyOf('nobody', '/es/ediciones')).not.toContain(`${es}-2`)
  expect(await bodyOf('nobody', es)).not.toContain(`${es}-2`)
  expect(await bodyOf('carla', '/w/editions')).toContain('Embargada')
  const tagged = () => within(world.marco.database.web, { who: 'public' }, async ({ tx }) => (await listTagged(tx, 'country:CST', 'es')).filter(({ address }) => address.startsWith('/es/ediciones/')))
  expect(await tagged()).toHaveLength(1)
  await world.walkTo('2019-07-08T09:00:00-06:00')
  for (const path of hidden) expect((await get('nobody', `${es}-2${path}`)).status, path).toBe(200)
  expect(await bodyOf('nobody', es)).toContain('Hay una edición posterior')
  expect(await tagged()).toHaveLength(2)
  expect(await bodyOf('nobody', `${en}/read`)).toContain('Registered and interviewed on the same day.')
})

test('the public role reaches nothing of the framework’s side of an edition', async () => {
  const tables = ['publishing.edition', 'publishing.freezing', 'publishing.withholding', 'publishing.withholdingEnd', 'publishing.file', 'compilations.section'] as const
  for (const table of tables) {
    await expect(within(world.marco.database.web, { who: 'public' }, ({ tx }) => tx.selectFrom(table).selectAll().execute()), table).rejects.toThrow('permission denied')
  }
})

test('a correction stands on the page of the edition with its date, and the files stay as they were', async () => {
  const before = await files(await bodyOf('nobody', es))
  const refused = await post('ana', `${first}/errata`, { 'place.es': '', 'place.en': '', 'correction.es': 'Debe decir 30 días.', 'correction.en': '' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Diga dónde está el error')
  expect(page).toContain('Debe decir 30 días.')
  expect((await post('paz', `${first}/errata`, { 'place.es': 'Cuadro 1', 'correction.es': 'Debe decir 30 días.' })).status).toBe(403)
  expect((await post('rita', `${first}/errata`, { 'place.es': 'Cuadro 1', 'correction.es': 'Debe decir 30 días.' })).status).toBe(404)
  await post('ana', `${first}/errata`, { 'place.es': 'Cuadro 1', 'place.en': 'Table 1', 'correction.es': 'Debe decir 30 días.', 'correction.en': 'It should read 30 days.' })
  await world.drain()
  expect(await bodyOf('nobody', es)).toContain('Debe decir 30 días.')
  expect(await bodyOf('nobody', en)).toContain('It should read 30 days.')
  expect(await files(await bodyOf('nobody', es))).toEqual(before)
})

test('one side alone only asks: the other is told and decides', async () => {
  expect((await post('carla', `${first}/withholding`, { 'reason.es': 'Una razón.' })).status).toBe(403)
  expect((await post('paz', `${first}/withholding`, { 'reason.es': '' })).status).toBe(422)
  expect((await post('paz', `${first}/withholding`, { 'reason.es': 'CANARIO: la norma citada fue anulada.', 'reason.en': '' })).status).toBe(303)
  await world.drain()
  expect((await get('nobody', `${es}/leer`)).status).toBe(200)
  expect((await post('paz', `${first}/withholding`, { 'reason.es': 'Otra vez.' })).status).toBe(403)
  expect(await duties('ana')).toContainEqual(expect.objectContaining({ rank: 4, todo: 'Decidir si se retiene «Buenas prácticas de prueba»', waits: 'la Presidencia' }))
  expect(await duties('paz')).toEqual([])
  const [letter] = await letters('ana', 'withholding asked')
  expect(letter!.text).toContain(`${first}#withhold`)
  expect(letter!.text).not.toContain('CANARIO')
  expect(await bodyOf('ana', first)).toContain('CANARIO: la norma citada fue anulada.')
  expect(await bodyOf('carla', first)).not.toContain('CANARIO')
})

test('the side that asked takes it back with a word, and may ask again', async () => {
  const end = `${first}/withholding/end`
  for (const [name, status] of [['ana', 403], ['carla', 403], ['rita', 404]] as const) expect((await post(name, end, { 'word.es': 'Ya no.' })).status, name).toBe(status)
  const refused = await post('paz', end, { 'word.es': '', 'word.en': 'Typed already' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const said of ['Escriba por qué ya no se pide', 'Typed already']) expect(page).toContain(said)
  expect((await post('paz', end, { 'word.es': 'La norma sigue vigente.', 'word.en': '' })).status).toBe(303)
  expect((await post('paz', end, { 'word.es': 'Otra vez.' })).status).toBe(403)
  await world.drain()
  expect(await duties('ana')).not.toContainEqual(expect.objectContaining({ todo: 'Decidir si se retiene «Buenas prácticas de prueba»' }))
  expect((await letters('ana', 'withholding taken back'))[0]!.text).toContain('ya no pide retener')
  expect(await bodyOf('ana', first)).not.toContain('CANARIO')
  const kept = await as('ana', (tx) => tx.selectFrom('publishing.withholdingEnd').select('reason').execute())
  expect(kept.map((row) => row.reason.es)).toEqual(['La norma sigue vigente.'])
  expect(await as('carla', (tx) => tx.selectFrom('publishing.withholdingEnd').select('id').execute())).toEqual([])
  expect((await post('paz', `${first}/withholding`, { 'reason.es': 'CANARIO: la norma citada fue anulada.', 'reason.en': '' })).status).toBe(303)
  await world.drain()
})

test('withheld by two, the address, the checksums and the reason stay; text and bytes do not', async () => {
  const listed = await files(await bodyOf('nobody', es))
  await post('ana', `${first}/withholding`, { 'reason.es': 'Contenía una norma anulada.', 'reason.en': 'It contained an annulled rule.' })
  await world.drain()
  const page = await bodyOf('nobody', es)
  for (const words of ['Retenida', 'Contenía una norma anulada.', ...listed.map((file) => file.sha256)]) expect(page).toContain(words)
  expect(page).not.toContain('CANARIO')
  expect(page).not.toMatch(/href="[^"]+\.pdf"/)
  expect(await bodyOf('nobody', en)).toContain('It contained an annulled rule.')
  for (const { href } of listed) {
    const answer = await get('nobody', href)
    expect(answer.status, href).toBe(410)
  }
  expect((await get('nobody', `${es}/leer`)).status).toBe(410)
  const bytes = await within(world.marco.database.web, { who: 'public' }, ({ tx }) => tx.selectFrom('published.fileContent').select('editionId').execute())
  expect(bytes.map((row) => row.editionId)).not.toContain(first.split('/').at(-1))
  expect(bytes).toHaveLength(10)
  expect((await post('ana', `${first}/errata`, { 'place.es': 'Cuadro 1', 'correction.es': 'Otra cosa.' })).status).toBe(403)
  expect((await get('nobody', `${es}-2`)).status).toBe(200)
  for (const name of ['ana', 'paz']) expect((await post(name, `${first}/withholding/end`, { 'word.es': 'Nos equivocamos.' })).status, name).toBe(403)
})

test('both sides may ask at the same moment: it is withheld', async () => {
  const second = (await as('ana', (tx) => tx.selectFrom('publishing.edition').where('number', '=', 2).select('id').executeTakeFirstOrThrow())).id
  const answers = await Promise.all(['ana', 'paz'].map((name) => post(name, `/w/editions/${second}/withholding`, { 'reason.es': 'Una razón común.' })))
  expect(answers.map((answer) => answer.status)).toEqual([303, 303])
  await world.drain()
  expect((await get('nobody', `${es}-2/leer`)).status).toBe(410)
  expect(await bodyOf('nobody', `${es}-2`)).toContain('Una razón común.')
})

test('two colleagues who publish at the same moment make one edition, and the other is told', async () => {
  await foreword('Un tercer prólogo.', '6', 'A third foreword.')
  await post('ana', `${compendium}/runs`)
  const mark = markOn(await bodyOf('ana', `/w/editions/new?compilation=${compendium.split('/').at(-1)}`))
  const answers = await Promise.all(['ana', 'beto'].map((name) => post(name, '/w/editions', { compilation: compendium.split('/').at(-1)!, mark, licence: 'CC-BY-4.0', publicOn: '', publicAt: '' })))
  const statuses = answers.map((answer) => answer.status)
  expect(statuses).toContain(303)
  expect([409, 422]).toContain(statuses.find((status) => status !== 303))
  expect(await as('ana', (tx) => tx.selectFrom('publishing.edition').select('number').orderBy('number').execute())).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
})
