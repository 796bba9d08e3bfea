import { z } from 'zod'
import { orNull, several, ticked } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const version = z.coerce.number().int().default(1)

const name = (lang: Lang) => {
  const say = text[lang].errors
  return { 'name.es': z.string().trim().min(2, say.name).max(160, say.nameLong), 'name.en': z.string().trim().min(2, say.nameOther).max(160, say.nameLong) }
}

export const TermForm = (lang: Lang) => {
  const say = text[lang].errors
  return z
    .object({
      ...name(lang),
      'description.es': z.string().trim().min(3, say.description).max(2000, say.descriptionLong),
      'description.en': z.string().trim().min(3, say.descriptionOther).max(2000, say.descriptionLong),
      pillars: several(z.string().regex(/^[a-z0-9-]+$/)),
      beneficiary: ticked,
      stillRight: ticked,
      version,
    })
    .transform(({ pillars, beneficiary, stillRight, version, ...said }) => ({
      data: { name: { es: said['name.es'], en: said['name.en'] }, description: { es: said['description.es'], en: said['description.en'] }, pillars, beneficiary, stillRight },
      version,
    }))
}

export const VersionForm = z.object({ version })

const zones = new Set(Intl.supportedValuesOf('timeZone'))

function isLocale(tag: string): boolean {
  return /^(es|en)-[A-Z]{2}$/.test(tag)
}

export const CountryForm = (lang: Lang) => {
  const say = text[lang].errors
  const half = z.string().trim().max(160, say.nameLong).default('')
  const both = (given: { 'official.es': string; 'official.en': string }, side: Lang) => !(given['official.es'] || given['official.en']) || Boolean(given[`official.${side}`])
  return z
    .object({
      ...name(lang),
      'official.es': half,
      'official.en': half,
      zone: orNull(z.string().refine((zone) => zones.has(zone), say.zone)),
      locale: orNull(z.string().refine(isLocale, say.locale)),
      stillRight: ticked,
      version,
    })
    .refine((given) => both(given, 'es'), { path: ['official.es'], message: say.official, when: () => true })
    .refine((given) => both(given, 'en'), { path: ['official.en'], message: say.officialOther, when: () => true })
    .transform(({ zone, locale, stillRight, version, ...said }) => ({
      data: { name: { es: said['name.es'], en: said['name.en'] }, official: said['official.es'] ? { es: said['official.es'], en: said['official.en'] } : null, zone, locale, stillRight },
      version,
    }))
}

/** The codes of a country that is not in the list yet; `taken` are those that are. */
export const CodesForm = (lang: Lang, taken: { iso3: string; iso2: string; m49: string; unhcrCode: string }[]) => {
  const say = text[lang].errors
  const free = (column: keyof (typeof taken)[number]) => (code: string) => !taken.some((country) => country[column] === code)
  const upper = z.string().trim().toUpperCase()
  return z.object({
    iso3: upper.regex(/^[A-Z]{3}$/, say.iso3).refine(free('iso3'), say.taken),
    iso2: upper.regex(/^[A-Z]{2}$/, say.iso2).refine(free('iso2'), say.taken),
    m49: z.string().trim().regex(/^[0-9]{3}$/, say.m49).refine(free('m49'), say.taken),
    unhcrCode: upper.regex(/^[A-Z0-9]{2,4}$/, say.unhcr).refine(free('unhcrCode'), say.taken),
  })
}
