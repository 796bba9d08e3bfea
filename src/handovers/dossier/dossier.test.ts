import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import type { Cycle } from '#workplan/index.ts'
import { movesOf } from './dossier.ts'
import { plansOf } from './open-work.ts'

const date = (onDay: string | null, precision: 'day' | 'month' | 'tentative' | 'dropped' = 'day') => ({ onDay, precision })

test('a date moved where its day became another one, and not where it was first set, confirmed or made exact', () => {
  expect(movesOf([date(null), date('2019-06-27')]), 'first set').toBe(0)
  expect(movesOf([date('2019-06-27', 'tentative'), date('2019-06-27')]), 'confirmed').toBe(0)
  expect(movesOf([date('2019-07-31', 'month'), date('2019-07-12')]), 'within its month').toBe(0)
  expect(movesOf([date('2019-07-31', 'month'), date('2019-08-02')]), 'out of it').toBe(1)
  expect(movesOf([date('2019-06-14'), date(null, 'dropped'), date('2019-06-28'), date('2019-06-14')]), 'there and back').toBe(2)
})

test('the plans of a term are those of its years, but for one of a Presidency that comes after it', () => {
  const cycles = [[2019, 'mexico'], [2020, 'salvador'], [2021, 'nicaragua'], [2022, null]].map(([year, presidencyId]) => ({ id: String(year), year, presidencyId, title: words('Plan', 'Plan') }) as Cycle)
  const terms = [['mexico', '2019-01-01'], ['salvador', '2020-01-01'], ['nicaragua', '2020-07-01'], ['costa', '2021-01-01']].map(([stateId, since]) => ({ stateId: stateId!, since: since! }))
  const plans = (stateId: string, since: string, until: string | null) => plansOf({ stateId, since, until }, cycles, terms)
  expect(plans('mexico', '2019-01-01', '2020-01-01')).toEqual(['2019'])
  expect(plansOf({ stateId: 'mexico', since: '2019-01-31', until: '2020-01-15' }, cycles, [{ stateId: 'salvador', since: '2020-01-15' }]), 'two weeks of the year of the next').toEqual(['2019'])
  expect(plans('salvador', '2020-01-01', '2020-07-01')).toEqual(['2020'])
  expect(plans('nicaragua', '2020-07-01', '2021-01-01'), 'in the second half').toEqual(['2020'])
  expect(plans('costa', '2021-01-01', null)).toEqual(['2021', '2022'])
})
