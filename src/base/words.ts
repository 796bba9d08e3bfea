import { createHash } from 'node:crypto'

export type Lang = 'es' | 'en'
export const langs = ['es', 'en'] as const

/** One text in two languages. Only the original is mandatory; a translation remembers which original it renders, so "outdated" is derived, never set. */
export type Words = {
  original: Lang
  es?: string
  en?: string
  /** fingerprint of the original that the translation renders */
  of?: string
  /** fingerprint of the translation that its owner confirmed */
  confirmed?: string
}

export type WordsState = 'original' | 'missing' | 'translated' | 'confirmed' | 'outdated'

export const other = (lang: Lang): Lang => (lang === 'es' ? 'en' : 'es')

export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Both languages typed by the same hand at the same time: the translation is current by definition. */
export function words(es: string, en?: string): Words {
  return en === undefined || en === '' ? { original: 'es', es } : { original: 'es', es, en, of: fingerprint(es) }
}

/** Written in one language or in both: the original is what was written, Spanish where both were. */
export const eitherWords = ({ es, en }: { es: string; en: string }): Words => (es === '' ? { original: 'en', en } : words(es, en))

/** The same over what stands: the original stays in the language it was written in. */
export function wordsOver(stands: Words | null | undefined, { es, en }: { es: string; en: string }): Words {
  if (stands?.original !== 'en') return words(es, en)
  const original: Words = { original: 'en', en }
  return es ? translate(original, es) : original
}

export function translate(text: Words, translation: string): Words {
  const original = text[text.original] ?? ''
  return { original: text.original, [text.original]: original, [other(text.original)]: translation, of: fingerprint(original) } as Words
}

/**
 * Both languages as edited beside each other. A translation that was left as it was while its original changed stays behind and says so,
 * unless the hand that changed it says that the translation still renders it.
 */
export function rewrite(text: Words, given: { es: string; en: string }, stillRight = false): Words {
  const [original, translation] = [given[text.original], given[other(text.original)]]
  const touched = translation !== (text[other(text.original)] ?? '')
  const of = touched || stillRight || text.of === undefined ? fingerprint(original) : text.of
  const renewed = { original: text.original, [text.original]: original } as Words
  // What was confirmed was this translation of that original.
  const confirmed = text.confirmed && original === text[text.original] ? { confirmed: text.confirmed } : {}
  return translation ? { ...renewed, [other(text.original)]: translation, of, ...confirmed } : renewed
}

export function stateOf(text: Words, lang: Lang): WordsState {
  if (lang === text.original) return 'original'
  const translation = text[lang]
  if (!translation) return 'missing'
  if (text.of !== fingerprint(text[text.original] ?? '')) return 'outdated'
  return text.confirmed === fingerprint(translation) ? 'confirmed' : 'translated'
}

/** What a reader of `lang` gets: the text, and the language it really is in. */
export function read(text: Words, lang: Lang): { text: string; lang: Lang } {
  const own = text[lang]
  return own ? { text: own, lang } : { text: text[text.original] ?? '', lang: text.original }
}

/** For addresses and keys: without accents and signs, its words joined by hyphens, cut between two of them. What bears such a name keeps it for good, so this never changes. */
export function plainOf(text: string, most = Infinity): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain.length > most ? plain.slice(0, most).replace(/-[^-]*$/, '') : plain
}

/** As each language quotes: «…», “…”. */
export const quoted = (lang: Lang, text: string): string => (lang === 'es' ? `«${text}»` : `“${text}”`)

/** As a sentence or a line of a list begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const readText = (text: Words, lang: Lang): string => read(text, lang).text
