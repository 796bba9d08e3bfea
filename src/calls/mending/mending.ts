import { type Lang, langs, type Words } from '#base/words.ts'

/** What a call said until it was corrected. */
export type Correction = { id: string; title: Words; message: Words; reason: Words; byId: string | null; at: Date }

const worded = ['title', 'message'] as const
export type Worded = (typeof worded)[number]
export type Wording = Record<Worded, Words>

/** One text in one language that said something else. */
export type Difference = { of: Worded; lang: Lang; was: string; is: string }

export const differences = (was: Wording, is: Wording): Difference[] =>
  worded.flatMap((of) => langs.flatMap((lang) => (was[of][lang] === is[of][lang] ? [] : [{ of, lang, was: was[of][lang] ?? '', is: is[of][lang] ?? '' }])))

/** Each correction with what it changed: the wording before it against the one that followed. */
export const tellCorrections = (corrections: Correction[], now: Wording): { correction: Correction; changed: Difference[] }[] =>
  corrections.map((correction, at) => ({ correction, changed: differences(correction, corrections[at + 1] ?? now) }))
