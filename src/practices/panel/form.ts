import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const list = z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.uuid()))

/** The fields carry the practice's id, so that several panels stand on one page. */
export const reviewersField = (itemId: string): string => `reviewers-${itemId}`
export const untilField = (itemId: string): string => `until-${itemId}`

export function AssignmentForm(lang: Lang, today: string, itemId: string) {
  const say = text[lang].form
  return z
    .object({ [reviewersField(itemId)]: list.pipe(z.array(z.uuid()).min(1, say.reviewers)), [untilField(itemId)]: z.iso.date(say.until).refine((day) => day > today, say.until) })
    .transform((given) => ({ reviewers: given[reviewersField(itemId)] as string[], until: given[untilField(itemId)] as string }))
}

export const DismissalForm = z.object({ person: z.uuid() })
