import type { Block, Paper } from '#base/documents/paper.ts'
import { type Lang, stateOf, type Words, fingerprint } from '#base/words.ts'

/** One compiler, two papers: the meeting paper for members, the compendium for everyone. */
export const kinds = ['meeting paper', 'compendium'] as const
export type CompilationKind = (typeof kinds)[number]

export type Compilation = {
  id: string
  holdingId: string
  /** the compiler's own side: what was left out, and why */
  deskId: string
  kind: CompilationKind
  /** the calls whose items it gathers */
  calls: string[]
  meetingId: string | null
  year: number
  title: Words
  subtitle: Words | null
  foreword: Words | null
  /** the compiler's own introduction to each theme */
  introductions: Record<string, Words>
  version: number
  compiledAt: Date | null
  circulatedAt: Date | null
}

type Fed = { id: string; milestone: { activityId: string; current: { onDay: string | null } } }

/** The meeting that calls feed: the next one of their activity. */
export const meetingFed = <M extends Fed>(meetings: readonly M[], activities: readonly string[], today: string): M | undefined =>
  meetings.filter(({ milestone }) => activities.includes(milestone.activityId) && (milestone.current.onDay ?? '') >= today).toSorted((a, b) => (a.milestone.current.onDay! < b.milestone.current.onDay! ? -1 : 1))[0]

export type Body = { blocks: Block[]; front?: Paper['front'] }

/** One section in one language, as compiled. */
export type Section = { key: string; language: Lang; position: number; sources: string; body: Body }

/** Something that a paper was made from, so that it can be found again: a version, its digest. */
export type Source = { kind: 'guideline' | 'practice' | 'translation' | 'decision'; id: string; of: string; digest: string }

/** What a reader of the compilation should know is not there, or not yet as it should be. */
export type Missing =
  | { kind: 'not handed in'; call: Words; states: Words[] }
  | { kind: LeftOut; itemId: string; country: Words; title: string }
  | { kind: 'undecided'; itemId: string; callId: string; country: Words; title: string; reviews: number }
  | { kind: 'untranslated' | 'outdated'; itemId: string; country: Words; title: string; language: Lang; questions: number }
  | { kind: 'own text untranslated' | 'own text outdated'; where: OwnText; language: Lang }

/** Why an item that was handed in is not in the paper. */
export type LeftOut = 'under review' | 'not circulated' | 'not consented' | 'withdrawn' | 'not validated'

export type OwnText = 'title' | 'subtitle' | 'foreword' | `theme:${string}`

export type Run = { id: string; changed: string[]; missing: Missing[]; sources: Source[]; byId: string | null; at: Date }

/** Whether anything in it is invented for a demonstration: it then says so on every page. */
export const hasExamples = (sections: readonly Pick<Section, 'body'>[]): boolean => sections.some(({ body }) => body.blocks.some((block) => block.type === 'callout' && block.kind === 'example'))

/** An outdated translation says something that its author no longer says: it may be read as a draft, never published. */
export const blocksPublishing = (missing: Missing): boolean => missing.kind === 'outdated' || missing.kind === 'own text outdated'

/** The texts that the compiler wrote for a paper, by the place where they stand. */
export const ownTexts = ({ title, subtitle, foreword, introductions }: Pick<Compilation, 'title' | 'subtitle' | 'foreword' | 'introductions'>): [OwnText, Words][] => [
  ['title', title],
  ...(subtitle ? [['subtitle', subtitle] as [OwnText, Words]] : []),
  ...(foreword ? [['foreword', foreword] as [OwnText, Words]] : []),
  ...Object.entries(introductions).map(([theme, words]) => [`theme:${theme}`, words] as [OwnText, Words]),
]

export const missingOwnTexts = (texts: [OwnText, Words][]): Missing[] =>
  texts.flatMap(([where, words]) =>
    (['es', 'en'] as const).flatMap((language): Missing[] => {
      const state = stateOf(words, language)
      if (state === 'missing') return [{ kind: 'own text untranslated', where, language }]
      return state === 'outdated' ? [{ kind: 'own text outdated', where, language }] : []
    }),
  )

/** A pair as it was sent; of a translation that was outdated, whether it is still right. */
export type Retyped = { es: string; en: string; stillRight: boolean }

export const isOutdated = (words: Words): boolean => stateOf(words, 'es') === 'outdated' || stateOf(words, 'en') === 'outdated'

/**
 * What was typed in both languages, beside what stood there. Whoever changes the original and leaves the translation as it was has
 * made it outdated, and it stays so until somebody rewrites it or says that it is still right; a blank original with a translation makes the translation the original.
 */
export function retold(before: Words | null | undefined, typed: Retyped): Words | null {
  const original: Lang = before?.original ?? 'es'
  const first: Lang = typed[original] ? original : original === 'es' ? 'en' : 'es'
  const other: Lang = first === 'es' ? 'en' : 'es'
  if (!typed[first]) return null
  if (!typed[other]) return { original: first, [first]: typed[first] } as Words
  const untouched = !typed.stillRight && before?.[other] === typed[other] && before.original === first
  return { original: first, [first]: typed[first], [other]: typed[other], of: untouched ? before.of : fingerprint(typed[first]) } as Words
}
