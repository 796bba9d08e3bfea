import { z } from 'zod'
import { type Typed, typedText } from '#base/http/form.ts'
import { type Lang, type Words, words } from '#base/words.ts'
import { most } from './draft.ts'
import { text } from './text.ts'

type Pair<N extends string> = Record<`${N}.es` | `${N}.en`, z.ZodType<string>>
type Thing = keyof (typeof text)['es']['mend']['things']

const line = (lang: Lang, missing: string, longest: number) => z.string(missing).trim().min(1, missing).max(longest, text[lang].mend.long(longest))

/** Both languages are mandatory: a guideline is read in both on the day it is issued. */
export function needed<N extends string>(lang: Lang, name: N, thing: Thing, longest = 300): Pair<N> {
  const { es, en, things } = text[lang].mend
  return { [`${name}.es`]: line(lang, es(things[thing]), longest), [`${name}.en`]: line(lang, en(things[thing]), longest) } as unknown as Pair<N>
}

/** Both languages or none. */
export function optional<N extends string>(lang: Lang, name: N, thing: Thing, typed: Typed): Pair<N> {
  const { esToo, en, things } = text[lang].mend
  const said = (side: Lang) => Boolean(typedText(typed, `${name}.${side}`)?.trim())
  const free = z.string().trim().max(1200, text[lang].mend.long(1200)).default('')
  return {
    [`${name}.es`]: said('en') ? line(lang, esToo(things[thing]), 1200) : free,
    [`${name}.en`]: said('es') ? line(lang, en(things[thing]), 1200) : free,
  } as unknown as Pair<N>
}

export const pairOf = <N extends string>(data: Record<`${N}.es` | `${N}.en`, string>, name: N): Words => words(data[`${name}.es`], data[`${name}.en`])

export const pairIfAny = <N extends string>(data: Record<`${N}.es` | `${N}.en`, string>, name: N): Words | undefined => (data[`${name}.es`] ? pairOf(data, name) : undefined)

export const OpeningForm = (lang: Lang, named: boolean) => {
  const { minutes } = text[lang].mend
  return z
    .object({ ...needed(lang, 'intro', 'intro', 3000), minutes: z.coerce.number(minutes).int(minutes).min(1, minutes).max(600, minutes), ...(named && needed(lang, 'title', 'title', 160)) })
    .transform((data) => ({ intro: pairOf(data, 'intro'), minutes: data.minutes, title: named ? pairOf(data as typeof data & Record<'title.es' | 'title.en', string>, 'title') : undefined }))
}

export const SectionForm = (lang: Lang, typed: Typed) =>
  z.object({ ...needed(lang, 'title', 'title', 160), ...optional(lang, 'intro', 'intro', typed) }).transform((data) => ({ title: pairOf(data, 'title'), intro: pairIfAny(data, 'intro') }))

export const CriterionForm = (lang: Lang, typed: Typed) =>
  z.object({ ...needed(lang, 'label', 'criterion'), ...optional(lang, 'hint', 'hint', typed) }).transform((data) => ({ label: pairOf(data, 'label'), hint: pairIfAny(data, 'hint') }))

/** Marks follow one another from 0: a gap is asked about, empty rows at the end do not count. */
export const ScaleForm = (lang: Lang, typed: Typed) => {
  const said = (mark: number) => ['es', 'en'].some((side) => typedText(typed, `scale.${mark}.${side}`)?.trim())
  const last = Array.from({ length: most.scale }, (_, mark) => mark).filter(said).at(-1) ?? -1
  const marks = Array.from({ length: last + 1 }, (_, mark) => mark)
  const shape = Object.assign({}, ...marks.map((mark) => (said(mark) ? needed(lang, `scale.${mark}`, 'mark') : { [`scale.${mark}.es`]: z.string().min(1, text[lang].mend.scaleGap) }))) as Record<string, z.ZodType<string>>
  return z.object(shape).transform((data) => marks.map((mark) => words(data[`scale.${mark}.es`]!, data[`scale.${mark}.en`])))
}

export const PlaceForm = z.object({ to: z.enum(['up', 'down']) })
