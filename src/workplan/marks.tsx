import { formatDay, formatMonth, formatShortDay, type Reader } from '#base/ui/dates.ts'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { dayIn, daysBetween, regionZone } from '#base/zone.ts'
import { type Dated, isOver, type Milestone, type Planned, type Precision, type Timing, timingOf } from './milestone.ts'
import type { Activity, Cycle } from './queries.ts'
import { text } from './text.ts'

/** The way back from a page of the plan, or from one of an activity. */
export const crumbsOf = ({ lang }: View, activity?: Activity) => [{ href: '/w/work-plan', label: text[lang].crumb }, ...(activity ? [{ href: `/w/work-plan/${activity.key}`, label: readText(activity.title, lang) }] : [])]

/** What an activity or one of its dates is called, after its first code where it has one: codes are optional. */
export const coded = (codes: string[], title: string): string => [...codes.slice(0, 1), title].join(' · ')

type When = { onDay: string | null; precision: Precision; wording?: Words | null }

/** A date as it was set: in the plan's own words if it has any, a month as a month, a tentative day so called, and none as none. */
export function sayDate(reader: Reader, { onDay, precision, wording }: When): string {
  const say = text[reader.lang]
  if (wording) return readText(wording, reader.lang)
  if (!onDay) return precision === 'dropped' ? say.dropped : say.noDate
  if (precision === 'month') return formatMonth(reader, onDay)
  return precision === 'tentative' ? say.tentativeDay(formatDay(reader, onDay)) : formatDay(reader, onDay)
}

/** The same where a column is narrow: 14 jun (tentativa). */
function sayShortDate(view: View, { onDay, precision, wording }: When): string {
  if (wording || !onDay || precision === 'month') return sayDate(view, { onDay, precision, wording })
  const day = formatShortDay(view, onDay, view.now)
  return precision === 'tentative' ? text[view.lang].tentativeDay(day) : day
}

type Choosing = { milestones: Milestone[]; activities: Activity[]; /** those that are meant */ first: (milestone: Milestone) => boolean; /** stays on offer, whatever became of it */ chosen?: string | undefined; /** the plans, that in office first: where several are on offer each date says of which year it is */ cycles?: Cycle[] }

/** What is still to come: neither over, nor recorded as having happened, nor dropped, nor gone on in the next plan; what has no day yet may come. */
export const isAhead = (milestone: Milestone, today: string): boolean => !['done', 'dropped', 'carried'].includes(timingOf(milestone, today)) && !isOver(milestone.current, today)

/** Dates to choose from, under the names of their activities: those that are meant, then the others, so called where there are both; what is still to come before what is over. What will not be done, or went on in the next plan, is none. */
export function dateOptions(view: Reader & Pick<View, 'now'>, { milestones, activities, first, chosen, cycles = [] }: Choosing): { value: string; label: string; group: string }[] {
  const today = dayIn(regionZone, view.now)
  const offered = milestones.filter((one) => one.id === chosen || !['dropped', 'carried'].includes(timingOf(one, today)))
  const some = offered.some(first)
  const day = ({ current: { onDay } }: Milestone) => (onDay && onDay >= today ? onDay : `9${onDay ?? '999'}`)
  const planOf = (milestone: Milestone) => cycles.findIndex(({ id }) => id === activities.find((one) => one.id === milestone.activityId)?.cycleId)
  const several = new Set(offered.map(planOf)).size > 1
  const titles = new Map(activities.map(({ id, codes, title }) => [id, coded(codes, readText(title, view.lang))]))
  // A list that is closed shows no group: dates of one name say of what they are.
  const times = Map.groupBy(offered, ({ title }) => readText(title, view.lang))
  const option = (milestone: Milestone) => {
    const activity = titles.get(milestone.activityId) ?? ''
    const title = readText(milestone.title, view.lang)
    return { value: milestone.id, label: [title, times.get(title)!.length > 1 && activity, several && text[view.lang].ofPlan(cycles[planOf(milestone)]!.year), sayDate(view, milestone.current)].filter(Boolean).join(' · '), group: first(milestone) || !some ? activity : text[view.lang].otherDates(activity) }
  }
  return offered.toSorted((a, b) => planOf(a) - planOf(b) || Number(first(b)) - Number(first(a)) || day(a).localeCompare(day(b))).map(option)
}

type DateProps = { view: View; date: Pick<Planned, 'onDay' | 'precision' | 'wording' | 'example'>; short?: boolean }

export const DateWords = ({ view, date, short }: DateProps) => (
  <>
    <OnDay on={date.onDay}>{short ? sayShortDate(view, date) : sayDate(view, date)}</OnDay>
    {date.example && (
      <>
        {' '}
        <ExampleMark view={view} note="" />
      </>
    )}
  </>
)

const OnDay = ({ on, children }: { on: string | null; children: string }) => (on ? <time datetime={on}>{children}</time> : <>{children}</>)

/** Where a milestone stands, in words: "vencida hace 20 días". What asks for nothing now is plain, so that the rest draws the eye. */
export function TimingTag({ view, timing, milestone, today }: { view: View; timing: Timing; milestone: Dated; today: string }) {
  const words = timing === 'carried' && milestone.carriedTo ? text[view.lang].timing.carriedTo(milestone.carriedTo.year) : timingWords(view, timing, daysTo(milestone, today))
  if (timing === 'late' || timing === 'due' || timing === 'unconfirmed') return <Tag tone={timing === 'late' ? 'late' : 'attention'}>{words}</Tag>
  return timing === 'done' ? <>{words}</> : <span class="mute">{words}</span>
}

const daysTo = ({ current }: Dated, today: string): number => (current.onDay ? daysBetween(today, current.onDay) : 0)

function timingWords({ lang }: View, timing: Timing, days: number): string {
  const say = text[lang].timing
  if (timing === 'late') return say.lateBy(-days)
  return timing === 'due' ? say.dueIn(days) : say[timing]
}
