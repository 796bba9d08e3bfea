import { type Lang, langs, rewrite, type Words } from '#base/words.ts'
import type { CorrectionData } from './form.ts'

/** What a call said until it was corrected. */
export type Correction = { id: string; title: Words; message: Words; reason: Words; byId: string | null; at: Date }

const worded = ['title', 'message'] as const
export type Worded = (typeof worded)[number]
export type Wording = Record<Worded, Words>

/** What the call would say: both languages are typed side by side, so that the one that was left is meant as it stands. */
export const wordingOf = (call: Wording, data: CorrectionData): Wording => ({
  title: rewrite(call.title, { es: data['title.es'], en: data['title.en'] }, true),
  message: rewrite(call.message, { es: data['message.es'], en: data['message.en'] }, true),
})

/** One text in one language that said something else. */
export type Difference = { of: Worded; lang: Lang; was: string; is: string }

export const differences = (was: Wording, is: Wording): Difference[] =>
  worded.flatMap((of) => langs.flatMap((lang) => (was[of][lang] === is[of][lang] ? [] : [{ of, lang, was: was[of][lang] ?? '', is: is[of][lang] ?? '' }])))

/** Each correction with what it changed: the wording before it against the one that followed. */
export const tellCorrections = (corrections: Correction[], now: Wording): { correction: Correction; changed: Difference[] }[] =>
  corrections.map((correction, at) => ({ correction, changed: differences(correction, corrections[at + 1] ?? now) }))
