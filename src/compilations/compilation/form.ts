import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { kinds } from './compilation.ts'
import { text } from './text.ts'

const list = z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.uuid()))

/** What a compilation brings together and what it is called. */
export const CompilationForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    kind: z.enum(kinds, say.kind),
    calls: list.pipe(z.array(z.uuid()).min(1, say.calls)),
    meetingId: z.preprocess((value) => value || null, z.uuid().nullable()),
    year: z.coerce.number(say.year).int(say.year).min(2017, say.year).max(2100, say.year),
    'title.es': z.string().trim().min(5, say.title).max(160, say.long),
    'title.en': z.string().trim().max(160, say.long).default(''),
    'subtitle.es': z.string().trim().max(200, say.long).default(''),
    'subtitle.en': z.string().trim().max(200, say.long).default(''),
    version: z.coerce.number().int().default(1),
  })
}
export type CompilationData = z.infer<ReturnType<typeof CompilationForm>>

type Pair = { es: string; en: string }

/** The compiler's own texts: a foreword, and an introduction to each theme. */
export const TextsForm = (lang: Lang, themes: string[]) => {
  const own = z.string().trim().max(6000, text[lang].form.textLong).default('')
  const shape: Record<string, z.ZodType<string>> = { 'version': z.string().default('1'), 'foreword.es': own, 'foreword.en': own }
  for (const theme of themes) Object.assign(shape, { [`theme.${theme}.es`]: own, [`theme.${theme}.en`]: own })
  return z.object(shape).transform((typed) => {
    const pair = (name: string): Pair => ({ es: typed[`${name}.es`] ?? '', en: typed[`${name}.en`] ?? '' })
    return { version: Number(typed.version) || 1, texts: { foreword: pair('foreword'), introductions: Object.fromEntries(themes.map((theme) => [theme, pair(`theme.${theme}`)])) } }
  })
}
