import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meantBy, placeSpan, type Span } from './span.ts'

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

test('a form on a standing means that the state leaves, that it stays after all, or that something is set', () => {
  const observer = { id: 'o', since: '2017-01-01', until: '2018-01-01', standing: 'observer' as const }
  const member = { id: 'm', since: '2018-01-01', until: null, standing: 'member' as const }
  const left = { ...member, until: '2019-06-01' }
  const none = { begun: [], ended: [] }
  const meant = (own: (typeof observer | typeof member | typeof left)[], asked: { id?: string; standing: 'member' | 'observer' | 'none' }, slips: { begun: string[]; ended: string[] } = none) => meantBy(own, { id: undefined, today: '2019-05-20', slips, ...asked })
  expect(meant([], { standing: 'member' })).toEqual({ as: 'set', id: undefined, slip: false })
  expect(meant([], { standing: 'none' })).toEqual({ as: 'nothing' })
  expect(meant([observer, member], { standing: 'none' })).toEqual({ as: 'leaves', from: member })
  expect(meant([observer, left], { id: 'm', standing: 'member' }, { begun: [], ended: ['m'] }), 'its end was written down today').toEqual({ as: 'stays', from: left })
  expect(meant([observer, left], { id: 'm', standing: 'none' }, { begun: [], ended: ['m'] }), 'on another day').toEqual({ as: 'leaves', from: left })
  expect(meant([observer, left], { id: 'm', standing: 'observer' }, { begun: [], ended: ['m'] }), 'it becomes an observer').toEqual({ as: 'set', id: undefined, slip: true })
  expect(meant([observer, member], { id: 'm', standing: 'member' }, { begun: ['m'], ended: [] }), 'since another day').toEqual({ as: 'set', id: 'm', slip: true })
})
