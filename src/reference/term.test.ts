import { expect, test } from 'vitest'
import { keyFor } from './term.ts'

test('a key is the name without accents, and never that of another', () => {
  expect(keyFor('Niñez y protección', [])).toBe('ninez-y-proteccion')
  expect(keyFor('Niñez y protección', ['ninez-y-proteccion', 'ninez-y-proteccion-2'])).toBe('ninez-y-proteccion-3')
  expect(keyFor('¿?', [])).toBe('term')
  expect(keyFor('New', [])).toBe('new-2')
})
