import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { Definition } from '#formats/index.ts'
import { practiceBlocks } from './blocks.ts'
import { compendiumSections } from './paper/compendium.ts'
import type { Desk } from './paper/draft.ts'
import { overviewBlocks } from './paper/overview.ts'
import type { PracticeSource } from './practice/practice.ts'

const label = (es: string) => words(es, es)
const definition = Definition.parse({
  intro: label('Cuente una práctica.'), minutes: 10, scale: [], criteria: [],
  sections: [{ key: 'cost', title: label('Costo'), questions: [
    { key: 'known', kind: 'choice', required: true, label: label('¿Se conoce su costo anual?'), options: [{ key: 'yes', label: label('Sí') }, { key: 'no', label: label('No') }] },
    { key: 'cost', kind: 'short text', limit: 20, required: true, label: label('¿Cuánto cuesta al año?'), told: label('Costo anual'), when: { question: 'known', equals: 'yes' } },
  ] }],
})
const names = { country: new Map(), theme: new Map(), pillar: new Map(), population: new Map() }
const practice = (answers: PracticeSource['answers']) =>
  ({ itemId: '00000000-0000-0000-0000-000000000001', definition, answers, translations: [], original: 'es', example: false, theme: 'backlog', country: { iso3: 'HND', name: label('Honduras') }, version: { title: 'Registro' }, decision: undefined }) as unknown as PracticeSource
const told = (answers: PracticeSource['answers']) => JSON.stringify(practiceBlocks(practice(answers), { lang: 'es', locale: 'es-419', names: names as never, depth: 3 }))

test('a question that only opened another is said by the answer to that one; where it opened none, it is told', () => {
  expect(told({ known: 'yes', cost: '300 dólares' })).toContain('300 dólares')
  expect(told({ known: 'yes', cost: '300 dólares' })).not.toContain('¿Se conoce su costo anual?')
  expect(told({ known: 'no' })).toContain('¿Se conoce su costo anual?')
})

test('a paper calls an answer by its short name, and by the question where the guideline gives it none', () => {
  expect(told({ known: 'yes', cost: '300 dólares' })).toContain('Costo anual')
  expect(told({ known: 'yes', cost: '300 dólares' })).not.toContain('¿Cuánto')
  expect(told({ known: 'no' })).toContain('¿Se conoce su costo anual?')
})

test('a decision stands with the last words of its practice, and a cover that is not translated says so', () => {
  const decision = { outcome: 'validated', number: 1, reason: label('Es replicable.'), meeting: { title: label('Reunión'), onDay: '2019-06-27', example: false }, meetingId: 'm' }
  const desk = (title: object) => ({ lang: 'en', locale: 'en', names, themes: [], guidelines: [], calls: [], meetings: [], handings: [], members: [], observers: [], missing: [], compilation: { kind: 'compendium', title, subtitle: null, foreword: null, introductions: {}, year: 2019 }, practices: [{ ...practice({ known: 'no' }), version: { id: 'v', title: 'Registro', round: 1, digest: 'x' }, decision }] }) as unknown as Desk
  const sections = compendiumSections(desk(words('Compendio')))
  const last = sections.find((section) => section.key === 'theme:other:HND')!.body.blocks.at(-1)!
  expect(last.type).toBe('keep')
  expect(JSON.stringify(last)).toMatch(/¿Se conoce su costo anual\?.*Es replicable\./)
  const front = (title: object) => JSON.stringify(compendiumSections(desk(title))[0]!.body.front)
  expect(front(words('Compendio'))).toContain('stands in its original language, Spanish')
  expect(front(words('Compendio', 'Compendium'))).not.toContain('stands in its original language')
})

test('the map names the states that were asked and observers, and of any other state says nothing', () => {
  const state = (iso3: string, name: string) => ({ iso3, name: label(name) })
  const desk = { lang: 'es', locale: 'es-419', handings: [{ states: [state('HND', 'Honduras'), state('MEX', 'México')] }], observers: [state('SLV', 'El Salvador')], names: { ...names, country: new Map([['NIC', label('Nicaragua')]]) } } as unknown as Desk
  const one = practice({})
  const drawn = JSON.stringify(overviewBlocks(desk, [one], [{ key: 'backlog', name: 'Rezago', term: undefined, practices: [one] }]))
  expect(drawn).toMatch(/El Salvador[\s\S]{0,120}observador/)
  expect(drawn).not.toContain('Nicaragua')
  expect(drawn).not.toContain('no participa')
})
