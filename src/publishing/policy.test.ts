import { expect, test } from 'vitest'
import { fingerprint, words } from '#base/words.ts'
import { type Me, presidencyTeam, type Role, secretariatTeam } from '#membership/index.ts'
import { type Edition, isWithheld, obstaclesTo, slugsFor, stageOf, type Side } from './edition/edition.ts'
import { PublishForm } from './edition/form.ts'
import { may } from './edition/policy.ts'

function person(id: string, role: Role, { presiding = false } = {}): Me {
  const post = { id: `${id} post`, role, organisationId: 'o', organisation: words('o'), short: '', stateId: role === 'secretariat' ? null : 'costa', iso3: null, main: true, since: '2018-01-01', until: null }
  const teams = role === 'secretariat' ? [secretariatTeam] : presiding ? [presidencyTeam] : ['costa']
  return { id, name: id, language: 'es', zone: 'America/Costa_Rica', posts: [post], teams, rung: role === 'secretariat' ? 1 : presiding ? 2 : 3 }
}
const people = {
  'secretariat': person('secretariat', 'secretariat'),
  'presidency': person('presidency', 'presidency', { presiding: true }),
  'former presidency': person('former presidency', 'presidency'),
  'focal point': person('focal', 'focal point'),
  'head of delegation': person('head', 'head of delegation'),
  'reviewer': person('reviewer', 'reviewer'),
  'donor': person('donor', 'donor'),
}
const who = (allowed: (me: Me) => unknown) => Object.entries(people).flatMap(([name, me]) => (allowed(me) ? [name] : []))
const asked = (...sides: Side[]): Pick<Edition, 'kind' | 'withholdings'> => ({ kind: 'compendium', withholdings: sides.map((side) => ({ id: side, side, reason: words('r'), byId: null, at: new Date(0) })) })

test('the Secretariat publishes and corrects', () => {
  expect(who((me) => may.publish(me, null))).toEqual(['secretariat'])
  expect(who((me) => may.correct(me, asked()))).toEqual(['secretariat'])
  expect(who((me) => may.correct(me, asked('presidency')))).toEqual(['secretariat'])
  expect(who((me) => may.correct(me, asked('presidency', 'secretariat')))).toEqual([])
})

test('either side asks to withhold once, in either order, and a Presidency whose term is over does not', () => {
  expect(who((me) => may.withhold(me, asked()))).toEqual(['secretariat', 'presidency'])
  expect(who((me) => may.withhold(me, asked('secretariat')))).toEqual(['presidency'])
  expect(who((me) => may.withhold(me, asked('presidency')))).toEqual(['secretariat'])
  expect(who((me) => may.withhold(me, asked('presidency', 'secretariat')))).toEqual([])
})

test('who asked may take it back until the other side has agreed, and nobody for the other side', () => {
  expect(who((me) => may.takeBack(me, asked()))).toEqual([])
  expect(who((me) => may.takeBack(me, asked('secretariat')))).toEqual(['secretariat'])
  expect(who((me) => may.takeBack(me, asked('presidency')))).toEqual(['presidency'])
  expect(who((me) => may.takeBack(me, asked('presidency', 'secretariat')))).toEqual([])
})

test('what is the members’ is not public, so that nobody withholds it', () => {
  expect(who((me) => may.withhold(me, { ...asked(), kind: 'minutes' }))).toEqual([])
  expect(who((me) => may.withhold(me, { ...asked(), kind: 'handover' }))).toEqual([])
  expect(who((me) => may.withhold(me, { ...asked(), kind: 'work plan' }))).toEqual(['secretariat', 'presidency'])
  expect(stageOf({ publicFrom: new Date(0), undone: null, ...asked(), kind: 'minutes' }, new Date())).toBe('for members')
})

test('two sides withhold, one alone does not', () => {
  expect([isWithheld(asked()), isWithheld(asked('secretariat')), isWithheld(asked('presidency')), isWithheld(asked('presidency', 'secretariat'))]).toEqual([false, false, false, true])
})

test('an edition is under embargo until its instant and not a second longer', () => {
  const publicFrom = new Date('2019-07-08T15:00:00Z')
  expect(stageOf({ publicFrom, undone: null, ...asked() }, new Date('2019-07-08T14:59:59Z'))).toBe('under embargo')
  expect(stageOf({ publicFrom, undone: null, ...asked() }, publicFrom)).toBe('published')
  expect(stageOf({ publicFrom, undone: null, ...asked('secretariat', 'presidency') }, new Date(0))).toBe('withheld')
  expect(stageOf({ publicFrom, undone: words('La decisión 2'), ...asked() }, publicFrom)).toBe('undone')
})

const sections = [{ key: 'front', language: 'es' as const, position: 0, sources: 's', body: { blocks: [] } }]
const ready = { sections, fresh: true, practices: 1, missing: [], mark: 'm', earlier: [] }
const kinds = (more: Partial<Parameters<typeof obstaclesTo>[0]>) => obstaclesTo({ ...ready, ...more }).map((one) => one.kind)

test('what stands in the way of publishing', () => {
  expect(kinds({})).toEqual([])
  expect(kinds({ sections: [] })).toEqual(['not compiled'])
  expect(kinds({ fresh: false })).toEqual(['changed since'])
  expect(kinds({ practices: 0 })).toEqual(['no practice'])
  expect(kinds({ earlier: [{ mark: 'm', number: 1 }] })).toEqual(['already published'])
  expect(kinds({ earlier: [{ mark: 'another', number: 1 }] })).toEqual([])
})

test('an outdated translation blocks; a missing one is shown in its original and does not', () => {
  const about = { itemId: 'i', country: words('Costa'), title: 'Registro', language: 'en' as const, questions: 1 }
  expect(kinds({ missing: [{ kind: 'untranslated', ...about }, { kind: 'own text untranslated', where: 'foreword', language: 'en' }] })).toEqual([])
  expect(kinds({ missing: [{ kind: 'outdated', ...about }] })).toEqual(['outdated'])
  expect(kinds({ missing: [{ kind: 'own text outdated', where: 'title', language: 'en' }] })).toEqual(['outdated'])
})

test('an address is made of the title in each language, and a later edition carries its number', () => {
  expect(slugsFor(words('Buenas prácticas del MIRPS: 2019', 'Good practices'), 1)).toEqual({ es: 'buenas-practicas-del-mirps-2019', en: 'good-practices' })
  expect(slugsFor(words('Año de niñez'), 2)).toEqual({ es: 'ano-de-ninez-2', en: 'ano-de-ninez-2' })
  expect(slugsFor({ original: 'es', es: '¿?', of: fingerprint('¿?') }, 1)).toEqual({ es: 'edicion', en: 'edition' })
})

test('an embargo is a moment of the reader’s own clock, not one that has passed', () => {
  const now = new Date('2019-06-27T15:00:00Z')
  const read = (publicOn: string, publicAt: string) => PublishForm({ lang: 'es', zone: 'America/Costa_Rica', now }).safeParse({ compilation: crypto.randomUUID(), mark: 'm', licence: 'CC-BY-4.0', publicOn, publicAt })
  expect(read('', '').data?.publicFrom).toEqual(now)
  expect(read('2019-07-08', '09:00').data?.publicFrom).toEqual(new Date('2019-07-08T15:00:00Z'))
  expect(read('2019-07-08', '').data?.publicFrom).toEqual(new Date('2019-07-08T06:00:00Z'))
  for (const wrong of [read('2019-06-27', '08:59'), read('', '09:00'), read('mañana', '')]) expect(wrong.success).toBe(false)
})
