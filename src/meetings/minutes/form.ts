import { z } from 'zod'
import { orNull } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** Words of a meeting may wait for their translation: whoever writes them down while it lasts writes in one language. */
const inEither = (name: string, lang: Lang) => {
  const say = text[lang].form
  const half = z.string().trim().max(8000, say.long).default('')
  return z
    .object({ [`${name}.es`]: half, [`${name}.en`]: half, version: z.string().default('') })
    .transform((given) => ({ es: given[`${name}.es`] ?? '', en: given[`${name}.en`] ?? '', read: given.version ?? '' }))
    .superRefine(({ es, en }, check) => {
      if (Math.max(es.length, en.length) < 3) check.addIssue({ code: 'custom', path: [`${name}.${lang}`], message: say.words })
    })
}

export const OpeningForm = (lang: Lang) => inEither('opening', lang)
export const SummaryForm = (lang: Lang) => inEither('summary', lang)

/** The delegations have some days to read. */
export const CirculationForm = (lang: Lang, today: string) => {
  const say = text[lang].form
  return z.object({ 'version.draft': z.string().default(''), commentsUntil: z.iso.date(say.commentsUntil).refine((day) => day > today, say.commentsUntilPast) })
}

export const CommentForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    itemId: orNull(z.uuid()),
    comment: z.string().trim().min(3, say.comment).max(4000, say.commentLong),
  })
}

export const AnswerForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({ taken: z.enum(['yes', 'no'], say.taken), answer: z.string().trim().max(2000, say.answerLong).default('') })
    .superRefine((form, check) => {
      if (form.answer.length < 3) check.addIssue({ code: 'custom', path: ['answer'], message: form.taken === 'yes' ? say.asWhat : say.why })
    })
}
