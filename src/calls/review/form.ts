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

/** Words and figures alone, not the marks of a text. */
const bare = (words: string): string => ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()} `

/** An answer as a page says it, where its links do not say where they lead. */
const onPage = (answer: string): string => answer.replace(/\]\([^)]*\)/g, ' ')

/** A copy of a page often leaves the numbers of a list behind. */
const unnumbered = (answer: string): string => answer.replace(/^\s*\d+[.)]\s/gm, ' ')

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

/** Whether an answer holds the words that a comment quotes, however they were copied: in pieces where some were left out. Only the answer is read with tolerance: the state reads the quotation as its own words. */
export function holdsWords(answer: string, quote: string): boolean {
  const pieces = quote.split(/…|\.{3}/).map(bare).filter((piece) => piece.trim())
  if (quote.trim() && pieces.length === 0) return false
  return [answer, onPage(answer), unnumbered(onPage(answer))].some((said) => holds(bare(said), pieces))
}

export const RemovalForm = z.object({ comment: z.uuid() })

/** The version that was read. */
export const AcceptanceForm = z.object({ version: z.string().default('') })

export const ReturnForm = (lang: Lang, today: string) => {
  const say = text[lang].errors
  return AcceptanceForm.extend({ dueOn: z.iso.date(say.dueOn).refine((day) => day > today, say.dueOn), letter: z.string().trim().min(3, say.letter).max(8000) })
}
