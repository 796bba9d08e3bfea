import { expect, test } from 'vitest'
import { allNamedOn } from './facts.ts'

const span = (stateId: string, since: string, until: string | null = null) => ({ stateId, since, until })
const members = [span('costa', '2017-10-26'), span('sierra', '2017-10-26')]
const year = { from: '2019-01-01', today: '2019-12-31' }

test('the consultants are there on the day on which the last member has one', () => {
  expect(allNamedOn([span('costa', '2019-05-02')], members, year)).toBeNull()
  expect(allNamedOn([span('costa', '2019-05-02'), span('sierra', '2019-05-27')], members, year)).toBe('2019-05-27')
  expect(allNamedOn([span('costa', '2019-05-02'), span('sierra', '2019-05-27')], members, { ...year, today: '2019-05-26' }), 'named for a later day').toBeNull()
})

test('neither the end of a post nor a member that joins later undoes it; a post that was called off never counts', () => {
  const posts = [span('costa', '2019-05-02', '2019-05-20'), span('sierra', '2019-05-27', '2019-11-01')]
  expect(allNamedOn(posts, [...members, span('llano', '2019-07-01')], year)).toBe('2019-05-27')
  expect(allNamedOn([posts[0]!, span('sierra', '2019-05-27', '2019-05-27')], members, year)).toBeNull()
})

test('the consultants of another year are not those of this one, and without members there is none to name', () => {
  expect(allNamedOn([span('costa', '2018-05-02', '2018-11-01'), span('sierra', '2018-05-02')], members, year)).toBeNull()
  expect(allNamedOn([span('costa', '2018-05-02'), span('sierra', '2018-05-02')], members, year)).toBe('2019-01-01')
  expect(allNamedOn([span('costa', '2019-05-02')], [], year)).toBeNull()
})

test('whoever is named after the year is none of its consultants, and those of the year need not be there at once', () => {
  expect(allNamedOn([span('costa', '2019-05-02', '2019-12-31'), span('sierra', '2021-03-01')], members, { ...year, today: '2022-01-01' })).toBeNull()
  expect(allNamedOn([span('costa', '2019-02-01', '2019-02-02'), span('sierra', '2019-11-01')], members, year)).toBe('2019-11-01')
})

test('a state that leaves is waited for no more', () => {
  expect(allNamedOn([span('costa', '2019-05-02')], [members[0]!, span('sierra', '2017-10-26', '2019-08-01')], year)).toBe('2019-08-01')
})
