import { z } from 'zod'
import { orNull, ticked } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { kinds, precisions, recordedSteps } from './dossier.ts'
import { text } from './text.ts'

export const DossierForm = (lang: Lang) => z.object({ stateId: z.uuid(text[lang].form.state), kind: z.enum(kinds, text[lang].form.kindError) })

export const StepForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({
      key: z.enum(recordedSteps, say.step),
      happened: z.enum(['yes', 'no'], say.happened),
      onDay: orNull(z.iso.date(say.day)),
      precision: z.enum(precisions, say.precision).default('day'),
      note: z.string().trim().min(3, say.note).max(2000, say.noteLong),
      source: z.string().trim().max(300, say.sourceLong).default(''),
      file: z.instanceof(File).optional(),
      example: ticked,
    })
    .refine(({ happened, onDay }) => happened === 'no' || onDay !== null, { path: ['onDay'], message: say.day })
    .refine(({ happened, onDay }) => happened === 'yes' || onDay === null, { path: ['onDay'], message: say.noDay })
}

export type StepData = z.infer<ReturnType<typeof StepForm>>
