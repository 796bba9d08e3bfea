import { z } from 'zod'
import { several } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { wordingFields } from '../call/form.ts'
import { text } from './text.ts'

const why = (lang: Lang) => {
  const say = text[lang].form
  return { 'reason.es': z.string().trim().min(5, say.reason).max(500, say.reasonLong), 'reason.en': z.string().trim().min(5, say.reasonOther).max(500, say.reasonLong) }
}

/** The same bounds as when it was prepared, and why it changes. */
export const CorrectionForm = (lang: Lang) => z.object({ ...wordingFields(lang), ...why(lang), version: z.coerce.number().int() })
export type CorrectionData = z.infer<ReturnType<typeof CorrectionForm>>

export const WithdrawalForm = (lang: Lang) => z.object({ ...why(lang), meant: z.literal('yes', text[lang].form.meant) })
export type WithdrawalData = z.infer<ReturnType<typeof WithdrawalForm>>

/** Which state, and why; it is read by the two bodies and the state itself. */
export const ExcuseForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({ state: z.uuid(say.state), reason: z.string().trim().min(5, say.excuse).max(500, say.reasonLong) })
}

export const AddresseesForm = (lang: Lang) => z.object({ states: several(z.uuid(), text[lang].form.states) })
