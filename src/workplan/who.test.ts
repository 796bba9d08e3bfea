import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { keptAsOne, memberStates, sayWho, spelledOut } from './who.ts'

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

test('one state alone is called by its name', () => {
  expect(sayWho(es, ['blz', 'ppt'], who)).toBe('Belice y Presidencia')
})

test('the member states stay the member states: who joins has a share in what they do, and who leaves no longer', () => {
  const kept = keptAsOne(['members', 'blz', 'ppt'], who)
  expect(kept).toEqual([memberStates, 'ppt'])
  const later = { ...who, members: ['cri', 'slv'] }
  expect(sayWho(es, kept, later)).toBe('Estados miembros y Presidencia')
  expect(spelledOut(kept, later)).toEqual(['cri', 'slv', 'ppt'])
})

test('states that are named one by one stand in the order of their names', () => {
  expect(sayWho(es, ['ppt', 'slv', 'blz'], { ...who, members: ['cri'] })).toBe('Presidencia, Belice y El Salvador')
})
