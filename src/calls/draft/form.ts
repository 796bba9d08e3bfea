import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** A section is handed to a person until a day after today. */
export const DelegationForm = (lang: Lang, today: string) => {
  const say = text[lang].draft
  return z.object({
    personId: z.uuid(say.whoError),
    sectionKey: z.string().min(1, say.sectionError),
    until: z.iso.date(say.untilError).refine((day) => day > today, say.untilError),
  })
}

/** The fields carry the comment's id, so that several answers stand on one page. */
export function CommentAnswerForm(lang: Lang, typed: Record<string, unknown>) {
  const say = text[lang].draft
  const id = String(typed.comment ?? '')
  return z
    .object({ comment: z.uuid(), [`done-${id}`]: z.enum(['yes', 'no'], say.choose), [`reason-${id}`]: z.string().trim().max(2000).default('') })
    .transform((given) => ({ comment: given.comment as string, done: given[`done-${id}`] === 'yes', reason: String(given[`reason-${id}`] ?? '') }))
    .refine((given) => given.done || given.reason.length >= 3, { path: [`reason-${id}`], error: say.becauseError })
}

export const ShareForm = z.object({ share: z.uuid() })
