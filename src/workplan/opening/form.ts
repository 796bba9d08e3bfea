import { z } from 'zod'
import { orNull, several } from '#base/http/fields.ts'
import { sayList } from '#base/list.ts'
import { type Lang, quoted } from '#base/words.ts'
import { chosen, known } from '../change/form.ts'
import { pastAnswer } from '../move/past.tsx'
import { text as plan } from '../text.ts'
import { text } from './text.ts'

export const sections = ['A', 'B', 'C', 'D', 'E'] as const

const line = (message: string, long: string) => z.string().trim().min(3, message).max(300, long)

export const CycleForm = (lang: Lang) => {
  const say = text[lang].cycle.errors
  return z
    .object({
      year: z.coerce.number(say.year).int(say.year).min(2018, say.year).max(2100, say.year),
      'title.es': line(say.name, say.name),
      'title.en': line(say.nameOther, say.nameOther),
      presidency: z.union([z.uuid(say.presidency), z.literal('nobody', say.presidency)], say.presidency),
    })
    .transform(({ year, presidency, ...said }) => ({ year, title: { es: said['title.es'], en: said['title.en'] }, presidencyId: presidency === 'nobody' ? null : presidency }))
}

/** Typed by hand as «A7, A8»; each is a letter of the plan and a number. */
const codes = (lang: Lang) => {
  const wrong = (given: string[]) => given.filter((code) => !/^[A-F][1-9]$/.test(code))
  const message = (codes: string[]) => text[lang].activity.errors.codes(sayList({ locale: lang }, codes.map((code) => quoted(lang, code))))
  return z.string().trim().max(100, message([])).default('').transform((typed) => typed.toUpperCase().split(/[\s,;]+/).filter(Boolean)).refine((given) => wrong(given).length === 0, { error: ({ input }) => message(wrong(input as string[])) })
}

/** `offered`: whoever may be given work, as where an activity is changed. */
export const ActivityForm = (lang: Lang, offered: string[]) => {
  const say = text[lang].activity.errors
  const long = (message: string) => z.string().trim().min(3, message).max(2000, say.long)
  const half = z.string().trim().max(2000, say.long).default('')
  const schema = z
    .object({
      'title.es': line(say.name, say.long),
      'title.en': line(say.nameOther, say.long),
      'description.es': long(say.description),
      'description.en': long(say.descriptionOther),
      'products.es': half,
      'products.en': half,
      section: z.enum(sections, say.section),
      codes: codes(lang),
      pillars: several(z.string().max(60)),
      responsible: known(offered, say.responsible).refine((given) => given.length > 0, say.responsible),
      contributors: known(offered, say.contributors),
      source: z.string().trim().max(1000, say.long).default(''),
    })
    .refine((data) => !data['products.en'] || data['products.es'], { path: ['products.es'], message: say.products, when: () => true })
    .refine((data) => !data['products.es'] || data['products.en'], { path: ['products.en'], message: say.productsOther, when: () => true })
    .transform(({ section, codes: given, pillars, responsible, contributors, source, ...said }) => ({
      section, codes: given, pillars, responsible, contributors, source,
      title: { es: said['title.es'], en: said['title.en'] },
      description: { es: said['description.es'], en: said['description.en'] },
      products: said['products.es'] ? { es: said['products.es'], en: said['products.en'] } : null,
    }))
  return z.preprocess((typed: Record<string, unknown>) => ({ ...typed, responsible: chosen(typed, 'responsible'), contributors: chosen(typed, 'contributors') }), schema)
}

export const MilestoneForm = (lang: Lang) => {
  const [say, dates] = [text[lang].milestone.errors, plan[lang].dateForm.errors]
  return z
    .object({
      'title.es': line(say.name, say.name),
      'title.en': line(say.nameOther, say.nameOther),
      precision: z.enum(['day', 'month', 'tentative', 'none'], dates.precision),
      onDay: orNull(z.iso.date(say.onDay)),
      'place.es': z.string().trim().max(300).default(''),
      'place.en': z.string().trim().max(300).default(''),
      confirm: pastAnswer,
    })
    .refine((data) => data.precision === 'none' || data.onDay, { path: ['onDay'], message: say.onDay, when: () => true })
    .refine((data) => data.precision !== 'none' || !data.onDay, { path: ['onDay'], message: dates.noDay, when: () => true })
    .refine((data) => !data.onDay || (data.onDay >= '2017-01-01' && data.onDay <= '2100-12-31'), { path: ['onDay'], message: dates.year, when: () => true })
    .refine((data) => !data['place.en'] || data['place.es'], { path: ['place.es'], message: dates.place, when: () => true })
    .refine((data) => !data['place.es'] || data['place.en'], { path: ['place.en'], message: dates.placeOther, when: () => true })
    .transform(({ precision, onDay, confirm, ...said }) => ({
      onDay,
      confirm,
      precision: precision === 'none' ? ('tentative' as const) : precision,
      title: { es: said['title.es'], en: said['title.en'] },
      place: said['place.es'] ? { es: said['place.es'], en: said['place.en'] } : null,
    }))
}
