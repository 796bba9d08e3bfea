import { expect, test } from 'vitest'
import { addressOf, isChosen, oneIsEnough, readSearch, toggled, wordsAsked } from './search.ts'

const read = (query: string) => readSearch(new URLSearchParams(query))

test('a search is an address that can be sent to somebody', () => {
  const search = read('q=rezago&theme=backlog&pillar=one&pillar=two&page=2')
  expect(search).toEqual({ q: 'rezago', chosen: { theme: ['backlog'], pillar: ['one', 'two'] }, page: 2 })
  expect(addressOf('/w/practices', search)).toBe('/w/practices?q=rezago&theme=backlog&pillar=one&pillar=two&page=2')
  expect(addressOf('/w/practices', read(''))).toBe('/w/practices')
})

test('a choice is made and taken back by the same link, from the first page', () => {
  const search = read('theme=backlog&page=3')
  const more = toggled(search, 'country', 'CRI')
  expect(more).toEqual({ q: '', chosen: { theme: ['backlog'], country: ['CRI'] }, page: 1 })
  expect(isChosen(more, 'country', 'CRI')).toBe(true)
  expect(toggled(more, 'country', 'CRI')).toEqual({ q: '', chosen: { theme: ['backlog'] }, page: 1 })
})

test('one country takes the place of another, while pillars hold together', () => {
  expect(toggled(read('country=CRI'), 'country', 'MEX').chosen).toEqual({ country: ['MEX'] })
  expect(toggled(read('pillar=one'), 'pillar', 'two').chosen).toEqual({ pillar: ['one', 'two'] })
  expect(read('country=CRI&country=MEX').chosen).toEqual({ country: ['CRI'] })
})

test('what makes no sense in an address is left out', () => {
  expect(read("theme=a'b&country=&page=-4&unknown=x")).toEqual({ q: '', chosen: {}, page: 1 })
  expect(read('page=100000').page).toBe(50)
  expect(read(`q=${'x'.repeat(500)}`).q).toHaveLength(100)
})

test('words are found from their beginning, and nothing typed can break the search', () => {
  expect(wordsAsked('Registro fron')).toBe('registro:* & fron:*')
  expect(wordsAsked("a' | !b:* (c")).toBe('a:* & b:* & c:*')
  expect(wordsAsked(' ¿? ')).toBeUndefined()
})

test('where nothing has every word, any long one will do; a single word is not asked again', () => {
  expect(oneIsEnough('registro de frontera')).toBe('registro:* | frontera:*')
  expect([oneIsEnough('frontera'), oneIsEnough('a de'), oneIsEnough('')]).toEqual([undefined, undefined, undefined])
})

test('whoever asks for RSD finds DCR', () => {
  expect(wordsAsked('RSD')).toBe('(dcr:* | rsd:*)')
  expect(wordsAsked('niñez')).toBe('(nna:* | child:* | ninez:*)')
})
