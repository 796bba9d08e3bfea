import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { keyFor, type OrganisationKind } from '../organisation/organisation.ts'
import { type Role, roles, secretariatTeam } from '../person.ts'
import type { Holder } from '../queries.ts'
import { arrange } from './directory.ts'
import { canBeAt, gapsOf, mainBeside, termStates, whenHeld } from './post.ts'

const holder = (role: Role, since: string, rest: Partial<Holder> = {}): Holder => ({ postId: `${role} ${since}`, personId: 'p', name: 'N', email: null, role, main: false, since, until: null, organisationId: 'costa', organisation: words('Costa'), short: 'C', stateId: 'costa', iso3: 'CST', coversId: null, covers: null, ...rest })
const at = (kind: OrganisationKind, id = 'x') => ({ id, kind, stateId: kind === 'state' || kind === 'ministry' ? 'costa' : null })

test('each post is held where it belongs', () => {
  const placesOf = (role: Role) => (['state', 'ministry', 'UN agency', 'regional body', 'donor', 'private sector', 'civil-society network', 'academia'] as const).filter((kind) => canBeAt(role, at(kind)))
  for (const role of ['presidency', 'focal point', 'head of delegation', 'national validator', 'ministry contributor'] as const) expect(placesOf(role), role).toEqual(['state', 'ministry'])
  expect(placesOf('secretariat')).toEqual(['UN agency', 'regional body'])
  expect(placesOf('donor')).toEqual(['donor', 'private sector'])
  expect(placesOf('partner')).not.toContain('ministry')
  expect(roles.filter((role) => canBeAt(role, { ...at('body', secretariatTeam) }))).toEqual(['secretariat', 'reviewer', 'translator', 'consultant', 'observer'])
  expect(roles.filter((role) => canBeAt(role, { ...at('body', 'presidency') }))).toEqual([])
})

test('a post is held from its first day until the day before its last', () => {
  const post = { since: '2019-05-01', until: '2019-06-01' }
  expect(['2019-04-30', '2019-05-01', '2019-05-31', '2019-06-01'].map((day) => whenHeld(post, day))).toEqual(['to come', 'now', 'now', 'past'])
  const never = { since: '2019-06-01', until: '2019-06-01' }
  expect(['2019-05-01', '2019-06-01'].map((day) => whenHeld(never, day)), 'called off before it began').toEqual(['past', 'past'])
})

test('a term over is nobody’s to fill, one that runs or is to come is', () => {
  expect(termStates([{ stateId: 'a', since: '2018-01-01', until: '2019-01-01' }, { stateId: 'b', since: '2019-01-01', until: '2020-01-01' }, { stateId: 'c', since: '2020-01-01', until: null }], '2019-05-20')).toEqual(['b', 'c'])
})

test('a state has one main focal point at a time', () => {
  const main = holder('focal point', '2018-01-01', { main: true })
  const later = holder('focal point', '2019-08-01', { main: true })
  expect(mainBeside([main, holder('focal point', '2018-01-01')], 'costa', { since: '2019-06-01', until: null })).toBe(main)
  expect(mainBeside([main, later], 'costa', { since: '2019-07-01', until: null })).toBe(later)
  expect(mainBeside([{ ...main, until: '2019-06-01' }], 'costa', { since: '2019-06-01', until: null })).toBeUndefined()
  expect(mainBeside([main], 'sierra', { since: '2019-06-01', until: null })).toBeUndefined()
})

test('an alternate alone leaves a state without a main focal point', () => {
  expect(gapsOf([holder('focal point', '2018-01-01')], 'costa')).toEqual(['focal point', 'head of delegation', 'national validator'])
  expect(gapsOf([holder('focal point', '2018-01-01', { main: true }), holder('head of delegation', '2018-01-01')], 'costa')).toEqual(['national validator'])
})

test('a post of the next Presidency is shown as to come, also where its days have begun', () => {
  const term = { id: 't', name: words('Llano'), iso3: 'LLN', precision: 'day' as const, source: '' }
  const presidencies = [{ ...term, stateId: 'llano', since: '2019-01-31', until: '2020-01-15' }, { ...term, stateId: 'sierra', since: '2020-01-15', until: null }]
  const holders = [holder('presidency', '2019-01-31', { stateId: 'llano' }), holder('presidency', '2018-01-01', { stateId: 'sierra' })]
  const { presidency } = arrange({ holders, states: [], organisations: [], presidencies, today: '2019-05-20' })
  expect(presidency.now.map((one) => one.stateId)).toEqual(['llano'])
  expect(presidency.toCome.map((one) => one.stateId)).toEqual(['sierra'])
})

test('an organisation gets a key of its own, without accents', () => {
  expect(keyFor('Migración', new Set())).toBe('migracion')
  expect(keyFor('INM', new Set(['inm', 'inm-2']))).toBe('inm-3')
  expect(keyFor('—', new Set())).toBe('organisation')
})
