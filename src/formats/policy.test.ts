import { expect, test } from 'vitest'
import { type Me, roles } from '#membership/index.ts'
import { may } from './policy.ts'

const at = new Date('2019-05-20T12:00:00Z')
const stages = { draft: { issuedAt: null, discardedAt: null }, issued: { issuedAt: at, discardedAt: null }, discarded: { issuedAt: null, discardedAt: at } }

const holding = (role: string): Me => ({
  id: 'one', name: 'Una', language: 'es', zone: 'America/Costa_Rica', teams: ['00000000-0000-7000-8000-000000000002'], rung: role === 'secretariat' ? 1 : 2,
  posts: [{ id: 'post', role, organisationId: 'org', organisation: { original: 'es', es: 'Org' }, short: 'O', stateId: 'state', iso3: 'CST', main: true, since: '2018-01-01', until: null }],
})

test.each(roles)('of formats, %s may what the Secretariat may only if it is the Secretariat', (role) => {
  const allowed = Object.entries(stages).flatMap(([stage, version]) => (['edit', 'discard', 'issue', 'correct'] as const).filter((deed) => may[deed](holding(role), version)).map((deed) => `${deed} ${stage}`))
  expect([Boolean(may.make(holding(role), null)), allowed]).toEqual(role === 'secretariat' ? [true, ['edit draft', 'discard draft', 'issue draft', 'correct issued']] : [false, []])
})
