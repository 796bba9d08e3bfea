import { fingerprint, type Lang } from '#base/words.ts'
import { type Answers, type Definition, isTranslatable, questionsOf } from '#formats/index.ts'

/** The last translation of an answer: which original it renders, and whether its state confirmed it. */
export type Rendered = { questionKey: string; language: Lang; renders: string; confirmed: boolean }

export type Counts = { missing: number; outdated: number; translated: number; confirmed: number }

export const fingerprintOf = (answer: unknown): string => fingerprint(JSON.stringify(answer))

/** Where the translation of one item stands, answer by answer. */
export function countNeeds(definition: Definition, answers: Answers, { rendered, language }: { rendered: Rendered[]; language: Lang }): Counts {
  const counts: Counts = { missing: 0, outdated: 0, translated: 0, confirmed: 0 }
  const asked = questionsOf(definition).filter((question) => isTranslatable(question) && answers[question.key] !== undefined && answers[question.key] !== '')
  for (const { key } of asked) {
    const last = rendered.find((one) => one.questionKey === key && one.language === language)
    if (!last) counts.missing += 1
    else if (last.renders !== fingerprintOf(answers[key])) counts.outdated += 1
    else if (last.confirmed) counts.confirmed += 1
    else counts.translated += 1
  }
  return counts
}
