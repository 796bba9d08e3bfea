import { type Dossier, titleOf } from '#accessions/index.ts'
import type { Duty } from '#base/duty.ts'
import { formatDay } from '#base/ui/dates.ts'
import { ButtonLink } from '#base/ui/form.tsx'
import { DueLine, DueList } from '#base/ui/list.tsx'
import { SectionNav } from '#base/ui/navigate.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Happening, Happenings } from '#membership/index.ts'
import type { Milestone } from '#workplan/index.ts'
import { type Desk, isLate } from './desk.ts'
import { text } from './text.ts'

/** A date of the plan and its own place there. */
export type Next = { milestone: Milestone; href: string }

type Props = {
  view: View
  desk: Desk
  /** all of them, before a country was chosen */
  all: Duty[]
  chosen: string | undefined
  next: Next | undefined
  done: Happening[]
  /** whoever holds no post: what became of the ones held */
  idle: string[] | undefined
  /** how the reader's state joins or leaves, where others record it */
  dossiers: Dossier[]
  /** works for one country: it need not be said */
  national: boolean
}

/** The first page after signing in: what to do next, in the order of consequence. */
export function DeskPage({ view, desk, all, chosen, next, done, idle, dossiers, national }: Props) {
  const say = text[view.lang]
  const late = all.filter((duty) => isLate(duty, view)).length
  const countries = countriesOf(view, all)
  const named = !national || countries.length > 1
  return (
    <WorkspacePage view={view} title={say.title} lead={all.length === 0 ? undefined : say.lead(all.length, late)}>
      {idle && <Idle view={view} posts={idle} />}
      {!idle && all.length === 0 && <Nothing view={view} next={next} />}
      {countries.length > 1 && all.length > desk.first.length && <Countries view={view} countries={countries} all={all.length} chosen={chosen} />}
      {desk.first.length > 0 && <Groups view={view} duties={desk.first} named={named} />}
      {desk.later.length > 0 && (
        <Details summary={say.later(desk.later.length)}>
          <Lines view={view} duties={desk.later} named={named} />
        </Details>
      )}
      {dossiers.map((dossier) => (
        <p>
          {say.dossier} <a href={`/w/accessions/${dossier.id}`}>{titleOf(view, dossier)}</a> {dossier.example && <ExampleMark view={view} note="" />}
        </p>
      ))}
      {done.length > 0 && (
        <Details summary={say.done(done.length)}>
          <Happenings view={view} happenings={done} mine />
          <p>
            <a href="/w/history">{say.log}</a>
          </p>
        </Details>
      )}
      {done.length === 0 && (
        <p>
          <a href="/w/history">{say.log}</a>
        </p>
      )}
    </WorkspacePage>
  )
}

function countriesOf(view: View, duties: Duty[]): { name: string; count: number }[] {
  const named = Map.groupBy(duties.filter((duty) => duty.country), (duty) => readText(duty.country!, view.lang))
  return [...named].map(([name, own]) => ({ name, count: own.length })).toSorted((a, b) => a.name.localeCompare(b.name, view.lang))
}

const Countries = ({ view, countries, all, chosen }: { view: View; countries: { name: string; count: number }[]; all: number; chosen: string | undefined }) => (
  <SectionNav
    label={text[view.lang].filter}
    items={[
      { href: '/w', label: text[view.lang].all, count: all, current: chosen === undefined },
      ...countries.map(({ name, count }) => ({ href: `/w?country=${encodeURIComponent(name)}`, label: name, count, current: chosen === name })),
    ]}
  />
)

/** Lines of the same consequence stand under its name. */
const Groups = ({ view, duties, named }: { view: View; duties: Duty[]; named: boolean }) => (
  <>
    {[...Map.groupBy(duties, (duty) => duty.rank)].map(([rank, own]) => (
      <Section id={`rank-${rank}`} title={text[view.lang].rank[rank]}>
        <Lines view={view} duties={own} named={named} />
      </Section>
    ))}
  </>
)

/** The country is said where it is not always the reader's own. */
const Lines = ({ view, duties, named }: { view: View; duties: Duty[]; named: boolean }) => (
  <DueList>
    {duties.map(({ todo, href, action, country, due, tentative, waits, more, example }) => (
      <DueLine
        view={view}
        todo={todo}
        href={href}
        action={action}
        {...(named && country ? { country: readText(country, view.lang) } : {})}
        {...(due ? { due } : {})}
        {...(tentative ? { tentative } : {})}
        {...(waits ? { waits } : {})}
        {...(more ? { more } : {})}
        tag={example && <ExampleMark view={view} note="" />}
      />
    ))}
  </DueList>
)

function Nothing({ view, next }: { view: View; next: Next | undefined }) {
  const say = text[view.lang]
  return (
    <EmptyState
      title={say.empty}
      action={
        <ButtonLink kind="secondary" icon="calendar" href="/w/work-plan">
          {say.plan}
        </ButtonLink>
      }
    >
      {next ? (
        <>
          {say.next(dateOf(view, next.milestone))} <a href={next.href}>{readText(next.milestone.title, view.lang)}</a>
        </>
      ) : (
        say.nothingNext
      )}
    </EmptyState>
  )
}

/** As exactly as the plan says it. */
function dateOf(view: View, { current: { onDay, precision } }: Milestone): string {
  const say = text[view.lang]
  if (precision === 'day') return formatDay(view, onDay!)
  if (precision === 'tentative') return say.tentative(formatDay(view, onDay!))
  return new Intl.DateTimeFormat(view.lang === 'en' ? 'en-GB' : view.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${onDay}T12:00:00Z`))
}

const Idle = ({ view, posts }: { view: View; posts: string[] }) => (
  <EmptyState
    title={text[view.lang].noPost}
    icon="user"
    action={
      <ButtonLink kind="secondary" href="/w/profile">
        {text[view.lang].profile}
      </ButtonLink>
    }
  >
    {[...posts, text[view.lang].noPostLead].join(' ')}
  </EmptyState>
)
