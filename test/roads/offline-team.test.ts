import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readZip, writeZip } from '#base/zip.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { addComment, returnItem } from '../../src/calls/review/actions.ts'
import { exchangeIn, offered, written } from '../exchange.ts'
import { asUpload, rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, done, handInPractice, homes, openPracticeCall, writeAnswers } from '../story.ts'
import { idOf } from '../world.ts'

// What a team that works without a connection finds in its files, and what becomes of what it brings back.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const { begin, bring, formOf, preview, stored } = exchangeIn(world, callId)

/** Everything that a file says to its reader, and where its links lead. */
async function wordsIn(file: Buffer): Promise<string> {
  const parts = await readZip(file)
  return [...parts].filter(([name]) => /^(word\/(document|_rels\/)|xl\/worksheets\/)/.test(name)).map(([, content]) => content.toString().replace(/<Relationship [^>]*Target="([^"]*)"[^>]*>/g, '[$1]').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).join(' ')
}

const returned = async (): Promise<string> => {
  const itemId = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
  await as('ana', async (tx, me) => {
    const read = await findItem(tx, itemId)
    await addComment(tx, me, read, { questionKey: 'summary', kind: 'must change', quote: 'el mismo día', text: 'Diga quién entrevista.' })
    await addComment(tx, me, read, { questionKey: 'results', kind: 'suggestion', quote: '', text: 'Añada una cifra de 2018.' })
    await returnItem(tx, me, read, { dueOn: '2019-05-30', letter: 'Gracias por la práctica.\n\nFalta un dato.', read: read.latest!.id })
  })
  return itemId
}

test('a returned practice goes out with the letter, the day and, at each question, what the Secretariat asks', async () => {
  const itemId = await returned()
  for (const kind of ['docx', 'xlsx'] as const) {
    const words = await wordsIn(await formOf('carla', itemId, kind))
    for (const said of ['Gracias por la práctica.', 'Falta un dato.', 'Se corrige a más tardar', '30 de mayo de 2019', 'Secretaría, debe cambiarse, sobre «el mismo día»: Diga quién entrevista.', 'Secretaría, sugerencia: Añada una cifra de 2018.']) expect(words, kind).toContain(said)
    const unchanged = await bring('carla', itemId, await formOf('carla', itemId, kind), kind)
    expect(await unchanged.text(), 'none of it is taken for an answer').toContain('El archivo no trae ningún cambio: todo lo que dice ya está guardado.<')
  }
})

test('a file says until when it is awaited and where it is uploaded, and so does a blank one', async () => {
  const itemId = await begin()
  const blank = async (kind: string) => Buffer.from(await (await get('sara', `/w/calls/${callId}/template.${kind}`)).arrayBuffer())
  for (const kind of ['docx', 'xlsx'] as const) {
    const words = await wordsIn(await formOf('carla', itemId, kind))
    for (const said of [/Se entrega a más tardar *:? *14 de junio de 2019/, new RegExp(`Se sube en *:? *http[^ ]*/w/items/${itemId}/offline`), new RegExp(`\\[http[^ ]*/w/items/${itemId}/offline\\]`)]) expect(words, kind).toMatch(said)
    const empty = await wordsIn(await blank(kind))
    for (const said of [/To be handed in by *:? *14 June 2019/, new RegExp(`Begin the answer, and upload it there, at *:? *http[^ ]*/w/calls/${callId}`)]) expect(empty, kind).toMatch(said)
  }
})

test('whoever writes one section finds in its file what is asked of it, and not the letter to the team', async () => {
  const itemId = await returned()
  await done(post('carla', `/w/items/${itemId}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-05-24' }))
  const words = await wordsIn(await formOf('marta', itemId, 'docx'))
  expect(words).toContain('Diga quién entrevista.')
  expect(words).not.toContain('Gracias por la práctica')
})

test('the blank form of another state is not taken, and it is said whose it is and what to do', async () => {
  const other = await openPracticeCall(world)
  const envelope = (await done(post('luis', `/w/calls/${other}/submissions`))).headers.get('location')!.split('/').at(-1)!
  const bytes = Buffer.from(await (await get('carla', `/w/calls/${other}/template.xlsx`)).arrayBuffer())
  const filled = await rewritten(bytes, [/(<t[^>]*>a\.title<\/t><\/is><\/c>.*?)<c r="D(\d+)" s="(\d+)"\/>/, '$1<c r="D$2" s="$3" t="inlineStr"><is><t>De Costa</t></is></c>'])
  const refused = await post('luis', `/w/submissions/${envelope}/offline/files`, { file: asUpload(filled), written: 'es' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const said of ['Estado: Costa', 'esta entrega es de Llano', 'Descargue el de Llano']) expect(page).toContain(said)
  expect(await world.owner((tx) => tx.selectFrom('calls.item').select('id').where('callId', '=', other).execute())).toEqual([])

  await done(post('luis', `/w/submissions/${envelope}/items`, { original: 'es' }))
  const { id } = await world.owner((tx) => tx.selectFrom('calls.item').select('id').where('callId', '=', other).executeTakeFirstOrThrow())
  const again = await post('luis', `/w/items/${id}/offline/files`, { file: asUpload(filled) })
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('esta entrega es de Llano')])
})

const inSummary = (itemId: string, words: string) => formOf('carla', itemId, 'xlsx').then((form) => rewritten(form, ['**el mismo día**', words]))
const waiting = async (itemId: string) => (await preview('carla', `/w/items/${itemId}/draft`)).includes('espera que lo revise')

test('two texts for one answer may be put together, in a box that begins with both', async () => {
  const itemId = await begin()
  const form = await inSummary(itemId, 'en un día')
  await writeAnswers(world, itemId, 'ciro', { summary: 'Texto de Ciro.' })
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  expect(page).toContain('Las dos, juntas en un solo texto')
  expect(/<textarea[^>]*name="a\.summary"[^>]*>([^<]*)/.exec(page)![1]!.trim()).toBe('Texto de Ciro.\n\nSe registra y entrevista en un día.')

  const empty = await post('carla', `${path}/saving`, { ...offered(page), 'choice.summary': 'both', 'a.summary': ' ' })
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('o elija una de las dos')])
  await done(post('carla', `${path}/saving`, { ...offered(page), 'choice.summary': 'both', 'a.summary': 'Texto de Ciro, en un día.' }))
  expect((await stored(itemId)).summary).toBe('Texto de Ciro, en un día.')
})

test('the box counts only for who chooses it', async () => {
  const itemId = await begin()
  const form = await inSummary(itemId, 'en un día')
  await writeAnswers(world, itemId, 'ciro', { summary: 'Texto de Ciro.' })
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  await done(post('carla', `${path}/saving`, { ...offered(await preview('carla', path)), 'choice.summary': 'mine', 'a.summary': 'Juntas.' }))
  expect((await stored(itemId)).summary).toBe('Se registra y entrevista en un día.')
})

test('a file that brings nothing that can be taken says so, and waits for no decision', async () => {
  const itemId = await begin()
  const form = await rewritten(await formOf('carla', itemId, 'xlsx'), [/>Reducir el rezago<\/t><\/is><\/c><c r="E/, '>Reducir la espera</t></is></c><c r="E'])
  const path = (await done(bring('carla', itemId, form))).headers.get('location')!
  const page = await preview('carla', path)
  for (const said of ['«Reducir la espera» no está en la lista', 'no espera ninguna decisión']) expect(page).toContain(said)
  expect(page).not.toContain('No tomar nada')
  expect(await waiting(itemId)).toBe(false)
  expect(await preview('carla', `/w/items/${itemId}/offline`)).toContain('No traía nada que se pudiera tomar')
})

test('a file that a later one of the same person overtook waits no more; what only it says still does', async () => {
  const itemId = await begin()
  const first = (await done(bring('carla', itemId, await inSummary(itemId, 'en dos días')))).headers.get('location')!
  const alone = (await done(bring('carla', itemId, await rewritten(await formOf('carla', itemId, 'xlsx'), ['Registro en la frontera</t></is></c><c r="E', 'Otro nombre</t></is></c><c r="E'])))).headers.get('location')!
  const second = (await done(bring('carla', itemId, await inSummary(itemId, 'en un día')))).headers.get('location')!
  const saved = await done(post('carla', `${second}/saving`, offered(await preview('carla', second))))
  expect(decodeURIComponent(saved.headers.get('set-cookie')!)).toContain('Otro archivo que esperaba ya no trae nada que decidir')
  expect(await preview('carla', first)).toContain('Se tomó otro archivo que habla de lo mismo')
  expect(await preview('carla', alone), 'what only it says').toContain('Otro nombre')
  expect(await waiting(itemId)).toBe(true)
  await done(post('carla', `${alone}/saving`, offered(await preview('carla', alone))))
  expect([await stored(itemId), await waiting(itemId)]).toEqual([{ ...written, title: 'Otro nombre', summary: 'Se registra y entrevista en un día.' }, false])
  const past = await preview('carla', `/w/items/${itemId}/offline`)
  expect([...past.matchAll(/Se tomó otro que habla de lo mismo|Se guardó 1 respuesta/g)].map(([words]) => words)).toEqual(['Se guardó 1 respuesta', 'Se guardó 1 respuesta', 'Se tomó otro que habla de lo mismo'])
})

test('a file of a colleague is not settled by mine', async () => {
  const itemId = await begin()
  const theirs = (await done(bring('ciro', itemId, await inSummary(itemId, 'según Ciro')))).headers.get('location')!
  const mine = (await done(bring('carla', itemId, await inSummary(itemId, 'en un día')))).headers.get('location')!
  await done(post('carla', `${mine}/saving`, offered(await preview('carla', mine))))
  expect(await preview('ciro', theirs)).toContain('También cambiaron en Marco')
  expect(await waiting(itemId)).toBe(true)
})

test('the page and the refusal of a file that is too large say the same limits', async () => {
  const itemId = await begin()
  const limits = 'Word (.docx) hasta 10 MB; Excel (.xlsx) hasta 5 MB'
  expect(await preview('carla', `/w/items/${itemId}/offline`)).toContain(limits)
  const large = writeZip(new Map([...(await readZip(await formOf('carla', itemId, 'xlsx'))), ['docProps/large.xml', randomBytes(6_000_000)]]))
  const refused = await bring('carla', itemId, large)
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(`El archivo es demasiado grande: ${limits}`)])
})
