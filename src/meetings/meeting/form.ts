import { z } from 'zod'
import { httpsOrBlank, orNull, ticked } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { meetingKinds } from './meeting.ts'
import { findTemplate } from './templates.ts'
import { text } from './text.ts'

/** The cities whose hour a meeting may keep: the members', and where partners meet. */
export const zones = ['America/Belize', 'America/Costa_Rica', 'America/El_Salvador', 'America/Guatemala', 'America/Mexico_City', 'America/New_York', 'America/Panama', 'America/Tegucigalpa', 'Europe/Zurich']

/** Where one goes: asked of every meeting that is not online. */
const placeFields = (lang: Lang) => {
  const say = text[lang].form
  const short = z.string().trim().max(200, say.placeLong).default('')
  return { 'place.es': short, 'place.en': short, venue: short, address: z.string().trim().max(300, say.placeLong).default(''), mapLink: httpsOrBlank(say.mapLink) }
}

/** What is accepted of a meeting, and the words when it is not. */
export const MeetingForm = (lang: Lang) => {
  const say = text[lang].form
  const note = z.string().trim().max(4000, say.noteLong).default('')
  return z
    .object({
      kind: z.enum(meetingKinds, say.kind).default('online'),
      template: z.string().optional().transform((key) => findTemplate(key)?.key ?? null),
      'title.es': z.string().trim().min(5, say.title).max(200, say.titleLong),
      'title.en': z.string().trim().min(5, say.titleOther).max(200, say.titleLong),
      milestoneId: z.uuid(say.milestone),
      startsAt: z.string().trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say.startsAt),
      zone: z.string(say.zone).refine((zone) => zones.includes(zone), say.zone),
      minutes: z.coerce.number(say.minutes).int(say.minutes).min(15, say.minutes).max(720, say.minutes),
      days: z.preprocess((value) => value || 1, z.coerce.number(say.days).int(say.days).min(1, say.days).max(10, say.days)),
      ...placeFields(lang),
      link: httpsOrBlank(say.link),
      guestsUntil: orNull(z.iso.date(say.guestsUntil)),
      'note.es': note,
      'note.en': note,
      example: ticked,
      version: z.coerce.number().int().default(0),
    })
    .superRefine((form, check) => {
      const ask = (field: string, message: string) => check.addIssue({ code: 'custom', path: [field], message })
      for (const [own, twin] of [['note.es', 'note.en'], ['note.en', 'note.es']] as const) if (form[own] === '' && form[twin] !== '') ask(own, say.noteOther)
      for (const [own, twin] of [['place.es', 'place.en'], ['place.en', 'place.es']] as const) {
        if (form[own] === '' && (form.kind !== 'online' || form[twin] !== '')) ask(own, own === 'place.es' ? say.place : say.placeOther)
      }
    })
}
export type MeetingData = z.infer<ReturnType<typeof MeetingForm>>
