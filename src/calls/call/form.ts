import { z } from 'zod'
import { orNull, several } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** What a call says, in both languages. */
export const wordingFields = (lang: Lang) => {
  const say = text[lang].form
  return {
    'title.es': z.string().trim().min(5, say.title).max(160, say.titleLong),
    'title.en': z.string().trim().min(5, say.titleOther).max(160, say.titleLong),
    'message.es': z.string().trim().min(10, say.message).max(4000, say.messageLong),
    'message.en': z.string().trim().min(10, say.messageOther).max(4000, say.messageLong),
  }
}

/** While it is prepared one language is enough: the other is asked for when it is opened to all the states. */
const drafted = (lang: Lang) => {
  const say = text[lang].form
  return {
    'title.es': z.string().trim().max(160, say.titleLong).default(''),
    'title.en': z.string().trim().max(160, say.titleLong).default(''),
    'message.es': z.string().trim().max(4000, say.messageLong).default(''),
    'message.en': z.string().trim().max(4000, say.messageLong).default(''),
  }
}

/** Long enough in one of the two, and no stub in the other. */
const isWritten = ([one, two]: [string, string], least: number): boolean => [one, two].some((words) => words.length >= least) && [one, two].every((words) => words === '' || words.length >= least)

/** What is accepted of a call, and the words when it is not. */
export const CallForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    ...drafted(lang),
    formatVersionId: z.uuid(say.format),
    theme: orNull(z.string().regex(/^[a-z0-9-]+$/)),
    milestoneId: z.uuid(say.milestone),
    states: several(z.uuid(), say.states),
    version: z.coerce.number().int().default(0),
  })
    .refine((data) => isWritten([data['title.es'], data['title.en']], 5), { path: [`title.${lang}`], message: say.titleAny, when: () => true })
    .refine((data) => isWritten([data['message.es'], data['message.en']], 10), { path: [`message.${lang}`], message: say.messageAny, when: () => true })
}
export type CallData = z.infer<ReturnType<typeof CallForm>>

/** One state, or all that have not handed in; and the page one came from. */
export const ReminderForm = (lang: Lang) =>
  z.object({ stateId: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.uuid(text[lang].form.states)).min(1, text[lang].form.states)), back: z.string().optional() })
