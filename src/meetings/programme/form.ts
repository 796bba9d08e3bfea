import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { parts } from './session.ts'
import { text } from './text.ts'

export const SessionForm = (lang: Lang, days: number) => {
  const say = text[lang].form
  return z.object({
    'title.es': z.string().trim().min(3, say.title).max(200, say.titleLong),
    'title.en': z.string().trim().min(3, say.titleOther).max(200, say.titleLong),
    day: z.preprocess((value) => value || 1, z.coerce.number(say.day(days)).int(say.day(days)).min(1, say.day(days)).max(days, say.day(days))),
    startsAt: z.string().trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say.startsAt),
    minutes: z.coerce.number(say.minutes).int(say.minutes).min(5, say.minutes).max(600, say.minutes),
    version: z.coerce.number().int().default(0),
  })
}
export type SessionData = z.infer<ReturnType<typeof SessionForm>>

/** A person with a post, or a name and the organisation that sends it. */
export const SpeakerForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({
      personId: z.union([z.literal(''), z.uuid()]).default(''),
      name: z.string().trim().max(120, say.nameLong).default(''),
      organisation: z.string().trim().max(200, say.nameLong).default(''),
      part: z.enum(parts, say.part),
    })
    .superRefine((form, check) => {
      if (form.personId) return
      if (form.name.length < 2) check.addIssue({ code: 'custom', path: ['name'], message: say.name })
      if (form.organisation.length < 2) check.addIssue({ code: 'custom', path: ['organisation'], message: say.organisation })
    })
}
