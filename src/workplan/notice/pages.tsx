import { ButtonLink } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { GroupedTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { address } from '#reference/index.ts'
import { publicFeed } from '../calendar/pages.tsx'
import { DateWords, sayDate } from '../marks.tsx'
import { type Timing, timingOf } from '../milestone.ts'
import { text as plan } from '../text.ts'
import { planAddress, type PublicActivity, type PublicDate, type PublicMilestone, type PublicPlan } from './notice.ts'
import { text } from './text.ts'

type Props = { view: View; today: string; body: PublicPlan | undefined; origin: string }

const home = ({ lang }: View) => [{ href: address('home', lang), label: text[lang].home }]

/** The year as a list: planned, what holds today, what happened. Made from the notice and the day, and from nothing else. */
export function PublicPlanPage({ view, today, body, origin }: Props) {
  const say = text[view.lang]
  if (!body) {
    return (
      <PublicPage view={view} title={plan[view.lang].crumb} crumbs={home(view)}>
        <EmptyState title={say.none.title} icon="calendar">
          {say.none.next}
        </EmptyState>
      </PublicPage>
    )
  }
  const milestones = body.activities.flatMap((activity) => activity.milestones)
  const holds = body.year === body.years[0]
  const sections = [...new Set(body.activities.map((activity) => activity.section))].sort()
  return (
    <PublicPage view={view} title={say.title(body.year)} lead={!holds ? say.former : body.adopted ? say.lead : say.draft} description={say.description} crumbs={home(view)} badge={milestones.some((one) => one.current.example) && <ExampleMark view={view} note={plan[view.lang].someInvented} />} wide>
      {holds && <Soon view={view} today={today} milestones={milestones} />}
      {sections.map((section) => (
        <Section id={section.toLowerCase()} title={plan[view.lang].sections[section] ?? section}>
          <SectionTable view={view} today={today} caption={plan[view.lang].section(section)} activities={body.activities.filter((activity) => activity.section === section)} />
        </Section>
      ))}
      {holds && <Subscribe view={view} origin={origin} />}
      <OtherYears view={view} body={body} />
      <p>
        <a href={address('editions', view.lang)}>{say.editions}</a>
      </p>
      <p class="mute small">{say.source}</p>
    </PublicPage>
  )
}

/** The same of other years, the last first. */
function OtherYears({ view, body: { year, years } }: { view: View; body: PublicPlan }) {
  const others = years.filter((one) => one !== year)
  if (others.length === 0) return null
  return (
    <Section id="years" title={text[view.lang].years}>
      <ul>
        {others.map((one) => (
          <li>
            <a href={planAddress(view.lang, one, years)}>{text[view.lang].title(one)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Soon({ view, today, milestones }: { view: View; today: string; milestones: PublicMilestone[] }) {
  const say = text[view.lang]
  const { next, past } = nearest(milestones, today)
  return (
    <>
      <Section id="next" title={say.next.title}>
        {next.length === 0 ? <p>{say.next.none}</p> : <KeyValue pairs={next.map((one) => ({ label: <PublicDay view={view} date={one.current} />, value: <a href={`#${one.key}`}>{one.fullTitle}</a> }))} />}
      </Section>
      {past.length > 0 && (
        <Section id="past" title={say.past.title}>
          <KeyValue pairs={past.map((one) => ({ label: <Happened view={view} milestone={one} timing="done" />, value: <a href={`#${one.key}`}>{one.fullTitle}</a> }))} />
        </Section>
      )}
    </>
  )
}

/** The next five days that hold, and the last three that happened. */
export function nearest(milestones: PublicMilestone[], today: string): { next: PublicMilestone[]; past: PublicMilestone[] } {
  const next = milestones.filter((one) => !one.fulfilment && one.current.onDay && one.current.onDay >= today).sort((a, b) => a.current.onDay!.localeCompare(b.current.onDay!))
  const past = milestones.filter((one) => one.fulfilment && one.fulfilment.onDay <= today).sort((a, b) => b.fulfilment!.onDay.localeCompare(a.fulfilment!.onDay))
  return { next: next.slice(0, 5), past: past.slice(0, 3) }
}

// The notice already holds the words in the reader's language.
export const PublicDay = ({ view, date }: { view: View; date: PublicDate }) => <DateWords view={view} date={{ ...date, wording: { original: view.lang, [view.lang]: date.words } }} />

type TableProps = { view: View; today: string; caption: string; activities: PublicActivity[] }

function SectionTable({ view, today, caption, activities }: TableProps) {
  const say = text[view.lang]
  return (
    <GroupedTable
      view={view}
      caption={caption}
      named
      heads={1}
      cards
      columns={[
        { key: 'activity', label: say.column.activity },
        { key: 'plan', label: say.column.plan },
        { key: 'current', label: say.column.current },
        { key: 'happened', label: say.column.happened },
      ]}
      groups={activities.map((activity) => ({
        id: activity.key,
        head: { activity: <ActivityCell view={view} activity={activity} /> },
        // What nobody gave a date is part of the plan too.
        lines: activity.milestones.length === 0 ? [{ plan: plan[view.lang].noDate }] : activity.milestones.map((milestone) => milestoneCells(view, milestone, { today, several: activity.milestones.length > 1 })),
      }))}
    />
  )
}

function milestoneCells(view: View, milestone: PublicMilestone, { today, several }: { today: string; several: boolean }) {
  return {
    plan: (
      <span id={milestone.key}>
        {several && `${milestone.title}: `}
        <PublicDay view={view} date={milestone.plan} />
      </span>
    ),
    current: milestone.moved || milestone.hours ? <PublicDay view={view} date={milestone.current} /> : <span class="mute">{text[view.lang].same}</span>,
    happened: <Happened view={view} milestone={milestone} timing={timingOf(milestone, today)} />,
  }
}

const ActivityCell = ({ view, activity }: { view: View; activity: PublicActivity }) => (
  <>
    {activity.title}{' '}
    <div class="mute small">{text[view.lang].responsible(activity.responsible)}</div>
  </>
)

export function Happened({ view, milestone, timing }: { view: View; milestone: PublicMilestone; timing: Timing }) {
  const say = text[view.lang]
  const { fulfilment, carriedTo } = milestone
  if (!fulfilment && carriedTo && timing === 'carried') return <span class="mute">{plan[view.lang].timing.carriedTo(carriedTo.year)}</span>
  if (!fulfilment) return <span class="mute">{timing === 'late' ? say.pending : say.nothing}</span>
  const date = { ...fulfilment, wording: null, example: false }
  // Words that begin with the day say it already.
  if (fulfilment.words.startsWith(sayDate(view, date))) return <time datetime={fulfilment.onDay}>{fulfilment.words}</time>
  return (
    <>
      <DateWords view={view} date={date} />
      {fulfilment.words && `. ${fulfilment.words}`}
    </>
  )
}

function Subscribe({ view, origin }: { view: View; origin: string }) {
  const say = text[view.lang].calendar
  const href = publicFeed(view, origin)
  return (
    <Section id="calendar" title={say.title} lead={say.lead}>
      <p>
        <ButtonLink kind="secondary" href={href.replace(/^https?:/, 'webcal:')} icon="calendar">
          {say.open}
        </ButtonLink>
      </p>
      <p>
        {say.address}: <a href={href}>{href}</a>
      </p>
    </Section>
  )
}
