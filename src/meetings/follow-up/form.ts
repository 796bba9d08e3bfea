import { z } from 'zod'
import { httpsOrBlank } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { delegationRoles, type Role } from '#membership/index.ts'
import { text } from './text.ts'

/** How many a decision may open at once; the first has the bare names. */
export const places = ['', '2', '3', '4'] as const

export type Wanted = { es: string; en: string; ownerId: string; ownerRole: Role | null; dueOn: string }

const roleAsked = `(?:/(?:${delegationRoles.join('|')}))?`
const owner = new RegExp(`^[0-9a-f]{8}-[0-9a-f-]{27}${roleAsked}$`)

/** The fields of one follow-up. */
export const wantedFields = (lang: Lang) => {
  const say = text[lang].form
  const own = z.string().trim().max(1000, say.long).default('')
  const one = (place: string) => ({
    [`followUp${place}.es`]: own,
    [`followUp${place}.en`]: own,
    [`owner${place}`]: z.union([z.literal(''), z.string().regex(owner, say.owner)], say.owner).default(''),
    [`due${place}`]: z.union([z.literal(''), z.iso.date()], say.due).default(''),
  })
  return Object.assign({}, ...places.map(one)) as Record<string, z.ZodType<string>>
}

/** What is to follow is said whole, in both languages, with who and by when; or not at all. */
export function checkWanted({ lang, met }: { lang: Lang; /** the day of the meeting */ met: { day: string; words: string } | undefined }, form: Record<string, unknown>, ask: (field: string, message: string) => void): void {
  const say = text[lang].form
  for (const place of places) {
    const wanted = { [`followUp${place}.es`]: say.wanted, [`followUp${place}.en`]: say.wantedOther, [`owner${place}`]: say.owner, [`due${place}`]: say.due }
    const fields = Object.keys(wanted)
    if (fields.every((field) => form[field] === '')) continue
    for (const field of fields) if (form[field] === '') ask(field, wanted[field]!)
    const due = form[`due${place}`]
    if (met && typeof due === 'string' && due !== '' && due < met.day) ask(`due${place}`, say.dueBefore(met.words))
  }
}

export function wantedIn(form: Record<string, unknown>): Wanted[] {
  return places.flatMap((place) => {
    const [ownerId, role] = String(form[`owner${place}`] ?? '').split('/')
    if (!ownerId) return []
    return [{ es: String(form[`followUp${place}.es`]), en: String(form[`followUp${place}.en`]), ownerId, ownerRole: (role as Role | undefined) ?? null, dueOn: String(form[`due${place}`]) }]
  })
}

export const ReportForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    stands: z.enum(['under way', 'done'], say.stands),
    words: z.string().trim().min(3, say.words).max(2000, say.wordsLong),
    link: httpsOrBlank(say.link),
  })
}
