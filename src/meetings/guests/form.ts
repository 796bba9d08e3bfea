import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const several = z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.uuid()))

export const OrganisationsForm = (lang: Lang) => z.object({ organisation: several.refine((ids) => ids.length > 0, text[lang].form.organisation) })

export const DelegateForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    delegationId: z.uuid(say.delegation),
    delegateName: z.string().trim().min(2, say.name).max(120, say.long),
    position: z.string().trim().max(160, say.long).default(''),
  })
}
