import { expect, test } from 'vitest'
import { fingerprint, stateOf, words } from '#base/words.ts'
import type { Item } from '#calls/index.ts'
import type { Answers } from '#formats/index.ts'
import { guideline } from '../../../test/formats.ts'
import { entryOf, type Source, tagsOf, wordsOf } from './entry.ts'

const version = { id: 'v', round: 1, title: 'Registro en frontera', digest: '', reason: null, licence: 'CC-BY-4.0', circulates: true, publishes: true, at: new Date() }
const item: Item = { id: 'i', submissionId: 's', callId: 'c', stateId: 'costa', holdingId: 'h', draftId: 'd', kind: 'practice', original: 'es', example: false, latest: version, takenBackAt: null, returned: null, acceptedAt: new Date(), circulated: null, withdrawn: null, callWithdrawn: false }
const answers: Answers = { title: 'Registro en frontera', theme: 'backlog', pillars: ['pillar-1', 'pillar-2'], populations: ['refugees'], summary: 'Se registra el mismo día.', results: [{ measure: 'Días de espera', after: 30 }] }
const names = { theme: new Map([['backlog', words('Reducir el rezago', 'Reducing the backlog')]]), pillar: new Map(), population: new Map(), country: new Map() }
const source: Source = { item, stage: 'circulated', definition: guideline, answers, translations: [], names, country: { iso3: 'CST', name: words('Costa', 'Coast') }, theme: 'backlog' }
const mark = (value: string) => fingerprint(JSON.stringify(value))
const rendering = (questionKey: string, value: string, of: string) => ({ id: 't', questionKey, language: 'en' as const, value, renders: mark(of), confirmed: false, byId: null, at: new Date() })

test('a practice is found by what it says it is about', () => {
  expect(tagsOf(source).sort()).toEqual(['country:CST', 'kind:practice', 'pillar:pillar-1', 'pillar:pillar-2', 'population:refugees', 'stage:circulated', 'theme:backlog'])
})

test('an item that names no theme has that of its call', () => {
  const { theme: _, ...silent } = answers
  expect(tagsOf({ ...source, answers: silent })).toContain('theme:backlog')
})

test('an outdated translation is none', () => {
  expect(stateOf(wordsOf('es', 'Registro', rendering('title', 'Registration', 'Registro')), 'en')).toBe('translated')
  expect(wordsOf('es', 'Registro en frontera', rendering('title', 'Registration', 'Registro'))).toEqual({ original: 'es', es: 'Registro en frontera' })
})

test('a list shows the beginning of a long text in both languages, and it is still current', () => {
  const long = 'Se registra y entrevista el mismo día. '.repeat(30).trim()
  const { summary } = entryOf({ ...source, answers: { ...answers, summary: long }, translations: [rendering('summary', 'One day. '.repeat(90), long)] })
  expect(summary!.es!.length).toBeLessThan(410)
  expect(summary!.en!.length).toBeLessThan(410)
  expect(stateOf(summary!, 'en')).toBe('translated')
})

test('it is found by any word that circulates, in either language, and by no word that does not', () => {
  const { words: text } = entryOf({ ...source, answers: { ...answers, 'contact-name': 'CANARIO' }, translations: [rendering('title', 'Border registration', 'Registro en frontera')] })
  for (const word of ['Registro', 'Días de espera', 'Border registration', 'Reducing the backlog', 'Coast']) expect(text).toContain(word)
  expect(text).not.toContain('CANARIO')
})

test('it stands under its country and title, in each language', () => {
  const { rankEs, rankEn } = entryOf({ ...source, translations: [rendering('title', 'Border registration', 'Registro en frontera')] })
  expect([rankEs, rankEn]).toEqual(['Costa Registro en frontera', 'Coast Border registration'])
})
