import { expect, test } from 'vitest'
import type { Duty } from '#base/duty.ts'
import { hourIn, linesFor, stageOn, whatOf } from './reminder.ts'

const zone = 'America/Tegucigalpa'
const report = (due: string, href = '/w/calls/1'): Duty => ({ rank: 5, todo: 'Entregar el informe nacional', href, action: 'Entregar', due })
const dayBefore = (days: number) => new Date(Date.parse('2019-08-31') - days * 86_400_000).toISOString().slice(0, 10)

test('day by day towards the end of August: 30, 7, 1 days before, then weekly, and never twice', () => {
  const sent: { href: string; dueOn: string; stage: number }[] = []
  const days: number[] = []
  for (let left = 45; left >= -100; left -= 1) {
    const lines = linesFor([report('2019-08-31')], { zone, today: dayBefore(left), sent })
    if (lines.length > 0) days.push(left)
    sent.push(...lines)
  }
  expect(days).toEqual([30, 7, 1, -7, -14, -21, -28, -35, -42, -49, -56, -63, -70, -77, -84])
})

test('a holiday puts a reminder off to the next day, and one that is a week late is not sent', () => {
  expect([30, 29, 27, 26].map(stageOn)).toEqual([30, 30, 30, undefined])
  expect([7, 4, 3, 2].map(stageOn)).toEqual([7, 7, undefined, undefined])
  expect([1, 0, -1].map(stageOn)).toEqual([1, 1, undefined])
})

test('two lines of the same thing are one, and what is due first stands first', () => {
  const lines = linesFor([report('2019-08-31', '/b'), report('2019-08-30', '/a'), report('2019-08-31', '/a')], { zone, today: '2019-08-24', sent: [] })
  expect(lines.map((line) => [line.href, line.dueOn])).toEqual([['/a', '2019-08-30'], ['/b', '2019-08-31']])
})

test('a due day that moves begins its reminders anew, and what has no day has none', () => {
  const sent = [{ href: '/w/calls/1', dueOn: '2019-08-31', stage: 7 }]
  expect(linesFor([report('2019-08-31')], { zone, today: '2019-08-24', sent })).toEqual([])
  expect(linesFor([report('2019-09-30')], { zone, today: '2019-08-31', sent })).toMatchObject([{ stage: 30 }])
  expect(linesFor([{ ...report(''), due: undefined } as never], { zone, today: '2019-08-31', sent: [] })).toEqual([])
})

test('a deadline that is an instant falls on the day that the person’s own clock shows', () => {
  expect(linesFor([{ ...report(''), due: new Date('2019-09-01T05:59:59Z') }], { zone, today: '2019-08-24', sent: [] })).toMatchObject([{ dueOn: '2019-08-31', stage: 7 }])
})

test.each([
  ['Empezar la entrega: «Prácticas para reducir el rezago»', 'Empezar la entrega'],
  ['Puntuar «Registro en la frontera»', 'Puntuar'],
  ['Asignar quién puntúa 3 prácticas de «Prácticas»', 'Asignar quién puntúa 3 prácticas'],
  ['Traducir «Registro» al inglés, 3 respuestas', 'Traducir al inglés, 3 respuestas'],
  ['Escribir «Costos» de «Registro»', 'Escribir'],
  ['Record the decision on “Registration”', 'Record the decision'],
  ['Traducir «Registro «frontera» ampliado» al inglés, 3 respuestas', 'Traducir al inglés, 3 respuestas'],
  ['Encargar otra vez «La práctica» de «Registro «frontera» ampliado»: Marta ya no tiene puesto', 'Encargar otra vez: Marta ya no tiene puesto'],
  ['Take a position: “Registro «frontera» ampliado”', 'Take a position'],
  ['Tomar posición: «Registro «frontera», “ampliado»', 'Tomar posición'],
  ['Seguir con el borrador «Registro», para «Prácticas»', 'Seguir con el borrador'],
  ['Go on with the draft “Registration”, for “Practices”', 'Go on with the draft'],
  ['Seguir con «Registro», para «Prácticas»', 'Seguir'],
  ['Go on with “Registration”, for “Practices”', 'Go on'],
  ['En el plan: Reunión en línea', 'En el plan: Reunión en línea'],
])('the subject says what is due and keeps titles inside the letter: %s', (todo, said) => expect(whatOf({ ...report('2019-08-31'), todo })).toBe(said))

test('the morning is that of the person’s own zone', () => {
  expect([hourIn('America/Mexico_City', new Date('2019-08-01T12:30:00Z')), hourIn('America/Panama', new Date('2019-08-01T12:30:00Z'))]).toEqual([7, 7])
  expect(hourIn('America/Costa_Rica', new Date('2019-08-01T12:30:00Z'))).toBe(6)
})
