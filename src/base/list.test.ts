import { expect, test } from 'vitest'
import { sayList } from './list.ts'

test('a list is written without the last comma in English too, and as its language joins it', () => {
  expect(sayList({ locale: 'en' }, ['1', '2', '3'])).toBe('1, 2 and 3')
  expect(sayList({ locale: 'es-419' }, ['Belice', 'Guatemala', 'Honduras'])).toBe('Belice, Guatemala y Honduras')
  expect(sayList({ locale: 'es-HN' }, ['Guatemala', 'Indonesia'])).toBe('Guatemala e Indonesia')
})
