import { sayList } from '#base/list.ts'
import { ButtonLink } from '#base/ui/form.tsx'
import { FilterBar, SectionNav } from '#base/ui/navigate.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { GroupedTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Term } from '#reference/index.ts'
import { DateWords, TimingTag } from './marks.tsx'
import { isUnchanged } from './milestone.ts'
import { NothingPlanned } from './opening/pages.tsx'
import { text as opening } from './opening/text.ts'
import type { Planned } from './plan.ts'
import type { Activity } from './queries.ts'
import { text as reminder } from './reminder/text.ts'
import { text } from './text.ts'
import { sayWho, type Who } from './who.ts'
import { type Choice, countBy, type Line, type PlanEntry, timings } from './year.ts'

type YearProps = { view: View; today: string; /** the dossier that this plan began with */ handover: string | undefined } & Planned & { shown: PlanEntry[]; choice: Choice; who: Who; pillars: Term[]; owners: { value: string; label: string }[]; mayOpen: boolean }

export const hasExample = (entries: PlanEntry[]): boolean => entries.some(({ lines }) => lines.some(({ milestone }) => milestone.current.example))

/** F3, expectation 1: the year on one page. Late first; on paper it takes two sheets. */
export function YearPage({ view, today, handover, shown, choice, who, pillars, owners, mayOpen, ...planned }: YearProps) {
  const say = text[view.lang]
  const { cycle, entries, asked } = planned
  if (entries.length === 0) return <EmptyYearPage view={view} cycle={cycle} mayOpen={mayOpen} />
  const narrowed = shown.length < entries.length
  return (
    <WorkspacePage view={view} title={say.title(cycle.year)} lead={summary(view, entries)} badge={hasExample(shown) && <ExampleMark view={view} note={say.someInvented} />} wide>
      <Views view={view} current="year" {...planned} />
      {handover && (
        <p>
          <a href={`/w/handovers/${handover}#priorities`}>{reminder[view.lang].duty.handover}</a>
        </p>
      )}
      <FilterBar view={view} action="/w/work-plan" button={say.filter.show} kept={keptYear(asked)} clear={narrowed ? { href: viewPath('year', asked), label: say.filter.clear } : undefined} filters={filtersOf(view, { choice, pillars, owners, entries })} />
      {narrowed && <p role="status">{shown.length === 0 ? say.filter.nothing : say.filter.shown(shown.length, entries.length)}</p>}
      {shown.length > 0 && <YearTable view={view} today={today} shown={shown} who={who} pillars={pillars} mayOpen={mayOpen} />}
      {mayOpen && (
        <p>
          <ButtonLink kind="secondary" href={`/w/work-plan/activities/new?year=${cycle.year}`} icon="plus">
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

const EmptyYearPage = ({ view, cycle, mayOpen }: Pick<YearProps, 'view' | 'cycle' | 'mayOpen'>) => (
  <WorkspacePage view={view} title={text[view.lang].title(cycle.year)}>
    <NothingPlanned view={view} opened={cycle.year} mayOpen={mayOpen} />
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

function YearTable({ view, today, shown, who, pillars, mayOpen }: Pick<YearProps, 'view' | 'today' | 'shown' | 'who' | 'pillars' | 'mayOpen'>) {
  const say = text[view.lang]
  const column = (key: keyof typeof say.column) => ({ key, label: say.column[key] })
  return (
    <GroupedTable
      view={view}
      caption={say.caption}
      heads={3}
      cards
      columns={[column('activity'), column('responsible'), column('products'), column('status'), column('plan'), column('current'), column('happened')]}
      groups={shown.map(({ activity, lines }) => ({
        id: activity.key,
        head: {
          activity: <ActivityCell view={view} activity={activity} pillars={pillars} />,
          responsible: sayWho(view, activity.responsible, who),
          products: activity.products && readText(activity.products, view.lang),
        },
        lines: lines.length > 0 ? lines.map((line) => lineCells(view, { line, today, several: lines.length > 1 })) : [bareCells(view, { activity, mayOpen })],
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
  const { plan, current, fulfilment } = milestone
  return {
    status: <TimingTag view={view} timing={timing} milestone={milestone} today={today} />,
    plan: (
      <>
        {several && <>{readText(milestone.title, view.lang)}: </>}
        <DateWords view={view} date={plan} />
      </>
    ),
    current: isUnchanged(milestone) ? <span class="mute">{say.unchanged}</span> : <DateWords view={view} date={current} short />,
    happened: fulfilment ? <DateWords view={view} date={{ ...fulfilment, wording: null, example: false }} short /> : <span class="mute">{say.notYet}</span>,
  }
}

/** An activity without any date: it is in the plan all the same, and whoever may give it one is shown where. */
const bareCells = (view: View, { activity, mayOpen }: { activity: Activity; mayOpen: boolean }) => ({
  status: <span class="mute">{text[view.lang].timing.undated}</span>,
  plan: mayOpen && <AddDate view={view} activity={activity} />,
  current: <span class="mute">{text[view.lang].notYet}</span>,
  happened: <span class="mute">{text[view.lang].notYet}</span>,
})

export const AddDate = ({ view, activity: { id, title } }: { view: View; activity: Pick<Activity, 'id' | 'title'> }) => (
  <a href={`/w/work-plan/activities/${id}/milestones/new`}>
    {opening[view.lang].milestone.add}
    <span class="vh">: {readText(title, view.lang)}</span>
  </a>
)

const views = { year: '/w/work-plan', gantt: '/w/work-plan/gantt', month: '/w/work-plan/month', list: '/w/work-plan/list', calendar: '/w/work-plan/national-calendar', editions: '/w/work-plan/proposals' } as const
type PlanView = keyof typeof views

/** A view of the plan that holds now, or of the year that is asked for. */
export const viewPath = (key: PlanView, asked: number | undefined): string => `${views[key]}${asked && key !== 'calendar' ? `?year=${asked}` : ''}`

/** Filters stay in the year that is shown. */
export const keptYear = (asked: number | undefined): Record<string, string> | undefined => (asked ? { year: String(asked) } : undefined)

type ViewsProps = { view: View; current: PlanView } & Pick<Planned, 'cycle' | 'years' | 'asked'>

/** The same plan seen in four ways, and what is laid over it; and the plans of other years, in the same view: the one that ended and the one that begins. */
export const Views = ({ view, current, cycle, years, asked }: ViewsProps) => {
  const say = text[view.lang].tabs
  const others = years.filter((year) => year !== cycle.year)
  return (
    <>
      <SectionNav label={say.label} items={(Object.keys(views) as PlanView[]).map((key) => ({ href: viewPath(key, asked), label: say[key], current: key === current }))} />
      {others.length > 0 && (
        <p>
          {others.map((year) => (
            <>
              <a href={viewPath(current, year)}>{text[view.lang].title(year)}</a>{' '}
            </>
          ))}
        </p>
      )}
    </>
  )
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
    <NothingPlanned view={view} opened={undefined} mayOpen={mayOpen} />
  </WorkspacePage>
)
