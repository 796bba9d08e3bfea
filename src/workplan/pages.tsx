import { ButtonLink } from '#base/ui/form.tsx'
import { FilterBar, SectionNav } from '#base/ui/navigate.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { GroupedTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Term } from '#reference/index.ts'
import { DateWords, TimingTag } from './marks.tsx'
import type { Milestone } from './milestone.ts'
import { NothingPlanned } from './opening/pages.tsx'
import { text as opening } from './opening/text.ts'
import type { Activity, Cycle } from './queries.ts'
import { text } from './text.ts'
import { sayList, sayWho, type Who } from './who.ts'
import { type Choice, countBy, type Entry, type Line, timings } from './year.ts'

export type PlanEntry = Entry<Activity, Milestone>
type Shared = { view: View; today: string; cycle: Cycle; entries: PlanEntry[] }
type YearProps = Shared & { shown: PlanEntry[]; choice: Choice; who: Who; pillars: Term[]; owners: { value: string; label: string }[]; years: number[]; mayOpen: boolean }

export const hasExample = (entries: PlanEntry[]): boolean => entries.some(({ lines }) => lines.some(({ milestone }) => milestone.current.example))

/** F3, expectation 1: the year on one page. Late first; on paper it takes two sheets. */
export function YearPage({ view, today, cycle, entries, shown, choice, who, pillars, owners, years, mayOpen }: YearProps) {
  const say = text[view.lang]
  if (entries.length === 0) return <EmptyYearPage view={view} cycle={cycle} mayOpen={mayOpen} />
  const narrowed = shown.length < entries.length
  return (
    <WorkspacePage view={view} title={say.title(cycle.year)} lead={summary(view, entries)} badge={hasExample(shown) && <ExampleMark view={view} note={say.someInvented} />} wide>
      <Views view={view} current="year" />
      <OtherYears view={view} year={cycle.year} years={years} />
      <FilterBar view={view} action="/w/work-plan" button={say.filter.show} clear={narrowed ? { href: '/w/work-plan', label: say.filter.clear } : undefined} filters={filtersOf(view, { choice, pillars, owners, entries })} />
      {narrowed && <p role="status">{shown.length === 0 ? say.filter.nothing : say.filter.shown(shown.length, entries.length)}</p>}
      {shown.length > 0 && <YearTable view={view} today={today} shown={shown} who={who} pillars={pillars} />}
      {mayOpen && (
        <p>
          <ButtonLink kind="secondary" href="/w/work-plan/activities/new" icon="plus">
            {opening[view.lang].activity.add}
          </ButtonLink>{' '}
          <ButtonLink kind="quiet" href="/w/work-plan/cycles/new">
            {opening[view.lang].cycle.title}
          </ButtonLink>
        </p>
      )}
      <Subscribe view={view} />
    </WorkspacePage>
  )
}

/** The plans of other years, where there are any: the one that ended and the one that begins. */
const OtherYears = ({ view, year, years }: { view: View; year: number; years: number[] }) =>
  years.length < 2 ? null : (
    <p>
      {years
        .filter((other) => other !== year)
        .map((other) => (
          <>
            <a href={`/w/work-plan?year=${other}`}>{text[view.lang].title(other)}</a>{' '}
          </>
        ))}
    </p>
  )

const EmptyYearPage = ({ view, cycle, mayOpen }: Pick<YearProps, 'view' | 'cycle' | 'mayOpen'>) => (
  <WorkspacePage view={view} title={text[view.lang].title(cycle.year)}>
    <NothingPlanned view={view} opened mayOpen={mayOpen} />
  </WorkspacePage>
)

export function summary({ lang }: View, entries: PlanEntry[]): string {
  return text[lang].summary({ all: entries.length, ...countBy(entries) })
}

function filtersOf({ lang }: View, { choice, pillars, owners, entries }: Pick<YearProps, 'choice' | 'pillars' | 'owners' | 'entries'>) {
  const say = text[lang].filter
  const sections = [...new Set(entries.map(({ activity }) => activity.section))].sort()
  return [
    { name: 'section', label: say.section, any: say.all, value: choice.section, options: sections.map((value) => ({ value, label: text[lang].sections[value] ?? value })) },
    { name: 'pillar', label: say.pillar, any: say.allPillars, value: choice.pillar, options: pillars.map((pillar) => ({ value: pillar.key, label: `${pillar.position}. ${readText(pillar.name, lang)}` })) },
    { name: 'who', label: say.who, any: say.allWho, value: choice.who, options: owners },
    { name: 'status', label: say.status, any: say.all, value: choice.status, options: timings.map((value) => ({ value, label: say.statuses[value] })) },
  ]
}

function YearTable({ view, today, shown, who, pillars }: Pick<YearProps, 'view' | 'today' | 'shown' | 'who' | 'pillars'>) {
  const say = text[view.lang]
  const column = (key: keyof typeof say.column) => ({ key, label: say.column[key] })
  return (
    <GroupedTable
      view={view}
      caption={say.caption}
      heads={3}
      columns={[column('activity'), column('responsible'), column('products'), column('status'), column('plan'), column('current'), column('happened')]}
      groups={shown.map(({ activity, lines }) => ({
        id: activity.key,
        head: {
          activity: <ActivityCell view={view} activity={activity} pillars={pillars} />,
          responsible: sayWho(view, activity.responsible, who),
          products: activity.products && readText(activity.products, view.lang),
        },
        lines: lines.map((line) => lineCells(view, { line, today, several: lines.length > 1 })),
      }))}
    />
  )
}

const ActivityCell = ({ view, activity, pillars }: { view: View; activity: Activity; pillars: Term[] }) => (
  <>
    <a href={`/w/work-plan/${activity.key}`}>{readText(activity.title, view.lang)}</a>{' '}
    <div class="mute small">{[activity.codes.join(', '), sayPillars(view, activity, pillars)].filter(Boolean).join(' · ')}</div>
  </>
)

export function sayPillars({ lang, locale }: Pick<View, 'lang' | 'locale'>, activity: Pick<Activity, 'pillars'>, pillars: Pick<Term, 'key' | 'position'>[]): string {
  const numbers = pillars.filter((pillar) => activity.pillars.includes(pillar.key)).map((pillar) => String(pillar.position))
  return numbers.length === 0 ? '' : text[lang].pillars(sayList({ locale }, numbers))
}

function lineCells(view: View, { line: { milestone, timing }, today, several }: { line: Line; today: string; several: boolean }) {
  const say = text[view.lang]
  const { plan, current, dates, fulfilment } = milestone
  return {
    status: <TimingTag view={view} timing={timing} milestone={milestone} today={today} />,
    plan: (
      <>
        {several && <>{readText(milestone.title, view.lang)}: </>}
        <DateWords view={view} date={plan} />
      </>
    ),
    current: dates.length > 1 ? <DateWords view={view} date={current} short /> : <span class="mute">{say.unchanged}</span>,
    happened: fulfilment ? <DateWords view={view} date={{ ...fulfilment, wording: null, example: false }} short /> : <span class="mute">{say.notYet}</span>,
  }
}

const views = { year: '/w/work-plan', gantt: '/w/work-plan/gantt', month: '/w/work-plan/month', list: '/w/work-plan/list', calendar: '/w/work-plan/national-calendar', editions: '/w/work-plan/proposals' } as const

/** The same plan seen in four ways, and what is laid over it. */
export const Views = ({ view, current }: { view: View; current: keyof typeof views }) => {
  const say = text[view.lang].tabs
  return <SectionNav label={say.label} items={(Object.keys(views) as (keyof typeof views)[]).map((key) => ({ href: views[key], label: say[key], current: key === current }))} />
}

export const Subscribe = ({ view }: { view: View }) => {
  const say = text[view.lang].subscribe
  return (
    <p>
      <ButtonLink kind="secondary" href="/w/calendar" icon="calendar">
        {say.title}
      </ButtonLink>
    </p>
  )
}

export const NoPlanPage = ({ view, mayOpen }: { view: View; mayOpen: boolean }) => (
  <WorkspacePage view={view} title={text[view.lang].crumb}>
    <NothingPlanned view={view} opened={false} mayOpen={mayOpen} />
  </WorkspacePage>
)
