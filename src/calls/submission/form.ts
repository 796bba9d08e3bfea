import { z } from 'zod'
import { ticked } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** `version`: how many documents there were when the form was opened. */
export const ItemForm = z.object({ original: z.enum(['es', 'en']), example: ticked, version: z.coerce.number().int().optional() })

/** Consents of the clearance: to circulate is what a call is for; to publish is the state's choice, and a licence is asked for what is published. */
export const ClearanceForm = (lang: Lang) => {
  const say = text[lang].clearance
  return z.object({
    version: z.string().default(''),
    circulates: ticked.refine((given) => given, say.consentNeeded),
    publishes: ticked,
    licence: z.enum(['CC-BY-4.0', 'CC-BY-3.0-IGO', 'official-use'], say.licenceNeeded).optional(),
    letter: z.instanceof(File).optional(),
  })
    .refine((given) => given.licence || !given.publishes, { path: ['licence'], error: say.licenceNeeded })
    .transform(({ licence = 'official-use', ...given }) => ({ ...given, licence }))
}

export const PostponementForm = (lang: Lang) => z.object({ words: z.string().trim().min(3, text[lang].postpone.needed).max(4000, text[lang].postpone.needed) })

export const HandInForm = z.object({ confirmed: ticked, reason: z.string().trim().max(2000).optional() })

export const WithdrawalForm = (lang: Lang) => z.object({ reason: z.string().trim().min(3, text[lang].withdraw.needed).max(2000) })
