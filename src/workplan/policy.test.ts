import { expect, test } from 'vitest'
import type { Me, Post } from '#base/person.ts'
import { words } from '#base/words.ts'
import { presidencyTeam, type Role, roles } from '#membership/index.ts'
import { may } from './policy.ts'

const post = (role: Role): Post => ({ id: role, role, organisationId: 'x', organisation: words('X', 'X'), short: 'X', stateId: 'llano', iso3: 'LLN', main: true, since: '2018-01-01', until: null })
const person = (role: Role, teams: string[] = []): Me => ({ id: role, name: role, language: 'es', zone: 'America/Costa_Rica', posts: [post(role)], teams, rung: 4 })

test('the Presidency of the day and the Secretariat set dates, and nobody else', () => {
  expect(may.plan(person('secretariat'), null)?.role).toBe('secretariat')
  expect(may.plan(person('presidency', [presidencyTeam]), null)?.role).toBe('presidency')
  expect(may.plan(person('presidency'), null)).toBeUndefined()
  for (const role of roles.filter((one) => one !== 'secretariat' && one !== 'presidency')) expect(may.plan(person(role, [presidencyTeam]), null), role).toBeUndefined()
})

test('everyone with a post may keep a calendar; without one, nobody', () => {
  for (const role of roles) expect(may.keepFeed(person(role, [presidencyTeam]), null)?.role, role).toBe(role)
  expect(may.keepFeed({ ...person('donor'), posts: [] }, null)).toBeUndefined()
})
