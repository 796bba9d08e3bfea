import { expect, test } from 'vitest'
import { text } from './text.ts'

test('a plan with one dated milestone speaks of it in the singular', () => {
  expect([0, 1].map((late) => text.es.finding(late, 1))).toEqual(['El único hito con fecha no está vencido', 'El único hito con fecha está vencido'])
  expect([0, 1].map((late) => text.en.finding(late, 1))).toEqual(['The only milestone with a date is not overdue', 'The only milestone with a date is overdue'])
  expect(text.es.finding(0, 2)).toBe('Ninguno de los 2 hitos con fecha está vencido')
})
