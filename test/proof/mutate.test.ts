import { expect, test } from 'vitest'
import { dropEach } from './mutate.ts'

test('every piece of a condition is left out once, at every depth', () => {
  expect(dropEach(`(a = 'x or y' or (b and exists (select from t where c = 1 and d is distinct from e)))`).map(({ sql }) => sql.replace(/\s+/g, ' '))).toEqual([
    `(a = 'x or y' or (b and exists (select from t where d is distinct from e)))`,
    `(a = 'x or y' or (b and exists (select from t where c = 1 )))`,
    `(a = 'x or y' or ( exists (select from t where c = 1 and d is distinct from e)))`,
    `(a = 'x or y' or (b ))`,
    `( (b and exists (select from t where c = 1 and d is distinct from e)))`,
    `(a = 'x or y' )`,
  ])
})

test('what is put together by union is weakened in each of its parts, and every mutant is still SQL', () => {
  expect(dropEach('select a from s where x and y union all select b from t where z and w').map(({ sql }) => sql.replace(/\s+/g, ' '))).toEqual([
    'select a from s where y union all select b from t where z and w',
    'select a from s where x union all select b from t where z and w',
    'select a from s where x and y union all select b from t where w',
    'select a from s where x and y union all select b from t where z ',
  ])
})
