import { expect, test } from 'vitest'
import { address, twin } from './addresses.ts'

test('a public page has the same place in the other language', () => {
  expect(address('practices', 'es', 'registro')).toBe('/es/buenas-practicas/registro')
  expect(address('home', 'en')).toBe('/en')
  expect(twin('/es/buenas-practicas/registro?tema=rezago', 'en')).toBe('/en/good-practices/registro?tema=rezago')
  expect(twin('/en/editions/2019/good-practices', 'es')).toBe('/es/ediciones/2019/buenas-practicas')
  expect(twin('/es', 'en')).toBe('/en')
})
