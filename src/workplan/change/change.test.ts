import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { differenceOf, inPlace, shiftOf, type Work } from './change.ts'

const work: Work = { title: words('Reunión', 'Meeting'), pillars: ['pillar-1'], responsible: ['costa', 'sierra'], contributors: ['university'], products: { one: words('Acta', 'Minutes'), two: words('Compendio', 'Compendium') } }

test('the same work in another order is no change', () => {
  expect(differenceOf(work, { ...work, responsible: ['sierra', 'costa'] })).toBeUndefined()
})

test('only what became different is kept, as it was and as it is', () => {
  const next = { ...work, responsible: ['llano', 'costa'], products: { ...work.products, two: words('Compendio 2019', 'Compendium 2019') } }
  expect(differenceOf(work, next)).toEqual({
    was: { responsible: ['costa', 'sierra'], products: { two: work.products.two } },
    became: { responsible: ['costa', 'llano'], products: { two: next.products.two } },
  })
  expect(inPlace(['costa', 'sierra'], ['llano', 'sierra'])).toEqual(['sierra', 'llano'])
})

test('a translation that changes is a change, and who stays neither gains nor loses the work', () => {
  expect(differenceOf(work, { ...work, title: words('Reunión', 'Gathering') })).toEqual({ was: { title: work.title }, became: { title: words('Reunión', 'Gathering') } })
  const difference = differenceOf(work, { ...work, responsible: ['costa', 'university'], contributors: [] })!
  expect(shiftOf(difference, 'responsible')).toEqual({ gained: ['university'], lost: ['sierra'] })
  expect(shiftOf(difference, 'contributors')).toEqual({ gained: [], lost: ['university'] })
})
