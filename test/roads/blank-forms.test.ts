import { expect, test } from 'vitest'
import { listDuties } from '../../src/calls/duties.ts'
import { listItems } from '../../src/calls/item/queries.ts'
import { exchangeIn, offered, written } from '../exchange.ts'
import { asUpload, rewritten } from '../office.ts'
import { openWorld } from '../open.ts'
import { costaAnswers, done, homes, openPracticeCall, writePractice } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world
const callId = await openPracticeCall(world)
const { begin, bring, stored, preview } = exchangeIn(world, callId)

const blankOf = async (name: string, kind: 'docx' | 'xlsx', call = callId) => Buffer.from(await (await get(name, `/w/calls/${call}/template.${kind}`)).arrayBuffer())
const withTitle = (form: Buffer, title: string) => rewritten(form, [/(<t[^>]*>a\.title<\/t><\/is><\/c>.*?)<c r="D(\d+)" s="(\d+)"\/>/, `$1<c r="D$2" s="$3" t="inlineStr"><is><t>${title}</t></is></c>`])
const toEnvelope = (name: string, submissionId: string, bytes: Buffer, { kind, written: language = '' }: { kind: 'docx' | 'xlsx'; written?: string }) => post(name, `/w/submissions/${submissionId}/offline/files`, { file: asUpload(bytes, `en blanco.${kind}`), ...(language && { written: language }) })

test('whoever reads a call takes its form along with nothing in it, before anything is begun', async () => {
  for (const name of ['sara', 'ana', 'dora']) {
    const page = await preview(name, `/w/calls/${callId}`)
    for (const kind of ['docx', 'xlsx']) expect(page, name).toContain(`/w/calls/${callId}/template.${kind}`)
    for (const kind of ['docx', 'xlsx'] as const) expect((await get(name, `/w/calls/${callId}/template.${kind}`)).headers.get('content-disposition'), name).toMatch(name === 'sara' ? /Highlands - .*blank form\.(docx|xlsx)/ : /filename="(?!Highlands).*(formulario en blanco|blank form)\.(docx|xlsx)/)
  }
  expect((await get('nobody', `/w/calls/${callId}/template.docx`)).status).toBe(303)
})

test('a blank form that comes back to the envelope begins a document there, with what was written in it', async () => {
  const begun = (await done(post('luis', `/w/calls/${callId}/submissions`))).headers.get('location')!
  const submissionId = begun.split('/').at(-1)!
  expect(await preview('luis', begun)).toContain('Con el formulario en blanco de la convocatoria empieza un documento nuevo')
  const filled = await withTitle(await blankOf('luis', 'xlsx'), 'Ventanilla única en Llano')
  const itemsOf = () => world.owner((tx) => tx.selectFrom('calls.item').select(['id', 'original']).where('submissionId', '=', submissionId).execute())
  const unsaid = await toEnvelope('luis', submissionId, filled, { kind: 'xlsx' })
  expect(unsaid.status).toBe(422)
  expect(await unsaid.text()).toContain('Diga en qué idioma está escrito')
  expect(await itemsOf()).toEqual([])
  const path = (await done(toEnvelope('luis', submissionId, filled, { kind: 'xlsx', written: 'en' }))).headers.get('location')!
  const page = await preview('luis', path)
  expect(page).toContain('1 respuesta nueva')
  await done(post('luis', `${path}/saving`, offered(page)))
  const items = await itemsOf()
  expect(items, 'in the language that was said, not in that of who downloaded it').toMatchObject([{ original: 'en' }])
  expect(await stored(items[0]!.id, 'luis')).toEqual({ title: 'Ventanilla única en Llano' })
})

const emptyEnvelope = async (name: string) => {
  const other = await openPracticeCall(world)
  const envelope = (await done(post(name, `/w/calls/${other}/submissions`))).headers.get('location')!
  const filled = async (title = 'Ventanilla única') => withTitle(await blankOf(name, 'xlsx', other), title)
  const bringIt = async (bytes: Buffer) => (await done(toEnvelope(name, envelope.split('/').at(-1)!, bytes, { kind: 'xlsx', written: 'es' }))).headers.get('location')!
  const items = () => as(name, (tx) => listItems(tx, { submissionId: envelope.split('/').at(-1)! }))
  return { envelope, filled, bringIt, items }
}

test('what is longer than asked is said before it is taken, and may be taken', async () => {
  const { filled, bringIt } = await emptyEnvelope('sara')
  expect(await preview('sara', await bringIt(await filled('palabra '.repeat(40))))).toMatch(/You can save it as it is; to complete the section it has to be put right\. It has 40 words; the limit is \d+\./)
})

test('the same blank form brought twice begins one document, and taking nothing from it leaves none behind; it is said before', async () => {
  const { envelope, filled, bringIt, items } = await emptyEnvelope('luis')
  const form = await filled()
  const [first, again] = [await bringIt(form), await bringIt(form)]
  expect((await items()).length).toBe(1)
  expect(await preview('luis', first), 'the other file still waits').not.toContain('quitar el documento')
  expect((await done(post('luis', `${first}/aside`))).headers.get('location')).toContain('/offline')
  expect((await items()).length).toBe(1)
  expect(await preview('luis', again)).toContain('No tomar nada y quitar el documento que se empezó con este archivo')
  expect((await done(post('luis', `${again}/aside`))).headers.get('location')).toBe(envelope)
  expect(await items()).toEqual([])
})

test('the same blank form brought again after it was saved, also by a colleague, begins nothing more: what it says is there already', async () => {
  const { envelope, filled, bringIt, items } = await emptyEnvelope('carla')
  const form = await filled()
  const path = await bringIt(form)
  await done(post('carla', `${path}/saving`, offered(await preview('carla', path))))
  for (const name of ['carla', 'ciro']) {
    const again = await toEnvelope(name, envelope.split('/').at(-1)!, form, { kind: 'xlsx', written: 'es' })
    expect([again.status, await again.text()], name).toEqual([422, expect.stringContaining('no trae ningún cambio')])
  }
  const [item, ...more] = await items()
  expect(more).toEqual([])
  await done(post('ciro', `/w/items/${item!.id}/sections/practice`, { 'a.title': 'Título de Ciro', 'version.title': '1', 'only': 'title', 'choice.title': 'mine' }))
  const changed = (await done(toEnvelope('carla', envelope.split('/').at(-1)!, form, { kind: 'xlsx', written: 'es' }))).headers.get('location')!
  expect(await preview('carla', changed), 'what somebody wrote since stands beside it').toContain('También cambiaron en Marco')
  expect((await items()).length).toBe(1)
  await writePractice(world, item!.id, homes.costa, { answers: costaAnswers })
  const handedIn = await toEnvelope('carla', envelope.split('/').at(-1)!, form, { kind: 'xlsx', written: 'es' })
  expect([handedIn.status, await handedIn.text()]).toEqual([422, expect.stringContaining('que ya se entregó: no se empieza otro')])
})

test('a file that nobody has looked through stands on the draft, and on the desk of whoever brought it, until it is saved or put aside', async () => {
  const { filled, bringIt, items } = await emptyEnvelope('luis')
  const path = await bringIt(await filled('Ventanilla que espera'))
  const { id } = (await items())[0]!
  const onDesk = async (name: string) => (await as(name, (tx, me, now) => listDuties(tx, me, { lang: 'es', now, zone: 'America/Costa_Rica', locale: 'es' }, '2019-05-20'))).filter(({ href }) => href === path)
  expect(await onDesk('luis')).toEqual([expect.objectContaining({ todo: expect.stringContaining('Revisar lo que trae «en blanco.xlsx»') })])
  expect(await onDesk('lia'), 'the colleague finds it on the draft').toEqual([])
  expect(await preview('lia', `/w/items/${id}/draft`)).toMatch(new RegExp(`Un archivo subido espera que lo revise[\\s\\S]*href="${path}"`))
  const page = await preview('luis', path)
  expect(page, 'what nobody answered is not counted').not.toMatch(/sin cambios/)
  await done(post('luis', `${path}/saving`, offered(page)))
  expect(await onDesk('luis')).toEqual([])
  expect(await preview('luis', `/w/items/${id}/draft`)).not.toContain('espera que lo revise')
})

test('two practices written in two blank forms are two documents', async () => {
  const { filled, bringIt, items } = await emptyEnvelope('luis')
  for (const title of ['Práctica primera', 'Práctica segunda']) await bringIt(await filled(title))
  expect((await items()).length).toBe(2)
})

test('a document that a colleague’s file began, or of which a ministry writes a section, stays when nothing is taken from the file', async () => {
  const { filled, bringIt, items } = await emptyEnvelope('carla')
  const path = await bringIt(await filled())
  expect(await preview('vera', path)).not.toContain('quitar el documento')
  await done(post('vera', `${path}/aside`))
  expect((await items()).length).toBe(1)
  const other = await emptyEnvelope('carla')
  const theirs = await other.bringIt(await other.filled('Otra'))
  const { id } = (await other.items())[0]!
  await done(post('carla', `/w/items/${id}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-05-24' }))
  await done(post('carla', `${theirs}/aside`))
  expect((await other.items()).length).toBe(1)
})

test('a colleague who saves while nothing is taken from the file loses nothing: one of the two comes first, and the other is told', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { filled, bringIt, items } = await emptyEnvelope('luis')
    const path = await bringIt(await filled(`Ronda ${round}`))
    const { id } = (await items())[0]!
    const [aside, saved] = await Promise.all([post('luis', `${path}/aside`), post('lia', `/w/items/${id}/sections/account`, { 'a.summary': 'Lo que escribió Lía', complete: 'no' })])
    expect(aside.status).toBe(303)
    const kept = (await items()).some((item) => item.id === id)
    expect([saved.status === 303, kept], `round ${round}`).toEqual(kept ? [true, true] : [false, false])
  }
})

test('who was given a section of a document that is discarded has nothing left to write', async () => {
  const itemId = await begin()
  await done(post('carla', `/w/items/${itemId}/delegations`, { personId: idOf('marta'), sectionKey: 'account', until: '2019-05-24' }))
  expect((await get('marta', `/w/items/${itemId}/sections/account`)).status).toBe(200)
  await done(post('carla', `/w/items/${itemId}/discarding`))
  expect((await get('marta', `/w/items/${itemId}/sections/account`)).status).toBe(404)
})

test('a form in which nobody wrote anything begins nothing', async () => {
  const other = await openPracticeCall(world)
  const submissionId = (await done(post('luis', `/w/calls/${other}/submissions`))).headers.get('location')!.split('/').at(-1)!
  for (const kind of ['docx', 'xlsx'] as const) {
    const refused = await toEnvelope('luis', submissionId, await blankOf('luis', kind, other), { kind, written: 'es' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('no trae ninguna respuesta')
  }
  expect(await world.owner((tx) => tx.selectFrom('calls.item').select('id').where('submissionId', '=', submissionId).execute())).toEqual([])
})

test('a blank form goes into a document that was begun, and what it leaves empty takes nothing away', async () => {
  const itemId = await begin()
  const nothing = await bring('carla', itemId, await blankOf('carla', 'docx'), 'docx')
  expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining('no trae ningún cambio')])
  expect(await stored(itemId)).toEqual(written)
})

test('a blank form of another call is not taken, and begins nothing', async () => {
  const other = await openPracticeCall(world)
  const begun = (await done(post('sara', `/w/calls/${other}/submissions`))).headers.get('location')!
  const refused = await toEnvelope('sara', begun.split('/').at(-1)!, await blankOf('sara', 'docx'), { kind: 'docx', written: 'en' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('upload it')
  expect(await world.owner((tx) => tx.selectFrom('calls.item').select('id').where('callId', '=', other).execute())).toEqual([])
})
