import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { sayMembers } from './members.ts'

test('who was a member at one decision and not at another is named with the day', () => {
  const members = [{ iso3: 'SLV', name: words('El Salvador', 'El Salvador'), on: ['2019-08-02'] }, { iso3: 'BLZ', name: words('Belice', 'Belize') }]
  const reader = (lang: 'es' | 'en') => ({ lang, locale: lang === 'es' ? 'es-419' : 'en', zone: 'America/Mexico_City' }) as Parameters<typeof sayMembers>[0]
  expect(sayMembers(reader('es'), members)).toBe('Belice y El Salvador (solo el 2 de agosto de 2019)')
  expect(sayMembers(reader('en'), members)).toBe('Belize and El Salvador (only on 2 August 2019)')
})
