import { type Paper, paragraph } from '#base/documents/paper.ts'
import { type Lang, langs, read, readText } from '#base/words.ts'
import { ornament } from '#reference/index.ts'
import type { Compilation, Section, Source } from '../compilation/compilation.ts'
import type { Gathered } from '../practice/queries.ts'
import { compendiumSections } from './compendium.ts'
import { deskFor, type Draft, sourcesMark } from './draft.ts'
import { meetingPaperSections } from './meeting-paper.ts'
import { text } from './text.ts'

export type Drafted = Omit<Section, 'body'> & Pick<Draft, 'body'> & { refs: Source[] }

/** Every section in both languages, as it would be compiled now. Pure: the same sources, the same sections. */
export function draftSections(gathered: Gathered): Drafted[] {
  return langs.flatMap((language) => {
    const desk = deskFor(gathered, language)
    const drafts = gathered.compilation.kind === 'compendium' ? compendiumSections(desk) : meetingPaperSections(desk)
    return drafts.map((draft, position) => ({ key: draft.key, body: draft.body, refs: draft.refs, language, position, sources: sourcesMark(draft) }))
  })
}

/** Each source once, in the order in which the paper meets it. */
export const sourcesOf = (drafts: Drafted[]): Source[] => [...new Map(drafts.flatMap((draft) => draft.refs).map((ref) => [ref.id, ref])).values()]

/** Which sections compiling again would write, take away, or leave as they are. */
export function changesOf(known: readonly Section[], drafts: readonly Drafted[]): { written: Drafted[]; gone: Section[]; moved: Drafted[] } {
  const same = (a: Pick<Section, 'key' | 'language'>, b: Pick<Section, 'key' | 'language'>) => a.key === b.key && a.language === b.language
  return {
    written: drafts.filter((draft) => known.find((one) => same(one, draft))?.sources !== draft.sources),
    gone: known.filter((one) => !drafts.some((draft) => same(one, draft))),
    moved: drafts.filter((draft) => known.some((one) => same(one, draft) && one.sources === draft.sources && one.position !== draft.position)),
  }
}

/** Whether what is compiled says what there is now. */
export function isFresh(known: readonly Section[], gathered: Gathered): boolean {
  const { written, gone } = changesOf(known, draftSections(gathered))
  return written.length === 0 && gone.length === 0
}

export type Printing = {
  lang: Lang
  /** the day of the paper, and the same day in words */
  day: string
  date: string
  mark?: Paper['mark'] | undefined
  address?: string
  eyebrow?: string
  /** licence and citation, known on publication only */
  front?: Paper['front']
}

/** The paper as it stands compiled: cover, small print, contents, sections. */
export function paperOf(compilation: Pick<Compilation, 'kind' | 'title' | 'subtitle' | 'year'>, sections: readonly Section[], { lang, day, date, mark, address, eyebrow, front }: Printing): Paper {
  const words = text[lang]
  const own = sections.filter((section) => section.language === lang).sort((a, b) => a.position - b.position)
  const title = readText(compilation.title, lang)
  return {
    lang, title, day, date, ornament,
    ...(address && { address }),
    ...(compilation.subtitle && { subtitle: read(compilation.subtitle, lang).text }),
    eyebrow: eyebrow ?? words.eyebrow[compilation.kind](compilation.year),
    publisher: words.publisher,
    running: title,
    description: words.description[compilation.kind],
    ...(mark && { mark }),
    ...(compilation.kind === 'meeting paper' && { classification: words.classification }),
    contents: true,
    front: [...own.flatMap((section) => section.body.front ?? []), ...(front ?? (compilation.kind === 'compendium' ? [{ title: words.front.citation.title, body: [paragraph(words.front.draftCitation)] }] : []))],
    body: own.flatMap((section) => section.body.blocks),
  }
}
