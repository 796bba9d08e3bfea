import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { hashToken } from '#base/http/session.ts'
import { words } from '#base/words.ts'
import { fill } from '../fill.ts'
import { guideline } from '../formats.ts'
import { openWorld } from '../open.ts'
import { handInSubmission } from '../../src/calls/submission/actions.ts'
import { findEnvelope } from '../../src/calls/submission/queries.ts'
import { openPracticeCall } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// While one writes, the page saves by itself; its button may be pressed at that very moment.

const world = await openWorld()
const { app, post } = world
const headers = { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'cookie': `marco=${tokenOf('carla')}` }

const callId = await openPracticeCall(world)
const submission = (await post('carla', `/w/calls/${callId}/submissions`)).headers.get('location')!

async function freshSection(): Promise<string> {
  const draft = (await post('carla', `${submission}/items`, { original: 'es' })).headers.get('location')!
  return `${draft.replace(/\/draft$/, '')}/sections/practice`
}

const typed = { 'a.title': 'Registro en la frontera', 'a.theme': 'backlog', 'a.pillars': 'pillar-1', 'a.populations': 'refugees', 'version.title': '0', 'version.theme': '0', 'version.pillars': '0', 'version.populations': '0' }
const send = (path: string, more: Record<string, string> = {}, fields: Record<string, string> = typed) => app.request(path, { method: 'POST', headers: { ...headers, ...more }, body: new URLSearchParams(fields) })

test('the button pressed while the page saves by itself keeps everything and goes on', async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const section = await freshSection()
    const [byItself, byButton] = await Promise.all([send(section, { 'x-marco-autosave': '1' }), send(section, {}, { ...typed, complete: 'yes' })])
    expect([byItself.status, byButton.status]).toEqual([200, 303])
  }
})

test('whoever sends the same words twice is not asked which to keep', async () => {
  const section = await freshSection()
  expect((await send(section, { 'x-marco-autosave': '1' })).status).toBe(200)
  expect((await send(section)).status).toBe(303)
})

test('two windows with other words for every kind of question show both, and ask which to keep', async () => {
  const section = await freshSection()
  expect((await send(section)).status).toBe(303)
  const others = await send(section, {}, { ...typed, 'a.title': 'Registro en el puerto', 'a.pillars': 'pillar-2', 'a.populations': 'asylum-seekers' })
  expect(others.status).toBe(409)
  const page = await others.text()
  for (const words of ['Registro en la frontera', 'Registro en el puerto']) expect(page).toContain(words)
  const account = section.replace('/practice', '/account')
  const table = { 'a.summary': 'Uno.', 'a.results.0.measure': 'Días de espera', 'a.results.0.after': '30', 'version.summary': '0', 'version.results': '0' }
  expect((await send(account, {}, table)).status).toBe(303)
  const rows = await send(account, {}, { ...table, 'a.results.0.measure': 'Días', 'a.results.0.after': '' })
  expect(rows.status).toBe(409)
  expect(await rows.text()).toContain('Días de espera')
})

test('which of two texts stays is chosen by a person, and until then the stored one stays', async () => {
  const section = await freshSection()
  expect((await send(section)).status).toBe(303)
  const title = async () => / name="a.title"[^>]*value="([^"]*)"|<textarea[^>]*name="a.title"[^>]*>([^<]*)/.exec(await (await world.get('ciro', section)).text())!.slice(1).find(Boolean)
  const page = await (await post('ciro', section, { ...typed, 'a.title': 'Registro en el puerto' })).text()
  expect(page).toContain('La que no se elija no se conserva')
  expect(page).not.toMatch(/<input[^>]*name="choice\.title"[^>]* checked/)
  const choice = { 'only': 'title', 'a.title': 'Registro en los dos puertos', 'version.title': '1' }
  for (const none of [{}, { 'choice.title': '' }, { 'choice.title': 'both' }] as Record<string, string>[]) {
    const unsaid = await post('ciro', section, { ...choice, ...none })
    const again = await unsaid.text()
    expect(unsaid.status).toBe(422)
    for (const words of ['Elija con cuál se queda en «¿Cómo se llama?»', 'href="#choice.title"', 'Registro en los dos puertos', 'Registro en la frontera']) expect(again).toContain(words)
    expect(await title()).toBe('Registro en la frontera')
  }
  expect((await post('ciro', section, { ...choice, 'choice.title': 'theirs' })).status).toBe(303)
  expect(await title()).toBe('Registro en la frontera')
  expect((await post('ciro', section, { ...choice, 'choice.title': 'mine' })).status).toBe(303)
  expect(await title()).toBe('Registro en los dos puertos')
})

test('of two disputed answers the one that was chosen is saved, and the other is asked again', async () => {
  const section = await freshSection()
  expect((await send(section)).status).toBe(303)
  const both = { 'only': 'title theme', 'a.title': 'Mi título', 'version.title': '1', 'choice.title': 'mine', 'a.theme': 'shelter', 'version.theme': '1' }
  const asked = await post('ciro', section, both)
  const page = await asked.text()
  expect([asked.status, /name="only" value="([^"]*)"/.exec(page)?.[1] ?? /value="([^"]*)" name="only"/.exec(page)?.[1]]).toEqual([422, 'theme'])
  const shown = await (await world.get('ciro', section)).text()
  expect(shown).toContain('Mi título')
})

test('a file is attached and removed under the post that writes the section, whatever else the person is', async () => {
  const draft = (await post('carla', `${submission}/items`, { original: 'es' })).headers.get('location')!
  const item = draft.replace(/\/draft$/, '')
  expect((await post('carla', `${item}/delegations`, { personId: idOf('rocio'), sectionKey: 'account', until: '2019-06-01' })).status).toBe(303)
  const annex = new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' })
  const account = `${item}/sections/account`
  // A button that is pressed twice sends the same file twice.
  const attach = async () => (await fill(world, 'rocio')(account, account, { 'attach': 'annex', 'a.annex': annex })).status
  expect(await Promise.all([attach(), attach()])).toEqual([303, 303])
  const [file, ...more] = await world.owner((tx) => tx.selectFrom('base.file').select('id').where('byId', '=', idOf('rocio')).execute())
  expect(more).toEqual([])
  expect((await fill(world, 'rocio')(account, account, { remove: `annex ${file!.id}` })).status).toBe(303)
  const events = await world.owner((tx) => tx.selectFrom('base.event').select(['kind', 'postId']).where('personId', '=', idOf('rocio')).where('kind', 'like', 'file %').orderBy('seq').execute())
  // Her first post is a reviewer's, who writes no answers.
  expect(events).toEqual(['file attached', 'file removed'].map((kind) => ({ kind, postId: idOf('rocio post 1') })))
})

test('a file is attached to and removed from a question that asks for files, and from no other', async () => {
  const section = (await freshSection()).replace('/practice', '/account')
  expect((await send(section, {}, { 'a.summary': 'Se registra el mismo día.', 'version.summary': '0' })).status).toBe(303)
  const annex = new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' })
  const since = await world.owner((tx) => tx.selectFrom('base.event').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow())
  for (const question of ['summary', 'contact-name', 'nothing', '']) {
    expect((await post('carla', section, { only: 'nothing', attach: question, [`a.${question}`]: annex })).status, question).toBe(404)
    expect((await post('carla', section, { only: 'nothing', remove: `${question} ${idOf('inputs')}` })).status, question).toBe(404)
  }
  expect((await post('carla', section, { only: 'nothing', remove: `annex ${idOf('inputs')}` })).status).toBe(404)
  expect((await post('carla', section, { only: 'nothing', remove: 'annex' })).status).toBe(404)
  expect(await world.owner((tx) => tx.selectFrom('base.event').select('kind').where('seq', '>', since.seq).execute())).toEqual([])
})

test('what was written goes with the file, whichever button is pressed; a file that is none says so and keeps the words', async () => {
  const section = (await freshSection()).replace('/practice', '/account')
  const annex = new File(['%PDF-1.7\n1 0 obj\nendobj\n%%EOF'], 'anexo.pdf', { type: 'application/pdf' })
  const read = async () => (await world.get('carla', section)).text()
  expect((await fill(world, 'carla')(section, section, { 'a.summary': 'Se escribe y se adjunta.', 'attach': 'annex', 'a.annex': annex })).headers.get('location')).toBe(`${section}#a.annex`)
  expect(await read()).toMatch(/Se escribe y se adjunta\.[\s\S]*anexo\.pdf/)
  expect((await fill(world, 'carla')(section, section, { 'a.summary': 'Se guarda y se adjunta.', 'a.annex': new File([await annex.arrayBuffer()], 'otro.pdf') })).status).toBe(303)
  expect(await read()).toMatch(/Se guarda y se adjunta\.[\s\S]*otro\.pdf/)
  const faults: [File, RegExp][] = [[new File([], ''), /Elija un archivo/], [new File([], 'vacio.pdf'), /El archivo está vacío, tiene 0 bytes/], [new File(['nada'], 'nota.pdf'), /Lo que hay dentro del archivo no es PDF/]]
  for (const [file, said] of faults) {
    const refused = await fill(world, 'carla')(section, section, { 'a.summary': `Con «${file.name}».`, 'attach': 'annex', 'a.annex': file })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringMatching(said)])
    expect(await read()).toContain(`Con «${file.name}».`)
  }
  const byTheOtherButton = await fill(world, 'carla')(section, section, { 'a.summary': 'Sin pulsar «Subir».', 'a.annex': new File([], 'vacio.pdf') })
  expect([byTheOtherButton.status, await byTheOtherButton.text()], 'a file that was chosen is not passed over').toEqual([422, expect.stringContaining('El archivo está vacío')])
})

test('a file that is none is named beside two texts for one answer', async () => {
  const section = (await freshSection()).replace('/practice', '/account')
  expect((await fill(world, 'carla')(section, section, { 'a.summary': 'Lo de Carla.' })).status).toBe(303)
  const late = await post('ciro', section, { 'a.summary': 'Lo de Ciro.', 'version.summary': '0', 'attach': 'annex', 'a.annex': new File(['nada'], 'nota.txt') })
  expect([late.status, await late.text()]).toEqual([409, expect.stringMatching(/no se pudo guardar[^]*: lo que hay dentro del archivo no es PDF/)])
})

test('the words that came with a file, however large, into a session that has run out are kept, and the file is asked for again', async () => {
  const section = (await freshSection()).replace('/practice', '/account')
  await world.owner((tx) => tx.updateTable('base.session').set({ expiresAt: new Date() }).where('personId', '=', idOf('ciro')).execute())
  for (const size of [1_000, 900_000]) {
    const sent = await post('ciro', section, { 'a.summary': `Lo que no debe perderse, ${size}`, 'attach': 'annex', 'a.annex': new File(['%PDF-1.7\n', 'x'.repeat(size)], 'anexo.pdf') })
    expect([sent.status, decodeURIComponent(sent.headers.get('location')!)]).toEqual([303, expect.stringContaining('/w/kept/')])
    const [kept] = await world.owner((tx) => tx.selectFrom('base.keptForm').select(['fields', 'files']).orderBy('id', 'desc').limit(1).execute())
    expect(kept).toMatchObject({ fields: { 'a.summary': `Lo que no debe perderse, ${size}` }, files: ['a.annex'] })
  }
})

test('what was sent into a session that ran out is told as the section asks it, and in its order', async () => {
  const section = await freshSection()
  const account = section.replace('/practice', '/account')
  const session = (expiresAt: Date) => world.owner((tx) => tx.updateTable('base.session').set({ expiresAt }).where('personId', '=', idOf('carla')).execute())
  const kept = async (path: string, fields: Record<string, string>) => {
    await session(new Date())
    const sent = await send(path, { 'content-length': '1000' }, fields)
    await session(new Date(Date.now() + 86_400_000))
    return (await world.get('carla', decodeURIComponent(sent.headers.get('location')!).split('back=')[1]!)).text()
  }
  const facts = (page: string) => [...page.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, label]) => label)
  const page = await kept(section, { ...typed, 'complete': 'yes', 'a.pillars': 'pillar-1' })
  expect(facts(page)).toEqual(['1.1 ¿Cómo se llama?', '1.2 ¿A qué tema responde?', '1.3 ¿A qué pilares?', '1.4 ¿A quiénes beneficia?'])
  expect(page).toContain('Reducir el rezago')
  const rows = await kept(account, { 'a.results.0.after': 'treinta', 'a.results.0.measure': 'Días', 'a.summary': 'Uno **dos**.' })
  expect(facts(rows)).toEqual(['2.1 Resumen', '2.2 Resultados'])
  for (const words of ['<strong>dos</strong>', 'treinta', 'Días']) expect(rows).toContain(words)
  expect(facts(await kept(section.replace(/items\/[^/]+/, `items/${idOf('nothing')}`), { 'a.title': 'Sin dónde' })), 'where the document is gone, the words are still there').toEqual(['a.title'])
})

test('a file alone is asked for again: nobody typed the version that the page sent with it', async () => {
  const sent = await post('ciro', '/w/submissions/x/clearance-letter', { version: 'abc', letter: new File(['%PDF-1.7\n'], 'carta.pdf') })
  expect(decodeURIComponent(sent.headers.get('location')!)).toMatch(/&file=again$/)
})

test('an answer to a question that is asked only after another is not lost unseen: the other one is asked for', async () => {
  const whenKnown = { key: 'cost-known', kind: 'choice' as const, required: false, label: words('¿Se conoce su costo?', 'Is its cost known?'), options: [{ key: 'yes', label: words('Sí', 'Yes') }, { key: 'no', label: words('No', 'No') }] }
  const cost = { key: 'cost', kind: 'money' as const, required: false, label: words('¿Cuánto cuesta?', 'How much does it cost?'), when: { question: 'cost-known', equals: 'yes' } }
  const definition = { ...guideline, sections: guideline.sections.map((one) => (one.key === 'account' ? { ...one, questions: [...one.questions, whenKnown, cost] } : one)) }
  await world.owner(async (tx) => {
    await tx.insertInto('formats.version').values({ id: idOf('with costs'), formatId: idOf('format'), number: 2, definition: asJson(definition) }).execute()
    await tx.insertInto('formats.issue').values({ versionId: idOf('with costs') }).execute()
  })
  const envelope = (await post('carla', `/w/calls/${await openPracticeCall(world, { formatVersionId: idOf('with costs') })}/submissions`)).headers.get('location')!
  const section = (await post('carla', `${envelope}/items`, { original: 'es' })).headers.get('location')!.replace(/draft$/, 'sections/account')
  const say = fill(world, 'carla')
  expect(await (await world.get('carla', section)).text()).toContain('Solo si respondió «Sí» a «¿Se conoce su costo?»')
  const amount = { 'a.cost.amount': '1000', 'a.cost.currency': 'HNL' }
  const unanswered = await say(section, section, amount)
  expect([unanswered.status, await unanswered.text()]).toEqual([422, expect.stringContaining('«¿Se conoce su costo?»: respondió «¿Cuánto cuesta?», que solo cuenta si responde a esta')])
  const hollow = await say(section, section, { 'a.cost.amount': '', 'a.cost.currency': 'HNL', 'a.cost-known': 'yes', 'complete': 'yes' })
  expect([hollow.status, await hollow.text()]).toEqual([422, expect.stringMatching(/Falta el monto: escríbalo[^]*<option value="HNL" selected/)])
  expect((await say(section, section, { ...amount, 'a.cost-known': 'no' })).status, 'whoever says no has seen the question').toBe(303)
  expect((await say(section, section, { ...amount, 'a.cost-known': 'yes' })).status).toBe(303)
})

const chosen = (page: string, value: string) => [...page.matchAll(/<input[^>]*name="complete"[^>]*>/g)].some(([input]) => input.includes(`value="${value}"`) && / checked/.test(input))

test('that a section is complete is said once: an answer that is missing or looks personal does not ask it again', async () => {
  const section = await freshSection()
  const missing = await send(section, {}, { ...typed, 'a.title': '', complete: 'yes' })
  expect(missing.status).toBe(422)
  expect(chosen(await missing.text(), 'yes')).toBe(true)
  const personal = await send(section, {}, { ...typed, 'a.title': 'Juan, 0801-1990-12345', 'complete': 'yes', 'version.theme': '1', 'version.pillars': '1', 'version.populations': '1' })
  expect(personal.status).toBe(200)
  expect(chosen(await personal.text(), 'yes')).toBe(true)
  expect(chosen(await (await world.get('carla', section)).text(), 'yes')).toBe(true)
})

test('before handing in, a section that nobody called complete is named, and the draft says the same', async () => {
  const section = await freshSection()
  const item = section.replace(/\/sections\/practice$/, '')
  expect((await send(section, {}, { ...typed, complete: 'no' })).status).toBe(303)
  expect((await send(`${item}/sections/account`, {}, { 'a.summary': 'Uno.', 'version.summary': '0', 'complete': 'yes' })).status).toBe(303)
  expect((await send(`${item}/sections/contact`, {}, { 'a.contact-name': 'Punto focal', 'version.contact-name': '0', 'complete': 'yes' })).status).toBe(303)
  const check = async () => (await world.get('carla', `${item}/check`)).text()
  expect(await (await world.get('carla', `${item}/draft`)).text()).toContain('2 de 3 secciones completas')
  expect(await check()).toContain(`href="${section}#complete"`)
  expect(await check()).not.toContain('Está completa.')
  expect((await send(section, {}, { ...typed, 'version.title': '1', 'version.theme': '1', 'version.pillars': '1', 'version.populations': '1', 'complete': 'yes' })).status).toBe(303)
  expect(await check()).toContain('Está completa.')
})

test('what is missing is said by the name of its question, each its own line', async () => {
  const page = await (await send(await freshSection(), {}, { 'a.title': 'Registro', 'version.title': '0', 'complete': 'yes' })).text()
  for (const said of ['«¿A qué tema responde?»: elija una opción', '«¿A qué pilares?»: elija al menos una opción', '«¿A quiénes beneficia?»: elija al menos una opción']) expect(page).toContain(said)
})

test('what the page saves by itself is answered beside the answer it speaks of, and by its name', async () => {
  const section = await freshSection()
  const itself = { 'x-marco-autosave': '1' }
  const personal = await (await send(section, itself, { ...typed, 'a.title': 'Juan, 0801-1990-12345' })).json()
  expect(personal.fields).toEqual({ 'a.title': expect.stringContaining('«0801-1990-12345»') })
  expect(personal.saved).toContain('«¿Cómo se llama?»: revise')
  const taken = await send(section, itself, { ...typed, 'a.title': 'Otra cosa' })
  expect(taken.status).toBe(409)
  const conflict = await taken.json()
  expect(conflict.fields).toEqual({ 'a.title': expect.stringContaining('Se cambió mientras tanto, por otra persona o en otra ventana') })
  expect(conflict.conflict).toContain('«¿Cómo se llama?»: se cambió mientras tanto, por otra persona o en otra ventana')
  const account = section.replace('/practice', '/account')
  const faulty = await (await send(account, itself, { 'a.results.0.measure': 'Días', 'a.results.0.after': 'doce', 'version.results': '0' })).json()
  expect(faulty.fields['a.results']).toContain('Fila 1, «Después»')
  expect(faulty.saved).toContain('salvo «Resultados»: fila 1')
  expect(await (await world.get('carla', account)).text(), 'the other cells were kept').toContain('Días</textarea>')
})

test('a key that is in no list of the framework is no answer, and the others are kept', async () => {
  const section = await freshSection()
  const sent = await send(section, {}, { ...typed, 'a.pillars': 'no-such-thing' })
  expect([sent.status, await sent.text()]).toEqual([422, expect.stringContaining('«¿A qué pilares?»: elija entre las opciones de la lista')])
  const itemId = /items\/([^/]+)/.exec(section)![1]!
  const stored = await world.owner((tx) => tx.selectFrom('calls.answer').select('questionKey').where('itemId', '=', itemId).execute())
  expect(stored.map(({ questionKey }) => questionKey).toSorted()).toEqual(['populations', 'theme', 'title'])
})

test('what looks like a person’s data is asked about before it is cleared, by its question', async () => {
  const section = await freshSection()
  const item = section.replace(/\/sections\/practice$/, '')
  const page = async (who: string, path: string) => (await world.get(who, path)).text()
  expect((await send(section, {}, { ...typed, 'a.title': 'Juan, 0801-1990-12345', 'complete': 'yes' })).status).toBe(200)
  expect((await send(`${item}/sections/account`, {}, { 'a.summary': 'Uno.', 'version.summary': '0', 'complete': 'yes' })).status).toBe(303)
  expect((await send(`${item}/sections/contact`, {}, { 'a.contact-name': 'ana@costa.example', 'version.contact-name': '0', 'complete': 'yes' })).status).toBe(303)
  for (const [who, path] of [['carla', `${item}/check`], ['vera', submission]] as const) {
    const seen = await page(who, path)
    expect(seen, path).toContain(`href="${section}#a.title"`)
    expect(seen, path).toContain('<code>0801-1990-12345</code>')
    expect(seen, path).not.toContain('<code>ana@costa.example</code>')
  }
  const byLetter = /<form[^>]*clearance-letter[^]*?<\/form>/.exec(await page('carla', submission))![0]
  expect(byLetter.indexOf('name="letter"'), 'what stands before a file is kept when the session has ended').toBeGreaterThan(byLetter.lastIndexOf('name="licence"'))
  expect((await fill(world, 'vera')(submission, `${submission}/clearance`, { circulates: 'yes', licence: 'CC-BY-4.0' })).status).toBe(303)
  const unconfirmed = await post('carla', `${submission}/hand-in`)
  expect(unconfirmed.status).toBe(422)
  expect(await unconfirmed.text()).toContain('Revise «¿Cómo se llama?»')
  // By whatever road: the act itself asks.
  await expect(world.as('carla', async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submission.split('/').at(-1)!, 'es'), { reason: null }))).rejects.toThrow('looks like a number')
})

test('the theme of the call stands as the proposal until somebody answers', async () => {
  const section = await freshSection()
  const theme = async () => [...(await (await world.get('carla', section)).text()).matchAll(/<input[^>]*name="a\.theme"[^>]*>/g)].filter(([input]) => / checked/.test(input)).map(([input]) => / value="([^"]*)"/.exec(input)![1])
  expect(await theme()).toEqual(['backlog'])
  expect((await send(section, {}, { ...typed, 'a.theme': 'shelter' })).status).toBe(303)
  expect(await theme()).toEqual(['shelter'])
})

test('whoever only writes stays signed in: on a shared computer a section that saves by itself is all one hears of them', async () => {
  const section = await freshSection()
  const [token, hash] = ['token-of-carla-on-a-shared-computer', hashToken('token-of-carla-on-a-shared-computer')]
  const seen = (ago: string) => world.owner((tx) => sql`update base.session set seen_at = now() - ${ago}::interval where token_hash = ${hash}`.execute(tx))
  await world.owner((tx) => tx.insertInto('base.session').values({ tokenHash: hash, personId: idOf('carla'), shared: true, idle: '30 minutes', expiresAt: new Date(Date.now() + 86_400_000) }).execute())
  const save = (words: string, version: string) => {
    const body = String(new URLSearchParams({ 'a.title': words, 'version.title': version }))
    return app.request(section, { method: 'POST', headers: { ...headers, 'cookie': `marco=${token}`, 'x-marco-autosave': '1', 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }, body })
  }
  await seen('20 minutes')
  expect((await save('Registro', '0')).status).toBe(200)
  const { seenAt } = await world.owner((tx) => tx.selectFrom('base.session').where('tokenHash', '=', hash).select('seenAt').executeTakeFirstOrThrow())
  expect(Date.now() - seenAt.getTime()).toBeLessThan(60_000)
  await seen('31 minutes')
  expect((await save('Registro en la frontera', '1')).status, 'nobody wrote for half an hour').toBe(401)
})
