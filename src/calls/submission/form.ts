import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const ticked = z.preprocess((value) => value === 'yes', z.boolean())

export const ItemForm = z.object({ original: z.enum(['es', 'en']), example: ticked })

/** Consents of the clearance: to circulate is what a call is for; to publish is the state's choice. */
export const ClearanceForm = (lang: Lang) => {
  const say = text[lang].clearance
  return z.object({
    version: z.string().default(''),
    circulates: ticked.refine((given) => given, say.consentNeeded),
    publishes: ticked,
    licence: z.enum(['CC-BY-4.0', 'CC-BY-3.0-IGO', 'official-use'], say.licenceNeeded),
    letter: z.instanceof(File).optional(),
  })
}

export const HandInForm = z.object({ confirmed: ticked, reason: z.string().trim().max(2000).optional() })

export const WithdrawalForm = (lang: Lang) => z.object({ reason: z.string().trim().min(3, text[lang].withdraw.needed).max(2000) })
