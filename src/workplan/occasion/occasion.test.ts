import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { dueOn, isHoliday, type Occasion, overlapping, sourceFor } from './occasion.ts'

const occasion = (kind: Occasion['kind'], firstDay: string, lastDay = firstDay, stateId = 'guatemala'): Occasion => ({ id: `${kind} ${firstDay}`, stateId, kind, firstDay, lastDay, title: words('x'), source: '', example: false })
const known = [occasion('election', '2019-06-16'), occasion('transition', '2019-08-12', '2020-02-14'), occasion('holiday', '2019-09-15'), occasion('holiday', '2019-09-15', '2019-09-15', 'costa')]
const on = (day: string, states = ['guatemala']) => overlapping(known, dueOn({ onDay: day, precision: 'day' }, states)).map((one) => one.kind)

test('a deadline two weeks before an election or a week after it is flagged, and no further', () => {
  expect([on('2019-06-01'), on('2019-06-02'), on('2019-06-16'), on('2019-06-23'), on('2019-06-24')]).toEqual([[], ['election'], ['election'], ['election'], []])
})

test('a change of government touches every day of its span, and a holiday its own; the weightier stands first', () => {
  expect([on('2019-08-11'), on('2019-08-12'), on('2020-02-14'), on('2020-02-15')]).toEqual([[], ['transition'], ['transition'], []])
  expect(on('2019-09-15')).toEqual(['transition', 'holiday'])
})

test('only the states that have the deadline are looked at, and a date that nobody has set falls into nothing', () => {
  expect(on('2019-09-15', ['costa'])).toEqual(['holiday'])
  expect(on('2019-09-15', [])).toEqual([])
  expect(overlapping(known, dueOn({ onDay: null, precision: 'tentative' }, ['guatemala']))).toEqual([])
})

test('whoever has more time is looked at on its own day, and the others on that of everybody', () => {
  const kinds = (until: string) => overlapping(known, dueOn({ onDay: '2019-09-15', precision: 'day' }, ['guatemala', 'costa'], [{ stateId: 'costa', until }])).map((one) => `${one.stateId}: ${one.kind}`)
  expect(kinds('2019-09-20')).toEqual(['guatemala: transition', 'guatemala: holiday'])
  expect(kinds('2019-09-15')).toEqual(['guatemala: transition', 'guatemala: holiday', 'costa: holiday'])
})

test('more time that everybody’s date has overtaken ends with it, and what will not be done falls due for nobody, with more time either', () => {
  const days = (precision: 'day' | 'dropped') => dueOn({ onDay: precision === 'day' ? '2019-09-15' : null, precision }, ['costa'], [{ stateId: 'costa', until: '2019-09-01' }])
  expect(days('day')).toEqual([{ stateId: 'costa', onDay: '2019-09-15' }])
  expect(days('dropped')).toEqual([{ stateId: 'costa', onDay: null }])
})

test('what a state has still to confirm is said in the language of the reader, and a law keeps its own name', () => {
  const unconfirmed = 'Por confirmar por el Estado / to be confirmed by the State'
  expect([sourceFor('es', unconfirmed), sourceFor('en', unconfirmed)]).toEqual(['Por confirmar por el Estado', 'To be confirmed by the State'])
  expect(sourceFor('en', 'Código de Trabajo de Costa Rica, art. 148')).toBe('Código de Trabajo de Costa Rica, art. 148')
})

test('people rest on their own country’s holidays and on no other’s', () => {
  expect([isHoliday(known, 'guatemala', '2019-09-15'), isHoliday(known, 'guatemala', '2019-06-16'), isHoliday(known, null, '2019-09-15')]).toEqual([true, false, false])
})
