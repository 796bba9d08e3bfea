import { expect, test } from 'vitest'
import { fold } from './happenings.tsx'
import type { Happening } from './queries.ts'

let seq = 100
const saved = (at: string, more: Partial<Happening> = {}): Happening => ({ seq: (seq -= 1), at: new Date(at), kind: 'translation saved', said: 'guardó una traducción', who: 'Tomás', post: undefined, subject: 'práctica', subjectId: 'one', title: 'Registro', href: '/w/items/one', ...more })
const times = (happenings: Happening[]) => fold(happenings, 'America/Costa_Rica').map((line) => line.times)

test('the same done seven times to one thing is one line that says seven times, with the hour of the last', () => {
  const run = Array.from({ length: 7 }, (_, index) => saved(`2019-06-14T15:${20 - index}:00Z`))
  expect(fold(run, 'America/Costa_Rica')).toEqual([{ ...run[0], times: 7 }])
})

test('another thing, another person, another day or something between begins a new line', () => {
  const at = '2019-06-14T15:00:00Z'
  expect(times([saved(at), saved(at, { subjectId: 'two' }), saved(at)])).toEqual([1, 1, 1])
  expect(times([saved(at), saved(at, { who: 'Rita' })])).toEqual([1, 1])
  expect(times([saved(at), saved(at, { kind: 'item accepted' }), saved(at)])).toEqual([1, 1, 1])
  // Six in the morning by Greenwich is midnight in the region.
  expect(times([saved('2019-06-14T06:10:00Z'), saved('2019-06-14T05:50:00Z')])).toEqual([1, 1])
})
