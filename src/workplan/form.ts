import { z } from 'zod'
import { orNull, ticked } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const day = (message: string) => orNull(z.iso.date(message))
const sane = (on: string) => on >= '2017-01-01' && on <= '2100-12-31'
const version = z.coerce.number().int().optional()
/** Half of a pair may be empty; whether both must be there is asked below, where both are known. */
const half = (long: string) => z.string().trim().max(1000, long).optional()

type Pair = { es: string; en: string }
type Halves<Name extends string> = { [key in `${Name}.${Lang}`]?: string | undefined }

/** Both languages; null where both were left empty, nothing where neither was asked for. */
const pairOf = <Name extends string>(data: Halves<Name>, name: Name): Pair | null | undefined => {
  const [es, en] = [data[`${name}.es` as keyof Halves<Name>], data[`${name}.en` as keyof Halves<Name>]]
  if (es === undefined && en === undefined) return undefined
  return es || en ? { es: es ?? '', en: en ?? '' } : null
}

/** Asked together with everything else, so that a person mends all at once. */
const asked = <Data>(path: string, message: string, holds: (data: Data) => boolean): [(data: Data) => boolean, { path: string[]; message: string; when: () => boolean }] => [holds, { path: [path], message, when: () => true }]

/** Optional in both languages, or given in both. */
const other = <Name extends string>(name: Name, lang: Lang, message: string) =>
  asked<Halves<Name>>(`${name}.${lang}`, message, (data) => !pairOf(data, name) || Boolean(data[`${name}.${lang}` as keyof Halves<Name>]))

/** Why, in the language of who writes it; the other may wait. A half of one or two letters says nothing in either. */
const why = (say: { long: string }) => ({ 'reason.es': z.string().trim().max(1000, say.long).default(''), 'reason.en': z.string().trim().max(1000, say.long).default('') })
const said = (lang: Lang, message: string) => asked<Halves<'reason'>>(`reason.${lang}`, message, (data) => [data['reason.es'], data['reason.en']].some((one) => (one?.length ?? 0) >= 5))
const reasonOf = (data: Halves<'reason'>): Pair => ({ es: data['reason.es'] ?? '', en: data['reason.en'] ?? '' })

/** What may be said of a date that stands in the plan already. */
export const dateChoices = ['day', 'month', 'tentative', 'none', 'dropped'] as const
const isUndated = (precision: string): boolean => precision === 'none' || precision === 'dropped'

export const DateForm = (lang: Lang) => {
  const say = text[lang].dateForm.errors
  return z
    .object({
      precision: z.enum(dateChoices, say.precision),
      onDay: day(say.onDay),
      'place.es': half(say.long),
      'place.en': half(say.long),
      ...why(say),
      example: ticked,
      version,
      // the day that stood in the form: whoever says that there is none need not clear it
      held: z.string().max(10).optional(),
      // sent by the page that showed what moves
      confirm: z.enum(['together', 'alone', 'back']).optional(),
      seen: z.string().max(40).optional(),
    })
    .refine(...asked<{ precision: string; onDay: string | null }>('onDay', say.onDay, (data) => isUndated(data.precision) || Boolean(data.onDay)))
    .refine(...asked<{ precision: string; onDay: string | null; held?: string | undefined }>('onDay', say.noDay, (data) => !isUndated(data.precision) || !data.onDay || data.onDay === data.held))
    .refine(...asked<{ onDay: string | null }>('onDay', say.year, (data) => !data.onDay || sane(data.onDay)))
    .refine(...other('place', 'es', say.place))
    .refine(...other('place', 'en', say.placeOther))
    .refine(...said(lang, say.reason))
    .transform(({ precision, onDay, example, version, confirm, seen, ...data }) => ({
      onDay: isUndated(precision) ? null : onDay,
      confirm,
      seen,
      example,
      precision: precision === 'none' ? ('tentative' as const) : precision,
      place: pairOf(data, 'place'),
      reason: reasonOf(data),
      version,
    }))
}

export const FulfilmentForm = (lang: Lang, today: string) => {
  const say = text[lang].fulfilmentForm.errors
  return z
    .object({
      precision: z.enum(['day', 'month'], say.precision),
      onDay: z.iso.date(say.onDay).refine((on) => on <= today, say.future).refine((on) => on >= '2017-01-01', say.year),
      'wording.es': half(say.long),
      'wording.en': half(say.long),
      'place.es': half(say.long),
      'place.en': half(say.long),
      source: z.string().trim().min(3, say.source).max(1000, say.long),
      version,
    })
    .refine(...other('wording', 'es', say.wording))
    .refine(...other('wording', 'en', say.wordingOther))
    .refine(...other('place', 'es', say.place))
    .refine(...other('place', 'en', say.placeOther))
    .transform(({ precision, onDay, source, version, ...said }) => ({ precision, onDay, source, version, wording: pairOf(said, 'wording') ?? null, place: pairOf(said, 'place') }))
}

export const TakingBackForm = (lang: Lang) => {
  const say = text[lang].fulfilmentForm.errors
  return z.object({ ...why(say), version }).refine(...said(lang, say.reason)).transform(({ version, ...data }) => ({ version, reason: reasonOf(data) }))
}

/** Why an activity that never had a date will not be done. */
export const DroppingForm = (lang: Lang) => {
  const say = text[lang].dateForm.errors
  return z.object(why(say)).refine(...said(lang, say.reason)).transform(reasonOf)
}

/** More time ends after the date that holds for everybody. */
export const ExtensionForm = (lang: Lang, current: string) => {
  const say = text[lang].extensionForm.errors
  return z.object({
    stateId: z.uuid(say.state),
    until: z.iso.date(say.until).refine((until) => until > current && sane(until), say.earlier),
    reason: z.string().trim().min(5, say.reason).max(1000, say.long),
    version,
    // sent by the page that showed what that day falls into
    seen: z.string().max(60).optional(),
  })
}
