import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { goodPracticeGuideline } from '../../../seed/guideline.ts'
import { definitionOf } from '../../../seed/load.ts'
import type { Definition, Question } from '../definition.ts'
import { type Changed, compareVersions, isSame } from './comparison.ts'

const before = definitionOf(goodPracticeGuideline, true)
const after = (change: (definition: Definition) => void): Definition => {
  const next = structuredClone(before)
  change(next)
  return next
}
const inWords = ({ title, differences }: Changed) => [title, ...differences.map(({ part, lang, parts }) => `${part}${lang ? ` ${lang}` : ''}: ${parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('')}`)]
const question = (definition: Definition, key: string) => definition.sections.flatMap(({ questions }) => questions).find((one) => one.key === key)! as Extract<Question, { kind: 'short text' }>

test('two equal versions ask the same', () => expect(isSame(compareVersions('es', before, structuredClone(before)))).toBe(true))

test('what changed in a question is said part by part, word by word, in both languages', () => {
  const now = after((next) => {
    const summary = question(next, 'summary')
    summary.label = words('¿Cómo la resumiría en 80 palabras?', 'How would you sum it up in 80 words?')
    summary.limit = 80
    const note = question(next, 'began-after-2019-note')
    note.when = { question: 'began-after-2019', equals: 'no' }
    note.required = true
  })
  expect(compareVersions('es', before, now).changed.map(inWords)).toEqual([
    ['¿Por qué se incluye?', 'Obligación: -opcional-+obligatoria+', 'Condición: solo si «¿Comenzó después de 2019?» es «-Sí-+No+»'],
    [
      '¿Cómo la resumiría en 80 palabras?',
      'Pregunta es: ¿Cómo la resumiría en -60-+80+ palabras?',
      'Pregunta en: How would you sum it up in -60-+80+ words?',
      'Clase: Texto, hasta -60-+80+ palabras',
    ],
  ])
})

test('a question moved to another section is changed, not new', () => {
  const now = after(({ sections }) => sections[3]!.questions.push(sections[2]!.questions.pop()!))
  const { added, dropped, changed } = compareVersions('en', before, now)
  expect([added, dropped, changed.map(inWords)]).toEqual([[], [], [['Do you wish to add a supporting document?', 'Section: -What another country needs-+Contact+']]])
})

test('sections, criteria, scale and introduction are compared too', () => {
  const now = after((next) => {
    next.minutes = 30
    next.scale = next.scale.slice(0, 4)
    next.criteria = [{ ...next.criteria[0]!, hint: words('Otra ayuda', 'Other guidance') }, ...next.criteria.slice(2), { key: 'honest', label: words('Es honesta', 'It is honest') }]
    next.sections = [next.sections[1]!, next.sections[0]!, { ...next.sections[2]!, title: words('Para otro país', 'For another country') }, next.sections[3]!, { key: 'annex', title: words('Anexos', 'Annexes'), questions: [] }]
  })
  const { rest, reordered, changed } = compareVersions('es', before, now)
  expect(rest.map(({ title }) => title)).toEqual(['Sección «Para otro país»', 'Sección nueva: «Anexos»', 'Criterio «Ayuda a cumplir los objetivos del Pacto Mundial sobre los Refugiados»', 'Criterio nuevo: «Es honesta»', 'Criterio quitado: «Responde a un tema de la convocatoria»', 'Duración', 'Escala'])
  expect([reordered, changed]).toEqual([true, []])
})
