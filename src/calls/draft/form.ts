import { z } from 'zod'
import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import type { Lang } from '#base/words.ts'
import type { Holder } from '#membership/index.ts'
import { text } from './text.ts'

type Offered = { today: string; contributors: Pick<Holder, 'personId' | 'until'>[] }

/** A section is handed to a person who is offered, until a day after today that is not after the end of the post. */
export const DelegationForm = (view: View, { today, contributors }: Offered) => {
  const say = text[view.lang].draft
  return z
    .object({
      personId: z.uuid(say.whoError).refine((id) => contributors.some(({ personId }) => personId === id), say.whoError),
      sectionKey: z.string().min(1, say.sectionError),
      until: z.iso.date(say.untilError).refine((day) => day > today, say.untilError),
    })
    .check(({ value, issues }) => {
      const ends = contributors.filter(({ personId }) => personId === value.personId).map(({ until }) => until)
      if (!ends.every((end) => end !== null && end < value.until)) return
      issues.push({ code: 'custom', path: ['until'], input: value.until, message: say.untilPost(formatDay(view, ends.toSorted().at(-1)!)) })
    })
}

/** The fields carry the comment's id, so that several answers stand on one page. */
export function CommentAnswerForm(lang: Lang, typed: Record<string, unknown>) {
  const say = text[lang].draft
  const id = String(typed.comment ?? '')
  return z
    .object({ comment: z.uuid(), [`done-${id}`]: z.enum(['yes', 'no'], say.choose), [`reason-${id}`]: z.string().trim().max(2000).default('') })
    .transform((given) => ({ comment: given.comment as string, done: given[`done-${id}`] === 'yes', reason: String(given[`reason-${id}`] ?? '') }))
    .refine((given) => given.done || given.reason.length >= 3, { path: [`reason-${id}`], error: say.becauseError })
}

export const ShareForm = z.object({ share: z.uuid() })
