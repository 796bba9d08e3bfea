import { expect, test } from 'vitest'
import { fingerprint, plainOf, rewrite, stateOf, words } from './words.ts'

const title = words('Casa de paso', 'Transit house')

test('a translation left as it was while its original changed is outdated', () => {
  const changed = rewrite(title, { es: 'Casa de acogida', en: 'Transit house' })
  expect(stateOf(changed, 'en')).toBe('outdated')
  expect(changed.es).toBe('Casa de acogida')
})

test('a translation rewritten with its original is current, and so is one that is said to be right still', () => {
  expect(stateOf(rewrite(title, { es: 'Casa de acogida', en: 'Shelter' }), 'en')).toBe('translated')
  expect(stateOf(rewrite(title, { es: 'Casa de  paso', en: 'Transit house' }, true), 'en')).toBe('translated')
})

test('what was outdated stays outdated until the translation is touched', () => {
  const behind = rewrite(title, { es: 'Casa de acogida', en: 'Transit house' })
  expect(stateOf(rewrite(behind, { es: 'Casa de acogida', en: 'Transit house' }), 'en')).toBe('outdated')
  expect(stateOf(rewrite(behind, { es: 'Casa de acogida', en: 'Shelter' }), 'en')).toBe('translated')
})

test('a first translation is current, and one taken away is missing', () => {
  expect(stateOf(rewrite(words('Casa'), { es: 'Casa', en: 'House' }), 'en')).toBe('translated')
  expect(stateOf(rewrite(title, { es: 'Casa de paso', en: '' }), 'en')).toBe('missing')
})

test('a confirmed translation stays confirmed only while it is the same', () => {
  const confirmed = { ...title, confirmed: fingerprint('Transit house') }
  expect(stateOf(rewrite(confirmed, { es: 'Casa de paso', en: 'Transit house' }), 'en')).toBe('confirmed')
  expect(stateOf(rewrite(confirmed, { es: 'Casa de paso', en: 'Stopover' }), 'en')).toBe('translated')
})

test('a name for an address has no accents and no signs, and is cut between words', () => {
  expect(plainOf('  «Niñez: Protección 24/7», ¡ya!  ')).toBe('ninez-proteccion-24-7-ya')
  expect(plainOf('Registro en la frontera', 14)).toBe('registro-en')
  expect(plainOf('¿…?')).toBe('')
})
