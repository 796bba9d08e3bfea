import { gantt, type Gantt, type GanttRow } from '#base/charts/gantt.tsx'
import type { Chart } from '#base/charts/chart.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { coded, sayDate } from '../marks.tsx'
import type { Milestone } from '../milestone.ts'
import { networkOf } from '../network/plan.ts'
import type { Occasion } from '../occasion/occasion.ts'
import { text as occasions } from '../occasion/text.ts'
import type { PlanEntry } from '../year.ts'
import type { Dependency } from '../queries.ts'
import { text as plan } from '../text.ts'
import { text } from './text.ts'

type Drawn = { entries: PlanEntry[]; dependencies: Dependency[]; chain: string[]; occasions: Occasion[]; names: Map<string, Words>; state: string | undefined; year: number; today: string }

type Line = PlanEntry['lines'][number] & { codes: string[]; section: string; position: number }

/** The plan of a year as a Gantt chart, for a wide page and for a phone. Pure: the same plan and day give the same drawing. */
export function planCharts(view: Pick<View, 'lang' | 'locale'>, drawn: Drawn): { wide: Chart; narrow: Chart } {
  const given = ganttOf({ ...view, zone: 'UTC' }, drawn)
  return { wide: gantt(given), narrow: gantt({ ...given, about: { ...given.about, id: 'gantt-narrow' }, narrow: true }) }
}

function ganttOf(reader: Pick<View, 'lang' | 'locale' | 'zone'>, { entries, dependencies, chain, occasions, names, state, year, today }: Drawn): Gantt {
  const say = text[reader.lang]
  const lines: Line[] = entries.flatMap(({ activity, lines }) => lines.map((line) => ({ ...line, codes: activity.codes, section: activity.section, position: activity.position })))
  const dayOf = ({ current, fulfilment }: Milestone) => current.onDay ?? fulfilment?.onDay
  // Of two on one day, what is waited for stands first.
  const network = networkOf(lines.map((line) => line.milestone), dependencies)
  const inOrder = new Map([...network.order].map((i, n) => [network.steps[i]!.id, n]))
  const place = (line: Line) => inOrder.get(line.milestone.id)!
  const dated = lines.filter(({ milestone }) => dayOf(milestone)).sort((a, b) => a.section.localeCompare(b.section) || dayOf(a.milestone)!.localeCompare(dayOf(b.milestone)!) || place(a) - place(b))
  const dropped = lines.filter((one) => one.timing === 'dropped').length
  const counts = dated.flatMap(({ milestone }) => [dayOf(milestone)!, milestone.fulfilment?.onDay ?? []].flat())
  // What was once planned for another year, and moved, draws the year no longer than it is.
  const plannedOn = ({ plan: { onDay } }: Milestone) => (onDay?.startsWith(`${year}`) ? onDay : undefined)
  const days = [...counts, ...dated.flatMap(({ milestone }) => plannedOn(milestone) ?? [])]
  // From the month of what comes first, which is today where nothing came before it.
  const from = `${[...days, ...(today.startsWith(`${year}`) ? [today] : [])].reduce((a, b) => (b < a ? b : a), `${year}-12-31`).slice(0, 7)}-01`
  const to = days.reduce((a, b) => (b > a ? b : a), `${year}-12-31`)
  const onChain = (id: string) => chain.includes(id)
  const around = occasions.filter((one) => (one.kind === 'election' || one.kind === 'transition') && one.lastDay >= from && one.firstDay <= to)
  const own = around.filter((one) => !state || one.stateId === state)
  const title = (one: Line) => coded(one.codes, readText(one.milestone.title, reader.lang))
  return {
    about: { id: 'gantt', title: say.finding(dated.filter((one) => one.timing === 'late').length, dated.length), subtitle: say.unit, source: say.source, note: [say.undated(lines.length - dated.length - dropped), say.dropped(dropped)].filter(Boolean).join(' ') || undefined, lang: reader.lang, locale: reader.locale },
    from, to, today,
    rows: dated.map((one): GanttRow => ({
      id: one.milestone.id,
      label: title(one),
      group: plan[reader.lang].sections[one.section] ?? one.section,
      end: dayOf(one.milestone)!,
      days: one.milestone.days,
      planned: plannedOn(one.milestone),
      actual: one.milestone.fulfilment?.onDay,
      critical: onChain(one.milestone.id),
      late: one.timing === 'late',
    })),
    links: dependencies.map(({ before, after }) => ({ before, after, critical: onChain(before) && onChain(after) && chain.indexOf(after) === chain.indexOf(before) + 1 })),
    lanes: { title: say.lanes, spans: own.map((one) => ({ lane: nameOf(names, one.stateId, reader.lang), label: occasionLabel(reader.lang, one), from: one.firstDay, to: one.lastDay, strong: one.kind === 'election' })).sort((a, b) => a.lane.localeCompare(b.lane, reader.lang)) },
    shade: state ? own.map((one) => ({ from: one.firstDay, to: one.lastDay })) : [],
    table: tableOf(reader, lines, { dependencies, onChain }),
  }
}

const nameOf = (names: Map<string, Words>, id: string, lang: View['lang']): string => {
  const name = names.get(id)
  return name ? readText(name, lang) : ''
}

const occasionLabel = (lang: View['lang'], one: Occasion): string => (one.kind === 'transition' ? occasions[lang].kinds.transition : readText(one.title, lang))

function tableOf(reader: Pick<View, 'lang' | 'locale' | 'zone'>, lines: Line[], { dependencies, onChain }: { dependencies: Dependency[]; onChain: (id: string) => boolean }): Gantt['table'] {
  const say = text[reader.lang]
  const titles = new Map(lines.map((one) => [one.milestone.id, readText(one.milestone.title, reader.lang)]))
  const waits = Map.groupBy(dependencies, (one) => one.after)
  return {
    columns: [{ label: say.column.what }, { label: say.column.planned }, { label: say.column.now }, { label: say.column.happened }, { label: say.column.days, numeric: true }, { label: say.column.waits }, { label: say.column.chain }],
    rows: lines
      .toSorted((a, b) => a.position - b.position)
      .map(({ milestone, codes }) => [
        coded(codes, titles.get(milestone.id)!),
        sayDate(reader, milestone.plan),
        sayDate(reader, milestone.current),
        milestone.fulfilment ? sayDate(reader, { ...milestone.fulfilment, wording: null }) : '',
        milestone.days ? String(milestone.days) : '',
        (waits.get(milestone.id) ?? []).flatMap(({ before, lag }) => (titles.has(before) ? say.lag(titles.get(before)!, lag) : [])).join('; '),
        onChain(milestone.id) ? say.yes : '',
      ]),
  }
}
