import { z } from 'zod'
import { orNull } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { organisationKinds } from './organisation.ts'
import { text } from './text.ts'

const named = (lang: Lang) => {
  const say = text[lang].form
  return {
    'name.es': z.string(say.nameError).trim().min(2, say.nameError).max(200, say.longError),
    'name.en': z.string(say.nameOtherError).trim().min(2, say.nameOtherError).max(200, say.longError),
    short: z.string(say.shortError).trim().min(1, say.shortError).max(40, say.shortError),
  }
}

export const OrganisationForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({ ...named(lang), kind: z.enum(organisationKinds, say.kindError).exclude(['body'], say.kindError), iso3: orNull(z.string().regex(/^[A-Z]{3}$/, say.countryError)) })
    .refine(({ kind, iso3 }) => iso3 !== null || (kind !== 'state' && kind !== 'ministry'), { path: ['iso3'], error: say.countryError })
}

export const RenamingForm = (lang: Lang) => z.object({ ...named(lang), version: z.coerce.number().int() })
