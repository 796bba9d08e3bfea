import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, expect, inject, test } from 'vitest'
import { readConfig } from '#base/config.ts'
import { openPools } from '#base/database/connect.ts'
import { migrate } from '#base/database/migrate.ts'
import { asOwner } from '#base/database/owner.ts'
import { hashToken } from '#base/http/session.ts'
import { drain, queues } from '#base/queue.ts'
import { dayIn } from '#base/zone.ts'
import type { Marco } from '#base/services.ts'
import { makeApp } from '../../src/app.tsx'
import { openDoors } from '../../src/doors.ts'
import * as places from '../../src/places.ts'
import { found } from '../../src/start.ts'
import { jobs } from '../../src/wiring.ts'

// A real installation, founded as `npm start -- --empty` does it: no demonstration, no people, no SQL after this line.
const { secret, ...server } = inject('server')
const owner: pg.ClientConfig = { ...server, database: `real_${randomBytes(6).toString('hex')}` }
const admin = async (text: string) => {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  await client.query(text)
  await client.end()
}
await admin(`create database ${owner.database}`)
await migrate(owner, secret, queues)
await found(owner, 'real')
const link = `token-of-the-console-${randomBytes(12).toString('hex')}`
await asOwner(owner, (tx) => tx.insertInto('base.foundingLink').values({ tokenHash: hashToken(link), expiresAt: new Date(Date.now() + 86_400_000) }).execute())

const pools = openPools({ owner, secret, joined: true, stop: async () => {} })
const marco: Marco = { config: readConfig({ MARCO_DATA: '/nonexistent', LOG_LEVEL: 'silent', SMTP_URL: 'smtp://127.0.0.1:1' }), kind: 'real', database: pools, log: pino({ level: 'silent' }), ...places }
openDoors()
const app = makeApp(marco)
afterAll(async () => {
  await pools.stop()
  await admin(`drop database ${owner.database} with (force)`)
})

type Fields = Record<string, string | string[]>
const browser = () => {
  let cookie = ''
  const headers = () => ({ host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'accept-language': 'es', ...(cookie ? { cookie } : {}) })
  const keep = (response: Response) => {
    const given = response.headers.getSetCookie().find((one) => one.startsWith('marco='))
    if (given) cookie = given.split(';')[0]!
    return response
  }
  const get = async (path: string) => keep(await app.request(path, { headers: headers() }))
  const post = async (path: string, fields: Fields = {}) => keep(await app.request(path, { method: 'POST', headers: headers(), body: new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))) }))
  const read = async (path: string) => {
    const response = await get(path)
    expect(response.status, path).toBe(200)
    return response.text()
  }
  /** sends a form that is accepted, and answers with the address one is sent to */
  const send = async (path: string, fields: Fields = {}) => {
    const response = await post(path, fields)
    expect(response.status === 303 ? '' : `${path}: ${[...(await response.text()).matchAll(/<a href="#[^"]*">([^<]+)<\/a>/g)].map((match) => match[1]).join('; ')}`).toBe('')
    return response.headers.get('location')!
  }
  return { get, post, read, send }
}

const officer = browser()
const valueOf = (html: string, label: string) => new RegExp(`<option value="([^"]+)"[^>]*>${label}</option>`).exec(html)?.[1] ?? ''
const today = dayIn('America/Costa_Rica', new Date())
const year = Number(today.slice(0, 4))
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

test('the link on the console makes the first officer once and signs in', async () => {
  expect(await officer.read(`/found/${link}`)).toContain('La primera persona de esta instalación')
  const wrong = await officer.post(`/found/${link}`, { name: 'E', email: 'elena', language: 'es' })
  expect(wrong.status).toBe(422)
  expect(await officer.send(`/found/${link}`, { name: 'Elena Oficial', email: 'elena@example.org', language: 'es' })).toBe('/w')
  expect((await browser().get(`/found/${link}`)).status).toBe(404)
  await drain(marco, jobs)
})

test('there is no demonstration and no clock to set', async () => {
  for (const path of ['/demo/people', '/demo/mailbox']) expect((await browser().get(path)).status, path).toBe(404)
  expect((await officer.post('/demo/clock', { on: '2019-05-20' })).status).toBe(404)
  await expect(pools.web.query(`begin; set local role marco_app; select base.set_clock('2019-05-20')`)).rejects.toThrow('cannot be set')
  expect(await officer.read('/w')).not.toContain('2019')
})

test('every page of the menu opens on an empty installation and says what comes next', async () => {
  const desk = await officer.read('/w')
  const menu = [...new Set([...desk.matchAll(/href="(\/w[^"#?]*)"/g)].map((match) => match[1]!))]
  expect(menu.length).toBeGreaterThan(6)
  for (const path of menu) expect([200, 404], path).toContain((await officer.get(path)).status)
  expect(await officer.read('/w/work-plan')).toContain('/w/work-plan/cycles/new')
})

test('lists, states and the shipped guideline are there, and nothing invented', async () => {
  const lists = await officer.read('/w/reference')
  for (const word of ['Honduras', 'El Salvador', 'Personas refugiadas']) expect(lists, word).toContain(word)
  const states = await officer.read('/w/membership')
  expect(states).toContain('Hoy son miembros 7 Estados')
  expect(states).not.toContain('Ejemplo')
  expect(await officer.read('/w/formats')).toContain('/w/formats/')
})

test('the officer records who presides and names a colleague, the Presidency and a focal point', async () => {
  const honduras = valueOf(await officer.read('/w/membership/presidency'), 'Honduras')
  await officer.send('/w/membership/presidencies', { stateId: honduras, since: today })
  const naming = await officer.read('/w/people/new?role=focal+point')
  const state = valueOf(naming, 'Honduras') || honduras
  for (const [role, name] of [['focal point', 'Fidel Focal'], ['presidency', 'Petra Presidencia']] as const) {
    await officer.send('/w/people', { role, organisationId: state, name, email: `${name.split(' ')[0]!.toLowerCase()}@example.org`, language: 'es', since: today, main: 'yes' })
  }
  expect(await officer.read('/w/people')).toContain('Fidel Focal')
})

test('the officer opens the plan of the year, adds an activity and the dates of a call and a meeting', async () => {
  const states = await officer.read('/w/work-plan/cycles/new')
  const honduras = valueOf(states, 'Honduras')
  expect((await officer.post('/w/work-plan/cycles', { year: 'pronto', 'title.es': '', 'title.en': '', presidency: '' })).status).toBe(422)
  await officer.send('/w/work-plan/cycles', { year: String(year), 'title.es': `Plan de trabajo ${year}`, 'title.en': `Work plan ${year}`, presidency: honduras })
  const twice = await officer.post('/w/work-plan/cycles', { year: String(year), 'title.es': 'Otro', 'title.en': 'Another', presidency: 'nobody' })
  expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('Ya hay un plan de ese año')])
  expect(await officer.read('/w/work-plan')).toContain('/w/work-plan/activities/new')

  const activity = { 'title.es': 'Buenas prácticas de albergue', 'title.en': 'Good practices in shelter', 'description.es': 'Reunión en línea.', 'description.en': 'Online meeting.', section: 'A', codes: 'a7, A8', responsible: ['members'] }
  expect((await officer.post('/w/work-plan/activities', { ...activity, 'title.en': '', codes: 'siete', responsible: [] })).status).toBe(422)
  const dates = await officer.send('/w/work-plan/activities', activity)
  expect(dates).toMatch(/\/milestones\/new$/)
  const path = dates.replace(/\/new$/, '')
  const due = { 'title.es': 'Entrega de prácticas', 'title.en': 'Practices handed in', precision: 'day', onDay: inAWeek, 'place.es': '', 'place.en': '' }
  expect((await officer.post(path, { ...due, onDay: '' })).status).toBe(422)
  expect(await officer.send(path, due)).toBe('/w/work-plan/buenas-practicas-de-albergue#entrega-de-practicas')
  await officer.send(path, { ...due, 'title.es': 'Reunión en línea', 'title.en': 'Online meeting', precision: 'tentative' })
  const page = await officer.read('/w/work-plan/buenas-practicas-de-albergue')
  for (const words of ['A7, A8', 'Estados miembros', 'Entrega de prácticas', 'Reunión en línea']) expect(page).toContain(words)
  for (const view of ['/w/work-plan', '/w/work-plan/gantt', '/w/work-plan/month', '/w/work-plan/list', '/w/calendar']) expect((await officer.get(view)).status, view).toBe(200)
})

test('the officer issues the shipped guideline and opens a call on it', async () => {
  const format = /\/w\/formats\/[0-9a-f-]{36}/.exec(await officer.read('/w/formats'))![0]
  const draft = await officer.read(format)
  await officer.send(`${format}/issue`, { version: /name="version" value="(\d+)"/.exec(draft)?.[1] ?? '1' })
  const form = await officer.read('/w/calls/new')
  const choose = (name: string) => new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?<option value="([^"]+)"`).exec(form)?.[1] ?? /* a radio */ new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? ''
  const states = [...form.matchAll(/name="states" value="([^"]+)"/g)].map((match) => match[1]!)
  expect(states).toHaveLength(7)
  const call = await officer.send('/w/calls', { 'title.es': 'Prácticas de albergue', 'title.en': 'Practices in shelter', 'message.es': 'Les pedimos su práctica.', 'message.en': 'We ask for your practice.', formatVersionId: choose('formatVersionId'), theme: choose('theme'), milestoneId: valueOf(form, '[^<]*Entrega de prácticas[^<]*') || choose('milestoneId'), states })
  await officer.send(`${call}/opening`)
  expect(await officer.read(call)).toContain('0 de 7 Estados han entregado')
})
