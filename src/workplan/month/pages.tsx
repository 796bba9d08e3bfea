import { formatMonth } from '#base/ui/dates.ts'
import { MonthGrid, type MonthEntry } from '#base/ui/month.tsx'
import { Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { addDays } from '#base/zone.ts'
import { entryTitle } from '../calendar/event.ts'
import { coded } from '../marks.tsx'
import type { Occasion } from '../occasion/occasion.ts'
import { text as occasionText } from '../occasion/text.ts'
import { hasExample, Subscribe, summary, Views } from '../pages.tsx'
import type { PlanEntry } from '../year.ts'
import type { Planned } from '../plan.ts'
import { text as plan } from '../text.ts'
import { text } from './text.ts'

type Props = { view: View; today: string } & Planned & { month: string; occasions: Occasion[]; names: Map<string, Words> }

const shiftMonth = (month: string, by: number): string => {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number! - 1 + by, 1)).toISOString().slice(0, 7)
}

/** A month of the plan with each country's calendar laid over it. What the plan gives only a month stands above, on no day of its own. */
export function MonthPage({ view, today, month, occasions, names, ...planned }: Props) {
  const say = text[view.lang]
  const { cycle, entries } = planned
  const { days, loose } = entriesOf(view, entries, month)
  for (const [day, own] of occasionEntries(view, occasions, { month, names })) days.set(day, [...(days.get(day) ?? []), ...own])
  const turn = (by: number) => ({ href: `/w/work-plan/month?on=${shiftMonth(month, by)}`, label: formatMonth(view, `${shiftMonth(month, by)}-01`) })
  return (
    <WorkspacePage view={view} title={plan[view.lang].title(cycle.year)} lead={summary(view, entries)} badge={hasExample(entries) && <ExampleMark view={view} note={plan[view.lang].someInvented} />} wide>
      <Views view={view} current="month" {...planned} />
      {loose.length > 0 && (
        <Section id="loose" title={say.sometime(formatMonth(view, `${month}-01`))}>
          <ul>
            {loose.map((one) => (
              <li>
                <a href={one.href}>{one.title}</a> {one.note}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {days.size === 0 && <p>{say.nothing(formatMonth(view, `${month}-01`))}</p>}
      <MonthGrid view={view} month={month} today={today} entries={days} before={turn(-1)} after={turn(1)} />
      <Subscribe view={view} />
    </WorkspacePage>
  )
}

function entriesOf(view: View, entries: PlanEntry[], month: string) {
  const say = text[view.lang]
  const days = new Map<string, MonthEntry[]>()
  const loose: MonthEntry[] = []
  for (const { activity, lines } of entries) {
    for (const { milestone, timing } of lines) {
      const { onDay, precision } = milestone.fulfilment ?? milestone.current
      if (!onDay?.startsWith(month)) continue
      const title = entryTitle(readText(milestone.title, view.lang), readText(activity.title, view.lang), lines.length > 1)
      const note = timing === 'done' ? <span class="mute">({say.happened})</span> : precision === 'tentative' ? <span class="mute">({say.tentative})</span> : timing === 'late' ? <Tag tone="late">{plan[view.lang].timing.late}</Tag> : undefined
      const entry = { title: coded(activity.codes, title), href: `/w/work-plan/${activity.key}#${milestone.key}`, note }
      if (precision === 'month') loose.push(entry)
      else days.set(onDay, [...(days.get(onDay) ?? []), entry])
    }
  }
  return { days, loose }
}

/** An election or a holiday stands on each of its days; a long change of government or a fiscal year on its first and last. */
function occasionEntries(view: View, occasions: Occasion[], { month, names }: { month: string; names: Map<string, Words> }): Map<string, MonthEntry[]> {
  const days = new Map<string, MonthEntry[]>()
  for (const one of occasions) {
    const state = names.get(one.stateId)
    const title = `${state ? readText(state, view.lang) : ''}: ${readText(one.title, view.lang)}`
    const long = one.kind === 'transition' || one.kind === 'fiscal year'
    const own = long ? [one.firstDay, one.lastDay] : daysFrom(one.firstDay, one.lastDay)
    for (const [i, day] of [...new Set(own)].entries()) {
      const note = <span class="mute">({long ? text[view.lang].edge[i === 0 ? 'begins' : 'ends'] : occasionText[view.lang].kinds[one.kind].toLowerCase()})</span>
      if (day.startsWith(month)) days.set(day, [...(days.get(day) ?? []), { title, note }])
    }
  }
  return days
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last && days.length < 62; day = addDays(day, 1)) days.push(day)
  return days
}
