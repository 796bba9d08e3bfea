import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { asOfToday, sayWho } from './who.ts'

const names = new Map([
  ['ppt', words('Presidencia', 'Presidency')],
  ['blz', words('Belice', 'Belize')],
  ['cri', words('Costa Rica', 'Costa Rica')],
  ['slv', words('El Salvador', 'El Salvador')],
])
const who = { names, states: ['blz', 'cri', 'slv'], members: ['blz', 'cri'] }
const es = { lang: 'es', locale: 'es-419' } as const

test('all members of the day are said as one, also where a state that joins later is named', () => {
  expect(sayWho(es, ['ppt', 'blz', 'cri', 'slv'], who)).toBe('Estados miembros y Presidencia')
  expect(sayWho({ lang: 'en', locale: 'en' }, ['blz', 'cri'], who)).toBe('Member states')
})

test('“the member states” stay those of the day, whoever joins or leaves; a choice of some states, and of the bodies, stays as it is', () => {
  const since = (stateId: string, since: string, until: string | null = null) => ({ stateId, since, until })
  const members = [since('blz', '2017-01-01', '2019-06-06'), since('cri', '2017-01-01'), since('slv', '2017-01-01'), since('nic', '2019-06-03')]
  const read = (ids: string[], today: string, year = 2019) => asOfToday(ids, members, { year, today })
  expect(read(['ppt', 'blz', 'cri', 'slv'], '2019-06-02')).toEqual(['ppt', 'blz', 'cri', 'slv'])
  expect(read(['ppt', 'blz', 'cri', 'slv', 'sec'], '2019-06-03')).toEqual(['ppt', 'blz', 'cri', 'slv', 'nic', 'sec'])
  expect(read(['ppt', 'blz', 'cri', 'slv', 'sec'], '2019-06-06')).toEqual(['ppt', 'cri', 'slv', 'nic', 'sec'])
  expect(read(['blz', 'cri', 'slv', 'nic'], '2019-06-06'), 'chosen while they were four').toEqual(['cri', 'slv', 'nic'])
  expect(read(['blz', 'cri'], '2019-06-06')).toEqual(['blz', 'cri'])
  expect(read(['blz', 'cri', 'slv'], '2022-06-06', 2021), 'a plan of later than they were the members').toEqual(['blz', 'cri', 'slv'])
})

test('states stand in the order of their names', () => {
  expect(sayWho(es, ['slv', 'ppt', 'cri'], who)).toBe('Costa Rica, Presidencia y El Salvador')
})

test('one state alone is called by its name', () => {
  expect(sayWho(es, ['blz', 'ppt'], who)).toBe('Belice y Presidencia')
})
