import { expect, test } from 'vitest'
import { readZip } from '#base/zip.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { addComment, returnItem } from '../../src/calls/review/actions.ts'
import { exchangeIn } from '../exchange.ts'
import { asUpload, rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, done, handInPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// What a team that works without a connection finds in its files, and what becomes of what it brings back.

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const { begin, bring, formOf } = exchangeIn(world, callId)

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
    for (const said of [/To be handed in by *:? *14 June 2019/, new RegExp(`To be uploaded at *:? *http[^ ]*/w/calls/${callId}`)]) expect(empty, kind).toMatch(said)
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
