import { expect, test } from 'vitest'
import { orderedDigest } from './digest.ts'

test('a fingerprint that was stored is found again, in whatever order the keys come', () => {
  const stored = '4223ccd742459f599e9976358783ffb9375bb7de9de6d1a96a42f1cf3f6a7c27'
  expect(orderedDigest({ a: [{ x: 1, y: 'ñ' }], b: null })).toBe(stored)
  expect(orderedDigest({ b: null, a: [{ y: 'ñ', x: 1 }] })).toBe(stored)
  expect(orderedDigest({ b: null, a: [{ y: 'n', x: 1 }] })).not.toBe(stored)
})
