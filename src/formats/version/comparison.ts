import { type DiffPart, diffWords } from '#base/diff.ts'
import { type Lang, other, readText, type Words } from '#base/words.ts'
import { type Column, compareDefinitions, type Definition, type Question, questionsOf, type Section, sectionWith } from '../definition.ts'
import { kindInWords } from '../asked.ts'
import { text } from './text.ts'

/** One thing that is said otherwise: which part, in which language, and the words that went and came. */
export type Difference = { part: string; lang?: Lang; parts: DiffPart[] }
export type Changed = { key: string; title: string; differences: Difference[] }
export type Comparison = { added: Question[]; dropped: Question[]; changed: Changed[]; rest: Changed[]; reordered: boolean }

/** Two versions as a reader sees them: by the keys of their questions, word by word. */
export function compareVersions(lang: Lang, before: Definition, after: Definition): Comparison {
  const { added, dropped, changed } = compareDefinitions(before, after)
  const [old, now] = [before, after].map((one) => new Map(questionsOf(one).map((question) => [question.key, question]))) as [Map<string, Question>, Map<string, Question>]
  const moved = [...now.keys()].filter((key) => old.has(key) && sectionWith(before, key)?.key !== sectionWith(after, key)?.key)
  return {
    added: added.map((key) => now.get(key)!),
    dropped: dropped.map((key) => old.get(key)!),
    changed: [...now.keys()].filter((key) => changed.includes(key) || moved.includes(key)).map((key) => ({ key, title: readText(now.get(key)!.label, lang), differences: questionDifferences(lang, { before, after }, key) })),
    rest: [...sections(lang, before, after), ...criteria(lang, before, after), ...opening(lang, before, after)],
    reordered: order(before, new Set(now.keys())) !== order(after, new Set(old.keys())) || orderOfSections(before, after) !== orderOfSections(after, before),
  }
}

const order = ({ sections }: Definition, known: Set<string>): string => sections.map(({ key, questions }) => `${key}:${questions.map((question) => question.key).filter((one) => known.has(one)).join()}`).filter((line) => !line.endsWith(':')).sort().join('|')
const orderOfSections = (one: Definition, other: Definition): string => one.sections.map(({ key }) => key).filter((key) => other.sections.some((section) => section.key === key)).join()

type Both<T> = { before: T; after: T }

/** Words in both languages, each compared on its own; of lists that changed in both, the reader's is enough. */
function wordDifferences(lang: Lang, part: string, { before, after }: Both<(side: Lang) => string>, each = true): Difference[] {
  const found = [lang, other(lang)].filter((side) => before(side) !== after(side)).map((side): Difference => ({ part, lang: side, parts: diffWords(before(side), after(side)) }))
  return each ? found : found.slice(0, 1)
}

const plainDifference = (part: string, before: string, after: string): Difference[] => (before === after ? [] : [{ part, parts: diffWords(before, after) }])

const said = (words: Words | undefined) => (side: Lang) => (words ? (words[side] ?? '') : '')

function questionDifferences(lang: Lang, { before, after }: Both<Definition>, key: string): Difference[] {
  const say = text[lang].compare
  const [old, now] = [before, after].map((one) => questionsOf(one).find((question) => question.key === key)) as [Question, Question]
  const duty = ({ required }: Question) => (required ? say.required : say.optional)
  const circulation = ({ circulates }: Question) => (circulates === false ? say.private : say.circulates)
  return [
    ...wordDifferences(lang, say.parts.label, { before: said(old.label), after: said(now.label) }),
    ...wordDifferences(lang, say.parts.hint, { before: said(old.hint), after: said(now.hint) }),
    ...wordDifferences(lang, say.parts.told, { before: said(old.told), after: said(now.told) }),
    ...plainDifference(say.parts.kind, kindInWords(lang, old), kindInWords(lang, now)),
    ...wordDifferences(lang, say.parts.options, { before: optionsOf(old), after: optionsOf(now) }, false),
    ...wordDifferences(lang, say.parts.columns, { before: columnsOf(lang, old), after: columnsOf(lang, now) }, false),
    ...plainDifference(say.parts.required, duty(old), duty(now)),
    ...plainDifference(say.parts.when, conditionOf(lang, before, old), conditionOf(lang, after, now)),
    ...plainDifference(say.parts.circulates, circulation(old), circulation(now)),
    ...plainDifference(say.parts.section, readText(sectionWith(before, key)!.title, lang), readText(sectionWith(after, key)!.title, lang)),
  ]
}

const optionsOf = (question: Question) => (side: Lang) => (question.kind === 'choice' ? question.options.map(({ label }) => readText(label, side)).join('; ') : '')

const columnsOf = (lang: Lang, question: Question) => (side: Lang) => (question.kind === 'table' ? question.columns.map((column) => columnInWords(lang, side, column)).join('; ') : '')

function columnInWords(lang: Lang, side: Lang, { label, kind, required, limit }: Column): string {
  const say = text[lang].compare
  const facts = [kind === 'number' ? '#' : limit ? say.words(limit) : '', required ? say.required : say.optional].filter(Boolean)
  return `${readText(label, side)} (${facts.join(', ')})`
}

function conditionOf(lang: Lang, definition: Definition, { when }: Question): string {
  const say = text[lang].compare
  const on = when && questionsOf(definition).find(({ key }) => key === when.question)
  if (!when || !on) return say.always
  const option = on.kind === 'choice' ? on.options.find(({ key }) => key === when.equals) : undefined
  return say.onlyIf(readText(on.label, lang), option ? readText(option.label, lang) : when.equals)
}

function sections(lang: Lang, before: Definition, after: Definition): Changed[] {
  const say = text[lang].compare
  const title = (section: Section) => readText(section.title, lang)
  const gone = before.sections.filter(({ key }) => !after.sections.some((section) => section.key === key)).map((section) => ({ key: `section-${section.key}`, title: say.sectionDropped(title(section)), differences: [] }))
  const kept = after.sections.map((section) => {
    const old = before.sections.find(({ key }) => key === section.key)
    if (!old) return { key: `section-${section.key}`, title: say.sectionAdded(title(section)), differences: [] }
    const differences = [...wordDifferences(lang, say.parts.title, { before: said(old.title), after: said(section.title) }), ...wordDifferences(lang, say.parts.intro, { before: said(old.intro), after: said(section.intro) })]
    return { key: `section-${section.key}`, title: say.section(title(section)), differences }
  })
  return [...kept.filter((change) => change.differences.length > 0 || !before.sections.some(({ key }) => `section-${key}` === change.key)), ...gone]
}

function criteria(lang: Lang, before: Definition, after: Definition): Changed[] {
  const say = text[lang].compare
  const gone = before.criteria.filter(({ key }) => !after.criteria.some((criterion) => criterion.key === key)).map(({ key, label }) => ({ key: `criterion-${key}`, title: say.criterionDropped(readText(label, lang)), differences: [] }))
  const kept = after.criteria.flatMap(({ key, label, hint }): Changed[] => {
    const old = before.criteria.find((criterion) => criterion.key === key)
    if (!old) return [{ key: `criterion-${key}`, title: say.criterionAdded(readText(label, lang)), differences: [] }]
    const differences = [...wordDifferences(lang, say.parts.label, { before: said(old.label), after: said(label) }), ...wordDifferences(lang, say.parts.hint, { before: said(old.hint), after: said(hint) })]
    return differences.length > 0 ? [{ key: `criterion-${key}`, title: say.criterion(readText(label, lang)), differences }] : []
  })
  return [...kept, ...gone]
}

function opening(lang: Lang, before: Definition, after: Definition): Changed[] {
  const say = text[lang].compare
  const scale = (one: Definition) => (side: Lang) => one.scale.map((word, mark) => `${mark}: ${readText(word, side)}`).join('; ')
  const list = [
    { key: 'intro', title: say.intro, differences: wordDifferences(lang, say.intro, { before: said(before.intro), after: said(after.intro) }) },
    { key: 'minutes', title: say.minutes, differences: plainDifference(say.minutes, say.minutesWords(before.minutes), say.minutesWords(after.minutes)) },
    { key: 'scale', title: say.scale, differences: wordDifferences(lang, say.scale, { before: scale(before), after: scale(after) }, false) },
  ]
  return list.filter(({ differences }) => differences.length > 0)
}

export const isSame = ({ added, dropped, changed, rest, reordered }: Comparison): boolean => added.length + dropped.length + changed.length + rest.length === 0 && !reordered
