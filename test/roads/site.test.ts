import { HtmlValidate } from 'html-validate'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readZip } from '#base/zip.ts'
import { enqueue } from '#base/history.ts'
import { langs } from '#base/words.ts'
import { address, findTerm, type Place } from '#reference/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { makeApp } from '../../src/app.tsx'
import { dataSets } from '../../src/site/data/documents.ts'
import { changeTerm } from '../../src/reference/actions.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { openWorld } from '../open.ts'
import { decide, toCirculated } from '../story.ts'
import { idOf } from '../world.ts'

const world = await openWorld()
const { as, drain, get } = world
const { costa, sierra } = await toCirculated(world)
await world.owner((tx) => enqueue(tx, 'post all notices', {}))
await drain()

const page = async (path: string) => (await get('nobody', path)).text()
const json = async (path: string) => (await get('nobody', path)).json() as Promise<{ licence: { name: string }; columns: { key: string; says: string }[]; rows: Record<string, unknown>[] }>
const places: Place[] = ['home', 'about', 'countries', 'workPlan', 'calls', 'guidelines', 'practices', 'meetings', 'editions', 'data', 'accessibility', 'privacy']

test('the first page says what the framework is, who belongs today and what happens now', async () => {
  const home = await page('/es')
  for (const words of ['Tres Estados, una respuesta común', 'Costa, Llano y Sierra', '20 de mayo de 2019', 'Entrega de prácticas', '<b>14</b> jun', 'Recepción y admisión', 'Todavía no se ha validado ninguna', 'Convocatorias abiertas', '/es/convocatorias/', 'Solo una reunión valida']) expect(home).toContain(words)
  const english = await page('/en')
  for (const words of ['Three states, one common response', 'Coast, Highlands and Plains', 'Reception and admission', '/en/calls/']) expect(english).toContain(words)
  expect(home).not.toMatch(/CANARI|Paz Presidencia|Ana Secretar/)
})

test('who comes to the bare address is led to the language of the browser, Spanish first', async () => {
  const to = async (language?: string) => (await world.app.request('/', { headers: { host: 'localhost:4000', ...(language ? { 'accept-language': language } : {}) } })).headers.get('location')
  expect([await to(), await to('en-GB,en;q=0.9'), await to('fr-FR'), await to('es-HN,en;q=0.5')]).toEqual(['/es', '/en', '/es', '/es'])
})

test('about says who belongs at the date, who presides, who helps and where the source is, and names no person', async () => {
  const about = await page('/es/acerca')
  for (const words of ['Estado miembro', 'Observador', 'Llano. Conduce el trabajo', 'id="contact"', 'Personas refugiadas', 'href="/source"']) expect(about).toContain(words)
  const names = (await world.owner((tx) => tx.selectFrom('membership.person').select('name').execute())).map((person) => person.name)
  const everything = (await Promise.all(places.map((place) => page(address(place, 'es'))))).join('')
  expect(names.filter((name) => everything.includes(name))).toEqual([])
})

test('every place has one full address, a twin that exists in the other language, and can be kept until it changes', async () => {
  for (const lang of langs) {
    for (const place of places) {
      const [here, there] = [address(place, lang), address(place, lang === 'es' ? 'en' : 'es')]
      const answer = await get('nobody', here)
      const html = await answer.text()
      expect(answer.status, here).toBe(200)
      expect(html).toContain(`<html lang="${lang}">`)
      expect(html).toContain(`rel="canonical" href="http://localhost:4000${here}"`)
      for (const [to, at] of [[lang, here], [lang === 'es' ? 'en' : 'es', there]]) expect(html).toContain(`rel="alternate" hreflang="${to}" href="http://localhost:4000${at}"`)
      expect(html).toContain(`<a href="${there}" lang=`)
      expect(html).toMatch(/<meta name="description" content=".{20}/)
      expect(html).not.toContain('<script')
      const again = await world.app.request(here, { headers: { host: 'localhost:4000', 'if-none-match': answer.headers.get('etag')! } })
      expect([again.status, await again.text()], here).toEqual([304, ''])
    }
  }
})

// The same exceptions as in design.test.tsx.
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'void-style': 'off', 'long-title': 'off', 'valid-id': ['error', { relaxed: true }] } })

test('every place is sound HTML, and so is the answer where there is none', async () => {
  const faults: string[] = []
  for (const lang of langs) {
    for (const path of [...places.map((place) => address(place, lang)), `/${lang}/nowhere`]) {
      const report = await validator.validateString(await page(path))
      faults.push(...report.results.flatMap((result) => result.messages.map((m) => `${path}: ${m.ruleId}, ${m.message} (${m.selector})`)))
    }
  }
  expect(faults).toEqual([])
})

test('in a real installation anybody’s cache may keep a public page, but not one that greets a single reader', async () => {
  const real = makeApp({ ...world.marco, kind: 'real' })
  const of = async (cookie?: string) => (await real.request('/es', { headers: { host: 'localhost:4000', ...(cookie ? { cookie } : {}) } })).headers.get('cache-control')
  expect(await of()).toMatch(/^public, max-age=60/)
  expect(await of('said=Guardado')).toBe('no-store')
})

test('what does not exist is said in the language of its address, in the frame of the public site', async () => {
  for (const [path, words, place] of [['/en/nowhere', 'We could not find this page', '/en/good-practices'], ['/es/paises/atlantida', 'No encontramos esta página', '/es/buenas-practicas'], ['/es/convocatorias/nada', 'No encontramos esta página', '/es/acerca']] as const) {
    const answer = await get('nobody', path)
    const html = await answer.text()
    expect(answer.status).toBe(404)
    for (const part of [words, `href="${place}"`]) expect(html, path).toContain(part)
    expect(html).not.toContain('rel="canonical"')
  }
})

test('every data set comes as CSV and as JSON, in both languages, with every column explained and a licence', async () => {
  await decide(world, costa, 'validated')
  await decide(world, sierra, 'returned')
  for (const lang of langs) {
    const about = await page(address('data', lang))
    for (const set of dataSets) {
      const at = address('data', lang, set.name[lang])
      const csv = await get('nobody', `${at}.csv`)
      expect(csv.headers.get('content-type')).toContain('text/csv')
      expect(csv.headers.get('content-disposition')).toContain('attachment')
      const lines = (await csv.text()).split('\r\n')
      const { columns, rows, licence } = await json(`${at}.json`)
      expect(lines[0]!.replace('\ufeff', '').split(',')).toEqual(columns.map((column) => column.key))
      expect(columns.every((column) => column.says.length > 2)).toBe(true)
      expect(licence.name).toMatch(/CC BY 4\.0|per row/)
      expect(columns.some((column) => column.key === 'licence')).toBe(licence.name === 'per row')
      expect(rows.every((row) => Object.keys(row).length === columns.length)).toBe(true)
      for (const part of [`${at}.csv`, `${at}.json`, ...columns.map((column) => `<code>${column.key}</code>`)]) expect(about).toContain(part)
    }
  }
})

test('the data say what is known and leave empty what is not', async () => {
  const [practice] = (await json('/es/datos/buenas-practicas.json')).rows
  expect(practice).toMatchObject({ title: 'Registro en la frontera', iso3: 'CST', themes: ['Reducir el rezago'], validated_on: '2019-06-27', licence: 'CC-BY-4.0', example: false, meeting: 'http://localhost:4000/es/reuniones/reunion-en-linea' })
  const plan = (await json('/en/data/work-plan.json')).rows
  expect(plan.map((row) => [row.milestone, row.planned_on, row.happened_on])).toEqual([['Practices handed in', '2019-06-14', null], ['Online meeting', '2019-06-27', null]])
  expect((await json('/es/datos/decisiones.json')).rows).toHaveLength(1)
  expect((await json('/es/datos/reuniones.json')).rows).toMatchObject([{ validated: 1, noted: 0, returned: 1, members: ['Costa', 'Llano', 'Sierra'] }])
  expect((await json('/es/datos/paises.json')).rows.filter((row) => row.standing === 'member')).toHaveLength(3)
  expect((await json('/es/datos/presidencias.json')).rows).toEqual([expect.objectContaining({ iso3: 'LLN', until: null })])
})

test('once a meeting has validated, the first page shows it and what was returned stays out of sight', async () => {
  const home = await page('/es')
  for (const words of ['Registro en la frontera', 'Ver la buena práctica', '27 de junio de 2019']) expect(home).toContain(words)
  const all = (await Promise.all([...places.map((place) => page(address(place, 'en'))), ...dataSets.flatMap((set) => langs.map((lang) => page(`${address('data', lang, set.name[lang])}.json`)))])).join('')
  for (const secret of ['shelter in the first week', 'CANARI', 'Rita', '@example.org']) expect(all).not.toContain(secret)
})

test('search engines find every page there is in a real installation, and nothing in a demonstration', async () => {
  const map = await page('/sitemap.xml')
  const found = [...map.matchAll(/<loc>http:\/\/localhost:4000([^<]+)<\/loc>/g)].map((match) => match[1]!)
  for (const path of ['/es', '/en/about', '/es/paises/sierra', '/es/buenas-practicas/costa-registro-en-la-frontera', '/en/meetings/reunion-en-linea']) expect(found).toContain(path)
  for (const path of found) expect(`${path} ${(await get('nobody', path)).status}`).toBe(`${path} 200`)
  expect(await page('/robots.txt')).toBe('User-agent: *\nDisallow: /\n')
})

test('the source of what runs is offered whole, and never its data', async () => {
  const answer = await get('nobody', '/source')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const names = [...(await readZip(Buffer.from(await answer.arrayBuffer()))).keys()]
  for (const name of ['marco/LICENSE', 'marco/package-lock.json', 'marco/src/app.tsx', 'marco/migrations/0001-base.sql', 'marco/test/world.ts']) expect(names).toContain(name)
  expect(names.filter((name) => /node_modules|\.git\/|^marco\/(data|dist)\/|\.env/.test(name))).toEqual([])
})

test('what the public reads can be rebuilt: made again from nothing it is the same, and made again in place it is not touched', async () => {
  await as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('inputs')), { onDay: '2019-07-05', precision: 'day', reason: { es: 'Un motivo', en: 'A reason' } }))
  await as('ana', async (tx, me) => changeTerm(tx, me, await findTerm(tx, 'pillar', 'pillar-1'), { name: { es: 'Recepción, admisión y registro', en: 'Reception, admission and registration' }, description: { es: 'Llegar.', en: 'Arrive.' }, stillRight: false, pillars: [], beneficiary: false }))
  await drain()
  const bodies = () => world.owner(async (tx) => (await sql<{ row: string }>`select (to_jsonb(n) - 'words')::text || coalesce(words::text, '') as row from published.notice n order by address, language`.execute(tx)).rows)
  const touched = () => world.owner(async (tx) => (await sql<{ row: string }>`select address || language || xmin as row from published.notice order by 1`.execute(tx)).rows)
  const again = async () => {
    await world.owner((tx) => enqueue(tx, 'post all notices', {}))
    await drain()
  }
  const [before, stamps] = [await bodies(), await touched()]
  expect(before.length).toBeGreaterThan(20)
  expect(await page('/es/acerca')).toContain('Recepción, admisión y registro')
  await again()
  expect(await touched()).toEqual(stamps)
  await world.owner((tx) => tx.deleteFrom('published.notice').execute())
  expect(await page('/es')).toContain('Una respuesta común')
  await again()
  expect(await bodies()).toEqual(before)
})

test('who works in English is told in English that a page of the workspace is not there', async () => {
  expect(await (await world.get('sara', '/w/items/00000000-0000-7000-8000-00000000dead')).text()).toContain('We could not find this page')
})
