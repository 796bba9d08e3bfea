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

/** Words and figures alone: not the marks of a text, nor where its links lead. */
const bare = (words: string): string => ` ${words.replace(/\]\([^)]*\)/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()} `

/** A page says the numbers of a list, a copy of it often does not. */
const unnumbered = (words: string): string => words.replace(/^\s*\d+[.)]\s/gm, ' ')

/** Each piece in whole words, and after the one before it. */
function holds(said: string, pieces: string[]): boolean {
  let from = 0
  for (const piece of pieces) {
    const at = said.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length - 1
  }
  return true
}

/** Whether an answer holds the words that a comment quotes, however they were copied: in pieces where some were left out. */
export function holdsWords(answer: string, quote: string): boolean {
  const pieces = (words: string) => words.split(/…|\.{3}/).map(bare).filter((piece) => piece.trim())
  if (quote.trim() && pieces(quote).length === 0) return false
  return holds(bare(answer), pieces(quote)) || holds(bare(unnumbered(answer)), pieces(unnumbered(quote)))
}

export const RemovalForm = z.object({ comment: z.uuid() })

/** The version that was read. */
export const AcceptanceForm = z.object({ version: z.string().default('') })

export const ReturnForm = (lang: Lang, today: string) => {
  const say = text[lang].errors
  return AcceptanceForm.extend({ dueOn: z.iso.date(say.dueOn).refine((day) => day > today, say.dueOn), letter: z.string().trim().min(3, say.letter).max(8000) })
}
