import { expect, test } from 'vitest'
import { dayNumber } from '../network/network.ts'
import { estimate } from './pages.tsx'
import { text } from './text.ts'

test('a plan with one dated milestone speaks of it in the singular', () => {
  expect([0, 1].map((late) => text.es.finding(late, 1))).toEqual(['El único hito con fecha no está vencido', 'El único hito con fecha está vencido'])
  expect([0, 1].map((late) => text.en.finding(late, 1))).toEqual(['The only milestone with a date is not overdue', 'The only milestone with a date is overdue'])
  expect(text.es.finding(0, 2)).toBe('Ninguno de los 2 hitos con fecha está vencido')
})

const readers = { es: { lang: 'es', locale: 'es-419', zone: 'UTC' }, en: { lang: 'en', locale: 'en', zone: 'UTC' } } as const
const end = dayNumber('2019-12-16')
const known = (from: number, until: number | null, at = end + 90) => ({ few: false as const, due: 6, done: 4, pace: 0.5, plannedEnd: end, over: false, end: at, from: end + from, until: until === null ? null : end + until })
const said = (...given: Parameters<typeof known>) => [estimate(readers.es, known(...given)), estimate(readers.en, known(...given))]

test('where the few milestones that are known leave the end open, no day is given but the plan’s own', () => {
  const days = (words: string) => words.match(/\d+ de \p{L}+ de \d+|\d+ \p{L}+ \d{4}/gu)
  for (const [i, words] of [...said(0, null), ...said(40, null)].entries()) expect(days(words), words).toEqual([i % 2 === 0 ? '16 de diciembre de 2019' : '16 December 2019'])
  expect(said(0, null)[0]).toContain('muy pocos para estimar')
  expect(said(40, null)).toEqual([expect.stringContaining('el año no termina en su fecha'), expect.stringContaining('the year does not end on its date')])
})

test('once the last day of the plan is over nothing is forecast, and what is left is looked at by itself', () => {
  expect(estimate(readers.es, { ...known(40, null), over: true })).toContain('ya pasó: para lo que falta no hay pronóstico')
  expect(estimate(readers.en, { ...known(40, 300), over: true })).toContain('is over: there is no forecast for what is left')
  expect(estimate(readers.es, { ...known(0, 0), done: 6, over: true })).toBe('')
})

test('an estimate is said as the range that it is, in months', () => {
  expect(said(40, 300)).toEqual(['Si lo que falta sigue a ese ritmo, el año no termina en su fecha, el 16 de diciembre de 2019: terminaría entre enero de 2020 y octubre de 2020.', 'If what is left goes at that pace, the year does not end on its date, 16 December 2019: it would end between January 2020 and October 2020.'])
  expect(said(0, 300)[0]).toBe('Si lo que falta sigue a ese ritmo, el año puede terminar en su fecha, el 16 de diciembre de 2019, o alargarse hasta octubre de 2020.')
  expect(said(0, 300, end)[0]).toBe('A ese ritmo el año termina en su fecha, el 16 de diciembre de 2019; con tan pocos hitos no se descarta que se alargue hasta octubre de 2020.')
  expect(said(0, 0, end)[0]).toBe('A ese ritmo el año termina en su fecha, el 16 de diciembre de 2019.')
})
