import { gantt } from '#base/charts/gantt.tsx'
import { type Block, definitions, figure, heading, keep, paragraph, type Paper, strong, table } from '#base/documents/paper.ts'
import { sayList } from '#base/list.ts'
import { formatDay, formatMonth, formatShortMonth, type Reader, readerIn } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { addDays } from '#base/zone.ts'
import { ornament } from '#reference/index.ts'
import { sayDate } from '../marks.tsx'
import { lastOfMonth, type Precision } from '../milestone.ts'
import { text as plan } from '../text.ts'
import { sayWho } from '../who.ts'
import type { AdoptedPlan, Adoption, Frozen, FrozenMilestone } from './edition.ts'
import { text } from './text.ts'

type Activity = Frozen['activities'][number]

type PlanMade = { adopted: AdoptedPlan; adoption: Adoption; number: number; sha256: string }

/** The adopted plan as one paper: the year at a glance, the plan over time, a chapter for each section, what waits for what. */
export function planPaper(made: PlanMade, lang: Lang): Paper {
  const { adopted, adoption } = made
  const say = text[lang].paper
  const reader = readerIn(lang)
  const title = say.title(adopted.plan.year)
  return {
    lang, title, subtitle: readText(adopted.plan.title, lang), running: title, publisher: say.publisher, description: say.description, ornament,
    day: adoption.onDay, date: formatDay(reader, adoption.onDay), contents: true, front: frontOf(made, reader), ...(adopted.example && { mark: 'example' as const }),
    body: [
      heading(1, say.year), ...yearAtAGlance(adopted, reader),
      heading(1, say.gantt), ganttFigure(adopted, reader),
      ...sectionBlocks(adopted, reader, 1),
      heading(1, say.waits), ...waiting(adopted, reader),
    ],
  }
}

/** The activities of a plan by its sections, each with its dates; the same for what is only proposed. */
export function sectionBlocks(adopted: AdoptedPlan, reader: Reader, depth: 1 | 2 | 3): Block[] {
  const { activities } = adopted.plan
  const sections = [...new Set(activities.map((activity) => activity.section))].sort()
  return sections.flatMap((section) => [
    heading(depth, plan[reader.lang].sections[section] ?? plan[reader.lang].section(section)),
    ...activities.filter((activity) => activity.section === section).map((activity) => keep(...activityBlocks(activity, adopted, { reader, depth }))),
  ])
}

function frontOf({ adopted, adoption, number, sha256 }: PlanMade, reader: Reader): Paper['front'] {
  const say = text[reader.lang].paper
  const members = sayList(reader, adopted.members.map((state) => readText(state.name, reader.lang)).sort(new Intl.Collator(reader.lang).compare))
  return [
    { title: say.what, body: [paragraph(say.whatBody(adopted.plan.year))] },
    { title: say.adopted, body: [paragraph(say.adoptedOn(formatDay(reader, adoption.onDay), readText(adoption.wording, reader.lang))), ...(adoption.source ? [paragraph(say.source(adoption.source))] : []), ...(members ? [paragraph(say.members(members))] : [])] },
    { title: say.dates, body: [paragraph(say.datesBody)] },
    { title: say.fromTitle, body: [paragraph(say.from(number, sha256))] },
  ]
}

const codes = ({ codes, section }: Activity): string => codes.join(', ') || section
const milestonesOf = ({ activities }: Frozen) => activities.flatMap((activity) => activity.milestones.map((milestone) => ({ activity, milestone })))

/** Every month from the first day to the last, also those in which nothing is due: a month that is not there looks like a mistake. */
function monthsOf(days: string[]): string[] {
  const sorted = days.map((day) => day.slice(0, 7)).sort()
  const months = sorted.slice(0, 1)
  while (months.length > 0 && months.at(-1)! < sorted.at(-1)!) months.push(addDays(lastOfMonth(`${months.at(-1)!}-01`), 1).slice(0, 7))
  return months
}

/** Months across, activities down: a day by its number, a month as a month, and what has no date counted apart; what will not be done is in the table of its activity. */
function yearAtAGlance({ plan: frozen }: AdoptedPlan, reader: Reader): Block[] {
  const say = text[reader.lang].paper
  const { activities } = frozen
  const all = milestonesOf(frozen)
  const months = monthsOf(all.flatMap(({ milestone }) => milestone.onDay ?? []))
  const several = months[0]?.slice(0, 4) !== months.at(-1)?.slice(0, 4)
  const label = (month: string) => `${formatShortMonth(reader, `${month}-01`)}${several ? ` ${month.slice(2, 4)}` : ''}`
  const sign = ({ onDay, precision }: FrozenMilestone) => (precision === 'month' ? say.monthSign : `${Number(onDay!.slice(8))}${precision === 'tentative' ? say.tentativeSign : ''}`)
  const undated = (activity: Activity) => activity.milestones.filter((one) => precisionOf(one) === 'none').length
  return [
    // No caption and no note below: as few pages as it takes. A day and its mark stay together.
    paragraph(say.yearLead(activities.length, all.length)),
    table({
      columns: [{ label: say.activity, width: 8.5 }, ...months.map((month) => ({ label: label(month), width: 1 })), { label: say.undatedShort, width: 1.3, numeric: true }],
      rows: activities.map((activity) => [
        [strong(codes(activity)), ` ${readText(activity.title, reader.lang)}`],
        ...months.map((month) => [strong(activity.milestones.filter((one) => one.onDay?.startsWith(month)).map(sign).join(', '))]),
        undated(activity) ? String(undated(activity)) : '',
      ]),
    }),
  ]
}

function ganttFigure({ plan: frozen }: AdoptedPlan, reader: Reader): Block {
  const say = text[reader.lang].paper
  const all = milestonesOf(frozen)
  const dated = all.filter(({ milestone }) => milestone.onDay).sort((a, b) => a.activity.section.localeCompare(b.activity.section) || a.milestone.onDay!.localeCompare(b.milestone.onDay!))
  const days = dated.map(({ milestone }) => milestone.onDay!)
  const note = all.length - dated.length
  return figure(
    gantt({
      about: { id: 'plan', title: say.ganttTitle(dated.length), subtitle: say.ganttUnit, source: say.ganttSource, note: note ? say.ganttNote(note) : undefined, lang: reader.lang, locale: reader.locale },
      from: days.reduce((a, b) => (b < a ? b : a), `${frozen.year}-03-25`),
      to: days.reduce((a, b) => (b > a ? b : a), `${frozen.year}-12-31`),
      paper: true,
      rows: dated.map(({ activity, milestone }) => ({
        id: milestone.key, label: `${activity.codes[0] ?? activity.section} · ${readText(milestone.title, reader.lang)}`, group: plan[reader.lang].sections[activity.section] ?? activity.section,
        end: milestone.onDay!, days: milestone.days, loose: milestone.precision !== 'day',
      })),
      links: all.flatMap(({ milestone }) => milestone.waitsFor.map(({ key }) => ({ before: key, after: milestone.key }))),
      table: { columns: [{ label: say.milestone }, { label: say.when }], rows: dated.map(({ activity, milestone }) => [`${activity.codes[0] ?? activity.section} · ${readText(milestone.title, reader.lang)}`, sayDate(reader, milestone)]) },
    }),
  )
}

const whoOf = ({ names, states, members }: AdoptedPlan) => ({ names: new Map(Object.entries(names)), states, members: members.map((state) => state.id) })

/** Pillars, who answers, products; each milestone with its date as the plan has it. */
function activityBlocks(activity: Activity, adopted: AdoptedPlan, { reader, depth }: { reader: Reader; depth: 1 | 2 | 3 }): Block[] {
  const say = text[reader.lang].paper
  const who = whoOf(adopted)
  const pillars = (adopted.pillarsOf[activity.key] ?? []).flatMap((key) => adopted.pillars[key] ?? []).map((name) => readText(name, reader.lang))
  const somewhere = activity.milestones.some((one) => one.place)
  return [
    heading(depth === 1 ? 2 : depth === 2 ? 3 : 4, `${codes(activity)} · ${readText(activity.title, reader.lang)}`),
    definitions([
      [say.pillars, pillars.length > 0 ? sayList(reader, pillars) : say.noPillar],
      [say.responsible, sayWho(reader, activity.responsible, who) || say.nobody],
      ...(activity.contributors.length > 0 ? [[say.contributors, sayWho(reader, activity.contributors, who)] as [string, string]] : []),
      ...(activity.products ? [[say.products, readText(activity.products, reader.lang)] as [string, string]] : []),
    ]),
    activity.milestones.length === 0 ? paragraph(plan[reader.lang].noDate) : table({
      columns: [{ label: say.milestone, width: 3 }, { label: say.when, width: 2.4 }, { label: say.precision, width: 1.4 }, ...(somewhere ? [{ label: say.place, width: 1.5 }] : [])],
      rows: activity.milestones.map((one) => [readText(one.title, reader.lang), sayDate(reader, one), precisionWords(one, reader.lang), ...(somewhere ? [one.place ? readText(one.place, reader.lang) : ''] : [])]),
    }),
  ]
}

const precisionOf = ({ onDay, precision }: Pick<FrozenMilestone, 'onDay' | 'precision'>): Precision | 'none' => (onDay || precision === 'dropped' ? precision : 'none')

const precisionWords = ({ onDay, precision }: FrozenMilestone, lang: Lang): string => text[lang].paper.precisions[precisionOf({ onDay, precision })]

function waiting({ plan: frozen }: AdoptedPlan, reader: Reader): Block[] {
  const say = text[reader.lang].paper
  const all = milestonesOf(frozen)
  const named = new Map(all.map(({ activity, milestone }) => [milestone.key, `${activity.codes[0] ?? activity.section} · ${readText(milestone.title, reader.lang)}`]))
  const rows = all
    .filter(({ milestone }) => milestone.waitsFor.length > 0)
    .map(({ milestone }) => [named.get(milestone.key)!, milestone.waitsFor.map(({ key, lag }) => say.lag(named.get(key) ?? key, lag)).join('; '), milestone.onDay ? shortDate(reader, milestone) : precisionWords(milestone, reader.lang)])
  if (rows.length === 0) return [paragraph(say.nothingWaits)]
  return [
    paragraph(say.waitsLead),
    table({ caption: say.waitsCaption, columns: [{ label: say.milestone, width: 3 }, { label: say.before, width: 4 }, { label: say.when, width: 1.8 }], rows }),
  ]
}

function shortDate(reader: Reader, { onDay, precision }: FrozenMilestone): string {
  if (precision === 'month') return formatMonth(reader, onDay!)
  return precision === 'tentative' ? plan[reader.lang].tentativeDay(formatDay(reader, onDay!)) : formatDay(reader, onDay!)
}

const keys = ['activity', 'codes', 'section', 'pillars', 'activity_title', 'responsible', 'contributing', 'products', 'milestone', 'milestone_title', 'planned_on', 'precision', 'wording', 'place', 'work_days', 'waits_for'] as const

export const planColumns = keys.map((key) => ({ key, es: text.es.paper.columns[key]!, en: text.en.paper.columns[key]! }))

/** One row per milestone; an activity without any has one row too. Nothing known is null. */
export function planRows(adopted: AdoptedPlan, lang: Lang): Record<(typeof keys)[number], string | number | null>[] {
  const who = whoOf(adopted)
  const reader = readerIn(lang)
  return adopted.plan.activities.flatMap((activity) =>
    (activity.milestones.length > 0 ? activity.milestones : [null]).map((one) => ({
      activity: activity.key, codes: activity.codes.join('; '), section: activity.section, pillars: (adopted.pillarsOf[activity.key] ?? []).join('; ') || null, activity_title: readText(activity.title, lang),
      responsible: sayWho(reader, activity.responsible, who) || null, contributing: sayWho(reader, activity.contributors, who) || null, products: activity.products && readText(activity.products, lang),
      milestone: one && one.key, milestone_title: one && readText(one.title, lang), planned_on: one && one.onDay, precision: one && precisionOf(one), wording: one?.wording ? readText(one.wording, lang) : null, place: one?.place ? readText(one.place, lang) : null,
      work_days: one && one.days, waits_for: one && one.waitsFor.length > 0 ? one.waitsFor.map(({ key, lag }) => (lag ? `${key}+${lag}` : key)).join('; ') : null,
    })),
  )
}
