import { z } from 'zod'
import { type Lang, type Words, words } from '#base/words.ts'
import { instantIn } from '#base/zone.ts'
import { licences } from './edition.ts'
import { text } from './text.ts'

type Reader = { lang: Lang; zone: string; now: Date }

/** Under which licence, and from when it is public: at once, or at a moment of the reader's own clock. */
export const PublishForm = ({ lang, zone, now }: Reader) => {
  const say = text[lang].form
  return z
    .object({
      compilation: z.uuid(),
      mark: z.string(),
      licence: z.enum(licences, say.licence),
      publicOn: z.string().trim().regex(/^(\d{4}-\d{2}-\d{2})?$/, say.publicOn).default(''),
      publicAt: z.string().trim().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, say.publicAt).default(''),
    })
    .transform(({ publicOn, publicAt, ...form }) => ({ ...form, publicFrom: publicOn ? instantIn(zone, publicOn, publicAt || '00:00') : publicAt ? undefined : now }))
    .superRefine(({ publicFrom }, check) => {
      if (publicFrom === undefined || Number.isNaN(publicFrom.getTime())) check.addIssue({ code: 'custom', path: ['publicOn'], message: say.publicOn })
      else if (publicFrom < now) check.addIssue({ code: 'custom', path: ['publicOn'], message: say.past })
    })
    .transform(({ publicFrom, ...form }) => ({ ...form, publicFrom: publicFrom! }))
}

const required = (least: string, most: string) => z.string().trim().min(3, least).max(2000, most)
const optional = (most: string) => z.string().trim().max(2000, most).default('')

export const ErratumForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({ 'place.es': required(say.place, say.long), 'place.en': optional(say.long), 'correction.es': required(say.correction, say.long), 'correction.en': optional(say.long) })
    .transform((typed): { place: Words; correction: Words } => ({ place: words(typed['place.es'], typed['place.en']), correction: words(typed['correction.es'], typed['correction.en']) }))
}

const reasonForm = (name: 'reason' | 'word') => (lang: Lang) => {
  const say = text[lang].form
  return z.object({ [`${name}.es`]: required(say[name], say.long), [`${name}.en`]: optional(say.long) }).transform((typed): Words => words(typed[`${name}.es`]!, typed[`${name}.en`]))
}

export const WithholdForm = reasonForm('reason')
export const TakeBackForm = reasonForm('word')
