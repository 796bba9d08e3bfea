import { expect, test } from 'vitest'
import { presidencyTeam, type Role, roles, secretariatTeam } from '#membership/index.ts'
import { actsFor } from './follow-up.ts'

const at = (role: Role) => ({ role, organisationId: 'institution', stateId: 'costa' })
const actingAt = (ownerId: string, ownerRole: Role | null = null) => roles.filter((role) => actsFor(at(role), { ownerId, ownerRole }))

test('a state is represented by its focal points and its head of delegation, and a post that is asked for by that post alone', () => {
  expect(actingAt('costa')).toEqual(['focal point', 'head of delegation'])
  expect(actingAt('costa', 'focal point')).toEqual(['focal point'])
})

test('for an institution those act who contribute, work with it or represent it; for the two bodies whoever holds their posts', () => {
  expect(actingAt('institution')).toEqual(['secretariat', 'ministry contributor', 'partner', 'donor', 'observer'])
  expect(actingAt(secretariatTeam)).toEqual(['secretariat'])
  expect(actingAt(presidencyTeam)).toEqual(['presidency'])
})

test('whoever translates, reviews or estimates costs acts for nobody, also where the Secretariat itself gave the post', () => {
  for (const role of ['translator', 'reviewer', 'consultant'] as const) {
    for (const ownerId of ['institution', secretariatTeam, presidencyTeam]) expect(actsFor({ role, organisationId: ownerId, stateId: null }, { ownerId, ownerRole: null }), `${role} at ${ownerId}`).toBe(false)
  }
})
