import { expect, test } from 'vitest'
import type { Me, Post } from '#base/person.ts'
import { words } from '#base/words.ts'
import type { Item } from '#calls/index.ts'
import { secretariatTeam } from '#membership/index.ts'
import { may } from './policy.ts'

const post = (role: string, stateId: string | null = null): Post => ({ id: role, role, organisationId: stateId ?? role, organisation: words(role), short: role, stateId, iso3: null, main: true, since: '2018-01-01', until: null })
const person = (...posts: Post[]): Me => ({ id: 'me', name: 'Alguien', language: 'es', zone: 'UTC', posts, teams: posts.map((one) => one.stateId ?? (one.role === 'secretariat' ? secretariatTeam : one.organisationId)), rung: 4 })

const version = { id: 'v', round: 1, title: 'Registro', digest: '', reason: null, licence: 'CC-BY-4.0', circulates: true, publishes: true, at: new Date() }
const accepted: Item = { id: 'i', submissionId: 's', callId: 'c', stateId: 'costa', holdingId: 'h', draftId: 'd', kind: 'practice', original: 'es', example: false, latest: version, takenBackAt: null, returned: null, acceptedAt: new Date(), circulated: null, withdrawn: null, callWithdrawn: false }
const circulated: Item = { ...accepted, circulated: { at: new Date(), versionId: 'v' } }
const withdrawn: Item = { ...circulated, withdrawn: { at: new Date(), reason: 'Derogada.' } }
const ofGoneCall: Item = { ...accepted, callWithdrawn: true }

const secretariat = person(post('secretariat'))
const reviewer = person(post('reviewer'))
const ofCosta = person(post('reviewer'), post('ministry contributor', 'costa'))
const others = [person(post('presidency', 'llano')), person(post('focal point', 'sierra')), person(post('translator')), person(post('partner')), person()]

test('only the Secretariat names a panel, and only of what is accepted', () => {
  const free = { stateIds: ['sierra'] }
  for (const item of [accepted, circulated]) expect(may.assign(secretariat, { item, reviewer: free })).toBeDefined()
  for (const item of [{ ...accepted, acceptedAt: null }, { ...accepted, latest: null }, { ...accepted, takenBackAt: new Date() }, withdrawn, { ...accepted, kind: 'policy review' as const }])
    expect(may.assign(secretariat, { item, reviewer: free })).toBeUndefined()
  for (const me of [reviewer, ...others]) expect(may.assign(me, { item: accepted, reviewer: free })).toBeUndefined()
})

test('nobody is named for a state in which they hold any post, nor without a post of reviewer', () => {
  expect(may.assign(secretariat, { item: accepted, reviewer: { stateIds: ['sierra', 'costa'] } })).toBeUndefined()
  expect(may.assign(secretariat, { item: accepted, reviewer: undefined })).toBeUndefined()
})

test('a reviewer scores what was assigned, until handing over, and never one’s own state', () => {
  const asked = { item: accepted, assigned: true, handedOver: false }
  expect(may.score(reviewer, asked)?.role).toBe('reviewer')
  for (const subject of [{ ...asked, assigned: false }, { ...asked, handedOver: true }, { ...asked, item: withdrawn }, { ...asked, item: ofGoneCall }]) expect(may.score(reviewer, subject)).toBeUndefined()
  for (const me of [ofCosta, secretariat, ...others]) expect(may.score(me, asked)).toBeUndefined()
  expect(may.score(ofCosta, { ...asked, item: { ...accepted, stateId: 'sierra' } })).toBeDefined()
})

test('a shortlist needs two reviewers, and is the Secretariat’s proposal', () => {
  expect(may.shortlist(secretariat, { item: accepted, scorings: 2 })).toBeDefined()
  expect(may.shortlist(secretariat, { item: accepted, scorings: 1 })).toBeUndefined()
  for (const item of [withdrawn, ofGoneCall]) expect(may.shortlist(secretariat, { item, scorings: 3 })).toBeUndefined()
  for (const me of [reviewer, ...others]) expect(may.shortlist(me, { item: accepted, scorings: 2 })).toBeUndefined()
})
