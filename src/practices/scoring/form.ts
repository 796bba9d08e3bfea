import { z } from 'zod'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { type Lang, readText } from '#base/words.ts'
import type { Criterion, Definition } from '#formats/index.ts'
import type { Typing } from './actions.ts'
import { asAWhole } from './scoring.ts'
import { text } from './text.ts'

export const pointsField = (criterion: string): string => `points.${criterion}`
export const sentenceField = (criterion: string): string => `sentence.${criterion}`

/** The criteria of a format, and the practice as a whole. */
export const markable = (criteria: readonly Criterion[]): string[] => [...criteria.map((criterion) => criterion.key), asAWhole]

/** What is to be mended in a criterion, which is named: several may stand in one summary. */
export function faultOf(criteria: readonly Criterion[], { criterion, lacks }: { criterion: string; lacks: 'points' | 'sentence' | 'length' }, lang: Lang): FormError {
  const say = text[lang]
  const known = criteria.find((one) => one.key === criterion)
  const label = known ? readText(known.label, lang) : say.score.whole
  if (lacks === 'points') return { field: pointsField(criterion), message: say.form.choose(label) }
  return { field: sentenceField(criterion), message: lacks === 'sentence' ? say.form.why(label) : say.form.long(label) }
}

const MarkForm = (most: number) =>
  z.object({
    points: z.preprocess((value) => (value === undefined || value === '' ? null : Number(value)), z.number().int().min(0).max(most).nullable()),
    sentence: z.string().trim().max(600).default(''),
    seen: z.coerce.number().int().min(0).catch(0),
  })

/** Reads every criterion on its own, so that one that must be mended does not keep the others from being saved. */
export function readMarks(typed: Typed, definition: Pick<Definition, 'criteria' | 'scale'>, lang: Lang): { typing: Typing[]; errors: FormError[] } {
  const form = MarkForm(definition.scale.length - 1)
  const typing: Typing[] = []
  const errors: FormError[] = []
  for (const criterion of markable(definition.criteria)) {
    // A page of the form always sends its sentence, blank or not: what is not sent was not asked.
    if (typedText(typed, sentenceField(criterion)) === undefined) continue
    const read = form.safeParse({ points: typedText(typed, pointsField(criterion)), sentence: typedText(typed, sentenceField(criterion)), seen: typedText(typed, `version.${criterion}`) })
    if (read.success) typing.push({ criterion, ...read.data, points: criterion === asAWhole ? null : read.data.points })
    else for (const issue of read.error.issues) errors.push(faultOf(definition.criteria, { criterion, lacks: issue.path[0] === 'points' ? 'points' : 'length' }, lang))
  }
  return { typing, errors }
}

export const ShortlistingForm = (lang: Lang) => {
  const say = text[lang].shortlist
  return z.object({
    listed: z.enum(['yes', 'no'], say.choose).transform((value) => value === 'yes'),
    'reason.es': z.string().trim().min(3, say.reasonNeeded).max(2000, say.reasonLong),
    'reason.en': z.string().trim().min(3, say.otherNeeded).max(2000, say.reasonLong),
  })
}
