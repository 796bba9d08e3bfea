import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const list = z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.uuid()))

export function AssignmentForm(lang: Lang, today: string) {
  const say = text[lang].form
  return z.object({ reviewers: list.pipe(z.array(z.uuid()).min(1, say.reviewers)), until: z.iso.date(say.until).refine((day) => day > today, say.until) })
}

export const DismissalForm = z.object({ person: z.uuid() })
