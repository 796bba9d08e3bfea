import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import type { Item } from '#calls/index.ts'
import type { DecisionFound } from '#meetings/index.ts'
import { guideline } from '../../../test/formats.ts'
import { isPublic, isValidated, libraryStage, nameOf, stageShown, summaryKey, versionDecided } from './practice.ts'

const at = (day: number) => new Date(Date.UTC(2019, 5, day))
const version = (round: number, day: number, publishes = true) => ({ id: `v${round}`, round, title: 'Registro', digest: '', reason: null, licence: 'CC-BY-4.0', circulates: true, publishes, at: at(day) })
const decision = (outcome: DecisionFound['outcome'], day = 27): DecisionFound => ({
  id: 'd', agendaItemId: 'a', meetingId: 'm', subjectKind: 'practice', subjectId: 'i', subjectVersion: null, outcome, number: 1, reason: words('Por sus resultados.'), at: at(day), supersedes: null, followUps: [],
  meeting: { id: 'm', slug: 'reunion', title: words('Reunión'), onDay: '2019-06-27', precision: 'day', example: false },
})
const item: Item = { id: 'i', submissionId: 's', callId: 'c', stateId: 'costa', holdingId: 'h', draftId: 'd', kind: 'practice', original: 'es', example: false, latest: version(1, 10), takenBackAt: null, returned: null, acceptedAt: at(12), circulated: { at: at(18), versionId: 'v1' }, withdrawn: null, callWithdrawn: false }

test('a practice is validated by the decision of a meeting and by nothing else', () => {
  expect(isValidated(decision('validated'))).toBe(true)
  for (const one of [undefined, decision('returned'), decision('noted')]) expect(isValidated(one)).toBe(false)
})

test('a meeting decides upon the version on its agenda, or on what had been handed in by then', () => {
  const versions = [version(1, 10), version(2, 20), version(3, 29)]
  expect(versionDecided(versions, decision('validated', 27))?.round).toBe(2)
  expect(versionDecided(versions, { ...decision('validated', 30), subjectVersion: 'v1' })?.round).toBe(1)
  expect(versionDecided([], decision('validated'))).toBeUndefined()
})

test('it is public once validated, with the country’s consent to that version, and until it is withdrawn', () => {
  expect(isPublic(item, version(1, 10), decision('validated'))).toBe(true)
  expect(isPublic(item, version(1, 10, false), decision('validated'))).toBe(false)
  expect(isPublic(item, undefined, decision('validated'))).toBe(false)
  expect(isPublic({ ...item, withdrawn: { at: at(30), reason: 'Derogada.' } }, version(1, 10), decision('validated'))).toBe(false)
  expect(isPublic({ ...item, kind: 'policy review' }, version(1, 10), decision('validated'))).toBe(false)
  for (const outcome of ['returned', 'noted'] as const) expect(isPublic(item, version(1, 10), decision(outcome))).toBe(false)
})

test('the library holds what was accepted, and what has circulated stays in it while a replacement is read', () => {
  expect(libraryStage(item)).toBe('circulated')
  expect(libraryStage({ ...item, circulated: null })).toBe('accepted')
  expect(libraryStage({ ...item, circulated: null, acceptedAt: null })).toBeUndefined()
  expect(libraryStage({ ...item, latest: version(2, 20), acceptedAt: null })).toBe('circulated')
  expect(libraryStage({ ...item, withdrawn: { at: at(30), reason: 'Derogada.' } })).toBe('withdrawn')
})

test('a reviewer, who sees no acceptance, is shown the stage that the library knows', () => {
  const seen = { ...item, circulated: null, acceptedAt: null }
  expect(stageShown(seen, 'accepted')).toBe('accepted')
  expect(stageShown(seen, undefined)).toBe('handed in')
  expect(stageShown({ ...seen, takenBackAt: at(11) }, 'accepted')).toBe('draft')
})

test('an item is called by its title, or by what its format asks first', () => {
  expect(nameOf(guideline, { title: 'Registro en la frontera' })).toBe('Registro en la frontera')
  const policy = { ...guideline, sections: [{ ...guideline.sections[0]!, questions: [{ ...guideline.sections[0]!.questions[0]!, key: 'name' } as never] }] }
  expect(nameOf(policy, { name: 'Ley de integración' })).toBe('Ley de integración')
  expect(nameOf(guideline, {})).toBe('—')
  expect(summaryKey(guideline, { summary: 'El mismo día.' })).toBe('summary')
})
