import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { initAssets } from '#base/assets.ts'
import { root } from '#base/config.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { asJson } from '#base/database/columns.ts'
import { hashToken } from '#base/http/session.ts'
import { words } from '#base/words.ts'
import { openBrowser } from '../browser.ts'
import { openPracticeCall } from '../story.ts'
import { openWorld, type World } from '../open.ts'
import { idOf, tokenOf } from '../world.ts'
import { expectAccessible, hear, type Site } from './site.ts'

// The labour meeting (B3), from its invitation to its adopted minutes, in Spanish: once with scripts on a desk, once without on a narrow phone.

const out = join(root, 'dist/client')
let browser: Browser

beforeAll(async () => {
  initAssets(out)
  await prepareTypesetter()
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Whom the work plan wants there: the Ministry of Finance of a state, and the ILO, each with a person. */
async function inviteable({ owner }: World): Promise<void> {
  await owner(async (tx) => {
    await tx.insertInto('membership.organisation').values({ id: idOf('costa-finance'), key: 'costa-finance', kind: 'ministry', name: asJson(words('Ministerio de Hacienda de Costa', 'Ministry of Finance of Coast')), short: 'Hacienda', iso3: 'CST', stateId: idOf('costa') }).execute()
    await tx.insertInto('membership.organisation').values({ id: idOf('ilo'), key: 'ilo', kind: 'UN agency', name: asJson(words('Organización Internacional del Trabajo', 'International Labour Organization')), short: 'OIT', iso3: null, stateId: null }).execute()
    for (const [key, name, role, at] of [['hilda', 'Hilda de Hacienda', 'ministry contributor', 'costa-finance'], ['otto', 'Otto de la OIT', 'partner', 'ilo']] as const) {
      await tx.insertInto('membership.person').values({ id: idOf(key), name, language: 'es', zone: 'America/Costa_Rica' }).execute()
      await tx.insertInto('membership.contact').values({ personId: idOf(key), email: `${key}@example.org` }).execute()
      await tx.insertInto('membership.post').values({ id: idOf(`${key} post 0`), personId: idOf(key), role, organisationId: idOf(at), main: false, since: '2018-01-01', until: null }).execute()
      await tx.insertInto('base.session').values({ tokenHash: hashToken(tokenOf(key)), personId: idOf(key), idle: '8 hours', expiresAt: new Date(Date.now() + 7 * 86_400_000) }).execute()
    }
  })
}

describe.each([
  ['with scripts, at a desk', { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } }],
  ['without scripts, on a phone of 320 px', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }],
] as const)('the labour meeting, %s', async (_, how) => {
  const world = await openWorld()
  const { drain, walkTo } = world
  let site: Site
  const seats = new Map<string, BrowserContext>()
  let meeting: string

  beforeAll(async () => {
    await inviteable(world)
    await openPracticeCall(world)
    site = await hear(world, join(out, 'assets'))
  })
  afterAll(() => site?.close())

  async function as(name: string, path: string): Promise<Page> {
    const context = seats.get(name) ?? (await browser.newContext({ ...how, reducedMotion: 'reduce', locale: 'es' }))
    if (!seats.has(name)) await context.addCookies([{ name: 'marco', value: tokenOf(name), url: site.origin }])
    seats.set(name, context)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(site.origin + path)
    return page
  }

  /** Every page that one works on is sound: nothing for axe to find, and nothing wider than the screen. */
  async function sound(page: Page): Promise<void> {
    const widest = await page.evaluate('document.documentElement.scrollWidth')
    expect(widest, page.url()).toBeLessThanOrEqual(how.viewport.width)
    if (!how.javaScriptEnabled) return
    await expectAccessible(page)
  }

  const open = (page: Page, summary: string | RegExp) => page.locator('summary', { hasText: summary }).first().click()
  const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).first().click()

  test('the Presidency begins with the agenda of the work plan and convenes the ministries, the ILO and civil society', async () => {
    const page = await as('paz', '/w/meetings/new')
    await sound(page)
    await page.getByRole('link', { name: 'Reunión en línea sobre integración laboral' }).click()
    await page.locator('#milestoneId').selectOption(idOf('meeting'))
    await page.locator('#startsAt').fill('10:00')
    await page.locator('#zone').selectOption('America/Mexico_City')
    await page.locator('#guestsUntil').fill('2019-07-31')
    await sound(page)
    await press(page, 'Guardar')
    meeting = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Convocar la reunión' }).click()
    await press(page, 'Convocar y enviar las invitaciones')
    await page.goto(`${site.origin}${meeting}/participants`)
    await open(page, 'Invitar a organizaciones')
    for (const name of ['Ministerio de Trabajo de Costa (CST)', 'Ministerio de Hacienda de Costa (CST)', 'Organización Internacional del Trabajo', 'Red de albergues']) await page.getByLabel(name, { exact: true }).check()
    await press(page, 'Invitar a las organizaciones')
    await sound(page)
    await drain()
    const guest = await as('otto', meeting)
    expect(await guest.content()).toContain('Cómo se articula la OIT con este trabajo')
    await sound(guest)
    for (const name of ['marta', 'hilda', 'pablo']) expect(await (await as(name, meeting)).content(), name).toContain('Su respuesta')
  })

  test('what is due before the meeting is asked for by its call, and whoever is missing is reminded kindly', async () => {
    const page = await as('ana', meeting)
    expect(await page.content()).toContain('0 de 3 Estados entregaron')
    await press(page, 'Recordar con amabilidad a los 3 que faltan')
    expect(await page.content()).toContain('Se envió un recordatorio amable a Costa, Llano y Sierra.')
    await sound(page)
  })

  test('each answers, and says who else comes', async () => {
    const page = await as('delia', meeting)
    await page.getByLabel('Sí', { exact: true }).check()
    await press(page, 'Enviar mi respuesta')
    await open(page, 'Añadir a una persona')
    await page.locator('#delegateName').fill('Viceministra Rojas')
    await page.locator('#position').fill('Viceministra de Trabajo')
    await press(page, 'Añadir')
    expect(await page.content()).toContain('Viceministra Rojas, Viceministra de Trabajo')
    await sound(page)
  })

  test('states take positions, the Presidency closes, the Secretariat records the decision and what follows', async () => {
    await walkTo('2019-06-27T11:00:00-05:00')
    const room = await as('ana', `${meeting}/participants`)
    for (const name of ['Delia de Costa, jefatura de delegación', 'Viceministra Rojas, Viceministra de Trabajo']) await room.getByLabel(name, { exact: true }).check()
    await press(room, 'Guardar la asistencia')
    await sound(room)
    const items = await world.as('ana', (tx) => tx.selectFrom('meetings.agendaItem').where('kind', '=', 'decision').where('meetingId', '=', meeting.split('/').at(-1)!).orderBy('position').select('id').execute())
    for (const { id } of items) {
      for (const [name, stance] of [['delia', 'Se suma al consenso'], ['saul', 'Se aparta: no impide el consenso']] as const) {
        const page = await as(name, `/w/agenda-items/${id}`)
        await page.locator('#position ~ form, section[aria-labelledby="position"] form').first().getByLabel(stance, { exact: true }).check()
        if (name === 'saul') await page.locator('#words').first().fill('Nuestra ley aún no lo permite.')
        await press(page, 'Tomar posición')
        await sound(page)
      }
      await press(await as('paz', `/w/agenda-items/${id}`), 'Cerrar el punto')
      const record = await as('ana', `/w/agenda-items/${id}`)
      await record.getByLabel('Validar', { exact: true }).check()
      await record.locator('[name="reason.es"]').fill('Por sus resultados.')
      await record.locator('[name="reason.en"]').fill('For its results.')
      await open(record, 'Pedir un seguimiento')
      await record.locator('[name="followUp.es"]').fill('Designar un punto focal de empleo')
      await record.locator('[name="followUp.en"]').fill('Name a focal point for employment')
      await record.locator('#owner').selectOption(idOf('costa-labour'))
      await record.locator('#due').fill('2019-09-30')
      await sound(record)
      await press(record, 'Registrar la decisión')
      expect(await record.content()).toContain('Designar un punto focal de empleo')
    }
    await drain()
    const desk = await as('marta', '/w')
    expect(await desk.content()).toContain('Dar seguimiento: «Designar un punto focal de empleo»')
  })

  test('the minutes are commented by a delegation, answered, and adopted by the Presidency', async () => {
    await walkTo('2019-06-28T10:00:00-06:00')
    const minutes = `${meeting}/minutes`
    const draft = await as('ana', minutes)
    await draft.locator('#commentsUntil').fill('2019-07-05')
    await press(draft, 'Circular a las delegaciones')
    await sound(draft)
    const reader = await as('carla', minutes)
    await open(reader, 'Comentar el acta')
    await reader.locator('#comment').fill('Falta el nombre completo del Ministerio de Hacienda.')
    await press(reader, 'Enviar el comentario')
    await sound(reader)
    const answer = await as('ana', minutes)
    await open(answer, /^\s*Responder/)
    await answer.getByLabel('Sí: el acta lo recoge').check()
    await answer.getByRole('textbox', { name: 'Respuesta' }).fill('Consta como Ministerio de Hacienda y Crédito Público.')
    await press(answer, 'Guardar la respuesta')
    await walkTo('2019-07-06T10:00:00-06:00')
    const adopting = await as('paz', minutes)
    await sound(adopting)
    await press(adopting, 'Adoptar el acta')
    await drain()
    const adopted = await as('carla', minutes)
    const said = await adopted.content()
    for (const word of ['Adoptada', 'Viceministra Rojas']) expect(said).toContain(word)
    await sound(adopted)
    await adopted.getByRole('link', { name: 'Ver la edición y sus archivos' }).click()
    await adopted.getByRole('heading', { name: 'Archivos' }).waitFor()
    expect(await adopted.content()).toContain('SHA-256')
    await sound(adopted)
    await sound(await as('carla', `${meeting}/pack`))
    await sound(await as('carla', `${meeting}/programme`))
  })
})
