import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const OpeningForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    'opening.es': z.string().trim().min(3, say.opening).max(8000, say.long),
    'opening.en': z.string().trim().min(3, say.openingOther).max(8000, say.long),
  })
}

export const SummaryForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    'summary.es': z.string().trim().min(3, say.summary).max(8000, say.long),
    'summary.en': z.string().trim().min(3, say.summaryOther).max(8000, say.long),
  })
}

/** The delegations have some days to read. */
export const CirculationForm = (lang: Lang, today: string) => {
  const say = text[lang].form
  return z.object({ commentsUntil: z.iso.date(say.commentsUntil).refine((day) => day > today, say.commentsUntilPast) })
}

export const CommentForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    itemId: z.preprocess((value) => value || null, z.uuid().nullable()),
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
