import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const CorrectionForm = (lang: Lang, now: string | null) => {
  const say = text[lang]
  return z.object({ email: z.string(say.emailError).trim().toLowerCase().pipe(z.email(say.emailError)).refine((email) => email !== now?.toLowerCase(), say.same) })
}
