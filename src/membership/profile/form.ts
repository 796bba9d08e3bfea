import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const ProfileForm = (lang: Lang, zones: string[]) => {
  const say = text[lang]
  return z.object({
    name: z.string(say.nameError).trim().min(2, say.nameError).max(120, say.nameError),
    language: z.enum(['es', 'en'], say.languageError),
    zone: z.enum(zones, say.zoneError),
    version: z.coerce.number().int(),
  })
}

export const AddressForm = (lang: Lang, now: string | null) => {
  const say = text[lang].address
  return z.object({ email: z.string(say.error).trim().toLowerCase().pipe(z.email(say.error)).refine((email) => email !== now?.toLowerCase(), say.same) })
}
