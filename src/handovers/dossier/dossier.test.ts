import { expect, test } from 'vitest'
import { movesOf } from './dossier.ts'

const date = (onDay: string | null, precision: 'day' | 'month' | 'tentative' | 'dropped' = 'day') => ({ onDay, precision })

test('a date moved where its day became another one, and not where it was first set, confirmed or made exact', () => {
  expect(movesOf([date(null), date('2019-06-27')]), 'first set').toBe(0)
  expect(movesOf([date('2019-06-27', 'tentative'), date('2019-06-27')]), 'confirmed').toBe(0)
  expect(movesOf([date('2019-07-31', 'month'), date('2019-07-12')]), 'within its month').toBe(0)
  expect(movesOf([date('2019-07-31', 'month'), date('2019-08-02')]), 'out of it').toBe(1)
  expect(movesOf([date('2019-06-14'), date(null, 'dropped'), date('2019-06-28'), date('2019-06-14')]), 'there and back').toBe(2)
})
