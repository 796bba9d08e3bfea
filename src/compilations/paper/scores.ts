import { type Block, callout, figure, heading, list, paragraph, strong, table } from '#base/documents/paper.ts'
import { type Lang, read } from '#base/words.ts'
import type { Criterion } from '#formats/index.ts'
import { asAWhole, type Panel, scoreChart, type Scoring, summaryOf, writeMean } from '#practices/index.ts'
import { titleOf, titleWords } from '../blocks.ts'
import { anchorOf, isUndecided, type PracticeSource, reviewsOf } from '../practice/practice.ts'
import { type Desk, say } from './draft.ts'
import { text } from './text.ts'

// A7: scores and shortlist are for members. They stand in the meeting paper only.

type Reviewed = PracticeSource & { panel: Panel }

const isReviewed = (practice: PracticeSource): practice is Reviewed => (practice.panel?.scorings.length ?? 0) > 0

/** What the reviewers handed over: one table, then a picture per practice and the sentences where views differ. */
export function scoreBlocks(desk: Desk, practices: PracticeSource[]): Block[] {
  const words = text[desk.lang].scores
  const reviewed = practices.filter(isReviewed)
  const first = reviewed[0]
  if (!first) return [heading(1, words.title), paragraph(words.none)]
  const { criteria, scale } = first.definition
  return [
    heading(1, words.title),
    paragraph(words.lead(criteria.length, say(desk.lang, scale[0]!), say(desk.lang, scale.at(-1)!), scale.length - 1)),
    scoreTable(desk, practices),
    ...reviewed.flatMap((practice) => reviewBlocks(desk, practice)),
  ]
}

function scoreTable(desk: Desk, practices: PracticeSource[]): Block {
  const words = text[desk.lang]
  const most = (practices[0]?.definition.scale.length ?? 1) - 1
  const mean = (value: Parameters<typeof writeMean>[1] | undefined) => (value ? writeMean(desk.locale, value) : words.practice.noData)
  return table({
    caption: words.scores.caption,
    unit: words.scores.unit(most),
    note: words.practice.noDataNote,
    columns: [{ label: words.country, width: 2 }, { label: words.practiceColumn, width: 4 }, words.scores.columns.reviews, { label: words.scores.columns.mean, numeric: true }, { label: words.scores.columns.range, numeric: true }, words.scores.columns.differ],
    rows: practices.map((practice) => {
      const scorings = practice.panel?.scorings ?? []
      const { criteria } = practice.definition
      const summary = summaryOf(criteria, scorings)
      return [
        say(desk.lang, practice.country.name),
        titleOf(practice, desk.lang),
        words.scores.wait(scorings.length, Math.max(scorings.length, practice.panel?.reviewers.length ?? 0)),
        mean(summary.mean),
        summary.lowest && summary.highest ? `${mean(summary.lowest)} – ${mean(summary.highest)}` : words.practice.noData,
        scorings.length > 1 ? words.scores.ofCriteria(summary.differing, criteria.length) : '—',
      ]
    }),
  })
}

/** Reviewers are told apart by number: who they are is known to the members by name elsewhere, and does not weigh here. */
function numbered(practice: Reviewed, lang: Lang): Map<string, string> {
  return new Map(practice.panel.scorings.map((scoring, i) => [scoring.personId, text[lang].scores.reviewer(i + 1)]))
}

function reviewBlocks(desk: Desk, practice: Reviewed): Block[] {
  const { lang, locale } = desk
  const words = text[lang].scores
  const { definition, panel } = practice
  const names = numbered(practice, lang)
  const apart = summaryOf(definition.criteria, panel.scorings).criteria.filter((score) => score.differ)
  const chart = scoreChart({ id: `scores-${anchorOf(practice)}-${lang}`, lang, locale, definition, scorings: panel.scorings, names })
  const whole = said(panel.scorings, asAWhole, names)
  return [
    heading(2, `${say(lang, practice.country.name)}: ${titleWords(practice, lang)}`),
    figure(chart),
    ...(whole.length > 0 ? [paragraph(strong(words.asAWhole)), list(whole)] : []),
    ...(apart.length > 0 ? [paragraph(strong(words.differ)), ...apart.map((score) => differing(definition.criteria, { key: score.criterion, scorings: panel.scorings, names, lang }))] : []),
  ]
}

const said = (scorings: Scoring[], criterion: string, names: Map<string, string>): string[] =>
  scorings.flatMap(({ personId, marks }) => {
    const mark = marks.find((one) => one.criterion === criterion)
    if (!mark) return []
    const points = mark.points === null || criterion === asAWhole ? '' : ` (${mark.points})`
    return [`${names.get(personId)}${points}: ${mark.sentence}`]
  })

type Where = { key: string; scorings: Scoring[]; names: Map<string, string>; lang: Lang }

function differing(criteria: readonly Criterion[], { key, scorings, names, lang }: Where): Block {
  const criterion = criteria.find((one) => one.key === key)
  return callout('note', [list(said(scorings, key, names))], criterion ? say(lang, criterion.label) : key)
}

/** What the Secretariat proposes to the meeting, each with its reason. */
export function shortlistBlocks(desk: Desk, practices: PracticeSource[]): Block[] {
  const words = text[desk.lang].scores
  const proposed = practices.flatMap((practice) => (practice.panel?.shortlisting ? [{ practice, ...practice.panel.shortlisting }] : []))
  if (proposed.length === 0) return [heading(1, words.shortlist), paragraph(words.noShortlist)]
  const undecided = practices.filter(isUndecided).map((practice) => [say(desk.lang, practice.country.name), titleOf(practice, desk.lang), words.undecidedWhy(reviewsOf(practice))])
  const rows = (listed: boolean) => proposed.filter((one) => one.listed === listed).map(({ practice, reason }) => [say(desk.lang, practice.country.name), titleOf(practice, desk.lang), read(reason, desk.lang).text])
  const group = (label: string, lines: ReturnType<typeof rows>) => (lines.length > 0 ? [{ group: label }, ...lines] : [])
  return [
    heading(1, words.shortlist),
    paragraph(words.shortlistLead),
    table({
      caption: words.shortlist,
      columns: [{ label: text[desk.lang].country, width: 2 }, { label: text[desk.lang].practiceColumn, width: 4 }, { label: words.reason, width: 6 }],
      rows: [...group(words.listed, rows(true)), ...group(words.unlisted, rows(false)), ...group(words.undecided, undecided)],
    }),
  ]
}
