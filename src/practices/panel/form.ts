import { z } from 'zod'
import { several } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export function AssignmentForm(lang: Lang, today: string) {
  const say = text[lang].form
  return z.object({ reviewers: several(z.uuid(), say.reviewers), until: z.iso.date(say.until).refine((day) => day > today, say.until) })
}

export const DismissalForm = z.object({ person: z.uuid() })
