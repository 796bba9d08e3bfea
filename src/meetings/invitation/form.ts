import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const idsIn = (typed: Record<string, unknown>, names: RegExp): string[] =>
  Object.entries(typed)
    .filter(([name]) => names.test(name))
    .flatMap(([, value]) => [value].flat())
    .filter((id): id is string => z.uuid().safeParse(id).success)

/** Ticked people, from one group of boxes per delegation and list: `person.<delegation>`, `person.<delegation>.others`. */
export const PeopleForm = z.looseObject({}).transform((typed) => ({ people: idsIn(typed, /^person\./) }))

/** Who is ticked as there, and who was when the page was shown: what this form says is the difference. */
export const AttendanceForm = z.looseObject({}).transform((typed) => ({ present: idsIn(typed, /^present\./), shown: idsIn(typed, /^was$/) }))

export const ReplyForm = (lang: Lang) =>
  z.object({
    attends: z.enum(['yes', 'no', 'maybe'], text[lang].form.attends),
    words: z.string().trim().max(1000, text[lang].form.wordsLong).default(''),
  })
