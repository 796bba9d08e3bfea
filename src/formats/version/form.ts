import { z } from 'zod'
import type { Typed } from '#base/http/form.ts'
import { fingerprint, type Lang } from '#base/words.ts'
import { needed, pairOf } from '../draft/form.ts'
import { text as draftText } from '../draft/text.ts'
import type { Wording } from '../wording.ts'
import { text } from './text.ts'

export const NewFormatForm = (lang: Lang) => {
  const { minutes } = draftText[lang].mend
  return z
    .object({
      ...needed(lang, 'title', 'title', 160),
      kind: z.enum(['practice', 'policy review'], text[lang].form.kindError),
      ...needed(lang, 'intro', 'intro', 3000),
      minutes: z.coerce.number(minutes).int(minutes).min(1, minutes).max(600, minutes),
    })
    .transform((data) => ({ title: pairOf(data, 'title'), kind: data.kind, intro: pairOf(data, 'intro'), minutes: data.minutes }))
}

export const PlaceChoice = (lang: Lang, places: string[]) => z.object({ place: z.enum(places, text[lang].errata.placeError) })

/** Other words than those that stand there, and why. */
export const ErratumForm = (lang: Lang, { words }: Wording, typed: Typed) => {
  const same = words !== undefined && fingerprint(`${typed['wording.es']}|${typed['wording.en']}`) === fingerprint(`${words.es}|${words.en}`)
  const wording = needed(lang, 'wording', 'wording', 3000)
  return z
    .object({ ...wording, 'wording.es': same ? wording['wording.es'].refine(() => false, text[lang].errata.same) : wording['wording.es'], ...needed(lang, 'reason', 'reason', 600) })
    .transform((data) => ({ wording: pairOf(data, 'wording'), reason: pairOf(data, 'reason') }))
}
