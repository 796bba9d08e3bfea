import { type Block, definitions, heading, inLanguage, keep, link, pageUnlessRoom, paragraph, table } from '#base/documents/paper.ts'
import { read, readText } from '#base/words.ts'
import { answerInWords, questionsOf } from '#formats/index.ts'
import { practiceBlocks, titleOf } from '../blocks.ts'
import { anchorOf, inOrder, type PracticeSource } from '../practice/practice.ts'
import { type Chapter, chaptersOf, dayWords, type Desk, type Draft, guidelineRefs, refsOf, say, section } from './draft.ts'
import { forewordBlocks, frontOf, ownWords } from './front.ts'
import { overviewBlocks } from './overview.ts'
import { text } from './text.ts'

/** The compendium: what was validated, told by theme and country. Nothing here can tell a score, an objection or what was not validated. */
export function compendiumSections(desk: Desk): Draft[] {
  const practices = inOrder(desk.practices, desk.lang)
  const chapters = chaptersOf(desk, practices, text[desk.lang].chapter.noTheme)
  const all = practices.flatMap(refsOf)
  return [
    section('front', [], guidelineRefs(desk), frontOf(desk)),
    ...(desk.compilation.foreword ? [section('foreword', forewordBlocks(desk, desk.compilation.foreword))] : []),
    section('overview', overviewBlocks(desk, practices, chapters), all),
    ...chapters.flatMap((chapter) => [section(`theme:${chapter.key}`, openingBlocks(desk, chapter), chapter.practices.flatMap(refsOf)), ...countrySections(desk, chapter, validatedBlocks)]),
    ...(practices.length > 0 ? [section('decisions', annexBlocks(desk, practices), all)] : []),
  ]
}

/** The opening page of a chapter: its introduction, and what is in it. */
export function openingBlocks(desk: Desk, { key, name, term, practices }: Chapter): Block[] {
  const words = text[desk.lang]
  const own = desk.compilation.introductions[key]
  const introduction = own ? ownWords(desk, own, 2) : term ? ownWords(desk, term.description, 2) : []
  return [
    heading(1, name),
    ...introduction,
    table({
      caption: words.chapter.inThis,
      columns: [{ label: words.country, width: 2 }, { label: words.practiceColumn, width: 5 }, { label: words.chapter.since, width: 2 }],
      rows: practices.map((practice) => [say(desk.lang, practice.country.name), link(`#${anchorOf(practice)}`, ...titleOf(practice, desk.lang)), periodWords(desk, practice)]),
    }),
  ]
}

export function periodWords({ lang, locale, names }: Desk, { definition, answers }: PracticeSource): string {
  const period = answers.period
  const question = questionsOf(definition).find((one) => one.key === 'period' && one.kind === 'period')
  if (!question || typeof period !== 'object' || !('from' in period)) return '—'
  return answerInWords({ lang, locale }, question, period, names).replace(/^(desde|since) /u, '')
}

/** A section per country, in alphabetical order; each practice begins a page, unless it finds room on one. */
export function countrySections(desk: Desk, chapter: Chapter, tell: (desk: Desk, practice: PracticeSource) => Block[]): Draft[] {
  const byCountry = Map.groupBy(chapter.practices, (practice) => practice.country.iso3)
  return [...byCountry].map(([iso3, practices]) =>
    section(
      `theme:${chapter.key}:${iso3}`,
      [pageUnlessRoom(), heading(2, say(desk.lang, practices[0]!.country.name)), ...practices.flatMap((practice, i) => [...(i > 0 ? [pageUnlessRoom()] : []), ...tell(desk, practice)])],
      practices.flatMap(refsOf),
    ),
  )
}

/** The decision stands with the last words of its practice: alone on a page nobody knows what was decided. */
function validatedBlocks(desk: Desk, practice: PracticeSource): Block[] {
  const told = practiceBlocks(practice, { lang: desk.lang, locale: desk.locale, names: desk.names, depth: 3 })
  const decision = decisionBlocks(desk, practice)
  return decision.length === 0 ? told : [...told.slice(0, -1), keep(...told.slice(-1), ...decision)]
}

function decisionBlocks(desk: Desk, { decision }: PracticeSource): Block[] {
  if (!decision) return []
  const words = text[desk.lang]
  const line = words.practice.decisionLine(decision.number, readText(decision.meeting.title, desk.lang), dayWords(desk, decision.meeting.onDay))
  const reason = read(decision.reason, desk.lang)
  const said = reason.lang === desk.lang ? [paragraph(reason.text)] : [inLanguage(reason.lang, [paragraph(reason.text)])]
  return [heading(4, words.practice.decision), definitions([[words.annex.columns.decided, line], [words.annex.columns.reason, said]])]
}

/** Every decision that let a practice in; of the others nothing is said here. */
function annexBlocks(desk: Desk, practices: PracticeSource[]): Block[] {
  const words = text[desk.lang].annex
  const { lang } = desk
  return [
    heading(1, words.title),
    paragraph(words.lead),
    table({
      caption: words.caption,
      source: text[lang].source,
      columns: [{ label: text[lang].country, width: 2 }, { label: text[lang].practiceColumn, width: 3 }, { label: words.columns.decided, width: 3 }, { label: words.columns.reason, width: 5 }],
      rows: practices.flatMap((practice) => {
        const { decision } = practice
        if (!decision) return []
        const decided = `${words.columns.number} ${decision.number}. ${readText(decision.meeting.title, lang)}${decision.meeting.onDay ? `, ${dayWords(desk, decision.meeting.onDay)}` : ''}`
        const title = practice.example ? [...titleOf(practice, lang), ` ${words.example}`] : titleOf(practice, lang)
        return [[say(lang, practice.country.name), title, decided, readText(decision.reason, lang)]]
      }),
    }),
  ]
}
