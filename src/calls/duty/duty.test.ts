import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import type { Item } from '../item/item.ts'
import { asHandedIn, type Readiness } from '../submission/submission.ts'
import { type OwnEnvelope, ownDuties, rankBy } from './duty.ts'

const now = new Date('2019-05-20T18:00:00Z')
const view = { lang: 'es' as const, zone: 'America/Costa_Rica', locale: 'es-419', now }
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

const item = (rest: Partial<Item> = {}): Item => ({ id: 'i', submissionId: 's', callId: 'c', stateId: 'costa', holdingId: 'h', draftId: 'd', kind: 'practice', original: 'es', example: false, latest: null, takenBackAt: null, returned: null, acceptedAt: null, circulated: null, withdrawn: null, callWithdrawn: false, ...rest })
const version = { id: 'v', round: 1, title: 'Registro', digest: 'x', reason: null, licence: 'CC-BY-4.0', circulates: true, publishes: true, at: now }
const readiness = (ready: boolean, of: Partial<Item> = {}): Readiness => ({ ...asHandedIn(item(of)), changed: true, ready })
const envelope = (rest: Partial<OwnEnvelope>): OwnEnvelope => ({ call: { id: 'c', title: words('Rezago', 'Backlog') }, state: { name: words('Costa'), zone: 'America/Costa_Rica' }, submissionId: 's', dueAt: days(20), tentative: undefined, notAsked: false, handedIn: false, readiness: [], sentBack: new Map(), cleared: false, postponed: false, ...rest })
const said = (given: Partial<OwnEnvelope>, holds = { focal: true, validates: false }) => ownDuties(view, envelope(given), holds).map((duty) => `${duty.rank} ${duty.todo}`)

test('a practice that is being written alone is led to by its own name', () => {
  const named = { ...readiness(false), answers: { title: 'Ventanilla única' } }
  expect(said({ handedIn: true, readiness: [named, readiness(false, { latest: version, acceptedAt: now })] })).toEqual(['5 Seguir con el borrador «Ventanilla única», para «Rezago»'])
  expect(said({ readiness: [named, readiness(false)] })).toEqual(['5 Seguir con la entrega: «Rezago»'])
})

test('a deadline weighs by how near it is', () => {
  expect([days(-0.01), days(0.5), days(7), days(7.1), undefined].map((due) => rankBy(due, now, 5))).toEqual([2, 3, 3, 5, 5])
})

test('a call that a state never answered is asked for however late, until it is handed in or will not be done', () => {
  const asked = ['2 Empezar la entrega: «Rezago»']
  expect([-1, -61, -300].map((late) => said({ submissionId: null, dueAt: days(late) }))).toEqual([asked, asked, asked])
  expect(said({ submissionId: null, dueAt: days(-61), notAsked: true })).toEqual([])
})

test('by a day that is only announced nothing is due, and the desk says which it is', () => {
  const [duty] = ownDuties(view, envelope({ submissionId: null, dueAt: undefined, tentative: '2019-05-21' }), { focal: true, validates: false })
  expect(duty).toMatchObject({ rank: 5, tentative: '2019-05-21' })
  expect(duty).not.toHaveProperty('due')
  expect(ownDuties(view, envelope({ dueAt: undefined, tentative: '2019-05-21', handedIn: true, readiness: [readiness(true)] }), { focal: true, validates: false })[0]).not.toHaveProperty('tentative')
})

test('once something was handed in, another draft is no longer late', () => {
  expect(said({ dueAt: days(-3), readiness: [readiness(false)] })).toEqual(['2 Seguir con la entrega: «Rezago»'])
  expect(said({ dueAt: days(-3), handedIn: true, readiness: [readiness(false), readiness(false, { latest: version, acceptedAt: now })] })).toEqual(['5 Seguir con la entrega: «Rezago»'])
})

test('what the plan says will not be done is begun by nobody, and what was returned is still corrected', () => {
  expect(said({ notAsked: true, dueAt: undefined })).toEqual([])
  expect(said({ notAsked: true, dueAt: undefined, readiness: [readiness(false)] })).toEqual([])
  expect(said({ notAsked: true, dueAt: undefined, handedIn: true, readiness: [readiness(false, { latest: version, returned: { at: now, dueOn: '2019-05-25', letter: '' } })] })).toHaveLength(1)
})

test('what was handed in, accepted or withdrawn asks nothing of its state', () => {
  for (const done of [{}, { acceptedAt: now }, { withdrawn: { at: now, reason: 'derogada' } }]) expect(said({ handedIn: true, readiness: [readiness(false, { latest: version, ...done })] })).toEqual([])
})

test('what was returned and corrected is cleared by its own date, not by that of the call', () => {
  const corrected = readiness(true, { latest: version, returned: { at: now, dueOn: '2019-05-25', letter: '' } })
  const [duty] = ownDuties(view, envelope({ handedIn: true, readiness: [corrected] }), { focal: false, validates: true })
  expect(duty).toMatchObject({ rank: 3, due: '2019-05-25' })
})

test('a day is that of the state’s own country, wherever its reader is', () => {
  const madrid = { ...view, zone: 'Europe/Madrid' }
  expect(ownDuties(madrid, envelope({ submissionId: null, dueAt: new Date('2019-06-15T05:59:59Z') }), { focal: true, validates: false })[0]).toMatchObject({ due: '2019-06-14' })
})

test('who both writes and clears is asked to clear, once', () => {
  expect(said({ readiness: [readiness(true)] }, { focal: true, validates: true })).toEqual(['4 Dar el visto bueno a lo que está completo: «Rezago»'])
})

test('one example among real practices does not make the whole an example', () => {
  const example = readiness(true, { example: true })
  const marked = (list: Readiness[]) => ownDuties(view, envelope({ readiness: list, cleared: true }), { focal: true, validates: false })[0]!.example
  expect(marked([example])).toBe(true)
  expect(marked([example, readiness(true)])).toBeUndefined()
})

test('"not yet" from whoever validates stands first on the focal point’s desk until it is cleared', () => {
  const waiting = { readiness: [readiness(true)], postponed: true }
  expect(said(waiting)).toEqual(['1 Atender lo que falta para el visto bueno: «Rezago»'])
  expect(said({ ...waiting, cleared: true })).toEqual(['4 Entregar a la Secretaría: «Rezago»'])
  expect(said(waiting, { focal: false, validates: true }), 'said; now it is the focal point’s').toEqual([])
  expect(said({ ...waiting, postponed: false }, { focal: false, validates: true })).toEqual(['4 Dar el visto bueno a lo que está completo: «Rezago»'])
})
