import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { within } from '#base/database/transaction.ts'
import { closePaper } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { listNotices } from '#base/notice.ts'
import { NotFound, Refused } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { findVersion, listVersions, questionsOf } from '#formats/index.ts'
import { discardDraft, issueVersion, makeFormat, makeVersion, recordErratum } from '../../src/formats/actions.ts'
import type { Guideline } from '../../src/formats/guideline/guideline.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, get, post } = world

beforeAll(() => prepareTypesetter())
afterAll(closePaper)

const issued = idOf('format version')
const version = (id: string, name = 'ana') => as(name, (tx) => findVersion(tx, id))
const text = async (response: Response | Promise<Response>) => (await response).text()
const idFrom = (response: Response) => /\/w\/formats\/([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1] ?? ''
/** The hidden fields of a page: what the person has seen. */
const seen = async (path: string, name = 'ana') => {
  const html = await text(get(name, path))
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, key, value]) => [key!, value!]))
}
const keysOf = async (id: string) => questionsOf((await version(id)).definition).map(({ key }) => key)

let draft: string

test('the Secretariat makes a format: the draft asks what every format of its kind asks, and only the Secretariat and the Presidency see it', async () => {
  const fields = { 'title.es': 'Guía de albergues', 'title.en': 'Guideline of shelters', 'kind': 'practice', 'intro.es': 'Cuente un albergue.', 'intro.en': 'Tell one shelter.', 'minutes': '15' }
  const made = await post('ana', '/w/formats', fields)
  expect(made.status).toBe(303)
  draft = idFrom(made)
  expect(await keysOf(draft)).toEqual(['title', 'theme', 'pillars', 'populations', 'summary'])
  expect((await version(draft)).format.key).toBe('guideline-shelters')
  for (const name of ['ana', 'beto', 'paz']) expect((await get(name, `/w/formats/${draft}`)).status, name).toBe(200)
  for (const name of ['carla', 'nora', 'rita', 'dora', 'tomas']) expect((await get(name, `/w/formats/${draft}`)).status, name).toBe(404)
  for (const name of ['carla', 'rita', 'dora']) expect(await as(name, async (tx) => (await listVersions(tx)).map(({ id }) => id)), name).toEqual([issued])
})

test('a format without an English title is asked for it, with everything typed kept', async () => {
  const answer = await post('ana', '/w/formats', { 'title.es': 'Guía de albergues', 'title.en': '', 'intro.es': 'Cuente.', 'intro.en': 'Tell.', 'minutes': '0' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  for (const said of ['Escriba el título también en inglés', 'Elija qué se va a reunir', 'Escriba cuántos minutos, de 1 a 600', 'value="Guía de albergues"']) expect(html).toContain(said)
})

test('only the Secretariat makes and edits formats', async () => {
  for (const name of ['paz', 'carla', 'rita', 'tomas']) {
    await expect(as(name, (tx, me) => makeFormat(tx, me, { kind: 'practice', title: words('Otra', 'Another'), intro: words('a', 'a'), minutes: 5 })), name).rejects.toThrow(Refused)
    expect((await post(name, '/w/formats', { 'title.es': 'a', 'title.en': 'a', 'kind': 'practice', 'intro.es': 'a', 'intro.en': 'a', 'minutes': '5' })).status, name).toBe(403)
  }
  const paz = await post('paz', `/w/formats/${draft}/opening`, { ...(await seen(`/w/formats/${draft}/opening`)), 'title.es': 'a', 'title.en': 'a', 'intro.es': 'a', 'intro.en': 'a', 'minutes': '5' })
  expect(paz.status).toBe(403)
  expect((await post('carla', `/w/formats/${draft}/sections`, { 'title.es': 'a', 'title.en': 'a' })).status).toBe(404)
  expect((await get('paz', `/w/formats/${draft}/questions/title`)).headers.get('location')).toBe(`/w/formats/${draft}`)
})

test('sections are added, renamed, moved and removed', async () => {
  const at = `/w/formats/${draft}/sections`
  expect((await post('ana', at, { ...(await seen(`${at}/new`)), 'title.es': 'Costos', 'title.en': 'Costs', 'intro.es': '', 'intro.en': '' })).status).toBe(303)
  expect((await post('ana', at, { ...(await seen(`${at}/new`)), 'title.es': 'Contacto', 'title.en': 'Contact' })).status).toBe(303)
  expect((await post('ana', `${at}/costs`, { ...(await seen(`${at}/costs`)), 'title.es': 'Lo que cuesta', 'title.en': 'What it costs', 'intro.es': 'Con su fuente.', 'intro.en': 'With its source.' })).status).toBe(303)
  expect((await post('ana', `${at}/contact/place`, { to: 'up' })).status).toBe(303)
  expect((await version(draft)).definition.sections.map(({ key, title }) => `${key}: ${title.es}`)).toEqual(['practice: La práctica', 'contact: Contacto', 'costs: Lo que cuesta'])
  expect((await post('ana', `${at}/contact/removal`, await seen(`${at}/contact/removal`))).status).toBe(303)
  const kept = await post('ana', `${at}/practice/removal`, await seen(`${at}/practice/removal`))
  expect(kept.status).toBe(422)
  expect(await kept.text()).toContain('Toda guía de esta clase pregunta')
})

const kinds: Record<string, Record<string, string>> = {
  'short text': { limit: '30' },
  'long text': { limit: '200' },
  'number': { 'unit.es': 'personas', 'unit.en': 'persons' },
  'money': {},
  'date': {},
  'period': {},
  'choice': { 'options.0.es': 'Sí', 'options.0.en': 'Yes', 'options.1.es': 'No', 'options.1.en': 'No' },
  'reference': { to: 'country', several: 'yes' },
  'table': { 'columns.0.es': 'Año', 'columns.0.en': 'Year', 'columns.0.kind': 'number', 'columns.0.required': 'yes', 'rows.min': '1', 'rows.max': '5' },
  'file': {},
}

test('a question of each kind is added, under a key made from its wording', async () => {
  const at = `/w/formats/${draft}/sections/costs/questions`
  for (const [kind, fields] of Object.entries(kinds)) {
    const hidden = await seen(`${at}/new?kind=${encodeURIComponent(kind)}`)
    const added = await post('ana', at, { ...hidden, 'label.es': `¿Una ${kind}?`, 'label.en': `Is it a ${kind}?`, 'hint.es': 'Ayuda', 'hint.en': 'Guidance', ...fields })
    expect(added.status, `${kind}: ${await added.clone().text()}`).toBe(303)
  }
  expect((await keysOf(draft)).slice(5)).toEqual(['short-text', 'long-text', 'number', 'money', 'date', 'period', 'choice', 'reference', 'table', 'file'])
  expect(await text(get('ana', `/w/formats/${draft}`))).toContain('Un cuadro, de 1 a 5 filas')
})

test('what is missing in a question is said beside its field, and what was typed stays', async () => {
  const at = `/w/formats/${draft}/sections/costs/questions`
  const answer = await post('ana', at, { ...(await seen(`${at}/new?kind=choice`)), 'label.es': '¿Hay convenio?', 'label.en': '', 'options.0.es': 'Sí, firmado', 'options.0.en': 'Yes, signed' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  for (const said of ['Escriba la pregunta también en inglés', 'Escriba al menos dos opciones', '¿Hay convenio?', 'value="Sí, firmado"', 'href="#label.en"', 'href="#options"']) expect(html).toContain(said)
  expect((await get('ana', `${at}/new?asked=yes`)).status).toBe(200)
  expect(await text(get('ana', `${at}/new?asked=yes`))).toContain('Elija qué clase de respuesta espera')
})

test('a question is asked only after a certain answer, and that answer is then not removed', async () => {
  const at = `/w/formats/${draft}/questions`
  const change = await post('ana', `${at}/table`, { ...(await seen(`${at}/table`)), 'label.es': '¿Cuánto por año?', 'label.en': 'How much a year?', 'when': 'choice=yes', 'section': 'costs', ...kinds.table })
  expect(change.status).toBe(303)
  const definition = (await version(draft)).definition
  expect(questionsOf(definition).find(({ key }) => key === 'table')).toMatchObject({ when: { question: 'choice', equals: 'yes' }, required: false, label: { es: '¿Cuánto por año?' } })
  const gone = await post('ana', `${at}/choice/removal`, await seen(`${at}/choice/removal`))
  expect(gone.status).toBe(422)
  expect(await gone.text()).toContain('«¿Cuánto por año?» solo se pregunta según la respuesta a otra pregunta que ya no estaría')
  for (const to of ['up', 'up']) await post('ana', `${at}/table/place`, { to })
  const moved = await post('ana', `${at}/table/place`, { to: 'up' })
  expect([moved.status, (await keysOf(draft)).indexOf('choice') < (await keysOf(draft)).indexOf('table')]).toEqual([422, true])
})

test('of two who change the same question the second gets both texts; who changes another is not disturbed', async () => {
  const at = `/w/formats/${draft}/questions`
  const [ana, beto, other] = [await seen(`${at}/money`), await seen(`${at}/money`, 'beto'), await seen(`${at}/period`, 'beto')]
  const change = (label: string) => ({ 'label.es': label, 'label.en': label, 'section': 'costs' })
  expect((await post('ana', `${at}/money`, { ...ana, ...change('Costo de Ana') })).status).toBe(303)
  expect((await post('beto', `${at}/period`, { ...other, ...change('Período de Beto') })).status).toBe(303)
  const stale = await post('beto', `${at}/money`, { ...beto, ...change('Costo de Beto') })
  const html = await stale.text()
  expect(stale.status).toBe(409)
  for (const said of ['Costo de Beto', 'Costo de Ana', 'Somebody saved this while you were writing']) expect(html).toContain(said)
  expect((await post('beto', `${at}/money`, { ...(await seen(`${at}/money`, 'beto')), ...change('Costo de Beto') })).status).toBe(303)
})

test('the preview answers like the form will, and keeps nothing', async () => {
  const at = `/w/formats/${draft}/preview`
  expect(await text(get('ana', `${at}?section=costs`))).toContain('Costo de Beto')
  const tried = await post('ana', at, { 'section': 'practice', 'a.title': 'Albergue de la costa', 'a.theme': 'backlog' })
  const html = await tried.text()
  expect(tried.status).toBe(422)
  for (const said of ['Elija al menos una opción', 'Albergue de la costa', 'href="#a.pillars"']) expect(html).toContain(said)
  const full = { 'section': 'practice', 'a.title': 'Albergue', 'a.theme': 'backlog', 'a.pillars': 'pillar-1', 'a.populations': 'refugees', 'a.summary': 'Un resumen.' }
  expect((await post('paz', at, full)).status).toBe(200)
  expect((await post('carla', at, full)).status).toBe(404)
})

test('the picture beside the form follows what is typed', async () => {
  const at = `/w/formats/${draft}/question-preview`
  const picture = await post('ana', at, { 'kind': 'choice', 'section': 'costs', 'label.es': '¿Hay agua?', 'label.en': '', 'hint.es': '', 'hint.en': '', 'options.0.es': 'Siempre', 'options.0.en': '', 'options.1.es': 'A veces', 'options.1.en': '' })
  expect(await picture.text()).toMatch(/¿Hay agua\?.*Siempre.*A veces/s)
  expect((await post('ana', at, { kind: 'choice', section: 'costs' })).status).toBe(422)
})

test('a guideline of practices is not issued without criteria and scale', async () => {
  expect(await text(get('ana', `/w/formats/${draft}`))).toContain('Añada al menos un criterio')
  await expect(as('ana', async (tx, me) => issueVersion(tx, me, await findVersion(tx, draft)))).rejects.toThrow('not complete')
  const at = `/w/formats/${draft}/criteria`
  for (const [es, en] of [['Se puede replicar', 'Replicable'], ['Da beneficios', 'Tangible benefits']]) expect((await post('ana', at, { ...(await seen(`${at}/new`)), 'label.es': es!, 'label.en': en! })).status).toBe(303)
  expect((await post('ana', `${at}/tangible-benefits/place`, { to: 'up' })).status).toBe(303)
  expect((await post('ana', `${at}/replicable`, { ...(await seen(`${at}/replicable`)), 'label.es': 'Otro país puede hacerlo', 'label.en': 'Another country can do it', 'hint.es': '0: no.', 'hint.en': '0: no.' })).status).toBe(303)
  expect((await post('ana', `/w/formats/${draft}/scale`, { ...(await seen(`/w/formats/${draft}/scale`)), 'scale.0.es': 'No', 'scale.0.en': 'No', 'scale.1.es': 'Sí', 'scale.1.en': 'Yes' })).status).toBe(303)
  expect((await version(draft)).definition.criteria.map(({ key }) => key)).toEqual(['tangible-benefits', 'replicable'])
})

test('the Secretariat finds on its desk the guideline that waits to be issued, nobody else does', async () => {
  expect(await text(get('ana', '/w'))).toContain('Publicar la guía «Guía de albergues», versión 1')
  expect(await text(get('beto', '/w'))).toContain('Issue the guideline')
  for (const name of ['paz', 'carla']) expect(await text(get(name, '/w')), name).not.toContain('albergues')
})

test('whoever issues has seen the draft as it is now; then it is frozen for everybody', async () => {
  const before = await seen(`/w/formats/${draft}`)
  await post('beto', `/w/formats/${draft}/questions/file/place`, { to: 'up' })
  expect((await post('ana', `/w/formats/${draft}/issue`, before)).status).toBe(409)
  expect((await post('paz', `/w/formats/${draft}/issue`, await seen(`/w/formats/${draft}`))).status).toBe(403)
  expect((await post('ana', `/w/formats/${draft}/issue`, await seen(`/w/formats/${draft}`))).status).toBe(303)
  expect((await post('ana', `/w/formats/${draft}/questions/file/place`, { to: 'down' })).status).toBe(403)
  expect((await get('ana', `/w/formats/${draft}/questions/file`)).headers.get('location')).toBe(`/w/formats/${draft}`)
  await expect(as('ana', (tx) => tx.updateTable('formats.version').set({ definition: asJson({}) }).where('id', '=', draft).execute())).rejects.toThrow('frozen')
  await expect(as('ana', async (tx) => tx.updateTable('formats.format').set({ title: asJson(words('a', 'a')) }).where('id', '=', (await findVersion(tx, draft)).format.id).execute())).rejects.toThrow('title does not change')
  expect((await get('carla', `/w/formats/${draft}`)).status).toBe(200)
})

test('its wording is corrected by erratum, with the reason, and what was stored stays', async () => {
  const at = `/w/formats/${draft}/errata`
  expect(await text(get('ana', `${at}/new?place=question/money/label`))).toContain('Pregunta 2.4, enunciado')
  const same = await post('ana', at, { 'place': 'question/money/label', 'wording.es': 'Costo de Beto', 'wording.en': 'Costo de Beto', 'reason.es': '', 'reason.en': 'x' })
  expect([same.status, await same.text()]).toEqual([422, expect.stringContaining('La redacción es igual a la que hay')])
  const fields = { 'place': 'question/money/label', 'wording.es': '¿Cuánto cuesta?', 'wording.en': 'How much does it cost?', 'reason.es': 'No se entendía.', 'reason.en': 'It was unclear.' }
  expect((await post('carla', at, fields)).status).toBe(403)
  expect((await post('ana', at, fields)).status).toBe(303)
  const read = await version(draft, 'carla')
  expect(questionsOf(read.definition).find(({ key }) => key === 'money')!.label.es).toBe('¿Cuánto cuesta?')
  expect(read.errata).toMatchObject([{ place: 'question/money/label', before: { es: 'Costo de Beto' }, reason: { en: 'It was unclear.' } }])
  const stored = await world.owner((tx) => tx.selectFrom('formats.version').select('definition').where('id', '=', draft).executeTakeFirstOrThrow())
  expect(JSON.stringify(stored.definition)).toContain('Costo de Beto')
  await expect(as('ana', async (tx, me) => recordErratum(tx, me, await findVersion(tx, draft), { place: 'question/unknown/label', wording: words('a', 'a'), reason: words('a', 'a') }))).rejects.toThrow(Refused)
})

let next: string

test('a new version carries the structure and the keys, and there is one draft at a time', async () => {
  const made = await post('ana', `/w/formats/${draft}/versions`)
  next = idFrom(made)
  expect(await keysOf(next)).toEqual(await keysOf(draft))
  expect((await version(next)).number).toBe(2)
  expect(questionsOf((await version(next)).definition).find(({ key }) => key === 'money')!.label.es).toBe('¿Cuánto cuesta?')
  expect(idFrom(await post('beto', `/w/formats/${draft}/versions`))).toBe(next)
  await expect(as('ana', async (tx, me) => makeVersion(tx, me, await findVersion(tx, draft)))).rejects.toThrow(Refused)
  expect((await post('carla', `/w/formats/${draft}/versions`)).status).toBe(403)
})

test('two versions are compared by key, word by word, and a removed question can come back', async () => {
  const at = `/w/formats/${next}`
  await post('ana', `${at}/questions/file/removal`, await seen(`${at}/questions/file/removal`))
  await post('ana', `${at}/questions/money`, { ...(await seen(`${at}/questions/money`)), 'label.es': '¿Cuánto cuesta al año?', 'label.en': 'How much does it cost a year?', 'section': 'costs' })
  const html = await text(get('ana', `${at}/comparison`))
  for (const said of ['De la versión 1 a la 2', '1 quitada, 1 cambiada.', 'al año', 'Recuperarla en el borrador']) expect(html).toContain(said)
  const from = /name="from" value="([^"]+)"/.exec(html)![1]!
  expect((await post('ana', `${at}/restored-questions`, { from, key: 'file' })).status).toBe(303)
  expect(await keysOf(next)).toContain('file')
  expect(await text(get('ana', `${at}/comparison`))).not.toContain('Recuperarla')
  expect((await get('carla', `${at}/comparison`)).status).toBe(404)
})

test('a draft given up stays in sight, and another begins from any version', async () => {
  await expect(as('paz', async (tx, me) => discardDraft(tx, me, await findVersion(tx, next)))).rejects.toThrow(Refused)
  expect((await post('ana', `/w/formats/${next}/discard`, await seen(`/w/formats/${next}/discard`))).status).toBe(303)
  expect(await text(get('ana', '/w/formats'))).toContain('Descartada')
  expect((await post('ana', `/w/formats/${next}/questions/file/place`, { to: 'up' })).status).toBe(403)
  const again = idFrom(await post('ana', `/w/formats/${next}/versions`))
  expect((await version(again)).number).toBe(3)
  await as('carla', async (tx) => expect(findVersion(tx, next)).rejects.toThrow(NotFound))
})

const wordsIn = (bytes: ArrayBuffer): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'marco-road-')), 'guide.pdf')
  writeFileSync(file, Buffer.from(bytes))
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}
const reads = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].some(existsSync)

test('the guideline is printed in the reader’s language or the one asked for, as PDF and Word', async () => {
  const pdf = await get('sara', `/w/formats/${draft}/guideline.pdf`)
  expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('content-disposition')]).toEqual([200, 'application/pdf', expect.stringContaining('guideline-shelters-v1-en.pdf')])
  const bytes = await pdf.arrayBuffer()
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  if (reads) expect(wordsIn(bytes).replace(/\s+/g, ' ')).toContain('How much does it cost?')
  const word = await get('sara', `/w/formats/${draft}/guideline.docx?language=es`)
  expect([word.status, word.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('guia-albergues-v1-es.docx')])
  expect((await get('carla', `/w/formats/${next}/guideline.pdf`)).status).toBe(404)
  expect((await get('nobody', `/w/formats/${draft}/guideline.pdf`)).status).toBe(303)
})

test('what is issued is public in both languages, from the notice alone; drafts are not', async () => {
  await world.drain()
  const es = await text(get('nobody', '/es/guias/guideline-shelters'))
  for (const said of ['Guía de albergues', '¿Cuánto cuesta?', 'Otro país puede hacerlo', 'No se entendía.', 'Costo de Beto', 'id="question-money"', 'href="/es/guias/guideline-shelters/v1.pdf"']) expect(es).toContain(said)
  expect(await text(get('nobody', '/en/guidelines/guideline-shelters'))).toContain('Another country can do it')
  expect(await text(get('nobody', '/es/guias'))).toContain('Guía de albergues')
  expect((await get('nobody', '/es/guias/guideline-shelters/v1')).status).toBe(200)
  for (const path of ['/es/guias/guideline-shelters/v2', '/es/guias/guideline-shelters/v3.pdf', '/es/guias/nothing', '/es/guias/nothing.pdf']) expect((await get('nobody', path)).status, path).toBe(404)
  const pdf = await get('nobody', '/es/guias/guideline-shelters.pdf')
  expect([pdf.status, pdf.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('guia-albergues-v1-es.pdf')])
  if (reads) expect(wordsIn(await pdf.arrayBuffer()).replace(/\s+/g, ' ')).toContain('¿Cuánto cuesta?')
})

test('when a newer version is issued the old one stays at its number and says so', async () => {
  const third = (await as('ana', (tx) => listVersions(tx))).find(({ number }) => number === 3)!
  await as('ana', async (tx, me) => issueVersion(tx, me, await findVersion(tx, third.id)))
  await world.drain()
  expect(await text(get('nobody', '/es/guias/guideline-shelters/v1'))).toContain('Hay una versión más nueva de esta guía: la 3.')
  expect(await text(get('nobody', '/es/guias/guideline-shelters'))).toContain('href="/es/guias/guideline-shelters/v1"')
  const bodies = await within(world.marco.database.web, { who: 'public' }, ({ tx }) => listNotices<Guideline>(tx, 'guideline', 'es'))
  expect(bodies.map(({ key, number }) => `${key} ${number}`).sort()).toEqual(['good-practice 1', 'good-practice 1', 'guideline-shelters 1', 'guideline-shelters 3', 'guideline-shelters 3'])
})

test('every change of a guideline is in the log, under the post it was made with', async () => {
  const events = await world.owner((tx) => tx.selectFrom('base.event').select(['kind', 'postId']).where('subjectKind', '=', 'format version').execute())
  expect([...new Set(events.map(({ kind }) => kind))].sort()).toEqual(['draft discarded', 'erratum recorded', 'format made', 'guideline edited', 'guideline issued', 'guideline version made'])
  expect(events.every(({ postId }) => postId !== null)).toBe(true)
})
