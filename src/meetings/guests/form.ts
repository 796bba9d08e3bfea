import { z } from 'zod'
import { several } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const OrganisationsForm = (lang: Lang) => z.object({ organisation: several(z.uuid(), text[lang].form.organisation) })

export const DelegateForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    delegationId: z.uuid(say.delegation),
    delegateName: z.string().trim().min(2, say.name).max(120, say.long),
    position: z.string().trim().max(160, say.long).default(''),
  })
}
