import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** The cities whose hour a meeting may keep: the members', and where partners meet. */
export const zones = Object.keys(text.es.cities)

/** What is accepted of a meeting, and the words when it is not. */
export const MeetingForm = (lang: Lang) => {
  const say = text[lang].form
  const note = z.string().trim().max(4000, say.noteLong).default('')
  return z
    .object({
      'title.es': z.string().trim().min(5, say.title).max(200, say.titleLong),
      'title.en': z.string().trim().min(5, say.titleOther).max(200, say.titleLong),
      milestoneId: z.uuid(say.milestone),
      startsAt: z.string().trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say.startsAt),
      zone: z.string(say.zone).refine((zone) => zones.includes(zone), say.zone),
      minutes: z.coerce.number(say.minutes).int(say.minutes).min(15, say.minutes).max(720, say.minutes),
      link: z.preprocess((value) => value || '', z.union([z.literal(''), z.url({ protocol: /^https$/, error: say.link })], say.link)),
      'note.es': note,
      'note.en': note,
      example: z.preprocess((value) => value === 'yes', z.boolean()),
      version: z.coerce.number().int().default(1),
    })
    .superRefine((form, check) => {
      for (const [own, twin] of [['note.es', 'note.en'], ['note.en', 'note.es']] as const) {
        if (form[own] === '' && form[twin] !== '') check.addIssue({ code: 'custom', path: [own], message: say.noteOther })
      }
    })
}
export type MeetingData = z.infer<ReturnType<typeof MeetingForm>>
