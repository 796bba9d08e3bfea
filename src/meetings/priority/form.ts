import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** A state writes in its own language; the translation may wait. */
export const PriorityForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    'priority.es': z.string().trim().max(300, say.titleLong).default(''),
    'priority.en': z.string().trim().max(300, say.titleLong).default(''),
    'priorityReason.es': z.string().trim().max(4000, say.reasonLong).default(''),
    'priorityReason.en': z.string().trim().max(4000, say.reasonLong).default(''),
  }).superRefine((form, check) => {
    for (const [name, message] of [['priority', say.title], ['priorityReason', say.reason]] as const) {
      if (form[`${name}.es`].length < 3 && form[`${name}.en`].length < 3) check.addIssue({ code: 'custom', path: [`${name}.${lang}`], message })
    }
  })
}
export type PriorityData = z.infer<ReturnType<typeof PriorityForm>>
