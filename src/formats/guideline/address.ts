import type { Lang } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { type Guideline, isNewest } from './guideline.ts'

/** /es/guias/good-practice for the version in force, /es/guias/good-practice/v1 for ever. */
export const guidelineAddress = (lang: Lang, { key, number }: { key: string; number?: number }): string =>
  number === undefined ? address('guidelines', lang, key) : address('guidelines', lang, key, `v${number}`)

/** Where a guideline is read first: the short address while it is the newest. */
export const ownAddress = (lang: Lang, guideline: Pick<Guideline, 'key' | 'number' | 'versions'>): string => guidelineAddress(lang, isNewest(guideline) ? { key: guideline.key } : guideline)

export const paperAddress = (lang: Lang, guideline: Pick<Guideline, 'key' | 'number'>, ending: 'pdf' | 'docx'): string => `${guidelineAddress(lang, { key: guideline.key, number: guideline.number })}.${ending}`
