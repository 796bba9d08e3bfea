import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { beginning, isCore } from '../core.ts'
import { Definition, type FormatKind, type Question, questionsOf, type Section } from '../definition.ts'
import * as draft from './draft.ts'
import type { Asking, Direction, Ground, Step } from './draft.ts'
import { keyFor } from './key.ts'

const opening = { intro: words('Guía', 'Guideline'), minutes: 20 }
const ground: Ground = { kind: 'practice', past: [] }
const made = (step: Step): Definition => {
  if ('hindrance' in step) throw new Error(JSON.stringify(step.hindrance))
  return step.definition
}
const stopped = (step: Step) => ('hindrance' in step ? step.hindrance : undefined)

const choice = (es: string, en: string): Asking => ({ kind: 'choice', label: words(es, en), required: false, options: [{ key: '', label: words('Sí', 'Yes') }, { key: '', label: words('No', 'No') }] })
const short = (es: string, en: string, when?: { question: string; equals: string }): Asking => ({ kind: 'short text', limit: 20, label: words(es, en), required: false, ...(when && { when }) })

const cost = made(draft.addQuestion(beginning('practice', opening), ground, 'practice', choice('¿Se conoce su costo?', 'Is the cost known?')))
const why = made(draft.addQuestion(cost, ground, 'practice', short('¿Por qué no?', 'Why not known?', { question: 'cost-known', equals: 'no' })))

describe('a key', () => {
  test('is made from the English wording, in few words', () => {
    expect(keyFor(words('¿Qué recursos requiere?', 'What resources does it require?'), [], 'question')).toBe('resources-require')
    expect(keyFor(words('¿2019?', '2019?'), [], 'question')).toBe('question-2019')
    expect(keyFor(words('¿?', '?'), ['question'], 'question')).toBe('question-2')
  })

  test('once it meant a question, it never means another, even after that question is gone', () => {
    const dropped = made(draft.removeQuestion(cost, ground, 'cost-known'))
    const again = made(draft.addQuestion(dropped, { ...ground, past: [cost] }, 'practice', choice('¿Se conoce el costo?', 'Is the cost known?')))
    expect(questionsOf(again).at(-1)!.key).toBe('cost-known-2')
  })

  test('stays when the wording changes, and options keep theirs', () => {
    const before = questionsOf(cost).at(-1)! as Extract<Question, { kind: 'choice' }>
    expect(before.options.map(({ key }) => key)).toEqual(['yes', 'no'])
    const asking = { ...choice('¿Cuánto cuesta?', 'How much is it?'), options: [{ key: 'no', label: words('Se ignora', 'Unknown') }, { key: '', label: words('Sí, con fuente', 'Yes, with a source') }, { key: 'yes', label: words('Sí', 'Yes') }] } as Asking
    const after = questionsOf(made(draft.changeQuestion(cost, ground, { key: 'cost-known', asking, section: 'practice' }))).at(-1)! as typeof before
    expect([after.key, ...after.options.map(({ key }) => key)]).toEqual(['cost-known', 'no', 'yes-source', 'yes'])
  })
})

describe('a question that others depend on', () => {
  test('is not removed, and it says which ones', () => {
    expect(stopped(draft.removeQuestion(why, ground, 'cost-known'))).toEqual({ why: 'flaws', flaws: [{ why: 'dangling', of: words('¿Por qué no?', 'Why not known?') }] })
    expect(stopped(draft.removeQuestion(made(draft.removeQuestion(why, ground, 'not-known')), ground, 'cost-known'))).toBeUndefined()
  })

  test('keeps the option they wait for', () => {
    const asking = { ...choice('¿Se conoce su costo?', 'Is the cost known?'), options: [{ key: 'yes', label: words('Sí', 'Yes') }, { key: '', label: words('Quizá', 'Maybe') }] } as Asking
    expect(stopped(draft.changeQuestion(why, ground, { key: 'cost-known', asking, section: 'practice' }))).toMatchObject({ flaws: [{ why: 'option' }] })
  })

  test('stays before them, in the same section', () => {
    expect(stopped(draft.moveQuestion(why, 'cost-known', 'down'))).toMatchObject({ flaws: [{ why: 'order' }] })
    const two = made(draft.addSection(why, ground, { title: words('Costos', 'Costs') }))
    expect(stopped(draft.changeQuestion(two, ground, { key: 'not-known', asking: short('¿Por qué no?', 'Why not known?', { question: 'cost-known', equals: 'no' }), section: 'costs' }))).toMatchObject({ flaws: [{ why: 'order' }] })
  })

  test('is itself asked of everybody', () => {
    const chained = made(draft.addQuestion(cost, ground, 'practice', { ...choice('¿Se puede estimar?', 'Can one estimate?'), when: { question: 'cost-known', equals: 'no' } }))
    expect(stopped(draft.addQuestion(chained, ground, 'practice', short('¿Cuánto?', 'Amount', { question: questionsOf(chained).at(-1)!.key, equals: 'yes' })))).toMatchObject({ flaws: [{ why: 'chain' }] })
  })
})

test('what lists and papers stand on is neither removed nor made optional', () => {
  expect(stopped(draft.removeQuestion(cost, ground, 'summary'))).toMatchObject({ why: 'core' })
  expect(stopped(draft.removeSection(made(draft.addSection(cost, ground, { title: words('Otra', 'Other') })), ground, 'practice'))).toMatchObject({ why: 'core' })
  const asking: Asking = { kind: 'short text', limit: 9, required: false, circulates: false, label: words('Nombre', 'Name') }
  expect(questionsOf(made(draft.changeQuestion(cost, ground, { key: 'title', asking, section: 'practice' })))[0]).toEqual({ kind: 'short text', key: 'title', limit: 9, required: true, label: words('Nombre', 'Name') })
})

test('a question of an earlier version comes back under its key, without a condition that nothing answers', () => {
  const question = questionsOf(why).at(-1)!
  const bare = made(draft.removeQuestion(made(draft.removeQuestion(why, ground, 'not-known')), ground, 'cost-known'))
  expect(questionsOf(made(draft.restoreQuestion(bare, 'practice', question))).at(-1)).toEqual({ ...question, when: undefined })
  expect(questionsOf(made(draft.restoreQuestion(cost, 'practice', question))).at(-1)).toEqual(question)
})

test('a guideline of practices is issued with its criteria and the words of its scale', () => {
  expect(draft.lacksToIssue(cost, 'practice').map(({ why }) => why)).toEqual(['no criteria', 'no scale'])
  expect(draft.lacksToIssue(made(draft.addSection(cost, ground, { title: words('Vacía', 'Empty') })), 'policy review')).toEqual([{ why: 'empty section', of: words('Vacía', 'Empty') }])
})

// ---- any road of the editor leads to a definition that can be issued and answered

const label = fc.constantFrom('title', 'cost', 'cost known', 'results', 'why', '¿…?', '2019', 'contact').map((word) => words(`${word} (es)`, word))
const direction = fc.constantFrom<Direction>('up', 'down')
const pick = fc.nat({ max: 60 })
const asking = (section: Section, { kind, at, text }: { kind: number; at: number; text: ReturnType<typeof words> }): Asking => {
  const asked = { label: text, required: at % 2 === 0, ...(at % 3 === 0 && { circulates: false as const }), ...conditionIn(section, at) }
  const kinds: Asking[] = [
    { ...asked, kind: 'short text', limit: 1 + at },
    { ...asked, kind: 'long text', limit: 1 + at },
    { ...asked, kind: 'number', unit: text },
    { ...asked, kind: 'money' },
    { ...asked, kind: 'period' },
    { ...asked, kind: 'choice', options: [{ key: '', label: text }, { key: '', label: text }] },
    { ...asked, kind: 'choice', several: true, options: [{ key: '', label: words('No', 'No') }, { key: '', label: text }] },
    { ...asked, kind: 'table', columns: [{ key: '', label: text, kind: 'number', required: false }, { key: '', label: text, kind: 'short text', required: true }], rows: { min: 0, max: 1 + at } },
    { ...asked, kind: 'reference', to: 'theme' },
    { ...asked, kind: 'file' },
  ]
  return kinds[kind % kinds.length]!
}
const conditionIn = (section: Section, at: number) => {
  const choices = section.questions.flatMap((question) => (question.kind === 'choice' ? question.options.map((option) => ({ question: question.key, equals: option.key })) : []))
  return at % 2 === 1 && choices.length > 0 ? { when: choices[at % choices.length]! } : {}
}

type Operation = (definition: Definition, ground: Ground) => Step
const some = <T>(list: T[], at: number): T => list[at % list.length]!
const questioning: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(label, pick, pick, pick).map(([text, kind, at, where]): Operation => (now, ground) => draft.addQuestion(now, ground, some(now.sections, where).key, asking(some(now.sections, where), { kind: kind > 30 ? 5 : kind, at, text }))),
  fc.tuple(label, pick, pick).map(([text, at, where]): Operation => (now, ground) => {
    const before = some(questionsOf(now), at)
    const to = where % 3 === 0 ? some(now.sections, where) : now.sections.find((section) => section.questions.includes(before))!
    const fewer = before.kind === 'choice' && at % 2 === 0 ? { options: [...before.options.slice(1), { key: '', label: text }] } : {}
    return draft.changeQuestion(now, ground, { key: before.key, asking: { ...before, ...fewer, label: text, ...conditionIn(to, where) } as Asking, section: to.key })
  }),
)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { arbitrary: questioning, weight: 14 },
  fc.tuple(label, pick).map(([title]): Operation => (now, ground) => draft.addSection(now, ground, { title })),
  fc.tuple(label, pick).map(([title, at]): Operation => (now) => draft.changeSection(now, some(now.sections, at).key, { title, intro: title })),
  fc.tuple(pick, direction).map(([at, to]): Operation => (now) => draft.moveSection(now, some(now.sections, at).key, to)),
  pick.map((at): Operation => (now, ground) => draft.removeSection(now, ground, some(now.sections, at).key)),
  fc.tuple(pick, direction).map(([at, to]): Operation => (now) => draft.moveQuestion(now, some(questionsOf(now), at).key, to)),
  pick.map((at): Operation => (now, ground) => draft.removeQuestion(now, ground, some(questionsOf(now), at).key)),
  fc.tuple(pick, pick).map(([at, where]): Operation => (now, { past }) => {
    const gone = past.flatMap(questionsOf).filter(({ key }) => !questionsOf(now).some((question) => question.key === key))
    return gone.length > 0 ? draft.restoreQuestion(now, some(now.sections, where).key, some(gone, at)) : { definition: now }
  }),
  label.map((text): Operation => (now, ground) => draft.addCriterion(now, ground, { label: text })),
  fc.tuple(pick, direction).map(([at, to]): Operation => (now) => (now.criteria.length > 0 ? draft.moveCriterion(now, some(now.criteria, at).key, to) : { definition: now })),
  fc.tuple(label, pick).map(([text, at]): Operation => (now) => (now.criteria.length > 0 ? draft.changeCriterion(now, some(now.criteria, at).key, { label: text, hint: text }) : { definition: now })),
  pick.map((at): Operation => (now) => (now.criteria.length > 0 ? draft.removeCriterion(now, some(now.criteria, at).key) : { definition: now })),
  fc.array(label, { maxLength: 11 }).map((scale): Operation => (now) => draft.setScale(now, scale)),
)

/** Said again in other words than the rule's: a condition waits for an answer that can be given, earlier in the same section. */
const dangling = (definition: Definition): string[] =>
  definition.sections.flatMap(({ questions }) =>
    questions.flatMap(({ key, when }, index) => {
      const waits = when && questions.slice(0, index).some((earlier) => earlier.key === when.question && !earlier.when && (earlier.kind === 'reference' || (earlier.kind === 'choice' && earlier.options.some((option) => option.key === when.equals))))
      return when && !waits ? [key] : []
    }),
  )

test('whatever is done in the editor, the guideline can be answered: keys unique and kept, conditions never dangling', () => {
  fc.assert(
    fc.property(fc.constantFrom<FormatKind>('practice', 'policy review'), fc.array(fc.array(operation, { minLength: 5, maxLength: 40, size: 'max' }), { minLength: 1, maxLength: 3 }), (kind, versions) => {
      let now = beginning(kind, opening)
      const past: Definition[] = []
      const kindOfKey = new Map<string, string>()
      for (const operations of versions) {
        for (const apply of operations) {
          const step = apply(now, { kind, past })
          if ('hindrance' in step) continue
          const read = Definition.safeParse(step.definition)
          expect(read.error?.issues).toBeUndefined()
          expect(JSON.parse(JSON.stringify(read.data))).toEqual(JSON.parse(JSON.stringify(step.definition)))
          now = step.definition
          expect(dangling(now)).toEqual([])
        }
        for (const { key, kind: asked } of questionsOf(now)) {
          expect(kindOfKey.get(key) ?? asked).toBe(asked)
          kindOfKey.set(key, asked)
        }
        expect(questionsOf(now).filter(({ key }) => isCore(kind, key)).map(({ required, circulates, when }) => [required, circulates, when])).toEqual(questionsOf(beginning(kind, opening)).map(() => [true, undefined, undefined]))
        past.push(now)
      }
    }),
    { numRuns: 200 },
  )
})
