import { sayList } from '#base/list.ts'
import { formatMonth } from '#base/ui/dates.ts'
import { FilterBar } from '#base/ui/navigate.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { entryTitle } from '../calendar/event.ts'
import { DateWords, TimingTag } from '../marks.tsx'
import { type Extension, isUnchanged, type Timing } from '../milestone.ts'
import { adviceOn, type Occasion } from '../occasion/occasion.ts'
import { AddDate, hasExample, keptYear, Subscribe, summary, viewPath, Views } from '../pages.tsx'
import type { Planned } from '../plan.ts'
import type { Pointer } from '../pointer.ts'
import { text as plan } from '../text.ts'
import { sayWho, type Who } from '../who.ts'
import { type PlanEntry, timings } from '../year.ts'
import { text } from './text.ts'

type Choice = { who?: string | undefined; status?: string | undefined; kind?: string | undefined; month?: string | undefined; sort?: string | undefined }
type Props = { view: View; today: string } & Planned & { choice: Choice; owners: { value: string; label: string; ids: string[] }[]; mayOpen: boolean } & Advising
type Advising = { who: Who; occasions: Occasion[]; pointers: Pointer[]; extensions: (Extension & { milestoneId: string })[] }
/** `milestone`: none where an activity has no date at all. */
type Line = { milestone: PlanEntry['lines'][number]['milestone'] | undefined; timing: Timing; activity: PlanEntry['activity']; title: string }

const dayOf = ({ milestone }: Line): string => milestone?.fulfilment?.onDay ?? milestone?.current.onDay ?? '9999'

const linesOf = ({ lang }: View, { activity, lines, timing }: PlanEntry): Line[] => {
  const whole = readText(activity.title, lang)
  return lines.length === 0 ? [{ milestone: undefined, timing, activity, title: whole }] : lines.map((line) => ({ ...line, activity, title: entryTitle(readText(line.milestone.title, lang), whole, lines.length > 1) }))
}

/** What was chosen narrows; what was not lets everything through. */
function chosenLines(view: View, { entries, choice, owners, who }: Pick<Props, 'entries' | 'choice' | 'owners' | 'who'>): Line[] {
  const ids = owners.find((owner) => owner.value === choice.who)?.ids ?? []
  const kept = entries.flatMap((entry) => linesOf(view, entry)).filter(
    (line) =>
      (!choice.who || line.activity.responsible.some((id) => ids.includes(id))) &&
      (!choice.status || line.timing === choice.status) &&
      (!choice.kind || line.milestone?.kind === choice.kind) &&
      (!choice.month || dayOf(line).startsWith(choice.month)),
  )
  const inPlan = (a: Line, b: Line) => a.activity.position - b.activity.position
  if (choice.sort === 'plan') return kept.sort(inPlan)
  if (choice.sort === 'who') return kept.sort((a, b) => sayWho(view, a.activity.responsible, who).localeCompare(sayWho(view, b.activity.responsible, who), view.lang) || inPlan(a, b))
  return kept.sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || inPlan(a, b))
}

export function ListPage({ view, today, choice, owners, mayOpen, who, occasions, pointers, extensions, ...planned }: Props) {
  const say = text[view.lang]
  const { cycle, entries, asked } = planned
  const shown = chosenLines(view, { entries, choice, owners, who })
  const count = (lines: Line[]) => lines.filter(({ milestone }) => milestone).length
  const all = entries.flatMap((entry) => linesOf(view, entry))
  const narrowed = shown.length < all.length
  const column = (key: keyof typeof say.column) => ({ key, label: say.column[key] })
  return (
    <WorkspacePage view={view} title={plan[view.lang].title(cycle.year)} lead={summary(view, entries)} badge={hasExample(entries) && <ExampleMark view={view} note={plan[view.lang].someInvented} />} wide>
      <Views view={view} current="list" {...planned} />
      <FilterBar view={view} action="/w/work-plan/list" kept={keptYear(asked)} button={plan[view.lang].filter.show} clear={narrowed ? { href: viewPath('list', asked), label: say.filter.clear } : undefined} filters={filtersOf(view, { entries, choice, owners })} />
      {narrowed && <p role="status">{shown.length === 0 ? say.nothing : say.shown(count(shown), count(all))}</p>}
      {shown.length > 0 && (
        <DataTable
          view={view}
          caption={say.caption}
          cards
          columns={[column('what'), column('status'), column('current'), column('plan'), column('happened'), column('who'), column('kind'), column('warns')]}
          rows={shown.map((line) => cells(view, line, { today, mayOpen, who, occasions, pointers, extensions }))}
        />
      )}
      <Subscribe view={view} />
    </WorkspacePage>
  )
}

function filtersOf(view: View, { entries, choice, owners }: Pick<Props, 'entries' | 'choice' | 'owners'>) {
  const say = text[view.lang].filter
  const words = plan[view.lang].filter
  const months = [...new Set(entries.flatMap(({ lines }) => lines.map(({ milestone }) => (milestone.fulfilment?.onDay ?? milestone.current.onDay ?? '').slice(0, 7))))].filter(Boolean).sort()
  return [
    { name: 'who', label: words.who, any: words.allWho, value: choice.who, options: owners },
    { name: 'status', label: words.status, any: words.all, value: choice.status, options: timings.map((value) => ({ value, label: words.statuses[value] })) },
    { name: 'kind', label: say.kind, any: say.all, value: choice.kind, options: (['milestone', 'deliverable'] as const).map((value) => ({ value, label: text[view.lang].kinds[value] })) },
    { name: 'month', label: say.month, any: say.all, value: choice.month, options: months.map((value) => ({ value, label: formatMonth(view, `${value}-15`) })) },
    { name: 'sort', label: say.sort, any: say.byDate, value: choice.sort, options: (['plan', 'who'] as const).map((value) => ({ value, label: say.bySort[value] })) },
  ]
}

function cells(view: View, line: Line, { today, mayOpen, ...advising }: Pick<Props, 'today' | 'mayOpen'> & Advising) {
  const say = text[view.lang]
  const { milestone, timing, activity, title } = line
  const { who, occasions } = advising
  if (!milestone) return bareCells(view, line, { who, mayOpen })
  const { plan: planned, current, fulfilment } = milestone
  const warned = [...new Set((timing === 'carried' ? [] : adviceOn(occasions, milestone, { activity, ...advising })).map((one) => one.stateId))]
  const names = sayList(view, warned.flatMap((id) => who.names.get(id) ?? []).map((name) => readText(name, view.lang)))
  return {
    what: (
      <>
        <a href={`/w/work-plan/${activity.key}#${milestone.key}`}>{title}</a> <span class="mute small">{activity.codes.join(', ')}</span>
      </>
    ),
    status: <TimingTag view={view} timing={timing} milestone={milestone} today={today} />,
    current: isUnchanged(milestone) ? <span class="mute">{plan[view.lang].unchanged}</span> : <DateWords view={view} date={current} short />,
    plan: <DateWords view={view} date={planned} />,
    happened: fulfilment ? <DateWords view={view} date={{ ...fulfilment, wording: null, example: false }} short /> : <span class="mute">{plan[view.lang].notYet}</span>,
    who: sayWho(view, activity.responsible, who),
    kind: say.kinds[milestone.kind],
    warns: names && <Tag tone="attention">{say.warns(names)}</Tag>,
  }
}

const bareCells = (view: View, { activity, title }: Line, { who, mayOpen }: Pick<Props, 'who' | 'mayOpen'>) => ({
  what: (
    <>
      <a href={`/w/work-plan/${activity.key}`}>{title}</a> <span class="mute small">{activity.codes.join(', ')}</span>
    </>
  ),
  status: <span class="mute">{plan[view.lang].timing.undated}</span>,
  plan: mayOpen && <AddDate view={view} activity={activity} />,
  who: sayWho(view, activity.responsible, who),
})
