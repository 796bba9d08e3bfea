import fc from 'fast-check'
import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { meantBy, placeSpan, type Span, turnOf } from './span.ts'

const spans: Span[] = [
  { id: 'observer', since: '2019-04-01', until: '2019-07-01' },
  { id: 'member', since: '2019-07-01', until: null },
]

test('moving the day on which a state joins moves the end of its time as observer', () => {
  expect(placeSpan(spans, { id: 'member', since: '2019-07-10', today: '2019-05-20' })).toEqual({ ok: true, until: null, before: spans[0] })
  expect(placeSpan(spans, { id: 'member', since: '2019-06-15', today: '2019-05-20' })).toEqual({ ok: true, until: null, before: spans[0] })
})

test('what has begun is not moved, and nothing begins before what is there', () => {
  expect(placeSpan(spans, { id: 'member', since: '2019-07-10', today: '2019-07-01' })).toEqual({ ok: false, problem: 'begun' })
  expect(placeSpan(spans, { id: 'member', since: '2019-04-01', today: '2019-05-20' })).toEqual({ ok: false, problem: 'too early' })
  expect(placeSpan(spans, { since: '2019-06-01', today: '2019-05-20' })).toEqual({ ok: false, problem: 'too early' })
})

test('a term between two others ends where the one after it begins', () => {
  const terms = [...spans, { id: 'third', since: '2020-01-01', until: null }]
  expect(placeSpan(terms, { id: 'member', since: '2019-08-01', today: '2019-05-20' })).toMatchObject({ ok: true, until: '2020-01-01' })
  expect(placeSpan(terms, { id: 'member', since: '2020-01-01', today: '2019-05-20' })).toEqual({ ok: false, problem: 'too late' })
})

test('the first one needs nothing before it', () => {
  expect(placeSpan([], { since: '2018-01-01', today: '2019-05-20' })).toEqual({ ok: true, until: null, before: undefined })
})

test('a state that had left and comes back keeps the time in which it was away', () => {
  expect(placeSpan([{ id: 'a', since: '2017-01-01', until: '2018-01-01' }], { since: '2019-06-01', today: '2019-05-20' })).toMatchObject({ ok: true, before: undefined })
})

const day = fc.integer({ min: 0, max: 2000 }).map((days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

test('however terms are added, no two of them hold on the same day', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 12 }), (days) => {
      const kept: Span[] = []
      for (const [index, since] of days.entries()) {
        const placed = placeSpan(kept, { since, today: '2019-05-20' })
        if (!placed.ok) continue
        if (placed.before) placed.before.until = since
        kept.push({ id: String(index), since, until: placed.until })
      }
      return kept.every((span, index) => index === 0 || kept[index - 1]!.until === span.since)
    }),
  )
})

const member = { id: 'm', since: '2019-04-01', until: null, standing: 'member' as const }
const observer = { id: 'o', since: '2019-01-01', until: '2019-04-01', standing: 'observer' as const }
const meant = (said: Partial<Parameters<typeof meantBy>[0]['said']>, { own = [observer, member] as (Span & { standing: 'member' | 'observer' })[], begun = [] as string[], ended = [] as string[] } = {}) =>
  meantBy({ own, slips: { begun, ended }, said: { id: undefined, standing: 'member', since: '2019-06-01', ...said }, today: '2019-05-20' })

test.each([
  ['it leaves', meant({ standing: 'none' }), { does: 'leaves', span: member }],
  ['not before it came', meant({ standing: 'none', since: '2019-04-01' }), { does: 'nothing', field: 'since', problem: 'too early' }],
  ['what is not in cannot leave', meant({ standing: 'none' }, { own: [] }), { does: 'nothing', field: 'standing', problem: 'not in' }],
  ['what is of another state', meant({ id: 'other' }), { does: 'nothing', field: 'stateId', problem: 'of another' }],
  ['what it is already', meant({}), { does: 'nothing', field: 'standing', problem: 'same' }],
  ['what it becomes', meant({ standing: 'observer' }), { does: 'set', id: undefined, placed: { before: member } }],
  ['what has begun and is no slip', meant({ id: 'm', since: '2019-06-03' }), { does: 'nothing', field: 'since', problem: 'begun' }],
  ['a slip of today', meant({ id: 'm', since: '2019-06-03' }, { begun: ['m'] }), { does: 'set', id: 'm', placed: { before: observer } }],
  ['it stays after all', meant({ id: 'm' }, { own: [observer, { ...member, until: '2019-05-25' }], ended: ['m'] }), { does: 'stays', span: { id: 'm' } }],
  ['it leaves on another day', meant({ id: 'm', standing: 'none' }, { own: [observer, { ...member, until: '2019-05-10' }], ended: ['m'] }), { does: 'leaves', span: { id: 'm' } }],
])('what somebody means who records a standing: %s', (_, said, expected) => {
  expect(said).toMatchObject(expected)
})

test('the Presidency passes on where another state presides today, also back to the one before', () => {
  const term = (id: string, since: string, until: string | null) => ({ id, stateId: id, name: words(id), since, until })
  const [first, second] = [term('llano', '2019-01-01', '2019-05-20'), term('sierra', '2019-05-20', null)]
  const turn = (id: string | undefined, stateId: string, since: string) => {
    const placed = placeSpan([first, second], { id, since, today: '2019-05-20', slip: true })
    return placed.ok ? turnOf([first, second], { id, stateId, name: words(stateId), since, placed }, '2019-05-20') : undefined
  }
  expect(turn('sierra', 'sierra', '2019-07-01')).toMatchObject({ from: { stateId: 'sierra' }, to: { stateId: 'llano' } })
  expect(turn(undefined, 'costa', '2019-07-01')).toBeUndefined()
})
