import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { goodPracticeGuideline, policyReview } from '../../seed/guideline.ts'
import { definitionOf } from '../../seed/load.ts'
import { compareDefinitions, Definition, type Question } from './definition.ts'
import { corrected, placeInWords, reword, wordingAt, wordingsOf } from './wording.ts'

const definition = definitionOf(goodPracticeGuideline, true)
const other = words('Otra redacción', 'Another wording')

test.each([definition, definitionOf(policyReview, false)])('every text of a guideline can be corrected, each at its own place and nowhere else', (definition) => {
  const places = wordingsOf(definition)
  expect(new Set(places.map(({ place }) => place)).size).toBe(places.length)
  for (const { place } of places) {
    expect(place).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/)
    const after = reword(definition, place, other)
    expect(Definition.safeParse(after).success, place).toBe(true)
    expect(wordingsOf(after).filter(({ words }) => words === other).map(({ place }) => place)).toEqual([place])
    expect(wordingsOf(reword(after, place, words('Tercera', 'Third'))).filter((one, index) => one.words !== places[index]!.words).map(({ place }) => place)).toEqual([place])
    expect(placeInWords('es', definition, place)).not.toMatch(/undefined|NaN|(Sección|Pregunta|Criterio) [0,]|«[a-z-]+»/)
  }
})

test('what is not a text of the guideline is no place', () => {
  for (const place of ['question/unknown/label', 'question/title/limit', 'scale/99', '']) expect(wordingAt(definition, place)).toBeUndefined()
})

test('errata apply in their order, and each remembers what it said before', () => {
  const place = 'question/title/label'
  const first = words('¿Nombre de la práctica?', 'Name of the practice?')
  const { definition: now, errata } = corrected(definition, [{ place, wording: first }, { place, wording: other }, { place: 'question/website/hint', wording: other }])
  expect(wordingAt(now, place)!.words).toBe(other)
  expect(errata.map(({ before }) => before!.es)).toEqual(['¿Cómo se llama la práctica?', '¿Nombre de la práctica?', 'Una dirección pública. Por ejemplo: www.ejemplo.org/practica.'])
  expect(compareDefinitions(definition, now)).toEqual({ added: [], dropped: [], changed: ['title', 'website'] })
})

test('a place is said as a reader finds it on the page', () => {
  const said = (place: string) => placeInWords('es', definition, place)
  expect(['intro', 'section/replicate/title', 'question/results/column/before', 'question/kind-of-measure/option/staff', 'criterion/focus-area/hint', 'scale/0'].map(said)).toEqual([
    'Presentación de la guía', 'Sección 3, título', 'Pregunta 2.2, columna «Antes»', 'Pregunta 1.10, opción «Personal y formación»', 'Criterio 2, ayuda', 'Escala, puntaje 0',
  ])
})

test('the order in which a question was stored is no change', () => {
  const turned = structuredClone(definition)
  turned.sections[0]!.questions = turned.sections[0]!.questions.map((question) => Object.fromEntries(Object.entries(question).toReversed()) as Question)
  expect(compareDefinitions(definition, turned)).toEqual({ added: [], dropped: [], changed: [] })
})
