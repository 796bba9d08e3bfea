import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { pastAnswer } from '#workplan/index.ts'
import { verdicts, verdictsOfSeveral } from './dossier.ts'
import { text } from './text.ts'

export const OpenForm = (lang: Lang) => z.object({ presidencyId: z.uuid(text[lang].form.term) })

export const TextsForm = (lang: Lang) => {
  const own = z.string().trim().max(8000, text[lang].form.long).default('')
  return z.object({ 'achieved.es': own, 'achieved.en': own, 'priorities.es': own, 'priorities.en': own, 'version': z.coerce.number().int() })
}
export type TextsData = z.infer<ReturnType<typeof TextsForm>>

const reasonFields = (lang: Lang) => {
  const say = text[lang].form
  return { 'reason.es': z.string().trim().min(3, say.reason).max(1000, say.reasonLong), 'reason.en': z.string().trim().max(1000, say.reasonLong).default('') }
}

export const ChoiceForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({ verdict: z.enum(verdicts, say.verdict), onDay: z.preprocess((value) => value || null, z.iso.date(say.day).nullable()), ...reasonFields(lang), confirm: pastAnswer, version: z.string().default('') })
    .refine(({ verdict, onDay }) => verdict !== 're-planned' || onDay !== null, { path: ['onDay'], message: say.day })
    .refine(({ verdict, onDay }) => verdict === 're-planned' || onDay === null, { path: ['onDay'], message: say.noDay })
    .transform((given) => ({ ...given, onDay: given.verdict === 're-planned' ? given.onDay : null }))
}
export type ChoiceData = Omit<z.infer<ReturnType<typeof ChoiceForm>>, 'confirm' | 'version'>

/** Several at once: they go on or they do not, for one reason; another day is given one by one. */
export const ChoicesForm = (lang: Lang) => {
  const { some } = text[lang].choices
  return z.object({
    items: z.preprocess((value) => [value ?? []].flat(), z.array(z.string().regex(/^[a-z-]+:[0-9a-f-]{36}$/, some)).min(1, some)),
    verdict: z.enum(verdictsOfSeveral, text[lang].form.verdict),
    ...reasonFields(lang),
  })
}
