import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { type Me, presidencyTeam, type Role, secretariatTeam } from './person.ts'
import { may } from './policy.ts'

const post = (role: Role, stateId: string | null, main = false) => ({ id: `${role} ${stateId}`, role, organisationId: stateId ?? 'un', organisation: words('X'), short: 'X', stateId, iso3: null, main, since: '2019-01-01', until: null })
const person = (id: string, posts: ReturnType<typeof post>[], teams: string[] = []): Me => ({ id, name: id, language: 'es', zone: 'UTC', posts, teams, rung: 4 })

const people = {
  secretariat: person('ana', [post('secretariat', null)], [secretariatTeam]),
  presidency: person('paz', [post('presidency', 'llano')], [presidencyTeam]),
  nextPresidency: person('nora', [post('presidency', 'sierra')]),
  main: person('carla', [post('focal point', 'costa', true)], ['costa']),
  alternate: person('ciro', [post('focal point', 'costa')], ['costa']),
  validator: person('vera', [post('national validator', 'costa')], ['costa']),
  head: person('delia', [post('head of delegation', 'costa')], ['costa']),
  donor: person('dora', [post('donor', null)]),
}
const presiding = ['llano', 'sierra']
const whoMay = (ask: (me: Me) => unknown) => Object.entries(people).filter(([, me]) => ask(me)).map(([name]) => name)

test('a state names its own people through its main focal point, and the Secretariat names anybody', () => {
  expect(whoMay((me) => may.name(me, { role: 'ministry contributor', organisationStateId: 'costa', presiding, elsewhere: false }))).toEqual(['secretariat', 'main'])
  expect(whoMay((me) => may.name(me, { role: 'head of delegation', organisationStateId: 'sierra', presiding, elsewhere: false }))).toEqual(['secretariat'])
  expect(whoMay((me) => may.name(me, { role: 'donor', organisationStateId: null, presiding, elsewhere: false }))).toEqual(['secretariat'])
  expect(whoMay((me) => may.name(me, { role: 'secretariat', organisationStateId: null, presiding, elsewhere: false }))).toEqual(['secretariat'])
})

test('the Presidency names its own people and those of the next term, while it presides', () => {
  for (const state of ['llano', 'sierra']) expect(whoMay((me) => may.name(me, { role: 'presidency', organisationStateId: state, presiding, elsewhere: false })), state).toEqual(['secretariat', 'presidency'])
  expect(whoMay((me) => may.name(me, { role: 'presidency', organisationStateId: 'costa', presiding, elsewhere: false }))).toEqual(['secretariat'])
  expect(whoMay((me) => may.name(me, { role: 'focal point', organisationStateId: 'llano', presiding, elsewhere: false }))).toEqual(['secretariat'])
})

test('whoever holds a post outside a state is named there by the Secretariat alone', () => {
  expect(whoMay((me) => may.name(me, { role: 'ministry contributor', organisationStateId: 'costa', presiding, elsewhere: true }))).toEqual(['secretariat'])
  expect(whoMay((me) => may.name(me, { role: 'presidency', organisationStateId: 'llano', presiding, elsewhere: true }))).toEqual(['secretariat'])
})

test('whoever may name a post may end it, but nobody their own', () => {
  const asked = (personId: string) => whoMay((me) => may.end(me, { role: 'focal point', organisationStateId: 'costa', presiding, personId }))
  expect(asked('ciro')).toEqual(['secretariat', 'main'])
  expect(asked('carla')).toEqual(['secretariat'])
})

test('organisations are the Secretariat’s, and the institutions of a state its main focal point’s too', () => {
  expect(whoMay((me) => may.keepOrganisation(me, { kind: 'ministry', stateId: 'costa' }))).toEqual(['secretariat', 'main'])
  expect(whoMay((me) => may.keepOrganisation(me, { kind: 'ministry', stateId: 'sierra' }))).toEqual(['secretariat'])
  expect(whoMay((me) => may.keepOrganisation(me, { kind: 'state', stateId: 'costa' }))).toEqual(['secretariat'])
  expect(whoMay((me) => may.keepOrganisation(me, { kind: 'donor', stateId: null }))).toEqual(['secretariat'])
})

test('who belongs is the Secretariat’s to record, and who presides next the Presidency’s too', () => {
  expect(whoMay((me) => may.setStanding(me, null))).toEqual(['secretariat'])
  expect(whoMay((me) => may.setPresidency(me, null))).toEqual(['secretariat', 'presidency'])
})
