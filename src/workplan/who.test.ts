import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { sayWho } from './who.ts'

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
