import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spent } from '../../test/spent.ts'
import { diffWords, type DiffPart } from './diff.ts'

const without = (kind: DiffPart['kind'], parts: DiffPart[]) =>
  parts
    .filter((p) => p.kind !== kind)
    .map((p) => p.text)
    .join('')
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.constantFrom('el', 'Estado', 'registra', 'solicitudes', 'y', 'plazo', ',', '.', ' ', '\n'), { maxLength: 80 })
    .map((w) => w.join(' ')),
)

test('a comparison gives back both texts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      expect(without('added', parts)).toBe(before)
      expect(without('removed', parts)).toBe(after)
    }),
    { numRuns: 600 },
  )
})

test('parts are never empty and never follow one of their own kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      expect(parts.every((p) => p.text !== '')).toBe(true)
      expect(parts.some((p, k) => p.kind === parts[k + 1]?.kind)).toBe(false)
    }),
  )
})

test('equal texts have no changes', () => {
  expect(diffWords('Sin cambios.', 'Sin cambios.')).toEqual([{ kind: 'same', text: 'Sin cambios.' }])
  expect(diffWords('', '')).toEqual([])
})

test('a reviewer sees the word that changed, not the paragraph', () => {
  expect(diffWords('El plazo vence en 45 días hábiles.', 'El plazo vence en 30 días hábiles.')).toEqual([
    { kind: 'same', text: 'El plazo vence en ' },
    { kind: 'removed', text: '45' },
    { kind: 'added', text: '30' },
    { kind: 'same', text: ' días hábiles.' },
  ])
})

test('a rewritten phrase reads as one change', () => {
  expect(diffWords('con apoyo técnico regional', 'con fondos propios regional').filter((p) => p.kind !== 'same')).toEqual([
    { kind: 'removed', text: 'apoyo técnico' },
    { kind: 'added', text: 'fondos propios' },
  ])
})

test('a long report is compared in well under a second', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `palabra${i % 700}`).join(' ')
  const compare = () => {
    diffWords(long, long.replaceAll('palabra13 ', 'término ').replace('palabra600', ''))
    diffWords(long, [...long].toReversed().join(''))
  }
  expect(spent(compare)).toBeLessThan(1500)
})

test('an amount is compared whole, never cut in the middle of its figures', () => {
  expect(diffWords('USD 120', 'HNL 2,900,000')).toEqual([{ kind: 'removed', text: 'USD 120' }, { kind: 'added', text: 'HNL 2,900,000' }])
  expect(diffWords('En 2018: 2,900,120 personas.', 'En 2018: 2,900,000 personas.').filter((part) => part.kind !== 'same')).toEqual([{ kind: 'removed', text: '2,900,120' }, { kind: 'added', text: '2,900,000' }])
  expect(diffWords('Pasó de 3.5 a 4', 'Pasó de 3.7 a 4').filter((part) => part.kind === 'added')).toEqual([{ kind: 'added', text: '3.7' }])
})
