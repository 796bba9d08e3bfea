import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { type Occasion, occasionKinds } from './occasion.ts'
import { text } from './text.ts'

export const OccasionForm = (lang: Lang) => {
  const say = text[lang].form.errors
  const day = (message: string) => z.iso.date(message).refine((on) => on >= '2017-01-01' && on <= '2100-12-31', say.year)
  return z
    .object({
      kind: z.enum(occasionKinds, say.kind),
      firstDay: day(say.firstDay),
      lastDay: z.preprocess((value) => (value === '' ? undefined : value), day(say.lastDay).optional()),
      'title.es': z.string().trim().min(3, say.title).max(160, say.long),
      'title.en': z.string().trim().min(3, say.titleOther).max(160, say.long),
      source: z.string().trim().min(3, say.source).max(300, say.long),
    })
    .refine((data) => data.lastDay === undefined || data.lastDay >= data.firstDay, { path: ['lastDay'], message: say.earlier })
    .transform((data) => ({ ...data, lastDay: data.lastDay ?? data.firstDay }))
}
export type OccasionData = z.infer<ReturnType<typeof OccasionForm>>

/** Written down already, also where its source is said otherwise. */
export const isSame = ({ kind, firstDay, lastDay, title }: Occasion, data: OccasionData): boolean =>
  kind === data.kind && firstDay === data.firstDay && lastDay === data.lastDay && (title.es === data['title.es'] || title.en === data['title.en'])

export const RemovalForm = (lang: Lang) => z.object({ reason: z.string().trim().min(5, text[lang].removal.needed).max(500, text[lang].form.errors.long) })
