import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** Ticked people, from one group of boxes per delegation: `person.<delegation>`, or `present.<delegation>` for who is there. */
export const PeopleForm = z.looseObject({}).transform((typed) => ({
  people: Object.entries(typed)
    .filter(([name]) => /^(person|present)\./.test(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((id): id is string => z.uuid().safeParse(id).success),
}))

export const ReplyForm = (lang: Lang) =>
  z.object({
    attends: z.enum(['yes', 'no', 'maybe'], text[lang].form.attends),
    words: z.string().trim().max(1000, text[lang].form.wordsLong).default(''),
  })
