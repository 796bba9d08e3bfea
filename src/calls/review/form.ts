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

/** Words and figures alone: not the marks of a text, the numbers of its lists, nor where its links lead. */
const bare = (words: string): string => words.replace(/\]\([^)\s]*\)/g, ' ').replace(/^\s*\d+[.)]\s/gm, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()

/** Whether an answer holds the words that a comment quotes, however they were copied: in pieces where some were left out. */
export const holdsWords = (answer: string, quote: string): boolean => {
  const said = bare(answer)
  return quote.split(/…|\.{3}/).every((piece) => said.includes(bare(piece)))
}

export const RemovalForm = z.object({ comment: z.uuid() })

/** The version that was read. */
export const AcceptanceForm = z.object({ version: z.string().default('') })

export const ReturnForm = (lang: Lang, today: string) => {
  const say = text[lang].errors
  return AcceptanceForm.extend({ dueOn: z.iso.date(say.dueOn).refine((day) => day > today, say.dueOn), letter: z.string().trim().min(3, say.letter).max(8000) })
}
