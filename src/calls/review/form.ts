import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const CommentForm = (lang: Lang) => {
  const say = text[lang].errors
  return z.object({
    question: z.string().min(1, say.question),
    kind: z.enum(['must change', 'suggestion', 'praise'], say.kind),
    quote: z.string().trim().max(1000).default(''),
    text: z.string().trim().min(3, say.text).max(4000),
  })
}

export const RemovalForm = z.object({ comment: z.uuid() })

/** The version that was read. */
export const AcceptanceForm = z.object({ version: z.string().default('') })

export const ReturnForm = (lang: Lang, today: string) => {
  const say = text[lang].errors
  return AcceptanceForm.extend({ dueOn: z.iso.date(say.dueOn).refine((day) => day > today, say.dueOn), letter: z.string().trim().min(3, say.letter).max(8000) })
}
