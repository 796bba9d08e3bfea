import { z } from 'zod'
import { orNull, several } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { isSubjectKind, type SubjectRef } from '../subject.ts'
import { paperKinds } from './agenda.ts'
import { text } from './text.ts'

/** practice:<id>:<version>, as the lists of other parts send it. */
const Ref = z.string().transform((typed, check): SubjectRef => {
  const [kind = '', id, version] = typed.split(':')
  const ids = z.tuple([z.uuid(), z.uuid().nullable()]).safeParse([id, version || null])
  if (isSubjectKind(kind) && ids.success) return { kind, id: ids.data[0], version: ids.data[1] }
  check.addIssue({ code: 'custom', message: 'subject' })
  return z.NEVER
})

export const SubjectsForm = (lang: Lang) => z.object({ subject: several(Ref, text[lang].form.subjects) })

const ownTitle = (lang: Lang) => ({
  'title.es': z.string().trim().min(5, text[lang].form.title).max(300, text[lang].form.titleLong),
  'title.en': z.string().trim().min(5, text[lang].form.titleOther).max(300, text[lang].form.titleLong),
})
const kind = (lang: Lang) => z.enum(['information', 'decision'], text[lang].form.kind)

export const ItemForm = (lang: Lang) => z.object({ ...ownTitle(lang), kind: kind(lang) })

/** The title in its own language is needed; its translation may still wait. */
export const ChangeForm = (lang: Lang, original: Lang) =>
  z.object({
    ...ownTitle(lang),
    [`title.${original === 'es' ? 'en' : 'es'}` as 'title.en']: z.string().trim().max(300, text[lang].form.titleLong),
    kind: kind(lang),
    quorum: orNull(z.coerce.number(text[lang].form.quorum).int(text[lang].form.quorum).min(1, text[lang].form.quorum).max(50, text[lang].form.quorum)),
    sessionId: orNull(z.uuid()),
    minutes: orNull(z.coerce.number(text[lang].form.minutes).int(text[lang].form.minutes).min(1, text[lang].form.minutes).max(600, text[lang].form.minutes)),
    silenceDay: z.union([z.literal(''), z.iso.date()], text[lang].form.silenceDay).default(''),
    silenceHour: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], text[lang].form.silenceHour).default(''),
    version: z.coerce.number().int(),
  }).superRefine(({ silenceDay, silenceHour }, check) => {
    if (silenceDay && !silenceHour) check.addIssue({ code: 'custom', path: ['silenceHour'], message: text[lang].form.silenceHour })
    if (silenceHour && !silenceDay) check.addIssue({ code: 'custom', path: ['silenceDay'], message: text[lang].form.silenceDay })
  })

export const OrderForm = z.object({ to: z.enum(['up', 'down']) })

export const PaperForm = (lang: Lang) =>
  z.object({
    paperKind: z.enum(paperKinds, text[lang].form.paperKind).default('paper'),
    paperTitle: z.string().trim().min(3, text[lang].form.paperTitle).max(200, text[lang].form.paperTitleLong),
    language: z.enum(['es', 'en'], text[lang].form.language),
    file: z.instanceof(File).optional(),
  })

export type ItemData = z.infer<ReturnType<typeof ItemForm>>
export type ChangeData = z.infer<ReturnType<typeof ChangeForm>>
