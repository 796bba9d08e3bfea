import { type Lang, readText, type Words } from '#base/words.ts'
import type { Definition, Question } from './definition.ts'
import { text } from './text.ts'

/** Where a text stands in a definition: `question/title/hint`, `question/area/option/legal`, `section/contact/intro`, `intro`. */
export type Wording = { place: string; words: Words | undefined }

type Visit = (place: string, words: Words | undefined) => Words | undefined

/** Passes every wording of a definition, also those that could stand there and do not yet; structure stays as it is. */
function mapWordings(definition: Definition, visit: Visit): Definition {
  const must = (place: string, words: Words): Words => visit(place, words) ?? words
  const may = <Name extends string>(name: Name, place: string, words: Words | undefined): { [N in Name]?: Words } => {
    const said = visit(`${place}/${name}`, words)
    return said ? ({ [name]: said } as { [N in Name]?: Words }) : {}
  }
  const question = (one: Question): Question => {
    const place = `question/${one.key}`
    const asked = { ...one, label: must(`${place}/label`, one.label), ...may('hint', place, one.hint), ...may('told', place, one.told) }
    if (asked.kind === 'number') return { ...asked, unit: must(`${place}/unit`, asked.unit) }
    if (asked.kind === 'choice') return { ...asked, options: asked.options.map((option) => ({ ...option, label: must(`${place}/option/${option.key}`, option.label) })) }
    if (asked.kind === 'table') return { ...asked, columns: asked.columns.map((column) => ({ ...column, label: must(`${place}/column/${column.key}`, column.label) })) }
    return asked
  }
  return {
    ...definition,
    intro: must('intro', definition.intro),
    sections: definition.sections.map((section) => ({
      ...section,
      title: must(`section/${section.key}/title`, section.title),
      ...may('intro', `section/${section.key}`, section.intro),
      questions: section.questions.map(question),
    })),
    criteria: definition.criteria.map((criterion) => ({ ...criterion, label: must(`criterion/${criterion.key}/label`, criterion.label), ...may('hint', `criterion/${criterion.key}`, criterion.hint) })),
    scale: definition.scale.map((word, mark) => must(`scale/${mark}`, word)),
  }
}

export function wordingsOf(definition: Definition): Wording[] {
  const found: Wording[] = []
  mapWordings(definition, (place, words) => {
    found.push({ place, words })
    return words
  })
  return found
}

export const wordingAt = (definition: Definition, place: string): Wording | undefined => wordingsOf(definition).find((wording) => wording.place === place)

export const reword = (definition: Definition, place: string, wording: Words): Definition => mapWordings(definition, (at, words) => (at === place ? wording : words))

type Correction = { place: string; wording: Words }

/** An erratum changes the wording that is read, never what is stored. Each remembers what stood there before it. */
export function corrected<C extends Correction>(definition: Definition, corrections: C[]): { definition: Definition; errata: (C & { before: Words | undefined })[] } {
  let now = definition
  const errata = corrections.map((correction) => {
    const before = wordingAt(now, correction.place)?.words
    now = reword(now, correction.place, correction.wording)
    return { ...correction, before }
  })
  return { definition: now, errata }
}

/** The place in words a reader understands: "Pregunta 1.2, ayuda". */
export function placeInWords(lang: Lang, definition: Definition, place: string): string {
  const say = text[lang].place
  const [what = '', key = '', part = '', inner = ''] = place.split('/')
  if (what === 'intro') return say.intro
  if (what === 'scale') return say.scale(Number(key))
  if (what === 'section') return `${say.section(definition.sections.findIndex((section) => section.key === key) + 1)}, ${say.parts[part as 'title']}`
  if (what === 'criterion') return `${say.criterion(definition.criteria.findIndex((criterion) => criterion.key === key) + 1)}, ${say.parts[part as 'label']}`
  const question = `${say.question(numberOf(definition, key))}, ${say.parts[part as 'label']}`
  return inner ? `${question} «${innerLabel(lang, definition, { key, inner })}»` : question
}

function innerLabel(lang: Lang, definition: Definition, { key, inner }: { key: string; inner: string }): string {
  const question = definition.sections.flatMap((section) => section.questions).find((one) => one.key === key)
  const pieces = question?.kind === 'choice' ? question.options : question?.kind === 'table' ? question.columns : []
  const piece = pieces.find((one) => one.key === inner)
  return piece ? readText(piece.label, lang) : inner
}

/** 2.3: the third question of the second section. */
export function numberOf(definition: Pick<Definition, 'sections'>, key: string): string {
  for (const [index, section] of definition.sections.entries()) {
    const at = section.questions.findIndex((question) => question.key === key)
    if (at >= 0) return `${index + 1}.${at + 1}`
  }
  return ''
}
