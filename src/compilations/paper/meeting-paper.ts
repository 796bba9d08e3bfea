import { stages } from '#base/charts/stages.tsx'
import type { Chart } from '#base/charts/chart.ts'
import { type Block, callout, figure, heading, list, paragraph, strong, table } from '#base/documents/paper.ts'
import { sayList } from '#base/list.ts'
import { isAwaited, isExcused } from '#calls/index.ts'
import { practiceBlocks, titleOf } from '../blocks.ts'
import { inOrder, isScored, type PracticeSource } from '../practice/practice.ts'
import type { Handing } from '../practice/queries.ts'
import { countrySections, openingBlocks, periodWords } from './compendium.ts'
import { chaptersOf, countriesIn, type Desk, type Draft, guidelineRefs, refsOf, say, section } from './draft.ts'
import { forewordBlocks, frontOf } from './front.ts'
import { scoreBlocks, shortlistBlocks } from './scores.ts'
import { text } from './text.ts'

/** The meeting paper: everything that was accepted, what is missing, what the reviewers say. For members. */
export function meetingPaperSections(desk: Desk): Draft[] {
  const practices = inOrder(desk.practices, desk.lang)
  const chapters = chaptersOf(desk, practices, text[desk.lang].chapter.noTheme)
  const all = practices.flatMap(refsOf)
  const withScores = practices.filter(isScored)
  const tell = (at: Desk, practice: PracticeSource) => practiceBlocks(practice, { lang: at.lang, locale: at.locale, names: at.names, depth: 3 })
  return [
    section('front', [], guidelineRefs(desk), frontOf(desk)),
    ...(desk.compilation.foreword ? [section('foreword', forewordBlocks(desk, desk.compilation.foreword))] : []),
    section('handed in', handedInBlocks(desk, practices), all),
    ...(withScores.length > 0 ? [section('shortlist', shortlistBlocks(desk, withScores)), section('scores', scoreBlocks(desk, withScores))] : []),
    ...chapters.flatMap((chapter) => [section(`theme:${chapter.key}`, openingBlocks(desk, chapter), chapter.practices.flatMap(refsOf)), ...countrySections(desk, chapter, tell)]),
  ]
}

/** Who was asked, who handed in, who did not, in words; then what there is. */
function handedInBlocks(desk: Desk, practices: PracticeSource[]): Block[] {
  const own = text[desk.lang]
  const words = own.handed
  const facts = [...desk.handings.map((handing) => handedInWords(desk, handing)), practices.length > 0 ? words.includes(own.practices(practices.length), own.states(countriesIn(practices).length)) : words.nothing]
  const withdrawn = desk.missing.flatMap((one) => (one.kind === 'withdrawn' ? [`${say(desk.lang, one.country)}: ${one.title}`] : []))
  return [
    heading(1, words.title),
    callout('key', [list(facts)]),
    ...(practices.length > 0 ? [practiceTable(desk, practices), figure(stageChart(desk, practices))] : []),
    ...(withdrawn.length > 0 ? [paragraph(strong(words.withdrawn)), list(withdrawn)] : []),
  ]
}

function handedInWords(desk: Desk, { call, states }: Handing): string {
  const words = text[desk.lang].handed
  const silent = states.filter((state) => !state.firstAt)
  const namesOf = (some: typeof states) => some.map((state) => say(desk.lang, state.name)).sort(new Intl.Collator(desk.lang).compare)
  const [missing, excused] = [namesOf(call.withdrawnAt ? [] : states.filter(isAwaited)), namesOf(states.filter(isExcused))]
  const sentence = [
    silent.length === 0 ? words.all(states.length) : words.some(states.length - silent.length, states.length, missing.length > 0 ? words.missing(sayList(desk, missing), missing.length > 1) : ''),
    excused.length > 0 && words.excused(sayList(desk, excused), excused.length > 1),
  ].filter(Boolean).join(' ')
  return desk.calls.length > 1 ? `${words.toCall(say(desk.lang, call.title))} ${sentence}` : sentence
}

function practiceTable(desk: Desk, practices: PracticeSource[]): Block {
  const own = text[desk.lang]
  const words = own.handed.table
  const theme = (practice: PracticeSource) => { const name = desk.names.theme.get(practice.theme); return name ? say(desk.lang, name) : '—' }
  return table({
    caption: words.caption,
    columns: [{ label: own.country, width: 2 }, { label: own.practiceColumn, width: 4 }, { label: own.theme, width: 4 }, { label: words.since, width: 2 }, { label: words.round, numeric: true }],
    rows: practices.map((practice) => [
      say(desk.lang, practice.country.name),
      practice.example ? [...titleOf(practice, desk.lang), ` ${own.annex.example}`] : titleOf(practice, desk.lang),
      theme(practice),
      periodWords(desk, practice),
      String(practice.version.round),
    ]),
  })
}

function stageChart(desk: Desk, practices: PracticeSource[]): Chart {
  const own = text[desk.lang]
  const words = own.handed.stages
  const circulated = practices.filter((practice) => practice.stage === 'circulated')
  const countries = new Map(practices.map(({ country }) => [country.iso3, say(desk.lang, country.name)]))
  const countIn = (some: PracticeSource[], iso3: string) => some.filter((practice) => practice.country.iso3 === iso3).length
  return stages({
    about: { id: `handed-${desk.lang}`, title: words.title(circulated.length, practices.length), subtitle: words.subtitle, source: own.source, lang: desk.lang, locale: desk.locale },
    rowTitle: own.country,
    stages: words.names,
    rows: [...countries].map(([iso3, label]) => ({ label, counts: [countIn(practices, iso3) - countIn(circulated, iso3), countIn(circulated, iso3)] })),
  })
}
