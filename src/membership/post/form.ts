import { z } from 'zod'
import { orNull } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { roles } from '../person.ts'
import { text } from './text.ts'

/** Who is named, to which post, where, since when. */
export const NamingForm = (lang: Lang) => {
  const say = text[lang].form
  return z
    .object({
      name: z.string(say.nameError).trim().min(2, say.nameError).max(120, say.nameLong),
      email: z.string(say.emailError).trim().toLowerCase().pipe(z.email(say.emailError)),
      language: z.enum(['es', 'en'], say.languageError),
      role: z.enum(roles, say.roleError),
      organisationId: z.uuid(say.organisationError),
      main: z.literal('yes').optional(),
      coversId: orNull(z.uuid(say.coversError)),
      since: z.iso.date(say.sinceError),
      until: orNull(z.iso.date(say.untilError)),
    })
    .refine((given) => given.role !== 'consultant' || given.coversId, { path: ['coversId'], error: say.coversError })
    .refine((given) => given.role !== 'consultant' || given.until, { path: ['until'], error: say.termError })
    .refine((given) => !given.until || given.until > given.since, { path: ['until'], error: say.untilError })
    // Only a focal point is main or alternate, and only a consultant works for a state without being of it, whatever was sent.
    .transform(({ main, coversId, ...given }) => ({ ...given, main: main === 'yes' && given.role === 'focal point', coversId: given.role === 'consultant' ? coversId : null }))
}

/** A post that has not begun may be called off from its first day; what was done in it until yesterday stays. It is not given more time: that is a new post. */
export const EndForm = (lang: Lang, { since, until, today }: { since: string; until: string | null; today: string }) => {
  const say = text[lang].end
  return z.object({
    on: z.iso
      .date(say.onError)
      .refine((day) => day >= today, say.pastError)
      .refine((day) => day >= since, say.early)
      .refine((day) => !until || day <= until, say.late),
  })
}
