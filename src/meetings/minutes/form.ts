import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const OpeningForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    'opening.es': z.string().trim().min(3, say.opening).max(8000, say.long),
    'opening.en': z.string().trim().min(3, say.openingOther).max(8000, say.long),
  })
}
