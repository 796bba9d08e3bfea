import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '#base/config.ts'
import { readZip } from '#base/zip.ts'
import { chapters } from '../../seed/chapters.ts'
import { nameOf } from '../../seed/play.ts'
import { text } from '../../src/demo/text.ts'
import { openBrowser } from '../browser.ts'
import { type Running, startServer } from '../crash/server.ts'
import { visit, type Visitor } from '../journeys/visitor.ts'

// The year 2019 can be walked from January to the handover: played once to its end in a folder of its own, and then opened in the browser, on
// paper and in a calendar program, obligation by obligation.

let browser: Browser
let demo: Running
let data: string
let visitor: Visitor
const say = text.es.year

/** The command as an operator gives it: it ends well only if no step was refused. */
async function playTheYear(): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'dist/server/cli.js'), 'loop', '--year'], { cwd: root, env: { ...process.env, LOG_LEVEL: 'error' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes))
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { status, said }
}

beforeAll(async () => {
  const [played, opened] = await Promise.all([playTheYear(), openBrowser()])
  browser = opened
  expect(played.said, played.said.slice(-2000)).toContain('✓')
  expect(played.status).toBe(0)
  // D3: thirty, seven and one day before the end of August; a step that found no letter would have ended it badly.
  expect(played.said.match(/finds the reminders of the national reports/g)).toHaveLength(3)
  data = /MARCO_DATA=(\S+)/.exec(played.said)![1]!
  demo = await startServer(data)
  visitor = await visit(browser, { origin: demo.origin, lang: 'es', script: true })
}, 1_200_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  if (data) rmSync(data, { recursive: true, force: true })
})

/** From the page of the year, as the person it names, to where there is something to see. */
async function look(key: string, nth = 0): Promise<string> {
  const { page, open, follow, press } = visitor
  const place = chapters.find((chapter) => chapter.key === key)!.look[nth]!
  await open('/demo/year')
  await follow(place.label.es, page.locator('section', { has: page.locator(`#${key}`) }))
  if (place.who !== 'nobody') {
    expect(await page.locator('main').innerText()).toContain(nameOf(place.who))
    await press(/\S/)
  }
  return page.locator('main').innerText()
}

/** Every file that a page offers with its seal is what the seal says; Word opens, and the PDF has pages. */
async function sealedPapers(): Promise<string[]> {
  const { page, open } = visitor
  // Adopted minutes lead to their edition, where the files stand.
  const edition = await page.locator('#adopted ~ * a[href^="/w/editions/"], section:has(#adopted) a[href^="/w/editions/"]').first().getAttribute('href', { timeout: 500 }).catch(() => null)
  if (edition) await open(edition)
  const said = await page.content()
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname))
  const kinds: string[] = []
  for (const path of new Set(links.filter((one) => /\/adopted\/|\/w\/files\/|\/w\/editions?\/.*\.(pdf|docx)$/.test(one)))) {
    const bytes = await (await page.request.get(path)).body()
    expect(said, path).toContain(createHash('sha256').update(bytes).digest('hex'))
    kinds.push(await kindOf(bytes))
  }
  return kinds.toSorted()
}

async function kindOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString() === 'PK') return (await readZip(bytes)).has('word/document.xml') ? 'docx' : 'zip'
  expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b|\/Count \d/g)?.length).toBeGreaterThan(0)
  return bytes.subarray(0, 5).toString() === '%PDF-' ? 'pdf' : 'something else'
}

/** The page on paper, as the browser prints it. */
const printed = async (): Promise<string> => kindOf(await visitor.page.pdf({ format: 'A4' }))

test('the page of the year says that every chapter is done, and offers nothing more to play', async () => {
  await visitor.open('/demo/year')
  const { page } = visitor
  expect(await page.getByText(say.states.played, { exact: true }).count()).toBe(chapters.length)
  expect(await page.getByRole('button', { name: say.play }).count()).toBe(0)
  expect(await page.getByText(say.notYet).count()).toBe(0)
})

describe('each obligation, where it is shown', () => {
  test('F3: the plan of the year in the browser and on paper, with the date that slipped', async () => {
    expect(await look('plan')).toContain('II Reunión Anual')
    expect(await printed()).toBe('pdf')
    expect(await look('slip')).toContain('Cancún')
    expect(await visitor.page.locator('main').innerText()).toContain('Ciudad de México')
  })

  test('E1: one consultant per country, with a term that ended by itself', async () => {
    expect(await look('consultants')).toMatch(/Milagro Sibaja Ureña[\s\S]*hasta 1 nov 2019/)
    expect(await printed()).toBe('pdf')
    expect(await look('consultants', 1)).not.toContain('Milagro Sibaja Ureña')
  })

  test('E3: the workshop in Washington, and what to take along', async () => {
    expect(await look('workshop')).toContain('Washington')
    const pack = visitor.page.url()
    for (const ending of ['pdf', 'zip']) expect(await kindOf(await (await visitor.page.request.get(`${pack}/pack.${ending}`)).body())).toBe(ending)
  })

  test('C3: El Salvador in eight steps of eight, and a member', async () => {
    expect(await look('joining')).toMatch(/8 de 8 pasos/)
    expect(await printed()).toBe('pdf')
  })

  test('C5: the dialogue with the Resident Coordinators, as a guest sees it', async () => {
    expect(await look('dialogue')).toContain('Coordinaciones Residentes')
    expect(await printed()).toBe('pdf')
  })

  test('B3: the labour meeting as the ILO sees it, its adopted minutes, and what follows', async () => {
    expect(await look('labour')).toContain('Mecanismos de coordinación')
    expect(await look('labour', 1)).toContain('Falta decir que el mecanismo respeta la ley laboral')
    expect(await sealedPapers()).toEqual(['docx', 'docx', 'pdf', 'pdf'])
    expect(await look('labour', 2)).toContain('Nombrar el punto focal de empleo')
  })

  test('B4: host communities and xenophobia, up to the adopted minutes', async () => {
    expect(await look('host')).toContain('xenofobia')
    expect(await sealedPapers()).toEqual(['docx', 'docx', 'pdf', 'pdf'])
  })

  test('D1 and E7: the annual meeting, its priorities, and the decision on the regional document', async () => {
    expect(await look('annual')).toMatch(/avances y desafíos/i)
    expect(await look('annual', 1)).toContain('La reunión valida el documento regional')
    expect(await look('minutes')).toContain('Cada país presentó sus avances y desafíos')
    expect(await sealedPapers()).toEqual(['docx', 'docx', 'pdf', 'pdf'])
  })

  test('F4: Mexico handed over to El Salvador, sealed, and the plan of 2020 has begun', async () => {
    expect(await look('handover')).toContain('Sellado')
    expect(await sealedPapers()).toEqual(['docx', 'docx', 'pdf', 'pdf'])
    const next = await look('handover', 1)
    expect(next).toContain('2020')
    for (const done of ['II Informe Anual', 'Documento regional', 'acogida y xenofobia']) expect(next, `${done} was done`).not.toContain(done)
    expect(await look('presidency')).toContain('El Salvador')
  })
})

test('each of them is in a calendar program, and the annual meeting is where it moved to', async () => {
  const { page, press, type } = visitor
  await look('plan', 2)
  await type({ label: 'Agenda de la oficina' })
  await press('Crear la dirección')
  const address = /\/calendar\/[\w-]+\.ics/.exec(await page.content())![0]
  const feed = await (await fetch(demo.origin + address)).text()
  const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const on = (words: RegExp) => events.filter((event) => words.test(event.summary)).map((event) => event.startDate.toString().slice(0, 10))
  const wanted = [
    // Planned for the end of April; it happened when the last country had its consultant in post.
    [/Consultorías contratadas/, '2019-05-27'],
    [/Taller de metodología/, '2019-06-17'],
    [/Reunión en línea sobre la inclusión de El Salvador/, '2019-06-28'],
    [/El Salvador se une al MIRPS/, '2019-07-31'],
    [/Coordinaciones Residentes/, '2019-07-16'],
    [/Informes nacionales entregados/, '2019-08-31'],
    [/Reunión en línea sobre integración laboral/, '2019-10-02'],
    [/comunidades de acogida/, '2019-10-16'],
    // Planned for the end of November; the annual meeting decided it.
    [/Documento regional validado/, '2019-11-08'],
    [/II Informe Anual presentado/, '2019-11-08'],
    // F4: what was handed over stands in the plan of the next Presidency.
    [/Informe presentado ante la CAJP/, '2020-02-27'],
  ] as const
  expect(wanted.filter(([words, day]) => !on(words).includes(day)).map(([words, day]) => ({ words, day, found: on(words) }))).toEqual([])
  const annual = events.find((event) => /II Reunión Anual del MIRPS/.test(event.summary))!
  expect([annual.startDate.toString().slice(0, 10), annual.location]).toEqual(['2019-11-08', expect.stringContaining('Ciudad de México')])
  expect(annual.sequence).toBeGreaterThan(0)
})

test('every page passed on the way was sound', () => {
  expect(visitor.wrong).toEqual([])
  expect(visitor.pages()).toBeGreaterThan(15)
})
