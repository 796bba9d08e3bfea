import { bars } from '#base/charts/bars.tsx'
import { type About, type Chart } from '#base/charts/chart.ts'
import { choropleth } from '#base/charts/map.tsx'
import { matrix } from '#base/charts/matrix.tsx'
import { stages } from '#base/charts/stages.tsx'
import { type Block, callout, figure, heading, list, paragraph } from '#base/documents/paper.ts'
import { sayList } from '#base/list.ts'
import { region } from '#reference/index.ts'
import { inOrder, type PracticeSource } from '../practice/practice.ts'
import { beganIn, type Chapter, countriesIn, dayWords, type Desk, isLater, say } from './draft.ts'
import { text } from './text.ts'

/** What the whole compendium says, in a few sentences and four pictures. */
export function overviewBlocks(desk: Desk, practices: PracticeSource[], chapters: Chapter[]): Block[] {
  const own = text[desk.lang]
  const words = own.overview
  const days = [...new Set(practices.flatMap((practice) => practice.decision?.meeting.onDay ?? []))].sort()
  const later = practices.filter(isLater).length
  const facts = [
    words.found(own.states(countriesIn(practices).length), own.validatedPractices(practices.length)),
    words.inThemes(practices.length, own.themes(chapters.length), sayList(desk, chapters.map((chapter) => chapter.name))),
    words.validatedIn(practices.length, own.meetings(new Set(practices.flatMap((practice) => practice.decision?.meetingId ?? [])).size), sayList(desk, days.map((day) => dayWords(desk, day)))),
    ...(later === 1 ? [words.afterwardsOne] : later > 1 ? [words.afterwards(own.practices(later))] : []),
  ]
  return [
    heading(1, words.title),
    callout('key', [list(facts)]),
    paragraph(words.lead),
    figure(themeMatrix(desk, practices, chapters)),
    figure(sinceWhen(desk, practices)),
    figure(countryMap(desk, practices)),
    ...(desk.names.population.size > 0 ? [figure(whomTheyServe(desk, practices))] : []),
  ]
}

const about = (desk: Desk, id: string, words: { title: string; subtitle: string; note?: string }): About => ({ id: `${id}-${desk.lang}`, lang: desk.lang, locale: desk.locale, source: text[desk.lang].source, ...words })

const from = (practices: PracticeSource[], iso3: string): number => practices.filter((practice) => practice.country.iso3 === iso3).length

/** The states that were asked, and whoever handed in: of a state that nobody asked a zero would say something untrue. */
function statesOf(desk: Desk, practices: PracticeSource[]): { iso3: string; name: string }[] {
  const known = new Map([...desk.handings.flatMap(({ states }) => states.map((state) => [state.iso3, state.name] as const)), ...practices.map(({ country }) => [country.iso3, country.name] as const)])
  const collator = new Intl.Collator(desk.lang)
  return [...known].map(([iso3, name]) => ({ iso3, name: say(desk.lang, name) })).sort((a, b) => collator.compare(a.name, b.name))
}

const steps = (words: { none: string; one: string; more: string }) => [{ upTo: 0, label: words.none }, { upTo: 1, label: words.one }, { upTo: Number.POSITIVE_INFINITY, label: words.more }]

function themeMatrix(desk: Desk, practices: PracticeSource[], chapters: Chapter[]): Chart {
  const own = text[desk.lang]
  const words = own.overview.matrix
  const states = statesOf(desk, practices)
  return matrix({
    about: about(desk, 'themes', { title: words.title(own.validatedPractices(practices.length), own.themes(chapters.length)), subtitle: words.subtitle }),
    rowTitle: own.theme,
    columns: states.map((state) => state.name),
    rows: chapters.map((chapter) => ({ label: chapter.name, cells: states.map((state) => from(chapter.practices, state.iso3)) })),
    steps: steps(words),
  })
}

function countryMap(desk: Desk, practices: PracticeSource[]): Chart {
  const own = text[desk.lang]
  const words = own.overview.map
  const states = statesOf(desk, practices)
  // Of states that are neither members nor observers the map says nothing.
  const observers = desk.observers.filter(({ iso3 }) => !states.some((state) => state.iso3 === iso3)).map(({ iso3, name }) => [iso3, say(desk.lang, name)])
  return choropleth({
    about: about(desk, 'map', { title: words.title(states.filter((state) => from(practices, state.iso3) > 0).length, states.length), subtitle: words.subtitle, note: words.note }),
    region,
    rowTitle: own.country,
    columnTitle: words.subtitle,
    countries: states.map((state) => ({ id: state.iso3, name: state.name, value: from(practices, state.iso3) })),
    others: { names: Object.fromEntries(observers), word: words.observer },
    steps: steps(own.overview.matrix),
  })
}

/** Since when each is applied: a practice of many years has shown more than one of this year. */
function sinceWhen(desk: Desk, practices: PracticeSource[]): Chart {
  const own = text[desk.lang]
  const words = own.overview.since
  const place = (practice: PracticeSource) => Math.min(3, Math.max(0, (beganIn(practice) ?? 2019) - 2017))
  const known = inOrder(practices, desk.lang).filter((practice) => beganIn(practice) !== undefined)
  return stages({
    about: about(desk, 'since', { title: words.title(known.filter((practice) => beganIn(practice)! < 2019).length, known.length), subtitle: words.subtitle }),
    rowTitle: own.country,
    stages: words.steps,
    rows: statesOf(desk, known)
      .filter((state) => from(known, state.iso3) > 0)
      .map((state) => ({ label: state.name, counts: words.steps.map((_, step) => known.filter((practice) => practice.country.iso3 === state.iso3 && place(practice) === step).length) })),
  })
}

function whomTheyServe(desk: Desk, practices: PracticeSource[]): Chart {
  const words = text[desk.lang].overview.people
  const rows = [...desk.names.population].map(([key, name]) => ({ label: say(desk.lang, name), values: [practices.filter((practice) => [practice.answers.populations].flat().includes(key)).length] }))
  const most = rows.reduce((a, b) => (b.values[0]! > a.values[0]! ? b : a))
  const lower = most.label[0]!.toLowerCase() + most.label.slice(1)
  return bars({
    about: about(desk, 'people', { title: words.title(lower, most.values[0]!, practices.length), subtitle: words.subtitle }),
    series: [words.series],
    rowTitle: words.rowTitle,
    rows,
    digits: 0,
  })
}
