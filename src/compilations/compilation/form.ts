import { z } from 'zod'
import { orNull, several, ticked } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { kinds, type Retyped } from './compilation.ts'
import { text } from './text.ts'

/** What a compilation brings together and what it is called. */
export const CompilationForm = (lang: Lang) => {
  const say = text[lang].form
  return z.object({
    kind: z.enum(kinds, say.kind),
    calls: several(z.uuid(), say.calls),
    meetingId: orNull(z.uuid()),
    year: z.coerce.number(say.year).int(say.year).min(2017, say.year).max(2100, say.year),
    'title.es': z.string().trim().min(5, say.title).max(160, say.long),
    'title.en': z.string().trim().max(160, say.long).default(''),
    'subtitle.es': z.string().trim().max(200, say.long).default(''),
    'subtitle.en': z.string().trim().max(200, say.long).default(''),
    'title.right': ticked,
    'subtitle.right': ticked,
    version: z.coerce.number().int().default(0),
  })
}
export type CompilationData = z.infer<ReturnType<typeof CompilationForm>>

/** The compiler's own texts: a foreword, and an introduction to each theme. */
export const TextsForm = (lang: Lang, themes: string[]) => {
  const own = z.string().trim().max(6000, text[lang].form.textLong).default('')
  const shape: Record<string, z.ZodType<string>> = { version: z.string().default('1') }
  const right: Record<string, typeof ticked> = {}
  for (const name of ['foreword', ...themes.map((theme) => `theme.${theme}`)]) {
    Object.assign(shape, { [`${name}.es`]: own, [`${name}.en`]: own })
    right[`${name}.right`] = ticked
  }
  return z.intersection(z.object(shape), z.object(right)).transform((typed) => {
    const pair = (name: string): Retyped => ({ es: typed[`${name}.es`] ?? '', en: typed[`${name}.en`] ?? '', stillRight: typed[`${name}.right`] ?? false })
    return { version: Number(typed.version) || 1, texts: { foreword: pair('foreword'), introductions: Object.fromEntries(themes.map((theme) => [theme, pair(`theme.${theme}`)])) } }
  })
}
