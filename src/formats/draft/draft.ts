import type { Words } from '#base/words.ts'
import { isCore } from '../core.ts'
import { type Criterion, type Definition, type Flaw, flawsOf, type FormatKind, type Question, questionsOf, type Section } from '../definition.ts'
import { keyFor } from './key.ts'

// What can be done to the draft of a guideline: each a pure step from one definition to the next, or what stands in its way.

/** What is known around the draft: the kind of its items, and the versions before it, whose keys keep their meaning. */
export type Ground = { kind: FormatKind; past: Definition[] }

export type Hindrance = { why: 'flaws'; flaws: Flaw[] } | { why: 'core' | 'last section' | 'full' | 'gone'; names: Words[] }
export type Step = { definition: Definition } | { hindrance: Hindrance }

/** A question as typed. Options and columns that have no key yet get theirs when it is kept. */
export type Asking = Question extends infer Q ? (Q extends Question ? Omit<Q, 'key'> : never) : never

export type Direction = 'up' | 'down'

export const most = { sections: 20, questions: 40, criteria: 30, scale: 11, options: 40, columns: 8 } as const

/** The whole is looked at after every step: what a step would break is its hindrance. */
function settle(definition: Definition): Step {
  const flaws = flawsOf(definition)
  return flaws.length > 0 ? { hindrance: { why: 'flaws', flaws } } : { definition }
}

const full: Step = { hindrance: { why: 'full', names: [] } }
const gone: Step = { hindrance: { why: 'gone', names: [] } }

const without = <T extends { key: string }>(list: T[], key: string): T[] => list.filter((one) => one.key !== key)
const replaced = <T extends { key: string }>(list: T[], next: T): T[] => list.map((one) => (one.key === next.key ? next : one))

/** One place up or down; at the end of the list nothing moves. */
function shifted<T extends { key: string }>(list: T[], key: string, direction: Direction): T[] {
  const from = list.findIndex((one) => one.key === key)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= list.length) return list
  const moved = [...list]
  moved.splice(to, 0, ...moved.splice(from, 1))
  return moved
}

// ---- the opening and the scale

export const setOpening = (definition: Definition, opening: Pick<Definition, 'intro' | 'minutes'>): Step => ({ definition: { ...definition, ...opening } })

/** What each mark means, from 0 upwards. */
export const setScale = (definition: Definition, scale: Words[]): Step => (scale.length > most.scale ? full : { definition: { ...definition, scale } })

// ---- sections

type Titled = Pick<Section, 'title' | 'intro'>

export function addSection(definition: Definition, { past }: Ground, { title, intro }: Titled): Step {
  if (definition.sections.length >= most.sections) return full
  const taken = [definition, ...past].flatMap((one) => one.sections.map((section) => section.key))
  const section: Section = { key: keyFor(title, taken, 'section'), title, ...(intro && { intro }), questions: [] }
  return settle({ ...definition, sections: [...definition.sections, section] })
}

export const changeSection = (definition: Definition, key: string, { title, intro }: Titled): Step =>
  settle({ ...definition, sections: definition.sections.map((section) => (section.key === key ? { key, title, ...(intro && { intro }), questions: section.questions } : section)) })

export const moveSection = (definition: Definition, key: string, direction: Direction): Step => settle({ ...definition, sections: shifted(definition.sections, key, direction) })

export function removeSection(definition: Definition, { kind }: Ground, key: string): Step {
  const core = definition.sections.filter((section) => section.key === key).flatMap((section) => section.questions.filter((question) => isCore(kind, question.key)))
  if (core.length > 0) return { hindrance: { why: 'core', names: core.map(({ label }) => label) } }
  if (definition.sections.length === 1) return { hindrance: { why: 'last section', names: [] } }
  return settle({ ...definition, sections: without(definition.sections, key) })
}

// ---- questions

export function addQuestion(definition: Definition, { past }: Ground, sectionKey: string, asking: Asking): Step {
  const section = definition.sections.find((one) => one.key === sectionKey)
  if (!section) return gone
  if (section.questions.length >= most.questions) return full
  const taken = [definition, ...past].flatMap((one) => questionsOf(one).map((question) => question.key))
  const question = keyed({ ...asking, key: keyFor(asking.label, taken, 'question') } as Question, [])
  return settle({ ...definition, sections: replaced(definition.sections, { ...section, questions: [...section.questions, question] }) })
}

type Change = { key: string; asking: Asking; section: string }

/** The key and the kind stay. Moved to another section, it goes to its end. */
export function changeQuestion(definition: Definition, { kind, past }: Ground, { key, asking, section: to }: Change): Step {
  const from = definition.sections.find((section) => section.questions.some((question) => question.key === key))
  const before = from?.questions.find((question) => question.key === key)
  const target = definition.sections.find((section) => section.key === to)
  if (!from || !before || !target || before.kind !== asking.kind) return gone
  const former = [before, ...past.flatMap(questionsOf).filter((question) => question.key === key)]
  const question = keyed({ ...asking, ...(isCore(kind, key) && firm), key } as Question, former)
  if (from === target) return settle({ ...definition, sections: replaced(definition.sections, { ...from, questions: replaced(from.questions, question) }) })
  if (target.questions.length >= most.questions) return full
  const moved = definition.sections.map((section) => {
    if (section === from) return { ...section, questions: without(section.questions, key) }
    return section === target ? { ...section, questions: [...section.questions, question] } : section
  })
  return settle({ ...definition, sections: moved })
}

// What lists and papers stand on is asked of everybody and circulates.
const firm = { required: true, circulates: undefined, when: undefined }

export const moveQuestion = (definition: Definition, key: string, direction: Direction): Step =>
  settle({ ...definition, sections: definition.sections.map((section) => ({ ...section, questions: shifted(section.questions, key, direction) })) })

export function removeQuestion(definition: Definition, { kind }: Ground, key: string): Step {
  if (isCore(kind, key)) return { hindrance: { why: 'core', names: questionsOf(definition).filter((question) => question.key === key).map(({ label }) => label) } }
  return settle({ ...definition, sections: definition.sections.map((section) => ({ ...section, questions: without(section.questions, key) })) })
}

/** Brings back a question of an earlier version, under the key that its answers were given to. */
export function restoreQuestion(definition: Definition, sectionKey: string, question: Question): Step {
  const section = definition.sections.find((one) => one.key === sectionKey) ?? definition.sections.at(-1)!
  if (section.questions.length >= most.questions) return full
  const { when, ...asked } = question
  const known = when && section.questions.some((one) => one.key === when.question)
  return settle({ ...definition, sections: replaced(definition.sections, { ...section, questions: [...section.questions, known ? question : (asked as Question)] }) })
}

/** Options and columns keep their keys; new ones get a key that never meant anything else in this question. */
function keyed(question: Question, former: Question[]): Question {
  const piecesOf = (one: Question): { key: string; label: Words }[] => (one.kind === 'choice' ? one.options : one.kind === 'table' ? one.columns : [])
  const taken = [question, ...former].flatMap(piecesOf).map(({ key }) => key)
  const own = <P extends { key: string; label: Words }>(piece: P): P => {
    if (piece.key !== '') return piece
    const key = keyFor(piece.label, taken, 'option')
    taken.push(key)
    return { ...piece, key }
  }
  const tidy = JSON.parse(JSON.stringify(question)) as Question
  if (tidy.kind === 'choice') return { ...tidy, options: tidy.options.map(own) }
  return tidy.kind === 'table' ? { ...tidy, columns: tidy.columns.map(own) } : tidy
}

// ---- criteria

type Criterial = Pick<Criterion, 'label' | 'hint'>

export function addCriterion(definition: Definition, { past }: Ground, { label, hint }: Criterial): Step {
  if (definition.criteria.length >= most.criteria) return full
  const taken = [definition, ...past].flatMap((one) => one.criteria.map((criterion) => criterion.key))
  return settle({ ...definition, criteria: [...definition.criteria, { key: keyFor(label, taken, 'criterion'), label, ...(hint && { hint }) }] })
}

export const changeCriterion = (definition: Definition, key: string, { label, hint }: Criterial): Step => settle({ ...definition, criteria: replaced(definition.criteria, { key, label, ...(hint && { hint }) }) })

export const moveCriterion = (definition: Definition, key: string, direction: Direction): Step => settle({ ...definition, criteria: shifted(definition.criteria, key, direction) })

export const removeCriterion = (definition: Definition, key: string): Step => settle({ ...definition, criteria: without(definition.criteria, key) })

// ---- before it is issued

export type Unready = { why: 'empty section'; of: Words } | { why: 'no criteria' | 'no scale' }

/** A practice is scored, so its guideline says with which criteria and in which words. */
export function lacksToIssue(definition: Definition, kind: FormatKind): Unready[] {
  const empty = definition.sections.filter((section) => section.questions.length === 0).map(({ title }): Unready => ({ why: 'empty section', of: title }))
  if (kind !== 'practice') return empty
  return [...empty, ...(definition.criteria.length === 0 ? [{ why: 'no criteria' } as const] : []), ...(definition.scale.length < 2 ? [{ why: 'no scale' } as const] : [])]
}
