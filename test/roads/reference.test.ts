import { expect, test } from 'vitest'
import { stateOf } from '#base/words.ts'
import { findTerm, listTerms } from '#reference/index.ts'
import { openWorld } from '../open.ts'

const world = await openWorld()
const theme = '/w/reference/theme/backlog'
const fields = (more: Record<string, string | string[]> = {}) => ({ 'name.es': 'Reducir el rezago', 'name.en': 'Reducing the backlog', 'description.es': 'Los casos que esperan demasiado.', 'description.en': 'Cases that wait too long.', pillars: ['pillar-1'], version: '1', ...more })
const term = (key = 'backlog') => world.as('ana', (tx) => findTerm(tx, 'theme', key))
const themes = () => world.as('ana', (tx) => listTerms(tx, 'theme'))

test('the Secretariat changes a theme in both languages, and what carries its key shows the new name', async () => {
  expect((await world.post('ana', theme, fields())).status).toBe(303)
  expect(await term()).toMatchObject({ key: 'backlog', name: { es: 'Reducir el rezago', en: 'Reducing the backlog' }, facts: { pillars: ['pillar-1'] }, version: 2 })
  expect(await (await world.get('beto', '/w/reference')).text()).toContain('Reducing the backlog')
})

test('a translation left behind is marked as outdated until it is rewritten or said to be right', async () => {
  await world.post('ana', theme, fields({ 'name.es': 'Reducir el rezago en la DCR', version: '2' }))
  expect(stateOf((await term()).name, 'en')).toBe('outdated')
  expect(await (await world.get('ana', theme)).text()).toContain('desactualizada')
  expect(await (await world.get('ana', '/w/reference')).text()).toContain('Traducción desactualizada')
  await world.post('ana', theme, fields({ 'name.es': 'Reducir el rezago en la DCR', stillRight: 'yes', version: '3' }))
  expect(stateOf((await term()).name, 'en')).toBe('translated')
})

test('what is missing is said beside its field and nothing typed is lost', async () => {
  const answer = await world.post('ana', theme, fields({ 'name.en': '', 'description.es': 'Texto a medias', version: '4' }))
  const page = await answer.text()
  expect(answer.status).toBe(422)
  for (const words of ['Escriba el nombre en inglés', 'Texto a medias']) expect(page).toContain(words)
  expect((await term()).version).toBe(4)
})

test('whoever read an older state of a term is told', async () => {
  expect((await world.post('beto', theme, fields({ version: '1' }))).status).toBe(409)
})

test('a new theme stands last, with a key made from its name', async () => {
  expect((await world.post('ana', '/w/reference/theme', fields({ 'name.es': 'Niñez', 'name.en': 'Children' }))).status).toBe(303)
  expect((await themes()).at(-1)).toMatchObject({ key: 'ninez', retiredOn: null })
})

test('a term is brought up one place at a time, and the first stays first', async () => {
  const before = (await themes()).map((one) => one.key)
  const last = (await themes()).at(-1)!
  expect((await world.post('ana', `/w/reference/theme/${last.key}/position`, { version: String(last.version) })).status).toBe(303)
  const after = (await themes()).map((one) => one.key)
  expect(after.slice(-2)).toEqual([before.at(-1), before.at(-2)])
  const first = (await themes())[0]!
  expect((await world.post('ana', `/w/reference/theme/${first.key}/position`, { version: String(first.version) })).status).toBe(403)
})

test('a retired term stays for what carries it, and can be offered again', async () => {
  const { version } = await term()
  expect((await world.post('ana', `${theme}/retirement`, { version: String(version) })).status).toBe(303)
  expect((await term()).retiredOn).toBe('2019-05-20')
  expect(await (await world.get('ana', theme)).text()).toContain('Lo que ya lo lleva lo conserva')
  expect((await world.post('ana', `${theme}/retirement`, { version: String(version + 1) })).status).toBe(403)
  expect((await world.post('ana', `${theme}/restoration`, { version: String(version + 1) })).status).toBe(303)
  expect((await term()).retiredOn).toBeNull()
})

test('a country is renamed in both languages, and its public page follows', async () => {
  const country = { 'name.es': 'Costa Alta', 'name.en': 'High Coast', 'official.es': 'República de Costa Alta', 'official.en': 'Republic of High Coast', zone: 'America/Costa_Rica', locale: 'es-CR', version: '1' }
  expect(await (await world.post('ana', '/w/reference/country/CST', { ...country, zone: 'Costa' })).text()).toContain('Escriba una zona horaria conocida')
  expect(await (await world.post('ana', '/w/reference/country/CST', { ...country, 'official.en': '' })).text()).toContain('también en inglés')
  expect((await world.post('ana', '/w/reference/country/CST', country)).status).toBe(303)
  await world.drain()
  const page = await (await world.get('nobody', '/en/countries/high-coast')).text()
  expect(page).toContain('Republic of High Coast')
  expect((await world.get('nobody', '/en/countries/coast')).status).toBe(404)
  expect((await world.post('ana', '/w/reference/country/CST', country)).status).toBe(409)
})

test('a country is added with its codes, which no other has', async () => {
  const country = { 'name.es': 'Bahía', 'name.en': 'Bay', 'official.es': '', 'official.en': '', iso3: 'bhy', iso2: 'BH', m49: '905', unhcrCode: 'BHY', zone: '', locale: '' }
  expect(await (await world.post('ana', '/w/reference/country', { ...country, iso3: 'CST', m49: '12' })).text()).toMatch(/Ese código ya es de otro país[\s\S]*Escriba tres cifras/)
  expect((await world.post('ana', '/w/reference/country', country)).status).toBe(303)
  expect(await (await world.get('ana', '/w/reference/country/BHY')).text()).toContain('Bahía')
})

test('the lists are read by everyone with a post and kept by the Secretariat alone', async () => {
  const page = await (await world.get('carla', '/w/reference')).text()
  expect(page).toContain('Niñez')
  expect(page).not.toContain('/w/reference/theme/new')
  for (const name of ['carla', 'paz', 'dora']) {
    expect((await world.get(name, theme)).status, name).toBe(403)
    expect((await world.post(name, theme, fields({ version: String((await term()).version) }))).status, name).toBe(403)
    expect((await world.post(name, '/w/reference/theme', fields())).status, name).toBe(403)
    expect((await world.post(name, '/w/reference/country/LLN', { 'name.es': 'Otro', 'name.en': 'Other', version: '1' })).status, name).toBe(403)
  }
  expect((await world.get('ana', '/w/reference/theme/no-such-theme')).status).toBe(404)
  expect((await world.get('ana', '/w/reference/nothing/new')).status).toBe(404)
})
